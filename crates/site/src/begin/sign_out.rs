//! Signing out on this phone.

use axum::{
    http::{HeaderMap, header},
    response::{IntoResponse, Redirect},
};

use crate::{Outcome, Sent, Visit, cookies};

pub async fn save(visit: Visit, headers: HeaderMap, _: Sent) -> Outcome {
    if let Some(token) = cookies::session(&headers, &visit.home.slug) {
        visit.site.host.close_session(&token).await?;
    }
    let dropped = cookies::drop_session(&visit.base, &visit.home.slug);
    Ok(([(header::SET_COOKIE, dropped)], Redirect::to(&visit.at().home())).into_response())
}
