//! Pages of ideas: all of them with the form for a new one, one idea with its answer and its talk.

mod act;
mod answer;
mod list;
mod one;
mod share;
#[cfg(test)]
mod tests;
pub mod words;

use axum::{Router, routing::get};

use crate::{Site, urls::paths};

pub fn routes() -> Router<Site> {
    Router::new()
        .route(paths::IDEAS, get(list::show).post(list::save))
        .route(paths::IDEA, get(one::show))
        .route(paths::IDEA_ACT, get(act::to_idea).post(act::save))
}
