//! Savings and loans, for members' eyes.
//!
//! Everybody sees what the group has together. What one member saved, owes and is late with is for them, for who records
//! for them, and for whoever keeps the savings. Invariant: nobody else learns who is late.

mod loans;
mod meeting;
mod surplus;
#[cfg(test)]
mod tests;

use schemars::JsonSchema;
use serde::Serialize;

use super::{Person, Seen, words};
use crate::{
    cash::{Account, Cause, Line},
    kernel::{Day, EntryId, MemberId, Rupiah},
    rights::{self, Act},
    savings::{self, Saving, Terms},
};

pub use loans::{InstalmentSeen, LoanLine, LoanSeen, LoanStage, LoanTrial, NextDue, PaymentSeen};
pub use meeting::MeetingSeen;
pub use surplus::{ShareSeen, SurplusSeen};

/// The first page: what we have together, and what is mine.
#[derive(Clone, Debug, PartialEq, Serialize, JsonSchema)]
pub struct SavingsSeen {
    /// Nothing while the group has agreed on none.
    pub terms: Option<Terms>,
    pub together: Together,
    pub mine: MemberSavings,
    /// Of those for whom the viewer records.
    pub recorded: Vec<MemberSavings>,
    /// Decided and not handed over, where the viewer may do that.
    pub to_pay_out: Vec<LoanLine>,
    /// All of them, for whoever keeps the savings; those who left with something too.
    pub members: Option<Vec<MemberSavings>>,
    /// What all have saved at the end of each month, the last one as of today.
    pub growth: Vec<SavedOn>,
    /// Years of which a surplus was or may be shared, newest first.
    pub years: Vec<i16>,
    pub today: Day,
    /// The viewer may write down who brought what.
    pub keeps: bool,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, JsonSchema)]
#[schemars(rename = "SavedTogether")]
pub struct Together {
    pub principal: Rupiah,
    pub mandatory: Rupiah,
    pub voluntary: Rupiah,
    /// With members, still to come back.
    pub lent: Rupiah,
    pub reserve: Rupiah,
    /// How many have saved something, and how many owe something.
    pub savers: usize,
    pub borrowers: usize,
}

impl Together {
    pub const fn saved(&self) -> Rupiah {
        Rupiah(self.principal.0 + self.mandatory.0 + self.voluntary.0)
    }
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, JsonSchema)]
pub struct SavedOn {
    pub day: Day,
    pub rupiah: Rupiah,
}

/// What one member has saved and owes.
#[derive(Clone, Debug, PartialEq, Serialize, JsonSchema)]
pub struct MemberSavings {
    pub person: Person,
    pub principal: Rupiah,
    pub mandatory: Rupiah,
    pub voluntary: Rupiah,
    /// Pokok is still to be paid.
    pub principal_due: bool,
    /// Wajib that is missing by now, or was paid ahead when negative.
    pub behind: Rupiah,
    /// The one that is open.
    pub loan: Option<LoanLine>,
}

impl MemberSavings {
    pub const fn saved(&self) -> Rupiah {
        Rupiah(self.principal.0 + self.mandatory.0 + self.voluntary.0)
    }
}

/// One member's savings, line by line.
#[derive(Clone, Debug, PartialEq, Serialize, JsonSchema)]
#[schemars(rename = "SavingsStatement")]
pub struct StatementSeen {
    pub savings: MemberSavings,
    /// Newest first.
    pub lines: Vec<StatementLine>,
    pub loans: Vec<LoanLine>,
    /// The viewer may pay out to them.
    pub may_pay_out: bool,
    pub today: Day,
}

#[derive(Clone, Debug, PartialEq, Serialize, JsonSchema)]
#[schemars(rename = "SavingsStatementLine")]
pub struct StatementLine {
    pub day: Day,
    pub entry: EntryId,
    pub what: String,
    pub cause: Option<Cause>,
    pub saving: Saving,
    /// Negative when it was taken out.
    pub rupiah: Rupiah,
    /// Of this sort of saving, afterwards.
    pub balance: Rupiah,
    /// A second person must sign; nothing has moved yet.
    pub waits: bool,
    /// It was undone later, or undoes an earlier one.
    pub undone: bool,
}

