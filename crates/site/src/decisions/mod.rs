//! Pages of decisions: proposing, voting, meeting in a room, and what came of it.

mod act_said;
mod acts;
mod amending;
mod budget_file;
mod draft;
mod list;
mod opening;
mod record;
mod room;
mod said;
mod show;
#[cfg(test)]
mod tests;
mod voting;
pub mod words;

use axum::Router;

pub use self::list::came_of;
use crate::Site;

pub fn routes() -> Router<Site> {
    Router::new()
        .merge(list::routes())
        .merge(opening::routes())
        .merge(amending::routes())
        .merge(show::routes())
        .merge(budget_file::routes())
        .merge(voting::routes())
        .merge(acts::routes())
        .merge(room::routes())
        .merge(record::routes())
}
