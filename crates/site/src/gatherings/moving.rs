//! `/kegiatan/{id}/{day}/pindah`: another day or time for one occasion.

use axum::{
    extract::Path,
    response::{IntoResponse, Redirect},
};
use community::{gatherings::Command, seen_by::gatherings::Changeable};
use maud::html;

use super::{
    editing::changeable,
    fields, line,
    reading::{Reading, reason},
    words as said,
    words::refused,
};
use crate::{
    Lost, Outcome, Sent, Visit,
    layout::{Page, Section},
    parts::{Mood, Typed, banner, form, primary, title},
};

type Address = Path<(String, String, String)>;

pub async fn show(visit: Visit, Path((_, id, day)): Address) -> Outcome {
    let view = changeable(&visit, &id, &day)?;
    let typed = Typed::default().typed("day", view.line.day).typed("time", view.line.time);
    Ok(visit.show(page(&visit, &view, &typed)?))
}

pub async fn save(visit: Visit, Path((_, id, day)): Address, sent: Sent) -> Outcome {
    let view = changeable(&visit, &id, &day)?;
    let mut reading = Reading::new(visit.words, &sent.typed);
    let when = reading.day("day").zip(reading.time("time"));
    let (day, time) = match reading.done(when) {
        Ok(when) => when,
        Err(typed) => return Ok(visit.show_again(page(&visit, &view, &typed)?)),
    };
    let command = Command::Move { occasion: view.line.id, day, time, reason: reason(&sent.typed) };
    match visit.ask(&sent, command).await {
        Ok(_) => Ok(Redirect::to(&visit.at().occasion(view.line.id)).into_response()),
        Err(Lost::Refused(refusal)) => {
            let typed = refused(visit.words, sent.typed, &refusal);
            Ok(visit.show_again(page(&visit, &view, &typed)?))
        }
        Err(lost) => Err(lost),
    }
}

fn page<'a>(visit: &Visit, view: &Changeable, typed: &Typed) -> Result<Page<'a>, Lost> {
    let words = visit.words;
    let once = visit.once()?;
    let id = view.line.id;
    let body = html! {
        (title(words.t("gatherings-move"))
            .back(visit.at().occasion(id), said::titled(words, &view.line.title).into_owned())
            .line(line::when(words, &view.line, view.zone, view.today)))
        @if view.line.coming.drawn() > 0 {
            (banner(Mood::Info, &words.with("gatherings-move-told", &[("count", view.line.coming.drawn().into())])))
        }
        (form(words, typed, &visit.at().occasion_move(id), &once, html! {
            (fields::when(words, typed))
            (fields::reason(words, typed))
            (primary(words.t("gatherings-move-save")))
        }))
    };
    Ok(visit.page(Section::Gatherings, words.t("gatherings-move"), body))
}
