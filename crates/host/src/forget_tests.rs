//! What was said on the way to a peace is gone when it is over: from memory, from every table and file, and also where
//! the server was stopped in between.

use std::{
    path::Path,
    sync::{
        Arc,
        atomic::{AtomicBool, Ordering},
    },
};

use async_trait::async_trait;
use community::{
    kernel::{By, CommunityId, MemberId, Moment, Once, PeaceId, Seq},
    members,
    peace::{Command, Role, Statement},
};
use eventlog::{AppendError, Batch, Change, ChangeError, EventLog, Line, Shelf, Sqlite, chain};

use super::*;
use crate::Scripted;
use crate::tests::{RINA, START, Village, on};

const PEACE: PeaceId = PeaceId(9);
const DEWI: By = By::Member(MemberId(2));
const ASEP: By = By::Member(MemberId(3));
/// Everything said on the way, by the marks in it.
const RAW: [&str; 4] = ["xhappened", "xfelt", "xspoken", "xdrafted"];

/// A log that cannot erase for a while, as when the power fails just then.
struct Interrupted {
    log: Sqlite,
    fails: AtomicBool,
}

#[async_trait]
impl EventLog for Interrupted {
    async fn append(&self, batch: Batch) -> Result<(), AppendError> {
        self.log.append(batch).await
    }
    async fn read(&self, community: CommunityId, after: Seq, max: usize) -> anyhow::Result<Vec<Line>> {
        self.log.read(community, after, max).await
    }
    async fn answered(&self, community: CommunityId, once: &Once) -> anyhow::Result<Option<Vec<Line>>> {
        self.log.answered(community, once).await
    }
    async fn erase(&self, community: CommunityId, bodies: Vec<(Seq, String)>) -> anyhow::Result<()> {
        anyhow::ensure!(!self.fails.load(Ordering::Relaxed), "the power has failed");
        self.log.erase(community, bodies).await
    }
    async fn communities(&self, after: Option<CommunityId>, max: usize) -> anyhow::Result<Vec<CommunityId>> {
        self.log.communities(after, max).await
    }
    async fn due(&self, until: Moment, max: usize) -> anyhow::Result<Vec<CommunityId>> {
        self.log.due(until, max).await
    }
    async fn change(&self, changes: Vec<Change>) -> Result<(), ChangeError> {
        self.log.change(changes).await
    }
    async fn note(&self, shelf: Shelf, key: &str) -> anyhow::Result<Option<String>> {
        self.log.note(shelf, key).await
    }
    async fn notes(&self, shelf: Shelf, community: CommunityId) -> anyhow::Result<Vec<(String, String)>> {
        self.log.notes(shelf, community).await
    }
    async fn shelved(&self, shelf: Shelf, prefix: &str, max: usize) -> anyhow::Result<Vec<(String, String)>> {
        self.log.shelved(shelf, prefix, max).await
    }
    async fn sweep(&self, now: Moment) -> anyhow::Result<u64> {
        self.log.sweep(now).await
    }
}

/// Rina and Dewi have talked, with Asep, in a circle; a first draft has become a second one.
async fn told(log: Arc<dyn EventLog>) -> Village {
    let village = on(log).await;
    village.join("Dewi", "314159").await;
    village.join("Asep", "161803").await;
    let statement = Statement {
        happened: "xhappened: jadwal berubah".into(),
        felt: "xfelt".into(),
        ..Statement::default()
    };
    let companion = Command::Name { peace: PEACE, member: MemberId(3), role: Role::Companion };
    let draft =
        |words: &str, over| Command::Draft { peace: PEACE, words: words.into(), follow_up_on: None, over };
    for (by, command) in [
        (RINA, Command::Begin { with: MemberId(2) }),
        (RINA, Command::Write { peace: PEACE, statement }),
        (RINA, Command::Show { peace: PEACE }),
        (RINA, companion.clone()),
        (DEWI, companion),
        (ASEP, Command::Join { peace: PEACE }),
        (ASEP, Command::OpenCircle { peace: PEACE }),
        (RINA, Command::Speak { peace: PEACE, words: "xspoken".into() }),
        (RINA, draft("xdrafted", 0)),
        (RINA, draft("xagreed", 1)),
    ] {
        village.ask(by, command).await;
    }
    village
}

