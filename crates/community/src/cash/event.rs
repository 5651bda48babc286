//! What happens in the cash book.

use std::collections::BTreeSet;

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::{Lender, Planned, Shown, Terms, Written};
use crate::{
    kernel::{DebtId, DecisionId, EntryId, FundId, MemberId, Month, PaymentId, ReceiptId, Rupiah, Text},
    photos::Files,
};

/// Whether an entry counts at once.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum Standing {
    Booked,
    /// Until a second person signs.
    Awaiting,
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(tag = "kind")]
pub enum Event {
    #[serde(rename = "cash.entered")]
    Entered {
        entry: EntryId,
        standing: Standing,
        #[serde(flatten)]
        written: Written,
    },
    #[serde(rename = "cash.signed")]
    Signed { entry: EntryId },
    #[serde(rename = "cash.declined")]
    Declined { entry: EntryId, reason: Text },
    #[serde(rename = "cash.receipt_added")]
    ReceiptAdded { entry: EntryId, receipt: ReceiptId, files: Files },
    #[serde(rename = "cash.receipt_removed")]
    ReceiptRemoved { entry: EntryId, receipt: ReceiptId },
    #[serde(rename = "cash.payment_prepared")]
    PaymentPrepared {
        payment: PaymentId,
        decision: DecisionId,
        rupiah: Rupiah,
        what: Text,
        owner: Option<MemberId>,
    },
    #[serde(rename = "cash.payment_dropped")]
    PaymentDropped { payment: PaymentId, reason: Text },
    #[serde(rename = "cash.fund_added")]
    FundAdded {
        fund: FundId,
        #[serde(flatten)]
        terms: Terms,
    },
    #[serde(rename = "cash.fund_changed")]
    FundChanged {
        fund: FundId,
        #[serde(flatten)]
        terms: Terms,
    },
    #[serde(rename = "cash.fund_closed")]
    FundClosed { fund: FundId },
    #[serde(rename = "cash.debt_named")]
    DebtNamed {
        debt: DebtId,
        #[serde(flatten)]
        lender: Lender,
    },
    #[serde(rename = "cash.counted")]
    Counted {
        month: Month,
        rupiah: Rupiah,
        /// What the book said.
        book: Rupiah,
        reason: Text,
    },
    #[serde(rename = "cash.month_closed")]
    MonthClosed {
        month: Month,
        /// Box and bank at its end.
        held: Rupiah,
    },
    #[serde(rename = "cash.planned")]
    Planned { year: i16, lines: Vec<Planned> },
    #[serde(rename = "cash.shown")]
    Shown { shown: BTreeSet<Shown> },
}

impl Event {
    /// The entry that it is about.
    pub const fn entry(&self) -> Option<EntryId> {
        match self {
            Event::Entered { entry, .. }
            | Event::Signed { entry }
            | Event::Declined { entry, .. }
            | Event::ReceiptAdded { entry, .. }
            | Event::ReceiptRemoved { entry, .. } => Some(*entry),
            Event::PaymentPrepared { .. }
            | Event::PaymentDropped { .. }
            | Event::FundAdded { .. }
            | Event::FundChanged { .. }
            | Event::FundClosed { .. }
            | Event::DebtNamed { .. }
            | Event::Counted { .. }
            | Event::MonthClosed { .. }
            | Event::Planned { .. }
            | Event::Shown { .. } => None,
        }
    }
}
