//! One gathering: where it leads when it happens once, and the whole series when it has a rhythm.

use schemars::JsonSchema;
use serde::Serialize;

use super::{OccasionLine, Seen, words};
use crate::{
    gatherings::{Gathering, OccasionId, Rhythm, Scheduled, Sort, Welcome},
    kernel::{ClockTime, Day, GatheringId, Zone},
    rights::{self, Act},
    seen_by::{Count, Person},
};

const NEXT: usize = 6;
/// Half a year of weeks.
const ATTENDED: usize = 26;
/// Beyond the longest rhythm.
const DAYS_AHEAD: i64 = 400;

/// What an address of a gathering shows.
#[derive(Clone, Debug, Serialize, JsonSchema)]
#[serde(tag = "kind", rename_all = "snake_case")]
pub enum GatheringSeen {
    /// It happens once: its occasion is its page.
    Once {
        occasion: OccasionId,
    },
    Series(Box<Series>),
}

/// A series as it is planned now.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub struct Series {
    pub id: GatheringId,
    pub today: Day,
    pub zone: Zone,
    pub title: String,
    pub sort: Sort,
    pub welcome: Welcome,
    pub time: ClockTime,
    /// How long, in minutes.
    pub minutes: u16,
    pub place: String,
    pub note: String,
    pub rhythm: Rhythm,
    /// The first day of the plan.
    pub first: Day,
    /// The last day; `null` when it has no end.
    pub last: Option<Day>,
    /// The next six, cancelled ones too.
    pub next: Vec<OccasionLine>,
    /// Who came, the last half year of weeks, oldest first; cancelled ones are left out.
    pub attended: Vec<Attended>,
    /// For members: who planned it.
    pub planned_by: Option<Person>,
    /// For members: who comes every time.
    pub always: Vec<Person>,
    /// For whom the viewer can say "every time": themselves and those for whom they record.
    pub always_for: Vec<AlwaysFor>,
    /// The series of which this is the later part.
    pub earlier: Option<GatheringId>,
    /// The part that goes on where this one ends.
    pub later: Option<GatheringId>,
    pub may_change: bool,
}

/// How many came one time.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, JsonSchema)]
pub struct Attended {
    pub id: OccasionId,
    pub day: Day,
    /// Members, visitors and everyone counted.
    pub people: Count,
}

/// A standing answer that the viewer may give.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, JsonSchema)]
pub struct AlwaysFor {
    pub person: Person,
    pub always: bool,
}

impl Seen<'_> {
    /// A gathering by its number; `None` where the viewer may not see it.
    pub fn gathering(&self, id: GatheringId) -> Option<GatheringSeen> {
        let gathering = self.community.gatherings.find(id).filter(|it| self.sees(it))?;
        match &gathering.plan.repeats {
            Some(rhythm) => Some(GatheringSeen::Series(Box::new(self.series(id, gathering, rhythm)))),
            None => {
                Some(GatheringSeen::Once { occasion: OccasionId { gathering: id, day: gathering.plan.day } })
            }
        }
    }

    fn series(&self, id: GatheringId, gathering: &Gathering, rhythm: &Rhythm) -> Series {
        let plan = &gathering.plan;
        let today = self.today();
        let first = gathering.occasions.keys().next().map_or(plan.day, |touched| plan.day.min(*touched));
        let mut all = gathering.between(id, first, today.plus_days(DAYS_AHEAD));
        all.sort_by_key(|it| (it.day(), it.time()));
        let (past, next): (Vec<_>, Vec<_>) = all.into_iter().partition(|it| self.is_over(it));
        let took_place: Vec<&Scheduled<'_>> = past.iter().filter(|it| !it.is_cancelled()).collect();
        let shown = took_place.len().saturating_sub(ATTENDED);
        let mut later = self.community.gatherings.all().filter(|(_, it)| it.continues == Some(id));
        let always = gathering.always.keys().filter(|_| self.member().is_some());
        Series {
            id,
            today,
            zone: self.zone(),
            title: words(&plan.details.title),
            sort: plan.sort,
            welcome: plan.welcome,
            time: plan.details.time,
            minutes: plan.details.minutes,
            place: words(&plan.details.place),
            note: words(&plan.details.note),
            rhythm: rhythm.clone(),
            first: plan.day,
            last: plan.last().flatten(),
            next: next.iter().take(NEXT).map(|it| self.line(it)).collect(),
            attended: took_place.into_iter().skip(shown).map(|it| self.attended(it)).collect(),
            planned_by: gathering.planned_by.filter(|_| self.member().is_some()).map(|it| self.person(it)),
            always: always.map(|it| self.person(*it)).collect(),
            always_for: self.always_for(gathering),
            earlier: gathering.continues,
            later: later.next().map(|(id, _)| id),
            may_change: self.may_change(gathering),
        }
    }

    fn attended(&self, it: &Scheduled<'_>) -> Attended {
        let counted: i64 = it.record.map_or(0, |it| it.counts.values().sum());
        let present = it.record.map_or(0, |it| it.people_present());
        let people = counted.saturating_add(i64::try_from(present).unwrap_or(i64::MAX));
        Attended { id: it.id, day: it.day(), people: self.count(people) }
    }

    fn always_for(&self, gathering: &Gathering) -> Vec<AlwaysFor> {
        let Some(me) = self.member() else { return vec![] };
        let mine = |recorder: Option<_>| recorder == Some(me);
        let others = self.community.members.current().filter(|it| mine(it.recorder)).map(|it| it.id);
        std::iter::once(me)
            .chain(others)
            .map(|id| AlwaysFor { person: self.person(id), always: gathering.always.contains_key(&id) })
            .collect()
    }

    /// Whoever planned it, and whoever cares for meetings.
    pub(in crate::seen_by) fn may_change(&self, gathering: &Gathering) -> bool {
        self.member().is_some_and(|me| {
            gathering.planned_by == Some(me)
                || rights::may(self.community, me, Act::ChangeGathering, self.now)
        })
    }
}
