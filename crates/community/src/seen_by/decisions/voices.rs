//! Who has spoken, and what they said: progress as people, reasons, objections.

use schemars::JsonSchema;
use serde::Serialize;

use crate::{
    decisions::{Ballot, Decision, Event, How, Vote},
    kernel::{DecisionId, MemberId, Moment},
    seen_by::{Person, Seen, words},
};

/// How far it is, as people.
#[derive(Clone, Debug, PartialEq, Serialize, JsonSchema)]
pub struct Progress {
    /// In order of joining; the page draws one dot each.
    pub voters: Vec<VoterSeen>,
    /// How many have spoken; unknown in a secret ballot that runs.
    pub spoken: Option<u32>,
    /// How many must take part; nobody in a poll or a light decision.
    pub quorum: u32,
    /// How many of those are still lacking.
    pub lacking: Option<u32>,
}

#[derive(Clone, Debug, PartialEq, Serialize, JsonSchema)]
pub struct VoterSeen {
    pub person: Person,
    pub on_leave: bool,
    /// Unknown in a secret ballot that runs.
    pub spoken: Option<bool>,
    /// Objects, and nobody has taken it in.
    pub objects: bool,
}

/// What somebody said. Nobody's in a secret ballot.
#[derive(Clone, Debug, PartialEq, Serialize, JsonSchema)]
pub struct Voice {
    pub person: Person,
    /// Not shown to others before closing, where it was opened so.
    pub ballot: Option<Ballot>,
    pub reason: String,
    pub how: How,
    pub recorded_by: Option<Person>,
    /// Of the proposal they spoke to.
    pub version: u32,
    pub at: Moment,
}

#[derive(Clone, Debug, PartialEq, Serialize, JsonSchema)]
pub struct ObjectionSeen {
    pub person: Person,
    pub reason: String,
    pub version: u32,
    /// Who declared it taken in; nobody while it is open.
    pub integrated_by: Vec<Person>,
    /// Who of the others holds it for taken in, while that is not a majority.
    pub held_by: Vec<Person>,
    /// How many of the others must.
    pub needed: u32,
    /// The viewer may say that it is taken in: it is theirs, or another's that was tried to take in.
    pub may_declare: bool,
    pub mine: bool,
}

impl Seen<'_> {
    pub(super) fn progress(&self, id: DecisionId, it: &Decision) -> Progress {
        let hidden = it.is_secret() && it.is_open();
        let took_part = |member: &MemberId| it.has_spoken(*member) || it.turnout.contains(member);
        let voter = |member: &MemberId| VoterSeen {
            person: self.person(*member),
            on_leave: it.on_leave.contains(member),
            spoken: match hidden {
                // One's own is no secret to oneself.
                true => (self.member() == Some(*member)).then(|| self.has_cast(id, *member)),
                false => Some(took_part(member)),
            },
            objects: it.open_objections().any(|(objector, _)| objector == *member),
        };
        let spoken = it.voters.iter().filter(|it| took_part(it)).count();
        let counting = it.counting(it.voters.iter().copied().filter(|it| took_part(it)));
        Progress {
            voters: it.voters.iter().map(voter).collect(),
            spoken: (!hidden).then(|| super::list::count(spoken)),
            quorum: it.quorum,
            lacking: (!it.is_secret()).then(|| it.quorum.saturating_sub(counting)),
        }
    }

    /// Whether ballots and counts are shown by now.
    pub(super) fn shows(&self, it: &Decision) -> bool {
        it.shows_voices()
    }

    /// Whether a line of the log tells what nobody is shown yet.
    pub fn is_told_too_early(&self, event: &Event) -> bool {
        let (Event::Voted { decision, .. } | Event::RoomHeld { decision, .. }) = event else { return false };
        self.community.decisions.find(*decision).is_none_or(|it| !self.shows(it))
    }

    pub(super) fn voices(&self, it: &Decision) -> Vec<Voice> {
        let shown = |member: MemberId| self.shows(it) || self.member() == Some(member);
        let mut votes: Vec<(&MemberId, &Vote)> = it.votes.iter().collect();
        votes.sort_by_key(|(member, vote)| (vote.at, **member));
        votes
            .into_iter()
            .map(|(member, vote)| Voice {
                person: self.person(*member),
                ballot: shown(*member).then(|| vote.ballot.clone()),
                reason: if shown(*member) { words(&vote.reason) } else { String::new() },
                how: vote.how,
                recorded_by: vote.recorded_by.map(|it| self.person(it)),
                version: vote.version,
                at: vote.at,
            })
            .collect()
    }

    /// Of a decision by consent; earlier ones that were taken in stay to be read. They are shown although results wait
    /// for the end: what nobody reads cannot be taken in.
    pub(super) fn objections(&self, id: DecisionId, it: &Decision) -> Vec<ObjectionSeen> {
        let current = it.votes.iter().filter(|(_, vote)| vote.ballot.objects());
        current.map(|(member, vote)| self.objection((id, it), *member, vote)).collect()
    }

    fn objection(&self, (id, it): (DecisionId, &Decision), member: MemberId, vote: &Vote) -> ObjectionSeen {
        let belongs = |it: &&MemberId| self.community.members.belongs(**it);
        let people = |members: &[MemberId]| members.iter().map(|it| self.person(*it)).collect::<Vec<_>>();
        let others = it.voters.iter().filter(|other| **other != member).filter(belongs).count();
        let held: Vec<MemberId> =
            it.held_integrated.get(&member).map(|it| it.iter().copied().collect()).unwrap_or_default();
        let integrated = it.integrated.get(&member);
        let me = self.member();
        let mine = me.is_some_and(|me| {
            self.community.members.in_the_name_of(crate::kernel::By::Member(me), Some(member)).is_ok()
        });
        let may_hold = me.is_some_and(|me| it.voters.contains(&me) && !held.contains(&me))
            && self.community.was_tried(id, it, vote);
        ObjectionSeen {
            person: self.person(member),
            reason: words(&vote.reason),
            version: vote.version,
            integrated_by: integrated.map(|it| people(it)).unwrap_or_default(),
            held_by: people(&held),
            needed: super::list::count(others / 2 + 1),
            may_declare: it.is_open() && integrated.is_none() && (mine || may_hold),
            mine,
        }
    }
}
