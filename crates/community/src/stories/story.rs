//! A story as it is kept: every version of it, and what visitors said.

use std::collections::{BTreeMap, BTreeSet};

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use crate::{
    gatherings::OccasionId,
    kernel::{CommentId, MemberId, Moment, PhotoId, Seq, StoryId, Text},
};

/// What is told. Numbers are not typed here: they are computed where it is read.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
pub struct Telling {
    pub title: Text,
    pub words: Text,
    /// To whom one is grateful, and for what.
    #[serde(default)]
    pub thanks: Text,
    /// In order; the first stands large. Outsiders see only those that are public when they look.
    #[serde(default)]
    pub photos: Vec<PhotoId>,
    /// What it tells of, when that was a gathering.
    #[serde(default)]
    pub occasion: Option<OccasionId>,
}

/// Who wrote it so, and when.
#[derive(Clone, Debug, PartialEq)]
pub struct Version {
    pub by: Option<MemberId>,
    pub at: Moment,
    pub telling: Telling,
}

/// What a visitor said, after a member let it in.
#[derive(Clone, Debug, PartialEq)]
pub struct Comment {
    pub name: Text,
    pub words: Text,
    pub at: Moment,
    pub admitted_by: Option<MemberId>,
    pub taken_down: bool,
    /// The line that holds its words.
    pub line: Seq,
}

#[derive(Clone, Debug, PartialEq)]
pub struct Story {
    /// Oldest first, never empty.
    pub versions: Vec<Version>,
    pub comments: BTreeMap<CommentId, Comment>,
    /// Since when everybody can read it.
    pub published_at: Option<Moment>,
    pub removed: bool,
}

impl Story {
    /// Counted from 1.
    pub fn version(&self) -> u32 {
        u32::try_from(self.versions.len()).unwrap_or(u32::MAX)
    }

    /// As it is told now. `None` once it was removed, or its words were taken out of the log with somebody who wrote
    /// at it: then it is gone for everybody, and no older version comes back in its place.
    pub fn told(&self) -> Option<&Version> {
        let words_are_there = |it: &&Version| it.telling.words.words().is_some();
        self.versions.last().filter(|_| !self.removed).filter(words_are_there)
    }

    /// What outsiders read, and since when.
    pub fn public(&self) -> Option<(&Version, Moment)> {
        Some((self.told()?, self.published_at?))
    }

    /// Whether this member wrote at it, up to this version.
    pub fn was_told_by(&self, member: MemberId, version: u32) -> bool {
        let upto = usize::try_from(version).unwrap_or(usize::MAX);
        self.versions.iter().take(upto).any(|it| it.by == Some(member))
    }

    /// Comments that are shown, oldest first.
    pub fn shown(&self) -> impl Iterator<Item = (CommentId, &Comment)> {
        let comments = self.comments.iter().map(|(id, it)| (*id, it));
        comments.filter(|(_, it)| !it.taken_down && it.words.words().is_some())
    }
}

#[derive(Clone, Debug, Default, PartialEq)]
pub struct Stories(pub(super) BTreeMap<StoryId, Story>);

impl Stories {
    /// Also one that was removed.
    pub fn find(&self, id: StoryId) -> Option<&Story> {
        self.0.get(&id)
    }

    /// Those that are there, oldest first.
    pub fn all(&self) -> impl DoubleEndedIterator<Item = (StoryId, &Story, &Version)> {
        self.0.iter().filter_map(|(id, it)| Some((*id, it, it.told()?)))
    }

    /// Those that everybody can read, the newest first.
    pub fn public(&self) -> Vec<(StoryId, &Version, Moment)> {
        let mut public: Vec<_> = self
            .0
            .iter()
            .filter_map(|(id, it)| {
                let (version, at) = it.public()?;
                Some((*id, version, at))
            })
            .collect();
        public.sort_by_key(|(id, _, at)| std::cmp::Reverse((*at, *id)));
        public
    }

    /// Lines that still hold the words of a comment that was taken down, or whose story was removed.
    pub fn to_erase(&self) -> BTreeSet<Seq> {
        let words_left = |it: &&Comment| it.words.words().is_some() || it.name.words().is_some();
        let over = |story: &Story| {
            let over = story.comments.values().filter(|it| story.removed || it.taken_down);
            over.filter(words_left).map(|it| it.line).collect::<Vec<_>>()
        };
        self.0.values().flat_map(over).collect()
    }

    /// Whether the words of this comment go although nobody is forgotten.
    pub(crate) fn is_over(&self, story: StoryId, comment: CommentId) -> bool {
        let of = |it: &Story| it.removed || it.comments.get(&comment).is_some_and(|it| it.taken_down);
        self.find(story).is_some_and(of)
    }
}
