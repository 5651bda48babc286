//! Integrating: an objection is taken in rather than outvoted; and what happens when that fails twice.

use std::collections::BTreeSet;

use super::{
    Action, Ballot, Class, Command, Decision, Event, Integration, Method, Proposal, Refusal, Room, Stance,
    Threshold, Verdict, Vote, opening, rules::quorum,
};
use crate::{
    Asked, Community, Event as Any, Refusal as Refused,
    kernel::{DecisionId, Input, MemberId, Problem},
    limits,
    threads::{Round, Subject},
};

pub(super) fn amended(community: &Community, asked: &Asked, command: &Command) -> Result<Vec<Any>, Refused> {
    let Command::Amend { decision: id, over, how, title, details, carries, review_on } = command else {
        return Ok(vec![]);
    };
    let decision = community.decisions.running(*id, asked.at)?;
    if decision.method != Method::Consent {
        return Err(Refusal::NotByConsent.into());
    }
    if *over != decision.version {
        return Err(Refusal::NewerVersion { version: decision.version }.into());
    }
    Input::required("title", title, limits::TITLE_CHARS_MAX)?;
    Input::optional("details", details, limits::DETAILS_CHARS_MAX)?;
    if review_on.is_some_and(|day| day <= community.today(asked.at)) {
        return Err(Input::new("review_on", Problem::InThePast).into());
    }
    opening::carries(community, asked, carries)?;
    let same = decision.carries.iter().map(|it| &it.action).eq(carries);
    if decision.title == *title && decision.details == *details && decision.review_on == *review_on && same {
        return Ok(vec![]);
    }
    let class = class(community, decision, carries);
    let (waits_until, closes_at) =
        opening::runs_again(community, decision, asked.at, limits::AMENDED_HOURS_MIN);
    let voters = decision.counting(decision.voters.iter().copied());
    let amended = Event::Amended {
        decision: *id,
        version: decision.version.saturating_add(1),
        how: *how,
        title: title.clone(),
        details: details.clone(),
        class,
        quorum: quorum(class, voters),
        carries: carries.clone(),
        review_on: *review_on,
        asked_again: asked_again(decision, if same { *how } else { Integration::Amend }),
        waits_until,
        closes_at: if class > decision.class {
            closes_at.max(asked.at.plus_hours(community.decisions.rules.hours(class)))
        } else {
            closes_at
        },
    };
    Ok(vec![amended.into()])
}

/// A version that carries more weighs more; it never gets lighter on its way.
fn class(community: &Community, decision: &Decision, carries: &[Action]) -> Class {
    let proposal = Proposal {
        title: decision.title.clone(),
        details: decision.details.clone(),
        method: decision.method,
        choices: vec![],
        class: decision.class,
        secrecy: decision.secrecy,
        results: decision.results,
        pace: decision.pace,
        closes_at: None,
        carries: carries.to_vec(),
        review_on: None,
        from: None,
    };
    opening::class_needed(community, &proposal)
}

/// Whom the change affects: everyone when the matter itself changes; who objected or had a concern when it is the same
/// matter with less risk. Where results wait for the end, everyone: or the asking would tell who has a concern.
fn asked_again(decision: &Decision, how: Integration) -> Vec<MemberId> {
    let uneasy =
        |ballot: &Ballot| matches!(ballot, Ballot::Stance { stance: Stance::Object | Stance::Concern });
    let affected = |ballot: &Ballot| match how {
        _ if !decision.shows_voices() => true,
        Integration::Amend | Integration::Narrow => true,
        Integration::Shorten | Integration::Measure => uneasy(ballot),
    };
    decision.votes.iter().filter(|(_, vote)| affected(&vote.ballot)).map(|(member, _)| *member).collect()
}

pub(super) fn referred(
    community: &Community,
    asked: &Asked,
    id: DecisionId,
    circle: &[MemberId],
) -> Result<Vec<Any>, Refused> {
    let decision = community.decisions.running(id, asked.at)?;
    if decision.method != Method::Consent {
        return Err(Refusal::NotByConsent.into());
    }
    let circle: BTreeSet<MemberId> = circle.iter().copied().collect();
    for member in &circle {
        community.members.belonging("circle", *member)?;
    }
    if circle.len() < 2 {
        return Err(Input::new("circle", Problem::Empty).into());
    }
    let circle: Vec<MemberId> = circle.into_iter().collect();
    if decision.circle == circle {
        return Ok(vec![]);
    }
    let hours = community.decisions.rules.hours(Class::Ordinary);
    let (_, closes_at) = opening::runs_again(community, decision, asked.at, hours);
    Ok(vec![Event::Referred { decision: id, circle, closes_at }.into()])
}

