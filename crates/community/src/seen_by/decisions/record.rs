//! The room, and the record of a decision for paper (berita acara).

use schemars::JsonSchema;
use serde::Serialize;

use super::{DecisionSeen, Voice};
use crate::{
    decisions::{Decision, Hands, Room, RoundKind, room_order},
    kernel::{DecisionId, MemberId, Moment},
    seen_by::{Person, Seen, words},
};

/// A meeting about a decision.
#[derive(Clone, Debug, PartialEq, Serialize, JsonSchema)]
pub struct RoomSeen {
    pub held_at: Moment,
    pub recorded_at: Moment,
    pub recorded_by: Option<Person>,
    pub present: Vec<Person>,
    /// Whose hands were counted without names.
    pub raised: Vec<Person>,
    /// Not shown before closing, where it was opened so.
    pub hands: Option<Hands>,
    pub rounds: Vec<RoundSeen>,
    pub notes: String,
    /// `false`: the record came after what was decided had been carried out.
    pub counts: bool,
    /// What was said there, when it does not count among the voices.
    pub uncounted: Vec<Voice>,
}

#[derive(Clone, Debug, PartialEq, Serialize, JsonSchema)]
#[schemars(rename = "RoomRound")]
pub struct RoundSeen {
    pub round: RoundKind,
    /// In the order of speaking.
    pub people: Vec<Person>,
}

/// What the room page and the printed record need besides the decision.
#[derive(Clone, Debug, Serialize, JsonSchema)]
#[schemars(rename = "DecisionRecord")]
pub struct RecordSeen {
    pub decision: DecisionSeen,
    /// In the order in which they speak this time.
    pub order: Vec<Person>,
    /// Whose voice was entrusted, and to whom.
    pub entrusted: Vec<(Person, Person)>,
    pub community: String,
    pub place: String,
}

/// What the page of a meeting about a new proposal needs.
#[derive(Clone, Debug, PartialEq, Serialize, JsonSchema)]
pub struct OrderSeen {
    /// In the order in which they speak next time.
    pub order: Vec<Person>,
}

impl Seen<'_> {
    /// For members.
    pub fn decision_record(&self, id: DecisionId) -> Option<RecordSeen> {
        let decision = self.decision(id)?;
        Some(RecordSeen {
            decision,
            order: room_order(self.community, Some(id)).into_iter().map(|it| self.person(it)).collect(),
            entrusted: self.entrusted(id),
            community: words(&self.community.profile.name),
            place: words(&self.community.profile.place),
        })
    }

    /// For members.
    pub fn room_order(&self) -> Option<OrderSeen> {
        self.member()?;
        let order = room_order(self.community, None).into_iter().map(|it| self.person(it));
        Some(OrderSeen { order: order.collect() })
    }

    fn entrusted(&self, id: DecisionId) -> Vec<(Person, Person)> {
        let proxies = self.community.decisions.find(id).map(|it| &it.proxies);
        let named = |(member, proxy): (&MemberId, &MemberId)| (self.person(*member), self.person(*proxy));
        proxies.into_iter().flatten().map(named).collect()
    }

    pub(super) fn room(&self, decision: &Decision, room: &Room) -> RoomSeen {
        let people = |members: &[MemberId]| members.iter().map(|it| self.person(*it)).collect();
        let voice = |it: &crate::decisions::RoomVote| Voice {
            person: self.person(it.member),
            ballot: Some(it.ballot.clone()),
            reason: words(&it.reason),
            how: it.how,
            recorded_by: room.recorded_by.map(|it| self.person(it)),
            version: 0,
            at: room.held_at,
        };
        RoomSeen {
            held_at: room.held_at,
            recorded_at: room.recorded_at,
            recorded_by: room.recorded_by.map(|it| self.person(it)),
            present: people(&room.present),
            raised: people(&room.raised),
            hands: room.hands.filter(|_| self.shows(decision)),
            rounds: room
                .rounds
                .iter()
                .map(|it| RoundSeen { round: it.round, people: people(&it.members) })
                .collect(),
            notes: words(&room.notes),
            counts: room.counts,
            uncounted: if room.counts { vec![] } else { room.votes.iter().map(voice).collect() },
        }
    }
}
