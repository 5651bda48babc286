//! The JSON API: everything that pages do, for programs.
//!
//! One table of operations ([`operations`]) mounts them and describes them; a row of [`views`] is a page's view as JSON.
//! Invariant: every answer below `/api` is JSON, whatever went wrong, in the words of the reader's language.

mod commands;
mod communities;
mod document;
mod failure;
mod lines;
mod log;
mod looking;
mod operation;
mod schemas;
mod sessions;
#[cfg(test)]
mod tests;
mod told;
mod views;

use axum::Router;

pub use failure::{failed, say};
use operation::Operation;

use crate::Site;

/// Paths of the API; `{slug}` names the community.
mod paths {
    pub const COMMUNITIES: &str = "/api/v1/communities";
    pub const COMMUNITY: &str = "/api/v1/communities/{slug}";
    pub const COMMANDS: &str = "/api/v1/communities/{slug}/commands";
    pub const SESSIONS: &str = "/api/v1/communities/{slug}/sessions";
    pub const LOG: &str = "/api/v1/communities/{slug}/log";
    pub const DOCUMENT: &str = "/api/v1/openapi.json";
}

/// What an operation's handler answers.
type Answer = Result<axum::response::Response, failure::Failure>;

/// Everything the API can do, in the order in which it is described.
fn operations() -> Vec<Operation> {
    let acts = [
        communities::operation(),
        sessions::operation(),
        commands::operation(),
        log::operation(),
        document::operation(),
    ];
    acts.into_iter().chain(views::views().into_iter().map(looking::operation)).collect()
}

pub fn routes() -> Router<Site> {
    operations().into_iter().fold(Router::new(), |router, it| router.route(&it.path, it.handler))
}

/// Whether this path is answered in JSON.
pub fn is_api(path: &str) -> bool {
    path == "/api" || path.starts_with("/api/")
}
