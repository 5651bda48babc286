//! The first screen: a member's home, the public page for everyone else, and the stream that keeps pages fresh.

mod doorstep;
mod member;
mod public;
pub mod stream;
#[cfg(test)]
pub(crate) mod tests;
mod waiting;
pub mod words;

use axum::{Router, http::HeaderMap, routing::get};
use community::seen_by::Viewer;

use crate::{Outcome, Site, Visit, urls::paths};

pub use doorstep::doorstep;

/// The names under which the two pages at a community's own address are kept.
const PUBLIC: &str = "public";
const HOME: &str = "home";

pub fn routes() -> Router<Site> {
    Router::new()
        .route(paths::HOME, get(show))
        .route(paths::PUBLIC, get(public::show_around))
        .route(paths::STREAM, get(stream::listen))
}

/// One address, two screens: who belongs sees what needs them, everyone else what this community is.
async fn show(visit: Visit, headers: HeaderMap) -> Outcome {
    match visit.viewer {
        Viewer::Member(_) => member::show(&visit, &headers),
        Viewer::Outsider => public::show(&visit, &headers),
    }
}
