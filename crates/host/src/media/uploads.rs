//! Uploads: what a member sends comes in pieces, and goes on where it broke off, also after a restart.
//!
//! A piece is a file of its own, named by where it begins, so a torn one is never there. What is known of an upload is
//! a note with a time limit; pieces without a note are swept.
//! Invariant: only who began an upload adds to it or learns of it.

use std::collections::BTreeMap;

use anyhow::Context;
use community::kernel::CommunityId;
use eventlog::{Change, Note, Shelf};
use futures_util::{TryStreamExt, stream};
use object_store::{ObjectStoreExt, path::Path};
use serde::{Deserialize, Serialize};

use super::{Media, NotKept, new_only};
use crate::{sessions::Who, world};

/// What a phone takes in half a minute of film.
pub const BYTES_MAX: u64 = 20 * 1024 * 1024;
/// Twice as many as are chosen at once in an album; what is left lying goes after a day.
pub(super) const OPEN_MAX: usize = 24;
/// Five times as many as the script needs; one that sends byte by byte would fill the disk with files.
pub(super) const PIECES_MAX: usize = 400;
const HOURS: i64 = 24;
const ALL: &str = "uploads";

/// Beginnings come one after another, so that counting those that are open holds.
pub(super) type Sending = tokio::sync::Mutex<()>;

/// The name of an upload; by chance, so that nobody guesses it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct UploadId(String);

impl UploadId {
    /// As it stands in an address.
    pub fn read(written: &str) -> Option<UploadId> {
        let is_ours = written.len() == 32 && written.bytes().all(|it| it.is_ascii_alphanumeric());
        is_ours.then(|| UploadId(written.to_ascii_lowercase()))
    }

    pub fn as_str(&self) -> &str {
        &self.0
    }
}

/// How far an upload has come.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Upload {
    pub bytes_total: u64,
    pub received: u64,
    /// What came of it, in the words of who took it; its bytes are gone then.
    pub done: Option<String>,
}

#[derive(Serialize, Deserialize)]
struct Kept {
    who: Who,
    bytes_total: u64,
    #[serde(default)]
    done: Option<String>,
}

impl Media {
    pub async fn begin(&self, who: Who, bytes_total: u64) -> Result<UploadId, NotKept> {
        if !(1..=BYTES_MAX).contains(&bytes_total) {
            return Err(NotKept::TooLarge);
        }
        let _one_after_another = self.uploads.lock().await;
        let open = self.uploads_of(who).await?.into_iter().filter(|(_, it)| it.done.is_none()).count();
        if open >= OPEN_MAX {
            return Err(NotKept::TooMany);
        }
        let id = UploadId(world::base32(&world::random::<20>()?));
        self.note_upload(&id, &Kept { who, bytes_total, done: None }).await?;
        Ok(id)
    }

    /// Adds a piece where the last one ended, on disk before this answers. How far it has come is answered.
    pub async fn append(
        &self,
        who: Who,
        id: &UploadId,
        offset: u64,
        piece: bytes::Bytes,
    ) -> Result<u64, NotKept> {
        let kept = self.kept(who, id).await?;
        let pieces = self.pieces(who.community, id).await?;
        let expected = pieces.values().sum();
        if kept.done.is_some() || offset != expected {
            return Err(NotKept::Offset { expected });
        }
        if pieces.len() >= PIECES_MAX {
            return Err(NotKept::TooMany);
        }
        let received = offset + u64::try_from(piece.len()).unwrap_or(u64::MAX);
        if received > kept.bytes_total {
            return Err(NotKept::TooLarge);
        }
        if received == offset {
            return Ok(received);
        }
        let at = under(who.community, id).join(format!("{offset:010}"));
        match self.store.put_opts(&at, piece.into(), new_only()).await {
            Ok(_) => Ok(received),
            // The same piece, sent twice at once: whichever came first counts.
            Err(object_store::Error::AlreadyExists { .. }) => {
                Err(NotKept::Offset { expected: self.upload(who, id).await?.received })
            }
            Err(error) => Err(error.into()),
        }
    }

    pub async fn upload(&self, who: Who, id: &UploadId) -> Result<Upload, NotKept> {
        let kept = self.kept(who, id).await?;
        let received = self.pieces(who.community, id).await?.values().sum();
        Ok(Upload { bytes_total: kept.bytes_total, received, done: kept.done })
    }

    /// Everything that was sent, once all of it is here. It stays until [`Media::done`], so that it may be asked again.
    pub async fn whole(&self, who: Who, id: &UploadId) -> Result<Vec<u8>, NotKept> {
        let kept = self.kept(who, id).await?;
        let pieces = self.pieces(who.community, id).await?;
        let received = pieces.values().sum();
        if received != kept.bytes_total {
            return Err(NotKept::Unfinished { received });
        }
        let mut whole = Vec::with_capacity(usize::try_from(received).unwrap_or(0));
        for piece in pieces.keys() {
            whole.extend_from_slice(&self.store.get(piece).await?.bytes().await?);
        }
        Ok(whole)
    }

