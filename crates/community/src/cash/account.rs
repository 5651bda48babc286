//! Accounts: where money is, whose it is, what it came from and what it went for (RULES §3).

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use crate::{
    fields::Care,
    kernel::{DebtId, FundId, MemberId, Rupiah},
};

/// Where the community's money lies.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
#[schemars(rename = "MoneyPlace")]
pub enum Place {
    /// Notes and coins.
    Box,
    /// An account at a bank, a post office, in a phone.
    Bank,
}

impl Place {
    pub const ALL: [Place; 2] = [Place::Box, Place::Bank];

    pub const fn other(self) -> Place {
        match self {
            Place::Box => Place::Bank,
            Place::Bank => Place::Box,
        }
    }
}

/// What money came from.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum Income {
    Dues,
    Donations,
    Sponsors,
    /// What borrowers pay for a loan.
    LoanService,
    /// What is sold or done for money.
    Business,
    Other,
}

impl Income {
    pub const ALL: [Income; 6] = [
        Income::Dues,
        Income::Donations,
        Income::Sponsors,
        Income::Business,
        Income::LoanService,
        Income::Other,
    ];
}

/// An account of the ledger.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, JsonSchema)]
#[serde(tag = "account", rename_all = "snake_case")]
pub enum Account {
    Money {
        place: Place,
    },
    /// What a member has borrowed and not paid back.
    Owed {
        member: MemberId,
    },
    /// Savings that a member may take out.
    Voluntary {
        member: MemberId,
    },
    /// Given for a purpose and not spent yet.
    Bound {
        fund: FundId,
    },
    Debt {
        debt: DebtId,
    },
    /// What every member has paid in once.
    Principal {
        member: MemberId,
    },
    /// What every member pays in regularly.
    Mandatory {
        member: MemberId,
    },
    Reserve,
    /// What was there when the book began.
    Opening,
    Income {
        income: Income,
    },
    Expense {
        care: Care,
    },
}

/// The five classes of double entry.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
#[schemars(rename = "AccountClass")]
pub enum Class {
    Assets,
    Liabilities,
    Equity,
    Income,
    Expenses,
}

impl Account {
    pub const BOX: Account = Account::Money { place: Place::Box };

    pub const fn class(self) -> Class {
        match self {
            Account::Money { .. } | Account::Owed { .. } => Class::Assets,
            Account::Voluntary { .. } | Account::Bound { .. } | Account::Debt { .. } => Class::Liabilities,
            Account::Principal { .. } | Account::Mandatory { .. } | Account::Reserve | Account::Opening => {
                Class::Equity
            }
            Account::Income { .. } => Class::Income,
            Account::Expense { .. } => Class::Expenses,
        }
    }

    /// Whose it is, where it is one member's.
    pub const fn member(self) -> Option<MemberId> {
        match self {
            Account::Owed { member }
            | Account::Voluntary { member }
            | Account::Principal { member }
            | Account::Mandatory { member } => Some(member),
            Account::Money { .. }
            | Account::Bound { .. }
            | Account::Debt { .. }
            | Account::Reserve
            | Account::Opening
            | Account::Income { .. }
            | Account::Expense { .. } => None,
        }
    }

    /// As people read a balance: assets and expenses grow by debit, everything else by credit.
    pub const fn natural(self, balance: Rupiah) -> Rupiah {
        match self.class() {
            Class::Assets | Class::Expenses => balance,
            Class::Liabilities | Class::Equity | Class::Income => Rupiah(-balance.0),
        }
    }

    /// An amount that makes this account larger, as people read it.
    pub const fn more(self, rupiah: Rupiah) -> Line {
        Line { account: self, rupiah: self.natural(rupiah) }
    }

    /// An amount that makes this account smaller, as people read it.
    pub const fn less(self, rupiah: Rupiah) -> Line {
        self.more(Rupiah(-rupiah.0))
    }
}

/// One side of an entry: debit is positive, credit negative. The lines of an entry add up to zero.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[schemars(rename = "LedgerLine")]
pub struct Line {
    #[serde(flatten)]
    pub account: Account,
    pub rupiah: Rupiah,
}
