//! A report as a file: made on a thread of its own, kept while nothing changes.
//!
//! Invariant: what is kept was made for members or for outsiders, in a language, and is handed to these only.

use std::sync::LazyLock;

use ::reports::{Block, Document, Photo, Wrong};
use anyhow::Context;
use axum::{
    body::{Body, Bytes},
    http::{HeaderName, HeaderValue, header},
    response::Response,
};
use community::{
    profile::Visibility,
    seen_by::reports::{ReportSeen, Span},
};
use tokio::sync::Semaphore;

use super::{Wish, paper};
use crate::{Lost, Outcome, Visit, served, visit::VIEWER};

/// Ten reports with many photos; the rest is made anew when somebody comes.
pub const BYTES_MAX: usize = 16 * 1024 * 1024;

/// One takes a core for a moment and all its photos in memory.
static MAKING: LazyLock<Semaphore> = LazyLock::new(|| Semaphore::new(1));

const ROBOTS: HeaderName = HeaderName::from_static("x-robots-tag");

pub async fn serve(visit: &Visit, span: Span, wish: Wish) -> Outcome {
    // Read before the report: a newer report under an older version is only made once more.
    let version = format!("{} {}", visit.home.seq(), visit.home.forgettings());
    let it = match wish.for_everyone {
        true => visit.seen_from_outside(|seen| seen.report(span)),
        false => visit.seen(|seen| seen.report(span)),
    };
    let mut it = it.ok_or(Lost::NotHere)?;
    // Everyone else would only keep us busy with all the choices there are.
    let pdf = match wish.photos.filter(|_| visit.member().is_ok()) {
        Some(chosen) => {
            it.photos.retain(|it| chosen.contains(&it.id));
            let _turn = MAKING.acquire().await.context("wait for a turn to make a report")?;
            make(visit, &it).await?
        }
        None => kept(visit, &it, version).await?,
    };
    sent(visit, &it, pdf)
}

async fn kept(visit: &Visit, it: &ReportSeen, version: String) -> Result<Bytes, Lost> {
    let eyes = if it.members.is_some() { "members" } else { "everyone" };
    let (language, community) = (visit.words.language().tag(), visit.home.id);
    let key = format!("{community} {} {eyes} {language} {} {}", it.span, it.today, visit.base);
    let files = &visit.site.reports;
    if let Some(pdf) = files.get(&key, &version) {
        return Ok((*pdf).clone());
    }
    let _turn = MAKING.acquire().await.context("wait for a turn to make a report")?;
    // Somebody may have made it while this one waited.
    if let Some(pdf) = files.get(&key, &version) {
        return Ok((*pdf).clone());
    }
    let pdf = make(visit, it).await?;
    let bytes = pdf.len();
    Ok((*files.put(key, version, (pdf, bytes), visit.begun)).clone())
}

async fn make(visit: &Visit, it: &ReportSeen) -> Result<Bytes, Lost> {
    let document = paper::document(visit, it, photos(visit, it).await?);
    let made = tokio::task::spawn_blocking(move || made(document)).await.context("make a report")?;
    Ok(Bytes::from(made.context("make a report")?))
}

/// A photo that no reader of PDF would understand is no reason to have no report.
fn made(mut document: Document) -> Result<Vec<u8>, Wrong> {
    match ::reports::pdf(&document) {
        Err(Wrong::Jpeg(_)) => {
            document.blocks.retain(|it| !matches!(it, Block::Photos(_)));
            ::reports::pdf(&document)
        }
        made => made,
    }
}

/// Those whose files are there.
async fn photos(visit: &Visit, it: &ReportSeen) -> Result<Vec<Photo>, Lost> {
    let mut photos = vec![];
    for it in &it.photos {
        if let Some(files) = it.shot.still()
            && let Some(jpeg) = served::whole(visit, files.phone).await?
        {
            photos.push(paper::photo(visit, it, jpeg));
        }
    }
    Ok(photos)
}

fn sent(visit: &Visit, it: &ReportSeen, pdf: Bytes) -> Outcome {
    // In the folder of a phone both stand side by side.
    let eyes = if it.members.is_some() { "anggota" } else { "umum" };
    let name = format!("inline; filename=\"laporan-{}-{}-{eyes}.pdf\"", visit.home.slug, it.span);
    let keep = if it.members.is_some() { "private, no-cache" } else { "no-cache" };
    let mut answer = Response::new(Body::from(pdf));
    let headers = answer.headers_mut();
    headers.insert(header::CONTENT_TYPE, HeaderValue::from_static("application/pdf"));
    headers.insert(header::CACHE_CONTROL, HeaderValue::from_static(keep));
    headers.insert(VIEWER, visit.viewer_header());
    headers.insert(header::CONTENT_DISPOSITION, HeaderValue::from_str(&name).map_err(anyhow::Error::from)?);
    headers.insert(header::ETAG, HeaderValue::from_str(visit.tag()).map_err(anyhow::Error::from)?);
    if it.members.is_some() || it.visibility != Visibility::Public {
        headers.insert(ROBOTS, HeaderValue::from_static("noindex"));
    }
    Ok(answer)
}
