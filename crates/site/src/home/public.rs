//! The public page: what this community is, how it grows, when it meets next, and how to join.
//!
//! Invariant: everything on it is computed, and small counts of people are masked.

use axum::http::HeaderMap;
use community::{
    profile::Visibility,
    seen_by::{
        Viewer,
        home::{OccasionGlance, PublicPage},
    },
};
use maud::{Markup, html};

use super::words;
use crate::{
    Lost, Outcome, Visit,
    impact::{card, words as impact_words},
    layout::{Frame, Page, Preview},
    packed,
    parts::{Icon, Mood, Tone, banner, date_badge, head, link_button, primary, quiet, row, secondary},
    photos, urls,
};

/// For whoever comes from outside.
pub fn show(visit: &Visit, headers: &HeaderMap) -> Outcome {
    packed::answer(visit, headers, super::PUBLIC, || page(visit, Around::Outside))
}

/// The same page at an address of its own: members see there what the others see.
pub async fn show_around(visit: Visit) -> Outcome {
    Ok(visit.show(page(&visit, Around::Inside)?))
}

/// From which side one looks.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Around {
    Outside,
    Inside,
}

fn page<'a>(visit: &Visit, around: Around) -> Result<Page<'a>, Lost> {
    let (say, at) = (visit.words, visit.at());
    let view = visit.seen_from_outside(|seen| seen.public_page());
    let member = visit.viewer != Viewer::Outsider;
    let aside = match member {
        true => link_button(Tone::Plain, &say.t("bar-home"), &at.home()),
        false => link_button(Tone::Ember, &say.t("frame-sign-in"), &at.sign_in()),
    };
    let body = html! {
        (head(visit.emblem(44), view.name.as_str(), words::about(say, &view)).aside(aside))
        @if member { (banner(Mood::Info, &say.t("home-as-others-see"))) }
        div.columns {
            div {
                h1.hero dir="auto" { (view.purpose) }
                (growth(visit, &view))
            }
            div {
                (next(visit, &view))
                section {
                    h2 { (say.t("home-join")) }
                    p.soft { (say.t("home-join-line")) }
                    div.actions {
                        (secondary(say.t("home-join-button")).icon(Icon::Hand).to(at.join_request()))
                        (quiet(say.t("home-start-one")).icon(Icon::Spark).to(urls::found_after(at.0)))
                    }
                    (crate::donors::public::block(visit, &view.giving))
                }
            }
        }
        // After what one may do here.
        (shown(visit, &view))
        (told(visit, &view))
        (crate::cash::block(visit))
    };
    let here = match around {
        Around::Outside => at.home(),
        Around::Inside => at.public(),
    };
    let description = description(visit, &view);
    let preview = Preview {
        title: view.name.clone().into(),
        description: description.clone().into(),
        url: visit.shared(&at.home()).into(),
        image: Some(visit.shared(&at.card()).into()),
    };
    let view_told = view.clone();
    let page = Page::new(say, view.name, Frame::Public { masthead: None, sign_in: None }, body)
        .here(here)
        .description(description)
        .preview(preview)
        .calendar(at.gatherings_ics())
        .feed(at.stories_atom(), "application/atom+xml")
        .feed(at.stories_json(), "application/feed+json")
        .told_to_machines(crate::stories::machines::organization(visit, &view_told));
    let listed = view.visibility == Visibility::Public && around == Around::Outside;
    Ok(if listed { page } else { page.unlisted() })
}

/// Purpose, and how it grows: `Mengajak anak sekitar rajin membaca. 10 → 60 anak dalam 3 bulan.`
fn description(visit: &Visit, view: &PublicPage) -> String {
    let growth = view.growth.as_ref().filter(|it| it.growth.as_ref().is_some_and(|it| it.points.len() > 1));
    match growth.and_then(|it| impact_words::sentence(visit.words, it)) {
        Some(sentence) => visit.words.with(
            "home-description",
            &[("purpose", view.purpose.trim_end_matches('.').into()), ("sentence", sentence.into())],
        ),
        None => view.purpose.clone(),
    }
}

fn growth(visit: &Visit, view: &PublicPage) -> Markup {
    let (say, at) = (visit.words, visit.at());
    let card = view.growth.as_ref().and_then(|it| card::card(say, it, card::Around::Strangers));
    html! {
        @if let Some(card) = card {
            (card)
            @if view.more_growth { (quiet(say.t("home-more-growth")).icon(Icon::Chart).to(at.impact())) }
        }
    }
}

/// Lazy: they come after what is read first.
fn shown(visit: &Visit, view: &PublicPage) -> Markup {
    let (say, at) = (visit.words, visit.at());
    html! {
        @if !view.photos.is_empty() {
            section {
                h2 { (say.t("photos-title")) }
                (photos::large(visit, &view.photos))
                (quiet(say.t("photos-all")).icon(Icon::Camera).to(at.photos()))
            }
        }
    }
}

/// What we have told, and whose example we follow.
fn told(visit: &Visit, view: &PublicPage) -> Markup {
    let (say, at) = (visit.words, visit.at());
    html! {
        @if !view.stories.is_empty() {
            section {
                h2 { (say.t("stories-title")) }
                div.stack { @for it in &view.stories { (crate::stories::glance(visit, it)) } }
                (quiet(say.t("stories-all")).icon(Icon::Book).to(at.stories()))
            }
        }
        @if let Some(origin) = &view.inspired_by {
            p.soft {
                a href=(urls::At(&origin.address).home()) dir="auto" {
                    (say.with("home-inspired-by", &[("name", origin.name.as_str().into())]))
                }
            }
        }
    }
}

fn next(visit: &Visit, view: &PublicPage) -> Markup {
    let (say, at) = (visit.words, visit.at());
    html! {
        @if let Some((first, others)) = view.next.split_first() {
            section {
                h2 { (say.t("home-next")) }
                div.stack {
                    (occasion(visit, view, first))
                    (primary(say.t("home-i-come")).to(at.sign_up(first.id)))
                    @for it in others { (occasion(visit, view, it)) }
                }
            }
        }
    }
}

fn occasion(visit: &Visit, view: &PublicPage, it: &OccasionGlance) -> Markup {
    let say = visit.words;
    let line = words::occasion_line(visit, it, view.today);
    let line = match words::coming(say, it.coming) {
        Some(coming) => format!("{line} · {coming}"),
        None => line,
    };
    html! { (row(it.title.as_str()).line(line).lead(date_badge(say, it.day)).to(visit.at().occasion(it.id))) }
}
