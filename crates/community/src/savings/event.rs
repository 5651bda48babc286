//! What happens to savings and loans. Each money event stands in one batch with the entry that it names.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::{
    Plan, Saving, Terms,
    interest::{Kind, Rate},
    shu::Sheet,
};
use crate::kernel::{Day, DecisionId, EntryId, LoanId, MemberId, Rupiah, Text};

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(tag = "kind")]
pub enum Event {
    #[serde(rename = "savings.terms_set")]
    TermsSet {
        #[serde(flatten)]
        terms: Terms,
    },
    #[serde(rename = "savings.deposited")]
    Deposited { member: MemberId, saving: Saving, rupiah: Rupiah, entry: EntryId },
    #[serde(rename = "savings.withdrawn")]
    Withdrawn { member: MemberId, rupiah: Rupiah, entry: EntryId },
    #[serde(rename = "savings.paid_back")]
    PaidBack { member: MemberId, rupiah: Rupiah, entry: EntryId },
    #[serde(rename = "savings.loan_granted")]
    LoanGranted {
        loan: LoanId,
        member: MemberId,
        rupiah: Rupiah,
        months: u16,
        loan_kind: Kind,
        rate: Rate,
        purpose: Text,
        decision: DecisionId,
    },
    #[serde(rename = "savings.loan_forgone")]
    LoanForgone { loan: LoanId },
    #[serde(rename = "savings.loan_paid_out")]
    LoanPaidOut { loan: LoanId, day: Day, entry: EntryId },
    #[serde(rename = "savings.loan_repaid")]
    LoanRepaid { loan: LoanId, day: Day, principal: Rupiah, interest: Rupiah, infaq: Rupiah, entry: EntryId },
    #[serde(rename = "savings.loan_settled")]
    LoanSettled { loan: LoanId, day: Day, principal: Rupiah, interest: Rupiah, infaq: Rupiah, entry: EntryId },
    #[serde(rename = "savings.shares_fixed")]
    SharesFixed {
        year: i16,
        decision: DecisionId,
        #[serde(flatten)]
        plan: Plan,
    },
    #[serde(rename = "savings.shared_out")]
    SharedOut {
        year: i16,
        /// What there was to share.
        pool: Rupiah,
        #[serde(flatten)]
        sheet: Sheet,
        entry: EntryId,
    },
}
