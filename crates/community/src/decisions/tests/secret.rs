//! Secret ballots: nothing of them is in the log before the end, and then nobody's.

use super::*;

fn opened(members: u32) -> Story {
    let majority = Method::Majority { threshold: Threshold::default() };
    community(members).given(m(1), open(Proposal { secrecy: Secrecy::Secret, ..proposal(majority) }))
}

fn sealed(sides: &[Side]) -> Sealed {
    let ballots = sides.iter().map(|side| Ballot::Side { side: *side }).collect();
    let voters = (1..).take(sides.len()).map(MemberId).collect();
    Sealed { voters, ballots }
}

fn close(sealed: Sealed) -> Command {
    Command::Close { decision: ONE, sealed: Some(sealed) }
}

#[test]
fn a_secret_vote_leaves_no_line() {
    let story = opened(5);
    let asked = Asked { by: m(2), at: story.now, command: side(Side::Agree).into() };
    let before = story.community.clone();
    let story = story.when(m(2), side(Side::Agree)).nothing();
    assert_eq!(story.community, before);
    let cast = cast(&story.community, &asked).unwrap();
    assert_eq!((cast.voter, cast.ballot), (MemberId(2), Ballot::Side { side: Side::Agree }));
    let open_one = community(5).given(m(1), open(proposal(Method::Consent)));
    assert_eq!(super::cast(&open_one.community, &asked), None);
}

#[test]
fn it_has_no_reasons_no_proxies_and_no_phones() {
    let story = opened(5);
    let with = |reason: &str, how, member: Option<u32>| Command::Vote {
        decision: ONE,
        member: member.map(MemberId),
        ballot: Ballot::Side { side: Side::Agree },
        reason: text(reason),
        how,
        version: 1,
    };
    story.clone().when(m(2), with("karena mahal", How::Own, None)).refused(Refusal::Secret);
    story.clone().when(m(2), with("", How::Phone, Some(3))).refused(Refusal::Secret);
    let entrust = Command::Entrust { decision: ONE, member: None, proxy: Some(MemberId(3)) };
    story.clone().when(m(2), entrust).refused(Refusal::Secret);
    let room = Command::RecordRoom {
        decision: ONE,
        version: 1,
        held_at: story.now,
        present: vec![],
        votes: vec![],
        hands: None,
        rounds: vec![],
        notes: text("Kumpul"),
    };
    story.when(m(2), room).refused(Refusal::Secret);
}

#[test]
fn it_is_opened_at_the_end_sorted_and_nobodys() {
    let sides = [Side::Disagree, Side::Agree, Side::Agree, Side::Agree];
    let story = opened(6).hours(168);
    story.clone().when(By::Clock, Command::Close { decision: ONE, sealed: None }).nothing();
    let story = story.given(By::Clock, close(sealed(&sides)));
    assert_eq!(story.verdict(), passed(&[]));
    let decision = story.decision();
    assert_eq!(decision.turnout, belonging(&[1, 2, 3, 4]));
    assert!(decision.unsealed.is_sorted() && decision.votes.is_empty());
}

#[test]
fn with_too_few_the_ballots_are_not_even_opened() {
    let story =
        opened(6).hours(168).given(By::Clock, close(sealed(&[Side::Agree, Side::Agree, Side::Agree])));
    assert_eq!(story.verdict(), Some(Verdict::NoQuorum { lacking: 1 }));
    assert!(story.decision().unsealed.is_empty() && story.decision().turnout.is_empty());
    let Stage::Closed { tally, .. } = &story.decision().stage else { panic!("it has closed") };
    assert_eq!(tally.counts, Counts::Unopened);
}

#[test]
fn it_ends_early_when_it_is_certain() {
    let story = opened(5).hours(6);
    let four = sealed(&[Side::Agree, Side::Agree, Side::Agree, Side::Disagree]);
    // Three of at most five agree, whatever the last one does.
    assert_eq!(story.clone().given(By::Clock, close(four.clone())).verdict(), passed(&[]));
    let early = opened(5).hours(5);
    early.when(By::Clock, close(four)).nothing();
    let open_yet = sealed(&[Side::Agree, Side::Agree, Side::Disagree, Side::Disagree]);
    story.when(By::Clock, close(open_yet)).nothing();
}

#[test]
fn whoever_voted_and_left_is_not_taken_for_one_who_is_missing() {
    // Member 6 votes and leaves; 1, 2, 3 and 4 vote after them, and 5 has still to be heard.
    let sides = [Side::Agree, Side::Agree, Side::Disagree, Side::Disagree, Side::Agree];
    let Sealed { ballots, .. } = sealed(&sides);
    let sealed = Sealed { voters: belonging(&[1, 2, 3, 4, 6]), ballots };
    let story = opened(6).given(m(6), crate::members::Command::Leave { member: None }).hours(7);
    // With their voice against it there is no majority any more.
    story.when(By::Clock, close(sealed)).nothing();
}
