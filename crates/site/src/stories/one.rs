//! One story: a large picture, the words, the numbers, the thanks, and what visitors say. Members see the same, and
//! below it what they can do.

use axum::extract::Path;
use community::{
    kernel::{Once, StoryId},
    profile::Visibility,
    seen_by::stories::{AmongTellers, StorySeen},
};
use host::{comments::Waits, published::Published};
use maud::{Markup, html};

use super::{comments, id, machines, publish::PUBLISHED, share, words};
use crate::{
    Lost, Outcome, Visit,
    begin::asked,
    impact::card,
    layout::{Page, Preview, Section},
    occasions,
    parts::{
        self, Icon, Mood, Tone, Typed, act, banner, chip, danger, fold, primary, quiet, secondary, title,
    },
    photos,
    urls::{self, At},
};

/// As many of other communities as one reads on.
const ELSEWHERE_SHOWN: usize = 3;
/// Among so many of the newest they are looked for.
const ELSEWHERE_READ: usize = 200;

pub async fn show(visit: Visit, Path((_, written)): Path<(String, String)>) -> Outcome {
    let story = id(&written)?;
    let typed = comments::begun(&visit);
    Ok(visit.show(page(&visit, story, &typed).await?))
}

/// What is shown beside the story itself.
struct Beside {
    waiting: Vec<Waits>,
    elsewhere: Vec<Published>,
    once: Once,
}

pub async fn page<'a>(visit: &Visit, id: StoryId, typed: &Typed) -> Result<Page<'a>, Lost> {
    let it = visit.seen(|seen| seen.story(id)).ok_or(Lost::NotHere)?;
    let host = &visit.site.host;
    let waiting = match it.members {
        Some(_) => host.comments_waiting(&visit.home, id).await?,
        None => vec![],
    };
    let beside = Beside { waiting, elsewhere: elsewhere(visit, &it).await?, once: visit.once()? };
    let body = body(visit, &it, typed, &beside);
    let public = visit.seen_from_outside(|seen| seen.public_page());
    let page = visit.page(Section::More, it.glance.title.clone(), body).here(visit.at().story(id));
    let Some(outside) = visit.seen_from_outside(|seen| seen.story(id)) else { return Ok(page.unlisted()) };
    let preview = Preview {
        title: outside.glance.title.clone().into(),
        description: outside.glance.excerpt.clone().into(),
        url: visit.shared(&visit.at().story(id)).into(),
        image: Some(visit.shared(&visit.at().story_card(id)).into()),
    };
    let page = page
        .description(outside.glance.excerpt.clone())
        .preview(preview)
        .feed(visit.at().stories_atom(), "application/atom+xml")
        .told_to_machines(machines::article(visit, &outside, &public));
    Ok(if public.visibility == Visibility::Public { page } else { page.unlisted() })
}

/// Of communities with the same theme; those that share words first.
async fn elsewhere(visit: &Visit, it: &StorySeen) -> Result<Vec<Published>, Lost> {
    use community::stories::Likeness;
    if it.glance.published_at.is_none() {
        return Ok(vec![]);
    }
    let theme = visit.seen(|seen| seen.summary()).theme;
    let mut found = visit.site.host.published(Some(theme), ELSEWHERE_READ).await?;
    found.retain(|other| other.address != visit.home.slug);
    let own = Likeness::of([it.glance.title.as_str(), it.words.as_str()]);
    // The sort is stable: among those alike the newest stays first.
    found.sort_by_key(|other| {
        std::cmp::Reverse(own.with(&Likeness::of([other.title.as_str(), other.excerpt.as_str()])))
    });
    found.truncate(ELSEWHERE_SHOWN);
    Ok(found)
}

fn body(visit: &Visit, it: &StorySeen, typed: &Typed, beside: &Beside) -> Markup {
    let w = visit.words;
    let draft = it.glance.published_at.is_none();
    html! {
        (title(it.glance.title.as_str()).back(visit.at().stories(), w.t("stories-title")))
        @if let (true, Some(inside)) = (draft, &it.members) { (unpublished(visit, it.glance.id, inside)) }
        @else { p.soft { (words::line(w, &it.glance)) } }
        @if !draft { (just_published(visit, it)) }
        div.columns {
            article.story {
                @if let Some(first) = it.pictures.first() { (photos::figure(visit.at(), first, photos::When::AtOnce)) }
                @for paragraph in paragraphs(&it.words) { p.written dir="auto" { (paragraph) } }
                @for picture in it.pictures.iter().skip(1) {
                    (photos::figure(visit.at(), picture, photos::When::Lazily))
                }
                @if !it.thanks.is_empty() {
                    aside.card.said-so { b { (w.t("stories-thanks")) } p.written dir="auto" { (it.thanks) } }
                }
            }
            div {
                (numbers(visit, it))
                @if !draft { (comments::section(visit, it, &beside.waiting, typed, &beside.once)) }
                @if !draft { (send(visit, it)) }
                (more_to_read(visit, it, &beside.elsewhere))
                @if !draft {
                    section {
                        h2 { (w.t("stories-yours")) }
                        p.soft { (w.t("stories-yours-line")) }
                        (secondary(w.t("stories-start-like-this")).icon(Icon::Spark).to(urls::found_after(visit.at().0)))
                    }
                }
                @if let Some(inside) = &it.members { (for_members(visit, it, inside, &beside.once)) }
            }
        }
    }
}

