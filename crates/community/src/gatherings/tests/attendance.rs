//! Who was there, and who wrote it down.

use super::*;
use crate::{
    Refusal as Refused,
    kernel::Problem,
    limits, members,
    testing::{check, happens, nothing, refused, wrong},
};

fn checked_in(member: u32, source: Source) -> Event {
    Event::CheckedIn { occasion: at(SATURDAY), member: MemberId(member), source }
}

fn walked_in(visitor: u32, source: Source) -> Event {
    Event::WalkedIn { occasion: at(SATURDAY), visitor: VisitorId(visitor), name: text("Rini"), source }
}

fn counted(change: i64) -> Event {
    Event::Counted { occasion: at(SATURDAY), band: Band::To12, familiarity: Familiarity::New, change }
}

#[test]
fn any_member_checks_in_any_other_but_at_the_door_only_oneself() {
    let not_yours = |member| refused(members::Refusal::NotYours { member: MemberId(member) });
    check(
        &planned(once()).on("2026-11-28 15:10"),
        [
            (
                "another, from the list",
                m(3),
                check_in(SATURDAY, 2, Source::Steward).into(),
                happens([checked_in(2, Source::Steward)]),
            ),
            (
                "oneself by the code",
                m(3),
                check_in(SATURDAY, 3, Source::Qr).into(),
                happens([checked_in(3, Source::Qr)]),
            ),
            ("another by the code", m(3), check_in(SATURDAY, 2, Source::Qr).into(), not_yours(2)),
            (
                "a stranger",
                m(3),
                check_in(SATURDAY, 9, Source::Web).into(),
                wrong("member", Problem::Unknown),
            ),
            (
                "by a guest",
                By::Guest,
                check_in(SATURDAY, 2, Source::Qr).into(),
                refused(Refused::MEMBERS_ONLY),
            ),
        ],
    );
}

#[test]
fn one_is_there_once_and_a_wrong_tap_is_taken_back() {
    let out = |member| -> crate::Command {
        Command::CheckOut { occasion: at(SATURDAY), member: MemberId(member) }.into()
    };
    let story = planned(once()).on("2026-11-28 15:10").given(m(2), check_in(SATURDAY, 2, Source::Web));
    let checked_out = Event::CheckedOut { occasion: at(SATURDAY), member: MemberId(2) };
    check(
        &story,
        [
            ("again", m(3), check_in(SATURDAY, 2, Source::Steward).into(), nothing()),
            ("taken back", m(3), out(2), happens([checked_out])),
            ("taken back what was not", m(3), out(3), nothing()),
        ],
    );
    assert_eq!(scheduled(&story, SATURDAY).record.unwrap().people_present(), 1);
    let story = story.given(m(3), out(2));
    assert_eq!(scheduled(&story, SATURDAY).record.unwrap().people_present(), 0);
}

#[test]
fn nobody_has_come_before_the_day_and_nobody_remembers_after_400() {
    let story = planned(once());
    story
        .clone()
        .on("2026-11-27 23:59")
        .when(m(2), check_in(SATURDAY, 2, Source::Web))
        .refused(Refusal::TooEarly);
    story.clone().on("2026-11-27 23:59").when(m(2), count(SATURDAY, 1)).refused(Refusal::TooEarly);
    story.clone().on("2026-11-28 00:00").when(m(2), check_in(SATURDAY, 2, Source::Web)).accepted();
    // 400 days after 28 November 2026.
    story.clone().on("2028-01-02 23:59").when(m(2), count(SATURDAY, 1)).accepted();
    story.clone().on("2028-01-03 00:00").when(m(2), count(SATURDAY, 1)).refused(Refusal::TooLate);
    let moved = story.given(m(2), move_to(SATURDAY, "2026-11-29", "15:00"));
    moved.on("2026-11-28 15:00").when(m(2), count(SATURDAY, 1)).refused(Refusal::TooEarly);
}

