//! Putting a report into words, and choosing what goes with it.

use std::{fmt::Display, str::FromStr};

use axum::{
    extract::Path,
    response::{IntoResponse, Redirect},
};
use community::{
    Refusal,
    kernel::{Input, Problem, Text},
    limits,
    reports::{Command, Role, Signer, Span, Wording},
    seen_by::reports::{ReportForm, ReportPart},
};
use maud::{Markup, html};

use super::{span, words};
use crate::{
    Lost, Outcome, Sent, Visit,
    home::words::name,
    layout::{Page, Section},
    parts::{Icon, Mood, Typed, area, banner, fold, form_drafted, hidden, primary, select, title},
    stories::photo_choice,
};

/// Two sign beside one another.
const PLACES: [usize; limits::REPORT_SIGNERS_MAX as usize] = [0, 1];

pub async fn show(visit: Visit, Path((_, written)): Path<(String, String)>) -> Outcome {
    visit.member()?;
    let form = form_of(&visit, span(&written)?)?;
    Ok(visit.show(page(&visit, &form, &begun(&form))?))
}

pub async fn save(visit: Visit, Path((_, written)): Path<(String, String)>, sent: Sent) -> Outcome {
    visit.member()?;
    let of = span(&written)?;
    let over = sent.typed.value("version").parse().unwrap_or(0);
    let asked = match wording(&sent.typed) {
        Ok(wording) => visit.ask(&sent, Command::Prepare { of, over, wording }).await,
        Err(input) => Err(Lost::Refused(Refusal::from(input))),
    };
    match asked {
        Ok(_) => Ok(Redirect::to(&visit.at().report(of)).into_response()),
        Err(Lost::Refused(refusal)) => {
            let form = form_of(&visit, of)?;
            Ok(visit.show_again(page(&visit, &form, &sent.typed.refused(visit.words, &refusal))?))
        }
        Err(lost) => Err(lost),
    }
}

fn form_of(visit: &Visit, of: Span) -> Result<ReportForm, Lost> {
    visit.seen(|seen| seen.report_form(of)).ok_or(Lost::NotHere)
}

fn wording(typed: &Typed) -> Result<Wording, Input> {
    let of = |field| Text::new(typed.value(field));
    Ok(Wording {
        introduction: of("introduction"),
        closing: of("closing"),
        thanks: of("thanks"),
        photos: ticked(typed, "photo", "photos")?,
        achievements: ticked(typed, "achievement", "achievements")?,
        challenges: ticked(typed, "challenge", "challenges")?,
        signers: PLACES
            .into_iter()
            .filter_map(|place| signer(typed, place).transpose())
            .collect::<Result<_, _>>()?,
    })
}

fn ticked<Id: FromStr>(typed: &Typed, name: &str, field: &'static str) -> Result<Vec<Id>, Input> {
    let ids = typed.values(name).map(str::parse);
    ids.collect::<Result<_, _>>().map_err(|_| Input::new(field, Problem::Unknown))
}

fn signer(typed: &Typed, place: usize) -> Result<Option<Signer>, Input> {
    let unknown = || Input::new("signers", Problem::Unknown);
    let role = match typed.value(&format!("role-{place}")) {
        "" => return Ok(None),
        written => Role::ALL.into_iter().find(|it| role_value(*it) == written).ok_or_else(unknown)?,
    };
    let member = match typed.value(&format!("signer-{place}")) {
        "" => None,
        written => Some(written.parse().map_err(|_| unknown())?),
    };
    Ok(Some(Signer { role, member }))
}

/// As in commands.
const fn role_value(role: Role) -> &'static str {
    match role {
        Role::Maker => "maker",
        Role::Knowing => "knowing",
        Role::Coordinator => "coordinator",
        Role::Treasurer => "treasurer",
        Role::NoteTaker => "note_taker",
    }
}

fn begun(form: &ReportForm) -> Typed {
    let typed = Typed::default()
        .typed("introduction", &form.introduction)
        .typed("closing", &form.closing)
        .typed("thanks", &form.thanks);
    let typed = form.chosen.iter().fold(typed, |typed, it| typed.typed("photo", it));
    let typed = chosen(typed, "achievement", &form.achievements);
    let typed = chosen(typed, "challenge", &form.challenges);
    PLACES.into_iter().zip(&form.signers).fold(typed, |typed, (place, it)| {
        let member = it.member.map(|it| it.to_string()).unwrap_or_default();
        typed.typed(format!("role-{place}"), role_value(it.role)).typed(format!("signer-{place}"), member)
    })
}

