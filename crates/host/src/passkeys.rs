//! Passkeys: a member's phone proves itself by a key that never leaves it (WebAuthn).
//!
//! The key says for whom it is; name and PIN stay as they are. A challenge waits in memory, for minutes, and is used once.
//! Invariant: only the public half is kept, under the member whose it is.

use std::{
    borrow::Borrow,
    collections::VecDeque,
    sync::{Mutex, PoisonError},
};

use anyhow::{Context, anyhow};
use base64::{Engine, engine::general_purpose::URL_SAFE_NO_PAD};
use community::kernel::{CommunityId, MemberId, Moment};
use eventlog::{Change, Note, Shelf};
use serde::{Deserialize, Serialize};
use webauthn_rp::{
    AuthenticatedCredential, DiscoverableAuthenticationServerState, DiscoverableCredentialRequestOptions,
    PublicKeyCredentialCreationOptions, Registration, RegistrationServerState,
    bin::{Decode, Encode},
    request::{
        AsciiDomain, PublicKeyCredentialDescriptor, RpId,
        auth::AuthenticationVerificationOptions,
        register::{
            CredProtect, Nickname, PublicKeyCredentialUserEntity, RegistrationVerificationOptions,
            UserHandle, Username,
        },
    },
    response::{
        AuthTransports, CredentialId, SentChallenge,
        auth::DiscoverableAuthentication,
        register::{CompressedPubKey, DynamicState, StaticState},
    },
};

use crate::{Host, effects::passkey_prefix, sessions::Who};

/// A phone, a tablet, an old phone and a few more.
const PASSKEYS_MAX: usize = 10;
/// Challenges that wait at once; the oldest goes first.
const WAITING_MAX: usize = 1_000;
/// The community's id and the member's number.
const HANDLE_BYTES: usize = 20;

/// Where the browser is: keys belong to a domain, and only its own pages may use them.
#[derive(Clone, Debug)]
pub struct Place {
    /// `percik.desa.id`
    pub domain: String,
    /// `https://percik.desa.id`
    pub origin: String,
}

/// Why a key is not taken.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NoKey {
    /// What came is no answer to a challenge of ours, or not from a key that we know.
    NotAccepted,
    /// A key for another community of this server.
    Elsewhere,
    /// The member has as many keys as they may.
    TooMany,
}

/// A key that is kept, without its public half.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Passkey {
    /// As in the note's key: letters, digits, `-` and `_`.
    pub id: String,
    pub added_at: Moment,
}

#[derive(Serialize, Deserialize)]
struct Kept {
    public: String,
    state: String,
    added_at: Moment,
}

/// Challenges that wait for their answers.
#[derive(Default)]
pub struct Ceremonies {
    registering: Waiting<RegistrationServerState<HANDLE_BYTES>>,
    entering: Waiting<DiscoverableAuthenticationServerState>,
}

struct Waiting<T>(Mutex<VecDeque<T>>);

impl<T> Default for Waiting<T> {
    fn default() -> Self {
        Waiting(Mutex::default())
    }
}

impl<T: Borrow<SentChallenge>> Waiting<T> {
    fn add(&self, ceremony: T) {
        let mut waiting = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        if waiting.len() >= WAITING_MAX {
            waiting.pop_front();
        }
        waiting.push_back(ceremony);
    }

    fn take(&self, challenge: &SentChallenge) -> Option<T> {
        let mut waiting = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        let place = waiting.iter().position(|it| it.borrow() == challenge)?;
        waiting.remove(place)
    }
}

impl Host {
    /// What the browser needs to make a key for this member, as JSON. `account` is what the phone calls it.
    pub async fn begin_passkey(&self, place: &Place, who: Who, account: &str) -> anyhow::Result<String> {
        let (rp_id, handle) = (rp_id(place)?, handle(who));
        let known = self.passkeys(who).await?;
        let exclude = known.iter().filter_map(|it| {
            let id = URL_SAFE_NO_PAD.decode(&it.id).ok()?;
            let id = CredentialId::decode(id).ok()?;
            Some(PublicKeyCredentialDescriptor { id, transports: AuthTransports::decode(0).ok()? })
        });
        let plain = format!("anggota-{}", who.member);
        let name = Username::try_from(account.replace(char::is_whitespace, "."))
            .or_else(|_| Username::try_from(plain))
            .map_err(|error| anyhow!("name a passkey: {error}"))?;
        let display_name = Nickname::try_from(account).ok();
        let user = PublicKeyCredentialUserEntity { name, id: &handle, display_name };
        let mut options = PublicKeyCredentialCreationOptions::passkey(&rp_id, user, exclude.collect());
        // Phones that do not know this extension would refuse to make a key. It is not needed: whoever enters must
        // have unlocked the phone, which every answer says and `verify` demands.
        options.extensions.cred_protect = CredProtect::None;
        let (server, client) =
            options.start_ceremony().map_err(|error| anyhow!("begin to make a passkey: {error}"))?;
        self.ceremonies.registering.add(server);
        serde_json::to_string(&client).context("write what makes a passkey")
    }

