//! What is refused, and why.

use super::*;
use crate::{
    Refusal as Refused,
    kernel::{By, Problem},
    limits, members,
    testing::{check, day, happens, nothing, refused, wrong},
};

#[test]
fn one_begins_with_another_member_who_can_answer() {
    let story = four().given(m(1), members::Command::Add { name: text("Mak Iyah"), honorific: None });
    let story = story.given(m(4), members::Command::Leave { member: None });
    check(
        &story,
        [
            (
                "with another",
                m(1),
                Command::Begin { with: DEWI }.into(),
                happens([Event::Begun { peace: PeaceId(11), with: DEWI }]),
            ),
            ("not with oneself", m(1), Command::Begin { with: SARI }.into(), refused(Refusal::Yourself)),
            (
                "not with who left",
                m(1),
                Command::Begin { with: RINI }.into(),
                wrong("with", Problem::Unknown),
            ),
            (
                "not with nobody",
                m(1),
                Command::Begin { with: MemberId(9) }.into(),
                wrong("with", Problem::Unknown),
            ),
            (
                "not without a phone",
                m(1),
                Command::Begin { with: MemberId(5) }.into(),
                refused(Refusal::WithoutPhone),
            ),
            (
                "not as a guest",
                By::Guest,
                Command::Begin { with: DEWI }.into(),
                refused(Refused::MEMBERS_ONLY),
            ),
        ],
    );
}

#[test]
fn a_pair_talks_once_at_a_time_and_one_member_with_few() {
    let again = Refusal::AlreadyOpen { peace: PEACE };
    begun().when(m(1), Command::Begin { with: DEWI }).refused(again.clone());
    begun().when(m(2), Command::Begin { with: SARI }).refused(again);
    begun().when(m(1), Command::Begin { with: ASEP }).accepted();
    let busy = begun()
        .member("Tini")
        .given(m(1), Command::Begin { with: ASEP })
        .given(m(1), Command::Begin { with: RINI });
    let too_many = Problem::TooMany { max: limits::PEACES_OPEN_MAX };
    busy.clone().when(m(1), Command::Begin { with: MemberId(5) }).wrong("with", too_many);
    busy.when(m(5), Command::Begin { with: SARI }).accepted();
}

#[test]
fn whoever_was_told_to_stop_waits_a_week_and_the_other_does_not() {
    let ended = begun().given(m(2), Command::End { peace: PEACE });
    let until = day("2026-12-01");
    ended.clone().when(m(1), Command::Begin { with: DEWI }).refused(Refusal::TooSoon { until });
    ended.clone().when(m(2), Command::Begin { with: SARI }).accepted();
    ended.on("2026-12-01 00:00").when(m(1), Command::Begin { with: DEWI }).accepted();
    begun().given(m(1), Command::End { peace: PEACE }).when(m(1), Command::Begin { with: DEWI }).accepted();
}

#[test]
fn only_who_is_in_it_may_do_anything_and_others_are_told_that_it_is_not_there() {
    let story = accompanied();
    let peace = PEACE;
    let all = || {
        let commands = crate::samples::commands().into_iter();
        commands.filter_map(|it| {
            let mut json = serde_json::to_value(it).unwrap();
            // Of all nouns, only a ladder's commands but the first name a peace.
            *json.get_mut("peace")? = PEACE.0.into();
            match crate::Command::from_json(json).unwrap() {
                crate::Command::Peace(command) => Some(command),
                _ => None,
            }
        })
    };
    for command in all() {
        story.clone().when(m(4), command.clone()).refused(Refused::NO_SUCH);
        agreed().when(m(3), command).refused(Refused::NO_SUCH);
    }
    check(
        &story,
        [
            ("a companion writes no statement", m(3), write("A").into(), refused(Refusal::PartiesOnly)),
            ("and shows none", m(3), Command::Show { peace }.into(), refused(Refusal::PartiesOnly)),
            ("and calls nobody", m(3), name(RINI, Role::Guest).into(), refused(Refusal::PartiesOnly)),
            (
                "and accepts nothing",
                m(3),
                Command::Accept { peace, version: 1 }.into(),
                refused(Refusal::PartiesOnly),
            ),
            (
                "but may write what both could agree on",
                m(3),
                draft("A", 0).into(),
                happens([Event::Drafted {
                    peace,
                    words: text("A"),
                    follow_up_on: day("2026-12-08"),
                    version: 1,
                }]),
            ),
            ("and may stop it", m(3), Command::End { peace }.into(), happens([Event::Ended { peace }])),
            ("a party was not asked", m(1), Command::Join { peace }.into(), refused(Refusal::NotAsked)),
            ("and cannot decline", m(1), Command::Decline { peace }.into(), refused(Refusal::NotAsked)),
        ],
    );
    for command in all().filter(|it| !matches!(it, Command::FollowUp { .. })) {
        agreed().when(m(1), command).refused(Refusal::Closed);
    }
}

