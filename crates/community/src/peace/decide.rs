//! Who may do what on the ladder, and when.
//!
//! Invariant: whoever is not in it is told what they would be told if it were not there.

use schemars::JsonSchema;
use serde::Serialize;

use super::{Answer, Command, Event, Open, Part, Peace, Role, State, Statement};
use crate::{
    Asked, Community, Event as Any, Refusal as Refused,
    kernel::{Day, Input, MemberId, Moment, PeaceId, Problem, Text},
    limits,
};

#[derive(Clone, Debug, PartialEq, Eq, Serialize, JsonSchema)]
#[serde(tag = "kind")]
pub enum Refusal {
    #[serde(rename = "peace.yourself")]
    Yourself,
    /// They have no phone, and nobody speaks for another one here.
    #[serde(rename = "peace.without_phone")]
    WithoutPhone,
    /// The two are talking already.
    #[serde(rename = "peace.already_open")]
    AlreadyOpen { peace: PeaceId },
    /// The other one stopped not long ago, and shall be left in peace until this day.
    #[serde(rename = "peace.too_soon")]
    TooSoon { until: Day },
    /// Agreed or ended.
    #[serde(rename = "peace.closed")]
    Closed,
    /// That is for the two themselves.
    #[serde(rename = "peace.parties_only")]
    PartiesOnly,
    /// That is for whoever has been asked.
    #[serde(rename = "peace.not_asked")]
    NotAsked,
    #[serde(rename = "peace.nothing_written")]
    NothingWritten,
    /// One of the two themselves.
    #[serde(rename = "peace.is_a_party")]
    IsAParty,
    #[serde(rename = "peace.said_no")]
    SaidNo { member: MemberId },
    /// There is a companion, or one has been asked.
    #[serde(rename = "peace.already_accompanied")]
    AlreadyAccompanied,
    /// A circle needs a companion.
    #[serde(rename = "peace.not_accompanied")]
    NotAccompanied,
    #[serde(rename = "peace.circle_has_begun")]
    CircleHasBegun,
    #[serde(rename = "peace.no_circle")]
    NoCircle,
    /// Somebody else has the piece, or nobody any more.
    #[serde(rename = "peace.not_your_turn")]
    NotYourTurn { holder: Option<MemberId> },
    #[serde(rename = "peace.newer_version")]
    NewerVersion { version: u32 },
    /// The day has not come.
    #[serde(rename = "peace.not_yet")]
    NotYet { follow_up_on: Day },
}

pub fn decide(community: &Community, asked: &Asked, command: &Command) -> Result<Vec<Any>, Refused> {
    let me = asked.by.member().ok_or(Refused::MEMBERS_ONLY)?;
    let events = match command {
        Command::Begin { with } => begin(community, asked.at, me, *with)?,
        Command::Write { peace, statement } => within(community, me, *peace)?.write(statement)?,
        Command::Show { peace } => within(community, me, *peace)?.show()?,
        Command::Delay { peace } => within(community, me, *peace)?.delay()?,
        Command::Name { peace, member, role } => {
            within(community, me, *peace)?.name(community, *member, *role)?
        }
        Command::Join { peace } => within(community, me, *peace)?.join()?,
        Command::Decline { peace } => within(community, me, *peace)?.decline()?,
        Command::OpenCircle { peace } => within(community, me, *peace)?.open_circle()?,
        Command::Speak { peace, words } => within(community, me, *peace)?.speak(words)?,
        Command::Pass { peace } => within(community, me, *peace)?.pass()?,
        Command::Draft { peace, words, follow_up_on, over } => {
            let here = within(community, me, *peace)?;
            here.draft(words, *follow_up_on, *over, community.today(asked.at))?
        }
        Command::Accept { peace, version } => within(community, me, *peace)?.accept(*version)?,
        Command::End { peace } => within(community, me, *peace)?.end()?,
        Command::FollowUp { peace, going } => {
            let agreement = known(community, me, *peace)?.0.agreement().ok_or(Refused::NO_SUCH)?;
            let (today, follow_up_on) = (community.today(asked.at), agreement.follow_up_on);
            match agreement.going.get(&me) {
                Some(before) if before == going => vec![],
                _ if today < follow_up_on => return Err(Refusal::NotYet { follow_up_on }.into()),
                _ => vec![Event::FollowedUp { peace: *peace, going: *going }],
            }
        }
    };
    Ok(events.into_iter().map(Any::from).collect())
}

