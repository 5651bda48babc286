//! One decision as it stands.

use std::collections::{BTreeMap, BTreeSet};

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::{
    Action, Ballot, Carried, Choice, Class, End, Finding, Integration, Method, Pace, Results, Room, Secrecy,
    Tally, Verdict, Vote,
};
use crate::{
    gatherings::OccasionId,
    kernel::{Day, DecisionId, IdeaId, MemberId, Moment, Seq, Text},
    members::Members,
};

/// What a proposal comes from.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
#[schemars(rename = "ProposedFrom")]
pub enum From {
    Idea(IdeaId),
    /// The minutes of a gathering.
    Occasion(OccasionId),
    /// An earlier decision that did not pass, or that is looked at again.
    Decision(DecisionId),
}

/// What a decision carries, and what became of it.
#[derive(Clone, Debug, PartialEq)]
pub struct Carrying {
    pub action: Action,
    pub result: Option<Carried>,
}

/// A version of the proposal that a later one has taken the place of.
#[derive(Clone, Debug, PartialEq)]
pub struct Version {
    pub title: Text,
    pub details: Text,
    /// How the next one differs.
    pub followed_by: Integration,
    pub until: Moment,
}

#[derive(Clone, Debug, PartialEq)]
pub enum Stage {
    Open,
    /// `line` is where the log says so: its hash seeds a lot.
    Closed {
        at: Moment,
        end: End,
        verdict: Verdict,
        tally: Tally,
        line: Seq,
    },
    Withdrawn {
        at: Moment,
        reason: Text,
    },
}

#[derive(Clone, Debug, PartialEq)]
pub struct Conclusion {
    pub words: Text,
    pub by: Option<MemberId>,
    pub at: Moment,
}

#[derive(Clone, Debug, PartialEq)]
pub struct Review {
    pub finding: Finding,
    pub words: Text,
    pub by: Option<MemberId>,
    pub at: Moment,
}

/// A lot that broke a tie: what is needed to repeat it.
#[derive(Clone, Debug, PartialEq)]
pub struct LotDrawn {
    pub seed: String,
    pub order: Vec<crate::kernel::ChoiceId>,
}

/// A proposal, how it is decided, and what was said to it.
#[derive(Clone, Debug, PartialEq)]
pub struct Decision {
    pub title: Text,
    pub details: Text,
    pub method: Method,
    pub choices: Vec<Choice>,
    pub class: Class,
    pub secrecy: Secrecy,
    pub results: Results,
    pub pace: Pace,
    pub proposed_by: Option<MemberId>,
    pub opened_at: Moment,
    /// When something last happened that may change the outcome.
    pub changed_at: Moment,
    /// The electorate, frozen at opening.
    pub voters: BTreeSet<MemberId>,
    pub on_leave: BTreeSet<MemberId>,
    pub quorum: u32,
    pub waits_until: Moment,
    pub closes_at: Moment,
    pub carries: Vec<Carrying>,
    pub review_on: Option<Day>,
    pub from: Option<From>,
    /// Counted from 1.
    pub version: u32,
    pub earlier: Vec<Version>,
    /// Of open votes, as they are now.
    pub votes: BTreeMap<MemberId, Vote>,
    /// Answers that an amendment asked anew, with whose they were.
    pub earlier_votes: Vec<(MemberId, Vote)>,
    /// Whose objections are taken in, and who said so.
    pub integrated: BTreeMap<MemberId, Vec<MemberId>>,
    /// Who of the others holds an objection for taken in.
    pub held_integrated: BTreeMap<MemberId, BTreeSet<MemberId>>,
    pub circle: Vec<MemberId>,
    pub proxies: BTreeMap<MemberId, MemberId>,
    pub replies: Vec<(MemberId, Text)>,
    pub rooms: Vec<Room>,
    /// Who has voted in a secret ballot; known when it has ended.
    pub turnout: Vec<MemberId>,
    /// Its ballots, sorted and nobody's.
    pub unsealed: Vec<Ballot>,
    pub stage: Stage,
    pub lot: Option<LotDrawn>,
    /// Consent has failed and votes are counted.
    pub moved_to_majority: bool,
    pub branch: Option<(Text, Text)>,
    pub conclusion: Option<Conclusion>,
    pub reviews: Vec<Review>,
}

impl Decision {
    pub fn is_open(&self) -> bool {
        self.stage == Stage::Open
    }

    pub fn is_secret(&self) -> bool {
        self.secrecy == Secrecy::Secret
    }

    /// Whether ballots and counts may be seen by others than whose they are.
    pub fn shows_voices(&self) -> bool {
        !self.is_open() || (self.results == Results::AsTheyCome && !self.is_secret())
    }

    pub fn verdict(&self) -> Option<&Verdict> {
        match &self.stage {
            Stage::Closed { verdict, .. } => Some(verdict),
            Stage::Open | Stage::Withdrawn { .. } => None,
        }
    }

    pub fn closed_at(&self) -> Option<Moment> {
        match &self.stage {
            Stage::Closed { at, .. } | Stage::Withdrawn { at, .. } => Some(*at),
            Stage::Open => None,
        }
    }

    pub fn passed(&self) -> bool {
        matches!(self.verdict(), Some(Verdict::Passed { .. }))
    }

    /// Objections that nobody has taken in yet, with whose they are.
    pub fn open_objections(&self) -> impl Iterator<Item = (MemberId, &Vote)> {
        self.votes
            .iter()
            .filter(|(member, vote)| vote.ballot.objects() && !self.integrated.contains_key(member))
            .map(|(member, vote)| (*member, vote))
    }

    /// Whose hands were counted in the newest room that counted hands.
    pub fn raised_hands(&self) -> Option<&Room> {
        self.rooms.iter().rev().find(|it| it.counts && it.hands.is_some())
    }

    pub(super) fn hand_counted(&self, member: MemberId) -> bool {
        self.raised_hands().is_some_and(|it| it.raised.contains(&member))
    }

    /// Whether this voter's voice is there, by name or by hand. Of a secret ballot nobody knows while it runs.
    pub fn has_spoken(&self, member: MemberId) -> bool {
        self.votes.contains_key(&member) || self.hand_counted(member)
    }

    /// Voters who belong and have not voted.
    pub fn missing<'a>(&'a self, members: &'a Members) -> impl Iterator<Item = MemberId> + 'a {
        self.voters.iter().copied().filter(|it| members.belongs(*it) && !self.has_spoken(*it))
    }

    /// How many of `members` count for the quorum.
    pub fn counting(&self, members: impl IntoIterator<Item = MemberId>) -> u32 {
        let counting =
            members.into_iter().filter(|it| self.voters.contains(it) && !self.on_leave.contains(it));
        u32::try_from(counting.count()).unwrap_or(u32::MAX)
    }

    /// The member whom it is about: they may reply, and it is decided in secret.
    pub fn concerns(&self) -> Option<MemberId> {
        self.carries.iter().find_map(|it| match &it.action {
            Action::Remove { member } => Some(*member),
            Action::Spend { .. }
            | Action::Task { .. }
            | Action::Gather { .. }
            | Action::EndSeries { .. }
            | Action::Appoint { .. }
            | Action::EndField { .. }
            | Action::Purpose { .. }
            | Action::Agreement { .. }
            | Action::Limits { .. }
            | Action::Branch { .. }
            | Action::Admit { .. }
            | Action::Lend { .. }
            | Action::ShareOut { .. } => None,
        })
    }
}
