//! A series is changed, cut in two and ended; what people signed up for stays.

use super::*;
use crate::{
    kernel::{GatheringId, Problem},
    tasks,
    testing::{check, happens, nothing, refused, wrong},
};

fn replan(occasion: &str, reach: Reach, plan: Plan) -> Command {
    Command::Replan { occasion: at(occasion), reach, plan }
}

fn end(last: &str) -> Command {
    Command::End { gathering: GatheringId(1), last: day(last), reason: text("Libur sekolah") }
}

/// Every Sunday at 09:00, under another title.
fn sundays(from: &str) -> Plan {
    Plan {
        details: Details { time: time("09:00"), ..details("Baca Pagi") },
        day: day(from),
        repeats: Some(every_week(&[Weekday::Sunday])),
        ..once()
    }
}

/// The Saturdays, Agus coming on 5 December; two weeks later the first has passed with 10 children.
fn lived() -> Story {
    planned(weekly())
        .given(m(3), answer(NEXT_SATURDAY, Coming::Yes))
        .on("2026-11-28 15:10")
        .given(m(2), count(SATURDAY, 10))
        .on("2026-12-01 09:00")
}

#[test]
fn this_one_changes_details_only() {
    let story = planned(weekly());
    let details = Details { time: time("09:00"), ..details("Baca Pagi") };
    story
        .when(m(2), replan(SATURDAY, Reach::ThisOne, sundays("2026-11-28")))
        .then([Event::Changed { occasion: at(SATURDAY), details }]);
    // What happens once may become a series on its own day, and is moved to another.
    planned(once()).when(m(2), replan(SATURDAY, Reach::All, weekly())).accepted();
    planned(once())
        .when(m(2), replan(SATURDAY, Reach::All, sundays("2026-11-29")))
        .refused(Refusal::NoSeries);
}

#[test]
fn all_leaves_what_has_passed_and_what_people_signed_up_for() {
    let story = lived().given(m(2), cancel("1/2026-12-12"));
    let story =
        story.when(m(2), replan(NEXT_SATURDAY, Reach::All, sundays("2026-11-29"))).then([Event::Replanned {
            gathering: GatheringId(1),
            plan: sundays("2026-12-06"),
            kept: numbers(&["2026-11-28", "2026-12-05"]),
            dropped: numbers(&["2026-12-12"]),
        }]);
    assert_eq!(days(&story), ["2026-11-28", "2026-12-05", "2026-12-06", "2026-12-13", "2026-12-20"]);
    let rows = [
        (SATURDAY, "Baca Bersama", "15:00"),
        (NEXT_SATURDAY, "Baca Bersama", "15:00"),
        ("1/2026-12-06", "Baca Pagi", "09:00"),
    ];
    for (occasion, title, at_time) in rows {
        let it = scheduled(&story, occasion);
        assert_eq!((it.title(), it.time()), (&text(title), time(at_time)), "{occasion}");
    }
    assert_eq!(scheduled(&story, NEXT_SATURDAY).coming(), 1);
}

#[test]
fn all_keeps_the_passed_days_on_which_nobody_did_anything() {
    let story = planned(weekly()).on("2026-12-08 09:00");
    let story = story.given(m(2), replan("1/2026-12-12", Reach::All, sundays("2026-11-29")));
    assert_eq!(days(&story), ["2026-11-28", "2026-12-05", "2026-12-13", "2026-12-20"]);
    assert_eq!(scheduled(&story, NEXT_SATURDAY).title(), &text("Baca Bersama"));
}

#[test]
fn a_new_title_on_the_same_days_is_for_those_who_signed_up_too() {
    let plan = Plan { details: details("Baca Yuk"), ..weekly() };
    let story = lived().given(m(2), replan(NEXT_SATURDAY, Reach::All, plan));
    assert_eq!(scheduled(&story, NEXT_SATURDAY).title(), &text("Baca Yuk"));
    assert_eq!(scheduled(&story, NEXT_SATURDAY).coming(), 1);
    assert_eq!(scheduled(&story, SATURDAY).title(), &text("Baca Bersama"));
}

