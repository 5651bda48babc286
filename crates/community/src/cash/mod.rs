//! The cash book: money in and out, double entry inside, for every member to check (RULES §3).
//!
//! Start with `entry` (what is said of money) and `till` (what may be written). Invariants: each entry adds up to zero;
//! nothing is ever deleted, a correction is a new entry that names the old one; a closed month takes no entries; money
//! leaves above the limit only when two have signed or everybody has decided.

mod account;
mod apply;
mod book;
mod command;
mod decide;
mod entry;
mod event;
mod months;
#[cfg(test)]
mod tests;
mod till;

pub use account::{Account, Class, Income, Line, Place};
pub use apply::apply;
pub use book::{Cash, Closed, Counted, Fund, Lender, Planned, Shown, Terms};
pub use command::{Command, Instead, Typed};
pub use decide::decide;
pub use entry::{Advance, Cause, Entry, Movement, Payment, Receipt, State, Written};
pub use event::{Event, Standing};
pub use months::book as book_of;
pub use till::Till;

use schemars::JsonSchema;
use serde::Serialize;

use crate::kernel::{Month, Rupiah};

#[derive(Clone, Debug, PartialEq, Eq, Serialize, JsonSchema)]
#[serde(tag = "kind")]
pub enum Refusal {
    /// Lines that do not add up to zero; only a noun of ours could write them.
    #[serde(rename = "cash.unbalanced")]
    Unbalanced,
    /// That much is not there. Name who advances it, and it becomes a debt.
    #[serde(rename = "cash.not_enough")]
    NotEnough { place: Place, held: Rupiah },
    /// It is there, but bound to other purposes; only `free` is not.
    #[serde(rename = "cash.bound")]
    Bound { free: Rupiah },
    /// The fund does not hold that much any more.
    #[serde(rename = "cash.fund_spent")]
    FundSpent { left: Rupiah },
    /// The fund takes no more money.
    #[serde(rename = "cash.fund_closed")]
    FundClosed,
    /// More than is owed or saved there.
    #[serde(rename = "cash.more_than_owed")]
    MoreThanOwed { owed: Rupiah },
    #[serde(rename = "cash.month_closed")]
    MonthClosed { month: Month },
    /// It can be counted, but closes only once it is over.
    #[serde(rename = "cash.month_runs")]
    MonthRuns,
    /// Nobody has counted the box yet.
    #[serde(rename = "cash.not_counted")]
    NotCounted,
    /// Entries have come since it was counted.
    #[serde(rename = "cash.count_again")]
    CountAgain,
    /// The box holds something else than the book says; a reason is needed.
    #[serde(rename = "cash.differs")]
    Differs { book: Rupiah, difference: Rupiah },
    /// Entries of that time still wait for a second person.
    #[serde(rename = "cash.waits")]
    Waits,
    /// Who wrote or counted cannot be the second person.
    #[serde(rename = "cash.your_own")]
    YourOwn,
    #[serde(rename = "cash.already_booked")]
    AlreadyBooked,
    #[serde(rename = "cash.was_declined")]
    WasDeclined,
    /// Only what counts can be put right.
    #[serde(rename = "cash.not_booked")]
    NotBooked,
    #[serde(rename = "cash.already_corrected")]
    AlreadyCorrected,
    /// Another noun wrote it: it can be undone and written anew there.
    #[serde(rename = "cash.not_by_hand")]
    NotByHand,
    /// The difference of a count was signed by two; it stays.
    #[serde(rename = "cash.signed_by_two")]
    SignedByTwo,
    #[serde(rename = "cash.already_paid")]
    AlreadyPaid,
    #[serde(rename = "cash.payment_dropped")]
    PaymentDropped,
}
