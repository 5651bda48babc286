//! Writing: each act one transaction.

use std::time::Duration;

use anyhow::{Context, anyhow, ensure};
use community::kernel::{CommunityId, Moment, Seq};
use deadpool_postgres::{Object, Pool, Transaction};
use tokio_postgres::{
    Error,
    error::SqlState,
    types::{ToSql, Type},
};

use crate::{AppendError, Batch, Change, ChangeError, Line, Note, chain};

/// A transaction that was given up for another one's sake is tried so often in all.
const TRIES: u32 = 6;

/// Whether the database refused because somebody else was first with this key or name.
pub(super) fn is_taken(error: &Error) -> bool {
    let taken = [SqlState::UNIQUE_VIOLATION, SqlState::DUPLICATE_TABLE];
    error.code().is_some_and(|code| taken.contains(code))
}

/// Whether the database gave this transaction up and it may simply be tried again (40001, 40P01).
fn is_given_up(error: &anyhow::Error) -> bool {
    let given_up = [SqlState::T_R_SERIALIZATION_FAILURE, SqlState::T_R_DEADLOCK_DETECTED];
    let code = error.chain().find_map(|it| it.downcast_ref::<Error>()).and_then(Error::code);
    code.is_some_and(|code| given_up.contains(code))
}

/// The index of the mark was met, not that of the place.
fn met_the_mark(error: &Error) -> bool {
    error.as_db_error().and_then(|it| it.constraint()).is_some_and(|it| it.contains("event_once"))
}

async fn pause(tried: u32) {
    tokio::time::sleep(Duration::from_millis(u64::from(2_u32.pow(tried)))).await;
}

async fn connected(pool: &Pool) -> anyhow::Result<Object> {
    pool.get().await.context("reach the database")
}

pub(super) async fn append(pool: &Pool, batch: &Batch) -> Result<(), AppendError> {
    let mut tried = 1;
    loop {
        match append_once(pool, batch).await {
            Err(AppendError::Storage(error)) if is_given_up(&error) && tried < TRIES => pause(tried).await,
            answer => return answer,
        }
        tried += 1;
    }
}

async fn append_once(pool: &Pool, batch: &Batch) -> Result<(), AppendError> {
    let mut db = connected(pool).await?;
    let transaction = db.transaction().await.context("begin to append")?;
    if is_answered(&transaction, batch).await.context("look for the mark")? {
        return Err(AppendError::Answered);
    }
    if last(&transaction, batch.community).await.context("look for the last line")? != batch.expected {
        return Err(AppendError::Conflict);
    }
    if !batch.lines.is_empty() {
        insert(&transaction, batch).await?;
    }
    if batch.expected > Seq(0) || !batch.lines.is_empty() {
        set_wake(&transaction, batch).await.context("set the wake moment")?;
    }
    make(&transaction, &batch.changes).await?;
    transaction.commit().await.context("commit what was appended")?;
    Ok(())
}

async fn is_answered(db: &Transaction<'_>, batch: &Batch) -> anyhow::Result<bool> {
    let Some(once) = batch.once() else { return Ok(false) };
    let query = db.prepare_cached("SELECT 1 FROM event WHERE community = $1 AND once = $2").await?;
    Ok(db.query_opt(&query, &[&id(&batch.community), &once.as_str()]).await?.is_some())
}

async fn last(db: &Transaction<'_>, community: CommunityId) -> anyhow::Result<Seq> {
    let query = db.prepare_cached("SELECT max(seq) FROM event WHERE community = $1").await?;
    let last: Option<i64> = db.query_one(&query, &[&id(&community)]).await?.get(0);
    Ok(Seq(u64::try_from(last.unwrap_or(0))?))
}

/// All lines in one statement: a round trip costs more than a line.
async fn insert(db: &Transaction<'_>, batch: &Batch) -> Result<(), AppendError> {
    let types = [
        Type::BYTEA,
        Type::INT8_ARRAY,
        Type::INT8,
        Type::TEXT,
        Type::TEXT,
        Type::TEXT_ARRAY,
        Type::BYTEA_ARRAY,
    ];
    let query = db
        .prepare_typed_cached(
            "INSERT INTO event (community, seq, at, author, once, body, hash)
             SELECT $1, line.seq, $3, $4, CASE WHEN line.place = 1 THEN $5 END, line.body, line.hash
             FROM unnest($2, $6, $7) WITH ORDINALITY AS line (seq, body, hash, place)",
            &types,
        )
        .await
        .context("prepare to write lines")?;
    let Some(first) = batch.lines.first() else { return Ok(()) };
    let of = |line: &Line| Ok::<_, std::num::TryFromIntError>(i64::try_from(line.seq.0)?);
    let seqs: Vec<i64> = batch.lines.iter().map(of).collect::<Result<_, _>>().context("a place fits")?;
    let bodies: Vec<&str> = batch.lines.iter().map(|it| it.body.as_str()).collect();
    let hashes: Vec<&[u8]> = batch.lines.iter().map(|it| it.hash.as_slice()).collect();
    let (author, once) = (first.by.to_string(), first.once.as_ref().map(|it| it.as_str()));
    let values: [&(dyn ToSql + Sync); 7] =
        [&id(&batch.community), &seqs, &first.at.0, &author, &once, &bodies, &hashes];
    match db.execute(&query, &values).await {
        Ok(_) => Ok(()),
        Err(error) if is_taken(&error) && met_the_mark(&error) => Err(AppendError::Answered),
        Err(error) if is_taken(&error) => Err(AppendError::Conflict),
        Err(error) => Err(AppendError::Storage(anyhow!(error).context("write lines"))),
    }
}

