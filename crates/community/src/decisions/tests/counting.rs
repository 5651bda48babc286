//! Each method's verdict on small votes, and the vectors of RULES §1.

use super::*;
use crate::kernel::Rupiah;

fn closed(proposal: Proposal, members: u32, ballots: Vec<Ballot>) -> Story {
    let story = community(members).given(m(1), open(proposal));
    story.votes(ballots.into_iter().map(vote)).hours(200).clock()
}

#[test]
fn every_method_counts_as_its_rule_says() {
    let majority = |share, of| Method::Majority { threshold: Threshold { share, of } };
    let sides = |agree: usize, disagree: usize, abstain: usize| {
        let of = |ballot: Ballot, times| std::iter::repeat_n(ballot, times);
        of(Ballot::Side { side: Side::Agree }, agree)
            .chain(of(Ballot::Side { side: Side::Disagree }, disagree))
            .chain(of(Ballot::Abstain, abstain))
            .collect::<Vec<_>>()
    };
    let points = |rows: &[&[(u32, u8)]]| {
        let ballot = |row: &&[(u32, u8)]| Ballot::Points {
            points: row.iter().map(|(c, p)| Points { choice: ChoiceId(*c), points: *p }).collect(),
        };
        rows.iter().map(ballot).collect::<Vec<_>>()
    };
    let ranks = |rows: &[&[u32]]| rows.iter().map(|it| rank(it)).collect::<Vec<_>>();
    let approvals = |rows: &[&[u32]]| rows.iter().map(|it| approve(it)).collect::<Vec<_>>();
    let runoff = Method::Ranked { count: Counting::InstantRunoff };
    let schulze = Method::Ranked { count: Counting::Schulze };
    let tied =
        |choices: &[u32]| Some(Verdict::Tied { choices: choices.iter().copied().map(ChoiceId).collect() });
    let rows = [
        (majority(Share::MoreThanHalf, Base::VotesCast), sides(2, 1, 2), passed(&[])),
        (majority(Share::MoreThanHalf, Base::VotesCast), sides(2, 2, 1), Some(Verdict::Rejected)),
        (majority(Share::MoreThanHalf, Base::Electorate), sides(2, 0, 1), Some(Verdict::Rejected)),
        (majority(Share::TwoThirds, Base::VotesCast), sides(2, 1, 0), passed(&[])),
        (majority(Share::TwoThirds, Base::Electorate), sides(3, 0, 0), Some(Verdict::Rejected)),
        (majority(Share::MoreThanHalf, Base::VotesCast), sides(0, 0, 5), Some(Verdict::Rejected)),
        (Method::Approval, approvals(&[&[1, 2], &[2], &[3]]), passed(&[2])),
        (Method::Approval, approvals(&[&[1], &[2], &[]]), tied(&[1, 2])),
        (Method::Approval, approvals(&[&[], &[], &[]]), Some(Verdict::NothingChosen)),
        (Method::Score, points(&[&[(1, 5), (2, 4)], &[(2, 4)], &[(1, 3)]]), passed(&[1])),
        // Eight each: who has more fives.
        (Method::Score, points(&[&[(1, 5), (2, 4)], &[(1, 3), (2, 4)], &[]]), passed(&[1])),
        (Method::Dots, points(&[&[(1, 8)], &[(2, 4), (3, 4)], &[(3, 5)]]), passed(&[3])),
        (runoff, ranks(&[&[1], &[1], &[2, 3], &[3, 2], &[3, 2]]), passed(&[3])),
        (schulze, ranks(&[&[1, 2, 3], &[2, 3, 1], &[2, 1, 3], &[3, 2, 1]]), passed(&[2])),
        (schulze, ranks(&[&[], &[], &[]]), Some(Verdict::NothingChosen)),
    ];
    for (method, ballots, expected) in rows {
        let told = format!("{method:?} {ballots:?}");
        let proposal = if method.has_choices() { choosing(method, 3) } else { proposal(method) };
        assert_eq!(closed(proposal, 5, ballots).verdict(), expected, "{told}");
    }
}

#[test]
fn the_best_time_is_the_one_that_most_can_then_the_earliest() {
    let mut poll = choosing(Method::TimePoll, 3);
    // The second is the earliest.
    for (choice, on) in poll.choices.iter_mut().zip(["2026-12-05", "2026-12-02", "2026-12-03"]) {
        choice.day = Some(on.parse().unwrap());
        choice.time = crate::kernel::ClockTime::new(9, 0);
    }
    let times = |rows: &[(u32, Fits)]| Ballot::Times {
        times: rows.iter().map(|(choice, fits)| Time { choice: ChoiceId(*choice), fits: *fits }).collect(),
    };
    let (yes, maybe) = (Fits::Yes, Fits::IfNeedBe);
    let rows = [
        (vec![times(&[(1, yes), (2, yes)]), times(&[(3, yes), (1, yes)])], passed(&[1])),
        (vec![times(&[(1, yes), (2, yes)]), times(&[(2, maybe)])], passed(&[2])),
        (vec![times(&[(1, yes), (2, yes)])], passed(&[2])),
        (vec![times(&[]), times(&[])], Some(Verdict::NothingChosen)),
    ];
    for (ballots, expected) in rows {
        assert_eq!(closed(poll.clone(), 5, ballots).verdict(), expected);
    }
}

