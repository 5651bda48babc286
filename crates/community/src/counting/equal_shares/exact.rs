//! Exact amounts, worked out where bounds do not tell two apart, and for what is shown.

use std::collections::BTreeMap;

use num_bigint::BigInt;
use num_rational::BigRational;
use num_traits::{ToPrimitive, Zero};

use super::run::{Bounds, Run};

/// Exact prices of what was bought so far, in n-ths of a unit; worked out in order and kept.
#[derive(Clone, Debug, Default)]
pub(super) struct Exact {
    prices: Vec<BigRational>,
}

pub(super) struct Offer {
    pub poor: BigRational,
    pub rich: u64,
    /// Indices of groups, ascending.
    pub payers: Vec<usize>,
}

/// In n-ths of a unit, for each purchase made.
pub(super) fn prices(run: &mut Run) -> Vec<BigRational> {
    for bought in run.bought.iter().skip(run.exact.prices.len()) {
        let price = if bought.rich == 0 {
            BigRational::zero()
        } else {
            let poor_had = left(run.start, &run.exact.prices, bought.poor_voters, &bought.poor_paid);
            (whole(run.voting.cost_scaled(bought.project)) - poor_had) / BigInt::from(bought.rich)
        };
        run.exact.prices.push(price);
    }
    run.exact.prices.clone()
}

/// What so many voters have left together, of whom so many paid the price of each of these purchases.
fn left(start: u128, prices: &[BigRational], voters: u64, paid: &[(usize, u64)]) -> BigRational {
    let mut left = whole(start) * BigInt::from(voters);
    for (purchase, voters) in paid {
        if let Some(price) = prices.get(*purchase) {
            left -= price * BigInt::from(*voters);
        }
    }
    left
}

/// None when its supporters cannot pay it.
pub(super) fn offer(run: &mut Run, project: usize) -> Option<Offer> {
    let prices = prices(run);
    // Those who paid for the same things have the same left.
    let mut alike: BTreeMap<&[usize], (u64, Vec<usize>)> = BTreeMap::new();
    for (group, purse, voters) in run.supporters(project).filter(|(_, purse, _)| !purse.empty) {
        let entry = alike.entry(&purse.paid).or_default();
        entry.0 += voters;
        entry.1.push(group);
    }
    let each = |paid: &[usize]| {
        let paid: Vec<(usize, u64)> = paid.iter().map(|purchase| (*purchase, 1)).collect();
        left(run.start, &prices, 1, &paid)
    };
    let mut alike: Vec<(BigRational, u64, Vec<usize>)> =
        alike.into_iter().map(|(paid, (voters, groups))| (each(paid), voters, groups)).collect();
    alike.sort();
    let cost = whole(run.voting.cost_scaled(project));
    let all = alike
        .iter()
        .map(|(left, voters, _)| left * BigInt::from(*voters))
        .fold(BigRational::zero(), |sum, it| sum + it);
    if all < cost {
        return None;
    }
    let mut rich: u64 = alike.iter().map(|(_, voters, _)| voters).sum();
    let mut poor = BigRational::zero();
    let mut payers = vec![];
    for (left, voters, groups) in alike {
        // Once one can pay, all after them can: they have more.
        if payers.is_empty() && &left * BigInt::from(rich) < &cost - &poor {
            poor += left * BigInt::from(voters);
            rich -= voters;
        } else {
            payers.extend(groups);
        }
    }
    payers.sort_unstable();
    Some(Offer { poor, rich, payers })
}

pub(super) fn bounds(amount: &BigRational, bits: u32) -> Bounds {
    let scaled = amount * (BigInt::from(1) << bits);
    let within = |it: BigInt| it.to_i128().unwrap_or(i128::MAX);
    Bounds { low: within(scaled.floor().to_integer()), high: within(scaled.ceil().to_integer()) }
}

fn whole(amount: u128) -> BigRational {
    BigRational::from(BigInt::from(amount))
}
