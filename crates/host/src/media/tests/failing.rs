//! A disk that is full, or gives nothing back, for a while.

use std::sync::atomic::{AtomicBool, Ordering::Relaxed};

use async_trait::async_trait;
use object_store::{
    CopyOptions, Error, GetResult, ListResult, MultipartUpload, ObjectMeta, PutMultipartOptions, PutPayload,
    PutResult, Result,
};

use super::*;

#[derive(Debug, Default)]
pub struct Failing {
    inner: InMemory,
    pub full: AtomicBool,
    pub keeps: AtomicBool,
}

impl std::fmt::Display for Failing {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("failing")
    }
}

fn failed(kind: io::ErrorKind) -> Error {
    Error::Generic { store: "failing", source: Box::new(io::Error::from(kind)) }
}

#[async_trait]
impl ObjectStore for Failing {
    async fn put_opts(&self, at: &Path, bytes: PutPayload, options: PutOptions) -> Result<PutResult> {
        match self.full.load(Relaxed) {
            true => Err(failed(io::ErrorKind::StorageFull)),
            false => self.inner.put_opts(at, bytes, options).await,
        }
    }
    async fn put_multipart_opts(
        &self,
        at: &Path,
        options: PutMultipartOptions,
    ) -> Result<Box<dyn MultipartUpload>> {
        self.inner.put_multipart_opts(at, options).await
    }
    async fn get_opts(&self, at: &Path, options: GetOptions) -> Result<GetResult> {
        self.inner.get_opts(at, options).await
    }
    fn delete_stream(&self, all: BoxStream<'static, Result<Path>>) -> BoxStream<'static, Result<Path>> {
        match self.keeps.load(Relaxed) {
            true => all.map(|_| Err(failed(io::ErrorKind::ReadOnlyFilesystem))).boxed(),
            false => self.inner.delete_stream(all),
        }
    }
    fn list(&self, under: Option<&Path>) -> BoxStream<'static, Result<ObjectMeta>> {
        self.inner.list(under)
    }
    async fn list_with_delimiter(&self, under: Option<&Path>) -> Result<ListResult> {
        self.inner.list_with_delimiter(under).await
    }
    async fn copy_opts(&self, from: &Path, to: &Path, options: CopyOptions) -> Result<()> {
        self.inner.copy_opts(from, to, options).await
    }
}

#[tokio::test]
async fn a_full_disk_is_told_and_leaves_nothing_behind() {
    let store = Arc::new(Failing::default());
    let opening = Opening { media: Place::Store(store.clone()), ..Opening::default() };
    let village = opened(Arc::new(Memory::new()), opening).await;
    let (media, rina) = (&village.host.media, who(&village, 1));
    let id = media.begin(rina, 4).await.unwrap();
    store.full.store(true, Relaxed);
    assert!(matches!(media.put(village.home.id, b"abcd".to_vec()).await, Err(NotKept::Full)));
    assert!(matches!(media.append(rina, &id, 0, Bytes::from_static(b"abcd")).await, Err(NotKept::Full)));
    assert_eq!(media.upload(rina, &id).await.unwrap().received, 0);
    store.full.store(false, Relaxed);
    assert_eq!(
        media.append(rina, &id, 0, Bytes::from_static(b"abcd")).await.unwrap(),
        4,
        "goes on from there"
    );
}

#[tokio::test]
async fn what_could_not_be_deleted_is_tried_again() {
    let store = Arc::new(Failing::default());
    let opening = Opening { media: Place::Store(store.clone()), ..Opening::default() };
    let village = opened(Arc::new(Memory::new()), opening).await;
    let files = add(&village, RINA, "rak").await;
    store.keeps.store(true, Relaxed);
    village.ask(RINA, community::photos::Command::Remove { photo: community::kernel::PhotoId(1) }).await;
    assert!(
        village.host.media.get(village.home.id, files.wide, None).await.is_ok(),
        "the disk gives nothing back"
    );
    store.keeps.store(false, Relaxed);
    village.host.tidy_media().await.unwrap();
    for id in [files.wide, files.phone, files.thumb] {
        assert!(matches!(village.host.media.get(village.home.id, id, None).await, Err(NotKept::NotThere)));
    }
    assert!(village.log.notes(eventlog::Shelf::Discard, village.home.id).await.unwrap().is_empty());
}