pub fn paragraphs(words: &str) -> impl Iterator<Item = &str> {
    words.split("\n\n").map(str::trim).filter(|it| !it.is_empty())
}

fn unpublished(visit: &Visit, id: StoryId, inside: &AmongTellers) -> Markup {
    let w = visit.words;
    html! {
        (banner(Mood::Info, &w.t("stories-members-only")))
        (primary(w.t("stories-publish")).icon(Icon::Globe).to(visit.at().story_publish(id)))
        @if !inside.hidden.is_empty() {
            p.soft { (w.with("stories-hidden-count", &[("count", inside.hidden.len().into())])) }
        }
    }
}

/// Whoever has published wants to pass it on: here, not at the end of the page.
fn just_published(visit: &Visit, it: &StorySeen) -> Markup {
    let w = visit.words;
    let is_now = it.members.is_some() && !asked(&visit.path, PUBLISHED).is_empty();
    let outside = visit.seen_from_outside(|seen| seen.story(it.glance.id)).filter(|_| is_now);
    html! {
        @if let Some(outside) = outside {
            div data-arrived tabindex="-1" { (banner(Mood::Ok, &w.t("stories-now-public"))) }
            (parts::share(w, &share::text(w, &outside), &visit.shared(&visit.at().story(it.glance.id))))
        }
    }
}

fn numbers(visit: &Visit, it: &StorySeen) -> Markup {
    let w = visit.words;
    html! {
        @if let Some(came) = &it.came {
            section {
                h2 { (w.t("occasions-came")) }
                div.card { (occasions::came(w, came)) }
            }
        }
        @if let Some(occasion) = &it.occasion {
            (quiet(w.with("stories-of", &[("title", occasion.title.as_str().into()), ("day", w.date(occasion.day).into())]))
                .icon(Icon::Calendar).to(visit.at().occasion(occasion.id)))
        }
        @if let Some(card) = it.growth.as_ref().and_then(|it| card::card(w, it, card::Around::Strangers)) {
            section { h2 { (w.t("home-growing")) } (card) }
        }
    }
}

fn send(visit: &Visit, it: &StorySeen) -> Markup {
    let w = visit.words;
    let (at, id) = (visit.at(), it.glance.id);
    let link = visit.shared(&at.story(id));
    let text = visit.seen_from_outside(|seen| seen.story(it.glance.id)).map(|it| share::text(w, &it));
    html! {
        @if let Some(text) = text {
            section {
                h2 { (w.t("stories-send")) }
                (parts::share(w, &text, &link))
                (parts::share_pictures(w, &at.story_card_square(id), &at.story_card_tall(id)))
            }
        }
    }
}

fn more_to_read(visit: &Visit, it: &StorySeen, elsewhere: &[Published]) -> Markup {
    let w = visit.words;
    html! {
        @if !it.related.is_empty() {
            section {
                h2 { (w.t("stories-related")) }
                div.stack { @for other in &it.related { (super::glance(visit, other)) } }
            }
        }
        @if !elsewhere.is_empty() {
            section {
                h2 { (w.t("stories-elsewhere")) }
                div.stack {
                    @for other in elsewhere {
                        a.card.story-card href=(At(&other.address).story(other.story)) {
                            span.story-words {
                                b dir="auto" { (other.title) }
                                span dir="auto" { (other.excerpt) }
                                span.soft dir="auto" { (other.community) }
                            }
                        }
                    }
                }
            }
        }
    }
}

fn for_members(visit: &Visit, it: &StorySeen, inside: &AmongTellers, once: &Once) -> Markup {
    let (w, at, id) = (visit.words, visit.at(), it.glance.id);
    let history = html! {
        @for version in &inside.history {
            div.card {
                p.soft {
                    @let name = version.by.as_ref().map(|by| crate::home::words::name(w, by)).unwrap_or_default();
                    (w.with("stories-version", &[("version", version.version.into()), ("name", name.into()), ("day", w.date(version.on).into())]))
                }
                @if version.words.is_empty() { p.soft { (w.t("stories-words-gone")) } }
                @else { b dir="auto" { (version.title) } p.written dir="auto" { (version.words) } }
            }
        }
    };
    html! {
        section {
            h2 { (w.t("stories-for-members")) }
            @for hidden in &inside.hidden {
                p.soft { (chip(Tone::Plain, &words::why(w, hidden.why))) " " span dir="auto" { (hidden.caption) } }
            }
            div.actions {
                (secondary(w.t("stories-edit")).icon(Icon::Pencil).to(at.story_edit(id)))
            }
            @if it.glance.published_at.is_some() {
                (fold(&w.t("stories-unpublish"), html! {
                    p { (w.t("stories-unpublish-line")) }
                    (act(&at.story_act(id, "tarik"), once, html! { (danger(w.t("stories-unpublish-button"))) }))
                }))
            }
            (fold(&w.t("stories-history"), history))
            (fold(&w.t("stories-remove"), html! {
                p { (w.t("stories-remove-line")) }
                (act(&at.story_act(id, "hapus"), once, html! { (danger(w.t("stories-remove-button"))) }))
            }))
        }
    }
}
