//! Tasks: somebody takes one, finishes it or hands it on.
//!
//! Invariant: a finished task never changes.

use std::collections::BTreeMap;

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use crate::{
    Asked, Community, Event as Any, Refusal as Refused,
    gatherings::{self, OccasionId},
    kernel::{Day, DecisionId, Input, MemberId, Moment, Problem, Rupiah, TaskId, Text},
    limits,
};

#[derive(Clone, Debug, Deserialize, Serialize, JsonSchema)]
#[serde(tag = "kind")]
pub enum Command {
    #[serde(rename = "tasks.add")]
    Add {
        what: Text,
        /// Free for anyone to take when missing.
        #[serde(default)]
        owner: Option<MemberId>,
        #[serde(default)]
        due: Option<Day>,
        /// The occasion whose minutes it comes from.
        #[serde(default)]
        from: Option<OccasionId>,
        /// The decision whose outcome it is.
        #[serde(default)]
        decision: Option<DecisionId>,
    },
    #[serde(rename = "tasks.take")]
    Take {
        task: TaskId,
        #[serde(default)]
        member: Option<MemberId>,
    },
    #[serde(rename = "tasks.hand_over")]
    HandOver { task: TaskId, to: MemberId },
    /// Lay it down, so that somebody else may take it.
    #[serde(rename = "tasks.lay_down")]
    LayDown { task: TaskId },
    #[serde(rename = "tasks.finish")]
    Finish { task: TaskId },
    /// It need not be done any more.
    #[serde(rename = "tasks.drop")]
    Drop { task: TaskId, reason: Text },
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(tag = "kind")]
pub enum Event {
    #[serde(rename = "tasks.added")]
    Added {
        task: TaskId,
        what: Text,
        owner: Option<MemberId>,
        due: Option<Day>,
        from: Option<OccasionId>,
        /// The decision that it comes from.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        decision: Option<DecisionId>,
        /// What it may cost.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        rupiah: Option<Rupiah>,
    },
    #[serde(rename = "tasks.taken")]
    Taken { task: TaskId, owner: MemberId },
    #[serde(rename = "tasks.laid_down")]
    LaidDown { task: TaskId },
    #[serde(rename = "tasks.finished")]
    Finished { task: TaskId },
    #[serde(rename = "tasks.dropped")]
    Dropped { task: TaskId, reason: Text },
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, JsonSchema)]
#[serde(tag = "kind")]
pub enum Refusal {
    #[serde(rename = "tasks.already_closed")]
    AlreadyClosed,
    /// It is somebody's; they may hand it over.
    #[serde(rename = "tasks.not_yours")]
    NotYours { owner: MemberId },
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum State {
    Open,
    Finished { at: Moment, by: Option<MemberId> },
    Dropped { at: Moment },
}

#[derive(Clone, Debug, PartialEq)]
pub struct Task {
    pub what: Text,
    pub owner: Option<MemberId>,
    pub due: Option<Day>,
    pub from: Option<OccasionId>,
    /// The decision that it comes from.
    pub decision: Option<DecisionId>,
    pub rupiah: Option<Rupiah>,
    pub added_by: Option<MemberId>,
    pub added_at: Moment,
    pub state: State,
}

#[derive(Clone, Debug, Default, PartialEq)]
pub struct Tasks(BTreeMap<TaskId, Task>);

impl Tasks {
    pub fn find(&self, id: TaskId) -> Option<&Task> {
        self.0.get(&id)
    }

    pub fn all(&self) -> impl DoubleEndedIterator<Item = (TaskId, &Task)> {
        self.0.iter().map(|(id, it)| (*id, it))
    }

    pub fn open(&self) -> impl Iterator<Item = (TaskId, &Task)> {
        self.all().filter(|(_, it)| it.state == State::Open)
    }

    pub fn owned_by(&self, member: MemberId) -> impl Iterator<Item = TaskId> {
        self.open().filter(move |(_, it)| it.owner == Some(member)).map(|(id, _)| id)
    }

    pub fn from_decision(&self, decision: DecisionId) -> impl Iterator<Item = (TaskId, &Task)> {
        self.all().filter(move |(_, it)| it.decision == Some(decision))
    }

    pub fn from(&self, occasion: OccasionId) -> impl Iterator<Item = (TaskId, &Task)> {
        self.all().filter(move |(_, it)| it.from == Some(occasion))
    }

    pub fn next_id(&self) -> TaskId {
        self.0.last_key_value().map_or(TaskId(1), |(id, _)| id.next())
    }

