//! Agreements: how we treat each other, in versions that each member accepts.
//!
//! Invariant: a version never changes; a new one follows it.

use std::collections::BTreeMap;

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use crate::{
    Asked, Community, Event as Any, Refusal as Refused,
    kernel::{Day, Input, MemberId, Moment, Problem, Text},
    limits,
};

/// Whether those who accepted before are asked again.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum Weight {
    /// Means the same as before: a spelling, a clearer sentence.
    Minor,
    /// Means something else; everyone accepts anew.
    Major,
}

#[derive(Clone, Debug, Deserialize, Serialize, JsonSchema)]
#[serde(tag = "kind")]
pub enum Command {
    /// Write a new version.
    #[serde(rename = "agreements.adopt")]
    Adopt {
        words: Text,
        weight: Weight,
        /// When we look at it again together.
        #[serde(default)]
        review_on: Option<Day>,
        /// The version it was written over; another's newer one is not overwritten.
        over: u32,
    },
    #[serde(rename = "agreements.accept")]
    Accept {
        version: u32,
        #[serde(default)]
        member: Option<MemberId>,
    },
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(tag = "kind")]
pub enum Event {
    #[serde(rename = "agreements.adopted")]
    Adopted { version: u32, words: Text, weight: Weight, review_on: Option<Day> },
    #[serde(rename = "agreements.accepted")]
    Accepted { version: u32, member: MemberId },
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, JsonSchema)]
#[serde(tag = "kind")]
pub enum Refusal {
    /// Somebody has written a newer version meanwhile.
    #[serde(rename = "agreements.newer_version")]
    NewerVersion { version: u32 },
}

#[derive(Clone, Debug, PartialEq)]
pub struct Version {
    pub words: Text,
    pub weight: Weight,
    pub review_on: Option<Day>,
    pub adopted_at: Moment,
    pub adopted_by: Option<MemberId>,
}

/// Versions are counted from 1.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Agreements {
    versions: Vec<Version>,
    accepted: BTreeMap<MemberId, u32>,
}

impl Agreements {
    /// The version in force and its number; 0 before there is one.
    pub fn current(&self) -> (u32, Option<&Version>) {
        (u32::try_from(self.versions.len()).unwrap_or(u32::MAX), self.versions.last())
    }

    /// Newest first, with their numbers.
    pub fn versions(&self) -> impl Iterator<Item = (u32, &Version)> {
        (1..).zip(&self.versions).collect::<Vec<_>>().into_iter().rev()
    }

    /// The last version that everyone had to accept anew; 0 before there is one.
    fn binding(&self) -> u32 {
        self.versions().find(|(_, it)| it.weight == Weight::Major).map_or(0, |(number, _)| number)
    }

    /// Whether this member has accepted what is in force.
    pub fn accepted(&self, member: MemberId) -> bool {
        self.accepted.get(&member).copied().unwrap_or(0) >= self.binding()
    }
}

/// The agreement a community is founded with, accepted by its founder; nothing when it is empty.
pub fn first(words: &Text) -> Vec<Any> {
    if words.is_empty() {
        return vec![];
    }
    let adopted = Event::Adopted { version: 1, words: words.clone(), weight: Weight::Major, review_on: None };
    vec![adopted.into(), Event::Accepted { version: 1, member: MemberId(1) }.into()]
}

pub fn decide(community: &Community, asked: &Asked, command: &Command) -> Result<Vec<Any>, Refused> {
    let (current, _) = community.agreements.current();
    match command {
        Command::Adopt { words, weight, review_on, over } => {
            let member = asked.by.member().ok_or(Refused::MEMBERS_ONLY)?;
            if *over != current {
                return Err(Refusal::NewerVersion { version: current }.into());
            }
            Input::required("words", words, limits::AGREEMENT_CHARS_MAX)?;
            if review_on.is_some_and(|day| day <= community.today(asked.at)) {
                return Err(Input::new("review_on", Problem::InThePast).into());
            }
            let version = current + 1;
            // The first one binds, whatever it calls itself.
            let weight = if current == 0 { Weight::Major } else { *weight };
            let adopted = Event::Adopted { version, words: words.clone(), weight, review_on: *review_on };
            Ok(vec![adopted.into(), Event::Accepted { version, member }.into()])
        }
        Command::Accept { version, member } => {
            let member = community.members.in_the_name_of(asked.by, *member)?.member;
            match () {
                () if current == 0 => Err(Refused::NO_SUCH),
                () if *version != current => Err(Refusal::NewerVersion { version: current }.into()),
                () if community.agreements.accepted.get(&member) == Some(version) => Ok(vec![]),
                () => Ok(vec![Event::Accepted { version: *version, member }.into()]),
            }
        }
    }
}

pub fn apply(agreements: &mut Agreements, event: &Event, at: Moment, by: Option<MemberId>) {
    match event {
        Event::Adopted { words, weight, review_on, .. } => agreements.versions.push(Version {
            words: words.clone(),
            weight: *weight,
            review_on: *review_on,
            adopted_at: at,
            adopted_by: by,
        }),
        Event::Accepted { version, member } => {
            agreements.accepted.insert(*member, *version);
        }
    }
}

#[cfg(test)]
#[path = "agreements_tests.rs"]
mod tests;
