//! Arisan: the list, and one of them with its slots and rounds. For members' eyes.

mod check;
mod round;
pub(super) mod waiting;

use schemars::JsonSchema;
use serde::Serialize;

pub use check::{Check, CheckedWord};
pub use round::{
    CalledOff, DrawSeen, DrawStage, HandTo, HandingSeen, NextAct, ReceiverSeen, RoundPage, ShareSeen,
    WaySeen, WordSeen,
};

use super::{Person, Seen, words};
use crate::{
    arisan::{Arisan, Cycle, Order, Round, Share, Slot, Swap, Terms},
    gatherings::OccasionId,
    kernel::{ArisanId, ArisanRoundId, Day, Rupiah, SlotId, SwapId},
    rights::{self, Act},
};

#[derive(Clone, Debug, Serialize, JsonSchema)]
pub struct ArisanList {
    /// Those that go on first, the newest first.
    pub arisan: Vec<ArisanLine>,
    pub may_keep: bool,
}

/// An arisan in a list, and at the head of its pages.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub struct ArisanLine {
    pub id: ArisanId,
    pub name: String,
    /// Of a whole slot in each round.
    pub contribution: Rupiah,
    /// Of each round, for the cash box.
    pub cut: Rupiah,
    pub order: Order,
    /// Counted from 1; 0 before the first.
    pub cycle: u32,
    pub running: bool,
    pub ended: bool,
    pub slots: usize,
    pub received: usize,
    /// What the viewer owes.
    pub owed: Rupiah,
    /// The round that is under way.
    pub next: Option<RoundLine>,
}

/// A round in a list.
#[derive(Clone, Debug, PartialEq, Serialize, JsonSchema)]
#[schemars(rename = "ArisanRoundLine")]
pub struct RoundLine {
    pub id: ArisanRoundId,
    /// Which of its cycle, counted from 1.
    pub place: u32,
    pub cycle: u32,
    pub day: Day,
    pub occasion: Option<OccasionId>,
    /// Who receives, when it is known.
    pub receiver: Option<SlotSeen>,
    /// By a lot that can be repeated.
    pub by_lot: bool,
}

#[derive(Clone, Debug, PartialEq, Serialize, JsonSchema)]
#[schemars(rename = "ArisanSlotSeen")]
pub struct SlotSeen {
    pub id: SlotId,
    /// Two when it is shared.
    pub people: Vec<Person>,
    pub mine: bool,
    /// The place of the round in which it received.
    pub received: Option<u32>,
    /// In an agreed order: when it is its turn, counted from 1.
    pub turn: Option<u32>,
    /// Of its members together.
    pub owes: Rupiah,
}

/// One share of one round that is not paid.
#[derive(Clone, Debug, PartialEq, Serialize, JsonSchema)]
#[schemars(rename = "ArisanDebtLine")]
pub struct DebtLine {
    pub round: ArisanRoundId,
    pub place: u32,
    pub day: Day,
    pub slot: SlotId,
    pub person: Person,
    pub amount: Rupiah,
    /// They have had their money in this cycle.
    pub after_receiving: bool,
}

/// Two that want to exchange their turns.
#[derive(Clone, Debug, PartialEq, Serialize, JsonSchema)]
#[schemars(rename = "ArisanSwapSeen")]
pub struct SwapSeen {
    pub id: SwapId,
    pub asked_by: Person,
    pub mine: SlotSeen,
    pub theirs: SlotSeen,
    /// Whose word is missing.
    pub missing: Vec<Person>,
    /// In whose name the viewer may answer; the viewer first.
    pub answers: Vec<Person>,
    /// The viewer asked, and may take it back.
    pub own: bool,
}

