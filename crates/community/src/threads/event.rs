//! What has happened where people talk.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::Subject;
use crate::kernel::{MemberId, PostId, RoundId, Text, ThreadId};

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(tag = "kind")]
pub enum Event {
    /// The first of a thread makes it.
    #[serde(rename = "threads.said")]
    Said {
        thread: ThreadId,
        post: PostId,
        subject: Subject,
        member: MemberId,
        words: Text,
        reply_to: Option<PostId>,
    },
    #[serde(rename = "threads.corrected")]
    Corrected { thread: ThreadId, post: PostId, member: MemberId, words: Text },
    #[serde(rename = "threads.taken_back")]
    TakenBack { thread: ThreadId, post: PostId, member: MemberId },
    #[serde(rename = "threads.round_begun")]
    RoundBegun {
        round: RoundId,
        thread: ThreadId,
        subject: Subject,
        question: Text,
        /// In the order in which they speak.
        members: Vec<MemberId>,
    },
    #[serde(rename = "threads.spoken")]
    Spoken { round: RoundId, thread: ThreadId, post: PostId, member: MemberId, words: Text },
    #[serde(rename = "threads.passed")]
    Passed { round: RoundId, member: MemberId },
    #[serde(rename = "threads.skipped")]
    Skipped { round: RoundId, member: MemberId },
    #[serde(rename = "threads.lap_begun")]
    LapBegun {
        round: RoundId,
        /// In the order in which they speak.
        members: Vec<MemberId>,
    },
    #[serde(rename = "threads.round_closed")]
    RoundClosed { round: RoundId },
}
