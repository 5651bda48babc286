//! What has happened about decisions.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::{
    Action, Ballot, Carried, Choice, Class, Finding, From, Hands, How, Integration, Method, Pace, Results,
    RoomVote, RoundHeld, Rules, Secrecy, Tally, Threshold, Verdict,
};
use crate::kernel::{ChoiceId, Day, DecisionId, MemberId, Moment, Text};

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(tag = "kind")]
pub enum Event {
    #[serde(rename = "decisions.opened")]
    Opened {
        decision: DecisionId,
        title: Text,
        details: Text,
        method: Method,
        choices: Vec<Choice>,
        class: Class,
        secrecy: Secrecy,
        results: Results,
        pace: Pace,
        /// The electorate, frozen now.
        voters: Vec<MemberId>,
        /// Those of them who are on leave: they may vote and do not count for the quorum.
        on_leave: Vec<MemberId>,
        quorum: u32,
        /// No early end before this.
        waits_until: Moment,
        closes_at: Moment,
        carries: Vec<Action>,
        review_on: Option<Day>,
        from: Option<From>,
    },
    #[serde(rename = "decisions.voted")]
    Voted {
        decision: DecisionId,
        member: MemberId,
        ballot: Ballot,
        reason: Text,
        version: u32,
        how: How,
        recorder: Option<MemberId>,
    },
    #[serde(rename = "decisions.entrusted")]
    Entrusted { decision: DecisionId, member: MemberId, proxy: Option<MemberId> },
    /// One objection has made a light decision an ordinary one.
    #[serde(rename = "decisions.lifted")]
    Lifted { decision: DecisionId, quorum: u32, waits_until: Moment, closes_at: Moment },
    #[serde(rename = "decisions.amended")]
    Amended {
        decision: DecisionId,
        version: u32,
        how: Integration,
        title: Text,
        details: Text,
        class: Class,
        quorum: u32,
        carries: Vec<Action>,
        review_on: Option<Day>,
        /// Whose answers to the earlier version do not hold for this one.
        asked_again: Vec<MemberId>,
        waits_until: Moment,
        closes_at: Moment,
    },
    #[serde(rename = "decisions.referred")]
    Referred { decision: DecisionId, circle: Vec<MemberId>, closes_at: Moment },
    /// One of the others holds an objection for taken in.
    #[serde(rename = "decisions.held_integrated")]
    HeldIntegrated { decision: DecisionId, objector: MemberId, member: MemberId },
    #[serde(rename = "decisions.integrated")]
    Integrated {
        decision: DecisionId,
        objector: MemberId,
        /// The objector alone, or a majority of the others.
        declared_by: Vec<MemberId>,
    },
    #[serde(rename = "decisions.moved_to_majority")]
    MovedToMajority { decision: DecisionId, threshold: Threshold, waits_until: Moment, closes_at: Moment },
    #[serde(rename = "decisions.withdrawn")]
    Withdrawn { decision: DecisionId, reason: Text },
    #[serde(rename = "decisions.replied")]
    Replied { decision: DecisionId, member: MemberId, words: Text },
    #[serde(rename = "decisions.room_held")]
    RoomHeld {
        decision: DecisionId,
        version: u32,
        held_at: Moment,
        present: Vec<MemberId>,
        votes: Vec<RoomVote>,
        hands: Option<Hands>,
        rounds: Vec<RoundHeld>,
        notes: Text,
        /// `false` when it arrived after what was decided had been carried out.
        counts: bool,
    },
    /// Secret ballots, sorted, with nobody's name, all at once when the voting ends.
    #[serde(rename = "decisions.unsealed")]
    Unsealed {
        decision: DecisionId,
        /// Who has voted, sorted; nobody when fewer than three did.
        voters: Vec<MemberId>,
        ballots: Vec<Ballot>,
    },
    #[serde(rename = "decisions.closed")]
    Closed {
        decision: DecisionId,
        /// The true moment; a late line tells it late.
        closed_at: Moment,
        end: End,
        verdict: Verdict,
        tally: Tally,
    },
    #[serde(rename = "decisions.lot_drawn")]
    LotDrawn {
        decision: DecisionId,
        /// The chain hash that seeded it, in hex.
        seed: String,
        /// Earlier goes before later.
        order: Vec<ChoiceId>,
        verdict: Verdict,
        tally: Tally,
    },
    #[serde(rename = "decisions.carried")]
    Carried {
        decision: DecisionId,
        /// Its place among what the decision carries, from 0.
        place: u32,
        result: Carried,
    },
    #[serde(rename = "decisions.rules_changed")]
    RulesChanged { decision: DecisionId, rules: Rules },
    #[serde(rename = "decisions.branch_opened")]
    BranchOpened { decision: DecisionId, name: Text, place: Text },
    #[serde(rename = "decisions.concluded")]
    Concluded { decision: DecisionId, words: Text, review_on: Option<Day> },
    #[serde(rename = "decisions.reviewed")]
    Reviewed { decision: DecisionId, finding: Finding, words: Text, again_on: Option<Day> },
}

/// What ended the voting.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum End {
    /// Its time was over.
    Time,
    /// Nothing could change the outcome any more.
    Certainty,
}
