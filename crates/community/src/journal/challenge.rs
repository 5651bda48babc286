//! Challenges, which stay open until somebody writes how one was solved; and achievements, which simply are.

use super::Struck;
use crate::{
    gatherings::OccasionId,
    kernel::{Day, MemberId, Moment, NoteId, Text},
    passages::Passage,
};

#[derive(Clone, Debug, PartialEq)]
pub struct Achievement {
    pub member: MemberId,
    pub recorded_by: Option<MemberId>,
    pub at: Moment,
    pub words: Text,
    pub day: Day,
    pub occasion: Option<OccasionId>,
    pub struck: Option<Struck>,
}

/// How it was solved; it may have been opened again.
#[derive(Clone, Debug, PartialEq)]
pub struct Solution {
    pub member: MemberId,
    pub recorded_by: Option<MemberId>,
    pub at: Moment,
    pub how: Text,
    pub reopened: Option<Reopened>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Reopened {
    pub by: Option<MemberId>,
    pub at: Moment,
}

#[derive(Clone, Debug, PartialEq)]
pub struct Challenge {
    pub member: MemberId,
    pub recorded_by: Option<MemberId>,
    pub at: Moment,
    pub words: Vec<Passage>,
    pub occasion: Option<OccasionId>,
    /// The note in which it was what was hard.
    pub from: Option<NoteId>,
    /// Oldest first.
    pub solutions: Vec<Solution>,
    pub struck: Option<Struck>,
}

impl Challenge {
    /// How it was solved, unless it was opened again.
    pub fn solved(&self) -> Option<&Solution> {
        self.solutions.last().filter(|it| it.reopened.is_none())
    }

    pub fn is_open(&self) -> bool {
        self.struck.is_none() && self.solved().is_none()
    }

    /// Since when it is open.
    pub fn open_since(&self) -> Moment {
        self.solutions.last().and_then(|it| it.reopened).map_or(self.at, |it| it.at)
    }
}
