//! Savings and loans [simpan pinjam]: what members save, borrow and share at the end of a year (RULES §4).
//!
//! Start with `terms` and `loan`. `interest`, `schedule` and `shu` reckon and know nothing of a community.
//! Invariants: money lives in the cash book alone. What is written here names the entry that was booked with it, and
//! counts only while that entry stands. Nobody lends to, pays out to or decides for themselves.

mod apply;
mod books;
mod command;
mod decide;
mod event;
pub mod interest;
mod lending;
mod loan;
mod refusal;
pub mod schedule;
mod sharing;
pub mod shu;
mod terms;
#[cfg(test)]
mod tests;

use std::collections::BTreeMap;

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

pub use apply::apply;
pub use books::{balance_on, capital, earned, saved_since};
pub use command::{Command, DepositRow, Funds};
pub use decide::{decide, may_pay_out, may_sign};
pub use event::Event;
pub use lending::{grant, is_lendable};
pub use loan::{Loan, Paid, Stage};
pub use refusal::Refusal;
pub use sharing::{Capital, Fixed, Plan, Pool, Reckoned, Shared, fix, reckon};
pub use terms::{Every, Terms};

use crate::kernel::{LoanId, MemberId};

/// What is saved.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum Saving {
    /// Pokok: the same for everybody, once, not to be taken out while one belongs.
    Principal,
    /// Wajib: again and again, not to be taken out while one belongs.
    Mandatory,
    /// Sukarela: as much as one likes, to be taken out.
    Voluntary,
}

impl Saving {
    pub const ALL: [Saving; 3] = [Saving::Principal, Saving::Mandatory, Saving::Voluntary];
}

#[derive(Clone, Debug, Default, PartialEq)]
pub struct Savings {
    /// Oldest first; the last one counts.
    versions: Vec<Terms>,
    loans: BTreeMap<LoanId, Loan>,
    /// How a year's surplus is to be shared; the last decision counts.
    fixed: BTreeMap<i16, Vec<Fixed>>,
    /// What was shared out, with entries that may have been undone.
    shared: BTreeMap<i16, Vec<Shared>>,
}

impl Savings {
    /// Nothing before the group has agreed on any.
    pub fn terms(&self) -> Option<&Terms> {
        self.versions.last()
    }

    pub fn versions(&self) -> &[Terms] {
        &self.versions
    }

    pub fn loan(&self, id: LoanId) -> Option<&Loan> {
        self.loans.get(&id)
    }

    pub fn loans(&self) -> impl DoubleEndedIterator<Item = (LoanId, &Loan)> {
        self.loans.iter().map(|(id, it)| (*id, it))
    }

    pub fn loans_of(&self, member: MemberId) -> impl DoubleEndedIterator<Item = (LoanId, &Loan)> {
        self.loans().filter(move |(_, it)| it.member == member)
    }

    pub fn next_loan(&self) -> LoanId {
        self.loans.last_key_value().map_or(LoanId(1), |(id, _)| id.next())
    }

    /// How a year's surplus is to be shared, newest last.
    pub fn fixed(&self, year: i16) -> &[Fixed] {
        self.fixed.get(&year).map(Vec::as_slice).unwrap_or_default()
    }

    pub fn years(&self) -> impl DoubleEndedIterator<Item = i16> {
        self.fixed.keys().copied()
    }

    /// What was shared out of a year, as far as its entry stands.
    pub fn shared(&self, cash: &crate::cash::Cash, year: i16) -> Option<&Shared> {
        self.shared.get(&year)?.iter().rev().find(|it| cash.stands(it.entry))
    }
}
