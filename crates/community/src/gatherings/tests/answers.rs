//! Who says that they come.

use super::*;
use crate::{
    Refusal as Refused,
    kernel::{GatheringId, Input, Problem},
    limits, members,
    testing::{check, happens, nothing, refused, wrong},
};

fn answered(member: u32, coming: Coming, party: u8, role: Option<&str>, note: &str) -> Event {
    Event::Answered {
        occasion: at(SATURDAY),
        member: MemberId(member),
        coming,
        party,
        role: role.map(text),
        note: text(note),
    }
}

fn says(member: Option<u32>, coming: Coming, party: u8, role: Option<&str>, note: &str) -> crate::Command {
    Command::Answer {
        occasion: at(SATURDAY),
        member: member.map(MemberId),
        coming,
        party,
        role: role.map(text),
        note: text(note),
    }
    .into()
}

#[test]
fn an_answer_has_a_party_and_a_role_unless_it_is_no() {
    let range = Problem::OutOfRange { min: 1, max: limits::PARTY_MAX.into() };
    use Coming::*;
    check(
        &planned(once()),
        [
            (
                "yes",
                m(2),
                says(None, Yes, 3, Some("Sopir"), "Bawa mobil"),
                happens([answered(2, Yes, 3, Some("Sopir"), "Bawa mobil")]),
            ),
            ("maybe", m(2), says(None, Maybe, 1, None, ""), happens([answered(2, Maybe, 1, None, "")])),
            (
                "no, whatever else was filled in",
                m(2),
                says(None, No, 0, Some("Sopir"), "Sakit"),
                happens([answered(2, No, 1, None, "Sakit")]),
            ),
            ("nobody comes", m(2), says(None, Yes, 0, None, ""), wrong("party", range.clone())),
            ("a village comes", m(2), says(None, Yes, 51, None, ""), wrong("party", range)),
            (
                "a role that is not wanted",
                m(2),
                says(None, Yes, 1, Some("Koki"), ""),
                wrong("role", Problem::Unknown),
            ),
            (
                "for another",
                m(2),
                says(Some(3), Yes, 1, None, ""),
                refused(members::Refusal::NotYours { member: MemberId(3) }),
            ),
            ("as a guest", By::Guest, says(None, Yes, 1, None, ""), refused(Refused::MEMBERS_ONLY)),
        ],
    );
}

#[test]
fn an_answer_may_change_and_the_same_again_is_nothing() {
    let story = planned(once()).given(m(2), says(None, Coming::Yes, 3, None, ""));
    assert_eq!(scheduled(&story, SATURDAY).coming(), 3);
    check(
        &story,
        [
            ("the same", m(2), says(None, Coming::Yes, 3, None, ""), nothing()),
            (
                "more people",
                m(2),
                says(None, Coming::Yes, 4, None, ""),
                happens([answered(2, Coming::Yes, 4, None, "")]),
            ),
            (
                "not after all",
                m(2),
                says(None, Coming::No, 3, None, ""),
                happens([answered(2, Coming::No, 1, None, "")]),
            ),
        ],
    );
}

#[test]
fn an_answer_for_whom_one_records_shows_who_recorded_it() {
    let story =
        planned(once()).given(m(3), members::Command::Add { name: text("Mak Iyah"), honorific: None });
    let story = story.given(m(3), says(Some(4), Coming::Yes, 1, None, ""));
    let answer = scheduled(&story, SATURDAY).answer(MemberId(4)).unwrap();
    assert_eq!(answer.recorded_by, Some(MemberId(3)));
}

#[test]
fn one_answers_until_it_is_over_and_not_when_it_is_cancelled() {
    let yes = || says(None, Coming::Yes, 1, None, "");
    let story = planned(once());
    story.clone().on("2026-11-28 16:59").when(m(2), yes()).accepted();
    story.clone().on("2026-11-28 17:00").when(m(2), yes()).refused(Refusal::Over);
    story.clone().on("2026-11-28 17:00").when(By::Guest, sign_up(SATURDAY, "Rini")).refused(Refusal::Over);
    let cancelled = story.given(m(2), cancel(SATURDAY));
    cancelled.clone().when(m(2), yes()).refused(Refusal::Cancelled);
    cancelled.when(By::Guest, sign_up(SATURDAY, "Rini")).refused(Refusal::Cancelled);
}