fn chosen<Id: Display>(typed: Typed, name: &'static str, parts: &[ReportPart<Id>]) -> Typed {
    parts.iter().filter(|it| it.chosen).fold(typed, |typed, it| typed.typed(name, &it.id))
}

fn page<'a>(visit: &Visit, form: &ReportForm, typed: &Typed) -> Result<Page<'a>, Lost> {
    let (w, at) = (visit.words, visit.at());
    let long = limits::REPORT_CHARS_MAX;
    let optional = w.t("occasions-optional");
    let body = html! {
        (title(w.t("reports-prepare")).back(at.report(form.of), w.t("reports-one")).line(w.days(form.from, form.to)))
        @if form.sent { (banner(Mood::Info, &w.t("reports-edit-sent"))) }
        (form_drafted(w, typed, &at.report_edit(form.of), &visit.once()?, html! {
            (hidden("version", form.version))
            (area(typed, "introduction", w.t("reports-introduction")).hint(w.t("reports-introduction-hint"))
                .aside(optional.clone()).longest(long))
            (parts(visit, typed, ("achievement", "achievements"), &form.achievements))
            (parts(visit, typed, ("challenge", "challenges"), &form.challenges))
            (area(typed, "thanks", w.t("reports-thanks-to")).hint(w.t("reports-thanks-hint"))
                .aside(optional.clone()).longest(long))
            (photos(visit, form, typed))
            (area(typed, "closing", w.t("reports-closing")).aside(optional).longest(long))
            (fold(&w.t("reports-signatures"), signing(visit, form, typed)))
            (primary(w.t("reports-save")).icon(Icon::Check))
            p.soft { (w.t("reports-save-line")) }
        }))
    };
    Ok(visit.page(Section::More, w.t("reports-prepare"), body))
}

fn parts<Id: Display>(
    visit: &Visit,
    typed: &Typed,
    (name, field): (&str, &str),
    parts: &[ReportPart<Id>],
) -> Markup {
    let w = visit.words;
    html! {
        @if !parts.is_empty() {
            fieldset.photo-choices {
                legend { (w.t(if field == "achievements" { "reports-achievements" } else { "reports-challenges" })) }
                p.soft { (w.t("reports-parts-hint")) }
                @if let Some(problem) = typed.problem_with(field) { (banner(Mood::Problem, problem)) }
                @for it in parts {
                    @let id = it.id.to_string();
                    label.tick {
                        input type="checkbox" name=(name) value=(id) checked[typed.has(name, &id)];
                        span dir="auto" { (it.words) }
                    }
                }
            }
        }
    }
}

fn photos(visit: &Visit, form: &ReportForm, typed: &Typed) -> Markup {
    let w = visit.words;
    html! {
        @if !form.photos.is_empty() {
            fieldset.photo-choices {
                legend { (w.t("photos-title")) }
                p.soft { (w.with("reports-photos-hint", &[("max", limits::REPORT_PHOTOS_MAX.into())])) }
                @if let Some(problem) = typed.problem_with("photos") { (banner(Mood::Problem, problem)) }
                @for it in &form.photos { (photo_choice(visit, it, typed)) }
            }
        }
    }
}

fn signing(visit: &Visit, form: &ReportForm, typed: &Typed) -> Markup {
    let w = visit.words;
    html! {
        p.soft { (w.t("reports-signatures-hint")) }
        @if let Some(problem) = typed.problem_with("signers") { (banner(Mood::Problem, problem)) }
        @for place in PLACES {
            @let roles = select(typed, format!("role-{place}"), w.with("reports-sign-as", &[("number", (place + 1).into())]))
                .option("", w.t("reports-sign-nobody"));
            (Role::ALL.into_iter().fold(roles, |roles, it| roles.option(role_value(it), words::role(w, it))))
            @let people = select(typed, format!("signer-{place}"), w.t("reports-sign-name")).option("", w.t("reports-sign-by-hand"));
            (form.members.iter().fold(people, |people, it| people.option(it.id.to_string(), name(w, it))))
        }
    }
}
