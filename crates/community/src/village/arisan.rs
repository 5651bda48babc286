//! What people in the village do in an arisan: mostly what comes next, sometimes anything.

use super::Life;
use crate::{
    Command,
    arisan::{
        Arisan, Command as Ask, Needs, Order, Round, Share, Slot, Terms,
        lot::{Commitment, Seed},
        needs,
    },
    kernel::{ArisanId, ArisanRoundId, By, HandingId, MemberId, PhotoId, Rupiah, SlotId, SwapId, Text},
};

impl Life {
    /// With whoever asks it.
    pub(super) fn about_arisan(&mut self) -> (By, Command) {
        let (by, command) = self.in_arisan();
        let by = by.filter(|_| !self.chance.one_in(12)).map_or_else(|| self.somebody(), By::Member);
        (by, self.sealed_with(command).into())
    }

    /// As a host does: with a seed that it keeps, or with the one that it kept.
    fn sealed_with(&mut self, command: Ask) -> Ask {
        match needs(&self.community, &command) {
            Some(Needs::Commitment(id)) => {
                let byte = u8::try_from(self.chance.below(256)).unwrap_or(0);
                let seed = *self.seeds.entry(id).or_insert(Seed([byte; 32]));
                command.with_commitment(Commitment::of(&seed, id))
            }
            Some(Needs::Seed(id)) => {
                let lost = self.chance.one_in(25);
                command.with_seed(self.seeds.get(&id).copied().filter(|_| !lost))
            }
            None => command,
        }
    }

    fn in_arisan(&mut self) -> (Option<MemberId>, Ask) {
        let member = self.member();
        let all: Vec<(ArisanId, Arisan)> =
            self.community.arisan.all().map(|(id, it)| (id, it.clone())).collect();
        let going: Vec<_> = all.iter().filter(|(_, it)| !it.ended).cloned().collect();
        if going.len() < 2 || self.chance.one_in(80) {
            return (member, Ask::Plan { terms: self.terms_of_arisan() });
        }
        if self.chance.one_in(12) {
            return (member, self.anything());
        }
        let Some((id, it)) = self.chance.of(&going) else { return (member, self.anything()) };
        match (it.running(), it.rounds.last_key_value()) {
            (None, _) => (member, self.at_rest(id, &it)),
            (Some(_), Some((round, kept))) if kept.receiver.is_none() => self.in_round(id, &it, *round, kept),
            (Some(_), Some((round, kept))) if self.chance.one_in(2) => self.after(id, &it, *round, kept),
            (Some(_), _) => (member, self.open(id)),
        }
    }

    fn terms_of_arisan(&mut self) -> Terms {
        let contribution = self.chance.of(&[50_000, 50_000, 20_000, 25_001, 0, -1, 1_000_000_000_000_000]);
        let cut = self.chance.of(&[0, 0, 5_000, 10_000, 999_999_999]);
        Terms {
            name: self.chance.words(),
            contribution: Rupiah(contribution.unwrap_or(1)),
            cut: Rupiah(cut.unwrap_or(0)),
            order: self.chance.of(&Order::ALL).unwrap_or(Order::Draw),
        }
    }

    fn open(&mut self, arisan: ArisanId) -> Ask {
        let day = self.community.today(self.now).plus_days(i64::from(self.chance.small(9)) - 3);
        let occasion = self.chance.one_in(4).then(|| self.occasion());
        Ask::OpenRound { arisan, day, occasion, commitment: None }
    }

    fn at_rest(&mut self, arisan: ArisanId, it: &Arisan) -> Ask {
        match self.chance.below(12) {
            0 => Ask::Change { arisan, terms: self.terms_of_arisan() },
            1 if !it.cycles.is_empty() => Ask::End { arisan },
            2..8 if it.slots.len() < 2 || self.chance.one_in(6) => {
                let count = 1 + self.chance.below(4);
                let slots = (0..count).map(|_| self.slot_of_somebody()).collect();
                Ask::SetSlots { arisan, slots }
            }
            _ => Ask::Start { arisan },
        }
    }

    fn slot_of_somebody(&mut self) -> Slot {
        let shared = self.chance.one_in(3);
        let one = self.member();
        let other = if shared { self.member() } else { None };
        Slot { members: one.into_iter().chain(other).collect() }
    }

    fn in_round(
        &mut self,
        arisan: ArisanId,
        it: &Arisan,
        round: ArisanRoundId,
        kept: &Round,
    ) -> (Option<MemberId>, Ask) {
        let member = self.member();
        let slots = it.eligible(round);
        let slot = self.chance.of(&slots).unwrap_or(SlotId(self.chance.small(4)));
        let command = match self.chance.below(20) {
            0 => {
                let day = self.community.today(self.now).plus_days(3);
                Ask::MoveRound { arisan, round, day, occasion: None }
            }
            1 => Ask::CallOff { arisan, round, reason: self.chance.words(), seed: None },
            2 => Ask::Commit { arisan, round, commitment: None },
            3 => self.by_hand(arisan, round, slot),
            4..6 => return self.swap(arisan, it),
            6..8 => Ask::Give { arisan, round, slot, reason: self.chance.words(), seed: None },
            8..14 if slots.len() < it.waiting().len() => self.collect(arisan, it, round, kept),
            8..10 => Ask::OpenDraw { arisan, round },
            10..14 => {
                let word = self.chance.words();
                Ask::AddWord { arisan, round, word, member: None }
            }
            14..16 => Ask::CloseWords { arisan, round },
            _ if kept.draws.is_empty() => {
                Ask::Give { arisan, round, slot, reason: Text::default(), seed: None }
            }
            _ => Ask::Draw { arisan, round, seed: None },
        };
        (member, command)
    }

