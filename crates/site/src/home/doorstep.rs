//! The doorstep: a community's own address, opened more than all others, is answered before the house is entered when its
//! page is there to be handed out.
//!
//! Invariant: what is handed out here is what the page's handler would answer, with the same headers.

use axum::{
    extract::{Request, State},
    http::{Method, request::Parts},
    middleware::Next,
    response::Response,
};
use community::seen_by::Viewer;
use host::slug;

use crate::{Site, Visit, guard, packed};

/// Middleware, outside all others.
pub async fn doorstep(State(site): State<Site>, request: Request, next: Next) -> Response {
    let (head, body) = request.into_parts();
    match handed_out(&site, &head).await {
        Some(answer) => answer,
        None => next.run(Request::from_parts(head, body)).await,
    }
}

async fn handed_out(site: &Site, head: &Parts) -> Option<Response> {
    let slug = head.uri.path().strip_prefix('/')?;
    // Other addresses of one word are the host's own.
    if head.method != Method::GET || slug::checked(slug).is_err() {
        return None;
    }
    // What cannot be answered here, a lost visit too, is answered inside.
    let visit = Visit::to(site, slug, &head.method, &head.uri, &head.headers).await.ok()?;
    let name = match visit.viewer {
        Viewer::Outsider => super::PUBLIC,
        Viewer::Member(_) => super::HOME,
    };
    let mut answer = packed::handed_out(&visit, &head.headers, name)?;
    guard::secure(answer.headers_mut());
    Some(answer)
}
