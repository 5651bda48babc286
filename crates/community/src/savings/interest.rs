//! Interest: four ways to pay a loan back, worked out exactly (RULES §4). Nothing here is rounded but what is paid.
//!
//! Invariant: the principal parts add up to the loan, whatever the kind, and no part is negative.

use std::{fmt, str::FromStr};

use num_bigint::BigUint;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use crate::kernel::Rupiah;

/// How a loan is paid back.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
#[schemars(rename = "LoanKind")]
pub enum Kind {
    /// The same interest every month, on the whole loan.
    Flat,
    /// Interest on what is still owed, and equal parts of the principal.
    Declining,
    /// Interest on what is still owed, and an equal payment every month.
    Annuity,
    /// Without interest; whoever likes to, gives infaq.
    Free,
}

impl Kind {
    pub const ALL: [Kind; 4] = [Kind::Flat, Kind::Declining, Kind::Annuity, Kind::Free];
}

/// For how long a rate is.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
#[schemars(rename = "RatePer")]
pub enum Per {
    #[default]
    Month,
    Year,
}

/// An exact rate: so many ten-thousandths, a month or a year. 1,5 % a month is `{"per_myriad": 150, "per": "month"}`.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[schemars(rename = "LoanRate")]
pub struct Rate {
    pub per_myriad: u32,
    pub per: Per,
}

/// Something typed that is no percentage with at most two places: `1,5%`, `1.5`, `12 %`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct NoPercentage;

/// A percentage as it is typed, in ten-thousandths.
pub fn percentage(typed: &str) -> Result<u32, NoPercentage> {
    let bare = typed.trim();
    let bare = bare.strip_suffix('%').unwrap_or(bare).trim_end();
    let (whole, part) = bare.split_once([',', '.']).unwrap_or((bare, "0"));
    let digits = |it: &str, longest: usize| {
        (1..=longest).contains(&it.len()) && it.bytes().all(|byte| byte.is_ascii_digit())
    };
    if !digits(whole, 4) || !digits(part, 2) {
        return Err(NoPercentage);
    }
    let hundredths: u32 = format!("{part:0<2}").parse().map_err(|_| NoPercentage)?;
    let whole: u32 = whole.parse().map_err(|_| NoPercentage)?;
    Ok(whole * 100 + hundredths)
}

/// Ten-thousandths as a percentage is written in Indonesia, without the sign: `1,5`.
pub fn written(per_myriad: u32) -> String {
    let (whole, part) = (per_myriad / 100, per_myriad % 100);
    match part {
        0 => whole.to_string(),
        part => format!("{whole},{part:02}").trim_end_matches('0').to_owned(),
    }
}

impl FromStr for Rate {
    type Err = NoPercentage;

    /// A rate a month.
    fn from_str(typed: &str) -> Result<Rate, NoPercentage> {
        Ok(Rate { per_myriad: percentage(typed)?, per: Per::Month })
    }
}

impl fmt::Display for Rate {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&written(self.per_myriad))
    }
}

impl Rate {
    /// A month's rate as a fraction.
    fn monthly(self) -> (u32, u32) {
        match self.per {
            Per::Month => (self.per_myriad, 10_000),
            Per::Year => (self.per_myriad, 120_000),
        }
    }
}

/// What falls due with one instalment.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[schemars(rename = "InstalmentPart")]
pub struct Part {
    pub principal: Rupiah,
    pub interest: Rupiah,
}

impl Part {
    pub const fn total(self) -> Rupiah {
        Rupiah(self.principal.0 + self.interest.0)
    }
}

/// The instalments of a loan, one a month. Nothing for a loan of nothing or of no months.
///
/// - *Flat*: every month the loan through the months, and the month's interest, each rounded down; the last one takes the
///   rest of both, so that all the interest is the exact sum, rounded to the rupiah.
/// - *Declining*: the same for the principal; interest on what is owed before the payment, rounded to the rupiah.
/// - *Annuity*: the exact equal payment rounded up to the rupiah; interest as above, the rest of the payment is
///   principal; the last one takes what is left.
/// - *Free*: principal alone.
pub fn parts(principal: Rupiah, months: u16, kind: Kind, rate: Rate) -> Vec<Part> {
    let count = i128::from(months);
    if principal.0 <= 0 || count == 0 {
        return vec![];
    }
    let (owed, (num, den)) = (i128::from(principal.0), rate.monthly());
    let (num, den) = (i128::from(num), i128::from(den));
    let equal = owed / count;
    let last = owed - equal * (count - 1);
    let principals = (1..=count).map(|it| if it == count { last } else { equal });
    match kind {
        Kind::Free => principals.map(|it| part(it, 0)).collect(),
        Kind::Flat => {
            let each = owed * num / den;
            let rest = half_up(owed * num * count, den) - each * (count - 1);
            principals.zip(1..).map(|(it, at)| part(it, if at == count { rest } else { each })).collect()
        }
        Kind::Declining => {
            let mut left = owed;
            let month = |it: i128| {
                let part = part(it, half_up(left * num, den));
                left -= it;
                part
            };
            principals.map(month).collect()
        }
        Kind::Annuity => {
            let payment = annuity(principal, months, rate);
            let mut left = owed;
            let month = |at: i128| {
                let interest = half_up(left * num, den);
                let paid = if at == count { left } else { (payment - interest).clamp(0, left) };
                left -= paid;
                part(paid, interest)
            };
            (1..=count).map(month).collect()
        }
    }
}

/// `P·r / (1 − (1+r)^−n)`, rounded up to the rupiah: with `r = a/b` it is `P·a·(a+b)^n / (b·((a+b)^n − b^n))`.
fn annuity(principal: Rupiah, months: u16, rate: Rate) -> i128 {
    let (num, den) = rate.monthly();
    let (owed, months) = (u64::try_from(principal.0).unwrap_or(0), u32::from(months));
    if num == 0 {
        return i128::from(u64::div_ceil(owed, months.into()));
    }
    let grown = BigUint::from(num + den).pow(months);
    let over = BigUint::from(owed) * num * &grown;
    let under = (&grown - BigUint::from(den).pow(months)) * den;
    let payment = (over + &under - 1_u8) / under;
    // Never more than the loan and a month's interest, so it fits.
    i128::try_from(payment).unwrap_or(i128::MAX)
}

/// To the rupiah, halves up; of numbers that are not negative.
fn half_up(num: i128, den: i128) -> i128 {
    (2 * num + den) / (2 * den)
}

fn part(principal: i128, interest: i128) -> Part {
    let rupiah = |it| Rupiah(i64::try_from(it).unwrap_or(i64::MAX));
    Part { principal: rupiah(principal), interest: rupiah(interest) }
}

#[cfg(test)]
#[path = "interest_tests.rs"]
mod tests;