#[test]
fn a_rhythm_stays_in_step_and_its_count_goes_on() {
    let every_two = |ends| {
        let every = Every::Week { interval: 2, days: vec![Weekday::Saturday] };
        Plan { repeats: Some(Rhythm { every, ends, ..every_week(&[]) }), ..weekly() }
    };
    // 28 November, 12 December, 26 December; changed in the week between.
    let rows = [
        (Reach::All, Ends::Never, 3),
        (Reach::ThisAndFollowing, Ends::Never, 3),
        (Reach::All, Ends::After(3), 2),
        (Reach::ThisAndFollowing, Ends::After(3), 2),
    ];
    for (reach, ends, left) in rows {
        let story = planned(every_two(ends)).on("2026-12-02 09:00");
        let renamed = Plan { details: details("Baca Yuk"), ..every_two(ends) };
        let story = story.given(m(2), replan("1/2026-12-12", reach, renamed));
        let found = story.community.gatherings.between(day("2026-12-02"), day("2027-01-10"));
        let found: Vec<String> = found.iter().map(|it| it.id.day.to_string()).collect();
        assert_eq!(found, ["2026-12-12", "2026-12-26", "2027-01-09"][..left], "{reach:?} {ends:?}");
    }
    // Nothing is left of a count that has passed.
    let story = planned(every_two(Ends::After(3))).on("2026-12-02 09:00");
    story
        .when(m(2), replan("1/2026-12-12", Reach::All, every_two(Ends::After(1))))
        .wrong("repeats.ends", Problem::InThePast);
}

#[test]
fn this_and_following_cuts_the_series_and_hands_on_what_people_did() {
    let story = lived().given(m(3), answer("1/2026-12-12", Coming::Yes)).given(m(2), cancel("1/2026-12-19"));
    let plan = sundays("2026-12-05");
    let story = story.when(m(1), replan(NEXT_SATURDAY, Reach::ThisAndFollowing, plan)).then([
        Event::Changed { occasion: at(NEXT_SATURDAY), details: details("Baca Bersama") },
        Event::Changed { occasion: at("1/2026-12-12"), details: details("Baca Bersama") },
        Event::Scheduled {
            gathering: GatheringId(2),
            plan: sundays("2026-12-06"),
            continues: Some(GatheringId(1)),
        },
        Event::Ended {
            gathering: GatheringId(1),
            last: day("2026-12-04"),
            dropped: numbers(&["2026-12-19"]),
        },
        Event::HandedOn {
            gathering: GatheringId(1),
            to: GatheringId(2),
            days: numbers(&["2026-12-05", "2026-12-12"]),
        },
    ]);
    let expected = ["2026-11-28", "2026-12-05", "2026-12-06", "2026-12-12", "2026-12-13", "2026-12-20"];
    assert_eq!(days(&story), expected);
    assert_eq!(scheduled(&story, "2/2026-12-12").title(), &text("Baca Bersama"));
    assert_eq!(story.gathering(2).planned_by, Some(MemberId(2)), "the planner stays the planner");
}

#[test]
fn links_to_days_of_a_cut_series_lead_on() {
    let renamed = |title| Plan { details: details(title), day: day("2026-12-05"), ..weekly() };
    let late = Plan { day: day("2026-12-19"), ..renamed("Bagian tiga") };
    // Cut at 12 December, the later part cut at 19 December, and the first part once more at 5 December.
    let story = lived()
        .given(m(2), replan("1/2026-12-12", Reach::ThisAndFollowing, renamed("Bagian dua")))
        .given(m(2), replan("2/2026-12-19", Reach::ThisAndFollowing, late));
    let until = Rhythm { ends: Ends::On(day("2026-12-11")), ..every_week(&[Weekday::Saturday]) };
    let early = Plan { repeats: Some(until), ..renamed("Bagian satu setengah") };
    let story = story.given(m(2), replan(NEXT_SATURDAY, Reach::ThisAndFollowing, early));
    let rows = [
        (SATURDAY, "1/2026-11-28"),
        (NEXT_SATURDAY, "4/2026-12-05"),
        ("1/2026-12-12", "2/2026-12-12"),
        ("1/2026-12-19", "3/2026-12-19"),
        ("2/2026-12-26", "3/2026-12-26"),
        ("1/2027-01-02", "3/2027-01-02"),
    ];
    for (link, leads_to) in rows {
        assert_eq!(scheduled(&story, link).id, at(leads_to), "{link}");
    }
    assert_eq!(scheduled(&story, NEXT_SATURDAY).coming(), 1);
    for part in 1..=4 {
        assert!(story.community.gatherings.belongs_to(GatheringId(part), GatheringId(1)), "{part}");
    }
    assert!(!story.community.gatherings.belongs_to(GatheringId(4), GatheringId(2)));
}

