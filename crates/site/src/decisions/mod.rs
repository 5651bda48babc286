//! Pages of decisions.

mod amending;
mod list;
mod opening;
#[cfg(test)]
mod tests;
mod acts;
mod draft;
mod show;
#[cfg(test)]
mod tests;
mod voting;
mod record;
mod room;
pub mod words;

use axum::Router;

use crate::Site;

pub fn routes() -> Router<Site> {
    Router::new().merge(list::routes()).merge(opening::routes()).merge(amending::routes())
    Router::new().merge(show::routes()).merge(voting::routes()).merge(acts::routes())
    Router::new().merge(room::routes()).merge(record::routes())
}
