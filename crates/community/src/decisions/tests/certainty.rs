//! Certainty, proved: an early end never hides another outcome, and no certain one is left open.

use super::{
    super::{
        certainty::{Missing, certain},
        count::{Urn, count},
    },
    *,
};
use crate::{kernel::Rupiah, village::Chance};

const CASES: u64 = 80;

/// Every ballot that a missing voter could cast, staying away included (`None`).
fn every(method: Method, choices: u32) -> Vec<Option<Ballot>> {
    let all = |of: Vec<Ballot>| of.into_iter().map(Some).chain([None, Some(Ballot::Abstain)]).collect();
    let sets = || {
        (0..1_u32 << choices)
            .map(|bits| (1..=choices).filter(|it| bits >> (it - 1) & 1 == 1).collect::<Vec<_>>())
    };
    match method {
        Method::Consent => all([Stance::Consent, Stance::Concern, Stance::Object, Stance::Aside]
            .map(|stance| Ballot::Stance { stance })
            .to_vec()),
        Method::Majority { .. } => {
            all([Side::Agree, Side::Disagree].map(|side| Ballot::Side { side }).to_vec())
        }
        Method::Approval | Method::Budget { .. } => all(sets().map(|it| approve(&it)).collect()),
        Method::Score | Method::Dots => {
            // The ends and the middle of each: what lies between changes less.
            let most = if method == Method::Score { [0, 3, 5] } else { [0, 3, 8] };
            let mut rows = vec![vec![]];
            for choice in 1..=choices {
                rows = rows
                    .into_iter()
                    .flat_map(|row: Vec<Points>| {
                        most.map(|points| {
                            row.iter()
                                .copied()
                                .chain([Points { choice: ChoiceId(choice), points }])
                                .collect::<Vec<_>>()
                        })
                    })
                    .collect();
            }
            let ballots = rows.into_iter().map(|points| Ballot::Points { points });
            all(ballots.filter(|it| it.check(method, 9).is_ok()).collect())
        }
        Method::TimePoll => {
            let mut rows = vec![vec![]];
            for choice in 1..=choices {
                rows = rows
                    .into_iter()
                    .flat_map(|row: Vec<Time>| {
                        [Fits::Yes, Fits::IfNeedBe, Fits::No].map(|fits| {
                            row.iter()
                                .copied()
                                .chain([Time { choice: ChoiceId(choice), fits }])
                                .collect::<Vec<_>>()
                        })
                    })
                    .collect();
            }
            all(rows.into_iter().map(|times| Ballot::Times { times }).collect())
        }
        Method::Ranked { .. } => {
            let mut orders: Vec<Vec<u32>> = vec![vec![]];
            let mut begin = 0;
            while begin < orders.len() {
                let known = orders.len();
                for place in begin..known {
                    let order = orders[place].clone();
                    for next in (1..=choices).filter(|it| !order.contains(it)) {
                        orders.push(order.iter().copied().chain([next]).collect());
                    }
                }
                begin = known;
            }
            all(orders.iter().map(|it| rank(it)).collect())
        }
        Method::SenseCheck => {
            all([Sense::Good, Sense::Unsure, Sense::Worried].map(|sense| Ballot::Sense { sense }).to_vec())
        }
        Method::OptIn { .. } => all([Joins::In, Joins::Out].map(|joins| Ballot::Join { joins }).to_vec()),
    }
}

fn methods() -> Vec<Method> {
    let thresholds = [
        Threshold { share: Share::MoreThanHalf, of: Base::VotesCast },
        Threshold { share: Share::TwoThirds, of: Base::VotesCast },
        Threshold { share: Share::ThreeQuarters, of: Base::Electorate },
        Threshold { share: Share::Everyone, of: Base::VotesCast },
    ];
    let majorities = thresholds.map(|threshold| Method::Majority { threshold });
    let others = [
        Method::Consent,
        Method::Approval,
        Method::Score,
        Method::Dots,
        Method::Ranked { count: Counting::InstantRunoff },
        Method::Ranked { count: Counting::Schulze },
        Method::TimePoll,
        Method::SenseCheck,
        Method::OptIn { target: None },
        Method::Budget { rupiah: Rupiah(1_000) },
    ];
    majorities.into_iter().chain(others).collect()
}

