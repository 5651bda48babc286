//! What comes, what has been and what calendars are told, by viewer.

use super::*;
use crate::{
    gatherings::{Command, Details, Ends, Every, Plan, Reach, Rhythm},
    kernel::{MemberId, Weekday},
    seen_by::Viewer,
    testing::{Story, day, m, occasion, text, time},
};

fn saturdays() -> Rhythm {
    let every = Every::Week { interval: 1, days: vec![Weekday::Saturday] };
    Rhythm { every, ends: Ends::Never, skipped: vec![], added: vec![] }
}

fn plan(title: &str, on: &str, repeats: Option<Rhythm>) -> Plan {
    let details = Details {
        title: text(title),
        time: time("09:00"),
        minutes: 120,
        place: text("Balai desa"),
        note: text(""),
        roles: vec![],
    };
    Plan { details, sort: Sort::Class, welcome: Welcome::Everyone, day: day(on), repeats }
}

/// 1: every Saturday from 28 November. 2: once, for members, on 1 December.
fn village() -> Story {
    let inside = Plan { welcome: Welcome::Members, ..plan("Rapat", "2026-12-01", None) };
    Story::new()
        .founded()
        .member("Dewi")
        .given(m(1), Command::Schedule { plan: plan("Pojok baca", "2026-11-28", Some(saturdays())) })
        .given(m(2), Command::Schedule { plan: inside })
}

fn seen(story: &Story, viewer: Viewer) -> Seen<'_> {
    Seen::new(&story.community, viewer, story.now)
}

const DEWI: Viewer = Viewer::Member(MemberId(2));

fn ids(lines: &[OccasionLine]) -> Vec<String> {
    lines.iter().map(|it| it.id.to_string()).collect()
}

#[test]
fn outsiders_see_what_is_open_to_everyone() {
    let story = village();
    let members = seen(&story, DEWI).gathering_list();
    let outside = seen(&story, Viewer::Outsider).gathering_list();
    assert_eq!(ids(&members.occasions)[..3], ["1/2026-11-28", "2/2026-12-01", "1/2026-12-05"]);
    assert_eq!(ids(&outside.occasions)[..2], ["1/2026-11-28", "1/2026-12-05"]);
    assert_eq!(outside.occasions.len(), 9, "sixty days hold nine Saturdays");
    assert!(!outside.has_past);
    assert!(seen(&story, Viewer::Outsider).occasion_line(occasion("2/2026-12-01")).is_none());
    assert!(seen(&story, Viewer::Outsider).gathering(crate::kernel::GatheringId(2)).is_none());
    assert!(seen(&story, Viewer::Outsider).changeable(occasion("1/2026-11-28")).is_none());
}

#[test]
fn where_little_is_planned_the_next_few_are_shown() {
    let every = Every::MonthOnDate { interval: 3, date: 31 };
    let rare = Rhythm { every, ..saturdays() };
    let story = Story::new()
        .founded()
        .given(m(1), Command::Schedule { plan: plan("Bersih sungai", "2027-01-31", Some(rare)) });
    let list = seen(&story, Viewer::Outsider).gathering_list();
    assert_eq!(ids(&list.occasions), ["1/2027-01-31", "1/2027-07-31", "1/2027-10-31"]);
}

#[test]
fn moved_cancelled_and_answered_ones_say_so() {
    let moved = Command::Move {
        occasion: occasion("1/2026-11-28"),
        day: day("2026-11-29"),
        time: time("15:00"),
        reason: text("hujan"),
    };
    let cancelled = Command::Cancel { occasion: occasion("1/2026-12-05"), reason: text("ada duka") };
    let story = village().given(m(1), moved).given(m(1), cancelled).given(
        m(2),
        Command::Answer {
            occasion: occasion("1/2026-12-12"),
            member: None,
            coming: Coming::Maybe,
            party: 3,
            role: None,
            note: text(""),
        },
    );
    let list = seen(&story, DEWI).gathering_list().occasions;
    let [moved, _, cancelled, answered, ..] = &list[..] else { panic!("{list:?}") };
    let from = Planned { day: day("2026-11-28"), time: time("09:00") };
    assert_eq!(
        (moved.day, moved.moved_from, moved.because.as_str()),
        (day("2026-11-29"), Some(from), "hujan")
    );
    assert_eq!((cancelled.cancelled, cancelled.because.as_str()), (true, "ada duka"));
    assert_eq!((answered.answer, answered.coming), (Some(Coming::Maybe), Count::Exact(0)));
    let outside = seen(&story, Viewer::Outsider).gathering_list().occasions;
    assert!(outside.iter().all(|it| it.answer.is_none()));
}

