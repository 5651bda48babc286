//! What members ask for about decisions.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::{
    Action, Ballot, Choice, Class, From, Hands, How, Method, Pace, Results, RoomVote, RoundHeld, Sealed,
    Secrecy, Threshold,
};
use crate::kernel::{Day, DecisionId, MemberId, Moment, Text};

/// A proposal and how it is to be decided.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
pub struct Proposal {
    /// What is proposed, in one line.
    pub title: Text,
    #[serde(default)]
    pub details: Text,
    pub method: Method,
    #[serde(default)]
    pub choices: Vec<Choice>,
    /// A heavier class than asked for is taken when what it carries needs it.
    #[serde(default)]
    pub class: Class,
    #[serde(default)]
    pub secrecy: Secrecy,
    #[serde(default)]
    pub results: Results,
    #[serde(default)]
    pub pace: Pace,
    /// Later than its class would end it; the class decides when missing.
    #[serde(default)]
    pub closes_at: Option<Moment>,
    #[serde(default)]
    pub carries: Vec<Action>,
    /// When we look again at what we decided.
    #[serde(default)]
    pub review_on: Option<Day>,
    #[serde(default)]
    pub from: Option<From>,
}

/// How a proposal takes an objection in.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum Integration {
    /// Other words, other acts.
    Amend,
    /// For fewer, in fewer places, with less money.
    Narrow,
    /// For a shorter time, then looked at again.
    Shorten,
    /// With a number that shows whether it harms.
    Measure,
}

/// What was found at the review.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum Finding {
    Keep,
    Change,
    Stop,
}

#[derive(Clone, Debug, Deserialize, Serialize, JsonSchema)]
#[serde(tag = "kind")]
pub enum Command {
    #[serde(rename = "decisions.open")]
    Open { proposal: Proposal },
    /// Vote, or change one's vote.
    #[serde(rename = "decisions.vote")]
    Vote {
        decision: DecisionId,
        #[serde(default)]
        member: Option<MemberId>,
        ballot: Ballot,
        #[serde(default)]
        reason: Text,
        #[serde(default)]
        how: How,
        /// Of the proposal that the voter has read.
        version: u32,
    },
    /// Let somebody vote in one's place; nobody takes it back.
    #[serde(rename = "decisions.entrust")]
    Entrust {
        decision: DecisionId,
        #[serde(default)]
        member: Option<MemberId>,
        proxy: Option<MemberId>,
    },
    /// Take an objection in: a new version.
    #[serde(rename = "decisions.amend")]
    Amend {
        decision: DecisionId,
        /// The version that this one follows.
        over: u32,
        how: Integration,
        title: Text,
        #[serde(default)]
        details: Text,
        #[serde(default)]
        carries: Vec<Action>,
        #[serde(default)]
        review_on: Option<Day>,
    },
    /// Give it to a few who talk it through; voting runs on meanwhile.
    #[serde(rename = "decisions.refer")]
    Refer { decision: DecisionId, circle: Vec<MemberId> },
    /// An objection is taken in: says the objector, or each of the others by themselves.
    #[serde(rename = "decisions.declare_integrated")]
    DeclareIntegrated { decision: DecisionId, objector: MemberId },
    /// Consent has failed in two versions: now the votes are counted.
    #[serde(rename = "decisions.move_to_majority")]
    MoveToMajority {
        decision: DecisionId,
        #[serde(default)]
        threshold: Threshold,
    },
    #[serde(rename = "decisions.withdraw")]
    Withdraw { decision: DecisionId, reason: Text },
    /// Of the member whom it is about, beside the proposal.
    #[serde(rename = "decisions.reply")]
    Reply { decision: DecisionId, words: Text },
    /// What happened in the room, sent when there is a signal.
    #[serde(rename = "decisions.record_room")]
    RecordRoom {
        decision: DecisionId,
        version: u32,
        held_at: Moment,
        present: Vec<MemberId>,
        #[serde(default)]
        votes: Vec<RoomVote>,
        #[serde(default)]
        hands: Option<Hands>,
        #[serde(default)]
        rounds: Vec<RoundHeld>,
        #[serde(default)]
        notes: Text,
    },
    /// What comes of it, in words.
    #[serde(rename = "decisions.conclude")]
    Conclude {
        decision: DecisionId,
        words: Text,
        #[serde(default)]
        review_on: Option<Day>,
    },
    #[serde(rename = "decisions.review")]
    Review {
        decision: DecisionId,
        finding: Finding,
        #[serde(default)]
        words: Text,
        /// When to look once more.
        #[serde(default)]
        again_on: Option<Day>,
    },
    /// By the clock: its time is over, or nothing can change the outcome any more.
    #[serde(rename = "decisions.close")]
    Close {
        decision: DecisionId,
        /// The secret ballots, which only the host has.
        #[serde(skip)]
        sealed: Option<Sealed>,
    },
    /// By the clock: a tie is broken by a lot that nobody could know before.
    #[serde(rename = "decisions.draw_lot")]
    DrawLot {
        decision: DecisionId,
        /// The chain hash of the line that closed the voting, which only the host has.
        #[serde(skip)]
        hash: Option<[u8; 32]>,
    },
}
