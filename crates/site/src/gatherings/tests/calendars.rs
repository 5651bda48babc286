//! Calendar feeds, read back by programs that are not ours and expanded to the same days.

use std::collections::BTreeSet;

use axum::http::header;
use host::Opens;
use icalendar::{Calendar, CalendarComponent, Component, Event};

use super::*;

const FEED: &str = "/baca-yuk/kegiatan.ics";
const LONG: &str =
    "Bacaan: “Si Kancil”, peta; \\ 📚\nمكتبة القرية ترحب بجميع الأطفال في كل يوم سبت وتفتح أبوابها للجميع";

/// Every kind of rhythm and exception at once.
async fn full() -> Town {
    let town = planned().await;
    let by = By::Member(MemberId(1));
    let on = |every, day: &str| plan(LONG, day, Some(every));
    let monthly = on(Every::MonthOnDate { interval: 1, date: 31 }, "2026-12-31");
    let mut nth = on(Every::MonthOnWeekday { interval: 2, nth: -1, weekday: Weekday::Tuesday }, "2026-11-24");
    let mut twice =
        on(Every::Week { interval: 2, days: vec![Weekday::Monday, Weekday::Wednesday] }, "2026-11-25");
    if let (Some(nth), Some(twice)) = (&mut nth.repeats, &mut twice.repeats) {
        nth.ends = Ends::After(4);
        twice.ends = Ends::On("2027-01-20".parse().unwrap());
        twice.skipped = vec!["2026-12-07".parse().unwrap()];
        twice.added = vec!["2026-12-11".parse().unwrap(), "2027-01-22".parse().unwrap()];
    }
    for plan in [monthly, nth, twice] {
        town.ask(by, Command::Schedule { plan }).await;
    }
    let moved = Command::Move {
        occasion: "1/2026-12-05".parse().unwrap(),
        day: "2026-12-06".parse().unwrap(),
        time: "23:30".parse().unwrap(),
        reason: "hujan".into(),
    };
    town.ask(by, moved).await;
    town.ask(by, Command::Cancel { occasion: "1/2026-12-12".parse().unwrap(), reason: "ada duka".into() })
        .await;
    answers(&town, 2, "1/2026-12-19", Coming::No).await;
    town
}

fn events(text: &str) -> Vec<Event> {
    let calendar: Calendar = text.parse().unwrap_or_else(|error| panic!("{error}\n{text}"));
    let events = calendar.components.iter().filter_map(CalendarComponent::as_event);
    events.cloned().collect()
}

fn value<'a>(event: &'a Event, name: &str) -> &'a str {
    event.property_value(name).unwrap_or_default()
}

/// Local starts of everything that is not cancelled, from the feed alone: rules by the `rrule` crate.
fn expanded(text: &str) -> Vec<String> {
    let events = events(text);
    let mut starts = vec![];
    for event in events.iter().filter(|it| it.property_value("RECURRENCE-ID").is_none()) {
        let uid = value(event, "UID");
        let replaced: BTreeSet<&str> = events
            .iter()
            .filter(|it| value(it, "UID") == uid)
            .filter_map(|it| it.property_value("RECURRENCE-ID"))
            .collect();
        let Some(rule) = event.property_value("RRULE") else {
            if value(event, "STATUS") != "CANCELLED" {
                starts.push(value(event, "DTSTART").to_owned());
            }
            continue;
        };
        let mut set = format!("DTSTART;TZID=Asia/Jakarta:{}\nRRULE:{rule}", value(event, "DTSTART"));
        for name in ["EXDATE", "RDATE"] {
            for days in event.multi_properties().get(name).into_iter().flatten() {
                set.push_str(&format!("\n{name};TZID=Asia/Jakarta:{}", days.value()));
            }
        }
        let set: rrule::RRuleSet = set.parse().unwrap_or_else(|error| panic!("{error}: {set}"));
        let days = set.all(200).dates.into_iter().map(|it| it.format("%Y%m%dT%H%M%S").to_string());
        starts.extend(days.filter(|it| !replaced.contains(it.as_str())));
    }
    for event in events.iter().filter(|it| it.property_value("RECURRENCE-ID").is_some()) {
        if value(event, "STATUS") != "CANCELLED" {
            starts.push(value(event, "DTSTART").to_owned());
        }
    }
    starts.sort();
    starts
}

#[tokio::test]
async fn other_programs_expand_a_feed_to_the_days_that_we_show() {
    let town = full().await;
    let dewi = town.phone("Dewi").await;
    let secret = town.host.secrets.of(town.home.id, Opens::Calendar(MemberId(2)));
    let feed = dewi.get(&format!("/baca-yuk/kalender/2/{secret}.ics")).await.ok().text;
    let ours: Vec<String> = town.home.read(|community| {
        let until = "2027-11-30".parse().unwrap();
        let all = community.gatherings.between("2026-11-01".parse().unwrap(), until);
        let start = |it: &community::gatherings::Scheduled<'_>| {
            format!("{}T{}00", it.day().to_string().replace('-', ""), it.time().to_string().replace(':', ""))
        };
        all.iter().filter(|it| !it.is_cancelled()).map(start).collect()
    });
    let theirs: Vec<String> = expanded(&feed).into_iter().filter(|it| it.as_str() < "20271201").collect();
    assert_eq!(theirs, ours);
    let holds = |start: &str| ours.iter().any(|it| it == start);
    assert!(ours.len() > 70 && holds("20261206T233000") && !holds("20261212T090000"));
    assert!(holds("20261211T090000") && !holds("20261207T090000"));
}

