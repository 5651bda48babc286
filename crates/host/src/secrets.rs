//! Secrets in links: each is a keyed hash of what it opens, so that nothing needs to be stored.
//!
//! Whether what it opens still exists (an invitation not revoked, a request not answered) is the log's to say.

use anyhow::Context;
use community::{
    gatherings::OccasionId,
    kernel::{CommunityId, InvitationId, MemberId, Moment, ReentryId, RequestId, VisitorId},
};
use eventlog::{Change, ChangeError, EventLog, Note, Shelf};

use crate::world;

/// What a link opens.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Opens {
    Invitation(InvitationId),
    /// The calendar of one member.
    Calendar(MemberId),
    /// The door of an occasion: whoever scans it is there.
    Door(OccasionId),
    /// A visitor's own sign-up.
    Visitor(OccasionId, VisitorId),
    /// The answer to one's own join request.
    Request(RequestId),
    /// One's own way back in.
    Reentry(ReentryId),
    /// Signing in as a member without a PIN, until a moment: made on the server's command line only.
    SignIn(MemberId, Moment),
}

/// The server's key. Losing it closes all links, and nothing else.
pub struct Secrets {
    key: [u8; 32],
}

const KEY: &str = "key";

impl Secrets {
    /// The key that is kept beside the logs, made when there is none.
    pub async fn open(log: &dyn EventLog) -> anyhow::Result<Secrets> {
        let fresh: [u8; 32] = world::random()?;
        let value = blake3::Hash::from_bytes(fresh).to_hex().to_string();
        let note = Note { shelf: Shelf::Host, key: KEY.into(), community: None, value, until: None };
        match log.change(vec![Change::PutNew(note)]).await {
            Ok(()) | Err(ChangeError::Taken) => {}
            Err(ChangeError::Storage(error)) => return Err(error.context("keep the server's key")),
        }
        let kept = log.note(Shelf::Host, KEY).await?.context("read the server's key")?;
        let key = blake3::Hash::from_hex(kept).context("read the server's key")?;
        Ok(Secrets { key: *key.as_bytes() })
    }

    /// 16 letters and digits: 80 bits, far beyond guessing over a network.
    pub fn of(&self, community: CommunityId, opens: Opens) -> String {
        let mut hasher = blake3::Hasher::new_keyed(&self.key);
        hasher.update(&community.0);
        hasher.update(written(opens).as_bytes());
        let mut bytes = [0; 10];
        hasher.finalize_xof().fill(&mut bytes);
        world::base32(&bytes)
    }

    /// Four digits that belong to a secret which opens nothing: always the same, and not to be told from chance without
    /// the key.
    pub fn digits_of(&self, community: CommunityId, secret: &str) -> String {
        let mut hasher = blake3::Hasher::new_keyed(&self.key);
        hasher.update(&community.0);
        hasher.update(b"digits of ").update(secret.as_bytes());
        let mut bytes = [0; 4];
        hasher.finalize_xof().fill(&mut bytes);
        format!("{:04}", u32::from_le_bytes(bytes) % 10_000)
    }

    /// Whether this is the secret; takes the same time whatever it is.
    pub fn fits(&self, community: CommunityId, opens: Opens, secret: &str) -> bool {
        blake3::hash(self.of(community, opens).as_bytes()) == blake3::hash(secret.as_bytes())
    }
}

fn written(opens: Opens) -> String {
    match opens {
        Opens::Invitation(id) => format!("invitation {id}"),
        Opens::Calendar(id) => format!("calendar {id}"),
        Opens::Door(occasion) => format!("door {occasion}"),
        Opens::Visitor(occasion, id) => format!("visitor {occasion} {id}"),
        Opens::Request(id) => format!("request {id}"),
        Opens::Reentry(id) => format!("reentry {id}"),
        Opens::SignIn(id, until) => format!("sign in {id} {}", until.0),
    }
}
