//! What outsiders may see: the totals that the community chose, and nobody's name.

use std::collections::BTreeSet;

use schemars::JsonSchema;
use serde::Serialize;

use super::{FlowSeen, FundGlance, MonthFlow, Seen};
use crate::{
    cash::Shown,
    kernel::{Month, Rupiah},
    rights::{Act, may},
};

/// The money as everybody may see it. What was not chosen is `null`.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub struct CashOutside {
    pub balance: Option<Rupiah>,
    pub months: Option<Vec<MonthFlow>>,
    /// Of the year so far.
    pub year: i16,
    pub kinds: Option<FlowSeen>,
    pub funds: Option<Vec<FundGlance>>,
}

/// What is chosen, for whoever may choose.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub struct ShownSeen {
    pub shown: BTreeSet<Shown>,
    pub may_choose: bool,
}

impl Seen<'_> {
    /// The same for everybody. `None` while nothing is shown.
    pub fn cash_outside(&self) -> Option<CashOutside> {
        let cash = &self.community.cash;
        let (shown, today) = (&cash.shown, self.today());
        if shown.is_empty() {
            return None;
        }
        let year = crate::kernel::Day::new(today.year(), 1, 1).unwrap_or(today);
        let months = || {
            let mut months = self.months_drawn(Month::of(today));
            if !shown.contains(&Shown::Balance) {
                // What was held tells the balance.
                months.iter_mut().for_each(|it| it.held = Rupiah(0));
            }
            months
        };
        Some(CashOutside {
            balance: shown.contains(&Shown::Balance).then(|| cash.money()),
            months: shown.contains(&Shown::Flow).then(months),
            year: today.year(),
            kinds: shown.contains(&Shown::Kinds).then(|| self.flow_between(year, today)),
            funds: shown.contains(&Shown::Funds).then(|| self.fund_glances()),
        })
    }

    /// `None` for outsiders.
    pub fn cash_shown(&self) -> Option<ShownSeen> {
        let me = self.member()?;
        Some(ShownSeen {
            shown: self.community.cash.shown.clone(),
            may_choose: may(self.community, me, Act::ShowCash, self.now),
        })
    }
}
