//! The engine for hosts with several nodes: any database that speaks PostgreSQL's protocol.
//!
//! Portable on purpose: plain tables, no sequences, no LISTEN, no advisory locks. Two nodes that append at once meet at the
//! primary key; one of them is told `Conflict`, catches up and decides again.
//! Invariant: what was answered with `Ok` was committed; a transaction that the database gave up for another one's sake
//! is tried again a few times, because nothing of it has happened.

mod connect;
mod reading;
#[cfg(any(test, feature = "contract"))]
pub mod server;
#[cfg(test)]
mod tests;
mod writing;

use async_trait::async_trait;
use community::kernel::{CommunityId, Moment, Once, Seq};
use deadpool_postgres::Pool;

use crate::{AppendError, Batch, Change, ChangeError, EventLog, Line, Shelf};

/// Logs and notes in a database of its own.
pub struct Postgres {
    pool: Pool,
}

impl Postgres {
    /// Connects to `postgres://user:password@host:port/database`, makes the tables where they are not there. Fails on a
    /// newer server's database.
    pub async fn open(url: &str) -> anyhow::Result<Postgres> {
        Ok(Postgres { pool: connect::pool(url).await? })
    }
}

#[async_trait]
impl EventLog for Postgres {
    async fn append(&self, batch: Batch) -> Result<(), AppendError> {
        batch.check()?;
        writing::append(&self.pool, &batch).await
    }

    async fn read(&self, community: CommunityId, after: Seq, lines_max: usize) -> anyhow::Result<Vec<Line>> {
        reading::lines(&self.pool, community, after, lines_max).await
    }

    async fn answered(&self, community: CommunityId, once: &Once) -> anyhow::Result<Option<Vec<Line>>> {
        reading::answered(&self.pool, community, once).await
    }

    /// The rows are rewritten and their old versions vacuumed away. What the database keeps besides (its own log until it is
    /// recycled, replicas, backups) is the host's to know; the manual says so.
    async fn erase(&self, community: CommunityId, bodies: Vec<(Seq, String)>) -> anyhow::Result<()> {
        writing::erase(&self.pool, community, &bodies).await
    }

    async fn communities(&self, after: Option<CommunityId>, max: usize) -> anyhow::Result<Vec<CommunityId>> {
        reading::communities(&self.pool, after, max).await
    }

    async fn due(&self, until: Moment, max: usize) -> anyhow::Result<Vec<CommunityId>> {
        reading::due(&self.pool, until, max).await
    }

    async fn change(&self, changes: Vec<Change>) -> Result<(), ChangeError> {
        writing::change(&self.pool, &changes).await
    }

    async fn note(&self, shelf: Shelf, key: &str) -> anyhow::Result<Option<String>> {
        reading::note(&self.pool, shelf, key).await
    }

    async fn notes(&self, shelf: Shelf, community: CommunityId) -> anyhow::Result<Vec<(String, String)>> {
        reading::notes(&self.pool, shelf, community).await
    }

    async fn shelved(&self, shelf: Shelf, prefix: &str, max: usize) -> anyhow::Result<Vec<(String, String)>> {
        reading::shelved(&self.pool, shelf, prefix, max).await
    }

    async fn sweep(&self, now: Moment) -> anyhow::Result<u64> {
        writing::sweep(&self.pool, now).await
    }
}
