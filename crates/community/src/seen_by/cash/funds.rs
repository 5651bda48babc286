//! Money bound to purposes, and what a year is meant to bring and cost.

use schemars::JsonSchema;
use serde::Serialize;

use super::{EntryGlance, KindSum, Seen, flow::Kind};
use crate::{
    cash::{Account, Entry, Fund, Income, Movement, Planned},
    kernel::{Day, FundId, Rupiah},
    seen_by::words,
};

#[derive(Clone, Debug, PartialEq, Eq, Serialize, JsonSchema)]
pub struct FundGlance {
    pub id: FundId,
    pub name: String,
    pub purpose: String,
    pub income: Income,
    pub target: Option<Rupiah>,
    pub received: Rupiah,
    pub spent: Rupiah,
    pub left: Rupiah,
    pub closed: bool,
}

#[derive(Clone, Debug, Serialize, JsonSchema)]
pub struct FundList {
    /// What still holds money or takes some, then the others.
    pub funds: Vec<FundGlance>,
    pub keeps: bool,
}

#[derive(Clone, Debug, Serialize, JsonSchema)]
pub struct FundSeen {
    pub fund: FundGlance,
    pub entries: Vec<EntryGlance>,
    pub keeps: bool,
}

/// A year's plan beside what has become of it.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub struct PlanSeen {
    pub year: i16,
    pub is_planned: bool,
    pub income: Vec<PlanRow>,
    pub expenses: Vec<PlanRow>,
    pub keeps: bool,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, JsonSchema)]
pub struct PlanRow {
    pub of: Kind,
    pub planned: Rupiah,
    pub actual: Rupiah,
}

impl Seen<'_> {
    /// `None` for outsiders.
    pub fn funds(&self) -> Option<FundList> {
        self.member()?;
        Some(FundList { funds: self.fund_glances(), keeps: self.keeps_cash() })
    }

    /// `None` for outsiders.
    pub fn fund(&self, id: FundId) -> Option<FundSeen> {
        self.member()?;
        let it = self.community.cash.fund(id)?;
        Some(FundSeen {
            fund: self.fund_glance(id, it),
            entries: self.entries_of_fund(id),
            keeps: self.keeps_cash(),
        })
    }

    pub(super) fn fund_glances(&self) -> Vec<FundGlance> {
        let funds = self.community.cash.funds();
        let mut funds: Vec<_> = funds.map(|(id, it)| self.fund_glance(id, it)).collect();
        funds.sort_by_key(|it| (it.closed, std::cmp::Reverse(it.id)));
        funds
    }

    pub(crate) fn fund_glance(&self, id: FundId, it: &Fund) -> FundGlance {
        let cash = &self.community.cash;
        let account = Account::Bound { fund: id };
        let left = cash.balance(account);
        // What stands in the end; what was taken back again was not spent.
        let spent = |it: &Entry| match it.written.movement {
            Some(Movement::Out { fund: Some(fund), rupiah, .. }) if fund == id => rupiah.0,
            Some(_) => 0,
            None => {
                let of = it.written.lines.iter().filter(|line| line.account == account);
                of.map(|it| it.rupiah.0.max(0)).sum()
            }
        };
        let spent = Rupiah(cash.booked().filter(|(_, it)| it.stands()).map(|(_, it)| spent(it)).sum());
        FundGlance {
            id,
            name: words(&it.terms.name),
            purpose: words(&it.terms.purpose),
            income: it.terms.income,
            target: it.terms.target,
            received: Rupiah(left.0 + spent.0),
            spent,
            left,
            closed: it.closed,
        }
    }

    /// `None` for outsiders.
    pub fn cash_plan(&self, year: i16) -> Option<PlanSeen> {
        self.member()?;
        let (first, last) = (Day::new(year, 1, 1)?, Day::new(year, 12, 31)?);
        let flow = self.flow_between(first, last);
        let plan = self.community.cash.plan(year);
        let planned = |line: &Planned| match *line {
            Planned::Income { income, rupiah } => (Kind::Income { income }, rupiah),
            Planned::Expense { care, rupiah } => (Kind::Expense { care }, rupiah),
        };
        let rows = |actual: &[KindSum], side: fn(&Kind) -> bool| {
            let mut rows: Vec<PlanRow> = vec![];
            for (of, rupiah) in plan.iter().map(planned).filter(|(of, _)| side(of)) {
                rows.push(PlanRow { of, planned: rupiah, actual: Rupiah(0) });
            }
            for sum in actual.iter().filter(|it| side(&it.of)) {
                match rows.iter_mut().find(|it| it.of == sum.of) {
                    Some(row) => row.actual = sum.rupiah,
                    None => rows.push(PlanRow { of: sum.of, planned: Rupiah(0), actual: sum.rupiah }),
                }
            }
            rows
        };
        Some(PlanSeen {
            year,
            is_planned: !plan.is_empty(),
            income: rows(&flow.came_from, |it| matches!(it, Kind::Income { .. } | Kind::Bound)),
            expenses: rows(&flow.went_for, |it| matches!(it, Kind::Expense { .. })),
            keeps: self.keeps_cash(),
        })
    }
}
