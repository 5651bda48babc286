//! Reading: a few connections, and the queries.

use std::{
    path::{Path, PathBuf},
    sync::{Arc, Mutex, PoisonError},
};

use anyhow::{Context, anyhow};
use community::kernel::{CommunityId, Moment, Once, Seq};
use rusqlite::{Connection, OptionalExtension, Row, params};
use tokio::sync::Semaphore;

use crate::{Line, Shelf};

/// Reads are short and the machine is small: more would only cost memory.
const READERS_MAX: usize = 3;

pub(super) struct Readers {
    path: PathBuf,
    idle: Arc<Mutex<Vec<Connection>>>,
    places: Arc<Semaphore>,
}

impl Readers {
    pub(super) fn new(dir: &Path) -> Readers {
        let (idle, places) = (Arc::default(), Arc::new(Semaphore::new(READERS_MAX)));
        Readers { path: super::connect::path(dir), idle, places }
    }

    /// Runs a query on a thread where it may block.
    pub(super) async fn ask<T: Send + 'static>(
        &self,
        query: impl FnOnce(&Connection) -> anyhow::Result<T> + Send + 'static,
    ) -> anyhow::Result<T> {
        // The place goes with the query: whoever asked may be gone before it ends.
        let place = self.places.clone().acquire_owned().await.context("wait for a reader")?;
        let (path, idle) = (self.path.clone(), self.idle.clone());
        let reading = tokio::task::spawn_blocking(move || {
            let waiting = idle.lock().unwrap_or_else(PoisonError::into_inner).pop();
            let db = match waiting {
                Some(db) => db,
                None => super::connect::reader(&path).context("open the database for reading")?,
            };
            let answer = query(&db);
            idle.lock().unwrap_or_else(PoisonError::into_inner).push(db);
            drop(place);
            answer
        });
        reading.await.context("read the database")?
    }
}

pub(super) fn lines(
    db: &Connection,
    community: CommunityId,
    after: Seq,
    lines_max: usize,
) -> anyhow::Result<Vec<Line>> {
    // No line is that far along.
    let after = i64::try_from(after.0).unwrap_or(i64::MAX);
    let mut query = db.prepare_cached(
        "SELECT seq, at, by, once, body, hash FROM event WHERE community = ?1 AND seq > ?2 ORDER BY seq LIMIT ?3",
    )?;
    let mut rows = query.query(params![community.0, after, limit(lines_max)])?;
    let mut lines = Vec::new();
    while let Some(row) = rows.next()? {
        lines.push(line(community, row)?);
    }
    Ok(lines)
}

pub(super) fn answered(
    db: &Connection,
    community: CommunityId,
    once: &Once,
) -> anyhow::Result<Option<Vec<Line>>> {
    let mut query = db.prepare_cached(
        "SELECT seq, at, by, once, body, hash FROM event WHERE community = ?1 AND seq >=
             (SELECT seq FROM event WHERE community = ?1 AND once = ?2) ORDER BY seq",
    )?;
    let mut rows = query.query(params![community.0, once.as_str()])?;
    let mut lines: Vec<Line> = Vec::new();
    while let Some(row) = rows.next()? {
        let line = line(community, row)?;
        if lines.last().is_some_and(|previous| !line.continues(previous)) {
            break;
        }
        lines.push(line);
    }
    Ok((!lines.is_empty()).then_some(lines))
}

pub(super) fn communities(
    db: &Connection,
    after: Option<CommunityId>,
    max: usize,
) -> anyhow::Result<Vec<CommunityId>> {
    // No id is shorter than the empty one, so nothing is before it.
    let after = after.map_or(Vec::new(), |id| id.0.to_vec());
    let mut query =
        db.prepare_cached("SELECT community FROM wake WHERE community > ?1 ORDER BY community LIMIT ?2")?;
    let ids = query.query_map(params![after, limit(max)], |row| row.get(0).map(CommunityId))?;
    Ok(ids.collect::<Result<_, _>>()?)
}

pub(super) fn due(db: &Connection, until: Moment, max: usize) -> anyhow::Result<Vec<CommunityId>> {
    let mut query =
        db.prepare_cached("SELECT community FROM wake WHERE at <= ?1 ORDER BY at, community LIMIT ?2")?;
    let ids = query.query_map(params![until.0, limit(max)], |row| row.get(0).map(CommunityId))?;
    Ok(ids.collect::<Result<_, _>>()?)
}

pub(super) fn note(db: &Connection, shelf: Shelf, key: &str) -> anyhow::Result<Option<String>> {
    let mut query = db.prepare_cached("SELECT value FROM note WHERE shelf = ?1 AND key = ?2")?;
    Ok(query.query_row(params![shelf.name(), key], |row| row.get(0)).optional()?)
}

pub(super) fn notes(
    db: &Connection,
    shelf: Shelf,
    community: CommunityId,
) -> anyhow::Result<Vec<(String, String)>> {
    let mut query =
        db.prepare_cached("SELECT key, value FROM note WHERE community = ?1 AND shelf = ?2 ORDER BY key")?;
    let notes = query.query_map(params![community.0, shelf.name()], |row| Ok((row.get(0)?, row.get(1)?)))?;
    Ok(notes.collect::<Result<_, _>>()?)
}

pub(super) fn shelved(
    db: &Connection,
    shelf: Shelf,
    prefix: &str,
    max: usize,
) -> anyhow::Result<Vec<(String, String)>> {
    let mut query = db
        .prepare_cached("SELECT key, value FROM note WHERE shelf = ?1 AND key >= ?2 ORDER BY key LIMIT ?3")?;
    let from = query.query_map(params![shelf.name(), prefix, limit(max)], |row| {
        Ok((row.get::<_, String>(0)?, row.get(1)?))
    })?;
    // Those with the prefix lie together, and first.
    let begins = |it: &rusqlite::Result<(String, String)>| {
        it.as_ref().map_or(true, |(key, _)| key.starts_with(prefix))
    };
    Ok(from.take_while(begins).collect::<Result<_, _>>()?)
}

fn line(community: CommunityId, row: &Row<'_>) -> anyhow::Result<Line> {
    let seq = Seq(u64::try_from(row.get::<_, i64>("seq")?)?);
    let by: String = row.get("by")?;
    let once: Option<String> = row.get("once")?;
    Ok(Line {
        community,
        seq,
        at: Moment(row.get("at")?),
        by: by.parse().map_err(|_| anyhow!("line {seq} of {community} names no author"))?,
        once: once
            .map(Once::try_from)
            .transpose()
            .map_err(|error| anyhow!("line {seq} of {community}: {error}"))?,
        body: row.get("body")?,
        hash: row.get("hash")?,
    })
}

fn limit(max: usize) -> i64 {
    i64::try_from(max).unwrap_or(i64::MAX)
}
