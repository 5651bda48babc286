//! Pages of decisions.

mod amending;
mod list;
mod opening;
#[cfg(test)]
mod tests;
pub mod words;

use axum::Router;

use crate::Site;

pub fn routes() -> Router<Site> {
    Router::new().merge(list::routes()).merge(opening::routes()).merge(amending::routes())
}
