//! Who may write what down, and when it is refused.

use super::{Appeal, Command, Donor, Donors, Event, Given, Giver, Kept, Promise, Refusal, Sort};
use crate::{
    Asked, Community, Event as Any, Refusal as Refused,
    cash::{self, Account, Cause, Income, Till},
    kernel::{Day, DonorId, FundId, GiftId, Input, MemberId, Problem, PromiseId, Text},
    limits,
};

pub fn decide(community: &Community, asked: &Asked, command: &Command) -> Result<Vec<Any>, Refused> {
    let donors = &community.donors;
    let event = match command {
        Command::Add { name, sort, holder } => {
            fits(community, name, *sort, *holder)?;
            return Ok(vec![added(donors, name, *sort, *holder)?.1.into()]);
        }
        Command::Change { donor, name, sort, holder } => {
            let it = there(donors, *donor)?;
            fits(community, name, *sort, *holder)?;
            if it.name == *name && it.sort == *sort && it.holder == *holder {
                return Ok(vec![]);
            }
            Event::Changed { donor: *donor, name: name.clone(), sort: *sort, holder: *holder }
        }
        Command::AllowName { donor, words } => {
            let it = there(donors, *donor)?;
            Input::required("words", words, limits::NOTE_CHARS_MAX)?;
            if it.name().is_none() {
                return Err(Input::new("name", Problem::Empty).into());
            }
            if it.consent.as_ref().is_some_and(|it| it.words == *words) {
                return Ok(vec![]);
            }
            Event::NameAllowed { donor: *donor, words: words.clone() }
        }
        Command::HideName { donor } => match found(donors, *donor)?.consent {
            None => return Ok(vec![]),
            Some(_) => Event::NameHidden { donor: *donor },
        },
        Command::Remove { donor } => match found(donors, *donor)?.removed {
            true => return Ok(vec![]),
            false => Event::Removed { donor: *donor },
        },
        Command::Give { giver, day, what, given, promise } => {
            return give(community, asked, Some(giver), (*day, what, *given, *promise));
        }
        Command::WorkTogether { day, what, people, hours, worth } => {
            let given = Given::Labour { people: *people, hours: *hours, worth: *worth };
            return give(community, asked, None, (*day, what, given, None));
        }
        Command::Undo { gift, reason } => return undo(community, asked, *gift, reason),
        Command::Thank { gift, how } => {
            let it = donors.gift(*gift).ok_or(Refused::NO_SUCH)?;
            match it {
                it if it.donor.is_none() => return Err(Refusal::NobodyToThank.into()),
                it if !it.counts(&community.cash) => return Err(Refusal::Undone.into()),
                it if it.thanks.is_some() => return Ok(vec![]),
                _ => Event::Thanked { gift: *gift, how: *how },
            }
        }
        Command::Promise { giver, what, promised, due } => {
            return promise(community, asked, giver, (what, *promised, *due));
        }
        Command::DropPromise { promise, reason } => {
            let it = donors.promise(*promise).ok_or(Refused::NO_SUCH)?;
            Input::required("reason", reason, limits::NOTE_CHARS_MAX)?;
            match donors.kept(&community.cash, *promise, it) {
                Kept::Whole => return Err(Refusal::PromiseKept.into()),
                Kept::Dropped => return Ok(vec![]),
                Kept::Open | Kept::Partly => {
                    Event::PromiseDropped { promise: *promise, reason: reason.clone() }
                }
            }
        }
        Command::AskPublic { appeal } => {
            appeal.fits()?;
            if donors.appeal.as_ref() == Some(appeal) {
                return Ok(vec![]);
            }
            Event::PublicAsked { appeal: appeal.clone() }
        }
        Command::StopAsking => match donors.appeal {
            None => return Ok(vec![]),
            Some(_) => Event::AskingStopped,
        },
    };
    Ok(vec![event.into()])
}

fn found(donors: &Donors, donor: DonorId) -> Result<&Donor, Refused> {
    donors.find(donor).ok_or(Refused::NO_SUCH)
}

fn there(donors: &Donors, donor: DonorId) -> Result<&Donor, Refused> {
    let it = found(donors, donor)?;
    if it.removed { Err(Refusal::Removed.into()) } else { Ok(it) }
}

