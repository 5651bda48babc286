//! Rounds: who may speak now, and what ends a lap.

use std::collections::BTreeSet;

use super::{
    Event, Refusal, Round, RoundState, Subject, Threads,
    decide::{next_post, place},
    round::rotated,
};
use crate::{
    Asked, Community, Event as Any, Refusal as Refused,
    kernel::{Input, MemberId, Problem, RoundId, Text},
    limits,
    members::Members,
};

type Decided = Result<Vec<Any>, Refused>;

/// A round whose lap is over makes room for the next one about the same subject.
pub fn begin(
    community: &Community,
    asked: &Asked,
    subject: Subject,
    question: &Text,
    chosen: &[MemberId],
) -> Decided {
    let (threads, members) = (&community.threads, &community.members);
    asked.by.member().ok_or(Refused::MEMBERS_ONLY)?;
    let (subject, known) = place(community, subject)?;
    Input::required("question", question, limits::NOTE_CHARS_MAX)?;
    let circle: BTreeSet<MemberId> = match chosen {
        [] => members.active().map(|it| it.id).collect(),
        chosen => chosen.iter().copied().collect(),
    };
    for member in &circle {
        members.belonging("circle", *member)?;
    }
    if circle.len() < limits::ROUND_MEMBERS_MIN {
        return Err(Input::new("circle", Problem::Empty).into());
    }
    let thread = known.map_or_else(|| threads.next_id(), |(id, _)| id);
    let before = threads.rounds_of(thread).find(|(_, it)| it.state == RoundState::Open);
    let ended = match before {
        Some((_, it)) if it.holder().is_some() => return Err(Refusal::RoundUnderWay.into()),
        Some((round, _)) => Some(Event::RoundClosed { round }),
        None => None,
    };
    let open = threads.open_rounds().count() + 1 - usize::from(ended.is_some());
    Input::at_most("question", open, limits::ROUNDS_OPEN_MAX)?;
    let begun = Event::RoundBegun {
        round: threads.next_round(),
        thread,
        subject,
        question: question.clone(),
        members: rotated(&circle, threads.began),
    };
    Ok(ended.into_iter().chain([begun]).map(Any::from).collect())
}

pub fn speak(
    community: &Community,
    asked: &Asked,
    round: RoundId,
    words: &Text,
    member: Option<MemberId>,
) -> Decided {
    let it = open(&community.threads, round)?;
    let member = community.members.in_the_name_of(asked.by, member)?.member;
    has_the_piece(it, member)?;
    Input::required("words", words, limits::POST_CHARS_MAX)?;
    let known = community.threads.find(it.thread).map(|thread| (it.thread, thread));
    let (thread, post) = next_post(community, known)?;
    Ok(vec![Event::Spoken { round, thread, post, member, words: words.clone() }.into()])
}

pub fn pass(
    threads: &Threads,
    members: &Members,
    asked: &Asked,
    round: RoundId,
    member: Option<MemberId>,
) -> Decided {
    let it = open(threads, round)?;
    let member = members.in_the_name_of(asked.by, member)?.member;
    has_the_piece(it, member)?;
    Ok(vec![Event::Passed { round, member }.into()])
}

pub fn skip(threads: &Threads, round: RoundId, member: MemberId) -> Decided {
    let it = open(threads, round)?;
    has_the_piece(it, member)?;
    match it.skipped.contains(&member) {
        true => Err(Refusal::SkippedAlready.into()),
        false => Ok(vec![Event::Skipped { round, member }.into()]),
    }
}

pub fn lap(threads: &Threads, round: RoundId) -> Decided {
    let it = open(threads, round)?;
    match it.holder() {
        Some(_) => Err(Refusal::TurnsLeft.into()),
        None => Ok(vec![Event::LapBegun { round, members: rotated(&it.circle, threads.began) }.into()]),
    }
}

pub fn close(threads: &Threads, round: RoundId) -> Decided {
    match threads.round(round).ok_or(Refused::NO_SUCH)?.state {
        RoundState::Open => Ok(vec![Event::RoundClosed { round }.into()]),
        RoundState::Closed { .. } => Ok(vec![]),
    }
}

fn open(threads: &Threads, round: RoundId) -> Result<&Round, Refused> {
    match threads.round(round) {
        None => Err(Refused::NO_SUCH),
        Some(it) if it.state == RoundState::Open => Ok(it),
        Some(_) => Err(Refusal::RoundClosed.into()),
    }
}

fn has_the_piece(round: &Round, member: MemberId) -> Result<(), Refusal> {
    match round.holder() {
        _ if !round.circle.contains(&member) => Err(Refusal::NotInTheCircle),
        Some(holder) if holder == member => Ok(()),
        Some(holder) if round.waiting.contains(&member) => Err(Refusal::NotYourTurn { holder }),
        Some(_) | None => Err(Refusal::SpokeAlready),
    }
}
