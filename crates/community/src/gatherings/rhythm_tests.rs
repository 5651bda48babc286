//! Rhythms as rows, and against an independent implementation of RFC 5545.

use super::*;

fn day(written: &str) -> Day {
    written.parse().unwrap()
}

fn rhythm(every: Every, ends: Ends) -> Rhythm {
    Rhythm { every, ends, skipped: vec![], added: vec![] }
}

#[test]
fn rhythms_come_on_these_days() {
    use Weekday::*;
    let weekly = |interval, days: &[Weekday]| Every::Week { interval, days: days.to_vec() };
    let rows: [(&str, Every, Ends, &str, &[&str]); 8] = [
        (
            "every Saturday",
            weekly(1, &[Saturday]),
            Ends::Never,
            "2026-11-28",
            &["2026-11-28", "2026-12-05", "2026-12-12"],
        ),
        (
            "Wednesday and Saturday, begun on a Thursday",
            weekly(1, &[Saturday, Wednesday]),
            Ends::Never,
            "2026-11-26",
            &["2026-11-28", "2026-12-02", "2026-12-05"],
        ),
        (
            "every two weeks",
            weekly(2, &[Monday, Sunday]),
            Ends::Never,
            "2026-11-23",
            &["2026-11-23", "2026-11-29", "2026-12-07"],
        ),
        (
            "the 31st is skipped in shorter months",
            Every::MonthOnDate { interval: 1, date: 31 },
            Ends::Never,
            "2026-12-31",
            &["2026-12-31", "2027-01-31", "2027-03-31"],
        ),
        (
            "the second Tuesday",
            Every::MonthOnWeekday { interval: 1, nth: 2, weekday: Tuesday },
            Ends::Never,
            "2026-11-01",
            &["2026-11-10", "2026-12-08", "2027-01-12"],
        ),
        (
            "the last Friday",
            Every::MonthOnWeekday { interval: 1, nth: -1, weekday: Friday },
            Ends::Never,
            "2026-11-01",
            &["2026-11-27", "2026-12-25", "2027-01-29"],
        ),
        (
            "until a day, that day included",
            weekly(1, &[Saturday]),
            Ends::On(day("2026-12-05")),
            "2026-11-28",
            &["2026-11-28", "2026-12-05"],
        ),
        (
            "three times",
            weekly(1, &[Saturday]),
            Ends::After(3),
            "2026-11-28",
            &["2026-11-28", "2026-12-05", "2026-12-12"],
        ),
    ];
    for (what, every, ends, start, expected) in rows {
        let days = rhythm(every, ends).days(day(start), day(start), day("2027-12-31"));
        let shown: Vec<String> = days.iter().take(3).map(ToString::to_string).collect();
        assert_eq!(shown, expected, "{what}");
    }
}

#[test]
fn exceptions_count_and_windows_cut() {
    let mut rhythm = rhythm(Every::Week { interval: 1, days: vec![Weekday::Saturday] }, Ends::After(4));
    rhythm.skipped = vec![day("2026-12-05")];
    rhythm.added = vec![day("2026-12-06")];
    let days = rhythm.days(day("2026-11-28"), day("2026-12-01"), day("2026-12-31"));
    let shown: Vec<String> = days.iter().map(ToString::to_string).collect();
    assert_eq!(shown, ["2026-12-06", "2026-12-12", "2026-12-19"]);
}

#[test]
fn impossible_rhythms_are_refused() {
    let weekly = |interval, days| Every::Week { interval, days };
    let rows = [
        (rhythm(weekly(1, vec![]), Ends::Never), "repeats.days"),
        (rhythm(weekly(0, vec![Weekday::Monday]), Ends::Never), "repeats.interval"),
        (rhythm(weekly(13, vec![Weekday::Monday]), Ends::Never), "repeats.interval"),
        (rhythm(weekly(1, vec![Weekday::Monday]), Ends::After(10_000)), "repeats.ends"),
        (rhythm(weekly(1, vec![Weekday::Monday]), Ends::After(0)), "repeats.ends"),
        (rhythm(weekly(1, vec![Weekday::Monday]), Ends::On(day("2026-11-01"))), "repeats.ends"),
        (rhythm(Every::MonthOnDate { interval: 1, date: 32 }, Ends::Never), "repeats.date"),
        // February has no 31st, and every twelfth month from February is February.
        (rhythm(Every::MonthOnDate { interval: 12, date: 31 }, Ends::Never), "repeats.days"),
        (
            rhythm(Every::MonthOnWeekday { interval: 1, nth: 0, weekday: Weekday::Monday }, Ends::Never),
            "repeats.nth",
        ),
    ];
    for (rhythm, field) in rows {
        assert_eq!(rhythm.check(day("2027-02-01")).unwrap_err().field, field, "{rhythm:?}");
    }
}

/// Every rule of the subset, from many starts, names the same days as the `rrule` crate.
#[test]
fn days_agree_with_an_independent_rfc_5545_implementation() {
    let mut rules = vec![];
    for interval in [1, 2, 3] {
        for days in [vec![Weekday::Monday], vec![Weekday::Sunday, Weekday::Wednesday], Weekday::ALL.to_vec()]
        {
            rules.push(Every::Week { interval, days });
        }
        for date in [1, 15, 29, 30, 31] {
            rules.push(Every::MonthOnDate { interval, date });
        }
        for nth in [1, 2, 5, -1] {
            rules.push(Every::MonthOnWeekday { interval, nth, weekday: Weekday::Thursday });
        }
    }
    for every in rules {
        for shift in [0, 1, 5, 40, 364] {
            let wanted = day("2027-12-27").plus_days(shift);
            let start = rhythm(every.clone(), Ends::Never).first(wanted).unwrap();
            let ours = rhythm(every.clone(), Ends::After(30)).days(start, start, start.plus_days(20_000));
            let rule =
                format!("DTSTART:{}T000000Z\nRRULE:{every};COUNT=30", start.to_string().replace('-', ""));
            let theirs: Vec<String> = rule
                .parse::<rrule::RRuleSet>()
                .unwrap()
                .all(30)
                .dates
                .iter()
                .map(|date| date.format("%Y-%m-%d").to_string())
                .collect();
            let ours: Vec<String> = ours.iter().map(ToString::to_string).collect();
            assert_eq!(ours, theirs, "{rule}");
        }
    }
}
