//! Health: whether the server is there and can read what it keeps. For monitors, and nobody's data.

use axum::{
    Router,
    extract::State,
    http::{StatusCode, header},
    response::{IntoResponse, Response},
    routing::get,
};
use community::kernel::Moment;

use crate::{Site, urls};

pub fn routes() -> Router<Site> {
    Router::new().route(urls::HEALTH, get(health))
}

async fn health(State(site): State<Site>) -> Response {
    let (status, word) = match site.host.log.due(Moment(i64::MIN), 1).await {
        Ok(_) => (StatusCode::OK, "ok\n"),
        Err(error) => {
            tracing::error!("read the log for a monitor: {error:#}");
            (StatusCode::SERVICE_UNAVAILABLE, "cannot read the log\n")
        }
    };
    (status, [(header::CACHE_CONTROL, "no-store")], word).into_response()
}
