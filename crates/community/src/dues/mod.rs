//! Dues: what members pay regularly or once, who has paid, and what is paid ahead (RULES §3).
//!
//! Start with `terms` (what is paid how often) and `counting` (how a payer stands). Invariants: every payment is an entry
//! of the cash book in the same batch, and counts only while that entry stands; money covers the oldest unpaid period
//! first, and what a payment covers is worked out, never stored, so that undoing one moves the others by itself.

mod apply;
mod command;
mod counting;
mod decide;
mod event;
mod state;
mod terms;
#[cfg(test)]
mod tests;

pub use apply::{apply, came_and_went};
pub use command::{Command, Given};
pub use counting::{Card, Part, Payment, Standing, State};
pub use decide::decide;
pub use event::Event;
pub use state::{Dues, Exemption, Household, Kind, Paid};
pub use terms::{Each, Every, Payer, Period, Terms};

use schemars::JsonSchema;
use serde::Serialize;

use crate::kernel::{HouseholdId, MemberId, Rupiah};

#[derive(Clone, Debug, PartialEq, Eq, Serialize, JsonSchema)]
#[serde(tag = "kind")]
pub enum Refusal {
    /// Nothing was recorded; these payments cannot be taken, each for a reason of its own.
    #[serde(rename = "dues.not_taken")]
    NotTaken { payments: Vec<NotTaken> },
    /// What was owed in periods that are over stays as it was.
    #[serde(rename = "dues.period_over")]
    PeriodOver,
    /// A member pays with one household only.
    #[serde(rename = "dues.in_other_household")]
    InOtherHousehold { member: MemberId, household: HouseholdId },
    /// They do not pay together any more.
    #[serde(rename = "dues.household_dissolved")]
    HouseholdDissolved,
}

/// A payment that cannot be taken.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, JsonSchema)]
#[schemars(rename = "DuesNotTaken")]
pub struct NotTaken {
    #[serde(flatten)]
    pub payer: Payer,
    #[serde(flatten)]
    pub why: Why,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, JsonSchema)]
#[serde(tag = "why", rename_all = "snake_case")]
#[schemars(rename = "DuesWhyNot")]
pub enum Why {
    /// Nobody who pays these dues.
    Unknown,
    /// Named twice in one act.
    Twice,
    /// No amount that a village has.
    Amount,
    /// Everything is paid, and these dues go on no further.
    NothingOwed,
    /// Further ahead than anybody plans; `most` can be taken.
    TooFarAhead { most: Rupiah },
}
