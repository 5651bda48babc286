//! Ideas: anyone has one, others support it, and every idea gets an answer within 14 days (PRODUCT, talk).
//!
//! Invariant: what is tried or postponed comes back on its day and waits for an answer again.

use std::collections::{BTreeMap, BTreeSet};

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use crate::{
    Asked, Community, Event as Any, Refusal as Refused,
    kernel::{Day, DecisionId, IdeaId, Input, MemberId, Moment, Problem, Text},
    limits,
};

/// What becomes of an idea.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(tag = "outcome", rename_all = "snake_case")]
pub enum Outcome {
    /// We do it. The decision by which, when there was one.
    Accepted {
        #[serde(default)]
        decision: Option<DecisionId>,
    },
    /// We try it small until this day, and then look at it again.
    Tried { until: Day },
    /// Not now; on this day it comes back.
    Postponed { until: Day },
    /// No, because of the reason.
    Declined,
}

#[derive(Clone, Debug, Deserialize, Serialize, JsonSchema)]
#[serde(tag = "kind")]
pub enum Command {
    #[serde(rename = "ideas.add")]
    Add {
        title: Text,
        #[serde(default)]
        words: Text,
        /// In whose name; one's own when missing.
        #[serde(default)]
        member: Option<MemberId>,
    },
    #[serde(rename = "ideas.support")]
    Support {
        idea: IdeaId,
        #[serde(default)]
        member: Option<MemberId>,
    },
    #[serde(rename = "ideas.withdraw_support")]
    WithdrawSupport {
        idea: IdeaId,
        #[serde(default)]
        member: Option<MemberId>,
    },
    /// A reason is needed to decline.
    #[serde(rename = "ideas.answer")]
    Answer {
        idea: IdeaId,
        answer: Outcome,
        #[serde(default)]
        reason: Text,
    },
    /// Whoever had it takes it back.
    #[serde(rename = "ideas.take_back")]
    TakeBack { idea: IdeaId },
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(tag = "kind")]
pub enum Event {
    #[serde(rename = "ideas.added")]
    Added { idea: IdeaId, member: MemberId, title: Text, words: Text },
    #[serde(rename = "ideas.supported")]
    Supported { idea: IdeaId, member: MemberId },
    #[serde(rename = "ideas.support_withdrawn")]
    SupportWithdrawn { idea: IdeaId, member: MemberId },
    #[serde(rename = "ideas.answered")]
    Answered { idea: IdeaId, member: MemberId, answer: Outcome, reason: Text },
    #[serde(rename = "ideas.taken_back")]
    TakenBack { idea: IdeaId },
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, JsonSchema)]
#[serde(tag = "kind")]
pub enum Refusal {
    /// Somebody else answers one's idea, as long as there is somebody.
    #[serde(rename = "ideas.your_own")]
    YourOwn,
    /// Somebody else's: only they, or who records for them, may take it back.
    #[serde(rename = "ideas.not_yours")]
    NotYours { member: MemberId },
    /// Accepted or declined; whoever answered may change their answer.
    #[serde(rename = "ideas.already_answered")]
    AlreadyAnswered,
    #[serde(rename = "ideas.taken_back")]
    TakenBack,
    /// Longer than this is a no that nobody says.
    #[serde(rename = "ideas.too_far")]
    TooFar { until_max: Day },
}

/// An answer as it was given.
#[derive(Clone, Debug, PartialEq)]
pub struct Answer {
    pub member: MemberId,
    pub at: Moment,
    pub outcome: Outcome,
    pub reason: Text,
}

