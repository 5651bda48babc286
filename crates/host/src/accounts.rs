//! Accounts: how a member is known again. Name and PIN, with a slow-down and a lock after wrong tries.
//!
//! Nothing of this is in the log: a community's minute book has no credentials.

use anyhow::Context;
use community::{
    kernel::{CommunityId, MemberId, Moment},
    members::{Members, folded},
};
use eventlog::{Change, Note, Shelf};
use serde::{Deserialize, Serialize};

use crate::{
    Host,
    pins::{Pin, PinHash},
};

/// Wrong tries that cost nothing: a finger slips.
const FREE_TRIES: u32 = 3;
/// Wrong tries after which only other members help.
const TRIES_MAX: u32 = 10;
/// Waiting doubles from here with each further wrong try.
const FIRST_WAIT_MILLIS: i64 = 30_000;
/// Wrong tries are forgotten after so many hours without one; a lock is not.
const FORGOTTEN_HOURS: i64 = 24;

/// Why somebody is not let in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NotIn {
    /// Name and PIN do not belong together; which of them is wrong is not said.
    Wrong,
    /// Too many wrong tries; the next counts from this moment on.
    Wait { until: Moment },
    /// So many wrong tries that two members must confirm.
    Locked,
}

#[derive(Clone, Debug, Default, Serialize, Deserialize)]
struct Tries {
    wrong: u32,
    next_at: Moment,
}

/// The note that holds a member's PIN.
pub(crate) fn account(community: CommunityId, member: MemberId, pin: &PinHash) -> Change {
    Change::Put(Note {
        shelf: Shelf::Account,
        key: account_key(community, member),
        community: Some(community),
        value: pin.0.clone(),
        until: None,
    })
}

pub(crate) fn account_key(community: CommunityId, member: MemberId) -> String {
    format!("{community}/m{member}")
}

/// Tries are counted by the name as typed, known or not: nobody learns from a lock who belongs.
pub(crate) fn tries_key(community: CommunityId, name: &str) -> String {
    format!("{community}/{}", blake3::hash(folded(name).as_bytes()).to_hex())
}

impl Host {
    /// The member with this name and PIN.
    pub async fn sign_in(
        &self,
        community: CommunityId,
        members: impl FnOnce(&str) -> Option<MemberId>,
        name: &str,
        pin: Pin,
    ) -> anyhow::Result<Result<MemberId, NotIn>> {
        let key = tries_key(community, name);
        // One guess at a time for each name, so that parallel guesses are counted.
        let _one_at_a_time = self.guesses.lock(&key).await;
        let now = self.clock.now();
        let tries = self.tries(&key).await?;
        match tries {
            _ if tries.wrong >= TRIES_MAX => return Ok(Err(NotIn::Locked)),
            _ if tries.next_at > now => return Ok(Err(NotIn::Wait { until: tries.next_at })),
            _ => {}
        }
        let member = members(name);
        let kept = match member {
            Some(member) => {
                self.log.note(Shelf::Account, &account_key(community, member)).await?.map(PinHash)
            }
            None => None,
        };
        if self.pins.fits(pin, kept).await?
            && let Some(member) = member
        {
            if tries.wrong > 0 {
                self.change(vec![Change::Delete { shelf: Shelf::Throttle, key }]).await?;
            }
            return Ok(Ok(member));
        }
        let wrong = tries.wrong + 1;
        let next_at = if wrong < FREE_TRIES { now } else { now + wait_millis(wrong) };
        let tries = Tries { wrong, next_at };
        let note = Note {
            shelf: Shelf::Throttle,
            key,
            community: Some(community),
            value: serde_json::to_string(&tries).context("write down wrong tries")?,
            until: (wrong < TRIES_MAX).then(|| now.plus_hours(FORGOTTEN_HOURS)),
        };
        self.change(vec![Change::Put(note)]).await?;
        Ok(Err(match () {
            () if wrong >= TRIES_MAX => NotIn::Locked,
            () if next_at > now => NotIn::Wait { until: next_at },
            () => NotIn::Wrong,
        }))
    }

    async fn tries(&self, key: &str) -> anyhow::Result<Tries> {
        let kept = self.log.note(Shelf::Throttle, key).await?;
        kept.map_or(Ok(Tries::default()), |json| serde_json::from_str(&json).context("read wrong tries"))
    }
}

fn wait_millis(wrong: u32) -> i64 {
    FIRST_WAIT_MILLIS << (wrong - FREE_TRIES).min(16)
}

/// What must go with somebody who leaves, or whose old phones must not open the door any more.
pub(crate) fn forget_tries(community: CommunityId, members: &Members, member: MemberId) -> Option<Change> {
    let name = members.find(member)?.name.words()?;
    Some(Change::Delete { shelf: Shelf::Throttle, key: tries_key(community, name) })
}