#[test]
fn a_tie_is_broken_by_a_lot_that_nobody_could_know() {
    let runoff = Method::Ranked { count: Counting::InstantRunoff };
    let story = closed(choosing(runoff, 2), 4, vec![rank(&[1]), rank(&[2])]);
    assert_eq!(story.verdict(), Some(Verdict::AwaitsLot));
    assert!(matches!(due(&story.community, story.now)[..], [Command::DrawLot { .. }]));
    let winners: std::collections::BTreeSet<u32> = (0..20_u8)
        .map(|seed| {
            let drawn =
                story.clone().given(By::Clock, Command::DrawLot { decision: ONE, hash: Some([seed; 32]) });
            let lot = drawn.decision().lot.clone().unwrap();
            let first = lot.order[0];
            assert_eq!(drawn.verdict(), passed(&[first.0]), "who is first in the lot stays");
            assert_eq!(lot.seed.len(), 64);
            first.0
        })
        .collect();
    assert_eq!(winners, [1, 2].into());
    // Drawn once.
    let drawn = story.given(By::Clock, Command::DrawLot { decision: ONE, hash: Some([7; 32]) });
    drawn.when(By::Clock, Command::DrawLot { decision: ONE, hash: Some([8; 32]) }).nothing();
}

fn budget(rupiah: i64, costs: &[(&str, i64)]) -> Proposal {
    let choices = costs.iter().map(|(label, cost)| Choice {
        label: text(label),
        rupiah: Some(Rupiah(*cost)),
        ..Choice::default()
    });
    Proposal { choices: choices.collect(), ..proposal(Method::Budget { rupiah: Rupiah(rupiah) }) }
}

#[test]
fn equal_shares_of_the_vectors() {
    let a = budget(100_000, &[("p1", 5_000), ("p2", 10_000), ("p3", 85_000)]);
    let story = closed(a, 4, vec![approve(&[1, 2]), approve(&[1]), approve(&[3]), approve(&[1, 2, 3])]);
    assert_eq!(story.verdict(), passed(&[1, 2, 3]));

    let b = budget(
        600_000,
        &[("Buku", 250_000), ("Rak", 200_000), ("Sepatu", 300_000), ("Kantong", 60_000), ("Lomba", 150_000)],
    );
    let mut ballots = vec![approve(&[1, 2]); 5];
    ballots.extend(vec![approve(&[3, 4]); 3]);
    ballots.push(approve(&[5, 4]));
    let story = closed(b, 9, ballots);
    assert_eq!(story.verdict(), passed(&[1, 2, 4]));
    let Stage::Closed { tally: Tally { counts: Counts::Budget { bought, left, .. }, .. }, .. } =
        &story.decision().stage
    else {
        panic!("a budget is counted")
    };
    assert_eq!(*left, Rupiah(90_000));
    for it in bought {
        let paid: i64 = it.paid.iter().map(|it| it.rupiah.0).sum();
        assert!(it.paid.is_empty() || paid == it.rupiah.0, "the ledger adds up to the rupiah");
    }
    // What was chosen is prepared for the cash book.
    let spent: Vec<_> = story
        .community
        .cash
        .payments()
        .filter(|(_, it)| it.decision == ONE)
        .map(|(_, it)| it.rupiah.0)
        .collect();
    assert_eq!(spent.iter().sum::<i64>(), 510_000);
}

#[test]
fn polls_end_in_knowledge() {
    let senses = [Sense::Good, Sense::Good, Sense::Worried].map(|sense| Ballot::Sense { sense });
    let story = closed(proposal(Method::SenseCheck), 5, senses.to_vec());
    assert_eq!(story.verdict(), Some(Verdict::Known));
    let joins = [Joins::In, Joins::Out, Joins::In].map(|joins| Ballot::Join { joins });
    let story = closed(proposal(Method::OptIn { target: Some(4) }), 5, joins.to_vec());
    let Stage::Closed { tally, .. } = &story.decision().stage else { panic!("it has closed") };
    assert_eq!(tally.counts, Counts::Joined { members: belonging(&[1, 3]), target: Some(4) });
}