#[test]
fn what_has_passed_is_not_cut_off() {
    let story = lived().given(m(2), replan(SATURDAY, Reach::ThisAndFollowing, sundays("2026-11-28")));
    assert_eq!(scheduled(&story, SATURDAY).id, at(SATURDAY));
    assert_eq!(scheduled(&story, SATURDAY).title(), &text("Baca Bersama"));
    assert_eq!(scheduled(&story, NEXT_SATURDAY).id, at("2/2026-12-05"));
}

#[test]
fn standing_answers_and_tasks_go_with_their_occasions() {
    let from = Some(at(NEXT_SATURDAY));
    let story = lived()
        .given(m(3), Command::AnswerAlways { gathering: GatheringId(1), member: None, always: true })
        .given(
            m(2),
            tasks::Command::Add { what: text("Tikar"), owner: None, due: None, from, decision: None },
        )
        .given(m(2), replan(NEXT_SATURDAY, Reach::ThisAndFollowing, weekly()));
    assert_eq!(scheduled(&story, "2/2026-12-12").coming(), 1);
    let now = at("2/2026-12-05");
    assert_eq!(story.community.tasks.from(now).count(), 1);
    let story = story.given(
        m(2),
        tasks::Command::Add { what: text("Kopi"), owner: None, due: None, from, decision: None },
    );
    assert_eq!(story.community.tasks.from(now).count(), 2, "an old link leads there too");
}

#[test]
fn ending_a_series_cancels_what_people_signed_up_for_later() {
    let ended = |last: &str, dropped: &[&str]| Event::Ended {
        gathering: GatheringId(1),
        last: day(last),
        dropped: numbers(dropped),
    };
    let cancelled = Event::Cancelled { occasion: at(NEXT_SATURDAY), reason: text("Libur sekolah") };
    let story = lived();
    check(
        &story,
        [
            ("now", m(2), end("2026-12-01").into(), happens([ended("2026-12-01", &[]), cancelled.clone()])),
            ("with the last signed up", m(2), end("2026-12-05").into(), happens([ended("2026-12-05", &[])])),
            ("in the past", m(2), end("2026-11-29").into(), wrong("last", Problem::InThePast)),
        ],
    );
    let over = story.given(m(2), end("2026-12-01"));
    assert_eq!(days(&over), ["2026-11-28", "2026-12-05"], "cancelled, it is still seen");
    assert!(scheduled(&over, NEXT_SATURDAY).is_cancelled());
    over.when(m(2), end("2026-12-01")).nothing();
    planned(once()).when(m(2), end("2026-12-01")).refused(Refusal::NoSeries);
}

#[test]
fn ending_does_not_undo_what_took_place_today_nor_make_a_series_longer() {
    let today = planned(weekly()).on("2026-11-28 18:00").given(m(2), count(SATURDAY, 10));
    let today = today.given(m(2), end("2026-11-27"));
    assert!(!scheduled(&today, SATURDAY).is_cancelled());

    let thrice = Rhythm { ends: Ends::After(3), ..every_week(&[Weekday::Saturday]) };
    let story = planned(Plan { repeats: Some(thrice), ..weekly() });
    check(&story, [("later than its end", m(2), end("2030-01-01").into(), nothing())]);
    let story = story.given(m(2), cancel("1/2026-12-12"));
    let story = story.given(m(2), end("2026-12-06"));
    assert_eq!(days(&story), ["2026-11-28", "2026-12-05"]);
}

#[test]
fn whoever_planned_it_or_cares_for_meetings_changes_it() {
    use crate::fields;
    let take = fields::Command::Take { care: fields::Care::Meetings, name: text(""), until: None };
    let story = planned(weekly());
    story.clone().when(m(3), cancel(SATURDAY)).accepted();
    let cared_for = story.given(m(1), take).later(48 * 60);
    let not_allowed = crate::General::NotAllowed {
        act: crate::rights::Act::ChangeGathering,
        who: crate::rights::Who::PlannerOrCare(fields::Care::Meetings),
    };
    check(
        &cared_for,
        [
            (
                "who cares",
                m(1),
                end("2030-01-01").into(),
                happens([Event::Ended {
                    gathering: GatheringId(1),
                    last: day("2030-01-01"),
                    dropped: vec![],
                }]),
            ),
            ("another", m(3), cancel(SATURDAY).into(), refused(not_allowed)),
        ],
    );
    cared_for.when(m(2), cancel(SATURDAY)).accepted();
}
