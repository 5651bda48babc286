//! Budget by equal shares: the Method of Equal Shares with approval ballots and cost utilities (RULES §1).
//!
//! Each of n voters starts with B/n. A project is paid by its supporters: each pays the price ρ, or all they have left
//! when that is less, and ρ is the least amount that pays the cost. The project with the highest effective vote count
//! cost/ρ is bought next: it serves its payers most for what it takes from them. That repeats while one is affordable.
//! Ties: lower cost, then more supporters, then the lot.
//!
//! Every voter counts in n, also one who approves of nothing. A project that nobody supports is never bought. One that
//! costs nothing is, first of all, when somebody supports it. One that costs more than the budget is not left out of the
//! count: raising the starts ends at the latest when its supporters could pay it.
//!
//! Invariant: what the voters pay for a project adds up to its cost exactly, and nobody pays more than their start.

mod completion;
mod exact;
mod ledger;
mod run;
mod steady;
mod voting;

#[cfg(test)]
#[path = "equal_shares_tests.rs"]
mod tests;

use num_rational::BigRational;

use super::approval::distinct;

pub use completion::{ends_soon, equal_shares};
pub use ledger::{Paid, Portion};

/// What is voted on, and the votes. Money is in whole units of the currency (rupiah), or of its smallest coin.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Election {
    pub budget: u64,
    /// By project.
    pub costs: Vec<u64>,
    /// Approved projects ascending and without repeats, and how many voted so. All voters are in it, also those who
    /// approve of nothing.
    pub ballots: Vec<(Vec<usize>, u64)>,
}

impl Election {
    /// Puts each ballot in order; projects that do not exist and ballots of nobody are dropped. Ballots stay where they
    /// are, so that the caller finds each member's again.
    pub fn new(budget: u64, costs: Vec<u64>, ballots: Vec<(Vec<usize>, u64)>) -> Election {
        let exist = |approved: &Vec<usize>| -> Vec<usize> {
            distinct(approved).into_iter().filter(|project| *project < costs.len()).collect()
        };
        let ballots = ballots.iter().map(|(approved, voters)| (exist(approved), *voters)).collect();
        Election { budget, costs, ballots }
    }

    pub fn voters(&self) -> u64 {
        self.ballots.iter().fold(0, |sum, (_, voters)| sum.saturating_add(*voters))
    }

    /// By project: voters who approve of it.
    pub fn supporters(&self) -> Vec<u64> {
        super::approval::tally(self.costs.len(), &self.ballots).approvals
    }

    /// What these cost together.
    pub fn cost(&self, projects: &[usize]) -> u128 {
        projects.iter().filter_map(|project| self.costs.get(*project)).map(|cost| u128::from(*cost)).sum()
    }
}

/// What happens with the money that equal shares alone leave unspent.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Completion {
    /// Nothing.
    None,
    /// Everyone's start is raised by `step` units until the outcome costs more than the budget; the last that does not
    /// is kept. When every supported project is bought, nothing is left to raise for.
    Add1 { step: u64 },
    /// Then what is left of the budget buys what still fits, by the effective vote count: no supporter's own money
    /// reaches any more, the box pays, ρ is cost/supporters, and so cost/ρ is the number of supporters.
    Add1ThenGreedy { step: u64 },
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Outcome {
    /// In the order they were bought.
    pub purchases: Vec<Purchase>,
    /// What all cost together; never more than the budget.
    pub cost: u64,
    /// What each voter had to begin with, after raising.
    pub start: BigRational,
    /// How many steps the start was raised by.
    pub raises: u64,
    /// Sets of projects, ascending, between which only the lot could decide who is bought first.
    pub ties: Vec<Vec<usize>>,
}

impl Outcome {
    /// In the order they were bought.
    pub fn selected(&self) -> Vec<usize> {
        self.purchases.iter().map(|purchase| purchase.project).collect()
    }

    pub fn lot_used(&self) -> bool {
        !self.ties.is_empty()
    }
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Purchase {
    pub project: usize,
    pub cost: u64,
    pub by: By,
}

/// Who paid.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum By {
    /// The supporters: each this much (ρ), or all they had left.
    Supporters { price: BigRational },
    /// What was left in the box, when the purchase completed the outcome.
    Box,
}
