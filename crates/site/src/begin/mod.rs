//! Beginning and the door: the front page, founding, signing in and out.

mod entering;
mod found;
mod founding;
mod front;
mod guest;
pub(crate) mod kawung;
mod machines;
pub(crate) mod moments;
pub(crate) mod newcomer;
mod sign_in;
mod sign_in_by_link;
mod sign_out;
#[cfg(test)]
mod tests;
pub(crate) mod themes;

use std::borrow::Cow;

use axum::{
    Router,
    routing::{get, post},
};
use community::seen_by::Person;

pub(crate) use entering::enter;
pub(crate) use founding::{Start, founding};
pub(crate) use guest::{Guest, asked};
pub(crate) use sign_in::way_on;

use crate::{
    Site,
    urls::{self, paths},
    words::Words,
};

pub fn routes() -> Router<Site> {
    Router::new()
        .route(urls::FRONT, get(front::show))
        .route(urls::FOUND, get(found::show).post(found::save))
        .route(urls::HEALTH, get(machines::health))
        .route("/robots.txt", get(machines::robots))
        .route(paths::SIGN_IN, get(sign_in::show).post(sign_in::save))
        .route(paths::SIGN_IN_BY_LINK, get(sign_in_by_link::show).post(sign_in_by_link::save))
        .route(paths::SIGN_OUT, post(sign_out::save))
}

/// How a member is called on a page.
pub(crate) fn called<'a>(words: Words, person: &'a Person) -> Cow<'a, str> {
    match &person.name {
        Some(name) => Cow::Borrowed(name),
        None => words.t("members-former"),
    }
}
