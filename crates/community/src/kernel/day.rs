//! Days and times as a wall calendar and a wall clock in the community's zone show them.
//!
//! Indonesia has three zones without summer time (RULES §8), so a zone is a fixed offset and no tables are needed.

use std::{fmt, str::FromStr};

use jiff::civil::Date;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::Moment;

const MILLIS_PER_DAY: i64 = 86_400_000;

/// A calendar day, written `2026-11-28`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, JsonSchema)]
#[serde(transparent)]
pub struct Day(#[schemars(with = "String")] Date);

impl Day {
    /// The last day of the calendar.
    pub const LAST: Day = Day(Date::MAX);

    /// The day, or `None` when the calendar has no such day (31 February).
    pub fn new(year: i16, month: i8, day: i8) -> Option<Day> {
        Date::new(year, month, day).ok().map(Day)
    }

    /// The day that a wall calendar in `zone` shows at `moment`.
    pub fn at(moment: Moment, zone: Zone) -> Day {
        let days = (moment.0 + zone.offset_millis()).div_euclid(MILLIS_PER_DAY);
        Day(Date::constant(1970, 1, 1)).plus_days(days)
    }

    /// Days later, or earlier when negative; stays at the ends of the calendar (years −9999 to 9999).
    pub fn plus_days(self, days: i64) -> Day {
        self.try_plus_days(days).unwrap_or(Day(if days < 0 { Date::MIN } else { Date::MAX }))
    }

    /// Days later, or earlier when negative; `None` beyond the calendar's ends.
    pub fn try_plus_days(self, days: i64) -> Option<Day> {
        let span = jiff::Span::new().try_days(days).ok()?;
        self.0.checked_add(span).ok().map(Day)
    }

    /// Days from `earlier` to this day.
    pub fn days_since(self, earlier: Day) -> i64 {
        self.number() - earlier.number()
    }

    /// Days since 1970-01-01.
    pub fn number(self) -> i64 {
        days_from_civil(i64::from(self.0.year()), i64::from(self.0.month()), i64::from(self.0.day()))
    }

    pub fn weekday(self) -> Weekday {
        Weekday::ALL[usize::try_from((self.number() + 3).rem_euclid(7)).unwrap_or(0)]
    }

    /// The Monday on or before this day; weeks start on Monday (RULES §8).
    pub fn monday(self) -> Day {
        self.plus_days(-(self.number() + 3).rem_euclid(7))
    }

    pub fn year(self) -> i16 {
        self.0.year()
    }

    /// 1 to 12.
    pub fn month(self) -> i8 {
        self.0.month()
    }

    /// 1 to 31.
    pub fn day_of_month(self) -> i8 {
        self.0.day()
    }

    /// How many days this day's month has.
    pub fn days_in_month(self) -> i8 {
        self.0.days_in_month()
    }

    /// The moment at which a wall clock in `zone` shows `time` on this day.
    pub fn moment(self, time: ClockTime, zone: Zone) -> Moment {
        Moment(self.number() * MILLIS_PER_DAY + i64::from(time.minutes()) * 60_000 - zone.offset_millis())
    }
}

/// Howard Hinnant's counting of days in the proleptic Gregorian calendar.
fn days_from_civil(year: i64, month: i64, day: i64) -> i64 {
    let year = if month <= 2 { year - 1 } else { year };
    let era = year.div_euclid(400);
    let year_of_era = year.rem_euclid(400);
    let day_of_year = (153 * ((month + 9) % 12) + 2) / 5 + day - 1;
    era * 146_097 + year_of_era * 365 + year_of_era / 4 - year_of_era / 100 + day_of_year - 719_468
}

impl fmt::Display for Day {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.fmt(f)
    }
}

/// Why a string is no day or time.
#[derive(Debug, PartialEq, Eq)]
pub struct NotInTheCalendar;

impl FromStr for Day {
    type Err = NotInTheCalendar;

    fn from_str(written: &str) -> Result<Self, NotInTheCalendar> {
        match written.as_bytes() {
            [_, _, _, _, b'-', _, _, b'-', _, _] => written.parse().map(Day).map_err(|_| NotInTheCalendar),
            _ => Err(NotInTheCalendar),
        }
    }
}

/// A day of the week; Monday is first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum Weekday {
    Monday,
    Tuesday,
    Wednesday,
    Thursday,
    Friday,
    Saturday,
    Sunday,
}

impl Weekday {
    pub const ALL: [Weekday; 7] = [
        Weekday::Monday,
        Weekday::Tuesday,
        Weekday::Wednesday,
        Weekday::Thursday,
        Weekday::Friday,
        Weekday::Saturday,
        Weekday::Sunday,
    ];
}

