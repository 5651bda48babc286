//! What a members' meeting gets on paper: the balance, savings, loans, arrears as counts, the surplus.

use schemars::JsonSchema;
use serde::Serialize;

use super::{
    super::{Seen, words},
    SurplusSeen, Together,
};
use crate::{
    cash::{Account, Cash, Class, Place},
    kernel::{Day, Rupiah},
    savings::Stage,
};

#[derive(Clone, Debug, PartialEq, Serialize, JsonSchema)]
pub struct MeetingSeen {
    pub name: String,
    pub place: String,
    pub year: i16,
    /// The balance is of this day: the end of the year, or today.
    pub on: Day,
    pub legal_number: String,
    /// Who belongs now.
    pub members: usize,
    pub together: Together,
    pub money_box: Rupiah,
    pub bank: Rupiah,
    pub owed: Rupiah,
    pub voluntary: Rupiah,
    pub bound: Rupiah,
    pub debts: Rupiah,
    pub principal: Rupiah,
    pub mandatory: Rupiah,
    pub reserve: Rupiah,
    /// What was there at the beginning, and what was earned and spent since, less what was shared out.
    pub kept: Rupiah,
    /// Handed over in that year, how many and how much; come back, principal and interest.
    pub loans: usize,
    pub lent: Rupiah,
    pub came_back: Rupiah,
    pub interest: Rupiah,
    /// Running now, and how many of them are late.
    pub running: usize,
    pub late: usize,
    pub surplus: Option<SurplusSeen>,
}

impl MeetingSeen {
    pub const fn assets(&self) -> Rupiah {
        Rupiah(self.money_box.0 + self.bank.0 + self.owed.0)
    }

    pub const fn sources(&self) -> Rupiah {
        let liabilities = self.voluntary.0 + self.bound.0 + self.debts.0;
        Rupiah(liabilities + self.principal.0 + self.mandatory.0 + self.reserve.0 + self.kept.0)
    }
}

/// All accounts of a sort at the end of a day.
fn on(cash: &Cash, day: Day, of: impl Fn(Account) -> bool) -> Rupiah {
    let until = cash.booked().filter(|(_, it)| it.written.day <= day);
    let lines = until.flat_map(|(_, it)| &it.written.lines).filter(|it| of(it.account));
    Rupiah(lines.map(|it| it.account.natural(it.rupiah).0).sum())
}

impl Seen<'_> {
    /// `None` where the surplus of that year is not either.
    pub fn meeting(&self, year: i16) -> Option<MeetingSeen> {
        let surplus = self.surplus(year)?;
        let (cash, today) = (&self.community.cash, self.today());
        let day = Day::new(year, 12, 31).map_or(today, |it| it.min(today));
        let sum = |of: fn(Account) -> bool| on(cash, day, of);
        let class = |wanted: Class| on(cash, day, |it| it.class() == wanted);
        let opening = sum(|it| it == Account::Opening);
        let in_year = |it: Day| it.year() == year;
        let loans = || self.community.savings.loans();
        let lent = loans().filter(|(_, it)| it.handed_over(cash).is_some_and(in_year));
        let lent: Vec<i64> = lent.map(|(_, it)| it.rupiah.0).collect();
        let paid = || loans().flat_map(|(_, it)| it.counted(cash)).filter(|it| in_year(it.day));
        let running = || loans().filter(|(_, it)| matches!(it.stage(cash), Stage::Running { .. }));
        let profile = &self.community.profile;
        let legal_number = self.community.savings.terms().map(|it| words(&it.legal_number));
        Some(MeetingSeen {
            name: words(&profile.name),
            place: words(&profile.place),
            year,
            on: day,
            legal_number: legal_number.unwrap_or_default(),
            members: self.community.members.current().count(),
            together: self.together(),
            money_box: sum(|it| it == Account::BOX),
            bank: sum(|it| it == Account::Money { place: Place::Bank }),
            owed: sum(|it| matches!(it, Account::Owed { .. })),
            voluntary: sum(|it| matches!(it, Account::Voluntary { .. })),
            bound: sum(|it| matches!(it, Account::Bound { .. })),
            debts: sum(|it| matches!(it, Account::Debt { .. })),
            principal: sum(|it| matches!(it, Account::Principal { .. })),
            mandatory: sum(|it| matches!(it, Account::Mandatory { .. })),
            reserve: sum(|it| it == Account::Reserve),
            kept: Rupiah(opening.0 + class(Class::Income).0 - class(Class::Expenses).0),
            loans: lent.len(),
            lent: Rupiah(lent.iter().sum()),
            came_back: Rupiah(paid().map(|it| it.part.principal.0).sum()),
            interest: Rupiah(paid().map(|it| it.part.interest.0).sum()),
            running: running().count(),
            late: running().filter(|(_, it)| it.arrears(cash, today).0 > 0).count(),
            surplus: Some(surplus),
        })
    }
}
