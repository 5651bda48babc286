//! Media: files of communities beside the log, in a folder or in memory: pictures, films, sound, documents.
//!
//! A file is named by the BLAKE3 of its bytes, so the same file is kept once for a community and never changes.
//! Invariant: what was answered with `Ok` is on disk; a file is whole or not there.
//! Invariant: a file that nothing in the log needs is discarded, also after a crash ([`discard`]).

mod discard;
#[cfg(test)]
mod tests;
mod uploads;

use std::{io, ops::Range, path::PathBuf, sync::Arc};

use anyhow::{Context, anyhow};
use bytes::Bytes;
use community::kernel::{CommunityId, MediaId};
use eventlog::EventLog;
use futures_util::{StreamExt, TryStreamExt, stream::BoxStream};
use object_store::{
    GetOptions, GetRange, ObjectStore, ObjectStoreExt, PutMode, PutOptions, local::LocalFileSystem,
    memory::InMemory, path::Path,
};
use tokio::sync::{OwnedSemaphorePermit, RwLock, Semaphore};

pub(crate) use discard::changes;
pub use uploads::{BYTES_MAX, Upload, UploadId};

use crate::Clock;

/// A large picture takes some seventy megabytes while it is read: two at once on the smallest server.
const LOOKING_AT_ONCE: usize = 2;

/// Where files are kept.
pub enum Place {
    /// For tests: gone with the process.
    Memory,
    /// A folder, made when it is not there.
    Folder(PathBuf),
    /// One that fails.
    #[cfg(test)]
    Store(Arc<dyn ObjectStore>),
}

pub struct Media {
    store: Arc<dyn ObjectStore>,
    folder: Option<PathBuf>,
    log: Arc<dyn EventLog>,
    clock: Arc<dyn Clock>,
    looking: Arc<Semaphore>,
    /// Held for reading while a file comes, for writing while one goes.
    tidying: RwLock<()>,
    uploads: uploads::Sending,
}

/// A file, or a part of it, as it is read.
pub struct Stored {
    /// Of the whole file.
    pub bytes_total: u64,
    /// What of it is here.
    pub range: Range<u64>,
    pub bytes: BoxStream<'static, io::Result<Bytes>>,
}

/// Why a file was not taken, or not found.
#[derive(Debug)]
pub enum NotKept {
    /// Not there, or not this one's.
    NotThere,
    /// A piece comes next from here.
    Offset {
        expected: u64,
    },
    TooLarge,
    /// Nothing of what was asked for is in the file.
    Outside {
        bytes_total: u64,
    },
    /// So many uploads are open already.
    TooMany,
    /// So many bytes have arrived, and more were announced.
    Unfinished {
        received: u64,
    },
    /// The disk is full.
    Full,
    Ours(anyhow::Error),
}

impl From<anyhow::Error> for NotKept {
    fn from(error: anyhow::Error) -> NotKept {
        NotKept::Ours(error)
    }
}

impl From<object_store::Error> for NotKept {
    fn from(error: object_store::Error) -> NotKept {
        match error {
            object_store::Error::NotFound { .. } => NotKept::NotThere,
            error if is_full(&error) => NotKept::Full,
            error => NotKept::Ours(anyhow!(error).context("keep or read a file")),
        }
    }
}

impl NotKept {
    /// Where nobody is there to be told kindly.
    pub fn into_error(self) -> anyhow::Error {
        match self {
            NotKept::Ours(error) => error,
            NotKept::Full => anyhow!("the disk is full"),
            other => anyhow!("keep or read a file: {other:?}"),
        }
    }
}

