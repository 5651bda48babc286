//! Files: kept whole or not at all, sent in pieces, gone when nothing needs them.

mod failing;
mod going;
mod sending;

use community::{
    kernel::{By, MemberId, Tint},
    photos::{Files, People, Shot},
};
use eventlog::{Memory, Sqlite};
use futures_util::TryStreamExt;

use super::*;
use crate::{
    Opening,
    sessions::Who,
    tests::{RINA, Village, opened},
};

const DEWI: By = By::Member(MemberId(2));

/// A village with a log and files in this folder.
async fn village_in(dir: &std::path::Path) -> Village {
    let log = Arc::new(Sqlite::open(dir).unwrap());
    let village = opened(log, Opening::with_media_in(dir.join("media"))).await;
    village.join("Dewi", "314159").await;
    village
}

fn who(village: &Village, member: u32) -> Who {
    Who { community: village.home.id, member: MemberId(member) }
}

/// Whether any file below the folder holds these bytes.
fn on_disk(dir: &std::path::Path, bytes: &[u8]) -> bool {
    std::fs::read_dir(dir).unwrap().map(|it| it.unwrap().path()).any(|path| match path.is_dir() {
        true => on_disk(&path, bytes),
        false => std::fs::read(&path).unwrap().windows(bytes.len()).any(|it| it == bytes),
    })
}

/// Keeps three files that hold this mark, as those of one picture.
async fn files(village: &Village, mark: &str) -> Files {
    let mut kept = vec![];
    for size in ["wide", "phone", "thumb"] {
        kept.push(village.host.media.put(village.home.id, format!("{mark} {size}").into()).await.unwrap());
    }
    Files { wide: kept[0], phone: kept[1], thumb: kept[2], width: 1280, height: 853, tint: Tint::default() }
}

async fn add(village: &Village, by: By, mark: &str) -> Files {
    let files = files(village, mark).await;
    let command = community::photos::Command::Add {
        shot: Shot::Picture { files },
        people: People::Nobody,
        caption: "Rak".into(),
        occasion: None,
    };
    village.ask(by, command).await;
    files
}

#[tokio::test]
async fn a_file_comes_back_whole_and_in_parts() {
    let dir = tempfile::tempdir().unwrap();
    for place in [Place::Memory, Place::Folder(dir.path().into())] {
        let village = opened(Arc::new(Memory::new()), Opening { media: place, ..Opening::default() }).await;
        let (media, home) = (&village.host.media, village.home.id);
        let id = media.put(home, b"0123456789".to_vec()).await.unwrap();
        assert_eq!(media.put(home, b"0123456789".to_vec()).await.unwrap(), id, "named by its bytes");
        let rows = [
            (None, Some("0123456789")),
            (Some(Wanted::From(7)), Some("789")),
            (Some(Wanted::Between(2, 4)), Some("234")),
            (Some(Wanted::Between(8, u64::MAX)), Some("89")),
            (Some(Wanted::Last(2)), Some("89")),
            (Some(Wanted::Last(99)), Some("0123456789")),
            (Some(Wanted::From(10)), None),
            (Some(Wanted::Between(4, 2)), None),
            (Some(Wanted::Last(0)), None),
        ];
        for (wanted, expected) in rows {
            match media.get(home, id, wanted).await {
                Ok(stored) => {
                    assert_eq!(stored.bytes_total, 10);
                    let parts: Vec<Bytes> = stored.bytes.try_collect().await.unwrap();
                    assert_eq!(Some(parts.concat().as_slice()), expected.map(str::as_bytes), "{wanted:?}");
                }
                Err(NotKept::Outside { bytes_total: 10 }) => assert_eq!(expected, None, "{wanted:?}"),
                Err(other) => panic!("{wanted:?}: {other:?}"),
            }
        }
        let elsewhere = community::kernel::CommunityId([9; 16]);
        assert!(
            matches!(media.get(elsewhere, id, None).await, Err(NotKept::NotThere)),
            "another community's"
        );
        media.delete(home, id).await.unwrap();
        media.delete(home, id).await.unwrap();
        assert!(matches!(media.get(home, id, None).await, Err(NotKept::NotThere)));
    }
}

#[tokio::test]
async fn two_are_looked_at_at_once_and_others_wait() {
    use std::sync::atomic::{AtomicUsize, Ordering::SeqCst};
    static NOW: AtomicUsize = AtomicUsize::new(0);
    static MOST: AtomicUsize = AtomicUsize::new(0);
    let village = opened(Arc::new(Memory::new()), Opening::default()).await;
    let look = || {
        village.host.media.look(|| {
            MOST.fetch_max(NOW.fetch_add(1, SeqCst) + 1, SeqCst);
            (0..200_000_u32).fold(0, |sum, it| std::hint::black_box(sum ^ it));
            NOW.fetch_sub(1, SeqCst);
        })
    };
    let all = futures_util::future::join_all((0..12).map(|_| look())).await;
    assert!(all.iter().all(Result::is_ok) && MOST.load(SeqCst) <= LOOKING_AT_ONCE);
}
