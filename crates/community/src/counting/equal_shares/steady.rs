//! For how many raises nothing changes: proof instead of counting each rupiah.
//!
//! As long as everybody pays in the same way, as rich or as poor, all amounts are linear in the start: each is known
//! by its value now and by how much it changes with a raise. The count stays the same as long as, at each purchase,
//!
//! 1. the rich stay rich and the poor poor: money·k against C−P (`run` has the letters);
//! 2. no other project q becomes the better one. It would be as good at the price r = c_q·ρ/c_p, so it is worse
//!    exactly when Σ min(money, r) < C_q, affordable or not. Each minimum is at most either of its two lines, so a sum
//!    of lines is a bound from above for every raise, whichever are chosen;
//!
//! and at the end nobody's supporters have its cost. Each of these holds up to some raise that is found by one
//! division. At an equality in 1 both ways of paying are the same. At one in 2, r is q's price if somebody pays it in
//! full, and q stays behind if the tie-break puts it there; if all give all they have, its price may be lower than r, so
//! that it must not come to an equality.
//!
//! Invariant: an answer may be too small, never too large; it rests on bounds rounded to the safe side.

use std::cmp::Reverse;

use super::{
    run::{Bounds, Run},
    voting::Voting,
};

/// Where amounts leave less room than this, nothing is proven and each raise is counted.
const BITS_MIN: u32 = 8;
const BITS_MAX: u32 = 40;

/// How many raises by `step` units leave the purchases as they are, in this order; 0 when that is not proven, none when
/// nothing ever changes.
pub(super) fn steady(run: &Run, step: u64) -> Option<u64> {
    match Audit::of(run, step).and_then(|audit| audit.through()) {
        Some(raises) => raises.0,
        None => Some(0),
    }
}

/// How exactly amounts up to `largest` can be told apart, in bits; none where they leave too little room.
pub(super) fn bits(voting: &Voting, largest: u128) -> Option<u32> {
    let width = |amount: u128| 128 - amount.leading_zeros();
    let voters = u128::from(voting.voters);
    let cost = voting.cost_scaled_max();
    let taken = width(largest.max(cost)) + 2 * width(voters) + width(cost / voters.max(1));
    124_u32.checked_sub(taken).filter(|bits| *bits >= BITS_MIN).map(|bits| bits.min(BITS_MAX))
}

/// None is without end.
#[derive(Clone, Copy)]
struct Raises(Option<u64>);

impl Raises {
    fn and(self, other: Raises) -> Raises {
        match (self.0, other.0) {
            (Some(one), Some(other)) => Raises(Some(one.min(other))),
            (one, other) => Raises(one.or(other)),
        }
    }

    /// As long as a line that begins at least at `gap` and falls at most by `fall` each raise is not below zero.
    fn until(gap: i128, fall: i128) -> Raises {
        if gap < 0 {
            return Raises(Some(0));
        }
        if fall <= 0 {
            return Raises(None);
        }
        Raises(Some(u64::try_from(gap / fall).unwrap_or(u64::MAX)))
    }
}

/// An amount: what it is now, and how much each raise adds.
#[derive(Clone, Copy)]
struct Line {
    now: Bounds,
    more: Bounds,
}

impl Line {
    const NOTHING: Line = Line::exactly(0, 0);

    const fn exactly(now: i128, more: i128) -> Line {
        Line { now: Bounds { low: now, high: now }, more: Bounds { low: more, high: more } }
    }

    /// None when it leaves the range of numbers.
    fn each(self, other: Line, with: impl Fn(Bounds, Bounds) -> Option<Bounds>) -> Option<Line> {
        Some(Line { now: with(self.now, other.now)?, more: with(self.more, other.more)? })
    }

    fn plus(self, other: Line) -> Option<Line> {
        self.each(other, |one, other| {
            Some(Bounds { low: one.low.checked_add(other.low)?, high: one.high.checked_add(other.high)? })
        })
    }

    fn minus(self, other: Line) -> Option<Line> {
        self.each(other, |one, other| {
            Some(Bounds { low: one.low.checked_sub(other.high)?, high: one.high.checked_sub(other.low)? })
        })
    }

    fn times(self, factor: u64) -> Option<Line> {
        let factor = i128::from(factor);
        self.each(self, |it, _| {
            Some(Bounds { low: it.low.checked_mul(factor)?, high: it.high.checked_mul(factor)? })
        })
    }

    fn over(self, divisor: u64) -> Option<Line> {
        let divisor = i128::from(divisor.max(1));
        self.each(self, |it, _| {
            Some(Bounds {
                low: it.low.div_euclid(divisor),
                high: it.high.div_euclid(divisor).checked_add(1)?,
            })
        })
    }

    /// How long it is not below zero.
    fn lasts(self) -> Raises {
        Raises::until(self.now.low, -self.more.low)
    }
}

struct Audit<'a> {
    run: &'a Run<'a>,
    bits: u32,
    purses: Vec<Line>,
}