/// What a wall clock shows, to the minute; written `09:00`.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, JsonSchema)]
#[schemars(transparent)]
pub struct ClockTime(#[schemars(with = "String")] u16);

impl ClockTime {
    pub fn new(hour: u8, minute: u8) -> Option<ClockTime> {
        (hour < 24 && minute < 60).then(|| ClockTime(u16::from(hour) * 60 + u16::from(minute)))
    }

    /// Minutes since midnight.
    pub fn minutes(self) -> u16 {
        self.0
    }

    pub fn hour(self) -> u16 {
        self.0 / 60
    }

    pub fn minute(self) -> u16 {
        self.0 % 60
    }
}

impl fmt::Display for ClockTime {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:02}:{:02}", self.hour(), self.minute())
    }
}

impl FromStr for ClockTime {
    type Err = NotInTheCalendar;

    /// Takes `9:00`, `09:00` and the Indonesian `09.00`.
    fn from_str(written: &str) -> Result<Self, NotInTheCalendar> {
        let (hour, minute) = written.split_once([':', '.']).ok_or(NotInTheCalendar)?;
        let digits = |part: &str, longest: usize| {
            (1..=longest).contains(&part.len()) && part.bytes().all(|b| b.is_ascii_digit())
        };
        if !digits(hour, 2) || !digits(minute, 2) || minute.len() != 2 {
            return Err(NotInTheCalendar);
        }
        let number = |part: &str| part.parse::<u8>().map_err(|_| NotInTheCalendar);
        ClockTime::new(number(hour)?, number(minute)?).ok_or(NotInTheCalendar)
    }
}

impl Serialize for ClockTime {
    fn serialize<S: serde::Serializer>(&self, out: S) -> Result<S::Ok, S::Error> {
        out.collect_str(self)
    }
}

impl<'de> Deserialize<'de> for ClockTime {
    fn deserialize<D: serde::Deserializer<'de>>(input: D) -> Result<Self, D::Error> {
        let written = std::borrow::Cow::<str>::deserialize(input)?;
        written.parse().map_err(|NotInTheCalendar| serde::de::Error::custom("a time is written 09:00"))
    }
}

/// One of Indonesia's three zones.
#[derive(
    Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, JsonSchema,
)]
#[serde(rename_all = "snake_case")]
pub enum Zone {
    /// Western, Asia/Jakarta, UTC+7.
    #[default]
    Wib,
    /// Central, Asia/Makassar, UTC+8.
    Wita,
    /// Eastern, Asia/Jayapura, UTC+9.
    Wit,
}

impl Zone {
    pub const ALL: [Zone; 3] = [Zone::Wib, Zone::Wita, Zone::Wit];

    /// Hours east of Greenwich.
    pub const fn offset_hours(self) -> i8 {
        match self {
            Zone::Wib => 7,
            Zone::Wita => 8,
            Zone::Wit => 9,
        }
    }

    /// The name calendar programs know it by.
    pub const fn iana(self) -> &'static str {
        match self {
            Zone::Wib => "Asia/Jakarta",
            Zone::Wita => "Asia/Makassar",
            Zone::Wit => "Asia/Jayapura",
        }
    }

    /// The name people know it by, the same in every language.
    pub const fn short(self) -> &'static str {
        match self {
            Zone::Wib => "WIB",
            Zone::Wita => "WITA",
            Zone::Wit => "WIT",
        }
    }

    fn offset_millis(self) -> i64 {
        i64::from(self.offset_hours()) * 3_600_000
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_calendar_agrees_with_jiff_for_four_centuries() {
        let epoch = Date::constant(1970, 1, 1);
        for number in (-80_000..80_000).step_by(7) {
            let day = Day(epoch).plus_days(number);
            assert_eq!(day.number(), number);
            let theirs = day.0.weekday().to_monday_zero_offset();
            assert_eq!(Weekday::ALL[usize::try_from(theirs).unwrap()], day.weekday(), "{day}");
        }
    }

    #[test]
    fn a_moment_falls_on_the_day_of_its_zone() {
        let late = Moment(1_795_536_000_000); // 2026-11-24T16:00Z
        assert_eq!(Day::at(late, Zone::Wib).to_string(), "2026-11-24");
        assert_eq!(Day::at(late, Zone::Wita).to_string(), "2026-11-25");
        let nine = "09:00".parse().unwrap();
        let day = Day::new(2026, 11, 28).unwrap();
        assert_eq!(day.moment(nine, Zone::Wib).0, 1_795_831_200_000);
        assert_eq!(day.monday().to_string(), "2026-11-23");
    }

    #[test]
    fn what_is_not_in_the_calendar_is_no_day() {
        for wrong in ["2026-02-31", "2026-13-01", "2026-1-1", "", "kemarin", "2026-11-28T09:00"] {
            assert_eq!(wrong.parse::<Day>(), Err(NotInTheCalendar), "{wrong}");
        }
        for wrong in ["24:00", "9", "09:60", "9:5", "-1:00", "+9:00", ""] {
            assert_eq!(wrong.parse::<ClockTime>(), Err(NotInTheCalendar), "{wrong}");
        }
        assert_eq!("9.05".parse::<ClockTime>().unwrap().to_string(), "09:05");
    }
}
