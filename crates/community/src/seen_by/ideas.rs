//! Ideas: what waits for an answer, what is tried or postponed, and what was answered. For members' eyes.

use schemars::JsonSchema;
use serde::Serialize;

use super::{Person, Seen, decisions::DecisionLine, threads::Talk, words};
use crate::{
    decisions::{Decision, From},
    ideas::{Answer, Idea as Kept, Outcome, Standing},
    kernel::{Day, DecisionId, IdeaId, MemberId},
    threads::Subject,
};

/// All ideas; what waits longest first.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub struct IdeaList {
    pub waiting: Vec<IdeaGlance>,
    /// Tried small or postponed, the next to come back first.
    pub later: Vec<IdeaGlance>,
    /// Accepted or declined, the latest answer first.
    pub answered: Vec<IdeaGlance>,
    /// Members for whom the viewer records.
    pub represented: Vec<Person>,
}

/// An idea in a few lines.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, JsonSchema)]
pub struct IdeaGlance {
    pub id: IdeaId,
    pub title: String,
    pub person: Person,
    pub added_on: Day,
    /// Without whoever had it.
    pub supporters: usize,
    pub standing: IdeaStanding,
    /// A decision that came from it has agreed, and nobody has made that the answer yet.
    pub agreed: bool,
    /// Posts about it.
    pub posts: usize,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, JsonSchema)]
#[serde(tag = "standing", rename_all = "snake_case")]
pub enum IdeaStanding {
    /// An answer is due on this day at the latest. It was tried or postponed before when `again`.
    Waiting {
        due: Day,
        overdue: bool,
        again: bool,
    },
    Accepted {
        decision: Option<DecisionId>,
    },
    Trying {
        until: Day,
    },
    Postponed {
        until: Day,
    },
    Declined,
    TakenBack,
}

/// One idea with its answers and its talk.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub struct IdeaSeen {
    pub glance: IdeaGlance,
    pub words: String,
    /// Who wrote it down, when not they themselves.
    pub recorded_by: Option<Person>,
    /// In order of joining.
    pub supporters: Vec<Person>,
    /// Latest first.
    pub answers: Vec<AnswerSeen>,
    /// The viewer supports it.
    pub supported: bool,
    pub may_support: bool,
    pub may_answer: bool,
    pub may_take_back: bool,
    /// Members for whom the viewer records and who do not support it yet.
    pub represented: Vec<Person>,
    /// Decisions that came from it, newest first.
    pub decisions: Vec<DecisionLine>,
    /// One of them has agreed to it, and the viewer may say so as the answer.
    pub may_accept_by: Option<DecisionId>,
    pub talk: Talk,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, JsonSchema)]
pub struct AnswerSeen {
    pub person: Person,
    pub on: Day,
    pub answer: Outcome,
    pub reason: String,
}

