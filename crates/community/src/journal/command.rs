//! What may be asked of the journal.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::File;
use crate::{
    gatherings::OccasionId,
    kernel::{AchievementId, AttachmentId, ChallengeId, Day, MemberId, NoteId, Text},
};

#[derive(Clone, Debug, Deserialize, Serialize, JsonSchema)]
#[serde(tag = "kind")]
pub enum Command {
    /// At least one of the three answers; a gathering has one note.
    #[serde(rename = "journal.write")]
    Write {
        #[serde(default)]
        occasion: Option<OccasionId>,
        #[serde(default)]
        worked: Text,
        #[serde(default)]
        hard: Text,
        #[serde(default)]
        next_time: Text,
        /// What was hard is a challenge until somebody writes how it was solved.
        #[serde(default)]
        hard_is_open: bool,
        /// In whose name; one's own when missing.
        #[serde(default)]
        member: Option<MemberId>,
    },
    #[serde(rename = "journal.amend")]
    Amend {
        note: NoteId,
        #[serde(default)]
        worked: Text,
        #[serde(default)]
        hard: Text,
        #[serde(default)]
        next_time: Text,
        #[serde(default)]
        hard_is_open: bool,
        /// The version that was read.
        over: u32,
        #[serde(default)]
        member: Option<MemberId>,
    },
    #[serde(rename = "journal.strike_note")]
    StrikeNote { note: NoteId },
    /// A voice or a document is put to a note.
    #[serde(rename = "journal.attach")]
    Attach {
        note: NoteId,
        file: File,
        /// As its sender called it.
        #[serde(default)]
        name: Text,
        #[serde(default)]
        member: Option<MemberId>,
    },
    /// By whose it is, or who writes at the note.
    #[serde(rename = "journal.detach")]
    Detach { note: NoteId, attachment: AttachmentId },
    #[serde(rename = "journal.achieve")]
    Achieve {
        words: Text,
        /// Not ahead; today when missing.
        #[serde(default)]
        day: Option<Day>,
        #[serde(default)]
        occasion: Option<OccasionId>,
        #[serde(default)]
        member: Option<MemberId>,
    },
    #[serde(rename = "journal.strike_achievement")]
    StrikeAchievement { achievement: AchievementId },
    #[serde(rename = "journal.challenge")]
    Challenge {
        words: Text,
        #[serde(default)]
        occasion: Option<OccasionId>,
        #[serde(default)]
        member: Option<MemberId>,
    },
    #[serde(rename = "journal.solve")]
    Solve {
        challenge: ChallengeId,
        how: Text,
        #[serde(default)]
        member: Option<MemberId>,
    },
    /// It was not solved after all, or is hard again.
    #[serde(rename = "journal.reopen")]
    Reopen { challenge: ChallengeId },
    #[serde(rename = "journal.strike_challenge")]
    StrikeChallenge { challenge: ChallengeId },
}
