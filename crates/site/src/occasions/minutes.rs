//! The minutes, written as one goes, and the task that follows from them.
//! Invariant: when somebody else has saved meanwhile, both texts stay on the page until a person joins them. So the
//! page is not live: nothing may change the version under the hands of somebody who writes.

use axum::response::{IntoResponse, Redirect};
use community::{
    Refusal, gatherings,
    kernel::{Once, Text},
    limits,
    seen_by::{
        Person,
        occasions::{MinutesSoFar, Occasion},
    },
};
use maud::{Markup, html};

use super::{Named, elsewhere, find, words};
use crate::{
    Lost, Outcome, Sent, Visit,
    decisions::came_of,
    layout::{Page, Section},
    parts::{
        self, Icon, Mood, Typed, area, banner, day, form_kept, hidden, primary, secondary, select, text,
        title,
    },
};

pub async fn show(visit: Visit, Named(id): Named) -> Outcome {
    visit.member()?;
    let it = find(&visit, id)?;
    if let Some(there) = elsewhere(id, it.id, visit.at().minutes(it.id)) {
        return Ok(there);
    }
    let so_far = so_far(&it);
    let typed = Typed::default().typed("words", so_far.map_or("", |it| &it.words));
    Ok(visit.show(page(&visit, &it, &typed, false)?))
}

/// The minutes first, then the task: each is kept even when the other cannot be taken.
pub async fn save(visit: Visit, Named(id): Named, sent: Sent) -> Outcome {
    visit.member()?;
    let it = find(&visit, id)?;
    let wants_task = sent.typed.has("then", "task");
    let untouched = so_far(&it).is_none() && sent.typed.value("words").trim().is_empty();
    if !(wants_task && untouched)
        && let Err(lost) = write(&visit, &it, &sent).await
    {
        return refused(&visit, id, sent, lost);
    }
    if wants_task && let Err(lost) = add_task(&visit, &it, &sent).await {
        return refused(&visit, id, sent, lost);
    }
    // Whoever adds a task goes on writing; whoever saves goes back to the occasion.
    let to = if wants_task { visit.at().minutes(it.id) } else { visit.at().occasion(it.id) };
    Ok(Redirect::to(&to).into_response())
}

fn so_far(it: &Occasion) -> Option<&MinutesSoFar> {
    it.members.as_ref()?.minutes.as_ref()
}

async fn write(visit: &Visit, it: &Occasion, sent: &Sent) -> Result<(), Lost> {
    let mine = sent.typed.value("words");
    let saved = so_far(it).map_or("", |it| it.words.as_str());
    let words = match sent.typed.has("then", "join") {
        true => Text::new(&format!("{saved}\n\n{mine}")),
        false => Text::new(mine),
    };
    // Both texts were on the page from which they are joined; one that is newer still is refused as any other.
    let over = sent.typed.value("over").parse().unwrap_or(0);
    visit.ask(sent, gatherings::Command::WriteMinutes { occasion: it.id, words, over }).await.map(drop)
}

async fn add_task(visit: &Visit, it: &Occasion, sent: &Sent) -> Result<(), Lost> {
    let task = crate::tasks::added(&sent.typed, Some(it.id)).map_err(|input| Lost::Refused(input.into()))?;
    // The same form is two acts: each needs a mark of its own.
    let once = sent.once.as_ref().and_then(|once| Once::new(&format!("{}-tugas", once.as_str())));
    let second = Sent { typed: Typed::default(), once };
    visit.ask(&second, task).await.map(drop)
}

fn refused(visit: &Visit, id: community::gatherings::OccasionId, sent: Sent, lost: Lost) -> Outcome {
    let Lost::Refused(refusal) = lost else { return Err(lost) };
    let newer = matches!(refusal, Refusal::Gatherings(gatherings::Refusal::NewerMinutes { .. }));
    let typed = sent.typed.refused(visit.words, &refusal);
    let it = find(visit, id)?;
    Ok(visit.show_again(page(visit, &it, &typed, newer)?))
}

