//! Facts are taken as told.

use std::collections::BTreeMap;

use super::{Cash, Closed, Counted, Entry, Event, Fund, Payment, Receipt, Standing, State};
use crate::kernel::{EntryId, MemberId, Moment, ReceiptId, Seq};

/// `by` is the line's author.
pub fn apply(cash: &mut Cash, event: &Event, at: Moment, by: Option<MemberId>, seq: Seq) {
    match event {
        Event::Entered { entry, standing, written } => {
            let it = Entry {
                written: written.clone(),
                by,
                at,
                state: State::Awaiting,
                corrected_by: None,
                receipts: BTreeMap::new(),
                receipts_ever: 0,
            };
            cash.entries.insert(*entry, it);
            match standing {
                Standing::Booked => book(cash, *entry, None),
                Standing::Awaiting => {}
            }
        }
        Event::Signed { entry } => book(cash, *entry, by),
        Event::Declined { entry, reason } => {
            if let Some(it) = cash.entries.get_mut(entry) {
                it.state = State::Declined { by, at, reason: reason.clone() };
            }
        }
        Event::ReceiptAdded { entry, receipt, files } => {
            if let Some(it) = cash.entries.get_mut(entry) {
                it.receipts_ever = receipt.0;
                it.receipts.insert(*receipt, Receipt { files: *files, by, at });
            }
        }
        Event::ReceiptRemoved { entry, receipt } => {
            if let Some(it) = cash.entries.get_mut(entry) {
                it.receipts.remove(receipt);
            }
        }
        Event::PaymentPrepared { payment, decision, rupiah, what, owner } => {
            let (decision, rupiah, what, owner) = (*decision, *rupiah, what.clone(), *owner);
            cash.payments.insert(*payment, Payment { decision, rupiah, what, owner, dropped: None });
        }
        Event::PaymentDropped { payment, reason } => {
            if let Some(it) = cash.payments.get_mut(payment) {
                it.dropped = Some(reason.clone());
            }
        }
        Event::FundAdded { fund, terms } => {
            cash.funds.insert(*fund, Fund { terms: terms.clone(), closed: false });
        }
        Event::FundChanged { fund, terms } => {
            if let Some(it) = cash.funds.get_mut(fund) {
                it.terms = terms.clone();
            }
        }
        Event::FundClosed { fund } => {
            if let Some(it) = cash.funds.get_mut(fund) {
                it.closed = true;
            }
        }
        Event::DebtNamed { debt, lender } => {
            cash.debts.insert(*debt, lender.clone());
        }
        Event::Counted { month, rupiah, book, reason } => {
            let it = Counted { rupiah: *rupiah, book: *book, reason: reason.clone(), by, at };
            cash.counted.insert(*month, it);
        }
        Event::MonthClosed { month, held } => {
            if let Some(counted) = cash.counted.remove(month) {
                cash.closed.insert(*month, Closed { counted, held: *held, by, at, seq });
            }
        }
        Event::Planned { year, lines } => {
            cash.plans.insert(*year, lines.clone());
        }
        Event::Shown { shown } => cash.shown.clone_from(shown),
    }
}

/// From now on it counts.
fn book(cash: &mut Cash, entry: EntryId, signed_by: Option<MemberId>) {
    let Some(it) = cash.entries.get_mut(&entry) else { return };
    it.state = State::Booked { signed_by };
    for line in &it.written.lines {
        let balance = cash.balances.entry(line.account).or_default();
        balance.0 = balance.0.saturating_add(line.rupiah.0);
    }
    let corrected = it.written.corrects;
    if let Some(corrected) = corrected.and_then(|id| cash.entries.get_mut(&id)) {
        corrected.corrected_by = Some(entry);
    }
}

impl Entry {
    pub(super) fn next_receipt(&self) -> ReceiptId {
        ReceiptId(self.receipts_ever.saturating_add(1))
    }
}
