//! An arisan as it stands, and what follows from it.
//!
//! Invariants: in a cycle every slot receives at most once, and the cycle is over when each has. Of a round,
//! what came in = what was handed over + what was set aside for the cash box + what is still in hand.

use std::collections::{BTreeMap, BTreeSet};

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::lot::{Commitment, LotId, Seed};
use crate::{
    gatherings::OccasionId,
    kernel::{
        ArisanId, ArisanRoundId, Day, HandingId, MemberId, Moment, PhotoId, Rupiah, SlotId, SwapId, Text,
    },
};

/// Who receives next.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
#[schemars(rename = "ArisanOrder")]
pub enum Order {
    /// A lot decides.
    Draw,
    /// In the order of the list.
    Agreement,
    /// The group says at the meeting who needs it most.
    Need,
}

impl Order {
    pub const ALL: [Order; 3] = [Order::Draw, Order::Agreement, Order::Need];
}

/// What was agreed.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[schemars(rename = "ArisanTerms")]
pub struct Terms {
    pub name: Text,
    /// Of a whole slot in each round.
    pub contribution: Rupiah,
    /// Of each round, for the cash box.
    #[serde(default)]
    pub cut: Rupiah,
    pub order: Order,
}

/// One member has it whole, or two share it: each pays half and receives half.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[schemars(rename = "ArisanSlot")]
pub struct Slot {
    pub members: Vec<MemberId>,
}

impl Slot {
    pub fn is_shared(&self) -> bool {
        self.members.len() > 1
    }

    /// What one of its members has of a whole.
    pub fn part(&self, whole: Rupiah) -> Rupiah {
        if self.is_shared() { Rupiah(whole.0 / 2) } else { whole }
    }
}

/// What one member pays for one slot: all of it, or their half.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, JsonSchema)]
#[schemars(rename = "ArisanShareOf")]
pub struct Share {
    pub slot: SlotId,
    pub member: MemberId,
}

#[derive(Clone, Debug, PartialEq)]
pub struct Word {
    pub member: MemberId,
    pub word: Text,
}

/// One draw of a round, from its commitment on.
#[derive(Clone, Debug, PartialEq)]
pub struct Draw {
    pub commitment: Commitment,
    pub committed_at: Moment,
    pub opened: bool,
    pub words: Vec<Word>,
    /// In order of slot number; settled when the words are closed.
    pub eligible: Option<Vec<SlotId>>,
    pub end: Option<DrawEnd>,
}

#[derive(Clone, Debug, PartialEq)]
pub enum DrawEnd {
    Drawn { seed: Seed, slot: SlotId, at: Moment },
    CalledOff { seed: Option<Seed>, reason: Text, at: Moment },
}

/// How it came to be this slot.
#[derive(Clone, Debug, PartialEq)]
pub enum Way {
    Lot,
    ByHand { photo: PhotoId, witnesses: Vec<MemberId> },
    Given { reason: Text },
}

impl Way {
    pub fn is_lot(&self) -> bool {
        matches!(self, Way::Lot)
    }

    pub(super) fn is_by_hand(&self) -> bool {
        matches!(self, Way::ByHand { .. })
    }

    pub(super) fn is_given(&self) -> bool {
        matches!(self, Way::Given { .. })
    }
}

#[derive(Clone, Debug, PartialEq)]
pub struct Receiver {
    pub slot: SlotId,
    pub way: Way,
    pub at: Moment,
    pub by: Option<MemberId>,
    /// The slot that was drawn, before it exchanged its turn.
    pub instead_of: Option<SlotId>,
}

#[derive(Clone, Debug, PartialEq)]
pub struct Handing {
    pub member: MemberId,
    pub amount: Rupiah,
    pub at: Moment,
    pub by: Option<MemberId>,
    pub confirmed_by: Option<MemberId>,
    pub struck_because: Option<Text>,
}

#[derive(Clone, Debug, PartialEq)]
pub struct Round {
    /// Counted from 1.
    pub cycle: u32,
    pub day: Day,
    pub occasion: Option<OccasionId>,
    pub paid: BTreeSet<Share>,
    pub draws: Vec<Draw>,
    pub receiver: Option<Receiver>,
    pub handings: BTreeMap<HandingId, Handing>,
    /// What went to the cash box.
    pub cut: Rupiah,
}

impl Round {
    /// The draw that is neither drawn nor called off.
    pub fn draw(&self) -> Option<&Draw> {
        self.draws.last().filter(|it| it.end.is_none())
    }

    pub fn handed(&self) -> Rupiah {
        Rupiah(self.handings.values().filter(|it| it.struck_because.is_none()).map(|it| it.amount.0).sum())
    }

    pub fn handed_to(&self, member: MemberId) -> Rupiah {
        let theirs = self.handings.values().filter(|it| it.struck_because.is_none() && it.member == member);
        Rupiah(theirs.map(|it| it.amount.0).sum())
    }
}

