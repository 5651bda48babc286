//! Reports: the list, one as a page, the same as a PDF; putting one into words and sending it.
//!
//! Invariant: page, text and PDF are drawn from one view and one wording, so they tell the same.

mod file;
mod grant;
mod list;
mod one;
mod paper;
mod prepare;
mod send;
#[cfg(test)]
mod tests;
mod wording;
pub mod words;

use axum::{
    Router,
    extract::{Path, RawQuery},
    http::HeaderMap,
    routing::{get, post},
};
use community::{kernel::PhotoId, seen_by::reports::Span};

use crate::{Lost, Outcome, Site, Visit, urls::paths};

pub use file::BYTES_MAX;

pub fn routes() -> Router<Site> {
    Router::new()
        .route(paths::REPORTS, get(list::show))
        .route(paths::REPORT, get(show))
        .route(paths::GRANT_NEW, get(grant::begin).post(grant::save_new))
        .route(paths::GRANT_EDIT, get(grant::edit).post(grant::save))
        .route(paths::GRANT_REMOVE, post(grant::remove).get(grant::to_report))
        .route(paths::REPORT_EDIT, get(prepare::show).post(prepare::save))
        .route(paths::REPORT_SEND, get(send::show).post(send::save))
        .route(paths::REPORT_TAKE_BACK, post(send::take_back).get(send::to_report))
}

/// What a member wishes the file to be.
#[derive(Default)]
struct Wish {
    /// As outsiders get it.
    for_everyone: bool,
    /// Only these photos.
    photos: Option<Vec<PhotoId>>,
}

impl Wish {
    /// `untuk=umum`; `pilih=foto&foto=3&foto=5`.
    fn read(query: &str) -> Wish {
        let mut wish = Wish::default();
        for (name, value) in url::form_urlencoded::parse(query.as_bytes()) {
            match name.as_ref() {
                "untuk" => wish.for_everyone = value == "umum",
                "pilih" => {
                    wish.photos.get_or_insert_default();
                }
                "foto" => wish.photos.get_or_insert_default().extend(value.parse::<PhotoId>()),
                _ => {}
            }
        }
        wish
    }
}

/// `2026-11` is the page, `2026-11.pdf` the file.
async fn show(
    visit: Visit,
    headers: HeaderMap,
    Path((_, named)): Path<(String, String)>,
    RawQuery(query): RawQuery,
) -> Outcome {
    match named.strip_suffix(".pdf") {
        Some(named) => file::serve(&visit, span(named)?, Wish::read(&query.unwrap_or_default())).await,
        None => one::show(&visit, &headers, span(&named)?),
    }
}

fn span(written: &str) -> Result<Span, Lost> {
    written.parse().map_err(|_| Lost::NotHere)
}