fn begin(community: &Community, now: Moment, me: MemberId, with: MemberId) -> Result<Vec<Event>, Refused> {
    if with == me {
        return Err(Refusal::Yourself.into());
    }
    if !community.members.belonging("with", with)?.has_phone {
        return Err(Refusal::WithoutPhone.into());
    }
    let mut begun = 0;
    for (peace, it, _) in community.peace.known_to(me) {
        match &it.state {
            State::Open(_) if it.is_party(me) && it.is_party(with) => {
                return Err(Refusal::AlreadyOpen { peace }.into());
            }
            State::Open(_) => begun += usize::from(it.parties.first() == Some(&me)),
            State::Ended { at, by: Some(by) } if *by == with && it.is_party(with) => {
                let until = community.today(*at).plus_days(limits::PEACE_REST_DAYS);
                if community.today(now) < until {
                    return Err(Refusal::TooSoon { until }.into());
                }
            }
            State::Agreed(_) | State::Ended { .. } => {}
        }
    }
    Input::at_most("with", begun + 1, limits::PEACES_OPEN_MAX)?;
    // The place in the log, which everyone may know: numbers in a row would tell how many others there are.
    let peace = PeaceId(u32::try_from(community.seq.next().0).unwrap_or(u32::MAX));
    Ok(vec![Event::Begun { peace, with }])
}

/// A peace of which this member knows.
fn known(community: &Community, me: MemberId, id: PeaceId) -> Result<(&Peace, Part), Refused> {
    let peace = community.peace.find(id).ok_or(Refused::NO_SUCH)?;
    Ok((peace, peace.part(me).ok_or(Refused::NO_SUCH)?))
}

fn within(community: &Community, me: MemberId, id: PeaceId) -> Result<Within<'_>, Refused> {
    let (whole, part) = known(community, me, id)?;
    let open = whole.open().ok_or(Refusal::Closed)?;
    Ok(Within { peace: id, whole, open, me, part })
}

/// Somebody in an open peace.
struct Within<'a> {
    peace: PeaceId,
    whole: &'a Peace,
    open: &'a Open,
    me: MemberId,
    part: Part,
}

type Decided = Result<Vec<Event>, Refused>;

