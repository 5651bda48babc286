//! One running server: homes, accounts, sessions, the clock.
//!
//! Time and chance enter here ([`world`]) and are handed on; what is decided is the `community` crate's.

mod accounts;
mod ask;
mod ballots;
mod carried;
#[cfg(test)]
mod closing_tests;
pub mod comments;
#[cfg(test)]
mod crowd_tests;
mod draws;
mod effects;
mod erasures;
mod forget;
mod forgotten;
mod found;
#[cfg(test)]
mod gifts_tests;
mod guesses;
mod home;
mod homes;
mod kept;
pub mod media;
pub mod passkeys;
mod pins;
pub mod published;
mod secrets;
mod sessions;
pub mod slug;
#[cfg(test)]
mod tests;
mod ticking;
pub mod world;

use std::sync::Arc;

use eventlog::{Change, ChangeError, EventLog};

pub use accounts::NotIn;
pub use ask::{Answer, Ask, Failed};
pub use erasures::{Erasure, Replayed};
pub use eventlog::{Line, chain::Verifier};
pub use found::{Founded, Founding};
pub use home::Home;
pub use kept::Kept;
pub use pins::{Crowded, Pin, PinHash};
pub use secrets::{Opens, Secrets};
pub use sessions::Who;
pub use world::{Clock, Scripted, Wall};

/// Everything one server holds.
pub struct Host {
    pub log: Arc<dyn EventLog>,
    pub clock: Arc<dyn Clock>,
    pub secrets: Secrets,
    pub pins: pins::Pins,
    pub homes: homes::Homes,
    pub media: media::Media,
    remembered: sessions::Remembered,
    guesses: guesses::Guesses,
    ceremonies: passkeys::Ceremonies,
    flood: comments::Flood,
    listeners: forgotten::Listeners,
    erasures: erasures::Erasures,
}

/// Log bytes behind the homes in memory: lively communities of a village server, a small part of a large one.
const HOMES_BYTES: u64 = 16 * 1024 * 1024;

/// How a server is opened.
pub struct Opening {
    /// Where files are kept.
    pub media: media::Place,
    /// Bytes of log behind the homes in memory, at most.
    pub homes_bytes: u64,
    /// The files that list who was forgotten; see [`Host::replay`].
    pub erasures: Vec<std::path::PathBuf>,
}

impl Opening {
    /// With files in this folder.
    pub fn with_media_in(folder: std::path::PathBuf) -> Opening {
        Opening { media: media::Place::Folder(folder), ..Opening::default() }
    }
}

/// For tests: files are gone with the process.
impl Default for Opening {
    fn default() -> Opening {
        Opening { media: media::Place::Memory, homes_bytes: HOMES_BYTES, erasures: vec![] }
    }
}

impl Host {
    pub async fn open(
        log: Arc<dyn EventLog>,
        clock: Arc<dyn Clock>,
        opening: Opening,
    ) -> anyhow::Result<Arc<Host>> {
        let Opening { media, homes_bytes, erasures } = opening;
        let media = media::Media::open(media, log.clone(), clock.clone())?;
        let secrets = Secrets::open(log.as_ref()).await?;
        Ok(Arc::new(Host {
            log,
            clock,
            secrets,
            pins: pins::Pins::new()?,
            homes: homes::Homes::with_budget(homes_bytes),
            media,
            remembered: Default::default(),
            guesses: Default::default(),
            ceremonies: Default::default(),
            flood: Default::default(),
            listeners: Default::default(),
            erasures: erasures::Erasures::in_files(erasures),
        }))
    }

    async fn change(&self, changes: Vec<Change>) -> anyhow::Result<()> {
        self.log.change(changes).await.map_err(|error| match error {
            ChangeError::Taken => anyhow::anyhow!("a note that must be new was there"),
            ChangeError::Storage(error) => error.context("change the notes beside the log"),
        })
    }
}
