//! All stories: what everybody reads, and for members what is not published yet.

use community::{profile::Visibility, seen_by::stories::StoryGlance};
use maud::{Markup, html};

use super::words;
use crate::{
    Outcome, Visit,
    layout::Section,
    parts::{Icon, Tone, chip, empty, primary, title},
    photos,
};

pub async fn show(visit: Visit) -> Outcome {
    let w = visit.words;
    let list = visit.seen(|seen| seen.story_list());
    let public = visit.seen_from_outside(|seen| seen.public_page());
    let body = html! {
        (title(w.t("stories-title")).line(w.t("stories-line")))
        @if list.drafts.is_some() { (primary(w.t("stories-new")).icon(Icon::Plus).to(visit.at().story_new())) }
        @if let Some(drafts) = list.drafts.as_ref().filter(|it| !it.is_empty()) {
            section {
                h2 { (w.t("stories-drafts")) }
                div.stack { @for it in drafts { (glance(&visit, it)) } }
            }
        }
        @if list.published.is_empty() {
            (empty(&w.t("stories-empty"), None))
        } @else {
            section {
                @if list.drafts.is_some() { h2 { (w.t("stories-published")) } }
                div.stories { @for it in &list.published { (glance(&visit, it)) } }
            }
        }
    };
    let page = visit
        .page(Section::More, w.t("stories-title"), body)
        .here(visit.at().stories())
        .description(w.with("stories-description", &[("name", public.name.as_str().into())]))
        .feed(visit.at().stories_atom(), "application/atom+xml")
        .feed(visit.at().stories_json(), "application/feed+json");
    let listed = public.visibility == Visibility::Public;
    Ok(visit.show(if listed { page } else { page.unlisted() }))
}

/// A story as a card that leads to it.
pub fn glance(visit: &Visit, it: &StoryGlance) -> Markup {
    let w = visit.words;
    html! {
        a.card.story-card href=(visit.at().story(it.id)) {
            @if let Some(picture) = &it.picture { (photos::thumb(visit.at(), picture)) }
            span.story-words {
                b dir="auto" { (it.title) }
                span dir="auto" { (it.excerpt) }
                span.soft { (words::line(w, it)) }
                @if it.waiting > 0 {
                    span { (chip(Tone::Ember, &w.with("home-comments", &[("count", it.waiting.into())]))) }
                }
            }
        }
    }
}
