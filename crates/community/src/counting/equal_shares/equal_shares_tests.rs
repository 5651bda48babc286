//! Equal shares: the vectors of the rules, the ledger, and a slow reference that shares no code with the count.

use num_bigint::BigInt;
use num_rational::BigRational;

use super::*;
use crate::counting::Lot;

fn rational(amount: u64) -> BigRational {
    BigRational::from(BigInt::from(amount))
}

fn vector_a() -> Election {
    let ballots = vec![(vec![0, 1], 1), (vec![0], 1), (vec![2], 1), (vec![0, 1, 2], 1)];
    Election::new(100_000, vec![5_000, 10_000, 85_000], ballots)
}

/// Buku, Rak, Sepatu, Kantong, Lomba.
fn vector_b() -> Election {
    let costs = vec![250_000, 200_000, 300_000, 60_000, 150_000];
    Election::new(600_000, costs, vec![(vec![0, 1], 5), (vec![2, 3], 3), (vec![4, 3], 1)])
}

fn check(election: &Election, completion: Completion, selected: &[usize], cost: u64) -> Outcome {
    let lot = Lot::file_order(election.costs.len());
    let outcome = equal_shares(election, completion, &lot);
    assert_eq!((outcome.selected().as_slice(), outcome.cost), (selected, cost), "{completion:?}");
    outcome
}

#[test]
fn the_first_vector_of_the_rules() {
    check(&vector_a(), Completion::None, &[0, 1], 15_000);
    check(&vector_a(), Completion::Add1ThenGreedy { step: 1 }, &[0, 1, 2], 100_000);
}

#[test]
fn the_second_vector_of_the_rules() {
    let base = check(&vector_b(), Completion::None, &[1, 3], 260_000);
    let prices: Vec<By> = base.purchases.into_iter().map(|it| it.by).collect();
    let price = |amount| By::Supporters { price: rational(amount) };
    assert_eq!(prices, [price(40_000), price(15_000)]);
    check(&vector_b(), Completion::Add1ThenGreedy { step: 1 }, &[1, 0, 3], 510_000);
}
