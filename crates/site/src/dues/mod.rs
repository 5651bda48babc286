//! Pages of dues: how the group stands, the screen where many are ticked at once, cards, receipts, households.

mod begin;
mod card;
mod collect;
mod edit;
mod households;
mod list;
mod one;
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
use community::kernel::{Day, Rupiah};

use crate::{Lost, Site, assets::Asset, parts::Typed, urls::paths, words::Words};

pub fn routes() -> Router<Site> {
    Router::new()
        .route(paths::DUES, get(list::show))
        .route(paths::DUES_NEW, get(begin::show).post(begin::save))
        .route(paths::HOUSEHOLDS, get(households::show).post(households::save_new))
        .route(paths::HOUSEHOLD, get(households::edit).post(households::save))
        .route(paths::HOUSEHOLD_DISSOLVE, post(households::dissolve).get(households::to_list))
        .route(paths::DUES_RECEIPT, get(receipt::show))
        .route(paths::DUES_UNDO, post(receipt::undo).get(receipt::to_receipt))
        .route(paths::DUES_KIND, get(one::show).post(collect::save))
        .route(paths::DUES_EDIT, get(edit::show))
        .route(paths::DUES_ACT, post(edit::save).get(edit::to_edit))
        .route(paths::DUES_CARD, get(card::show))
}

/// How names to tick, cards and receipts look, in the body of their pages.
fn style() -> maud::Markup {
    maud::html! { link rel="stylesheet" href=(Asset::Dues.url()); }
}

/// An id as it stands in an address.
fn id<T: FromStr>(written: &str) -> Result<T, Lost> {
    written.parse().map_err(|_| Lost::NotHere)
}

fn to(address: String) -> Response {
    Redirect::to(&address).into_response()
}

/// Fields read one after the other; what is wrong with each is kept beside it.
struct Reading {
    words: Words,
    typed: Typed,
}

impl Reading {
    fn of(words: Words, typed: &Typed) -> Reading {
        Reading { words, typed: typed.clone() }
    }

    fn wrong(&mut self, field: &'static str, worded: String) {
        self.typed = std::mem::take(&mut self.typed).problem_at(field, worded);
    }

    /// A day; none when nothing was typed.
    fn day(&mut self, field: &'static str) -> Option<Day> {
        match self.typed.value(field).trim() {
            "" => None,
            written => {
                let day = written.parse().ok();
                if day.is_none() {
                    self.wrong(field, self.words.t("refusals-not-in-the-calendar").into_owned());
                }
                day
            }
        }
    }

    fn day_needed(&mut self, field: &'static str) -> Option<Day> {
        if self.typed.value(field).trim().is_empty() {
            self.wrong(field, self.words.t("refusals-empty").into_owned());
        }
        self.day(field)
    }

    fn amount(&mut self, field: &'static str) -> Option<Rupiah> {
        match self.words.amount(self.typed.value(field)) {
            Ok(rupiah) => Some(rupiah),
            Err(worded) => {
                self.wrong(field, worded);
                None
            }
        }
    }
}
