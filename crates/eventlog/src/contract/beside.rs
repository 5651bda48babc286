//! Properties of what is beside the log: notes and wake moments.

use community::kernel::Moment;

use super::{Engine, all, id, mark, next, said};
use crate::{AppendError, Change, ChangeError, Note, Shelf};

fn note(shelf: Shelf, key: &str, value: &str) -> Note {
    Note { shelf, key: key.into(), community: None, value: value.into(), until: None }
}

fn delete(shelf: Shelf, key: &str) -> Change {
    Change::Delete { shelf, key: key.into() }
}

async fn value(log: &Engine, shelf: Shelf, key: &str) -> Option<String> {
    log.note(shelf, key).await.expect("notes can be read")
}

pub async fn notes_are_written_with_their_batch(log: Engine) {
    let slug = Change::PutNew(note(Shelf::Slug, "baca-yuk", "1"));
    let mut first = next(id(1), &[], Some(mark("a")), vec![said("satu")]);
    first.changes = vec![slug.clone(), Change::Put(note(Shelf::Session, "s", "1"))];
    log.append(first).await.unwrap();
    assert_eq!(value(&log, Shelf::Slug, "baca-yuk").await.as_deref(), Some("1"));
    assert_eq!(value(&log, Shelf::Session, "s").await.as_deref(), Some("1"));

    let mut second = next(id(2), &[], Some(mark("a")), vec![said("satu")]);
    second.wake = Some(Moment(1));
    second.changes = vec![Change::Put(note(Shelf::Session, "s", "2")), slug];
    assert!(matches!(log.append(second).await, Err(AppendError::Taken)));
    assert_eq!(value(&log, Shelf::Session, "s").await.as_deref(), Some("1"));
    assert!(all(&log, id(2)).await.is_empty(), "the lines went with the notes");
    assert_eq!(log.answered(id(2), &mark("a")).await.unwrap(), None);
    assert_eq!(log.communities(None, 9).await.unwrap(), [id(1)]);
    assert!(log.due(Moment(9), 9).await.unwrap().is_empty());
}

pub async fn notes_change_in_order(log: Engine) {
    let changes = vec![
        Change::PutNew(note(Shelf::Slug, "a", "1")),
        Change::Put(note(Shelf::Slug, "a", "2")),
        delete(Shelf::Slug, "a"),
        Change::PutNew(note(Shelf::Slug, "a", "3")),
        Change::Put(note(Shelf::Slug, "b", "1")),
        delete(Shelf::Slug, "b"),
        delete(Shelf::Slug, "never there"),
        Change::PutNew(note(Shelf::Host, "a", "another shelf")),
    ];
    log.change(changes).await.unwrap();
    assert_eq!(value(&log, Shelf::Slug, "a").await.as_deref(), Some("3"));
    assert_eq!(value(&log, Shelf::Slug, "b").await, None);
    assert_eq!(value(&log, Shelf::Host, "a").await.as_deref(), Some("another shelf"));
    log.change(Vec::new()).await.unwrap();
}

pub async fn notes_change_all_or_none(log: Engine) {
    log.change(vec![Change::Put(note(Shelf::Slug, "a", "1"))]).await.unwrap();
    let twice = |key: &str| Change::PutNew(note(Shelf::Slug, key, "2"));
    let refused = [
        vec![delete(Shelf::Host, "x"), Change::Put(note(Shelf::Slug, "b", "2")), twice("a")],
        vec![twice("c"), twice("c")],
        vec![Change::Put(note(Shelf::Slug, "a", "2")), twice("a")],
    ];
    for changes in refused {
        assert!(matches!(log.change(changes).await, Err(ChangeError::Taken)));
    }
    assert_eq!(value(&log, Shelf::Slug, "a").await.as_deref(), Some("1"));
    assert_eq!(value(&log, Shelf::Slug, "b").await, None);
    assert_eq!(value(&log, Shelf::Slug, "c").await, None);
}

pub async fn notes_are_found_by_community(log: Engine) {
    let theirs = |number, key: &str| {
        Change::Put(Note { community: Some(id(number)), ..note(Shelf::Account, key, key) })
    };
    let elsewhere = Note { community: Some(id(1)), ..note(Shelf::Session, "0", "0") };
    log.change(vec![theirs(1, "b"), theirs(2, "c"), theirs(1, "a"), Change::Put(elsewhere)]).await.unwrap();
    log.change(vec![Change::Put(note(Shelf::Account, "d", "the server's"))]).await.unwrap();
    let pair = |key: &str| (key.to_owned(), key.to_owned());
    assert_eq!(log.notes(Shelf::Account, id(1)).await.unwrap(), [pair("a"), pair("b")]);
    assert_eq!(log.notes(Shelf::Account, id(2)).await.unwrap(), [pair("c")]);
    assert!(log.notes(Shelf::Account, id(3)).await.unwrap().is_empty());
    log.change(vec![theirs(2, "a")]).await.unwrap();
    assert_eq!(
        log.notes(Shelf::Account, id(1)).await.unwrap(),
        [pair("b")],
        "a note moves to who has it now"
    );
}

