//! Pages of occasions: the occasion itself, answering, signing up, attendance, the door, minutes, the sheet.

mod agenda;
mod answer;
mod attendance;
mod card;
mod door;
mod guest;
mod members_page;
mod minutes;
mod named;
mod people;
mod public_page;
mod read;
pub(crate) mod share;
mod sheet;
mod show;
mod sign_up;
#[cfg(test)]
mod tests;
pub mod words;

pub(crate) use people::came;

use axum::{
    Router,
    response::{IntoResponse, Redirect, Response},
    routing::get,
};
use community::{gatherings::OccasionId, seen_by::occasions::Occasion};

use crate::{Lost, Outcome, Site, Visit, urls::paths};

pub use named::Named;

pub fn routes() -> Router<Site> {
    Router::new()
        .route(paths::OCCASION, get(show::show))
        .route(paths::ANSWER, get(answer::show).post(answer::save))
        .route(paths::SIGN_UP, get(sign_up::show).post(sign_up::save))
        .route(paths::WITHDRAW, get(to_occasion).post(sign_up::withdraw))
        .route(paths::ATTENDANCE, get(attendance::show).post(attendance::tap))
        .route(paths::COUNT, get(to_occasion).post(attendance::count))
        .route(paths::WALK_IN, get(to_occasion).post(attendance::walk_in))
        .route(paths::DOOR, get(door::show))
        .route(paths::AT_THE_DOOR, get(door::arrive).post(door::check_in))
        .route(paths::AGENDA, get(to_occasion).post(agenda::save))
        .route(paths::MINUTES, get(minutes::show).post(minutes::save))
        .route(paths::SHEET, get(sheet::show))
        .route(paths::OCCASION_CARD, get(card::link))
        .route(paths::OCCASION_CARD_SQUARE, get(card::square))
        .route(paths::OCCASION_CARD_TALL, get(card::tall))
}

/// The occasion for this visitor's eyes.
fn find(visit: &Visit, id: OccasionId) -> Result<Occasion, Lost> {
    visit.seen(|seen| seen.occasion(id)).ok_or(Lost::NotHere)
}

/// Leads to where an occasion is now, when a later part of its series has taken it over.
fn elsewhere(asked: OccasionId, is: OccasionId, address: String) -> Option<Response> {
    (asked != is).then(|| Redirect::temporary(&address).into_response())
}

/// Whoever opens the address of an act finds the occasion; signing in on the way leads there too.
async fn to_occasion(visit: Visit, Named(id): Named) -> Outcome {
    Ok(Redirect::temporary(&visit.at().occasion(id)).into_response())
}
