//! `/musyawarah/7/ruang`: a meeting about a decision that is open; or a late record of one that was held before its end.

use axum::{
    extract::Path,
    response::{IntoResponse, Redirect},
};
use community::{
    decisions::Secrecy,
    kernel::DecisionId,
    seen_by::decisions::{RecordSeen, StageSeen},
};
use maud::{Markup, html};

use super::{
    page::{self, Room},
    question::Question,
    read,
};
use crate::{
    Lost, Outcome, Sent, Visit,
    decisions::{
        act_said,
        said::{self, Days},
        show::carrying,
        words,
    },
    layout::Page,
    parts::{Mood, Tone, Typed, banner, chip, hidden, title},
};

pub async fn show(visit: Visit, Path((_, id)): Path<(String, String)>) -> Outcome {
    visit.member()?;
    let it = find(&visit, &id)?;
    Ok(visit.show(shown(&visit, &it, &Typed::default())?))
}

pub async fn save(visit: Visit, Path((_, id)): Path<(String, String)>, sent: Sent) -> Outcome {
    visit.member()?;
    let it = find(&visit, &id)?;
    let question = Question::about(&it, &sent.typed);
    let held = match read::held(visit.words, &sent.typed, &question, clock(&visit)) {
        Ok(held) => held,
        Err(typed) => return Ok(visit.show_again(shown(&visit, &it, &typed)?)),
    };
    let id = it.decision.id;
    // What was agreed to is the version that was read aloud.
    let version = sent.typed.value("version").parse().map_err(|_| Lost::Garbled)?;
    match visit.ask(&sent, held.recorded(id, version)).await {
        Ok(_) => Ok(Redirect::to(&visit.at().decision(id)).into_response()),
        Err(Lost::Refused(refusal)) => {
            let typed = read::refused(visit.words, sent.typed, &refusal);
            // It may have changed since this form was opened.
            Ok(visit.show_again(shown(&visit, &find(&visit, &id.to_string())?, &typed)?))
        }
        Err(lost) => Err(lost),
    }
}

/// The decision that an address names; what is written otherwise than we write it is nowhere.
pub fn find(visit: &Visit, written: &str) -> Result<RecordSeen, Lost> {
    let id: DecisionId = written.parse().map_err(|_| Lost::NotHere)?;
    if id.to_string() != written {
        return Err(Lost::NotHere);
    }
    visit.seen(|seen| seen.decision_record(id)).ok_or(Lost::NotHere)
}

pub fn clock(visit: &Visit) -> read::Clock {
    read::Clock { now: visit.now, zone: visit.seen(|seen| seen.zone()) }
}

/// The form of a decision's room, with what was typed; or why there is none.
pub fn shown<'a>(visit: &Visit, it: &RecordSeen, typed: &Typed) -> Result<Page<'a>, Lost> {
    let w = visit.words;
    let decision = &it.decision;
    let back = (visit.at().decision(decision.id), "rooms-back");
    let withdrawn = matches!(decision.stage, StageSeen::Withdrawn { .. });
    if decision.secrecy == Secrecy::Secret || withdrawn {
        let why = if withdrawn { "decisions-withdrawn" } else { "rooms-secret" };
        let body = html! {
            (title(w.t("rooms-title")).back(back.0, w.t(back.1)).line(decision.title.as_str()))
            (banner(Mood::Info, &w.t(why)))
        };
        return Ok(visit.bare_page(w.t("rooms-title"), body));
    }
    let closed = match &decision.stage {
        StageSeen::Closed { at, .. } => {
            Some(w.with("rooms-closed", &[("when", words::when(visit, *at).into())]))
        }
        StageSeen::Open | StageSeen::Withdrawn { .. } => None,
    };
    let question = Question::about(it, typed);
    let room = Room {
        action: visit.at().room(decision.id),
        back,
        heading: &w.t("rooms-title"),
        proposal: proposal(visit, it),
        afterwards: closed.is_some(),
        before: closed,
        methods: &[decision.method],
        corrects: true,
    };
    page::page(visit, typed, &question, room)
}

/// Large enough to be read aloud under a lamp.
fn proposal(visit: &Visit, it: &RecordSeen) -> Markup {
    let w = visit.words;
    let decision = &it.decision;
    html! {
        (hidden("version", decision.version))
        div.card.aloud {
            p.chips {
                (chip(Tone::Ember, &words::method(w, decision.method)))
                (chip(Tone::Indigo, &words::class(w, decision.class)))
            }
            h3 dir="auto" { (decision.title) }
            @if !decision.details.is_empty() { p.said dir="auto" { (decision.details) } }
            @if !decision.choices.is_empty() {
                ol { @for choice in &decision.choices { li dir="auto" { (said::choice(w, Days::Whole, choice)) } } }
            }
            @if !decision.carries.is_empty() {
                p { b { (w.t(carrying::heading(decision))) } }
                ul { @for carry in &decision.carries { li dir="auto" { (act_said::sentence(w, Days::Whole, &carry.action)) } } }
            }
        }
    }
}
