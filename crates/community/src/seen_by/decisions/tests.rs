//! Decisions through different eyes: what is hidden leaves no trace in what is sent.

use crate::{
    decisions::{
        Ballot, Command, Hands, How, Method, Proposal, Results, RoomVote, Stance, Threshold,
        testing::proposal,
    },
    kernel::{DecisionId, MemberId},
    seen_by::{Seen, Viewer},
    testing::{Story, m, text},
};

const ONE: DecisionId = DecisionId(1);

fn hidden(method: Method) -> Story {
    let hidden = Proposal { results: Results::AfterClosing, ..proposal("Rak?", method) };
    let village = ["Dewi", "Asep", "Yusuf", "Tati"];
    let story = village.iter().fold(Story::new().founded(), |story, name| story.member(name));
    story.given(m(1), Command::Open { proposal: hidden })
}

/// What a member is sent by the page, the list and the record, as words.
fn sent(story: &Story, member: u32) -> String {
    let seen = Seen::new(&story.community, Viewer::Member(MemberId(member)), story.now);
    let record = serde_json::to_string(&seen.decision_record(ONE)).unwrap();
    record + &serde_json::to_string(&seen.decision_list()).unwrap()
}

fn stance(stance: Stance) -> Command {
    let reason = text(if stance == Stance::Object { "Mahal" } else { "" });
    let (decision, how, ballot) = (ONE, How::Own, Ballot::Stance { stance });
    Command::Vote { decision, member: None, ballot, reason, how, version: 1 }
}

fn room(story: &Story, votes: Vec<RoomVote>, hands: Option<Hands>) -> Command {
    let present = (1..=4).map(MemberId).collect();
    let (held_at, notes) = (story.now, text("Di balai"));
    Command::RecordRoom { decision: ONE, version: 1, held_at, present, votes, hands, rounds: vec![], notes }
}

#[test]
fn whether_anybody_objects_is_not_told_before_closing() {
    let consent = hidden(Method::Consent);
    let [calm, uneasy] = [Stance::Consent, Stance::Object].map(|it| consent.clone().given(m(3), stance(it)));
    for viewer in [1, 2] {
        assert_eq!(sent(&calm, viewer), sent(&uneasy, viewer), "member {viewer}");
    }
    assert_ne!(sent(&calm, 3), sent(&uneasy, 3), "one's own is one's own");
}

#[test]
fn what_was_counted_in_a_room_is_not_told_before_closing() {
    let majority = hidden(Method::Majority { threshold: Threshold::default() });
    let [many, few] = [(3, 1), (1, 3)].map(|(agree, disagree)| {
        let hands = Some(Hands { agree, disagree, abstain: 0 });
        majority.clone().given(m(1), room(&majority, vec![], hands))
    });
    assert_eq!(sent(&many, 5), sent(&few, 5));
    let closed = |story: Story| sent(&story.later(60 * 73).clock(), 5);
    assert_ne!(closed(many), closed(few));
}
