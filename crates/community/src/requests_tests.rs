//! Somebody knocks on the public page; one member's answer is enough.

use super::*;
use crate::{
    kernel::{By, Problem},
    testing::{Story, check, happens, m, refused, text, wrong},
};

fn ask(name: &str) -> Command {
    Command::Ask { name: text(name), words: text("Ingin ikut"), adult: true }
}

const WELCOME: Command = Command::Welcome { request: RequestId(1) };

fn decline() -> Command {
    Command::Decline { request: RequestId(1), reason: text("") }
}

#[test]
fn whoever_knocks_is_an_adult_with_a_free_name() {
    let child = Command::Ask { name: text("Rini"), words: text(""), adult: false };
    let asked = Event::Asked { request: RequestId(1), name: text("Rini"), words: text("Ingin ikut") };
    check(
        &Story::new().founded(),
        [
            ("an adult", By::Guest, ask("Rini").into(), happens([asked])),
            ("a child", By::Guest, child.into(), refused(members::Refusal::AdultsOnly)),
            ("a member's name", By::Guest, ask("SARI").into(), wrong("name", Problem::Taken)),
        ],
    );
}

#[test]
fn any_member_welcomes_or_declines_and_the_first_answer_counts() {
    let asked = Story::new().founded().member("Dewi").given(By::Guest, ask("Rini"));
    let joined = members::Event::Joined {
        member: MemberId(3),
        name: text("Rini"),
        honorific: None,
        through: members::Through::Request { request: RequestId(1), welcomed_by: MemberId(2) },
    };
    let declined = Event::Declined { request: RequestId(1), reason: text("") };
    check(
        &asked,
        [
            ("welcome", m(2), WELCOME.into(), happens([joined])),
            ("decline", m(2), decline().into(), happens([declined])),
            ("a guest", By::Guest, WELCOME.into(), refused(Refused::MEMBERS_ONLY)),
            (
                "what nobody asked",
                m(1),
                Command::Welcome { request: RequestId(2) }.into(),
                refused(Refused::NO_SUCH),
            ),
        ],
    );
    for answer in [WELCOME, decline()] {
        let answered = asked.clone().given(m(2), answer);
        assert_eq!(answered.community.requests.waiting().count(), 0);
        check(
            &answered,
            [
                ("too late to welcome", m(1), WELCOME.into(), refused(Refusal::AlreadyAnswered)),
                ("too late to decline", m(1), decline().into(), refused(Refusal::AlreadyAnswered)),
            ],
        );
    }
}

#[test]
fn a_name_taken_since_is_not_welcomed_twice() {
    let twice = Story::new().founded().given(By::Guest, ask("Rini")).given(By::Guest, ask("rini"));
    let welcomed = twice.given(m(1), WELCOME);
    welcomed.when(m(1), Command::Welcome { request: RequestId(2) }).wrong("name", Problem::Taken);
}

#[test]
fn a_flood_of_requests_waits_for_answers() {
    let mut story = Story::new().founded();
    for number in 0..limits::REQUESTS_OPEN_MAX {
        story = story.given(By::Guest, ask(&format!("Tamu {number}")));
    }
    let story = story.when(By::Guest, ask("Rini")).refused(Refusal::TooManyWaiting);
    story.given(m(1), decline()).when(By::Guest, ask("Rini")).accepted();
}
