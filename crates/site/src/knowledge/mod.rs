//! Pages of knowledge: what there is and finding it, one page, writing on it, its history.

mod history;
mod list;
mod markup;
mod one;
#[cfg(test)]
mod tests;
pub mod words;
mod write;

use axum::{Router, routing::get};

use crate::{Site, urls::paths};

pub use list::line;

pub fn routes() -> Router<Site> {
    Router::new()
        .route(paths::KNOWLEDGE, get(list::show))
        .route(paths::KNOWLEDGE_NEW, get(write::show_new).post(write::save_new))
        .route(paths::KNOWLEDGE_PAGE, get(one::show))
        .route(paths::KNOWLEDGE_EDIT, get(write::show_edit).post(write::save_edit))
        .route(paths::KNOWLEDGE_HISTORY, get(history::show))
        .route(paths::KNOWLEDGE_ACT, get(one::to_page).post(one::save))
}
