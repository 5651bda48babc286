//! The room: one phone, twelve people, no signal. One form from who is there to what was decided, sent when it can be.
//!
//! Invariant: without script and without signal nothing on the page is missing; only sending waits.

mod ballot;
mod open;
mod page;
mod present;
mod propose;
mod question;
mod read;
mod show;
#[cfg(test)]
mod tests;
mod voices;

pub use ballot::answers;
pub use show::find;

use axum::{Router, routing::get};
use maud::{Markup, html};

use crate::{Site, assets::Asset, urls::paths};

/// How a room and its papers look, in the body of their pages.
pub fn style() -> Markup {
    html! { link rel="stylesheet" href=(Asset::Rooms.url()); }
}

pub fn routes() -> Router<Site> {
    Router::new()
        .route(paths::ROOM_NEW, get(open::show).post(open::save))
        .route(paths::ROOM, get(show::show).post(show::save))
}
