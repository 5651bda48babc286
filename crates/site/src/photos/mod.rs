//! Photos: albums, one photo, sending them, and who may see them.

mod act;
mod add;
mod album;
mod figure;
mod file;
mod one;
mod part;
mod take;
#[cfg(test)]
mod tests;
pub mod upload;
mod veil;
pub mod words;

use axum::{
    Router,
    routing::{get, post},
};
use maud::{Markup, html};
use tower_http::limit::RequestBodyLimitLayer;

use crate::{Site, assets::Asset, urls::paths};

pub use figure::{When, figure, thumb, thumb_inside, wide};
pub use part::{Standing, large, picture, strip};
pub use take::{NotTaken, files, shot};

/// Several photos as they come out of a camera, in one form.
const FORM_BYTES_MAX: usize = 64 * 1024 * 1024;

pub fn routes() -> Router<Site> {
    Router::new()
        .route(paths::PHOTOS, get(album::show_all))
        .route(paths::ALBUM, get(album::show))
        .route(paths::PHOTO, get(one::show))
        .route(paths::PHOTO_ACT, get(one::to_photo).post(act::save))
        .route(paths::PHOTO_FILE, get(file::serve))
        .route(paths::UPLOADS, post(upload::begin))
        .route(paths::UPLOAD, get(upload::state).patch(upload::append).post(upload::finish))
}

/// The form that brings files: more bytes than any other.
pub fn sending() -> Router<Site> {
    Router::new()
        .route(paths::PHOTO_ADD, get(add::show).post(add::save))
        .layer(RequestBodyLimitLayer::new(FORM_BYTES_MAX))
}

/// Only on pages of photos: others do not wait for it.
fn dressed() -> Markup {
    html! { link rel="stylesheet" href=(Asset::Photos.url()); }
}

/// Only on pages where photos are chosen or veiled.
fn scripted() -> Markup {
    html! { (dressed()) script src=(Asset::PhotosScript.url()) defer {} }
}
