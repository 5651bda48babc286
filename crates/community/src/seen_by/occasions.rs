//! One occasion: what is planned, who comes, who came, what was said.

mod attendance;
mod people;
#[cfg(test)]
mod tests;

pub use attendance::{Attendance, Attender, Attending, BandCount};
pub use people::{Came, Guest, Reply, Represented};

use schemars::JsonSchema;
use serde::Serialize;

use super::{
    Count, Person, Seen, Viewer, decisions::DecisionLine, journal::NoteGlance, photos::PhotoGlance,
    tasks::Task, words,
};
use crate::{
    decisions::From,
    gatherings::{OccasionId, Scheduled, Sort, Welcome},
    kernel::{ClockTime, Day, MemberId, Moment},
};

/// An occasion as this viewer may see it.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub struct Occasion {
    /// Where it is now: differs from what was asked for when a later part of the series has it.
    pub id: OccasionId,
    pub title: String,
    pub sort: Sort,
    pub welcome: Welcome,
    /// The day on which it takes place.
    pub day: Day,
    pub time: ClockTime,
    /// How long, in minutes.
    pub minutes: u16,
    pub place: String,
    pub note: String,
    /// Part of a series.
    pub repeats: bool,
    pub phase: Phase,
    /// Answers and sign-ups are taken: neither cancelled nor over.
    pub open: bool,
    /// Why it does not take place; `null` when it does.
    pub cancelled: Option<String>,
    pub moved: Option<MovedFrom>,
    pub jobs: Vec<Job>,
    /// People who said that they come, with their parties.
    pub coming: Count,
    /// Who was there; `null` while nobody was written down.
    pub came: Option<Came>,
    /// The newest of its album that the viewer may see.
    pub photos: Vec<PhotoGlance>,
    /// What only members see.
    pub members: Option<AmongMembers>,
}

/// Where today lies.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum Phase {
    Before,
    /// On the day itself, from midnight to midnight.
    Today,
    After,
}

/// When it was planned, before it was moved.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub struct MovedFrom {
    pub day: Day,
    pub time: ClockTime,
    pub reason: String,
}

/// A role with how many are wanted.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub struct Job {
    pub name: String,
    pub wanted: u8,
    pub taken: Count,
    /// Nobody more is needed.
    pub full: bool,
}

impl Occasion {
    /// There is a report of it: over, or already counted.
    pub fn is_told(&self) -> bool {
        self.cancelled.is_none() && (!self.open || self.came.is_some())
    }
}

/// What only members see of an occasion.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub struct AmongMembers {
    /// The viewer's own answer, given or standing.
    pub mine: Option<Reply>,
    /// The viewer is written down as there.
    pub here: bool,
    /// The viewer comes to every occasion of the series.
    pub always: bool,
    /// Members for whom the viewer records.
    pub represented: Vec<Represented>,
    /// Everyone who answered: coming first, then perhaps, then not.
    pub replies: Vec<Reply>,
    /// Active members who have not answered and are not there either.
    pub unanswered: Vec<Person>,
    /// Without an account, withdrawn ones too.
    pub guests: Vec<Guest>,
    pub agenda: Vec<Matter>,
    /// What is still open elsewhere and could be talked about.
    pub open_matters: Vec<OpenMatter>,
    pub minutes: Option<MinutesSoFar>,
    /// How it was, as noted.
    pub note: Option<NoteGlance>,
    /// Tasks that came from it, open ones first.
    pub tasks: Vec<Task>,
    /// Decisions that were opened from it, newest first.
    pub decisions: Vec<DecisionLine>,
    pub planned_by: Option<Person>,
    /// The viewer may edit, move and cancel it.
    pub may_change: bool,
    /// Attendance can be written down.
    pub attending: Attending,
}

#[derive(Clone, Debug, Serialize, JsonSchema)]
pub struct Matter {
    pub matter: u32,
    pub what: String,
}

/// Something that waits and that a meeting could settle.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, JsonSchema)]
#[serde(tag = "kind", rename_all = "snake_case")]
pub enum OpenMatter {
    Task { what: String },
    JoinRequest { name: String },
}

#[derive(Clone, Debug, Serialize, JsonSchema)]
pub struct MinutesSoFar {
    /// Empty when they were erased.
    pub words: String,
    pub version: u32,
    pub by: Option<Person>,
    pub at: Moment,
}

/// Suggestions beyond this are a list, not a help.
const OPEN_MATTERS_MAX: usize = 6;