#[test]
fn the_past_is_read_thirty_at_a_time_newest_first() {
    let story = village().on("2027-08-01 09:00");
    let first = seen(&story, DEWI).past_gatherings(1);
    let last = seen(&story, DEWI).past_gatherings(99);
    // 36 Saturdays and one meeting.
    assert_eq!((first.occasions.len(), first.pages, last.occasions.len(), last.page), (30, 2, 7, 2));
    assert_eq!(first.occasions[0].day, day("2027-07-31"));
    assert_eq!(last.occasions[6].day, day("2026-11-28"));
    assert_eq!(seen(&story, Viewer::Outsider).past_gatherings(0).page, 1);
}

#[test]
fn outsiders_see_small_attendance_masked() {
    use crate::gatherings::Source;
    let here = |member| Command::CheckIn {
        occasion: occasion("1/2026-11-28"),
        member: MemberId(member),
        source: Source::Steward,
    };
    let story =
        village().on("2026-11-28 10:00").given(m(1), here(1)).given(m(1), here(2)).on("2026-11-28 12:00");
    let GatheringSeen::Series(series) =
        seen(&story, Viewer::Outsider).gathering(crate::kernel::GatheringId(1)).unwrap()
    else {
        panic!("it is a series")
    };
    assert_eq!(series.attended[0].people, Count::Masked);
    assert!(series.planned_by.is_none() && series.always.is_empty() && series.always_for.is_empty());
    assert_eq!(seen(&story, DEWI).past_gatherings(1).occasions[0].present, Count::Exact(2));
}

#[test]
fn a_calendar_holds_rules_and_what_differs_from_them() {
    let story = village()
        .given(m(1), Command::Cancel { occasion: occasion("1/2026-12-05"), reason: text("hujan") })
        .given(
            m(2),
            Command::Answer {
                occasion: occasion("1/2026-12-12"),
                member: None,
                coming: Coming::Yes,
                party: 1,
                role: None,
                note: text(""),
            },
        );
    let said = |viewer| -> Vec<(String, Rule)> {
        let events = seen(&story, viewer).calendar().events;
        events.into_iter().map(|it| (it.line.id.to_string(), it.rule)).collect()
    };
    let instead = |of: &str| Rule::Instead { of: Planned { day: day(of), time: time("09:00") } };
    let series = Rule::Series { rhythm: saturdays() };
    let outside =
        vec![("1/2026-11-28".to_owned(), series.clone()), ("1/2026-12-05".to_owned(), instead("2026-12-05"))];
    assert_eq!(said(Viewer::Outsider), outside);
    let dewi = [
        &outside[..],
        &[("1/2026-12-12".to_owned(), instead("2026-12-12")), ("2/2026-12-01".to_owned(), Rule::Once)],
    ];
    assert_eq!(said(DEWI), dewi.concat());
}

#[test]
fn what_a_changed_plan_does_not_name_stands_alone_in_a_calendar() {
    let sundays = Rhythm { every: Every::Week { interval: 1, days: vec![Weekday::Sunday] }, ..saturdays() };
    let yes = Command::Answer {
        occasion: occasion("1/2026-12-05"),
        member: None,
        coming: Coming::Yes,
        party: 1,
        role: None,
        note: text(""),
    };
    let replan = Command::Replan {
        occasion: occasion("1/2026-11-28"),
        reach: Reach::All,
        plan: plan("Pojok baca", "2026-11-28", Some(sundays)),
    };
    let story = village().given(m(2), yes).given(m(1), replan);
    let events = seen(&story, Viewer::Outsider).calendar().events;
    let alone: Vec<String> =
        events.iter().filter(|it| it.rule == Rule::Alone).map(|it| it.line.id.to_string()).collect();
    assert_eq!(alone, ["1/2026-12-05"]);
    assert_eq!(events[0].line.day, day("2026-11-29"));
    assert_eq!(events[0].changes, 1);
    assert_eq!(events[0].changed_at, story.now);
    let comes = ids(&seen(&story, DEWI).gathering_list().occasions);
    assert_eq!(comes[..4], ["1/2026-11-29", "2/2026-12-01", "1/2026-12-05", "1/2026-12-06"]);
}

#[test]
fn a_plan_once_can_be_opened_and_begun_as_a_series() {
    let open = Command::Replan {
        occasion: occasion("2/2026-12-01"),
        reach: Reach::All,
        plan: plan("Rapat", "2026-12-01", None),
    };
    let story = village().given(m(2), open);
    assert!(seen(&story, Viewer::Outsider).occasion_line(occasion("2/2026-12-01")).is_some());
    let other_day = Command::Replan {
        occasion: occasion("2/2026-12-01"),
        reach: Reach::All,
        plan: plan("Rapat", "2026-12-02", None),
    };
    story.when(m(2), other_day).refused(crate::gatherings::Refusal::NoSeries);
}
