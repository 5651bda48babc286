//! Rhythm: on which days a series comes, as a subset of RFC 5545's RRULE (RULES §2).
//!
//! Days are computed when they are read; nothing is stored per day until somebody does something there.

use std::fmt;

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use crate::{
    kernel::{Day, Input, Problem, Weekday},
    limits,
};

/// How often.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum Every {
    /// Every `interval` weeks on these days.
    Week { interval: u8, days: Vec<Weekday> },
    /// Every `interval` months on this date; a month without it is skipped.
    MonthOnDate { interval: u8, date: u8 },
    /// Every `interval` months on the nth such weekday; `nth` is 1 to 5, or −1 for the last.
    MonthOnWeekday { interval: u8, nth: i8, weekday: Weekday },
}

/// How long.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum Ends {
    #[default]
    Never,
    /// This day may still be one.
    On(Day),
    /// After so many times, skipped ones counted (as RFC 5545 does).
    After(u16),
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct Rhythm {
    pub every: Every,
    #[serde(default)]
    pub ends: Ends,
    /// EXDATE: days left out.
    #[serde(default)]
    pub skipped: Vec<Day>,
    /// RDATE: days besides.
    #[serde(default)]
    pub added: Vec<Day>,
}

impl Rhythm {
    /// What is wrong with it, seen from its first day; field names begin with `repeats`.
    pub fn check(&self, start: Day) -> Result<(), Input> {
        let interval = match &self.every {
            Every::Week { interval, days } => {
                if days.is_empty() {
                    return Err(Input::new("repeats.days", Problem::NeverHappens));
                }
                Input::at_most("repeats.days", days.len(), 7)?;
                *interval
            }
            Every::MonthOnDate { interval, date } => {
                Input::within("repeats.date", (*date).into(), 1, 31)?;
                *interval
            }
            Every::MonthOnWeekday { interval, nth, .. } => {
                if *nth != -1 {
                    Input::within("repeats.nth", (*nth).into(), 1, 5)?;
                }
                *interval
            }
        };
        Input::within("repeats.interval", interval.into(), 1, limits::RHYTHM_INTERVAL_MAX.into())?;
        Input::at_most("repeats.skipped", self.skipped.len(), limits::RHYTHM_EXCEPTIONS_MAX)?;
        Input::at_most("repeats.added", self.added.len(), limits::RHYTHM_EXCEPTIONS_MAX)?;
        for added in &self.added {
            Input::within("repeats.added", added.days_since(start), 0, limits::RHYTHM_DAYS_MAX)?;
        }
        match self.ends {
            Ends::Never => {}
            Ends::After(count) => {
                Input::within("repeats.ends", count.into(), 1, limits::RHYTHM_COUNT_MAX.into())?;
            }
            Ends::On(last) if last < start => {
                return Err(Input::new("repeats.ends", Problem::EndsBeforeStart));
            }
            Ends::On(last) => {
                Input::within("repeats.ends", last.days_since(start), 0, limits::RHYTHM_DAYS_MAX)?;
            }
        }
        self.first(start).ok_or(Input::new("repeats.days", Problem::NeverHappens))?;
        match self.last(start) {
            Some(None) => Err(Input::new("repeats.ends", Problem::NeverHappens)),
            Some(Some(_)) | None => Ok(()),
        }
    }

    /// The last day of a series that begins on `start`: `None` when it never ends, `Some(None)` when it has no day.
    pub fn last(&self, start: Day) -> Option<Option<Day>> {
        match self.ends {
            Ends::Never => None,
            // The rule itself ends it.
            Ends::On(_) | Ends::After(_) => Some(self.days(start, start, Day::LAST).last().copied()),
        }
    }

    /// The part of a series begun on `start` that lies on `from` or later: its first day, and the rhythm in the same
    /// step with what is left of its count. `None` when nothing is left.
    pub fn rest(&self, start: Day, from: Day) -> Option<(Day, Rhythm)> {
        let ends = match self.ends {
            Ends::After(count) => {
                let passed =
                    Ruled::new(&self.every, start, start).take(count.into()).take_while(|day| *day < from);
                Ends::After(count - u16::try_from(passed.count()).ok()?)
            }
            Ends::Never | Ends::On(_) => self.ends,
        };
        let rest = Rhythm { ends, ..self.clone() };
        let first = Ruled::new(&self.every, start, from).next()?;
        let left = ends != Ends::After(0) && !matches!(ends, Ends::On(last) if last < first);
        left.then_some((first, rest))
    }

    /// The first day that the rule names, on or after `start`.
    pub fn first(&self, start: Day) -> Option<Day> {
        // Four years of months hold every date there is, 29 February included.
        let horizon = start.plus_days(4 * 366 * i64::from(limits::RHYTHM_INTERVAL_MAX));
        Ruled::new(&self.every, start, start).take_while(|day| *day <= horizon).next()
    }

