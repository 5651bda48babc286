//! All gatherings of a community, and their occasions as they stand.

use std::collections::{BTreeMap, BTreeSet};

use super::{Answer, Coming, Details, Occasion, OccasionId, Plan};
use crate::kernel::{ClockTime, Day, GatheringId, MemberId, Moment, Text, Zone};

#[derive(Clone, Debug, PartialEq)]
pub struct Gathering {
    pub plan: Plan,
    pub planned_by: Option<MemberId>,
    /// The series of which this is the later part.
    pub continues: Option<GatheringId>,
    /// Members who come every time, each since a day.
    pub always: BTreeMap<MemberId, Day>,
    pub occasions: BTreeMap<Day, Occasion>,
    /// Occasions that went to a later part of the series.
    pub handed_on: BTreeMap<Day, GatheringId>,
    /// How often when, where or whether it is has changed, and when last: what calendars compare.
    pub changes: u32,
    pub changed_at: Moment,
}

#[derive(Clone, Debug, Default, PartialEq)]
pub struct Gatherings(pub(super) BTreeMap<GatheringId, Gathering>);

/// An occasion as it stands: the plan with what was done about it.
#[derive(Clone, Copy, Debug)]
pub struct Scheduled<'a> {
    pub id: OccasionId,
    pub gathering: &'a Gathering,
    /// `None` while nobody has done anything.
    pub record: Option<&'a Occasion>,
}

impl<'a> Scheduled<'a> {
    pub fn details(&self) -> &'a Details {
        self.record.and_then(|it| it.details.as_ref()).unwrap_or(&self.gathering.plan.details)
    }

    pub fn title(&self) -> &'a Text {
        &self.details().title
    }

    /// The day on which it takes place.
    pub fn day(&self) -> Day {
        self.record.and_then(|it| it.moved).map_or(self.id.day, |moved| moved.day)
    }

    pub fn time(&self) -> ClockTime {
        self.record.and_then(|it| it.moved).map_or(self.details().time, |moved| moved.time)
    }

    pub fn starts_at(&self, zone: Zone) -> Moment {
        self.day().moment(self.time(), zone)
    }

    pub fn ends_at(&self, zone: Zone) -> Moment {
        self.starts_at(zone).plus_minutes(self.details().minutes.into())
    }

    pub fn is_cancelled(&self) -> bool {
        self.record.is_some_and(|it| it.cancelled_because.is_some())
    }

    /// This member's answer: given for this occasion, or standing for the series.
    pub fn answer(&self, member: MemberId) -> Option<Answer> {
        if let Some(answer) = self.record.and_then(|it| it.answers.get(&member)) {
            return Some(answer.clone());
        }
        let since = self.gathering.always.get(&member)?;
        (self.id.day >= *since).then(|| Answer {
            coming: Coming::Yes,
            party: 1,
            role: None,
            note: Text::default(),
            recorded_by: None,
        })
    }

    /// Everyone who answered or always comes, with their answers.
    pub fn answers(&self) -> Vec<(MemberId, Answer)> {
        let explicit = self.record.into_iter().flat_map(|it| it.answers.keys().copied());
        let members: BTreeSet<MemberId> = explicit.chain(self.gathering.always.keys().copied()).collect();
        members.into_iter().filter_map(|member| Some((member, self.answer(member)?))).collect()
    }

    /// How many people said that they come, members with their parties and visitors.
    pub fn coming(&self) -> u32 {
        let members =
            self.answers().into_iter().filter(|(_, it)| it.coming == Coming::Yes).map(|(_, it)| it.party);
        let visitors = self.record.into_iter().flat_map(|it| it.visitors.values());
        let visitors = visitors.filter(|it| it.signed_up && !it.withdrawn).map(|it| it.party);
        members.chain(visitors).map(u32::from).sum()
    }

    /// How many have taken this job.
    pub fn role_taken(&self, role: &Text) -> u32 {
        let members = self
            .answers()
            .into_iter()
            .filter(|(_, it)| it.coming == Coming::Yes && it.role.as_ref() == Some(role));
        let visitors = self.record.into_iter().flat_map(|it| it.visitors.values());
        let visitors = visitors.filter(|it| !it.withdrawn && it.role.as_ref() == Some(role));
        u32::try_from(members.count() + visitors.count()).unwrap_or(u32::MAX)
    }
}

impl Gatherings {
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    pub fn find(&self, id: GatheringId) -> Option<&Gathering> {
        self.0.get(&id)
    }

    pub fn all(&self) -> impl Iterator<Item = (GatheringId, &Gathering)> {
        self.0.iter().map(|(id, it)| (*id, it))
    }

    /// An occasion that is planned or was touched; where it was handed on, its new place.
    pub fn occasion(&self, id: OccasionId) -> Option<Scheduled<'_>> {
        let gathering = self.find(id.gathering)?;
        if let Some(to) = gathering.handed_on.get(&id.day) {
            return self.occasion(OccasionId { gathering: *to, day: id.day });
        }
        let record = gathering.occasions.get(&id.day);
        if record.is_some() || gathering.plan.names(id.day) {
            return Some(Scheduled { id, gathering, record });
        }
        // A link to a day of a series that was cut leads to a later part. Parts come after what they continue.
        let later = self.all().filter(|(_, it)| it.continues == Some(id.gathering));
        later.into_iter().find_map(|(later, _)| self.occasion(OccasionId { gathering: later, day: id.day }))
    }

    /// Whether a gathering is this series or a later part of it.
    pub fn belongs_to(&self, gathering: GatheringId, series: GatheringId) -> bool {
        let mut part = Some(gathering);
        while let Some(id) = part {
            if id == series {
                return true;
            }
            part = self.find(id).and_then(|it| it.continues).filter(|earlier| *earlier < id);
        }
        false
    }

    /// Occasions that take place from `from` to `until`, both included, in order of time.
    pub fn between(&self, from: Day, until: Day) -> Vec<Scheduled<'_>> {
        if from > until {
            return vec![];
        }
        let mut found: Vec<Scheduled<'_>> =
            self.all().flat_map(|(id, it)| it.between(id, from, until)).collect();
        found.sort_by_key(|it| (it.day(), it.time(), it.id));
        found
    }

    /// Every occasion that somebody has done something about.
    pub fn records(&self) -> impl Iterator<Item = Scheduled<'_>> {
        self.all().flat_map(|(id, gathering)| {
            gathering.occasions.iter().map(move |(day, record)| Scheduled {
                id: OccasionId { gathering: id, day: *day },
                gathering,
                record: Some(record),
            })
        })
    }

    pub fn next_id(&self) -> GatheringId {
        self.0.last_key_value().map_or(GatheringId(1), |(id, _)| id.next())
    }
}

impl Gathering {
    /// Its occasions that take place from `from` to `until`, both included, by the days they were planned for.
    pub fn between(&self, id: GatheringId, from: Day, until: Day) -> Vec<Scheduled<'_>> {
        let planned = self.plan.days(from, until).into_iter();
        // A touched occasion may be kept although the plan changed, or have been moved in from any day.
        let touched = self.occasions.range(from..=until).map(|(day, _)| *day);
        let moved = self.occasions.iter().filter(|(_, it)| it.moved.is_some()).map(|(day, _)| *day);
        let days: BTreeSet<Day> = planned.chain(touched).chain(moved).collect();
        days.into_iter()
            .filter(|day| !self.handed_on.contains_key(day))
            .map(|day| Scheduled {
                id: OccasionId { gathering: id, day },
                gathering: self,
                record: self.occasions.get(&day),
            })
            .filter(|it| (from..=until).contains(&it.day()))
            .collect()
    }
}
