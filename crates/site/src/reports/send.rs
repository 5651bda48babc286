//! Sending a report: what outsiders will read and which photos they will not see, before it is so; and taking it back.

use axum::{
    extract::Path,
    response::{IntoResponse, Redirect},
};
use community::{
    profile::Visibility,
    reports::{Command, Span},
    seen_by::reports::PreparedSeen,
};
use maud::{Markup, html};

use super::{span, words};
use crate::{
    Lost, Outcome, Sent, Visit,
    home::words::name,
    layout::Page,
    parts::{Icon, Mood, Tone, Typed, act, banner, chip, fold, form, hidden, primary, quiet, title},
    stories,
};

pub async fn show(visit: Visit, Path((_, written)): Path<(String, String)>) -> Outcome {
    visit.member()?;
    Ok(visit.show(page(&visit, span(&written)?, &Typed::default())?))
}

pub async fn save(visit: Visit, Path((_, written)): Path<(String, String)>, sent: Sent) -> Outcome {
    visit.member()?;
    let of = span(&written)?;
    let version = sent.typed.value("version").parse().unwrap_or(0);
    match visit.ask(&sent, Command::Send { of, version }).await {
        Ok(_) => Ok(Redirect::to(&visit.at().report(of)).into_response()),
        Err(Lost::Refused(refusal)) => {
            Ok(visit.show_again(page(&visit, of, &sent.typed.refused(visit.words, &refusal))?))
        }
        Err(lost) => Err(lost),
    }
}

pub async fn take_back(visit: Visit, Path((_, written)): Path<(String, String)>, sent: Sent) -> Outcome {
    visit.member()?;
    let of = span(&written)?;
    visit.ask(&sent, Command::TakeBack { of }).await?;
    Ok(Redirect::to(&visit.at().report(of)).into_response())
}

/// Whoever opens the address of an act finds the report.
pub async fn to_report(visit: Visit, Path((_, written)): Path<(String, String)>) -> Outcome {
    Ok(Redirect::temporary(&visit.at().report(span(&written)?)).into_response())
}

fn page<'a>(visit: &Visit, of: Span, typed: &Typed) -> Result<Page<'a>, Lost> {
    let (w, at) = (visit.words, visit.at());
    let it = visit.seen(|seen| seen.report(of)).ok_or(Lost::NotHere)?;
    let prepared = it.members.as_ref().and_then(|it| it.prepared.as_ref()).ok_or(Lost::NotHere)?;
    let told = words::told(w, &it);
    let outside = visit.seen_from_outside(|seen| seen.report(of)).is_some();
    let everyone = match (outside, it.visibility) {
        (false, _) => w.t("reports-send-members"),
        (true, Visibility::Public) => w.t("reports-send-everyone"),
        (true, Visibility::Unlisted) => w.t("reports-send-by-link"),
    };
    let sent = it.wording.sent_on.is_some();
    let heading = if sent { w.t("reports-sent-what") } else { w.t("reports-send-title") };
    let lists = [
        ("reports-achievements", &told.achievements),
        ("reports-challenges", &told.challenges),
        ("reports-thanks", &told.thanks),
    ];
    let body = html! {
        (title(heading.clone()).back(at.report(of), told.title.as_str()))
        @if !sent { (banner(Mood::Info, &everyone)) }
        div.card {
            b dir="auto" { (told.title) }
            @if !told.introduction.is_empty() { p.written dir="auto" { (told.introduction) } }
            @for (heading, lines) in lists {
                @if !lines.is_empty() { b { (w.t(heading)) } ul.told { @for line in lines { li dir="auto" { (line) } } } }
            }
            @if !told.closing.is_empty() { p.written dir="auto" { (told.closing) } }
        }
        (hidden_photos(visit, prepared))
        @if sent {
            (act(&at.report_take_back(of), &visit.once()?, html! { (quiet(w.t("reports-take-back"))) }))
            p.soft { (w.t("reports-take-back-line")) }
        } @else {
            (form(w, typed, &at.report_send(of), &visit.once()?, html! {
                (hidden("version", prepared.version))
                (primary(w.t("reports-send-button")).icon(Icon::Globe))
            }))
            (quiet(w.t("reports-edit")).icon(Icon::Pencil).to(at.report_edit(of)))
            @if prepared.sent.is_some() {
                p.soft { (w.t("reports-older-sent")) }
                (act(&at.report_take_back(of), &visit.once()?, html! { (quiet(w.t("reports-take-back"))) }))
            }
        }
        (fold(&w.t("reports-history"), history(visit, prepared)))
    };
    Ok(visit.bare_page(heading, body))
}

fn hidden_photos(visit: &Visit, prepared: &PreparedSeen) -> Markup {
    let w = visit.words;
    html! {
        @if !prepared.hidden.is_empty() {
            section {
                h2 { (w.with("stories-hidden-count", &[("count", prepared.hidden.len().into())])) }
                ul.rows {
                    @for hidden in &prepared.hidden {
                        li { (chip(Tone::Gold, &stories::words::why(w, hidden.why))) " " span dir="auto" { (hidden.caption) } }
                    }
                }
            }
        }
    }
}

fn history(visit: &Visit, prepared: &PreparedSeen) -> Markup {
    let w = visit.words;
    html! {
        @for version in &prepared.history {
            div.card {
                p.soft {
                    (w.with("stories-version", &[
                        ("version", version.version.into()),
                        ("name", name(w, &version.by).into()),
                        ("day", w.date(version.on).into()),
                    ]))
                }
                @if let Some(sent) = &version.sent {
                    @let by = sent.by.as_ref().map(|by| name(w, by)).unwrap_or_default();
                    p { (chip(Tone::Leaf, &w.with("reports-sent-by", &[("name", by.into()), ("day", w.date(sent.on).into())]))) }
                }
                @if !version.introduction.is_empty() { p.written dir="auto" { (version.introduction) } }
                @if !version.closing.is_empty() { p.written dir="auto" { (version.closing) } }
            }
        }
    }
}
