//! Members: who belongs, under which name, and who stands in for whom.
//!
//! Invariant: two members who have not left never share a name; people sign in by it.

use std::collections::BTreeMap;

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use crate::{
    Asked, Community, Event as Any, Refusal as Refused,
    kernel::{By, Input, InvitationId, MemberId, Moment, Problem, RequestId, Text, is_seen},
    limits, reentries,
};

/// How one is addressed (RULES §8).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum Honorific {
    Bu,
    Pak,
    Mbak,
    Mas,
    Kak,
    Ustaz,
    Ustazah,
}

impl Honorific {
    pub const ALL: [Honorific; 7] = [
        Honorific::Bu,
        Honorific::Pak,
        Honorific::Mbak,
        Honorific::Mas,
        Honorific::Kak,
        Honorific::Ustaz,
        Honorific::Ustazah,
    ];

    /// The word itself, the same in every language.
    pub fn word(self) -> &'static str {
        match self {
            Honorific::Bu => "Bu",
            Honorific::Pak => "Pak",
            Honorific::Mbak => "Mbak",
            Honorific::Mas => "Mas",
            Honorific::Kak => "Kak",
            Honorific::Ustaz => "Ustaz",
            Honorific::Ustazah => "Ustazah",
        }
    }
}

/// How somebody came to belong.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(tag = "through", rename_all = "snake_case")]
pub enum Through {
    Founding,
    Invitation {
        invitation: InvitationId,
        vouched_by: MemberId,
    },
    Request {
        request: RequestId,
        welcomed_by: MemberId,
    },
    /// Without a phone; this member records for them.
    Recorder {
        recorder: MemberId,
    },
}

#[derive(Clone, Debug, Deserialize, Serialize, JsonSchema)]
#[serde(tag = "kind")]
pub enum Command {
    /// Accept an invitation. The host has checked its secret.
    #[serde(rename = "members.join")]
    Join {
        invitation: InvitationId,
        name: Text,
        #[serde(default)]
        honorific: Option<Honorific>,
        /// "I am 18 or older"; accounts are for adults (RULES §7).
        adult: bool,
    },
    /// Add somebody who has no phone; the one who asks records for them.
    #[serde(rename = "members.add")]
    Add {
        name: Text,
        #[serde(default)]
        honorific: Option<Honorific>,
    },
    /// Name who records for oneself (or for the one recorded for); nobody when missing. Whoever has neither a phone
    /// nor anyone who records for them may be taken on by any member.
    #[serde(rename = "members.choose_recorder")]
    ChooseRecorder {
        #[serde(default)]
        member: Option<MemberId>,
        #[serde(default)]
        recorder: Option<MemberId>,
    },
    #[serde(rename = "members.rename")]
    Rename {
        #[serde(default)]
        member: Option<MemberId>,
        name: Text,
        #[serde(default)]
        honorific: Option<Honorific>,
    },
    /// Take leave, without giving a reason.
    #[serde(rename = "members.pause")]
    Pause {
        #[serde(default)]
        member: Option<MemberId>,
    },
    #[serde(rename = "members.resume")]
    Resume {
        #[serde(default)]
        member: Option<MemberId>,
    },
    #[serde(rename = "members.leave")]
    Leave {
        #[serde(default)]
        member: Option<MemberId>,
    },
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(tag = "kind")]
pub enum Event {
    #[serde(rename = "members.joined")]
    Joined { member: MemberId, name: Text, honorific: Option<Honorific>, through: Through },
    #[serde(rename = "members.recorder_chosen")]
    RecorderChosen { member: MemberId, recorder: Option<MemberId> },
    #[serde(rename = "members.renamed")]
    Renamed { member: MemberId, name: Text, honorific: Option<Honorific> },
    #[serde(rename = "members.paused")]
    Paused { member: MemberId },
    #[serde(rename = "members.resumed")]
    Resumed { member: MemberId },
    #[serde(rename = "members.left")]
    Left { member: MemberId },
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, JsonSchema)]
#[serde(tag = "kind")]
pub enum Refusal {
    /// Accounts are for adults.
    #[serde(rename = "members.adults_only")]
    AdultsOnly,
    /// Somebody else's matter: only they, or who records for them, may do it.
    #[serde(rename = "members.not_yours")]
    NotYours { member: MemberId },
    /// The last member cannot leave: the community would belong to nobody.
    #[serde(rename = "members.last_one")]
    LastOne,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Standing {
    Active,
    Paused { since: Moment },
    Left { at: Moment },
}

#[derive(Clone, Debug, PartialEq)]
pub struct Member {
    pub id: MemberId,
    pub name: Text,
    pub honorific: Option<Honorific>,
    pub through: Through,
    pub joined_at: Moment,
    pub standing: Standing,
    /// Who records for them.
    pub recorder: Option<MemberId>,
    /// Signs in on a phone of their own: joined on one, or has come in on one since.
    pub has_phone: bool,
}

#[derive(Clone, Debug, Default, PartialEq)]
pub struct Members(BTreeMap<MemberId, Member>);

/// A member in whose name something is done, and who writes it down when it is not they themselves.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct InTheNameOf {
    pub member: MemberId,
    pub recorded_by: Option<MemberId>,
}

