//! One page of knowledge.

use axum::{
    extract::Path,
    response::{IntoResponse, Redirect},
};
use community::{
    kernel::{Once, PageId},
    knowledge::{Command, From},
    limits,
    seen_by::knowledge::KnowledgePage,
};
use maud::{Markup, html};

use super::{markup, words};
use crate::{
    Lost, Outcome, Sent, Visit,
    layout::{Page, Section},
    parts::{
        Icon, Mood, Tone, Typed, act, area, banner, chip, danger, fold, form, primary, quiet, secondary,
        title,
    },
};

pub async fn show(visit: Visit, Path((_, id)): Path<(String, String)>) -> Outcome {
    visit.member()?;
    let id: PageId = id.parse().map_err(|_| Lost::NotHere)?;
    Ok(visit.show(page(&visit, id, &Typed::default())?))
}

pub async fn save(visit: Visit, Path((_, id, act)): Path<(String, String, String)>, sent: Sent) -> Outcome {
    visit.member()?;
    let id: PageId = id.parse().map_err(|_| Lost::NotHere)?;
    let command = match act.as_str() {
        "arsip" => Command::Retire { page: id, reason: sent.typed.value("reason").into() },
        "pulihkan" => Command::Restore { page: id },
        _ => return Err(Lost::NotHere),
    };
    match visit.ask(&sent, command).await {
        Ok(_) => Ok(Redirect::to(&visit.at().knowledge_page(id)).into_response()),
        Err(Lost::Refused(refusal)) => {
            let typed = sent.typed.refused(visit.words, &refusal);
            Ok(visit.show_again(page(&visit, id, &typed)?))
        }
        Err(lost) => Err(lost),
    }
}

/// Whoever opens the address of an act finds the page.
pub async fn to_page(visit: Visit, Path((_, id, _)): Path<(String, String, String)>) -> Outcome {
    let id: PageId = id.parse().map_err(|_| Lost::NotHere)?;
    Ok(Redirect::temporary(&visit.at().knowledge_page(id)).into_response())
}

fn page<'a>(visit: &Visit, id: PageId, typed: &Typed) -> Result<Page<'a>, Lost> {
    let it = visit.seen(|seen| seen.knowledge_page(id)).ok_or(Lost::NotHere)?;
    let once = visit.once()?;
    let w = visit.words;
    let name = words::title(w, &it.glance.title);
    let today = visit.seen(|seen| seen.today());
    let body = html! {
        (title(name.clone()).back(visit.at().knowledge(), w.t("knowledge-title")).line(words::written(w, &it, today)))
        @if let Some(retired) = &it.retired { (banner(Mood::Info, &words::retired(w, retired, today))) }
        div.prose { (markup::drawn(&it.body)) }
        @if !it.glance.tags.is_empty() {
            p.chips {
                @for tag in &it.glance.tags {
                    a href=(visit.at().knowledge_found(tag)) { (chip(Tone::Plain, &words::tag(tag))) }
                }
            }
        }
        (around(visit, &it, &once))
        @if it.retired.is_none() { (retiring(visit, id, typed, &once)) }
    };
    Ok(visit.page(Section::More, name, body))
}

fn around(visit: &Visit, it: &KnowledgePage, once: &Once) -> Markup {
    let (w, at, id) = (visit.words, visit.at(), it.glance.id);
    html! {
        div.actions {
            @if it.retired.is_none() {
                (secondary(w.t("knowledge-write-on")).icon(Icon::Pencil).to(at.knowledge_edit(id)))
            } @else {
                (act(&at.knowledge_act(id, "pulihkan"), once, html! { (primary(w.t("knowledge-restore"))) }))
            }
            @match it.from {
                Some(From::Note { note }) => (quiet(w.t("knowledge-from-note")).icon(Icon::Note).to(at.note(note))),
                Some(From::Challenge { challenge }) => {
                    (quiet(w.t("knowledge-from-challenge")).icon(Icon::Flag).to(at.challenge(challenge)))
                }
                None => {},
            }
            @if it.version > 1 {
                (quiet(w.with("journal-history-of", &[("count", it.version.into())])).icon(Icon::Clock)
                    .to(at.knowledge_history(id)))
            }
        }
    }
}

fn retiring(visit: &Visit, id: PageId, typed: &Typed, once: &Once) -> Markup {
    let w = visit.words;
    let inside = html! {
        p.soft { (w.t("knowledge-retire-line")) }
        (form(w, typed, &visit.at().knowledge_act(id, "arsip"), once, html! {
            (area(typed, "reason", w.t("knowledge-retire-why")).aside(w.t("occasions-optional")).longest(limits::NOTE_CHARS_MAX))
            (danger(w.t("knowledge-retire")))
        }))
    };
    if typed.is_fine() { fold(&w.t("knowledge-retire"), inside) } else { inside }
}