    /// Keeps the key that the browser has made.
    pub async fn add_passkey(
        &self,
        place: &Place,
        who: Who,
        json: &str,
    ) -> anyhow::Result<Result<(), NoKey>> {
        if self.passkeys(who).await?.len() >= PASSKEYS_MAX {
            return Ok(Err(NoKey::TooMany));
        }
        let rp_id = rp_id(place)?;
        let Some(registration) = Registration::from_json_relaxed(json.as_bytes()).ok() else {
            return Ok(Err(NoKey::NotAccepted));
        };
        let waiting =
            registration.challenge_relaxed().ok().and_then(|it| self.ceremonies.registering.take(&it));
        let options = RegistrationVerificationOptions::<&str, &str> {
            allowed_origins: &[place.origin.as_str()],
            error_on_unsolicited_extensions: false,
            ..Default::default()
        };
        let verified = waiting.and_then(|it| it.verify(&rp_id, &registration, &options).ok());
        // The challenge was this member's, and not somebody else's who is signed in on this phone by now.
        let Some(key) = verified.filter(|it| *it.user_id() == handle(who)) else {
            return Ok(Err(NoKey::NotAccepted));
        };
        let public = key.static_state().encode().map_err(|error| anyhow!("write a public key: {error}"))?;
        let kept = Kept {
            public: URL_SAFE_NO_PAD.encode(public),
            state: state(key.dynamic_state())?,
            added_at: self.clock.now(),
        };
        let note = note(who, key.id().as_ref(), &kept)?;
        match self.log.change(vec![Change::PutNew(note)]).await {
            Ok(()) => Ok(Ok(())),
            // An authenticator never gives an id twice.
            Err(eventlog::ChangeError::Taken) => Ok(Err(NoKey::NotAccepted)),
            Err(eventlog::ChangeError::Storage(error)) => Err(error.context("keep a passkey")),
        }
    }

    /// A member's keys, oldest first.
    pub async fn passkeys(&self, who: Who) -> anyhow::Result<Vec<Passkey>> {
        let prefix = passkey_prefix(who.community, who.member);
        let notes = self.log.notes(Shelf::Passkey, who.community).await?;
        let theirs = notes.iter().filter_map(|(key, value)| Some((key.strip_prefix(&prefix)?, value))).map(
            |(id, value)| {
                let kept: Kept = serde_json::from_str(value).context("read a passkey")?;
                Ok(Passkey { id: id.to_owned(), added_at: kept.added_at })
            },
        );
        let mut theirs = theirs.collect::<anyhow::Result<Vec<_>>>()?;
        theirs.sort_by(|one, other| (one.added_at, &one.id).cmp(&(other.added_at, &other.id)));
        Ok(theirs)
    }

    /// Removes one of a member's keys; nothing happens when there is none with this id.
    pub async fn remove_passkey(&self, who: Who, id: &str) -> anyhow::Result<()> {
        let key = format!("{}{id}", passkey_prefix(who.community, who.member));
        self.change(vec![Change::Delete { shelf: Shelf::Passkey, key }]).await
    }

    /// What the browser needs to ask for a key, as JSON.
    pub fn begin_entering(&self, place: &Place) -> anyhow::Result<String> {
        let rp_id = rp_id(place)?;
        let (server, client) = DiscoverableCredentialRequestOptions::passkey(&rp_id)
            .start_ceremony()
            .map_err(|error| anyhow!("begin to ask for a passkey: {error}"))?;
        self.ceremonies.entering.add(server);
        serde_json::to_string(&client).context("write what asks for a passkey")
    }

