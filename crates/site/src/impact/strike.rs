//! Striking out a number that was wrong: the line stays, with the reason, and counts no more.

use axum::{
    extract::{Path, RawQuery},
    response::{IntoResponse, Redirect},
};
use community::{
    impact::Command,
    kernel::RecordId,
    limits,
    seen_by::impact::{IndicatorPage, RecordSeen},
};
use maud::html;

use super::named;
use crate::{
    Lost, Outcome, Sent, Visit,
    layout::{Page, Section},
    parts::{self, Typed, area, danger, hidden, title},
};

/// `?catatan=3` names the line.
pub async fn show(visit: Visit, Path((_, id)): Path<(String, String)>, RawQuery(query): RawQuery) -> Outcome {
    visit.member()?;
    let (_, view) = named(&visit, &id)?;
    let query = query.unwrap_or_default();
    let record = url::form_urlencoded::parse(query.as_bytes()).find(|(name, _)| name == "catatan");
    let record = record.map(|(_, id)| id.into_owned()).unwrap_or_default();
    Ok(visit.show(page(&visit, &view, &Typed::default().typed("record", record))?))
}

pub async fn save(visit: Visit, Path((_, id)): Path<(String, String)>, sent: Sent) -> Outcome {
    visit.member()?;
    let (indicator, view) = named(&visit, &id)?;
    let record = line(&view, &sent.typed)?.id;
    let command = Command::Strike { indicator, record, reason: sent.typed.value("reason").into() };
    match visit.ask(&sent, command).await {
        Ok(_) => Ok(Redirect::to(&visit.at().indicator(indicator)).into_response()),
        Err(Lost::Refused(refusal)) => {
            let typed = sent.typed.refused(visit.words, &refusal);
            Ok(visit.show_again(page(&visit, &view, &typed)?))
        }
        Err(lost) => Err(lost),
    }
}

fn line<'a>(view: &'a IndicatorPage, typed: &Typed) -> Result<&'a RecordSeen, Lost> {
    let id: RecordId = typed.value("record").parse().map_err(|_| Lost::NotHere)?;
    view.records.iter().find(|it| it.id == id).ok_or(Lost::NotHere)
}

fn page<'a>(visit: &Visit, view: &IndicatorPage, typed: &Typed) -> Result<Page<'a>, Lost> {
    let (say, at, it) = (visit.words, visit.at(), &view.indicator);
    let record = line(view, typed)?;
    let once = visit.once()?;
    let what = say.with(
        "impact-strike-what",
        &[
            ("amount", record.amount.into()),
            ("unit", it.unit.as_str().into()),
            ("day", say.date(record.day).into()),
        ],
    );
    let body = html! {
        (title(say.t("impact-strike-title")).back(at.indicator(it.id), it.name.as_str()).line(what))
        p { (say.t("impact-strike-line")) }
        (parts::form(say, typed, &at.indicator_strike(it.id), &once, html! {
            (hidden("record", record.id))
            (area(typed, "reason", say.t("impact-strike-reason")).example(say.t("impact-strike-example"))
                .longest(limits::NOTE_CHARS_MAX).required())
            (danger(say.t("impact-strike-save")))
        }))
    };
    Ok(visit.page(Section::More, say.t("impact-strike-title"), body))
}
