//! What those concerned see of a peace. For everyone else there is none.
//!
//! Invariant: words that somebody has not shown are in their own view alone; whoever is only asked sees no words.

use schemars::JsonSchema;
use serde::Serialize;

use super::{Person, Seen, words};
use crate::{
    kernel::{Day, MemberId, PeaceId},
    limits,
    peace::{Answer, Call, Circle, Draft, Going, Open, Part, Peace, Question, Role, State, Statement},
};

/// All that concern the viewer.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub struct PeaceList {
    /// Oldest first.
    pub open: Vec<PeaceGlance>,
    /// The viewer was a party; newest first.
    pub over: Vec<PeaceGlance>,
    /// With whom the viewer could begin.
    pub others: Vec<Person>,
}

#[derive(Clone, Debug, Serialize, JsonSchema)]
pub struct PeaceGlance {
    pub id: PeaceId,
    /// The other party; for a companion or guest both.
    pub parties: Vec<Person>,
    pub part: Part,
    pub stands: Stands,
    /// What it asks of the viewer.
    pub asks: Option<PeaceWaits>,
}

/// How far it has come.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, JsonSchema)]
#[serde(tag = "stands", rename_all = "snake_case")]
pub enum Stands {
    InPairs,
    Accompanied,
    InCircle,
    Agreed { agreed_on: Day },
    Ended { ended_on: Day },
}

/// What waits for somebody.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum PeaceWaits {
    /// Somebody would like to talk with them.
    Invited,
    /// The other one has shown what they wrote.
    Shown,
    /// The other one has named a companion.
    ChooseCompanion,
    /// The other one would like to have somebody in the circle.
    ChooseGuest,
    AskedAsCompanion,
    AskedAsGuest,
    /// The piece is in their hand.
    YourTurn,
    /// There are words that both could agree on.
    ReadDraft,
    /// The day has come on which both look again.
    FollowUp,
}

/// One of them, as the viewer sees it.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub struct PeaceSeen {
    pub id: PeaceId,
    pub part: Part,
    /// Who began first.
    pub parties: Vec<Person>,
    /// For a party.
    pub other: Option<Person>,
    pub stands: Stands,
    pub asks: Option<PeaceWaits>,
    /// The viewer's own words, shown or not; for a party while it is open.
    pub own: Option<OwnSeen>,
    /// What others have shown.
    pub shown: Vec<StatementSeen>,
    /// Who is not ready yet.
    pub delayed: Vec<Person>,
    pub companion: Option<Person>,
    /// Whom the parties have named; for the parties.
    pub calls: Vec<CallSeen>,
    /// Whom a party could still name.
    pub may_name: Vec<Person>,
    pub may_open_circle: bool,
    pub circle: Option<CircleSeen>,
    pub draft: Option<DraftSeen>,
    pub agreement: Option<AgreementSeen>,
    pub today: Day,
}

#[derive(Clone, Debug, Default, PartialEq, Serialize, JsonSchema)]
pub struct StatementWords {
    pub happened: String,
    pub felt: String,
    pub needed: String,
    pub wished: String,
}

#[derive(Clone, Debug, Default, Serialize, JsonSchema)]
pub struct OwnSeen {
    pub written: StatementWords,
    /// Something is written at all.
    pub is_written: bool,
    pub has_shown: bool,
    /// What is written differs from what was shown.
    pub may_show: bool,
}

#[derive(Clone, Debug, Serialize, JsonSchema)]
pub struct StatementSeen {
    pub person: Person,
    pub words: StatementWords,
}

#[derive(Clone, Debug, Serialize, JsonSchema)]
pub struct CallSeen {
    pub person: Person,
    pub role: Role,
    pub answer: Answer,
    /// The viewer has named them.
    pub by_viewer: bool,
}

#[derive(Clone, Debug, Serialize, JsonSchema)]
pub struct CircleSeen {
    /// `null` once the piece has been all round.
    pub question: Option<Question>,
    pub holder: Option<Person>,
    pub is_viewers_turn: bool,
    /// What was said, by question, in order.
    pub heard: Vec<HeardSeen>,
}

#[derive(Clone, Debug, Serialize, JsonSchema)]
pub struct HeardSeen {
    pub question: Question,
    pub said: Vec<SpokenSeen>,
}

#[derive(Clone, Debug, Serialize, JsonSchema)]
pub struct SpokenSeen {
    pub person: Person,
    /// `null` when they handed the piece on in silence.
    pub words: Option<String>,
}

#[derive(Clone, Debug, Serialize, JsonSchema)]
pub struct DraftSeen {
    pub version: u32,
    pub words: String,
    pub follow_up_on: Day,
    pub accepted_by: Vec<Person>,
    /// The viewer is a party and has not accepted this version.
    pub may_accept: bool,
}

