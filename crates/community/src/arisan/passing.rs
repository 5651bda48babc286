//! Exchanging turns, and putting money into hands.

use super::{
    Arisan, Command, Event, Order, Refusal, Swap, SwapState,
    decide::round_of,
    model::{Handing, Round},
};
use crate::{
    Asked, Community, Event as Any, Refusal as Refused,
    cash::{Account, Cause, Income, Till},
    kernel::{ArisanId, ArisanRoundId, HandingId, Input, MemberId, Problem, Rupiah, SlotId, SwapId},
    limits,
};

pub(super) fn decide(community: &Community, asked: &Asked, command: &Command) -> Result<Vec<Any>, Refused> {
    let find = |id: &ArisanId| community.arisan.find(*id).ok_or(Refused::NO_SUCH);
    let acting = |member: &Option<MemberId>| community.members.in_the_name_of(asked.by, *member);
    let events = match command {
        Command::AskSwap { arisan, mine, theirs, member } => {
            ask(find(arisan)?, *arisan, acting(member)?.member, *mine, *theirs)?
        }
        Command::AgreeToSwap { arisan, swap, member } => {
            agree(find(arisan)?, *arisan, acting(member)?.member, *swap)?
        }
        Command::DeclineSwap { arisan, swap, member } => {
            decline(find(arisan)?, *arisan, acting(member)?.member, *swap)?
        }
        Command::HandOver { arisan, round, member, amount } => {
            find(arisan)?;
            return hand_over(community, asked, (*arisan, *round), *member, *amount);
        }
        Command::ConfirmHanding { arisan, round, handing } => {
            let it = handing_of(find(arisan)?, *round, *handing)?;
            let member = asked.by.member().ok_or(Refused::MEMBERS_ONLY)?;
            match () {
                () if it.struck_because.is_some() => return Err(Refusal::HandingSettled.into()),
                () if it.confirmed_by.is_some() => vec![],
                () if it.by == Some(member) => return Err(Refusal::OwnHanding.into()),
                () => {
                    let (arisan, round, handing) = (*arisan, *round, *handing);
                    vec![Event::HandingConfirmed { arisan, round, handing, member }]
                }
            }
        }
        Command::StrikeHanding { arisan, round, handing, reason } => {
            Input::required("reason", reason, limits::NOTE_CHARS_MAX)?;
            match handing_of(find(arisan)?, *round, *handing)? {
                it if it.struck_because.is_some() => vec![],
                it if it.confirmed_by.is_some() => return Err(Refusal::HandingSettled.into()),
                _ => {
                    let (arisan, round, handing) = (*arisan, *round, *handing);
                    vec![Event::HandingStruck { arisan, round, handing, reason: reason.clone() }]
                }
            }
        }
        // Judged elsewhere.
        Command::Plan { .. }
        | Command::Change { .. }
        | Command::SetSlots { .. }
        | Command::Start { .. }
        | Command::End { .. }
        | Command::OpenRound { .. }
        | Command::MoveRound { .. }
        | Command::Collect { .. }
        | Command::Commit { .. }
        | Command::OpenDraw { .. }
        | Command::AddWord { .. }
        | Command::CloseWords { .. }
        | Command::Draw { .. }
        | Command::CallOff { .. }
        | Command::RecordDraw { .. }
        | Command::Give { .. } => vec![],
    };
    Ok(events.into_iter().map(Any::from).collect())
}

fn ask(
    arisan: &Arisan,
    id: ArisanId,
    member: MemberId,
    mine: SlotId,
    theirs: SlotId,
) -> Result<Vec<Event>, Refused> {
    let (number, cycle) = arisan.running().ok_or(Refusal::NotRunning)?;
    let own = cycle.slot(mine).ok_or(Input::new("mine", Problem::Unknown))?;
    cycle.slot(theirs).ok_or(Input::new("theirs", Problem::Unknown))?;
    if !own.members.contains(&member) {
        return Err(Refusal::NotYours.into());
    }
    arisan.exchange(mine, theirs)?;
    let taken = |it: &Swap| [it.mine, it.theirs].iter().any(|slot| [mine, theirs].contains(slot));
    if let Some((_, open)) = arisan.open_swaps().find(|(_, it)| taken(it)) {
        let same = (open.mine, open.theirs, open.asked_by) == (mine, theirs, member);
        return if same { Ok(vec![]) } else { Err(Refusal::SwapOpen.into()) };
    }
    let swap = arisan.swaps.last_key_value().map_or(SwapId(1), |(id, _)| id.next());
    let asked = Event::SwapAsked { arisan: id, swap, mine, theirs, member };
    // Whoever holds both has nobody to ask.
    let it = Swap {
        cycle: number,
        mine,
        theirs,
        asked_by: member,
        agreed: [member].into(),
        state: SwapState::Open,
    };
    let done = arisan.concerned(&it).iter().all(|it| *it == member);
    let swapped = done.then_some(Event::Swapped { arisan: id, swap, round: arisan.exchange(mine, theirs)? });
    Ok(std::iter::once(asked).chain(swapped).collect())
}

