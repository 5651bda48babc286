//! What may be written about dues, and when it is refused.

use std::collections::{BTreeMap, BTreeSet};

use super::{Command, Dues, Event, Every, Given, Kind, NotTaken, Payer, Refusal, Terms, Why};
use crate::{
    Asked, Community, Event as Any, Refusal as Refused,
    cash::{self, Account, Cause, Place, Till},
    kernel::{Day, DuesId, HouseholdId, Input, MemberId, Problem, Rupiah, Text},
    limits,
};

pub fn decide(community: &Community, asked: &Asked, command: &Command) -> Result<Vec<Any>, Refused> {
    let today = community.today(asked.at);
    let dues = &community.dues;
    let event = match command {
        Command::Begin { terms } => begun(community, terms, today)?,
        Command::Rename { dues: id, name } => {
            let it = found(dues, *id)?;
            Input::required("name", name, limits::NAME_CHARS_MAX)?;
            free_name(dues, name, Some(*id))?;
            if it.terms.name == *name {
                return Ok(vec![]);
            }
            Event::Renamed { dues: *id, name: name.clone() }
        }
        Command::ChangeAmount { dues: id, from, rupiah } => {
            let it = found(dues, *id)?;
            amount(*rupiah)?;
            let period = period_of(it, "from", *from)?;
            if it.terms.every != Every::Once && it.terms.every.period(*from).to < today {
                return Err(Refusal::PeriodOver.into());
            }
            let later = it.amounts.keys().any(|day| *day > period);
            if it.rupiah(period) == *rupiah && !later {
                return Ok(vec![]);
            }
            Event::AmountChanged { dues: *id, from: period, rupiah: *rupiah }
        }
        Command::End { dues: id, last } => {
            let it = found(dues, *id)?;
            let last = last.map(|it| within_reach("last", it, today)).transpose()?;
            let last = last.map(|last| ends_on(it.terms.every, last));
            let earliest = match it.terms.every {
                Every::Once => today.plus_days(-1),
                every @ (Every::Week | Every::Month | Every::Year) => every.period(today).from.plus_days(-1),
            };
            if last == it.terms.last {
                return Ok(vec![]);
            }
            if last.is_some_and(|last| last < earliest) {
                return Err(Refusal::PeriodOver.into());
            }
            Event::Ended { dues: *id, last }
        }
        Command::Exempt { dues: id, payer, from, to, reason } => {
            let event = exempted(community, (*id, *payer), (*from, *to), reason, today)?;
            if let Event::Exempted { payer, from, to, .. } = &event
                && dues
                    .exemptions()
                    .any(|(_, it)| (it.dues, it.payer, it.from, it.to) == (*id, *payer, *from, *to))
            {
                return Ok(vec![]);
            }
            event
        }
        Command::EndExemption { exemption } => {
            let it = dues.exemption(*exemption).ok_or(Refused::NO_SUCH)?;
            let kind = found(dues, it.dues)?;
            let to = match kind.terms.every {
                Every::Once => it.from.plus_days(-1),
                every @ (Every::Week | Every::Month | Every::Year) => every.period(today).from.plus_days(-1),
            };
            if it.to.is_some_and(|it| it <= to) {
                return Ok(vec![]);
            }
            Event::ExemptionEnded { exemption: *exemption, to }
        }
        Command::FormHousehold { name, members, since } => {
            Input::at_most("name", dues.households.len() + 1, limits::HOUSEHOLDS_MAX)?;
            let household = dues.next_household();
            lives(community, household, (name, members), *since, today)?;
            Event::HouseholdFormed { household, name: name.clone(), members: members.clone(), since: *since }
        }
        Command::ChangeHousehold { household, name, members, since } => {
            let it = dues.household(*household).ok_or(Refused::NO_SUCH)?;
            if it.dissolved {
                return Err(Refusal::HouseholdDissolved.into());
            }
            lives(community, *household, (name, members), *since, today)?;
            let now: BTreeSet<_> = dues.lived_in(*household, *since).collect();
            let later: BTreeSet<_> = dues.lived_in(*household, Day::LAST).collect();
            if it.name == *name && now == *members && later == *members {
                return Ok(vec![]);
            }
            let (household, name, members, since) = (*household, name.clone(), members.clone(), *since);
            Event::HouseholdChanged { household, name, members, since }
        }
        Command::DissolveHousehold { household } => {
            match dues.household(*household).ok_or(Refused::NO_SUCH)?.dissolved {
                true => return Ok(vec![]),
                false => Event::HouseholdDissolved { household: *household, since: today },
            }
        }
        Command::Pay { dues: id, day, place, payments } => {
            return paid(community, asked, *id, (*day, *place), payments);
        }
    };
    Ok(vec![event.into()])
}

