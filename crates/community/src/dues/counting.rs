//! How a payer stands: what each period costs them, and what their money covers, oldest first.

use schemars::JsonSchema;
use serde::Serialize;

use super::{Each, Kind, Payer, Period};
use crate::{
    Community,
    kernel::{Day, DuesId, EntryId, MemberId, Rupiah},
    limits, members,
};

/// How a period stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
#[schemars(rename = "DuesState")]
pub enum State {
    Unpaid,
    Part,
    Paid,
    /// Released from it, with a reason.
    Exempt,
    /// On leave for the whole of it.
    Away,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, JsonSchema)]
#[schemars(rename = "DuesStanding")]
pub struct Standing {
    #[serde(flatten)]
    pub period: Period,
    pub state: State,
    pub owed: Rupiah,
    pub paid: Rupiah,
}

/// What a payment gave to one period.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, JsonSchema)]
#[schemars(rename = "DuesPart")]
pub struct Part {
    #[serde(flatten)]
    pub period: Period,
    pub rupiah: Rupiah,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, JsonSchema)]
#[schemars(rename = "DuesPayment")]
pub struct Payment {
    pub entry: EntryId,
    pub day: Day,
    pub rupiah: Rupiah,
    pub parts: Vec<Part>,
    /// What covers nothing yet.
    pub rest: Rupiah,
}

/// Everything about one payer and one kind of dues.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, JsonSchema)]
#[schemars(rename = "DuesCard")]
pub struct Card {
    /// From the first that concerns them to the running one, and those that are paid ahead.
    pub periods: Vec<Standing>,
    pub payments: Vec<Payment>,
    /// Owed by now and not paid, the running period included.
    pub arrears: Rupiah,
    /// Owed from periods that are over.
    pub overdue: Rupiah,
    /// Paid for periods that are still to come.
    pub ahead: Rupiah,
    /// Paid, and covering nothing yet.
    pub credit: Rupiah,
}

enum Cost {
    /// Not theirs: they had not joined yet, or another payer paid for them.
    None,
    Exempt,
    Away,
    Due(Rupiah),
}

impl Community {
    /// Everybody who pays these dues today.
    pub fn payers_of(&self, kind: &Kind, today: Day) -> Vec<Payer> {
        let alone = |member: MemberId| Payer::Member { member };
        let mut payers = vec![];
        for member in self.members.current() {
            let payer = self.payer_at(kind, alone(member.id), today);
            if !payers.contains(&payer) {
                payers.push(payer);
            }
        }
        payers
    }

    /// Who pays for them on that day.
    pub fn payer_at(&self, kind: &Kind, payer: Payer, day: Day) -> Payer {
        match (kind.terms.each, payer) {
            (Each::Household, Payer::Member { member }) => {
                self.dues.household_of(member, day).map_or(payer, |household| Payer::Household { household })
            }
            (Each::Household, Payer::Household { .. }) | (Each::Member, _) => payer,
        }
    }

    /// How this payer stands.
    pub fn dues_card(&self, dues: DuesId, payer: Payer, today: Day) -> Card {
        let Some(kind) = self.dues.kind(dues) else { return Card::default() };
        let mut card = Card { payments: self.paid_by(dues, kind, payer), ..Card::default() };
        let (mut ahead, mut turn) = (0, 0);
        for period in kind.periods() {
            let to_come = period.from > today;
            let left: i64 = card.payments.iter().map(|it| it.rest.0).sum();
            if to_come && (left == 0 || ahead >= limits::DUES_AHEAD_MAX) {
                break;
            }
            // Counted whether it is theirs or not: of nobody's periods there is no end.
            ahead += u32::from(to_come);
            let (state, owed) = match self.cost(dues, kind, payer, period, today) {
                Cost::None => continue,
                Cost::Exempt => (State::Exempt, Rupiah(0)),
                Cost::Away => (State::Away, Rupiah(0)),
                Cost::Due(owed) => (State::Unpaid, owed),
            };
            let paid = cover(&mut card.payments, &mut turn, period, owed);
            let state = match state {
                State::Unpaid if paid >= owed => State::Paid,
                State::Unpaid if paid.0 > 0 => State::Part,
                State::Unpaid | State::Part | State::Paid | State::Exempt | State::Away => state,
            };
            let missing = owed.0 - paid.0;
            match to_come {
                true => card.ahead.0 += paid.0,
                false => card.arrears.0 += missing,
            }
            if period.to < today {
                card.overdue.0 += missing;
            }
            card.periods.push(Standing { period, state, owed, paid });
        }
        card.credit = Rupiah(card.payments.iter().map(|it| it.rest.0).sum());
        card
    }

