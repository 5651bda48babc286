//! A schedule: when what is due, what of it was paid, and how a payment is counted.
//!
//! - A payment goes to the oldest instalment first: its interest, then its principal, then the next one. What is paid
//!   ahead is counted in the same way.
//! - Whoever pays off early pays what is left of the principal and the interest of instalments that are due by now or
//!   that come next: the month that has begun. Interest of later months is let go.
//! - Both are read from sums, so that a payment that is corrected later opens the oldest hole again.
//!
//! Invariant: what is counted of a payment adds up to the payment.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::interest::Part;
use crate::kernel::{Day, Rupiah};

#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct Instalment {
    /// From 1 on.
    pub number: u16,
    pub due: Day,
    #[serde(flatten)]
    pub part: Part,
}

/// An instalment and what of it was paid.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Covered {
    pub instalment: Instalment,
    pub paid: Part,
}

impl Covered {
    pub fn left(&self) -> Part {
        let Part { principal, interest } = self.instalment.part;
        let left = |all: Rupiah, paid: Rupiah| Rupiah(all.0 - paid.0);
        Part { principal: left(principal, self.paid.principal), interest: left(interest, self.paid.interest) }
    }

    pub fn is_paid(&self) -> bool {
        self.left().total() == Rupiah(0)
    }
}

/// The first instalment is due a month after the money was paid out.
pub fn plan(paid_out: Day, parts: &[Part]) -> Vec<Instalment> {
    let due = |number: u16| months_later(paid_out, number);
    (1..).zip(parts).map(|(number, part)| Instalment { number, due: due(number), part: *part }).collect()
}

/// The same day of a later month, or that month's last day when it is shorter.
pub fn months_later(day: Day, months: u16) -> Day {
    let from_zero = i32::from(day.year()) * 12 + i32::from(day.month()) - 1 + i32::from(months);
    let month =
        i16::try_from(from_zero.div_euclid(12)).ok().zip(i8::try_from(from_zero.rem_euclid(12) + 1).ok());
    let first = month.and_then(|(year, month)| Day::new(year, month, 1)).unwrap_or(Day::LAST);
    let last = first.days_in_month();
    first.plus_days(i64::from(day.day_of_month().min(last)) - 1)
}

/// What of each instalment is paid, the oldest first.
pub fn covered(instalments: &[Instalment], paid: Part) -> Vec<Covered> {
    let mut paid = paid;
    let take = |left: &mut Rupiah, most: Rupiah| {
        let taken = Rupiah(left.0.min(most.0).max(0));
        left.0 -= taken.0;
        taken
    };
    let of = |it: &Instalment| Covered {
        instalment: *it,
        paid: Part {
            principal: take(&mut paid.principal, it.part.principal),
            interest: take(&mut paid.interest, it.part.interest),
        },
    };
    instalments.iter().map(of).collect()
}

/// What a payment counts for; `None` when it is more than all that is owed.
pub fn split(instalments: &[Instalment], paid: Part, rupiah: Rupiah) -> Option<Part> {
    let mut left = rupiah.0;
    let mut part = Part::default();
    for it in covered(instalments, paid) {
        let (interest, principal) = (it.left().interest.0, it.left().principal.0);
        let to_interest = left.min(interest);
        let to_principal = (left - to_interest).min(principal);
        part.interest.0 += to_interest;
        part.principal.0 += to_principal;
        left -= to_interest + to_principal;
    }
    (left == 0).then_some(part)
}

/// What pays everything off on this day.
pub fn payoff(instalments: &[Instalment], paid: Part, today: Day) -> Part {
    let mut part = Part::default();
    let mut begun = true;
    for it in covered(instalments, paid) {
        part.principal.0 += it.left().principal.0;
        if begun {
            part.interest.0 += it.left().interest.0;
        }
        // The first one that is not due before today is the month that has begun; later ones are let go.
        begun &= it.instalment.due < today;
    }
    part
}

/// What was due before this day and is not paid.
pub fn arrears(instalments: &[Instalment], paid: Part, today: Day) -> Rupiah {
    let late = covered(instalments, paid).into_iter().filter(|it| it.instalment.due < today);
    Rupiah(late.map(|it| it.left().total().0).sum())
}

#[cfg(test)]
#[path = "schedule_tests.rs"]
mod tests;
