//! Confirming that it is really them: a member compares the code with what the person says.

use axum::{
    extract::Path,
    response::{IntoResponse, Redirect},
};
use community::{
    reentries::Command,
    seen_by::reentries::{ReentrySeen, ReentryState},
};
use maud::{Markup, html};

use super::id;
use crate::{
    Lost, Outcome, Sent, Visit,
    begin::{called, moments},
    layout::{Page, Section},
    parts::{Icon, Mood, act, avatar, banner, danger, dots, primary, row, secondary, title},
};

pub async fn show(visit: Visit, Path((_, written)): Path<(String, String)>) -> Outcome {
    visit.member()?;
    let reentry = visit.seen(|seen| seen.reentry(id(&written).ok()?)).ok_or(Lost::NotHere)?;
    Ok(visit.show(page(&visit, &reentry, None)?))
}

pub async fn save(visit: Visit, Path((_, written)): Path<(String, String)>, sent: Sent) -> Outcome {
    visit.member()?;
    let reentry = id(&written)?;
    let command = match sent.typed.value("answer") {
        "confirm" => Command::Confirm { reentry },
        "refuse" => Command::Refuse { reentry },
        _ => return Err(Lost::Garbled),
    };
    match visit.ask(&sent, command).await {
        Ok(_) => Ok(Redirect::to(&visit.at().reentry_answer(reentry)).into_response()),
        Err(Lost::Refused(refusal)) => {
            let seen = visit.seen(|seen| seen.reentry(reentry)).ok_or(Lost::NotHere)?;
            let problem = crate::refusals::worded(visit.words, &refusal);
            Ok(visit.show_again(page(&visit, &seen, Some(&problem))?))
        }
        Err(lost) => Err(lost),
    }
}

fn page<'a>(visit: &'a Visit, reentry: &ReentrySeen, problem: Option<&str>) -> Result<Page<'a>, Lost> {
    let words = visit.words;
    let name = called(words, &reentry.member);
    let heading = match reentry.about_viewer {
        true => words.t("reentries-is-it-you").into_owned(),
        false => words.with("reentries-is-it", &[("name", name.clone().into())]),
    };
    let body = html! {
        (title(heading.clone()).back(visit.at().home(), words.t("bar-home")))
        @if let Some(problem) = problem { (banner(Mood::Problem, problem)) }
        @match reentry.state {
            ReentryState::Open if reentry.about_viewer => (about_oneself(visit, reentry)?),
            ReentryState::Open => (open(visit, reentry)?),
            ReentryState::Granted => (closed(visit, Mood::Ok, &words.with("reentries-was-granted", &[("name", name.into())]))),
            ReentryState::Refused => (closed(visit, Mood::Info, &words.t("reentries-was-refused"))),
            ReentryState::Expired => (closed(visit, Mood::Info, &words.t("reentries-was-expired"))),
        }
    };
    Ok(visit.page(Section::Home, heading, body))
}

fn open(visit: &Visit, reentry: &ReentrySeen) -> Result<Markup, Lost> {
    let words = visit.words;
    let name = called(words, &reentry.member);
    let address = visit.at().reentry_answer(reentry.id);
    Ok(html! {
        p dir="auto" { (words.with("reentries-how-to-check", &[("name", name.clone().into())])) }
        p.soft { (words.t("reentries-code-on-their-phone")) }
        p.big-code { (reentry.code) }
        (progress(visit, reentry))
        @if reentry.viewer_confirmed {
            (banner(Mood::Ok, &words.t("reentries-you-confirmed")))
        }
        (act(&address, &visit.once()?, html! {
            @if !reentry.viewer_confirmed {
                (primary(words.with("reentries-confirm", &[("name", name.into())])).icon(Icon::Check)
                    .sends("answer", "confirm"))
            }
            (danger(words.t("reentries-not-them")).sends("answer", "refuse"))
        }))
        p.soft { (words.t("reentries-consequence")) }
    })
}

fn about_oneself(visit: &Visit, reentry: &ReentrySeen) -> Result<Markup, Lost> {
    let words = visit.words;
    Ok(html! {
        p { (words.t("reentries-about-you")) }
        p.big-code { (reentry.code) }
        (progress(visit, reentry))
        (act(&visit.at().reentry_answer(reentry.id), &visit.once()?, html! {
            (danger(words.t("reentries-not-me")).sends("answer", "refuse"))
        }))
    })
}

fn progress(visit: &Visit, reentry: &ReentrySeen) -> Markup {
    let words = visit.words;
    let confirmed = u32::try_from(reentry.confirmed_by.len()).unwrap_or(u32::MAX);
    let count = [("confirmed", confirmed.into()), ("needed", reentry.needed.into())];
    let until = moments::day_and_time(words, reentry.expires_at, reentry.zone, visit.now);
    html! {
        div.card {
            (dots(confirmed, reentry.needed, &words.with("reentries-confirmed", &count)))
            p.soft { (words.with("reentries-until", &[("until", until.into())])) }
        }
        @if !reentry.confirmed_by.is_empty() {
            div.rows {
                @for person in &reentry.confirmed_by {
                    (row(called(words, person)).line(words.t("reentries-has-confirmed"))
                        .lead(avatar(&called(words, person), person.id)))
                }
            }
        }
    }
}

fn closed(visit: &Visit, mood: Mood, sentence: &str) -> Markup {
    html! {
        (banner(mood, sentence))
        (secondary(visit.words.t("invitations-belongs-home")).icon(Icon::Home).to(visit.at().home()))
    }
}
