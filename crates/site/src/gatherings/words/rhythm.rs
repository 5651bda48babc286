//! Rhythms as people say them: "tiap Sabtu", "Selasa kedua tiap bulan, 10 kali".

use std::borrow::Cow;

use community::{
    gatherings::{Ends, Every, Rhythm},
    kernel::Weekday,
};

use crate::words::Words;

/// From this date on some months are shorter.
const LAST_DATE_OF_EVERY_MONTH: u8 = 28;

/// How often and how long, beginning with a small letter.
pub fn rhythm(words: Words, rhythm: &Rhythm) -> String {
    let often = every(words, &rhythm.every);
    match rhythm.ends {
        Ends::Never => often,
        Ends::On(day) => words
            .with("gatherings-rhythm-until", &[("rhythm", often.into()), ("day", words.date(day).into())]),
        Ends::After(count) => words
            .with("gatherings-rhythm-times", &[("rhythm", often.into()), ("count", u32::from(count).into())]),
    }
}

fn every(words: Words, every: &Every) -> String {
    match every {
        Every::Week { interval: 1, days } if days.len() == 7 => {
            words.t("gatherings-rhythm-daily").into_owned()
        }
        Every::Week { interval: 1, days } => {
            words.with("gatherings-rhythm-weekly", &[("days", weekdays(words, days).into())])
        }
        Every::Week { interval, days } => words.with(
            "gatherings-rhythm-weeks",
            &[("count", u32::from(*interval).into()), ("days", weekdays(words, days).into())],
        ),
        Every::MonthOnDate { interval, date } => {
            let args = [("count", u32::from(*interval).into()), ("date", date.to_string().into())];
            match *date > LAST_DATE_OF_EVERY_MONTH {
                true => words.with("gatherings-rhythm-date-skipping", &args),
                false => words.with("gatherings-rhythm-date", &args),
            }
        }
        Every::MonthOnWeekday { interval, nth: of_month, weekday } => {
            let args = [
                ("count", u32::from(*interval).into()),
                ("weekday", words.weekday(*weekday).into()),
                ("nth", nth(words, *of_month).into()),
            ];
            match *of_month {
                5 => words.with("gatherings-rhythm-weekday-skipping", &args),
                _ => words.with("gatherings-rhythm-weekday", &args),
            }
        }
    }
}

/// `kedua`, `terakhir`.
pub fn nth(words: Words, nth: i8) -> Cow<'static, str> {
    match nth {
        1 => words.t("gatherings-nth-1"),
        2 => words.t("gatherings-nth-2"),
        3 => words.t("gatherings-nth-3"),
        4 => words.t("gatherings-nth-4"),
        5 => words.t("gatherings-nth-5"),
        _ => words.t("gatherings-nth-last"),
    }
}

/// `Senin, Rabu, dan Jumat`, Monday first.
fn weekdays(words: Words, days: &[Weekday]) -> String {
    let names: Vec<&str> =
        Weekday::ALL.into_iter().filter(|it| days.contains(it)).map(|it| words.weekday(it)).collect();
    match &names[..] {
        [] => String::new(),
        [only] => (*only).to_owned(),
        [first, last] => {
            words.with("gatherings-list-two", &[("first", (*first).into()), ("last", (*last).into())])
        }
        [first @ .., last] => words
            .with("gatherings-list-many", &[("first", first.join(", ").into()), ("last", (*last).into())]),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::words::Language;

    #[test]
    fn rhythms_are_said_as_people_say_them() {
        use Weekday::{Friday, Monday, Saturday, Tuesday, Wednesday};
        let week = |interval, days: &[Weekday]| Every::Week { interval, days: days.to_vec() };
        let date = |interval, date| Every::MonthOnDate { interval, date };
        let nth = |interval, nth, weekday| Every::MonthOnWeekday { interval, nth, weekday };
        let rows = [
            (week(1, &[Saturday]), "tiap Sabtu", "every Saturday"),
            (week(1, &Weekday::ALL), "tiap hari", "every day"),
            (
                week(1, &[Friday, Monday, Wednesday]),
                "tiap Senin, Rabu, dan Jumat",
                "every Monday, Wednesday, and Friday",
            ),
            (
                week(2, &[Monday, Wednesday]),
                "tiap 2 pekan pada Senin dan Rabu",
                "every 2 weeks on Monday and Wednesday",
            ),
            (date(1, 5), "tiap bulan pada tanggal 5", "every month on day 5"),
            (
                date(1, 31),
                "tiap bulan pada tanggal 31 (bulan tanpa tanggal 31 dilewati)",
                "every month on day 31 (months without a day 31 are skipped)",
            ),
            (date(3, 5), "tiap 3 bulan pada tanggal 5", "every 3 months on day 5"),
            (nth(1, 2, Tuesday), "Selasa kedua tiap bulan", "the second Tuesday of every month"),
            (nth(2, -1, Saturday), "Sabtu terakhir tiap 2 bulan", "the last Saturday of every 2 months"),
            (
                nth(1, 5, Saturday),
                "Sabtu kelima tiap bulan (bulan tanpa Sabtu kelima dilewati)",
                "the fifth Saturday of every month (months without one are skipped)",
            ),
        ];
        let said = |every: &Every, ends, language: Language| {
            let it = Rhythm { every: every.clone(), ends, skipped: vec![], added: vec![] };
            rhythm(language.words(), &it)
        };
        for (every, indonesian, english) in &rows {
            assert_eq!(said(every, Ends::Never, Language::Indonesian), *indonesian);
            assert_eq!(said(every, Ends::Never, Language::English), *english);
        }
        let until = Ends::On("2026-12-31".parse().unwrap());
        assert_eq!(said(&rows[0].0, until, Language::Indonesian), "tiap Sabtu, sampai 31 Desember 2026");
        assert_eq!(said(&rows[0].0, Ends::After(10), Language::Indonesian), "tiap Sabtu, 10 kali");
        assert_eq!(said(&rows[0].0, Ends::After(1), Language::English), "every Saturday, 1 time");
    }
}
