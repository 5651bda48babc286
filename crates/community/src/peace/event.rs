//! What has happened. Who did it is the line's author.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::{Going, Role, Statement};
use crate::kernel::{Day, MemberId, PeaceId, Text};

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(tag = "kind")]
pub enum Event {
    #[serde(rename = "peace.begun")]
    Begun { peace: PeaceId, with: MemberId },
    #[serde(rename = "peace.written")]
    Written {
        peace: PeaceId,
        #[serde(flatten)]
        statement: Statement,
    },
    #[serde(rename = "peace.shown")]
    Shown { peace: PeaceId },
    #[serde(rename = "peace.delayed")]
    Delayed { peace: PeaceId },
    #[serde(rename = "peace.named")]
    Named {
        peace: PeaceId,
        member: MemberId,
        role: Role,
        /// Now both have, and they are asked.
        by_both: bool,
    },
    #[serde(rename = "peace.joined")]
    Joined { peace: PeaceId },
    #[serde(rename = "peace.declined")]
    Declined { peace: PeaceId },
    #[serde(rename = "peace.circle_opened")]
    CircleOpened {
        peace: PeaceId,
        /// In the order in which the piece goes round first.
        members: Vec<MemberId>,
    },
    #[serde(rename = "peace.spoken")]
    Spoken { peace: PeaceId, words: Text },
    #[serde(rename = "peace.passed")]
    Passed { peace: PeaceId },
    #[serde(rename = "peace.drafted")]
    Drafted { peace: PeaceId, words: Text, follow_up_on: Day, version: u32 },
    #[serde(rename = "peace.accepted")]
    Accepted { peace: PeaceId, version: u32 },
    /// Both have accepted it; with words of its own, because the drafts go.
    #[serde(rename = "peace.agreed")]
    Agreed { peace: PeaceId, words: Text, follow_up_on: Day },
    #[serde(rename = "peace.ended")]
    Ended { peace: PeaceId },
    #[serde(rename = "peace.followed_up")]
    FollowedUp { peace: PeaceId, going: Going },
}

impl Event {
    pub fn peace(&self) -> PeaceId {
        match self {
            Event::Begun { peace, .. }
            | Event::Written { peace, .. }
            | Event::Shown { peace }
            | Event::Delayed { peace }
            | Event::Named { peace, .. }
            | Event::Joined { peace }
            | Event::Declined { peace }
            | Event::CircleOpened { peace, .. }
            | Event::Spoken { peace, .. }
            | Event::Passed { peace }
            | Event::Drafted { peace, .. }
            | Event::Accepted { peace, .. }
            | Event::Agreed { peace, .. }
            | Event::Ended { peace }
            | Event::FollowedUp { peace, .. } => *peace,
        }
    }

    /// The words that go when it is over.
    pub fn raw_words(&self) -> Vec<(&'static str, &Text)> {
        match self {
            Event::Written { statement, .. } => statement.texts().to_vec(),
            Event::Spoken { words, .. } | Event::Drafted { words, .. } => vec![("words", words)],
            Event::Begun { .. }
            | Event::Shown { .. }
            | Event::Delayed { .. }
            | Event::Named { .. }
            | Event::Joined { .. }
            | Event::Declined { .. }
            | Event::CircleOpened { .. }
            | Event::Passed { .. }
            | Event::Accepted { .. }
            | Event::Agreed { .. }
            | Event::Ended { .. }
            | Event::FollowedUp { .. } => vec![],
        }
    }
}
