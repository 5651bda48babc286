//! What happens in the journal.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::File;
use crate::{
    gatherings::OccasionId,
    kernel::{AchievementId, AttachmentId, ChallengeId, Day, MemberId, NoteId, Text},
    passages::Line,
};

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(tag = "kind")]
pub enum Event {
    #[serde(rename = "journal.written")]
    Written {
        note: NoteId,
        member: MemberId,
        occasion: Option<OccasionId>,
        worked: Vec<Line>,
        hard: Vec<Line>,
        next_time: Vec<Line>,
    },
    #[serde(rename = "journal.amended")]
    Amended {
        note: NoteId,
        member: MemberId,
        version: u32,
        worked: Vec<Line>,
        hard: Vec<Line>,
        next_time: Vec<Line>,
    },
    #[serde(rename = "journal.note_struck")]
    NoteStruck { note: NoteId },
    #[serde(rename = "journal.attached")]
    Attached { note: NoteId, attachment: AttachmentId, member: MemberId, file: File, name: Text },
    /// Its file is gone.
    #[serde(rename = "journal.detached")]
    Detached { note: NoteId, attachment: AttachmentId },
    #[serde(rename = "journal.achieved")]
    Achieved {
        achievement: AchievementId,
        member: MemberId,
        words: Text,
        day: Day,
        occasion: Option<OccasionId>,
    },
    #[serde(rename = "journal.achievement_struck")]
    AchievementStruck { achievement: AchievementId },
    #[serde(rename = "journal.challenged")]
    Challenged {
        challenge: ChallengeId,
        member: MemberId,
        /// Lines that are kept are those of what was hard in the note it is from.
        words: Vec<Line>,
        occasion: Option<OccasionId>,
        from: Option<NoteId>,
    },
    #[serde(rename = "journal.solved")]
    Solved { challenge: ChallengeId, member: MemberId, how: Text },
    #[serde(rename = "journal.reopened")]
    Reopened { challenge: ChallengeId },
    #[serde(rename = "journal.challenge_struck")]
    ChallengeStruck { challenge: ChallengeId },
}

impl Event {
    /// The note it changes.
    pub fn note(&self) -> Option<NoteId> {
        match self {
            Event::Written { note, .. }
            | Event::Amended { note, .. }
            | Event::NoteStruck { note }
            | Event::Attached { note, .. }
            | Event::Detached { note, .. } => Some(*note),
            Event::Achieved { .. }
            | Event::AchievementStruck { .. }
            | Event::Challenged { .. }
            | Event::Solved { .. }
            | Event::Reopened { .. }
            | Event::ChallengeStruck { .. } => None,
        }
    }
}
