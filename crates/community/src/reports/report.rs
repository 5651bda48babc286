//! A report as it is kept: every version of its words, and when which of them was sent.

use std::collections::BTreeMap;

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::{Grant, Span};
use crate::{
    kernel::{AchievementId, ChallengeId, GrantId, MemberId, Moment, PhotoId},
    passages::Passage,
};

/// As what somebody signs.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
#[schemars(rename = "SignerRole")]
pub enum Role {
    /// Who put it together.
    Maker,
    /// Who has seen it.
    Knowing,
    Coordinator,
    Treasurer,
    NoteTaker,
}

impl Role {
    pub const ALL: [Role; 5] =
        [Role::Maker, Role::Knowing, Role::Coordinator, Role::Treasurer, Role::NoteTaker];
}

/// Who signs on paper.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct Signer {
    pub role: Role,
    /// Without one the name is written by hand.
    #[serde(default)]
    pub member: Option<MemberId>,
}

/// Who worded it so, and when.
#[derive(Clone, Debug, PartialEq)]
pub struct Version {
    pub member: MemberId,
    pub at: Moment,
    pub introduction: Vec<Passage>,
    pub closing: Vec<Passage>,
    pub thanks: Vec<Passage>,
    pub photos: Vec<PhotoId>,
    pub achievements: Vec<AchievementId>,
    pub challenges: Vec<ChallengeId>,
    pub signers: Vec<Signer>,
}

/// That a version was sent.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Sending {
    /// Counted from 1.
    pub version: u32,
    pub by: Option<MemberId>,
    pub at: Moment,
    /// Since when outsiders do not read it any more.
    pub taken_back_at: Option<Moment>,
}

#[derive(Clone, Debug, Default, PartialEq)]
pub struct Prepared {
    /// Oldest first, never empty.
    pub versions: Vec<Version>,
    /// Oldest first.
    pub sendings: Vec<Sending>,
}

impl Prepared {
    /// Counted from 1.
    pub fn version(&self) -> u32 {
        u32::try_from(self.versions.len()).unwrap_or(u32::MAX)
    }

    pub fn latest(&self) -> Option<&Version> {
        self.versions.last()
    }

    /// The last sending, while it stands.
    pub fn sent(&self) -> Option<&Sending> {
        self.sendings.last().filter(|it| it.taken_back_at.is_none())
    }

    /// What outsiders read, and when it was sent.
    pub fn public(&self) -> Option<(&Version, &Sending)> {
        let sent = self.sent()?;
        let place = usize::try_from(sent.version.checked_sub(1)?).ok()?;
        Some((self.versions.get(place)?, sent))
    }
}

#[derive(Clone, Debug, Default, PartialEq)]
pub struct Reports {
    pub(super) prepared: BTreeMap<Span, Prepared>,
    pub(super) grants: BTreeMap<GrantId, Grant>,
}

impl Reports {
    pub fn prepared(&self, of: Span) -> Option<&Prepared> {
        self.prepared.get(&of)
    }

    /// One that is there.
    pub fn grant(&self, id: GrantId) -> Option<&Grant> {
        self.grants.get(&id).filter(|it| !it.removed)
    }

    /// Those that are there, in the order in which they were noted.
    pub fn grants(&self) -> impl DoubleEndedIterator<Item = (GrantId, &Grant)> {
        self.grants.iter().filter(|(_, it)| !it.removed).map(|(id, it)| (*id, it))
    }

    pub fn all(&self) -> impl Iterator<Item = (Span, &Prepared)> {
        self.prepared.iter().map(|(of, it)| (*of, it))
    }
}
