//! Pages of decisions.

mod record;
mod room;
pub mod words;

use axum::Router;

use crate::Site;

pub fn routes() -> Router<Site> {
    Router::new().merge(room::routes()).merge(record::routes())
}
