//! The room: names, hands and rounds, merged with votes from elsewhere, sent late and counted once.

use super::*;
use crate::kernel::Problem;
use crate::limits;

fn consent() -> Story {
    community(5).given(m(1), open(proposal(Method::Consent)))
}

fn majority() -> Story {
    community(5).given(m(1), open(proposal(Method::Majority { threshold: Threshold::default() })))
}

fn said(member: u32, stance: Stance) -> RoomVote {
    let reason = if stance == Stance::Object { text("Terlalu mahal") } else { text("") };
    RoomVote { member: MemberId(member), ballot: Ballot::Stance { stance }, reason, how: How::Room }
}

fn held(story: &Story, votes: Vec<RoomVote>, present: &[u32], hands: Option<Hands>) -> Command {
    Command::RecordRoom {
        decision: ONE,
        version: 1,
        held_at: story.now,
        present: belonging(present),
        votes,
        hands,
        rounds: vec![],
        notes: text("Di balai RW"),
    }
}

#[test]
fn room_and_remote_votes_merge_one_voice_each() {
    let story = consent().given(m(4), stance(Stance::Concern)).given(m(2), stance(Stance::Aside)).later(30);
    let votes = vec![said(1, Stance::Consent), said(2, Stance::Consent), said(3, Stance::Consent)];
    let story = story.clone().given(m(1), held(&story, votes, &[1, 2, 3], None));
    let votes = &story.decision().votes;
    assert_eq!(votes.len(), 4);
    // Who was asked in the room after voting elsewhere is counted as they said there.
    assert_eq!(votes[&MemberId(2)].ballot, Ballot::Stance { stance: Stance::Consent });
    assert_eq!((votes[&MemberId(2)].how, votes[&MemberId(2)].recorded_by), (How::Room, Some(MemberId(1))));
    // The last one decides from home, and with everyone heard there is nothing to wait for.
    let story = story.given(m(5), stance(Stance::Consent)).clock();
    assert_eq!(story.verdict(), passed(&[]));
}

#[test]
fn a_vote_cast_after_the_room_met_stands() {
    let story = consent();
    let room = held(&story, vec![said(2, Stance::Consent)], &[1, 2], None);
    let story = story.later(90).given(m(2), stance(Stance::Aside)).later(30).given(m(1), room);
    assert_eq!(story.decision().votes[&MemberId(2)].ballot, Ballot::Stance { stance: Stance::Aside });
    assert_eq!(story.decision().rooms.len(), 1);
}

#[test]
fn hands_are_numbers_only_and_add_up_to_who_is_there() {
    let story = majority().given(m(5), side(Side::Disagree)).later(5);
    let hands = |agree, disagree, abstain| Some(Hands { agree, disagree, abstain });
    let when = |hands| story.clone().when(m(1), held(&story, vec![], &[1, 2, 3, 4], hands));
    when(hands(3, 2, 0)).refused(Refusal::HandsDoNotAddUp { raised: 5, expected: 4 });
    let counted = when(hands(3, 1, 0)).accepted();
    assert_eq!(preview(counted.decision()).counts, Counts::Sides { agree: 3, disagree: 2, needed: 3 });
    assert_eq!(preview(counted.decision()).turnout, 5);
    counted.clone().when(m(2), side(Side::Disagree)).refused(Refusal::HandCounted { member: MemberId(2) });
    // Everyone was heard: it ends without waiting.
    assert_eq!(counted.clock().verdict(), passed(&[]));
    let consent = consent();
    consent.clone().when(m(1), held(&consent, vec![], &[1, 2], hands(2, 0, 0))).refused(Refusal::NoHandsHere);
}