/// Where an idea stands on a day.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Standing {
    /// An answer is due on this day at the latest.
    Waiting {
        due: Day,
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

#[derive(Clone, Debug, PartialEq)]
pub struct Idea {
    pub member: MemberId,
    /// Who wrote it down, when not they themselves.
    pub recorded_by: Option<MemberId>,
    pub at: Moment,
    pub title: Text,
    pub words: Text,
    pub supporters: BTreeSet<MemberId>,
    /// Oldest first; the last one counts.
    pub answers: Vec<Answer>,
    pub taken_back: bool,
}

impl Idea {
    /// `added` is the day on which it was added.
    pub fn standing(&self, added: Day, today: Day) -> Standing {
        if self.taken_back {
            return Standing::TakenBack;
        }
        match self.answers.last().map(|it| it.outcome) {
            None => Standing::Waiting { due: added.plus_days(limits::IDEA_ANSWER_DAYS) },
            Some(Outcome::Tried { until } | Outcome::Postponed { until }) if until <= today => {
                Standing::Waiting { due: until }
            }
            Some(Outcome::Tried { until }) => Standing::Trying { until },
            Some(Outcome::Postponed { until }) => Standing::Postponed { until },
            Some(Outcome::Accepted { decision }) => Standing::Accepted { decision },
            Some(Outcome::Declined) => Standing::Declined,
        }
    }
}

#[derive(Clone, Debug, Default, PartialEq)]
pub struct Ideas(BTreeMap<IdeaId, Idea>);

impl Ideas {
    pub fn find(&self, id: IdeaId) -> Option<&Idea> {
        self.0.get(&id)
    }

    pub fn all(&self) -> impl DoubleEndedIterator<Item = (IdeaId, &Idea)> {
        self.0.iter().map(|(id, it)| (*id, it))
    }

    fn standing(&self, id: IdeaId) -> Result<&Idea, Refused> {
        match self.find(id) {
            None => Err(Refused::NO_SUCH),
            Some(it) if it.taken_back => Err(Refusal::TakenBack.into()),
            Some(it) => Ok(it),
        }
    }
}

impl Community {
    /// Where an idea stands now.
    pub fn idea_standing(&self, idea: &Idea, now: Moment) -> Standing {
        idea.standing(self.today(idea.at), self.today(now))
    }

    /// A decision that came from this idea runs.
    pub fn is_being_decided(&self, idea: IdeaId) -> bool {
        self.decisions.open().any(|(_, it)| it.from == Some(crate::decisions::From::Idea(idea)))
    }
}

pub fn decide(community: &Community, asked: &Asked, command: &Command) -> Result<Vec<Any>, Refused> {
    let (ideas, members) = (&community.ideas, &community.members);
    let event = match command {
        Command::Add { title, words, member } => {
            let member = members.in_the_name_of(asked.by, *member)?.member;
            Input::required("title", title, limits::TITLE_CHARS_MAX)?;
            Input::optional("words", words, limits::POST_CHARS_MAX)?;
            let waits = |it: &Idea| matches!(community.idea_standing(it, asked.at), Standing::Waiting { .. });
            let waiting = ideas.all().filter(|(_, it)| waits(it)).count();
            Input::at_most("title", waiting + 1, limits::IDEAS_WAITING_MAX)?;
            let idea = ideas.0.last_key_value().map_or(IdeaId(1), |(id, _)| id.next());
            Event::Added { idea, member, title: title.clone(), words: words.clone() }
        }
        Command::Support { idea, member } => {
            let it = ideas.standing(*idea)?;
            let member = members.in_the_name_of(asked.by, *member)?.member;
            // Whoever had it is for it.
            if it.member == member || it.supporters.contains(&member) {
                return Ok(vec![]);
            }
            Event::Supported { idea: *idea, member }
        }
        Command::WithdrawSupport { idea, member } => {
            let it = ideas.standing(*idea)?;
            let member = members.in_the_name_of(asked.by, *member)?.member;
            if !it.supporters.contains(&member) {
                return Ok(vec![]);
            }
            Event::SupportWithdrawn { idea: *idea, member }
        }
        Command::Answer { idea, answer, reason } => {
            return answered(community, asked, (*idea, *answer), reason);
        }
        Command::TakeBack { idea } => {
            let it = ideas.find(*idea).ok_or(Refused::NO_SUCH)?;
            if members.in_the_name_of(asked.by, Some(it.member)).is_err() {
                return Err(Refusal::NotYours { member: it.member }.into());
            }
            if it.taken_back {
                return Ok(vec![]);
            }
            Event::TakenBack { idea: *idea }
        }
    };
    Ok(vec![event.into()])
}

fn answered(
    community: &Community,
    asked: &Asked,
    (idea, answer): (IdeaId, Outcome),
    reason: &Text,
) -> Result<Vec<Any>, Refused> {
    let it = community.ideas.standing(idea)?;
    let member = asked.by.member().ok_or(Refused::MEMBERS_ONLY)?;
    let alone = community.members.acting().all(|acting| acting.id == member);
    if it.member == member && !alone {
        return Err(Refusal::YourOwn.into());
    }
    let last = it.answers.last();
    if last.is_some_and(|last| last.outcome == answer && last.reason == *reason) {
        return Ok(vec![]);
    }
    let names_decision = |before: Outcome| {
        matches!(
            (before, answer),
            (Outcome::Accepted { decision: None }, Outcome::Accepted { decision: Some(_) })
        )
    };
    let is_final = |standing| matches!(standing, Standing::Accepted { .. } | Standing::Declined);
    if let Some(last) = last
        && is_final(community.idea_standing(it, asked.at))
        && last.member != member
        && !names_decision(last.outcome)
    {
        return Err(Refusal::AlreadyAnswered.into());
    }
    let today = community.today(asked.at);
    match answer {
        Outcome::Accepted { decision: Some(decision) } if community.decisions.find(decision).is_none() => {
            return Err(Input::new("decision", Problem::Unknown).into());
        }
        Outcome::Tried { until } | Outcome::Postponed { until } => {
            let until_max = today.plus_days(limits::IDEA_POSTPONED_DAYS_MAX);
            match until {
                until if until <= today => return Err(Input::new("until", Problem::InThePast).into()),
                until if until > until_max => return Err(Refusal::TooFar { until_max }.into()),
                _ => Input::optional("reason", reason, limits::NOTE_CHARS_MAX)?,
            }
        }
        Outcome::Accepted { .. } => Input::optional("reason", reason, limits::NOTE_CHARS_MAX)?,
        Outcome::Declined => Input::required("reason", reason, limits::NOTE_CHARS_MAX)?,
    }
    Ok(vec![Event::Answered { idea, member, answer, reason: reason.clone() }.into()])
}

pub fn apply(ideas: &mut Ideas, event: &Event, at: Moment, by: Option<MemberId>) {
    match event {
        Event::Added { idea, member, title, words } => {
            let added = Idea {
                member: *member,
                recorded_by: by.filter(|by| by != member),
                at,
                title: title.clone(),
                words: words.clone(),
                supporters: BTreeSet::new(),
                answers: vec![],
                taken_back: false,
            };
            ideas.0.insert(*idea, added);
        }
        Event::Supported { idea, member } => {
            ideas.change(*idea, |it| {
                it.supporters.insert(*member);
            });
        }
        Event::SupportWithdrawn { idea, member } => {
            ideas.change(*idea, |it| {
                it.supporters.remove(member);
            });
        }
        Event::Answered { idea, member, answer, reason } => ideas.change(*idea, |it| {
            it.answers.push(Answer { member: *member, at, outcome: *answer, reason: reason.clone() });
        }),
        Event::TakenBack { idea } => ideas.change(*idea, |it| {
            it.taken_back = true;
            (it.title, it.words) = (Text::ERASED, Text::ERASED);
        }),
    }
}

impl Ideas {
    fn change(&mut self, id: IdeaId, change: impl FnOnce(&mut Idea)) {
        if let Some(idea) = self.0.get_mut(&id) {
            change(idea);
        }
    }
}

#[cfg(test)]
#[path = "ideas_tests.rs"]
mod tests;
