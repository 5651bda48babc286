//! The agenda: what is to be talked about, added one by one or taken from what is still open.

use axum::response::{IntoResponse, Redirect};
use community::{
    gatherings::Command,
    kernel::Once,
    limits,
    seen_by::occasions::{AmongMembers, Occasion, Phase},
};
use maud::{Markup, html};

use super::{Named, find, show, words};
use crate::{
    Lost, Outcome, Sent, Visit,
    parts::{Icon, Typed, act_later, form_later, secondary, text},
};

pub async fn save(visit: Visit, Named(id): Named, sent: Sent) -> Outcome {
    visit.member()?;
    let it = find(&visit, id)?;
    let command = match sent.typed.value("drop") {
        "" => Command::AddMatter { occasion: it.id, what: sent.typed.value("what").into() },
        number => Command::DropMatter { occasion: it.id, matter: number.parse().map_err(|_| Lost::Garbled)? },
    };
    match visit.ask(&sent, command).await {
        Ok(_) => Ok(Redirect::to(&format!("{}#agenda", visit.at().occasion(it.id))).into_response()),
        Err(Lost::Refused(refusal)) => show::again(&visit, &it, &sent.typed.refused(visit.words, &refusal)),
        Err(lost) => Err(lost),
    }
}

/// To the form of a proposal about this matter.
pub fn discuss(visit: &Visit, it: &Occasion, what: &str) -> Markup {
    let w = visit.words;
    html! {
        a.discuss href=(visit.at().decision_about(it.id, what))
            aria-label=(w.with("proposals-discuss-matter", &[("what", what.into())])) {
            (w.t("proposals-discuss"))
        }
    }
}

pub fn section(visit: &Visit, it: &Occasion, inside: &AmongMembers, typed: &Typed, once: &Once) -> Markup {
    let w = visit.words;
    let action = visit.at().agenda(it.id);
    let wrong = typed.problem_with("what").is_some();
    html! {
        section #agenda {
            h2 { (w.t("occasions-agenda")) }
            @if inside.agenda.is_empty() {
                p.soft { (w.t("occasions-agenda-empty")) }
            } @else {
                (act_later(&action, once, html! {
                    ol.agenda {
                        @for matter in &inside.agenda {
                            li {
                                span.matter {
                                    span dir="auto" { (matter.what) }
                                    (discuss(visit, it, &matter.what))
                                    button.drop name="drop" value=(matter.matter)
                                        aria-label=(w.with("occasions-agenda-drop", &[("what", matter.what.as_str().into())])) {
                                        (Icon::Close)
                                    }
                                }
                            }
                        }
                    }
                }))
            }
            @if it.phase != Phase::After {
                details.fold open[wrong] {
                    summary { (w.t("occasions-agenda-add")) }
                    div.fold-inside {
                        (form_later(w, typed, &action, once, html! {
                            (text(typed, "what", w.t("occasions-agenda-what")).longest(limits::NOTE_CHARS_MAX).required())
                            (secondary(w.t("occasions-agenda-save")).icon(Icon::Plus))
                        }))
                        @if !inside.open_matters.is_empty() {
                            p.soft { (w.t("occasions-agenda-open")) }
                            (act_later(&action, once, html! {
                                div.actions {
                                    @for matter in &inside.open_matters {
                                        @let what = words::open_matter(w, matter);
                                        (secondary(what.clone()).icon(Icon::Plus).sends("what", what))
                                    }
                                }
                            }))
                        }
                    }
                }
            }
        }
    }
}
