//! Connections: how they are set, and bringing the schema up to date.

use std::{
    path::{Path, PathBuf},
    time::Duration,
};

use anyhow::{Context, bail, ensure};
use rusqlite::{Connection, OpenFlags, TransactionBehavior};

/// In order; the file remembers in `user_version` how many of them it has seen. Never change one that was shipped.
const MIGRATIONS: [&str; 1] = [include_str!("../../migrations/sqlite/0001_log.sql")];

/// A second process (`percik export` beside a running server) may hold the file for a moment.
const BUSY_TIMEOUT: Duration = Duration::from_secs(5);

/// Page caches in KiB: small, because all that is hot is in the homes' memory.
const WRITER_CACHE_KIB: i32 = 2_000;
const READER_CACHE_KIB: i32 = 500;

/// The write-ahead log is cut to this after a burst.
const WAL_BYTES_MAX: i64 = 4 << 20;

pub(super) fn path(dir: &Path) -> PathBuf {
    dir.join("percik.db")
}

/// Opens the file for writing, makes it if it is not there, and migrates it.
pub(super) fn writer(dir: &Path) -> anyhow::Result<Connection> {
    let path = path(dir);
    let open = || -> anyhow::Result<Connection> {
        let mut db = Connection::open(&path)?;
        db.busy_timeout(BUSY_TIMEOUT)?;
        let mode: String = db.pragma_update_and_check(None, "journal_mode", "WAL", |row| row.get(0))?;
        ensure!(mode == "wal", "this file system cannot keep a write-ahead log (journal mode {mode})");
        db.pragma_update(None, "synchronous", "FULL")?;
        db.pragma_update(None, "secure_delete", "ON")?;
        db.pragma_update(None, "cache_size", -WRITER_CACHE_KIB)?;
        db.pragma_update(None, "temp_store", "MEMORY")?;
        db.pragma_update_and_check(None, "mmap_size", 0, |_| Ok(())).or_else(no_answer)?;
        db.pragma_update_and_check(None, "journal_size_limit", WAL_BYTES_MAX, |_| Ok(()))?;
        migrate(&mut db)?;
        Ok(db)
    };
    open().with_context(|| format!("open the database {}", path.display()))
}

/// Opens the file for reading only.
pub(super) fn reader(path: &Path) -> anyhow::Result<Connection> {
    let db = Connection::open_with_flags(
        path,
        OpenFlags::SQLITE_OPEN_READ_ONLY | OpenFlags::SQLITE_OPEN_NO_MUTEX,
    )?;
    db.busy_timeout(BUSY_TIMEOUT)?;
    db.pragma_update(None, "cache_size", -READER_CACHE_KIB)?;
    db.pragma_update_and_check(None, "mmap_size", 0, |_| Ok(())).or_else(no_answer)?;
    Ok(db)
}

/// SQLite built without memory mapping answers this pragma with no row.
fn no_answer(error: rusqlite::Error) -> rusqlite::Result<()> {
    match error {
        rusqlite::Error::QueryReturnedNoRows => Ok(()),
        other => Err(other),
    }
}

fn migrate(db: &mut Connection) -> anyhow::Result<()> {
    let transaction = db.transaction_with_behavior(TransactionBehavior::Immediate)?;
    let version: usize =
        transaction.pragma_query_value(None, "user_version", |row| row.get::<_, u32>(0))?.try_into()?;
    let Some(missing) = MIGRATIONS.get(version..) else {
        bail!(
            "the database is of a newer version of the server (schema {version}, known {})",
            MIGRATIONS.len()
        );
    };
    for (place, migration) in missing.iter().enumerate() {
        let number = version + place + 1;
        transaction.execute_batch(migration).with_context(|| format!("migrate the schema to {number}"))?;
        transaction.pragma_update(None, "user_version", u32::try_from(number)?)?;
    }
    Ok(transaction.commit()?)
}
