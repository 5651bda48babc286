//! Rounds with the talking piece: begin one, speak in it, keep it going.

mod act;
mod begin;
mod show;

use axum::{Router, routing::get};

use crate::{Site, urls::paths};

pub fn routes() -> Router<Site> {
    Router::new()
        .route(paths::ROUND_NEW, get(begin::show).post(begin::save))
        .route(paths::ROUND, get(show::show).post(show::save))
        .route(paths::ROUND_ACT, get(act::to_round).post(act::save))
}
