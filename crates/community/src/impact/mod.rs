//! Impact: at most five numbers that show what the community changes.
//!
//! Invariant: growth is computed from what was counted, never typed (PRODUCT, impact).

mod growth;

use std::collections::BTreeMap;

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

pub use growth::{Growth, Point, Span, growth};

use crate::{
    Asked, Community, Event as Any, Refusal as Refused,
    gatherings::{Band, OccasionId},
    kernel::{Day, GatheringId, IndicatorId, Input, MemberId, Problem, RecordId, Text},
    limits,
};

/// What one starts with: a number counted at every gathering.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
pub struct Counted {
    pub name: Text,
    pub unit: Text,
    pub bands: Vec<Band>,
}

/// Where an indicator's numbers come from.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
#[schemars(rename = "IndicatorSource")]
pub enum Source {
    /// Beneficiaries counted at gatherings, in these bands; with every band also the members and visitors who were
    /// there. A week's value is its best-attended occasion, because the same people come twice.
    Attendance {
        bands: Vec<Band>,
        /// Only this series; all gatherings when missing.
        #[serde(default)]
        gathering: Option<GatheringId>,
    },
    /// Written down by hand, adding up: books collected.
    Sum,
    /// Written down by hand, each number standing for itself: trees alive.
    Level,
}

/// How it was before the community began.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct Baseline {
    pub day: Day,
    pub amount: i64,
}

#[derive(Clone, Debug, Deserialize, Serialize, JsonSchema)]
#[serde(tag = "kind")]
pub enum Command {
    #[serde(rename = "impact.choose")]
    Choose {
        name: Text,
        unit: Text,
        source: Source,
        #[serde(default)]
        baseline: Option<Baseline>,
        #[serde(default)]
        target: Option<i64>,
    },
    /// Name, unit, baseline and target; the source stays, or the numbers would mean something else.
    #[serde(rename = "impact.change")]
    Change {
        indicator: IndicatorId,
        name: Text,
        unit: Text,
        #[serde(default)]
        baseline: Option<Baseline>,
        #[serde(default)]
        target: Option<i64>,
    },
    #[serde(rename = "impact.retire")]
    Retire { indicator: IndicatorId },
    #[serde(rename = "impact.record")]
    Record {
        indicator: IndicatorId,
        day: Day,
        amount: i64,
        #[serde(default)]
        note: Text,
        #[serde(default)]
        occasion: Option<OccasionId>,
    },
    /// It was wrong; the line stays, struck out.
    #[serde(rename = "impact.strike")]
    Strike { indicator: IndicatorId, record: RecordId, reason: Text },
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(tag = "kind")]
pub enum Event {
    #[serde(rename = "impact.chosen")]
    Chosen {
        indicator: IndicatorId,
        name: Text,
        unit: Text,
        source: Source,
        baseline: Option<Baseline>,
        target: Option<i64>,
    },
    #[serde(rename = "impact.changed")]
    Changed {
        indicator: IndicatorId,
        name: Text,
        unit: Text,
        baseline: Option<Baseline>,
        target: Option<i64>,
    },
    #[serde(rename = "impact.retired")]
    Retired { indicator: IndicatorId },
    #[serde(rename = "impact.recorded")]
    Recorded {
        indicator: IndicatorId,
        record: RecordId,
        day: Day,
        amount: i64,
        note: Text,
        occasion: Option<OccasionId>,
    },
    #[serde(rename = "impact.struck")]
    Struck { indicator: IndicatorId, record: RecordId, reason: Text },
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, JsonSchema)]
#[serde(tag = "kind")]
pub enum Refusal {
    /// Its numbers come from attendance; they are counted at the gathering.
    #[serde(rename = "impact.counted_at_gatherings")]
    CountedAtGatherings,
    /// Five are enough; retire one first.
    #[serde(rename = "impact.five_already")]
    FiveAlready,
    #[serde(rename = "impact.retired")]
    Retired,
}

