//! One occasion: for members with everything about it, for everybody else what is public.

use axum::http::HeaderMap;
use community::{gatherings::Welcome, seen_by::occasions::Occasion};

use super::{Named, elsewhere, find, guest, members_page, public_page, words};
use crate::{
    Lost, Outcome, Visit,
    layout::{Page, Preview, Section},
    parts::Typed,
};

pub async fn show(visit: Visit, Named(id): Named, headers: HeaderMap) -> Outcome {
    let it = find(&visit, id)?;
    if let Some(there) = elsewhere(id, it.id, visit.at().occasion(it.id)) {
        return Ok(there);
    }
    let own = guest::own(&visit, &headers, it.id);
    let body = match &it.members {
        Some(inside) => members_page::body(&visit, &it, inside, &Typed::default())?,
        None => public_page::body(&visit, &it, own.as_ref(), &Typed::default())?,
    };
    Ok(visit.show(page(&visit, &it, body)))
}

/// The occasion's page, which a pasted link previews when it is for everybody.
pub fn page<'a>(visit: &Visit, it: &'a Occasion, body: maud::Markup) -> Page<'a> {
    let page = visit.page(Section::Gatherings, it.title.as_str(), body);
    match preview(visit, it, &visit.at().occasion(it.id)) {
        Some(preview) => page.preview(preview),
        None => page,
    }
}

/// What a pasted link to an address of this occasion shows; nothing when only members are invited.
pub fn preview<'a>(visit: &Visit, it: &'a Occasion, path: &str) -> Option<Preview<'a>> {
    let zone = visit.seen(|seen| seen.zone());
    let times = visit.words.times(it.time, words::ends(it), zone);
    let description = format!("{} · {times} · {}", visit.words.day_long(it.day), it.place);
    (it.welcome == Welcome::Everyone).then(|| Preview {
        title: it.title.as_str().into(),
        description: description.into(),
        url: visit.shared(path).into(),
        image: Some(visit.shared(&visit.at().occasion_card(it.id)).into()),
    })
}

/// The members' page again, after an act that was refused.
pub fn again(visit: &Visit, it: &Occasion, typed: &Typed) -> Outcome {
    let inside = it.members.as_ref().ok_or(Lost::NotHere)?;
    let body = members_page::body(visit, it, inside, typed)?;
    Ok(visit.show_again(page(visit, it, body)))
}