#[test]
fn who_always_comes_need_not_answer_again() {
    let always = |always| -> crate::Command {
        Command::AnswerAlways { gathering: GatheringId(1), member: None, always }.into()
    };
    let event = |always| {
        happens([Event::AlwaysAnswered {
            gathering: GatheringId(1),
            member: MemberId(2),
            always,
            from: day("2026-11-24"),
        }])
    };
    let series = planned(weekly());
    check(
        &series,
        [
            ("always", m(2), always(true), event(true)),
            ("never said so", m(2), always(false), nothing()),
            ("a guest", By::Guest, always(true), refused(Refused::MEMBERS_ONLY)),
        ],
    );
    planned(once()).when(m(2), always(true)).refused(Refusal::NoSeries);

    let story = series.given(m(2), always(true));
    check(
        &story,
        [("again", m(2), always(true), nothing()), ("no longer", m(2), always(false), event(false))],
    );
    for occasion in [SATURDAY, NEXT_SATURDAY] {
        assert_eq!(scheduled(&story, occasion).coming(), 1, "{occasion}");
    }
    let not_this_time = story.given(m(2), answer(SATURDAY, Coming::No));
    assert_eq!(scheduled(&not_this_time, SATURDAY).coming(), 0);
    assert_eq!(scheduled(&not_this_time, NEXT_SATURDAY).coming(), 1);
    // Before one said so one was not expected.
    let later = planned(weekly()).on("2026-12-01 09:00").given(m(2), always(true));
    assert_eq!(scheduled(&later, SATURDAY).coming(), 0);
    assert_eq!(scheduled(&later, NEXT_SATURDAY).coming(), 1);
}

#[test]
fn outsiders_sign_up_by_name_alone() {
    let signed_up = |visitor, name| Event::SignedUp {
        occasion: at(SATURDAY),
        visitor: VisitorId(visitor),
        name: text(name),
        party: 2,
        role: None,
        note: text(""),
    };
    let story = planned(once()).when(By::Guest, sign_up(SATURDAY, "Rini")).then([signed_up(1, "Rini")]);
    assert_eq!(scheduled(&story, SATURDAY).coming(), 2);
    let withdraw = |visitor| -> crate::Command {
        Command::Withdraw { occasion: at(SATURDAY), visitor: VisitorId(visitor) }.into()
    };
    let withdrawn = Event::Withdrawn { occasion: at(SATURDAY), visitor: VisitorId(1) };
    check(
        &story,
        [
            (
                "another of the same name",
                By::Guest,
                sign_up(SATURDAY, "Rini").into(),
                happens([signed_up(2, "Rini")]),
            ),
            (
                "by a member for a neighbour",
                m(3),
                sign_up(SATURDAY, "Pak RT").into(),
                happens([signed_up(2, "Pak RT")]),
            ),
            ("without a name", By::Guest, sign_up(SATURDAY, "").into(), wrong("name", Problem::Empty)),
            ("withdrawn", By::Guest, withdraw(1), happens([withdrawn])),
            ("withdrawn by nobody", By::Guest, withdraw(2), refused(Refused::NO_SUCH)),
        ],
    );
    let story = story.given(By::Guest, withdraw(1));
    assert_eq!(scheduled(&story, SATURDAY).coming(), 0);
    let story = story.when(By::Guest, withdraw(1)).nothing();
    story.when(By::Guest, sign_up(SATURDAY, "Rini")).then([signed_up(2, "Rini")]);
}

#[test]
fn a_gathering_of_members_takes_no_outsiders() {
    let story = planned(Plan { welcome: Welcome::Members, ..once() });
    story.clone().when(By::Guest, sign_up(SATURDAY, "Rini")).refused(Refusal::MembersOnly);
    story.when(m(3), sign_up(SATURDAY, "Rini")).accepted();
}

#[test]
fn there_is_a_bound_to_names_without_an_account() {
    let mut story = planned(once());
    for number in 0..limits::VISITORS_MAX {
        story = story.given(By::Guest, sign_up(SATURDAY, &format!("Tamu {number}")));
    }
    story
        .when(By::Guest, sign_up(SATURDAY, "Rini"))
        .refused(Input::new("name", Problem::TooMany { max: limits::VISITORS_MAX }));
}

#[test]
fn whoever_leaves_is_not_expected_any_more() {
    let story = planned(weekly())
        .given(m(2), Command::AnswerAlways { gathering: GatheringId(1), member: None, always: true })
        .given(m(2), says(None, Coming::Yes, 4, None, ""))
        .given(m(3), answer(SATURDAY, Coming::Yes));
    assert_eq!(scheduled(&story, SATURDAY).coming(), 5);
    let story = story.given(m(2), members::Command::Leave { member: None });
    assert_eq!(scheduled(&story, SATURDAY).coming(), 1);
    assert_eq!(scheduled(&story, NEXT_SATURDAY).coming(), 0);
}
