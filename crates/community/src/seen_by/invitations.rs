//! What a viewer sees of invitations: members all of them, the invited the one whose link they hold.

use schemars::JsonSchema;
use serde::Serialize;

use super::{Person, Seen, words};
use crate::{
    gatherings::OccasionId,
    invitations::{Invitation, Refusal},
    kernel::{ClockTime, Day, InvitationId, Moment, Zone},
    members::Through,
    profile::Theme,
};

/// How far ahead a poster looks for the next gathering, in days.
const NEXT_DAYS: i64 = 60;

/// Whether a link still opens the door.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum InvitationState {
    Usable,
    Revoked,
    Expired,
    UsedUp,
}

/// An invitation as members see it.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub struct InvitationSeen {
    pub id: InvitationId,
    pub vouched_by: Person,
    /// For whom, for the members' eyes; may be empty.
    pub note: String,
    pub made_at: Moment,
    pub expires_at: Moment,
    pub uses: u16,
    /// How many may come by it; `null` without bound.
    pub uses_max: Option<u16>,
    pub state: InvitationState,
    /// Who came by it, in order of joining.
    pub came: Vec<Person>,
    pub zone: Zone,
}

/// What the holder of an invitation's link sees before joining.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub struct Invited {
    pub community: String,
    pub theme: Theme,
    pub purpose: String,
    pub place: String,
    pub vouched_by: Person,
    pub expires_at: Moment,
    pub state: InvitationState,
    /// What joining accepts; `null` while there is no agreement.
    pub agreement: Option<AgreementToAccept>,
    pub zone: Zone,
    /// The viewer belongs already.
    pub belongs: bool,
}

#[derive(Clone, Debug, Serialize, JsonSchema)]
pub struct AgreementToAccept {
    pub version: u32,
    pub words: String,
}

/// What an invitation's poster says.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub struct Poster {
    pub invitation: InvitationSeen,
    pub community: String,
    pub purpose: String,
    pub place: String,
    /// The next gathering that takes place, within 60 days.
    pub next: Option<NextGathering>,
}

#[derive(Clone, Debug, Serialize, JsonSchema)]
pub struct NextGathering {
    pub occasion: OccasionId,
    pub title: String,
    pub day: Day,
    pub time: ClockTime,
    pub place: String,
}

impl Seen<'_> {
    /// All invitations, newest first; for members.
    pub fn invitation_list(&self) -> Option<Vec<InvitationSeen>> {
        self.member()?;
        Some(self.community.invitations.all().map(|(id, it)| self.invitation_seen(id, it)).collect())
    }

    /// One invitation; for members.
    pub fn invitation(&self, id: InvitationId) -> Option<InvitationSeen> {
        self.member()?;
        self.community.invitations.find(id).map(|it| self.invitation_seen(id, it))
    }

    /// An invitation's poster; for members.
    pub fn poster(&self, id: InvitationId) -> Option<Poster> {
        let invitation = self.invitation(id)?;
        let profile = &self.community.profile;
        Some(Poster {
            invitation,
            community: words(&profile.name),
            purpose: words(&profile.purpose),
            place: words(&profile.place),
            next: self.next_gathering(),
        })
    }

    /// What whoever holds the link sees. The caller has checked the link's secret.
    pub fn invited(&self, id: InvitationId) -> Option<Invited> {
        let invitation = self.community.invitations.find(id)?;
        let profile = &self.community.profile;
        let (version, agreement) = self.community.agreements.current();
        Some(Invited {
            community: words(&profile.name),
            theme: profile.theme,
            purpose: words(&profile.purpose),
            place: words(&profile.place),
            vouched_by: self.person(invitation.vouched_by),
            expires_at: invitation.expires_at,
            state: state(invitation, self.now),
            agreement: agreement.map(|it| AgreementToAccept { version, words: words(&it.words) }),
            zone: profile.zone,
            belongs: self.member().is_some(),
        })
    }

    fn invitation_seen(&self, id: InvitationId, invitation: &Invitation) -> InvitationSeen {
        let came_by_it = |through: &Through| matches!(through, Through::Invitation { invitation, .. } if *invitation == id);
        let came = self.community.members.ever().filter(|it| came_by_it(&it.through));
        InvitationSeen {
            id,
            vouched_by: self.person(invitation.vouched_by),
            note: words(&invitation.note),
            made_at: invitation.made_at,
            expires_at: invitation.expires_at,
            uses: invitation.uses,
            uses_max: invitation.uses_max,
            state: state(invitation, self.now),
            came: came.map(|it| self.person(it.id)).collect(),
            zone: self.zone(),
        }
    }

    fn next_gathering(&self) -> Option<NextGathering> {
        let today = self.today();
        let occasions = self.community.gatherings.between(today, today.plus_days(NEXT_DAYS));
        let next = occasions.iter().find(|it| !it.is_cancelled() && it.ends_at(self.zone()) > self.now)?;
        Some(NextGathering {
            occasion: next.id,
            title: words(next.title()),
            day: next.day(),
            time: next.time(),
            place: words(&next.details().place),
        })
    }
}

fn state(invitation: &Invitation, now: Moment) -> InvitationState {
    match invitation.usable(now) {
        Ok(()) => InvitationState::Usable,
        Err(Refusal::Revoked) => InvitationState::Revoked,
        Err(Refusal::Expired) => InvitationState::Expired,
        Err(Refusal::UsedUp) => InvitationState::UsedUp,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{
        invitations::Command,
        kernel::{By, MemberId},
        members,
        seen_by::Viewer,
        testing::{Story, m, text},
    };

    fn invited(uses: Option<u16>) -> Story {
        Story::new().founded().given(m(1), Command::Make { hours: Some(24), uses, note: text("Bu Tati") })
    }

    fn join(name: &str) -> members::Command {
        members::Command::Join { invitation: InvitationId(1), name: text(name), honorific: None, adult: true }
    }

    #[test]
    fn an_invitation_says_why_it_opens_no_door_any_more() {
        let revoke = Command::Revoke { invitation: InvitationId(1) };
        let rows = [
            (invited(None), InvitationState::Usable),
            (invited(None).later(24 * 60), InvitationState::Expired),
            (invited(None).given(m(1), revoke), InvitationState::Revoked),
            (invited(Some(1)).given(By::Guest, join("Tati")), InvitationState::UsedUp),
        ];
        for (story, expected) in rows {
            let seen = Seen::new(&story.community, Viewer::Outsider, story.now);
            assert_eq!(seen.invited(InvitationId(1)).unwrap().state, expected);
            assert!(seen.invitation(InvitationId(1)).is_none(), "its state is for members");
            assert!(seen.invitation_list().is_none() && seen.poster(InvitationId(1)).is_none());
        }
    }

    #[test]
    fn members_see_who_came_by_it() {
        let story = invited(None).given(By::Guest, join("Tati"));
        let seen = Seen::new(&story.community, Viewer::Member(MemberId(1)), story.now);
        let seen = seen.invitation(InvitationId(1)).unwrap();
        assert_eq!((seen.uses, seen.came.len()), (1, 1));
        assert_eq!(seen.came[0].name.as_deref(), Some("Tati"));
        assert_eq!(seen.note, "Bu Tati");
    }
}
