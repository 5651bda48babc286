//! The cash book through one viewer's eyes: members see every rupiah, outsiders the totals that the community chose.

mod accounts;
mod entry;
mod flow;
mod funds;
mod months;
mod outside;
#[cfg(test)]
mod tests;
mod writing;

use schemars::JsonSchema;
use serde::Serialize;

use super::{Person, Seen, words};
use crate::{
    cash::{Account, Entry, Lender, Place, State},
    kernel::{Day, DebtId, DecisionId, EntryId, Month, PaymentId, Rupiah},
    rights::{Act, may},
};

pub use accounts::{AccountSum, AccountsSeen};
pub use entry::{EntrySeen, EntryVersion, ReceiptSeen, StateSeen};
pub use flow::{FlowSeen, Kind, KindSum, MonthFlow};
pub use funds::{FundGlance, FundList, FundSeen, PlanRow, PlanSeen};
pub use months::{CashSpan, ClosingSeen, CountSeen, MonthSeen};
pub use outside::{CashOutside, ShownSeen};
pub use writing::{Used, WriteSeen};

/// The newest on the first page of the book.
const NEWEST: usize = 8;
/// Months that are drawn.
pub(super) const MONTHS_DRAWN: usize = 6;

/// How it stands with the money.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub struct CashSeen {
    pub today: Day,
    pub month: Month,
    /// In box and bank together.
    pub money: Rupiah,
    pub box_holds: Rupiah,
    pub bank_holds: Rupiah,
    /// Given for a purpose and not spent yet.
    pub bound: Rupiah,
    pub free: Rupiah,
    /// Nothing was ever written.
    pub is_empty: bool,
    /// The viewer keeps the book.
    pub keeps: bool,
    /// What waits for a second person; the viewer may be it, unless they wrote it.
    pub awaiting: Vec<EntryGlance>,
    /// What was decided and not paid yet.
    pub payments: Vec<PaymentSeen>,
    pub debts: Vec<DebtSeen>,
    /// The earliest month that is over and still open.
    pub to_close: Option<ToClose>,
    pub newest: Vec<EntryGlance>,
    /// This month's.
    pub flow: FlowSeen,
    /// Month by month, oldest first.
    pub months: Vec<MonthFlow>,
}

/// A month that is over and waits to be counted or signed.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, JsonSchema)]
pub struct ToClose {
    pub month: Month,
    /// It was counted; a second person signs.
    pub counted: bool,
    /// It was the viewer who counted.
    pub by_me: bool,
}

/// How an entry stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum EntryStanding {
    Awaiting,
    Booked,
    Declined,
    /// A later one puts it right.
    Corrected,
    /// It takes back an earlier one.
    Undoing,
}

/// An entry in a line or two.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, JsonSchema)]
pub struct EntryGlance {
    pub id: EntryId,
    pub day: Day,
    pub what: String,
    /// What it says was moved, never negative.
    pub amount: Rupiah,
    pub side: Side,
    pub kind: Option<Kind>,
    /// The purpose that it is bound to.
    pub fund: Option<String>,
    pub standing: EntryStanding,
    pub by: Option<Person>,
    pub receipts: usize,
    pub corrects: Option<EntryId>,
    /// The viewer may sign it.
    pub signs: bool,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
#[schemars(rename = "EntrySide")]
pub enum Side {
    In,
    Out,
    /// From one place to the other, or no money at all.
    Neither,
}

/// Something decided that waits to be paid.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, JsonSchema)]
pub struct PaymentSeen {
    pub id: PaymentId,
    pub decision: DecisionId,
    pub rupiah: Rupiah,
    pub what: String,
    pub owner: Option<Person>,
    /// The entry that pays it.
    pub paid_by: Option<EntryId>,
    pub dropped: bool,
}

/// Whom the community owes, and how much.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, JsonSchema)]
pub struct DebtSeen {
    pub id: DebtId,
    pub lender: LenderSeen,
    pub owed: Rupiah,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, JsonSchema)]
pub struct LenderSeen {
    pub member: Option<Person>,
    /// Of somebody without an account; empty once erased.
    pub name: String,
}