impl Seen<'_> {
    /// `None` for outsiders.
    pub fn idea_list(&self) -> Option<IdeaList> {
        let me = self.member()?;
        let mut list = IdeaList {
            waiting: vec![],
            later: vec![],
            answered: vec![],
            represented: self.represented_by(me),
        };
        for (id, kept) in self.community.ideas.all() {
            let glance = self.idea_glance(id, kept);
            match glance.standing {
                IdeaStanding::Waiting { .. } => list.waiting.push(glance),
                _ if glance.agreed => list.waiting.push(glance),
                IdeaStanding::Trying { .. } | IdeaStanding::Postponed { .. } => list.later.push(glance),
                IdeaStanding::Accepted { .. } | IdeaStanding::Declined => list.answered.push(glance),
                IdeaStanding::TakenBack => {}
            }
        }
        list.waiting.sort_by_key(|it| (day_of(it.standing), it.id));
        list.later.sort_by_key(|it| (day_of(it.standing), it.id));
        let answered_at = |id| {
            self.community.ideas.find(id).and_then(|it| it.answers.last()).map(|it| it.at).unwrap_or_default()
        };
        list.answered.sort_by_key(|it| std::cmp::Reverse((answered_at(it.id), it.id)));
        Some(list)
    }

    /// `None` for outsiders, and once it was taken back.
    pub fn idea(&self, id: IdeaId) -> Option<IdeaSeen> {
        let me = self.member()?;
        let kept = self.community.ideas.find(id).filter(|it| !it.taken_back)?;
        let supports = |member: MemberId| kept.member == member || kept.supporters.contains(&member);
        let mut represented = self.represented_by(me);
        represented.retain(|it| !supports(it.id));
        let for_author = self.community.members.find(kept.member).is_some_and(|it| it.recorder == Some(me));
        Some(IdeaSeen {
            glance: self.idea_glance(id, kept),
            words: words(&kept.words),
            recorded_by: kept.recorded_by.map(|by| self.person(by)),
            supporters: kept.supporters.iter().map(|it| self.person(*it)).collect(),
            answers: kept.answers.iter().rev().map(|it| self.answer_seen(it)).collect(),
            supported: kept.supporters.contains(&me),
            may_support: kept.member != me,
            may_answer: self.may_answer(kept, me),
            may_take_back: kept.member == me || for_author,
            represented,
            decisions: self.decisions_from(From::Idea(id)),
            may_accept_by: self.may_accept_by(id, kept, me),
            talk: self.talk(Subject::Idea { idea: id })?,
        })
    }

    /// The newest decision that agreed to it, while that is not the answer yet. Naming it may whoever may not change an
    /// answer otherwise.
    pub(super) fn may_accept_by(&self, id: IdeaId, kept: &Kept, me: MemberId) -> Option<DecisionId> {
        let decision = self.passed_from(id)?;
        let may = match self.community.idea_standing(kept, self.now) {
            Standing::Accepted { decision: Some(_) } | Standing::TakenBack => false,
            Standing::Accepted { decision: None } => self.may_answer_at_all(kept, me),
            Standing::Waiting { .. }
            | Standing::Trying { .. }
            | Standing::Postponed { .. }
            | Standing::Declined => self.may_answer(kept, me),
        };
        may.then_some(decision)
    }

    fn passed_from(&self, id: IdeaId) -> Option<DecisionId> {
        let passed = |it: &Decision| it.from == Some(From::Idea(id)) && it.passed();
        self.community.decisions.all().rev().find(|(_, it)| passed(it)).map(|(decision, _)| decision)
    }

    /// The decision that agreed to it, while an answer is still to come.
    pub(super) fn agreed_by(&self, id: IdeaId, kept: &Kept) -> Option<DecisionId> {
        match self.community.idea_standing(kept, self.now) {
            Standing::Waiting { .. } | Standing::Trying { .. } | Standing::Postponed { .. } => {
                self.passed_from(id)
            }
            Standing::Accepted { .. } | Standing::Declined | Standing::TakenBack => None,
        }
    }

    /// Not one's own, as long as there is somebody else.
    fn may_answer_at_all(&self, kept: &Kept, me: MemberId) -> bool {
        let alone = self.community.members.acting().all(|it| it.id == me);
        kept.member != me || alone
    }

    /// Whether `decide` would take this member's answer.
    pub(super) fn may_answer(&self, kept: &Kept, me: MemberId) -> bool {
        let answered = match self.community.idea_standing(kept, self.now) {
            Standing::Accepted { .. } | Standing::Declined => kept.answers.last().map(|it| it.member),
            Standing::Waiting { .. }
            | Standing::Trying { .. }
            | Standing::Postponed { .. }
            | Standing::TakenBack => None,
        };
        self.may_answer_at_all(kept, me) && answered.is_none_or(|by| by == me)
    }

    pub(super) fn idea_standing_seen(&self, kept: &Kept) -> IdeaStanding {
        match self.community.idea_standing(kept, self.now) {
            Standing::Waiting { due } => {
                let again = !kept.answers.is_empty();
                IdeaStanding::Waiting { due, overdue: due < self.today(), again }
            }
            Standing::Accepted { decision } => IdeaStanding::Accepted { decision },
            Standing::Trying { until } => IdeaStanding::Trying { until },
            Standing::Postponed { until } => IdeaStanding::Postponed { until },
            Standing::Declined => IdeaStanding::Declined,
            Standing::TakenBack => IdeaStanding::TakenBack,
        }
    }

    fn idea_glance(&self, id: IdeaId, kept: &Kept) -> IdeaGlance {
        let thread = self.community.threads.about(Subject::Idea { idea: id });
        IdeaGlance {
            id,
            title: words(&kept.title),
            person: self.person(kept.member),
            added_on: self.community.today(kept.at),
            supporters: kept.supporters.len(),
            standing: self.idea_standing_seen(kept),
            agreed: self.agreed_by(id, kept).is_some(),
            posts: thread.map_or(0, |(_, it)| it.said().count()),
        }
    }

    fn answer_seen(&self, answer: &Answer) -> AnswerSeen {
        AnswerSeen {
            person: self.person(answer.member),
            on: self.community.today(answer.at),
            answer: answer.outcome,
            reason: words(&answer.reason),
        }
    }
}

fn day_of(standing: IdeaStanding) -> Day {
    match standing {
        IdeaStanding::Waiting { due: day, .. }
        | IdeaStanding::Trying { until: day }
        | IdeaStanding::Postponed { until: day } => day,
        IdeaStanding::Accepted { .. } | IdeaStanding::Declined | IdeaStanding::TakenBack => Day::LAST,
    }
}

#[cfg(test)]
#[path = "ideas_tests.rs"]
mod tests;
