//! The cash book as it stands: entries, balances, funds, debts, months, what was decided to be paid.
//!
//! Invariant: the balances are the sums of the lines of all booked entries, and together they are zero.

use std::collections::{BTreeMap, BTreeSet};

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::{Account, Class, Entry, Income, Line, Payment, Place, State};
use crate::{
    fields::Care,
    kernel::{Day, DebtId, EntryId, FundId, MediaId, MemberId, Moment, Month, PaymentId, Rupiah, Text},
};

/// Money that is bound to a purpose.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
#[schemars(rename = "FundTerms")]
pub struct Terms {
    pub name: Text,
    /// What it may be spent for.
    #[serde(default)]
    pub purpose: Text,
    /// What its money counts as once it is spent.
    pub income: Income,
    /// What one hopes to bring together.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub target: Option<Rupiah>,
}

#[derive(Clone, Debug, PartialEq)]
pub struct Fund {
    pub terms: Terms,
    /// It takes no more money; what is left may still be spent.
    pub closed: bool,
}

/// Whom the community owes.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(tag = "lender", rename_all = "snake_case")]
pub enum Lender {
    Member {
        member: MemberId,
    },
    /// Somebody without an account.
    Person {
        name: Text,
    },
}

/// The box was counted at the end of a month.
#[derive(Clone, Debug, PartialEq)]
pub struct Counted {
    pub rupiah: Rupiah,
    /// What the book said when it was counted.
    pub book: Rupiah,
    pub reason: Text,
    pub by: Option<MemberId>,
    pub at: Moment,
}

#[derive(Clone, Debug, PartialEq)]
pub struct Closed {
    pub counted: Counted,
    /// Box and bank at the end of the month, after the difference was booked.
    pub held: Rupiah,
    pub by: Option<MemberId>,
    pub at: Moment,
    /// The line of the log that closed it: its hash is what people print and compare.
    pub seq: crate::kernel::Seq,
}

/// What outsiders may see of the money.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
#[schemars(rename = "MoneyShown")]
pub enum Shown {
    Balance,
    /// What came in and went out, by month.
    Flow,
    /// What it came from and went for.
    Kinds,
    Funds,
}

impl Shown {
    pub const ALL: [Shown; 4] = [Shown::Balance, Shown::Flow, Shown::Kinds, Shown::Funds];
}

/// One line of a year's plan.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, JsonSchema)]
#[serde(tag = "side", rename_all = "snake_case")]
#[schemars(rename = "PlanLine")]
pub enum Planned {
    Income { income: Income, rupiah: Rupiah },
    Expense { care: Care, rupiah: Rupiah },
}

#[derive(Clone, Debug, Default, PartialEq)]
pub struct Cash {
    pub(super) entries: BTreeMap<EntryId, Entry>,
    pub(super) balances: BTreeMap<Account, Rupiah>,
    pub(super) funds: BTreeMap<FundId, Fund>,
    pub(super) debts: BTreeMap<DebtId, Lender>,
    pub(super) payments: BTreeMap<PaymentId, Payment>,
    pub(super) counted: BTreeMap<Month, Counted>,
    pub(super) closed: BTreeMap<Month, Closed>,
    pub(super) plans: BTreeMap<i16, Vec<Planned>>,
    pub shown: BTreeSet<Shown>,
}

impl Cash {
    pub fn find(&self, entry: EntryId) -> Option<&Entry> {
        self.entries.get(&entry)
    }

    pub fn all(&self) -> impl DoubleEndedIterator<Item = (EntryId, &Entry)> {
        self.entries.iter().map(|(id, it)| (*id, it))
    }

    /// What counts, corrections and what they correct included.
    pub fn booked(&self) -> impl DoubleEndedIterator<Item = (EntryId, &Entry)> {
        self.all().filter(|(_, it)| it.is_booked())
    }

    pub fn awaiting(&self) -> impl Iterator<Item = (EntryId, &Entry)> {
        self.all().filter(|(_, it)| it.state == State::Awaiting)
    }

    /// Whether what an entry says is so: for nouns that wrote one.
    pub fn stands(&self, entry: EntryId) -> bool {
        self.find(entry).is_some_and(Entry::stands)
    }

    /// Whether an entry still waits for a second person.
    pub fn waits(&self, entry: EntryId) -> bool {
        self.find(entry).is_some_and(|it| it.state == State::Awaiting)
    }

    /// As people read it: money there, money owed to somebody, money earned or spent since the book began.
    pub fn balance(&self, account: Account) -> Rupiah {
        account.natural(self.balances.get(&account).copied().unwrap_or_default())
    }

