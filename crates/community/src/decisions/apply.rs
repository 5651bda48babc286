//! Applying what has happened about decisions.

use super::{
    Carrying, Conclusion, Decision, Decisions, Event, How, LotDrawn, Method, Review, Room, RoomVote, Stage,
    Version, Vote,
};
use crate::{
    Happened,
    kernel::{DecisionId, MemberId, Moment},
};

pub fn apply(decisions: &mut Decisions, event: &Event, happened: &Happened) {
    let (at, by) = (happened.at, happened.by.member());
    match event {
        Event::Opened { decision, .. } => {
            decisions.all.extend(opened(event, at, by).map(|it| (*decision, it)));
        }
        Event::Voted { decision, member, ballot, reason, version, how, recorder } => {
            decisions.change(*decision, at, |it| {
                let vote = Vote {
                    ballot: ballot.clone(),
                    reason: reason.clone(),
                    version: *version,
                    how: *how,
                    recorded_by: *recorder,
                    at,
                };
                it.takes(*member, vote);
            });
        }
        Event::Entrusted { decision, member, proxy } => decisions.note(*decision, |it| match proxy {
            Some(proxy) => drop(it.proxies.insert(*member, *proxy)),
            None => drop(it.proxies.remove(member)),
        }),
        Event::Lifted { decision, quorum, waits_until, closes_at } => decisions.change(*decision, at, |it| {
            it.class = super::Class::Ordinary;
            it.quorum = *quorum;
            it.waits_until = *waits_until;
            it.closes_at = *closes_at;
        }),
        Event::Amended { decision, .. } => decisions.change(*decision, at, |it| amended(it, event, at)),
        Event::Referred { decision, circle, closes_at } => decisions.note(*decision, |it| {
            it.circle = circle.clone();
            it.closes_at = *closes_at;
        }),
        Event::HeldIntegrated { decision, objector, member } => decisions.note(*decision, |it| {
            it.held_integrated.entry(*objector).or_default().insert(*member);
        }),
        Event::Integrated { decision, objector, declared_by } => decisions.change(*decision, at, |it| {
            it.integrated.insert(*objector, declared_by.clone());
        }),
        Event::MovedToMajority { decision, threshold, waits_until, closes_at } => {
            decisions.change(*decision, at, |it| {
                it.method = Method::Majority { threshold: *threshold };
                it.moved_to_majority = true;
                it.waits_until = *waits_until;
                it.closes_at = *closes_at;
                it.stage = Stage::Open;
                let votes = std::mem::take(&mut it.votes);
                it.earlier_votes.extend(votes);
            });
        }
        Event::Withdrawn { decision, reason } => {
            decisions.note(*decision, |it| it.stage = Stage::Withdrawn { at, reason: reason.clone() });
        }
        Event::Replied { decision, member, words } => {
            decisions.note(*decision, |it| it.replies.push((*member, words.clone())));
        }
        Event::RoomHeld { decision, .. } => decisions.change(*decision, at, |it| held(it, event, at, by)),
        Event::Unsealed { decision, voters, ballots } => decisions.note(*decision, |it| {
            it.turnout = voters.clone();
            it.unsealed = ballots.clone();
        }),
        Event::Closed { decision, closed_at, end, verdict, tally } => decisions.note(*decision, |it| {
            it.stage = Stage::Closed {
                at: *closed_at,
                end: *end,
                verdict: verdict.clone(),
                tally: tally.clone(),
                line: happened.seq,
            };
        }),
        Event::LotDrawn { decision, seed, order, verdict: drawn, tally: counted } => {
            decisions.note(*decision, |it| {
                it.lot = Some(LotDrawn { seed: seed.clone(), order: order.clone() });
                if let Stage::Closed { verdict, tally, .. } = &mut it.stage {
                    *verdict = drawn.clone();
                    *tally = counted.clone();
                }
            });
        }
        Event::Carried { decision, place, result } => decisions.note(*decision, |it| {
            let place = usize::try_from(*place).unwrap_or(usize::MAX);
            if let Some(carrying) = it.carries.get_mut(place) {
                carrying.result = Some(*result);
            }
        }),
        Event::RulesChanged { rules, .. } => decisions.rules = *rules,
        Event::BranchOpened { decision, name, place } => {
            decisions.note(*decision, |it| it.branch = Some((name.clone(), place.clone())));
        }
        Event::Concluded { decision, words, review_on } => decisions.note(*decision, |it| {
            it.conclusion = Some(Conclusion { words: words.clone(), by, at });
            it.review_on = *review_on;
        }),
        Event::Reviewed { decision, finding, words, again_on } => decisions.note(*decision, |it| {
            it.reviews.push(Review { finding: *finding, words: words.clone(), by, at });
            it.review_on = *again_on;
        }),
    }
}

