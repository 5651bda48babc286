//! What people in the village say, ask around, and come up with.

use super::Life;
use crate::{
    Command, ideas,
    kernel::{DecisionId, IdeaId, IndicatorId, MemberId, PostId, RoundId, TaskId, ThreadId},
    threads::{self, Subject},
};

impl Life {
    pub(super) fn about_talk(&mut self) -> Command {
        match self.chance.below(3) {
            0 => self.about_threads(),
            1 => self.about_rounds(),
            _ => self.about_ideas(),
        }
    }

    fn subject(&mut self) -> Subject {
        match self.chance.below(8) {
            0..3 => Subject::Community,
            3 => Subject::Occasion { occasion: self.occasion() },
            4 => Subject::Task { task: TaskId(self.chance.small(9)) },
            5 => Subject::Idea { idea: self.idea() },
            6 => Subject::Indicator { indicator: IndicatorId(self.chance.small(5)) },
            _ if self.chance.one_in(3) => Subject::Decision { decision: DecisionId(self.chance.small(3)) },
            _ => {
                let held: Vec<_> = self.community.fields.all().map(|(id, _)| id).collect();
                self.chance.of(&held).map_or(Subject::Agreement, |field| Subject::Field { field })
            }
        }
    }

    /// Mostly one that is there.
    fn post(&mut self) -> (ThreadId, PostId) {
        let posts =
            self.community.threads.all().flat_map(|(id, it)| it.posts.keys().map(move |post| (id, *post)));
        let posts: Vec<_> = posts.collect();
        let known = if self.chance.one_in(8) { None } else { self.chance.of(&posts) };
        known.unwrap_or_else(|| (ThreadId(self.chance.small(5)), PostId(self.chance.small(9))))
    }

    fn about_threads(&mut self) -> Command {
        use threads::Command::*;
        let (thread, post) = self.post();
        let command = match self.chance.below(6) {
            0..3 => {
                let (subject, member) = (self.subject(), self.for_whom());
                let reply_to = self.chance.one_in(4).then_some(post);
                Say { subject, words: self.chance.words(), reply_to, member }
            }
            3..5 => {
                // Only what is new can be mended.
                let newest = self.community.threads.all().max_by_key(|(_, it)| it.last_at);
                let newest = newest.and_then(|(id, it)| Some((id, *it.posts.last_key_value()?.0)));
                let (thread, post) = newest.unwrap_or((thread, post));
                Correct { thread, post, words: self.chance.words() }
            }
            _ => TakeBack { thread, post },
        };
        command.into()
    }

    fn about_rounds(&mut self) -> Command {
        use threads::Command::*;
        let open: Vec<_> = self.community.threads.open_rounds().map(|(id, it)| (id, it.holder())).collect();
        let known = if self.chance.one_in(12) { None } else { self.chance.of(&open) };
        let (round, holder) = known.unwrap_or((RoundId(self.chance.small(6)), None));
        let member = if self.chance.one_in(4) { self.for_whom() } else { holder };
        let command = match self.chance.below(20) {
            0..3 => {
                let (one, other) = (self.anybody(), self.anybody());
                let circle = self.chance.maybe(vec![one, other, MemberId(1)]).unwrap_or_default();
                BeginRound { subject: self.subject(), question: self.chance.words(), circle }
            }
            3..10 => Speak { round, words: self.chance.words(), member },
            10..13 => Pass { round, member },
            13..17 => Skip { round, member: member.unwrap_or(MemberId(1)) },
            17..19 => BeginLap { round },
            _ => CloseRound { round },
        };
        command.into()
    }

    pub(super) fn idea(&mut self) -> IdeaId {
        let ideas: Vec<_> = self.community.ideas.all().map(|(id, _)| id).collect();
        let known = if self.chance.one_in(10) { None } else { self.chance.of(&ideas) };
        known.unwrap_or(IdeaId(self.chance.small(9)))
    }

    fn about_ideas(&mut self) -> Command {
        use ideas::{Command::*, Outcome};
        let (idea, member) = (self.idea(), self.for_whom());
        let command = match self.chance.below(10) {
            0..3 => Add { title: self.chance.name(), words: self.chance.words(), member },
            3..5 => Support { idea, member },
            5 => WithdrawSupport { idea, member },
            6..9 => {
                let until = self.day();
                let decision = self.chance.one_in(4).then_some(DecisionId(1));
                let outcomes = [
                    Outcome::Accepted { decision },
                    Outcome::Tried { until },
                    Outcome::Postponed { until },
                    Outcome::Declined,
                ];
                let answer = self.chance.of(&outcomes).unwrap_or(Outcome::Declined);
                Answer { idea, answer, reason: self.chance.words() }
            }
            _ => TakeBack { idea },
        };
        command.into()
    }
}