/// A cycle: closed list, settled terms.
#[derive(Clone, Debug, PartialEq)]
pub struct Cycle {
    pub terms: Terms,
    pub slots: Vec<Slot>,
    /// In which they receive, where that was agreed before.
    pub turns: Vec<SlotId>,
    pub started_at: Moment,
}

impl Cycle {
    pub fn slots(&self) -> impl Iterator<Item = (SlotId, &Slot)> {
        (1..).map(SlotId).zip(&self.slots)
    }

    pub fn slot(&self, id: SlotId) -> Option<&Slot> {
        self.slots.get(usize::try_from(id.0).ok()?.checked_sub(1)?)
    }

    pub fn shares(&self) -> impl Iterator<Item = Share> {
        self.slots()
            .flat_map(|(slot, it)| it.members.iter().map(move |member| Share { slot, member: *member }))
    }

    /// What this share pays in each round.
    pub fn due(&self, share: Share) -> Rupiah {
        self.slot(share.slot).map_or(Rupiah(0), |it| it.part(self.terms.contribution))
    }

    /// What a round brings when everybody has paid.
    pub fn pot(&self) -> Rupiah {
        Rupiah(self.terms.contribution.0 * i64::try_from(self.slots.len()).unwrap_or(0))
    }

    /// What a whole slot receives.
    pub fn prize(&self) -> Rupiah {
        Rupiah(self.pot().0 - self.terms.cut.0)
    }
}

#[derive(Clone, Debug, PartialEq)]
pub enum SwapState {
    Open,
    Done,
    Declined,
}

/// Two slots that want to exchange their turns.
#[derive(Clone, Debug, PartialEq)]
pub struct Swap {
    pub cycle: u32,
    pub mine: SlotId,
    pub theirs: SlotId,
    pub asked_by: MemberId,
    pub agreed: BTreeSet<MemberId>,
    pub state: SwapState,
}

#[derive(Clone, Debug, PartialEq)]
pub struct Arisan {
    pub terms: Terms,
    /// Of the cycle that runs, or of the next one.
    pub slots: Vec<Slot>,
    pub cycles: Vec<Cycle>,
    pub rounds: BTreeMap<ArisanRoundId, Round>,
    pub swaps: BTreeMap<SwapId, Swap>,
    pub ended: bool,
}

/// The money of one round.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, JsonSchema)]
#[schemars(rename = "ArisanAccount")]
pub struct Account {
    /// When everybody has paid.
    pub pot: Rupiah,
    pub paid_in: Rupiah,
    pub handed_over: Rupiah,
    /// Went to the cash box.
    pub cut: Rupiah,
    /// Of whoever collects it.
    pub in_hand: Rupiah,
    /// Not paid yet.
    pub missing: Rupiah,
}

impl Arisan {
    pub fn cycle(&self, number: u32) -> Option<&Cycle> {
        self.cycles.get(usize::try_from(number).ok()?.checked_sub(1)?)
    }

    pub fn cycle_number(&self) -> u32 {
        u32::try_from(self.cycles.len()).unwrap_or(u32::MAX)
    }

    /// The rounds of a cycle, in order.
    pub fn rounds_of(&self, cycle: u32) -> impl DoubleEndedIterator<Item = (ArisanRoundId, &Round)> {
        self.rounds.iter().filter(move |(_, it)| it.cycle == cycle).map(|(id, it)| (*id, it))
    }

    /// Which of the cycle's rounds it is, counted from 1.
    pub fn place(&self, round: ArisanRoundId) -> u32 {
        let cycle = self.rounds.get(&round).map_or(0, |it| it.cycle);
        u32::try_from(self.rounds_of(cycle).filter(|(id, _)| *id <= round).count()).unwrap_or(u32::MAX)
    }

    /// The slots that have received in a cycle, each with its round.
    pub fn received(&self, cycle: u32) -> BTreeMap<SlotId, ArisanRoundId> {
        self.rounds_of(cycle).filter_map(|(id, it)| Some((it.receiver.as_ref()?.slot, id))).collect()
    }

    /// The cycle that runs, with its number: somebody has not received yet.
    pub fn running(&self) -> Option<(u32, &Cycle)> {
        let number = self.cycle_number();
        let cycle = self.cycle(number)?;
        (self.received(number).len() < cycle.slots.len()).then_some((number, cycle))
    }

    /// Slots of the running cycle that have not received, in order of slot number.
    pub fn waiting(&self) -> Vec<SlotId> {
        let Some((number, cycle)) = self.running() else { return vec![] };
        let received = self.received(number);
        cycle.slots().map(|(id, _)| id).filter(|id| !received.contains_key(id)).collect()
    }

