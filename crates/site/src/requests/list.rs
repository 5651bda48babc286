//! Who waits at the door; any member answers.

use axum::{
    extract::Path,
    response::{IntoResponse, Redirect},
};
use community::{
    kernel::{RequestId, Text},
    limits,
    requests::Command,
    seen_by::requests::RequestSeen,
};
use maud::{Markup, html};

use super::id;
use crate::{
    Lost, Outcome, Sent, Visit,
    begin::moments,
    layout::{Page, Section},
    parts::{Icon, Typed, act, area, danger, empty, form, primary, secondary, title},
};

pub async fn show(visit: Visit) -> Outcome {
    visit.member()?;
    Ok(visit.show(page(&visit, None)?))
}

pub async fn answer(visit: Visit, Path((_, written)): Path<(String, String)>, sent: Sent) -> Outcome {
    visit.member()?;
    let request = id(&written)?;
    let command = match sent.typed.value("answer") {
        "welcome" => Command::Welcome { request },
        "decline" => Command::Decline { request, reason: Text::new(sent.typed.value("reason")) },
        _ => return Err(Lost::Garbled),
    };
    match visit.ask(&sent, command).await {
        Ok(_) => Ok(Redirect::to(&visit.at().requests()).into_response()),
        Err(Lost::Refused(refusal)) => {
            // A welcome has no field: what is wrong with the name stands above it.
            let worded = crate::refusals::worded(visit.words, &refusal);
            let typed = match refusal.field() {
                Some("reason") => sent.typed.problem_at("reason", worded),
                Some(_) | None => sent.typed.problem(worded),
            };
            Ok(visit.show_again(page(&visit, Some((request, typed)))?))
        }
        Err(lost) => Err(lost),
    }
}

/// With what was typed for one of them, when that could not be taken.
fn page<'a>(visit: &'a Visit, again: Option<(RequestId, Typed)>) -> Result<Page<'a>, Lost> {
    let words = visit.words;
    let waiting = visit.seen(|seen| seen.request_list()).ok_or(Lost::NotHere)?;
    let problem = again.as_ref().and_then(|(_, typed)| typed.general_problem());
    let blank = Typed::default();
    let body = html! {
        (title(words.t("requests-title")).back(visit.at().members(), words.t("members-title"))
            .line(words.t("requests-line")))
        @if let Some(problem) = problem { (crate::parts::banner(crate::parts::Mood::Problem, problem)) }
        @if waiting.is_empty() {
            (empty(&words.t("requests-none"), Some(html! {
                (secondary(words.t("requests-none-invite")).to(visit.at().invitations()))
            })))
        }
        div.stack {
            @for request in &waiting {
                @let typed = again.as_ref().filter(|(id, _)| *id == request.id).map_or(&blank, |(_, typed)| typed);
                (one(visit, request, typed)?)
            }
        }
    };
    Ok(visit.page(Section::More, words.t("requests-title"), body))
}

fn one(visit: &Visit, request: &RequestSeen, typed: &Typed) -> Result<Markup, Lost> {
    let words = visit.words;
    let address = visit.at().request_answer(request.id);
    let when = moments::day_and_time(words, request.asked_at, request.zone, visit.now);
    let declines = typed.has("answer", "decline");
    // Several forms are on this page: a problem above belongs to it once, not to each form.
    let reason = Typed::default().typed("reason", typed.value("reason"));
    let reason = match typed.problem_with("reason") {
        Some(problem) => reason.problem_at("reason", problem),
        None => reason,
    };
    Ok(html! {
        article.card {
            h2 dir="auto" { (request.name) }
            p.soft { (words.with("requests-asked-at", &[("when", when.into())])) }
            @if !request.words.is_empty() { p.said dir="auto" { (request.words) } }
            (act(&address, &visit.once()?, html! {
                (primary(words.t("requests-welcome")).icon(Icon::Check).sends("answer", "welcome"))
            }))
            details.fold open[declines] {
                summary { (words.t("requests-decline-fold")) }
                div.fold-inside {
                    (form(words, &reason, &address, &visit.once()?, html! {
                        (area(&reason, "reason", words.t("requests-reason")).aside(words.t("requests-words-aside"))
                            .hint(words.t("requests-reason-hint")).longest(limits::NOTE_CHARS_MAX))
                        (danger(words.t("requests-decline")).sends("answer", "decline"))
                    }))
                }
            }
        }
    })
}