fn found(dues: &Dues, id: DuesId) -> Result<&Kind, Refused> {
    dues.kind(id).ok_or(Refused::NO_SUCH)
}

fn amount(rupiah: Rupiah) -> Result<(), Input> {
    Input::within("rupiah", rupiah.0, 1, limits::RUPIAH_MAX)
}

fn begun(community: &Community, terms: &Terms, today: Day) -> Result<Event, Refused> {
    let dues = &community.dues;
    Input::required("name", &terms.name, limits::NAME_CHARS_MAX)?;
    free_name(dues, &terms.name, None)?;
    Input::at_most("name", dues.kinds.len() + 1, limits::DUES_KINDS_MAX)?;
    amount(terms.rupiah)?;
    if let Some(fund) = terms.fund {
        let fund = community.cash.fund(fund).ok_or(Input::new("fund", Problem::Unknown))?;
        if fund.closed {
            return Err(cash::Refusal::FundClosed.into());
        }
    }
    let first = within_reach("first", terms.first, today)?;
    let first = match terms.every {
        Every::Once => first,
        every @ (Every::Week | Every::Month | Every::Year) => every.period(first).from,
    };
    let last = terms.last.map(|it| within_reach("last", it, today)).transpose()?;
    let last = last.map(|it| ends_on(terms.every, it));
    if last.is_some_and(|last| last < first) {
        return Err(Input::new("last", Problem::EndsBeforeStart).into());
    }
    Ok(Event::Begun { dues: dues.next_kind(), terms: Terms { first, last, ..terms.clone() } })
}

/// Two kinds that are paid side by side do not share a name.
fn free_name(dues: &Dues, name: &Text, except: Option<DuesId>) -> Result<(), Input> {
    let folded = |it: &Text| crate::members::folded(it.or_empty());
    let taken = dues.kinds().any(|(id, it)| Some(id) != except && folded(&it.terms.name) == folded(name));
    if taken { Err(Input::new("name", Problem::Taken)) } else { Ok(()) }
}

/// Neither a mistyped year nor something that nobody remembers or plans.
fn within_reach(field: &'static str, day: Day, today: Day) -> Result<Day, Input> {
    match day.days_since(today).unsigned_abs() <= limits::DUES_DAYS_MAX {
        true => Ok(day),
        false => Err(Input::new(field, Problem::NotInTheCalendar)),
    }
}

fn ends_on(every: Every, day: Day) -> Day {
    match every {
        Every::Once => day,
        Every::Week | Every::Month | Every::Year => every.period(day).to,
    }
}

/// The first day of the period in which a day lies, among those that there are.
fn period_of(kind: &Kind, field: &'static str, day: Day) -> Result<Day, Input> {
    let first = kind.terms.first;
    if kind.terms.every == Every::Once {
        return Ok(first);
    }
    let from = kind.terms.every.period(day).from;
    let beyond = kind.terms.last.is_some_and(|last| last < from);
    if from < first || beyond { Err(Input::new(field, Problem::NotInTheCalendar)) } else { Ok(from) }
}

fn exempted(
    community: &Community,
    (id, payer): (DuesId, Payer),
    (from, to): (Day, Option<Day>),
    reason: &Text,
    today: Day,
) -> Result<Event, Refused> {
    let dues = &community.dues;
    let kind = found(dues, id)?;
    Input::required("reason", reason, limits::NOTE_CHARS_MAX)?;
    let payer = community.payer_at(kind, payer, today);
    if !community.payers_of(kind, today).contains(&payer) {
        return Err(Input::new("payer", Problem::Unknown).into());
    }
    let from = period_of(kind, "from", within_reach("from", from, today)?)?;
    let to = to.map(|it| within_reach("to", it, today)).transpose()?.map(|it| ends_on(kind.terms.every, it));
    if to.is_some_and(|to| to < from) {
        return Err(Input::new("to", Problem::EndsBeforeStart).into());
    }
    Input::at_most("payer", dues.exemptions.len() + 1, limits::EXEMPTIONS_MAX)?;
    let (exemption, reason) = (dues.next_exemption(), reason.clone());
    Ok(Event::Exempted { exemption, dues: id, payer, from, to, reason })
}

