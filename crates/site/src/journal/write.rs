//! Three questions and one button: written in two minutes, without signal too.
//! Invariant: when somebody else has saved meanwhile, both texts stay on the page until a person joins them. So the
//! page is not live: nothing may change the version under the hands of somebody who writes.

use axum::{
    extract::Path,
    response::{IntoResponse, Redirect},
};
use community::{
    Command as Any, Refusal,
    gatherings::OccasionId,
    journal::{self, Command},
    kernel::{Input, MemberId, NoteId, Problem, Text},
    limits,
    seen_by::{Person, journal::NoteSeen},
};
use maud::{Markup, html};

use super::{note, words};
use crate::{
    Lost, Outcome, Sent, Visit,
    layout::{Page, Section},
    occasions::Named,
    parts::{
        Mood, Typed, area, banner, check, fold, form_kept, form_later, hidden, primary, secondary, title,
    },
    threads::in_whose_name,
};

/// In the order in which they are asked.
pub const QUESTIONS: [(&str, &str, &str); 3] = [
    ("worked", "journal-worked", "journal-worked-hint"),
    ("hard", "journal-hard", "journal-hard-hint"),
    ("next_time", "journal-next-time", "journal-next-time-hint"),
];

/// What is written about.
#[derive(Clone, Copy)]
enum About {
    /// No gathering: a note of its own.
    Nothing,
    Occasion(OccasionId),
    Note(NoteId),
}

/// Whatever is there already.
struct Place {
    about: About,
    there: Option<NoteSeen>,
    line: Option<String>,
    too_early: bool,
    represented: Vec<Person>,
}

pub async fn show_new(visit: Visit) -> Outcome {
    shown(&visit, About::Nothing)
}

pub async fn show_on(visit: Visit, Named(id): Named) -> Outcome {
    shown(&visit, About::Occasion(id))
}

pub async fn show_edit(visit: Visit, Path((_, id)): Path<(String, String)>) -> Outcome {
    shown(&visit, About::Note(id.parse().map_err(|_| Lost::NotHere)?))
}

pub async fn save_new(visit: Visit, sent: Sent) -> Outcome {
    saved(&visit, About::Nothing, sent).await
}

pub async fn save_on(visit: Visit, Named(id): Named, sent: Sent) -> Outcome {
    saved(&visit, About::Occasion(id), sent).await
}

pub async fn save_edit(visit: Visit, Path((_, id)): Path<(String, String)>, sent: Sent) -> Outcome {
    saved(&visit, About::Note(id.parse().map_err(|_| Lost::NotHere)?), sent).await
}

fn shown(visit: &Visit, about: About) -> Outcome {
    visit.member()?;
    let place = place(visit, about)?;
    let typed = match &place.there {
        None => Typed::default(),
        Some(it) => Typed::default()
            .typed("worked", &it.answers.worked.words)
            .typed("hard", &it.answers.hard.words)
            .typed("next_time", &it.answers.next_time.words),
    };
    Ok(visit.show(page(visit, &place, &typed, false)?))
}

async fn saved(visit: &Visit, about: About, sent: Sent) -> Outcome {
    visit.member()?;
    let place_before = place(visit, about)?;
    let asked = match command(&place_before, &sent.typed) {
        Ok(command) => visit.ask(&sent, command).await,
        Err(input) => Err(Lost::Refused(Refusal::from(input))),
    };
    match asked {
        Ok(answer) => {
            let note = answer.events.iter().find_map(|it| written(&it.event));
            let to = note.or(place_before.there.map(|it| it.id));
            let to = to.map_or_else(
                || visit.at().journal(),
                |note| format!("{}?{}=1", visit.at().note(note), note::SAVED),
            );
            Ok(Redirect::to(&to).into_response())
        }
        Err(Lost::Refused(refusal)) => {
            let newer = matches!(
                refusal,
                Refusal::Journal(
                    journal::Refusal::NewerVersion { .. } | journal::Refusal::AlreadyWritten { .. }
                )
            );
            let typed = sent.typed.refused(visit.words, &refusal);
            Ok(visit.show_again(page(visit, &place(visit, about)?, &typed, newer)?))
        }
        Err(lost) => Err(lost),
    }
}

fn written(event: &community::Event) -> Option<NoteId> {
    match event {
        community::Event::Journal(
            journal::Event::Written { note, .. } | journal::Event::Amended { note, .. },
        ) => Some(*note),
        _ => None,
    }
}

