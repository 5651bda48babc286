//! Five numbers, where they come from, and the sentence they make.

use super::*;
use crate::{
    gatherings::{self, Details, Every, Familiarity, OccasionId, Plan, Rhythm},
    kernel::{By, GatheringId, Weekday},
    testing::{Story, check, day, happens, m, nothing, refused, text, time, wrong},
};

const ONE: IndicatorId = IndicatorId(1);

fn choose(source: Source, baseline: Option<Baseline>) -> Command {
    Command::Choose { name: text("Anak"), unit: text("anak"), source, baseline, target: Some(60) }
}

fn attendance() -> Source {
    Source::Attendance { bands: Band::CHILDREN.to_vec(), gathering: None }
}

fn record(on: &str, amount: i64) -> Command {
    Command::Record { indicator: ONE, day: day(on), amount, note: text(""), occasion: None }
}

fn recorded(record: u32, on: &str, amount: i64) -> Event {
    let (record, day) = (RecordId(record), day(on));
    Event::Recorded { indicator: ONE, record, day, amount, note: text(""), occasion: None }
}

fn strike(record: u32) -> Command {
    Command::Strike { indicator: ONE, record: RecordId(record), reason: text("Salah hitung") }
}

fn by_hand(source: Source) -> Story {
    Story::new().founded().given(m(1), choose(source, None))
}

fn points(story: &Story) -> Vec<(String, i64)> {
    let today = story.community.today(story.now);
    let growth = growth(&story.community, ONE, today);
    growth.into_iter().flat_map(|it| it.points).map(|it| (it.day.to_string(), it.amount)).collect()
}

fn point(on: &str, amount: i64) -> (String, i64) {
    (on.to_owned(), amount)
}

/// Every Saturday from 5 September 2026 on.
fn saturdays(story: Story) -> Story {
    let details = Details {
        title: text("Baca Bersama"),
        time: time("15:00"),
        minutes: 120,
        place: text("Balai RW 04"),
        note: text(""),
        roles: vec![],
    };
    let every = Every::Week { interval: 1, days: vec![Weekday::Saturday] };
    let repeats = Some(Rhythm { every, ends: Default::default(), skipped: vec![], added: vec![] });
    let (sort, welcome) = Default::default();
    let plan = Plan { details, sort, welcome, day: day("2026-09-05"), repeats };
    story.given(m(1), gatherings::Command::Schedule { plan })
}

fn count(story: Story, gathering: u32, on: &str, band: Band, change: i64) -> Story {
    let occasion = OccasionId { gathering: GatheringId(gathering), day: day(on) };
    story.given(
        m(1),
        gatherings::Command::Count { occasion, band, familiarity: Familiarity::Returning, change },
    )
}

#[test]
fn from_10_to_60_children_in_three_months_is_computed_from_thirteen_weekly_counts() {
    let mut story = saturdays(by_hand(attendance())).on("2026-11-28 18:00");
    let children = [10, 12, 15, 18, 22, 26, 29, 35, 40, 44, 51, 55, 60];
    for (week, children) in (0..).zip(children) {
        let on = day("2026-09-05").plus_days(7 * week).to_string();
        story = count(story, 1, &on, Band::To12, children - 2);
        story = count(story, 1, &on, Band::To6, 2);
        story = count(story, 1, &on, Band::Adult, 3);
    }
    let growth = growth(&story.community, ONE, day("2026-11-28")).unwrap();
    assert_eq!((growth.first, growth.latest, growth.span), (10, 60, Span::Months(3)));
    assert_eq!((growth.change, growth.target, growth.points.len()), (5, Some(60), 13));
    let counted: Vec<i64> = growth.points.iter().map(|it| it.amount).collect();
    assert_eq!(counted, children);
    assert_eq!(growth.points[0].day, day("2026-08-31"), "the Monday of its week");
}

#[test]
fn where_every_age_counts_members_and_visitors_count_too() {
    for (bands, expected) in [(Band::ALL.to_vec(), 15), (Band::CHILDREN.to_vec(), 12), (vec![Band::Adult], 0)]
    {
        let source = Source::Attendance { bands, gathering: None };
        let mut story = saturdays(by_hand(source)).on("2026-09-05 18:00");
        let occasion = OccasionId { gathering: GatheringId(1), day: day("2026-09-05") };
        let member = MemberId(1);
        let check_in = gatherings::Command::CheckIn { occasion, member, source: gatherings::Source::Web };
        story = story.given(m(1), check_in);
        for name in ["Dedi", "Lilis"] {
            story = story.given(
                m(1),
                gatherings::Command::WalkIn { occasion, name: text(name), source: gatherings::Source::Web },
            );
        }
        story = count(story, 1, "2026-09-05", Band::To12, 12);
        let counted = points(&story);
        assert_eq!(counted.first().map_or(0, |(_, amount)| *amount), expected);
    }
}

