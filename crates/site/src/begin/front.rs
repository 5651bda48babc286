//! The front page: what Percik is, one way to begin, and the way to a community that is there.

use axum::{
    http::StatusCode,
    response::{IntoResponse, Redirect},
};
use maud::{Markup, html};

use super::{guest::Guest, kawung};
use crate::{
    Lost, Outcome,
    layout::{Frame, Page, Preview},
    parts::{Icon, Tone, Typed, badge, primary, row, secondary, text},
    urls::{self, At},
    words::Words,
};

/// How many emblems the quilt shows.
const QUILT: u8 = 12;

/// With `?alamat=` leads on to the community there. Nothing is recorded, so it is a GET.
pub async fn show(guest: Guest) -> Outcome {
    let typed = guest.asked("alamat");
    if typed.trim().is_empty() {
        return Ok(guest.show(page(&guest, &Typed::default())));
    }
    match address(&guest, &typed).await? {
        Some(slug) => Ok(Redirect::to(&At(&slug).home()).into_response()),
        None => {
            let typed = Typed::default().typed("alamat", typed);
            let typed = typed.problem_at("alamat", guest.words.t("begin-front-open-missing"));
            Ok(guest.show_again(StatusCode::NOT_FOUND, page(&guest, &typed)))
        }
    }
}

/// The address of a community as somebody types or pastes it.
async fn address(guest: &Guest, typed: &str) -> Result<Option<String>, Lost> {
    let part = named_part(typed);
    let slug = match host::slug::checked(part) {
        Ok(slug) => slug,
        // Whoever types the name means its address.
        Err(_) => host::slug::from_name(part, 0)?,
    };
    Ok(guest.site.host.home(&slug).await?.map(|home| home.slug.clone()))
}

/// What names the community in `https://percik.desa.id/baca-yuk/kegiatan`, `percik.desa.id/baca-yuk` or `baca-yuk`.
fn named_part(typed: &str) -> &str {
    let typed = typed.trim();
    let rest = typed.split_once("://").map_or(typed, |(_, rest)| rest);
    let mut parts = rest.split(['/', '?', '#']).filter(|part| !part.is_empty());
    let first = parts.next().unwrap_or_default();
    // A server's name has a dot or a port; a community's address has neither.
    if first.contains(['.', ':']) { parts.next().unwrap_or(first) } else { first }
}

fn page(guest: &Guest, typed: &Typed) -> Page<'static> {
    let words = guest.words;
    let body = html! {
        (brand())
        div.front {
            div.front-quilt aria-hidden="true" {
                @for emblem in kawung::quilt(QUILT, 96) { (emblem) }
            }
            div.front-words {
                h1.hero { (words.t("begin-front-hero")) }
                p.front-lead { (words.t("begin-front-sentence")) }
                (primary(words.t("begin-front-found")).icon(Icon::Spark).to(urls::FOUND))
                p.soft { (words.t("begin-front-found-line")) }
                (open(words, typed))
            }
        }
        (what_it_does(words))
    };
    let preview = Preview {
        title: "Percik".into(),
        description: words.t("begin-front-sentence"),
        url: format!("{}/", guest.base).into(),
        image: None,
    };
    Page::new(words, words.t("begin-front-title"), Frame::Public { masthead: None, sign_in: None }, body)
        .description(words.t("begin-front-sentence"))
        .preview(preview)
}

/// The name of it all, as a way back to the front.
pub fn brand() -> Markup {
    html! { a.brand href=(urls::FRONT) { span.crest.spark { (Icon::Spark) } b { "Percik" } } }
}

fn open(words: Words, typed: &Typed) -> Markup {
    html! {
        form.card.front-open method="get" action=(urls::FRONT) {
            (text(typed, "alamat", words.t("begin-front-open-title")).example(words.t("begin-front-open-example"))
                .longest(200))
            (secondary(words.t("begin-front-open-button")))
        }
    }
}

fn what_it_does(words: Words) -> Markup {
    html! {
        section.front-does aria-label=(words.t("begin-front-does")) {
            (row(words.t("begin-front-gatherings")).line(words.t("begin-front-gatherings-line"))
                .lead(badge(Tone::Leaf, Icon::Calendar)))
            (row(words.t("begin-front-tasks")).line(words.t("begin-front-tasks-line"))
                .lead(badge(Tone::Indigo, Icon::Tasks)))
            (row(words.t("begin-front-impact")).line(words.t("begin-front-impact-line"))
                .lead(badge(Tone::Ember, Icon::Chart)))
        }
    }
}

#[cfg(test)]
mod tests {
    use super::named_part;

    #[test]
    fn an_address_is_found_in_whatever_was_pasted() {
        for typed in [
            "baca-yuk",
            " baca-yuk ",
            "/baca-yuk/",
            "percik.desa.id/baca-yuk",
            "https://percik.desa.id/baca-yuk/kegiatan/7?x=1",
            "http://localhost:8080/baca-yuk#isi",
        ] {
            assert_eq!(named_part(typed), "baca-yuk", "{typed}");
        }
        for (typed, part) in [("", ""), ("https://percik.desa.id", "percik.desa.id"), ("//", "")] {
            assert_eq!(named_part(typed), part, "{typed}");
        }
    }
}
