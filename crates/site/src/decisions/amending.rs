//! `/musyawarah/7/ubah`: an objection is taken in: other words, a smaller scope, a shorter time, a measure.
//!
//! Invariant: when somebody else has amended meanwhile, their words stand beside one's own, and nothing is lost.

use axum::{
    Router,
    extract::Path,
    response::{IntoResponse, Redirect},
    routing::get,
};
use community::{
    Refusal,
    decisions::{Command, Integration, Proposal, Refusal as Refused},
    kernel::DecisionId,
    limits,
    seen_by::decisions::DecisionSeen,
};
use maud::{Markup, html};

use super::opening::{self, Kind, Offers};
use crate::{
    Lost, Outcome, Sent, Site, Visit,
    layout::{Page, Section},
    parts::{Typed, area, choice, entered, form, hidden, primary, text, title},
    tasks::words::name,
    urls::paths,
};

pub fn routes() -> Router<Site> {
    Router::new().route(paths::DECISION_AMEND, get(show).post(save))
}

type Named = Path<(String, String)>;

pub async fn show(visit: Visit, Path((_, id)): Named) -> Outcome {
    visit.member()?;
    let it = find(&visit, &id)?;
    if !it.may.amend {
        return Ok(Redirect::to(&visit.at().decision(it.id)).into_response());
    }
    let typed = beginning(&it);
    Ok(visit.show(page(&visit, &it, (&typed, false))?))
}

pub async fn save(visit: Visit, Path((_, id)): Named, sent: Sent) -> Outcome {
    visit.member()?;
    let it = find(&visit, &id)?;
    if !sent.typed.value(opening::MORE).is_empty() {
        return Ok(visit.show_again(page(&visit, &it, (&sent.typed, false))?));
    }
    let (proposal, places) = match opening::proposal(&visit, Kind::Consent, &sent.typed)? {
        Ok(read) => read,
        Err(typed) => return Ok(visit.show_again(page(&visit, &it, (&typed, false))?)),
    };
    match visit.ask(&sent, command(it.id, &sent.typed, proposal.clone())).await {
        Ok(_) => Ok(Redirect::to(&visit.at().decision(it.id)).into_response()),
        Err(Lost::Refused(refusal)) => {
            let newer = matches!(refusal, Refusal::Decisions(Refused::NewerVersion { .. }));
            let typed = opening::refused(&visit, sent.typed, (&proposal, &places), &refusal);
            // Whoever sends again has read what is shown beside their own words.
            let typed = if newer { typed.instead("over", it.version) } else { typed };
            Ok(visit.show_again(page(&visit, &it, (&typed, newer))?))
        }
        Err(lost) => Err(lost),
    }
}

fn find(visit: &Visit, id: &str) -> Result<DecisionSeen, Lost> {
    let id: DecisionId = id.parse().map_err(|_| Lost::NotHere)?;
    visit.seen(|seen| seen.decision(id)).ok_or(Lost::NotHere)
}

fn command(decision: DecisionId, typed: &Typed, proposal: Proposal) -> Command {
    let how = match typed.value("how") {
        "narrow" => Integration::Narrow,
        "shorten" => Integration::Shorten,
        "measure" => Integration::Measure,
        _ => Integration::Amend,
    };
    let over = typed.value("over").parse().unwrap_or(0);
    let Proposal { title, details, carries, review_on, .. } = proposal;
    Command::Amend { decision, over, how, title, details, carries, review_on }
}

fn beginning(it: &DecisionSeen) -> Typed {
    let typed = Typed::default()
        .typed("how", "amend")
        .typed("over", it.version)
        .typed("title", &it.title)
        .typed("details", &it.details);
    let typed = it.review_on.into_iter().fold(typed, |typed, day| typed.typed("review_on", day));
    opening::written(typed, it.carries.iter().map(|it| &it.action))
}

/// `newer`: somebody else has amended meanwhile.
fn page<'a>(visit: &Visit, it: &DecisionSeen, (typed, newer): (&Typed, bool)) -> Result<Page<'a>, Lost> {
    let w = visit.words;
    let offers = Offers::of(visit)?;
    let once = visit.once()?;
    let body = html! {
        (title(w.t("proposals-amend")).back(visit.at().decision(it.id), w.t("proposals-amend-back")).line(it.title.as_str()))
        (objections(visit, it))
        @if newer { (theirs(visit, it)) }
        (form(w, typed, &visit.at().decision_amend(it.id), &once, html! {
            (entered())
            (hidden("over", typed.value("over")))
            (choice(typed, "how", w.t("proposals-amend-how"))
                .option_with_line("amend", w.t("proposals-amend-words"), w.t("proposals-amend-words-line"))
                .option_with_line("narrow", w.t("proposals-amend-narrow"), w.t("proposals-amend-narrow-line"))
                .option_with_line("shorten", w.t("proposals-amend-shorten"), w.t("proposals-amend-shorten-line"))
                .option_with_line("measure", w.t("proposals-amend-measure"), w.t("proposals-amend-measure-line")))
            (text(typed, "title", w.t("proposals-title")).longest(limits::TITLE_CHARS_MAX).required())
            (area(typed, "details", w.t("proposals-details")).aside(w.t("proposals-optional"))
                .longest(limits::DETAILS_CHARS_MAX).tall())
            (opening::acts_section(visit, typed, &offers, false))
            (opening::review(visit, typed))
            (primary(w.t("proposals-amend-save")))
        }))
    };
    Ok(Page::new(w, w.t("proposals-amend"), visit.frame(Section::Decisions), body)
        .here(visit.at().decision_amend(it.id)))
}

/// What is to be taken in: who objects, and why.
fn objections(visit: &Visit, it: &DecisionSeen) -> Markup {
    let open = || it.objections.iter().filter(|it| it.integrated_by.is_empty());
    html! {
        @if open().next().is_some() {
            section {
                h2 { (visit.words.t("proposals-amend-objections")) }
                @for objection in open() {
                    div.card.said-so {
                        b { bdi { (name(visit.words, &objection.person)) } }
                        p dir="auto" { (objection.reason) }
                    }
                }
            }
        }
    }
}

/// What somebody else has made of it meanwhile.
fn theirs(visit: &Visit, it: &DecisionSeen) -> Markup {
    html! {
        section {
            h2 { (visit.words.with("proposals-amend-theirs", &[("version", it.version.into())])) }
            div.card {
                b dir="auto" { (it.title) }
                p.written dir="auto" { (it.details) }
            }
        }
    }
}
