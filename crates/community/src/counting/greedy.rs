//! Greedy: most supporters first, as long as it fits. What the equal shares are compared with, and what completes them.

use super::{Lot, equal_shares::Election};

/// Projects in the order they are bought from `rest`: most supporters first; of equally many the cheaper, then the lot.
/// What does not fit is passed over, and so is what nobody supports.
///
/// This is the greedy of participatory budgeting with cost utilities: satisfaction per rupiah is the number of
/// supporters.
pub fn greedy(election: &Election, rest: u64, without: &[usize], lot: &Lot) -> Vec<usize> {
    let supporters = election.supporters();
    let mut order: Vec<(usize, u64, u64)> = election
        .costs
        .iter()
        .zip(&supporters)
        .enumerate()
        .filter(|(project, (_, supporters))| **supporters > 0 && !without.contains(project))
        .map(|(project, (cost, supporters))| (project, *cost, *supporters))
        .collect();
    order.sort_by_key(|(project, cost, supporters)| {
        (std::cmp::Reverse(*supporters), *cost, lot.place(*project))
    });
    let mut rest = rest;
    let mut bought = vec![];
    for (project, cost, _) in order {
        if let Some(left) = rest.checked_sub(cost) {
            rest = left;
            bought.push(project);
        }
    }
    bought
}
