//! One decision: what is proposed, how far it is, one's own ballot, what was said, and what comes of it.

mod after;
pub mod carrying;
mod integrating;
mod more;
mod progress;
mod results;
mod share;
#[cfg(test)]
#[path = "show_tests.rs"]
mod tests;
mod voices;
pub mod words;

use axum::{Router, extract::Path, routing::get};
use community::{
    decisions::Secrecy,
    kernel::{DecisionId, Once},
    limits,
    seen_by::decisions::{DecisionSeen, FromSeen, StageSeen},
    threads::Subject,
};
use maud::{Markup, html};

use super::{
    draft::Draft,
    voting::{self, Back, MINE, Paper},
    words as shared,
};
use crate::{
    Lost, Outcome, Site, Visit,
    layout::{Page, Section},
    parts::{Mood, Tone, Typed, area, banner, chip, form, secondary, title},
    threads,
    urls::paths,
};

pub use self::results::whole as whole_count;

pub fn routes() -> Router<Site> {
    Router::new().route(paths::DECISION, get(show))
}

async fn show(visit: Visit, Path((_, id)): Path<(String, String)>) -> Outcome {
    visit.member()?;
    let it = find(&visit, &id)?;
    Ok(visit.show(page(&visit, &it, &Draft::default())?))
}

/// The page again, after something that could not be done.
pub fn again(visit: &Visit, it: &DecisionSeen, draft: &Draft) -> Outcome {
    Ok(visit.show_again(page(visit, it, draft)?))
}

/// The decision that an address names; what is written otherwise than we write it is nowhere.
pub fn find(visit: &Visit, written: &str) -> Result<DecisionSeen, Lost> {
    let id: DecisionId = written.parse().map_err(|_| Lost::NotHere)?;
    if id.to_string() != written {
        return Err(Lost::NotHere);
    }
    visit.seen(|seen| seen.decision(id)).ok_or(Lost::NotHere)
}

fn page<'a>(visit: &Visit, it: &'a DecisionSeen, draft: &Draft) -> Result<Page<'a>, Lost> {
    let once = &visit.once()?;
    let body = html! {
        (head(visit, it))
        @if let Some(problem) = draft.homeless(|form| has_form(visit, it, form)) {
            (banner(Mood::Problem, problem))
        }
        div.columns {
            div {
                (reply(visit, it, draft, once))
                (progress::card(visit, it))
                (carrying::block(visit, it))
                (ballot(visit, it, draft, once))
                (after::section(visit, it, draft, once))
                (integrating::section(visit, it, draft, once))
            }
            div {
                (results::section(visit, it))
                (voices::section(visit, it))
                (threads::part(visit, Subject::Decision { decision: it.id }, once))
                (more::section(visit, it, draft, once))
            }
        }
    };
    Ok(visit.page(Section::Decisions, it.title.as_str(), body))
}

/// Whether the page shows this form, so that what is wrong can stand in it.
fn has_form(visit: &Visit, it: &DecisionSeen, form: &str) -> bool {
    match form {
        MINE => voting::may_vote(it),
        "titip" => more::may_entrust(it),
        "rujuk" => it.may.refer,
        "tarik" => it.may.withdraw,
        "jawab" => it.may.reply,
        "hasil" => it.may.conclude,
        "tinjau" => after::may_review(visit, it),
        _ => false,
    }
}

fn head(visit: &Visit, it: &DecisionSeen) -> Markup {
    let w = visit.words;
    let by =
        it.proposed_by.as_ref().map(|by| w.with("votes-proposed-by", &[("name", words::name(w, by).into())]));
    let title =
        title(it.title.as_str()).back(visit.at().decisions(), w.t("bar-decisions")).chips(chips(visit, it));
    html! {
        @match by { Some(line) => (title.line(line)), None => (title) }
        @if !it.details.is_empty() { p.written dir="auto" { (it.details) } }
        @if let Some(from) = &it.from { (origin(visit, from)) }
    }
}

