//! Opening a proposal: the electorate is frozen, its class and times are fixed; and taking it back.

use super::{
    Action, Choice, Class, Decision, Event, From, Method, Proposal, Refusal, Secrecy, carry, rules::quorum,
};
use crate::{
    Asked, Community, Event as Any, Refusal as Refused,
    kernel::{DecisionId, Input, MemberId, Moment, Problem, Rupiah, Text},
    limits,
    members::Standing,
};

/// The class in which a proposal is decided: as asked for, or heavier when what it carries needs it.
pub fn class_needed(community: &Community, proposal: &Proposal) -> Class {
    let rules = &community.decisions.rules;
    let carried = proposal.carries.iter().map(|it| it.class(rules));
    // Many small amounts are one large one.
    let total = proposal.carries.iter().map(|it| it.rupiah().0).fold(0_i64, i64::saturating_add);
    let budget = match proposal.method {
        Method::Budget { rupiah } => rupiah.0,
        Method::Consent
        | Method::Majority { .. }
        | Method::Approval
        | Method::Score
        | Method::Dots
        | Method::Ranked { .. }
        | Method::TimePoll
        | Method::SenseCheck
        | Method::OptIn { .. } => 0,
    };
    let cost = match total.max(budget) {
        0 => Class::Light,
        total => rules.class_of(Rupiah(total)),
    };
    let secret = if proposal.secrecy == Secrecy::Secret { Class::Weighty } else { Class::Light };
    // Silence can agree to one proposal; it cannot choose.
    let choosing = if proposal.method.is_poll() || proposal.method == Method::Consent {
        Class::Light
    } else {
        Class::Ordinary
    };
    carried.chain([cost, secret, choosing]).fold(proposal.class, Class::max)
}

pub(super) fn opened(community: &Community, asked: &Asked, proposal: &Proposal) -> Result<Vec<Any>, Refused> {
    let now = asked.at;
    let decisions = &community.decisions;
    Input::required("title", &proposal.title, limits::TITLE_CHARS_MAX)?;
    Input::optional("details", &proposal.details, limits::DETAILS_CHARS_MAX)?;
    Input::at_most("title", decisions.open().count() + 1, limits::DECISIONS_OPEN_MAX)?;
    method(community, asked, proposal)?;
    let choices = choices(community, asked, proposal)?;
    from(community, proposal.from)?;
    if proposal.review_on.is_some_and(|day| day <= community.today(now)) {
        return Err(Input::new("review_on", Problem::InThePast).into());
    }
    carries(community, asked, &proposal.carries)?;

    // Nobody decides on their own loan.
    let borrows = |id: MemberId| proposal.carries.iter().any(|it| it.borrower() == Some(id));
    let voters: Vec<MemberId> =
        community.members.current().map(|it| it.id).filter(|id| !borrows(*id)).collect();
    let on_leave: Vec<MemberId> = community
        .members
        .current()
        .filter(|it| matches!(it.standing, Standing::Paused { .. }) && !borrows(it.id))
        .map(|it| it.id)
        .collect();
    secrecy(proposal, voters.len())?;
    let class = class_needed(community, proposal);
    let counting = count(voters.len().saturating_sub(on_leave.len()));
    let opened = Event::Opened {
        decision: decisions.next_id(),
        title: proposal.title.clone(),
        details: proposal.details.clone(),
        method: proposal.method,
        choices,
        class,
        secrecy: proposal.secrecy,
        results: proposal.results,
        pace: proposal.pace,
        voters,
        on_leave,
        quorum: if proposal.method.is_poll() { 0 } else { quorum(class, counting) },
        waits_until: now.plus_hours(decisions.rules.wait_hours.into()),
        closes_at: closes_at(community, now, proposal, class)?,
        carries: proposal.carries.clone(),
        review_on: proposal.review_on,
        from: proposal.from,
    };
    Ok(vec![opened.into()])
}

