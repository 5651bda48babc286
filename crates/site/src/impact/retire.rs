//! Ending a number: it is shown no more, and makes room for another one.

use axum::{
    extract::Path,
    response::{IntoResponse, Redirect},
};
use community::{impact::Command, seen_by::impact::IndicatorPage};
use maud::html;

use super::{named, words};
use crate::{
    Lost, Outcome, Sent, Visit,
    layout::{Page, Section},
    parts::{self, Typed, danger, secondary, title},
};

pub async fn show(visit: Visit, Path((_, id)): Path<(String, String)>) -> Outcome {
    visit.member()?;
    let (_, view) = named(&visit, &id)?;
    Ok(visit.show(page(&visit, &view, &Typed::default())?))
}

pub async fn save(visit: Visit, Path((_, id)): Path<(String, String)>, sent: Sent) -> Outcome {
    visit.member()?;
    let (indicator, view) = named(&visit, &id)?;
    match visit.ask(&sent, Command::Retire { indicator }).await {
        Ok(_) => Ok(Redirect::to(&visit.at().impact()).into_response()),
        Err(Lost::Refused(refusal)) => {
            let typed = sent.typed.refused(visit.words, &refusal);
            Ok(visit.show_again(page(&visit, &view, &typed)?))
        }
        Err(lost) => Err(lost),
    }
}

fn page<'a>(visit: &Visit, view: &IndicatorPage, typed: &Typed) -> Result<Page<'a>, Lost> {
    let (say, at, it) = (visit.words, visit.at(), &view.indicator);
    let once = visit.once()?;
    let body = html! {
        (title(say.t("impact-retire-title")).back(at.indicator(it.id), it.name.as_str())
            .line(words::sentence(say, it).unwrap_or_default()))
        p { (say.t("impact-retire-line")) }
        (parts::form(say, typed, &at.indicator_retire(it.id), &once, html! {
            div.actions {
                (danger(say.t("impact-retire-save")))
                (secondary(say.t("impact-retire-keep")).to(at.indicator(it.id)))
            }
        }))
    };
    Ok(visit.page(Section::More, say.t("impact-retire-title"), body))
}