#[test]
fn a_week_counts_as_its_best_attended_occasion_and_what_was_cancelled_does_not() {
    let story = saturdays(saturdays(by_hand(attendance()))).on("2026-09-19 18:00");
    let story = count(story, 1, "2026-09-05", Band::To12, 10);
    let story = count(story, 2, "2026-09-05", Band::To12, 12);
    let story = count(story, 1, "2026-09-12", Band::To12, 30);
    let story = count(story, 1, "2026-09-12", Band::To12, -30);
    let story = count(story, 1, "2026-09-19", Band::To12, 14);
    assert_eq!(points(&story), [point("2026-08-31", 12), point("2026-09-14", 14)]);
    // Moved to the next week and then cancelled there.
    let off = OccasionId { gathering: GatheringId(1), day: day("2026-09-26") };
    let story = count(story.on("2026-09-26 15:10"), 1, "2026-09-26", Band::To12, 40);
    assert_eq!(points(&story).len(), 3);
    let story = story.given(m(1), gatherings::Command::Cancel { occasion: off, reason: text("Hujan") });
    assert_eq!(points(&story).len(), 2);
}

#[test]
fn an_indicator_of_one_series_follows_it_through_every_cut() {
    let source = Source::Attendance { bands: vec![Band::To12], gathering: Some(GatheringId(1)) };
    let story = saturdays(saturdays(Story::new().founded()));
    let story = story.given(m(1), choose(source, None)).on("2026-09-10 09:00");
    let cut = |story: Story, gathering, on: &str| {
        let occasion = OccasionId { gathering: GatheringId(gathering), day: day(on) };
        let plan = story.gathering(gathering).plan.clone();
        let reach = gatherings::Reach::ThisAndFollowing;
        story.given(m(1), gatherings::Command::Replan { occasion, reach, plan })
    };
    let story = cut(cut(story, 1, "2026-09-12"), 3, "2026-09-19").on("2026-09-26 18:00");
    let mut story = count(story, 2, "2026-09-26", Band::To12, 99);
    for (gathering, on, children) in [(1, "2026-09-05", 10), (3, "2026-09-12", 12), (4, "2026-09-19", 14)] {
        story = count(story, gathering, on, Band::To12, children);
    }
    let expected = [point("2026-08-31", 10), point("2026-09-07", 12), point("2026-09-14", 14)];
    assert_eq!(points(&story), expected);
}

#[test]
fn what_is_written_down_adds_up_or_stands_for_itself() {
    let written = |source| {
        by_hand(source)
            .given(m(1), record("2026-11-20", 40))
            .given(m(1), record("2026-11-10", 5))
            .given(m(1), record("2026-11-20", 3))
    };
    let sum = written(Source::Sum).given(m(1), record("2026-11-21", -8));
    let expected = [point("2026-11-10", 5), point("2026-11-20", 48), point("2026-11-21", 40)];
    assert_eq!(points(&sum), expected);
    assert_eq!(points(&written(Source::Level)), [point("2026-11-10", 5), point("2026-11-20", 3)]);
}

#[test]
fn a_struck_number_stays_written_and_counts_no_more() {
    let story =
        by_hand(Source::Sum).given(m(1), record("2026-11-20", 40)).given(m(1), record("2026-11-21", 2));
    let struck = Event::Struck { indicator: ONE, record: RecordId(1), reason: text("Salah hitung") };
    let story = story.when(m(1), strike(1)).then([struck]);
    assert_eq!(points(&story), [point("2026-11-21", 2)]);
    check(
        &story,
        [
            ("struck already", m(1), strike(1).into(), nothing()),
            ("never written", m(1), strike(9).into(), refused(Refused::NO_SUCH)),
            (
                "the next has a number of its own",
                m(1),
                record("2026-11-22", 1).into(),
                happens([recorded(3, "2026-11-22", 1)]),
            ),
        ],
    );
    assert_eq!(story.community.impact.find(ONE).unwrap().records.len(), 2);
}

#[test]
fn the_baseline_comes_first_and_what_lies_before_it_is_left_out() {
    let baseline = Some(Baseline { day: day("2026-11-10"), amount: 100 });
    for (source, expected) in [(Source::Sum, [100, 145]), (Source::Level, [100, 40])] {
        let story = Story::new().founded().given(m(1), choose(source, baseline));
        let story = story.given(m(1), record("2026-11-09", 5)).given(m(1), record("2026-11-20", 40));
        let amounts: Vec<i64> = points(&story).into_iter().map(|(_, amount)| amount).collect();
        assert_eq!(amounts, expected);
    }
    let only = Story::new().founded().given(m(1), choose(attendance(), baseline));
    assert_eq!(points(&only), [point("2026-11-10", 100)]);
}

#[test]
fn before_anything_was_counted_there_is_no_growth() {
    assert!(growth(&by_hand(Source::Sum).community, ONE, day("2026-11-24")).is_none());
    assert!(growth(&by_hand(Source::Sum).community, IndicatorId(9), day("2026-11-24")).is_none());
}