fn method(community: &Community, asked: &Asked, proposal: &Proposal) -> Result<(), Refused> {
    match proposal.method {
        Method::OptIn { target: Some(target) } => {
            Input::within("target", target.into(), 1, limits::MEMBERS_MAX.into())?;
        }
        Method::Budget { rupiah } => Input::within("rupiah", rupiah.0, 1, limits::RUPIAH_MAX)?,
        Method::Consent
        | Method::Majority { .. }
        | Method::Approval
        | Method::Score
        | Method::Dots
        | Method::Ranked { .. }
        | Method::TimePoll
        | Method::SenseCheck
        | Method::OptIn { target: None } => {}
    }
    if !proposal.carries.is_empty() && !proposal.method.carries() {
        return Err(Refusal::CarriesNothing.into());
    }
    let removes = proposal.carries.iter().any(|it| matches!(it, Action::Remove { .. }));
    let voters = community.members.current().count();
    if removes && proposal.method == Method::Consent {
        // Nobody consents to their own removal, and nobody should have to object aloud to another's.
        return Err(Refusal::NotByConsent.into());
    }
    if removes && proposal.secrecy == Secrecy::Open && count(voters) >= limits::SECRET_VOTERS_MIN {
        return Err(Refusal::MustBeSecret.into());
    }
    let removes_oneself = proposal
        .carries
        .iter()
        .any(|it| matches!(it, Action::Remove { member } if asked.by.member() == Some(*member)));
    if removes_oneself { Err(Input::new("carries", Problem::Unknown).into()) } else { Ok(()) }
}

fn secrecy(proposal: &Proposal, voters: usize) -> Result<(), Refused> {
    match proposal.secrecy {
        Secrecy::Open => Ok(()),
        Secrecy::Secret if !proposal.method.can_be_secret() => {
            Err(Input::new("secrecy", Problem::Unknown).into())
        }
        Secrecy::Secret if count(voters) < limits::SECRET_VOTERS_MIN => {
            Err(Refusal::TooFewForSecret { voters: count(voters) }.into())
        }
        Secrecy::Secret => Ok(()),
    }
}

/// The choices, or nothing where there is only one proposal.
fn choices(community: &Community, asked: &Asked, proposal: &Proposal) -> Result<Vec<Choice>, Refused> {
    if !proposal.method.has_choices() {
        return Ok(vec![]);
    }
    let choices = &proposal.choices;
    match choices.len() {
        0 => return Err(Input::new("choices", Problem::Empty).into()),
        1 if !matches!(proposal.method, Method::Budget { .. }) => {
            // One thing is not a choice.
            return Err(Input::new(
                "choices",
                Problem::OutOfRange { min: 2, max: limits::CHOICES_MAX.into() },
            )
            .into());
        }
        many => Input::at_most("choices", many, limits::CHOICES_MAX)?,
    }
    for (place, it) in choices.iter().enumerate() {
        choice(community, asked, proposal.method, it)?;
        let same = |other: &Choice| {
            crate::members::folded(other.label.or_empty()) == crate::members::folded(it.label.or_empty())
                && (other.day, other.time) == (it.day, it.time)
        };
        if choices.iter().take(place).any(same) {
            return Err(Input::new("choices", Problem::Taken).into());
        }
    }
    Ok(choices.clone())
}

fn choice(community: &Community, asked: &Asked, method: Method, it: &Choice) -> Result<(), Refused> {
    if method == Method::TimePoll {
        let (Some(day), Some(time)) = (it.day, it.time) else {
            return Err(Input::new("choices", Problem::NotInTheCalendar).into());
        };
        if day.moment(time, community.profile.zone) <= asked.at {
            return Err(Input::new("choices", Problem::InThePast).into());
        }
        return Ok(Input::optional("choices", &it.label, limits::CHOICE_CHARS_MAX)?);
    }
    Input::required("choices", &it.label, limits::CHOICE_CHARS_MAX)?;
    match (method, it.rupiah) {
        (Method::Budget { .. }, None) => Err(Input::new("rupiah", Problem::Empty).into()),
        (Method::Budget { .. }, Some(cost)) => Ok(Input::within("rupiah", cost.0, 1, limits::RUPIAH_MAX)?),
        (_, Some(_)) => Err(Input::new("rupiah", Problem::Unknown).into()),
        (_, None) => Ok(()),
    }
}