impl Seen<'_> {
    /// `None` for outsiders.
    pub fn cash(&self) -> Option<CashSeen> {
        let me = self.member()?;
        let cash = &self.community.cash;
        let month = Month::of(self.today());
        let held = |place| cash.balance(Account::Money { place });
        let (money, bound) = (cash.money(), cash.bound());
        Some(CashSeen {
            today: self.today(),
            month,
            money,
            box_holds: held(Place::Box),
            bank_holds: held(Place::Bank),
            bound,
            free: Rupiah(money.0 - bound.0),
            is_empty: cash.all().next().is_none(),
            keeps: self.keeps_cash(),
            awaiting: cash.awaiting().map(|(id, it)| self.entry_glance(id, it)).collect(),
            payments: cash.payments_open().filter_map(|(id, _)| self.payment_seen(id)).collect(),
            debts: self.debts_open(),
            to_close: self.month_to_close(me),
            newest: self.standing_entries().take(NEWEST).collect(),
            flow: self.flow(month),
            months: self.months_drawn(month),
        })
    }

    pub(crate) fn keeps_cash(&self) -> bool {
        self.member().is_some_and(|me| may(self.community, me, Act::KeepCash, self.now))
    }

    /// What people read as the newest: what was put right stands with what puts it right.
    fn standing_entries(&self) -> impl Iterator<Item = EntryGlance> {
        let shown = |it: &Entry| it.is_booked() && it.corrected_by.is_none();
        let mut entries: Vec<_> = self.community.cash.all().filter(|(_, it)| shown(it)).collect();
        entries.sort_by_key(|(id, it)| std::cmp::Reverse((it.written.day, *id)));
        entries.into_iter().map(|(id, it)| self.entry_glance(id, it))
    }

    /// The first month that is over and has something to close: it or an earlier one holds entries.
    pub(crate) fn month_to_close(&self, me: crate::kernel::MemberId) -> Option<ToClose> {
        let cash = &self.community.cash;
        let first = cash.all().map(|(_, it)| Month::of(it.written.day)).min()?;
        let month = cash.closed().next_back().map_or(first, |(month, _)| month.next()).max(first);
        let over = month < Month::of(self.today());
        let counted = cash.counted(month);
        let by_me = counted.is_some_and(|it| it.by == Some(me));
        over.then_some(ToClose { month, counted: counted.is_some(), by_me })
    }

    pub(crate) fn entry_glance(&self, id: EntryId, it: &Entry) -> EntryGlance {
        let written = &it.written;
        let money = written.money();
        let moved: i64 = written.lines.iter().map(|line| line.rupiah.0.max(0)).sum();
        let amount = written.movement.map_or(Rupiah(moved), |it| it.rupiah());
        let fund = written.movement.and_then(|it| it.fund()).and_then(|it| self.community.cash.fund(it));
        EntryGlance {
            id,
            day: written.day,
            what: words(&written.what),
            amount: if written.movement.is_none() && money.0 != 0 { Rupiah(money.0.abs()) } else { amount },
            side: side(it),
            kind: flow::kind_of(it),
            fund: fund.map(|it| words(&it.terms.name)),
            standing: standing(it),
            by: it.by.map(|by| self.person(by)),
            receipts: it.receipts.len(),
            corrects: written.corrects,
            signs: it.state == State::Awaiting && self.member().is_some_and(|me| it.by != Some(me)),
        }
    }

    pub(super) fn payment_seen(&self, id: PaymentId) -> Option<PaymentSeen> {
        let cash = &self.community.cash;
        let it = cash.payment(id)?;
        Some(PaymentSeen {
            id,
            decision: it.decision,
            rupiah: it.rupiah,
            what: words(&it.what),
            owner: it.owner.map(|owner| self.person(owner)),
            paid_by: cash.paid_by(id),
            dropped: it.dropped.is_some(),
        })
    }

    /// The payments that a decision has prepared, for members' eyes.
    pub fn payments_of(&self, decision: DecisionId) -> Vec<PaymentSeen> {
        if self.member().is_none() {
            return vec![];
        }
        let of = self.community.cash.payments().filter(|(_, it)| it.decision == decision);
        of.filter_map(|(id, _)| self.payment_seen(id)).collect()
    }

    pub(super) fn debts_open(&self) -> Vec<DebtSeen> {
        let cash = &self.community.cash;
        let debts = cash.debts().map(|(id, lender)| DebtSeen {
            id,
            lender: self.lender_seen(lender),
            owed: cash.balance(Account::Debt { debt: id }),
        });
        debts.filter(|it| it.owed.0 != 0).collect()
    }

    pub(super) fn lender_seen(&self, lender: &Lender) -> LenderSeen {
        match lender {
            Lender::Member { member } => {
                LenderSeen { member: Some(self.person(*member)), name: String::new() }
            }
            Lender::Person { name } => LenderSeen { member: None, name: words(name) },
        }
    }
}

fn standing(it: &Entry) -> EntryStanding {
    match &it.state {
        State::Awaiting => EntryStanding::Awaiting,
        State::Declined { .. } => EntryStanding::Declined,
        State::Booked { .. } if it.corrected_by.is_some() => EntryStanding::Corrected,
        State::Booked { .. } if it.undoes() => EntryStanding::Undoing,
        State::Booked { .. } => EntryStanding::Booked,
    }
}

/// As people say it, not as the difference of a correction happens to run.
fn side(it: &Entry) -> Side {
    use crate::cash::Movement;
    match it.written.movement {
        Some(Movement::In { .. } | Movement::Opening { .. }) => Side::In,
        Some(Movement::Out { .. } | Movement::Repaid { .. }) => Side::Out,
        Some(Movement::Between { .. }) => Side::Neither,
        Some(Movement::Difference { rupiah, .. }) if rupiah.0 < 0 => Side::Out,
        Some(Movement::Difference { .. }) => Side::In,
        None => match it.written.money().0 {
            0 => Side::Neither,
            it if it > 0 => Side::In,
            _ => Side::Out,
        },
    }
}