#[test]
fn five_are_enough_until_one_is_retired() {
    let mut story = Story::new().founded();
    for _ in 0..limits::INDICATORS_MAX {
        story = story.given(m(1), choose(Source::Sum, None));
    }
    let story = story.when(m(1), choose(Source::Sum, None)).refused(Refusal::FiveAlready);
    let retire = Command::Retire { indicator: IndicatorId(2) };
    let story = story.when(m(1), retire.clone()).then([Event::Retired { indicator: IndicatorId(2) }]);
    let story = story.when(m(1), retire).nothing();
    let story = story.given(m(1), choose(Source::Sum, None));
    let in_use: Vec<u32> = story.community.impact.indicators().map(|(id, _)| id.0).collect();
    assert_eq!(in_use, [1, 3, 4, 5, 6]);
    let late = Command::Record {
        indicator: IndicatorId(2),
        day: day("2026-11-24"),
        amount: 1,
        note: text(""),
        occasion: None,
    };
    story.when(m(1), late).refused(Refusal::Retired);
}

#[test]
fn what_cannot_be_measured_is_refused_beside_its_field() {
    let of = |bands: &[Band], gathering| Source::Attendance { bands: bands.to_vec(), gathering };
    let since = |on| Some(Baseline { day: day(on), amount: 0 });
    let negative = Some(Baseline { day: day("2026-11-01"), amount: -1 });
    let range = |min| Problem::OutOfRange { min, max: limits::AMOUNT_MAX };
    let no_target = Command::Choose {
        name: text("A"),
        unit: text("a"),
        source: Source::Sum,
        baseline: None,
        target: Some(0),
    };
    check(
        &Story::new().founded(),
        [
            ("no band", m(1), choose(of(&[], None), None).into(), wrong("bands", Problem::Empty)),
            (
                "a band twice",
                m(1),
                choose(of(&[Band::To6, Band::To6], None), None).into(),
                wrong("bands", Problem::Taken),
            ),
            (
                "a series there is not",
                m(1),
                choose(of(&[Band::To6], Some(GatheringId(1))), None).into(),
                wrong("gathering", Problem::Unknown),
            ),
            (
                "a baseline tomorrow",
                m(1),
                choose(Source::Sum, since("2026-11-25")).into(),
                wrong("baseline", Problem::NotInTheCalendar),
            ),
            (
                "a baseline long ago",
                m(1),
                choose(Source::Sum, since("1999-12-31")).into(),
                wrong("baseline", Problem::NotInTheCalendar),
            ),
            (
                "less than none before",
                m(1),
                choose(Source::Sum, negative).into(),
                wrong("baseline", range(0)),
            ),
            ("nothing to reach", m(1), no_target.into(), wrong("target", range(1))),
        ],
    );
}

#[test]
fn a_number_is_of_a_day_that_has_been_and_within_reason() {
    let range = |min| Problem::OutOfRange { min, max: limits::AMOUNT_MAX };
    check(
        &by_hand(Source::Sum),
        [
            ("today", m(1), record("2026-11-24", 5).into(), happens([recorded(1, "2026-11-24", 5)])),
            ("fewer", m(1), record("2026-11-24", -5).into(), happens([recorded(1, "2026-11-24", -5)])),
            ("tomorrow", m(1), record("2026-11-25", 5).into(), wrong("day", Problem::NotInTheCalendar)),
            ("long ago", m(1), record("1999-12-31", 5).into(), wrong("day", Problem::NotInTheCalendar)),
            (
                "beyond counting",
                m(1),
                record("2026-11-24", i64::MAX).into(),
                wrong("amount", range(-limits::AMOUNT_MAX)),
            ),
            ("by a guest", By::Guest, record("2026-11-24", 5).into(), refused(Refused::MEMBERS_ONLY)),
        ],
    );
    by_hand(Source::Level).when(m(1), record("2026-11-24", -1)).wrong("amount", range(0));
    by_hand(attendance()).when(m(1), record("2026-11-24", 1)).refused(Refusal::CountedAtGatherings);
}

#[test]
fn name_unit_baseline_and_target_may_change() {
    let change = |target| Command::Change {
        indicator: ONE,
        name: text("Anak"),
        unit: text("anak"),
        baseline: None,
        target,
    };
    let changed = Event::Changed {
        indicator: ONE,
        name: text("Anak"),
        unit: text("anak"),
        baseline: None,
        target: Some(80),
    };
    check(
        &by_hand(Source::Sum),
        [
            ("another target", m(1), change(Some(80)).into(), happens([changed])),
            ("the same", m(1), change(Some(60)).into(), nothing()),
        ],
    );
}

#[test]
fn a_span_is_said_as_people_say_it() {
    let rows = [
        (0, Span::Days(0)),
        (13, Span::Days(13)),
        (14, Span::Weeks(2)),
        (53, Span::Weeks(8)),
        (56, Span::Months(2)),
        (84, Span::Months(3)),
        (91, Span::Months(3)),
        (365, Span::Months(12)),
        (700, Span::Years(2)),
        (1_096, Span::Years(3)),
    ];
    for (days, expected) in rows {
        assert_eq!(Span::of_days(days), expected, "{days} days");
    }
}
