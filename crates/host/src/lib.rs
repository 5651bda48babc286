//! One running server: homes, accounts, sessions, the clock.
//!
//! Time and chance enter here ([`world`]) and are handed on; what is decided is the `community` crate's.

mod accounts;
mod ask;
mod ballots;
mod carried;
pub mod comments;
#[cfg(test)]
mod crowd_tests;
mod effects;
mod forget;
mod found;
mod guesses;
mod home;
mod homes;
mod kept;
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
pub use eventlog::Line;
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
    remembered: sessions::Remembered,
    guesses: guesses::Guesses,
    ceremonies: passkeys::Ceremonies,
    flood: comments::Flood,
}

/// Log bytes behind the homes in memory: lively communities of a village server, a small part of a large one.
const HOMES_BYTES: u64 = 16 * 1024 * 1024;

impl Host {
    pub async fn open(log: Arc<dyn EventLog>, clock: Arc<dyn Clock>) -> anyhow::Result<Arc<Host>> {
        Host::open_with_budget(log, clock, HOMES_BYTES).await
    }

    /// With another bound for the homes in memory, in bytes of log.
    pub async fn open_with_budget(
        log: Arc<dyn EventLog>,
        clock: Arc<dyn Clock>,
        homes_bytes: u64,
    ) -> anyhow::Result<Arc<Host>> {
        let secrets = Secrets::open(log.as_ref()).await?;
        Ok(Arc::new(Host {
            log,
            clock,
            secrets,
            pins: pins::Pins::new()?,
            homes: homes::Homes::with_budget(homes_bytes),
            remembered: Default::default(),
            guesses: Default::default(),
            ceremonies: Default::default(),
            flood: Default::default(),
        }))
    }

    async fn change(&self, changes: Vec<Change>) -> anyhow::Result<()> {
        self.log.change(changes).await.map_err(|error| match error {
            ChangeError::Taken => anyhow::anyhow!("a note that must be new was there"),
            ChangeError::Storage(error) => error.context("change the notes beside the log"),
        })
    }
}