#[derive(Clone, Debug, Serialize, JsonSchema)]
pub struct ArisanPage {
    pub line: ArisanLine,
    /// What a round brings, and what a whole slot receives.
    pub pot: Rupiah,
    pub prize: Rupiah,
    /// Of the cycle that runs; otherwise those planned for the next one.
    pub slots: Vec<SlotSeen>,
    /// Of this cycle, in order.
    pub rounds: Vec<RoundLine>,
    /// Of cycles before it, the latest first.
    pub earlier: Vec<RoundLine>,
    pub debts: Vec<DebtLine>,
    pub swaps: Vec<SwapSeen>,
    /// With which slots those of the viewer could exchange: mine, theirs.
    pub exchanges: Vec<(SlotSeen, SlotSeen)>,
    /// To whom slots can be given.
    pub members: Vec<Person>,
    /// The cycle runs and the last round has its receiver: the next one can be opened.
    pub may_open_round: bool,
    pub may_keep: bool,
}

impl Seen<'_> {
    fn keeps_arisan(&self) -> bool {
        let may = |me| rights::may(self.community, me, Act::KeepArisan, self.now);
        self.member().is_some_and(may)
    }

    /// `None` for outsiders.
    pub fn arisan_list(&self) -> Option<ArisanList> {
        self.member()?;
        let mut arisan: Vec<_> =
            self.community.arisan.all().rev().map(|(id, it)| self.arisan_line(id, it)).collect();
        arisan.sort_by_key(|it| it.ended);
        Some(ArisanList { arisan, may_keep: self.keeps_arisan() })
    }

    /// `None` for outsiders, and when there is none.
    pub fn arisan(&self, id: ArisanId) -> Option<ArisanPage> {
        self.member()?;
        let it = self.community.arisan.find(id)?;
        let number = it.cycle_number();
        let planned = self.planned(it);
        let cycle = it.running().map_or(&planned, |(_, cycle)| cycle);
        let slots = match it.running() {
            Some(_) => cycle.slots().map(|(slot, _)| self.slot(it, number, slot)).collect(),
            None => cycle.slots().map(|(slot, kept)| self.planned_slot(slot, kept)).collect(),
        };
        let line = |(round, kept): (ArisanRoundId, &Round)| self.round_line(it, round, kept);
        let earlier = it.rounds.iter().rev().filter(|(_, round)| round.cycle != number);
        Some(ArisanPage {
            line: self.arisan_line(id, it),
            pot: cycle.pot(),
            prize: cycle.prize(),
            slots,
            rounds: it.rounds_of(number).map(line).collect(),
            earlier: earlier.map(|(id, kept)| line((*id, kept))).collect(),
            debts: self.debts(it),
            swaps: self.swaps(it),
            exchanges: self.exchanges(it),
            members: self.takers(),
            may_open_round: it.running().is_some()
                && it.rounds.last_key_value().is_none_or(|(_, it)| it.receiver.is_some()),
            may_keep: self.keeps_arisan(),
        })
    }

    /// As the next cycle would be.
    fn planned(&self, it: &Arisan) -> Cycle {
        let (terms, slots) = (it.terms.clone(), it.slots.clone());
        Cycle { terms, slots, turns: vec![], started_at: self.now }
    }

    pub(super) fn arisan_line(&self, id: ArisanId, it: &Arisan) -> ArisanLine {
        let Terms { name, contribution, cut, order } = &it.terms;
        let last = it.rounds.last_key_value().filter(|(_, it)| it.receiver.is_none());
        let me = self.member();
        let debts = it.debts(self.today()).into_iter().filter(|(_, share, _)| Some(share.member) == me);
        let number = it.cycle_number();
        ArisanLine {
            id,
            name: words(name),
            contribution: *contribution,
            cut: *cut,
            order: *order,
            cycle: number,
            running: it.running().is_some(),
            ended: it.ended,
            slots: it.slots.len(),
            received: it.received(number).len(),
            owed: Rupiah(debts.map(|(_, _, amount)| amount.0).sum()),
            next: last.map(|(id, kept)| self.round_line(it, *id, kept)),
        }
    }

    pub(super) fn round_line(&self, it: &Arisan, id: ArisanRoundId, round: &Round) -> RoundLine {
        RoundLine {
            id,
            place: it.place(id),
            cycle: round.cycle,
            day: round.day,
            occasion: round.occasion,
            receiver: round.receiver.as_ref().map(|receiver| self.slot(it, round.cycle, receiver.slot)),
            by_lot: round.receiver.as_ref().is_some_and(|it| it.way.is_lot()),
        }
    }

    fn planned_slot(&self, id: SlotId, slot: &Slot) -> SlotSeen {
        SlotSeen {
            id,
            people: slot.members.iter().map(|member| self.person(*member)).collect(),
            mine: self.member().is_some_and(|me| slot.members.contains(&me)),
            received: None,
            turn: None,
            owes: Rupiah(0),
        }
    }

    pub(super) fn slot(&self, it: &Arisan, cycle: u32, id: SlotId) -> SlotSeen {
        let kept = it.cycle(cycle);
        let none = Slot { members: vec![] };
        let slot = kept.and_then(|it| it.slot(id)).unwrap_or(&none);
        let agreed = kept.filter(|it| it.terms.order == Order::Agreement);
        let turn = agreed.and_then(|it| it.turns.iter().position(|turn| *turn == id));
        let in_cycle = |round: &ArisanRoundId| it.rounds.get(round).is_some_and(|it| it.cycle == cycle);
        let debts = it.debts(self.today()).into_iter();
        let debts = debts.filter(|(round, share, _)| share.slot == id && in_cycle(round));
        SlotSeen {
            received: it.received(cycle).get(&id).map(|round| it.place(*round)),
            turn: turn.and_then(|place| u32::try_from(place + 1).ok()),
            owes: Rupiah(debts.map(|(_, _, amount)| amount.0).sum()),
            ..self.planned_slot(id, slot)
        }
    }

    fn debts(&self, it: &Arisan) -> Vec<DebtLine> {
        let line = |(round, share, amount): (ArisanRoundId, Share, Rupiah)| {
            let kept = it.rounds.get(&round)?;
            Some(DebtLine {
                round,
                place: it.place(round),
                day: kept.day,
                slot: share.slot,
                person: self.person(share.member),
                amount,
                after_receiving: it.received(kept.cycle).contains_key(&share.slot),
            })
        };
        it.debts(self.today()).into_iter().filter_map(line).collect()
    }

    fn swaps(&self, it: &Arisan) -> Vec<SwapSeen> {
        let seen = |(id, swap): (SwapId, &Swap)| self.swap(it, id, swap);
        it.open_swaps().map(seen).collect()
    }

    pub(super) fn swap(&self, it: &Arisan, id: SwapId, swap: &Swap) -> SwapSeen {
        let missing = it.concerned(swap).into_iter().filter(|member| !swap.agreed.contains(member));
        let missing: Vec<Person> = missing.map(|member| self.person(member)).collect();
        let me = self.member();
        let mut answers: Vec<Person> = missing
            .iter()
            .filter(|it| {
                let recorder = self.community.members.find(it.id).and_then(|it| it.recorder);
                me.is_some() && (Some(it.id) == me || recorder == me)
            })
            .cloned()
            .collect();
        answers.sort_by_key(|it| (Some(it.id) != me, it.id));
        SwapSeen {
            id,
            asked_by: self.person(swap.asked_by),
            mine: self.slot(it, swap.cycle, swap.mine),
            theirs: self.slot(it, swap.cycle, swap.theirs),
            missing,
            answers,
            own: Some(swap.asked_by) == me,
        }
    }

    fn exchanges(&self, it: &Arisan) -> Vec<(SlotSeen, SlotSeen)> {
        let Some((number, cycle)) = it.running() else { return vec![] };
        let me = self.member();
        let mine = cycle.slots().filter(|(_, slot)| me.is_some_and(|me| slot.members.contains(&me)));
        let taken = |slot| it.open_swaps().any(|(_, swap)| swap.mine == slot || swap.theirs == slot);
        let pairs = mine.flat_map(|(mine, _)| cycle.slots().map(move |(theirs, _)| (mine, theirs)));
        let fitting = pairs
            .filter(|(mine, theirs)| it.exchange(*mine, *theirs).is_ok() && !taken(*mine) && !taken(*theirs));
        fitting.map(|(mine, theirs)| (self.slot(it, number, mine), self.slot(it, number, theirs))).collect()
    }
}

#[cfg(test)]
#[path = "arisan/tests.rs"]
mod tests;