fn place(visit: &Visit, about: About) -> Result<Place, Lost> {
    let (occasion, note) = match about {
        About::Nothing => (None, None),
        About::Occasion(id) => (Some(id), None),
        About::Note(note) => (None, Some(note)),
    };
    let around = visit.seen(|seen| seen.note_place(occasion)).ok_or(Lost::NotHere)?;
    let there = match note.or(around.note) {
        Some(note) => Some(visit.seen(|seen| seen.note(note)).ok_or(Lost::NotHere)?),
        None => None,
    };
    let glance = around.occasion.as_ref().or(there.as_ref().and_then(|it| it.occasion.as_ref()));
    // A moved part of a series answers under its own address.
    let about = match (about, &around.occasion) {
        (About::Occasion(_), Some(it)) => About::Occasion(it.id),
        (about, _) => about,
    };
    Ok(Place {
        about,
        line: glance.map(|it| words::of_occasion(visit.words, it)),
        too_early: around.too_early,
        represented: around.represented,
        there,
    })
}

fn command(place: &Place, typed: &Typed) -> Result<Any, Input> {
    let member: Option<MemberId> = match typed.value("member") {
        "" => None,
        written => Some(written.parse().map_err(|_| Input::new("member", Problem::Unknown))?),
    };
    let hard_is_open = typed.value("hard_is_open") == "yes";
    let join = typed.has("then", "join");
    let answer = |field: &str, saved: Option<&str>| -> Text {
        let mine = typed.value(field);
        if join { Text::new(&joined(saved.unwrap_or_default(), mine)) } else { mine.into() }
    };
    let there = place.there.as_ref();
    let worked = answer("worked", there.map(|it| it.answers.worked.words.as_str()));
    let hard = answer("hard", there.map(|it| it.answers.hard.words.as_str()));
    let next_time = answer("next_time", there.map(|it| it.answers.next_time.words.as_str()));
    Ok(match (there, place.about) {
        (Some(it), _) => {
            let over = typed.value("over").parse().unwrap_or(0);
            Command::Amend { note: it.id, worked, hard, next_time, hard_is_open, over, member }.into()
        }
        (None, about) => {
            let occasion = match about {
                About::Occasion(id) => Some(id),
                About::Nothing | About::Note(_) => None,
            };
            Command::Write { occasion, worked, hard, next_time, hard_is_open, member }.into()
        }
    })
}

/// What somebody else has saved, and of what was typed the lines that are not there yet.
pub(crate) fn joined(saved: &str, mine: &str) -> String {
    let new = mine.lines().map(str::trim_end).filter(|line| !saved.lines().any(|there| there == *line));
    std::iter::once(saved).chain(new).collect::<Vec<_>>().join("\n")
}

fn page<'a>(visit: &Visit, place: &Place, typed: &Typed, newer: bool) -> Result<Page<'a>, Lost> {
    let w = visit.words;
    let here = address(visit, place);
    let (back, label) = match (&place.there, place.about) {
        (Some(it), _) => (visit.at().note(it.id), w.t("journal-note")),
        (None, About::Occasion(id)) => (visit.at().occasion(id), w.t("occasions-back")),
        (None, _) => (visit.at().journal(), w.t("journal-title")),
    };
    let heading = title(w.t("journal-how-was-it")).back(back, label);
    let heading = match &place.line {
        Some(line) => heading.line(line.as_str()),
        None => heading.line(w.t("journal-write-line")),
    };
    let fields = fields(visit, place, typed, newer);
    let once = visit.once()?;
    let body = html! {
        (heading)
        @if place.too_early {
            (banner(Mood::Info, &w.t("journal-too-early")))
        } @else {
            @if newer { @if let Some(there) = &place.there { (note::theirs(visit, there)) } }
            // A second note of its own must not take the place of one that waits.
            @if matches!(place.about, About::Nothing) {
                (form_later(w, typed, &here, &once, fields))
            } @else {
                (form_kept(w, typed, &here, &once, fields))
            }
        }
    };
    Ok(Page::new(w, w.t("journal-how-was-it"), visit.frame(Section::Gatherings), body).here(here))
}

fn fields(visit: &Visit, place: &Place, typed: &Typed, newer: bool) -> Markup {
    let w = visit.words;
    let ticked = place.there.as_ref().is_some_and(|it| it.challenge.is_some());
    html! {
        (hidden("over", place.there.as_ref().map_or(0, |it| it.version)))
        @for (field, question, hint) in QUESTIONS {
            (area(typed, field, w.t(question)).hint(w.t(hint)).longest(limits::ANSWER_CHARS_MAX))
            @if field == "hard" && !ticked { (check(typed, "hard_is_open", &w.t("journal-hard-is-open"))) }
        }
        @if !place.represented.is_empty() {
            (fold(&w.t("journal-for-somebody"), in_whose_name(w, typed, &place.represented)))
        }
        @if newer {
            (primary(w.t("occasions-minutes-join")).sends("then", "join"))
            (secondary(w.t("journal-replace")).sends("then", "save"))
        } @else {
            (primary(w.t("journal-save")).sends("then", "save"))
        }
    }
}

fn address(visit: &Visit, place: &Place) -> String {
    match place.about {
        About::Nothing => visit.at().note_new(),
        About::Occasion(id) => visit.at().occasion_note(id),
        About::Note(note) => visit.at().note_edit(note),
    }
}
