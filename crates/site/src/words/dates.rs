//! Days and times as people write them (RULES §8).
//! Invariant: 24 hours, weeks begin on Monday, never "next week".

use community::kernel::{ClockTime, Day, Moment, Weekday, Zone};

use super::{Language, Words};

struct Names {
    weekdays: [&'static str; 7],
    weekdays_short: [&'static str; 7],
    months: [&'static str; 12],
    months_short: [&'static str; 12],
}

const INDONESIAN: Names = Names {
    weekdays: ["Senin", "Selasa", "Rabu", "Kamis", "Jumat", "Sabtu", "Minggu"],
    weekdays_short: ["Sen", "Sel", "Rab", "Kam", "Jum", "Sab", "Min"],
    months: [
        "Januari",
        "Februari",
        "Maret",
        "April",
        "Mei",
        "Juni",
        "Juli",
        "Agustus",
        "September",
        "Oktober",
        "November",
        "Desember",
    ],
    months_short: ["Jan", "Feb", "Mar", "Apr", "Mei", "Jun", "Jul", "Agu", "Sep", "Okt", "Nov", "Des"],
};

const ENGLISH: Names = Names {
    weekdays: ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"],
    weekdays_short: ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"],
    months: [
        "January",
        "February",
        "March",
        "April",
        "May",
        "June",
        "July",
        "August",
        "September",
        "October",
        "November",
        "December",
    ],
    months_short: ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"],
};

impl Words {
    fn names(&self) -> &'static Names {
        match self.language() {
            Language::Indonesian => &INDONESIAN,
            Language::English => &ENGLISH,
        }
    }

    /// `Sabtu`.
    pub fn weekday(&self, weekday: Weekday) -> &'static str {
        at(&self.names().weekdays, weekday as usize)
    }

    /// `Sab`.
    pub fn weekday_short(&self, weekday: Weekday) -> &'static str {
        at(&self.names().weekdays_short, weekday as usize)
    }

    /// `November`; months count from 1.
    pub fn month(&self, month: i8) -> &'static str {
        at(&self.names().months, usize::try_from(month - 1).unwrap_or(usize::MAX))
    }

    /// `Nov`; months count from 1.
    pub fn month_short(&self, month: i8) -> &'static str {
        at(&self.names().months_short, usize::try_from(month - 1).unwrap_or(usize::MAX))
    }

    /// `Selasa, 24 November 2026`.
    pub fn day_long(&self, day: Day) -> String {
        format!("{}, {}", self.weekday(day.weekday()), self.date(day))
    }

    /// `24 November 2026`.
    pub fn date(&self, day: Day) -> String {
        format!("{} {}", self.day_and_month(day), day.year())
    }

    /// `24 November`.
    pub fn day_and_month(&self, day: Day) -> String {
        format!("{} {}", day.day_of_month(), self.month(day.month()))
    }

    /// `24 Nov`.
    pub fn day_short(&self, day: Day) -> String {
        format!("{} {}", day.day_of_month(), self.month_short(day.month()))
    }

    /// `November 2026`.
    pub fn month_and_year(&self, day: Day) -> String {
        format!("{} {}", self.month(day.month()), day.year())
    }

    /// `hari ini`, `besok`, `lusa`, `kemarin`; otherwise `Sabtu, 28 November`, with the year when it is another one.
    pub fn day_near(&self, day: Day, today: Day) -> String {
        match day.days_since(today) {
            -1 => self.t("day-yesterday").into_owned(),
            0 => self.t("day-today").into_owned(),
            1 => self.t("day-tomorrow").into_owned(),
            2 => self.t("day-after-tomorrow").into_owned(),
            _ if day.year() == today.year() => {
                format!("{}, {}", self.weekday(day.weekday()), self.day_and_month(day))
            }
            _ => self.day_long(day),
        }
    }

    /// From one day to another, saying month and year once where they are the same: `24–28 November 2026`.
    pub fn days(&self, from: Day, to: Day) -> String {
        if from == to {
            self.date(from)
        } else if (from.year(), from.month()) == (to.year(), to.month()) {
            format!("{}–{}", from.day_of_month(), self.date(to))
        } else if from.year() == to.year() {
            format!("{} – {}", self.day_and_month(from), self.date(to))
        } else {
            format!("{} – {}", self.date(from), self.date(to))
        }
    }

    /// `09.00`, in English `09:00`.
    pub fn clock(&self, time: ClockTime) -> String {
        let mark = match self.language() {
            Language::Indonesian => '.',
            Language::English => ':',
        };
        format!("{:02}{mark}{:02}", time.hour(), time.minute())
    }

    /// `pukul 09.00 WIB`, in English `09:00 WIB`.
    pub fn at_time(&self, time: ClockTime, zone: Zone) -> String {
        self.with("time-at", &[("time", self.clock(time).into()), ("zone", zone.short().into())])
    }

    /// `pukul 09.00–11.00 WIB`.
    pub fn times(&self, from: ClockTime, to: ClockTime, zone: Zone) -> String {
        let both = format!("{}–{}", self.clock(from), self.clock(to));
        self.with("time-at", &[("time", both.into()), ("zone", zone.short().into())])
    }

    /// `besok pukul 09.00 WIB`, `Sabtu, 28 November pukul 09.00 WIB`.
    pub fn moment(&self, at: Moment, zone: Zone, today: Day) -> String {
        let (day, time) = on_the_clock(at, zone);
        self.day_and_time(day, time, zone, today)
    }

    /// For what is read on another day: `Selasa, 24 November 2026 pukul 09.00 WIB`.
    pub fn moment_long(&self, at: Moment, zone: Zone) -> String {
        let (day, time) = on_the_clock(at, zone);
        self.day_at(self.day_long(day), time, zone)
    }

    /// The day as people say it, and the time: `besok pukul 09.00 WIB`.
    pub fn day_and_time(&self, day: Day, time: ClockTime, zone: Zone, today: Day) -> String {
        self.day_at(self.day_near(day, today), time, zone)
    }

    fn day_at(&self, day: String, time: ClockTime, zone: Zone) -> String {
        self.with("day-at", &[("day", day.into()), ("time", self.at_time(time, zone).into())])
    }
}