/// What can be paid in at once, for everybody.
#[derive(Clone, Debug, PartialEq, Serialize, JsonSchema)]
pub struct CollectionSeen {
    pub terms: Terms,
    pub members: Vec<MemberSavings>,
    pub today: Day,
}

/// How far back the growth is drawn.
const GROWTH_MONTHS: usize = 12;

impl Seen<'_> {
    /// `None` for outsiders.
    pub fn savings(&self) -> Option<SavingsSeen> {
        let me = self.member()?;
        let members = &self.community.members;
        let recorded = members.current().filter(|it| it.recorder == Some(me) && it.id != me);
        let keeps = self.keeps_savings();
        Some(SavingsSeen {
            terms: self.community.savings.terms().cloned(),
            together: self.together(),
            mine: self.member_savings(me),
            recorded: recorded.map(|it| self.member_savings(it.id)).collect(),
            to_pay_out: self.ready_to_pay_out(),
            members: keeps.then(|| self.all_savings()),
            growth: self.saved_by_month(),
            years: self.surplus_years(),
            today: self.today(),
            keeps,
        })
    }

    /// `None` where it is not for these eyes.
    pub fn savings_of(&self, member: MemberId) -> Option<StatementSeen> {
        self.member()?;
        self.community.members.find(member)?;
        let may_pay_out = self.may_pay_out_to(member);
        if !self.knows_savings_of(member) && !may_pay_out {
            return None;
        }
        let loans = self.community.savings.loans_of(member).rev();
        let lines = self.statement(member);
        Some(StatementSeen {
            savings: self.member_savings(member),
            lines,
            loans: loans.map(|(id, it)| self.loan_line(id, it)).collect(),
            may_pay_out,
            today: self.today(),
        })
    }

    /// `None` for who may not write it down, and before anything was agreed on.
    pub fn collection(&self) -> Option<CollectionSeen> {
        let terms = self.community.savings.terms().filter(|_| self.keeps_savings())?.clone();
        let members = self.community.members.current().map(|it| self.member_savings(it.id)).collect();
        Some(CollectionSeen { terms, members, today: self.today() })
    }

    /// What was agreed on, for who may change it.
    pub fn savings_terms(&self) -> Option<Option<Terms>> {
        let me = self.member()?;
        let may = rights::may(self.community, me, Act::AgreeOnSavings, self.now);
        may.then(|| self.community.savings.terms().cloned())
    }

    pub(super) fn keeps_savings(&self) -> bool {
        self.member().is_some_and(|me| rights::may(self.community, me, Act::KeepSavings, self.now))
    }

    /// Oneself, who records for them, and whoever keeps the savings.
    fn knows_savings_of(&self, member: MemberId) -> bool {
        let recorder = self.community.members.find(member).and_then(|it| it.recorder);
        let own = self.member().is_some_and(|me| me == member || recorder == Some(me));
        own || self.keeps_savings()
    }

    pub(super) fn may_pay_out_to(&self, member: MemberId) -> bool {
        let by = self.member().map(crate::kernel::By::Member);
        by.is_some_and(|by| savings::may_pay_out(self.community, by, self.now, member).is_ok())
    }

    pub(super) fn together(&self) -> Together {
        let cash = &self.community.cash;
        let mut it = Together {
            principal: Rupiah(0),
            mandatory: Rupiah(0),
            voluntary: Rupiah(0),
            lent: Rupiah(0),
            reserve: cash.balance(Account::Reserve),
            savers: 0,
            borrowers: 0,
        };
        for member in self.community.members.ever().map(|it| it.id) {
            let of = |saving: Saving| cash.balance(saving.account(member)).0;
            let owed = cash.balance(Account::Owed { member }).0;
            it.principal.0 += of(Saving::Principal);
            it.mandatory.0 += of(Saving::Mandatory);
            it.voluntary.0 += of(Saving::Voluntary);
            it.lent.0 += owed;
            it.savers += usize::from(Saving::ALL.iter().any(|saving| of(*saving) > 0));
            it.borrowers += usize::from(owed > 0);
        }
        it
    }

    fn all_savings(&self) -> Vec<MemberSavings> {
        let all = self.community.members.ever().map(|it| self.member_savings(it.id));
        all.filter(|it| it.person.belongs || it.saved().0 > 0 || it.loan.is_some()).collect()
    }

    fn member_savings(&self, member: MemberId) -> MemberSavings {
        let cash = &self.community.cash;
        let of = |saving: Saving| cash.balance(saving.account(member));
        let savings = &self.community.savings;
        let open = savings.loans_of(member).find(|(_, it)| it.stage(cash).is_open());
        let person = self.person(member);
        let principal_due = person.belongs
            && of(Saving::Principal).0 == 0
            && savings.terms().is_some_and(|it| it.principal.0 > 0);
        let behind = savings::saved_since(self.community, member, self.today());
        MemberSavings {
            principal: of(Saving::Principal),
            mandatory: of(Saving::Mandatory),
            voluntary: of(Saving::Voluntary),
            principal_due,
            behind: Rupiah(if person.belongs { -behind.0 } else { 0 }),
            loan: open.map(|(id, it)| self.loan_line(id, it)),
            person,
        }
    }

    fn statement(&self, member: MemberId) -> Vec<StatementLine> {
        let cash = &self.community.cash;
        let saving_of =
            |line: &Line| Saving::ALL.into_iter().find(|saving| saving.account(member) == line.account);
        let mut entries: Vec<_> = cash.all().filter(|(id, it)| it.is_booked() || cash.waits(*id)).collect();
        entries.sort_by_key(|(id, it)| (it.written.day, *id));
        let mut balances = [Rupiah(0); 3];
        let mut lines = vec![];
        for (entry, it) in entries {
            for line in &it.written.lines {
                let Some(saving) = saving_of(line) else { continue };
                let rupiah = line.account.natural(line.rupiah);
                let waits = !it.is_booked();
                let place = Saving::ALL.iter().position(|it| *it == saving).unwrap_or(0);
                let Some(balance) = balances.get_mut(place) else { continue };
                balance.0 += if waits { 0 } else { rupiah.0 };
                lines.push(StatementLine {
                    day: it.written.day,
                    entry,
                    what: words(&it.written.what),
                    cause: it.written.cause,
                    saving,
                    rupiah,
                    balance: *balance,
                    waits,
                    undone: it.is_booked() && !it.stands(),
                });
            }
        }
        lines.reverse();
        lines
    }

    /// From the first month in which anything was saved, at most a year back.
    fn saved_by_month(&self) -> Vec<SavedOn> {
        let cash = &self.community.cash;
        let is_saving = |it: &Line| {
            matches!(
                it.account,
                Account::Principal { .. } | Account::Mandatory { .. } | Account::Voluntary { .. }
            )
        };
        let saved = |day: Day| {
            let until = cash.booked().filter(|(_, it)| it.written.day <= day);
            let lines = until.flat_map(|(_, it)| &it.written.lines).filter(|it| is_saving(it));
            Rupiah(lines.map(|it| it.account.natural(it.rupiah).0).sum())
        };
        let first = cash.booked().filter(|(_, it)| it.written.lines.iter().any(&is_saving));
        let Some(first) = first.map(|(_, it)| it.written.day).min() else { return vec![] };
        let today = self.today();
        let before = |day: &Day| Some(day.plus_days(-i64::from(day.day_of_month())));
        let ends = std::iter::successors(before(&today), before).take_while(|day| *day >= first);
        let mut days: Vec<Day> = ends.take(GROWTH_MONTHS).collect();
        days.reverse();
        days.push(today);
        days.into_iter().map(|day| SavedOn { day, rupiah: saved(day) }).collect()
    }
}
