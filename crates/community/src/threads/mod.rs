//! Threads: what is said about one thing, and rounds in which everyone speaks once before anyone speaks twice.
//!
//! A thread has one subject and a subject one thread; its first post or round makes it.
//! Invariant: in an open round only the one with the talking piece speaks, each member once a lap.

mod apply;
mod command;
mod decide;
mod event;
mod round;
mod rounds;
mod subject;
mod thread;

pub use apply::{apply, left};
pub use command::Command;
pub use decide::decide;
pub use event::Event;
pub use round::{Round, RoundState, Turn};
pub use subject::Subject;
pub use thread::{Post, Thread, Threads};

use schemars::JsonSchema;
use serde::Serialize;

use crate::kernel::MemberId;

/// Why not. `site::threads::words` finds the words.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, JsonSchema)]
#[serde(tag = "kind")]
pub enum Refusal {
    /// Somebody else said it.
    #[serde(rename = "threads.not_yours")]
    NotYours { member: MemberId },
    /// Others have read it and may have answered.
    #[serde(rename = "threads.too_late")]
    TooLate,
    /// It was taken back.
    #[serde(rename = "threads.taken_back")]
    TakenBack,
    /// A round about this is under way.
    #[serde(rename = "threads.round_under_way")]
    RoundUnderWay,
    /// This member was not asked to sit in the round.
    #[serde(rename = "threads.not_in_the_circle")]
    NotInTheCircle,
    /// Somebody else has the talking piece.
    #[serde(rename = "threads.not_your_turn")]
    NotYourTurn { holder: MemberId },
    /// They spoke or passed in this lap; the others come first.
    #[serde(rename = "threads.spoke_already")]
    SpokeAlready,
    /// They were passed over once; now the others wait for them, or the round is closed.
    #[serde(rename = "threads.skipped_already")]
    SkippedAlready,
    /// Somebody has not had their turn in this lap.
    #[serde(rename = "threads.turns_left")]
    TurnsLeft,
    #[serde(rename = "threads.round_closed")]
    RoundClosed,
}

#[cfg(test)]
mod tests;