#[derive(Clone, Debug, PartialEq)]
pub struct Record {
    pub day: Day,
    pub amount: i64,
    pub note: Text,
    pub occasion: Option<OccasionId>,
    pub by: Option<MemberId>,
    pub struck_because: Option<Text>,
}

#[derive(Clone, Debug, PartialEq)]
pub struct Indicator {
    pub name: Text,
    pub unit: Text,
    pub source: Source,
    pub baseline: Option<Baseline>,
    pub target: Option<i64>,
    pub records: BTreeMap<RecordId, Record>,
    pub retired: bool,
}

#[derive(Clone, Debug, Default, PartialEq)]
pub struct Impact(BTreeMap<IndicatorId, Indicator>);

impl Impact {
    pub fn find(&self, id: IndicatorId) -> Option<&Indicator> {
        self.0.get(&id)
    }

    /// Those in use, oldest first: the first is the one shown at a glance.
    pub fn indicators(&self) -> impl Iterator<Item = (IndicatorId, &Indicator)> {
        self.0.iter().filter(|(_, it)| !it.retired).map(|(id, it)| (*id, it))
    }

    /// Those that were ever chosen, retired ones too.
    pub fn ever(&self) -> impl Iterator<Item = (IndicatorId, &Indicator)> {
        self.0.iter().map(|(id, it)| (*id, it))
    }

    fn in_use(&self, id: IndicatorId) -> Result<&Indicator, Refused> {
        let indicator = self.find(id).ok_or(Refused::NO_SUCH)?;
        if indicator.retired { Err(Refusal::Retired.into()) } else { Ok(indicator) }
    }
}

/// The indicator a community is founded with.
pub fn first(counted: &Counted) -> Result<Any, Input> {
    let Counted { name, unit, bands } = counted.clone();
    let source = Source::Attendance { bands, gathering: None };
    named(&name, &unit, None, None)?;
    sourced(&source)?;
    Ok(Event::Chosen { indicator: IndicatorId(1), name, unit, source, baseline: None, target: None }.into())
}

pub fn decide(community: &Community, asked: &Asked, command: &Command) -> Result<Vec<Any>, Refused> {
    let impact = &community.impact;
    let event = match command {
        Command::Choose { name, unit, source, baseline, target } => {
            named(name, unit, *baseline, *target)?;
            known(*baseline, community.today(asked.at))?;
            sourced(source)?;
            if let Source::Attendance { gathering: Some(gathering), .. } = source
                && community.gatherings.find(*gathering).is_none()
            {
                return Err(Input::new("gathering", Problem::Unknown).into());
            }
            if impact.indicators().count() >= limits::INDICATORS_MAX as usize {
                return Err(Refusal::FiveAlready.into());
            }
            Event::Chosen {
                indicator: impact.0.last_key_value().map_or(IndicatorId(1), |(id, _)| id.next()),
                name: name.clone(),
                unit: unit.clone(),
                source: source.clone(),
                baseline: *baseline,
                target: *target,
            }
        }
        Command::Change { indicator, name, unit, baseline, target } => {
            let it = impact.in_use(*indicator)?;
            named(name, unit, *baseline, *target)?;
            known(*baseline, community.today(asked.at))?;
            if (&it.name, &it.unit, &it.baseline, &it.target) == (name, unit, baseline, target) {
                return Ok(vec![]);
            }
            let (name, unit) = (name.clone(), unit.clone());
            Event::Changed { indicator: *indicator, name, unit, baseline: *baseline, target: *target }
        }
        Command::Retire { indicator } => match impact.find(*indicator) {
            None => return Err(Refused::NO_SUCH),
            Some(it) if it.retired => return Ok(vec![]),
            Some(_) => Event::Retired { indicator: *indicator },
        },
        Command::Record { indicator, day, amount, note, occasion } => {
            let it = impact.in_use(*indicator)?;
            if matches!(it.source, Source::Attendance { .. }) {
                return Err(Refusal::CountedAtGatherings.into());
            }
            if *day > community.today(asked.at) || day.year() < 2000 {
                return Err(Input::new("day", Problem::NotInTheCalendar).into());
            }
            let lowest = if it.source == Source::Sum { -limits::AMOUNT_MAX } else { 0 };
            Input::within("amount", *amount, lowest, limits::AMOUNT_MAX)?;
            Input::optional("note", note, limits::NOTE_CHARS_MAX)?;
            Input::at_most("amount", it.records.len() + 1, limits::RECORDS_MAX)?;
            if occasion.is_some_and(|id| community.gatherings.occasion(id).is_none()) {
                return Err(Refused::NO_SUCH);
            }
            Event::Recorded {
                indicator: *indicator,
                record: it.records.last_key_value().map_or(RecordId(1), |(id, _)| id.next()),
                day: *day,
                amount: *amount,
                note: note.clone(),
                occasion: *occasion,
            }
        }
        Command::Strike { indicator, record, reason } => {
            Input::required("reason", reason, limits::NOTE_CHARS_MAX)?;
            match impact.in_use(*indicator)?.records.get(record) {
                None => return Err(Refused::NO_SUCH),
                Some(it) if it.struck_because.is_some() => return Ok(vec![]),
                Some(_) => Event::Struck { indicator: *indicator, record: *record, reason: reason.clone() },
            }
        }
    };
    Ok(vec![event.into()])
}

