//! Decisions through different eyes: what waits for the end is told to nobody before it.

use super::DecisionSeen;
use crate::{
    decisions::{
        Ballot, Class, Command, Hands, How, Method, Proposal, Results, Side, Stance, testing::proposal,
    },
    kernel::{DecisionId, MemberId},
    seen_by::{Seen, Viewer, home::Waiting},
    testing::{Story, m, text},
};

const ONE: DecisionId = DecisionId(1);

fn majority() -> Method {
    Method::Majority { threshold: Default::default() }
}

fn five() -> Story {
    ["Dewi", "Asep", "Yusuf", "Tati"].iter().fold(Story::new().founded(), |story, name| story.member(name))
}

/// Opened by Sari.
fn waiting_for_the_end(method: Method) -> Story {
    let proposal = Proposal { results: Results::AfterClosing, ..proposal("Beli rak", method) };
    five().given(m(1), Command::Open { proposal })
}

fn vote(ballot: Ballot, reason: &str) -> Command {
    let (decision, how) = (ONE, How::Own);
    Command::Vote { decision, member: None, ballot, reason: text(reason), how, version: 1 }
}

fn eyes(story: &Story, viewer: Viewer) -> Seen<'_> {
    Seen::new(&story.community, viewer, story.now)
}

fn seen(story: &Story, member: u32) -> DecisionSeen {
    eyes(story, Viewer::Member(MemberId(member))).decision(ONE).unwrap()
}

#[test]
fn sides_reasons_and_counts_wait_for_the_end_and_ones_own_does_not() {
    let disagree = vote(Ballot::Side { side: Side::Disagree }, "Mahal");
    let story = waiting_for_the_end(majority())
        .given(m(2), disagree)
        .given(m(3), vote(Ballot::Side { side: Side::Agree }, ""));
    let others = seen(&story, 1);
    assert_eq!(others.tally, None);
    assert!(others.voices.iter().all(|it| it.ballot.is_none() && it.reason.is_empty()));
    let own: Vec<_> = seen(&story, 2).voices.into_iter().filter(|it| it.ballot.is_some()).collect();
    assert_eq!((own.len(), own[0].person.id, own[0].reason.as_str()), (1, MemberId(2), "Mahal"));
    assert!(eyes(&story, Viewer::Outsider).decision(ONE).is_none());
    let closed = story.later(4 * 24 * 60).clock();
    assert!(seen(&closed, 1).tally.is_some());
    assert_eq!(seen(&closed, 1).voices.iter().filter(|it| it.ballot.is_some()).count(), 2);
}

#[test]
fn hands_that_were_counted_wait_too() {
    let story = waiting_for_the_end(majority());
    let hands = Hands { agree: 2, disagree: 1, abstain: 0 };
    let room = Command::RecordRoom {
        decision: ONE,
        version: 1,
        held_at: story.now,
        present: [1, 2, 3].map(MemberId).to_vec(),
        votes: vec![],
        hands: Some(hands),
        rounds: vec![],
        notes: text("Di balai"),
    };
    let story = story.given(m(1), room);
    let it = seen(&story, 4);
    assert_eq!((it.rooms.len(), it.rooms[0].hands, it.tally), (1, None, None));
    let closed = story.later(4 * 24 * 60).clock();
    assert_eq!(seen(&closed, 4).rooms[0].hands, Some(hands));
}

#[test]
fn an_objection_is_read_at_once_or_nobody_could_take_it_in() {
    let object = vote(Ballot::Stance { stance: Stance::Object }, "Raknya tinggi");
    let consent = vote(Ballot::Stance { stance: Stance::Consent }, "");
    let story = waiting_for_the_end(Method::Consent).given(m(2), object).given(m(3), consent);
    let it = seen(&story, 4);
    assert_eq!(it.objections.iter().map(|it| it.reason.as_str()).collect::<Vec<_>>(), ["Raknya tinggi"]);
    assert_eq!(it.tally, None, "how many consent waits");
    assert!(it.voices.iter().all(|it| it.ballot.is_none()));
    let home = eyes(&story, Viewer::Member(MemberId(1))).home().unwrap();
    assert!(home.waiting.iter().any(|it| matches!(it, Waiting::Objection { .. })), "{:?}", home.waiting);
}

#[test]
fn a_light_one_that_waits_shows_who_is_missing_and_no_side() {
    let proposal = Proposal {
        results: Results::AfterClosing,
        class: Class::Light,
        ..proposal("Pindah jam", Method::Consent)
    };
    let story = five().given(m(1), Command::Open { proposal });
    let story = story.given(m(2), vote(Ballot::Stance { stance: Stance::Consent }, ""));
    let it = seen(&story, 3);
    assert_eq!(it.progress.spoken, Some(1));
    assert_eq!(it.tally, None);
}
