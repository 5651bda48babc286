//! Where people talk: all threads, one thread, rounds with the talking piece, and whose voice is missing.

pub mod about;
mod list;
mod part;
mod post;
mod rounds;
mod saying;
mod share;
#[cfg(test)]
mod tests;
mod thread;
mod unheard;
pub mod words;

use axum::{Router, routing::get};

use crate::{Site, urls::paths};

pub use about::written;
pub use part::part;
pub use saying::in_whose_name;
pub(crate) use share::fitted;

pub fn routes() -> Router<Site> {
    Router::new()
        .route(paths::THREADS, get(list::show))
        .route(paths::UNHEARD, get(unheard::show))
        .route(paths::THREAD, get(thread::show).post(thread::save))
        .route(paths::POST_ACT, get(post::to_thread).post(post::save))
        .merge(rounds::routes())
}
