//! Certainty: whether the voters who are still missing can change the outcome, whatever they do (RULES §1, closing).
//!
//! A missing voter may cast any ballot, abstain, or stay away; a ballot that was cast stands.
//!
//! Where the best rival gains most by one kind of ballot (approval, score, dots, time poll) it is enough to try that for
//! each rival: the leader is weakest and that rival strongest at the same time. Majorities are bounded by all agreeing and
//! all disagreeing. Run-offs and budgets have no such bound: every completion is tried, as long as there are few enough;
//! with more, the decision runs to its end.

use super::{
    Ballot, Decision, Fits, Method, Points, Side, Time, Verdict,
    count::{self, Urn},
};
use crate::{kernel::ChoiceId, limits};

/// Voters whose voice is missing.
#[derive(Clone, Copy, Debug)]
pub(super) struct Missing {
    pub all: usize,
    /// Of them, who count for the quorum.
    pub counting: u32,
}

pub(super) fn certain(decision: &Decision, urn: &Urn, missing: Missing) -> bool {
    let verdict = || count::count(decision, urn, None).0;
    if decision.method == Method::Consent && verdict() == Verdict::Objected {
        // It is being taken in: what is certain about the votes is not about the proposal.
        return false;
    }
    if missing.all == 0 {
        return true;
    }
    if urn.turnout.saturating_add(missing.counting) < decision.quorum {
        return true;
    }
    if urn.turnout < decision.quorum {
        return false;
    }
    match decision.method {
        // Anyone may still object, lean another way or take part.
        Method::Consent | Method::SenseCheck | Method::OptIn { .. } => false,
        Method::Majority { .. } => {
            let all = |side| urn.and(std::iter::repeat_n(Ballot::Side { side }, missing.all));
            let verdict = |side| count::count(decision, &all(side), None).0;
            verdict(Side::Agree) == verdict(Side::Disagree)
        }
        Method::Approval | Method::Score | Method::Dots | Method::TimePoll => {
            let verdict = verdict();
            matches!(verdict, Verdict::Passed { .. })
                && rivals(decision).all(|ballot| same(decision, urn, &verdict, vec![ballot; missing.all]))
        }
        Method::Ranked { .. } | Method::Budget { .. } => {
            verdict_is_certain_by_trial(decision, urn, missing.all)
        }
    }
}

fn same(decision: &Decision, urn: &Urn, verdict: &Verdict, more: Vec<Ballot>) -> bool {
    count::count(decision, &urn.and(more), None).0 == *verdict
}

/// For each choice the ballot that helps it most against all others.
fn rivals(decision: &Decision) -> impl Iterator<Item = Ballot> {
    let method = decision.method;
    (0..decision.choices.len()).map(move |option| strongest(method, count::choice(option)))
}

fn strongest(method: Method, choice: ChoiceId) -> Ballot {
    match method {
        Method::Score => Ballot::Points { points: vec![Points { choice, points: limits::SCORE_MAX }] },
        Method::Dots => Ballot::Points { points: vec![Points { choice, points: limits::DOTS }] },
        Method::TimePoll => Ballot::Times { times: vec![Time { choice, fits: Fits::Yes }] },
        Method::Ranked { .. } => Ballot::Rank { order: vec![choice] },
        Method::Approval
        | Method::Budget { .. }
        | Method::Consent
        | Method::Majority { .. }
        | Method::SenseCheck
        | Method::OptIn { .. } => Ballot::Approve { choices: vec![choice] },
    }
}

fn verdict_is_certain_by_trial(decision: &Decision, urn: &Urn, missing: usize) -> bool {
    // First, because every line of the log asks anew, and a budget takes long to count.
    let possible = match possible(decision) {
        Some(possible) if trials(possible.len(), missing) <= most(decision.method) => possible,
        Some(_) | None => return false,
    };
    let verdict = &count::count(decision, urn, None).0;
    // A lot would decide: then what the voters do is not all.
    if *verdict == Verdict::AwaitsLot {
        return false;
    }
    // The likeliest to differ first: nearly always one of these ends the search.
    if !rivals(decision).all(|ballot| same(decision, urn, verdict, vec![ballot; missing])) {
        return false;
    }
    let mut chosen = vec![0; missing];
    loop {
        let more = chosen.iter().filter_map(|it| possible.get(*it)).cloned().collect();
        if !same(decision, urn, verdict, more) {
            return false;
        }
        if !next(&mut chosen, possible.len()) {
            return true;
        }
    }
}

/// How many completions are tried at most.
const fn most(method: Method) -> u64 {
    match method {
        Method::Budget { .. } => limits::BUDGET_TRIALS_MAX,
        Method::Consent
        | Method::Majority { .. }
        | Method::Approval
        | Method::Score
        | Method::Dots
        | Method::Ranked { .. }
        | Method::TimePoll
        | Method::SenseCheck
        | Method::OptIn { .. } => limits::CERTAINTY_TRIALS_MAX,
    }
}

/// Every ballot there is, abstaining among them; `None` when there are too many to try.
fn possible(decision: &Decision) -> Option<Vec<Ballot>> {
    let options = decision.choices.len();
    match decision.method {
        Method::Budget { .. } => {
            let sets = u32::try_from(options).ok().filter(|it| *it <= 10)?;
            let set = |bits: u32| {
                let choices = (0..options).filter(|it| bits >> it & 1 == 1).map(count::choice).collect();
                Ballot::Approve { choices }
            };
            Some((0..1_u32 << sets).map(set).collect())
        }
        Method::Ranked { .. } if options <= 6 => {
            let mut orders: Vec<Vec<ChoiceId>> = vec![vec![]];
            let mut begin = 0;
            while begin < orders.len() {
                let known = orders.len();
                for place in begin..known {
                    let order = orders.get(place).cloned().unwrap_or_default();
                    let rest = (0..options).map(count::choice).filter(|it| !order.contains(it));
                    let longer: Vec<_> =
                        rest.map(|it| order.iter().copied().chain([it]).collect::<Vec<_>>()).collect();
                    orders.extend(longer);
                }
                begin = known;
            }
            Some(orders.into_iter().map(|order| Ballot::Rank { order }).collect())
        }
        Method::Ranked { .. }
        | Method::Consent
        | Method::Majority { .. }
        | Method::Approval
        | Method::Score
        | Method::Dots
        | Method::TimePoll
        | Method::SenseCheck
        | Method::OptIn { .. } => None,
    }
}

/// How many different completions there are: ballots have no order.
fn trials(possible: usize, missing: usize) -> u64 {
    let mut trials: u64 = 1;
    for place in 0..missing {
        let (above, below) = (possible.saturating_add(place), place.saturating_add(1));
        let (above, below) = (u64::try_from(above).unwrap_or(u64::MAX), u64::try_from(below).unwrap_or(1));
        trials = trials.saturating_mul(above) / below;
        if trials > limits::CERTAINTY_TRIALS_MAX {
            return trials;
        }
    }
    trials
}

/// The next way to choose, without regard to order: 0 0 0, 0 0 1, … ; `false` after the last.
fn next(chosen: &mut [usize], possible: usize) -> bool {
    let Some(place) = chosen.iter().rposition(|it| it.saturating_add(1) < possible) else { return false };
    let value = chosen.get(place).map_or(0, |it| it.saturating_add(1));
    chosen.iter_mut().skip(place).for_each(|it| *it = value);
    true
}