fn on_the_clock(at: Moment, zone: Zone) -> (Day, ClockTime) {
    let day = Day::at(at, zone);
    let minutes = at.millis_since(day.moment(ClockTime::default(), zone)) / 60_000;
    let part = |value: i64| u8::try_from(value).unwrap_or(0);
    (day, ClockTime::new(part(minutes / 60), part(minutes % 60)).unwrap_or_default())
}

fn at(names: &[&'static str], place: usize) -> &'static str {
    names.get(place).copied().unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    const BOTH: [Language; 2] = [Language::Indonesian, Language::English];

    fn day(written: &str) -> Day {
        written.parse().unwrap()
    }

    fn check(said: impl Fn(Words) -> String, expected: [&str; 2]) {
        assert_eq!(BOTH.map(|language| said(language.words())), expected);
    }

    #[test]
    fn days_are_written_as_people_write_them() {
        let tuesday = day("2026-11-24");
        check(|w| w.day_long(tuesday), ["Selasa, 24 November 2026", "Tuesday, 24 November 2026"]);
        check(|w| w.date(day("2026-08-17")), ["17 Agustus 2026", "17 August 2026"]);
        check(|w| w.day_short(tuesday), ["24 Nov", "24 Nov"]);
        check(|w| w.day_short(day("2026-05-01")), ["1 Mei", "1 May"]);
        check(|w| w.month_and_year(day("2026-12-31")), ["Desember 2026", "December 2026"]);
        check(|w| w.weekday_short(Weekday::Saturday).into(), ["Sab", "Sat"]);
        check(|w| w.month_short(10).into(), ["Okt", "Oct"]);
        check(|w| w.month(13).into(), ["", ""]);
    }

    #[test]
    fn near_days_have_names() {
        let rows = [
            ("2026-11-22", ["Minggu, 22 November", "Sunday, 22 November"]),
            ("2026-11-23", ["kemarin", "yesterday"]),
            ("2026-11-24", ["hari ini", "today"]),
            ("2026-11-25", ["besok", "tomorrow"]),
            ("2026-11-26", ["lusa", "the day after tomorrow"]),
            ("2026-11-27", ["Jumat, 27 November", "Friday, 27 November"]),
            ("2027-01-02", ["Sabtu, 2 Januari 2027", "Saturday, 2 January 2027"]),
        ];
        for (near, expected) in rows {
            check(|w| w.day_near(day(near), day("2026-11-24")), expected);
        }
    }

    #[test]
    fn a_range_says_month_and_year_once() {
        let rows = [
            ("2026-11-24", "2026-11-24", ["24 November 2026", "24 November 2026"]),
            ("2026-11-24", "2026-11-28", ["24–28 November 2026", "24–28 November 2026"]),
            ("2026-11-28", "2026-12-02", ["28 November – 2 Desember 2026", "28 November – 2 December 2026"]),
            (
                "2026-12-30",
                "2027-01-02",
                ["30 Desember 2026 – 2 Januari 2027", "30 December 2026 – 2 January 2027"],
            ),
        ];
        for (from, to, expected) in rows {
            check(|w| w.days(day(from), day(to)), expected);
        }
    }

    #[test]
    fn times_have_24_hours_and_name_their_zone() {
        let nine: ClockTime = "09:00".parse().unwrap();
        let late: ClockTime = "19:05".parse().unwrap();
        check(|w| w.clock(late), ["19.05", "19:05"]);
        check(|w| w.at_time(nine, Zone::Wib), ["pukul 09.00 WIB", "09:00 WIB"]);
        check(|w| w.times(nine, late, Zone::Wit), ["pukul 09.00–19.05 WIT", "09:00–19:05 WIT"]);
        check(
            |w| w.day_and_time(day("2026-11-28"), nine, Zone::Wita, day("2026-11-24")),
            ["Sabtu, 28 November pukul 09.00 WITA", "Saturday, 28 November, 09:00 WITA"],
        );
    }
}
