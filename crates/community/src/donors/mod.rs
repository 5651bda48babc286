//! Donors and sponsors: who gives money, things or labour, what they promised, and how they are thanked.
//!
//! Money is booked at `cash::Till` in the batch of its gift, and counts only while that entry stands. How to reach a donor is
//! kept nowhere: the log is read by everybody for years. Invariants: receipts are numbered without gaps within a year, also
//! where a gift was undone; a donor's name goes from the disk when the donor is removed; nobody without an account reads a
//! name that was not allowed.

mod apply;
mod command;
mod decide;
mod donor;
mod event;
mod gift;
#[cfg(test)]
mod tests;

pub use apply::apply;
pub use command::{Command, Giver};
pub use decide::decide;
pub use donor::{Donor, Sort};
pub use event::Event;
pub use gift::{Appeal, Dropped, Gift, Given, Kept, Promise, Receipt, ThankedHow, Thanks, Undone};

use std::collections::{BTreeMap, BTreeSet};

use schemars::JsonSchema;
use serde::Serialize;

use crate::{
    cash::Cash,
    kernel::{DonorId, GiftId, PromiseId, Seq},
};

#[derive(Clone, Debug, PartialEq, Eq, Serialize, JsonSchema)]
#[serde(tag = "kind")]
pub enum Refusal {
    /// Neither a permit nor an organisation that holds one: the law asks for it (RULES §6).
    #[serde(rename = "donors.no_permit")]
    NoPermit,
    /// The donor was taken out, and their name is gone.
    #[serde(rename = "donors.removed")]
    Removed,
    /// It was promised by somebody else, or something else was promised.
    #[serde(rename = "donors.other_promise")]
    OtherPromise,
    #[serde(rename = "donors.promise_dropped")]
    PromiseDropped,
    #[serde(rename = "donors.promise_kept")]
    PromiseKept,
    /// A gift that does not count asks for no thanks and keeps no promise.
    #[serde(rename = "donors.undone")]
    Undone,
    /// Members who work together thank one another otherwise.
    #[serde(rename = "donors.nobody_to_thank")]
    NobodyToThank,
}

#[derive(Clone, Debug, Default, PartialEq)]
pub struct Donors {
    donors: BTreeMap<DonorId, Donor>,
    gifts: BTreeMap<GiftId, Gift>,
    promises: BTreeMap<PromiseId, Promise>,
    /// The last number of each year.
    receipts: BTreeMap<i16, u32>,
    /// How everybody may give; off while it is missing.
    pub appeal: Option<Appeal>,
}

impl Donors {
    /// Also one who was removed.
    pub fn find(&self, donor: DonorId) -> Option<&Donor> {
        self.donors.get(&donor)
    }

    pub fn all(&self) -> impl DoubleEndedIterator<Item = (DonorId, &Donor)> {
        self.donors.iter().map(|(id, it)| (*id, it))
    }

    pub fn gift(&self, gift: GiftId) -> Option<&Gift> {
        self.gifts.get(&gift)
    }

    pub fn gifts(&self) -> impl DoubleEndedIterator<Item = (GiftId, &Gift)> {
        self.gifts.iter().map(|(id, it)| (*id, it))
    }

    /// Those that count.
    pub fn standing<'a>(&'a self, cash: &'a Cash) -> impl DoubleEndedIterator<Item = (GiftId, &'a Gift)> {
        self.gifts().filter(|(_, it)| it.counts(cash))
    }

    pub fn promise(&self, promise: PromiseId) -> Option<&Promise> {
        self.promises.get(&promise)
    }

    pub fn promises(&self) -> impl DoubleEndedIterator<Item = (PromiseId, &Promise)> {
        self.promises.iter().map(|(id, it)| (*id, it))
    }

    /// How much of a promise has come, in what it was promised in.
    pub fn came(&self, cash: &Cash, promise: PromiseId) -> i64 {
        let gifts = self.standing(cash).filter(|(_, it)| it.promise == Some(promise));
        gifts.fold(0_i64, |sum, (_, it)| sum.saturating_add(it.given.amount()))
    }

    /// Whether a promise was kept.
    pub fn kept(&self, cash: &Cash, promise: PromiseId, it: &Promise) -> Kept {
        let came = self.came(cash, promise);
        match (&it.dropped, came) {
            (_, came) if came >= it.promised.amount() => Kept::Whole,
            (Some(_), _) => Kept::Dropped,
            (None, 0) => Kept::Open,
            (None, _) => Kept::Partly,
        }
    }

    /// The receipt that is given next in this year.
    pub fn next_receipt(&self, year: i16) -> Receipt {
        let last = self.receipts.get(&year).copied().unwrap_or_default();
        Receipt { year, number: last.saturating_add(1) }
    }

    /// Lines that still hold words of a donor who was removed.
    pub fn to_erase(&self) -> BTreeSet<Seq> {
        let removed = self.donors.values().filter(|it| it.removed);
        removed.flat_map(|it| it.words_at.iter().copied().filter(|_| it.holds_words())).collect()
    }

    /// Whether words of this donor must not be read any more.
    pub fn is_removed(&self, donor: DonorId) -> bool {
        self.find(donor).is_some_and(|it| it.removed)
    }

    fn next_donor(&self) -> DonorId {
        self.donors.last_key_value().map_or(DonorId(1), |(id, _)| id.next())
    }

    fn next_gift(&self) -> GiftId {
        self.gifts.last_key_value().map_or(GiftId(1), |(id, _)| id.next())
    }

    fn next_promise(&self) -> PromiseId {
        self.promises.last_key_value().map_or(PromiseId(1), |(id, _)| id.next())
    }
}
