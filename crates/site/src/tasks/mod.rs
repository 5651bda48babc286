//! Pages of tasks: one list, and what is done to a task from wherever it stands.

mod act;
mod card;
mod list;
#[cfg(test)]
mod tests;
pub mod words;

use axum::{Router, routing::get};
use community::{
    gatherings::OccasionId,
    kernel::{Day, Input, MemberId, Problem},
    tasks::Command,
};

use crate::{Site, parts::Typed, urls::paths};

pub use card::{Acting, card, line};

pub fn routes() -> Router<Site> {
    Router::new()
        .route(paths::TASKS, get(list::show).post(list::save))
        .route(paths::TASK_ACT, get(act::to_list).post(act::save))
}

/// A new task as it was typed: `what`, `owner`, `due`.
pub fn added(typed: &Typed, from: Option<OccasionId>) -> Result<Command, Input> {
    let owner: Option<MemberId> = match typed.value("owner") {
        "" => None,
        written => Some(written.parse().map_err(|_| Input::new("owner", Problem::Unknown))?),
    };
    let due: Option<Day> = match typed.value("due").trim() {
        "" => None,
        written => Some(written.parse().map_err(|_| Input::new("due", Problem::NotInTheCalendar))?),
    };
    Ok(Command::Add { what: typed.value("what").into(), owner, due, from, decision: None })
}
