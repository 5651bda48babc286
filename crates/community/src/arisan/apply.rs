//! Events are taken as told.

use super::Event;
use super::model::{
    Arisan, Arisans, Cycle, Draw, DrawEnd, Handing, Receiver, Round, Swap, SwapState, Way, Word,
};
use crate::kernel::{ArisanId, ArisanRoundId, MemberId, Moment, Rupiah, SlotId};

pub fn apply(arisans: &mut Arisans, event: &Event, at: Moment, by: Option<MemberId>) {
    match event.clone() {
        Event::Planned { arisan, terms } => {
            let planned = Arisan {
                terms,
                slots: vec![],
                cycles: vec![],
                rounds: Default::default(),
                swaps: Default::default(),
                ended: false,
            };
            arisans.0.insert(arisan, planned);
        }
        Event::Changed { arisan, terms } => arisans.change(arisan, |it| it.terms = terms),
        Event::SlotsSet { arisan, slots } => arisans.change(arisan, |it| it.slots = slots),
        Event::Started { arisan, cycle: _ } => arisans.change(arisan, |it| {
            let (terms, slots) = (it.terms.clone(), it.slots.clone());
            let turns = (1..).map(SlotId).zip(&slots).map(|(id, _)| id).collect();
            it.cycles.push(Cycle { terms, slots, turns, started_at: at });
        }),
        Event::Ended { arisan } => arisans.change(arisan, |it| it.ended = true),
        Event::RoundOpened { arisan, round, day, occasion } => arisans.change(arisan, |it| {
            let opened = Round {
                cycle: it.cycle_number(),
                day,
                occasion,
                paid: Default::default(),
                draws: vec![],
                receiver: None,
                handings: Default::default(),
                cut: Rupiah(0),
            };
            it.rounds.insert(round, opened);
        }),
        Event::RoundMoved { arisan, round, day, occasion } => arisans.change_round(arisan, round, |it| {
            it.day = day;
            it.occasion = occasion;
        }),
        Event::Collected { arisan, round, paid, not_paid } => arisans.change_round(arisan, round, |it| {
            it.paid.extend(paid);
            it.paid.retain(|share| !not_paid.contains(share));
        }),
        Event::SwapAsked { .. }
        | Event::SwapAgreed { .. }
        | Event::SwapDeclined { .. }
        | Event::Swapped { .. } => swapping(arisans, event),
        Event::HandedOver { arisan, round, handing, member, amount } => {
            arisans.change_round(arisan, round, |it| {
                let handed = Handing { member, amount, at, by, confirmed_by: None, struck_because: None };
                it.handings.insert(handing, handed);
            });
        }
        Event::CutSetAside { arisan, round, amount, entry: _ } => {
            arisans.change_round(arisan, round, |it| it.cut = Rupiah(it.cut.0 + amount.0));
        }
        Event::HandingConfirmed { arisan, round, handing, member } => {
            arisans.change_round(arisan, round, |it| {
                it.handings.entry(handing).and_modify(|it| it.confirmed_by = Some(member));
            });
        }
        Event::HandingStruck { arisan, round, handing, reason } => {
            arisans.change_round(arisan, round, |it| {
                it.handings.entry(handing).and_modify(|it| it.struck_because = Some(reason));
            });
        }
        Event::Committed { .. }
        | Event::DrawOpened { .. }
        | Event::WordAdded { .. }
        | Event::WordsClosed { .. }
        | Event::Drawn { .. }
        | Event::CalledOff { .. }
        | Event::DrawRecorded { .. }
        | Event::Given { .. } => drawing(arisans, event, at, by),
    }
}

