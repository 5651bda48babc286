//! Changing a number's name, unit, beginning and target. Where its numbers come from stays.

use axum::{
    extract::Path,
    response::{IntoResponse, Redirect},
};
use community::{impact::Command, kernel::IndicatorId, seen_by::impact::IndicatorPage};
use maud::html;

use super::{form, named, words};
use crate::{
    Lost, Outcome, Sent, Visit,
    layout::{Page, Section},
    parts::{self, Typed, primary, title},
};

pub async fn show(visit: Visit, Path((_, id)): Path<(String, String)>) -> Outcome {
    visit.member()?;
    let (id, view) = changeable(&visit, &id)?;
    let baseline = visit.seen(|seen| seen.baseline(id));
    let it = &view.indicator;
    let mut typed = Typed::default().typed("name", &it.name).typed("unit", &it.unit);
    if let Some(target) = it.target {
        typed = typed.typed("target", target);
    }
    if let Some(baseline) = baseline {
        typed = typed.typed("baseline", baseline.amount).typed("baseline_day", baseline.day);
    }
    Ok(visit.show(page(&visit, &view, &typed)?))
}

pub async fn save(visit: Visit, Path((_, id)): Path<(String, String)>, sent: Sent) -> Outcome {
    visit.member()?;
    let (id, view) = changeable(&visit, &id)?;
    let again = |typed: &Typed| Ok(visit.show_again(page(&visit, &view, typed)?));
    let form::Described { name, unit, baseline, target } = match form::read(visit.words, &sent.typed) {
        Ok(described) => described,
        Err(typed) => return again(&typed),
    };
    match visit.ask(&sent, Command::Change { indicator: id, name, unit, baseline, target }).await {
        Ok(_) => Ok(Redirect::to(&visit.at().indicator(id)).into_response()),
        Err(Lost::Refused(refusal)) => again(&sent.typed.refused(visit.words, &refusal)),
        Err(lost) => Err(lost),
    }
}

fn changeable(visit: &Visit, id: &str) -> Result<(IndicatorId, IndicatorPage), Lost> {
    let (id, view) = named(visit, id)?;
    if view.retired { Err(Lost::NotHere) } else { Ok((id, view)) }
}

fn page<'a>(visit: &Visit, view: &IndicatorPage, typed: &Typed) -> Result<Page<'a>, Lost> {
    let (say, at, it) = (visit.words, visit.at(), &view.indicator);
    let today = visit.seen(|seen| seen.today());
    let once = visit.once()?;
    let body = html! {
        (title(say.t("impact-edit")).back(at.indicator(it.id), it.name.as_str())
            .line(words::source(say, &it.source)))
        (parts::form(say, typed, &at.indicator_edit(it.id), &once, html! {
            (form::named(say, typed))
            (form::framed(say, typed, today))
            (primary(say.t("impact-save")))
        }))
    };
    Ok(visit.page(Section::More, say.t("impact-edit"), body))
}