pub async fn each_shelf_is_its_own(log: Engine) {
    let all = Shelf::ALL.map(|shelf| Change::PutNew(note(shelf, "a", shelf.name())));
    log.change(all.to_vec()).await.unwrap();
    log.change(vec![delete(Shelf::Discard, "a")]).await.unwrap();
    for shelf in Shelf::ALL {
        let there = (shelf != Shelf::Discard).then_some(shelf.name());
        assert_eq!(value(&log, shelf, "a").await.as_deref(), there, "{shelf:?}");
    }
}

pub async fn notes_are_found_by_their_keys(log: Engine) {
    let theirs = |number, key: &str| {
        Change::Put(Note { community: Some(id(number)), ..note(Shelf::Published, key, key) })
    };
    let elsewhere = Change::Put(note(Shelf::Host, "a/2", "another shelf"));
    log.change(vec![theirs(1, "a/3"), theirs(2, "b/1"), theirs(2, "a/1"), theirs(1, "a"), elsewhere])
        .await
        .unwrap();
    log.change(vec![theirs(1, "a/é"), theirs(1, "a/_"), theirs(1, "a/%")]).await.unwrap();
    let keys = async |prefix: &str, max| {
        let found = log.shelved(Shelf::Published, prefix, max).await.unwrap();
        assert!(found.iter().all(|(key, value)| key == value));
        found.into_iter().map(|(key, _)| key).collect::<Vec<_>>()
    };
    assert_eq!(keys("a/", 9).await, ["a/%", "a/1", "a/3", "a/_", "a/é"]);
    assert_eq!(keys("a/", 2).await, ["a/%", "a/1"]);
    assert_eq!(keys("a/_", 9).await, ["a/_"], "no character stands for others");
    assert_eq!(keys("", 99).await.len(), 7);
    assert!(keys("c", 9).await.is_empty());
    log.change(vec![delete(Shelf::Published, "a/1")]).await.unwrap();
    assert_eq!(keys("a/", 2).await, ["a/%", "a/3"]);
}

pub async fn a_sweep_takes_what_is_past(log: Engine) {
    let until = |key: &str, until: Option<i64>| {
        Change::Put(Note { until: until.map(Moment), ..note(Shelf::Session, key, "v") })
    };
    log.change(vec![
        until("past", Some(9)),
        until("now", Some(10)),
        until("later", Some(11)),
        until("kept", None),
    ])
    .await
    .unwrap();
    assert!(value(&log, Shelf::Session, "past").await.is_some(), "only a sweep removes");
    assert_eq!(log.sweep(Moment(10)).await.unwrap(), 2);
    assert_eq!(log.sweep(Moment(10)).await.unwrap(), 0);
    for (key, there) in [("past", false), ("now", false), ("later", true), ("kept", true)] {
        assert_eq!(value(&log, Shelf::Session, key).await.is_some(), there, "{key}");
    }
}

pub async fn communities_wake_in_order(log: Engine) {
    for (number, wake) in [(1, Some(30)), (2, Some(10)), (3, None), (4, Some(20)), (5, Some(10))] {
        let mut batch = next(id(number), &[], None, vec![said("satu")]);
        batch.wake = wake.map(Moment);
        log.append(batch).await.unwrap();
    }
    let due = async |until, max| log.due(Moment(until), max).await.unwrap();
    assert_eq!(due(9, 9).await, []);
    assert_eq!(due(20, 9).await, [id(2), id(5), id(4)]);
    assert_eq!(due(99, 3).await, [id(2), id(5), id(4)]);

    // A batch without lines moves the moment; so does the next one with lines.
    let lines = all(&log, id(2)).await;
    let mut looked = next(id(2), &lines, None, Vec::new());
    looked.wake = Some(Moment(40));
    log.append(looked.clone()).await.unwrap();
    assert_eq!(all(&log, id(2)).await, lines);
    assert_eq!(due(99, 9).await, [id(5), id(4), id(1), id(2)]);
    log.append(next(id(5), &all(&log, id(5)).await, None, vec![said("dua")])).await.unwrap();
    assert_eq!(due(99, 9).await, [id(4), id(1), id(2)]);

    looked.expected = looked.expected.next();
    assert!(matches!(log.append(looked).await, Err(AppendError::Conflict)), "nor may it be stale");
}

pub async fn communities_come_in_pages(log: Engine) {
    for number in [3, 1, 2] {
        log.append(next(id(number), &[], None, vec![said("satu")])).await.unwrap();
    }
    log.append(next(id(9), &[], None, Vec::new())).await.unwrap();
    assert_eq!(log.communities(None, 2).await.unwrap(), [id(1), id(2)]);
    assert_eq!(log.communities(Some(id(2)), 2).await.unwrap(), [id(3)], "a log without lines is none");
    assert!(log.communities(Some(id(3)), 2).await.unwrap().is_empty());
}