fn fits(community: &Community, name: &Text, sort: Sort, holder: Option<MemberId>) -> Result<(), Refused> {
    match sort {
        Sort::Unnamed => Input::optional("name", name, limits::NAME_CHARS_MAX)?,
        Sort::Person | Sort::Business | Sort::Organisation => {
            Input::required("name", name, limits::NAME_CHARS_MAX)?;
        }
    }
    match holder.is_some_and(|it| !community.members.belongs(it)) {
        true => Err(Input::new("holder", Problem::Unknown).into()),
        false => Ok(()),
    }
}

fn added(
    donors: &Donors,
    name: &Text,
    sort: Sort,
    holder: Option<MemberId>,
) -> Result<(DonorId, Event), Refused> {
    Input::at_most("name", donors.donors.len() + 1, limits::DONORS_MAX)?;
    let donor = donors.next_donor();
    Ok((donor, Event::Added { donor, name: name.clone(), sort, holder }))
}

/// Who gives, with the line that puts them on the list where they were not.
fn giver(
    community: &Community,
    asked: &Asked,
    giver: &Giver,
) -> Result<((DonorId, Sort), Option<Event>), Refused> {
    match giver {
        Giver::Known { donor } => Ok(((*donor, there(&community.donors, *donor)?.sort), None)),
        Giver::New { name, sort } => {
            let holder = asked.by.member();
            fits(community, name, *sort, holder)?;
            let (donor, event) = added(&community.donors, name, *sort, holder)?;
            Ok(((donor, *sort), Some(event)))
        }
    }
}

fn give(
    community: &Community,
    asked: &Asked,
    from: Option<&Giver>,
    (day, what, given, promise): (Day, &Text, Given, Option<PromiseId>),
) -> Result<Vec<Any>, Refused> {
    let donors = &community.donors;
    Input::required("what", what, limits::TITLE_CHARS_MAX)?;
    amounts_fit(&given)?;
    Input::at_most("what", donors.gifts.len() + 1, limits::GIFTS_MAX)?;
    let today = community.today(asked.at);
    if day > today {
        return Err(Input::new("day", Problem::InTheFuture).into());
    }
    if day.year() < limits::CASH_YEAR_MIN {
        return Err(Input::new("day", Problem::NotInTheCalendar).into());
    }
    let (donor, new) = match from.map(|it| giver(community, asked, it)).transpose()? {
        None => (None, None),
        Some((donor, new)) => (Some(donor), new),
    };
    promise.map_or(Ok(()), |it| keeps(community, it, donor.map(|(id, _)| id), &given))?;
    let mut events: Vec<Any> = new.into_iter().map(Any::from).collect();
    let mut entry = None;
    if let (Given::Money { rupiah, place, fund }, Some((_, sort))) = (given, donor) {
        let for_it = account(community, fund, sort)?.more(rupiah);
        let lines = vec![Account::Money { place }.more(rupiah), for_it];
        let (id, booked) = Till::open(community, asked).book(Cause::Gift, day, what.clone(), lines)?;
        entry = Some(id);
        events.push(booked.into());
    }
    let receipt = match given {
        Given::Money { .. } | Given::Goods { .. } => Some(donors.next_receipt(today.year())),
        // Nobody asks for a receipt for an afternoon's work.
        Given::Labour { .. } => None,
    };
    let (gift, donor, what) = (donors.next_gift(), donor.map(|(id, _)| id), what.clone());
    events.push(Event::Given { gift, donor, day, what, given, entry, receipt, promise }.into());
    Ok(events)
}

/// What the money counts as: bound to its fund, or income at once.
fn account(community: &Community, fund: Option<FundId>, sort: Sort) -> Result<Account, Refused> {
    let Some(fund) = fund else {
        let income = match sort {
            Sort::Business => Income::Sponsors,
            Sort::Person | Sort::Organisation | Sort::Unnamed => Income::Donations,
        };
        return Ok(Account::Income { income });
    };
    match community.cash.fund(fund) {
        None => Err(Input::new("fund", Problem::Unknown).into()),
        Some(it) if it.closed => Err(cash::Refusal::FundClosed.into()),
        Some(_) => Ok(Account::Bound { fund }),
    }
}

