//! One entry: what it is, who stands for it, its receipts, what became of it; and the acts on it.

use axum::{
    extract::Path,
    response::{IntoResponse, Redirect},
};
use community::{
    cash::{Command, Movement},
    kernel::EntryId,
    limits,
    seen_by::cash::{EntrySeen, EntryStanding, StateSeen},
};
use maud::{Markup, html};

use super::{receipt, words};
use crate::{
    Lost, Outcome, Sent, Visit,
    layout::{Page, Section},
    parts::{Icon, Mood, Typed, act, area, banner, danger, fold, form, primary, quiet, secondary, title},
};

pub async fn show(visit: Visit, Path((_, id)): Path<(String, String)>) -> Outcome {
    visit.member()?;
    Ok(visit.show(page(&visit, &find(&visit, &id)?, &Typed::default())?))
}

/// Whoever opens the address of an act finds the entry.
pub async fn to_entry(visit: Visit, Path((_, id, _)): Path<(String, String, String)>) -> Outcome {
    let id: EntryId = id.parse().map_err(|_| Lost::NotHere)?;
    Ok(Redirect::temporary(&visit.at().cash_entry(id)).into_response())
}

pub async fn save(visit: Visit, Path((_, id, act)): Path<(String, String, String)>, sent: Sent) -> Outcome {
    visit.member()?;
    let it = find(&visit, &id)?;
    let entry = it.glance.id;
    let command = match act.as_str() {
        "setuju" => Command::Sign { entry },
        "tolak" => Command::Decline { entry, reason: sent.typed.value("reason").trim().into() },
        "batalkan" => {
            Command::Correct { entry, reason: sent.typed.value("reason").trim().into(), instead: None }
        }
        "lepas-nota" => {
            let receipt = sent.typed.value("receipt").parse().map_err(|_| Lost::NotHere)?;
            Command::RemoveReceipt { entry, receipt }
        }
        _ => return Err(Lost::NotHere),
    };
    match visit.ask(&sent, command).await {
        Ok(_) => Ok(Redirect::to(&visit.at().cash_entry(entry)).into_response()),
        Err(Lost::Refused(refusal)) => {
            let typed = sent.typed.refused(visit.words, &refusal);
            Ok(visit.show_again(page(&visit, &it, &typed)?))
        }
        Err(lost) => Err(lost),
    }
}

pub fn find(visit: &Visit, id: &str) -> Result<EntrySeen, Lost> {
    let id: EntryId = id.parse().map_err(|_| Lost::NotHere)?;
    visit.seen(|seen| seen.entry(id)).ok_or(Lost::NotHere)
}

fn page<'a>(visit: &Visit, it: &EntrySeen, typed: &Typed) -> Result<Page<'a>, Lost> {
    let (w, at) = (visit.words, visit.at());
    let name = words::what(w, &it.glance);
    let month = community::kernel::Month::of(it.glance.day);
    let body = html! {
        (super::dressed())
        (title(name.clone()).back(at.cash_month(month), words::month(w, month)))
        @if let Some(problem) = typed.general_problem() { (banner(Mood::Problem, problem)) }
        (standing(visit, it))
        div.card.balance {
            span.soft { (words::side(w, it.glance.side)) }
            b { (it.glance.amount) }
            span { (w.in_words(it.glance.amount)) }
        }
        (signing(visit, it, typed)?)
        (facts(visit, it))
        (receipt::pictures(visit, it)?)
        (versions(visit, it))
        (acts(visit, it, typed)?)
        (fold(&w.t("cash-behind"), lines(visit, it)))
    };
    Ok(visit.page(Section::Cash, name, body))
}

fn standing(visit: &Visit, it: &EntrySeen) -> Markup {
    let w = visit.words;
    let reason = |it: &str| if it.is_empty() { String::new() } else { format!(" “{it}”") };
    html! {
        @match (&it.state, it.corrected_by) {
            (StateSeen::Awaiting, _) => (banner(Mood::Info, &w.t("cash-awaits"))),
            (StateSeen::Declined { by, reason: why, .. }, _) => {
                (banner(Mood::Problem, &format!("{}{}", w.with("cash-declined-by", &[("name", words::by(w, by.as_ref()).into())]), reason(why))))
            }
            (StateSeen::Booked { .. }, Some(later)) => {
                (banner(Mood::Info, &w.t("cash-corrected-later")))
                p { a href=(visit.at().cash_entry(later)) { (w.t("cash-see-later")) } }
            }
            (StateSeen::Booked { .. }, None) if it.glance.standing == EntryStanding::Undoing => {
                (banner(Mood::Info, &format!("{}{}", w.t("cash-undoes"), reason(&it.reason))))
            }
            (StateSeen::Booked { .. }, None) => {},
        }
    }
}

