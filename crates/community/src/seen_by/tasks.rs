//! Tasks: mine, free to take, others', and what was done lately. For members' eyes.

use schemars::JsonSchema;
use serde::Serialize;

use super::{Person, Seen, words};
use crate::{
    gatherings::OccasionId,
    kernel::{Day, DecisionId, MemberId, Moment, Rupiah, TaskId},
    tasks::{State, Task as Kept},
};

/// All tasks that somebody could look for.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub struct TaskList {
    /// The viewer's, the most urgent first.
    pub mine: Vec<Task>,
    /// Nobody's yet.
    pub free: Vec<Task>,
    /// Of the other members.
    pub others: Vec<Task>,
    /// Finished or dropped within the last weeks, the latest first.
    pub closed: Vec<Task>,
    /// How many open tasks each active member has; the viewer first, then in order of joining.
    pub loads: Vec<Load>,
    /// Members for whom the viewer records.
    pub represented: Vec<Person>,
}

/// A task as members see it.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub struct Task {
    pub id: TaskId,
    pub what: String,
    pub owner: Option<Person>,
    pub due: Option<Day>,
    /// Open, and its day has passed.
    pub overdue: bool,
    pub from: Option<From>,
    /// The decision that it comes from, with its title.
    pub decision: Option<(DecisionId, String)>,
    /// What it may cost.
    pub rupiah: Option<Rupiah>,
    pub added_by: Option<Person>,
    pub state: TaskState,
    /// The viewer may finish, hand over, lay down and drop it.
    pub may_handle: bool,
}

/// The occasion whose minutes it comes from.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub struct From {
    pub occasion: OccasionId,
    pub title: String,
    pub day: Day,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, JsonSchema)]
#[serde(tag = "kind", rename_all = "snake_case")]
pub enum TaskState {
    Open,
    Finished { at: Moment, by: Option<Person> },
    Dropped { at: Moment },
}

/// How much a member has taken on.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub struct Load {
    pub person: Person,
    pub open: u32,
}

/// "Lately" is four weeks, and no longer than a page.
const LATELY_DAYS: i64 = 28;
const LATELY_MAX: usize = 10;

