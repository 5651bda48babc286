//! Voting: one voice each, with its trace; what is no ballot is refused.

use super::*;
use crate::{
    kernel::{Problem, Rupiah},
    members,
};

fn points(points: &[(u32, u8)]) -> Ballot {
    let points = points.iter().map(|(choice, points)| Points { choice: ChoiceId(*choice), points: *points });
    Ballot::Points { points: points.collect() }
}

#[test]
fn a_vote_may_be_changed_until_the_close_and_counts_once() {
    let story =
        community(3).given(m(1), open(proposal(Method::Majority { threshold: Threshold::default() })));
    let story = story.votes([side(Side::Agree), side(Side::Agree)]);
    let story = story.given(m(1), side(Side::Disagree));
    assert_eq!(story.decision().votes.len(), 2);
    assert_eq!(preview(story.decision()).counts, Counts::Sides { agree: 1, disagree: 1, needed: 2 });
    story.clone().when(m(1), side(Side::Disagree)).nothing();
    let closes_at = story.decision().closes_at;
    story.hours(72).when(m(1), side(Side::Agree)).refused(Refusal::AlreadyClosed { closed_at: closes_at });
}

#[test]
fn what_is_no_ballot_is_refused() {
    let majority = Method::Majority { threshold: Threshold::default() };
    let budget = Method::Budget { rupiah: Rupiah(100_000) };
    let slots = |it: &[(u32, Fits)]| Ballot::Times {
        times: it.iter().map(|(choice, fits)| Time { choice: ChoiceId(*choice), fits: *fits }).collect(),
    };
    let ranked = Method::Ranked { count: Counting::InstantRunoff };
    let rows = [
        (majority, Ballot::Stance { stance: Stance::Consent }, Problem::Malformed),
        (Method::Consent, Ballot::Side { side: Side::Agree }, Problem::Malformed),
        (Method::Approval, approve(&[1, 9]), Problem::Unknown),
        (Method::Approval, approve(&[0]), Problem::Unknown),
        (Method::Approval, approve(&[2, 2]), Problem::Taken),
        (Method::Approval, rank(&[1]), Problem::Malformed),
        (Method::Score, points(&[(1, 6)]), Problem::OutOfRange { min: 0, max: 5 }),
        (Method::Score, points(&[(4, 1)]), Problem::Unknown),
        (Method::Dots, points(&[(1, 5), (2, 4)]), Problem::OutOfRange { min: 0, max: 8 }),
        (Method::Dots, points(&[(1, 1), (1, 1)]), Problem::Taken),
        (ranked, rank(&[1, 2, 1]), Problem::Taken),
        (ranked, rank(&[4]), Problem::Unknown),
        (Method::TimePoll, slots(&[(1, Fits::Yes), (1, Fits::No)]), Problem::Taken),
        (Method::SenseCheck, Ballot::Join { joins: Joins::In }, Problem::Malformed),
        (Method::OptIn { target: None }, Ballot::Sense { sense: Sense::Good }, Problem::Malformed),
        (budget, points(&[(1, 1)]), Problem::Malformed),
    ];
    for (method, ballot, problem) in rows {
        let mut choosing = choosing(method, 3);
        for (hour, choice) in (9..).zip(&mut choosing.choices) {
            if method == Method::TimePoll {
                choice.day = Some("2026-11-28".parse().unwrap());
                choice.time = crate::kernel::ClockTime::new(hour, 0);
            }
            choice.rupiah = (method == budget).then_some(Rupiah(5_000));
        }
        let story = community(3).given(m(1), open(choosing));
        story.clone().when(m(2), vote(ballot.clone())).wrong("ballot", problem);
        story.when(m(2), vote(Ballot::Abstain)).accepted();
    }
}

#[test]
fn an_objection_needs_its_reason() {
    let story = community(3).given(m(1), open(proposal(Method::Consent)));
    story.when(m(2), vote(Ballot::Stance { stance: Stance::Object })).wrong("reason", Problem::Empty);
}

#[test]
fn nobody_votes_for_another_without_a_trace() {
    let story = community(4)
        .given(m(1), members::Command::Add { name: text("Mak Iyah"), honorific: None })
        .given(m(1), open(proposal(Method::Consent)));
    let vote_for = |member, how| Command::Vote {
        decision: ONE,
        member: Some(MemberId(member)),
        ballot: Ballot::Stance { stance: Stance::Consent },
        reason: text(""),
        how,
        version: 1,
    };
    // Who records for somebody votes for them, and it says so.
    let story = story.given(m(1), vote_for(5, How::Own));
    assert_eq!(story.decision().votes[&MemberId(5)].recorded_by, Some(MemberId(1)));
    story
        .clone()
        .when(m(2), vote_for(5, How::Own))
        .refused(members::Refusal::NotYours { member: MemberId(5) });
    // Said by phone: anybody writes it down; what they say themselves later goes before it.
    let story = story.given(m(2), vote_for(3, How::Phone)).given(m(3), stance(Stance::Aside));
    assert_eq!(story.decision().votes[&MemberId(3)].how, How::Own);
    story
        .clone()
        .when(m(2), vote_for(3, How::Phone))
        .refused(Refusal::VotedThemselves { member: MemberId(3) });
    // Entrusted.
    story.clone().when(m(2), vote_for(4, How::Proxy)).refused(Refusal::NotEntrusted { member: MemberId(4) });
    let entrust =
        |proxy: Option<u32>| Command::Entrust { decision: ONE, member: None, proxy: proxy.map(MemberId) };
    story.clone().when(m(4), entrust(Some(4))).wrong("proxy", Problem::Unknown);
    let story = story.given(m(4), entrust(Some(2))).given(m(2), vote_for(4, How::Proxy));
    let vote = &story.decision().votes[&MemberId(4)];
    assert_eq!((vote.how, vote.recorded_by), (How::Proxy, Some(MemberId(2))));
    let story = story.given(m(4), entrust(None));
    story.when(m(2), vote_for(4, How::Proxy)).refused(Refusal::NotEntrusted { member: MemberId(4) });
}

#[test]
fn a_vote_is_on_the_version_that_was_read() {
    let story = community(3).given(m(1), open(proposal(Method::Consent)));
    let amend = Command::Amend {
        decision: ONE,
        over: 1,
        how: Integration::Amend,
        title: text("Beli satu rak"),
        details: text(""),
        carries: vec![],
        review_on: None,
    };
    story
        .given(m(1), amend)
        .when(m(2), stance(Stance::Consent))
        .refused(Refusal::NewerVersion { version: 2 });
}

#[test]
fn whom_it_is_about_may_reply() {
    let majority = Method::Majority { threshold: Threshold::default() };
    let carries = vec![Action::Remove { member: MemberId(3) }];
    let removal = Proposal { carries, secrecy: Secrecy::Secret, ..proposal(majority) };
    let story = community(5).given(m(1), open(removal));
    let reply = Command::Reply { decision: ONE, words: text("Saya minta maaf.") };
    story.clone().when(m(2), reply.clone()).refused(members::Refusal::NotYours { member: MemberId(3) });
    let story = story.given(m(3), reply);
    assert_eq!(words(&story.decision().replies[0].1), "Saya minta maaf.");
}
