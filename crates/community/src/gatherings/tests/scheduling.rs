//! What may be planned.

use super::*;
use crate::{
    Refusal as Refused,
    kernel::{GatheringId, Problem},
    limits,
    testing::{Row, check, happens, refused, wrong},
};

#[test]
fn any_member_schedules_once_or_in_a_series() {
    let story = Story::new().founded().member("Dewi");
    let event = |plan| happens([Event::Scheduled { gathering: GatheringId(1), plan, continues: None }]);
    // Planned from Tuesday on, the Saturdays begin on the first Saturday.
    let from_tuesday = Plan { day: day("2026-11-24"), ..weekly() };
    let schedule = |plan| -> crate::Command { Command::Schedule { plan }.into() };
    check(
        &story,
        [
            ("once", m(2), schedule(once()), event(once())),
            ("a series", m(2), schedule(from_tuesday), event(weekly())),
            ("a guest", By::Guest, schedule(once()), refused(Refused::MEMBERS_ONLY)),
        ],
    );
}

#[test]
fn what_cannot_be_is_refused_beside_its_field() {
    let with = |change: fn(&mut Plan)| -> crate::Command {
        let mut plan = weekly();
        change(&mut plan);
        Command::Schedule { plan }.into()
    };
    fn rhythm(plan: &mut Plan) -> &mut Rhythm {
        plan.repeats.as_mut().unwrap()
    }
    fn row(rule: &'static str, command: crate::Command, field: &'static str, problem: Problem) -> Row {
        (rule, m(1), command, wrong(field, problem))
    }
    let range = |min, max| Problem::OutOfRange { min, max };
    let rows = [
        row("a year nobody sees", with(|it| it.day = day("2201-01-01")), "day", Problem::NotInTheCalendar),
        row("a year long ago", with(|it| it.day = day("1999-12-31")), "day", Problem::NotInTheCalendar),
        row("four minutes", with(|it| it.details.minutes = 4), "minutes", range(5, 1440)),
        row("more than a day", with(|it| it.details.minutes = 1441), "minutes", range(5, 1440)),
        row(
            "a job nobody is wanted for",
            with(|it| it.details.roles[0].wanted = 0),
            "roles",
            range(1, i64::from(limits::ROLE_WANTED_MAX)),
        ),
        row(
            "two jobs of one name",
            with(|it| it.details.roles.push(it.details.roles[0].clone())),
            "roles",
            Problem::Taken,
        ),
        row(
            "too many jobs",
            with(|it| it.details.roles = vec![it.details.roles[0].clone(); 13]),
            "roles",
            Problem::TooMany { max: 12 },
        ),
        row(
            "no weekday",
            with(|it| rhythm(it).every = Every::Week { interval: 1, days: vec![] }),
            "repeats.days",
            Problem::NeverHappens,
        ),
        row(
            "more weekdays than there are",
            with(|it| rhythm(it).every = Every::Week { interval: 1, days: vec![Weekday::Monday; 8] }),
            "repeats.days",
            Problem::TooMany { max: 7 },
        ),
        row(
            "over before it begins",
            with(|it| rhythm(it).ends = Ends::On(day("2026-11-27"))),
            "repeats.ends",
            Problem::EndsBeforeStart,
        ),
        row(
            "over before its first Saturday",
            with(|it| {
                it.day = day("2026-11-24");
                rhythm(it).ends = Ends::On(day("2026-11-27"));
            }),
            "repeats.ends",
            Problem::NeverHappens,
        ),
        row(
            "its only day skipped",
            with(|it| {
                rhythm(it).ends = Ends::After(1);
                rhythm(it).skipped = vec![day("2026-11-28")];
            }),
            "repeats.ends",
            Problem::NeverHappens,
        ),
        row(
            "ten thousand times",
            with(|it| rhythm(it).ends = Ends::After(10_000)),
            "repeats.ends",
            range(1, i64::from(limits::RHYTHM_COUNT_MAX)),
        ),
        row(
            "a day besides at the end of the calendar",
            with(|it| rhythm(it).added = vec![Day::LAST]),
            "repeats.added",
            range(0, limits::RHYTHM_DAYS_MAX),
        ),
        row(
            "too many days left out",
            with(|it| rhythm(it).skipped = vec![day("2026-12-05"); 101]),
            "repeats.skipped",
            Problem::TooMany { max: limits::RHYTHM_EXCEPTIONS_MAX },
        ),
    ];
    check(&Story::new().founded(), rows);
}

#[test]
fn a_link_to_any_day_is_answered() {
    let story = planned(weekly());
    let rows = [
        ("1/2026-11-28", true),
        ("1/2026-11-29", false),
        ("1/2026-11-21", false),
        ("1/2126-11-23", true),
        ("1/9999-12-31", false),
        ("1/9999-12-25", true),
        ("2/2026-11-28", false),
    ];
    for (occasion, exists) in rows {
        assert_eq!(story.community.gatherings.occasion(at(occasion)).is_some(), exists, "{occasion}");
    }
    let fridays = Plan { repeats: Some(every_week(&[Weekday::Friday])), ..weekly() };
    let story = planned(fridays);
    let last = story.community.gatherings.between(day("9999-12-01"), Day::LAST);
    assert_eq!(last.len(), 5);
    let story = story.given(m(3), answer("1/2026-12-04", Coming::Yes));
    let backwards = story.community.gatherings.between(day("2026-12-31"), day("2026-11-01"));
    assert!(backwards.is_empty(), "no day lies between");
}