impl Seen<'_> {
    /// `None` for outsiders.
    pub fn task_list(&self) -> Option<TaskList> {
        let me = self.member()?;
        let mut open: Vec<Task> =
            self.community.tasks.open().map(|(id, kept)| self.task(id, kept, me)).collect();
        open.sort_by_key(|it| (it.due.unwrap_or(Day::LAST), it.id));
        let (free, owned): (Vec<Task>, Vec<Task>) = open.into_iter().partition(|it| it.owner.is_none());
        let is_mine = |it: &Task| it.owner.as_ref().is_some_and(|owner| owner.id == me);
        let (mine, others) = owned.into_iter().partition(is_mine);
        Some(TaskList {
            mine,
            free,
            others,
            closed: self.closed_lately(me),
            loads: self.loads(me),
            represented: self.represented_by(me),
        })
    }

    /// Everyone to whom a task can be given; the viewer first. Empty for outsiders.
    pub fn takers(&self) -> Vec<Person> {
        let Some(me) = self.member() else { return vec![] };
        let mut all: Vec<_> = self.community.members.current().map(|it| it.id).collect();
        all.sort_by_key(|id| (*id != me, *id));
        all.into_iter().map(|id| self.person(id)).collect()
    }

    /// Tasks from one occasion, open ones first. Empty for outsiders.
    pub fn tasks_from(&self, occasion: OccasionId) -> Vec<Task> {
        let Some(me) = self.member() else { return vec![] };
        let tasks = self.community.tasks.from(occasion).map(|(id, kept)| self.task(id, kept, me));
        let mut tasks: Vec<Task> = tasks.collect();
        tasks.sort_by_key(|it| (it.state != TaskState::Open, it.due.unwrap_or(Day::LAST), it.id));
        tasks
    }

    /// Tasks that a decision has brought, open ones first. Empty for outsiders.
    pub fn tasks_of_decision(&self, decision: DecisionId) -> Vec<Task> {
        let Some(me) = self.member() else { return vec![] };
        let tasks = self.community.tasks.from_decision(decision).map(|(id, kept)| self.task(id, kept, me));
        let mut tasks: Vec<Task> = tasks.collect();
        tasks.sort_by_key(|it| (it.state != TaskState::Open, it.due.unwrap_or(Day::LAST), it.id));
        tasks
    }

    /// Finished in these days, in the order of it. Empty for outsiders.
    pub(super) fn tasks_finished(&self, from: Day, to: Day) -> Vec<Task> {
        let Some(me) = self.member() else { return vec![] };
        let finished_at = |kept: &Kept| match kept.state {
            State::Finished { at, .. } => Some(at),
            State::Open | State::Dropped { .. } => None,
        };
        let finished = self.community.tasks.all().filter_map(|(id, it)| Some((finished_at(it)?, id, it)));
        let mut finished: Vec<_> =
            finished.filter(|(at, ..)| (from..=to).contains(&self.community.today(*at))).collect();
        finished.sort_by_key(|(at, id, _)| (*at, *id));
        finished.into_iter().map(|(_, id, kept)| self.task(id, kept, me)).collect()
    }

    fn task(&self, id: TaskId, kept: &Kept, me: MemberId) -> Task {
        let acts_for = |owner: MemberId| {
            owner == me || self.community.members.find(owner).is_some_and(|it| it.recorder == Some(me))
        };
        let from = kept.from.and_then(|id| self.community.gatherings.occasion(id));
        let open = kept.state == State::Open;
        Task {
            id,
            what: words(&kept.what),
            owner: kept.owner.map(|owner| self.person(owner)),
            due: kept.due,
            overdue: open && kept.due.is_some_and(|due| due < self.today()),
            from: from.map(|it| From { occasion: it.id, title: words(it.title()), day: it.day() }),
            decision: kept
                .decision
                .and_then(|id| Some((id, words(&self.community.decisions.find(id)?.title)))),
            rupiah: kept.rupiah,
            added_by: kept.added_by.map(|by| self.person(by)),
            state: match kept.state {
                State::Open => TaskState::Open,
                State::Finished { at, by } => TaskState::Finished { at, by: by.map(|by| self.person(by)) },
                State::Dropped { at } => TaskState::Dropped { at },
            },
            may_handle: open && kept.owner.is_none_or(acts_for),
        }
    }

    fn closed_lately(&self, me: MemberId) -> Vec<Task> {
        let closed_at = |kept: &Kept| match kept.state {
            State::Open => None,
            State::Finished { at, .. } | State::Dropped { at } => Some(at),
        };
        let since = self.now.plus_hours(-24 * LATELY_DAYS);
        let closed = self.community.tasks.all().filter_map(|(id, it)| Some((closed_at(it)?, id, it)));
        let mut lately: Vec<_> = closed.filter(|(at, _, _)| *at >= since).collect();
        lately.sort_by_key(|(at, id, _)| std::cmp::Reverse((*at, *id)));
        lately.into_iter().take(LATELY_MAX).map(|(_, id, kept)| self.task(id, kept, me)).collect()
    }

    /// No ranking: the viewer first, the others in order of joining.
    fn loads(&self, me: MemberId) -> Vec<Load> {
        let mut active: Vec<_> = self.community.members.active().map(|it| it.id).collect();
        active.sort_by_key(|id| (*id != me, *id));
        let load = |id| Load {
            person: self.person(id),
            open: u32::try_from(self.community.tasks.owned_by(id).count()).unwrap_or(u32::MAX),
        };
        active.into_iter().map(load).collect()
    }

    /// Members for whom this one records.
    pub(super) fn represented_by(&self, me: MemberId) -> Vec<Person> {
        let represented =
            self.community.members.current().filter(|it| it.recorder == Some(me) && it.id != me);
        represented.map(|it| self.person(it.id)).collect()
    }
}
