//! What a room sends: names, hands, rounds, notes; merged with the votes from elsewhere, one voice each.

use std::collections::BTreeSet;

use super::{
    Class, Command, Decision, Event, Hands, How, Method, Pace, Refusal, RoomVote, Verdict, closing, voting,
};
use crate::{
    Asked, Community, Event as Any, Refusal as Refused,
    kernel::{DecisionId, Input, MemberId, Moment, Problem},
    limits,
};

/// In which order members speak next: as they joined, beginning one further each time, so that nobody is always last.
/// About no decision yet: of all who belong.
pub fn order(community: &Community, id: Option<DecisionId>) -> Vec<MemberId> {
    let mut order: Vec<MemberId> = match id.and_then(|id| community.decisions.find(id)) {
        Some(decision) => {
            decision.voters.iter().copied().filter(|it| community.members.belongs(*it)).collect()
        }
        None => community.members.current().map(|it| it.id).collect(),
    };
    let begin = community.decisions.rooms_held().checked_rem(order.len()).unwrap_or(0);
    order.rotate_left(begin);
    order
}

pub(super) fn recorded(community: &Community, asked: &Asked, command: &Command) -> Result<Vec<Any>, Refused> {
    let Command::RecordRoom { decision: id, version, held_at, present, votes, hands, rounds, notes } =
        command
    else {
        return Ok(vec![]);
    };
    let decision = community.decisions.known(*id)?;
    let held_at = (*held_at).min(asked.at).max(earliest(decision));
    let counts = counts(decision, held_at, asked.at)?;
    if decision.is_secret() {
        return Err(Refusal::Secret.into());
    }
    if *version != decision.version {
        return Err(Refusal::NewerVersion { version: decision.version }.into());
    }
    Input::optional("notes", notes, limits::MINUTES_CHARS_MAX)?;
    Input::at_most("rooms", decision.rooms.len() + 1, limits::ROOMS_MAX)?;
    Input::at_most("rounds", rounds.len(), limits::ROUNDS_MAX)?;
    let present = named_once(community, decision, "present", present)?;
    for round in rounds {
        named_once(community, decision, "rounds", &round.members)?;
    }
    named_once(community, decision, "votes", &votes.iter().map(|it| it.member).collect::<Vec<_>>())?;
    let votes = votes.iter().map(|it| room_vote(decision, it)).collect::<Result<Vec<_>, _>>()?;
    were_there(&present, &votes)?;
    if let Some(hands) = hands {
        hands_add_up(decision, *hands, &present, &votes)?;
    }
    if counts {
        one_voice_each(decision, held_at, &present, (&votes, *hands))?;
    }
    if votes.is_empty() && hands.is_none() && rounds.is_empty() && notes.is_empty() {
        return Err(Input::new("votes", Problem::Empty).into());
    }
    let objects = counts && votes.iter().any(|it| it.ballot.objects());
    let held = Event::RoomHeld {
        decision: *id,
        version: *version,
        held_at,
        present,
        votes,
        hands: *hands,
        rounds: rounds.clone(),
        notes: notes.clone(),
        counts,
    };
    let mut events: Vec<Any> = vec![held.into()];
    match decision.is_open() {
        true if objects && decision.class == Class::Light => {
            events.push(voting::lifted(community, asked, *id, decision).into());
        }
        false if counts => events.extend(closing::counted_again(community, asked.at, *id, &events)),
        true | false => {}
    }
    Ok(events)
}

/// A room cannot have met about what nobody had proposed; unless the proposal itself was made there, and came late with
/// its first record because the phone had no signal.
fn earliest(decision: &Decision) -> Moment {
    let made_there =
        decision.pace == Pace::Together && decision.rooms.is_empty() && decision.votes.is_empty();
    match made_there {
        true => decision.opened_at.plus_hours(-limits::AFTERWARDS_HOURS),
        false => decision.opened_at,
    }
}

