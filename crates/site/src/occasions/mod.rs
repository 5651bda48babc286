//! Pages of occasions.

use axum::Router;

use crate::Site;

pub fn routes() -> Router<Site> {
    Router::new()
}
