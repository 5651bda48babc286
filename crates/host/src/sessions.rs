//! Sessions: a phone that is signed in, or a program with a token. Only a hash of the secret is kept.

use std::{
    collections::HashMap,
    sync::{PoisonError, RwLock},
};

use anyhow::Context;
use base64::{Engine, engine::general_purpose::URL_SAFE_NO_PAD};
use community::kernel::{CommunityId, MemberId};
use eventlog::{Change, Note, Shelf};
use serde::{Deserialize, Serialize};

use crate::{Host, world};

/// More than a year without opening the page, and one signs in again.
const SESSION_HOURS: i64 = 400 * 24;
/// Sessions remembered in memory; the rest is looked up.
const REMEMBERED_MAX: usize = 10_000;

/// Who a session belongs to.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Who {
    pub community: CommunityId,
    pub member: MemberId,
}

/// Sessions looked up lately, by the hash of their token.
#[derive(Default)]
pub struct Remembered(RwLock<HashMap<String, Who>>);

impl Remembered {
    fn get(&self, key: &str) -> Option<Who> {
        self.0.read().unwrap_or_else(PoisonError::into_inner).get(key).copied()
    }

    fn put(&self, key: String, who: Who) {
        let mut known = self.0.write().unwrap_or_else(PoisonError::into_inner);
        if known.len() >= REMEMBERED_MAX {
            known.clear();
        }
        known.insert(key, who);
    }

    /// Forget this member's; they are looked up again.
    pub(crate) fn forget(&self, community: CommunityId, member: MemberId) {
        let mut known = self.0.write().unwrap_or_else(PoisonError::into_inner);
        known.retain(|_, who| (who.community, who.member) != (community, member));
    }
}

/// A fresh token and the note that makes it valid.
pub(crate) fn fresh(who: Who, now: community::kernel::Moment) -> anyhow::Result<(String, Change)> {
    let token = URL_SAFE_NO_PAD.encode(world::random::<32>()?);
    let note = Note {
        shelf: Shelf::Session,
        key: key(&token),
        community: Some(who.community),
        value: serde_json::to_string(&who).context("write down a session")?,
        until: Some(now.plus_hours(SESSION_HOURS)),
    };
    Ok((token, Change::PutNew(note)))
}

fn key(token: &str) -> String {
    blake3::hash(token.as_bytes()).to_hex().to_string()
}

impl Host {
    /// A token for somebody who has shown who they are.
    pub async fn open_session(&self, community: CommunityId, member: MemberId) -> anyhow::Result<String> {
        let (token, change) = fresh(Who { community, member }, self.clock.now())?;
        self.change(vec![change]).await?;
        Ok(token)
    }

    pub async fn close_session(&self, token: &str) -> anyhow::Result<()> {
        if let Some(who) = self.session(token).await? {
            self.change(vec![Change::Delete { shelf: Shelf::Session, key: key(token) }]).await?;
            self.remembered.forget(who.community, who.member);
        }
        Ok(())
    }

    /// Whose token this is.
    pub async fn session(&self, token: &str) -> anyhow::Result<Option<Who>> {
        // Ours have 43 characters; anything much longer is not worth hashing.
        if token.len() > 64 {
            return Ok(None);
        }
        let key = key(token);
        if let Some(who) = self.remembered.get(&key) {
            return Ok(Some(who));
        }
        let Some(kept) = self.log.note(Shelf::Session, &key).await? else { return Ok(None) };
        let who: Who = serde_json::from_str(&kept).context("read a session")?;
        self.remembered.put(key, who);
        Ok(Some(who))
    }

    /// Changes that end all of a member's sessions.
    pub(crate) async fn end_sessions(&self, who: Who) -> anyhow::Result<Vec<Change>> {
        let kept = self.log.notes(Shelf::Session, who.community).await?;
        let theirs = kept
            .into_iter()
            .filter(|(_, value)| serde_json::from_str::<Who>(value).is_ok_and(|it| it == who));
        Ok(theirs.map(|(key, _)| Change::Delete { shelf: Shelf::Session, key }).collect())
    }
}