#[derive(Clone, Debug, Serialize, JsonSchema)]
pub struct AgreementSeen {
    pub words: String,
    pub follow_up_on: Day,
    /// The day has come.
    pub is_due: bool,
    /// The viewer's own answer.
    pub going: Option<Going>,
}

impl Seen<'_> {
    /// Only those that concern the viewer; for members.
    pub fn peace_list(&self) -> Option<PeaceList> {
        let me = self.member()?;
        let known =
            |open: bool| self.community.peace.known_to(me).filter(move |it| it.1.open().is_some() == open);
        let others = self.community.members.acting().filter(|it| it.id != me);
        Some(PeaceList {
            open: known(true).map(|it| self.peace_glance(it, me)).collect(),
            over: known(false)
                .collect::<Vec<_>>()
                .into_iter()
                .rev()
                .map(|it| self.peace_glance(it, me))
                .collect(),
            others: others.map(|it| self.person(it.id)).collect(),
        })
    }

    /// `None` for whoever is not in it, as if it were not there.
    pub fn peace(&self, id: PeaceId) -> Option<PeaceSeen> {
        let me = self.member()?;
        let peace = self.community.peace.find(id)?;
        let part = peace.part(me)?;
        let bare = PeaceSeen {
            id,
            part,
            parties: peace.parties.iter().map(|it| self.person(*it)).collect(),
            other: peace.other(me).map(|it| self.person(it)),
            stands: self.stands(peace),
            asks: waits_for(peace, me, self.today()),
            own: None,
            shown: vec![],
            delayed: vec![],
            companion: None,
            calls: vec![],
            may_name: vec![],
            may_open_circle: false,
            circle: None,
            draft: None,
            agreement: None,
            today: self.today(),
        };
        Some(match &peace.state {
            State::Open(open) if part.is_inside() => self.while_open(bare, peace, open, me),
            State::Agreed(it) => {
                let is_due = self.today() >= it.follow_up_on;
                let going = it.going.get(&me).copied();
                let (words, follow_up_on) = (words(&it.words), it.follow_up_on);
                PeaceSeen { agreement: Some(AgreementSeen { words, follow_up_on, is_due, going }), ..bare }
            }
            State::Open(_) | State::Ended { .. } => bare,
        })
    }

    fn while_open(&self, bare: PeaceSeen, peace: &Peace, open: &Open, me: MemberId) -> PeaceSeen {
        let is_party = bare.part == Part::Party;
        let shown = peace.parties.iter().filter(|it| **it != me).filter_map(|it| {
            let shown = open.own.get(it)?.shown.as_ref()?;
            Some(StatementSeen { person: self.person(*it), words: statement(shown) })
        });
        let calls = open.calls.iter().filter(|_| is_party).map(|(member, it)| self.call(*member, it, me));
        let may_name =
            self.community.members.acting().filter(|it| is_party && may_be_named(peace, open, it.id));
        PeaceSeen {
            own: is_party.then(|| own(open, me)),
            shown: shown.collect(),
            delayed: open.delayed.iter().filter(|it| **it != me).map(|it| self.person(*it)).collect(),
            companion: open.companion().map(|it| self.person(it)),
            calls: calls.collect(),
            may_name: may_name.map(|it| self.person(it.id)).collect(),
            may_open_circle: open.companion().is_some() && open.circle.is_none(),
            circle: open.circle.as_ref().map(|it| self.circle(it, me)),
            draft: open.draft.as_ref().map(|it| self.draft(it, is_party, me)),
            ..bare
        }
    }

    fn call(&self, member: MemberId, call: &Call, me: MemberId) -> CallSeen {
        let by_viewer = call.named_by.contains(&me);
        CallSeen { person: self.person(member), role: call.role, answer: call.answer, by_viewer }
    }

    fn circle(&self, circle: &Circle, me: MemberId) -> CircleSeen {
        let said = |question| {
            let said = circle.spoken.iter().filter(move |it| it.question == question);
            said.map(|it| SpokenSeen { person: self.person(it.member), words: it.words.as_ref().map(words) })
        };
        let heard = Question::ALL.map(|question| HeardSeen { question, said: said(question).collect() });
        CircleSeen {
            question: circle.question(),
            holder: circle.holder().map(|it| self.person(it)),
            is_viewers_turn: circle.holder() == Some(me),
            heard: heard.into_iter().filter(|it| !it.said.is_empty()).collect(),
        }
    }

    fn draft(&self, draft: &Draft, is_party: bool, me: MemberId) -> DraftSeen {
        DraftSeen {
            version: draft.version,
            words: words(&draft.words),
            follow_up_on: draft.follow_up_on,
            accepted_by: draft.accepted_by.iter().map(|it| self.person(*it)).collect(),
            may_accept: is_party && !draft.accepted_by.contains(&me),
        }
    }

    fn peace_glance(&self, (id, peace, part): (PeaceId, &Peace, Part), me: MemberId) -> PeaceGlance {
        let parties = peace.parties.iter().filter(|it| **it != me);
        PeaceGlance {
            id,
            parties: parties.map(|it| self.person(*it)).collect(),
            part,
            stands: self.stands(peace),
            asks: waits_for(peace, me, self.today()),
        }
    }

    fn stands(&self, peace: &Peace) -> Stands {
        match &peace.state {
            State::Open(open) if open.circle.is_some() => Stands::InCircle,
            State::Open(open) if open.companion().is_some() => Stands::Accompanied,
            State::Open(_) => Stands::InPairs,
            State::Agreed(it) => Stands::Agreed { agreed_on: self.community.today(it.agreed_at) },
            State::Ended { at, .. } => Stands::Ended { ended_on: self.community.today(*at) },
        }
    }
}

