//! Effects: what changes beside the log with certain events, in the same transaction.

use community::{
    Community, Event, Happened, decisions,
    kernel::{CommunityId, DecisionId, MemberId, ReentryId, RequestId},
    members::{self, Through},
    reentries, requests, stories,
};
use eventlog::{Change, Note, Shelf};

use crate::{
    Host,
    accounts::{account, account_key, forget_tries},
    ballots, comments, draws,
    home::Home,
    media,
    pins::PinHash,
    published,
    sessions::Who,
};

#[derive(Default)]
pub(crate) struct Effects {
    pub changes: Vec<Change>,
    /// Members whose sessions end.
    pub signed_out: Vec<Who>,
    /// Secret ballots that are over.
    pub unsealed: Vec<DecisionId>,
    /// Something lets go of a file.
    pub discards: bool,
    /// Comments that waited are not there any more.
    pub comments_changed: bool,
}

pub(crate) async fn effects(
    host: &Host,
    home: &Home,
    after: &Community,
    happened: &[Happened],
    pin: Option<&PinHash>,
) -> anyhow::Result<Effects> {
    let mut effects = Effects::default();
    let files = home.read(|before| media::changes(home.id, before, after, happened));
    effects.discards = files.iter().any(|it| matches!(it, Change::Put(_)));
    effects.changes.extend(files);
    for it in happened {
        match &it.event {
            Event::Members(members::Event::Joined { member, through, .. }) => {
                effects.joined(host, home.id, *member, *through, pin).await?;
            }
            Event::Members(members::Event::Left { member }) => {
                effects.locked_out(host, home.id, after, *member).await?;
                let key = account_key(home.id, *member);
                effects.changes.push(Change::Delete { shelf: Shelf::Account, key });
                effects.passkeys_gone(host, home.id, *member).await?;
            }
            Event::Requests(requests::Event::Asked { request, .. }) => {
                effects.keep(pin, Shelf::Request, home.id, request_key(home.id, *request));
            }
            Event::Requests(requests::Event::Declined { request, .. }) => {
                let key = request_key(home.id, *request);
                effects.changes.push(Change::Delete { shelf: Shelf::Request, key });
            }
            Event::Reentries(reentries::Event::Asked { reentry, .. }) => {
                effects.keep(pin, Shelf::Reentry, home.id, reentry_key(home.id, *reentry));
            }
            Event::Reentries(reentries::Event::Granted { reentry, member }) => {
                // The old phone may be lost or stolen: whoever has it is out.
                effects.locked_out(host, home.id, after, *member).await?;
                effects.passkeys_gone(host, home.id, *member).await?;
                let key = reentry_key(home.id, *reentry);
                effects.moved_in(host, Shelf::Reentry, key, home.id, *member).await?;
            }
            Event::Reentries(reentries::Event::Refused { reentry, .. }) => {
                let key = reentry_key(home.id, *reentry);
                effects.changes.push(Change::Delete { shelf: Shelf::Reentry, key });
            }
            Event::Decisions(
                decisions::Event::Closed { decision, .. } | decisions::Event::Withdrawn { decision, .. },
            ) => {
                if after.decisions.find(*decision).is_some_and(decisions::Decision::is_secret) {
                    effects.changes.extend(ballots::gone(host.log.as_ref(), home.id, *decision).await?);
                    effects.unsealed.push(*decision);
                }
            }
            Event::Decisions(_) => {}
            Event::Members(
                members::Event::RecorderChosen { .. }
                | members::Event::Renamed { .. }
                | members::Event::Paused { .. }
                | members::Event::Resumed { .. },
            )
            | Event::Reentries(reentries::Event::Confirmed { .. })
            | Event::Community(_)
            | Event::Invitations(_)
            | Event::Fields(_)
            | Event::Agreements(_)
            | Event::Gatherings(_)
            | Event::Tasks(_)
            | Event::Impact(_)
            | Event::Peace(_)
            | Event::Threads(_)
            | Event::Ideas(_)
            | Event::Photos(_)
            | Event::Journal(_)
            | Event::Knowledge(_)
            | Event::Stories(_)
            | Event::Reports(_)
            | Event::Cash(_)
            | Event::Dues(_)
            | Event::Donors(_)
            | Event::Savings(_) => {}
            Event::Arisan(_) => effects.changes.extend(draws::revealed(home.id, after, it)),
        }
    }
    effects.stories_told(host, home, after, happened).await?;
    Ok(effects)
}