#[test]
fn what_a_room_cannot_have_said_is_refused() {
    let story = consent();
    let when =
        |votes: Vec<RoomVote>, present: &[u32]| story.clone().when(m(1), held(&story, votes, present, None));
    when(vec![said(2, Stance::Consent), said(2, Stance::Aside)], &[]).wrong("votes", Problem::Taken);
    when(vec![said(9, Stance::Consent)], &[]).refused(Refusal::NotAVoter { member: MemberId(9) });
    when(vec![], &[1, 1]).wrong("present", Problem::Taken);
    let mut silent = said(2, Stance::Object);
    silent.reason = text("");
    when(vec![silent], &[2]).wrong("reason", Problem::Empty);
    let proxy = RoomVote { how: How::Proxy, ..said(2, Stance::Consent) };
    when(vec![proxy], &[]).refused(Refusal::NotEntrusted { member: MemberId(2) });
    let own = RoomVote { how: How::Own, ..said(2, Stance::Consent) };
    when(vec![own], &[]).wrong("votes", Problem::Unknown);
    let mut empty = held(&story, vec![], &[1, 2], None);
    if let Command::RecordRoom { notes, .. } = &mut empty {
        *notes = text("");
    }
    story.when(m(1), empty).wrong("votes", Problem::Empty);
}

#[test]
fn an_objection_in_the_room_lifts_a_light_one() {
    let light = Proposal { class: Class::Light, ..proposal(Method::Consent) };
    let story = community(5).given(m(1), open(light));
    let story = story.clone().given(m(1), held(&story, vec![said(2, Stance::Object)], &[1, 2], None));
    assert_eq!(story.decision().class, Class::Ordinary);
}

#[test]
fn a_record_that_comes_late_counts_when_nothing_has_been_decided() {
    let story = consent().hours(70);
    let all = (1..=4).map(|it| said(it, Stance::Consent)).collect::<Vec<_>>();
    let room = held(&story, all, &[1, 2, 3, 4], None);
    // The phone finds a signal two days after the end.
    let late = story.clone().hours(50).clock();
    assert_eq!(late.verdict(), Some(Verdict::NoQuorum { lacking: 3 }));
    let closed_at = late.decision().closed_at();
    let late = late.given(m(1), room.clone());
    assert_eq!((late.verdict(), late.decision().closed_at()), (passed(&[]), closed_at));
    // After a week nobody relies on it any more.
    story.clone().hours(2 + 169).clock().when(m(1), room.clone()).refused(Refusal::TooLate);
    // What has passed may have been carried out: the record is kept beside it.
    let votes = [stance(Stance::Consent), stance(Stance::Consent), stance(Stance::Consent)];
    let passed_before = story.votes(votes).hours(50).clock();
    let kept = passed_before.given(m(1), room);
    assert_eq!(kept.decision().votes.len(), 3);
    assert_eq!((kept.verdict(), kept.decision().rooms[0].counts), (passed(&[]), false));
}

#[test]
fn a_late_record_carries_out_what_it_decided_once() {
    let carries = vec![Action::Task { what: text("Ambil rak"), owner: None, due: None }];
    let story = community(3).given(m(1), open(Proposal { carries, ..proposal(Method::Consent) })).hours(71);
    let votes = vec![said(1, Stance::Consent), said(2, Stance::Consent)];
    let room = held(&story, votes, &[1, 2], None);
    let late = story.hours(20).clock().given(m(1), room.clone());
    assert_eq!(late.community.tasks.all().count(), 1);
    let again = late.given(m(1), room).hours(5).clock();
    assert_eq!(again.community.tasks.all().count(), 1);
}

#[test]
fn a_room_that_met_after_the_end_is_too_late() {
    let story = consent().hours(72);
    let closed_at = story.decision().closes_at;
    let room = held(&story, vec![said(1, Stance::Consent)], &[1], None);
    story.when(m(1), room).refused(Refusal::AlreadyClosed { closed_at });
}

#[test]
fn the_order_of_speaking_moves_on() {
    let story = consent();
    assert_eq!(room_order(&story.community, Some(ONE)), belonging(&[1, 2, 3, 4, 5]));
    let story = story.clone().given(m(1), held(&story, vec![], &[1, 2], None));
    assert_eq!(room_order(&story.community, Some(ONE)), belonging(&[2, 3, 4, 5, 1]));
}