/// Whether any file in the folder holds these words.
fn on_disk(dir: &Path, words: &str) -> bool {
    let files = std::fs::read_dir(dir).unwrap().map(|it| it.unwrap().path()).filter(|it| it.is_file());
    let holds = |file: &Path| {
        let bytes = std::fs::read(file).unwrap();
        bytes.windows(words.len()).any(|it| it == words.as_bytes())
    };
    files.into_iter().any(|file| holds(&file))
}

#[track_caller]
fn check_gone(dir: &Path, also: &[&str]) {
    for words in RAW.iter().chain(also) {
        assert!(!on_disk(dir, words), "{words} is on disk");
    }
}

async fn still_whole(village: &Village) {
    let lines = village.lines().await;
    chain::verify(village.home.id, &lines).unwrap();
    let fresh = Host::open(village.log.clone(), Arc::new(Scripted::at(START)), crate::Opening::default())
        .await
        .unwrap();
    let home = fresh.home("baca-yuk").await.unwrap().unwrap();
    assert!(home.read(|read| village.home.read(|live| live == read)), "read again it is another");
}

#[tokio::test]
async fn when_it_is_over_the_words_are_on_no_disk_and_the_chain_still_verifies() {
    let end: [(By, community::Command, bool); 3] = [
        (DEWI, Command::Accept { peace: PEACE, version: 2 }.into(), true),
        (DEWI, Command::End { peace: PEACE }.into(), false),
        (DEWI, members::Command::Leave { member: None }.into(), false),
    ];
    for (by, command, agreed) in end {
        let dir = tempfile::tempdir().unwrap();
        let village = told(Arc::new(Sqlite::open(dir.path()).unwrap())).await;
        assert!(RAW.iter().all(|it| on_disk(dir.path(), it)), "while it is open they are there");
        village.ask(by, command).await;
        check_gone(dir.path(), if agreed { &[] } else { &["xagreed"] });
        assert_eq!(on_disk(dir.path(), "xagreed"), agreed);
        assert!(village.home.read(|it| it.peace.to_erase().is_empty()));
        assert!(village.home.writer.lock().await.trial.is_none());
        assert!(village.log.due(START, 10).await.unwrap().is_empty(), "nothing is left to do");
        still_whole(&village).await;
    }
}

#[tokio::test]
async fn whoever_leaves_and_is_forgotten_takes_the_words_of_both_along() {
    let dir = tempfile::tempdir().unwrap();
    let village = told(Arc::new(Sqlite::open(dir.path()).unwrap())).await;
    village.host.leave_and_be_forgotten(&village.home, DEWI, None, MemberId(2)).await.unwrap();
    check_gone(dir.path(), &["xagreed"]);
    still_whole(&village).await;
}

#[tokio::test]
async fn what_was_interrupted_is_done_at_the_next_tick_or_visit() {
    for by_tick in [true, false] {
        let dir = tempfile::tempdir().unwrap();
        let log = Interrupted { log: Sqlite::open(dir.path()).unwrap(), fails: AtomicBool::new(false) };
        let log = Arc::new(log);
        let village = told(log.clone()).await;
        log.fails.store(true, Ordering::Relaxed);
        village.ask(RINA, Command::End { peace: PEACE }).await;
        assert!(on_disk(dir.path(), "xspoken"), "it could not be erased");
        assert!(village.home.read(|it| it.peace.find(PEACE).unwrap().open().is_none()), "yet it is over");
        log.fails.store(false, Ordering::Relaxed);
        // Another server, or the same after a crash.
        let host = Host::open(village.log.clone(), Arc::new(Scripted::at(START)), crate::Opening::default())
            .await
            .unwrap();
        match by_tick {
            true => host.look_after_due().await.unwrap(),
            false => drop(host.home("baca-yuk").await.unwrap()),
        }
        check_gone(dir.path(), &["xagreed"]);
        assert!(village.log.due(START, 10).await.unwrap().is_empty());
        let lines = village.lines().await;
        chain::verify(village.home.id, &lines).unwrap();
    }
}

#[path = "written_on_tests.rs"]
mod written_on;
