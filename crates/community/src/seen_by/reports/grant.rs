//! Grants that are reported on.
//!
//! Invariant: outsiders know of a grant once its report was sent, and of its amount where that is for everyone.

use schemars::JsonSchema;
use serde::Serialize;

use crate::{
    kernel::{Day, GrantId, Rupiah},
    reports::{AmountFor, Grant, Span},
    seen_by::{Seen, words},
};

#[derive(Clone, Debug, PartialEq, Serialize, JsonSchema)]
#[schemars(rename = "Grant")]
pub struct GrantSeen {
    pub id: GrantId,
    pub giver: String,
    pub purpose: String,
    pub from: Day,
    /// The last day.
    pub to: Day,
    /// `null` where it was not written down or is not for these eyes.
    pub rupiah: Option<Rupiah>,
    pub amount_for: AmountFor,
}

impl Seen<'_> {
    pub fn grant(&self, id: GrantId) -> Option<GrantSeen> {
        Some(self.grant_seen(id, self.community.reports.grant(id)?)).filter(|_| self.knows_of(id))
    }

    pub(super) fn grants_seen(&self) -> Vec<GrantSeen> {
        let all = self.community.reports.grants().rev().filter(|(id, _)| self.knows_of(*id));
        all.map(|(id, it)| self.grant_seen(id, it)).collect()
    }

    fn knows_of(&self, id: GrantId) -> bool {
        let prepared = self.community.reports.prepared(Span::Grant(id));
        self.member().is_some() || prepared.is_some_and(|it| it.sent().is_some())
    }

    fn grant_seen(&self, id: GrantId, Grant { terms, removed: _ }: &Grant) -> GrantSeen {
        let for_them = self.member().is_some() || terms.amount_for == AmountFor::Everyone;
        GrantSeen {
            id,
            giver: words(&terms.giver),
            purpose: words(&terms.purpose),
            from: terms.from,
            to: terms.to,
            rupiah: terms.rupiah.filter(|_| for_them),
            amount_for: terms.amount_for,
        }
    }
}
