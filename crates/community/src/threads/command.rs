//! What a member asks for where people talk.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::Subject;
use crate::kernel::{MemberId, PostId, RoundId, Text, ThreadId};

#[derive(Clone, Debug, Deserialize, Serialize, JsonSchema)]
#[serde(tag = "kind")]
pub enum Command {
    /// Say something about a subject; the first post makes its thread.
    #[serde(rename = "threads.say")]
    Say {
        subject: Subject,
        words: Text,
        #[serde(default)]
        reply_to: Option<PostId>,
        /// In whose name; one's own when missing.
        #[serde(default)]
        member: Option<MemberId>,
    },
    /// Mend one's own words while they are new.
    #[serde(rename = "threads.correct")]
    Correct { thread: ThreadId, post: PostId, words: Text },
    /// Take one's own words back; that something was said stays.
    #[serde(rename = "threads.take_back")]
    TakeBack { thread: ThreadId, post: PostId },
    /// Begin a round with the talking piece.
    #[serde(rename = "threads.begin_round")]
    BeginRound {
        subject: Subject,
        question: Text,
        /// Who sits in it; every active member when empty. The order rotates by itself.
        #[serde(default)]
        circle: Vec<MemberId>,
    },
    /// Say one's word, having the talking piece.
    #[serde(rename = "threads.speak")]
    Speak {
        round: RoundId,
        words: Text,
        #[serde(default)]
        member: Option<MemberId>,
    },
    /// Hand the talking piece on without a word.
    #[serde(rename = "threads.pass")]
    Pass {
        round: RoundId,
        #[serde(default)]
        member: Option<MemberId>,
    },
    /// Whoever is absent comes at the end of the lap, once.
    #[serde(rename = "threads.skip")]
    Skip { round: RoundId, member: MemberId },
    /// Everyone has had their turn: once more around.
    #[serde(rename = "threads.begin_lap")]
    BeginLap { round: RoundId },
    #[serde(rename = "threads.close_round")]
    CloseRound { round: RoundId },
}
