//! The accounts and their balances, by class: assets are what one owes, what one owns, and what is left of income.

use schemars::JsonSchema;
use serde::Serialize;

use super::Seen;
use crate::{
    cash::{Account, Class},
    kernel::Rupiah,
    seen_by::words,
};

/// A balance with whose it is.
#[derive(Clone, Debug, PartialEq, Serialize, JsonSchema)]
pub struct AccountSum {
    #[serde(flatten)]
    pub account: Account,
    /// The member, lender or fund; empty where it is nobody's own.
    pub whose: String,
    pub rupiah: Rupiah,
}

#[derive(Clone, Debug, Serialize, JsonSchema)]
pub struct AccountsSeen {
    pub assets: Vec<AccountSum>,
    pub liabilities: Vec<AccountSum>,
    pub equity: Vec<AccountSum>,
    pub income: Vec<AccountSum>,
    pub expenses: Vec<AccountSum>,
    pub assets_total: Rupiah,
    pub liabilities_total: Rupiah,
    pub equity_total: Rupiah,
    pub income_total: Rupiah,
    pub expenses_total: Rupiah,
}

impl Seen<'_> {
    /// `None` for outsiders.
    pub fn accounts(&self) -> Option<AccountsSeen> {
        self.member()?;
        let cash = &self.community.cash;
        let of = |class| {
            let sums = cash.balances().filter(|(it, rupiah)| it.class() == class && rupiah.0 != 0);
            sums.map(|(account, rupiah)| AccountSum { account, whose: self.whose(account), rupiah }).collect()
        };
        Some(AccountsSeen {
            assets: of(Class::Assets),
            liabilities: of(Class::Liabilities),
            equity: of(Class::Equity),
            income: of(Class::Income),
            expenses: of(Class::Expenses),
            assets_total: cash.total(Class::Assets),
            liabilities_total: cash.total(Class::Liabilities),
            equity_total: cash.total(Class::Equity),
            income_total: cash.total(Class::Income),
            expenses_total: cash.total(Class::Expenses),
        })
    }

    /// Whose account it is, in a word; empty where it is nobody's own or they were erased.
    pub(super) fn whose(&self, account: Account) -> String {
        let cash = &self.community.cash;
        if let Some(member) = account.member() {
            return self.person(member).name.unwrap_or_default();
        }
        match account {
            Account::Bound { fund } => cash.fund(fund).map(|it| words(&it.terms.name)).unwrap_or_default(),
            Account::Debt { debt } => {
                let lender = cash.lender(debt).map(|it| self.lender_seen(it));
                let named = lender.map(|it| it.member.and_then(|it| it.name).unwrap_or(it.name));
                named.unwrap_or_default()
            }
            Account::Money { .. }
            | Account::Owed { .. }
            | Account::Voluntary { .. }
            | Account::Principal { .. }
            | Account::Mandatory { .. }
            | Account::Reserve
            | Account::Opening
            | Account::Income { .. }
            | Account::Expense { .. } => String::new(),
        }
    }
}