fn signing(visit: &Visit, it: &EntrySeen, typed: &Typed) -> Result<Markup, Lost> {
    let (w, at, id) = (visit.words, visit.at(), it.glance.id);
    if it.state != StateSeen::Awaiting {
        return Ok(html! {});
    }
    let decline = html! {
        (form(w, typed, &at.cash_entry_act(id, "tolak"), &visit.once()?, html! {
            (area(typed, "reason", w.t("cash-why")).longest(limits::NOTE_CHARS_MAX).required())
            (danger(w.t(if it.mine { "cash-take-back" } else { "cash-decline" })))
        }))
    };
    let open = typed.problem_with("reason").is_some();
    let heading = w.t(if it.mine { "cash-take-back" } else { "cash-decline" });
    Ok(html! {
        @if it.mine { p.soft { (w.t("cash-your-own")) } }
        @else { (act(&at.cash_entry_act(id, "setuju"), &visit.once()?, html! { (primary(w.t("cash-sign")).icon(Icon::Check)) })) }
        @if open { (decline) } @else { (fold(&heading, decline)) }
    })
}

fn facts(visit: &Visit, it: &EntrySeen) -> Markup {
    let w = visit.words;
    let signed = match &it.state {
        StateSeen::Booked { signed_by } => signed_by.as_ref(),
        StateSeen::Awaiting | StateSeen::Declined { .. } => None,
    };
    html! {
        dl.facts.card {
            dt { (w.t("cash-day")) } dd { (w.day_long(it.glance.day)) }
            @if let Some(kind) = it.glance.kind { dt { (w.t("cash-kind")) } dd { (words::kind(w, kind)) } }
            @if let Some(place) = words::movement_place(w, it.movement) { dt { (w.t("cash-where")) } dd { (place) } }
            @if let Some(fund) = &it.glance.fund { dt { (w.t("cash-fund")) } dd dir="auto" { (fund) } }
            @if let Some((lender, amount)) = &it.lender {
                dt { (lender_label(visit, it)) } dd { (words::lender(w, lender)) " · " (amount) }
            }
            dt { (w.t("cash-written-by")) } dd { (words::by(w, it.glance.by.as_ref())) ", " (w.date(it.on)) }
            @if let Some(signed) = signed { dt { (w.t("cash-signed-by")) } dd { (words::by(w, Some(signed))) } }
            @if let Some(payment) = &it.payment {
                dt { (w.t("cash-decision")) } dd { a href=(visit.at().decision(payment.decision)) { (payment.what) } }
            }
        }
    }
}

fn lender_label(visit: &Visit, it: &EntrySeen) -> std::borrow::Cow<'static, str> {
    visit.words.t(match it.movement {
        Some(Movement::Repaid { .. }) => "cash-debt",
        Some(
            Movement::Out { .. }
            | Movement::In { .. }
            | Movement::Between { .. }
            | Movement::Opening { .. }
            | Movement::Difference { .. },
        )
        | None => "cash-advanced-by",
    })
}

fn versions(visit: &Visit, it: &EntrySeen) -> Markup {
    let (w, at) = (visit.words, visit.at());
    html! {
        @if it.versions.len() > 1 {
            section {
                h2 { (w.t("cash-history")) }
                ol.told {
                    @for version in &it.versions {
                        li {
                            @if version.undoes { (w.t("cash-undone")) }
                            @else { a href=(at.cash_entry(version.id)) dir="auto" { (version.what) } " · " (version.amount) }
                            span.soft { " · " (words::by(w, version.by.as_ref())) ", " (w.date(version.on)) }
                            @if !version.reason.is_empty() { p dir="auto" { "“" (version.reason) "”" } }
                        }
                    }
                }
            }
        }
    }
}

fn acts(visit: &Visit, it: &EntrySeen, typed: &Typed) -> Result<Markup, Lost> {
    let (w, at, id) = (visit.words, visit.at(), it.glance.id);
    let undo = html! {
        p.soft { (w.t("cash-undo-line")) }
        (form(w, typed, &at.cash_entry_act(id, "batalkan"), &visit.once()?, html! {
            (area(typed, "reason", w.t("cash-why")).longest(limits::NOTE_CHARS_MAX).required())
            (danger(w.t("cash-undo")))
        }))
    };
    let open = typed.problem_with("reason").is_some();
    Ok(html! {
        div.actions {
            @if it.room_for_receipts { (secondary(w.t("cash-add-receipt")).icon(Icon::Camera).to(at.cash_entry_receipt(id))) }
            @if it.changeable { (secondary(w.t("cash-correct")).icon(Icon::Pencil).to(at.cash_entry_correct(id))) }
            (quiet(w.t("cash-slip")).icon(Icon::Print).to(at.cash_entry_slip(id)))
        }
        @if it.undoable { @if open { (undo) } @else { (fold(&w.t("cash-undo"), undo)) } }
    })
}

/// Double entry, for whoever knows it.
fn lines(visit: &Visit, it: &EntrySeen) -> Markup {
    let w = visit.words;
    html! {
        p.soft { (w.t("cash-behind-line")) }
        div.scroll {
            table {
                thead { tr { th { (w.t("cash-account")) } th.number { (w.t("cash-debit")) } th.number { (w.t("cash-credit")) } } }
                tbody {
                    @for (line, whose) in &it.lines {
                        tr {
                            td { (words::account_of(w, line.account, whose)) }
                            td.number { @if line.rupiah.0 > 0 { (line.rupiah) } }
                            td.number { @if line.rupiah.0 < 0 { (community::kernel::Rupiah(-line.rupiah.0)) } }
                        }
                    }
                }
            }
        }
        p.soft { (w.with("cash-entry-number", &[("number", it.glance.id.to_string().into())])) }
    }
}
