//! Published: what everybody can read on this server, newest first, without opening any community.
//!
//! A note for each story of a listed community, under `{theme}/{counting down}/{community}/{story}`, written in the
//! transaction that publishes it, changes it or takes it back.
//! Invariant: a community that is unlisted has none.

use std::collections::BTreeMap;

use anyhow::{Context, anyhow};
use community::{
    Community,
    kernel::{CommunityId, MemberId, Moment, StoryId},
    profile::{Theme, Visibility},
    seen_by::{Seen, Viewer},
};
use eventlog::{Change, EventLog, Note, Shelf};
use serde::{Deserialize, Serialize};

use crate::{Host, home::Home};

/// Of one community, the newest: it must not fill the shelf.
const OF_ONE_COMMUNITY_MAX: usize = 100;

/// A story as others show it.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Published {
    pub address: String,
    pub community: String,
    pub theme: Theme,
    pub story: StoryId,
    pub title: String,
    pub excerpt: String,
    pub published_at: Moment,
    pub told_at: Moment,
}

impl Host {
    /// Of all listed communities, or of those with one theme: the newest first, at most `max`.
    pub async fn published(&self, theme: Option<Theme>, max: usize) -> anyhow::Result<Vec<Published>> {
        let mut found = vec![];
        for it in Theme::ALL.into_iter().filter(|it| theme.is_none_or(|wanted| wanted == *it)) {
            let notes = self.log.shelved(Shelf::Published, &prefix(it)?, max).await;
            for (_, value) in notes.context("look for what is published")? {
                found.push(serde_json::from_str::<Published>(&value).context("read what is published")?);
            }
        }
        found.sort_by_key(|it| std::cmp::Reverse(it.published_at));
        found.truncate(max);
        Ok(found)
    }

    /// Before a member is forgotten: what they told goes from the shelf first, so that no copy outlives the words.
    pub(crate) async fn unpublish_told_by(&self, home: &Home, member: MemberId) -> anyhow::Result<()> {
        let told = |story| {
            home.read(|it| it.stories.find(story).is_none_or(|it| it.was_told_by(member, it.version())))
        };
        let mut changes = vec![];
        for (key, value) in self.log.notes(Shelf::Published, home.id).await.context("look for stories")? {
            let it: Published = serde_json::from_str(&value).context("read what is published")?;
            if told(it.story) {
                changes.push(Change::Delete { shelf: Shelf::Published, key });
            }
        }
        if changes.is_empty() { Ok(()) } else { self.change(changes).await }
    }
}

/// What changes on the shelf for it to be as the community is now.
pub(crate) async fn changes(
    log: &dyn EventLog,
    home: &Home,
    after: &Community,
) -> anyhow::Result<Vec<Change>> {
    let there = log.notes(Shelf::Published, home.id).await.context("look for what is published")?;
    let mut wanted = wanted(home, after)?;
    let mut changes = vec![];
    for (key, value) in there {
        match wanted.remove(&key) {
            Some(same) if same == value => {}
            Some(other) => changes.push(put(home.id, key, other)),
            None => changes.push(Change::Delete { shelf: Shelf::Published, key }),
        }
    }
    changes.extend(wanted.into_iter().map(|(key, value)| put(home.id, key, value)));
    Ok(changes)
}

fn put(community: CommunityId, key: String, value: String) -> Change {
    Change::Put(Note { shelf: Shelf::Published, key, community: Some(community), value, until: None })
}

fn wanted(home: &Home, after: &Community) -> anyhow::Result<BTreeMap<String, String>> {
    let (profile, mut wanted) = (&after.profile, BTreeMap::new());
    if profile.visibility == Visibility::Unlisted {
        return Ok(wanted);
    }
    let stories = Seen::new(after, Viewer::Outsider, after.at).story_list().published;
    for it in stories.into_iter().take(OF_ONE_COMMUNITY_MAX) {
        let Some(published_at) = it.published_at else { continue };
        let (id, prefix) = (home.id, prefix(profile.theme)?);
        // The newest has the smallest key.
        let down = i64::MAX - published_at.0;
        let key = format!("{prefix}{down:016x}/{id}/{}", it.id);
        let published = Published {
            address: home.slug.clone(),
            community: profile.name.or_empty().to_owned(),
            theme: profile.theme,
            story: it.id,
            title: it.title,
            excerpt: it.excerpt,
            published_at,
            told_at: it.told_at,
        };
        wanted.insert(key, serde_json::to_string(&published).context("write down what is published")?);
    }
    Ok(wanted)
}

fn prefix(theme: Theme) -> anyhow::Result<String> {
    let name = serde_json::to_value(theme).context("name a theme")?;
    let name = name.as_str().ok_or_else(|| anyhow!("a theme has a name"))?;
    Ok(format!("{name}/"))
}
