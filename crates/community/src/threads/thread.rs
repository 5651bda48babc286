//! Thread: the posts about one subject, in the order in which they were written.

use std::collections::BTreeMap;

use super::{Round, RoundState, Subject};
use crate::{
    kernel::{MemberId, Moment, PostId, RoundId, Text, ThreadId},
    limits,
};

/// What one member said.
#[derive(Clone, Debug, PartialEq)]
pub struct Post {
    pub member: MemberId,
    /// Who wrote it down, when not they themselves.
    pub recorded_by: Option<MemberId>,
    pub at: Moment,
    /// Without words once they were taken back.
    pub words: Text,
    pub reply_to: Option<PostId>,
    /// The round in which it was said.
    pub round: Option<RoundId>,
    pub corrected: bool,
    pub taken_back: bool,
}

impl Post {
    /// Until then its words may be corrected.
    pub fn correctable_until(&self) -> Moment {
        self.at.plus_minutes(limits::POST_CORRECT_MINUTES)
    }
}

#[derive(Clone, Debug, PartialEq)]
pub struct Thread {
    pub subject: Subject,
    pub posts: BTreeMap<PostId, Post>,
    /// When something was said or a round began.
    pub last_at: Moment,
}

impl Thread {
    /// What was said and not taken back, oldest first.
    pub fn said(&self) -> impl DoubleEndedIterator<Item = (PostId, &Post)> {
        self.posts.iter().filter(|(_, it)| !it.taken_back).map(|(id, it)| (*id, it))
    }

    pub fn has_heard(&self, member: MemberId) -> bool {
        self.said().any(|(_, it)| it.member == member)
    }

    pub(super) fn next_id(&self) -> PostId {
        self.posts.last_key_value().map_or(PostId(1), |(id, _)| id.next())
    }
}

#[derive(Clone, Debug, Default, PartialEq)]
pub struct Threads {
    pub(super) all: BTreeMap<ThreadId, Thread>,
    pub(super) by_subject: BTreeMap<Subject, ThreadId>,
    pub(super) rounds: BTreeMap<RoundId, Round>,
    /// Who began the lap that was begun last; the next one begins with whoever comes after them.
    pub(super) began: Option<MemberId>,
}

impl Threads {
    pub fn find(&self, id: ThreadId) -> Option<&Thread> {
        self.all.get(&id)
    }

    /// The thread about this, once somebody has said something.
    pub fn about(&self, subject: Subject) -> Option<(ThreadId, &Thread)> {
        let id = *self.by_subject.get(&subject)?;
        Some((id, self.find(id)?))
    }

    pub fn all(&self) -> impl Iterator<Item = (ThreadId, &Thread)> {
        self.all.iter().map(|(id, it)| (*id, it))
    }

    pub fn round(&self, id: RoundId) -> Option<&Round> {
        self.rounds.get(&id)
    }

    /// Oldest first.
    pub fn rounds_of(&self, thread: ThreadId) -> impl DoubleEndedIterator<Item = (RoundId, &Round)> {
        self.rounds.iter().filter(move |(_, it)| it.thread == thread).map(|(id, it)| (*id, it))
    }

    pub fn open_rounds(&self) -> impl Iterator<Item = (RoundId, &Round)> {
        self.rounds.iter().filter(|(_, it)| it.state == RoundState::Open).map(|(id, it)| (*id, it))
    }

    pub(super) fn next_id(&self) -> ThreadId {
        self.all.last_key_value().map_or(ThreadId(1), |(id, _)| id.next())
    }

    pub(super) fn next_round(&self) -> RoundId {
        self.rounds.last_key_value().map_or(RoundId(1), |(id, _)| id.next())
    }
}