fn origin(visit: &Visit, from: &FromSeen) -> Markup {
    let w = visit.words;
    html! {
        p.soft {
            @match from {
                FromSeen::Idea { title: None, .. } => { (w.t("votes-from-idea-gone")) }
                FromSeen::Idea { idea, title: Some(title) } => {
                    a href=(visit.at().idea(*idea)) { (w.with("votes-from-idea", &[("title", title.into())])) }
                }
                FromSeen::Occasion { occasion, title, day } => {
                    a href=(visit.at().occasion(*occasion)) {
                        (w.with("votes-from-occasion", &[("title", title.into()), ("day", w.day_and_month(*day).into())]))
                    }
                }
                FromSeen::Decision { decision, title } => {
                    a href=(visit.at().decision(*decision)) { (w.with("votes-from-decision", &[("title", title.into())])) }
                }
            }
        }
    }
}

/// Method, class with its end or its outcome, secrecy, version.
pub fn chips(visit: &Visit, it: &DecisionSeen) -> Markup {
    let w = visit.words;
    let class = shared::class(w, it.class);
    html! {
        (chip(Tone::Ember, &shared::method(w, it.method)))
        @match &it.stage {
            StageSeen::Open => {
                @let closes = w.with("decisions-closes", &[("when", shared::when(visit, it.closes_at).into())]);
                (chip(Tone::Indigo, &format!("{class} · {closes}")))
            }
            StageSeen::Closed { .. } | StageSeen::Withdrawn { .. } => {
                (chip(Tone::Indigo, &class))
                (chip(words::outcome_tone(it), &words::outcome(visit, it)))
            }
        }
        @if it.secrecy == Secrecy::Secret { (chip(Tone::Gold, &w.t("decisions-secret"))) }
        @if it.version > 1 { (chip(Tone::Plain, &w.with("votes-version", &[("version", it.version.into())]))) }
    }
}

/// The words of the member whom it is about stand above everything else.
pub fn replies(visit: &Visit, it: &DecisionSeen) -> Markup {
    let w = visit.words;
    html! {
        @for said in &it.replies {
            @let name = said.person.as_ref().map(|it| words::name(w, it)).unwrap_or_default();
            div.card.said-so {
                b { (w.with("votes-reply-of", &[("name", name.into())])) }
                p.written dir="auto" { (said.words) }
            }
        }
    }
}

fn reply(visit: &Visit, it: &DecisionSeen, draft: &Draft, once: &Once) -> Markup {
    let w = visit.words;
    let nothing = Typed::default();
    let typed = draft.in_form("jawab").unwrap_or(&nothing);
    html! {
        (replies(visit, it))
        @if it.may.reply {
            (form(w, typed, &visit.at().decision_act(it.id, "jawab"), once, html! {
                (area(typed, "reply", w.t("votes-reply")).hint(w.t("votes-reply-hint"))
                    .longest(limits::DETAILS_CHARS_MAX).required())
                (secondary(w.t("votes-reply-send")))
            }))
        }
    }
}

fn ballot(visit: &Visit, it: &DecisionSeen, draft: &Draft, once: &Once) -> Markup {
    let w = visit.words;
    html! {
        section #suara {
            @if voting::may_vote(it) { h2 { (voting::question(w, it.method)) } }
            (voting::state(visit, it))
            @if voting::may_vote(it) {
                (voting::paper(visit, &Paper {
                    it,
                    draft: draft.in_form(MINE),
                    said: it.mine.ballot.as_ref(),
                    reason: &it.mine.reason,
                    other: None,
                    once,
                    back: Back::Page,
                }))
            }
            (waiting_for(visit, it))
        }
    }
}

/// Others whose voice the viewer may bring.
fn waiting_for(visit: &Visit, it: &DecisionSeen) -> Markup {
    let w = visit.words;
    let names: Vec<String> =
        it.mine.others.iter().filter(|(_, spoken)| !spoken).map(|(it, _)| words::name(w, it)).collect();
    html! {
        @if it.stage == StageSeen::Open && !names.is_empty() {
            (banner(Mood::Info, &w.with("votes-others-wait", &[("names", names.join(", ").into())])))
            (secondary(w.t("votes-for-others")).to(visit.at().vote_for(it.id)))
        }
    }
}