impl Effects {
    /// What everybody reads of this community follows its stories, its name and its visibility.
    async fn stories_told(
        &mut self,
        host: &Host,
        home: &Home,
        after: &Community,
        happened: &[Happened],
    ) -> anyhow::Result<()> {
        let concerns = |event: &Event| matches!(event, Event::Stories(_) | Event::Community(_));
        if !happened.iter().any(|it| concerns(&it.event)) {
            return Ok(());
        }
        self.changes.extend(published::changes(host.log.as_ref(), home, after).await?);
        for it in happened {
            if let Event::Stories(stories::Event::Removed { story }) = &it.event {
                self.changes.extend(comments::gone(host.log.as_ref(), home.id, *story).await?);
                self.comments_changed = true;
            }
        }
        Ok(())
    }

    async fn joined(
        &mut self,
        host: &Host,
        community: CommunityId,
        member: MemberId,
        through: Through,
        pin: Option<&PinHash>,
    ) -> anyhow::Result<()> {
        match through {
            Through::Founding | Through::Invitation { .. } => {
                self.changes.extend(pin.map(|pin| account(community, member, pin)));
                Ok(())
            }
            Through::Request { request, .. } => {
                let key = request_key(community, request);
                self.moved_in(host, Shelf::Request, key, community, member).await
            }
            Through::Recorder { .. } => Ok(()),
        }
    }

    /// A PIN that waits until others have answered.
    fn keep(&mut self, pin: Option<&PinHash>, shelf: Shelf, community: CommunityId, key: String) {
        let note = |pin: &PinHash| Note {
            shelf,
            key,
            community: Some(community),
            value: pin.0.clone(),
            until: None,
        };
        self.changes.extend(pin.map(note).map(Change::Put));
    }

    /// The PIN that waited becomes the member's.
    async fn moved_in(
        &mut self,
        host: &Host,
        shelf: Shelf,
        key: String,
        community: CommunityId,
        member: MemberId,
    ) -> anyhow::Result<()> {
        if let Some(pin) = host.log.note(shelf, &key).await? {
            self.changes.push(account(community, member, &PinHash(pin)));
            self.changes.push(Change::Delete { shelf, key });
        }
        Ok(())
    }

    async fn locked_out(
        &mut self,
        host: &Host,
        community: CommunityId,
        after: &Community,
        member: MemberId,
    ) -> anyhow::Result<()> {
        let who = Who { community, member };
        self.changes.extend(host.end_sessions(who).await?);
        self.changes.extend(forget_tries(community, &after.members, member));
        self.signed_out.push(who);
        Ok(())
    }

    async fn passkeys_gone(
        &mut self,
        host: &Host,
        community: CommunityId,
        member: MemberId,
    ) -> anyhow::Result<()> {
        let prefix = passkey_prefix(community, member);
        let kept = host.log.notes(Shelf::Passkey, community).await?;
        let theirs = kept.into_iter().map(|(key, _)| key).filter(|key| key.starts_with(&prefix));
        self.changes.extend(theirs.map(|key| Change::Delete { shelf: Shelf::Passkey, key }));
        Ok(())
    }
}

/// Keys of a member's passkeys begin with this.
pub(crate) fn passkey_prefix(community: CommunityId, member: MemberId) -> String {
    format!("{community}/m{member}/")
}

fn request_key(community: CommunityId, request: RequestId) -> String {
    format!("{community}/r{request}")
}

fn reentry_key(community: CommunityId, reentry: ReentryId) -> String {
    format!("{community}/e{reentry}")
}