    /// The most that can be taken from them now: what they owe, and what lies not too far ahead.
    pub fn dues_most(&self, dues: DuesId, payer: Payer, today: Day) -> Rupiah {
        let Some(kind) = self.dues.kind(dues) else { return Rupiah(0) };
        let paid: i64 = self.paid_by(dues, kind, payer).iter().map(|it| it.rupiah.0).sum();
        let mut ahead = 0;
        let mut owed = 0_i64;
        for period in kind.periods() {
            if period.from > today {
                ahead += 1;
            }
            if ahead > limits::DUES_AHEAD_MAX {
                break;
            }
            if let Cost::Due(rupiah) = self.cost(dues, kind, payer, period, today) {
                owed = owed.saturating_add(rupiah.0);
            }
        }
        Rupiah((owed - paid).max(0))
    }

    /// Their payments that stand, in the order of the book, with nothing covered yet.
    fn paid_by(&self, dues: DuesId, kind: &Kind, payer: Payer) -> Vec<Payment> {
        let theirs = self.dues.payments().filter(|(_, it)| it.dues == dues);
        let standing = theirs.filter_map(|(entry, paid)| {
            let day = self.cash.find(entry).filter(|it| it.stands())?.written.day;
            // What somebody gave who belonged to a household then was given for it.
            (self.payer_at(kind, paid.payer, day) == payer).then(|| Payment {
                entry,
                day,
                rupiah: paid.rupiah,
                parts: vec![],
                rest: paid.rupiah,
            })
        });
        standing.collect()
    }

    fn cost(&self, dues: DuesId, kind: &Kind, payer: Payer, period: Period, today: Day) -> Cost {
        let released = self.dues.exemptions().filter(|(_, it)| it.dues == dues && it.payer == payer);
        let exempt = || released.into_iter().any(|(_, it)| it.covers(period));
        let (there, at_home) = match payer {
            Payer::Member { member } => {
                let alone = kind.terms.each == Each::Member
                    || self.dues.household_of(member, period.to.min(today.max(period.from))).is_none();
                let there = alone && self.was_there(member, period);
                (there, there && !self.was_away(member, period, today))
            }
            Payer::Household { household } => {
                let day = period.to.min(today.max(period.from));
                let there: Vec<_> =
                    self.dues.lived_in(household, day).filter(|it| self.was_there(*it, period)).collect();
                (!there.is_empty(), there.iter().any(|it| !self.was_away(*it, period, today)))
            }
        };
        match () {
            () if !there => Cost::None,
            () if exempt() => Cost::Exempt,
            () if !at_home => Cost::Away,
            () => Cost::Due(kind.rupiah(period.from)),
        }
    }

    /// Joined by its end, and not gone before it began: the period of joining is paid.
    fn was_there(&self, member: MemberId, period: Period) -> bool {
        let Some(it) = self.members.find(member) else { return false };
        let zone = self.profile.zone;
        let gone = match it.standing {
            members::Standing::Left { at } => Day::at(at, zone) < period.from,
            members::Standing::Active | members::Standing::Paused { .. } => false,
        };
        Day::at(it.joined_at, zone) <= period.to && !gone
    }

    /// On leave from its first day to its last, as far as it has gone; of later ones nobody knows.
    fn was_away(&self, member: MemberId, period: Period, today: Day) -> bool {
        let zone = self.profile.zone;
        let leaves = self.dues.away.get(&member).into_iter().flatten();
        leaves.into_iter().any(|(from, until)| {
            let over = until.is_none_or(|until| Day::at(until, zone) > period.to);
            period.from <= today && Day::at(*from, zone) <= period.from && over
        })
    }
}

/// Takes what a period costs out of the payments, oldest first; `turn` is the one that still has some.
fn cover(payments: &mut [Payment], turn: &mut usize, period: Period, owed: Rupiah) -> Rupiah {
    let mut missing = owed.0;
    while missing > 0
        && let Some(payment) = payments.get_mut(*turn)
    {
        let taken = missing.min(payment.rest.0);
        if taken > 0 {
            payment.parts.push(Part { period, rupiah: Rupiah(taken) });
        }
        payment.rest.0 -= taken;
        missing -= taken;
        if payment.rest.0 == 0 {
            *turn += 1;
        }
    }
    Rupiah(owed.0 - missing)
}
