//! The way back in on a new phone: ask with a name and a new PIN, two members confirm, come in.

mod ask;
mod confirm;
mod own;
#[cfg(test)]
mod tests;
pub mod words;

use axum::{Router, routing::get};
use community::{kernel::ReentryId, limits};

use crate::{Lost, Site, Visit, urls::paths};

pub fn routes() -> Router<Site> {
    Router::new()
        .route(paths::REENTRY_ASK, get(ask::show).post(ask::save))
        .route(paths::REENTRY_STATE, get(own::show).post(own::enter_by_it))
        .route(paths::REENTRY_ANSWER, get(confirm::show).post(confirm::save))
}

fn id(written: &str) -> Result<ReentryId, Lost> {
    written.parse().map_err(|_| Lost::NotHere)
}

/// How many must confirm somebody of whom nothing is known: as many as for a member with a phone.
fn needed_by_nobody(visit: &Visit) -> u32 {
    let acting = visit.home.read(|community| community.members.acting().count());
    u32::try_from(acting).unwrap_or(u32::MAX).saturating_sub(1).min(limits::REENTRY_CONFIRMATIONS)
}