/// The disk says so somewhere underneath.
fn is_full(error: &(dyn std::error::Error + 'static)) -> bool {
    let kind = error.downcast_ref::<io::Error>().map(io::Error::kind);
    matches!(kind, Some(io::ErrorKind::StorageFull | io::ErrorKind::QuotaExceeded))
        || error.source().is_some_and(is_full)
}

impl Media {
    pub(crate) fn open(place: Place, log: Arc<dyn EventLog>, clock: Arc<dyn Clock>) -> anyhow::Result<Media> {
        let (store, folder): (Arc<dyn ObjectStore>, _) = match place {
            #[cfg(test)]
            Place::Store(store) => (store, None),
            Place::Memory => (Arc::new(InMemory::new()), None),
            Place::Folder(folder) => {
                std::fs::create_dir_all(&folder).context("make the folder for media")?;
                let store = LocalFileSystem::new_with_prefix(&folder).context("open the folder for media")?;
                // Without `with_fsync` a file may be empty after a power failure.
                (Arc::new(store.with_fsync(true).with_automatic_cleanup(true)), Some(folder))
            }
        };
        let looking = Arc::new(Semaphore::new(LOOKING_AT_ONCE));
        let (tidying, uploads) = (RwLock::default(), uploads::Sending::default());
        Ok(Media { store, folder, log, clock, looking, tidying, uploads })
    }

    /// Keeps a file, on disk before this answers. Until an event needs it, it is discarded after an hour.
    pub async fn put(&self, community: CommunityId, bytes: Vec<u8>) -> Result<MediaId, NotKept> {
        let id = MediaId(*blake3::hash(&bytes).as_bytes());
        let _nothing_goes = self.tidying.read().await;
        self.announce(community, id).await?;
        self.store.put(&key(community, id), bytes.into()).await?;
        Ok(id)
    }

    /// The file, or this part of it.
    pub async fn get(
        &self,
        community: CommunityId,
        id: MediaId,
        range: Option<Wanted>,
    ) -> Result<Stored, NotKept> {
        let key = key(community, id);
        let whole = self.store.head(&key).await?.size;
        let range = match range {
            None => 0..whole,
            Some(range) => range.within(whole).ok_or(NotKept::Outside { bytes_total: whole })?,
        };
        let options = match whole {
            0 => GetOptions::default(),
            _ => GetOptions { range: Some(GetRange::Bounded(range.clone())), ..Default::default() },
        };
        let read = self.store.get_opts(&key, options).await?;
        Ok(Stored { bytes_total: whole, range, bytes: read.into_stream().map_err(io::Error::other).boxed() })
    }

    /// The whole file at once: for what is worked on, never for what is only handed out.
    pub async fn read(&self, community: CommunityId, id: MediaId) -> Result<Vec<u8>, NotKept> {
        Ok(self.store.get(&key(community, id)).await?.bytes().await?.into())
    }

    /// Takes a file away, for good before this answers; no error when it is not there.
    pub async fn delete(&self, community: CommunityId, id: MediaId) -> Result<(), NotKept> {
        match self.store.delete(&key(community, id)).await {
            Ok(()) | Err(object_store::Error::NotFound { .. }) => {}
            Err(error) => return Err(error.into()),
        }
        self.settle(community).await
    }

    /// The store flushes what it writes but not what it deletes: a power failure could bring a file back.
    async fn settle(&self, community: CommunityId) -> Result<(), NotKept> {
        let Some(folder) = self.folder.clone() else { return Ok(()) };
        let settled = tokio::task::spawn_blocking(move || {
            for folder in [folder.join(community.to_string()), folder] {
                match std::fs::File::open(folder) {
                    Ok(folder) => folder.sync_all()?,
                    Err(error) if error.kind() == io::ErrorKind::NotFound => {}
                    Err(error) => return Err(error),
                }
            }
            Ok(())
        });
        let settled = settled.await.context("wait for the disk")?;
        Ok(settled.context("flush what was deleted")?)
    }

    /// Works on bytes that somebody sent, on a thread of its own; a third waits until one of two is done.
    pub async fn look<T: Send + 'static>(
        &self,
        work: impl FnOnce() -> T + Send + 'static,
    ) -> anyhow::Result<T> {
        self.turn().await?.look(work).await
    }

    /// One of two turns. Taken before the bytes are read, so that those who wait hold nothing.
    pub async fn turn(&self) -> anyhow::Result<Turn> {
        let permit = self.looking.clone().acquire_owned().await.context("wait for a turn")?;
        Ok(Turn { permit })
    }
}

/// Whose turn it is to be looked at.
pub struct Turn {
    permit: OwnedSemaphorePermit,
}

impl Turn {
    pub async fn look<T: Send + 'static>(
        self,
        work: impl FnOnce() -> T + Send + 'static,
    ) -> anyhow::Result<T> {
        let done = tokio::task::spawn_blocking(move || {
            // Given back when the work ends, also when nobody waits for it any more.
            let _permit = self.permit;
            work()
        });
        done.await.context("work on what was sent")
    }
}

/// A part of a file as it is asked for; the last byte is included.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Wanted {
    From(u64),
    Between(u64, u64),
    Last(u64),
}

impl Wanted {
    /// Nothing when none of it is in the file.
    fn within(self, whole: u64) -> Option<Range<u64>> {
        let range = match self {
            Wanted::From(first) => first..whole,
            Wanted::Between(first, last) => first..last.saturating_add(1).min(whole),
            Wanted::Last(bytes) => whole.saturating_sub(bytes)..whole,
        };
        (range.start < range.end).then_some(range)
    }
}

fn key(community: CommunityId, id: MediaId) -> Path {
    Path::from(format!("{community}/{id}"))
}

/// Written only where nothing is yet.
fn new_only() -> PutOptions {
    PutOptions { mode: PutMode::Create, ..Default::default() }
}