#[tokio::test]
async fn a_feed_keeps_to_the_standard() {
    let town = full().await;
    let feed = town.stranger().get(FEED).await.ok();
    assert_eq!(feed.headers[header::CONTENT_TYPE], "text/calendar; charset=utf-8");
    assert!(feed.text.lines().all(|line| line.len() <= 76 && !line.trim_end_matches('\r').contains('\r')));
    assert_eq!(feed.text.matches('\n').count(), feed.text.matches("\r\n").count());
    feed.has("X-WR-CALNAME:Baca Yuk!\r\n")
        .has("BEGIN:VTIMEZONE\r\nTZID:Asia/Jakarta\r\n")
        .has("TZOFFSETTO:+0700");
    feed.has("REFRESH-INTERVAL;VALUE=DURATION:PT4H").has("RRULE:FREQ=WEEKLY;INTERVAL=1;BYDAY=SA\r\n");
    feed.has("UNTIL=20270120T020000Z").has("COUNT=4").has("RECURRENCE-ID;TZID=Asia/Jakarta:20261205T090000");
    feed.lacks("Rapat pengurus").lacks("VALARM").lacks("METHOD");
    let events = events(&feed.text);
    let uid = format!("1@{}", town.home.id);
    let first = events.iter().find(|it| value(it, "UID") == uid).unwrap();
    // From the log, not from the clock.
    assert_eq!(value(first, "DTSTAMP"), "20261124T030000Z");
    assert_eq!(
        (value(first, "SEQUENCE"), value(first, "URL")),
        ("2", "https://percik.example/baca-yuk/kegiatan/1")
    );
    let cancelled = events.iter().find(|it| value(it, "STATUS") == "CANCELLED").unwrap();
    assert_eq!(value(cancelled, "SUMMARY"), "BATAL: Pojok baca");
    assert_eq!(value(cancelled, "URL"), "https://percik.example/baca-yuk/kegiatan/1/2026-12-12");
    let moved = events.iter().find(|it| value(it, "DTSTART") == "20261206T233000").unwrap();
    assert_eq!(value(moved, "DTEND"), "20261207T013000");
    let wordy = events.iter().find(|it| value(it, "UID").starts_with("3@")).unwrap();
    assert_eq!(wordy.get_summary(), Some(LONG));
}

#[tokio::test]
async fn a_feed_that_has_not_changed_is_not_sent_again() {
    let town = full().await;
    let first = town.stranger().get(FEED).await.ok();
    let tag = first.headers[header::ETAG].to_str().unwrap().to_owned();
    // Hours later too: what is in it does not come from the clock.
    town.set_clock(crate::testing::START.plus_hours(5));
    let again = town.stranger().with(header::IF_NONE_MATCH, &tag).get(FEED).await;
    assert_eq!((again.status, again.bytes.len()), (StatusCode::NOT_MODIFIED, 0));
    assert_eq!(again.headers[header::ETAG].to_str().unwrap(), tag);
    let cancel = Command::Cancel { occasion: "1/2026-12-26".parse().unwrap(), reason: "libur".into() };
    town.ask(By::Member(MemberId(1)), cancel).await;
    let changed = town.stranger().with(header::IF_NONE_MATCH, &tag).get(FEED).await.ok();
    changed.has("20261226T090000");
    // A member's phone gets the public feed from the public address.
    town.phone("Dewi").await.get(FEED).await.ok().lacks("Rapat pengurus").lacks("Jawaban Anda");
}

#[tokio::test]
async fn ones_own_feed_knows_ones_answers_and_needs_its_secret() {
    let town = full().await;
    let secret = town.host.secrets.of(town.home.id, Opens::Calendar(MemberId(2)));
    let path = format!("/baca-yuk/kalender/2/{secret}.ics");
    // A calendar program has no session.
    let feed = town.stranger().get(&path).await.ok();
    feed.has("Rapat pengurus").has("TRANSP:TRANSPARENT");
    let answered = events(&feed.text);
    let answered = answered.iter().find(|it| value(it, "RECURRENCE-ID") == "20261219T090000").unwrap();
    assert!(answered.get_description().unwrap().contains("Jawaban Anda: Tidak hadir"));
    for wrong in
        ["1/x.ics".to_owned(), format!("3/{secret}.ics"), format!("2/{secret}"), "x/y.ics".to_owned()]
    {
        let seen = town.stranger().get(&format!("/baca-yuk/kalender/{wrong}")).await;
        assert_eq!(seen.status, StatusCode::NOT_FOUND, "{wrong}");
    }
    town.ask(By::Member(MemberId(2)), community::members::Command::Leave { member: None }).await;
    assert_eq!(town.stranger().get(&path).await.status, StatusCode::NOT_FOUND);
}

#[tokio::test]
async fn one_occasion_is_a_file_of_its_own() {
    let town = full().await;
    let file = town.stranger().get("/baca-yuk/kegiatan/1/2026-12-19/kegiatan.ics").await.ok();
    let events = events(&file.text);
    assert_eq!(events.len(), 1);
    assert_eq!(value(&events[0], "UID"), format!("1-2026-12-19@{}", town.home.id));
    assert!(events[0].property_value("RRULE").is_none());
    assert_eq!(value(&events[0], "DTSTART"), "20261219T090000");
}
