//! The engine a server runs on: one SQLite file, one writer, a few readers.
//!
//! Invariant: only the writer's thread writes, and it answers after the disk has what it wrote.

mod connect;
mod readers;
#[cfg(test)]
mod tests;
mod work;
mod writer;

use std::path::Path;

use anyhow::Context;
use async_trait::async_trait;
use community::kernel::{CommunityId, Moment, Once, Seq};
use rusqlite::Connection;

use self::{readers::Readers, work::Work, writer::Writer};
use crate::{AppendError, Batch, Change, ChangeError, EventLog, Line, Shelf};

/// Logs and notes in the file `percik.db`. Dropping it waits until all that was asked is written.
pub struct Sqlite {
    // Before the writer: the last connection to close, the writer's, folds the write-ahead log into the file.
    readers: Readers,
    writer: Writer,
}

impl Sqlite {
    /// Opens the database in this folder; makes both if they are not there. Fails on a newer server's database.
    pub fn open(dir: &Path) -> anyhow::Result<Sqlite> {
        std::fs::create_dir_all(dir).with_context(|| format!("create the folder {}", dir.display()))?;
        Sqlite::start(dir, connect::writer(dir)?)
    }

    fn start(dir: &Path, connection: Connection) -> anyhow::Result<Sqlite> {
        Ok(Sqlite { readers: Readers::new(dir), writer: Writer::start(connection)? })
    }
}

#[async_trait]
impl EventLog for Sqlite {
    async fn append(&self, batch: Batch) -> Result<(), AppendError> {
        batch.check()?;
        self.writer.ask(Work::Append(batch)).await.map(drop)
    }

    async fn read(&self, community: CommunityId, after: Seq, lines_max: usize) -> anyhow::Result<Vec<Line>> {
        self.readers.ask(move |db| readers::lines(db, community, after, lines_max)).await
    }

    async fn answered(&self, community: CommunityId, once: &Once) -> anyhow::Result<Option<Vec<Line>>> {
        let once = once.clone();
        self.readers.ask(move |db| readers::answered(db, community, &once)).await
    }

    async fn erase(&self, community: CommunityId, bodies: Vec<(Seq, String)>) -> anyhow::Result<()> {
        match self.writer.ask(Work::Erase { community, bodies }).await {
            Ok(_) => Ok(()),
            Err(AppendError::Storage(error)) => Err(error),
            Err(other) => Err(other.into()),
        }
    }

    async fn communities(&self, after: Option<CommunityId>, max: usize) -> anyhow::Result<Vec<CommunityId>> {
        self.readers.ask(move |db| readers::communities(db, after, max)).await
    }

    async fn due(&self, until: Moment, max: usize) -> anyhow::Result<Vec<CommunityId>> {
        self.readers.ask(move |db| readers::due(db, until, max)).await
    }

    async fn change(&self, changes: Vec<Change>) -> Result<(), ChangeError> {
        match self.writer.ask(Work::Change(changes)).await {
            Ok(_) => Ok(()),
            Err(AppendError::Taken) => Err(ChangeError::Taken),
            Err(AppendError::Storage(error)) => Err(ChangeError::Storage(error)),
            Err(other @ (AppendError::Conflict | AppendError::Answered)) => {
                Err(ChangeError::Storage(other.into()))
            }
        }
    }

    async fn note(&self, shelf: Shelf, key: &str) -> anyhow::Result<Option<String>> {
        let key = key.to_owned();
        self.readers.ask(move |db| readers::note(db, shelf, &key)).await
    }

    async fn notes(&self, shelf: Shelf, community: CommunityId) -> anyhow::Result<Vec<(String, String)>> {
        self.readers.ask(move |db| readers::notes(db, shelf, community)).await
    }

    async fn shelved(&self, shelf: Shelf, prefix: &str, max: usize) -> anyhow::Result<Vec<(String, String)>> {
        let prefix = prefix.to_owned();
        self.readers.ask(move |db| readers::shelved(db, shelf, &prefix, max)).await
    }

    async fn sweep(&self, now: Moment) -> anyhow::Result<u64> {
        Ok(self.writer.ask(Work::Sweep(now)).await?)
    }
}