fn amounts_fit(given: &Given) -> Result<(), Refused> {
    match *given {
        Given::Money { rupiah, .. } => Input::within("rupiah", rupiah.0, 1, limits::RUPIAH_MAX)?,
        Given::Goods { count, .. } => {
            Input::within("count", count.into(), 1, limits::GIFT_PIECES_MAX)?;
        }
        Given::Labour { people, hours, .. } => {
            Input::within("people", people.into(), 1, limits::GIFT_PEOPLE_MAX)?;
            Input::within("hours", hours.into(), 1, limits::GIFT_HOURS_MAX)?;
        }
    }
    match *given {
        Given::Goods { worth: Some(worth), .. } | Given::Labour { worth: Some(worth), .. } => {
            Ok(Input::within("worth", worth.0, 1, limits::RUPIAH_MAX)?)
        }
        Given::Money { .. } | Given::Goods { .. } | Given::Labour { .. } => Ok(()),
    }
}

/// Whether a gift is what was promised, by whom it was.
fn keeps(
    community: &Community,
    promise: PromiseId,
    donor: Option<DonorId>,
    given: &Given,
) -> Result<(), Refused> {
    let unknown = || Input::new("promise", Problem::Unknown);
    let it: &Promise = community.donors.promise(promise).ok_or_else(unknown)?;
    if Some(it.donor) != donor || !it.promised.is_like(given) {
        return Err(Refusal::OtherPromise.into());
    }
    match community.donors.kept(&community.cash, promise, it) {
        Kept::Dropped => Err(Refusal::PromiseDropped.into()),
        Kept::Whole => Err(Refusal::PromiseKept.into()),
        Kept::Open | Kept::Partly => Ok(()),
    }
}

/// Money is taken back in the cash book, by its rules; the receipt keeps its number either way.
fn undo(community: &Community, asked: &Asked, gift: GiftId, reason: &Text) -> Result<Vec<Any>, Refused> {
    let it = community.donors.gift(gift).ok_or(Refused::NO_SUCH)?;
    Input::required("reason", reason, limits::NOTE_CHARS_MAX)?;
    match it.entry {
        _ if !it.counts(&community.cash) => Ok(vec![]),
        None => Ok(vec![Event::Undone { gift, reason: reason.clone() }.into()]),
        Some(entry) => {
            let correct = cash::Command::Correct { entry, reason: reason.clone(), instead: None };
            cash::decide(community, asked, &correct)
        }
    }
}

fn promise(
    community: &Community,
    asked: &Asked,
    from: &Giver,
    (what, promised, due): (&Text, Given, Day),
) -> Result<Vec<Any>, Refused> {
    let donors = &community.donors;
    Input::required("what", what, limits::TITLE_CHARS_MAX)?;
    amounts_fit(&promised)?;
    Input::at_most("what", donors.promises.len() + 1, limits::GIFTS_MAX)?;
    let today = community.today(asked.at);
    if due < today {
        return Err(Input::new("due", Problem::InThePast).into());
    }
    if due.days_since(today) > limits::PROMISE_DAYS_MAX {
        return Err(Input::new("due", Problem::NotInTheCalendar).into());
    }
    if let Given::Money { fund: Some(fund), .. } = promised {
        account(community, Some(fund), Sort::Person)?;
    }
    let ((donor, _), new) = giver(community, asked, from)?;
    let (promise, what) = (donors.next_promise(), what.clone());
    let promised = Event::Promised { promise, donor, what, promised, due };
    Ok(new.into_iter().chain([promised]).map(Any::from).collect())
}

impl Appeal {
    fn fits(&self) -> Result<(), Refused> {
        let Appeal { permit, host_organisation, purpose, how } = self;
        Input::optional("permit", permit, limits::NAME_CHARS_MAX)?;
        Input::optional("host_organisation", host_organisation, limits::NAME_CHARS_MAX)?;
        Input::required("purpose", purpose, limits::NOTE_CHARS_MAX)?;
        Input::required("how", how, limits::NOTE_CHARS_MAX)?;
        let says = |it: &Text| it.or_empty().chars().any(crate::kernel::is_seen);
        if says(permit) || says(host_organisation) { Ok(()) } else { Err(Refusal::NoPermit.into()) }
    }
}