    fn still_open(&self, id: TaskId) -> Result<&Task, Refused> {
        match self.find(id) {
            None => Err(Refused::NO_SUCH),
            Some(it) if it.state == State::Open => Ok(it),
            Some(_) => Err(Refusal::AlreadyClosed.into()),
        }
    }
}

pub fn decide(community: &Community, asked: &Asked, command: &Command) -> Result<Vec<Any>, Refused> {
    let tasks = &community.tasks;
    let members = &community.members;
    // The owner acts, or who records for them; a task that is nobody's is everybody's.
    let acts_for = |task: &Task| match task.owner {
        Some(owner) if members.in_the_name_of(asked.by, Some(owner)).is_err() => {
            Err(Refusal::NotYours { owner })
        }
        Some(_) | None => Ok(()),
    };
    let event = match command {
        Command::Add { what, owner, due, from, decision } => {
            Input::required("what", what, limits::NOTE_CHARS_MAX)?;
            Input::at_most("what", tasks.open().count() + 1, limits::TASKS_OPEN_MAX)?;
            if let Some(owner) = owner {
                members.belonging("owner", *owner)?;
            }
            if due.is_some_and(|day| day < community.today(asked.at)) {
                return Err(Input::new("due", Problem::InThePast).into());
            }
            let from =
                from.map(|id| community.gatherings.occasion(id).ok_or(Refused::NO_SUCH)).transpose()?;
            let from = from.map(|it| it.id);
            if decision.is_some_and(|id| community.decisions.find(id).is_none()) {
                return Err(Refused::NO_SUCH);
            }
            let (what, decision) = (what.clone(), *decision);
            Event::Added {
                task: tasks.next_id(),
                what,
                owner: *owner,
                due: *due,
                from,
                decision,
                rupiah: None,
            }
        }
        Command::Take { task, member } => {
            let taker = members.in_the_name_of(asked.by, *member)?.member;
            match tasks.still_open(*task)?.owner {
                Some(owner) if owner == taker => return Ok(vec![]),
                Some(owner) => return Err(Refusal::NotYours { owner }.into()),
                None => Event::Taken { task: *task, owner: taker },
            }
        }
        Command::HandOver { task, to } => {
            let open = tasks.still_open(*task)?;
            acts_for(open)?;
            members.belonging("to", *to)?;
            if open.owner == Some(*to) {
                return Ok(vec![]);
            }
            Event::Taken { task: *task, owner: *to }
        }
        Command::LayDown { task } => {
            let open = tasks.still_open(*task)?;
            acts_for(open)?;
            if open.owner.is_none() {
                return Ok(vec![]);
            }
            Event::LaidDown { task: *task }
        }
        Command::Finish { task } => match tasks.find(*task).map(|it| it.state) {
            Some(State::Finished { .. }) => return Ok(vec![]),
            Some(State::Open | State::Dropped { .. }) | None => {
                acts_for(tasks.still_open(*task)?)?;
                Event::Finished { task: *task }
            }
        },
        Command::Drop { task, reason } => {
            acts_for(tasks.still_open(*task)?)?;
            Input::required("reason", reason, limits::NOTE_CHARS_MAX)?;
            Event::Dropped { task: *task, reason: reason.clone() }
        }
    };
    Ok(vec![event.into()])
}

pub fn apply(tasks: &mut Tasks, event: &Event, at: Moment, by: Option<MemberId>) {
    match event {
        Event::Added { task, what, owner, due, from, decision, rupiah } => {
            let added = Task {
                decision: *decision,
                rupiah: *rupiah,
                what: what.clone(),
                owner: *owner,
                due: *due,
                from: *from,
                added_by: by,
                added_at: at,
                state: State::Open,
            };
            tasks.0.insert(*task, added);
        }
        Event::Taken { task, owner } => tasks.change(*task, |it| it.owner = Some(*owner)),
        Event::LaidDown { task } => tasks.change(*task, |it| it.owner = None),
        Event::Finished { task } => tasks.change(*task, |it| it.state = State::Finished { at, by }),
        Event::Dropped { task, .. } => tasks.change(*task, |it| it.state = State::Dropped { at }),
    }
}

/// Occasions went to a later part of their series: what came from their minutes goes with them.
pub fn handed_on(tasks: &mut Tasks, event: &gatherings::Event) {
    let gatherings::Event::HandedOn { gathering, to, days } = event else { return };
    for from in tasks.0.values_mut().filter_map(|it| it.from.as_mut()) {
        if from.gathering == *gathering && days.contains(&from.day) {
            from.gathering = *to;
        }
    }
}

impl Tasks {
    fn change(&mut self, id: TaskId, change: impl FnOnce(&mut Task)) {
        if let Some(task) = self.0.get_mut(&id) {
            change(task);
        }
    }
}

#[cfg(test)]
#[path = "tasks_tests.rs"]
mod tests;
