//! The journal: what is to be written, what was, what is hard, what was achieved.

use axum::extract::RawQuery;
use community::{
    kernel::Once,
    seen_by::journal::{JournalSeen, NoteGlance},
};
use maud::{Markup, html};

use super::{achievements, challenges, note};
use crate::{
    Lost, Outcome, Visit,
    layout::{Page, Section},
    parts::{Icon, Tone, Typed, chip, date_badge, empty, fold, quiet, row, secondary, title},
};

/// `?hal=2`
const PAGE: &str = "hal";

pub async fn show(visit: Visit, RawQuery(asked): RawQuery) -> Outcome {
    visit.member()?;
    let asked = asked.unwrap_or_default();
    let mut asked = url::form_urlencoded::parse(asked.as_bytes());
    let number = asked.find(|(name, _)| name == PAGE).and_then(|(_, page)| page.parse().ok());
    Ok(visit.show(page(&visit, number.unwrap_or(1), &Typed::default())?))
}

/// `typed` is of the form for a challenge or an achievement.
pub fn page<'a>(visit: &Visit, number: u32, typed: &Typed) -> Result<Page<'a>, Lost> {
    let list = visit.seen(|seen| seen.journal(number)).ok_or(Lost::NotHere)?;
    let once = visit.once()?;
    let w = visit.words;
    let body = html! {
        (title(w.t("journal-title")).line(w.t("journal-line")))
        div.columns {
            div {
                (unwritten(visit, &list))
                (notes(visit, &list))
            }
            div {
                (challenges::section(visit, &list, typed, &once))
                (achieved(visit, &list, typed, &once))
                section {
                    div.rows {
                        (row(w.t("knowledge-title")).line(w.t("knowledge-line"))
                            .lead(html! { (Icon::Book) }).to(visit.at().knowledge()))
                    }
                }
            }
        }
    };
    Ok(visit.page(Section::More, w.t("journal-title"), body))
}

fn unwritten(visit: &Visit, list: &JournalSeen) -> Markup {
    let w = visit.words;
    html! {
        @if !list.unwritten.is_empty() {
            section {
                h2 { (w.t("journal-unwritten")) }
                div.stack {
                    @for it in &list.unwritten {
                        (row(it.title.as_str()).line(w.day_near(it.day, list.today)).lead(date_badge(w, it.day))
                            .aside(chip(Tone::Ember, &w.t("home-do-write"))).to(visit.at().occasion_note(it.id)))
                    }
                }
            }
        }
    }
}

fn notes(visit: &Visit, list: &JournalSeen) -> Markup {
    let w = visit.words;
    let at = |page: u32| format!("{}?{PAGE}={page}", visit.at().journal());
    html! {
        section {
            h2 { (w.t("journal-notes")) }
            @if list.notes.is_empty() { (empty(&w.t("journal-empty"), None)) }
            div.rows { @for it in &list.notes { (one(visit, it)) } }
            @if list.pages > 1 {
                p.soft { (w.with("gatherings-page", &[("page", list.page.into()), ("pages", list.pages.into())])) }
                div.actions.side {
                    @if list.page > 1 { (quiet(w.t("gatherings-newer")).to(at(list.page - 1))) }
                    @if list.page < list.pages { (quiet(w.t("gatherings-older")).to(at(list.page + 1))) }
                }
            }
            (secondary(w.t("journal-write-free")).icon(Icon::Note).to(visit.at().note_new()))
        }
    }
}

fn one(visit: &Visit, it: &NoteGlance) -> Markup {
    note::glance(visit, it)
}

fn achieved(visit: &Visit, list: &JournalSeen, typed: &Typed, once: &Once) -> Markup {
    let w = visit.words;
    let wrong = typed.has("form", "achieve") && !typed.is_fine();
    let typed = if wrong { typed } else { &Typed::default() };
    html! {
        section #pencapaian {
            h2 { (w.t("journal-achievements")) }
            div.rows { @for it in &list.achievements { (achievements::line(visit, it, once)) } }
            @if wrong {
                (achievements::form_of(visit, list, typed, once))
            } @else {
                (fold(&w.t("journal-achieve"), achievements::form_of(visit, list, typed, once)))
            }
        }
    }
}
