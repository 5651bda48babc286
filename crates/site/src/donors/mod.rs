//! Donors: the list, one of them, gifts with receipt and thanks, promises, and how everybody is asked.
//!
//! Invariant: everything below `/donatur` is for members; outsiders read `public::block` and nothing else.

mod act;
mod appeal;
mod donor;
mod edit;
mod gift;
mod give;
mod list;
mod promise;
pub mod public;
mod receipt;
#[cfg(test)]
mod tests;
pub mod words;

use std::str::FromStr;

use axum::{
    Router,
    response::{IntoResponse, Redirect, Response},
    routing::{get, post},
};
use community::kernel::{Input, Problem};

use crate::{Lost, Site, parts::Typed, urls::paths};

pub fn routes() -> Router<Site> {
    Router::new()
        .route(paths::DONORS, get(list::show))
        .route(paths::DONOR_NEW, get(edit::begin).post(edit::save_new))
        .route(paths::GIFT_NEW, get(give::begin).post(give::save))
        .route(paths::PROMISE_NEW, get(promise::begin).post(promise::save))
        .route(paths::APPEAL, get(appeal::show).post(appeal::save))
        .route(paths::APPEAL_STOP, post(appeal::stop).get(appeal::to_appeal))
        .route(paths::DONOR, get(donor::show))
        .route(paths::DONOR_EDIT, get(edit::show).post(edit::save))
        .route(paths::DONOR_ACT, post(act::on_donor).get(act::to_donor))
        .route(paths::GIFT, get(gift::show))
        .route(paths::RECEIPT, get(receipt::show))
        .route(paths::RECEIPT_PDF, get(receipt::file))
        .route(paths::GIFT_ACT, post(act::on_gift).get(act::to_gift))
        .route(paths::PROMISE_DROP, post(act::drop_promise).get(act::to_donors))
}

fn id<T: FromStr>(written: &str) -> Result<T, Lost> {
    written.parse().map_err(|_| Lost::NotHere)
}

fn to(address: String) -> Response {
    Redirect::to(&address).into_response()
}

/// A whole number that is typed; what is beyond every bound is refused as any other that is.
fn whole(typed: &Typed, field: &'static str) -> Result<u32, Input> {
    match typed.value(field).trim() {
        "" => Err(Input::new(field, Problem::Empty)),
        written => written.parse().map_err(|_| Input::new(field, Problem::Malformed)),
    }
}

fn day(typed: &Typed, field: &'static str) -> Result<community::kernel::Day, Input> {
    match typed.value(field) {
        "" => Err(Input::new(field, Problem::Empty)),
        written => written.parse().map_err(|_| Input::new(field, Problem::NotInTheCalendar)),
    }
}
