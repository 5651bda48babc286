//! The way back in on a new phone: two members confirm that it is really them.
//!
//! The new phone shows a short code; whoever confirms has heard it from the person.
//! Invariant: one "that is not them" ends it.

use std::collections::{BTreeMap, BTreeSet};

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use crate::{
    Asked, Community, Event as Any, Refusal as Refused,
    kernel::{Input, MemberId, Moment, ReentryId, Text},
    limits, members,
};

#[derive(Clone, Debug, Deserialize, Serialize, JsonSchema)]
#[serde(tag = "kind")]
pub enum Command {
    /// Asked on the new phone, by somebody who is not signed in.
    #[serde(rename = "reentries.ask")]
    Ask {
        member: MemberId,
        /// What the new phone shows, for those who confirm to compare.
        code: Text,
    },
    #[serde(rename = "reentries.confirm")]
    Confirm { reentry: ReentryId },
    /// "That is not them."
    #[serde(rename = "reentries.refuse")]
    Refuse { reentry: ReentryId },
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(tag = "kind")]
pub enum Event {
    #[serde(rename = "reentries.asked")]
    Asked { reentry: ReentryId, member: MemberId, code: Text, expires_at: Moment },
    #[serde(rename = "reentries.confirmed")]
    Confirmed { reentry: ReentryId, confirmed_by: MemberId },
    #[serde(rename = "reentries.granted")]
    Granted { reentry: ReentryId, member: MemberId },
    #[serde(rename = "reentries.refused")]
    Refused { reentry: ReentryId, refused_by: MemberId },
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, JsonSchema)]
#[serde(tag = "kind")]
pub enum Refusal {
    /// Granted, refused or expired.
    #[serde(rename = "reentries.closed")]
    Closed,
    /// One cannot confirm oneself.
    #[serde(rename = "reentries.yourself")]
    Yourself,
    /// There is nobody else who could confirm; the host must help.
    #[serde(rename = "reentries.nobody_to_confirm")]
    NobodyToConfirm,
    #[serde(rename = "reentries.too_many_open")]
    TooManyOpen,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum State {
    Open,
    Granted,
    Refused,
}

#[derive(Clone, Debug, PartialEq)]
pub struct Reentry {
    pub member: MemberId,
    pub code: Text,
    pub expires_at: Moment,
    pub confirmed_by: BTreeSet<MemberId>,
    pub state: State,
}

impl Reentry {
    pub fn is_open(&self, now: Moment) -> bool {
        self.state == State::Open && now < self.expires_at
    }
}

#[derive(Clone, Debug, Default, PartialEq)]
pub struct Reentries(BTreeMap<ReentryId, Reentry>);

impl Reentries {
    pub fn find(&self, id: ReentryId) -> Option<&Reentry> {
        self.0.get(&id)
    }

    pub fn open(&self, now: Moment) -> impl Iterator<Item = (ReentryId, &Reentry)> {
        self.0.iter().filter(move |(_, it)| it.is_open(now)).map(|(id, it)| (*id, it))
    }
}

/// How many others must confirm: two, or the only one there is.
pub fn confirmations_needed(members: &members::Members, member: MemberId) -> u32 {
    let others = members.acting().filter(|it| it.id != member).count();
    u32::try_from(others).unwrap_or(u32::MAX).min(limits::REENTRY_CONFIRMATIONS)
}

pub fn decide(community: &Community, asked: &Asked, command: &Command) -> Result<Vec<Any>, Refused> {
    let reentries = &community.reentries;
    match command {
        Command::Ask { member, code } => {
            community.members.belonging("member", *member)?;
            Input::required("code", code, limits::UNIT_CHARS_MAX)?;
            if confirmations_needed(&community.members, *member) == 0 {
                return Err(Refusal::NobodyToConfirm.into());
            }
            if reentries.open(asked.at).filter(|(_, it)| it.member == *member).count()
                >= limits::REENTRIES_OPEN_MAX as usize
            {
                return Err(Refusal::TooManyOpen.into());
            }
            let event = Event::Asked {
                reentry: reentries.0.last_key_value().map_or(ReentryId(1), |(id, _)| id.next()),
                member: *member,
                code: code.clone(),
                expires_at: asked.at.plus_hours(limits::REENTRY_HOURS),
            };
            Ok(vec![event.into()])
        }
        Command::Confirm { reentry } => {
            let (open, by) = open_for(community, asked, *reentry)?;
            let already = open.confirmed_by.contains(&by);
            let mut events = match already {
                true => vec![],
                false => vec![Event::Confirmed { reentry: *reentry, confirmed_by: by }.into()],
            };
            let confirmed = open.confirmed_by.len() + usize::from(!already);
            // Fewer may be needed than when the last one confirmed: others have left since.
            if confirmed >= confirmations_needed(&community.members, open.member) as usize {
                events.push(Event::Granted { reentry: *reentry, member: open.member }.into());
            }
            Ok(events)
        }
        Command::Refuse { reentry } => {
            // The member who still has a signed-in phone may say so too: it is not them.
            let open = reentries.find(*reentry).ok_or(Refused::NO_SUCH)?;
            let refused_by = asked.by.member().ok_or(Refused::MEMBERS_ONLY)?;
            match open.is_open(asked.at) {
                true => Ok(vec![Event::Refused { reentry: *reentry, refused_by }.into()]),
                false => Err(Refusal::Closed.into()),
            }
        }
    }
}

fn open_for<'a>(
    community: &'a Community,
    asked: &Asked,
    id: ReentryId,
) -> Result<(&'a Reentry, MemberId), Refused> {
    let reentry = community.reentries.find(id).ok_or(Refused::NO_SUCH)?;
    let by = asked.by.member().ok_or(Refused::MEMBERS_ONLY)?;
    match () {
        () if reentry.member == by => Err(Refusal::Yourself.into()),
        () if !reentry.is_open(asked.at) || !community.members.belongs(reentry.member) => {
            Err(Refusal::Closed.into())
        }
        () => Ok((reentry, by)),
    }
}

pub fn apply(reentries: &mut Reentries, event: &Event) {
    match event {
        Event::Asked { reentry, member, code, expires_at } => {
            let asked = Reentry {
                member: *member,
                code: code.clone(),
                expires_at: *expires_at,
                confirmed_by: BTreeSet::new(),
                state: State::Open,
            };
            reentries.0.insert(*reentry, asked);
        }
        Event::Confirmed { reentry, confirmed_by } => reentries.change(*reentry, |it| {
            it.confirmed_by.insert(*confirmed_by);
        }),
        Event::Granted { reentry, .. } => reentries.change(*reentry, |it| it.state = State::Granted),
        Event::Refused { reentry, .. } => reentries.change(*reentry, |it| it.state = State::Refused),
    }
}

impl Reentries {
    fn change(&mut self, id: ReentryId, change: impl FnOnce(&mut Reentry)) {
        if let Some(reentry) = self.0.get_mut(&id) {
            change(reentry);
        }
    }
}

#[cfg(test)]
#[path = "reentries_tests.rs"]
mod tests;
