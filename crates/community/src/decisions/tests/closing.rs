//! Closing: at its exact time however late it is written down; early when nothing can change it.

use super::*;

fn majority() -> Method {
    Method::Majority { threshold: Threshold::default() }
}

fn closed_at(story: &Story) -> Moment {
    story.decision().closed_at().unwrap()
}

#[test]
fn it_closes_at_its_time_though_the_server_slept() {
    let story = community(5).given(m(1), open(proposal(majority())));
    let closes_at = story.decision().closes_at;
    let votes = [side(Side::Agree), side(Side::Agree), side(Side::Disagree)];
    let late = story.votes(votes).hours(500);
    // Nobody has written it down, and still nobody can vote any more.
    late.clone().when(m(4), side(Side::Disagree)).refused(Refusal::AlreadyClosed { closed_at: closes_at });
    let late = late.clock();
    assert_eq!((late.verdict(), closed_at(&late)), (passed(&[]), closes_at));
    assert!(due(&late.community, late.now).is_empty());
}

#[test]
fn it_closes_early_when_it_is_certain_and_the_wait_has_passed() {
    let story = community(5).given(m(1), open(proposal(majority())));
    let waits_until = story.decision().waits_until;
    assert_eq!(
        next_due(&story.community, story.now),
        Some(waits_until),
        "worth a look when the wait is over"
    );
    let story = story.votes([side(Side::Agree), side(Side::Agree)]);
    assert!(
        due(&story.clone().hours(7).community, after(&story, 7)).is_empty(),
        "two of five are not certain"
    );
    let story = story.given(m(3), side(Side::Agree));
    assert_eq!(next_due(&story.community, story.now), Some(waits_until));
    assert_eq!(story.clone().hours(5).clock().verdict(), None, "nobody is ambushed");
    // Written down long after: the true moment counts.
    let late = story.hours(30).clock();
    assert_eq!((late.verdict(), closed_at(&late)), (passed(&[]), waits_until));
    let Stage::Closed { end, .. } = late.decision().stage else { panic!("it has closed") };
    assert_eq!(end, End::Certainty);
}

#[test]
fn certain_after_the_wait_it_closes_with_the_vote_that_made_it_so() {
    let story = community(3).given(m(1), open(proposal(majority()))).hours(8);
    let story = story.votes([side(Side::Disagree), side(Side::Disagree)]);
    assert_eq!(next_due(&story.community, story.now), Some(story.now));
    let story = story.clock();
    assert_eq!((story.verdict(), closed_at(&story)), (Some(Verdict::Rejected), story.now));
}

#[test]
fn together_it_ends_as_soon_as_everyone_has_voted() {
    let together = Proposal { pace: Pace::Together, ..proposal(Method::Consent) };
    let story = community(3).given(m(1), open(together)).later(2);
    let story = story.votes([stance(Stance::Consent), stance(Stance::Concern)]);
    assert_eq!(story.clone().clock().verdict(), None);
    let story = story.given(m(3), stance(Stance::Consent)).clock();
    assert_eq!((story.verdict(), closed_at(&story)), (passed(&[]), story.now));
}

#[test]
fn who_leaves_is_not_waited_for() {
    let story = community(3).given(m(1), open(proposal(Method::Consent)));
    let story = story.votes([stance(Stance::Consent), stance(Stance::Consent)]).hours(7).clock();
    assert_eq!(story.verdict(), None);
    let leave = crate::members::Command::Leave { member: None };
    assert_eq!(story.given(m(3), leave).clock().verdict(), passed(&[]));
}

#[test]
fn an_unreachable_quorum_ends_it() {
    let weighty = Proposal { class: Class::Weighty, ..proposal(majority()) };
    let leave = || crate::members::Command::Leave { member: None };
    let story = community(5).given(m(1), open(weighty)).given(m(4), leave()).given(m(5), leave()).hours(6);
    // Four of five were needed, and three are left.
    assert_eq!(story.clock().verdict(), Some(Verdict::NoQuorum { lacking: 4 }));
}

#[test]
fn the_outcome_and_the_day_to_look_again_are_written_down() {
    let story = community(3).given(m(1), open(proposal(Method::Consent)));
    let conclude = |words: &str, on: Option<&str>| Command::Conclude {
        decision: ONE,
        words: text(words),
        review_on: on.map(|it| it.parse().unwrap()),
    };
    story.clone().when(m(2), conclude("Asep mengambil rak", None)).refused(Refusal::StillOpen);
    let closed = story.votes([stance(Stance::Consent), stance(Stance::Consent)]).hours(72).clock();
    closed
        .clone()
        .when(m(2), conclude("Asep", Some("2026-11-20")))
        .wrong("review_on", crate::kernel::Problem::InThePast);
    let closed = closed.given(m(2), conclude("Asep mengambil rak", Some("2026-12-28")));
    assert_eq!(closed.decision().review_on, Some("2026-12-28".parse().unwrap()));
    closed.clone().when(m(3), conclude("Asep mengambil rak", Some("2026-12-28"))).nothing();
    let review =
        |finding, words: &str| Command::Review { decision: ONE, finding, words: text(words), again_on: None };
    closed.clone().when(m(3), review(Finding::Stop, "")).wrong("words", crate::kernel::Problem::Empty);
    let reviewed = closed.given(m(3), review(Finding::Keep, ""));
    assert_eq!((reviewed.decision().reviews.len(), reviewed.decision().review_on), (1, None));
}
