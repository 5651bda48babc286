//! What is particular to SQLite: files, words on the disk, a full disk, an end in the middle.

use std::{
    path::Path,
    sync::{
        Arc,
        atomic::{AtomicU32, Ordering},
    },
    task::Poll,
};

use community::kernel::Seq;
use rusqlite::Connection;

use super::*;
use crate::{
    Note, chain,
    contract::{self, Engine, id, mark, next, said},
};

fn folder() -> tempfile::TempDir {
    tempfile::tempdir().unwrap()
}

async fn all(log: &Sqlite, community: CommunityId) -> Vec<Line> {
    log.read(community, Seq(0), usize::MAX).await.unwrap()
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn sqlite_keeps_the_contract() {
    let (root, opened) = (folder(), AtomicU32::new(0));
    let fresh = || -> Engine {
        let number = opened.fetch_add(1, Ordering::Relaxed);
        Arc::new(Sqlite::open(&root.path().join(number.to_string())).unwrap())
    };
    contract::check(fresh).await;
}

#[tokio::test]
async fn opened_again_everything_is_there() {
    let dir = folder();
    let log = Sqlite::open(dir.path()).unwrap();
    let mut batch = next(id(1), &[], Some(mark("a")), vec![said("satu"), said("dua")]);
    batch.wake = Some(Moment(5));
    batch.changes = vec![Change::Put(slug("baca-yuk"))];
    log.append(batch.clone()).await.unwrap();
    assert_eq!(all(&log, id(1)).await, batch.lines);
    drop(log);
    assert!(!dir.path().join("percik.db-wal").exists(), "closing folds the write-ahead log into the file");

    let log = Sqlite::open(dir.path()).unwrap();
    assert_eq!(all(&log, id(1)).await, batch.lines);
    assert_eq!(log.answered(id(1), &mark("a")).await.unwrap(), Some(batch.lines));
    assert_eq!(log.due(Moment(5), 9).await.unwrap(), [id(1)]);
    assert!(log.note(Shelf::Slug, "baca-yuk").await.unwrap().is_some());
}

fn slug(key: &str) -> Note {
    Note { shelf: Shelf::Slug, key: key.into(), community: Some(id(1)), value: "v".into(), until: None }
}

#[tokio::test]
async fn closing_writes_what_was_asked_though_nobody_waits() {
    let dir = folder();
    let log = Sqlite::open(dir.path()).unwrap();
    for number in 0..100 {
        let mut asked = log.append(next(id(number), &[], None, vec![said("satu")]));
        std::future::poll_fn(|context| Poll::Ready(asked.as_mut().poll(context).is_ready())).await;
    }
    drop(log);
    let log = Sqlite::open(dir.path()).unwrap();
    assert_eq!(log.communities(None, usize::MAX).await.unwrap().len(), 100);
}

#[tokio::test]
async fn a_database_of_a_newer_server_is_refused_and_left_alone() {
    let dir = folder();
    drop(Sqlite::open(dir.path()).unwrap());
    let db = Connection::open(connect::path(dir.path())).unwrap();
    db.pragma_update(None, "user_version", 99).unwrap();
    drop(db);
    let error = Sqlite::open(dir.path()).err().expect("it is newer");
    assert!(format!("{error:#}").contains("newer"), "{error:#}");
    let db = Connection::open(connect::path(dir.path())).unwrap();
    let version: u32 = db.pragma_query_value(None, "user_version", |row| row.get(0)).unwrap();
    assert_eq!(version, 99);
}

#[tokio::test]
async fn a_file_that_is_no_database_is_refused() {
    let dir = folder();
    std::fs::write(connect::path(dir.path()), "bukan basis data".repeat(100)).unwrap();
    assert!(Sqlite::open(dir.path()).is_err());
}

fn found(dir: &Path, words: &str) -> Vec<String> {
    let holds =
        |path: &Path| std::fs::read(path).unwrap().windows(words.len()).any(|at| at == words.as_bytes());
    let files = std::fs::read_dir(dir).unwrap().map(|entry| entry.unwrap().path());
    files.filter(|path| holds(path)).map(|path| path.display().to_string()).collect()
}

/// Communities grow in turns and texts differ in length, so that rows move between pages and leave copies behind.
#[tokio::test]
async fn erased_words_are_in_no_file() {
    let dir = folder();
    let log = Sqlite::open(dir.path()).unwrap();
    let mut so_far = vec![Vec::new(); 8];
    for round in 0..120_usize {
        for (number, lines) in so_far.iter_mut().enumerate() {
            let filling = "x".repeat((round * 37 + number * 101) % 700);
            let words = if number == 3 { format!("RAHASIA {filling}") } else { format!("biasa {filling}") };
            let batch = next(id(number as u8), lines, None, vec![said(&words)]);
            lines.extend(batch.lines.clone());
            log.append(batch).await.unwrap();
        }
    }
    assert!(!found(dir.path(), "RAHASIA").is_empty(), "the words are there before");
    // Half first: pages are rebuilt around what is left.
    for odd in [1, 0] {
        let some = so_far[3].iter().filter(|line| line.seq.0 % 2 == odd);
        let bodies = some.map(|line| (line.seq, chain::redact(&line.body, |path| path == "/words").unwrap()));
        log.erase(id(3), bodies.collect()).await.unwrap();
    }
    assert_eq!(found(dir.path(), "RAHASIA"), [""; 0]);
    assert!(!found(dir.path(), "biasa").is_empty(), "the others keep theirs");
    chain::verify(id(3), &all(&log, id(3)).await).unwrap();
    drop(log);
    assert_eq!(found(dir.path(), "RAHASIA"), [""; 0]);
}

#[tokio::test]
async fn a_full_disk_is_told_and_leaves_the_log_whole() {
    let dir = folder();
    let db = connect::writer(dir.path()).unwrap();
    db.pragma_update_and_check(None, "max_page_count", 60, |_| Ok(())).unwrap();
    let log = Sqlite::start(dir.path(), db).unwrap();
    let (mut lines, long) = (Vec::new(), "panjang ".repeat(100));
    let error = loop {
        let mut batch = next(id(1), &lines, None, (0..20).map(|_| said(&long)).collect());
        batch.changes = vec![Change::Put(slug(&format!("after {}", lines.len())))];
        match log.append(batch.clone()).await {
            Ok(()) => lines.extend(batch.lines),
            Err(error) => break error,
        }
    };
    assert!(matches!(&error, AppendError::Storage(why) if format!("{why:#}").contains("full")), "{error}");
    assert!(lines.len() >= 20, "some fit before");
    assert_eq!(all(&log, id(1)).await, lines, "of the last batch there is nothing");
    assert_eq!(log.note(Shelf::Slug, &format!("after {}", lines.len())).await.unwrap(), None);
    log.append(next(id(1), &lines, None, vec![said("muat")]))
        .await
        .expect("the writer lives on and little fits");
    drop(log);

    let log = Sqlite::open(dir.path()).unwrap();
    let kept = all(&log, id(1)).await;
    assert_eq!(chain::verify(id(1), &kept).unwrap().0, Seq(lines.len() as u64 + 1));
    log.append(next(id(1), &kept, None, vec![said(&long)])).await.expect("there is room again");
}

#[test]
fn what_does_not_fit_hurts_nobody_else_in_its_group() {
    let dir = folder();
    let mut db = connect::writer(dir.path()).unwrap();
    db.pragma_update_and_check(None, "max_page_count", 40, |_| Ok(())).unwrap();
    let long = "panjang ".repeat(1_000);
    let small = |number| next(id(number), &[], None, vec![said("muat")]);
    let huge = next(id(2), &[], None, (0..60).map(|_| said(&long)).collect());
    let answers = writer::write_for_test(
        &mut db,
        vec![Work::Append(small(1)), Work::Append(huge), Work::Append(small(1)), Work::Append(small(3))],
    );
    use AppendError::{Conflict, Storage};
    assert!(matches!(answers[..], [Ok(_), Err(Storage(_)), Err(Conflict), Ok(_)]), "{answers:?}");
    let count: u32 = db.query_row("SELECT count(*) FROM event", [], |row| row.get(0)).unwrap();
    assert_eq!(count, 2);
}

#[test]
fn refused_work_hurts_nobody_else_in_its_group() {
    let dir = folder();
    let mut db = connect::writer(dir.path()).unwrap();
    let taken = || {
        let mut batch = next(id(2), &[], None, vec![said("dua")]);
        batch.changes = vec![Change::Put(slug("b")), Change::PutNew(slug("a"))];
        Work::Append(batch)
    };
    let answers = writer::write_for_test(
        &mut db,
        vec![
            Work::Change(vec![Change::PutNew(slug("a"))]),
            taken(),
            Work::Erase { community: id(5), bodies: Vec::new() },
            Work::Append(next(id(3), &[], None, vec![said("tiga")])),
            Work::Append(next(id(3), &[], None, vec![said("tiga")])),
        ],
    );
    use AppendError::{Conflict, Storage, Taken};
    assert!(matches!(answers[..], [Ok(_), Err(Taken), Err(Storage(_)), Ok(_), Err(Conflict)]), "{answers:?}");
    let rows = |table: &str| -> u32 {
        db.query_row(&format!("SELECT count(*) FROM {table}"), [], |row| row.get(0)).unwrap()
    };
    assert_eq!((rows("event"), rows("wake"), rows("note")), (1, 1, 1));
}
