//! Occasion: one time of a gathering, with who answered, who came and what was said.
//!
//! Invariant: answers and attendance are separate; neither is computed from the other.

use std::collections::BTreeMap;

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::Details;
use crate::kernel::{ClockTime, Day, MemberId, Moment, Text, VisitorId};

#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum Coming {
    Yes,
    Maybe,
    No,
}

/// A member's answer.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Answer {
    pub coming: Coming,
    /// How many come, the member included.
    pub party: u8,
    pub role: Option<Text>,
    pub note: Text,
    pub recorded_by: Option<MemberId>,
}

/// How attendance came to be known (RULES §2).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum Source {
    Web,
    Qr,
    Steward,
    Late,
    Offline,
    Room,
}

/// Age bands in which beneficiaries are counted; children are never registered.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, JsonSchema)]
pub enum Band {
    #[serde(rename = "0-6")]
    To6,
    #[serde(rename = "7-12")]
    To12,
    #[serde(rename = "13-17")]
    To17,
    #[serde(rename = "adult")]
    Adult,
}

impl Band {
    pub const ALL: [Band; 4] = [Band::To6, Band::To12, Band::To17, Band::Adult];
    pub const CHILDREN: [Band; 3] = [Band::To6, Band::To12, Band::To17];
}

/// Whether a counted person was here before.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum Familiarity {
    New,
    #[default]
    Returning,
}

/// Somebody without an account: signed up beforehand, walked in, or both.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Visitor {
    pub name: Text,
    pub party: u8,
    pub role: Option<Text>,
    pub note: Text,
    /// Signed up beforehand rather than walked in.
    pub signed_up: bool,
    pub withdrawn: bool,
    pub present: Option<Source>,
}

impl Visitor {
    /// One person who is not there yet.
    pub fn named(name: &Text) -> Visitor {
        Visitor {
            name: name.clone(),
            party: 1,
            role: None,
            note: Text::default(),
            signed_up: false,
            withdrawn: false,
            present: None,
        }
    }
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Minutes {
    pub words: Text,
    /// 1 for the first; what the next writer must have read.
    pub version: u32,
    pub by: Option<MemberId>,
    pub at: Moment,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Moved {
    pub day: Day,
    pub time: ClockTime,
}

/// What somebody has done about one occasion. Made at the first such act.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Occasion {
    /// Different from the plan.
    pub details: Option<Details>,
    pub moved: Option<Moved>,
    /// Why it was moved, last.
    pub moved_because: Option<Text>,
    pub cancelled_because: Option<Text>,
    pub answers: BTreeMap<MemberId, Answer>,
    pub visitors: BTreeMap<VisitorId, Visitor>,
    pub present: BTreeMap<MemberId, Source>,
    pub counts: BTreeMap<(Band, Familiarity), i64>,
    pub agenda: BTreeMap<u32, Text>,
    /// The number given last; one that was dropped is not given again.
    pub last_matter: u32,
    pub minutes: Option<Minutes>,
    pub reminded: bool,
}

impl Occasion {
    /// Nobody signed up, came, or wrote anything: it may go with the plan.
    pub fn is_blank(&self) -> bool {
        self.answers.is_empty()
            && self.visitors.is_empty()
            && self.present.is_empty()
            && self.counts.is_empty()
            && self.agenda.is_empty()
            && self.minutes.is_none()
    }

    /// Counted in one band, new and returning together.
    pub fn count(&self, band: Band) -> i64 {
        self.counts.iter().filter(|((it, _), _)| *it == band).map(|(_, n)| n).sum()
    }

    /// Counted in these bands.
    pub fn count_all(&self, bands: &[Band]) -> i64 {
        bands.iter().map(|band| self.count(*band)).sum()
    }

    /// Those of these bands who were there. Of every age means everyone: members and visitors count as well, as
    /// where a village cleans its river together.
    pub fn attended(&self, bands: &[Band]) -> i64 {
        let everyone = Band::ALL.iter().all(|band| bands.contains(band));
        let people = if everyone { self.people_present() } else { 0 };
        self.count_all(bands).saturating_add(i64::try_from(people).unwrap_or(i64::MAX))
    }

    /// Members and visitors who were there; counted beneficiaries are apart.
    pub fn people_present(&self) -> usize {
        self.present.len() + self.visitors.values().filter(|it| it.present.is_some()).count()
    }

    pub fn next_visitor(&self) -> VisitorId {
        self.visitors.last_key_value().map_or(VisitorId(1), |(id, _)| id.next())
    }
}