impl<'a> Audit<'a> {
    fn of(run: &'a Run<'a>, step: u64) -> Option<Audit<'a>> {
        let raise = u128::from(step).checked_mul(u128::from(run.voting.voters))?;
        let bits = bits(run.voting, run.start.max(raise))?;
        let scaled = |amount: u128| i128::try_from(amount).ok().map(|it| it << bits);
        let start = Line::exactly(scaled(run.start)?, scaled(raise)?);
        Some(Audit { run, bits, purses: vec![start; run.voting.groups.len()] })
    }

    /// None when numbers grow too large to say anything.
    fn through(mut self) -> Option<Raises> {
        let mut lasts = Raises(None);
        let mut open = self.run.voting.supported();
        for (number, bought) in self.run.bought.iter().enumerate() {
            open.retain(|project| *project != bought.project);
            if bought.rich == 0 {
                continue;
            }
            let rest = self.rest_for_rich(number, bought.project)?;
            lasts = lasts.and(self.same_payers(number, bought.project, bought.rich, rest)?);
            for other in &open {
                lasts = lasts.and(self.behind(*other, bought.project, bought.rich, rest)?);
            }
            if lasts.0 == Some(0) {
                return Some(lasts);
            }
            self.pay(number, bought.project, rest.over(bought.rich)?)?;
        }
        for project in open {
            lasts = lasts.and(self.unaffordable(project)?);
        }
        Some(lasts)
    }

    fn cost(&self, project: usize) -> Option<i128> {
        i128::try_from(self.run.voting.cost_scaled(project)).ok().map(|it| it << self.bits)
    }

    /// Supporters with what they have, and whether they pay the full price of this purchase.
    fn supporters(&self, project: usize, purchase: usize) -> impl Iterator<Item = (usize, Line, u64, bool)> {
        self.run.supporters(project).filter_map(move |(group, purse, voters)| {
            let pays = purse.paid.binary_search(&purchase).is_ok();
            Some((group, *self.purses.get(group)?, voters, pays))
        })
    }

    /// C−P.
    fn rest_for_rich(&self, purchase: usize, project: usize) -> Option<Line> {
        let mut rest = Line::exactly(self.cost(project)?, 0);
        for (_, has, voters, pays) in self.supporters(project, purchase) {
            if !pays {
                rest = rest.minus(has.times(voters)?)?;
            }
        }
        Some(rest)
    }

    fn same_payers(&self, purchase: usize, project: usize, rich: u64, rest: Line) -> Option<Raises> {
        let mut lasts = Raises(None);
        for (_, has, _, pays) in self.supporters(project, purchase) {
            let has = has.times(rich)?;
            let over = if pays { has.minus(rest)? } else { rest.minus(has)? };
            lasts = lasts.and(over.lasts());
        }
        Some(lasts)
    }

    /// Multiplied by c_p·k throughout.
    fn behind(&self, other: usize, bought: usize, rich: u64, rest: Line) -> Option<Raises> {
        let voting = self.run.voting;
        let as_good = rest.times(voting.cost(other))?;
        let factor = voting.cost(bought).checked_mul(rich)?;
        let mut gives = Line::NOTHING;
        let mut some_pay_the_price = false;
        for (_, has, voters, _) in self.supporters(other, usize::MAX) {
            let all = has.times(factor)?;
            let lower = |line: &Line| (line.now.high, line.more.high);
            let gives_all = lower(&all) < lower(&as_good);
            some_pay_the_price |= !gives_all;
            let least = if gives_all { all } else { as_good };
            gives = gives.plus(least.times(voters)?)?;
        }
        let needs = self.cost(other)?.checked_mul(i128::from(factor))?;
        let mut gap = needs.checked_sub(gives.now.high)?;
        // Where all give all they have, a lower price than r may do as well; otherwise coming level is a tie.
        if !some_pay_the_price || self.rank(other) < self.rank(bought) {
            gap -= 1;
        }
        Some(Raises::until(gap, gives.more.high))
    }

    /// The tie-break; who is lower is bought.
    fn rank(&self, project: usize) -> (u64, Reverse<u64>, usize) {
        let voting = self.run.voting;
        (voting.cost(project), Reverse(voting.supporters(project)), self.run.lot.place(project))
    }

    fn pay(&mut self, purchase: usize, project: usize, price: Line) -> Option<()> {
        let payers: Vec<(usize, bool)> =
            self.supporters(project, purchase).map(|(group, _, _, pays)| (group, pays)).collect();
        for (group, pays) in payers {
            let purse = self.purses.get_mut(group)?;
            *purse = if pays { purse.minus(price)? } else { Line::NOTHING };
        }
        Some(())
    }

    fn unaffordable(&self, project: usize) -> Option<Raises> {
        let mut has = Line::NOTHING;
        for (_, each, voters, _) in self.supporters(project, usize::MAX) {
            has = has.plus(each.times(voters)?)?;
        }
        // Strictly less than the cost.
        let gap = self.cost(project)?.checked_sub(has.now.high)?.checked_sub(1)?;
        Some(Raises::until(gap, has.more.high))
    }
}
