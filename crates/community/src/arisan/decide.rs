//! Planning, the list of slots, rounds and who has paid. Drawing and handing on are judged beside it.

use std::collections::BTreeSet;

use super::{
    drawing,
    model::{Arisan, Order, Round, Share, Slot, Terms},
    passing, {Command, Event, Refusal},
};
use crate::{
    Asked, Community, Event as Any, Refusal as Refused,
    gatherings::OccasionId,
    kernel::{ArisanId, ArisanRoundId, Day, Input, Problem, Rupiah},
    limits,
};

pub fn decide(community: &Community, asked: &Asked, command: &Command) -> Result<Vec<Any>, Refused> {
    let find = |id: &ArisanId| community.arisan.find(*id).ok_or(Refused::NO_SUCH);
    let event = match command {
        Command::Plan { terms } => {
            fine(terms)?;
            Input::at_most("name", community.arisan.0.len() + 1, limits::ARISANS_MAX)?;
            let last = community.arisan.0.last_key_value();
            Event::Planned { arisan: last.map_or(ArisanId(1), |(id, _)| id.next()), terms: terms.clone() }
        }
        Command::Change { arisan, terms } => {
            let it = at_rest(find(arisan)?)?;
            fine(terms)?;
            if it.terms == *terms {
                return Ok(vec![]);
            }
            Event::Changed { arisan: *arisan, terms: terms.clone() }
        }
        Command::SetSlots { arisan, slots } => {
            let it = at_rest(find(arisan)?)?;
            if it.slots == *slots {
                return Ok(vec![]);
            }
            listed(community, slots)?;
            Event::SlotsSet { arisan: *arisan, slots: slots.clone() }
        }
        Command::Start { arisan } => {
            let it = at_rest(find(arisan)?)?;
            startable(community, it)?;
            Event::Started { arisan: *arisan, cycle: it.cycle_number() + 1 }
        }
        Command::End { arisan } => match find(arisan)? {
            it if it.ended => return Ok(vec![]),
            it if it.running().is_some() => return Err(Refusal::Running.into()),
            _ => Event::Ended { arisan: *arisan },
        },
        Command::OpenRound { arisan, day, occasion, commitment } => {
            let it = find(arisan)?;
            held_on(community, asked, *day, *occasion)?;
            let opened = open(it, *arisan, *day, *occasion)?;
            let published = drawing::published(it, *arisan, it.next_round(), *commitment);
            return Ok(std::iter::once(opened).chain(published).map(Any::from).collect());
        }
        Command::MoveRound { arisan, round, day, occasion } => {
            let it = round_of(find(arisan)?, *round)?;
            held_on(community, asked, *day, *occasion)?;
            match () {
                () if (it.day, it.occasion) == (*day, *occasion) => return Ok(vec![]),
                () if it.receiver.is_some() => return Err(Refusal::HasReceiver.into()),
                () => Event::RoundMoved { arisan: *arisan, round: *round, day: *day, occasion: *occasion },
            }
        }
        Command::Collect { arisan, round, paid, not_paid } => {
            match collected(find(arisan)?, *arisan, *round, paid, not_paid)? {
                Some(event) => event,
                None => return Ok(vec![]),
            }
        }
        Command::Commit { .. }
        | Command::OpenDraw { .. }
        | Command::AddWord { .. }
        | Command::CloseWords { .. }
        | Command::Draw { .. }
        | Command::CallOff { .. }
        | Command::RecordDraw { .. }
        | Command::Give { .. } => return drawing::decide(community, asked, command),
        Command::AskSwap { .. }
        | Command::AgreeToSwap { .. }
        | Command::DeclineSwap { .. }
        | Command::HandOver { .. }
        | Command::ConfirmHanding { .. }
        | Command::StrikeHanding { .. } => return passing::decide(community, asked, command),
    };
    Ok(vec![event.into()])
}

pub(super) fn round_of(arisan: &Arisan, round: ArisanRoundId) -> Result<&Round, Refused> {
    arisan.rounds.get(&round).ok_or(Refused::NO_SUCH)
}

/// No cycle runs, and another one may follow.
fn at_rest(arisan: &Arisan) -> Result<&Arisan, Refusal> {
    match () {
        () if arisan.ended => Err(Refusal::Ended),
        () if arisan.running().is_some() => Err(Refusal::Running),
        () => Ok(arisan),
    }
}

fn fine(terms: &Terms) -> Result<(), Input> {
    Input::required("name", &terms.name, limits::NAME_CHARS_MAX)?;
    Input::within("contribution", terms.contribution.0, 1, limits::ARISAN_CONTRIBUTION_MAX)?;
    let most = terms.contribution.0.saturating_mul(i64::from(limits::ARISAN_SLOTS_MAX));
    Input::within("cut", terms.cut.0, 0, most - 1)
}