    fn by_hand(&mut self, arisan: ArisanId, round: ArisanRoundId, slot: SlotId) -> Ask {
        let photo = self.photo();
        let witnesses = [self.member(), self.member()].into_iter().flatten().collect();
        Ask::RecordDraw { arisan, round, slot, photo, witnesses, seed: None }
    }

    fn collect(&mut self, arisan: ArisanId, it: &Arisan, round: ArisanRoundId, kept: &Round) -> Ask {
        let shares: Vec<Share> =
            it.cycle(kept.cycle).into_iter().flat_map(crate::arisan::Cycle::shares).collect();
        let lazy = self.chance.one_in(4);
        let paid = shares.iter().copied().filter(|_| !lazy || self.chance.one_in(2)).collect();
        let wrong: Vec<Share> = shares.iter().copied().filter(|_| self.chance.one_in(12)).collect();
        match self.chance.one_in(8) {
            true => Ask::Collect { arisan, round, paid: vec![], not_paid: wrong },
            false => Ask::Collect { arisan, round, paid, not_paid: vec![] },
        }
    }

    fn after(
        &mut self,
        arisan: ArisanId,
        it: &Arisan,
        round: ArisanRoundId,
        kept: &Round,
    ) -> (Option<MemberId>, Ask) {
        let by = self.member();
        let handings: Vec<HandingId> = kept.handings.keys().copied().collect();
        let handing = self.chance.of(&handings).unwrap_or(HandingId(1));
        let members = kept.receiver.as_ref().and_then(|it_| it.cycle(kept.cycle)?.slot(it_.slot));
        let member = members.and_then(|it| self.chance.of(&it.members)).unwrap_or(MemberId(1));
        let command = match self.chance.below(10) {
            0..3 => {
                let all = it.available(round, member).unwrap_or_default();
                let amount = if self.chance.one_in(3) { Rupiah(20_000) } else { all };
                Ask::HandOver { arisan, round, member, amount }
            }
            3..5 => Ask::ConfirmHanding { arisan, round, handing },
            5 => Ask::StrikeHanding { arisan, round, handing, reason: self.chance.words() },
            6 => self.collect(arisan, it, round, kept),
            _ => return self.swap(arisan, it),
        };
        (by, command)
    }

    fn swap(&mut self, arisan: ArisanId, it: &Arisan) -> (Option<MemberId>, Ask) {
        let open: Vec<SwapId> = it.open_swaps().map(|(id, _)| id).collect();
        if let Some(swap) = self.chance.of(&open) {
            let concerned = it.swaps.get(&swap).map(|swap| it.concerned(swap)).unwrap_or_default();
            let by = self.chance.of(&concerned.into_iter().collect::<Vec<_>>());
            let command = match self.chance.one_in(2) {
                true => Ask::DeclineSwap { arisan, swap, member: None },
                false => Ask::AgreeToSwap { arisan, swap, member: None },
            };
            return (by, command);
        }
        let [mine, theirs] = [0, 1].map(|_| SlotId(self.chance.small(3)));
        let all = it.running().map(|(_, cycle)| cycle.slots().map(|(id, _)| id).collect::<Vec<_>>());
        let all = all.unwrap_or_default();
        let pairs = all.iter().flat_map(|mine| all.iter().map(move |theirs| (*mine, *theirs)));
        let fitting: Vec<_> = pairs.filter(|(mine, theirs)| it.exchange(*mine, *theirs).is_ok()).collect();
        let known = if self.chance.one_in(6) { None } else { self.chance.of(&fitting) };
        let (mine, theirs) = known.unwrap_or((mine, theirs));
        let members = it.running().and_then(|(_, cycle)| cycle.slot(mine)).map(|it| it.members.clone());
        let by = self.chance.of(&members.unwrap_or_default());
        (by, Ask::AskSwap { arisan, mine, theirs, member: None })
    }

    /// Sometimes nothing fits.
    fn anything(&mut self) -> Ask {
        let arisan = ArisanId(self.chance.small(4));
        let round = ArisanRoundId(self.chance.small(5));
        let slot = SlotId(self.chance.small(4));
        match self.chance.below(8) {
            0 => Ask::CloseWords { arisan, round },
            1 => Ask::Draw { arisan, round, seed: None },
            2 => Ask::CallOff { arisan, round, reason: self.chance.words(), seed: None },
            3 => Ask::Give { arisan, round, slot, reason: self.chance.words(), seed: None },
            4 => Ask::AgreeToSwap { arisan, swap: SwapId(self.chance.small(3)), member: None },
            5 => Ask::RecordDraw {
                arisan,
                round,
                slot,
                photo: PhotoId(self.chance.small(3)),
                witnesses: vec![],
                seed: None,
            },
            6 => Ask::Start { arisan },
            _ => Ask::HandOver {
                arisan,
                round,
                member: MemberId(self.chance.small(5)),
                amount: Rupiah(i64::from(self.chance.small(900_000)) - 9),
            },
        }
    }
}
