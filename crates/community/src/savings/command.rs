//! What can be asked of savings and loans. A loan is asked for, and SHU is fixed, by a decision.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::{Saving, Terms};
use crate::{
    cash::Place,
    kernel::{Day, FundId, LoanId, MemberId, Rupiah, Text},
};

#[derive(Clone, Debug, Deserialize, Serialize, JsonSchema)]
#[serde(tag = "kind")]
pub enum Command {
    /// What the group has agreed on.
    #[serde(rename = "savings.set_terms")]
    SetTerms {
        #[serde(flatten)]
        terms: Terms,
    },
    /// Money that one or many have brought, all of the same sort.
    #[serde(rename = "savings.deposit")]
    Deposit {
        saving: Saving,
        deposits: Vec<DepositRow>,
        place: Place,
        day: Day,
        /// For the cash book.
        #[serde(default)]
        note: Text,
    },
    #[serde(rename = "savings.withdraw")]
    Withdraw {
        member: MemberId,
        saving: Saving,
        rupiah: Rupiah,
        place: Place,
        day: Day,
        #[serde(default)]
        note: Text,
    },
    /// Somebody has left: everything that they saved is paid back.
    #[serde(rename = "savings.pay_back")]
    PayBack {
        member: MemberId,
        place: Place,
        day: Day,
        #[serde(default)]
        note: Text,
    },
    /// The decided loan is handed over.
    #[serde(rename = "savings.pay_out")]
    PayOut {
        loan: LoanId,
        place: Place,
        day: Day,
        #[serde(default)]
        note: Text,
    },
    /// The borrower does not need it any more.
    #[serde(rename = "savings.forgo")]
    Forgo { loan: LoanId },
    /// An instalment, a part of one, or several.
    #[serde(rename = "savings.repay")]
    Repay {
        loan: LoanId,
        rupiah: Rupiah,
        /// Given beside it, of one's own will; for loans without interest.
        #[serde(default)]
        infaq: Rupiah,
        place: Place,
        day: Day,
        #[serde(default)]
        note: Text,
    },
    /// Everything at once, before its time: interest of later months is let go.
    #[serde(rename = "savings.settle")]
    Settle {
        loan: LoanId,
        /// What was reckoned as left, as it was read.
        rupiah: Rupiah,
        #[serde(default)]
        infaq: Rupiah,
        place: Place,
        day: Day,
        #[serde(default)]
        note: Text,
    },
    /// Share out the surplus of a year, as it was decided.
    #[serde(rename = "savings.share_out")]
    ShareOut {
        year: i16,
        #[serde(default)]
        funds: Funds,
        day: Day,
        #[serde(default)]
        note: Text,
    },
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize, Serialize, JsonSchema)]
pub struct DepositRow {
    pub member: MemberId,
    pub rupiah: Rupiah,
}

/// Where parts of the surplus are set aside; what has no fund stays in the reserve.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Deserialize, Serialize, JsonSchema)]
#[schemars(rename = "SurplusFunds")]
pub struct Funds {
    #[serde(default)]
    pub officers: Option<FundId>,
    #[serde(default)]
    pub education: Option<FundId>,
    #[serde(default)]
    pub social: Option<FundId>,
}
