//! The surplus of a year: how it is shared, what it comes to, who gets what.

use schemars::JsonSchema;
use serde::Serialize;

use super::super::{Person, Seen};
use crate::{
    kernel::{DecisionId, EntryId, Rupiah},
    rights::{self, Act},
    savings::{self, Plan, shu::Sheet},
};

#[derive(Clone, Debug, PartialEq, Serialize, JsonSchema)]
pub struct SurplusSeen {
    pub year: i16,
    /// As it was decided; nothing before.
    pub plan: Option<Plan>,
    pub decision: Option<DecisionId>,
    /// How often that was decided otherwise before.
    pub earlier: usize,
    /// What is shared from, less costs and obligations: as it was shared, or as it stands now.
    pub earned: Rupiah,
    pub pool: Rupiah,
    pub reserve: Rupiah,
    pub officers: Rupiah,
    pub education: Rupiah,
    pub social: Rupiah,
    pub shares: Vec<ShareSeen>,
    /// The entry by which it was shared.
    pub shared: Option<EntryId>,
    /// The year is over.
    pub over: bool,
    pub may_share: bool,
}

#[derive(Clone, Debug, PartialEq, Serialize, JsonSchema)]
pub struct ShareSeen {
    pub person: Person,
    /// Interest paid in that year, and pokok and wajib.
    pub business: Rupiah,
    pub capital: Rupiah,
    pub for_business: Rupiah,
    pub for_capital: Rupiah,
}

impl ShareSeen {
    pub const fn total(&self) -> Rupiah {
        Rupiah(self.for_business.0 + self.for_capital.0)
    }
}

impl Seen<'_> {
    /// `None` for outsiders, before anything was agreed on, and for years that nothing was saved in.
    pub fn surplus(&self, year: i16) -> Option<SurplusSeen> {
        let me = self.member()?;
        let community = self.community;
        community.savings.terms()?;
        let this = self.today().year();
        if !(this - 1..=this).contains(&year) && community.savings.fixed(year).is_empty() {
            return None;
        }
        let fixed = community.savings.fixed(year);
        let last = fixed.last();
        let shared = community.savings.shared(&community.cash, year);
        let reckoned = last.map(|it| savings::reckon(community, year, &it.plan));
        let pool = Plan::SUGGESTED.pool;
        let earned =
            reckoned.as_ref().map_or_else(|| savings::earned(&community.cash, year, pool), |it| it.earned);
        let none = Sheet::default();
        let sheet = match (shared, &reckoned) {
            (Some(it), _) => &it.sheet,
            (None, Some(it)) => &it.sheet,
            (None, None) => &none,
        };
        let share = |it: &savings::shu::Share| ShareSeen {
            person: self.person(it.member),
            business: it.business,
            capital: it.capital,
            for_business: it.for_business,
            for_capital: it.for_capital,
        };
        Some(SurplusSeen {
            year,
            plan: last.map(|it| it.plan),
            decision: last.map(|it| it.decision),
            earlier: fixed.len().saturating_sub(1),
            earned,
            pool: shared.map(|it| it.pool).or(reckoned.as_ref().map(|it| it.pool)).unwrap_or(earned),
            reserve: sheet.reserve,
            officers: sheet.officers,
            education: sheet.education,
            social: sheet.social,
            shares: sheet.members.iter().map(share).collect(),
            shared: shared.map(|it| it.entry),
            over: year < this,
            may_share: rights::may(community, me, Act::KeepSavings, self.now),
        })
    }

    /// Years that were decided on, this one and the last one; newest first.
    pub(super) fn surplus_years(&self) -> Vec<i16> {
        if self.community.savings.terms().is_none() {
            return vec![];
        }
        let this = self.today().year();
        let mut years: Vec<i16> = self.community.savings.years().chain([this - 1, this]).collect();
        years.sort_unstable_by_key(|it| std::cmp::Reverse(*it));
        years.dedup();
        years
    }
}
