//! One count with a given start: who is bought, one after the other.
//!
//! Money is counted in n-ths of a unit, n being the number of voters, so that every start is whole. What a voter has
//! left is kept between two whole bounds in a fixed scale; nearly every comparison is clear from the bounds. One that
//! is not is made again with exact rationals, which are worked out only then (`exact`).
//!
//! An effective vote count never rises while money is spent. So the count that a project had when it was looked at last
//! is a bound, and most projects need not be looked at before each purchase.
//!
//! Invariant: bounds hold the exact value between them; where both are equal they are it.

use std::cmp::Ordering;

use num_bigint::BigInt;
use num_rational::BigRational;
use num_traits::Zero;

use super::{
    super::Lot,
    exact::{self, Exact},
    voting::Voting,
};

/// Binary places of a bound on an effective vote count.
const KEY_BITS: u32 = 32;
/// Binary places of a bound on money; more are no use, fewer are taken where the numbers are large.
const MONEY_BITS_MAX: u32 = 48;

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Bounds {
    pub low: i128,
    pub high: i128,
}

impl Bounds {
    const NOTHING: Bounds = Bounds { low: 0, high: 0 };
}

/// What a group of voters with the same ballot has left, for each of them.
#[derive(Clone, Debug)]
pub(super) struct Purse {
    pub left: Bounds,
    /// The purchases for which they paid the full price, in order.
    pub paid: Vec<usize>,
    /// They paid all they had.
    pub empty: bool,
}

/// What buying a project would take: those who cannot pay the price give all they have, `poor` together, and the
/// others, `rich` voters, share the rest evenly.
#[derive(Clone, Debug)]
struct Offer {
    project: usize,
    poor: Bounds,
    rich: u64,
    /// Bounds on the effective vote count.
    key: (u128, u128),
}

/// What was bought; enough to work out the exact price later.
#[derive(Clone, Debug)]
pub(super) struct Bought {
    pub project: usize,
    /// 0 when it costs nothing.
    pub rich: u64,
    pub poor_voters: u64,
    /// How many of the poor had paid the full price of that earlier purchase.
    pub poor_paid: Vec<(usize, u64)>,
}

pub(super) struct Run<'a> {
    pub voting: &'a Voting,
    pub lot: &'a Lot,
    /// In n-ths of a unit.
    pub start: u128,
    pub purses: Vec<Purse>,
    pub bought: Vec<Bought>,
    pub ties: Vec<Vec<usize>>,
    pub exact: Exact,
    /// Binary places of money; none when the numbers are too large for bounds.
    bits: Option<u32>,
    /// The voters who would pay the full price of the offer made last.
    payers: Vec<usize>,
}

