//! A month of the calendar, written `2026-11`.

use std::{fmt, str::FromStr};

use schemars::JsonSchema;
use serde::{Deserialize, Deserializer, Serialize, Serializer};

use super::{Day, ids::NoId};

/// A month of a year from 1000 to 9999.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, JsonSchema)]
#[schemars(with = "String")]
pub struct Month {
    year: i16,
    month: i8,
}

impl Month {
    pub fn of(day: Day) -> Month {
        Month { year: day.year(), month: day.month() }
    }

    pub fn year(self) -> i16 {
        self.year
    }

    /// 1 is January.
    pub fn number(self) -> i8 {
        self.month
    }

    pub fn first(self) -> Day {
        // Every month has a first day; the last of the calendar stands in where a year has none.
        Day::new(self.year, self.month, 1).unwrap_or(Day::LAST)
    }

    pub fn last(self) -> Day {
        self.first().plus_days(i64::from(self.first().days_in_month()) - 1)
    }

    pub fn next(self) -> Month {
        Month::of(self.last().plus_days(1))
    }

    pub fn previous(self) -> Month {
        Month::of(self.first().plus_days(-1))
    }

    /// Months from `earlier` to this one; negative when this one is earlier.
    pub fn months_since(self, earlier: Month) -> i32 {
        (i32::from(self.year) - i32::from(earlier.year)) * 12 + i32::from(self.month)
            - i32::from(earlier.month)
    }
}

impl fmt::Display for Month {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:04}-{:02}", self.year, self.month)
    }
}

impl FromStr for Month {
    type Err = NoId;

    /// As it is written by us: four digits, a dash, two digits.
    fn from_str(written: &str) -> Result<Month, NoId> {
        let (year, month) = written.split_once('-').ok_or(NoId)?;
        let digits = |it: &str, count| it.len() == count && it.bytes().all(|b| b.is_ascii_digit());
        if !digits(year, 4) || !digits(month, 2) {
            return Err(NoId);
        }
        let (year, month) = (year.parse().map_err(|_| NoId)?, month.parse().map_err(|_| NoId)?);
        let real = (1000..=9999).contains(&year) && Day::new(year, month, 1).is_some();
        real.then_some(Month { year, month }).ok_or(NoId)
    }
}

impl Serialize for Month {
    fn serialize<S: Serializer>(&self, out: S) -> Result<S::Ok, S::Error> {
        out.collect_str(self)
    }
}

impl<'de> Deserialize<'de> for Month {
    fn deserialize<D: Deserializer<'de>>(input: D) -> Result<Self, D::Error> {
        let written = std::borrow::Cow::<str>::deserialize(input)?;
        written.parse().map_err(|NoId| serde::de::Error::custom("a month is written 2026-11"))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn months_follow_each_other() {
        let month: Month = "2026-12".parse().expect("a month");
        assert_eq!(month.next().to_string(), "2027-01");
        assert_eq!(month.previous().to_string(), "2026-11");
        assert_eq!(month.last().to_string(), "2026-12-31");
        assert_eq!(month.next().months_since("2025-11".parse().expect("a month")), 14);
        let february: Month = "2028-02".parse().expect("a month");
        assert_eq!(february.last().to_string(), "2028-02-29");
    }

    #[test]
    fn only_our_own_writing_is_read() {
        for written in ["2026-13", "2026-00", "2026-1", "26-01", "0999-01", "2026-01-01", "", "２０２６-01"]
        {
            assert_eq!(written.parse::<Month>(), Err(NoId), "{written}");
        }
    }
}