impl<'a> Seen<'a> {
    /// `None` when it is not there or only for members.
    pub fn occasion(&self, id: OccasionId) -> Option<Occasion> {
        let it = self.scheduled(id)?;
        let details = it.details();
        let moved = it.record.and_then(|record| record.moved.and(record.moved_because.as_ref()));
        Some(Occasion {
            id: it.id,
            title: words(&details.title),
            sort: it.gathering.plan.sort,
            welcome: it.gathering.plan.welcome,
            day: it.day(),
            time: it.time(),
            minutes: details.minutes,
            place: words(&details.place),
            note: words(&details.note),
            repeats: it.gathering.plan.repeats.is_some(),
            phase: self.phase(&it),
            open: !it.is_cancelled() && self.now < it.ends_at(self.zone()),
            cancelled: it.record.and_then(|it| it.cancelled_because.as_ref()).map(words),
            moved: moved.map(|reason| MovedFrom {
                day: it.id.day,
                time: details.time,
                reason: words(reason),
            }),
            jobs: self.jobs(&it),
            coming: self.count(it.coming().into()),
            came: self.came(&it),
            photos: self.photo_strip(it.id),
            members: self.member().map(|me| self.among_members(&it, me)),
        })
    }

    /// The occasion that bears this address, for these eyes.
    fn scheduled(&self, id: OccasionId) -> Option<Scheduled<'a>> {
        let it = self.community.gatherings.occasion(id)?;
        match (self.viewer, it.gathering.plan.welcome) {
            (Viewer::Member(_), _) | (Viewer::Outsider, Welcome::Everyone) => Some(it),
            (Viewer::Outsider, Welcome::Members) => None,
        }
    }

    fn phase(&self, it: &Scheduled<'_>) -> Phase {
        match it.day().days_since(self.today()) {
            1.. => Phase::Before,
            0 => Phase::Today,
            _ => Phase::After,
        }
    }

    fn jobs(&self, it: &Scheduled<'_>) -> Vec<Job> {
        let job = |role: &crate::gatherings::Role| {
            let taken = it.role_taken(&role.name);
            Job {
                name: words(&role.name),
                wanted: role.wanted,
                taken: self.count(taken.into()),
                full: taken >= role.wanted.into(),
            }
        };
        it.details().roles.iter().map(job).collect()
    }

    fn among_members(&self, it: &Scheduled<'_>, me: MemberId) -> AmongMembers {
        let replies = self.replies(it);
        let own = |id: MemberId| replies.iter().find(|reply| reply.person.id == id).cloned();
        let members = &self.community.members;
        let represented = members.current().filter(|other| other.recorder == Some(me) && other.id != me);
        let here = |id: MemberId| it.record.is_some_and(|it| it.present.contains_key(&id));
        let unanswered = members.active().filter(|other| own(other.id).is_none() && !here(other.id));
        AmongMembers {
            mine: own(me),
            here: here(me),
            always: it.gathering.always.contains_key(&me),
            represented: represented
                .map(|other| Represented { person: self.person(other.id), reply: own(other.id) })
                .collect(),
            unanswered: unanswered.map(|other| self.person(other.id)).collect(),
            guests: self.guests(it),
            agenda: self.agenda(it),
            open_matters: self.open_matters(it),
            minutes: it.record.and_then(|it| it.minutes.as_ref()).map(|minutes| MinutesSoFar {
                words: words(&minutes.words),
                version: minutes.version,
                by: minutes.by.map(|by| self.person(by)),
                at: minutes.at,
            }),
            note: self.note_glance_on(it.id),
            tasks: self.tasks_from(it.id),
            decisions: self.decisions_from(From::Occasion(it.id)),
            planned_by: it.gathering.planned_by.map(|by| self.person(by)),
            may_change: self.may_change(it.gathering),
            attending: self.attending(it),
            replies,
        }
    }

    fn agenda(&self, it: &Scheduled<'_>) -> Vec<Matter> {
        let agenda = it.record.into_iter().flat_map(|it| &it.agenda);
        agenda.map(|(matter, what)| Matter { matter: *matter, what: words(what) }).collect()
    }

    /// Join requests and tasks, the most urgent first, without what is on the agenda already.
    fn open_matters(&self, it: &Scheduled<'_>) -> Vec<OpenMatter> {
        let agenda = self.agenda(it);
        let is_new = |words: &str| !words.is_empty() && !agenda.iter().any(|it| it.what.contains(words));
        let requests = self.community.requests.waiting().map(|(_, it)| words(&it.name));
        let requests = requests.filter(|name| is_new(name)).map(|name| OpenMatter::JoinRequest { name });
        let mut tasks: Vec<_> =
            self.community.tasks.open().filter(|(_, task)| task.from != Some(it.id)).collect();
        tasks.sort_by_key(|(id, it)| (it.due.unwrap_or(Day::LAST), *id));
        let tasks = tasks.into_iter().map(|(_, it)| words(&it.what));
        let tasks = tasks.filter(|what| is_new(what)).map(|what| OpenMatter::Task { what });
        requests.chain(tasks).take(OPEN_MATTERS_MAX).collect()
    }
}
