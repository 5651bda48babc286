//! Journal: what worked, what was hard, what next time; what was achieved, and what is still hard (PRODUCT, journal).
//!
//! Invariant: nothing that was written is lost by somebody else's writing: each version stays, with who wrote it.

mod apply;
mod attachment;
mod challenge;
mod command;
mod decide;
mod event;
mod note;

pub use apply::apply;
pub use attachment::{Attachment, File, Form};
pub use challenge::{Achievement, Challenge, Solution};
pub use command::Command;
pub use decide::decide;
pub use event::Event;
pub use note::{Answers, Note, Struck, Version};

use std::collections::BTreeMap;

use schemars::JsonSchema;
use serde::Serialize;

use crate::{
    gatherings::OccasionId,
    kernel::{AchievementId, ChallengeId, MemberId, NoteId},
};

#[derive(Clone, Debug, PartialEq, Eq, Serialize, JsonSchema)]
#[serde(tag = "kind")]
pub enum Refusal {
    /// A gathering has one note: more is written into it.
    #[serde(rename = "journal.already_written")]
    AlreadyWritten { note: NoteId },
    /// Somebody has saved something newer meanwhile.
    #[serde(rename = "journal.newer_version")]
    NewerVersion { version: u32 },
    /// It has not begun yet.
    #[serde(rename = "journal.too_early")]
    TooEarly,
    /// Only who wrote it, or who records for them, may strike it.
    #[serde(rename = "journal.not_yours")]
    NotYours { member: MemberId },
    /// Others have written into it too.
    #[serde(rename = "journal.others_wrote")]
    OthersWrote,
    #[serde(rename = "journal.struck")]
    Struck,
    /// Somebody has written how; it can be opened again.
    #[serde(rename = "journal.already_solved")]
    AlreadySolved,
}

#[derive(Clone, Debug, Default, PartialEq)]
pub struct Journal {
    notes: BTreeMap<NoteId, Note>,
    achievements: BTreeMap<AchievementId, Achievement>,
    challenges: BTreeMap<ChallengeId, Challenge>,
}

impl Journal {
    pub fn note(&self, id: NoteId) -> Option<&Note> {
        self.notes.get(&id)
    }

    pub fn notes(&self) -> impl DoubleEndedIterator<Item = (NoteId, &Note)> {
        self.notes.iter().map(|(id, it)| (*id, it))
    }

    /// The note on an occasion that stands.
    pub fn note_on(&self, occasion: OccasionId) -> Option<(NoteId, &Note)> {
        self.notes().find(|(_, it)| it.occasion == Some(occasion) && it.struck.is_none())
    }

    pub fn achievement(&self, id: AchievementId) -> Option<&Achievement> {
        self.achievements.get(&id)
    }

    pub fn achievements(&self) -> impl DoubleEndedIterator<Item = (AchievementId, &Achievement)> {
        self.achievements.iter().map(|(id, it)| (*id, it))
    }

    pub fn challenge(&self, id: ChallengeId) -> Option<&Challenge> {
        self.challenges.get(&id)
    }

    pub fn challenges(&self) -> impl DoubleEndedIterator<Item = (ChallengeId, &Challenge)> {
        self.challenges.iter().map(|(id, it)| (*id, it))
    }

    /// What nobody has solved yet.
    pub fn open(&self) -> impl DoubleEndedIterator<Item = (ChallengeId, &Challenge)> {
        self.challenges().filter(|(_, it)| it.is_open())
    }

    /// The challenge that came of what was hard in this note.
    pub fn challenge_from(&self, note: NoteId) -> Option<(ChallengeId, &Challenge)> {
        self.challenges().find(|(_, it)| it.from == Some(note) && it.struck.is_none())
    }
}

#[cfg(test)]
mod tests;