    /// By agreement: who receives next.
    pub fn next_turn(&self) -> Option<SlotId> {
        let (_, cycle) = self.running()?;
        let waiting = self.waiting();
        cycle.turns.iter().copied().find(|it| waiting.contains(it))
    }

    /// Whether all rounds of the cycle up to this one are paid for this slot.
    pub fn is_paid_up(&self, slot: SlotId, upto: ArisanRoundId) -> bool {
        let Some(round) = self.rounds.get(&upto) else { return false };
        let Some(members) = self.cycle(round.cycle).and_then(|it| it.slot(slot)) else { return false };
        let has_paid = |it: &Round| {
            members.members.iter().all(|member| it.paid.contains(&Share { slot, member: *member }))
        };
        self.rounds_of(round.cycle).filter(|(id, _)| *id <= upto).all(|(_, it)| has_paid(it))
    }

    /// What is in the drum of this round now, in order of slot number.
    pub fn eligible(&self, round: ArisanRoundId) -> Vec<SlotId> {
        self.waiting().into_iter().filter(|slot| self.is_paid_up(*slot, round)).collect()
    }

    /// The next draw of this round: called off ones are counted too.
    pub fn next_lot(&self, arisan: ArisanId, round: ArisanRoundId) -> LotId {
        let draws = self.rounds.get(&round).map_or(0, |it| it.draws.len());
        LotId { arisan, round, draw: u32::try_from(draws + 1).unwrap_or(u32::MAX) }
    }

    pub fn next_round(&self) -> ArisanRoundId {
        self.rounds.last_key_value().map_or(ArisanRoundId(1), |(id, _)| id.next())
    }

    pub fn account(&self, round: ArisanRoundId) -> Option<Account> {
        let round = self.rounds.get(&round)?;
        let cycle = self.cycle(round.cycle)?;
        let pot = cycle.pot();
        let paid_in = Rupiah(round.paid.iter().map(|it| cycle.due(*it).0).sum());
        let handed_over = round.handed();
        let in_hand = Rupiah(paid_in.0 - handed_over.0 - round.cut.0);
        let missing = Rupiah(pot.0 - paid_in.0);
        Some(Account { pot, paid_in, handed_over, cut: round.cut, in_hand, missing })
    }

    /// What could be handed to this member in this round now: what is theirs of what is there.
    pub fn available(&self, id: ArisanRoundId, member: MemberId) -> Option<Rupiah> {
        let (round, account) = (self.rounds.get(&id)?, self.account(id)?);
        let cycle = self.cycle(round.cycle)?;
        let slot = cycle.slot(round.receiver.as_ref()?.slot)?;
        let theirs = slot.part(cycle.prize()).0 - round.handed_to(member).0;
        let cut_to_come = cycle.terms.cut.0 - round.cut.0;
        slot.members.contains(&member).then(|| Rupiah(theirs.min(account.in_hand.0 - cut_to_come).max(0)))
    }

    /// Unpaid shares of rounds whose day has passed or that somebody has received, oldest first.
    pub fn debts(&self, today: Day) -> Vec<(ArisanRoundId, Share, Rupiah)> {
        let over = self.rounds.iter().filter(|(_, it)| it.receiver.is_some() || it.day < today);
        let unpaid = over.flat_map(|(id, round)| {
            let cycle = self.cycle(round.cycle);
            let shares = cycle.into_iter().flat_map(Cycle::shares).filter(|it| !round.paid.contains(it));
            shares.map(move |it| (*id, it, cycle.map_or(Rupiah(0), |cycle| cycle.due(it))))
        });
        unpaid.collect()
    }

    /// Whoever must agree before these two exchange.
    pub fn concerned(&self, swap: &Swap) -> BTreeSet<MemberId> {
        let cycle = self.cycle(swap.cycle);
        let of = |slot| cycle.and_then(|it| it.slot(slot)).map(|it| it.members.clone()).unwrap_or_default();
        of(swap.mine).into_iter().chain(of(swap.theirs)).collect()
    }

    /// Those that could still be made.
    pub fn open_swaps(&self) -> impl Iterator<Item = (SwapId, &Swap)> {
        let open = self.swaps.iter().filter(|(_, it)| it.state == SwapState::Open);
        open.filter(|(_, it)| it.cycle == self.cycle_number() && self.exchange(it.mine, it.theirs).is_ok())
            .map(|(id, it)| (*id, it))
    }
}

#[derive(Clone, Debug, Default, PartialEq)]
pub struct Arisans(pub(super) BTreeMap<ArisanId, Arisan>);

impl Arisans {
    pub fn find(&self, id: ArisanId) -> Option<&Arisan> {
        self.0.get(&id)
    }

    pub fn all(&self) -> impl DoubleEndedIterator<Item = (ArisanId, &Arisan)> {
        self.0.iter().map(|(id, it)| (*id, it))
    }
}
