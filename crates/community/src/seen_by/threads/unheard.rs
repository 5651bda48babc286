//! Whose voice is missing where something is open: so that somebody invites them, in person and kindly.
//!
//! Seen by whoever cares for meetings; by every member while nobody does (PRODUCT, talk).
//! Invariant: people in order of joining, never a ranking; whoever is on leave is left in peace.

use schemars::JsonSchema;
use serde::Serialize;

use super::SubjectSeen;
use crate::{
    fields::Care,
    ideas,
    kernel::{DecisionId, IdeaId, MemberId, RoundId, ThreadId},
    members::Standing,
    seen_by::{Person, Seen, words},
    threads::{RoundState, Subject, Thread},
};

/// A talk is open while its last words are not older than this.
const OPEN_DAYS: i64 = 14;
/// Fewer posts are not yet a talk in which somebody could be missing.
const POSTS_LEAST: usize = 2;

#[derive(Clone, Debug, Serialize, JsonSchema)]
pub struct UnheardList {
    /// Rounds, decisions, ideas, then talks with the newest words first. Where everyone was heard, nothing stands here.
    pub matters: Vec<Unheard>,
}

/// An open matter and who has said nothing about it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, JsonSchema)]
pub struct Unheard {
    pub matter: OpenVoice,
    pub people: Vec<Person>,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, JsonSchema)]
#[serde(tag = "matter", rename_all = "snake_case")]
pub enum OpenVoice {
    Round {
        round: RoundId,
        question: String,
    },
    /// Whose vote is missing; of a secret ballot nobody knows.
    Decision {
        decision: DecisionId,
        title: String,
    },
    Idea {
        idea: IdeaId,
        title: String,
    },
    Talk {
        thread: ThreadId,
        subject: SubjectSeen,
    },
}

impl Seen<'_> {
    pub(super) fn may_see_unheard(&self) -> bool {
        let fields = &self.community.fields;
        self.member().is_some_and(|me| {
            fields.cares(me, Care::Meetings, self.now) || !fields.cared_for(Care::Meetings, self.now)
        })
    }

    /// `None` for outsiders, and while somebody else cares for meetings.
    pub fn unheard(&self) -> Option<UnheardList> {
        if !self.may_see_unheard() {
            return None;
        }
        let decided = self.decisions_unheard();
        let matters =
            self.rounds_unheard().chain(decided).chain(self.ideas_unheard()).chain(self.talks_unheard());
        Some(UnheardList { matters: matters.filter(|it| !it.people.is_empty()).collect() })
    }

    fn rounds_unheard(&self) -> impl Iterator<Item = Unheard> {
        self.community.threads.open_rounds().map(|(round, it)| Unheard {
            matter: OpenVoice::Round { round, question: words(&it.question) },
            people: it
                .unheard()
                .filter(|member| self.is_active(*member))
                .map(|member| self.person(member))
                .collect(),
        })
    }

    fn decisions_unheard(&self) -> impl Iterator<Item = Unheard> {
        let open = self.community.decisions.open().filter(|(_, it)| !it.is_secret());
        open.map(|(decision, it)| Unheard {
            matter: OpenVoice::Decision { decision, title: words(&it.title) },
            people: it
                .missing(&self.community.members)
                .filter(|member| self.is_active(*member))
                .map(|member| self.person(member))
                .collect(),
        })
    }

    fn ideas_unheard(&self) -> impl Iterator<Item = Unheard> {
        // What is being decided has its place there.
        let waits = |id: IdeaId, it: &ideas::Idea| {
            matches!(self.community.idea_standing(it, self.now), ideas::Standing::Waiting { .. })
                && !self.community.is_being_decided(id)
        };
        self.community.ideas.all().filter(move |(id, it)| waits(*id, it)).map(|(idea, it)| {
            let thread = self.community.threads.about(Subject::Idea { idea }).map(|(_, thread)| thread);
            let heard = |member| {
                it.member == member
                    || it.supporters.contains(&member)
                    || it.answers.iter().any(|answer| answer.member == member)
                    || thread.is_some_and(|thread| thread.has_heard(member))
            };
            Unheard {
                matter: OpenVoice::Idea { idea, title: words(&it.title) },
                people: self.not_heard(heard),
            }
        })
    }

    fn talks_unheard(&self) -> impl Iterator<Item = Unheard> {
        let since = self.now.plus_hours(-24 * OPEN_DAYS);
        let in_round = |id| self.community.threads.rounds_of(id).any(|(_, it)| it.state == RoundState::Open);
        // What stands above by itself, and what has been decided.
        let elsewhere = |subject: Subject| match subject {
            Subject::Idea { .. } => true,
            Subject::Decision { decision } => {
                self.community.decisions.find(decision).is_none_or(|it| !it.is_open() || !it.is_secret())
            }
            Subject::Community
            | Subject::Occasion { .. }
            | Subject::Task { .. }
            | Subject::Field { .. }
            | Subject::Indicator { .. }
            | Subject::Agreement => false,
        };
        let open = |id: ThreadId, it: &Thread| {
            !elsewhere(it.subject) && !in_round(id) && it.last_at >= since && it.said().count() >= POSTS_LEAST
        };
        let mut talks: Vec<_> = self.community.threads.all().filter(|(id, it)| open(*id, it)).collect();
        talks.sort_by_key(|(id, it)| std::cmp::Reverse((it.last_at, *id)));
        talks.into_iter().map(|(thread, it)| Unheard {
            matter: OpenVoice::Talk { thread, subject: self.subject(it.subject) },
            people: self.not_heard(|member| it.has_heard(member)),
        })
    }

    fn not_heard(&self, heard: impl Fn(MemberId) -> bool) -> Vec<Person> {
        let silent = self.community.members.active().filter(|it| !heard(it.id));
        silent.map(|it| self.person(it.id)).collect()
    }

    fn is_active(&self, member: MemberId) -> bool {
        self.community.members.find(member).is_some_and(|it| it.standing == Standing::Active)
    }
}