async fn set_wake(db: &Transaction<'_>, batch: &Batch) -> anyhow::Result<()> {
    // Most lines move nothing: then no row of this table is written.
    let query = db
        .prepare_cached(
            "INSERT INTO wake (community, at) VALUES ($1, $2)
             ON CONFLICT (community) DO UPDATE SET at = excluded.at WHERE wake.at IS DISTINCT FROM excluded.at",
        )
        .await?;
    db.execute(&query, &[&id(&batch.community), &batch.wake.map(|it| it.0)]).await?;
    Ok(())
}

pub(super) async fn change(pool: &Pool, changes: &[Change]) -> Result<(), ChangeError> {
    let mut tried = 1;
    loop {
        match change_once(pool, changes).await {
            Err(ChangeError::Storage(error)) if is_given_up(&error) && tried < TRIES => pause(tried).await,
            answer => return answer,
        }
        tried += 1;
    }
}

async fn change_once(pool: &Pool, changes: &[Change]) -> Result<(), ChangeError> {
    let mut db = connected(pool).await?;
    let transaction = db.transaction().await.context("begin to change notes")?;
    make(&transaction, changes).await?;
    Ok(transaction.commit().await.context("commit changed notes")?)
}

async fn make(db: &Transaction<'_>, changes: &[Change]) -> Result<(), ChangeError> {
    for change in changes {
        match change {
            Change::Put(note) => drop(write(db, note, PUT).await.context("put a note")?),
            Change::PutNew(note) => {
                if write(db, note, PUT_NEW).await.context("put a new note")? == 0 {
                    return Err(ChangeError::Taken);
                }
            }
            Change::Delete { shelf, key } => delete(db, shelf.name(), key).await.context("delete a note")?,
        }
    }
    Ok(())
}

const PUT: &str = "INSERT INTO note (shelf, key, community, value, until) VALUES ($1, $2, $3, $4, $5)
    ON CONFLICT (shelf, key) DO UPDATE
    SET community = excluded.community, value = excluded.value, until = excluded.until";

const PUT_NEW: &str = "INSERT INTO note (shelf, key, community, value, until) VALUES ($1, $2, $3, $4, $5)
    ON CONFLICT (shelf, key) DO NOTHING";

/// Answers how many rows were written.
async fn write(db: &Transaction<'_>, note: &Note, statement: &str) -> anyhow::Result<u64> {
    let Note { shelf, key, community, value, until } = note;
    let (community, until) = (community.as_ref().map(id), until.map(|it| it.0));
    let query = db.prepare_cached(statement).await?;
    Ok(db.execute(&query, &[&shelf.name(), &key.as_bytes(), &community, value, &until]).await?)
}

async fn delete(db: &Transaction<'_>, shelf: &str, key: &str) -> anyhow::Result<()> {
    let query = db.prepare_cached("DELETE FROM note WHERE shelf = $1 AND key = $2").await?;
    db.execute(&query, &[&shelf, &key.as_bytes()]).await?;
    Ok(())
}

pub(super) async fn erase(
    pool: &Pool,
    community: CommunityId,
    bodies: &[(Seq, String)],
) -> anyhow::Result<()> {
    let mut db = connected(pool).await?;
    let mut tried = 1;
    while let Err(error) = erase_once(&mut db, community, bodies).await {
        if !is_given_up(&error) || tried == TRIES {
            return Err(error);
        }
        pause(tried).await;
        tried += 1;
    }
    // The old versions of the rows; a database that has no such command forgets them in its own time.
    for table in ["event", "note"] {
        if let Err(error) = db.batch_execute(&format!("VACUUM {table}")).await {
            ensure!(error.code().is_some(), "vacuum erased words away");
            tracing::warn!(%table, code = ?error.code(), "the database does not vacuum on request");
        }
    }
    Ok(())
}

async fn erase_once(db: &mut Object, community: CommunityId, bodies: &[(Seq, String)]) -> anyhow::Result<()> {
    let transaction = db.transaction().await?;
    ensure!(last(&transaction, community).await? > Seq(0), "erase words of a community that has no log");
    let old = transaction.prepare_cached("SELECT body FROM event WHERE community = $1 AND seq = $2").await?;
    let new =
        transaction.prepare_cached("UPDATE event SET body = $3 WHERE community = $1 AND seq = $2").await?;
    for (seq, body) in bodies {
        let place = i64::try_from(seq.0)?;
        let row = transaction.query_opt(&old, &[&id(&community), &place]).await?;
        let row = row.with_context(|| format!("erase words of line {seq}, which is not there"))?;
        let same = chain::commitment(row.get(0))? == chain::commitment(body)?;
        ensure!(same, "the new body of line {seq} says something else");
        transaction.execute(&new, &[&id(&community), &place, body]).await?;
    }
    Ok(transaction.commit().await?)
}

pub(super) async fn sweep(pool: &Pool, now: Moment) -> anyhow::Result<u64> {
    let db = connected(pool).await?;
    let query = db.prepare_cached("DELETE FROM note WHERE until <= $1").await?;
    Ok(db.execute(&query, &[&now.0]).await?)
}

pub(super) fn id(community: &CommunityId) -> &[u8] {
    community.0.as_slice()
}