#[test]
fn what_is_written_down_after_the_day_is_known_late() {
    let rows = [
        ("2026-11-28 23:59", Source::Web, Source::Web),
        ("2026-11-29 08:00", Source::Web, Source::Late),
        ("2026-11-29 08:00", Source::Steward, Source::Late),
        ("2026-11-29 08:00", Source::Qr, Source::Late),
        ("2026-11-29 08:00", Source::Offline, Source::Offline),
        ("2026-11-29 08:00", Source::Room, Source::Room),
    ];
    for (on, said, known) in rows {
        planned(once()).on(on).when(m(2), check_in(SATURDAY, 2, said)).then([checked_in(2, known)]);
    }
    // An evening that lasts past midnight is not late before it ends.
    let mut evening = once();
    evening.details.time = time("21:00");
    evening.details.minutes = 300;
    let story = planned(evening);
    story
        .clone()
        .on("2026-11-29 01:59")
        .when(m(2), check_in(SATURDAY, 2, Source::Web))
        .then([checked_in(2, Source::Web)]);
    story
        .on("2026-11-29 02:00")
        .when(m(2), check_in(SATURDAY, 2, Source::Web))
        .then([checked_in(2, Source::Late)]);
}

#[test]
fn whoever_walks_in_is_a_name_and_by_the_code_oneself() {
    let story = planned(once()).on("2026-11-28 15:10");
    check(
        &story,
        [
            (
                "written down by a member",
                m(2),
                walk_in(SATURDAY, "Rini", Source::Steward).into(),
                happens([walked_in(1, Source::Steward)]),
            ),
            (
                "by the code at the door",
                By::Guest,
                walk_in(SATURDAY, "Rini", Source::Qr).into(),
                happens([walked_in(1, Source::Qr)]),
            ),
            (
                "from home",
                By::Guest,
                walk_in(SATURDAY, "Rini", Source::Web).into(),
                refused(Refused::MEMBERS_ONLY),
            ),
            (
                "without a name",
                By::Guest,
                walk_in(SATURDAY, " ", Source::Qr).into(),
                wrong("name", Problem::Empty),
            ),
        ],
    );
    story
        .on("2026-11-29 09:00")
        .when(By::Guest, walk_in(SATURDAY, "Rini", Source::Qr))
        .refused(Refusal::Over);
    let members = planned(Plan { welcome: Welcome::Members, ..once() }).on("2026-11-28 15:10");
    members.clone().when(By::Guest, walk_in(SATURDAY, "Rini", Source::Qr)).refused(Refused::MEMBERS_ONLY);
    members.when(m(2), walk_in(SATURDAY, "Rini", Source::Steward)).accepted();
}

#[test]
fn visitors_are_checked_in_and_out() {
    let visitor = VisitorId(1);
    let in_ = |source| -> crate::Command {
        Command::CheckInVisitor { occasion: at(SATURDAY), visitor, source }.into()
    };
    let out = || -> crate::Command { Command::CheckOutVisitor { occasion: at(SATURDAY), visitor }.into() };
    let story = planned(once()).given(By::Guest, sign_up(SATURDAY, "Rini")).on("2026-11-28 15:10");
    let came = Event::VisitorCheckedIn { occasion: at(SATURDAY), visitor, source: Source::Web };
    let at_the_door = Event::VisitorCheckedIn { occasion: at(SATURDAY), visitor, source: Source::Qr };
    let not = Event::VisitorCheckedOut { occasion: at(SATURDAY), visitor };
    check(
        &story,
        [
            ("came", m(2), in_(Source::Web), happens([came])),
            ("not there yet", m(2), out(), nothing()),
            (
                "a guest checks in nobody from afar",
                By::Guest,
                in_(Source::Web),
                refused(Refused::MEMBERS_ONLY),
            ),
            ("who signed up checks in at the door", By::Guest, in_(Source::Qr), happens([at_the_door])),
        ],
    );
    let there = story.given(m(2), in_(Source::Web));
    check(
        &there,
        [("again", m(3), in_(Source::Web), nothing()), ("a wrong tap", m(3), out(), happens([not]))],
    );
    // Signed up, they are still expected after the wrong tap; walked in, they were nobody.
    let expected = there.given(m(3), out());
    assert_eq!(scheduled(&expected, SATURDAY).coming(), 2);
    let nobody = planned(once())
        .on("2026-11-28 15:10")
        .given(m(2), walk_in(SATURDAY, "Rini", Source::Web))
        .given(m(2), out());
    let known = |story: &Story| scheduled(story, SATURDAY).record.unwrap().visitors[&visitor].clone();
    assert!(known(&nobody).withdrawn);
    assert!(!known(&nobody.given(m(2), in_(Source::Web))).withdrawn, "they were there after all");
    // Who had withdrawn, and was tapped by mistake, still does not come.
    let withdrawn = planned(once())
        .given(By::Guest, sign_up(SATURDAY, "Rini"))
        .given(By::Guest, Command::Withdraw { occasion: at(SATURDAY), visitor })
        .on("2026-11-28 15:10")
        .given(m(2), in_(Source::Web))
        .given(m(2), out());
    assert_eq!(scheduled(&withdrawn, SATURDAY).coming(), 0);
}

