//! The count as JSON, by method, and never before it is to be shown.

use serde_json::{Value, json};

use super::*;
use crate::{
    decisions::{
        Ballot, Choice, Command, Fits, How, Joins, Proposal, Results, Secrecy, Sense, Side, Stance, Time,
        testing,
    },
    kernel::MemberId,
    seen_by::Viewer,
    testing::{Story, day, m, text, time},
};

fn five() -> Story {
    ["Dewi", "Asep", "Yusuf", "Tati"].iter().fold(Story::new().founded(), |story, name| story.member(name))
}

fn with_choices(method: Method) -> Proposal {
    let costs = [250_000, 120_000, 90_000];
    let choice = |(label, cost): (&str, i64)| Choice {
        label: text(label),
        rupiah: matches!(method, Method::Budget { .. }).then_some(Rupiah(cost)),
        ..Choice::default()
    };
    let choices = ["Rak", "Buku", "Kotak"].into_iter().zip(costs).map(choice).collect();
    Proposal { choices, ..testing::proposal("Untuk apa?", method) }
}

/// Opened by Sari; members 1, 2, 3 … vote one after the other.
fn voted(proposal: Proposal, ballots: impl IntoIterator<Item = Ballot>) -> Story {
    let story = five().given(m(1), Command::Open { proposal });
    (1..).zip(ballots).fold(story, |story, (member, ballot)| {
        let reason = text(if ballot.objects() { "Mahal" } else { "" });
        let (decision, how) = (DecisionId(1), How::Own);
        story.given(m(member), Command::Vote { decision, member: None, ballot, reason, how, version: 1 })
    })
}

fn seen_by(story: &Story, viewer: Viewer) -> Option<Value> {
    let tally = Seen::new(&story.community, viewer, story.now).decision_tally(DecisionId(1))?;
    Some(serde_json::to_value(tally).unwrap())
}

fn seen(story: &Story) -> Value {
    seen_by(story, Viewer::Member(MemberId(1))).unwrap_or_default()
}

fn approve(choices: &[u32]) -> Ballot {
    Ballot::Approve { choices: choices.iter().copied().map(ChoiceId).collect() }
}

fn rank(order: &[u32]) -> Ballot {
    Ballot::Rank { order: order.iter().copied().map(ChoiceId).collect() }
}

#[test]
fn a_budget_names_what_was_bought_by_number() {
    let method = Method::Budget { rupiah: Rupiah(360_000) };
    let story = voted(with_choices(method), [approve(&[1]), approve(&[1, 2]), approve(&[2, 3])]);
    let told = json!({"method": "mes-add1-greedy", "voters": 3, "selected": ["2", "3"], "cost": 210_000});
    assert_eq!(seen(&story), told);
}

#[test]
fn preferences_are_told_round_by_round_with_their_ties() {
    let method = |count| with_choices(Method::Ranked { count });
    let ballots = || [rank(&[1, 2]), rank(&[1]), rank(&[2, 1]), rank(&[2]), rank(&[3, 2])];
    let runoff = voted(method(Counting::InstantRunoff), ballots());
    let rounds = json!([
        {"counts": {"Rak": 2, "Buku": 2, "Kotak": 1}, "eliminated": ["Kotak"]},
        {"counts": {"Rak": 2, "Buku": 3}, "eliminated": []},
    ]);
    let told = json!({"method": "irv", "voters": 5, "winners": ["Buku"], "rounds": rounds, "ties": []});
    assert_eq!(seen(&runoff), told);
    let schulze = seen(&voted(method(Counting::Schulze), ballots()));
    assert_eq!((&schulze["method"], &schulze["winners"]), (&json!("schulze"), &json!(["Buku"])));
    for count in [Counting::InstantRunoff, Counting::Schulze] {
        let tied = seen(&voted(method(count), [rank(&[1, 2, 3]), rank(&[2, 1, 3])]));
        assert_eq!((&tied["winners"], &tied["ties"]), (&json!([]), &json!([["Rak", "Buku"]])), "{count:?}");
    }
}

#[test]
fn every_other_method_counts_choices_or_answers() {
    let plain = |method| testing::proposal("Beli rak?", method);
    let slot = |on| Choice { day: Some(day(on)), time: Some(time("15:00")), ..Choice::default() };
    let choices = vec![slot("2026-12-01"), slot("2026-12-02")];
    let times = Proposal { choices, ..plain(Method::TimePoll) };
    let fits = |choice, fits| Time { choice: ChoiceId(choice), fits };
    let rows = [
        (
            voted(with_choices(Method::Approval), [approve(&[1, 2]), approve(&[2]), Ballot::Abstain]),
            json!({"method": "approval", "voters": 3, "winners": ["Buku"], "counts": {"Rak": 1, "Buku": 2, "Kotak": 0}}),
        ),
        (
            voted(
                plain(Method::Majority { threshold: crate::decisions::Threshold::default() }),
                [Ballot::Side { side: Side::Agree }, Ballot::Side { side: Side::Disagree }, Ballot::Abstain],
            ),
            json!({"method": "majority", "voters": 3, "winners": [], "counts": {"agree": 1, "disagree": 1, "abstain": 1}}),
        ),
        (
            voted(
                plain(Method::Consent),
                [Ballot::Stance { stance: Stance::Consent }, Ballot::Stance { stance: Stance::Object }],
            ),
            json!({"method": "consent", "voters": 2, "winners": [],
                "counts": {"consent": 1, "concern": 0, "object": 1, "aside": 0}}),
        ),
        (
            voted(plain(Method::SenseCheck), [Ballot::Sense { sense: Sense::Good }]),
            json!({"method": "sense", "voters": 1, "winners": [], "counts": {"good": 1, "unsure": 0, "worried": 0}}),
        ),
        (
            voted(plain(Method::OptIn { target: None }), [Ballot::Join { joins: Joins::In }]),
            json!({"method": "opt-in", "voters": 1, "winners": [], "counts": {"in": 1}}),
        ),
        (
            voted(times, [Ballot::Times { times: vec![fits(1, Fits::IfNeedBe), fits(2, Fits::Yes)] }]),
            json!({"method": "times", "voters": 1, "winners": ["2026-12-02 15:00"],
                "counts": {"2026-12-01 15:00": 0, "2026-12-02 15:00": 1},
                "if_need_be": {"2026-12-01 15:00": 1, "2026-12-02 15:00": 0}}),
        ),
    ];
    for (story, expected) in rows {
        assert_eq!(seen(&story), expected);
    }
}

#[test]
fn nothing_is_told_before_it_is_to_be_shown_nor_to_outsiders() {
    let majority = Method::Majority { threshold: crate::decisions::Threshold::default() };
    let agree = || [1, 2, 3, 4].map(|_| Ballot::Side { side: Side::Agree });
    let late = Proposal { results: Results::AfterClosing, ..testing::proposal("Rak?", majority) };
    let story = voted(late, agree());
    assert_eq!(seen(&story), Value::Null);
    let closed = story.later(60 * 72).clock();
    assert_eq!(seen(&closed)["counts"]["agree"], 4);
    assert_eq!(seen_by(&closed, Viewer::Outsider), None);
    let secret = Proposal { secrecy: Secrecy::Secret, ..testing::proposal("Rak?", majority) };
    assert_eq!(seen(&five().given(m(1), Command::Open { proposal: secret })), Value::Null);
}