impl Members {
    pub fn find(&self, id: MemberId) -> Option<&Member> {
        self.0.get(&id)
    }

    /// Everyone who ever belonged, in order of joining.
    pub fn ever(&self) -> impl Iterator<Item = &Member> {
        self.0.values()
    }

    /// Everyone who belongs now, on leave or not.
    pub fn current(&self) -> impl Iterator<Item = &Member> {
        self.ever().filter(|it| !matches!(it.standing, Standing::Left { .. }))
    }

    /// Who could do something themselves: everyone who belongs and has a phone.
    pub fn acting(&self) -> impl Iterator<Item = &Member> {
        self.current().filter(|it| it.has_phone)
    }

    /// Everyone who belongs and is not on leave.
    pub fn active(&self) -> impl Iterator<Item = &Member> {
        self.ever().filter(|it| it.standing == Standing::Active)
    }

    pub fn belongs(&self, id: MemberId) -> bool {
        self.find(id).is_some_and(|it| !matches!(it.standing, Standing::Left { .. }))
    }

    /// The member who belongs now under this name: case and inner spaces do not matter.
    pub fn named(&self, name: &str) -> Option<&Member> {
        let wanted = folded(name);
        self.current().find(|it| folded(it.name.or_empty()) == wanted)
    }

    /// Somebody who belongs, or the input that names them is wrong.
    pub fn belonging(&self, field: &'static str, id: MemberId) -> Result<&Member, Input> {
        self.find(id).filter(|_| self.belongs(id)).ok_or(Input::new(field, Problem::Unknown))
    }

    /// In whose name `by` acts: their own, or that of somebody for whom they record.
    pub fn in_the_name_of(&self, by: By, member: Option<MemberId>) -> Result<InTheNameOf, Refused> {
        let asking = by.member().ok_or(Refused::MEMBERS_ONLY)?;
        let member = member.unwrap_or(asking);
        if member == asking {
            return Ok(InTheNameOf { member, recorded_by: None });
        }
        match self.belonging("member", member)?.recorder {
            Some(recorder) if recorder == asking => Ok(InTheNameOf { member, recorded_by: Some(asking) }),
            _ => Err(Refusal::NotYours { member }.into()),
        }
    }

    pub fn next_id(&self) -> MemberId {
        self.0.last_key_value().map_or(MemberId(1), |(id, _)| id.next())
    }

    /// A name that nobody who belongs bears.
    pub fn free_name(&self, name: &Text, except: Option<MemberId>) -> Result<(), Input> {
        Input::required("name", name, limits::NAME_CHARS_MAX)?;
        match self.named(name.or_empty()) {
            Some(bearer) if Some(bearer.id) != except => Err(Input::new("name", Problem::Taken)),
            _ => Ok(()),
        }
    }

    /// Room for one more.
    pub fn room(&self) -> Result<(), Input> {
        Input::at_most("name", self.current().count() + 1, limits::MEMBERS_MAX)
    }
}

/// A name as it is compared: small letters, single spaces, nothing that cannot be seen.
pub fn folded(name: &str) -> String {
    let seen: String = name.chars().filter(|c| c.is_whitespace() || is_seen(*c)).collect();
    seen.split_whitespace().map(str::to_lowercase).collect::<Vec<_>>().join(" ")
}

