//! Round: a question that goes round a circle with the talking piece, in laps.
//!
//! Invariant: `waiting` holds whoever has not had their turn in this lap; its first has the talking piece.

use std::collections::{BTreeSet, VecDeque};

use crate::kernel::{MemberId, Moment, PostId, Text, ThreadId};

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum RoundState {
    Open,
    Closed { at: Moment },
}

/// One member's turn, in the order in which they were taken.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Turn {
    pub lap: u32,
    pub member: MemberId,
    /// What they said; nothing when they passed.
    pub post: Option<PostId>,
}

#[derive(Clone, Debug, PartialEq)]
pub struct Round {
    pub thread: ThreadId,
    pub question: Text,
    pub begun_by: Option<MemberId>,
    pub begun_at: Moment,
    /// Everyone who sits in it.
    pub circle: BTreeSet<MemberId>,
    /// Counted from 1.
    pub lap: u32,
    pub waiting: VecDeque<MemberId>,
    /// Passed over once in this lap.
    pub skipped: BTreeSet<MemberId>,
    pub turns: Vec<Turn>,
    pub state: RoundState,
}

impl Round {
    /// Who has the talking piece; nobody between laps and when the round is closed.
    pub fn holder(&self) -> Option<MemberId> {
        match self.state {
            RoundState::Open => self.waiting.front().copied(),
            RoundState::Closed { .. } => None,
        }
    }

    /// Whoever sits in the circle and has never spoken.
    pub fn unheard(&self) -> impl Iterator<Item = MemberId> {
        let spoke = |member: &MemberId| self.turns.iter().any(|it| it.member == *member && it.post.is_some());
        self.circle.iter().copied().filter(move |it| !spoke(it))
    }
}

/// The circle in order of joining, beginning with whoever comes after the one who began last: so nobody is always the
/// first or always the last.
pub fn rotated(circle: &BTreeSet<MemberId>, began: Option<MemberId>) -> Vec<MemberId> {
    let (before, after): (Vec<_>, Vec<_>) =
        circle.iter().copied().partition(|it| began.is_some_and(|began| *it <= began));
    after.into_iter().chain(before).collect()
}
