//! Calendar feeds: of the community, of one member, of one occasion.

use axum::{
    extract::Path,
    http::{HeaderMap, HeaderValue, StatusCode, header},
    response::{IntoResponse, Response},
};
use community::{
    kernel::MemberId,
    seen_by::{Seen, Viewer, gatherings::Calendar},
};
use host::Opens;

use super::{ics, occasion};
use crate::{Lost, Outcome, Visit};

/// Public gatherings. The same for everyone, so that nobody's own view is kept by a calendar server.
pub async fn of_community(visit: Visit, asked: HeaderMap) -> Outcome {
    let calendar = look(&visit, Viewer::Outsider, |seen| seen.calendar());
    Ok(answer(&visit, &asked, &calendar))
}

/// All gatherings with a member's own answers; whoever knows the link reads it, as long as the member belongs.
pub async fn of_member(
    visit: Visit,
    Path((_, member, file)): Path<(String, String, String)>,
    asked: HeaderMap,
) -> Outcome {
    let member: MemberId = member.parse().map_err(|_| Lost::NotHere)?;
    let secret = file.strip_suffix(".ics").ok_or(Lost::NotHere)?;
    if !visit.site.host.secrets.fits(visit.home.id, Opens::Calendar(member), secret) {
        return Err(Lost::NotHere);
    }
    let calendar = look(&visit, Viewer::Member(member), |seen| seen.member().map(|_| seen.calendar()));
    Ok(answer(&visit, &asked, &calendar.ok_or(Lost::NotHere)?))
}

/// One occasion, to be put into a calendar by hand.
pub async fn of_occasion(
    visit: Visit,
    Path((_, id, day)): Path<(String, String, String)>,
    asked: HeaderMap,
) -> Outcome {
    let id = occasion(&id, &day)?;
    let calendar = visit.seen(|seen| seen.occasion_calendar(id)).ok_or(Lost::NotHere)?;
    Ok(answer(&visit, &asked, &calendar))
}

fn look<T>(visit: &Visit, viewer: Viewer, look: impl FnOnce(Seen<'_>) -> T) -> T {
    visit.home.read(|community| look(Seen::new(community, viewer, visit.now)))
}

/// The calendar, or that it has not changed: its tag is of what is in it, not of when it was asked for.
fn answer(visit: &Visit, asked: &HeaderMap, calendar: &Calendar) -> Response {
    let text = ics::written(visit, calendar);
    let hash = blake3::hash(text.as_bytes()).to_hex();
    let tag = format!("W/\"{}\"", hash.get(..20).unwrap_or_default());
    let known = asked.get(header::IF_NONE_MATCH).and_then(|it| it.to_str().ok()).unwrap_or_default();
    let unchanged = known.split(',').any(|it| it.trim() == tag);
    let mut answer = if unchanged { StatusCode::NOT_MODIFIED.into_response() } else { text.into_response() };
    let headers = answer.headers_mut();
    if let Ok(tag) = HeaderValue::from_str(&tag) {
        headers.insert(header::ETAG, tag);
    }
    headers.insert(header::CACHE_CONTROL, HeaderValue::from_static("private, no-cache"));
    if !unchanged {
        headers.insert(header::CONTENT_TYPE, HeaderValue::from_static("text/calendar; charset=utf-8"));
    }
    answer
}