fn named(name: &Text, unit: &Text, baseline: Option<Baseline>, target: Option<i64>) -> Result<(), Input> {
    Input::required("name", name, limits::NAME_CHARS_MAX)?;
    Input::required("unit", unit, limits::UNIT_CHARS_MAX)?;
    if let Some(baseline) = baseline {
        Input::within("baseline", baseline.amount, 0, limits::AMOUNT_MAX)?;
    }
    target.map_or(Ok(()), |target| Input::within("target", target, 1, limits::AMOUNT_MAX))
}

/// What was so before has been.
fn known(baseline: Option<Baseline>, today: Day) -> Result<(), Input> {
    match baseline {
        Some(it) if it.day > today || it.day.year() < 2000 => {
            Err(Input::new("baseline", Problem::NotInTheCalendar))
        }
        Some(_) | None => Ok(()),
    }
}

fn sourced(source: &Source) -> Result<(), Input> {
    match source {
        Source::Attendance { bands, .. } if bands.is_empty() => Err(Input::new("bands", Problem::Empty)),
        // A band named twice would be counted twice.
        Source::Attendance { bands, .. }
            if bands
                .iter()
                .enumerate()
                .any(|(place, band)| bands.iter().take(place).any(|it| it == band)) =>
        {
            Err(Input::new("bands", Problem::Taken))
        }
        Source::Attendance { .. } | Source::Sum | Source::Level => Ok(()),
    }
}

pub fn apply(impact: &mut Impact, event: &Event, by: Option<MemberId>) {
    match event.clone() {
        Event::Chosen { indicator, name, unit, source, baseline, target } => {
            let records = BTreeMap::new();
            let chosen = Indicator { name, unit, source, baseline, target, records, retired: false };
            impact.0.insert(indicator, chosen);
        }
        Event::Changed { indicator, name, unit, baseline, target } => impact.change(indicator, |it| {
            it.name = name;
            it.unit = unit;
            it.baseline = baseline;
            it.target = target;
        }),
        Event::Retired { indicator } => impact.change(indicator, |it| it.retired = true),
        Event::Recorded { indicator, record, day, amount, note, occasion } => {
            let recorded = Record { day, amount, note, occasion, by, struck_because: None };
            impact.change(indicator, |it| drop(it.records.insert(record, recorded)));
        }
        Event::Struck { indicator, record, reason } => impact.change(indicator, |it| {
            it.records.entry(record).and_modify(|it| it.struck_because = Some(reason));
        }),
    }
}

impl Impact {
    fn change(&mut self, id: IndicatorId, change: impl FnOnce(&mut Indicator)) {
        if let Some(indicator) = self.0.get_mut(&id) {
            change(indicator);
        }
    }
}

#[cfg(test)]
#[path = "tests.rs"]
mod tests;
