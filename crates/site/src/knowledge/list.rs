//! What we know, found by words and by tags.

use axum::extract::RawQuery;
use community::{
    limits,
    seen_by::knowledge::{KnowledgeList, PageGlance},
};
use maud::{Markup, html};

use super::words;
use crate::{
    Lost, Outcome, Visit,
    layout::Section,
    parts::{Icon, Tone, Typed, badge, chip, empty, fold, link_button, primary, row, secondary, text, title},
};

/// `?cari=sampul+buku`
const QUERY: &str = "cari";

pub async fn show(visit: Visit, RawQuery(asked): RawQuery) -> Outcome {
    visit.member()?;
    let asked = asked.unwrap_or_default();
    let mut asked = url::form_urlencoded::parse(asked.as_bytes());
    let query =
        asked.find(|(name, _)| name == QUERY).map(|(_, query)| query.into_owned()).unwrap_or_default();
    let list = visit.seen(|seen| seen.knowledge(&query)).ok_or(Lost::NotHere)?;
    let w = visit.words;
    let body = html! {
        (title(w.t("knowledge-title")).back(visit.at().journal(), w.t("journal-title")).line(w.t("knowledge-line")))
        (search(&visit, &list.query))
        (tags(&visit, &list))
        (found(&visit, &list))
        (primary(w.t("knowledge-new")).icon(Icon::Plus).to(visit.at().knowledge_new()))
        @if !list.retired.is_empty() {
            (fold(&w.t("knowledge-retired-ones"), html! {
                div.rows { @for it in &list.retired { (line(&visit, it)) } }
            }))
        }
    };
    Ok(visit.show(visit.page(Section::More, w.t("knowledge-title"), body)))
}

fn search(visit: &Visit, query: &str) -> Markup {
    let w = visit.words;
    let typed = Typed::default().typed(QUERY, query);
    html! {
        // A GET: nothing is kept, and what was found has an address.
        form.form method="get" action=(visit.at().knowledge()) role="search" {
            (text(&typed, QUERY, w.t("knowledge-search")).example(w.t("knowledge-search-example"))
                .longest(limits::SEARCH_CHARS_MAX))
            (secondary(w.t("knowledge-find")))
        }
    }
}

fn tags(visit: &Visit, list: &KnowledgeList) -> Markup {
    let w = visit.words;
    html! {
        @if !list.tags.is_empty() {
            nav.chips aria-label=(w.t("knowledge-tags")) {
                @for it in &list.tags {
                    (link_button(Tone::Plain, &words::tag(&it.tag), &visit.at().knowledge_found(&it.tag)))
                }
            }
        }
    }
}

fn found(visit: &Visit, list: &KnowledgeList) -> Markup {
    let w = visit.words;
    let searched = !list.query.is_empty();
    html! {
        section {
            @if searched {
                h2 { (w.with("knowledge-found", &[("count", list.pages.len().into()), ("query", list.query.as_str().into())])) }
            }
            @if list.pages.is_empty() {
                (empty(&w.t(if searched { "knowledge-nothing-found" } else { "knowledge-empty" }), None))
            }
            div.stack { @for it in &list.pages { (line(visit, it)) } }
            @if searched { p { a href=(visit.at().knowledge()) { (w.t("knowledge-all")) } } }
        }
    }
}

/// A page in a row.
pub fn line(visit: &Visit, it: &PageGlance) -> Markup {
    let below = html! { span.chips { @for tag in &it.tags { (chip(Tone::Plain, &words::tag(tag))) } } };
    html! {
        (row(words::title(visit.words, &it.title)).line(it.excerpt.as_str()).lead(badge(Tone::Indigo, Icon::Book))
            .below(below).to(visit.at().knowledge_page(it.id)))
    }
}
