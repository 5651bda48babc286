//! Facts are taken as told.

use super::{Donor, Donors, Dropped, Event, Gift, Promise, Thanks, Undone, donor::Consent};
use crate::kernel::{MemberId, Moment, Seq};

/// `by` is the line's author, `seq` its place.
pub fn apply(donors: &mut Donors, event: &Event, at: Moment, by: Option<MemberId>, seq: Seq) {
    match event {
        Event::Added { donor, name, sort, holder } => {
            let it = Donor {
                name: name.clone(),
                sort: *sort,
                holder: *holder,
                consent: None,
                removed: false,
                words_at: vec![seq],
                said: vec![name.clone()],
            };
            donors.donors.insert(*donor, it);
        }
        Event::Changed { donor, name, sort, holder } => {
            if let Some(it) = donors.donors.get_mut(donor) {
                (it.name, it.sort, it.holder) = (name.clone(), *sort, *holder);
                it.words_at.push(seq);
                it.said.push(name.clone());
            }
        }
        Event::NameAllowed { donor, words } => {
            if let Some(it) = donors.donors.get_mut(donor) {
                it.consent = Some(Consent { words: words.clone(), by, at });
                it.words_at.push(seq);
                it.said.push(words.clone());
            }
        }
        Event::NameHidden { donor } => {
            if let Some(it) = donors.donors.get_mut(donor) {
                it.consent = None;
            }
        }
        Event::Removed { donor } => {
            if let Some(it) = donors.donors.get_mut(donor) {
                it.removed = true;
                it.consent = None;
            }
        }
        Event::Given { gift, donor, day, what, given, entry, receipt, promise } => {
            if let Some(receipt) = receipt {
                donors.receipts.insert(receipt.year, receipt.number);
            }
            let it = Gift {
                donor: *donor,
                day: *day,
                what: what.clone(),
                given: *given,
                entry: *entry,
                receipt: *receipt,
                promise: *promise,
                thanks: None,
                undone: None,
                by,
                at,
            };
            donors.gifts.insert(*gift, it);
        }
        Event::Undone { gift, reason } => {
            if let Some(it) = donors.gifts.get_mut(gift) {
                it.undone = Some(Undone { reason: reason.clone(), by, at });
            }
        }
        Event::Thanked { gift, how } => {
            if let Some(it) = donors.gifts.get_mut(gift) {
                it.thanks = Some(Thanks { how: *how, by, at });
            }
        }
        Event::Promised { promise, donor, what, promised, due } => {
            let (donor, what, promised, due) = (*donor, what.clone(), *promised, *due);
            donors.promises.insert(*promise, Promise { donor, what, promised, due, dropped: None, by, at });
        }
        Event::PromiseDropped { promise, reason } => {
            if let Some(it) = donors.promises.get_mut(promise) {
                it.dropped = Some(Dropped { reason: reason.clone(), by, at });
            }
        }
        Event::PublicAsked { appeal } => donors.appeal = Some(appeal.clone()),
        Event::AskingStopped => donors.appeal = None,
    }
}
