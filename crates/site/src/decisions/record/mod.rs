//! `/musyawarah/7/berita-acara`: the record for paper, A4: who was there, what was said, what came of it, who signs.
//!
//! Invariant: of a secret ballot no voice stands here, only counts.

mod rooms;
mod slips;

use axum::{
    Router,
    extract::{Path, RawQuery},
    routing::get,
};
use community::{
    decisions::Secrecy,
    kernel::Moment,
    seen_by::decisions::{DecisionSeen, ObjectionSeen, RecordSeen, StageSeen, Voice},
};
use maud::{Markup, html};

use super::{
    act_said, room,
    said::{self, Days},
    show::{carrying, whole_count},
    words,
};
use crate::{
    Outcome, Site, Visit,
    layout::{Frame, Page},
    members::words::{name, names},
    parts::{Icon, secondary},
    tasks,
    urls::paths,
    words::Words,
};

pub fn routes() -> Router<Site> {
    Router::new().route(paths::DECISION_RECORD, get(show))
}

async fn show(visit: Visit, Path((_, id)): Path<(String, String)>, RawQuery(query): RawQuery) -> Outcome {
    visit.member()?;
    let it = room::find(&visit, &id)?;
    let slips = query.is_some_and(|it| it.split('&').any(|pair| pair == "surat-suara=1"));
    let page = if slips { slips::page(&visit, &it) } else { page(&visit, &it) };
    Ok(visit.show(page))
}

fn page<'a>(visit: &Visit, it: &RecordSeen) -> Page<'a> {
    let w = visit.words;
    let decision = &it.decision;
    let body = html! {
        (room::style())
        header.letterhead {
            span.crest { (visit.emblem(64)) }
            div { b { (it.community) } p { (it.place) } }
        }
        h1 { (w.t("rooms-record")) }
        p.soft { (w.with("rooms-number", &[("number", decision.id.to_string().into())])) }
        h2 dir="auto" { (decision.title) }
        @if !decision.details.is_empty() { p.said dir="auto" { (decision.details) } }
        (facts(visit, decision))
        @for room in &decision.rooms { (rooms::section(visit, decision, room)) }
        (voices(w, decision))
        (objections(w, &decision.objections))
        (result(visit, decision))
        (carried(visit, decision))
        (signatures(w))
        div.actions {
            (secondary(w.t("rooms-print")).icon(Icon::Print).prints())
            (secondary(w.t("rooms-slips")).icon(Icon::Print).to(slips_address(visit, decision)))
            (secondary(w.t("rooms-back")).icon(Icon::Back).to(visit.at().decision(decision.id)))
        }
    };
    Page::new(w, w.t("rooms-record"), Frame::Print, body)
}

fn slips_address(visit: &Visit, decision: &DecisionSeen) -> String {
    format!("{}?surat-suara=1", visit.at().decision_record(decision.id))
}

fn facts(visit: &Visit, it: &DecisionSeen) -> Markup {
    let w = visit.words;
    let secret = (it.secrecy == Secrecy::Secret).then(|| w.t("decisions-secret"));
    let how = [Some(words::method(w, it.method)), Some(words::class(w, it.class)), secret];
    let how: Vec<String> = how.into_iter().flatten().map(String::from).collect();
    let voters = it.progress.voters.len();
    let quorum = [("quorum", it.progress.quorum.into()), ("voters", voters.into())];
    html! {
        dl.facts {
            @if let Some(by) = &it.proposed_by { dt { (w.t("rooms-proposed-by")) } dd { (name(w, by)) } }
            dt { (w.t("rooms-opened")) } dd { (at(visit, it.opened_at)) }
            dt { (w.t("rooms-method")) } dd { (how.join(" · ")) }
            dt { (w.t("rooms-voters")) } dd { (w.with("rooms-people", &[("count", voters.into())])) }
            @if it.progress.quorum > 0 { dt { (w.t("rooms-quorum")) } dd { (w.with("rooms-quorum-of", &quorum)) } }
            @if it.version > 1 { dt { (w.t("rooms-version")) } dd { (it.version) } }
        }
        @if !it.choices.is_empty() {
            h2 { (w.t("rooms-choices")) }
            ol { @for choice in &it.choices { li dir="auto" { (said::choice(w, Days::Whole, choice)) } } }
        }
    }
}

