//! Growth: an indicator's numbers in time, and the sentence they make.

use std::collections::BTreeMap;

use schemars::JsonSchema;
use serde::Serialize;

use super::{Indicator, Source};
use crate::{
    Community,
    kernel::{Day, IndicatorId},
};

#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, JsonSchema)]
pub struct Point {
    /// The Monday of the week for attendance, the day itself for what is written down by hand.
    pub day: Day,
    pub amount: i64,
}

/// How long something took, in the unit in which people would say it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum Span {
    Days(i64),
    Weeks(i64),
    Months(i64),
    Years(i64),
}

impl Span {
    /// Two weeks are said in weeks, two months in months, two years in years; to the nearest.
    pub fn of_days(days: i64) -> Span {
        match days {
            ..14 => Span::Days(days),
            14..56 => Span::Weeks((days + 3) / 7),
            // 365.25 days a year and 30.4375 a month, in whole numbers.
            56..700 => Span::Months((days * 10_000 + 152_187) / 304_375),
            _ => Span::Years((days * 100 + 18_262) / 36_525),
        }
    }
}

/// "10 → 60 anak dalam 3 bulan", with what is needed to draw it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, JsonSchema)]
pub struct Growth {
    /// In order of time; the first is the baseline when there is one.
    pub points: Vec<Point>,
    pub first: i64,
    pub latest: i64,
    /// From the first point to the latest.
    pub span: Span,
    /// Against the point before the latest.
    pub change: i64,
    pub target: Option<i64>,
}

/// As it stood on a day. `None` until something was counted or written down.
pub fn growth(community: &Community, id: IndicatorId, today: Day) -> Option<Growth> {
    let indicator = community.impact.find(id)?;
    let mut points = match &indicator.source {
        Source::Attendance { bands, gathering } => {
            let mut weeks: BTreeMap<Day, i64> = BTreeMap::new();
            let counted = community.gatherings.records().filter(|it| {
                gathering.is_none_or(|id| community.gatherings.belongs_to(it.id.gathering, id))
                    && !it.is_cancelled()
                    && it.day() <= today
            });
            for occasion in counted {
                let count = occasion.record.map_or(0, |it| it.attended(bands));
                if count > 0 {
                    let week = weeks.entry(occasion.day().monday()).or_default();
                    *week = (*week).max(count);
                }
            }
            weeks.into_iter().map(|(day, amount)| Point { day, amount }).collect()
        }
        Source::Sum => summed(indicator),
        Source::Level => by_day(indicator).into_iter().map(|(day, amount)| Point { day, amount }).collect(),
    };
    if let Some(baseline) = indicator.baseline {
        points.retain(|it| it.day > baseline.day);
        points.insert(0, Point { day: baseline.day, amount: baseline.amount });
    }
    points.retain(|it| it.day <= today);
    let (first, latest) = (*points.first()?, *points.last()?);
    let before = points.iter().rev().nth(1).map_or(latest.amount, |it| it.amount);
    Some(Growth {
        first: first.amount,
        latest: latest.amount,
        span: Span::of_days(latest.day.days_since(first.day)),
        change: latest.amount - before,
        target: indicator.target,
        points,
    })
}

/// The running sum, a point a day.
fn summed(indicator: &Indicator) -> Vec<Point> {
    let mut days: BTreeMap<Day, i64> = BTreeMap::new();
    for record in indicator.records.values().filter(|it| it.struck_because.is_none()) {
        *days.entry(record.day).or_default() += record.amount;
    }
    let start = indicator.baseline.map_or(0, |it| it.amount);
    days.into_iter()
        .scan(start, |sum, (day, amount)| {
            *sum += amount;
            Some(Point { day, amount: *sum })
        })
        .collect()
}

/// The last number written down for each day.
fn by_day(indicator: &Indicator) -> BTreeMap<Day, i64> {
    let records = indicator.records.values().filter(|it| it.struck_because.is_none());
    records.map(|it| (it.day, it.amount)).collect()
}
