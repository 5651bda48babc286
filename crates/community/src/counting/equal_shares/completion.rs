//! The whole count: equal shares, then what completes them.

use num_bigint::BigInt;
use num_rational::BigRational;
use num_traits::Zero;

use super::{
    super::{Lot, greedy::greedy},
    By, Completion, Election, Outcome, Purchase, exact,
    run::Run,
    steady::{bits, steady},
    voting::Voting,
};

/// Counts an election. Without voters nothing is bought.
pub fn equal_shares(election: &Election, completion: Completion, lot: &Lot) -> Outcome {
    let voting = Voting::new(election);
    if voting.voters == 0 {
        let start = BigRational::zero();
        return Outcome { purchases: vec![], cost: 0, start, raises: 0, ties: vec![] };
    }
    match completion {
        Completion::None => outcome(first(election, &voting, lot), 0),
        Completion::Add1 { step } => raised(election, &voting, lot, step, steady),
        Completion::Add1ThenGreedy { step } => {
            let mut outcome = raised(election, &voting, lot, step, steady);
            let rest = election.budget.saturating_sub(outcome.cost);
            for project in greedy(election, rest, &outcome.selected(), lot) {
                let cost = voting.cost(project);
                outcome.cost += cost;
                outcome.purchases.push(Purchase { project, cost, by: By::Box });
            }
            outcome
        }
    }
}

/// So many raises are counted one by one, if need be.
const RAISES_MAX: u128 = 1_000_000;

/// Whether anybody would wait for the end of raising by `step`: raises are few, or amounts small enough for leaping.
pub fn ends_soon(election: &Election, step: u64) -> bool {
    let voting = Voting::new(election);
    let budget = u128::from(election.budget);
    let raise = u128::from(step.max(1)).saturating_mul(u128::from(voting.voters.max(1)));
    budget / raise <= RAISES_MAX || bits(&voting, budget).is_some()
}

fn first<'a>(election: &Election, voting: &'a Voting, lot: &'a Lot) -> Run<'a> {
    Run::new(voting, lot, u128::from(election.budget)).finished()
}

/// It ends: once everybody's start reaches what all supported projects cost together, all of them are bought. Then they
/// cost more than the budget, or nothing is left to raise for.
fn raised(election: &Election, voting: &Voting, lot: &Lot, step: u64, steady: Steady) -> Outcome {
    let all = voting.supported().len();
    let counted = |raises: u64| {
        let more =
            u128::from(raises).saturating_mul(u128::from(step)).saturating_mul(u128::from(voting.voters));
        Run::new(voting, lot, u128::from(election.budget).saturating_add(more)).finished()
    };
    let mut kept = first(election, voting, lot);
    let mut raises: u64 = 0;
    let mut patience = Patience::default();
    // A step of nothing raises nothing.
    while step > 0 && kept.bought.len() < all {
        let Some(same) = patience.ask(|| steady(&kept, step)) else { break };
        let changed = raises.saturating_add(same).saturating_add(1);
        let next = counted(changed);
        if next.cost() > u128::from(election.budget) {
            // The last that is feasible: the same purchases, and what is left for each is a little more.
            if same > 0 {
                raises = changed - 1;
                kept = counted(raises);
            }
            break;
        }
        raises = changed;
        kept = next;
    }
    outcome(kept, raises)
}

/// How many raises leave everything as it is (`steady::steady`).
type Steady = fn(&Run, u64) -> Option<u64>;

/// Proving costs as much as counting, and where many thousands vote some voter's part changes with every raise. So
/// after a proof of nothing it is left out for a while, each time for longer.
#[derive(Default)]
struct Patience {
    without: u32,
    left_out: u32,
}

const LEFT_OUT_MAX: u32 = 63;

impl Patience {
    fn ask(&mut self, steady: impl Fn() -> Option<u64>) -> Option<u64> {
        if self.without > 0 {
            self.without -= 1;
            return Some(0);
        }
        let same = steady();
        self.left_out = if same == Some(0) { (2 * self.left_out + 1).min(LEFT_OUT_MAX) } else { 0 };
        self.without = self.left_out;
        same
    }
}

fn outcome(mut run: Run, raises: u64) -> Outcome {
    let voters = BigInt::from(run.voting.voters);
    let prices = exact::prices(&mut run);
    let purchases = run.bought.iter().zip(prices).map(|(bought, price)| Purchase {
        project: bought.project,
        cost: run.voting.cost(bought.project),
        by: By::Supporters { price: price / &voters },
    });
    Outcome {
        purchases: purchases.collect(),
        cost: u64::try_from(run.cost()).unwrap_or(u64::MAX),
        start: BigRational::new(BigInt::from(run.start), voters),
        raises,
        ties: run.ties,
    }
}

/// Each raise is counted: what the proof of `steady` is tested against.
#[cfg(test)]
pub(super) fn raised_one_by_one(election: &Election, lot: &Lot, step: u64) -> Outcome {
    raised(election, &Voting::new(election), lot, step, |_, _| Some(0))
}
