//! Money bound to purposes: the list, and one with its entries.

use axum::{
    extract::Path,
    response::{IntoResponse, Redirect},
};
use community::{cash::Command, kernel::FundId, seen_by::cash::FundGlance};
use maud::{Markup, html};

use super::{chart, part, words};
use crate::{
    Lost, Outcome, Sent, Visit,
    layout::Section,
    parts::{Icon, Tone, act, chip, danger, empty, fold, primary, quiet, secondary, title},
};

pub async fn list(visit: Visit) -> Outcome {
    visit.member()?;
    let view = visit.seen(|seen| seen.funds()).ok_or(Lost::NotHere)?;
    let (w, at) = (visit.words, visit.at());
    let body = html! {
        (super::dressed())
        (title(w.t("cash-funds")).back(at.cash(), w.t("cash-title")).line(w.t("cash-funds-line")))
        @if view.funds.is_empty() { (empty(&w.t("cash-funds-empty"), None)) }
        div.stack { @for it in &view.funds { a.card href=(at.cash_fund(it.id)) { (fund(&visit, it)) } } }
        @if view.keeps { (primary(w.t("cash-fund-new")).icon(Icon::Plus).to(at.cash_fund_new())) }
    };
    Ok(visit.show(visit.page(Section::Cash, w.t("cash-funds"), body)))
}

/// Name, bar and the sentence that says it.
pub fn fund(visit: &Visit, it: &FundGlance) -> Markup {
    let w = visit.words;
    html! {
        b dir="auto" { (it.name) }
        @if it.closed { p { (chip(Tone::Plain, &w.t("cash-fund-is-closed"))) } }
        (chart::fund(it))
        span.soft { (words::fund_said(w, it)) }
    }
}

pub async fn show(visit: Visit, Path((_, id)): Path<(String, String)>) -> Outcome {
    visit.member()?;
    let id: FundId = id.parse().map_err(|_| Lost::NotHere)?;
    let view = visit.seen(|seen| seen.fund(id)).ok_or(Lost::NotHere)?;
    let (w, at, it) = (visit.words, visit.at(), &view.fund);
    let today = visit.seen(|seen| seen.today());
    let once = visit.once()?;
    let with = |side: &str| format!("{}?dana={id}", at.cash_enter(side));
    let body = html! {
        (super::dressed())
        (title(it.name.clone()).back(at.cash_funds(), w.t("cash-funds")).line(it.purpose.as_str()))
        div.card {
            (chart::fund(it))
            dl.facts {
                dt { (w.t("cash-fund-received")) } dd { (it.received) }
                dt { (w.t("cash-fund-spent-so-far")) } dd { (it.spent) }
                dt { (w.t("cash-fund-left")) } dd { (it.left) }
                @if let Some(target) = it.target { dt { (w.t("cash-fund-target")) } dd { (target) } }
            }
        }
        @if view.keeps {
            div.ways {
                @if !it.closed { (primary(w.t("cash-in")).icon(Icon::Plus).to(with("masuk"))) }
                (secondary(w.t("cash-out")).icon(Icon::Wallet).to(with("keluar")))
            }
        }
        section {
            h2 { (w.t("cash-entries")) }
            @if view.entries.is_empty() { (empty(&w.t("cash-fund-empty"), None)) }
            @else { (part::entries(&visit, &view.entries, today)) }
        }
        @if view.keeps {
            div.actions { (quiet(w.t("cash-fund-edit")).icon(Icon::Pencil).to(at.cash_fund_edit(id))) }
            @if !it.closed {
                (fold(&w.t("cash-fund-close"), html! {
                    p.soft { (w.t("cash-fund-close-line")) }
                    (act(&at.cash_fund_close(id), &once, html! { (danger(w.t("cash-fund-close"))) }))
                }))
            }
        }
    };
    Ok(visit.show(visit.page(Section::Cash, it.name.clone(), body)))
}

pub async fn close(visit: Visit, Path((_, id)): Path<(String, String)>, sent: Sent) -> Outcome {
    visit.member()?;
    let fund: FundId = id.parse().map_err(|_| Lost::NotHere)?;
    visit.ask(&sent, Command::CloseFund { fund }).await?;
    Ok(Redirect::to(&visit.at().cash_fund(fund)).into_response())
}

pub async fn to_fund(visit: Visit, Path((_, id)): Path<(String, String)>) -> Outcome {
    let id: FundId = id.parse().map_err(|_| Lost::NotHere)?;
    Ok(Redirect::temporary(&visit.at().cash_fund(id)).into_response())
}
