//! Reports: the list, one as a page, and the same as a PDF.
//!
//! Invariant: page, text and PDF are drawn from one view and one wording, so they tell the same.

mod file;
mod list;
mod one;
mod paper;
#[cfg(test)]
mod tests;
mod words;

use axum::{
    Router,
    extract::{Path, RawQuery},
    http::HeaderMap,
    routing::get,
};
use community::seen_by::reports::Span;

use crate::{Lost, Outcome, Site, Visit, urls::paths};

pub use file::BYTES_MAX;

pub fn routes() -> Router<Site> {
    Router::new().route(paths::REPORTS, get(list::show)).route(paths::REPORT, get(show))
}

/// `2026-11` is the page, `2026-11.pdf` the file; `?untuk=umum` is the file as outsiders get it.
async fn show(
    visit: Visit,
    headers: HeaderMap,
    Path((_, named)): Path<(String, String)>,
    RawQuery(query): RawQuery,
) -> Outcome {
    let read = |it: &str| it.parse::<Span>().map_err(|_| Lost::NotHere);
    match named.strip_suffix(".pdf") {
        Some(span) => file::serve(&visit, read(span)?, query.as_deref() == Some("untuk=umum")).await,
        None => one::show(&visit, &headers, read(&named)?),
    }
}
