//! What search engines are told: the sitemap, and pages in words of schema.org (JSON-LD).
//!
//! Invariant: nothing is told that an outsider does not see on the page.

use std::{collections::BTreeSet, fmt::Write};

use axum::http::HeaderMap;
use community::{
    kernel::Zone,
    seen_by::{
        home::{OccasionGlance, PublicPage},
        stories::{PictureSeen, StorySeen},
    },
};
use serde_json::{Value, json};

use super::feeds::{answer, time, xml};
use crate::{
    Outcome, Visit,
    begin::Guest,
    photos,
    urls::{self, At},
};

/// Far below what one sitemap may hold (50 000 addresses); the newest of each theme.
const SITEMAP_MAX: usize = 10_000;

/// Communities that have told something, and what they told.
pub async fn sitemap(guest: Guest, asked: HeaderMap) -> Outcome {
    let published = guest.site.host.published(None, SITEMAP_MAX).await?;
    let mut out = String::from(
        "<?xml version=\"1.0\" encoding=\"utf-8\"?>\n<urlset xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\">\n",
    );
    let mut place = |path: &str, told: Option<String>| {
        let told = told.map(|it| format!("<lastmod>{it}</lastmod>")).unwrap_or_default();
        // Writing into a string cannot fail.
        let _ = writeln!(out, "<url><loc>{}</loc>{told}</url>", xml(&format!("{}{path}", guest.base)));
    };
    place(urls::FRONT, None);
    place(urls::FOUND, None);
    let communities: BTreeSet<&str> = published.iter().map(|it| it.address.as_str()).collect();
    for address in communities {
        place(&At(address).home(), None);
        place(&At(address).stories(), None);
    }
    for it in &published {
        place(&At(&it.address).story(it.story), Some(time(it.told_at.max(it.published_at))));
    }
    out.push_str("</urlset>\n");
    Ok(answer(&asked, "application/xml; charset=utf-8", out))
}

/// The community, and when it meets next.
pub fn organization(visit: &Visit, page: &PublicPage) -> Value {
    let zone = visit.seen(|seen| seen.zone());
    let meets = page.next.iter().filter(|it| !it.cancelled).map(|it| event(visit, page, zone, it));
    json!({
        "@context": "https://schema.org",
        "@type": "Organization",
        "name": page.name,
        "description": page.purpose,
        "url": visit.shared(&visit.at().home()),
        "logo": visit.shared(&visit.at().emblem()),
        "location": { "@type": "Place", "name": page.place },
        "event": meets.collect::<Vec<_>>(),
    })
}

fn event(visit: &Visit, page: &PublicPage, zone: Zone, it: &OccasionGlance) -> Value {
    json!({
        "@type": "Event",
        "name": it.title,
        "startDate": format!("{}T{}:00+{:02}:00", it.day, it.time, zone.offset_hours()),
        "duration": format!("PT{}M", it.minutes),
        "location": { "@type": "Place", "name": it.place, "address": page.place },
        "url": visit.shared(&visit.at().occasion(it.id)),
        "organizer": { "@type": "Organization", "name": page.name },
    })
}

/// A story. Its author is the community: members' names are nobody's business.
pub fn article(visit: &Visit, it: &StorySeen, page: &PublicPage) -> Value {
    let at = visit.at();
    let address = |picture: &PictureSeen| {
        let files = picture.files()?;
        Some(visit.shared(&photos::wide(at, picture.photo, &files)))
    };
    let organization = json!({ "@type": "Organization", "name": page.name, "url": visit.shared(&at.home()) });
    json!({
        "@context": "https://schema.org",
        "@type": "Article",
        "headline": it.glance.title,
        "description": it.glance.excerpt,
        "datePublished": it.glance.published_at.map(time),
        "dateModified": time(it.glance.told_at),
        "image": it.pictures.iter().filter_map(address).collect::<Vec<_>>(),
        "author": organization,
        "publisher": organization,
        "mainEntityOfPage": visit.shared(&at.story(it.glance.id)),
        "commentCount": it.comments.len(),
    })
}
