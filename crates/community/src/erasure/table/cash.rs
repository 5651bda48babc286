//! Texts in the cash book: books must be readable, so they stay; a lender without an account is a visitor.

use super::text;
use crate::{
    cash::{self, Lender},
    erasure::{
        Whose::{Community, Member, Visitor},
        Written,
    },
    savings,
};

pub(super) fn cash(event: &cash::Event) -> Vec<Written<'_>> {
    match event {
        cash::Event::Entered { written, .. } => {
            let reason = written.reason.as_ref().map(|it| text("/reason", Community, it));
            [text("/what", Community, &written.what)].into_iter().chain(reason).collect()
        }
        cash::Event::Declined { reason, .. }
        | cash::Event::PaymentDropped { reason, .. }
        | cash::Event::Counted { reason, .. } => vec![text("/reason", Community, reason)],
        cash::Event::PaymentPrepared { what, .. } => vec![text("/what", Community, what)],
        cash::Event::FundAdded { terms, .. } | cash::Event::FundChanged { terms, .. } => {
            vec![text("/name", Community, &terms.name), text("/purpose", Community, &terms.purpose)]
        }
        cash::Event::DebtNamed { lender: Lender::Person { name }, .. } => vec![text("/name", Visitor, name)],
        cash::Event::DebtNamed { lender: Lender::Member { .. }, .. }
        | cash::Event::Signed { .. }
        | cash::Event::ReceiptAdded { .. }
        | cash::Event::ReceiptRemoved { .. }
        | cash::Event::FundClosed { .. }
        | cash::Event::MonthClosed { .. }
        | cash::Event::Planned { .. }
        | cash::Event::Shown { .. } => vec![],
    }
}

/// Of savings: what a loan was for is of who borrowed.
pub(super) fn savings(event: &savings::Event) -> Vec<Written<'_>> {
    match event {
        savings::Event::TermsSet { terms } => {
            vec![text("/late", Community, &terms.late), text("/legal_number", Community, &terms.legal_number)]
        }
        savings::Event::LoanGranted { member, purpose, .. } => {
            vec![text("/purpose", Member(*member), purpose)]
        }
        savings::Event::Deposited { .. }
        | savings::Event::Withdrawn { .. }
        | savings::Event::PaidBack { .. }
        | savings::Event::LoanForgone { .. }
        | savings::Event::LoanPaidOut { .. }
        | savings::Event::LoanRepaid { .. }
        | savings::Event::LoanSettled { .. }
        | savings::Event::SharesFixed { .. }
        | savings::Event::SharedOut { .. } => vec![],
    }
}