pub fn decide(community: &Community, asked: &Asked, command: &Command) -> Result<Vec<Any>, Refused> {
    let members = &community.members;
    let own = |member: &Option<MemberId>| members.in_the_name_of(asked.by, *member).map(|it| it.member);
    let event = match command {
        Command::Join { adult: false, .. } => return Err(Refusal::AdultsOnly.into()),
        Command::Join { invitation, name, honorific, .. } => {
            let vouched_by = community.invitations.usable(*invitation, asked.at)?.vouched_by;
            members.free_name(name, None)?;
            members.room()?;
            Event::Joined {
                member: members.next_id(),
                name: name.clone(),
                honorific: *honorific,
                through: Through::Invitation { invitation: *invitation, vouched_by },
            }
        }
        Command::Add { name, honorific } => {
            let recorder = asked.by.member().ok_or(Refused::MEMBERS_ONLY)?;
            members.free_name(name, None)?;
            members.room()?;
            Event::Joined {
                member: members.next_id(),
                name: name.clone(),
                honorific: *honorific,
                through: Through::Recorder { recorder },
            }
        }
        Command::ChooseRecorder { member, recorder } => {
            let member = match member {
                Some(alone)
                    if recorder.is_some() && *recorder == asked.by.member() && members.is_alone(*alone) =>
                {
                    *alone
                }
                _ => own(member)?,
            };
            if let Some(recorder) = recorder
                && (*recorder == member || !members.belonging("recorder", *recorder)?.has_phone)
            {
                return Err(Input::new("recorder", Problem::Unknown).into());
            }
            Event::RecorderChosen { member, recorder: *recorder }
        }
        Command::Rename { member, name, honorific } => {
            let member = own(member)?;
            members.free_name(name, Some(member))?;
            Event::Renamed { member, name: name.clone(), honorific: *honorific }
        }
        Command::Pause { member } => Event::Paused { member: own(member)? },
        Command::Resume { member } => Event::Resumed { member: own(member)? },
        Command::Leave { member } => {
            let member = own(member)?;
            if members.acting().all(|it| it.id == member) {
                return Err(Refusal::LastOne.into());
            }
            return Ok(leaving(community, asked.at, member));
        }
    };
    let already = match &event {
        Event::Paused { member } => members.find(*member).is_some_and(|it| it.standing != Standing::Active),
        Event::Resumed { member } => members.find(*member).is_some_and(|it| it.standing == Standing::Active),
        Event::RecorderChosen { member, recorder } => {
            members.find(*member).is_some_and(|it| it.recorder == *recorder)
        }
        Event::Renamed { member, name, honorific } => {
            members.find(*member).is_some_and(|it| it.name == *name && it.honorific == *honorific)
        }
        Event::Joined { .. } | Event::Left { .. } => false,
    };
    Ok(if already { vec![] } else { vec![event.into()] })
}

/// Whoever leaves lays down their fields and tasks, so that others see what is free; vouches for nobody any more and
/// is not expected where they said that they would come.
pub(crate) fn leaving(community: &Community, now: Moment, member: MemberId) -> Vec<Any> {
    let fields =
        community.fields.held_by(member).map(|field| crate::fields::Event::Released { field }.into());
    let tasks = community.tasks.owned_by(member).map(|task| crate::tasks::Event::LaidDown { task }.into());
    let invitations = community.invitations.vouched_by(member, now);
    let invitations = invitations.map(|invitation| crate::invitations::Event::Revoked { invitation }.into());
    let answers = crate::gatherings::taken_back(community, now, member).into_iter().map(Any::from);
    let left = std::iter::once(Event::Left { member }.into());
    left.chain(fields).chain(tasks).chain(invitations).chain(answers).collect()
}

pub fn apply(members: &mut Members, event: &Event, at: Moment) {
    match event {
        Event::Joined { member, name, honorific, through } => {
            let recorder = match through {
                Through::Recorder { recorder } => Some(*recorder),
                Through::Founding | Through::Invitation { .. } | Through::Request { .. } => None,
            };
            let joined = Member {
                id: *member,
                name: name.clone(),
                honorific: *honorific,
                through: *through,
                joined_at: at,
                standing: Standing::Active,
                recorder,
                has_phone: recorder.is_none(),
            };
            members.0.insert(*member, joined);
        }
        Event::RecorderChosen { member, recorder } => members.change(*member, |it| it.recorder = *recorder),
        Event::Renamed { member, name, honorific } => members.change(*member, |it| {
            it.name = name.clone();
            it.honorific = *honorific;
        }),
        Event::Paused { member } => {
            members.change(*member, |it| it.standing = Standing::Paused { since: at })
        }
        Event::Resumed { member } => members.change(*member, |it| it.standing = Standing::Active),
        Event::Left { member } => {
            members.change(*member, |it| it.standing = Standing::Left { at });
            // Nobody can be recorded for by someone who is gone.
            members
                .0
                .values_mut()
                .filter(|it| it.recorder == Some(*member))
                .for_each(|it| it.recorder = None);
        }
    }
}

/// Somebody was let in on a new phone: now they have one.
pub fn came_in(members: &mut Members, event: &reentries::Event) {
    if let reentries::Event::Granted { member, .. } = event {
        members.change(*member, |it| it.has_phone = true);
    }
}

impl Members {
    /// Belongs, has no phone, and nobody records for them any more.
    pub(crate) fn is_alone(&self, id: MemberId) -> bool {
        self.find(id).is_some_and(|it| self.belongs(id) && !it.has_phone && it.recorder.is_none())
    }

    fn change(&mut self, id: MemberId, change: impl FnOnce(&mut Member)) {
        if let Some(member) = self.0.get_mut(&id) {
            change(member);
        }
    }
}

#[cfg(test)]
#[path = "members_tests.rs"]
mod tests;