#[test]
fn nobody_is_written_into_a_room_against_what_they_said_themselves() {
    let story = consent().given(m(2), stance(Stance::Object)).later(30);
    // Not in the room, and no room at all: only "said by phone", in a record of a meeting.
    let by_phone = RoomVote { how: How::Phone, ..said(2, Stance::Consent) };
    let phoned = story.clone().given(m(1), held(&story, vec![by_phone], &[1], None));
    assert_eq!(phoned.decision().open_objections().count(), 1);
    // A single vote "in the room", with no record of the room.
    let alone = Command::Vote {
        decision: ONE,
        member: Some(MemberId(2)),
        ballot: Ballot::Stance { stance: Stance::Consent },
        reason: text(""),
        how: How::Room,
        version: 1,
    };
    story.clone().when(m(1), alone).refused(Refusal::VotedThemselves { member: MemberId(2) });
    // In a room in which they were not.
    let room = held(&story, vec![said(2, Stance::Consent)], &[1, 3], None);
    story.when(m(1), room).wrong("present", Problem::Empty);
}

#[test]
fn a_record_after_the_end_adds_voices_and_takes_none_back() {
    let story = majority().votes([side(Side::Disagree), vote(Ballot::Abstain), vote(Ballot::Abstain)]);
    let story = story.hours(71);
    let agrees =
        |member| RoomVote { ballot: Ballot::Side { side: Side::Agree }, ..said(member, Stance::Consent) };
    let room = held(&story, (1..=5).map(agrees).collect(), &[1, 2, 3, 4, 5], None);
    let raised = Some(Hands { agree: 5, disagree: 0, abstain: 0 });
    let hands = held(&story, vec![], &[1, 2, 3, 4, 5], raised);
    let late = story.hours(10).clock();
    assert_eq!(late.verdict(), Some(Verdict::Rejected));
    let named = late.clone().given(m(4), room);
    // Those who were missing, and nobody else.
    assert_eq!(preview(named.decision()).counts, Counts::Sides { agree: 2, disagree: 1, needed: 2 });
    late.when(m(4), hands).refused(Refusal::VotedThemselves { member: MemberId(1) });
}

#[test]
fn hands_take_no_vote_that_was_cast_after_the_room_met() {
    let story = majority();
    let hands = held(&story, vec![], &[1, 2, 3], Some(Hands { agree: 3, disagree: 0, abstain: 0 }));
    let story = story.later(60).given(m(2), side(Side::Disagree)).later(60);
    story.when(m(1), hands).refused(Refusal::VotedThemselves { member: MemberId(2) });
}

#[test]
fn whom_a_room_has_named_may_change_their_vote_afterwards() {
    let story = consent();
    let room = held(&story, vec![said(2, Stance::Consent)], &[1, 2], None);
    let story = story.given(m(1), room).later(1).given(m(2), stance(Stance::Object));
    assert_eq!(story.decision().open_objections().count(), 1);
}

#[test]
fn whose_hand_was_counted_is_not_named_besides() {
    let story = majority();
    let hands = |agree| Some(Hands { agree, disagree: 0, abstain: 0 });
    let story = story.clone().given(m(1), held(&story, vec![], &[1, 2, 3], hands(3))).later(10);
    let agrees = RoomVote { ballot: Ballot::Side { side: Side::Agree }, ..said(2, Stance::Consent) };
    let named = held(&story, vec![agrees.clone()], &[2], None);
    story.clone().when(m(1), named).refused(Refusal::HandCounted { member: MemberId(2) });
    // Counted anew, whoever has a name has no hand.
    let anew = story.clone().given(m(1), held(&story, vec![agrees], &[1, 2, 3], hands(2)));
    assert_eq!(preview(anew.decision()).counts, Counts::Sides { agree: 3, disagree: 0, needed: 2 });
}

#[test]
fn no_decision_has_meetings_without_end() {
    let talked = |story: &Story| held(story, vec![], &[1, 2], None);
    let story = (0..limits::ROOMS_MAX).fold(consent(), |story, _| {
        let talk = talked(&story);
        story.given(m(1), talk)
    });
    let once_more = talked(&story);
    story.when(m(1), once_more).wrong("rooms", Problem::TooMany { max: limits::ROOMS_MAX });
}
