//! Reading what people type.

use super::*;
use crate::words::Language;

fn read(pairs: &[(&str, &str)]) -> Result<Plan, Typed> {
    let typed = pairs.iter().map(|(field, value)| ((*field).to_owned(), (*value).to_owned())).collect();
    let mut reading = Reading::new(Language::Indonesian.words(), &typed);
    let plan = reading.plan();
    reading.done(plan)
}

fn with(more: &[(&str, &str)]) -> Result<Plan, Typed> {
    let given = |field: &str| more.iter().any(|(it, _)| *it == field);
    let usual = [
        ("title", "Pojok baca"),
        ("day", "2026-11-28"),
        ("time", "09:00"),
        ("minutes", "120"),
        ("place", "Balai desa"),
    ];
    let pairs: Vec<_> = usual.into_iter().filter(|(it, _)| !given(it)).chain(more.iter().copied()).collect();
    read(&pairs)
}

#[test]
fn days_times_and_numbers_are_read_kindly() {
    for time in ["09:00", "9.00", " 09.00 ", "9", "09:00:00", "０９：００".replace('：', ":").as_str()]
    {
        assert_eq!(with(&[("time", time)]).unwrap().details.time.to_string(), "09:00", "{time}");
    }
    for day in ["2026-11-28", "28/11/2026", "28-11-2026", " 28.11.2026 "] {
        assert_eq!(with(&[("day", day)]).unwrap().day.to_string(), "2026-11-28", "{day}");
    }
    assert_eq!(with(&[("minutes_own", " ７５ ")]).unwrap().details.minutes, 75);
}

#[test]
fn what_cannot_be_read_is_said_at_its_field() {
    let rows: &[(&str, &str, &str)] = &[
        ("day", "", "day"),
        ("day", "31/02/2026", "day"),
        ("time", "pagi", "time"),
        ("minutes", "lama", "minutes"),
        ("minutes_own", "99999999999999999999", "minutes"),
        ("wanted-1", "banyak", "roles"),
    ];
    for (field, value, at) in rows {
        let typed = with(&[("role-1", "sopir"), (field, value)]).unwrap_err();
        assert!(typed.problem_with(at).is_some(), "{field}={value}");
        assert_eq!(typed.value(field), *value, "kept as typed");
    }
    let typed =
        with(&[("repeats", "week"), ("repeats.ends", "on"), ("ends_day", "kapan-kapan")]).unwrap_err();
    assert!(typed.problem_with("repeats.ends").is_some());
}

#[test]
fn a_rhythm_follows_from_the_first_day() {
    let every = |pairs: &[(&str, &str)]| with(pairs).unwrap().repeats.map(|it| it.every.to_string());
    assert_eq!(every(&[("repeats", "once")]), None);
    assert_eq!(every(&[("repeats", "week")]).unwrap(), "FREQ=WEEKLY;INTERVAL=1;BYDAY=SA");
    let days = [
        ("repeats", "week"),
        ("repeats.days", "monday"),
        ("repeats.days", "friday"),
        ("repeats.interval", "2"),
    ];
    assert_eq!(every(&days).unwrap(), "FREQ=WEEKLY;INTERVAL=2;BYDAY=MO,FR");
    assert_eq!(every(&[("repeats", "month_date")]).unwrap(), "FREQ=MONTHLY;INTERVAL=1;BYMONTHDAY=28");
    assert_eq!(every(&[("repeats", "month_weekday")]).unwrap(), "FREQ=MONTHLY;INTERVAL=1;BYDAY=4SA");
    assert_eq!(every(&[("repeats", "month_last")]).unwrap(), "FREQ=MONTHLY;INTERVAL=1;BYDAY=-1SA");
}

#[test]
fn roles_are_rows_and_reasons_come_together() {
    let plan =
        with(&[("role-1", "sopir"), ("role-3", "juru masak"), ("wanted-3", "3"), ("wanted-4", "9")]).unwrap();
    let roles: Vec<(&str, u8)> =
        plan.details.roles.iter().map(|it| (it.name.or_empty(), it.wanted)).collect();
    assert_eq!(roles, [("sopir", 1), ("juru masak", 3)]);
    let typed = Typed::default().typed("reason", "hujan").typed("reason", "").typed("reason_own", " banjir ");
    assert_eq!(reason(&typed).or_empty(), "hujan; banjir");
}
