//! Closing: at its exact time, or early when nothing can change the outcome; then what it carries is carried out.

use super::{
    Command, Decision, End, Event, Finding, Method, Pace, Refusal, Sealed, Stage, Verdict, carry,
    certainty::{self, Missing},
    count::{self, Urn},
};
use crate::{
    Asked, Community, Event as Any, Refusal as Refused,
    counting::Lot,
    kernel::{Day, DecisionId, Input, MemberId, Moment, Problem, Rupiah, Text},
    limits,
};

/// When and why the voting has ended by `now`; `None` while it runs.
fn ended(
    community: &Community,
    decision: &Decision,
    urn: Option<&Urn>,
    now: Moment,
) -> Option<(Moment, End)> {
    let waited = earliest(decision) <= now;
    let early =
        urn.filter(|_| waited).and_then(|urn| settled_at(community, decision, urn)).filter(|at| *at <= now);
    match early {
        Some(at) if at < decision.closes_at => Some((at, End::Certainty)),
        Some(_) | None => (decision.closes_at <= now).then_some((decision.closes_at, End::Time)),
    }
}

/// The soonest that anything can end it: after the wait, or as soon as all who are together have voted.
fn earliest(decision: &Decision) -> Moment {
    let here = decision.pace == Pace::Together || decision.rooms.iter().any(|it| it.counts);
    if here { decision.changed_at } else { decision.waits_until.max(decision.changed_at) }
}

/// From when on nothing can change the outcome and nobody is ambushed any more.
fn settled_at(community: &Community, decision: &Decision, urn: &Urn) -> Option<Moment> {
    let missing: Vec<MemberId> = match decision.is_secret() {
        true => decision.missing(&community.members).filter(|it| !urn.cast.contains(it)).collect(),
        false => decision.missing(&community.members).collect(),
    };
    let counting = decision.counting(missing.iter().copied());
    certainty::certain(decision, urn, Missing { all: missing.len(), counting }).then(|| {
        let wait = if missing.is_empty() { earliest(decision) } else { decision.waits_until };
        wait.max(decision.changed_at)
    })
}

/// What the clock must do about decisions by now.
pub fn due(community: &Community, now: Moment) -> Vec<Command> {
    let ended = |it: &Decision| {
        // Whether a secret ballot is certain only the host can see: it has the ballots (`sealed_open`).
        let urn = (!it.is_secret()).then(|| Urn::open(it));
        ended(community, it, urn.as_ref(), now).is_some()
    };
    let close = community.decisions.open().filter(|(_, it)| ended(it));
    let close = close.map(|(decision, _)| Command::Close { decision, sealed: None });
    let lots = community.decisions.all().filter(|(_, it)| it.verdict() == Some(&Verdict::AwaitsLot));
    let lots = lots.map(|(decision, _)| Command::DrawLot { decision, hash: None });
    close.chain(lots).collect()
}

/// When the clock must look at decisions again.
pub fn next_due(community: &Community, now: Moment) -> Option<Moment> {
    let open = community.decisions.open().map(|(_, it)| {
        let early = match earliest(it) {
            _ if it.is_secret() => None,
            // Whether it is certain is worth a look when the wait is over, not with every line before.
            at if at > now => Some(at),
            _ => settled_at(community, it, &Urn::open(it)),
        };
        early.map_or(it.closes_at, |at| at.min(it.closes_at))
    });
    let lots = community.decisions.all().filter(|(_, it)| it.verdict() == Some(&Verdict::AwaitsLot));
    open.chain(lots.map(|_| now)).min()
}

/// Secret ballots that run, each with the moment from which on it may end early.
pub fn sealed_open(community: &Community) -> impl Iterator<Item = (DecisionId, Moment)> {
    community.decisions.open().filter(|(_, it)| it.is_secret()).map(|(id, it)| (id, earliest(it)))
}

pub(super) fn closed(
    community: &Community,
    now: Moment,
    (id, decision): (DecisionId, &Decision),
    sealed: Option<&Sealed>,
) -> Result<Vec<Any>, Refused> {
    if !decision.is_open() {
        return Ok(vec![]);
    }
    let none = Sealed::default();
    let urn = match (decision.is_secret(), sealed) {
        (false, _) => Urn::open(decision),
        (true, Some(sealed)) => Urn::sealed(decision, sealed),
        // Without the ballots nothing can be said.
        (true, None) => return Ok(vec![]),
    };
    let Some((closed_at, end)) = ended(community, decision, Some(&urn), now) else { return Ok(vec![]) };
    let (verdict, tally) = count::count(decision, &urn, None);
    let mut events = vec![];
    if decision.is_secret() && !matches!(verdict, Verdict::NoQuorum { .. }) {
        events.push(unsealed(id, sealed.unwrap_or(&none)).into());
    }
    let passed = matches!(verdict, Verdict::Passed { .. });
    events.push(Event::Closed { decision: id, closed_at, end, verdict: verdict.clone(), tally }.into());
    if passed {
        events.extend(carried(community, now, (id, decision), &verdict));
    }
    Ok(events)
}

