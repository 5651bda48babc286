//! Writing a number down by hand.

use axum::{
    extract::Path,
    response::{IntoResponse, Redirect},
};
use community::{
    impact::Command,
    kernel::{Day, IndicatorId, Input, Problem},
    limits,
    seen_by::impact::{IndicatorPage, SourceSeen},
};
use maud::html;

use super::{amount, form, named, words};
use crate::{
    Lost, Outcome, Sent, Visit,
    layout::{Page, Section},
    parts::{self, Typed, area, day, number, primary, title},
    words::Words,
};

pub async fn show(visit: Visit, Path((_, id)): Path<(String, String)>) -> Outcome {
    visit.member()?;
    let (_, view) = by_hand(&visit, &id)?;
    let today = visit.seen(|seen| seen.today());
    Ok(visit.show(page(&visit, &view, &Typed::default().typed("day", today))?))
}

pub async fn save(visit: Visit, Path((_, id)): Path<(String, String)>, sent: Sent) -> Outcome {
    visit.member()?;
    let (id, view) = by_hand(&visit, &id)?;
    let again = |typed: &Typed| Ok(visit.show_again(page(&visit, &view, typed)?));
    let command = match read(visit.words, id, &sent.typed) {
        Ok(command) => command,
        Err(typed) => return again(&typed),
    };
    match visit.ask(&sent, command).await {
        Ok(_) => Ok(Redirect::to(&visit.at().indicator(id)).into_response()),
        Err(Lost::Refused(refusal)) => again(&sent.typed.refused(visit.words, &refusal)),
        Err(lost) => Err(lost),
    }
}

/// What is counted at gatherings is not written down here, and what has ended is not written on.
fn by_hand(visit: &Visit, id: &str) -> Result<(IndicatorId, IndicatorPage), Lost> {
    let (id, view) = named(visit, id)?;
    match view.indicator.source {
        SourceSeen::Sum | SourceSeen::Level if !view.retired => Ok((id, view)),
        _ => Err(Lost::NotHere),
    }
}

fn read(say: Words, indicator: IndicatorId, typed: &Typed) -> Result<Command, Typed> {
    let mut problems = vec![];
    let day = typed.value("day").trim().parse::<Day>();
    if day.is_err() {
        problems.push(Input::new("day", Problem::NotInTheCalendar));
    }
    let amount = match amount::read("amount", typed.value("amount")) {
        Ok(Some(amount)) => Some(amount),
        Ok(None) => {
            problems.push(Input::new("amount", Problem::Empty));
            None
        }
        Err(problem) => {
            problems.push(problem);
            None
        }
    };
    match (day, amount) {
        (Ok(day), Some(amount)) => {
            Ok(Command::Record { indicator, day, amount, note: typed.value("note").into(), occasion: None })
        }
        _ => Err(form::with_problems(say, typed.clone(), &problems)),
    }
}

fn page<'a>(visit: &Visit, view: &IndicatorPage, typed: &Typed) -> Result<Page<'a>, Lost> {
    let (say, at, it) = (visit.words, visit.at(), &view.indicator);
    let today = visit.seen(|seen| seen.today());
    let once = visit.once()?;
    let unit = it.unit.as_str();
    let (label, hint) = match it.source {
        SourceSeen::Level => {
            (say.with("impact-amount-level", &[("unit", unit.into())]), say.t("impact-amount-level-hint"))
        }
        SourceSeen::Sum | SourceSeen::Attendance { .. } => {
            (say.with("impact-amount-sum", &[("unit", unit.into())]), say.t("impact-amount-sum-hint"))
        }
    };
    let body = html! {
        (title(say.t("impact-record")).back(at.indicator(it.id), it.name.as_str())
            .line(words::sentence(say, it).unwrap_or_default()))
        (parts::form(say, typed, &at.indicator_record(it.id), &once, html! {
            (number(typed, "amount", label).hint(hint).required())
            (day(typed, "day", say.t("impact-day")).most(today).required())
            (area(typed, "note", say.t("impact-note")).aside(say.t("impact-optional"))
                .example(say.t("impact-note-example")).longest(limits::NOTE_CHARS_MAX))
            (primary(say.t("impact-record-save")))
        }))
    };
    Ok(visit.page(Section::More, say.t("impact-record"), body))
}
