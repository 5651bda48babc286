//! Reading: each question one statement.

use anyhow::{Context, anyhow};
use community::kernel::{CommunityId, Moment, Once, Seq};
use deadpool_postgres::Pool;
use tokio_postgres::{Row, types::ToSql};

use super::writing::id;
use crate::{Line, Shelf};

async fn rows(pool: &Pool, query: &str, values: &[&(dyn ToSql + Sync)]) -> anyhow::Result<Vec<Row>> {
    let db = pool.get().await.context("reach the database")?;
    let query = db.prepare_cached(query).await?;
    Ok(db.query(&query, values).await?)
}

pub(super) async fn lines(
    pool: &Pool,
    community: CommunityId,
    after: Seq,
    lines_max: usize,
) -> anyhow::Result<Vec<Line>> {
    // No line is that far along.
    let after = i64::try_from(after.0).unwrap_or(i64::MAX);
    let query = "SELECT seq, at, author, once, body, hash FROM event WHERE community = $1 AND seq > $2
        ORDER BY seq LIMIT $3";
    let rows = rows(pool, query, &[&id(&community), &after, &limit(lines_max)]).await?;
    rows.iter().map(|row| line(community, row)).collect()
}

pub(super) async fn answered(
    pool: &Pool,
    community: CommunityId,
    once: &Once,
) -> anyhow::Result<Option<Vec<Line>>> {
    let query = "SELECT seq, at, author, once, body, hash FROM event WHERE community = $1 AND seq >=
        (SELECT seq FROM event WHERE community = $1 AND once = $2) ORDER BY seq LIMIT $3";
    // A batch is small; a longer one is read on.
    let mut most = 64;
    loop {
        let rows = rows(pool, query, &[&id(&community), &once.as_str(), &most]).await?;
        let mut lines: Vec<Line> = Vec::new();
        for row in &rows {
            let line = line(community, row)?;
            if lines.last().is_some_and(|previous| !line.continues(previous)) {
                return Ok(Some(lines));
            }
            lines.push(line);
        }
        if i64::try_from(rows.len()).unwrap_or(i64::MAX) < most {
            return Ok((!lines.is_empty()).then_some(lines));
        }
        most *= 16;
    }
}

pub(super) async fn communities(
    pool: &Pool,
    after: Option<CommunityId>,
    max: usize,
) -> anyhow::Result<Vec<CommunityId>> {
    // No id is shorter than the empty one, so nothing is before it.
    let after = after.map_or(Vec::new(), |id| id.0.to_vec());
    let query = "SELECT community FROM wake WHERE community > $1 ORDER BY community LIMIT $2";
    rows(pool, query, &[&after, &limit(max)]).await?.iter().map(whose).collect()
}

pub(super) async fn due(pool: &Pool, until: Moment, max: usize) -> anyhow::Result<Vec<CommunityId>> {
    let query = "SELECT community FROM wake WHERE at <= $1 ORDER BY at, community LIMIT $2";
    rows(pool, query, &[&until.0, &limit(max)]).await?.iter().map(whose).collect()
}

pub(super) async fn note(pool: &Pool, shelf: Shelf, key: &str) -> anyhow::Result<Option<String>> {
    let query = "SELECT value FROM note WHERE shelf = $1 AND key = $2";
    let rows = rows(pool, query, &[&shelf.name(), &key.as_bytes()]).await?;
    Ok(rows.first().map(|row| row.get(0)))
}

pub(super) async fn notes(
    pool: &Pool,
    shelf: Shelf,
    community: CommunityId,
) -> anyhow::Result<Vec<(String, String)>> {
    let query = "SELECT key, value FROM note WHERE community = $1 AND shelf = $2 ORDER BY key";
    rows(pool, query, &[&id(&community), &shelf.name()]).await?.iter().map(kept).collect()
}

pub(super) async fn shelved(
    pool: &Pool,
    shelf: Shelf,
    prefix: &str,
    max: usize,
) -> anyhow::Result<Vec<(String, String)>> {
    let query = "SELECT key, value FROM note WHERE shelf = $1 AND key >= $2 ORDER BY key LIMIT $3";
    let from = rows(pool, query, &[&shelf.name(), &prefix.as_bytes(), &limit(max)]).await?;
    // Those with the prefix lie together, and first.
    let begins = |it: &&Row| it.get::<_, &[u8]>(0).starts_with(prefix.as_bytes());
    from.iter().take_while(begins).map(kept).collect()
}

fn kept(row: &Row) -> anyhow::Result<(String, String)> {
    let key = String::from_utf8(row.get(0)).context("a key is text")?;
    Ok((key, row.get(1)))
}

fn whose(row: &Row) -> anyhow::Result<CommunityId> {
    let bytes: &[u8] = row.get(0);
    Ok(CommunityId(bytes.try_into().context("the id of a community is 16 bytes")?))
}

fn line(community: CommunityId, row: &Row) -> anyhow::Result<Line> {
    let seq = Seq(u64::try_from(row.get::<_, i64>("seq"))?);
    let (by, hash): (&str, &[u8]) = (row.get("author"), row.get("hash"));
    let once: Option<String> = row.get("once");
    Ok(Line {
        community,
        seq,
        at: Moment(row.get("at")),
        by: by.parse().map_err(|_| anyhow!("line {seq} of {community} names no author"))?,
        once: once
            .map(Once::try_from)
            .transpose()
            .map_err(|error| anyhow!("line {seq} of {community}: {error}"))?,
        body: row.get("body"),
        hash: hash.try_into().with_context(|| format!("the hash of line {seq} is 32 bytes"))?,
    })
}

fn limit(max: usize) -> i64 {
    i64::try_from(max).unwrap_or(i64::MAX)
}
