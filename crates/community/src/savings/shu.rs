//! SHU, the year's surplus, shared out exactly (RULES §4).
//!
//! Invariant: what the members and the funds get and what the reserve takes add up to the pool.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use crate::kernel::{MemberId, Rupiah};

/// All of it, in ten-thousandths.
pub const WHOLE: u32 = 10_000;

/// Who gets which part, in ten-thousandths; together all of it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[schemars(rename = "SurplusParts")]
pub struct Parts {
    pub reserve: u32,
    /// To members by what they brought in (JUA).
    pub business: u32,
    /// To members by what they have saved (JMA).
    pub capital: u32,
    pub officers: u32,
    pub education: u32,
    pub social: u32,
}

impl Parts {
    pub fn sum(&self) -> u64 {
        let Parts { reserve, business, capital, officers, education, social } = *self;
        [reserve, business, capital, officers, education, social].into_iter().map(u64::from).sum()
    }
}

/// What one member brought in and has saved.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Stake {
    pub member: MemberId,
    pub business: Rupiah,
    pub capital: Rupiah,
}

/// What one member gets.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[schemars(rename = "SurplusShare")]
pub struct Share {
    pub member: MemberId,
    /// What it was reckoned from: interest paid in that year, and savings.
    pub business: Rupiah,
    pub capital: Rupiah,
    pub for_business: Rupiah,
    pub for_capital: Rupiah,
}

impl Share {
    pub const fn total(&self) -> Rupiah {
        Rupiah(self.for_business.0 + self.for_capital.0)
    }
}

/// Everything that comes of a pool.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[schemars(rename = "SurplusSheet")]
pub struct Sheet {
    /// With all that could not be shared in whole rupiah, and with parts that nobody had a claim to.
    pub reserve: Rupiah,
    pub officers: Rupiah,
    pub education: Rupiah,
    pub social: Rupiah,
    pub members: Vec<Share>,
}

impl Sheet {
    pub fn sum(&self) -> Rupiah {
        let members: i64 = self.members.iter().map(|it| it.total().0).sum();
        Rupiah(self.reserve.0 + self.officers.0 + self.education.0 + self.social.0 + members)
    }
}

/// `JUA·V_i/V + JMA·S_i/S`, each rounded down; the rest goes to the reserve. Parts must be all of it, and the pool not
/// negative.
pub fn share_out(pool: Rupiah, parts: &Parts, stakes: &[Stake]) -> Sheet {
    let pool_wide = i128::from(pool.0.max(0));
    let cut = |part: u32| whole(pool_wide * i128::from(part) / i128::from(WHOLE));
    let claim = |it: Rupiah| i128::from(it.0.max(0));
    let all_business: i128 = stakes.iter().map(|it| claim(it.business)).sum();
    let all_capital: i128 = stakes.iter().map(|it| claim(it.capital)).sum();
    // In one fraction, so that the part itself is not rounded before it is shared.
    let of = |part: u32, mine: Rupiah, all: i128| match all {
        0 => Rupiah(0),
        all => whole(pool_wide * i128::from(part) * claim(mine) / (i128::from(WHOLE) * all)),
    };
    let share = |it: &Stake| Share {
        member: it.member,
        business: it.business,
        capital: it.capital,
        for_business: of(parts.business, it.business, all_business),
        for_capital: of(parts.capital, it.capital, all_capital),
    };
    let members: Vec<Share> = stakes.iter().map(share).filter(|it| it.total().0 > 0).collect();
    let (officers, education, social) = (cut(parts.officers), cut(parts.education), cut(parts.social));
    let mut sheet = Sheet { reserve: Rupiah(0), officers, education, social, members };
    sheet.reserve = Rupiah(pool.0.max(0) - sheet.sum().0);
    sheet
}

fn whole(rupiah: i128) -> Rupiah {
    Rupiah(i64::try_from(rupiah).unwrap_or(i64::MAX))
}

#[cfg(test)]
#[path = "shu_tests.rs"]
mod tests;
