//! Pages of api.

use axum::Router;

use crate::Site;

pub fn routes() -> Router<Site> {
    Router::new()
}
