//! The worker: the script between a phone's pages and the network, by which the last pages open without signal.
//!
//! Invariant: what no phone keeps is said here, by the site's own addresses; the script writes none by hand.

use std::sync::LazyLock;

use axum::{
    http::{HeaderMap, HeaderValue, StatusCode, header},
    response::{IntoResponse, Response},
};
use serde_json::json;

use super::{Asset, File, squeeze, version};
use crate::urls::{self, paths};

const SCRIPT: &[&str] = &[include_str!("../../../../assets/js/worker.js")];

/// What is kept from the start: without these a page is bare.
const ALWAYS: [Asset; 4] = [Asset::Style, Asset::Script, Asset::Icon, Asset::Manifest];

/// Pages that open something to whoever holds them, whose secrets stand in their addresses or on them, or that show
/// all that is known of one person. Each stands for itself and what lies below it.
const NEVER: [&str; 10] = [
    "/api/",
    paths::STREAM,
    paths::SIGN_IN,
    paths::INVITED,
    paths::INVITATION,
    paths::JOIN_REQUEST_STATE,
    paths::AT_THE_DOOR,
    paths::MEMBER_ICS,
    paths::MYSELF_KEPT,
    paths::PASSKEYS,
];

/// `/sw.js`: asked for again at every visit, and rarely sent.
pub async fn serve(asked: HeaderMap) -> Response {
    let file = file();
    let tag = format!("W/\"{}\"", file.url);
    let known = asked.get(header::IF_NONE_MATCH).and_then(|it| it.to_str().ok()).unwrap_or_default();
    let mut answer = match known == tag {
        true => StatusCode::NOT_MODIFIED.into_response(),
        false => file.sent(&asked, "text/javascript; charset=utf-8", "no-cache"),
    };
    if let Ok(tag) = HeaderValue::from_str(&tag) {
        answer.headers_mut().insert(header::ETAG, tag);
    }
    answer
}

pub(super) fn file() -> &'static File {
    static FILE: LazyLock<File> = LazyLock::new(|| File::named("sw.js", text()));
    &FILE
}

fn text() -> String {
    let known = json!({
        "version": version(),
        "assets": ALWAYS.map(Asset::url),
        "offline": urls::OFFLINE,
        "never": format!("^(?:{})", NEVER.map(expression).join("|")),
        "leaving": format!("^{}$", expression(paths::SIGN_OUT)),
    });
    format!("const SITE={known};\n{}", squeeze::script(SCRIPT))
}

/// A router's pattern as a regular expression.
fn expression(pattern: &str) -> String {
    let parts = pattern.split('/').map(|part| if part.starts_with('{') { "[^/]+" } else { part });
    parts.collect::<Vec<_>>().join("/")
}

#[cfg(test)]
#[path = "worker_tests.rs"]
mod tests;
