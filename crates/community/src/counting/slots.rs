//! Time poll: yes, if need be, or no for each slot. Most yes wins, then most yes and if-need-be, then the earliest.

use std::cmp::Reverse;

#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Fit {
    Yes,
    IfNeedBe,
    No,
}

#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Slot {
    pub yes: u64,
    pub if_need_be: u64,
    pub no: u64,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Tally {
    /// By option, which are the slots from the earliest to the latest.
    pub slots: Vec<Slot>,
    /// One or none: there is no tie, because one slot is earlier. None when nobody can come to any.
    pub winners: Vec<usize>,
}

/// A ballot has a fit for each slot, in their order; a missing one counts as no.
pub fn tally(options: usize, ballots: &[(Vec<Fit>, u64)]) -> Tally {
    let mut slots = vec![Slot::default(); options];
    for (fits, voters) in ballots {
        for (option, slot) in slots.iter_mut().enumerate() {
            let count = match fits.get(option).copied().unwrap_or(Fit::No) {
                Fit::Yes => &mut slot.yes,
                Fit::IfNeedBe => &mut slot.if_need_be,
                Fit::No => &mut slot.no,
            };
            *count = count.saturating_add(*voters);
        }
    }
    let can = |slot: &Slot| slot.yes.saturating_add(slot.if_need_be);
    let best = slots
        .iter()
        .enumerate()
        .filter(|(_, slot)| can(slot) > 0)
        .max_by_key(|(option, slot)| (slot.yes, can(slot), Reverse(*option)));
    let winners = best.map(|(option, _)| option).into_iter().collect();
    Tally { slots, winners }
}
