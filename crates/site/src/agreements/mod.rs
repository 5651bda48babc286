//! Pages of agreements: what is in force, who has accepted it, and writing it anew.

mod accept;
mod edit;
mod show;
#[cfg(test)]
mod tests;
pub mod words;

use axum::{
    Router,
    routing::{get, post},
};
use maud::{Markup, html};

use crate::{Site, urls::paths};

pub fn routes() -> Router<Site> {
    Router::new()
        .route(paths::AGREEMENTS, get(show::show))
        .route(paths::AGREEMENT_EDIT, get(edit::show).post(edit::save))
        .route(paths::AGREEMENT_ACCEPT, post(accept::accept))
}

/// The words as people wrote them: an empty line begins a paragraph.
fn paragraphs(said: &str) -> Markup {
    html! {
        div.agreed {
            @for paragraph in said.split("\n\n").map(str::trim).filter(|it| !it.is_empty()) {
                p.said dir="auto" { (paragraph) }
            }
        }
    }
}
