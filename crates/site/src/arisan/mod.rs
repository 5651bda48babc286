//! Arisan: the list, one of them, a round with its ticks and its draw, and the page on which anybody repeats a draw.

mod act;
mod by_hand;
mod check;
mod collect;
mod draw;
mod list;
mod money;
mod one;
mod round;
mod round_act;
mod share;
mod slots;
mod terms;
#[cfg(test)]
mod tests;
pub mod words;

use axum::{
    Router,
    routing::{get, post},
};
use community::{
    Refusal,
    kernel::{ArisanId, ArisanRoundId},
};
use maud::{Markup, html};
use tower_http::limit::RequestBodyLimitLayer;

use crate::{Lost, Site, Visit, assets::Asset, parts::Typed, refusals, urls::paths};

/// One photo as it comes out of a camera.
const FORM_BYTES_MAX: usize = 24 * 1024 * 1024;

pub fn routes() -> Router<Site> {
    Router::new()
        .route(paths::ARISANS, get(list::show))
        .route(paths::ARISAN_NEW, get(terms::begin).post(terms::save_new))
        .route(paths::ARISAN, get(one::show))
        .route(paths::ARISAN_EDIT, get(terms::edit).post(terms::save))
        .route(paths::ARISAN_SLOTS, get(slots::show).post(slots::save))
        .route(paths::ARISAN_ACT, post(act::save).get(act::to_arisan))
        .route(paths::ARISAN_ROUND, get(round::show))
        .route(paths::ARISAN_COLLECT, get(collect::show).post(collect::save))
        .route(paths::ARISAN_CHECK, get(check::show))
        .route(paths::ARISAN_CHECK_JSON, get(check::file))
        .route(paths::ARISAN_ROUND_ACT, post(round_act::save).get(round_act::to_round))
}

/// The form that brings a photo.
pub fn sending() -> Router<Site> {
    Router::new()
        .route(paths::ARISAN_BY_HAND, get(by_hand::show).post(by_hand::save))
        .layer(RequestBodyLimitLayer::new(FORM_BYTES_MAX))
}

/// Only on pages of an arisan.
fn dressed() -> Markup {
    html! { link rel="stylesheet" href=(Asset::Arisan.url()); }
}

/// What of it belongs to one form of a page that has several.
fn only(typed: &Typed, fields: &[&'static str]) -> Typed {
    fields.iter().fold(Typed::default(), |only, field| {
        let only = typed.values(field).fold(only, |only, value| only.typed(*field, value));
        match typed.problem_with(field) {
            Some(problem) => only.problem_at(*field, problem),
            None => only,
        }
    })
}

/// With the refusal beside one of these fields, or on top of the page.
fn refused(visit: &Visit, typed: Typed, refusal: &Refusal, fields: &[&str]) -> Typed {
    match refusal.field() {
        Some(field) if fields.contains(&field) => typed.refused(visit.words, refusal),
        Some(_) | None => typed.problem(refusals::worded(visit.words, refusal)),
    }
}

fn arisan_id(written: &str) -> Result<ArisanId, Lost> {
    written.parse().map_err(|_| Lost::NotHere)
}

fn round_id(written: &str) -> Result<ArisanRoundId, Lost> {
    written.parse().map_err(|_| Lost::NotHere)
}
