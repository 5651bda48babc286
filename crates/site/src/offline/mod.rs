//! Offline: what a phone shows of a page that it has never opened and cannot reach.
//! Invariant: the page knows nothing of anybody; the list of what is kept is made on the phone, from the phone.

#[cfg(test)]
mod tests;

use axum::{Router, routing::get};
use maud::html;

use crate::{
    Outcome, Site,
    begin::Guest,
    layout::{Frame, Page},
    parts::title,
    urls,
};

pub fn routes() -> Router<Site> {
    Router::new().route(urls::OFFLINE, get(show))
}

async fn show(guest: Guest) -> Outcome {
    let words = guest.words;
    let body = html! {
        (title(words.t("offline-title")))
        p { (words.t("offline-line")) }
        section data-kept-pages hidden {
            h2 { (words.t("offline-kept")) }
            ul {}
        }
    };
    let frame = Frame::Bare { masthead: None };
    Ok(guest.show(Page::new(words, words.t("offline-title"), frame, body)))
}