fn page<'a>(visit: &Visit, it: &Occasion, typed: &Typed, newer: bool) -> Result<Page<'a>, Lost> {
    let w = visit.words;
    let (zone, today) = visit.seen(|seen| (seen.zone(), seen.today()));
    let once = visit.once()?;
    let takers = visit.seen(|seen| seen.takers());
    let line = format!("{} · {}", it.title, words::when(w, it, zone, today));
    let agenda = it.members.as_ref().map(|it| it.agenda.as_slice()).unwrap_or_default();
    let over = so_far(it).map_or(0, |it| it.version);
    let body = html! {
        (title(w.t("occasions-minutes")).back(visit.at().occasion(it.id), w.t("occasions-back")).line(line))
        @if let Some(reason) = &it.cancelled { (banner(Mood::Problem, &words::cancelled(w, reason))) }
        @if newer { (theirs(visit, it)) }
        @if !newer && !agenda.is_empty() {
            (parts::fold(&w.t("occasions-agenda"), html! {
                ol.agenda {
                    @for matter in agenda {
                        li {
                            span.matter { span dir="auto" { (matter.what) } (super::agenda::discuss(visit, it, &matter.what)) }
                        }
                    }
                }
            }))
        }
        @if it.cancelled.is_none() {
            (form_kept(w, typed, &visit.at().minutes(it.id), &once, html! {
                (hidden("over", over))
                (area(typed, "words", w.t(if newer { "occasions-minutes-mine" } else { "occasions-minutes-words" }))
                    .hint(w.t("occasions-minutes-hint")).longest(limits::MINUTES_CHARS_MAX).tall())
                @if newer {
                    (primary(w.t("occasions-minutes-join")).sends("then", "join"))
                    (secondary(w.t("occasions-minutes-replace")).sends("then", "save"))
                } @else {
                    (primary(w.t("occasions-minutes-save")).sends("then", "save"))
                }
                (task_fields(visit, typed, &takers))
            }))
        }
        @if let Some(inside) = &it.members { (came_of(visit, &inside.decisions)) }
        @if let Some(inside) = it.members.as_ref().filter(|it| !it.tasks.is_empty()) {
            section {
                h2 { (w.t("occasions-tasks")) }
                div.rows { @for task in &inside.tasks { (crate::tasks::line(visit, task)) } }
            }
        }
    };
    Ok(Page::new(w, w.t("occasions-minutes"), visit.frame(Section::Gatherings), body)
        .here(visit.at().minutes(it.id)))
}

/// What somebody else has saved meanwhile.
fn theirs(visit: &Visit, it: &Occasion) -> Markup {
    let w = visit.words;
    let Some(saved) = so_far(it) else { return html! {} };
    let by = saved.by.as_ref().map(|by| words::name(w, by));
    html! {
        section {
            h2 {
                @match by {
                    Some(name) => (w.with("occasions-minutes-theirs", &[("name", name.into())])),
                    None => (w.t("occasions-minutes-saved")),
                }
            }
            div.card { p.written dir="auto" { (saved.words) } }
        }
    }
}

/// The task travels in the same form, so that what was written of the minutes goes with it.
fn task_fields(visit: &Visit, typed: &Typed, takers: &[Person]) -> Markup {
    let w = visit.words;
    let wrong = ["what", "owner", "due"].iter().any(|field| typed.problem_with(field).is_some());
    let owners = takers.iter().fold(
        select(typed, "owner", w.t("tasks-owner")).option("", w.t("tasks-owner-nobody")),
        |select, person| select.option(person.id.to_string(), words::name(w, person)),
    );
    html! {
        details.fold open[wrong] {
            summary { (w.t("occasions-task-from-minutes")) }
            div.fold-inside {
                (text(typed, "what", w.t("tasks-what")).longest(limits::NOTE_CHARS_MAX))
                (owners)
                (day(typed, "due", w.t("tasks-due")).aside(w.t("occasions-optional")).least(visit.seen(|seen| seen.today())))
                (secondary(w.t("occasions-task-save")).icon(Icon::Plus).sends("then", "task").now())
            }
        }
    }
}
