//! Plan: what a gathering is meant to be, once or in a rhythm.

use std::fmt;

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::Rhythm;
use crate::{
    kernel::{ClockTime, Day, GatheringId, Input, Problem, Text},
    limits,
};

/// What people do there.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum Sort {
    Meeting,
    CleanUp,
    Class,
    Distribution,
    Event,
    #[default]
    Other,
}

impl Sort {
    pub const ALL: [Sort; 6] =
        [Sort::Meeting, Sort::Class, Sort::CleanUp, Sort::Distribution, Sort::Event, Sort::Other];
}

/// Who is invited to come.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum Welcome {
    /// Shown on the public page; outsiders sign up by name.
    #[default]
    Everyone,
    /// Only members see it.
    Members,
}

/// A job that needs people.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct Role {
    pub name: Text,
    pub wanted: u8,
}

/// What can differ from one occasion to the next.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct Details {
    pub title: Text,
    pub time: ClockTime,
    /// How long, in minutes.
    pub minutes: u16,
    pub place: Text,
    #[serde(default)]
    pub note: Text,
    #[serde(default)]
    pub roles: Vec<Role>,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct Plan {
    pub details: Details,
    #[serde(default)]
    pub sort: Sort,
    #[serde(default)]
    pub welcome: Welcome,
    /// The day, or the first day of the series.
    pub day: Day,
    #[serde(default)]
    pub repeats: Option<Rhythm>,
}

impl Details {
    pub fn check(&self) -> Result<(), Input> {
        Input::required("title", &self.title, limits::TITLE_CHARS_MAX)?;
        Input::within("minutes", self.minutes.into(), 5, limits::GATHERING_MINUTES_MAX.into())?;
        Input::required("place", &self.place, limits::PLACE_CHARS_MAX)?;
        Input::optional("note", &self.note, limits::NOTE_CHARS_MAX)?;
        Input::at_most("roles", self.roles.len(), limits::ROLES_MAX)?;
        for role in &self.roles {
            Input::required("roles", &role.name, limits::NAME_CHARS_MAX)?;
            Input::within("roles", role.wanted.into(), 1, limits::ROLE_WANTED_MAX.into())?;
            if self.roles.iter().filter(|it| it.name == role.name).count() > 1 {
                return Err(Input::new("roles", Problem::Taken));
            }
        }
        Ok(())
    }
}

impl Plan {
    pub fn check(&self) -> Result<(), Input> {
        self.details.check()?;
        if !(2000..=2200).contains(&self.day.year()) {
            return Err(Input::new("day", Problem::NotInTheCalendar));
        }
        self.repeats.as_ref().map_or(Ok(()), |rhythm| rhythm.check(self.day))
    }

    /// The same plan beginning on a day that its rhythm names.
    pub fn begun(mut self) -> Plan {
        if let Some(first) = self.repeats.as_ref().and_then(|rhythm| rhythm.first(self.day)) {
            self.day = first;
        }
        self
    }

    /// The same plan from `day` on, in the same step; `None` when nothing of it is left by then.
    pub fn rest(self, day: Day) -> Option<Plan> {
        match &self.repeats {
            _ if day <= self.day => Some(self.begun()),
            None => None,
            Some(rhythm) => {
                let (day, repeats) = rhythm.rest(self.day, day)?;
                Some(Plan { day, repeats: Some(repeats), ..self })
            }
        }
    }

    /// The last planned day; `None` when it never ends, `Some(None)` when there is no day.
    pub fn last(&self) -> Option<Option<Day>> {
        match &self.repeats {
            Some(rhythm) => rhythm.last(self.day),
            None => Some(Some(self.day)),
        }
    }

    /// Planned days from `from` to `until`, both included, in order.
    pub fn days(&self, from: Day, until: Day) -> Vec<Day> {
        match &self.repeats {
            Some(rhythm) => rhythm.days(self.day, from, until),
            None if (from..=until).contains(&self.day) => vec![self.day],
            None => vec![],
        }
    }

    pub fn names(&self, day: Day) -> bool {
        !self.days(day, day).is_empty()
    }
}

/// One time of a gathering: its number and the day it was planned for, which stays its name when it is moved.
/// Written `3/2026-11-28`, as in its address.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, JsonSchema)]
#[schemars(with = "String")]
pub struct OccasionId {
    pub gathering: GatheringId,
    pub day: Day,
}

impl fmt::Display for OccasionId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}/{}", self.gathering, self.day)
    }
}

impl std::str::FromStr for OccasionId {
    type Err = &'static str;

    fn from_str(written: &str) -> Result<Self, Self::Err> {
        const FORM: &str = "an occasion is written 3/2026-11-28";
        let (gathering, day) = written.split_once('/').ok_or(FORM)?;
        Ok(OccasionId {
            gathering: gathering.parse().map_err(|_| FORM)?,
            day: day.parse().map_err(|_| FORM)?,
        })
    }
}

impl Serialize for OccasionId {
    fn serialize<S: serde::Serializer>(&self, out: S) -> Result<S::Ok, S::Error> {
        out.collect_str(self)
    }
}

impl<'de> Deserialize<'de> for OccasionId {
    fn deserialize<D: serde::Deserializer<'de>>(input: D) -> Result<Self, D::Error> {
        let written = std::borrow::Cow::<str>::deserialize(input)?;
        written.parse().map_err(serde::de::Error::custom)
    }
}
