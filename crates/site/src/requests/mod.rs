//! Join requests: somebody knocks, any member opens.

mod ask;
mod list;
mod own;
#[cfg(test)]
mod tests;
pub mod words;

use axum::{
    Router,
    routing::{get, post},
};
use community::kernel::RequestId;

use crate::{Lost, Site, urls::paths};

pub fn routes() -> Router<Site> {
    Router::new()
        .route(paths::JOIN_REQUEST, get(ask::show).post(ask::save))
        .route(paths::JOIN_REQUEST_STATE, get(own::show).post(own::enter_by_it))
        .route(paths::REQUESTS, get(list::show))
        .route(paths::REQUEST_ANSWER, post(list::answer))
}

fn id(written: &str) -> Result<RequestId, Lost> {
    written.parse().map_err(|_| Lost::NotHere)
}
