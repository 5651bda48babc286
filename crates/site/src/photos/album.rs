//! All photos, and the album of one gathering.

use axum::extract::RawQuery;
use community::seen_by::photos::Album;
use maud::{Markup, html};

use super::{dressed, part};
use crate::{
    Lost, Outcome, Visit,
    layout::Section,
    occasions::Named,
    parts::{Icon, primary, secondary, title},
};

/// `?halaman=2`
pub async fn show_all(visit: Visit, RawQuery(query): RawQuery) -> Outcome {
    let query = query.unwrap_or_default();
    let page = url::form_urlencoded::parse(query.as_bytes()).find(|(name, _)| name == "halaman");
    let page: u32 = page.and_then(|(_, page)| page.parse().ok()).unwrap_or(1).max(1);
    let (say, at) = (visit.words, visit.at());
    let album = visit.seen(|seen| seen.photos(page));
    let turned = |page: u32| format!("{}?halaman={page}", at.photos());
    let body = html! {
        (dressed())
        (title(say.t("photos-title")).back(at.more(), say.t("bar-more")))
        (inside(&visit, &album, &at.photo_add()))
        div.actions {
            @if page > 1 { (secondary(say.t("photos-newer")).to(turned(page - 1))) }
            @if album.more { (secondary(say.t("photos-older")).to(turned(page + 1))) }
        }
    };
    Ok(visit.show(visit.page(Section::More, say.t("photos-title"), body)))
}

pub async fn show(visit: Visit, Named(id): Named) -> Outcome {
    let (say, at) = (visit.words, visit.at());
    let album = visit.seen(|seen| seen.album(id)).ok_or(Lost::NotHere)?;
    let of = album.occasion.clone().ok_or(Lost::NotHere)?;
    let body = html! {
        (dressed())
        (title(say.t("photos-title")).back(at.occasion(of.occasion), of.title.as_str()).line(say.date(of.day)))
        (inside(&visit, &album, &at.photo_add_to(of.occasion)))
    };
    let heading = say.with("photos-album-of", &[("title", of.title.into())]);
    Ok(visit.show(visit.page(Section::Gatherings, heading, body)))
}

fn inside(visit: &Visit, album: &Album, add: &str) -> Markup {
    let say = visit.words;
    html! {
        @if album.may_add { (primary(say.t("photos-add")).icon(Icon::Camera).to(add)) }
        @if album.photos.is_empty() { p.soft { (say.t("photos-none")) } }
        (part::grid(visit, &album.photos))
    }
}
