//! A field stands 48 hours after it was taken, unless somebody objects.

use super::*;
use crate::testing::{Story, check, day, happens, m, nothing, refused, text, wrong};

fn take(care: Care, name: &str) -> Command {
    Command::Take { care, name: text(name), until: None }
}

fn object() -> Command {
    Command::Object { field: FieldId(1), reason: text("Giliran yang lain dulu") }
}

const WITHDRAW: Command = Command::WithdrawObjection { field: FieldId(1) };
const RELEASE: Command = Command::Release { field: FieldId(1) };
const STAND: Command = Command::Stand { field: FieldId(1) };
const HOURS_48: i64 = 48 * 60;

/// Dewi has just taken the meetings.
fn taken() -> Story {
    Story::new().founded().member("Dewi").member("Agus").given(m(2), take(Care::Meetings, ""))
}

fn cares(story: &Story) -> bool {
    story.community.fields.cares(MemberId(2), Care::Meetings, story.now)
}

#[test]
fn a_field_is_taken_by_saying_so() {
    let story = Story::new().founded().member("Dewi");
    let event = |care, name, until| {
        happens([Event::Taken {
            field: FieldId(1),
            care,
            name: text(name),
            member: MemberId(2),
            stands_at: story.now.plus_hours(48),
            until,
        }])
    };
    let term = |on| Command::Take { care: Care::Money, name: text(""), until: Some(day(on)) };
    check(
        &story,
        [
            (
                "by name of the list",
                m(2),
                take(Care::Money, "Bendahara").into(),
                event(Care::Money, "", None),
            ),
            (
                "by a name of one's own",
                m(2),
                take(Care::Other, "Kebun").into(),
                event(Care::Other, "Kebun", None),
            ),
            ("without that name", m(2), take(Care::Other, "").into(), wrong("name", Problem::Empty)),
            ("for a term", m(2), term("2026-11-25").into(), event(Care::Money, "", Some(day("2026-11-25")))),
            ("for a term over today", m(2), term("2026-11-24").into(), wrong("until", Problem::InThePast)),
            ("by a guest", By::Guest, take(Care::Money, "").into(), refused(Refused::MEMBERS_ONLY)),
        ],
    );
    let twice = story.given(m(2), take(Care::Other, "Kebun"));
    twice.clone().when(m(2), take(Care::Other, "Kebun")).refused(Refusal::AlreadyYours);
    twice.clone().when(m(2), take(Care::Other, "Dapur")).accepted();
    twice.when(m(1), take(Care::Other, "Kebun")).accepted();
}

#[test]
fn silence_of_48_hours_makes_it_stand_whenever_that_is_read() {
    assert!(!cares(&taken()));
    assert!(!cares(&taken().later(HOURS_48 - 1)));
    assert!(cares(&taken().later(HOURS_48)), "though the clock has not written it down");
    let story = taken().later(HOURS_48 + 700);
    let story = story.when(By::Clock, STAND).then([Event::Stood { field: FieldId(1) }]);
    assert!(cares(&story));
    story.when(By::Clock, STAND).nothing();
    taken().later(HOURS_48 - 1).when(By::Clock, STAND).nothing();
}

#[test]
fn one_objection_keeps_it_from_standing_until_it_is_withdrawn() {
    let objected =
        Event::Objected { field: FieldId(1), objector: MemberId(3), reason: text("Giliran yang lain dulu") };
    let in_time = taken().later(HOURS_48 - 1);
    check(
        &in_time,
        [
            ("in time", m(3), object().into(), happens([objected])),
            ("against oneself", m(2), object().into(), refused(Refusal::YourOwn)),
            ("by a guest", By::Guest, object().into(), refused(Refused::MEMBERS_ONLY)),
            (
                "without a reason",
                m(3),
                Command::Object { field: FieldId(1), reason: text(" ") }.into(),
                wrong("reason", Problem::Empty),
            ),
        ],
    );
    taken().later(HOURS_48).when(m(3), object()).refused(Refusal::AlreadyStands);

    let objected = in_time.given(m(3), object()).later(HOURS_48);
    assert!(!cares(&objected));
    check(
        &objected,
        [
            ("the clock waits", By::Clock, STAND.into(), nothing()),
            ("one objection is enough", m(1), object().into(), refused(Refusal::AlreadyObjected)),
            ("only who objected withdraws", m(1), WITHDRAW.into(), refused(Refusal::NotYours)),
            ("and does", m(3), WITHDRAW.into(), happens([Event::ObjectionWithdrawn { field: FieldId(1) }])),
        ],
    );
    let withdrawn = objected.given(m(3), WITHDRAW);
    assert!(cares(&withdrawn), "its 48 hours are over");
    withdrawn.when(m(3), WITHDRAW).nothing();
}

#[test]
fn only_the_holder_lays_it_down_and_its_number_is_not_given_again() {
    check(
        &taken(),
        [
            ("another", m(3), RELEASE.into(), refused(Refusal::NotYours)),
            ("the holder", m(2), RELEASE.into(), happens([Event::Released { field: FieldId(1) }])),
        ],
    );
    let free = taken().given(m(2), RELEASE);
    check(&free, [("again", m(2), RELEASE.into(), refused(Refused::NO_SUCH))]);
    let again = free.given(m(2), take(Care::Meetings, ""));
    assert_eq!(again.community.fields.held_by(MemberId(2)).collect::<Vec<_>>(), [FieldId(2)]);
}