/// Whether these can pay together from that day on.
fn lives(
    community: &Community,
    household: HouseholdId,
    (name, members): (&Text, &BTreeSet<MemberId>),
    since: Day,
    today: Day,
) -> Result<(), Refused> {
    let dues = &community.dues;
    Input::required("name", name, limits::NAME_CHARS_MAX)?;
    let folded = |it: &Text| crate::members::folded(it.or_empty());
    let others = || dues.households().filter(|(id, it)| *id != household && !it.dissolved);
    if others().any(|(_, it)| folded(&it.name) == folded(name)) {
        return Err(Input::new("name", Problem::Taken).into());
    }
    if members.is_empty() {
        return Err(Input::new("members", Problem::Empty).into());
    }
    if since > today {
        return Err(Input::new("since", Problem::InTheFuture).into());
    }
    within_reach("since", since, today)?;
    for member in members {
        let there = dues.household_of(*member, Day::LAST) == Some(household);
        if !there {
            community.members.belonging("members", *member)?;
        }
        let elsewhere = [since, Day::LAST].into_iter().find_map(|day| dues.household_of(*member, day));
        if let Some(other) = elsewhere.filter(|it| *it != household) {
            return Err(Refusal::InOtherHousehold { member: *member, household: other }.into());
        }
    }
    Ok(())
}

/// Each an entry of its own, all in one batch.
fn paid(
    community: &Community,
    asked: &Asked,
    id: DuesId,
    (day, place): (Day, Place),
    payments: &[Given],
) -> Result<Vec<Any>, Refused> {
    let kind = found(&community.dues, id)?;
    let today = community.today(asked.at);
    if payments.is_empty() {
        return Err(Input::new("payments", Problem::Empty).into());
    }
    Input::at_most("payments", payments.len(), limits::MEMBERS_MAX)?;
    if kind.terms.fund.and_then(|it| community.cash.fund(it)).is_some_and(|it| it.closed) {
        return Err(cash::Refusal::FundClosed.into());
    }
    let payers = community.payers_of(kind, today);
    let mut taken = BTreeMap::new();
    let mut not_taken = vec![];
    for Given { payer, rupiah } in payments {
        let resolved = community.payer_at(kind, *payer, today);
        let most = || community.dues_most(id, resolved, today);
        let why = match () {
            () if !payers.contains(&resolved) => Some(Why::Unknown),
            () if taken.contains_key(&resolved) => Some(Why::Twice),
            () if amount(*rupiah).is_err() => Some(Why::Amount),
            () => match most() {
                Rupiah(0) => Some(Why::NothingOwed),
                most if *rupiah > most => Some(Why::TooFarAhead { most }),
                _ => None,
            },
        };
        match why {
            Some(why) => not_taken.push(NotTaken { payer: *payer, why }),
            None => drop(taken.insert(resolved, *rupiah)),
        }
    }
    if !not_taken.is_empty() {
        return Err(Refusal::NotTaken { payments: not_taken }.into());
    }
    let mut till = Till::open(community, asked);
    let mut events = vec![];
    for (payer, rupiah) in taken {
        let comes_from = match kind.terms.fund {
            Some(fund) => Account::Bound { fund },
            None => Account::Income { income: kind.terms.income },
        };
        let lines = vec![Account::Money { place }.more(rupiah), comes_from.more(rupiah)];
        // Every member reads the book: it says what for, not who.
        let (entry, entered) = till.book(Cause::Dues, day, kind.terms.name.clone(), lines)?;
        events.push(Any::from(entered));
        events.push(Event::Paid { dues: id, payer, rupiah, entry }.into());
    }
    Ok(events)
}
