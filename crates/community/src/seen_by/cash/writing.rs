//! What it takes to write into the book: what was used last, the funds, who may have advanced something.

use schemars::JsonSchema;
use serde::Serialize;

use super::{DebtSeen, FundGlance, PaymentSeen, Seen};
use crate::{
    cash::{Entry, Income, Movement, Place},
    fields::Care,
    kernel::{Day, PaymentId, Rupiah},
    seen_by::Person,
};

#[derive(Clone, Debug, Serialize, JsonSchema)]
pub struct WriteSeen {
    pub today: Day,
    pub keeps: bool,
    pub box_holds: Rupiah,
    pub bank_holds: Rupiah,
    /// What the viewer chose last.
    pub used: Used,
    /// Those that take money.
    pub funds: Vec<FundGlance>,
    pub members: Vec<Person>,
    pub debts: Vec<DebtSeen>,
    /// The payment that the form begins with.
    pub payment: Option<PaymentSeen>,
    /// Above this a second person signs.
    pub signature_above: Rupiah,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, JsonSchema)]
#[schemars(rename = "CashUsed")]
pub struct Used {
    pub place: Place,
    pub income: Income,
    pub care: Care,
}

impl Seen<'_> {
    /// `None` for outsiders, and for a payment that is not there.
    pub fn cash_writing(&self, payment: Option<PaymentId>) -> Option<WriteSeen> {
        let me = self.member()?;
        let community = self.community;
        let held = |place| community.cash.balance(crate::cash::Account::Money { place });
        let payment = match payment {
            Some(it) => Some(self.payment_seen(it)?),
            None => None,
        };
        let mine = || community.cash.all().rev().map(|(_, it)| it).filter(|it: &&Entry| it.by == Some(me));
        let income = mine().find_map(|it| {
            if let Some(Movement::In { income, .. }) = it.written.movement { Some(income) } else { None }
        });
        let care = mine().find_map(|it| {
            if let Some(Movement::Out { care, .. }) = it.written.movement { Some(care) } else { None }
        });
        Some(WriteSeen {
            today: self.today(),
            keeps: self.keeps_cash(),
            box_holds: held(Place::Box),
            bank_holds: held(Place::Bank),
            used: Used {
                place: Place::Box,
                income: income.unwrap_or(Income::Donations),
                care: care.unwrap_or(Care::Other),
            },
            funds: self.fund_glances().into_iter().filter(|it| !it.closed || it.left.0 > 0).collect(),
            members: community.members.current().map(|it| self.person(it.id)).collect(),
            debts: self.debts_open(),
            payment,
            signature_above: community.decisions.rules.signature_above,
        })
    }
}
