//! `/kegiatan/{id}/akhiri`: the series ends with a day.

use axum::{
    extract::Path,
    response::{IntoResponse, Redirect},
};
use community::{
    gatherings::Command,
    seen_by::gatherings::{Changeable, GatheringSeen, Series},
};
use maud::html;

use super::{
    editing::not_allowed,
    fields,
    reading::{Reading, reason},
    series_id, words as said,
    words::refused,
};
use crate::{
    Lost, Outcome, Sent, Visit,
    layout::{Page, Section},
    parts::{Mood, Typed, banner, danger, day, form, title},
};

pub async fn show(visit: Visit, Path((_, id)): Path<(String, String)>) -> Outcome {
    let series = series(&visit, &id)?;
    let last = series.next.first().map_or(series.today, |it| it.id.day);
    let typed = Typed::default().typed("last", last);
    Ok(visit.show(page(&visit, &series, &typed)?))
}

pub async fn save(visit: Visit, Path((_, id)): Path<(String, String)>, sent: Sent) -> Outcome {
    let series = series(&visit, &id)?;
    let mut reading = Reading::new(visit.words, &sent.typed);
    let last = reading.day("last");
    let last = match reading.done(last) {
        Ok(last) => last,
        Err(typed) => return Ok(visit.show_again(page(&visit, &series, &typed)?)),
    };
    let command = Command::End { gathering: series.id, last, reason: reason(&sent.typed) };
    match visit.ask(&sent, command).await {
        Ok(_) => Ok(Redirect::to(&visit.at().series(series.id)).into_response()),
        Err(Lost::Refused(refusal)) => {
            let typed = refused(visit.words, sent.typed, &refusal);
            Ok(visit.show_again(page(&visit, &series, &typed)?))
        }
        Err(lost) => Err(lost),
    }
}

fn series(visit: &Visit, id: &str) -> Result<Series, Lost> {
    visit.member()?;
    let id = series_id(id)?;
    match visit.seen(|seen| seen.gathering(id)) {
        Some(GatheringSeen::Series(series)) if series.may_change => Ok(*series),
        Some(GatheringSeen::Series(_)) => Err(not_allowed()),
        Some(GatheringSeen::Once { .. }) | None => Err(Lost::NotHere),
    }
}

fn page<'a>(visit: &Visit, series: &Series, typed: &Typed) -> Result<Page<'a>, Lost> {
    let words = visit.words;
    let once = visit.once()?;
    let signed_up: Option<Changeable> =
        series.next.first().and_then(|it| visit.seen(|seen| seen.changeable(it.id)));
    let body = html! {
        (title(words.t("gatherings-end"))
            .back(visit.at().series(series.id), said::titled(words, &series.title).into_owned())
            .line(said::capitalised(&said::rhythm(words, &series.rhythm))))
        @if let Some(view) = signed_up.filter(|it| !it.signed_up.is_empty()) {
            (banner(Mood::Info, &words.t("gatherings-end-told")))
            ul.soft {
                @for it in &view.signed_up {
                    li {
                        (words.day_long(it.day)) " · "
                        (said::coming(words, community::seen_by::Count::Exact(it.coming.into())))
                    }
                }
            }
        }
        (form(words, typed, &visit.at().series_end(series.id), &once, html! {
            (day(typed, "last", words.t("gatherings-field-last")).hint(words.t("gatherings-field-last-hint")).required())
            (fields::reason(words, typed))
            (danger(words.t("gatherings-end-save")))
        }))
    };
    Ok(visit.page(Section::Gatherings, words.t("gatherings-end"), body))
}
