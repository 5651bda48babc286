//! The log of each community, and the notes kept beside it.
//!
//! Everything that happens in a community is a line in its log; lines are hash-chained ([`chain`]) and only words
//! in them can be erased. What is not worth a minute book (sessions, credentials, slugs) is a note on a shelf.
//! Engines: [`Sqlite`] is what a server runs on; [`Memory`] is for tests. All keep the same [`contract`].
//!
//! Invariant: within a community places count 1, 2, 3 … without a gap, and each mark (`Once`) is used once.
//! Invariant: what was answered with `Ok` is on disk; what was answered with an error has changed nothing.

pub mod chain;
#[cfg(any(test, feature = "contract"))]
pub mod contract;
mod lift;
mod line;
mod memory;
mod note;
pub mod postgres;
mod sqlite;
mod words;

use async_trait::async_trait;
use community::kernel::{CommunityId, Moment, Once, Seq};

pub use line::{AppendError, Batch, Line};
pub use memory::Memory;
pub use note::{Change, ChangeError, Note, Shelf};
pub use postgres::Postgres;
pub use sqlite::Sqlite;

/// Where logs and notes are kept.
///
/// A call that is dropped before its answer may still take effect: ask [`EventLog::answered`].
#[async_trait]
pub trait EventLog: Send + Sync + 'static {
    /// Appends a sealed batch and the changes beside it in one durable transaction.
    async fn append(&self, batch: Batch) -> Result<(), AppendError>;

    /// Lines after `after`, in order, at most `lines_max`.
    async fn read(&self, community: CommunityId, after: Seq, lines_max: usize) -> anyhow::Result<Vec<Line>>;

    /// The lines of the batch that carried this mark, if it was ever answered.
    async fn answered(&self, community: CommunityId, once: &Once) -> anyhow::Result<Option<Vec<Line>>>;

    /// Replaces bodies of lines by ones from which words are gone (see [`chain::redact`]); all or none.
    /// The only update of a log row there is: a body with another commitment than the old one is refused.
    ///
    /// When this answers `Ok` the words are gone from the engine's files too. After an error it may be
    /// asked again with the same bodies. It is slow (SQLite writes its whole file anew), and rare.
    async fn erase(&self, community: CommunityId, bodies: Vec<(Seq, String)>) -> anyhow::Result<()>;

    /// Communities that have a log, in order, after the given one, at most `max`.
    async fn communities(&self, after: Option<CommunityId>, max: usize) -> anyhow::Result<Vec<CommunityId>>;

    /// Communities whose wake moment is not after `until`, earliest first, at most `max`.
    async fn due(&self, until: Moment, max: usize) -> anyhow::Result<Vec<CommunityId>>;

    /// Changes the notes beside the log, in order, all or none.
    async fn change(&self, changes: Vec<Change>) -> Result<(), ChangeError>;

    /// The value of a note. A note past its `until` is still there until it is swept.
    async fn note(&self, shelf: Shelf, key: &str) -> anyhow::Result<Option<String>>;

    /// Keys and values of one community's notes on a shelf, in order of key.
    async fn notes(&self, shelf: Shelf, community: CommunityId) -> anyhow::Result<Vec<(String, String)>>;

    /// Keys and values on a shelf, of all communities, whose keys begin with `prefix`: in order of key (by bytes), at most
    /// `max`.
    async fn shelved(&self, shelf: Shelf, prefix: &str, max: usize) -> anyhow::Result<Vec<(String, String)>>;

    /// Removes notes whose `until` is not after `now`; answers how many there were.
    async fn sweep(&self, now: Moment) -> anyhow::Result<u64>;
}