    /// The days of a series that begins on `start`, from `from` to `until`, both included, in order.
    pub fn days(&self, start: Day, from: Day, until: Day) -> Vec<Day> {
        let until_ruled = match self.ends {
            Ends::On(last) => until.min(last),
            Ends::Never | Ends::After(_) => until,
        };
        let ruled: Vec<Day> = match self.ends {
            // Counting needs the beginning.
            Ends::After(count) => Ruled::new(&self.every, start, start)
                .take(count.into())
                .skip_while(|day| *day < from)
                .collect(),
            Ends::Never | Ends::On(_) => {
                Ruled::new(&self.every, start, from).take_while(|day| *day <= until_ruled).collect()
            }
        };
        let mut days: Vec<Day> = ruled.into_iter().filter(|day| !self.skipped.contains(day)).collect();
        days.extend(&self.added);
        days.retain(|day| *day >= from && *day <= until);
        days.sort_unstable();
        days.dedup();
        days
    }
}

/// Days of a rule without end, in order, from `from` on.
struct Ruled<'a> {
    every: &'a Every,
    start: Day,
    from: Day,
    /// Number of the week or month after that of `start`.
    period: i64,
    waiting: std::vec::IntoIter<Day>,
}

impl<'a> Ruled<'a> {
    fn new(every: &'a Every, start: Day, from: Day) -> Self {
        let from = from.max(start);
        let passed = match every {
            Every::Week { interval, .. } => {
                whole_periods(from.monday().days_since(start.monday()) / 7, *interval)
            }
            Every::MonthOnDate { interval, .. } | Every::MonthOnWeekday { interval, .. } => {
                whole_periods(month_number(from) - month_number(start), *interval)
            }
        };
        Ruled { every, start, from, period: passed, waiting: vec![].into_iter() }
    }

    fn period_days(&self) -> Vec<Day> {
        match self.every {
            Every::Week { days, .. } => {
                // Nothing beyond the calendar's end: a day that stands still would never be past.
                let monday = self.start.monday().days_since(self.start) + self.period * 7;
                let chosen = (0..).zip(Weekday::ALL).filter(|(_, it)| days.contains(it));
                chosen.filter_map(|(n, _)| self.start.try_plus_days(monday + n)).collect()
            }
            Every::MonthOnDate { date, .. } => {
                let (year, month) = self.month();
                i8::try_from(*date).ok().and_then(|date| Day::new(year, month, date)).into_iter().collect()
            }
            Every::MonthOnWeekday { nth, weekday, .. } => {
                let (year, month) = self.month();
                Day::new(year, month, 1)
                    .and_then(|first| nth_weekday(first, *nth, *weekday))
                    .into_iter()
                    .collect()
            }
        }
    }

    fn month(&self) -> (i16, i8) {
        let number = month_number(self.start) + self.period;
        let year = i16::try_from(number.div_euclid(12)).unwrap_or(i16::MAX);
        (year, i8::try_from(number.rem_euclid(12) + 1).unwrap_or(1))
    }
}

impl Iterator for Ruled<'_> {
    type Item = Day;

    fn next(&mut self) -> Option<Day> {
        let interval = match self.every {
            Every::Week { interval, .. }
            | Every::MonthOnDate { interval, .. }
            | Every::MonthOnWeekday { interval, .. } => i64::from((*interval).max(1)),
        };
        // A rule may name no day for years (29 February every 12 months), never for longer than this.
        for _ in 0..=limits::RHYTHM_DAYS_MAX {
            if let Some(day) = self.waiting.find(|day| *day >= self.from) {
                return Some(day);
            }
            self.waiting = self.period_days().into_iter();
            self.period += interval;
        }
        None
    }
}

/// How many periods lie before, rounded down to a multiple of the interval.
fn whole_periods(passed: i64, interval: u8) -> i64 {
    let interval = i64::from(interval.max(1));
    passed.max(0) / interval * interval
}

fn month_number(day: Day) -> i64 {
    i64::from(day.year()) * 12 + i64::from(day.month()) - 1
}

fn nth_weekday(first_of_month: Day, nth: i8, weekday: Weekday) -> Option<Day> {
    let in_month: Vec<Day> = (0..i64::from(first_of_month.days_in_month()))
        .map(|n| first_of_month.plus_days(n))
        .filter(|day| day.weekday() == weekday)
        .collect();
    match nth {
        -1 => in_month.last().copied(),
        _ => usize::try_from(nth - 1).ok().and_then(|n| in_month.get(n)).copied(),
    }
}

/// The RRULE value, without UNTIL: that needs a moment, which the calendar feed knows.
impl fmt::Display for Every {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Every::Week { interval, days } => {
                let days: Vec<&str> =
                    Weekday::ALL.into_iter().filter(|it| days.contains(it)).map(two_letters).collect();
                write!(f, "FREQ=WEEKLY;INTERVAL={interval};BYDAY={}", days.join(","))
            }
            Every::MonthOnDate { interval, date } => {
                write!(f, "FREQ=MONTHLY;INTERVAL={interval};BYMONTHDAY={date}")
            }
            Every::MonthOnWeekday { interval, nth, weekday } => {
                write!(f, "FREQ=MONTHLY;INTERVAL={interval};BYDAY={nth}{}", two_letters(*weekday))
            }
        }
    }
}

fn two_letters(weekday: Weekday) -> &'static str {
    match weekday {
        Weekday::Monday => "MO",
        Weekday::Tuesday => "TU",
        Weekday::Wednesday => "WE",
        Weekday::Thursday => "TH",
        Weekday::Friday => "FR",
        Weekday::Saturday => "SA",
        Weekday::Sunday => "SU",
    }
}

#[cfg(test)]
#[path = "rhythm_tests.rs"]
mod tests;