fn drawing(arisans: &mut Arisans, event: &Event, at: Moment, by: Option<MemberId>) {
    let receives = |slot, way| Some(Receiver { slot, way, at, by, instead_of: None });
    match event.clone() {
        Event::Committed { arisan, round, commitment, draw: _, round_id: _ } => {
            arisans.change_round(arisan, round, |it| {
                let (words, eligible, end) = (vec![], None, None);
                it.draws.push(Draw { commitment, committed_at: at, opened: false, words, eligible, end });
            });
        }
        Event::DrawOpened { arisan, round } => arisans.change_draw(arisan, round, |it| it.opened = true),
        Event::WordAdded { arisan, round, member, word } => {
            arisans.change_draw(arisan, round, |it| it.words.push(Word { member, word }));
        }
        Event::WordsClosed { arisan, round, eligible } => {
            arisans.change_draw(arisan, round, |it| it.eligible = Some(eligible));
        }
        Event::Drawn { arisan, round, seed, slot, counter: _ } => {
            arisans.change_draw(arisan, round, |it| it.end = Some(DrawEnd::Drawn { seed, slot, at }));
            arisans.change_round(arisan, round, |it| it.receiver = receives(slot, Way::Lot));
        }
        Event::CalledOff { arisan, round, seed, reason } => {
            let end = DrawEnd::CalledOff { seed, reason, at };
            arisans.change_draw(arisan, round, |it| it.end = Some(end));
        }
        Event::DrawRecorded { arisan, round, slot, photo, witnesses } => {
            let way = Way::ByHand { photo, witnesses };
            arisans.change_round(arisan, round, |it| it.receiver = receives(slot, way));
        }
        Event::Given { arisan, round, slot, reason } => {
            arisans.change_round(arisan, round, |it| it.receiver = receives(slot, Way::Given { reason }));
        }
        // Taken elsewhere.
        Event::Planned { .. }
        | Event::Changed { .. }
        | Event::SlotsSet { .. }
        | Event::Started { .. }
        | Event::Ended { .. }
        | Event::RoundOpened { .. }
        | Event::RoundMoved { .. }
        | Event::Collected { .. }
        | Event::HandedOver { .. }
        | Event::CutSetAside { .. }
        | Event::HandingConfirmed { .. }
        | Event::HandingStruck { .. }
        | Event::SwapAsked { .. }
        | Event::SwapAgreed { .. }
        | Event::SwapDeclined { .. }
        | Event::Swapped { .. } => {}
    }
}

fn swapping(arisans: &mut Arisans, event: &Event) {
    match *event {
        Event::SwapAsked { arisan, swap, mine, theirs, member } => arisans.change(arisan, |it| {
            let cycle = it.cycle_number();
            let (agreed, state) = ([member].into(), SwapState::Open);
            it.swaps.insert(swap, Swap { cycle, mine, theirs, asked_by: member, agreed, state });
        }),
        Event::SwapAgreed { arisan, swap, member } => arisans.change(arisan, |it| {
            it.swaps.entry(swap).and_modify(|it| it.agreed.extend([member]));
        }),
        Event::SwapDeclined { arisan, swap, member: _ } => arisans.change(arisan, |it| {
            it.swaps.entry(swap).and_modify(|it| it.state = SwapState::Declined);
        }),
        Event::Swapped { arisan, swap, round } => arisans.change(arisan, |it| {
            let Some(done) = it.swaps.get_mut(&swap) else { return };
            done.state = SwapState::Done;
            let (mine, theirs) = (done.mine, done.theirs);
            match round {
                Some(round) => {
                    let receiver = it.rounds.get_mut(&round).and_then(|it| it.receiver.as_mut());
                    if let Some(receiver) = receiver {
                        let other = if receiver.slot == mine { theirs } else { mine };
                        receiver.instead_of.get_or_insert(receiver.slot);
                        receiver.slot = other;
                    }
                }
                None => {
                    if let Some(cycle) = it.cycles.last_mut() {
                        for slot in &mut cycle.turns {
                            *slot = match *slot {
                                it if it == mine => theirs,
                                it if it == theirs => mine,
                                it => it,
                            };
                        }
                    }
                }
            }
        }),
        // Taken elsewhere.
        Event::Planned { .. }
        | Event::Changed { .. }
        | Event::SlotsSet { .. }
        | Event::Started { .. }
        | Event::Ended { .. }
        | Event::RoundOpened { .. }
        | Event::RoundMoved { .. }
        | Event::Collected { .. }
        | Event::HandedOver { .. }
        | Event::CutSetAside { .. }
        | Event::HandingConfirmed { .. }
        | Event::HandingStruck { .. }
        | Event::Committed { .. }
        | Event::DrawOpened { .. }
        | Event::WordAdded { .. }
        | Event::WordsClosed { .. }
        | Event::Drawn { .. }
        | Event::CalledOff { .. }
        | Event::DrawRecorded { .. }
        | Event::Given { .. } => {}
    }
}

impl Arisans {
    fn change(&mut self, id: ArisanId, change: impl FnOnce(&mut Arisan)) {
        if let Some(it) = self.0.get_mut(&id) {
            change(it);
        }
    }

    fn change_round(&mut self, id: ArisanId, round: ArisanRoundId, change: impl FnOnce(&mut Round)) {
        self.change(id, |it| {
            if let Some(it) = it.rounds.get_mut(&round) {
                change(it);
            }
        });
    }

    /// The draw that goes on.
    fn change_draw(&mut self, id: ArisanId, round: ArisanRoundId, change: impl FnOnce(&mut Draw)) {
        self.change_round(id, round, |it| {
            if let Some(it) = it.draws.last_mut() {
                change(it);
            }
        });
    }
}
