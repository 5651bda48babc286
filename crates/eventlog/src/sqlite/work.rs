//! What the writer can be asked to do, as statements within its transaction.

use anyhow::{Context, ensure};
use community::kernel::{CommunityId, Moment, Seq};
use rusqlite::{Connection, OptionalExtension, params};

use crate::{AppendError, Batch, Change, ChangeError, Line, Note, chain};

pub(super) enum Work {
    Append(Batch),
    Change(Vec<Change>),
    Erase { community: CommunityId, bodies: Vec<(Seq, String)> },
    Sweep(Moment),
}

impl Work {
    /// Whether nothing of the old must remain in the file.
    pub(super) fn erases(&self) -> bool {
        match self {
            Work::Erase { .. } => true,
            Work::Append(_) | Work::Change(_) | Work::Sweep(_) => false,
        }
    }

    /// Does it within the transaction that is open; answers how many notes were swept.
    /// After an error the caller rolls back to where it was.
    pub(super) fn run(&self, db: &Connection) -> Result<u64, AppendError> {
        match self {
            Work::Append(batch) => append(db, batch).map(|()| 0),
            Work::Change(changes) => Ok(change(db, changes).map(|()| 0)?),
            Work::Erase { community, bodies } => Ok(erase(db, *community, bodies).map(|()| 0)?),
            Work::Sweep(now) => Ok(sweep(db, *now)?),
        }
    }
}

fn append(db: &Connection, batch: &Batch) -> Result<(), AppendError> {
    if is_answered(db, batch).context("look for the mark")? {
        return Err(AppendError::Answered);
    }
    if last(db, batch.community).context("look for the last line")? != batch.expected {
        return Err(AppendError::Conflict);
    }
    for line in &batch.lines {
        insert(db, line).with_context(|| format!("write line {} of {}", line.seq, line.community))?;
    }
    if batch.expected > Seq(0) || !batch.lines.is_empty() {
        set_wake(db, batch).context("set the wake moment")?;
    }
    Ok(change(db, &batch.changes)?)
}

fn is_answered(db: &Connection, batch: &Batch) -> anyhow::Result<bool> {
    let Some(once) = batch.once() else { return Ok(false) };
    let mut query = db.prepare_cached("SELECT 1 FROM event WHERE community = ?1 AND once = ?2")?;
    Ok(query.exists(params![batch.community.0, once.as_str()])?)
}

fn last(db: &Connection, community: CommunityId) -> anyhow::Result<Seq> {
    let mut query = db.prepare_cached("SELECT max(seq) FROM event WHERE community = ?1")?;
    let last: Option<i64> = query.query_row(params![community.0], |row| row.get(0))?;
    Ok(Seq(u64::try_from(last.unwrap_or(0))?))
}

fn insert(db: &Connection, line: &Line) -> anyhow::Result<()> {
    let Line { community, seq, at, by, once, body, hash } = line;
    let once = once.as_ref().map(|once| once.as_str());
    db.prepare_cached(
        "INSERT INTO event (community, seq, at, by, once, body, hash) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)",
    )?
    .execute(params![community.0, i64::try_from(seq.0)?, at.0, by.to_string(), once, body, hash])?;
    Ok(())
}

fn set_wake(db: &Connection, batch: &Batch) -> anyhow::Result<()> {
    // Most lines move nothing: then no page of this table is written.
    db.prepare_cached(
        "INSERT INTO wake (community, at) VALUES (?1, ?2)
         ON CONFLICT DO UPDATE SET at = excluded.at WHERE at IS NOT excluded.at",
    )?
    .execute(params![batch.community.0, batch.wake.map(|wake| wake.0)])?;
    Ok(())
}

fn change(db: &Connection, changes: &[Change]) -> Result<(), ChangeError> {
    for change in changes {
        match change {
            Change::Put(note) => drop(write(db, note, PUT).context("put a note")?),
            Change::PutNew(note) => {
                if write(db, note, PUT_NEW).context("put a new note")? == 0 {
                    return Err(ChangeError::Taken);
                }
            }
            Change::Delete { shelf, key } => delete(db, shelf.name(), key).context("delete a note")?,
        }
    }
    Ok(())
}

const PUT: &str = "INSERT INTO note (shelf, key, community, value, until) VALUES (?1, ?2, ?3, ?4, ?5) \
    ON CONFLICT DO UPDATE SET community = excluded.community, value = excluded.value, until = excluded.until";

const PUT_NEW: &str = "INSERT INTO note (shelf, key, community, value, until) VALUES (?1, ?2, ?3, ?4, ?5) \
    ON CONFLICT DO NOTHING";

/// Answers how many rows were written.
fn write(db: &Connection, note: &Note, statement: &str) -> anyhow::Result<usize> {
    let Note { shelf, key, community, value, until } = note;
    let (community, until) = (community.map(|id| id.0), until.map(|until| until.0));
    Ok(db.prepare_cached(statement)?.execute(params![shelf.name(), key, community, value, until])?)
}

fn delete(db: &Connection, shelf: &str, key: &str) -> anyhow::Result<()> {
    db.prepare_cached("DELETE FROM note WHERE shelf = ?1 AND key = ?2")?.execute(params![shelf, key])?;
    Ok(())
}

fn erase(db: &Connection, community: CommunityId, bodies: &[(Seq, String)]) -> anyhow::Result<()> {
    ensure!(last(db, community)? > Seq(0), "erase words of a community that has no log");
    for (seq, body) in bodies {
        let place = params![community.0, i64::try_from(seq.0)?];
        let old: Option<String> = db
            .prepare_cached("SELECT body FROM event WHERE community = ?1 AND seq = ?2")?
            .query_row(place, |row| row.get(0))
            .optional()?;
        let old = old.with_context(|| format!("erase words of line {seq}, which is not there"))?;
        let same = chain::commitment(&old)? == chain::commitment(body)?;
        ensure!(same, "the new body of line {seq} says something else");
        db.prepare_cached("UPDATE event SET body = ?3 WHERE community = ?1 AND seq = ?2")?
            .execute(params![community.0, i64::try_from(seq.0)?, body])?;
    }
    Ok(())
}

fn sweep(db: &Connection, now: Moment) -> anyhow::Result<u64> {
    let swept = db.prepare_cached("DELETE FROM note WHERE until <= ?1")?.execute(params![now.0])?;
    Ok(u64::try_from(swept)?)
}
