//! The peace ladder: two members who have hurt each other find a way back, step by step (PRODUCT, talk).
//!
//! They talk in pairs; a companion whom both chose sits with them; a circle passes a talking piece; at the end stands
//! an agreement. Nobody else learns that it is there, and what was said is gone once it is over.
//! Invariant: a peace that is over holds no words but those that both parties have agreed on.

mod apply;
mod circle;
mod command;
mod decide;
mod event;
#[cfg(test)]
mod tests;

use std::collections::{BTreeMap, BTreeSet};

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use crate::kernel::{Day, MemberId, Moment, PeaceId, Seq, Text};

pub use apply::{apply, left};
pub use circle::{Circle, Question, Spoken};
pub use command::Command;
pub use decide::{Refusal, decide};
pub use event::Event;

/// What somebody writes in answer to the four prompts; each may stay empty.
#[derive(Clone, Debug, Default, PartialEq, Deserialize, Serialize, JsonSchema)]
pub struct Statement {
    /// What happened, as they saw it.
    #[serde(default)]
    pub happened: Text,
    /// What they feel.
    #[serde(default)]
    pub felt: Text,
    /// What they need.
    #[serde(default)]
    pub needed: Text,
    /// What they ask of the other.
    #[serde(default)]
    pub wished: Text,
}

impl Statement {
    /// The four with their names in JSON, in the order in which they are asked.
    pub fn texts(&self) -> [(&'static str, &Text); 4] {
        [
            ("happened", &self.happened),
            ("felt", &self.felt),
            ("needed", &self.needed),
            ("wished", &self.wished),
        ]
    }
}

/// As what somebody is called in beside the two parties.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
#[schemars(rename = "PeaceRole")]
pub enum Role {
    /// Sits with both from now on; one at a time.
    Companion,
    /// Sits in the circle.
    Guest,
}

/// How it goes, asked on the day on which both promised to look again.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum Going {
    Well,
    /// They want to talk again.
    TalkAgain,
    /// The community must decide; that is a decision of its own.
    NeedsCommunity,
}

/// Somebody whom the parties would like to have with them.
#[derive(Clone, Debug, PartialEq)]
pub struct Call {
    pub role: Role,
    pub named_by: BTreeSet<MemberId>,
    pub answer: Answer,
}

/// How a call stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum Answer {
    /// Only one party has named them; they know nothing of it.
    Named,
    /// Both have; they may say yes or no.
    Asked,
    Joined,
    Declined,
}

/// What both may agree on.
#[derive(Clone, Debug, PartialEq)]
pub struct Draft {
    pub version: u32,
    pub words: Text,
    pub follow_up_on: Day,
    /// Whoever of the parties wrote it has accepted it.
    pub accepted_by: BTreeSet<MemberId>,
}

/// What both have agreed on.
#[derive(Clone, Debug, PartialEq)]
pub struct Agreement {
    pub words: Text,
    pub follow_up_on: Day,
    pub agreed_at: Moment,
    pub going: BTreeMap<MemberId, Going>,
}

/// What one party has written.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Own {
    /// For their own eyes.
    pub written: Statement,
    /// As it was when they showed it; what they change later stays theirs until they show it again.
    pub shown: Option<Statement>,
}

/// How far it has come.
#[derive(Clone, Debug, PartialEq)]
pub enum State {
    Open(Box<Open>),
    Agreed(Agreement),
    /// Without an agreement; why, nobody keeps.
    Ended {
        at: Moment,
        by: Option<MemberId>,
    },
}

/// What is there while it is open, and gone when it is not.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Open {
    pub own: BTreeMap<MemberId, Own>,
    /// Who has said "not yet".
    pub delayed: BTreeSet<MemberId>,
    pub calls: BTreeMap<MemberId, Call>,
    pub circle: Option<Circle>,
    pub draft: Option<Draft>,
}

impl Open {
    /// Who sits with both.
    pub fn companion(&self) -> Option<MemberId> {
        let joined = |(_, it): &(&MemberId, &Call)| it.role == Role::Companion && it.answer == Answer::Joined;
        self.calls.iter().find(joined).map(|(member, _)| *member)
    }
}

/// What somebody is in a peace.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum Part {
    Party,
    Companion,
    Guest,
    /// Asked whether they would come; sees who asks, and no words yet.
    AskedAsCompanion,
    AskedAsGuest,
}

impl Part {
    /// Sees what is shown.
    pub fn is_inside(self) -> bool {
        match self {
            Part::Party | Part::Companion | Part::Guest => true,
            Part::AskedAsCompanion | Part::AskedAsGuest => false,
        }
    }
}

/// What two members try to settle.
#[derive(Clone, Debug, PartialEq)]
pub struct Peace {
    /// Who began, and with whom.
    pub parties: [MemberId; 2],
    pub begun_at: Moment,
    pub state: State,
    /// Lines of the log that still hold words of it.
    worded: BTreeSet<Seq>,
}

impl Peace {
    pub fn is_party(&self, member: MemberId) -> bool {
        self.parties.contains(&member)
    }

    /// The other party, for a party.
    pub fn other(&self, member: MemberId) -> Option<MemberId> {
        self.is_party(member).then(|| self.parties.into_iter().find(|it| *it != member)).flatten()
    }

    pub fn open(&self) -> Option<&Open> {
        match &self.state {
            State::Open(open) => Some(open),
            State::Agreed(_) | State::Ended { .. } => None,
        }
    }

    pub fn agreement(&self) -> Option<&Agreement> {
        match &self.state {
            State::Agreed(agreement) => Some(agreement),
            State::Open(_) | State::Ended { .. } => None,
        }
    }

    /// What this member is in it; `None` for everyone who shall not know of it. Once it is over only the parties do.
    pub fn part(&self, member: MemberId) -> Option<Part> {
        if self.is_party(member) {
            return Some(Part::Party);
        }
        let call = self.open()?.calls.get(&member)?;
        match (call.answer, call.role) {
            (Answer::Joined, Role::Companion) => Some(Part::Companion),
            (Answer::Joined, Role::Guest) => Some(Part::Guest),
            (Answer::Asked, Role::Companion) => Some(Part::AskedAsCompanion),
            (Answer::Asked, Role::Guest) => Some(Part::AskedAsGuest),
            (Answer::Named | Answer::Declined, Role::Companion | Role::Guest) => None,
        }
    }
}

/// All of them.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Peaces(BTreeMap<PeaceId, Peace>);

impl Peaces {
    pub fn find(&self, id: PeaceId) -> Option<&Peace> {
        self.0.get(&id)
    }

    /// For random lives: nobody may see them all.
    #[cfg(any(test, feature = "testing"))]
    pub(crate) fn all(&self) -> impl Iterator<Item = (PeaceId, &Peace)> {
        self.0.iter().map(|(id, it)| (*id, it))
    }

    /// Those of which this member knows, oldest first.
    pub fn known_to(&self, member: MemberId) -> impl Iterator<Item = (PeaceId, &Peace, Part)> {
        self.0.iter().filter_map(move |(id, it)| Some((*id, it, it.part(member)?)))
    }

    /// Lines of the log with words that should be gone: of what is over. Empty once the host has erased them and read
    /// the log anew; so what was interrupted is found again.
    pub fn to_erase(&self) -> BTreeSet<Seq> {
        let over = self.0.values().filter(|it| it.open().is_none());
        over.flat_map(|it| it.worded.iter().copied()).collect()
    }
}
