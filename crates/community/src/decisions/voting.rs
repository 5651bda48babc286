//! Voting: one voice each, changed as often as one likes until the end, with its trace.

use super::{Ballot, Class, Command, Decision, Event, How, Refusal, opening, rules::quorum};
use crate::{
    Asked, Community, Event as Any, Refusal as Refused,
    kernel::{DecisionId, Input, MemberId, Text},
    limits,
};

/// Votes that go into the log; a secret one is checked and leaves nothing there (see `cast`).
pub(super) fn voted(community: &Community, asked: &Asked, command: &Command) -> Result<Vec<Any>, Refused> {
    let Command::Vote { decision: id, member, ballot, reason, how, version } = command else {
        return Ok(vec![]);
    };
    let decision = community.decisions.running(*id, asked.at)?;
    let (voter, recorder) = voter(community, asked, decision, *member, *how)?;
    checked(decision, ballot, reason, *version)?;
    let ballot = ballot.clone().tidied();
    if decision.is_secret() {
        return match (how, reason.is_empty()) {
            (How::Own, true) => Ok(vec![]),
            _ => Err(Refusal::Secret.into()),
        };
    }
    if decision.hand_counted(voter) && !decision.votes.contains_key(&voter) {
        return Err(Refusal::HandCounted { member: voter }.into());
    }
    let earlier = decision.votes.get(&voter);
    let other = *how != How::Own && asked.by.member() != Some(voter);
    if other && earlier.is_some_and(super::Vote::is_own) {
        return Err(Refusal::VotedThemselves { member: voter }.into());
    }
    let same = |it: &super::Vote| it.ballot == ballot && it.reason == *reason && it.version == *version;
    if earlier.is_some_and(|it| same(it) && it.how == *how) {
        return Ok(vec![]);
    }
    let objects = ballot.objects();
    let voted = Event::Voted {
        decision: *id,
        member: voter,
        ballot,
        reason: reason.clone(),
        version: *version,
        how: *how,
        recorder,
    };
    let lifted = (objects && decision.class == Class::Light).then(|| lifted(community, asked, *id, decision));
    Ok([Some(voted), lifted].into_iter().flatten().map(Any::from).collect())
}

/// Whose voice it is, and who writes it down when it is not they themselves.
pub(super) fn voter(
    community: &Community,
    asked: &Asked,
    decision: &Decision,
    member: Option<MemberId>,
    how: How,
) -> Result<(MemberId, Option<MemberId>), Refused> {
    let asking = asked.by.member().ok_or(Refused::MEMBERS_ONLY)?;
    let (voter, recorder) = match how {
        How::Own => {
            let own = community.members.in_the_name_of(asked.by, member)?;
            (own.member, own.recorded_by)
        }
        How::Phone | How::Room => {
            let member = member.filter(|it| *it != asking || how == How::Room);
            (member.ok_or(Input::new("member", crate::kernel::Problem::Empty))?, Some(asking))
        }
        How::Proxy => {
            let member = member.ok_or(Input::new("member", crate::kernel::Problem::Empty))?;
            if decision.proxies.get(&member) != Some(&asking) {
                return Err(Refusal::NotEntrusted { member }.into());
            }
            (member, Some(asking))
        }
    };
    if decision.carries.iter().any(|it| it.action.borrower() == Some(voter)) {
        return Err(crate::savings::Refusal::OwnLoan.into());
    }
    if decision.voters.contains(&voter) && community.members.belongs(voter) {
        Ok((voter, recorder))
    } else {
        Err(Refusal::NotAVoter { member: voter }.into())
    }
}

/// Whether this ballot can be cast on this version.
pub(super) fn checked(
    decision: &Decision,
    ballot: &Ballot,
    reason: &Text,
    version: u32,
) -> Result<(), Refused> {
    if version != decision.version {
        return Err(Refusal::NewerVersion { version: decision.version }.into());
    }
    ballot.check(decision.method, decision.choices.len())?;
    match ballot.objects() {
        true => Input::required("reason", reason, limits::NOTE_CHARS_MAX)?,
        false => Input::optional("reason", reason, limits::NOTE_CHARS_MAX)?,
    }
    Ok(())
}

/// One objection makes a light decision an ordinary one (RULES §1).
pub(super) fn lifted(community: &Community, asked: &Asked, id: DecisionId, decision: &Decision) -> Event {
    let hours = community.decisions.rules.hours(Class::Ordinary);
    let (waits_until, closes_at) = opening::runs_again(community, decision, asked.at, hours);
    let voters = decision.counting(decision.voters.iter().copied());
    Event::Lifted { decision: id, quorum: quorum(Class::Ordinary, voters), waits_until, closes_at }
}

pub(super) fn entrusted(
    community: &Community,
    asked: &Asked,
    id: DecisionId,
    member: Option<MemberId>,
    proxy: Option<MemberId>,
) -> Result<Vec<Any>, Refused> {
    let decision = community.decisions.running(id, asked.at)?;
    if decision.is_secret() {
        return Err(Refusal::Secret.into());
    }
    let (voter, _) = voter(community, asked, decision, member, How::Own)?;
    if let Some(proxy) = proxy {
        community.members.belonging("proxy", proxy)?;
        if proxy == voter || !decision.voters.contains(&proxy) {
            return Err(Input::new("proxy", crate::kernel::Problem::Unknown).into());
        }
    }
    if decision.proxies.get(&voter).copied() == proxy {
        return Ok(vec![]);
    }
    Ok(vec![Event::Entrusted { decision: id, member: voter, proxy }.into()])
}

/// The right of reply of the member whom it is about.
pub(super) fn replied(
    community: &Community,
    asked: &Asked,
    id: DecisionId,
    words: &Text,
) -> Result<Vec<Any>, Refused> {
    let decision = community.decisions.running(id, asked.at)?;
    let concerned = decision.concerns().ok_or(Refused::NO_SUCH)?;
    let member = community.members.in_the_name_of(asked.by, Some(concerned))?.member;
    Input::required("words", words, limits::DETAILS_CHARS_MAX)?;
    if decision.replies.last().is_some_and(|(_, said)| said == words) {
        return Ok(vec![]);
    }
    Ok(vec![Event::Replied { decision: id, member, words: words.clone() }.into()])
}