#[test]
fn what_is_shown_has_been_written() {
    let peace = PEACE;
    check(
        &begun(),
        [
            ("nothing yet", m(1), Command::Show { peace }.into(), refused(Refusal::NothingWritten)),
            (
                "too long",
                m(1),
                write(&"a".repeat(2_001)).into(),
                wrong("happened", Problem::TooLong { chars_max: 2_000 }),
            ),
        ],
    );
    begun().given(m(1), write(" ")).when(m(1), Command::Show { peace }).refused(Refusal::NothingWritten);
    begun().given(m(1), write("A")).when(m(1), write("A")).nothing();
    begun()
        .given(m(1), write("A"))
        .given(m(1), Command::Show { peace })
        .when(m(1), Command::Show { peace })
        .nothing();
}

#[test]
fn both_choose_the_companion_who_is_neither_of_them_and_may_say_no() {
    let peace = PEACE;
    let companion = |member| name(member, Role::Companion);
    check(
        &begun(),
        [
            ("not oneself", m(1), companion(SARI).into(), refused(Refusal::IsAParty)),
            ("not the other", m(1), companion(DEWI).into(), refused(Refusal::IsAParty)),
            ("a member", m(1), companion(MemberId(9)).into(), wrong("member", Problem::Unknown)),
            (
                "no guest before a companion",
                m(1),
                name(ASEP, Role::Guest).into(),
                refused(Refusal::NotAccompanied),
            ),
            (
                "no circle either",
                m(1),
                Command::OpenCircle { peace }.into(),
                refused(Refusal::NotAccompanied),
            ),
        ],
    );
    let asked = begun().given(m(1), companion(ASEP)).given(m(2), companion(ASEP));
    asked.clone().when(m(1), companion(RINI)).refused(Refusal::AlreadyAccompanied);
    let declined = asked.given(m(3), Command::Decline { peace });
    declined.clone().when(m(1), companion(ASEP)).refused(Refusal::SaidNo { member: ASEP });
    declined.when(m(1), companion(RINI)).accepted();
    accompanied().when(m(2), companion(RINI)).refused(Refusal::AlreadyAccompanied);
}

#[test]
fn only_whoever_has_the_piece_speaks() {
    let peace = PEACE;
    let speak = |words: &str| Command::Speak { peace, words: text(words) };
    accompanied().when(m(1), speak("A")).refused(Refusal::NoCircle);
    let circle = accompanied().given(m(3), Command::OpenCircle { peace });
    check(
        &circle,
        [
            (
                "not out of turn",
                m(2),
                speak("A").into(),
                refused(Refusal::NotYourTurn { holder: Some(SARI) }),
            ),
            (
                "nor in silence",
                m(3),
                Command::Pass { peace }.into(),
                refused(Refusal::NotYourTurn { holder: Some(SARI) }),
            ),
            ("with words", m(1), speak("").into(), wrong("words", Problem::Empty)),
            ("once begun it is open", m(1), Command::OpenCircle { peace }.into(), nothing()),
            ("and closed to guests", m(1), name(RINI, Role::Guest).into(), refused(Refusal::CircleHasBegun)),
        ],
    );
}

#[test]
fn both_accept_the_same_version() {
    let peace = PEACE;
    let accept = |version| Command::Accept { peace, version };
    let drafted = begun().given(m(1), draft("A", 0));
    begun().when(m(1), accept(1)).refused(Refused::NO_SUCH);
    drafted.clone().when(m(1), accept(1)).nothing();
    drafted.clone().when(m(2), draft("B", 0)).refused(Refusal::NewerVersion { version: 1 });
    let newer = drafted.given(m(2), draft("B", 1));
    newer.clone().when(m(1), accept(1)).refused(Refusal::NewerVersion { version: 2 });
    newer.clone().when(m(2), accept(2)).nothing();
    assert_eq!(open(&newer).draft.as_ref().map(|it| it.accepted_by.clone()), Some([DEWI].into()));
    let with_day = |on| Command::Draft { peace, words: text("A"), follow_up_on: Some(day(on)), over: 0 };
    let max = limits::PEACE_FOLLOW_UP_DAYS_MAX;
    check(
        &begun(),
        [
            (
                "today is no later day",
                m(1),
                with_day("2026-11-24").into(),
                wrong("follow_up_on", Problem::InThePast),
            ),
            (
                "nor next year",
                m(1),
                with_day("2027-11-24").into(),
                wrong("follow_up_on", Problem::OutOfRange { min: 1, max }),
            ),
        ],
    );
}

#[test]
fn how_it_goes_is_asked_on_the_day_and_may_change() {
    let follow_up = |going| Command::FollowUp { peace: PEACE, going };
    begun().when(m(1), follow_up(Going::Well)).refused(Refused::NO_SUCH);
    let follow_up_on = day("2026-12-08");
    agreed().when(m(1), follow_up(Going::Well)).refused(Refusal::NotYet { follow_up_on });
    let story = agreed().on("2026-12-08 08:00").given(m(1), follow_up(Going::Well));
    story.clone().when(m(1), follow_up(Going::Well)).nothing();
    story.when(m(1), follow_up(Going::TalkAgain)).accepted();
}
