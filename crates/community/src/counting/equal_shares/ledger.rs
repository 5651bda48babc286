//! What each voter's part paid for.

use num_bigint::BigInt;
use num_rational::BigRational;
use num_traits::{ToPrimitive, Zero};

use super::{By, Election, Outcome};

/// What one ballot's voters paid for one project.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Portion {
    /// Index of `Election::ballots`.
    pub ballot: usize,
    /// Each of its voters, exactly.
    pub each: BigRational,
    /// All its voters together, in whole units: together the portions of a project are its cost.
    pub rupiah: u64,
}

/// Who paid for one project; nobody when the box did or it costs nothing.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Paid {
    pub project: usize,
    /// By ballot, ascending.
    pub portions: Vec<Portion>,
}

impl Outcome {
    /// For each purchase, in order. `election` is the one that was counted.
    ///
    /// Whole units by the largest remainder: each ballot's part is rounded down, and the units that are missing go one
    /// each to the ballots that lost most by it. Of those that lost the same the first in turn gets it; the turn begins
    /// with the ballot whose number is that of the project (counted around), so that it is not always the same one.
    pub fn shares_in_rupiah(&self, election: &Election) -> Vec<Paid> {
        let mut left = vec![self.start.clone(); election.ballots.len()];
        let paid = self.purchases.iter().map(|purchase| {
            let exact = match &purchase.by {
                By::Supporters { price } => charged(election, purchase.project, price, &mut left),
                By::Box => vec![],
            };
            Paid { project: purchase.project, portions: in_whole_units(election, purchase.project, exact) }
        });
        paid.collect()
    }
}

/// By ballot, what each of its voters pays.
fn charged(
    election: &Election,
    project: usize,
    price: &BigRational,
    left: &mut [BigRational],
) -> Vec<(usize, BigRational)> {
    let mut charged = vec![];
    for (ballot, ((approved, voters), left)) in election.ballots.iter().zip(left).enumerate() {
        if *voters > 0 && approved.binary_search(&project).is_ok() {
            let each = (&*left).min(price).clone();
            *left -= &each;
            if !each.is_zero() {
                charged.push((ballot, each));
            }
        }
    }
    charged
}

fn in_whole_units(election: &Election, project: usize, exact: Vec<(usize, BigRational)>) -> Vec<Portion> {
    let voters = |ballot: usize| election.ballots.get(ballot).map_or(0, |(_, voters)| *voters);
    let turn = |ballot: usize| {
        let ballots = election.ballots.len().max(1);
        (ballot + ballots - project % ballots) % ballots
    };
    let mut lost: Vec<(BigRational, usize, usize)> = vec![];
    let mut sum = BigRational::zero();
    let mut whole: u64 = 0;
    let mut portions: Vec<Portion> = vec![];
    for (ballot, each) in exact {
        let together = &each * BigInt::from(voters(ballot));
        let rupiah = together.floor().to_integer().to_u64().unwrap_or(u64::MAX);
        lost.push((-together.fract(), turn(ballot), portions.len()));
        whole = whole.saturating_add(rupiah);
        sum += together;
        portions.push(Portion { ballot, each, rupiah });
    }
    lost.sort();
    let missing = (sum - BigInt::from(whole)).to_integer().to_usize().unwrap_or_default();
    for (_, _, portion) in lost.into_iter().take(missing) {
        if let Some(portion) = portions.get_mut(portion) {
            portion.rupiah += 1;
        }
    }
    portions
}