fn from(community: &Community, from: Option<From>) -> Result<(), Refused> {
    let known = match from {
        None => true,
        Some(From::Idea(id)) => community.ideas.find(id).is_some(),
        Some(From::Occasion(id)) => community.gatherings.occasion(id).is_some(),
        Some(From::Decision(id)) => community.decisions.find(id).is_some(),
    };
    if known { Ok(()) } else { Err(Refused::NO_SUCH) }
}

/// What could never be carried out is refused now, rather than after everybody has agreed to it.
pub(super) fn carries(community: &Community, asked: &Asked, carries: &[Action]) -> Result<(), Refused> {
    Input::at_most("carries", carries.len(), limits::CARRIES_MAX)?;
    if carries.is_empty() {
        return Ok(());
    }
    refused_act(community, asked, carries).map_or(Ok(()), |(_, refusal)| Err(refusal))
}

/// The first act that cannot be carried out, by its place from 0 on, each tried in the world that the earlier ones make.
pub fn refused_act(community: &Community, asked: &Asked, carries: &[Action]) -> Option<(usize, Refused)> {
    let mut world = community.clone();
    let proposer = (DecisionId(0), asked.by.member());
    for (place, action) in carries.iter().enumerate() {
        let tried = carry::check(&world, asked.at, action)
            .and_then(|()| carry::events(&world, asked.at, proposer, action));
        match tried {
            Ok(events) if events.is_empty() => {
                return Some((place, Input::new("carries", Problem::Taken).into()));
            }
            Ok(events) => carry::try_on(&mut world, asked.at, events),
            Err(refusal) => return Some((place, refusal)),
        }
    }
    None
}

fn closes_at(
    community: &Community,
    now: Moment,
    proposal: &Proposal,
    class: Class,
) -> Result<Moment, Refused> {
    let rules = &community.decisions.rules;
    let earliest = match proposal.method.is_poll() {
        true => now.plus_hours(1),
        false => now.plus_hours(rules.hours(class)),
    };
    match proposal.closes_at {
        None if proposal.method.is_poll() => Ok(now.plus_hours(rules.hours(Class::Ordinary))),
        None => Ok(earliest),
        Some(at) if at <= now => Err(Input::new("closes_at", Problem::InThePast).into()),
        // A time is chosen by the minute: what is left of this minute is not too soon.
        Some(at) if at.plus_minutes(1) < earliest => Err(Refusal::TooSoon { earliest }.into()),
        Some(at) if at > now.plus_hours(limits::DECISION_HOURS_MAX) => {
            let max = limits::DECISION_HOURS_MAX / 24;
            Err(Input::new("closes_at", Problem::OutOfRange { min: 0, max }).into())
        }
        Some(at) => Ok(at.max(earliest)),
    }
}

pub(super) fn withdrawn(
    community: &Community,
    asked: &Asked,
    id: DecisionId,
    reason: &Text,
) -> Result<Vec<Any>, Refused> {
    let decision = community.decisions.running(id, asked.at)?;
    if decision.proposed_by.is_none() || decision.proposed_by != asked.by.member() {
        return Err(Refusal::NotYours.into());
    }
    Input::required("reason", reason, limits::NOTE_CHARS_MAX)?;
    Ok(vec![Event::Withdrawn { decision: id, reason: reason.clone() }.into()])
}

fn count(people: usize) -> u32 {
    u32::try_from(people).unwrap_or(u32::MAX)
}

/// Times of a decision that begins to run anew with a version, a class or a method.
pub(super) fn runs_again(
    community: &Community,
    decision: &Decision,
    now: Moment,
    hours: i64,
) -> (Moment, Moment) {
    let waits_until = now.plus_hours(community.decisions.rules.wait_hours.into());
    (waits_until, decision.closes_at.max(now.plus_hours(hours)))
}