#[test]
fn beneficiaries_are_counted_by_changes_and_never_below_zero() {
    let story = planned(once()).on("2026-11-28 15:10");
    let batch = Problem::OutOfRange { min: -500, max: 500 };
    check(
        &story,
        [
            ("ten more", m(2), count(SATURDAY, 10).into(), happens([counted(10)])),
            ("fewer than none", m(2), count(SATURDAY, -3).into(), nothing()),
            ("no change", m(2), count(SATURDAY, 0).into(), nothing()),
            ("too many taps", m(2), count(SATURDAY, 501).into(), wrong("change", batch.clone())),
            ("far too few", m(2), count(SATURDAY, i64::MIN).into(), wrong("change", batch)),
            ("a guest", By::Guest, count(SATURDAY, 1).into(), refused(Refused::MEMBERS_ONLY)),
        ],
    );
    let story = story.given(m(2), count(SATURDAY, 10)).given(m(3), count(SATURDAY, 1));
    assert_eq!(scheduled(&story, SATURDAY).record.unwrap().count(Band::To12), 11);
    let story = story.when(m(3), count(SATURDAY, -50)).then([counted(-11)]);
    assert_eq!(scheduled(&story, SATURDAY).record.unwrap().count(Band::To12), 0);
}

#[test]
fn new_and_returning_and_each_band_are_counted_apart() {
    let mut story = planned(once()).on("2026-11-28 15:10");
    for (band, familiarity, change) in [
        (Band::To6, Familiarity::New, 2),
        (Band::To12, Familiarity::New, 3),
        (Band::To12, Familiarity::Returning, 5),
        (Band::Adult, Familiarity::Returning, 7),
    ] {
        story = story.given(m(2), Command::Count { occasion: at(SATURDAY), band, familiarity, change });
    }
    let record = scheduled(&story, SATURDAY).record.unwrap();
    assert_eq!(Band::ALL.map(|band| record.count(band)), [2, 8, 0, 7]);
    assert_eq!(record.count_all(&Band::CHILDREN), 10);
}

#[test]
fn a_count_has_an_upper_bound() {
    let mut story = planned(once()).on("2026-11-28 15:10");
    for _ in 0..limits::COUNT_MAX / limits::COUNT_CHANGE_MAX {
        story = story.given(m(2), count(SATURDAY, limits::COUNT_CHANGE_MAX));
    }
    story
        .when(m(2), count(SATURDAY, 1))
        .wrong("change", Problem::OutOfRange { min: 0, max: limits::COUNT_MAX });
}

#[test]
fn nobody_comes_to_what_is_cancelled() {
    let story = planned(once()).given(m(2), cancel(SATURDAY)).on("2026-11-28 15:10");
    story.clone().when(m(2), check_in(SATURDAY, 2, Source::Web)).refused(Refusal::Cancelled);
    story.clone().when(m(2), walk_in(SATURDAY, "Rini", Source::Web)).refused(Refusal::Cancelled);
    story.when(m(2), count(SATURDAY, 1)).refused(Refusal::Cancelled);
}
