//! What is paid, how often, and by whom.

use std::{fmt, str::FromStr};

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use crate::{
    cash::Income,
    kernel::{Day, FundId, HouseholdId, MemberId, Month, NoId, Rupiah, Text},
};

/// How often.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
#[schemars(rename = "DuesEvery")]
pub enum Every {
    Week,
    Month,
    Year,
    /// A single time, by everyone who joins as well, as long as it has not ended.
    Once,
}

impl Every {
    pub const ALL: [Every; 4] = [Every::Month, Every::Week, Every::Year, Every::Once];

    /// The period in which a day lies. What is paid once has none of its own: it begins on its first day.
    pub fn period(self, day: Day) -> Period {
        match self {
            Every::Week => Period { from: day.monday(), to: day.monday().plus_days(6) },
            Every::Month => Period { from: Month::of(day).first(), to: Month::of(day).last() },
            Every::Year => {
                let new_year = |year| Day::new(year, 1, 1).unwrap_or(Day::LAST);
                let to = new_year(day.year().saturating_add(1)).plus_days(-1);
                Period { from: new_year(day.year()), to }
            }
            Every::Once => Period { from: day, to: Day::LAST },
        }
    }
}

/// Who pays.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
#[schemars(rename = "DuesEach")]
pub enum Each {
    Member,
    /// One for all of a household; whoever is in none pays alone.
    Household,
}

/// Whoever pays, alone or for a household.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, JsonSchema)]
#[serde(tag = "payer", rename_all = "snake_case")]
#[schemars(rename = "DuesPayer")]
pub enum Payer {
    Member { member: MemberId },
    Household { household: HouseholdId },
}

/// Dues as they are begun.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
#[schemars(rename = "DuesTerms")]
pub struct Terms {
    pub name: Text,
    pub every: Every,
    pub each: Each,
    /// What the money counts as.
    pub income: Income,
    /// The fund that it is bound to.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub fund: Option<FundId>,
    /// A period, a payer.
    pub rupiah: Rupiah,
    /// A day of the first period.
    pub first: Day,
    /// A day of the last period; without end when missing.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub last: Option<Day>,
}

/// From its first day to its last.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, JsonSchema)]
#[schemars(rename = "DuesPeriod")]
pub struct Period {
    pub from: Day,
    pub to: Day,
}

/// `m3` or `h1`, as it stands in addresses.
impl fmt::Display for Payer {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Payer::Member { member } => write!(f, "m{member}"),
            Payer::Household { household } => write!(f, "h{household}"),
        }
    }
}

impl FromStr for Payer {
    type Err = NoId;

    fn from_str(written: &str) -> Result<Payer, NoId> {
        match written.split_at_checked(1) {
            Some(("m", id)) => id.parse().map(|member| Payer::Member { member }),
            Some(("h", id)) => id.parse().map(|household| Payer::Household { household }),
            Some(_) | None => Err(NoId),
        }
    }
}
