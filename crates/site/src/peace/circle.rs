//! The circle: what was heard, and speaking with the piece in one's hand.

use axum::response::{IntoResponse, Redirect};
use community::{
    kernel::PeaceId,
    limits,
    peace::Command,
    seen_by::peace::{CircleSeen, PeaceSeen},
};
use maud::{Markup, html};

use super::words;
use crate::{
    Lost, Outcome, Sent, Visit,
    layout::Page,
    members::words::name,
    parts::{
        Icon, Mood, Tone, Typed, act, area, avatar, banner, chip, form, primary, quiet, secondary, title,
    },
};

pub fn show(visit: &Visit, peace: &PeaceSeen) -> Outcome {
    Ok(super::shown(visit, page(visit, peace, &Typed::default())?))
}

pub async fn save(visit: &Visit, sent: &Sent, peace: PeaceId) -> Outcome {
    match visit.ask(sent, Command::Speak { peace, words: sent.typed.value("words").into() }).await {
        Ok(_) => Ok(Redirect::to(&visit.at().peace(peace)).into_response()),
        Err(Lost::Refused(refusal)) => {
            let typed = sent.typed.clone().refused(visit.words, &refusal);
            let seen = super::here(visit, peace)?;
            Ok(visit.show_again(page(visit, &seen, &typed)?))
        }
        Err(lost) => Err(lost),
    }
}

/// The form; whoever has not the piece in their hand reads who has.
fn page<'a>(visit: &Visit, peace: &PeaceSeen, typed: &Typed) -> Result<Page<'a>, Lost> {
    let (say, at) = (visit.words, visit.at());
    let circle = peace.circle.as_ref().ok_or(Lost::NotHere)?;
    let question = circle.question.map_or_else(|| say.t("peace-circle"), |it| words::question(say, it));
    let body = html! {
        (title(question.clone()).back(at.peace(peace.id), say.t("peace-back")).line(say.t("peace-speak-line")))
        @if circle.is_viewers_turn {
            (form(say, typed, &at.peace_act(peace.id, "bicara"), &visit.once()?, html! {
                (area(typed, "words", say.t("peace-speak-words")).longest(limits::PEACE_CHARS_MAX).required().tall())
                (primary(say.t("peace-speak-send")))
            }))
            (act(&at.peace_act(peace.id, "lewat"), &visit.once()?, html! { (quiet(say.t("peace-pass"))) }))
        } @else {
            (banner(Mood::Info, &holder(visit, circle)))
            @if !typed.value("words").is_empty() { div.card { p.said dir="auto" { (typed.value("words")) } } }
            (secondary(say.t("peace-back")).to(at.peace(peace.id)))
        }
    };
    Ok(visit.bare_page(question, body))
}

/// Who has the piece.
pub fn holder(visit: &Visit, circle: &CircleSeen) -> String {
    let say = visit.words;
    match &circle.holder {
        Some(person) if !circle.is_viewers_turn => {
            say.with("peace-holder", &[("who", name(say, person).into())])
        }
        Some(_) => say.t("peace-holder-you").into_owned(),
        None => say.t("peace-circle-done").into_owned(),
    }
}

pub fn section(visit: &Visit, circle: &CircleSeen) -> Markup {
    let say = visit.words;
    html! {
        section {
            h2 { (say.t("peace-circle")) }
            @if let Some(question) = circle.question {
                p.chips {
                    (chip(Tone::Indigo, &words::question_number(say, question)))
                    (chip(Tone::Gold, &holder(visit, circle)))
                }
            } @else {
                (banner(Mood::Ok, &say.t("peace-circle-done")))
            }
            @for heard in &circle.heard {
                div.card {
                    b { (words::question(say, heard.question)) }
                    @for it in &heard.said {
                        div.row-head {
                            (avatar(&name(say, &it.person), it.person.id))
                            div.row-words {
                                b dir="auto" { (name(say, &it.person)) }
                                @match &it.words {
                                    Some(words) => p.said dir="auto" { (words) },
                                    None => span.soft { (Icon::Next) (say.t("peace-passed")) },
                                }
                            }
                        }
                    }
                }
            }
        }
    }
}
