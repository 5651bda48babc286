//! One note: three answers, who wrote them, and what came of them.

use axum::{
    extract::Path,
    response::{IntoResponse, Redirect},
};
use community::{
    journal::Command,
    kernel::{NoteId, Once},
    seen_by::journal::{Answer, NoteGlance, NoteSeen},
};
use maud::{Markup, html};

use super::words;
use crate::{
    Lost, Outcome, Sent, Visit,
    begin::asked,
    layout::{Page, Section},
    parts::{
        Icon, Mood, Tone, Typed, act, badge, banner, danger, date_badge, fold, primary, quiet, row,
        secondary, title,
    },
    refusals,
};

/// In the query: it has just been saved.
pub const SAVED: &str = "tersimpan";

pub async fn show(visit: Visit, Path((_, id)): Path<(String, String)>) -> Outcome {
    visit.member()?;
    let id: NoteId = id.parse().map_err(|_| Lost::NotHere)?;
    Ok(visit.show(page(&visit, id, &Typed::default())?))
}

pub async fn strike(visit: Visit, Path((_, id)): Path<(String, String)>, sent: Sent) -> Outcome {
    visit.member()?;
    let note: NoteId = id.parse().map_err(|_| Lost::NotHere)?;
    match visit.ask(&sent, Command::StrikeNote { note }).await {
        Ok(_) => Ok(Redirect::to(&visit.at().journal()).into_response()),
        Err(Lost::Refused(refusal)) => {
            let typed = Typed::default().problem(refusals::worded(visit.words, &refusal));
            Ok(visit.show_again(page(&visit, note, &typed)?))
        }
        Err(lost) => Err(lost),
    }
}

/// The same below an attachment.
pub async fn to_note_from(visit: Visit, Path((slug, id, _)): Path<(String, String, String)>) -> Outcome {
    to_note(visit, Path((slug, id))).await
}

/// Whoever opens the address of an act finds the note.
pub async fn to_note(visit: Visit, Path((_, id)): Path<(String, String)>) -> Outcome {
    let note: NoteId = id.parse().map_err(|_| Lost::NotHere)?;
    Ok(Redirect::temporary(&visit.at().note(note)).into_response())
}

pub fn page<'a>(visit: &Visit, id: NoteId, typed: &Typed) -> Result<Page<'a>, Lost> {
    let it = visit.seen(|seen| seen.note(id)).ok_or(Lost::NotHere)?;
    let once = visit.once()?;
    let w = visit.words;
    let name = it.occasion.as_ref().map_or(w.t("journal-note").into_owned(), |it| it.title.clone());
    let heading = title(name.clone()).back(visit.at().journal(), w.t("journal-title"));
    let heading = heading.line(words::written(w, &it, visit.seen(|seen| seen.today())));
    let body = html! {
        (heading)
        @if let Some(problem) = typed.general_problem() { (banner(Mood::Problem, problem)) }
        div.columns {
            div {
                @if !asked(&visit.path, SAVED).is_empty() {
                    div data-arrived tabindex="-1" { (banner(Mood::Ok, &w.t("journal-saved"))) }
                }
                (onward(visit, &it))
                (answer(&w.t("journal-worked"), &it.answers.worked))
                (answer(&w.t("journal-hard"), &it.answers.hard))
                @if let Some(challenge) = &it.challenge { div.stack { (super::challenges::line(visit, challenge)) } }
                (answer(&w.t("journal-next-time"), &it.answers.next_time))
                (super::attached::list(visit, &it, &once))
                div.actions {
                    (secondary(w.t("journal-write-on")).icon(Icon::Pencil).to(visit.at().note_edit(id)))
                    (secondary(w.t("journal-attach")).icon(Icon::Plus).to(visit.at().note_attach(id)))
                }
            }
            div {
                (learnt(visit, &it))
                (around(visit, &it))
                @if it.may_strike { (striking(visit, id, &once)) }
            }
        }
    };
    Ok(visit.page(Section::More, name, body))
}

/// What usually comes next: pictures, and a story for everybody.
fn onward(visit: &Visit, it: &NoteSeen) -> Markup {
    let (w, at) = (visit.words, visit.at());
    html! {
        @if let Some(occasion) = &it.occasion {
            div.actions {
                (primary(w.t("photos-add")).icon(Icon::Camera).to(at.photo_add_to(occasion.id)))
                (secondary(w.t("journal-make-story")).icon(Icon::Globe).to(at.story_of(occasion.id)))
            }
        }
    }
}

fn answer(question: &str, it: &Answer) -> Markup {
    html! {
        @if !it.words.is_empty() {
            section { h2 { (question) } div.card { p.written dir="auto" { (it.words) } } }
        }
    }
}

/// What next time is to be otherwise may be worth keeping.
fn learnt(visit: &Visit, it: &NoteSeen) -> Markup {
    let w = visit.words;
    let lesson = !it.answers.next_time.words.is_empty();
    html! {
        @if lesson || !it.pages.is_empty() {
            section {
                h2 { (w.t("journal-learnt")) }
                div.stack { @for page in &it.pages { (crate::knowledge::line(visit, page)) } }
                @if lesson {
                    (quiet(w.t("journal-make-knowledge")).icon(Icon::Book).to(visit.at().knowledge_from_note(it.id)))
                }
            }
        }
    }
}

fn around(visit: &Visit, it: &NoteSeen) -> Markup {
    let w = visit.words;
    html! {
        div.actions {
            @if let Some(occasion) = &it.occasion {
                (quiet(w.t("journal-to-gathering")).icon(Icon::Calendar).to(visit.at().occasion(occasion.id)))
            }
            @if it.version > 1 {
                (quiet(w.with("journal-history-of", &[("count", it.version.into())])).icon(Icon::Clock)
                    .to(visit.at().note_history(it.id)))
            }
        }
    }
}

fn striking(visit: &Visit, id: NoteId, once: &Once) -> Markup {
    let w = visit.words;
    let inside = html! {
        p.soft { (w.t("journal-strike-line")) }
        (act(&visit.at().note_strike(id), once, html! { (danger(w.t("journal-strike"))) }))
    };
    fold(&w.t("journal-strike"), inside)
}

/// What somebody else has saved meanwhile.
pub fn theirs(visit: &Visit, it: &NoteSeen) -> Markup {
    let w = visit.words;
    html! {
        section {
            h2 { (w.with("journal-theirs", &[("name", words::name(w, &it.person).into())])) }
            (answer(&w.t("journal-worked"), &it.answers.worked))
            (answer(&w.t("journal-hard"), &it.answers.hard))
            (answer(&w.t("journal-next-time"), &it.answers.next_time))
        }
    }
}

/// A note in a row.
pub fn glance(visit: &Visit, it: &NoteGlance) -> Markup {
    let w = visit.words;
    let (name, lead) = match &it.occasion {
        Some(occasion) => (occasion.title.clone(), date_badge(w, occasion.day)),
        None => (w.t("journal-note").into_owned(), badge(Tone::Indigo, Icon::Note)),
    };
    let line = match it.excerpt.as_str() {
        "" => words::names(w, &it.writers),
        said => said.to_owned(),
    };
    html! { (row(name).line(line).lead(lead).to(visit.at().note(it.id))) }
}