/// Whether what happened then still counts. It arrives late when the phone had no signal: a decision that has not
/// passed is counted again with it; one that has passed may have been carried out, so the record is kept beside it.
fn counts(decision: &Decision, held_at: Moment, now: Moment) -> Result<bool, Refused> {
    let Some(closed_at) = decision.closed_at() else {
        return match held_at < decision.closes_at {
            true => Ok(true),
            false => Err(Refusal::AlreadyClosed { closed_at: decision.closes_at }.into()),
        };
    };
    if held_at >= closed_at {
        return Err(Refusal::AlreadyClosed { closed_at }.into());
    }
    if closed_at.plus_hours(limits::AFTERWARDS_HOURS) < now {
        return Err(Refusal::TooLate.into());
    }
    Ok(match decision.verdict() {
        Some(
            Verdict::NoQuorum { .. }
            | Verdict::Rejected
            | Verdict::NothingChosen
            | Verdict::Tied { .. }
            | Verdict::Objected
            | Verdict::Known,
        ) => true,
        Some(Verdict::Passed { .. } | Verdict::AwaitsLot) | None => false,
    })
}

fn named_once(
    community: &Community,
    decision: &Decision,
    field: &'static str,
    members: &[MemberId],
) -> Result<Vec<MemberId>, Refused> {
    let once: BTreeSet<MemberId> = members.iter().copied().collect();
    if once.len() != members.len() {
        return Err(Input::new(field, Problem::Taken).into());
    }
    match members.iter().find(|it| !decision.voters.contains(it) || !community.members.belongs(**it)) {
        Some(member) => Err(Refusal::NotAVoter { member: *member }.into()),
        None => Ok(members.to_vec()),
    }
}

fn room_vote(decision: &Decision, it: &RoomVote) -> Result<RoomVote, Refused> {
    if it.how == How::Own {
        return Err(Input::new("votes", Problem::Unknown).into());
    }
    // Who holds a proxy says it in the room; whoever writes it down need not be the one.
    let entrusted = it.how != How::Proxy || decision.proxies.contains_key(&it.member);
    if !entrusted {
        return Err(Refusal::NotEntrusted { member: it.member }.into());
    }
    voting::checked(decision, &it.ballot, &it.reason, decision.version)?;
    Ok(RoomVote { ballot: it.ballot.clone().tidied(), ..it.clone() })
}

fn were_there(present: &[MemberId], votes: &[RoomVote]) -> Result<(), Refused> {
    let there = |it: &RoomVote| it.how != How::Room || present.contains(&it.member);
    if votes.iter().all(there) { Ok(()) } else { Err(Input::new("present", Problem::Empty).into()) }
}

/// A hand bears no name, so it cannot be told apart from a vote of the same voter: whoever said something after the room
/// met is named, or was not there. When the voting is over, hands that were counted stand, and so does what was said.
fn one_voice_each(
    decision: &Decision,
    held_at: Moment,
    present: &[MemberId],
    (votes, hands): (&[RoomVote], Option<Hands>),
) -> Result<(), Refused> {
    let named = |member: &MemberId| votes.iter().any(|it| it.member == *member);
    let counted = decision.raised_hands().map(|it| &it.raised).into_iter().flatten();
    let mut twice = counted.filter(|it| match hands {
        // The newer count takes the place of the older one.
        Some(_) => !decision.is_open(),
        None => named(it),
    });
    if let Some(member) = twice.next() {
        return Err(Refusal::HandCounted { member: *member }.into());
    }
    let stands = |it: &&MemberId| {
        decision.votes.get(it).is_some_and(|it| it.at > held_at || (!decision.is_open() && it.is_own()))
    };
    let raised = present.iter().filter(|it| hands.is_some() && !named(it));
    match { raised }.find(stands) {
        Some(member) => Err(Refusal::VotedThemselves { member: *member }.into()),
        None => Ok(()),
    }
}

/// As many hands as people who were there and are not named.
fn hands_add_up(
    decision: &Decision,
    hands: Hands,
    present: &[MemberId],
    votes: &[RoomVote],
) -> Result<(), Refused> {
    if !matches!(decision.method, Method::Majority { .. }) {
        return Err(Refusal::NoHandsHere.into());
    }
    let unnamed = present.iter().filter(|it| votes.iter().all(|vote| vote.member != **it)).count();
    let expected = u32::try_from(unnamed).unwrap_or(u32::MAX);
    let raised = hands.all();
    if raised == expected { Ok(()) } else { Err(Refusal::HandsDoNotAddUp { raised, expected }.into()) }
}
