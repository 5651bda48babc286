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
use community::{kernel::PhotoId, seen_by::reports::Span};

use crate::{Lost, Outcome, Site, Visit, urls::paths};

pub use file::BYTES_MAX;

pub fn routes() -> Router<Site> {
    Router::new().route(paths::REPORTS, get(list::show)).route(paths::REPORT, get(show))
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
    let read = |it: &str| it.parse::<Span>().map_err(|_| Lost::NotHere);
    match named.strip_suffix(".pdf") {
        Some(span) => file::serve(&visit, read(span)?, Wish::read(&query.unwrap_or_default())).await,
        None => one::show(&visit, &headers, read(&named)?),
    }
}
