//! Writing into the book: money in or out, from box to bank, what was there at the beginning, a debt paid back.

use axum::{
    extract::{Path, RawQuery, Request},
    response::{IntoResponse, Redirect},
};
use community::{
    Event, Refusal,
    cash::{Command, Event as Cash},
    kernel::{EntryId, Input, PaymentId, Problem},
    seen_by::cash::WriteSeen,
};
use host::Ask;
use maud::html;

use super::{
    brought::{Brought, brought},
    fields::{self, Way},
    words,
};
use crate::{
    Lost, Outcome, Visit,
    layout::{Page, Section},
    parts::{Icon, Mood, Typed, banner, hidden, once, primary, title},
};

pub async fn show(
    visit: Visit,
    Path((_, side)): Path<(String, String)>,
    RawQuery(asked): RawQuery,
) -> Outcome {
    visit.member()?;
    let way = Way::named(&side).ok_or(Lost::NotHere)?;
    let asked = asked.unwrap_or_default();
    let asked: Typed = url::form_urlencoded::parse(asked.as_bytes()).into_owned().collect();
    let view = view(&visit, asked.value("bayar"))?;
    let mut typed = Typed::default().typed("fund", asked.value("dana")).typed("debt", asked.value("utang"));
    if let Some(it) = &view.payment {
        typed = typed.typed("payment", it.id).typed("rupiah", it.rupiah).typed("what", &it.what);
    }
    let typed = fields::begun(&view, way, typed);
    Ok(visit.show(page(&visit, &view, way, &typed)?))
}

pub async fn save(visit: Visit, Path((_, side)): Path<(String, String)>, request: Request) -> Outcome {
    visit.member()?;
    let way = Way::named(&side).ok_or(Lost::NotHere)?;
    let Brought { typed, once, receipt } = brought(&visit, request).await?;
    let view = view(&visit, typed.value("payment"))?;
    let typed = fields::begun(&view, way, typed);
    let again = |typed: &Typed| Ok(visit.show_again(page(&visit, &view, way, typed)?));
    if !typed.is_fine() {
        return again(&typed);
    }
    let (day, what, moved, typed) = match fields::read(&visit, way, typed) {
        Ok(read) => read,
        Err(typed) => return again(&typed),
    };
    let payment = view.payment.as_ref().map(|it| it.id);
    let command = Command::Enter { day, what, typed: moved, payment, receipt };
    let ask = Ask { once, ..Ask::new(visit.by(), command) };
    match visit.site.host.ask(&visit.home, ask).await.map_err(Lost::from) {
        Ok(answer) => Ok(Redirect::to(&written_at(&visit, &answer)).into_response()),
        Err(Lost::Refused(refusal)) => again(&fields::refused(&visit, typed, &refusal)),
        Err(lost) => Err(lost),
    }
}

/// The page of what was written.
pub fn written_at(visit: &Visit, answer: &host::Answer) -> String {
    let entry: Option<EntryId> = answer.events.iter().find_map(|it| match &it.event {
        Event::Cash(Cash::Entered { entry, .. }) => Some(*entry),
        _ => None,
    });
    entry.map_or_else(|| visit.at().cash(), |it| visit.at().cash_entry(it))
}

/// What the form is drawn with; `payment` as it was sent.
fn view(visit: &Visit, payment: &str) -> Result<WriteSeen, Lost> {
    let unknown = |_| Lost::Refused(Refusal::from(Input::new("payment", Problem::Unknown)));
    let payment: Option<PaymentId> = match payment {
        "" => None,
        written => Some(written.parse().map_err(unknown)?),
    };
    visit.seen(|seen| seen.cash_writing(payment)).ok_or(Lost::NotHere)
}

fn page<'a>(visit: &Visit, view: &WriteSeen, way: Way, typed: &Typed) -> Result<Page<'a>, Lost> {
    let (w, at) = (visit.words, visit.at());
    let name = words::way(w, way);
    let above = w.with("cash-above", &[("amount", view.signature_above.to_string().into())]);
    let body = html! {
        (super::dressed())
        (title(name.clone()).back(at.cash(), w.t("cash-title")))
        @if let Some(it) = &view.payment {
            (banner(Mood::Info, &w.with("cash-pays", &[("what", it.what.as_str().into()), ("amount", it.rupiah.to_string().into())])))
        }
        @if !view.keeps { (banner(Mood::Info, &w.t("cash-not-keeper"))) }
        form.form method="post" action=(at.cash_enter(way.value())) enctype="multipart/form-data" novalidate {
            (once(&visit.once()?))
            @if let Some(problem) = typed.general_problem() { (banner(Mood::Problem, problem)) }
            @else if !typed.is_fine() { (banner(Mood::Problem, &w.t("form-problems"))) }
            @if let Some(it) = &view.payment { (hidden("payment", it.id)) }
            (fields::drawn(visit, view, way, typed))
            (primary(w.t("cash-save")).icon(Icon::Check))
            @if matches!(way, Way::Out | Way::Repaid) { p.soft { (above) } }
        }
    };
    Ok(Page::new(w, name, visit.frame(Section::Cash), body).here(at.cash_enter(way.value())))
}
