//! A round as its circle sees it: the question, who has the talking piece, and what was said.

use schemars::JsonSchema;
use serde::Serialize;

use super::{PostSeen, SubjectSeen};
use crate::{
    kernel::{Day, MemberId, PostId, RoundId, ThreadId},
    rights::{self, Act},
    seen_by::{Person, Seen, words},
    threads::{Round, RoundState, Subject},
};

/// A round in a line or two.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, JsonSchema)]
pub struct RoundGlance {
    pub id: RoundId,
    pub thread: ThreadId,
    pub subject: SubjectSeen,
    pub question: String,
    /// Who has the talking piece; `null` between laps and when it is closed.
    pub holder: Option<Person>,
    /// The holder is the viewer, or somebody for whom the viewer records.
    pub may_speak: bool,
    /// How many have had their turn in this lap, and of how many.
    pub had_turn: usize,
    pub of: usize,
    pub closed: bool,
    pub begun_on: Day,
}

/// One round with everything in it.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub struct RoundSeen {
    pub glance: RoundGlance,
    pub begun_by: Option<Person>,
    /// Counted from 1.
    pub lap: u32,
    /// In the order of this lap.
    pub circle: Vec<Seat>,
    /// In the order in which it was said, all laps.
    pub said: Vec<PostSeen>,
    /// The viewer may pass over whoever is absent, go round again and close.
    pub may_keep: bool,
    /// The holder may be passed over: they were not yet in this lap.
    pub may_skip: bool,
}

/// One member of the circle.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, JsonSchema)]
pub struct Seat {
    pub person: Person,
    pub state: SeatState,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum SeatState {
    Spoke,
    Passed,
    /// Has the talking piece.
    Holds,
    Waits,
    /// Was absent when their turn came; waits at the end.
    WaitsAtTheEnd,
    /// The round was closed before their turn.
    Missed,
}

impl Seen<'_> {
    /// `None` for outsiders.
    pub fn round(&self, id: RoundId) -> Option<RoundSeen> {
        let me = self.member()?;
        let round = self.community.threads.round(id)?;
        let thread = self.community.threads.find(round.thread)?;
        let said = round.turns.iter().filter_map(|turn| {
            let id: PostId = turn.post?;
            Some(self.post(id, thread.posts.get(&id)?, thread, me))
        });
        let open = round.state == RoundState::Open;
        let may = rights::may(self.community, me, Act::KeepRound, self.now);
        Some(RoundSeen {
            glance: self.round_glance(id, round, me),
            begun_by: round.begun_by.map(|by| self.person(by)),
            lap: round.lap,
            circle: self.seats(round),
            said: said.collect(),
            may_keep: open && (may || round.begun_by == Some(me)),
            may_skip: round.holder().is_some_and(|holder| !round.skipped.contains(&holder)),
        })
    }

    /// Whom a new round about this would ask: the circle to which a decision was referred, otherwise every active member.
    /// Empty for outsiders.
    pub fn circle_suggested(&self, subject: Subject) -> Vec<Person> {
        let Some(_) = self.member() else { return vec![] };
        let members = &self.community.members;
        let referred = match subject {
            Subject::Decision { decision } => {
                let circle = self.community.decisions.find(decision).map(|it| it.circle.as_slice());
                circle.unwrap_or_default().iter().copied().filter(|it| members.belongs(*it)).collect()
            }
            Subject::Community
            | Subject::Occasion { .. }
            | Subject::Task { .. }
            | Subject::Idea { .. }
            | Subject::Field { .. }
            | Subject::Indicator { .. }
            | Subject::Agreement => vec![],
        };
        match referred.as_slice() {
            [] => members.active().map(|it| self.person(it.id)).collect(),
            circle => circle.iter().map(|it| self.person(*it)).collect(),
        }
    }

    pub(super) fn round_glance(&self, id: RoundId, round: &Round, me: MemberId) -> RoundGlance {
        let holder = round.holder();
        let thread = self.community.threads.find(round.thread);
        let turns = round.turns.iter().filter(|it| it.lap == round.lap && round.circle.contains(&it.member));
        RoundGlance {
            id,
            thread: round.thread,
            subject: thread.map_or(SubjectSeen::Gone, |it| self.subject(it.subject)),
            question: words(&round.question),
            holder: holder.map(|holder| self.person(holder)),
            may_speak: holder.is_some_and(|holder| holder == me || self.records_for(me, holder)),
            had_turn: turns.count(),
            of: round.circle.len(),
            closed: round.state != RoundState::Open,
            begun_on: self.community.today(round.begun_at),
        }
    }

    fn seats(&self, round: &Round) -> Vec<Seat> {
        let had = round.turns.iter().filter(|it| it.lap == round.lap).map(|turn| Seat {
            person: self.person(turn.member),
            state: if turn.post.is_some() { SeatState::Spoke } else { SeatState::Passed },
        });
        let waiting = round.waiting.iter().map(|member| Seat {
            person: self.person(*member),
            state: match () {
                () if round.holder() == Some(*member) => SeatState::Holds,
                () if round.skipped.contains(member) => SeatState::WaitsAtTheEnd,
                () => SeatState::Waits,
            },
        });
        let seats: Vec<Seat> = had.chain(waiting).collect();
        let seated = |member: &MemberId| seats.iter().any(|it| it.person.id == *member);
        let missed = round.circle.iter().filter(|it| !seated(it));
        let missed: Vec<Seat> =
            missed.map(|it| Seat { person: self.person(*it), state: SeatState::Missed }).collect();
        seats.into_iter().chain(missed).collect()
    }
}