/// Names only from three voters up; ballots in an order that says nothing.
fn unsealed(decision: DecisionId, sealed: &Sealed) -> Event {
    let mut voters = sealed.voters.clone();
    voters.sort_unstable();
    if voters.len() < limits::TURNOUT_NAMES_MIN {
        voters.clear();
    }
    let mut ballots = sealed.ballots.clone();
    ballots.sort_unstable();
    Event::Unsealed { decision, voters, ballots }
}

/// What is carried out: the acts of the proposal, or the money of what was chosen.
fn carried(
    community: &Community,
    now: Moment,
    (id, decision): (DecisionId, &Decision),
    verdict: &Verdict,
) -> Vec<Any> {
    let by = (id, decision.proposed_by);
    if let (Method::Budget { .. }, Verdict::Passed { choices }) = (decision.method, verdict) {
        let chosen =
            (0..).zip(&decision.choices).filter(|(option, _)| choices.contains(&count::choice(*option)));
        let spend = chosen.map(|(_, it): (usize, _)| super::Action::Spend {
            rupiah: it.rupiah.unwrap_or(Rupiah(0)),
            what: it.label.clone(),
            owner: None,
        });
        return carry::out(community, now, by, spend);
    }
    carry::out(community, now, by, decision.carries.iter().map(|it| it.action.clone()))
}

/// A tie is broken by a lot that is seeded by the hash of the line that closed the voting.
pub(super) fn lot_drawn(
    community: &Community,
    now: Moment,
    (id, decision): (DecisionId, &Decision),
    hash: &[u8; 32],
) -> Result<Vec<Any>, Refused> {
    if decision.verdict() != Some(&Verdict::AwaitsLot) {
        return Ok(vec![]);
    }
    let lot = Lot::seeded(id.0, hash, decision.choices.len());
    let urn = Urn::seen(decision);
    let (verdict, tally) = count::count(decision, &urn, Some(&lot));
    let drawn = Event::LotDrawn {
        decision: id,
        seed: hash.iter().map(|byte| format!("{byte:02x}")).collect(),
        order: lot.order().into_iter().map(count::choice).collect(),
        verdict: verdict.clone(),
        tally,
    };
    let mut events = vec![drawn.into()];
    if matches!(verdict, Verdict::Passed { .. }) {
        events.extend(carried(community, now, (id, decision), &verdict));
    }
    Ok(events)
}

/// A room's record came late and counts: the verdict with it, when it is another one than before.
pub(super) fn counted_again(community: &Community, now: Moment, id: DecisionId, held: &[Any]) -> Vec<Any> {
    let mut world = community.clone();
    carry::try_on(&mut world, now, held.to_vec());
    let Some(decision) = world.decisions.find(id) else { return vec![] };
    let Stage::Closed { at, verdict: before, .. } = &decision.stage else { return vec![] };
    let (verdict, tally) = count::count(decision, &Urn::open(decision), None);
    let passed = matches!(verdict, Verdict::Passed { .. });
    let closed =
        Event::Closed { decision: id, closed_at: *at, end: End::Time, verdict: verdict.clone(), tally };
    let mut events = vec![closed.into()];
    if passed && verdict != *before {
        events.extend(carried(&world, now, (id, decision), &verdict));
    }
    events
}

pub(super) fn concluded(
    community: &Community,
    asked: &Asked,
    id: DecisionId,
    words: &Text,
    review_on: Option<Day>,
) -> Result<Vec<Any>, Refused> {
    let decision = ended_one(community, id)?;
    Input::required("words", words, limits::DETAILS_CHARS_MAX)?;
    if review_on.is_some_and(|day| day <= community.today(asked.at)) {
        return Err(Input::new("review_on", Problem::InThePast).into());
    }
    let same =
        decision.conclusion.as_ref().is_some_and(|it| it.words == *words) && decision.review_on == review_on;
    if same {
        return Ok(vec![]);
    }
    Ok(vec![Event::Concluded { decision: id, words: words.clone(), review_on }.into()])
}

pub(super) fn reviewed(
    community: &Community,
    asked: &Asked,
    id: DecisionId,
    finding: Finding,
    words: &Text,
    again_on: Option<Day>,
) -> Result<Vec<Any>, Refused> {
    ended_one(community, id)?;
    match finding {
        Finding::Keep => Input::optional("words", words, limits::NOTE_CHARS_MAX)?,
        Finding::Change | Finding::Stop => Input::required("words", words, limits::NOTE_CHARS_MAX)?,
    }
    if again_on.is_some_and(|day| day <= community.today(asked.at)) {
        return Err(Input::new("again_on", Problem::InThePast).into());
    }
    Ok(vec![Event::Reviewed { decision: id, finding, words: words.clone(), again_on }.into()])
}

fn ended_one(community: &Community, id: DecisionId) -> Result<&Decision, Refused> {
    let decision = community.decisions.known(id)?;
    match decision.stage {
        Stage::Closed { .. } => Ok(decision),
        Stage::Open => Err(Refusal::StillOpen.into()),
        Stage::Withdrawn { at, .. } => Err(Refusal::AlreadyClosed { closed_at: at }.into()),
    }
}