/// What an outcome is: of a poll all that is known, else the verdict; how many are lacking is no other verdict.
fn outcome(decision: &Decision, urn: &Urn) -> String {
    let (verdict, tally) = count(decision, urn, None);
    match verdict {
        Verdict::NoQuorum { .. } => "no quorum".into(),
        Verdict::Known => format!("{:?}", tally.counts),
        verdict => format!("{verdict:?}"),
    }
}

/// All outcomes that the missing voters could bring about. Each of them counts for the quorum when they vote.
fn outcomes(decision: &Decision, urn: &Urn, missing: usize, every: &[Option<Ballot>]) -> Vec<String> {
    let Some(rest) = missing.checked_sub(1) else { return vec![outcome(decision, urn)] };
    let mut all = vec![];
    for ballot in every {
        let mut with = urn.and(ballot.clone());
        with.turnout += u32::from(ballot.is_some());
        // Whose vote it is matters where people are named.
        if let Some(last) = with.ballots.last_mut().filter(|_| ballot.is_some()) {
            last.0 = Some(MemberId(100 + u32::try_from(missing).unwrap()));
        }
        all.extend(outcomes(decision, &with, rest, every));
        all.sort();
        all.dedup();
    }
    all
}

#[test]
fn it_ends_early_exactly_when_no_missing_vote_gives_another_outcome() {
    for (nth, method) in (0..).zip(methods()) {
        let (mut certain_ones, mut open_ones) = (0, 0);
        for case in 0..CASES {
            let mut chance = Chance::new(1_000 * nth + case);
            let voters = 2 + chance.small(3);
            let choices = 1 + chance.small(2);
            let choices = if chance.one_in(3) { choices } else { 2 };
            let mut choosing = choosing(method, usize::try_from(choices).unwrap());
            for (hour, choice) in (9..).zip(&mut choosing.choices) {
                if matches!(method, Method::Budget { .. }) {
                    choice.rupiah = Some(Rupiah(i64::from(chance.small(9)) * 100));
                }
                if method == Method::TimePoll {
                    choice.day = Some("2026-12-05".parse().unwrap());
                    choice.time = crate::kernel::ClockTime::new(hour, 0);
                }
            }
            let story = community(voters).given(m(1), open(choosing));
            let every = every(method, choices);
            let missing = usize::try_from(chance.below(3)).unwrap().min(usize::try_from(voters).unwrap());
            let cast: Vec<Ballot> = every.iter().flatten().cloned().collect();
            let mut story = story;
            for voter in 1..=voters - u32::try_from(missing).unwrap() {
                let ballot = chance.of(&cast).unwrap();
                let reason = if ballot.objects() { text("Jangan") } else { text("") };
                let vote =
                    Command::Vote { decision: ONE, member: None, ballot, reason, how: How::Own, version: 1 };
                story = story.given(m(voter), vote);
            }
            let decision = story.decision();
            let urn = Urn::open(decision);
            let possible = outcomes(decision, &urn, missing, &every);
            let counting = u32::try_from(missing).unwrap();
            let is = certain(decision, &urn, Missing { all: missing, counting });
            let told = format!("{method:?} case {case}: {missing} missing, {possible:?}");
            if is {
                assert_eq!(possible.len(), 1, "{told}: it would have ended too early");
            } else {
                // A consent with an objection is being taken in; a lot that is still to be drawn is no outcome.
                let held = possible.iter().any(|it| it == "Objected" || it == "AwaitsLot");
                assert!(possible.len() > 1 || held, "{told}: it was certain");
            }
            certain_ones += u32::from(is);
            open_ones += u32::from(!is);
        }
        assert!(certain_ones > 5 && open_ones > 5, "{method:?}: {certain_ones} certain, {open_ones} open");
    }
}

#[test]
fn what_is_certain_by_trial_stays_within_its_bound() {
    // Nine missing of twelve and six choices: far too many completions, so it runs to its end.
    let method = Method::Ranked { count: Counting::InstantRunoff };
    let story =
        community(12).given(m(1), open(choosing(method, 6))).votes([vote(rank(&[1])), vote(rank(&[1]))]);
    let urn = Urn::open(story.decision());
    assert!(!certain(story.decision(), &urn, Missing { all: 10, counting: 10 }));
}
