//! The room: what happened among those who sat together, written on one phone and sent when there is a signal.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::{Ballot, How};
use crate::kernel::{MemberId, Moment, Text};

/// A round: each speaks in turn.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum RoundKind {
    /// Only to understand.
    Questions,
    Reactions,
    Consent,
}

/// In which order it went, and who had their turn.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
pub struct RoundHeld {
    pub round: RoundKind,
    /// In the order of speaking.
    pub members: Vec<MemberId>,
}

/// One voice in the room.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
pub struct RoomVote {
    pub member: MemberId,
    pub ballot: Ballot,
    #[serde(default)]
    pub reason: Text,
    /// In the room, by phone, or entrusted to somebody there.
    #[serde(default = "in_the_room")]
    pub how: How,
}

const fn in_the_room() -> How {
    How::Room
}

/// Hands that were counted without names.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct Hands {
    pub agree: u32,
    pub disagree: u32,
    pub abstain: u32,
}

impl Hands {
    pub const fn all(self) -> u32 {
        self.agree.saturating_add(self.disagree).saturating_add(self.abstain)
    }
}

/// A meeting about a decision.
#[derive(Clone, Debug, PartialEq)]
pub struct Room {
    pub held_at: Moment,
    pub recorded_at: Moment,
    pub recorded_by: Option<MemberId>,
    pub present: Vec<MemberId>,
    /// Who was present and is not named by a vote: their hands were counted.
    pub raised: Vec<MemberId>,
    pub votes: Vec<RoomVote>,
    pub hands: Option<Hands>,
    pub rounds: Vec<RoundHeld>,
    pub notes: Text,
    /// `false`: it came after what was decided had been carried out.
    pub counts: bool,
}
