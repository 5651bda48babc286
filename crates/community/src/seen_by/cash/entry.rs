//! One entry with its receipts, its signatures, what it puts right and what puts it right.

use schemars::JsonSchema;
use serde::Serialize;

use super::{EntryGlance, LenderSeen, PaymentSeen, Seen};
use crate::{
    cash::{Cause, Entry, Line, Movement, State},
    kernel::{Day, EntryId, MediaId, Moment, ReceiptId, Rupiah},
    photos::Files,
    seen_by::{Person, photos::Size, words},
};

/// One entry of the book.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub struct EntrySeen {
    pub glance: EntryGlance,
    pub at: Moment,
    pub on: Day,
    pub movement: Option<Movement>,
    /// Who advanced a part of it.
    pub lender: Option<(LenderSeen, Rupiah)>,
    pub cause: Option<Cause>,
    pub state: StateSeen,
    pub payment: Option<PaymentSeen>,
    pub reason: String,
    /// Double entry: debit is positive.
    pub lines: Vec<(Line, String)>,
    pub receipts: Vec<ReceiptSeen>,
    /// The whole chain of corrections, the first writing first; one where nothing was put right.
    pub versions: Vec<EntryVersion>,
    pub corrected_by: Option<EntryId>,
    pub keeps: bool,
    /// The viewer wrote it.
    pub mine: bool,
    /// It can be put right by hand here.
    pub changeable: bool,
    /// It can be undone here.
    pub undoable: bool,
    /// A photo more may go to it.
    pub room_for_receipts: bool,
}

#[derive(Clone, Debug, PartialEq, Serialize, JsonSchema)]
#[serde(tag = "state", rename_all = "snake_case")]
#[schemars(rename = "EntryState")]
pub enum StateSeen {
    Awaiting,
    Booked { signed_by: Option<Person> },
    Declined { by: Option<Person>, on: Day, reason: String },
}

#[derive(Clone, Debug, PartialEq, Serialize, JsonSchema)]
pub struct ReceiptSeen {
    pub id: ReceiptId,
    pub files: Files,
    pub by: Option<Person>,
    pub on: Day,
}

#[derive(Clone, Debug, PartialEq, Serialize, JsonSchema)]
pub struct EntryVersion {
    pub id: EntryId,
    pub day: Day,
    pub what: String,
    pub amount: Rupiah,
    /// It takes the earlier ones back and puts nothing in their place.
    pub undoes: bool,
    pub reason: String,
    pub by: Option<Person>,
    pub on: Day,
}

impl Seen<'_> {
    /// `None` for outsiders.
    pub fn entry(&self, id: EntryId) -> Option<EntrySeen> {
        let me = self.member()?;
        let cash = &self.community.cash;
        let it = cash.find(id)?;
        let written = &it.written;
        let difference = matches!(written.movement, Some(Movement::Difference { .. }));
        let corrected = cash.awaiting().any(|(_, it)| it.written.corrects == Some(id));
        let open = it.stands() && !corrected && !difference && self.keeps_cash();
        Some(EntrySeen {
            glance: self.entry_glance(id, it),
            at: it.at,
            on: self.community.today(it.at),
            movement: written.movement,
            lender: self.lender_of(written.movement),
            cause: written.cause,
            state: self.state_seen(&it.state),
            payment: written.payment.and_then(|it| self.payment_seen(it)),
            reason: written.reason.as_ref().map(words).unwrap_or_default(),
            lines: written.lines.iter().map(|line| (*line, self.whose(line.account))).collect(),
            receipts: self.receipts(it),
            versions: self.versions(id),
            corrected_by: it.corrected_by,
            keeps: self.keeps_cash(),
            mine: it.by == Some(me),
            changeable: open && written.cause.is_none(),
            undoable: open,
            room_for_receipts: (it.receipts.len() as u64) < u64::from(crate::limits::RECEIPTS_MAX),
        })
    }

    /// Whether this is a file of this receipt, for members' eyes.
    pub fn receipt_file(&self, entry: EntryId, receipt: ReceiptId, size: Size, file: MediaId) -> Option<()> {
        self.member()?;
        let it = self.community.cash.find(entry)?.receipts.get(&receipt)?;
        let there = match size {
            Size::Wide => it.files.wide == file,
            Size::Phone => it.files.phone == file,
            Size::Thumb => it.files.thumb == file,
            Size::Film => false,
        };
        there.then_some(())
    }

    fn lender_of(&self, movement: Option<Movement>) -> Option<(LenderSeen, Rupiah)> {
        let (debt, rupiah) = match movement? {
            Movement::Out { advanced: Some(it), .. } => (it.debt, it.rupiah),
            Movement::Repaid { debt, rupiah, .. } => (debt, rupiah),
            Movement::Out { advanced: None, .. }
            | Movement::In { .. }
            | Movement::Between { .. }
            | Movement::Opening { .. }
            | Movement::Difference { .. } => return None,
        };
        Some((self.lender_seen(self.community.cash.lender(debt)?), rupiah))
    }

    fn state_seen(&self, state: &State) -> StateSeen {
        match state {
            State::Awaiting => StateSeen::Awaiting,
            State::Booked { signed_by } => {
                StateSeen::Booked { signed_by: signed_by.map(|it| self.person(it)) }
            }
            State::Declined { by, at, reason } => StateSeen::Declined {
                by: by.map(|it| self.person(it)),
                on: self.community.today(*at),
                reason: words(reason),
            },
        }
    }

    fn receipts(&self, it: &Entry) -> Vec<ReceiptSeen> {
        let seen = |(id, it): (&ReceiptId, &crate::cash::Receipt)| ReceiptSeen {
            id: *id,
            files: it.files,
            by: it.by.map(|by| self.person(by)),
            on: self.community.today(it.at),
        };
        it.receipts.iter().map(seen).collect()
    }

    fn versions(&self, id: EntryId) -> Vec<EntryVersion> {
        let cash = &self.community.cash;
        let find = |id: EntryId| Some((id, cash.find(id)?));
        let latest = std::iter::successors(find(id), |(_, it)| it.corrected_by.and_then(find)).last();
        let chain = std::iter::successors(latest, |(_, it)| it.written.corrects.and_then(find));
        let mut versions: Vec<_> = chain
            .map(|(id, it)| EntryVersion {
                id,
                day: it.written.day,
                what: words(&it.written.what),
                amount: self.entry_glance(id, it).amount,
                undoes: it.undoes(),
                reason: it.written.reason.as_ref().map(words).unwrap_or_default(),
                by: it.by.map(|by| self.person(by)),
                on: self.community.today(it.at),
            })
            .collect();
        versions.reverse();
        versions
    }
}
