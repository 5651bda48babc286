//! What can be asked of the cash book.

use std::collections::BTreeSet;

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::{Income, Lender, Place, Planned, Shown, Terms};
use crate::{
    fields::Care,
    kernel::{Day, DebtId, EntryId, FundId, Month, PaymentId, ReceiptId, Rupiah, Text},
    photos::Files,
};

/// What somebody types into the book: the same for a new entry and for putting one right.
#[derive(Clone, Debug, PartialEq, Deserialize, Serialize, JsonSchema)]
#[serde(tag = "movement", rename_all = "snake_case")]
#[schemars(rename = "MovementTyped")]
pub enum Typed {
    In {
        place: Place,
        income: Income,
        #[serde(default)]
        fund: Option<FundId>,
        rupiah: Rupiah,
    },
    Out {
        place: Place,
        care: Care,
        #[serde(default)]
        fund: Option<FundId>,
        rupiah: Rupiah,
        /// Who advances what the place does not hold.
        #[serde(default)]
        lender: Option<Lender>,
    },
    Between {
        from: Place,
        rupiah: Rupiah,
    },
    Opening {
        place: Place,
        rupiah: Rupiah,
    },
    Repaid {
        debt: DebtId,
        place: Place,
        rupiah: Rupiah,
    },
}

#[derive(Clone, Debug, Deserialize, Serialize, JsonSchema)]
#[serde(tag = "kind")]
pub enum Command {
    /// Write something into the book.
    #[serde(rename = "cash.enter")]
    Enter {
        day: Day,
        what: Text,
        typed: Typed,
        /// The decided payment that it carries out.
        #[serde(default)]
        payment: Option<PaymentId>,
        /// A photo of the receipt, as it was taken in.
        #[serde(default)]
        receipt: Option<Files>,
    },
    /// Sign as the second person: from now on it counts.
    #[serde(rename = "cash.sign")]
    Sign { entry: EntryId },
    /// Do not sign, or take back one's own that waits.
    #[serde(rename = "cash.decline")]
    Decline { entry: EntryId, reason: Text },
    /// Put an entry right by a new one; without `instead` it is undone.
    #[serde(rename = "cash.correct")]
    Correct {
        entry: EntryId,
        reason: Text,
        #[serde(default)]
        instead: Option<Instead>,
    },
    #[serde(rename = "cash.add_receipt")]
    AddReceipt { entry: EntryId, receipt: Files },
    #[serde(rename = "cash.remove_receipt")]
    RemoveReceipt { entry: EntryId, receipt: ReceiptId },
    /// What was decided need not be paid any more.
    #[serde(rename = "cash.drop_payment")]
    DropPayment { payment: PaymentId, reason: Text },
    #[serde(rename = "cash.add_fund")]
    AddFund {
        #[serde(flatten)]
        terms: Terms,
    },
    #[serde(rename = "cash.change_fund")]
    ChangeFund {
        fund: FundId,
        #[serde(flatten)]
        terms: Terms,
    },
    /// It takes no more money.
    #[serde(rename = "cash.close_fund")]
    CloseFund { fund: FundId },
    /// The money in the box was counted.
    #[serde(rename = "cash.count")]
    Count {
        month: Month,
        rupiah: Rupiah,
        /// Needed when it is not what the book says.
        #[serde(default)]
        reason: Text,
    },
    /// The second person signs the count: the month takes no more entries.
    #[serde(rename = "cash.close_month")]
    CloseMonth {
        month: Month,
        /// What was counted, as the second person read it.
        rupiah: Rupiah,
    },
    /// What a year is meant to bring and to cost.
    #[serde(rename = "cash.plan")]
    Plan { year: i16, lines: Vec<Planned> },
    /// What outsiders may see.
    #[serde(rename = "cash.show")]
    Show { shown: BTreeSet<Shown> },
}

/// How an entry should have been.
#[derive(Clone, Debug, Deserialize, Serialize, JsonSchema)]
#[schemars(rename = "EntryInstead")]
pub struct Instead {
    pub day: Day,
    pub what: Text,
    pub typed: Typed,
}
