//! What machines ask: whether the server is well, and what may be searched.

use axum::{extract::State, http::StatusCode, response::IntoResponse};

use super::Guest;
use crate::{Site, assets, urls};

/// Well means that the log can be read: a reserved name is looked up, which nobody can have.
pub async fn health(State(site): State<Site>) -> impl IntoResponse {
    match site.host.home("healthz").await {
        Ok(_) => (StatusCode::OK, "ok\n"),
        Err(error) => {
            tracing::error!("look whether the log can be read: {error:#}");
            (StatusCode::SERVICE_UNAVAILABLE, "the log cannot be read\n")
        }
    }
}

pub async fn robots(guest: Guest) -> String {
    format!("{}Sitemap: {}{}\n", assets::ROBOTS, guest.base, urls::SITEMAP)
}
