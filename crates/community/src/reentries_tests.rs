//! Two members, or the only other one, confirm a new phone.

use super::*;
use crate::{
    kernel::{By, Problem},
    testing::{Story, check, happens, m, nothing, refused, text, wrong},
};

fn ask(member: u32) -> Command {
    Command::Ask { member: MemberId(member), code: text("48-21") }
}

const CONFIRM: Command = Command::Confirm { reentry: ReentryId(1) };
const REFUSE: Command = Command::Refuse { reentry: ReentryId(1) };

fn confirmed(by: u32) -> Event {
    Event::Confirmed { reentry: ReentryId(1), confirmed_by: MemberId(by) }
}

fn granted(member: u32) -> Event {
    Event::Granted { reentry: ReentryId(1), member: MemberId(member) }
}

/// Sari, Dewi, Agus and Rini.
fn four() -> Story {
    Story::new().founded().member("Dewi").member("Agus").member("Rini")
}

#[test]
fn a_new_phone_asks_with_the_code_it_shows() {
    let story = four();
    let asked = Event::Asked {
        reentry: ReentryId(1),
        member: MemberId(2),
        code: text("48-21"),
        expires_at: story.now.plus_hours(24),
    };
    check(
        &story,
        [
            ("a member's", By::Guest, ask(2).into(), happens([asked])),
            ("nobody's", By::Guest, ask(9).into(), wrong("member", Problem::Unknown)),
            (
                "without a code",
                By::Guest,
                Command::Ask { member: MemberId(2), code: text("") }.into(),
                wrong("code", Problem::Empty),
            ),
        ],
    );
}

#[test]
fn two_others_confirm() {
    let asked = four().given(By::Guest, ask(2));
    let once = asked.when(m(1), CONFIRM).then([confirmed(1)]);
    check(
        &once,
        [
            ("the same one again", m(1), CONFIRM.into(), nothing()),
            ("oneself on the old phone", m(2), CONFIRM.into(), refused(Refusal::Yourself)),
            ("another", m(3), CONFIRM.into(), happens([confirmed(3), granted(2)])),
            ("a guest", By::Guest, CONFIRM.into(), refused(Refused::MEMBERS_ONLY)),
            (
                "what nobody asked",
                m(3),
                Command::Confirm { reentry: ReentryId(2) }.into(),
                refused(Refused::NO_SUCH),
            ),
        ],
    );
    let in_again = once.given(m(3), CONFIRM);
    in_again.when(m(4), CONFIRM).refused(Refusal::Closed);
}

#[test]
fn in_a_pair_the_only_other_one_is_enough_and_alone_nobody_can() {
    let pair = Story::new().founded().member("Dewi");
    pair.given(By::Guest, ask(2)).when(m(1), CONFIRM).then([confirmed(1), granted(2)]);
    let alone = Story::new().founded();
    let with_iyah = alone.given(m(1), members::Command::Add { name: text("Mak Iyah"), honorific: None });
    with_iyah.clone().when(By::Guest, ask(1)).refused(Refusal::NobodyToConfirm);
    // For Mak Iyah, who gets a phone, Sari can.
    with_iyah.given(By::Guest, ask(2)).when(m(1), CONFIRM).then([confirmed(1), granted(2)]);
}

#[test]
fn one_who_says_that_is_not_them_ends_it() {
    let asked = four().given(By::Guest, ask(2)).given(m(1), CONFIRM);
    let ended = |by| Event::Refused { reentry: ReentryId(1), refused_by: MemberId(by) };
    check(
        &asked,
        [
            ("another", m(3), REFUSE.into(), happens([ended(3)])),
            ("oneself, still signed in", m(2), REFUSE.into(), happens([ended(2)])),
            ("one who had confirmed", m(1), REFUSE.into(), happens([ended(1)])),
        ],
    );
    let ended_ = asked.given(m(3), REFUSE);
    ended_.clone().when(m(4), CONFIRM).refused(Refusal::Closed);
    ended_.when(m(4), REFUSE).refused(Refusal::Closed);
}

#[test]
fn a_day_later_it_is_closed() {
    let asked = four().given(By::Guest, ask(2)).given(m(1), CONFIRM);
    asked.clone().later(24 * 60 - 1).when(m(3), CONFIRM).accepted();
    asked.later(24 * 60).when(m(3), CONFIRM).refused(Refusal::Closed);
}

#[test]
fn whoever_has_left_is_not_let_in() {
    let asked = four().given(By::Guest, ask(2)).given(m(1), CONFIRM);
    let left = asked.given(m(2), members::Command::Leave { member: None });
    left.when(m(3), CONFIRM).refused(Refusal::Closed);
}

#[test]
fn when_the_others_leave_one_confirmation_is_enough() {
    let asked = Story::new().founded().member("Dewi").member("Agus").given(By::Guest, ask(2));
    let left = asked.given(m(1), CONFIRM).given(m(3), members::Command::Leave { member: None });
    left.when(m(1), CONFIRM).then([granted(2)]);
}

#[test]
fn only_so_many_phones_ask_for_one_member_at_once() {
    let mut story = four();
    for _ in 0..limits::REENTRIES_OPEN_MAX {
        story = story.given(By::Guest, ask(2));
    }
    story.clone().when(By::Guest, ask(2)).refused(Refusal::TooManyOpen);
    story.clone().when(By::Guest, ask(3)).accepted();
    story.later(24 * 60).when(By::Guest, ask(2)).accepted();
}
