//! What came in and went out, and what for: told from the lines, so that corrections lower what they correct.
//! Invariant: what came less what went is what box and bank have grown by.

use std::collections::BTreeMap;

use schemars::JsonSchema;
use serde::Serialize;

use super::{MONTHS_DRAWN, Seen};
use crate::{
    cash::{Account, Cause, Class, Entry, Income, Written},
    fields::Care,
    kernel::{Day, Month, Rupiah},
};

/// What money came from or went for, without whose it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, JsonSchema)]
#[serde(tag = "kind", rename_all = "snake_case")]
#[schemars(rename = "MoneyKind")]
pub enum Kind {
    Income {
        income: Income,
    },
    Expense {
        care: Care,
    },
    /// Given for a purpose.
    Bound,
    Savings,
    Loans,
    Debts,
    Opening,
    Reserve,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, JsonSchema)]
pub struct KindSum {
    pub of: Kind,
    pub rupiah: Rupiah,
}

/// Of a span of time.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, JsonSchema)]
pub struct FlowSeen {
    pub came: Rupiah,
    pub went: Rupiah,
    /// The largest first.
    pub came_from: Vec<KindSum>,
    pub went_for: Vec<KindSum>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, JsonSchema)]
pub struct MonthFlow {
    pub month: Month,
    pub came: Rupiah,
    pub went: Rupiah,
    /// Box and bank at its end.
    pub held: Rupiah,
}

impl Seen<'_> {
    pub(crate) fn flow(&self, month: Month) -> FlowSeen {
        self.flow_between(month.first(), month.last())
    }

    /// What came and went from one day to another, both included.
    pub(crate) fn flow_between(&self, first: Day, last: Day) -> FlowSeen {
        let mut sums = Sums::default();
        let within = |it: &Entry| (first..=last).contains(&it.written.day);
        for (_, it) in self.community.cash.booked().filter(|(_, it)| within(it)) {
            sums.add(&it.written);
        }
        sums.told()
    }

    pub(super) fn months_drawn(&self, latest: Month) -> Vec<MonthFlow> {
        let booked = || self.community.cash.booked().map(|(_, it)| &it.written);
        let Some(first) = booked().map(|it| Month::of(it.day)).min() else { return vec![] };
        let mut months: Vec<_> = std::iter::successors(Some(latest), |it| Some(it.previous()))
            .take_while(|it| *it >= first)
            .take(MONTHS_DRAWN)
            .collect();
        months.reverse();
        let flow = |month: Month| {
            let FlowSeen { came, went, .. } = self.flow(month);
            let held = booked().filter(|it| it.day <= month.last()).map(|it| it.money().0).sum();
            MonthFlow { month, came, went, held: Rupiah(held) }
        };
        months.into_iter().map(flow).collect()
    }
}

#[derive(Default)]
struct Sums {
    came: BTreeMap<Kind, i64>,
    went: BTreeMap<Kind, i64>,
}

impl Sums {
    fn add(&mut self, written: &Written) {
        if written.cause == Some(Cause::Surplus) && written.money().0 == 0 {
            // A year's surplus is dealt out: nothing has come or gone.
            return;
        }
        let released = releases(written);
        for line in &written.lines {
            let Some(kind) = kind(line.account) else { continue };
            match (line.account.class(), line.rupiah.0) {
                (Class::Income | Class::Liabilities, _) if released && is_released(line.account) => {}
                (Class::Expenses, debit) => *self.went.entry(kind).or_default() += debit,
                (Class::Income, debit) => *self.came.entry(kind).or_default() -= debit,
                (Class::Assets | Class::Liabilities | Class::Equity, debit) if debit > 0 => {
                    *self.went.entry(kind).or_default() += debit;
                }
                (Class::Assets | Class::Liabilities | Class::Equity, debit) => {
                    *self.came.entry(kind).or_default() -= debit;
                }
            }
        }
    }

    fn told(self) -> FlowSeen {
        let (came_from, went_for) = (sorted(self.came), sorted(self.went));
        let sum = |of: &[KindSum]| Rupiah(of.iter().map(|it| it.rupiah.0).sum());
        FlowSeen { came: sum(&came_from), went: sum(&went_for), came_from, went_for }
    }
}

fn sorted(of: BTreeMap<Kind, i64>) -> Vec<KindSum> {
    let sums = of.into_iter().filter(|(_, it)| *it != 0);
    let mut sums: Vec<_> = sums.map(|(of, it)| KindSum { of, rupiah: Rupiah(it) }).collect();
    sums.sort_by_key(|it| std::cmp::Reverse(it.rupiah));
    sums
}

/// Spending from a fund: what was bound becomes income at the same moment, and nothing has come.
fn releases(written: &Written) -> bool {
    let of = written.lines.iter().filter(|it| is_released(it.account)).map(|it| it.rupiah.0);
    written.lines.iter().any(|it| it.account.class() == Class::Expenses) && of.sum::<i64>() == 0
}

const fn is_released(account: Account) -> bool {
    matches!(account, Account::Bound { .. } | Account::Income { .. })
}

const fn kind(account: Account) -> Option<Kind> {
    Some(match account {
        Account::Money { .. } => return None,
        Account::Owed { .. } => Kind::Loans,
        Account::Voluntary { .. } | Account::Principal { .. } | Account::Mandatory { .. } => Kind::Savings,
        Account::Bound { .. } => Kind::Bound,
        Account::Debt { .. } => Kind::Debts,
        Account::Reserve => Kind::Reserve,
        Account::Opening => Kind::Opening,
        Account::Income { income } => Kind::Income { income },
        Account::Expense { care } => Kind::Expense { care },
    })
}

/// What an entry is mostly about, in a word.
pub(super) fn kind_of(it: &Entry) -> Option<Kind> {
    use crate::cash::Movement;
    match it.written.movement {
        Some(Movement::In { income, .. }) => Some(Kind::Income { income }),
        Some(Movement::Out { care, .. }) => Some(Kind::Expense { care }),
        Some(Movement::Opening { .. }) => Some(Kind::Opening),
        Some(Movement::Repaid { .. }) => Some(Kind::Debts),
        Some(Movement::Between { .. } | Movement::Difference { .. }) => None,
        None => {
            let lines = it.written.lines.iter().filter_map(|line| Some((line, kind(line.account)?)));
            lines.max_by_key(|(line, _)| line.rupiah.0.abs()).map(|(_, kind)| kind)
        }
    }
}
