//! Decisions: a proposal, an electorate, ballots, an outcome, and what is carried out (RULES §1).
//!
//! Invariant: the electorate never changes after opening, and each voter has one voice.
//! Invariant: an event tells the outcome; nobody computes it again from today's rules.

mod action;
mod apply;
mod ballot;
mod carry;
mod certainty;
mod closing;
mod command;
mod count;
mod decision;
mod event;
mod integrating;
mod method;
mod opening;
mod outcome;
mod refusal;
mod room;
mod room_held;
mod rules;
mod sealed;
mod voting;

use std::collections::BTreeMap;

pub use action::{Action, Carried};
pub use apply::apply;
pub use ballot::{Ballot, Fits, How, Joins, Points, Sense, Side, Stance, Time, Vote};
pub use closing::{due, next_due, sealed_open};
pub use command::{Command, Finding, Integration, Proposal};
pub use decision::{Carrying, Conclusion, Decision, From, LotDrawn, Review, Stage, Version};
pub use event::{End, Event};
pub use method::{Base, Choice, Class, Counting, Method, Pace, Results, Secrecy, Share, Threshold};
pub use opening::{class_needed, refused_act};
pub use outcome::{Bought, Counts, Paid, RunoffRound, Tally, Verdict};
pub use refusal::Refusal;
pub use room::{Hands, Room, RoomVote, RoundHeld, RoundKind};
pub use room_held::order as room_order;
pub use rules::{Rules, quorum};
pub use sealed::{Cast, Sealed, cast};

use crate::{
    Asked, Community, Event as Any, Refusal as Refused,
    kernel::{By, ChoiceId, DecisionId, Moment, Rupiah},
};

#[derive(Clone, Debug, Default, PartialEq)]
pub struct Decisions {
    all: BTreeMap<DecisionId, Decision>,
    pub rules: Rules,
}

impl Decisions {
    pub fn find(&self, id: DecisionId) -> Option<&Decision> {
        self.all.get(&id)
    }

    pub fn all(&self) -> impl DoubleEndedIterator<Item = (DecisionId, &Decision)> {
        self.all.iter().map(|(id, it)| (*id, it))
    }

    pub fn open(&self) -> impl DoubleEndedIterator<Item = (DecisionId, &Decision)> {
        self.all().filter(|(_, it)| it.is_open())
    }

    /// How many meetings were held about any decision: the order of speaking moves on with each.
    pub fn rooms_held(&self) -> usize {
        self.all.values().map(|it| it.rooms.len()).sum()
    }

    fn next_id(&self) -> DecisionId {
        self.all.last_key_value().map_or(DecisionId(1), |(id, _)| id.next())
    }

    fn known(&self, id: DecisionId) -> Result<&Decision, Refused> {
        self.find(id).ok_or(Refused::NO_SUCH)
    }

    /// One that can be voted on. Its time may be over though nobody wrote it down yet.
    fn running(&self, id: DecisionId, now: Moment) -> Result<&Decision, Refused> {
        let it = self.known(id)?;
        match it.closed_at() {
            Some(closed_at) => Err(Refusal::AlreadyClosed { closed_at }.into()),
            None if it.closes_at <= now => Err(Refusal::AlreadyClosed { closed_at: it.closes_at }.into()),
            None => Ok(it),
        }
    }
}

pub fn decide(community: &Community, asked: &Asked, command: &Command) -> Result<Vec<Any>, Refused> {
    let decisions = &community.decisions;
    let by_clock = asked.by == By::Clock;
    match command {
        Command::Open { proposal } => opening::opened(community, asked, proposal),
        Command::Vote { .. } => voting::voted(community, asked, command),
        Command::Entrust { decision, member, proxy } => {
            voting::entrusted(community, asked, *decision, *member, *proxy)
        }
        Command::Amend { .. } => integrating::amended(community, asked, command),
        Command::Refer { decision, circle } => integrating::referred(community, asked, *decision, circle),
        Command::DeclareIntegrated { decision, objector } => {
            integrating::declared(community, asked, *decision, *objector)
        }
        Command::MoveToMajority { decision, threshold } => {
            integrating::moved_to_majority(community, asked, *decision, *threshold)
        }
        Command::Withdraw { decision, reason } => opening::withdrawn(community, asked, *decision, reason),
        Command::Reply { decision, words } => voting::replied(community, asked, *decision, words),
        Command::RecordRoom { .. } => room_held::recorded(community, asked, command),
        Command::Conclude { decision, words, review_on } => {
            closing::concluded(community, asked, *decision, words, *review_on)
        }
        Command::Review { decision, finding, words, again_on } => {
            closing::reviewed(community, asked, *decision, *finding, words, *again_on)
        }
        Command::Close { decision, sealed } if by_clock => {
            closing::closed(community, asked.at, (*decision, decisions.known(*decision)?), sealed.as_ref())
        }
        Command::DrawLot { decision, hash: Some(hash) } if by_clock => {
            closing::lot_drawn(community, asked.at, (*decision, decisions.known(*decision)?), hash)
        }
        Command::Close { .. } | Command::DrawLot { .. } => Ok(vec![]),
    }
}

/// The count as it stands, of a decision with open votes.
pub fn preview(decision: &Decision) -> Tally {
    count::count(decision, &count::Urn::open(decision), None).1
}

/// What would come out now, of a decision with open votes.
pub fn verdict_so_far(decision: &Decision) -> Verdict {
    count::count(decision, &count::Urn::open(decision), None).0
}

/// Whom a lot has parted where choices are ranked; in a count that is not final, the order of the choices.
/// An explanation: the outcome itself is told by the event.
pub fn ties(decision: &Decision) -> Vec<Vec<ChoiceId>> {
    count::ties(decision, &count::Urn::seen(decision))
}

/// How many ballots there are, with hands that were counted; none of a secret ballot that runs.
pub fn ballots_cast(decision: &Decision) -> u32 {
    count::Urn::seen(decision).voices()
}

/// By how much the starts of a budget are raised at a time, in rupiah.
pub fn budget_step(budget: Rupiah) -> u64 {
    count::step(budget)
}

/// For tests of other nouns and crates.
#[cfg(any(test, feature = "testing"))]
pub mod testing;
#[cfg(test)]
mod tests;
