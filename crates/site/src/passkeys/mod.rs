//! Passkeys: signing in by the phone's own lock. Optional; name and PIN always work too.

mod enter;
mod own;
#[cfg(test)]
mod tests;

use axum::{
    Router,
    http::header,
    response::{IntoResponse, Response},
    routing::get,
};
use host::passkeys::{NoKey, Place};
use maud::{Markup, html};

use crate::{Site, Visit, assets::Asset, layout::Page, urls::paths, words::Words};

pub fn routes() -> Router<Site> {
    Router::new()
        .route(paths::PASSKEYS, get(own::show).post(own::save))
        .route(paths::PASSKEY_SIGN_IN, get(enter::show).post(enter::save))
}

/// Where keys belong to; `None` where browsers give none: without https, or without a name.
pub fn place(base: &str) -> Option<Place> {
    let url = url::Url::parse(base).ok()?;
    let Some(url::Host::Domain(domain)) = url.host() else { return None };
    let safe = url.scheme() == "https" || domain == "localhost";
    safe.then(|| Place { domain: domain.to_owned(), origin: url.origin().ascii_serialization() })
}

/// Signing in by key, with the way on.
pub fn sign_in(visit: &Visit, to: &str) -> String {
    let encoded: String = url::form_urlencoded::byte_serialize(to.as_bytes()).collect();
    format!("{}?ke={encoded}", visit.at().passkey_sign_in())
}

fn worded(words: Words, no_key: NoKey) -> String {
    match no_key {
        NoKey::NotAccepted => words.t("passkeys-not-accepted").into_owned(),
        NoKey::Elsewhere => words.t("passkeys-elsewhere").into_owned(),
        NoKey::TooMany => words.t("passkeys-too-many").into_owned(),
    }
}

/// The script that speaks with the phone; on these pages only.
fn script() -> Markup {
    html! { script src=(Asset::Passkey.url()) defer {} }
}

/// What the script asks for.
fn json(json: String) -> Response {
    ([(header::CONTENT_TYPE, "application/json"), (header::CACHE_CONTROL, "no-store")], json).into_response()
}

/// Keys are kept beside the log: the page changes while the log does not, so browsers must ask each time.
fn show(page: Page<'_>) -> Response {
    ([(header::CACHE_CONTROL, "no-store")], page.render()).into_response()
}
