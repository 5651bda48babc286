//! The whole count: equal shares, then what completes them.

use num_bigint::BigInt;
use num_rational::BigRational;
use num_traits::Zero;

use super::{
    super::{Lot, greedy::greedy},
    By, Completion, Election, Outcome, Purchase, exact,
    run::Run,
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
        Completion::Add1 { step } => raised(election, &voting, lot, step),
        Completion::Add1ThenGreedy { step } => {
            let mut outcome = raised(election, &voting, lot, step);
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

fn first<'a>(election: &Election, voting: &'a Voting, lot: &'a Lot) -> Run<'a> {
    Run::new(voting, lot, u128::from(election.budget)).finished()
}

/// It ends: once everybody's start reaches what all supported projects cost together, all of them are bought. Then they
/// cost more than the budget, or nothing is left to raise for.
fn raised(election: &Election, voting: &Voting, lot: &Lot, step: u64) -> Outcome {
    let all = voting.supported().len();
    let start_after = |raises: u64| {
        let more =
            u128::from(raises).saturating_mul(u128::from(step)).saturating_mul(u128::from(voting.voters));
        u128::from(election.budget).saturating_add(more)
    };
    let mut kept = first(election, voting, lot);
    let mut raises = 0;
    // A step of nothing raises nothing.
    while step > 0 && kept.bought.len() < all {
        let next = Run::new(voting, lot, start_after(raises + 1)).finished();
        if next.cost() > u128::from(election.budget) {
            break;
        }
        raises += 1;
        kept = next;
    }
    outcome(kept, raises)
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