impl<'a> Run<'a> {
    pub fn new(voting: &'a Voting, lot: &'a Lot, start: u128) -> Run<'a> {
        let bits = money_bits(voting, start);
        let begin = match bits {
            Some(bits) => Bounds { low: scaled(start, bits), high: scaled(start, bits) },
            None => Bounds { low: 0, high: i128::MAX },
        };
        let purse = Purse { left: begin, paid: vec![], empty: false };
        Run {
            voting,
            lot,
            start,
            purses: vec![purse; voting.groups.len()],
            bought: vec![],
            ties: vec![],
            exact: Exact::default(),
            bits,
            payers: vec![],
        }
    }

    /// Buys while something is affordable.
    pub fn finished(mut self) -> Run<'a> {
        let mut rest = self.voting.supported();
        let (free, paid): (Vec<usize>, Vec<usize>) =
            rest.drain(..).partition(|it| self.voting.cost(*it) == 0);
        self.take_free(free);
        let mut open: Vec<(u128, usize)> = paid.into_iter().map(|project| (u128::MAX, project)).collect();
        while let Some(offer) = self.best(&mut open) {
            open.retain(|(_, project)| *project != offer.project);
            self.buy(&offer);
        }
        self
    }

    pub fn cost(&self) -> u128 {
        self.bought.iter().map(|it| u128::from(self.voting.cost(it.project))).sum()
    }

    /// They take nothing from anybody, so nothing is more worth buying.
    fn take_free(&mut self, mut free: Vec<usize>) {
        free.sort_by_key(|it| (std::cmp::Reverse(self.voting.supporters(*it)), self.lot.place(*it)));
        let bought =
            free.into_iter().map(|project| Bought { project, rich: 0, poor_voters: 0, poor_paid: vec![] });
        self.bought.extend(bought);
    }

    /// The best offer; projects that cannot be paid any more are struck from `open`, because money only gets less.
    fn best(&mut self, open: &mut Vec<(u128, usize)>) -> Option<Offer> {
        open.sort_unstable_by(|one, other| other.cmp(one));
        let mut best: Option<Offer> = None;
        let mut tied = vec![];
        let mut lost = vec![];
        for (bound, project) in open.iter_mut() {
            if best.as_ref().is_some_and(|best| *bound < best.key.0) {
                break;
            }
            let Some(offer) = self.offer(*project) else {
                lost.push(*project);
                continue;
            };
            *bound = offer.key.1;
            let Some(other) = &best else {
                best = Some(offer);
                continue;
            };
            match self.compare(&offer, other) {
                Ordering::Greater => {
                    tied.clear();
                    best = Some(offer);
                }
                Ordering::Less => {}
                // Only the lot is left.
                Ordering::Equal => {
                    tied.push(*project);
                    tied.push(other.project);
                    if self.lot.place(*project) < self.lot.place(other.project) {
                        best = Some(offer);
                    }
                }
            }
        }
        open.retain(|(_, project)| !lost.contains(project));
        if !tied.is_empty() {
            tied.sort_unstable();
            tied.dedup();
            self.ties.push(tied);
        }
        best
    }

    /// Which is bought rather than the other: `Greater` is better.
    fn compare(&mut self, one: &Offer, other: &Offer) -> Ordering {
        self.compare_counts(one, other)
            .then_with(|| self.voting.cost(other.project).cmp(&self.voting.cost(one.project)))
            .then_with(|| self.voting.supporters(one.project).cmp(&self.voting.supporters(other.project)))
    }

    /// Effective vote counts: C·k/(C−P), multiplied across.
    fn compare_counts(&mut self, one: &Offer, other: &Offer) -> Ordering {
        if one.key.0 > other.key.1 {
            return Ordering::Greater;
        }
        if one.key.1 < other.key.0 {
            return Ordering::Less;
        }
        let (one_poor, other_poor) = (self.exact_poor(one), self.exact_poor(other));
        let side = |up: &Offer, down: &Offer, down_poor: &BigRational| {
            let price_of_down =
                BigRational::from(BigInt::from(self.voting.cost_scaled(down.project))) - down_poor;
            price_of_down * BigInt::from(self.voting.cost(up.project)) * BigInt::from(up.rich)
        };
        if one_poor.is_zero() && other_poor.is_zero() {
            return one.rich.cmp(&other.rich);
        }
        side(one, other, &other_poor).cmp(&side(other, one, &one_poor))
    }

    fn exact_poor(&mut self, offer: &Offer) -> BigRational {
        if let (Some(bits), true) = (self.bits, offer.poor.low == offer.poor.high) {
            return BigRational::new(offer.poor.low.into(), BigInt::from(1) << bits);
        }
        // It was affordable when the offer was made, and nothing was bought since.
        exact::offer(self, offer.project).map_or_else(BigRational::zero, |exact| exact.poor)
    }

    fn offer(&mut self, project: usize) -> Option<Offer> {
        match self.bits.map(|bits| self.offer_by_bounds(project, bits)) {
            Some(Clear::Offer(offer)) => Some(offer),
            Some(Clear::Never) => None,
            Some(Clear::No) | None => self.offer_exactly(project),
        }
    }

    fn offer_by_bounds(&mut self, project: usize, bits: u32) -> Clear {
        let cost = scaled(self.voting.cost_scaled(project), bits);
        let mut payers = std::mem::take(&mut self.payers);
        let clear = self.split(project, cost, &mut payers);
        self.payers = payers;
        match clear {
            Ok(Some((poor, rich))) => Clear::Offer(Offer {
                project,
                poor,
                rich,
                key: key(self.voting.cost_scaled(project), cost, bits, poor, rich),
            }),
            Ok(None) => Clear::Never,
            Err(Unclear) => Clear::No,
        }
    }

    /// Moves those who cannot pay the price out of `payers` until the others can. Each time the price rises, so nobody
    /// comes back.
    fn split(
        &self,
        project: usize,
        cost: i128,
        payers: &mut Vec<usize>,
    ) -> Result<Option<(Bounds, u64)>, Unclear> {
        payers.clear();
        let mut all = Bounds::NOTHING;
        let mut rich = 0_u64;
        for (group, purse, voters) in self.supporters(project) {
            all.low += purse.left.low * i128::from(voters);
            all.high += purse.left.high * i128::from(voters);
            if purse.left.high > 0 {
                payers.push(group);
                rich += voters;
            }
        }
        if all.high < cost {
            return Ok(None);
        }
        if all.low < cost {
            return Err(Unclear);
        }
        let mut poor = Bounds::NOTHING;
        loop {
            let (mut more, mut fewer, mut unclear) = (Bounds::NOTHING, 0, false);
            let share = i128::from(rich);
            payers.retain(|group| {
                let Some((purse, voters)) = self.group(*group) else { return false };
                if purse.left.low * share >= cost - poor.low {
                    return true;
                }
                unclear |= purse.left.high * share >= cost - poor.high;
                more.low += purse.left.low * i128::from(voters);
                more.high += purse.left.high * i128::from(voters);
                fewer += voters;
                false
            });
            if unclear {
                return Err(Unclear);
            }
            if fewer == 0 {
                return if rich > 0 { Ok(Some((poor, rich))) } else { Err(Unclear) };
            }
            poor = Bounds { low: poor.low + more.low, high: poor.high + more.high };
            rich -= fewer;
        }
    }

    fn offer_exactly(&mut self, project: usize) -> Option<Offer> {
        let exact = exact::offer(self, project)?;
        self.payers = exact.payers;
        let rich = exact.rich;
        let (poor, key) = match self.bits {
            Some(bits) => {
                let poor = exact::bounds(&exact.poor, bits);
                let cost = self.voting.cost_scaled(project);
                (poor, key(cost, scaled(cost, bits), bits, poor, rich))
            }
            None => (Bounds { low: 0, high: i128::MAX }, (0, u128::MAX)),
        };
        Some(Offer { project, poor, rich, key })
    }

    fn buy(&mut self, offer: &Offer) {
        // Made again, because `payers` are those of the offer looked at last.
        let Some(offer) = self.offer(offer.project) else { return };
        let price = self.bits.map(|bits| {
            let cost = scaled(self.voting.cost_scaled(offer.project), bits);
            let rich = i128::from(offer.rich.max(1));
            Bounds { low: (cost - offer.poor.high).max(0) / rich, high: (cost - offer.poor.low) / rich + 1 }
        });
        let number = self.bought.len();
        let mut paid: std::collections::BTreeMap<usize, u64> = std::collections::BTreeMap::new();
        let mut poor_voters = 0;
        let mut payers = self.payers.iter().copied().peekable();
        for group in self.voting.groups_for(offer.project) {
            let Some(purse) = self.purses.get_mut(*group) else { continue };
            if payers.next_if_eq(group).is_some() {
                purse.paid.push(number);
                if let Some(price) = price {
                    purse.left.low = (purse.left.low - price.high).max(0);
                    purse.left.high = (purse.left.high - price.low).max(0);
                }
                continue;
            }
            if purse.empty {
                continue;
            }
            let voters = self.voting.voters_in(*group);
            poor_voters += voters;
            for earlier in &purse.paid {
                *paid.entry(*earlier).or_default() += voters;
            }
            purse.left = Bounds::NOTHING;
            purse.empty = true;
        }
        let poor_paid = paid.into_iter().collect();
        self.bought.push(Bought { project: offer.project, rich: offer.rich, poor_voters, poor_paid });
    }

    fn group(&self, group: usize) -> Option<(&Purse, u64)> {
        Some((self.purses.get(group)?, self.voting.voters_in(group)))
    }

    pub fn supporters(&self, project: usize) -> impl Iterator<Item = (usize, &Purse, u64)> {
        let groups = self.voting.groups_for(project).iter();
        groups.filter_map(|group| self.group(*group).map(|(purse, voters)| (*group, purse, voters)))
    }
}