/// "Jumat, 27 November 2026 pukul 19.42 WIB".
fn at(visit: &Visit, at: Moment) -> String {
    visit.words.moment_long(at, visit.seen(|seen| seen.zone()))
}

fn voices(w: Words, it: &DecisionSeen) -> Markup {
    if it.voices.is_empty() {
        return html! {
            @if it.secrecy == Secrecy::Secret { h2 { (w.t("rooms-voice")) } p { (w.t("rooms-secret-voices")) } }
        };
    }
    html! {
        h2 { (w.t("rooms-voice")) }
        table.sheet {
            thead {
                tr { th { (w.t("rooms-name")) } th { (w.t("rooms-voice")) } th { (w.t("rooms-trace-head")) } }
            }
            tbody { @for voice in &it.voices { (voice_row(w, it, voice)) } }
        }
    }
}

fn voice_row(w: Words, it: &DecisionSeen, voice: &Voice) -> Markup {
    let said = voice.ballot.as_ref().map_or_else(
        || w.t("rooms-spoken").into_owned(),
        |ballot| said::ballot(w, Days::Whole, &it.choices, ballot),
    );
    html! {
        tr {
            td dir="auto" { (name(w, &voice.person)) }
            td dir="auto" {
                (said)
                @if !voice.reason.is_empty() { ": “" (voice.reason) "”" }
            }
            td { (said::trace(w, voice).unwrap_or_else(|| w.t("rooms-own-voice").into_owned())) }
        }
    }
}

fn objections(w: Words, objections: &[ObjectionSeen]) -> Markup {
    html! {
        @if !objections.is_empty() {
            h2 { (w.t("rooms-objections")) }
            ul {
                @for it in objections {
                    li dir="auto" {
                        (w.with("rooms-objection", &[("name", name(w, &it.person).into()), ("reason", it.reason.as_str().into())]))
                        " "
                        @match it.integrated_by.is_empty() {
                            true => (w.t("rooms-objection-open")),
                            false => (w.with("rooms-objection-taken-in", &[("names", names(w, &it.integrated_by).into())])),
                        }
                    }
                }
            }
        }
    }
}

fn result(visit: &Visit, it: &DecisionSeen) -> Markup {
    let w = visit.words;
    let (verdict, when) = match &it.stage {
        StageSeen::Open => (w.with("rooms-still-open", &[("when", at(visit, it.closes_at).into())]), None),
        StageSeen::Closed { at, verdict, chosen, .. } => (words::verdict(w, verdict, chosen), Some(*at)),
        StageSeen::Withdrawn { at, reason } => {
            (w.with("rooms-withdrawn", &[("reason", reason.as_str().into())]), Some(*at))
        }
    };
    html! {
        h2 { (w.t("rooms-result")) }
        p { b { (verdict) } @if let Some(when) = when { " · " (at(visit, when)) } }
        (whole_count(w, it))
        @if let Some(conclusion) = &it.conclusion { p.said dir="auto" { (conclusion.words) } }
        @if let Some(day) = it.review_on { p { (w.with("rooms-review-on", &[("day", w.day_long(day).into())])) } }
    }
}

fn carried(visit: &Visit, it: &DecisionSeen) -> Markup {
    let w = visit.words;
    html! {
        @if !it.carries.is_empty() {
            h2 { (w.t(carrying::heading(it))) }
            ul {
                @for carry in &it.carries {
                    li dir="auto" {
                        (act_said::sentence(w, Days::Whole, &carry.action))
                        @if let Some(result) = carry.result { " — " (w.t(act_said::became(result))) }
                    }
                }
            }
        }
        @if !it.tasks.is_empty() {
            h2 { (w.t("rooms-tasks-from")) }
            ul {
                @for task in &it.tasks {
                    @let facts = [task.owner.as_ref().map(|it| tasks::words::name(w, it)), task.due.map(|it| w.day_long(it))];
                    @let facts: Vec<String> = facts.into_iter().flatten().collect();
                    li dir="auto" { (task.what) @if !facts.is_empty() { " (" (facts.join(", ")) ")" } }
                }
            }
        }
    }
}

fn signatures(w: Words) -> Markup {
    let who = ["rooms-sign-chair", "rooms-sign-recorder", "rooms-sign-witness-1", "rooms-sign-witness-2"];
    html! {
        div.signatures { @for key in who { div { p { (w.t(key)) } p.line {} } } }
    }
}