    pub fn balances(&self) -> impl Iterator<Item = (Account, Rupiah)> {
        self.balances.iter().map(|(account, rupiah)| (*account, account.natural(*rupiah)))
    }

    pub fn total(&self, class: Class) -> Rupiah {
        Rupiah(self.balances().filter(|(it, _)| it.class() == class).map(|(_, it)| it.0).sum())
    }

    /// In box and bank together.
    pub fn money(&self) -> Rupiah {
        Rupiah(Place::ALL.map(|place| self.balance(Account::Money { place }).0).iter().sum())
    }

    /// Given for a purpose and not spent yet, of all funds.
    pub fn bound(&self) -> Rupiah {
        let bound = |(it, _): &(Account, Rupiah)| matches!(it, Account::Bound { .. });
        Rupiah(self.balances().filter(bound).map(|(_, it)| it.0).sum())
    }

    /// What a place held at the end of a day.
    pub fn held(&self, place: Place, day: Day) -> Rupiah {
        let money = Account::Money { place };
        let until = self.booked().filter(|(_, it)| it.written.day <= day);
        let lines = until.flat_map(|(_, it)| it.written.lines.iter()).filter(|it| it.account == money);
        Rupiah(lines.map(|it| it.rupiah.0).sum())
    }

    /// What a whole chain of corrections up to this entry comes to.
    pub fn effect(&self, entry: EntryId) -> Vec<Line> {
        let chain =
            std::iter::successors(self.find(entry), |it| it.written.corrects.and_then(|id| self.find(id)));
        super::till::sum(chain.flat_map(|it| it.written.lines.iter().copied()))
    }

    pub fn funds(&self) -> impl Iterator<Item = (FundId, &Fund)> {
        self.funds.iter().map(|(id, it)| (*id, it))
    }

    pub fn fund(&self, fund: FundId) -> Option<&Fund> {
        self.funds.get(&fund)
    }

    pub fn debts(&self) -> impl Iterator<Item = (DebtId, &Lender)> {
        self.debts.iter().map(|(id, it)| (*id, it))
    }

    pub fn lender(&self, debt: DebtId) -> Option<&Lender> {
        self.debts.get(&debt)
    }

    pub fn payments(&self) -> impl Iterator<Item = (PaymentId, &Payment)> {
        self.payments.iter().map(|(id, it)| (*id, it))
    }

    pub fn payment(&self, payment: PaymentId) -> Option<&Payment> {
        self.payments.get(&payment)
    }

    /// The entry that pays it, or waits for a second person to.
    pub fn paid_by(&self, payment: PaymentId) -> Option<EntryId> {
        let pays =
            |it: &Entry| it.written.payment == Some(payment) && (it.stands() || it.state == State::Awaiting);
        self.all().find(|(_, it)| pays(it)).map(|(id, _)| id)
    }

    /// Decided, not dropped and not paid yet.
    pub fn payments_open(&self) -> impl Iterator<Item = (PaymentId, &Payment)> {
        self.payments().filter(|(id, it)| it.dropped.is_none() && self.paid_by(*id).is_none())
    }

    pub fn counted(&self, month: Month) -> Option<&Counted> {
        self.counted.get(&month)
    }

    pub fn closed(&self) -> impl DoubleEndedIterator<Item = (Month, &Closed)> {
        self.closed.iter().map(|(month, it)| (*month, it))
    }

    /// A closed month takes no entries, and neither does any before it.
    pub fn is_closed(&self, day: Day) -> bool {
        self.closed.last_key_value().is_some_and(|(last, _)| Month::of(day) <= *last)
    }

    pub fn plan(&self, year: i16) -> &[Planned] {
        self.plans.get(&year).map(Vec::as_slice).unwrap_or_default()
    }

    pub fn planned_years(&self) -> impl DoubleEndedIterator<Item = i16> {
        self.plans.keys().copied()
    }

    pub fn next_entry(&self) -> EntryId {
        self.entries.last_key_value().map_or(EntryId(1), |(id, _)| id.next())
    }

    pub fn next_debt(&self) -> DebtId {
        self.debts.last_key_value().map_or(DebtId(1), |(id, _)| id.next())
    }

    pub fn next_fund(&self) -> FundId {
        self.funds.last_key_value().map_or(FundId(1), |(id, _)| id.next())
    }

    pub fn next_payment(&self) -> PaymentId {
        self.payments.last_key_value().map_or(PaymentId(1), |(id, _)| id.next())
    }

    /// Whether a receipt needs this file.
    pub fn needs(&self, file: MediaId) -> bool {
        self.entries.values().any(|it| it.receipts.values().any(|it| it.media().contains(&file)))
    }
}