/// What bounds alone can say.
enum Clear {
    Offer(Offer),
    /// It cannot be paid any more.
    Never,
    No,
}

struct Unclear;

fn scaled(amount: u128, bits: u32) -> i128 {
    i128::try_from(amount).unwrap_or(i128::MAX) << bits
}

/// Bounds on cost/ρ with `KEY_BITS` binary places, from C·k/(C−P).
fn key(cost: u128, cost_scaled: i128, bits: u32, poor: Bounds, rich: u64) -> (u128, u128) {
    let above = cost.saturating_mul(u128::from(rich)) << (bits + KEY_BITS);
    let below = |poor: i128| u128::try_from(cost_scaled - poor).ok().filter(|it| *it > 0);
    let low = below(poor.low).map_or(0, |below| above / below);
    let high = below(poor.high).map_or(u128::MAX, |below| above / below + 1);
    (low, high)
}

/// As many binary places as fit: nothing that is computed from scaled amounts comes near 2¹²⁷.
fn money_bits(voting: &Voting, start: u128) -> Option<u32> {
    let width = |amount: u128| 128 - amount.leading_zeros();
    let voters = width(u128::from(voting.voters));
    let costs = width(voting.cost_scaled_max()) + voters;
    let money = width(start) + voters;
    let room = 125_u32.checked_sub(money.max(costs + KEY_BITS))?;
    Some(room.min(MONEY_BITS_MAX))
}
