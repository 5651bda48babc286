//! Signing up by name alone, without an account, and taking it back.

use std::borrow::Cow;

use axum::{
    http::{HeaderMap, header},
    response::{IntoResponse, Redirect, Response},
};
use community::{
    Refusal, gatherings,
    kernel::{Input, VisitorId},
    limits,
    seen_by::occasions::Occasion,
};
use maud::{Markup, html};

use super::{Named, answer, elsewhere, find, guest, read, show as occasion_page};
use crate::{
    Lost, Outcome, Sent, Visit,
    layout::Page,
    parts::{Mood, Typed, banner, form, primary, secondary, text},
};

pub async fn show(visit: Visit, Named(id): Named) -> Outcome {
    let it = find(&visit, id)?;
    if let Some(there) = elsewhere(id, it.id, visit.at().sign_up(it.id)) {
        return Ok(there);
    }
    // Members answer as members.
    if it.members.is_some() {
        return Ok(Redirect::temporary(&visit.at().answer(it.id)).into_response());
    }
    Ok(visit.show(page(&visit, &it, &Typed::default())?))
}

pub async fn save(visit: Visit, Named(id): Named, sent: Sent) -> Outcome {
    let it = find(&visit, id)?;
    let asked = match command(&it, &sent.typed) {
        Ok(command) => visit.ask(&sent, command).await,
        Err(input) => Err(Lost::Refused(Refusal::from(input))),
    };
    match asked {
        Ok(answer) => {
            let to = Redirect::to(&visit.at().occasion(it.id));
            Ok(with_cookie(to.into_response(), guest::kept(&visit, &it, &answer)))
        }
        Err(Lost::Refused(refusal)) => {
            let typed = sent.typed.refused(visit.words, &refusal);
            Ok(visit.show_again(page(&visit, &it, &typed)?))
        }
        Err(lost) => Err(lost),
    }
}

pub async fn withdraw(visit: Visit, Named(id): Named, headers: HeaderMap, sent: Sent) -> Outcome {
    let it = find(&visit, id)?;
    let named: Option<VisitorId> = sent.typed.value("visitor").parse().ok();
    // A guest takes back what their own phone signed up; members act for whoever told them.
    let visitor = match it.members {
        Some(_) => named,
        None => guest::own(&visit, &headers, it.id).map(|own| own.visitor).filter(|own| named == Some(*own)),
    };
    let visitor = visitor.ok_or(Lost::NotHere)?;
    match visit.ask(&sent, gatherings::Command::Withdraw { occasion: it.id, visitor }).await {
        Ok(_) => Ok(Redirect::to(&visit.at().occasion(it.id)).into_response()),
        Err(Lost::Refused(refusal)) if it.members.is_some() => {
            occasion_page::again(&visit, &it, &sent.typed.refused(visit.words, &refusal))
        }
        Err(lost) => Err(lost),
    }
}

pub fn with_cookie(mut answer: Response, cookie: Option<axum::http::HeaderValue>) -> Response {
    if let Some(cookie) = cookie {
        answer.headers_mut().append(header::SET_COOKIE, cookie);
    }
    answer
}

fn command(it: &Occasion, typed: &Typed) -> Result<gatherings::Command, Input> {
    Ok(gatherings::Command::SignUp {
        occasion: it.id,
        name: typed.value("name").into(),
        party: read::party(typed)?,
        role: read::role(typed),
        note: typed.value("note").into(),
    })
}

fn page<'a>(visit: &Visit, it: &'a Occasion, typed: &Typed) -> Result<Page<'a>, Lost> {
    let w = visit.words;
    let body = html! {
        (answer::heading(visit, it))
        @if it.open {
            section { h2 { (w.t("occasions-join")) } (fields(visit, it, typed, w.t("occasions-join-send"))?) }
        } @else if let Some(problem) = typed.general_problem() {
            (banner(Mood::Problem, problem))
        } @else if it.cancelled.is_none() {
            (banner(Mood::Info, &w.t("occasions-over")))
        }
    };
    Ok(visit.bare_page(it.title.as_str(), body))
}

/// Name, and folded below it party, role and note.
pub fn fields(visit: &Visit, it: &Occasion, typed: &Typed, label: Cow<'static, str>) -> Result<Markup, Lost> {
    let w = visit.words;
    let wrong = ["party", "role", "note"].iter().any(|field| typed.problem_with(field).is_some());
    let begun = if typed.value("party").is_empty() { &typed.clone().typed("party", 1) } else { typed };
    let body = html! {
        (text(begun, "name", w.t("occasions-your-name")).longest(limits::NAME_CHARS_MAX).autocomplete("name").required())
        details.fold open[wrong] {
            summary { (w.t("occasions-more-to-say")) }
            div.fold-inside { (answer::details(w, begun, &it.jobs, false)) }
        }
        (primary(label))
    };
    Ok(form(w, begun, &visit.at().sign_up(it.id), &visit.once()?, body))
}

/// The shortest way: a name and a button.
pub fn name_alone(visit: &Visit, it: &Occasion) -> Result<Markup, Lost> {
    let w = visit.words;
    let typed = Typed::default();
    let body = html! {
        (text(&typed, "name", w.t("occasions-your-name")).longest(limits::NAME_CHARS_MAX).autocomplete("name").required())
        (secondary(w.t("occasions-join-as-guest")))
    };
    Ok(form(w, &typed, &visit.at().sign_up(it.id), &visit.once()?, body))
}
