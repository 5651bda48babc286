//! One occasion is changed, moved, cancelled and restored.

use super::*;
use crate::{
    Refusal as Refused,
    kernel::Problem,
    limits,
    testing::{check, happens, nothing, refused, wrong},
};

fn restore(occasion: &str) -> Command {
    Command::Restore { occasion: at(occasion) }
}

fn cancelled(occasion: &str) -> Event {
    Event::Cancelled { occasion: at(occasion), reason: text("Hujan") }
}

#[test]
fn an_occasion_moves_to_a_day_to_come_with_a_reason() {
    let range = Problem::OutOfRange { min: -limits::RHYTHM_DAYS_MAX, max: limits::RHYTHM_DAYS_MAX };
    let without_reason = Command::Move {
        occasion: at(SATURDAY),
        day: day("2026-11-29"),
        time: time("15:00"),
        reason: text(""),
    };
    check(
        &planned(weekly()),
        [
            (
                "to Sunday",
                m(2),
                move_to(SATURDAY, "2026-11-29", "16:00").into(),
                happens([moved(SATURDAY, "2026-11-29", "16:00")]),
            ),
            ("to where it is", m(2), move_to(SATURDAY, "2026-11-28", "15:00").into(), nothing()),
            (
                "to yesterday",
                m(2),
                move_to(SATURDAY, "2026-11-23", "15:00").into(),
                wrong("day", Problem::InThePast),
            ),
            (
                "to this morning",
                m(2),
                move_to(SATURDAY, "2026-11-24", "08:59").into(),
                wrong("time", Problem::InThePast),
            ),
            ("far away", m(2), move_to(SATURDAY, "2040-11-28", "15:00").into(), wrong("day", range)),
            (
                "onto the next one",
                m(2),
                move_to(SATURDAY, "2026-12-05", "09:00").into(),
                refused(Refusal::DayTaken),
            ),
            ("for no reason", m(2), without_reason.into(), wrong("reason", Problem::Empty)),
            (
                "what is not planned",
                m(2),
                move_to("1/2026-11-29", "2026-11-30", "15:00").into(),
                refused(Refused::NO_SUCH),
            ),
        ],
    );
    let over = planned(weekly()).on("2026-11-28 17:00");
    over.when(m(2), move_to(SATURDAY, "2026-11-29", "15:00")).refused(Refusal::Over);
}

#[test]
fn a_moved_occasion_keeps_its_name_and_its_answers() {
    let story = planned(weekly())
        .given(m(3), answer(SATURDAY, Coming::Yes))
        .given(m(2), move_to(SATURDAY, "2026-11-29", "16:00"));
    assert_eq!(days(&story), ["2026-11-29", "2026-12-05", "2026-12-12", "2026-12-19"]);
    let it = scheduled(&story, SATURDAY);
    assert_eq!((it.day(), it.time(), it.coming()), (day("2026-11-29"), time("16:00"), 1));
    assert!(story.community.gatherings.occasion(at("1/2026-11-29")).is_none());
}

#[test]
fn cancelled_with_a_reason_it_may_take_place_after_all() {
    let no_reason = Command::Cancel { occasion: at(SATURDAY), reason: text("") };
    let story = planned(weekly());
    check(
        &story,
        [
            ("cancelled", m(2), cancel(SATURDAY).into(), happens([cancelled(SATURDAY)])),
            ("for no reason", m(2), no_reason.into(), wrong("reason", Problem::Empty)),
            ("restored what was not cancelled", m(2), restore(SATURDAY).into(), nothing()),
        ],
    );
    story.clone().on("2026-11-28 17:00").when(m(2), cancel(SATURDAY)).refused(Refusal::Over);
    let off = story.given(m(2), cancel(SATURDAY));
    check(
        &off,
        [
            ("again", m(2), cancel(SATURDAY).into(), nothing()),
            ("moved", m(2), move_to(SATURDAY, "2026-11-29", "15:00").into(), refused(Refusal::Cancelled)),
            (
                "restored",
                m(2),
                restore(SATURDAY).into(),
                happens([Event::Restored { occasion: at(SATURDAY) }]),
            ),
        ],
    );
    off.clone().on("2026-11-28 17:00").when(m(2), restore(SATURDAY)).refused(Refusal::Over);
    // Another has taken its day meanwhile.
    let taken = off.given(m(2), move_to(NEXT_SATURDAY, "2026-11-28", "15:00"));
    taken.when(m(2), restore(SATURDAY)).refused(Refusal::DayTaken);
}

#[test]
fn one_occasion_is_different_and_the_others_stay() {
    let change = |details| Command::Change { occasion: at(SATURDAY), details };
    let changed = |details| Event::Changed { occasion: at(SATURDAY), details };
    let at_four = Details { time: time("16:00"), ..details("Lomba Puisi") };
    let story = planned(weekly());
    check(
        &story,
        [
            ("as it is", m(2), change(details("Baca Bersama")).into(), nothing()),
            ("different", m(2), change(at_four.clone()).into(), happens([changed(at_four.clone())])),
            ("without a title", m(2), change(details("")).into(), wrong("title", Problem::Empty)),
        ],
    );
    let different = story.clone().given(m(2), change(at_four.clone()));
    assert_eq!(scheduled(&different, SATURDAY).time(), time("16:00"));
    assert_eq!(scheduled(&different, NEXT_SATURDAY).title(), &text("Baca Bersama"));
    // Moved before, it goes by the time it is told last.
    let story = story.given(m(2), move_to(SATURDAY, "2026-11-29", "10:00"));
    let story = story
        .when(m(2), change(at_four.clone()))
        .then([changed(at_four), moved(SATURDAY, "2026-11-29", "16:00")]);
    assert_eq!(scheduled(&story, SATURDAY).time(), time("16:00"));
}