/// Whole slots have one member, shared ones two; all belong.
fn listed(community: &Community, slots: &[Slot]) -> Result<(), Refused> {
    Input::at_most("slots", slots.len(), limits::ARISAN_SLOTS_MAX)?;
    for slot in slots {
        match slot.members.as_slice() {
            [] => return Err(Input::new("slots", Problem::Empty).into()),
            [one, other] if one == other => return Err(Input::new("slots", Problem::Taken).into()),
            [_] | [_, _] => {}
            _ => return Err(Input::new("slots", Problem::TooMany { max: limits::ARISAN_SHARERS_MAX }).into()),
        }
        for member in &slot.members {
            community.members.belonging("slots", *member)?;
        }
    }
    Ok(())
}

fn startable(community: &Community, arisan: &Arisan) -> Result<(), Refused> {
    let Terms { contribution, cut, .. } = &arisan.terms;
    listed(community, &arisan.slots)?;
    let slots = i64::try_from(arisan.slots.len()).unwrap_or(0);
    let shared = arisan.slots.iter().any(Slot::is_shared);
    match () {
        () if slots < 2 => Err(Refusal::TooFewSlots.into()),
        () if *cut >= Rupiah(contribution.0 * slots) => Err(Refusal::CutTooLarge.into()),
        () if shared && (contribution.0 % 2 != 0 || cut.0 % 2 != 0) => Err(Refusal::OddHalves.into()),
        () => Ok(()),
    }
}

fn open(arisan: &Arisan, id: ArisanId, day: Day, occasion: Option<OccasionId>) -> Result<Event, Refused> {
    if arisan.running().is_none() {
        return Err(Refusal::NotRunning.into());
    }
    match arisan.rounds.last_key_value() {
        Some((round, it)) if it.receiver.is_none() => Err(Refusal::RoundUnderWay { round: *round }.into()),
        Some(_) | None => Ok(Event::RoundOpened { arisan: id, round: arisan.next_round(), day, occasion }),
    }
}

/// Within a year of today: also from a notebook, also planned ahead.
fn held_on(
    community: &Community,
    asked: &Asked,
    day: Day,
    occasion: Option<OccasionId>,
) -> Result<(), Refused> {
    let away = community.today(asked.at).days_since(day).abs();
    if away > limits::ARISAN_DAYS_AWAY_MAX {
        return Err(Input::new("day", Problem::NotInTheCalendar).into());
    }
    if occasion.is_some_and(|id| community.gatherings.occasion(id).is_none()) {
        return Err(Input::new("occasion", Problem::Unknown).into());
    }
    Ok(())
}

/// Only what changes is written; a tick cannot be taken back once its money was handed on.
fn collected(
    arisan: &Arisan,
    id: ArisanId,
    round: ArisanRoundId,
    paid: &[Share],
    not_paid: &[Share],
) -> Result<Option<Event>, Refused> {
    let it = round_of(arisan, round)?;
    let cycle = arisan.cycle(it.cycle).ok_or(Refused::NO_SUCH)?;
    let shares: BTreeSet<Share> = cycle.shares().collect();
    if paid.iter().chain(not_paid).any(|it| !shares.contains(it)) {
        return Err(Input::new("paid", Problem::Unknown).into());
    }
    let (wanted, wrong): (BTreeSet<_>, BTreeSet<_>) = (paid.iter().collect(), not_paid.iter().collect());
    if wanted.intersection(&wrong).next().is_some() {
        return Err(Input::new("paid", Problem::Taken).into());
    }
    let new: Vec<Share> = wanted.into_iter().filter(|share| !it.paid.contains(share)).copied().collect();
    let gone: Vec<Share> = wrong.into_iter().filter(|share| it.paid.contains(share)).copied().collect();
    let sum = |shares: &[Share]| shares.iter().map(|it| cycle.due(*it).0).sum::<i64>();
    let in_hand = arisan.account(round).map_or(0, |it| it.in_hand.0) + sum(&new) - sum(&gone);
    match () {
        () if new.is_empty() && gone.is_empty() => Ok(None),
        () if in_hand < 0 => Err(Refusal::HandedOver.into()),
        () => Ok(Some(Event::Collected { arisan: id, round, paid: new, not_paid: gone })),
    }
}

impl Order {
    /// A lot decides, as long as there are several.
    pub fn is_by_lot(self) -> bool {
        match self {
            Order::Draw => true,
            Order::Agreement | Order::Need => false,
        }
    }
}
