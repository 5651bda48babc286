//! Gatherings as calendar programs take them: a series as its rule, and every occasion that differs from it.
//!
//! Invariant: expanding the rules with their exceptions gives the same occasions as [`Seen::gathering_list`] shows.

use schemars::JsonSchema;
use serde::Serialize;

use super::{Planned, Seen, words};
use crate::{
    gatherings::{Coming, Gathering, OccasionId, Rhythm, Scheduled},
    kernel::{Day, GatheringId, Moment, Zone},
    seen_by::gatherings::OccasionLine,
};

/// Everything that one calendar holds.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub struct Calendar {
    /// The community's name.
    pub name: String,
    pub zone: Zone,
    pub events: Vec<CalendarEvent>,
}

#[derive(Clone, Debug, Serialize, JsonSchema)]
pub struct CalendarEvent {
    /// Of a whole series its first occasion as planned.
    pub line: OccasionLine,
    pub note: String,
    pub rule: Rule,
    /// The viewer comes every time.
    pub always: bool,
    /// How often the gathering was changed, and when last.
    pub changes: u32,
    pub changed_at: Moment,
}

/// What an event is of its gathering.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, JsonSchema)]
#[serde(tag = "kind", rename_all = "snake_case")]
pub enum Rule {
    /// It happens once.
    Once,
    /// The series as planned; `skipped` holds every day on which the rule is not followed.
    Series { rhythm: Rhythm },
    /// One of the series, otherwise than planned for then.
    Instead { of: Planned },
    /// One occasion by itself: it is shown alone, or the plan does not name its day any more.
    Alone,
}

impl Seen<'_> {
    /// What this viewer may see, from a year ago on.
    pub fn calendar(&self) -> Calendar {
        let today = self.today();
        let from = Day::new(today.year() - 1, today.month(), 1).unwrap_or(today);
        let seen = self.community.gatherings.all().filter(|(_, it)| self.sees(it));
        let events = seen.flat_map(|(id, it)| self.events(id, it, from)).collect();
        self.bound(events)
    }

    /// One occasion, to be put into a calendar by hand; `None` where the viewer may not see it.
    pub fn occasion_calendar(&self, id: OccasionId) -> Option<Calendar> {
        let it = self.community.gatherings.occasion(id).filter(|it| self.sees(it.gathering))?;
        let rule = if it.gathering.plan.repeats.is_some() { Rule::Alone } else { Rule::Once };
        Some(self.bound(vec![self.event(&it, rule)]))
    }

    fn bound(&self, events: Vec<CalendarEvent>) -> Calendar {
        Calendar { name: words(&self.community.profile.name), zone: self.zone(), events }
    }

    fn events(&self, id: GatheringId, gathering: &Gathering, from: Day) -> Vec<CalendarEvent> {
        let Some(rhythm) = &gathering.plan.repeats else {
            let day = gathering.plan.day;
            let once = Scheduled {
                id: OccasionId { gathering: id, day },
                gathering,
                record: gathering.occasions.get(&day),
            };
            let shown = once.day() >= from;
            return shown.then(|| self.event(&once, Rule::Once)).into_iter().collect();
        };
        let whole = self.whole(id, gathering, rhythm, from);
        let follows_rule = |day: Day| whole.is_some() && gathering.plan.names(day);
        let records = gathering.occasions.iter().map(|(day, record)| Scheduled {
            id: OccasionId { gathering: id, day: *day },
            gathering,
            record: Some(record),
        });
        let apart: Vec<CalendarEvent> = records
            .filter_map(|it| match () {
                () if !follows_rule(it.id.day) => (it.day() >= from).then(|| self.event(&it, Rule::Alone)),
                () if self.differs(&it, from) => {
                    let of = Planned { day: it.id.day, time: gathering.plan.details.time };
                    Some(self.event(&it, Rule::Instead { of }))
                }
                () => None,
            })
            .collect();
        whole.into_iter().chain(apart).collect()
    }

    /// The series itself, unless nothing of it is left or all of it is long ago.
    fn whole(
        &self,
        id: GatheringId,
        series: &Gathering,
        rhythm: &Rhythm,
        from: Day,
    ) -> Option<CalendarEvent> {
        let plan = &series.plan;
        let last = plan.last();
        if last.is_some_and(|last| last.is_none_or(|last| last < from)) {
            return None;
        }
        let mut rhythm = rhythm.clone();
        rhythm.skipped.extend(series.handed_on.keys().filter(|day| plan.names(**day)));
        rhythm.skipped.sort_unstable();
        rhythm.skipped.dedup();
        let first =
            Scheduled { id: OccasionId { gathering: id, day: plan.day }, gathering: series, record: None };
        Some(self.event(&first, Rule::Series { rhythm }))
    }

    /// Whether a calendar must be told of this one apart from its series.
    fn differs(&self, it: &Scheduled<'_>, from: Day) -> bool {
        let answered = |me| it.record.is_some_and(|it| it.answers.contains_key(&me));
        it.record
            .is_some_and(|it| it.details.is_some() || it.moved.is_some() || it.cancelled_because.is_some())
            || (it.id.day >= from && self.member().is_some_and(answered))
    }

    fn event(&self, it: &Scheduled<'_>, rule: Rule) -> CalendarEvent {
        let mut line = self.line(it);
        let always = self.member().is_some_and(|me| it.gathering.always.contains_key(&me));
        if matches!(rule, Rule::Series { .. }) {
            // The first occasion stands for all of them, whose answers are their own.
            line.answer = always.then_some(Coming::Yes);
        }
        CalendarEvent {
            line,
            note: words(&it.details().note),
            rule,
            always,
            changes: it.gathering.changes,
            changed_at: it.gathering.changed_at,
        }
    }
}
