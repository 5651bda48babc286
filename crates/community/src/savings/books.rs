//! What the cash book says of savings: balances on a day, what was earned in a year.

use super::{Saving, terms};
use crate::{
    Community,
    cash::{Account, Cash, Class, Income},
    kernel::{Day, MemberId, Rupiah},
    members::Standing,
};

impl Saving {
    pub const fn account(self, member: MemberId) -> Account {
        match self {
            Saving::Principal => Account::Principal { member },
            Saving::Mandatory => Account::Mandatory { member },
            Saving::Voluntary => Account::Voluntary { member },
        }
    }
}

/// An account at the end of a day, as people read it.
pub fn balance_on(cash: &Cash, account: Account, day: Day) -> Rupiah {
    let until = cash.booked().filter(|(_, it)| it.written.day <= day);
    let lines = until.flat_map(|(_, it)| &it.written.lines).filter(|it| it.account == account);
    account.natural(Rupiah(lines.map(|it| it.rupiah.0).sum()))
}

/// Pokok and wajib of a member at the end of a day.
pub fn capital(cash: &Cash, member: MemberId, day: Day) -> Rupiah {
    let of = |saving: Saving| balance_on(cash, saving.account(member), day).0;
    Rupiah(of(Saving::Principal) + of(Saving::Mandatory))
}

/// What one kind of account came to in a year, as people read it.
fn in_year(cash: &Cash, year: i16, of: impl Fn(Account) -> bool) -> i64 {
    let in_year = cash.booked().filter(|(_, it)| it.written.day.year() == year);
    let lines = in_year.flat_map(|(_, it)| &it.written.lines).filter(|it| of(it.account));
    lines.map(|it| it.account.natural(it.rupiah).0).sum()
}

/// What a year's surplus is reckoned from: what loans and business brought, or all income and all costs.
pub fn earned(cash: &Cash, year: i16, pool: super::Pool) -> Rupiah {
    let ours = |it: Account| matches!(it, Account::Income { income: Income::LoanService | Income::Business });
    let class = |class: Class| in_year(cash, year, |it| it.class() == class);
    Rupiah(match pool {
        super::Pool::Savings => in_year(cash, year, ours),
        super::Pool::Everything => class(Class::Income) - class(Class::Expenses),
    })
}

/// Wajib that should have been saved by today: behind when negative, ahead when positive.
pub fn saved_since(community: &Community, member: MemberId, today: Day) -> Rupiah {
    let Some(it) = community.members.find(member) else { return Rupiah(0) };
    let zone = community.profile.zone;
    let until = match it.standing {
        Standing::Active | Standing::Paused { .. } => today,
        Standing::Left { at } => Day::at(at, zone).min(today),
    };
    let joined = Day::at(it.joined_at, zone);
    let expected = terms::expected(community.savings.versions(), joined, until);
    Rupiah(community.cash.balance(Account::Mandatory { member }).0 - expected.0)
}
