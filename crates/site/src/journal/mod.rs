//! Pages of the journal: everything there is, writing a note, one note with its history, challenges, achievements.

mod achievements;
mod attach;
mod attached;
mod challenge;
mod challenges;
mod history;
mod list;
mod note;
mod take;
#[cfg(test)]
mod tests;
pub mod words;
mod write;

use axum::{
    Router,
    routing::{get, post},
};

use tower_http::limit::RequestBodyLimitLayer;

use crate::{Site, urls::paths};

pub use note::glance;
pub use take::file as attachable;
pub(crate) use write::joined;

/// One file and a few words about it.
const FORM_BYTES_MAX: usize = 21 * 1024 * 1024;

pub fn routes() -> Router<Site> {
    Router::new()
        .route(paths::JOURNAL, get(list::show))
        .route(paths::NOTE_NEW, get(write::show_new).post(write::save_new))
        .route(paths::OCCASION_NOTE, get(write::show_on).post(write::save_on))
        .route(paths::NOTE, get(note::show))
        .route(paths::NOTE_EDIT, get(write::show_edit).post(write::save_edit))
        .route(paths::NOTE_HISTORY, get(history::show))
        .route(paths::NOTE_STRIKE, post(note::strike).get(note::to_note))
        .route(paths::NOTE_DETACH, post(attached::detach).get(note::to_note_from))
        .route(paths::NOTE_FILE, get(attached::serve))
        .route(paths::ACHIEVEMENTS, get(achievements::to_journal).post(achievements::save))
        .route(paths::ACHIEVEMENT_STRIKE, get(achievements::to_journal_from).post(achievements::strike))
        .route(paths::CHALLENGES, get(challenges::to_journal).post(challenges::save))
        .route(paths::CHALLENGE, get(challenge::show))
        .route(paths::CHALLENGE_ACT, get(challenge::to_challenge).post(challenge::save))
}

/// The form that brings a file: more bytes than others.
pub fn sending() -> Router<Site> {
    Router::new()
        .route(paths::NOTE_ATTACH, get(attach::show).post(attach::save))
        .layer(RequestBodyLimitLayer::new(FORM_BYTES_MAX))
}
