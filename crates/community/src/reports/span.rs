//! What a report is about: a gathering, a month, a quarter, a year, a grant. Written as in its address.

use std::{fmt, str::FromStr};

use schemars::JsonSchema;
use serde::{Deserialize, Deserializer, Serialize};

use crate::{
    gatherings::OccasionId,
    kernel::{Day, GrantId},
};

/// `2026`, `2026-t4`, `2026-11`, `kegiatan-7-2026-11-28` or `hibah-3`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, JsonSchema)]
#[schemars(rename = "ReportSpan", with = "String")]
pub enum Span {
    Year(i16),
    /// 1 to 4.
    Quarter(i16, i8),
    /// 1 to 12.
    Month(i16, i8),
    Occasion(OccasionId),
    Grant(GrantId),
}

impl Span {
    pub fn month_of(day: Day) -> Span {
        Span::Month(day.year(), day.month())
    }

    pub fn quarter_of(day: Day) -> Span {
        Span::Quarter(day.year(), (day.month() - 1) / 3 + 1)
    }

    /// The first day and the last; of a grant only its terms know.
    pub fn days(self) -> Option<(Day, Day)> {
        let (year, first, last) = match self {
            Span::Year(year) => (year, 1, 12),
            Span::Quarter(year, quarter) => (year, quarter.checked_mul(3)?.checked_sub(2)?, quarter * 3),
            Span::Month(year, month) => (year, month, month),
            Span::Occasion(OccasionId { day, .. }) => return Some((day, day)),
            Span::Grant(_) => return None,
        };
        let month = Day::new(year, last, 1)?;
        Some((Day::new(year, first, 1)?, month.try_plus_days(i64::from(month.days_in_month()) - 1)?))
    }
}

impl fmt::Display for Span {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Span::Year(year) => write!(f, "{year:04}"),
            Span::Quarter(year, quarter) => write!(f, "{year:04}-t{quarter}"),
            Span::Month(year, month) => write!(f, "{year:04}-{month:02}"),
            Span::Occasion(OccasionId { gathering, day }) => write!(f, "kegiatan-{gathering}-{day}"),
            Span::Grant(grant) => write!(f, "hibah-{grant}"),
        }
    }
}

/// Why a string is no span.
#[derive(Debug, PartialEq, Eq)]
pub struct NoSpan;

impl FromStr for Span {
    type Err = NoSpan;

    /// Takes each span in one way of writing only, so that a report has one address.
    fn from_str(written: &str) -> Result<Span, NoSpan> {
        if let Some(grant) = written.strip_prefix("hibah-") {
            return grant.parse().map(Span::Grant).map_err(|_| NoSpan);
        }
        let read = match written.strip_prefix("kegiatan-") {
            Some(occasion) => occasion.replacen('-', "/", 1).parse().ok().map(Span::Occasion),
            None => calendar(written),
        };
        read.filter(|it| it.days().is_some() && it.to_string() == written).ok_or(NoSpan)
    }
}

fn calendar(written: &str) -> Option<Span> {
    let (year, rest) = written.split_once('-').unwrap_or((written, ""));
    let year = year.parse().ok().filter(|it| (1..=9999).contains(it))?;
    Some(match rest.strip_prefix('t') {
        _ if rest.is_empty() => Span::Year(year),
        Some(quarter) => Span::Quarter(year, quarter.parse().ok().filter(|it| (1..=4).contains(it))?),
        None => Span::Month(year, rest.parse().ok()?),
    })
}

impl Serialize for Span {
    fn serialize<S: serde::Serializer>(&self, out: S) -> Result<S::Ok, S::Error> {
        out.collect_str(self)
    }
}

impl<'de> Deserialize<'de> for Span {
    fn deserialize<D: Deserializer<'de>>(input: D) -> Result<Self, D::Error> {
        let written = std::borrow::Cow::<str>::deserialize(input)?;
        let what = "a report is named 2026, 2026-t4, 2026-11, kegiatan-7-2026-11-28 or hibah-3";
        written.parse().map_err(|NoSpan| serde::de::Error::custom(what))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_span_is_written_in_one_way() {
        for (written, first, last) in [
            ("2026", "2026-01-01", "2026-12-31"),
            ("2026-t4", "2026-10-01", "2026-12-31"),
            ("2028-02", "2028-02-01", "2028-02-29"),
            ("9999-12", "9999-12-01", "9999-12-31"),
            ("kegiatan-7-2026-11-28", "2026-11-28", "2026-11-28"),
        ] {
            let span: Span = written.parse().unwrap();
            assert_eq!(span.to_string(), written);
            let days = span.days().map(|(first, last)| (first.to_string(), last.to_string()));
            assert_eq!(days, Some((first.to_owned(), last.to_owned())));
        }
        assert_eq!("hibah-3".parse(), Ok(Span::Grant(GrantId(3))));
        for nonsense in [
            "",
            "-",
            "0000",
            "26",
            "10000",
            "99999",
            "+2026",
            "-2026",
            "2026-",
            "2026-13",
            "2026-00",
            "2026-1",
            "2026-011",
            "2026-t",
            "2026-t0",
            "2026-t5",
            "2026-t127",
            "2026-T4",
            "2026-11-28",
            "hibah-",
            "hibah-03",
            "hibah-x",
            "kegiatan-",
            "kegiatan-7",
            "kegiatan-07-2026-11-28",
            "kegiatan-7-2026-02-30",
            "kegiatan-7/2026-11-28",
            "2026-11.pdf",
            "２０２６",
        ] {
            assert_eq!(nonsense.parse::<Span>(), Err(NoSpan), "{nonsense}");
        }
    }
}
