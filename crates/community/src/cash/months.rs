//! The end of a month: one counts the box, another one signs, and the month takes no more entries (RULES §3).

use super::{Event, Movement, Refusal, Till, Written};
use crate::{
    Asked, Community, Refusal as Refused,
    kernel::{Input, Month, Problem, Rupiah, Text},
    limits,
};

pub(super) fn counted(
    community: &Community,
    asked: &Asked,
    month: Month,
    (rupiah, reason): (Rupiah, &Text),
) -> Result<Vec<Event>, Refused> {
    let cash = &community.cash;
    still_open(community, asked, month)?;
    Input::within("rupiah", rupiah.0, 0, limits::RUPIAH_MAX)?;
    Input::optional("reason", reason, limits::NOTE_CHARS_MAX)?;
    let book = book(community, month);
    if rupiah != book && Input::required("reason", reason, limits::NOTE_CHARS_MAX).is_err() {
        return Err(Refusal::Differs { book, difference: Rupiah(rupiah.0 - book.0) }.into());
    }
    let same = |it: &super::Counted| {
        (it.rupiah, it.book, &it.reason) == (rupiah, book, reason) && it.by == asked.by.member()
    };
    match cash.counted(month).is_some_and(same) {
        true => Ok(vec![]),
        false => Ok(vec![Event::Counted { month, rupiah, book, reason: reason.clone() }]),
    }
}

/// Signed by another one than who counted; `read` is what they saw as counted.
pub(super) fn closed(
    community: &Community,
    asked: &Asked,
    month: Month,
    read: Rupiah,
) -> Result<Vec<Event>, Refused> {
    let cash = &community.cash;
    if cash.closed.contains_key(&month) {
        return Ok(vec![]);
    }
    still_open(community, asked, month)?;
    let me = community.members.in_the_name_of(asked.by, None)?.member;
    let counted = cash.counted(month).ok_or(Refusal::NotCounted)?;
    match () {
        () if counted.by == Some(me) => return Err(Refusal::YourOwn.into()),
        // Entries have come since, or somebody has counted again.
        () if counted.book != book(community, month) || counted.rupiah != read => {
            return Err(Refusal::CountAgain.into());
        }
        () if month.last() >= community.today(asked.at) => return Err(Refusal::MonthRuns.into()),
        () if cash.awaiting().any(|(_, it)| Month::of(it.written.day) <= month) => {
            return Err(Refusal::Waits.into());
        }
        () => {}
    }
    let rupiah = Rupiah(counted.rupiah.0 - counted.book.0);
    let mut till = Till::open(community, asked);
    let mut events = vec![];
    if rupiah.0 != 0 {
        let what = counted.reason.clone();
        let cause = Some(super::Cause::Count);
        let (_, event) = till.move_money(Movement::Difference { month, rupiah }, |lines| Written {
            cause,
            ..Written::plain(month.last(), what, lines)
        })?;
        events.push(event);
    }
    let bank = cash.held(super::Place::Bank, month.last());
    events.push(Event::MonthClosed { month, held: Rupiah(counted.rupiah.0 + bank.0) });
    Ok(events)
}

/// What the book says of the box at the end of a month.
pub fn book(community: &Community, month: Month) -> Rupiah {
    community.cash.held(super::Place::Box, month.last())
}

fn still_open(community: &Community, asked: &Asked, month: Month) -> Result<(), Refused> {
    let today = community.today(asked.at);
    if month > Month::of(today) {
        return Err(Input::new("month", Problem::InTheFuture).into());
    }
    Input::within("month", month.year().into(), limits::CASH_YEAR_MIN.into(), limits::CASH_YEAR_MAX.into())?;
    match community.cash.is_closed(month.last()) {
        true => Err(Refusal::MonthClosed { month }.into()),
        false => Ok(()),
    }
}
