//! A new version asks everyone again when it means something else.

use super::*;
use crate::{
    kernel::By,
    testing::{Story, check, day, happens, m, nothing, refused, text, wrong},
};

fn adopt(words: &str, weight: Weight, over: u32) -> Command {
    Command::Adopt { words: text(words), weight, review_on: None, over }
}

fn accept(version: u32) -> Command {
    Command::Accept { version, member: None }
}

fn adopted(version: u32, words: &str, weight: Weight) -> Event {
    Event::Adopted { version, words: text(words), weight, review_on: None }
}

fn accepted(version: u32, member: u32) -> Event {
    Event::Accepted { version, member: MemberId(member) }
}

/// Sari and Dewi have accepted the first version.
fn agreed() -> Story {
    let story = Story::new().founded().member("Dewi");
    story.given(m(1), adopt("Saling mendengar.", Weight::Minor, 0)).given(m(2), accept(1))
}

#[test]
fn the_first_version_binds_and_its_writer_accepts_it() {
    let story = Story::new().founded().member("Dewi");
    assert!(story.community.agreements.accepted(MemberId(2)), "nothing to accept yet");
    story.clone().when(m(2), accept(0)).refused(Refused::NO_SUCH);
    let story = story
        .when(m(1), adopt("Saling mendengar.", Weight::Minor, 0))
        .then([adopted(1, "Saling mendengar.", Weight::Major), accepted(1, 1)]);
    assert!(story.community.agreements.accepted(MemberId(1)));
    assert!(!story.community.agreements.accepted(MemberId(2)));
}

#[test]
fn a_major_change_asks_again_and_a_minor_one_does_not() {
    for (weight, still) in [(Weight::Major, false), (Weight::Minor, true)] {
        let story = agreed()
            .when(m(1), adopt("Saling mendengar, sungguh.", weight, 1))
            .then([adopted(2, "Saling mendengar, sungguh.", weight), accepted(2, 1)]);
        assert_eq!(story.community.agreements.accepted(MemberId(2)), still, "{weight:?}");
        let story = story.when(m(2), accept(2)).then([accepted(2, 2)]);
        assert!(story.community.agreements.accepted(MemberId(2)));
        story.when(m(2), accept(2)).nothing();
    }
}

#[test]
fn who_accepted_a_minor_version_still_owes_the_major_one_before_it() {
    let story = agreed().given(m(1), adopt("B", Weight::Major, 1)).given(m(1), adopt("C", Weight::Minor, 2));
    assert!(!story.community.agreements.accepted(MemberId(2)));
    assert!(story.given(m(2), accept(3)).community.agreements.accepted(MemberId(2)));
}

#[test]
fn of_two_writers_the_second_reads_the_first_before() {
    let story = agreed().given(m(1), adopt("Versi Sari", Weight::Minor, 1));
    let newer = || refused(Refusal::NewerVersion { version: 2 });
    check(
        &story,
        [
            ("written over an old one", m(2), adopt("Versi Dewi", Weight::Minor, 1).into(), newer()),
            ("accepting an old one", m(2), accept(1).into(), newer()),
            ("accepting one that is not there", m(2), accept(3).into(), newer()),
            (
                "written over the newest",
                m(2),
                adopt("Versi Dewi", Weight::Minor, 2).into(),
                happens([adopted(3, "Versi Dewi", Weight::Minor), accepted(3, 2)]),
            ),
        ],
    );
}

#[test]
fn an_agreement_has_words_and_is_reviewed_in_the_future() {
    let review =
        |on| Command::Adopt { words: text("A"), weight: Weight::Minor, review_on: Some(day(on)), over: 1 };
    check(
        &agreed(),
        [
            ("no words", m(1), adopt("", Weight::Minor, 1).into(), wrong("words", Problem::Empty)),
            ("reviewed today", m(1), review("2026-11-24").into(), wrong("review_on", Problem::InThePast)),
            ("a guest", By::Guest, accept(1).into(), refused(Refused::MEMBERS_ONLY)),
            ("accepted twice", m(2), accept(1).into(), nothing()),
        ],
    );
    agreed().when(m(1), review("2026-11-25")).accepted();
}