    /// Lets go of the bytes and remembers what came of them, for whoever did not hear the answer.
    pub async fn done(&self, who: Who, id: &UploadId, came_of_it: String) -> Result<(), NotKept> {
        let kept = self.kept(who, id).await?;
        self.note_upload(id, &Kept { done: Some(came_of_it), ..kept }).await?;
        self.remove_pieces(self.pieces(who.community, id).await?.into_keys().collect()).await
    }

    /// Lets go of an upload that was given up or could not be used.
    pub async fn abandon(&self, who: Who, id: &UploadId) -> Result<(), NotKept> {
        self.kept(who, id).await?;
        let change = Change::Delete { shelf: Shelf::Upload, key: note_key(who.community, id) };
        self.log.change(vec![change]).await.context("forget an upload")?;
        self.remove_pieces(self.pieces(who.community, id).await?.into_keys().collect()).await
    }

    /// Lets go of everything a member was sending.
    pub(crate) async fn abandon_all(&self, who: Who) -> Result<(), NotKept> {
        for (id, _) in self.uploads_of(who).await? {
            self.abandon(who, &id).await?;
        }
        Ok(())
    }

    /// Removes pieces whose note has been swept.
    pub(crate) async fn sweep_uploads(&self) -> Result<(), NotKept> {
        let mut lost: Vec<Path> = vec![];
        let all: Vec<Path> =
            self.store.list(Some(&Path::from(ALL))).map_ok(|it| it.location).try_collect().await?;
        for piece in all {
            let note = piece.as_ref().strip_prefix("uploads/").and_then(|it| it.rsplit_once('/'));
            let known = match note {
                Some((key, _)) => self.log.note(Shelf::Upload, key).await?.is_some(),
                None => false,
            };
            if !known {
                lost.push(piece);
            }
        }
        self.remove_pieces(lost).await
    }

    async fn kept(&self, who: Who, id: &UploadId) -> Result<Kept, NotKept> {
        let kept = self.log.note(Shelf::Upload, &note_key(who.community, id)).await?;
        let kept: Kept =
            serde_json::from_str(&kept.ok_or(NotKept::NotThere)?).context("read about an upload")?;
        if kept.who == who { Ok(kept) } else { Err(NotKept::NotThere) }
    }

    async fn uploads_of(&self, who: Who) -> anyhow::Result<Vec<(UploadId, Kept)>> {
        let notes = self.log.notes(Shelf::Upload, who.community).await.context("look for uploads")?;
        let read = |(key, value): &(String, String)| {
            let id = key.rsplit_once('/').map(|(_, id)| UploadId(id.to_owned()));
            let kept: Kept = serde_json::from_str(value).context("read about an upload")?;
            anyhow::Ok(id.filter(|_| kept.who == who).map(|id| (id, kept)))
        };
        notes.iter().filter_map(|it| read(it).transpose()).collect()
    }

    async fn note_upload(&self, id: &UploadId, kept: &Kept) -> anyhow::Result<()> {
        let note = Note {
            shelf: Shelf::Upload,
            key: note_key(kept.who.community, id),
            community: Some(kept.who.community),
            value: serde_json::to_string(kept).context("write down an upload")?,
            until: Some(self.clock.now().plus_hours(HOURS)),
        };
        self.log.change(vec![Change::Put(note)]).await.context("write down an upload")
    }

    /// The pieces that are here, in order, with their sizes. Places are written with ten digits: in order of name is in
    /// order of place.
    async fn pieces(&self, community: CommunityId, id: &UploadId) -> Result<BTreeMap<Path, u64>, NotKept> {
        let all = self.store.list(Some(&under(community, id)));
        Ok(all.map_ok(|it| (it.location, it.size)).try_collect().await?)
    }

    async fn remove_pieces(&self, pieces: Vec<Path>) -> Result<(), NotKept> {
        let removed = self.store.delete_stream(Box::pin(stream::iter(pieces.into_iter().map(Ok))));
        let gone = removed.try_for_each(|_| std::future::ready(Ok(()))).await;
        match gone {
            Ok(()) | Err(object_store::Error::NotFound { .. }) => Ok(()),
            Err(error) => Err(error.into()),
        }
    }
}

fn note_key(community: CommunityId, id: &UploadId) -> String {
    format!("{community}/{}", id.0)
}

fn under(community: CommunityId, id: &UploadId) -> Path {
    Path::from(ALL).join(community.to_string()).join(id.as_str())
}
