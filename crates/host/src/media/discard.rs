//! Discarding: a file that nothing needs any more goes.
//!
//! The wish to do so is a note, written in the transaction of the event that lets go of the file, and deleted after the
//! file is. A file that has just come has such a note too, until an event needs it: so nothing is left lying when the
//! server stops in between.

use std::{collections::BTreeSet, sync::Arc};

use anyhow::Context;
use community::{
    Community, Happened, files,
    kernel::{CommunityId, MediaId, Moment},
};
use eventlog::{Change, Note, Shelf};
use futures_util::TryStreamExt;
use object_store::{ObjectStore, path::Path};

use super::{Media, NotKept};
use crate::{Host, home::Home};

/// A file that has come waits so long for the event that needs it.
const HOURS_TO_BE_NEEDED: i64 = 1;
const COMMUNITIES_AT_ONCE: usize = 1_000;

/// What these events change on the shelf: files that are needed now stay, those that nothing needs any more go.
pub(crate) fn changes(
    community: CommunityId,
    before: &Community,
    after: &Community,
    happened: &[Happened],
) -> Vec<Change> {
    let of = |state: &Community| -> BTreeSet<MediaId> {
        happened.iter().flat_map(|it| files::of(state, &it.event)).collect()
    };
    let (had, has) = (of(before), of(after));
    let stays =
        has.difference(&had).map(|id| Change::Delete { shelf: Shelf::Discard, key: key(community, *id) });
    let goes = had.difference(&has).filter(|id| !files::is_needed(after, **id));
    let goes = goes.map(|id| Change::Put(note(community, *id, after.at)));
    stays.chain(goes).collect()
}

impl Media {
    /// Writes down that a file comes which nothing needs yet.
    pub(super) async fn announce(&self, community: CommunityId, id: MediaId) -> anyhow::Result<()> {
        let from = self.clock.now().plus_hours(HOURS_TO_BE_NEEDED);
        let put = Change::Put(note(community, id, from));
        self.log.change(vec![put]).await.context("write down that a file comes")
    }

    /// The names of all files of a community.
    async fn files(&self, community: CommunityId) -> Result<Vec<MediaId>, NotKept> {
        let folder = Path::from(community.to_string());
        let found: Vec<_> = self.store.list(Some(&folder)).try_collect().await?;
        Ok(found.iter().filter_map(|it| it.location.filename()?.parse().ok()).collect())
    }

    /// Takes the file away, unless it is needed or wanted again.
    async fn discard(&self, home: &Home, id: MediaId) -> Result<(), NotKept> {
        let _nothing_comes = self.tidying.write().await;
        let key = key(home.id, id);
        let due = self.log.note(Shelf::Discard, &key).await?;
        let due = due.and_then(|it| it.parse().ok()).map(Moment).is_some_and(|it| it <= self.clock.now());
        if !due {
            return Ok(());
        }
        if !home.read(|state| files::is_needed(state, id)) {
            self.delete(home.id, id).await?;
        }
        let gone = Change::Delete { shelf: Shelf::Discard, key };
        Ok(self.log.change(vec![gone]).await.context("write down that a file is gone")?)
    }
}

impl Host {
    /// Takes away the files of this community that nothing needs. What fails is tried again by the tick.
    pub(crate) async fn discard_of(&self, home: &Arc<Home>) {
        let discarded = async {
            for (key, _) in self.log.notes(Shelf::Discard, home.id).await? {
                let id = key.rsplit_once('/').and_then(|(_, id)| id.parse().ok());
                let id: MediaId = id.context("a note names the file that goes")?;
                self.media.discard(home, id).await.map_err(NotKept::into_error)?;
            }
            anyhow::Ok(())
        };
        if let Err(error) = discarded.await {
            tracing::error!(community = %home.id, "discard files: {error:#}");
        }
    }

    /// Files that a restored copy has brought along without the lines that knew them are on no shelf: they go too.
    pub(crate) async fn sweep_strays(&self, home: &Arc<Home>) -> anyhow::Result<()> {
        let files = self.media.files(home.id).await.map_err(NotKept::into_error)?;
        let strays = files.into_iter().filter(|id| !home.read(|state| files::is_needed(state, *id)));
        let strays: Vec<_> = strays.map(|id| Change::Put(note(home.id, id, self.clock.now()))).collect();
        self.change(strays).await?;
        self.discard_of(home).await;
        Ok(())
    }

    /// In every community, with what was left of uploads.
    pub async fn tidy_media(&self) -> anyhow::Result<()> {
        let mut after = None;
        loop {
            let communities = self.log.communities(after, COMMUNITIES_AT_ONCE).await?;
            for id in &communities {
                let waits = !self.log.notes(Shelf::Discard, *id).await?.is_empty();
                if waits && let Some(home) = self.home_of(*id).await? {
                    self.discard_of(&home).await;
                }
            }
            after = communities.last().copied();
            if communities.len() < COMMUNITIES_AT_ONCE {
                break;
            }
        }
        self.media.sweep_uploads().await.map_err(NotKept::into_error)
    }
}

fn note(community: CommunityId, id: MediaId, from: Moment) -> Note {
    let value = from.0.to_string();
    Note { shelf: Shelf::Discard, key: key(community, id), community: Some(community), value, until: None }
}

fn key(community: CommunityId, id: MediaId) -> String {
    format!("{community}/{id}")
}
