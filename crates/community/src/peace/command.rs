//! What those concerned ask for.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::{Going, Role, Statement};
use crate::kernel::{Day, MemberId, PeaceId, Text};

/// Only for oneself: nobody speaks for another one here, whoever records for them.
#[derive(Clone, Debug, Deserialize, Serialize, JsonSchema)]
#[serde(tag = "kind")]
pub enum Command {
    /// "I would like to talk with you."
    #[serde(rename = "peace.begin")]
    Begin { with: MemberId },
    /// Write or correct one's own answers to the prompts; nobody else sees them yet.
    #[serde(rename = "peace.write")]
    Write {
        peace: PeaceId,
        #[serde(flatten)]
        statement: Statement,
    },
    /// Show what one has written, as it is now.
    #[serde(rename = "peace.show")]
    Show { peace: PeaceId },
    /// "Not yet"; without a reason.
    #[serde(rename = "peace.delay")]
    Delay { peace: PeaceId },
    /// Name somebody to sit with both; who is named by both is asked.
    #[serde(rename = "peace.name")]
    Name { peace: PeaceId, member: MemberId, role: Role },
    /// Say yes to that.
    #[serde(rename = "peace.join")]
    Join { peace: PeaceId },
    /// Say no, or go again.
    #[serde(rename = "peace.decline")]
    Decline { peace: PeaceId },
    #[serde(rename = "peace.open_circle")]
    OpenCircle { peace: PeaceId },
    /// With the talking piece in one's hand.
    #[serde(rename = "peace.speak")]
    Speak { peace: PeaceId, words: Text },
    /// Hand the piece on in silence.
    #[serde(rename = "peace.pass")]
    Pass { peace: PeaceId },
    /// Write down what both could agree on; a party who writes it accepts it.
    #[serde(rename = "peace.draft")]
    Draft {
        peace: PeaceId,
        words: Text,
        /// When both look again; in two weeks when missing.
        #[serde(default)]
        follow_up_on: Option<Day>,
        /// The version it was written over; 0 for the first.
        over: u32,
    },
    #[serde(rename = "peace.accept")]
    Accept { peace: PeaceId, version: u32 },
    /// Stop, without a reason. Nothing that was said is kept.
    #[serde(rename = "peace.end")]
    End { peace: PeaceId },
    /// Say how it goes, once the day has come.
    #[serde(rename = "peace.follow_up")]
    FollowUp { peace: PeaceId, going: Going },
}
