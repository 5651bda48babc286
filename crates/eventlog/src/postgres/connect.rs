//! The pool of connections, and bringing the schema up to date.

use anyhow::{Context, bail};
use deadpool_postgres::{Manager, ManagerConfig, Object, Pool, RecyclingMethod, Runtime, Timeouts};
use tokio_postgres::{Config, NoTls};

/// In order; the table `schema_version` remembers how many of them there were. Never change one that was shipped.
const MIGRATIONS: [&str; 1] = [include_str!("../../migrations/postgres/0001_log.sql")];

/// Per node: a statement takes milliseconds, and a database shares its connections among all nodes.
const CONNECTIONS_MAX: usize = 16;

/// How long to wait for a connection before whoever asked is told that the database cannot be reached.
const WAIT: std::time::Duration = std::time::Duration::from_secs(5);

pub(super) async fn pool(url: &str) -> anyhow::Result<Pool> {
    // An address holds a password: it is never part of what is said about an error.
    let mut config: Config = url.parse().context("read the address of the database")?;
    config.connect_timeout(WAIT).application_name("percik");
    let recycled = ManagerConfig { recycling_method: RecyclingMethod::Fast };
    let manager = Manager::from_config(config, NoTls, recycled);
    let waits = Timeouts { wait: Some(WAIT), create: Some(WAIT), recycle: Some(WAIT) };
    let pool =
        Pool::builder(manager).max_size(CONNECTIONS_MAX).timeouts(waits).runtime(Runtime::Tokio1).build()?;
    migrate(&mut pool.get().await.context("connect to the database")?).await?;
    Ok(pool)
}

/// Nodes that start at once meet at the table's name or at the version's key; the one that comes late finds it done.
async fn migrate(db: &mut Object) -> anyhow::Result<()> {
    db.batch_execute("CREATE TABLE IF NOT EXISTS schema_version (version bigint NOT NULL PRIMARY KEY)")
        .await
        .or_else(|error| if super::writing::is_taken(&error) { Ok(()) } else { Err(error) })
        .context("make the table of schema versions")?;
    let version = version(db).await?;
    let Some(missing) = MIGRATIONS.get(version..) else {
        bail!(
            "the database is of a newer version of the server (schema {version}, known {})",
            MIGRATIONS.len()
        );
    };
    for (place, migration) in missing.iter().enumerate() {
        let number = version + place + 1;
        let transaction = db.transaction().await?;
        let told = transaction
            .execute("INSERT INTO schema_version (version) VALUES ($1)", &[&i64::try_from(number)?])
            .await;
        match told {
            Ok(_) => {}
            Err(error) if super::writing::is_taken(&error) => continue,
            Err(error) => return Err(error).context("note the schema's version"),
        }
        transaction
            .batch_execute(migration)
            .await
            .with_context(|| format!("migrate the schema to {number}"))?;
        transaction.commit().await.with_context(|| format!("keep schema {number}"))?;
    }
    Ok(())
}

async fn version(db: &Object) -> anyhow::Result<usize> {
    let row = db.query_one("SELECT max(version) FROM schema_version", &[]).await?;
    Ok(usize::try_from(row.get::<_, Option<i64>>(0).unwrap_or(0))?)
}