fn own(open: &Open, me: MemberId) -> OwnSeen {
    let Some(own) = open.own.get(&me) else { return OwnSeen::default() };
    let is_written = own.written.texts().iter().any(|(_, text)| !text.is_empty());
    OwnSeen {
        written: statement(&own.written),
        is_written,
        has_shown: own.shown.is_some(),
        may_show: is_written && own.shown.as_ref() != Some(&own.written),
    }
}

fn statement(statement: &Statement) -> StatementWords {
    let Statement { happened, felt, needed, wished } = statement;
    StatementWords {
        happened: words(happened),
        felt: words(felt),
        needed: words(needed),
        wished: words(wished),
    }
}

/// As the next one: a companion while there is none, then guests until the circle begins.
fn may_be_named(peace: &Peace, open: &Open, member: MemberId) -> bool {
    let busy = |it: &Call| it.role == Role::Companion && matches!(it.answer, Answer::Asked | Answer::Joined);
    let room = open.calls.len() < limits::PEACE_CALLS_MAX as usize;
    let now = if open.companion().is_some() {
        open.circle.is_none() && room
    } else {
        !open.calls.values().any(busy)
    };
    let free = open.calls.get(&member).is_none_or(|it| it.answer == Answer::Named);
    now && free && !peace.is_party(member)
}

/// What a peace asks of a member who knows of it; the last step comes first.
pub(super) fn waits_for(peace: &Peace, me: MemberId, today: Day) -> Option<PeaceWaits> {
    let open = match &peace.state {
        State::Open(open) => open,
        State::Agreed(it) => {
            return (today >= it.follow_up_on && !it.going.contains_key(&me)).then_some(PeaceWaits::FollowUp);
        }
        State::Ended { .. } => return None,
    };
    match peace.part(me)? {
        Part::AskedAsCompanion => return Some(PeaceWaits::AskedAsCompanion),
        Part::AskedAsGuest => return Some(PeaceWaits::AskedAsGuest),
        Part::Party | Part::Companion | Part::Guest => {}
    }
    if open.circle.as_ref().is_some_and(|it| it.holder() == Some(me)) {
        return Some(PeaceWaits::YourTurn);
    }
    let other = peace.other(me)?;
    let own = open.own.get(&me);
    let others = |it: &Call| it.answer == Answer::Named && !it.named_by.contains(&me);
    let named = |role| open.calls.values().any(|it| it.role == role && others(it));
    let has_chosen = open.calls.values().any(|it| it.role == Role::Companion && it.named_by.contains(&me));
    let shown = |member: MemberId| open.own.get(&member).is_some_and(|it| it.shown.is_some());
    match () {
        () if open.draft.as_ref().is_some_and(|it| !it.accepted_by.contains(&me)) => {
            Some(PeaceWaits::ReadDraft)
        }
        // Whoever is not ready is left in peace.
        () if open.delayed.contains(&me) => None,
        () if named(Role::Companion) && !has_chosen => Some(PeaceWaits::ChooseCompanion),
        () if named(Role::Guest) && open.circle.is_none() => Some(PeaceWaits::ChooseGuest),
        () if shown(other) && !shown(me) => Some(PeaceWaits::Shown),
        () if peace.parties.first() == Some(&other) && own.is_none() => Some(PeaceWaits::Invited),
        () => None,
    }
}

#[cfg(test)]
#[path = "peace_tests.rs"]
mod tests;
