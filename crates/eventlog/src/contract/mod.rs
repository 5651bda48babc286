//! What every engine keeps: each property a function, run by [`check`] against any engine.

mod appending;
mod beside;
mod erasing;

use std::{future::Future, pin::Pin, sync::Arc};

use community::kernel::{By, CommunityId, MemberId, Moment, Once, Seq};
use serde_json::{Value, json};

use crate::{Batch, EventLog, Line, chain};

pub use self::{appending::*, beside::*, erasing::*};

/// An engine, shared by the tasks of a test.
pub type Engine = Arc<dyn EventLog>;

type Property = fn(Engine) -> Pin<Box<dyn Future<Output = ()> + Send>>;

/// Every property, by name.
pub const PROPERTIES: [(&str, Property); 19] = [
    ("lines come back in order", |log| Box::pin(lines_come_back_in_order(log))),
    ("a stale writer is told", |log| Box::pin(a_stale_writer_is_told(log))),
    ("of many writers one wins", |log| Box::pin(of_many_writers_one_wins(log))),
    ("many communities grow at once", |log| Box::pin(many_communities_grow_at_once(log))),
    ("a mark is answered once", |log| Box::pin(a_mark_is_answered_once(log))),
    ("an answer ends where its batch ends", |log| Box::pin(an_answer_ends_where_its_batch_ends(log))),
    ("a big batch is whole", |log| Box::pin(a_big_batch_is_whole(log))),
    ("a batch nobody sealed is refused", |log| Box::pin(a_batch_nobody_sealed_is_refused(log))),
    ("notes are written with their batch", |log| Box::pin(notes_are_written_with_their_batch(log))),
    ("notes change in order", |log| Box::pin(notes_change_in_order(log))),
    ("notes change all or none", |log| Box::pin(notes_change_all_or_none(log))),
    ("notes are found by community", |log| Box::pin(notes_are_found_by_community(log))),
    ("each shelf is its own", |log| Box::pin(each_shelf_is_its_own(log))),
    ("notes are found by their keys", |log| Box::pin(notes_are_found_by_their_keys(log))),
    ("a sweep takes what is past", |log| Box::pin(a_sweep_takes_what_is_past(log))),
    ("communities wake in order", |log| Box::pin(communities_wake_in_order(log))),
    ("communities come in pages", |log| Box::pin(communities_come_in_pages(log))),
    ("erasing keeps the chain", |log| Box::pin(erasing_keeps_the_chain(log))),
    ("erasing changes nothing else", |log| Box::pin(erasing_changes_nothing_else(log))),
];

/// Checks every property against a fresh engine.
///
/// # Panics
/// When the engine does not keep one.
pub async fn check(fresh: impl Fn() -> Engine) {
    for (name, property) in PROPERTIES {
        let held = tokio::spawn(property(fresh())).await;
        assert!(held.is_ok(), "the engine does not keep this: {name}");
    }
}

/// The author of the lines made here.
pub const MEMBER: By = By::Member(MemberId(3));

/// A community's id from a small number, in the order of the numbers.
pub fn id(number: u8) -> CommunityId {
    CommunityId([number; 16])
}

/// A mark from a few letters.
///
/// # Panics
/// When they are no letters.
pub fn mark(letters: &str) -> Once {
    Once::new(&format!("mark-{letters}-0000")).expect("letters make a mark")
}

/// One body: somebody says something.
pub fn said(words: &str) -> Value {
    json!({"kind": "test.said", "v": 1, "words": {"t": words}, "place": 7})
}

/// A batch that goes on behind the lines so far; each community's clock ticks 10 ms a batch.
///
/// # Panics
/// When a body cannot be sealed.
pub fn next(community: CommunityId, so_far: &[Line], once: Option<Once>, bodies: Vec<Value>) -> Batch {
    let (expected, previous, at) =
        so_far.last().map_or((Seq(0), chain::GENESIS, 0), |line| (line.seq, line.hash, line.at.0));
    let lines = chain::seal(previous, community, expected.next(), Moment(at + 10), MEMBER, once, bodies);
    Batch {
        community,
        expected,
        lines: lines.expect("bodies can be sealed"),
        wake: None,
        changes: Vec::new(),
    }
}

/// The whole log.
async fn all(log: &Engine, community: CommunityId) -> Vec<Line> {
    log.read(community, Seq(0), usize::MAX).await.expect("the log can be read")
}
