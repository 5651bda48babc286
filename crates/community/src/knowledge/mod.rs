//! Knowledge: pages on what the community knows how to do, with tags and versions (PRODUCT, knowledge).
//!
//! Invariant: tags are lower case, each once; a page that is retired is found no more, and nothing of it is lost.

mod decide;

pub use decide::{apply, decide, tags, taught};

use std::collections::BTreeMap;

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use crate::{
    kernel::{ChallengeId, MemberId, Moment, NoteId, PageId, Text},
    passages::{Line, Passage},
};

/// What taught it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(tag = "from", rename_all = "snake_case")]
#[schemars(rename = "LearntFrom")]
pub enum From {
    Note { note: NoteId },
    Challenge { challenge: ChallengeId },
}

#[derive(Clone, Debug, Deserialize, Serialize, JsonSchema)]
#[serde(tag = "kind")]
pub enum Command {
    #[serde(rename = "knowledge.write")]
    Write {
        title: Text,
        body: Text,
        #[serde(default)]
        tags: Vec<Text>,
        #[serde(default)]
        from: Option<From>,
        /// In whose name; one's own when missing.
        #[serde(default)]
        member: Option<MemberId>,
    },
    #[serde(rename = "knowledge.amend")]
    Amend {
        page: PageId,
        title: Text,
        body: Text,
        #[serde(default)]
        tags: Vec<Text>,
        /// The version that was read.
        over: u32,
        #[serde(default)]
        member: Option<MemberId>,
    },
    /// It does not hold any more.
    #[serde(rename = "knowledge.retire")]
    Retire {
        page: PageId,
        #[serde(default)]
        reason: Text,
    },
    #[serde(rename = "knowledge.restore")]
    Restore { page: PageId },
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(tag = "kind")]
pub enum Event {
    #[serde(rename = "knowledge.written")]
    Written {
        page: PageId,
        member: MemberId,
        title: Text,
        body: Vec<Line>,
        tags: Vec<Text>,
        from: Option<From>,
    },
    #[serde(rename = "knowledge.amended")]
    Amended { page: PageId, member: MemberId, version: u32, title: Text, body: Vec<Line>, tags: Vec<Text> },
    #[serde(rename = "knowledge.retired")]
    Retired { page: PageId, reason: Text },
    #[serde(rename = "knowledge.restored")]
    Restored { page: PageId },
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, JsonSchema)]
#[serde(tag = "kind")]
pub enum Refusal {
    /// Somebody has saved something newer meanwhile.
    #[serde(rename = "knowledge.newer_version")]
    NewerVersion { version: u32 },
    /// It must be restored before it is written on.
    #[serde(rename = "knowledge.retired")]
    Retired,
}

#[derive(Clone, Debug, PartialEq)]
pub struct Version {
    pub member: MemberId,
    /// Who wrote it down, when not they themselves.
    pub recorded_by: Option<MemberId>,
    pub at: Moment,
    pub title: Text,
    pub body: Vec<Passage>,
    pub tags: Vec<Text>,
}

#[derive(Clone, Debug, PartialEq)]
pub struct Retired {
    pub by: Option<MemberId>,
    pub at: Moment,
    pub reason: Text,
}

#[derive(Clone, Debug, PartialEq)]
pub struct Page {
    pub from: Option<From>,
    /// Oldest first, never none; the last one counts.
    pub versions: Vec<Version>,
    pub retired: Option<Retired>,
}

impl Page {
    pub fn version(&self) -> u32 {
        u32::try_from(self.versions.len()).unwrap_or(u32::MAX)
    }

    pub fn latest(&self) -> Option<&Version> {
        self.versions.last()
    }
}

#[derive(Clone, Debug, Default, PartialEq)]
pub struct Knowledge(BTreeMap<PageId, Page>);

impl Knowledge {
    pub fn find(&self, id: PageId) -> Option<&Page> {
        self.0.get(&id)
    }

    pub fn all(&self) -> impl DoubleEndedIterator<Item = (PageId, &Page)> {
        self.0.iter().map(|(id, it)| (*id, it))
    }

    /// What this has taught, as far as it holds.
    pub fn from(&self, from: From) -> impl Iterator<Item = (PageId, &Page)> {
        self.all().filter(move |(_, it)| it.from == Some(from) && it.retired.is_none())
    }
}

#[cfg(test)]
mod tests;