pub(super) fn declared(
    community: &Community,
    asked: &Asked,
    id: DecisionId,
    objector: MemberId,
) -> Result<Vec<Any>, Refused> {
    let decision = community.decisions.running(id, asked.at)?;
    let own = community.members.in_the_name_of(asked.by, Some(objector));
    if decision.integrated.contains_key(&objector) {
        return Ok(vec![]);
    }
    let Some((_, objection)) = decision.open_objections().find(|(it, _)| *it == objector) else {
        return Err(Refusal::NoObjection { member: objector }.into());
    };
    if let Ok(own) = own {
        let declared_by = vec![own.recorded_by.unwrap_or(own.member)];
        return Ok(vec![Event::Integrated { decision: id, objector, declared_by }.into()]);
    }
    let (member, _) = super::voting::voter(community, asked, decision, None, super::How::Own)?;
    if !community.was_tried(id, decision, objection) {
        return Err(Refusal::NotTriedYet.into());
    }
    let mut holding = decision.held_integrated.get(&objector).cloned().unwrap_or_default();
    if !holding.insert(member) {
        return Ok(vec![]);
    }
    let others = decision.voters.iter().filter(|it| **it != objector && community.members.belongs(**it));
    let mut events = vec![Event::HeldIntegrated { decision: id, objector, member }];
    if 2 * holding.len() > others.count() {
        let declared_by = holding.into_iter().collect();
        events.push(Event::Integrated { decision: id, objector, declared_by });
    }
    Ok(events.into_iter().map(Any::from).collect())
}

impl Community {
    /// The group has tried to take this objection in: by a newer version, by hearing it in the room, or in a round of talk
    /// about the decision that began after it and in which everyone had their turn.
    pub fn was_tried(&self, id: DecisionId, decision: &Decision, objection: &Vote) -> bool {
        let heard = |it: &Room| it.held_at >= objection.at && !it.rounds.is_empty();
        let went_round = |it: &Round| {
            let ended = it.holder().is_none() || it.lap > 1;
            // Closed before anybody said anything, it heard nothing.
            it.begun_at >= objection.at && ended && it.turns.iter().any(|it| it.post.is_some())
        };
        let thread = self.threads.about(Subject::Decision { decision: id });
        let mut rounds = thread.into_iter().flat_map(|(thread, _)| self.threads.rounds_of(thread));
        objection.version < decision.version
            || decision.rooms.iter().any(heard)
            || rounds.any(|(_, it)| went_round(it))
    }
}

/// Musyawarah first, then the votes: any member may ask for it when two versions have failed.
pub(super) fn moved_to_majority(
    community: &Community,
    asked: &Asked,
    id: DecisionId,
    threshold: Threshold,
) -> Result<Vec<Any>, Refused> {
    let decision = community.decisions.known(id)?;
    super::voting::voter(community, asked, decision, None, super::How::Own)?;
    match (decision.method, decision.verdict()) {
        (Method::Majority { .. }, None) if decision.moved_to_majority => return Ok(vec![]),
        (Method::Consent, Some(Verdict::Objected)) => {}
        (Method::Consent, None) if decision.open_objections().next().is_some() => {
            community.decisions.running(id, asked.at)?;
        }
        (Method::Consent, Some(_)) => {
            let closed_at = decision.closed_at().unwrap_or(decision.closes_at);
            return Err(Refusal::AlreadyClosed { closed_at }.into());
        }
        _ => return Err(Refusal::NotByConsent.into()),
    }
    if decision.version < limits::VERSIONS_BEFORE_MAJORITY {
        return Err(Refusal::ConsentFirst.into());
    }
    let too_late = decision.closed_at().is_some_and(|at| at.plus_hours(limits::AFTERWARDS_HOURS) < asked.at);
    if too_late {
        return Err(Refusal::TooLate.into());
    }
    let hours = community.decisions.rules.hours(decision.class.max(Class::Ordinary));
    let waits_until = asked.at.plus_hours(community.decisions.rules.wait_hours.into());
    let closes_at = asked.at.plus_hours(hours);
    Ok(vec![Event::MovedToMajority { decision: id, threshold, waits_until, closes_at }.into()])
}