impl Within<'_> {
    fn as_party(&self) -> Result<(), Refusal> {
        if self.part == Part::Party { Ok(()) } else { Err(Refusal::PartiesOnly) }
    }

    /// A party or somebody who has joined them.
    fn inside(&self) -> Result<(), Refusal> {
        if self.part.is_inside() { Ok(()) } else { Err(Refusal::PartiesOnly) }
    }

    fn write(&self, statement: &Statement) -> Decided {
        self.as_party()?;
        for (field, text) in statement.texts() {
            Input::optional(field, text, limits::PEACE_CHARS_MAX)?;
        }
        let same = self.open.own.get(&self.me).is_some_and(|it| it.written == *statement);
        let event = Event::Written { peace: self.peace, statement: statement.clone() };
        Ok(if same { vec![] } else { vec![event] })
    }

    fn show(&self) -> Decided {
        self.as_party()?;
        let own = self.open.own.get(&self.me).ok_or(Refusal::NothingWritten)?;
        match &own.shown {
            Some(shown) if *shown == own.written => Ok(vec![]),
            _ if own.written.texts().iter().all(|(_, text)| text.is_empty()) => {
                Err(Refusal::NothingWritten.into())
            }
            _ => Ok(vec![Event::Shown { peace: self.peace }]),
        }
    }

    fn delay(&self) -> Decided {
        self.as_party()?;
        let already = self.open.delayed.contains(&self.me);
        Ok(if already { vec![] } else { vec![Event::Delayed { peace: self.peace }] })
    }

    fn name(&self, community: &Community, member: MemberId, role: Role) -> Decided {
        self.as_party()?;
        let Within { peace, open, me, .. } = *self;
        if self.whole.is_party(member) {
            return Err(Refusal::IsAParty.into());
        }
        if !community.members.belonging("member", member)?.has_phone {
            return Err(Refusal::WithoutPhone.into());
        }
        let call = open.calls.get(&member).filter(|it| it.role == role || it.answer != Answer::Named);
        match call.map(|it| it.answer) {
            Some(Answer::Declined) => return Err(Refusal::SaidNo { member }.into()),
            Some(Answer::Asked | Answer::Joined) => return Ok(vec![]),
            Some(Answer::Named) | None => {}
        }
        match role {
            Role::Companion => {
                let busy = |it: &super::Call| {
                    it.role == Role::Companion && matches!(it.answer, Answer::Asked | Answer::Joined)
                };
                if open.calls.values().any(busy) {
                    return Err(Refusal::AlreadyAccompanied.into());
                }
            }
            Role::Guest if open.companion().is_none() => return Err(Refusal::NotAccompanied.into()),
            Role::Guest if open.circle.is_some() => return Err(Refusal::CircleHasBegun.into()),
            Role::Guest => {
                let named = open.calls.values().filter(|it| it.answer != Answer::Declined).count();
                let more = usize::from(!open.calls.contains_key(&member));
                Input::at_most("member", named + more, limits::PEACE_CALLS_MAX)?;
            }
        }
        let by_me = call.is_some_and(|it| it.named_by.contains(&me));
        let by_other = call.is_some_and(|it| it.named_by.iter().any(|by| *by != me));
        let named = Event::Named { peace, member, role, by_both: by_other };
        Ok(if by_me { vec![] } else { vec![named] })
    }

    fn join(&self) -> Decided {
        match self.part {
            Part::Companion | Part::Guest => Ok(vec![]),
            Part::AskedAsGuest if self.open.circle.is_some() => Err(Refusal::CircleHasBegun.into()),
            Part::AskedAsCompanion | Part::AskedAsGuest => Ok(vec![Event::Joined { peace: self.peace }]),
            Part::Party => Err(Refusal::NotAsked.into()),
        }
    }

    fn decline(&self) -> Decided {
        match self.part {
            Part::Party => Err(Refusal::NotAsked.into()),
            Part::Companion | Part::Guest | Part::AskedAsCompanion | Part::AskedAsGuest => {
                Ok(vec![Event::Declined { peace: self.peace }])
            }
        }
    }

    fn open_circle(&self) -> Decided {
        self.inside()?;
        if self.open.circle.is_some() {
            return Ok(vec![]);
        }
        let companion = self.open.companion().ok_or(Refusal::NotAccompanied)?;
        let joined = self.open.calls.iter().filter(|(_, it)| it.answer == Answer::Joined);
        let guests = joined.filter(|(_, it)| it.role == Role::Guest).map(|(member, _)| *member);
        let members = self.whole.parties.into_iter().chain([companion]).chain(guests).collect();
        Ok(vec![Event::CircleOpened { peace: self.peace, members }])
    }

    fn holds_the_piece(&self) -> Result<(), Refusal> {
        self.inside()?;
        let holder = self.open.circle.as_ref().ok_or(Refusal::NoCircle)?.holder();
        if holder == Some(self.me) { Ok(()) } else { Err(Refusal::NotYourTurn { holder }) }
    }

    fn speak(&self, words: &Text) -> Decided {
        self.holds_the_piece()?;
        Input::required("words", words, limits::PEACE_CHARS_MAX)?;
        Ok(vec![Event::Spoken { peace: self.peace, words: words.clone() }])
    }

    fn pass(&self) -> Decided {
        self.holds_the_piece()?;
        Ok(vec![Event::Passed { peace: self.peace }])
    }

    fn draft(&self, words: &Text, follow_up_on: Option<Day>, over: u32, today: Day) -> Decided {
        self.inside()?;
        Input::required("words", words, limits::PEACE_CHARS_MAX)?;
        let version = self.open.draft.as_ref().map_or(0, |it| it.version);
        if over != version {
            return Err(Refusal::NewerVersion { version }.into());
        }
        let follow_up_on = follow_up_on.unwrap_or(today.plus_days(limits::PEACE_FOLLOW_UP_DAYS));
        if follow_up_on <= today {
            return Err(Input::new("follow_up_on", Problem::InThePast).into());
        }
        if follow_up_on.days_since(today) > limits::PEACE_FOLLOW_UP_DAYS_MAX {
            let max = limits::PEACE_FOLLOW_UP_DAYS_MAX;
            return Err(Input::new("follow_up_on", Problem::OutOfRange { min: 1, max }).into());
        }
        let (peace, words, version) = (self.peace, words.clone(), version.saturating_add(1));
        Ok(vec![Event::Drafted { peace, words, follow_up_on, version }])
    }

    fn accept(&self, version: u32) -> Decided {
        self.as_party()?;
        let draft = self.open.draft.as_ref().ok_or(Refused::NO_SUCH)?;
        if draft.version != version {
            return Err(Refusal::NewerVersion { version: draft.version }.into());
        }
        if draft.accepted_by.contains(&self.me) {
            return Ok(vec![]);
        }
        let Within { peace, me, .. } = *self;
        let accepted = Event::Accepted { peace, version };
        let others = self.whole.parties.into_iter().filter(|it| *it != me);
        let by_all = others.into_iter().all(|it| draft.accepted_by.contains(&it));
        let (words, follow_up_on) = (draft.words.clone(), draft.follow_up_on);
        let agreed = by_all.then_some(Event::Agreed { peace, words, follow_up_on });
        Ok([accepted].into_iter().chain(agreed).collect())
    }

    /// A companion may stop it too: they may be the first to see that somebody is in danger.
    fn end(&self) -> Decided {
        match self.part {
            Part::Party | Part::Companion => Ok(vec![Event::Ended { peace: self.peace }]),
            Part::Guest | Part::AskedAsCompanion | Part::AskedAsGuest => Err(Refusal::PartiesOnly.into()),
        }
    }
}