/// A swap that waits, and that concerns this member.
fn open_swap(arisan: &Arisan, swap: SwapId, member: MemberId) -> Result<&Swap, Refused> {
    let it = arisan.swaps.get(&swap).ok_or(Refused::NO_SUCH)?;
    if !arisan.concerned(it).contains(&member) {
        return Err(Refusal::NotYours.into());
    }
    Ok(it)
}

fn agree(arisan: &Arisan, id: ArisanId, member: MemberId, swap: SwapId) -> Result<Vec<Event>, Refused> {
    let it = open_swap(arisan, swap, member)?;
    match it.state {
        SwapState::Open if it.agreed.contains(&member) => return Ok(vec![]),
        SwapState::Done => return Ok(vec![]),
        SwapState::Declined => return Err(Refusal::SwapOver.into()),
        SwapState::Open => {}
    }
    if it.cycle != arisan.cycle_number() {
        return Err(Refusal::SwapOver.into());
    }
    let round = arisan.exchange(it.mine, it.theirs).map_err(|_| Refusal::SwapOver)?;
    let agreed = Event::SwapAgreed { arisan: id, swap, member };
    let all = arisan.concerned(it).iter().all(|other| *other == member || it.agreed.contains(other));
    let swapped = all.then_some(Event::Swapped { arisan: id, swap, round });
    Ok(std::iter::once(agreed).chain(swapped).collect())
}

fn decline(arisan: &Arisan, id: ArisanId, member: MemberId, swap: SwapId) -> Result<Vec<Event>, Refused> {
    match open_swap(arisan, swap, member)?.state {
        SwapState::Declined => Ok(vec![]),
        SwapState::Done => Err(Refusal::SwapOver.into()),
        SwapState::Open => Ok(vec![Event::SwapDeclined { arisan: id, swap, member }]),
    }
}

/// The agreed cut goes to the cash box with the first money, booked in the same batch.
fn hand_over(
    community: &Community,
    asked: &Asked,
    (id, round): (ArisanId, ArisanRoundId),
    member: MemberId,
    amount: Rupiah,
) -> Result<Vec<Any>, Refused> {
    let arisan = community.arisan.find(id).ok_or(Refused::NO_SUCH)?;
    let it = round_of(arisan, round)?;
    let cycle = arisan.cycle(it.cycle).ok_or(Refused::NO_SUCH)?;
    if it.receiver.is_none() {
        return Err(Refusal::NoReceiver.into());
    }
    Input::within("amount", amount.0, 1, limits::RUPIAH_MAX)?;
    let available = arisan.available(round, member).ok_or(Input::new("member", Problem::Unknown))?;
    if amount > available {
        return Err(Refusal::NotThatMuch { available }.into());
    }
    Input::at_most("amount", it.handings.len() + 1, limits::ARISAN_HANDINGS_MAX)?;
    let handing = it.handings.last_key_value().map_or(HandingId(1), |(id, _)| id.next());
    let mut events = vec![Any::from(Event::HandedOver { arisan: id, round, handing, member, amount })];
    let cut = Rupiah(cycle.terms.cut.0 - it.cut.0);
    if cut.0 > 0 {
        let lines = vec![Account::BOX.more(cut), Account::Income { income: Income::Other }.more(cut)];
        let (today, what) = (community.today(asked.at), cycle.terms.name.clone());
        let (entry, booked) = Till::open(community, asked).book(Cause::Arisan, today, what, lines)?;
        events.push(Event::CutSetAside { arisan: id, round, amount: cut, entry }.into());
        events.push(booked.into());
    }
    Ok(events)
}

fn handing_of(arisan: &Arisan, round: ArisanRoundId, handing: HandingId) -> Result<&Handing, Refused> {
    round_of(arisan, round)?.handings.get(&handing).ok_or(Refused::NO_SUCH)
}

impl Arisan {
    /// Whether these two could exchange now: two that wait in an agreed order, or the slot that was drawn last and has not
    /// had its money yet with one that waits. With the round in the second case.
    pub fn exchange(&self, mine: SlotId, theirs: SlotId) -> Result<Option<ArisanRoundId>, Refusal> {
        let (number, cycle) = self.running().ok_or(Refusal::NotRunning)?;
        if mine == theirs {
            return Err(Refusal::NothingToSwap);
        }
        let received = self.received(number);
        let (has, waits) = match (received.get(&mine), received.get(&theirs)) {
            (Some(_), Some(_)) => return Err(Refusal::AlreadyReceived),
            (None, None) if cycle.terms.order == Order::Agreement => return Ok(None),
            (None, None) => return Err(Refusal::NothingToSwap),
            (Some(round), None) => (*round, theirs),
            (None, Some(round)) => (*round, mine),
        };
        let last: Option<(ArisanRoundId, &Round)> = self.rounds_of(number).next_back();
        match last {
            Some((id, it)) if id == has => match () {
                () if it.handed() != Rupiah(0) => Err(Refusal::HandedOver),
                () if !self.is_paid_up(waits, has) => Err(Refusal::NotPaidUp),
                () => Ok(Some(has)),
            },
            Some(_) | None => Err(Refusal::AlreadyReceived),
        }
    }
}
