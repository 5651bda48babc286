//! Why it cannot be done.

use schemars::JsonSchema;
use serde::Serialize;

use crate::kernel::Rupiah;

#[derive(Clone, Debug, PartialEq, Eq, Serialize, JsonSchema)]
#[serde(tag = "kind")]
pub enum Refusal {
    /// The group has agreed on nothing yet.
    #[serde(rename = "savings.no_terms")]
    NoTerms,
    /// Pokok is paid once.
    #[serde(rename = "savings.principal_paid")]
    PrincipalPaid,
    /// Pokok is the same for everybody.
    #[serde(rename = "savings.principal_is")]
    PrincipalIs { rupiah: Rupiah },
    /// Pokok and wajib stay as long as one belongs.
    #[serde(rename = "savings.stays")]
    Stays,
    #[serde(rename = "savings.not_that_much")]
    NotThatMuch { saved: Rupiah },
    /// Everything is paid back only to whoever has left.
    #[serde(rename = "savings.still_belongs")]
    StillBelongs,
    #[serde(rename = "savings.nothing_saved")]
    NothingSaved,
    /// First the loan, then the savings.
    #[serde(rename = "savings.loan_first")]
    LoanFirst { owed: Rupiah },
    /// Nobody pays out to themselves.
    #[serde(rename = "savings.your_own")]
    YourOwn,
    /// Whoever cares for the money pays out.
    #[serde(rename = "savings.others_care")]
    OthersCare,
    /// A loan is asked for by who needs it, or by who records for them.
    #[serde(rename = "savings.ask_yourself")]
    AskYourself,
    /// Whoever borrows has no voice in it.
    #[serde(rename = "savings.own_loan")]
    OwnLoan,
    /// Nobody but the borrower could decide.
    #[serde(rename = "savings.nobody_else")]
    NobodyElse,
    /// One loan after the other.
    #[serde(rename = "savings.one_loan")]
    OneLoan,
    /// The group does not lend in this way.
    #[serde(rename = "savings.not_lent_so")]
    NotLentSo,
    #[serde(rename = "savings.already_paid_out")]
    AlreadyPaidOut,
    /// It was not handed over yet, or waits for a signature.
    #[serde(rename = "savings.not_paid_out")]
    NotPaidOut,
    #[serde(rename = "savings.loan_over")]
    LoanOver,
    #[serde(rename = "savings.more_than_owed")]
    MoreThanOwed { owed: Rupiah },
    /// What is left has changed since it was read.
    #[serde(rename = "savings.now_left")]
    NowLeft { rupiah: Rupiah },
    /// Money cannot come back before it was handed over.
    #[serde(rename = "savings.before_paid_out")]
    BeforePaidOut,
    /// Infaq goes with loans without interest.
    #[serde(rename = "savings.no_infaq")]
    NoInfaq,
    /// Parts that are not all of it.
    #[serde(rename = "savings.not_the_whole")]
    NotTheWhole { per_myriad: u64 },
    /// Shared out only once the year is over.
    #[serde(rename = "savings.year_runs")]
    YearRuns,
    /// Nobody has decided on it yet.
    #[serde(rename = "savings.not_fixed")]
    NotFixed,
    #[serde(rename = "savings.already_shared")]
    AlreadyShared,
    #[serde(rename = "savings.no_surplus")]
    NoSurplus { rupiah: Rupiah },
}