fn opened(event: &Event, at: Moment, by: Option<MemberId>) -> Option<Decision> {
    let Event::Opened {
        decision: _,
        title,
        details,
        method,
        choices,
        class,
        secrecy,
        results,
        pace,
        voters,
        on_leave,
        quorum,
        waits_until,
        closes_at,
        carries,
        review_on,
        from,
    } = event.clone()
    else {
        return None;
    };
    Some(Decision {
        title,
        details,
        method,
        choices,
        class,
        secrecy,
        results,
        pace,
        proposed_by: by,
        opened_at: at,
        changed_at: at,
        voters: voters.into_iter().collect(),
        on_leave: on_leave.into_iter().collect(),
        quorum,
        waits_until,
        closes_at,
        carries: carries.into_iter().map(|action| Carrying { action, result: None }).collect(),
        review_on,
        from,
        version: 1,
        earlier: vec![],
        votes: Default::default(),
        earlier_votes: vec![],
        integrated: Default::default(),
        held_integrated: Default::default(),
        circle: vec![],
        proxies: Default::default(),
        replies: vec![],
        rooms: vec![],
        turnout: vec![],
        unsealed: vec![],
        stage: Stage::Open,
        lot: None,
        moved_to_majority: false,
        branch: None,
        conclusion: None,
        reviews: vec![],
    })
}

fn amended(decision: &mut Decision, event: &Event, at: Moment) {
    let Event::Amended {
        decision: _,
        version,
        how,
        title,
        details,
        class,
        quorum,
        carries,
        review_on,
        asked_again,
        waits_until,
        closes_at,
    } = event.clone()
    else {
        return;
    };
    let before = Version {
        title: std::mem::replace(&mut decision.title, title),
        details: std::mem::replace(&mut decision.details, details),
        followed_by: how,
        until: at,
    };
    decision.earlier.push(before);
    decision.version = version;
    decision.class = class;
    decision.quorum = quorum;
    decision.carries = carries.into_iter().map(|action| Carrying { action, result: None }).collect();
    decision.review_on = review_on;
    decision.waits_until = waits_until;
    decision.closes_at = closes_at;
    for member in asked_again {
        decision.earlier_votes.extend(decision.votes.remove(&member).map(|vote| (member, vote)));
        decision.integrated.remove(&member);
        decision.held_integrated.remove(&member);
    }
}

fn held(decision: &mut Decision, event: &Event, at: Moment, by: Option<MemberId>) {
    let Event::RoomHeld { decision: _, version, held_at, present, votes, hands, rounds, notes, counts } =
        event.clone()
    else {
        return;
    };
    let named = |member: &MemberId| votes.iter().any(|it| it.member == *member);
    // Who voted elsewhere after the room met has changed their mind since; who voted before is asked in the room anew.
    // What others say in their name does not go over that, nor what comes when they can change it no more.
    let open = decision.is_open();
    let stands = |it: &RoomVote| {
        let elsewhere = it.how != How::Room || !open;
        decision.votes.get(&it.member).is_some_and(|own| own.at > held_at || (elsewhere && own.is_own()))
    };
    let raised: Vec<MemberId> = match hands {
        Some(_) => present.iter().copied().filter(|it| !named(it)).collect(),
        None => vec![],
    };
    if counts {
        let in_time: Vec<_> = votes.iter().filter(|it| !stands(it)).cloned().collect();
        for vote in in_time {
            let recorded_by = by.filter(|it| *it != vote.member);
            let cast = Vote {
                ballot: vote.ballot,
                reason: vote.reason,
                version,
                how: vote.how,
                recorded_by,
                at: held_at,
            };
            decision.takes(vote.member, cast);
        }
        decision.votes.retain(|member, _| !raised.contains(member));
    }
    let room = Room {
        held_at,
        recorded_at: at,
        recorded_by: by,
        present,
        raised,
        votes,
        hands,
        rounds,
        notes,
        counts,
    };
    decision.rooms.push(room);
}

impl Decision {
    /// A voice, in the place of an earlier one of the same voter.
    fn takes(&mut self, member: MemberId, vote: Vote) {
        self.integrated.remove(&member);
        self.held_integrated.remove(&member);
        self.votes.insert(member, vote);
    }
}

impl Decisions {
    /// Something that may change the outcome.
    fn change(&mut self, id: DecisionId, at: Moment, change: impl FnOnce(&mut Decision)) {
        self.note(id, |it| {
            it.changed_at = at;
            change(it);
        });
    }

    fn note(&mut self, id: DecisionId, change: impl FnOnce(&mut Decision)) {
        if let Some(decision) = self.all.get_mut(&id) {
            change(decision);
        }
    }
}
