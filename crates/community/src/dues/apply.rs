//! Facts are taken as told.

use std::collections::{BTreeMap, BTreeSet};

use super::{Dues, Event, Exemption, Household, Kind, Paid};
use crate::{
    kernel::{MemberId, Moment},
    members,
};

/// `by` is the line's author.
pub fn apply(dues: &mut Dues, event: &Event, by: Option<MemberId>) {
    match event {
        Event::Begun { dues: id, terms } => {
            let amounts = BTreeMap::from([(terms.first, terms.rupiah)]);
            dues.kinds.insert(*id, Kind { terms: terms.clone(), amounts });
        }
        Event::Renamed { dues: id, name } => {
            if let Some(it) = dues.kinds.get_mut(id) {
                it.terms.name.clone_from(name);
            }
        }
        Event::AmountChanged { dues: id, from, rupiah } => {
            if let Some(it) = dues.kinds.get_mut(id) {
                it.amounts.retain(|day, _| day < from);
                it.amounts.insert(*from, *rupiah);
            }
        }
        Event::Ended { dues: id, last } => {
            if let Some(it) = dues.kinds.get_mut(id) {
                it.terms.last = *last;
            }
        }
        Event::Exempted { exemption, dues: id, payer, from, to, reason } => {
            let (dues_id, payer, from, to, reason) = (*id, *payer, *from, *to, reason.clone());
            let it = Exemption { dues: dues_id, payer, from, to, reason, by };
            dues.exemptions.insert(*exemption, it);
        }
        Event::ExemptionEnded { exemption, to } => {
            if let Some(it) = dues.exemptions.get_mut(exemption) {
                it.to = Some(*to);
            }
        }
        Event::HouseholdFormed { household, name, members, since }
        | Event::HouseholdChanged { household, name, members, since } => {
            dues.households.insert(*household, Household { name: name.clone(), dissolved: false });
            dues.move_in(*household, members, *since);
        }
        Event::HouseholdDissolved { household, since } => {
            if let Some(it) = dues.households.get_mut(household) {
                it.dissolved = true;
            }
            dues.move_in(*household, &BTreeSet::new(), *since);
        }
        Event::Paid { dues: id, payer, rupiah, entry } => {
            dues.paid.insert(*entry, Paid { dues: *id, payer: *payer, rupiah: *rupiah, by });
        }
    }
}

/// Whoever is on leave owes nothing for whole periods: when that was is remembered here.
pub fn came_and_went(dues: &mut Dues, event: &members::Event, at: Moment) {
    match event {
        members::Event::Paused { member } => dues.away.entry(*member).or_default().push((at, None)),
        members::Event::Resumed { member } => {
            let last = dues.away.get_mut(member).and_then(|it| it.last_mut());
            if let Some((_, until)) = last {
                *until = Some(at);
            }
        }
        members::Event::Joined { .. }
        | members::Event::RecorderChosen { .. }
        | members::Event::Renamed { .. }
        | members::Event::Left { .. } => {}
    }
}
