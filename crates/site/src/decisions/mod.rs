//! Pages of decisions.

pub mod words;

use axum::Router;

use crate::Site;

pub fn routes() -> Router<Site> {
    Router::new()
}