    /// The member whose key has answered. Whether they still belong is the community's to say.
    pub async fn enter_by_passkey(
        &self,
        place: &Place,
        community: CommunityId,
        json: &str,
    ) -> anyhow::Result<Result<MemberId, NoKey>> {
        let rp_id = rp_id(place)?;
        let Ok(answer) = DiscoverableAuthentication::<HANDLE_BYTES>::from_json_relaxed(json.as_bytes())
        else {
            return Ok(Err(NoKey::NotAccepted));
        };
        let waiting = answer.challenge_relaxed().ok().and_then(|it| self.ceremonies.entering.take(&it));
        let (Some(waiting), Some(who)) = (waiting, who(answer.response().user_handle())) else {
            return Ok(Err(NoKey::NotAccepted));
        };
        if who.community != community {
            return Ok(Err(NoKey::Elsewhere));
        }
        let Some(kept) = self.log.note(Shelf::Passkey, &key(who, answer.raw_id().as_ref())).await? else {
            return Ok(Err(NoKey::NotAccepted));
        };
        let mut kept: Kept = serde_json::from_str(&kept).context("read a passkey")?;
        let handle = handle(who);
        let (public, state_before) = read(&kept)?;
        let id = answer.raw_id();
        let mut credential = AuthenticatedCredential::new(id, &handle, public, state_before)
            .map_err(|error| anyhow!("read a passkey: {error}"))?;
        let options = AuthenticationVerificationOptions::<&str, &str> {
            allowed_origins: &[place.origin.as_str()],
            error_on_unsolicited_extensions: false,
            ..Default::default()
        };
        let Ok(changed) = waiting.verify(&rp_id, &answer, &mut credential, &options) else {
            return Ok(Err(NoKey::NotAccepted));
        };
        if changed {
            kept.state = state(credential.dynamic_state())?;
            self.change(vec![Change::Put(note(who, id.as_ref(), &kept)?)]).await?;
        }
        Ok(Ok(who.member))
    }
}

type Public = StaticState<CompressedPubKey<[u8; 32], [u8; 32], [u8; 48], Vec<u8>>>;

fn read(kept: &Kept) -> anyhow::Result<(Public, DynamicState)> {
    let public = URL_SAFE_NO_PAD.decode(&kept.public).context("read a public key")?;
    let public = Public::decode(&public).map_err(|error| anyhow!("read a public key: {error}"))?;
    let state = URL_SAFE_NO_PAD.decode(&kept.state).context("read a passkey's state")?;
    let state: [u8; 7] = state.try_into().map_err(|_| anyhow!("a passkey's state has seven bytes"))?;
    let state = DynamicState::decode(state).map_err(|error| anyhow!("read a passkey's state: {error}"))?;
    Ok((public, state))
}

fn state(state: DynamicState) -> anyhow::Result<String> {
    let bytes = state.encode().map_err(|error| anyhow!("write a passkey's state: {error}"))?;
    Ok(URL_SAFE_NO_PAD.encode(bytes))
}

fn key(who: Who, id: &[u8]) -> String {
    format!("{}{}", passkey_prefix(who.community, who.member), URL_SAFE_NO_PAD.encode(id))
}

fn note(who: Who, id: &[u8], kept: &Kept) -> anyhow::Result<Note> {
    Ok(Note {
        shelf: Shelf::Passkey,
        key: key(who, id),
        community: Some(who.community),
        value: serde_json::to_string(kept).context("write down a passkey")?,
        until: None,
    })
}

fn rp_id(place: &Place) -> anyhow::Result<RpId> {
    let domain = AsciiDomain::try_from(place.domain.clone());
    Ok(RpId::Domain(domain.map_err(|error| anyhow!("read the server's domain: {error}"))?))
}

/// Whose key it is, as the phone keeps it: no name, nothing that says anything to others.
fn handle(who: Who) -> UserHandle<HANDLE_BYTES> {
    let mut bytes = [0; HANDLE_BYTES];
    let whole = who.community.0.into_iter().chain(who.member.0.to_be_bytes());
    bytes.iter_mut().zip(whole).for_each(|(to, from)| *to = from);
    match UserHandle::decode(bytes) {
        Ok(handle) => handle,
        Err(never) => match never {},
    }
}

fn who(handle: &UserHandle<HANDLE_BYTES>) -> Option<Who> {
    let (community, member) = handle.as_ref().split_at_checked(16)?;
    Some(Who {
        community: CommunityId(community.try_into().ok()?),
        member: MemberId(u32::from_be_bytes(member.try_into().ok()?)),
    })
}

#[cfg(test)]
mod tests;
