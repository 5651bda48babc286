//! The visitor whose phone this is: a cookie with the secret of their sign-up, and nothing else about them.

use axum::http::{HeaderMap, HeaderValue};
use community::{
    Event,
    gatherings::{self, OccasionId},
    kernel::VisitorId,
    seen_by::occasions::{Guest, Occasion},
};
use host::{Answer, Opens};

use crate::{Visit, cookies};

/// How long after its day a sign-up is remembered on the phone.
const KEPT_DAYS: i64 = 7;

/// The sign-up that was made on this phone for this occasion.
pub fn own(visit: &Visit, headers: &HeaderMap, id: OccasionId) -> Option<Guest> {
    let prefix = format!("tamu-{}-", visit.home.slug);
    let mut known = cookies::beginning(headers, &prefix).filter_map(|(rest, value)| {
        let (gathering, day) = rest.split_once('-')?;
        let (visitor, secret) = value.split_once('.')?;
        let signed = OccasionId { gathering: gathering.parse().ok()?, day: day.parse().ok()? };
        let visitor: VisitorId = visitor.parse().ok()?;
        // A later part of the series may have the occasion now; the secret is of where it was.
        let is_here = signed.day == id.day && visit.seen(|seen| seen.occasion(signed))?.id == id;
        let opens = Opens::Visitor(signed, visitor);
        (is_here && visit.site.host.secrets.fits(visit.home.id, opens, secret)).then_some(visitor)
    });
    let visitor = known.next()?;
    visit.seen(|seen| seen.own_sign_up(id, visitor))
}

/// The cookie that keeps what a guest's act brought; `None` when it brought no new visitor.
pub fn kept(visit: &Visit, it: &Occasion, answer: &Answer) -> Option<HeaderValue> {
    let visitor = answer.events.iter().find_map(|happened| match &happened.event {
        Event::Gatherings(
            gatherings::Event::SignedUp { visitor, .. } | gatherings::Event::WalkedIn { visitor, .. },
        ) => Some(*visitor),
        _ => None,
    })?;
    let secret = visit.site.host.secrets.of(visit.home.id, Opens::Visitor(it.id, visitor));
    let name = format!("tamu-{}-{}-{}", visit.home.slug, it.id.gathering, it.id.day);
    let days = it.day.days_since(visit.seen(|seen| seen.today())).max(0) + KEPT_DAYS;
    let seconds = u32::try_from(days * 86_400).unwrap_or(u32::MAX);
    Some(cookies::keep(&visit.base, &name, &format!("{visitor}.{secret}"), seconds))
}
