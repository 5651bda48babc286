//! What several have written on one text: forgetting one of them takes exactly their lines, from every version, from
//! what was learnt from it, and from the disk.

use std::sync::Arc;

use community::{
    journal::Command as Journal,
    kernel::{By, MemberId, NoteId, PageId},
    knowledge::{Command as Knowledge, From},
    passages::told,
};
use eventlog::Sqlite;

use super::{on_disk, still_whole};
use crate::tests::{RINA, on};

const DEWI: By = By::Member(MemberId(2));
const NOTE: NoteId = NoteId(1);

#[tokio::test]
async fn forgetting_one_writer_leaves_the_others_lines() {
    let dir = tempfile::tempdir().unwrap();
    let village = on(Arc::new(Sqlite::open(dir.path()).unwrap())).await;
    village.join("Dewi", "314159").await;
    let none = || "".into();
    let write = Journal::Write {
        occasion: None,
        worked: "xdewi-worked".into(),
        hard: "xdewi-hard".into(),
        next_time: "xdewi-next".into(),
        hard_is_open: true,
        member: None,
    };
    let amend = Journal::Amend {
        note: NOTE,
        worked: "xdewi-worked\nxrina-worked".into(),
        hard: none(),
        next_time: "xdewi-next".into(),
        hard_is_open: false,
        over: 1,
        member: None,
    };
    let body = "xdewi-next\nxrina-body";
    let learn = Knowledge::Write {
        title: "Kompos".into(),
        body: body.into(),
        tags: vec![],
        from: Some(From::Note { note: NOTE }),
        member: None,
    };
    village.ask(DEWI, write).await;
    village.ask(RINA, amend).await;
    village.ask(RINA, learn).await;
    assert!(on_disk(dir.path(), "xdewi"));
    village.host.leave_and_be_forgotten(&village.home, DEWI, None, MemberId(2)).await.unwrap();
    assert!(!on_disk(dir.path(), "xdewi"), "words of hers are left");
    village.home.read(|it| {
        let answers = &it.journal.note(NOTE).unwrap().latest().unwrap().answers;
        assert_eq!((told(&answers.worked).as_str(), told(&answers.next_time).as_str()), ("xrina-worked", ""));
        assert_eq!(told(&it.knowledge.find(PageId(1)).unwrap().latest().unwrap().body), "xrina-body");
        assert!(it.journal.open().all(|(_, it)| told(&it.words).is_empty()));
    });
    still_whole(&village).await;
}
