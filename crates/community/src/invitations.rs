//! Invitations: a member vouches for whoever comes by this link.
//!
//! The secret in the link is the host's; the log knows only that there is an invitation.

use std::collections::BTreeMap;

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use crate::{
    Asked, Community, Event as Any, Refusal as Refused,
    kernel::{Input, InvitationId, MemberId, Moment, Text},
    limits, members,
};

#[derive(Clone, Debug, Deserialize, Serialize, JsonSchema)]
#[serde(tag = "kind")]
pub enum Command {
    #[serde(rename = "invitations.make")]
    Make {
        /// How long it lives, in hours; 72 when missing.
        #[serde(default)]
        hours: Option<u16>,
        /// How many people may use it; without bound when missing.
        #[serde(default)]
        uses: Option<u16>,
        /// For whom, for the members' eyes.
        #[serde(default)]
        note: Text,
    },
    #[serde(rename = "invitations.revoke")]
    Revoke { invitation: InvitationId },
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(tag = "kind")]
pub enum Event {
    #[serde(rename = "invitations.made")]
    Made {
        invitation: InvitationId,
        vouched_by: MemberId,
        expires_at: Moment,
        uses_max: Option<u16>,
        note: Text,
    },
    #[serde(rename = "invitations.revoked")]
    Revoked { invitation: InvitationId },
}

/// Why an invitation cannot be used.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, JsonSchema)]
#[serde(tag = "kind")]
pub enum Refusal {
    #[serde(rename = "invitations.revoked")]
    Revoked,
    #[serde(rename = "invitations.expired")]
    Expired,
    #[serde(rename = "invitations.used_up")]
    UsedUp,
}

#[derive(Clone, Debug, PartialEq)]
pub struct Invitation {
    pub vouched_by: MemberId,
    pub made_at: Moment,
    pub expires_at: Moment,
    pub uses_max: Option<u16>,
    pub uses: u16,
    pub note: Text,
    pub revoked: bool,
}

impl Invitation {
    /// Whether it lets somebody in at `now`; if not, why.
    pub fn usable(&self, now: Moment) -> Result<(), Refusal> {
        match self {
            _ if self.revoked => Err(Refusal::Revoked),
            _ if self.expires_at <= now => Err(Refusal::Expired),
            _ if self.uses_max.is_some_and(|max| self.uses >= max) => Err(Refusal::UsedUp),
            _ => Ok(()),
        }
    }
}

#[derive(Clone, Debug, Default, PartialEq)]
pub struct Invitations(BTreeMap<InvitationId, Invitation>);

impl Invitations {
    pub fn find(&self, id: InvitationId) -> Option<&Invitation> {
        self.0.get(&id)
    }

    /// Newest first.
    pub fn all(&self) -> impl Iterator<Item = (InvitationId, &Invitation)> {
        self.0.iter().rev().map(|(id, it)| (*id, it))
    }

    /// Those that a member vouches for and that can still be used.
    pub fn vouched_by(&self, member: MemberId, now: Moment) -> impl Iterator<Item = InvitationId> {
        let open = self.0.iter().filter(move |(_, it)| it.vouched_by == member && it.usable(now).is_ok());
        open.map(|(id, _)| *id)
    }

    pub fn usable(&self, id: InvitationId, now: Moment) -> Result<&Invitation, Refused> {
        let invitation = self.find(id).ok_or(Refused::NO_SUCH)?;
        invitation.usable(now)?;
        Ok(invitation)
    }
}

pub fn decide(community: &Community, asked: &Asked, command: &Command) -> Result<Vec<Any>, Refused> {
    let invitations = &community.invitations;
    match command {
        Command::Make { hours, uses, note } => {
            let hours = hours.unwrap_or(limits::INVITATION_HOURS_DEFAULT);
            Input::within("hours", hours.into(), 1, limits::INVITATION_HOURS_MAX.into())?;
            if let Some(uses) = uses {
                Input::within("uses", (*uses).into(), 1, limits::INVITATION_USES_MAX.into())?;
            }
            Input::optional("note", note, limits::NOTE_CHARS_MAX)?;
            let open = invitations.0.values().filter(|it| it.usable(asked.at).is_ok()).count();
            Input::at_most("note", open + 1, limits::INVITATIONS_OPEN_MAX)?;
            let made = Event::Made {
                invitation: invitations.0.last_key_value().map_or(InvitationId(1), |(id, _)| id.next()),
                vouched_by: asked.by.member().ok_or(Refused::MEMBERS_ONLY)?,
                expires_at: asked.at.plus_hours(hours.into()),
                uses_max: *uses,
                note: note.clone(),
            };
            Ok(vec![made.into()])
        }
        Command::Revoke { invitation } => match invitations.find(*invitation) {
            None => Err(Refused::NO_SUCH),
            Some(it) if it.revoked => Ok(vec![]),
            Some(_) => Ok(vec![Event::Revoked { invitation: *invitation }.into()]),
        },
    }
}

pub fn apply(invitations: &mut Invitations, event: &Event, at: Moment) {
    match event {
        Event::Made { invitation, vouched_by, expires_at, uses_max, note } => {
            let made = Invitation {
                vouched_by: *vouched_by,
                made_at: at,
                expires_at: *expires_at,
                uses_max: *uses_max,
                uses: 0,
                note: note.clone(),
                revoked: false,
            };
            invitations.0.insert(*invitation, made);
        }
        Event::Revoked { invitation } => {
            if let Some(it) = invitations.0.get_mut(invitation) {
                it.revoked = true;
            }
        }
    }
}

/// Somebody has joined: their invitation is used once more.
pub fn used(invitations: &mut Invitations, event: &members::Event) {
    if let members::Event::Joined { through: members::Through::Invitation { invitation, .. }, .. } = event
        && let Some(it) = invitations.0.get_mut(invitation)
    {
        it.uses = it.uses.saturating_add(1);
    }
}

#[cfg(test)]
#[path = "invitations_tests.rs"]
mod tests;
