//! What somebody must know who plans or changes a gathering. For members only.

use schemars::JsonSchema;
use serde::Serialize;

use super::{OccasionLine, Planned, Seen, words};
use crate::{
    gatherings::{OccasionId, Rhythm, Scheduled, Sort, Welcome},
    kernel::{ClockTime, Day, Zone},
};

/// An occasion with its plan, before it is changed, moved or cancelled.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub struct Changeable {
    pub today: Day,
    pub zone: Zone,
    pub line: OccasionLine,
    pub note: String,
    pub roles: Vec<RoleSeen>,
    /// The first day of its plan, and the plan's time.
    pub first: Planned,
    /// `null` when it happens once.
    pub rhythm: Option<Rhythm>,
    /// Occasions to come that somebody has answered or written something for, this one included.
    pub signed_up: Vec<SignedUp>,
    pub may_change: bool,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, JsonSchema)]
pub struct RoleSeen {
    pub name: String,
    pub wanted: u8,
}

/// An occasion on which people count.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, JsonSchema)]
pub struct SignedUp {
    pub id: OccasionId,
    pub day: Day,
    /// How many come.
    pub coming: u32,
}

/// Where, when and for whom people met last: what the next plan begins with.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, JsonSchema)]
pub struct Usual {
    pub sort: Sort,
    pub welcome: Welcome,
    pub time: ClockTime,
    pub minutes: u16,
    pub place: String,
}

impl Seen<'_> {
    /// An occasion to change; `None` for outsiders.
    pub fn changeable(&self, id: OccasionId) -> Option<Changeable> {
        self.member()?;
        let it = self.community.gatherings.occasion(id)?;
        let (details, plan) = (it.details(), &it.gathering.plan);
        let roles = details.roles.iter().map(|it| RoleSeen { name: words(&it.name), wanted: it.wanted });
        let signed_up = it.gathering.occasions.iter().filter(|(_, record)| !record.is_blank());
        let signed_up = signed_up.map(|(day, record)| Scheduled {
            id: OccasionId { gathering: it.id.gathering, day: *day },
            gathering: it.gathering,
            record: Some(record),
        });
        let mut signed_up: Vec<SignedUp> = signed_up
            .filter(|it| !self.is_over(it) && !it.is_cancelled())
            .map(|it| SignedUp { id: it.id, day: it.day(), coming: it.coming() })
            .collect();
        signed_up.sort_by_key(|it| it.day);
        Some(Changeable {
            today: self.today(),
            zone: self.zone(),
            line: self.line(&it),
            note: words(&details.note),
            roles: roles.collect(),
            first: Planned { day: plan.day, time: plan.details.time },
            rhythm: plan.repeats.clone(),
            signed_up,
            may_change: self.may_change(it.gathering),
        })
    }

    /// What the newest plan says; `None` before there is one, and for outsiders.
    pub fn usual(&self) -> Option<Usual> {
        self.member()?;
        let (_, latest) = self.community.gatherings.all().last()?;
        let plan = &latest.plan;
        Some(Usual {
            sort: plan.sort,
            welcome: plan.welcome,
            time: plan.details.time,
            minutes: plan.details.minutes,
            place: words(&plan.details.place),
        })
    }
}
