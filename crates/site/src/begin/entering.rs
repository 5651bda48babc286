//! Entering: whoever has shown who they are is signed in on this phone and led on.

use axum::{
    http::header,
    response::{IntoResponse, Redirect},
};
use community::kernel::MemberId;

use crate::{Outcome, Visit, cookies};

/// `to` is an address of this server.
pub async fn enter(visit: &Visit, member: MemberId, to: &str) -> Outcome {
    let token = visit.site.host.open_session(visit.home.id, member).await?;
    let kept = cookies::keep_session(&visit.base, &visit.home.slug, &token);
    Ok(([(header::SET_COOKIE, kept)], Redirect::to(to)).into_response())
}
