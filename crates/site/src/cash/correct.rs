//! Putting an entry right: a new one that names the old one.

use axum::{
    extract::{Path, Request},
    response::{IntoResponse, Redirect},
};
use community::{
    cash::{Command, Instead, Movement},
    kernel::EntryId,
    seen_by::cash::{EntrySeen, WriteSeen},
};
use host::Ask;
use maud::html;

use super::{
    brought::{Brought, brought},
    enter::written_at,
    fields::{self, Way},
    words,
};
use crate::{
    Lost, Outcome, Visit,
    layout::{Page, Section},
    parts::{Icon, Mood, Typed, banner, once, primary, title},
};

pub async fn show(visit: Visit, Path((_, id)): Path<(String, String)>) -> Outcome {
    visit.member()?;
    let (it, view, way) = found(&visit, &id)?;
    let typed = fields::begun(&view, way, as_it_is(&it));
    Ok(visit.show(page(&visit, (&it, &view, way), &typed)?))
}

pub async fn save(visit: Visit, Path((_, id)): Path<(String, String)>, request: Request) -> Outcome {
    visit.member()?;
    let (it, view, way) = found(&visit, &id)?;
    let Brought { typed, once, .. } = brought(&visit, request).await?;
    let typed = fields::begun(&view, way, typed);
    let again = |typed: &Typed| Ok(visit.show_again(page(&visit, (&it, &view, way), typed)?));
    let (day, what, moved, typed) = match fields::read(&visit, way, typed) {
        Ok(read) => read,
        Err(typed) => return again(&typed),
    };
    let (entry, reason) = (it.glance.id, typed.value("reason").into());
    let command = Command::Correct { entry, reason, instead: Some(Instead { day, what, typed: moved }) };
    let ask = Ask { once, ..Ask::new(visit.by(), command) };
    match visit.site.host.ask(&visit.home, ask).await.map_err(Lost::from) {
        Ok(answer) => Ok(Redirect::to(&written_at(&visit, &answer)).into_response()),
        Err(Lost::Refused(refusal)) => again(&fields::refused(&visit, typed, &refusal)),
        Err(lost) => Err(lost),
    }
}

/// Only what was written by hand and stands.
fn found(visit: &Visit, id: &str) -> Result<(EntrySeen, WriteSeen, Way), Lost> {
    let id: EntryId = id.parse().map_err(|_| Lost::NotHere)?;
    let it = visit.seen(|seen| seen.entry(id)).ok_or(Lost::NotHere)?;
    let way = match it.movement {
        Some(Movement::In { .. }) => Way::In,
        Some(Movement::Out { .. }) => Way::Out,
        Some(Movement::Between { .. }) => Way::Between,
        Some(Movement::Opening { .. }) => Way::Opening,
        Some(Movement::Repaid { .. }) => Way::Repaid,
        Some(Movement::Difference { .. }) | None => return Err(Lost::NotHere),
    };
    let view = visit.seen(|seen| seen.cash_writing(None)).ok_or(Lost::NotHere)?;
    Ok((it, view, way))
}

fn as_it_is(it: &EntrySeen) -> Typed {
    let (glance, money) = (&it.glance, |typed: Typed, place| typed.typed("place", words::place_value(place)));
    let typed =
        Typed::default().typed("rupiah", glance.amount).typed("what", &glance.what).typed("day", glance.day);
    let fund = |typed: Typed, fund: Option<community::kernel::FundId>| match fund {
        Some(fund) => typed.typed("fund", fund),
        None => typed,
    };
    match it.movement {
        Some(Movement::In { place, income, fund: it, .. }) => {
            fund(money(typed, place), it).typed("income", words::income_value(income))
        }
        Some(Movement::Out { place, care, fund: of, .. }) => {
            let typed = fund(money(typed, place), of).typed("care", words::care_value(care));
            match it.lender.as_ref().map(|(lender, _)| lender) {
                Some(lender) => match &lender.member {
                    Some(member) => typed.typed("lender", member.id),
                    None => typed.typed("lender", "lain").typed("lender-name", &lender.name),
                },
                None => typed,
            }
        }
        Some(Movement::Between { from, .. }) => money(typed, from),
        Some(Movement::Opening { place, .. }) => money(typed, place),
        Some(Movement::Repaid { debt, place, .. }) => money(typed, place).typed("debt", debt),
        Some(Movement::Difference { .. }) | None => typed,
    }
}

fn page<'a>(
    visit: &Visit,
    (it, view, way): (&EntrySeen, &WriteSeen, Way),
    typed: &Typed,
) -> Result<Page<'a>, Lost> {
    let (w, at, id) = (visit.words, visit.at(), it.glance.id);
    let body = html! {
        (super::dressed())
        (title(w.t("cash-correct")).back(at.cash_entry(id), words::what(w, &it.glance)).line(w.t("cash-correct-line")))
        form.form method="post" action=(at.cash_entry_correct(id)) enctype="multipart/form-data" novalidate {
            (once(&visit.once()?))
            @if let Some(problem) = typed.general_problem() { (banner(Mood::Problem, problem)) }
            @else if !typed.is_fine() { (banner(Mood::Problem, &w.t("form-problems"))) }
            (fields::drawn_without_photo(visit, view, way, typed))
            (fields::reason(visit, typed))
            (primary(w.t("cash-correct")).icon(Icon::Check))
        }
    };
    Ok(Page::new(w, w.t("cash-correct"), visit.frame(Section::Cash), body).here(at.cash_entry_correct(id)))
}
