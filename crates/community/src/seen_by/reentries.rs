//! What a viewer sees of ways back in: members those that wait for them, the new phone its own.

use schemars::JsonSchema;
use serde::Serialize;

use super::{Person, Seen, words};
use crate::{
    kernel::{MemberId, Moment, ReentryId, Zone},
    reentries::{self, Reentry, State},
};

/// How it stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum ReentryState {
    Open,
    Granted,
    Refused,
    Expired,
}

/// A way back in as members see it.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub struct ReentrySeen {
    pub id: ReentryId,
    /// Who says that it is them.
    pub member: Person,
    /// What the new phone shows.
    pub code: String,
    pub expires_at: Moment,
    pub confirmed_by: Vec<Person>,
    /// How many must confirm.
    pub needed: u32,
    pub state: ReentryState,
    /// The viewer is the one it is about.
    pub about_viewer: bool,
    /// The viewer has confirmed.
    pub viewer_confirmed: bool,
    pub zone: Zone,
}

/// What the new phone sees.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub struct OwnReentry {
    pub member: MemberId,
    pub code: String,
    pub expires_at: Moment,
    pub confirmed: u32,
    pub needed: u32,
    pub state: ReentryState,
    /// The member has not left since.
    pub belongs: bool,
}

impl Seen<'_> {
    /// Those that are open, oldest first; for members.
    pub fn reentry_list(&self) -> Option<Vec<ReentrySeen>> {
        let viewer = self.member()?;
        let open = self.community.reentries.open(self.now);
        Some(open.map(|(id, it)| self.reentry_seen(id, it, viewer)).collect())
    }

    /// One of them, open or not; for members.
    pub fn reentry(&self, id: ReentryId) -> Option<ReentrySeen> {
        let viewer = self.member()?;
        self.community.reentries.find(id).map(|it| self.reentry_seen(id, it, viewer))
    }

    /// What the new phone sees. The caller has checked the link's secret.
    pub fn own_reentry(&self, id: ReentryId) -> Option<OwnReentry> {
        let reentry = self.community.reentries.find(id)?;
        Some(OwnReentry {
            member: reentry.member,
            code: words(&reentry.code),
            expires_at: reentry.expires_at,
            confirmed: u32::try_from(reentry.confirmed_by.len()).unwrap_or(u32::MAX),
            needed: reentries::confirmations_needed(&self.community.members, reentry.member),
            state: state(reentry, self.now),
            belongs: self.community.members.belongs(reentry.member),
        })
    }

    /// A member whose sign-in link somebody holds; `None` when they have left. The caller has checked the link's secret.
    pub fn led_in(&self, member: MemberId) -> Option<Person> {
        self.community.members.belongs(member).then(|| self.person(member))
    }

    fn reentry_seen(&self, id: ReentryId, reentry: &Reentry, viewer: MemberId) -> ReentrySeen {
        ReentrySeen {
            id,
            member: self.person(reentry.member),
            code: words(&reentry.code),
            expires_at: reentry.expires_at,
            confirmed_by: reentry.confirmed_by.iter().map(|it| self.person(*it)).collect(),
            needed: reentries::confirmations_needed(&self.community.members, reentry.member),
            state: state(reentry, self.now),
            about_viewer: reentry.member == viewer,
            viewer_confirmed: reentry.confirmed_by.contains(&viewer),
            zone: self.zone(),
        }
    }
}

fn state(reentry: &Reentry, now: Moment) -> ReentryState {
    match reentry.state {
        State::Granted => ReentryState::Granted,
        State::Refused => ReentryState::Refused,
        State::Open if reentry.is_open(now) => ReentryState::Open,
        State::Open => ReentryState::Expired,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{
        kernel::By,
        reentries::Command,
        seen_by::Viewer,
        testing::{Story, m, text},
    };

    const ID: ReentryId = ReentryId(1);

    fn asked() -> Story {
        let story = Story::new().founded().member("Dewi").member("Asep");
        story.given(By::Guest, Command::Ask { member: MemberId(1), code: text("4821") })
    }

    #[test]
    fn the_new_phone_sees_how_many_have_confirmed() {
        let confirm = Command::Confirm { reentry: ID };
        let rows = [
            (asked(), (0, ReentryState::Open)),
            (asked().given(m(2), confirm.clone()), (1, ReentryState::Open)),
            (asked().given(m(2), confirm.clone()).given(m(3), confirm), (2, ReentryState::Granted)),
            (asked().given(m(1), Command::Refuse { reentry: ID }), (0, ReentryState::Refused)),
            (asked().later(25 * 60), (0, ReentryState::Expired)),
        ];
        for (story, expected) in rows {
            let own = Seen::new(&story.community, Viewer::Outsider, story.now).own_reentry(ID).unwrap();
            assert_eq!((own.confirmed, own.state), expected);
            assert_eq!((own.needed, own.code.as_str()), (2, "4821"));
        }
    }

    #[test]
    fn only_members_see_whom_it_is_about() {
        let story = asked();
        let seen = |viewer| Seen::new(&story.community, viewer, story.now);
        assert!(
            seen(Viewer::Outsider).reentry(ID).is_none() && seen(Viewer::Outsider).reentry_list().is_none()
        );
        let mine = seen(Viewer::Member(MemberId(1))).reentry(ID).unwrap();
        assert!(mine.about_viewer && !mine.viewer_confirmed);
        assert_eq!(seen(Viewer::Member(MemberId(2))).reentry_list().unwrap().len(), 1);
    }
}
