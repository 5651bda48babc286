//! `/kegiatan/{id}/{day}/batal` and `…/jadi`: it does not take place, or it does after all.

use axum::{
    extract::Path,
    response::{IntoResponse, Redirect},
};
use community::{gatherings::Command, seen_by::gatherings::Changeable};
use maud::html;

use super::{editing::changeable, fields, line, occasion, reading::reason, words as said, words::refused};
use crate::{
    Lost, Outcome, Sent, Visit,
    layout::{Page, Section},
    parts::{Mood, Typed, banner, danger, form, quiet, title},
};

type Address = Path<(String, String, String)>;

pub async fn show(visit: Visit, Path((_, id, day)): Address) -> Outcome {
    let view = changeable(&visit, &id, &day)?;
    Ok(visit.show(page(&visit, &view, &Typed::default())?))
}

pub async fn save(visit: Visit, Path((_, id, day)): Address, sent: Sent) -> Outcome {
    let view = changeable(&visit, &id, &day)?;
    let command = Command::Cancel { occasion: view.line.id, reason: reason(&sent.typed) };
    match visit.ask(&sent, command).await {
        Ok(_) => Ok(Redirect::to(&visit.at().occasion(view.line.id)).into_response()),
        Err(Lost::Refused(refusal)) => {
            let typed = refused(visit.words, sent.typed, &refusal);
            Ok(visit.show_again(page(&visit, &view, &typed)?))
        }
        Err(lost) => Err(lost),
    }
}

pub async fn restore(visit: Visit, Path((_, id, day)): Address, sent: Sent) -> Outcome {
    visit.member()?;
    let occasion = occasion(&id, &day)?;
    visit.ask(&sent, Command::Restore { occasion }).await?;
    Ok(Redirect::to(&visit.at().occasion(occasion)).into_response())
}

fn page<'a>(visit: &Visit, view: &Changeable, typed: &Typed) -> Result<Page<'a>, Lost> {
    let words = visit.words;
    let once = visit.once()?;
    let id = view.line.id;
    let told = [("count", view.line.coming.drawn().into())];
    let body = html! {
        (title(words.t("gatherings-cancel"))
            .back(visit.at().occasion(id), said::titled(words, &view.line.title).into_owned())
            .line(line::when(words, &view.line, view.zone, view.today)))
        @if view.line.coming.drawn() > 0 {
            (banner(Mood::Info, &words.with("gatherings-cancel-told", &told)))
        }
        (form(words, typed, &visit.at().occasion_cancel(id), &once, html! {
            (fields::reason(words, typed))
            (danger(words.t("gatherings-cancel-save")))
        }))
        (quiet(words.t("gatherings-cancel-move")).to(visit.at().occasion_move(id)))
    };
    Ok(visit.page(Section::Gatherings, words.t("gatherings-cancel"), body))
}
