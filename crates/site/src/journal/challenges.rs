//! What is hard, and the form for writing it down.

use axum::response::{IntoResponse, Redirect};
use community::{
    Refusal,
    journal::Command,
    kernel::{Input, MemberId, Once, Problem},
    limits,
    seen_by::journal::{ChallengeGlance, JournalSeen},
};
use maud::{Markup, html};

use super::list;
use crate::{
    Lost, Outcome, Sent, Visit,
    parts::{Icon, Tone, Typed, area, badge, chip, fold, form_later, hidden, primary, row},
    threads::in_whose_name,
};

pub async fn save(visit: Visit, sent: Sent) -> Outcome {
    visit.member()?;
    let asked = match written(&sent.typed) {
        Ok(command) => visit.ask(&sent, command).await,
        Err(input) => Err(Lost::Refused(Refusal::from(input))),
    };
    match asked {
        Ok(_) => Ok(Redirect::to(&format!("{}#tantangan", visit.at().journal())).into_response()),
        Err(Lost::Refused(refusal)) => {
            let typed = sent.typed.refused(visit.words, &refusal);
            Ok(visit.show_again(list::page(&visit, 1, &typed)?))
        }
        Err(lost) => Err(lost),
    }
}

pub async fn to_journal(visit: Visit) -> Outcome {
    Ok(Redirect::temporary(&visit.at().journal()).into_response())
}

fn written(typed: &Typed) -> Result<Command, Input> {
    let member: Option<MemberId> = match typed.value("member") {
        "" => None,
        written => Some(written.parse().map_err(|_| Input::new("member", Problem::Unknown))?),
    };
    Ok(Command::Challenge { words: typed.value("words").into(), occasion: None, member })
}

pub fn section(visit: &Visit, list: &JournalSeen, typed: &Typed, once: &Once) -> Markup {
    let w = visit.words;
    let wrong = typed.has("form", "challenge") && !typed.is_fine();
    let none = Typed::default();
    let form = form_of(visit, list, if wrong { typed } else { &none }, once);
    html! {
        section #tantangan {
            h2 { (w.t("journal-challenges")) }
            @if list.open.is_empty() { p.soft { (w.t("journal-no-challenge")) } }
            div.stack { @for it in &list.open { (line(visit, it)) } }
            @if wrong { (form) } @else { (fold(&w.t("journal-challenge"), form)) }
            @if !list.solved.is_empty() {
                (fold(&w.with("journal-solved-ones", &[("count", list.solved.len().into())]), html! {
                    div.rows { @for it in &list.solved { (line(visit, it)) } }
                }))
            }
        }
    }
}

fn form_of(visit: &Visit, list: &JournalSeen, typed: &Typed, once: &Once) -> Markup {
    let w = visit.words;
    form_later(
        w,
        typed,
        &visit.at().challenges(),
        once,
        html! {
            (hidden("form", "challenge"))
            (area(typed, "words", w.t("journal-challenge-what")).hint(w.t("journal-challenge-hint"))
                .longest(limits::ANSWER_CHARS_MAX).required())
            (in_whose_name(w, typed, &list.represented))
            (primary(w.t("journal-challenge-add")).icon(Icon::Plus))
        },
    )
}

/// A challenge in a row.
pub fn line(visit: &Visit, it: &ChallengeGlance) -> Markup {
    let w = visit.words;
    let today = visit.seen(|seen| seen.today());
    let said =
        if it.excerpt.is_empty() { w.t("journal-challenge-one").into_owned() } else { it.excerpt.clone() };
    let line = match (it.open, it.days) {
        (false, _) => w.day_near(it.on, today),
        (true, 0) => w.t("journal-open-today").into_owned(),
        (true, days) => w.with("journal-open-days", &[("count", days.into())]),
    };
    let (tone, state) = match it.open {
        true => (Tone::Gold, w.t("journal-open")),
        false => (Tone::Leaf, w.t("journal-solved")),
    };
    html! {
        (row(said).line(line).lead(badge(tone, Icon::Flag)).aside(chip(tone, &state)).to(visit.at().challenge(it.id)))
    }
}
