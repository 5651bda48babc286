//! What a year is meant to bring and to cost, beside what has become of it.

use axum::{
    extract::Path,
    response::{IntoResponse, Redirect},
};
use community::{
    cash::{Command, Income, Planned},
    kernel::Rupiah,
    limits,
    seen_by::cash::{Kind, PlanRow, PlanSeen},
};
use maud::{Markup, PreEscaped, html};

use super::words;
use crate::{
    Lost, Outcome, Sent, Visit,
    layout::{Page, Section},
    parts::{Icon, Typed, empty, form_drafted, primary, quiet, text, title},
};

const YEARS_BACK: i16 = 4;

pub async fn show(visit: Visit, Path((_, year)): Path<(String, String)>) -> Outcome {
    visit.member()?;
    let it = named(&visit, &year)?;
    let (w, at) = (visit.words, visit.at());
    let name = w.with("cash-plan-of", &[("year", it.year.to_string().into())]);
    let this = visit.seen(|seen| seen.today()).year();
    // Others have an address too; these are what one leafs through.
    let near = this - YEARS_BACK..=this + 1;
    let body = html! {
        (super::dressed())
        (title(name.clone()).back(at.cash(), w.t("cash-title")).line(w.t("cash-plan-line")))
        nav.turn aria-label=(w.t("cash-plan")) {
            @if near.contains(&(it.year - 1)) { (quiet((it.year - 1).to_string()).icon(Icon::Back).to(at.cash_plan(it.year - 1))) }
            @if near.contains(&(it.year + 1)) { (quiet((it.year + 1).to_string()).icon(Icon::Next).to(at.cash_plan(it.year + 1))) }
        }
        @if !it.is_planned { (empty(&w.t("cash-plan-empty"), None)) }
        @if !it.income.is_empty() { section { h2 { (w.t("cash-came")) } (rows(&visit, &it.income)) } }
        @if !it.expenses.is_empty() { section { h2 { (w.t("cash-went")) } (rows(&visit, &it.expenses)) } }
        @if it.keeps { (primary(w.t("cash-plan-edit")).icon(Icon::Pencil).to(at.cash_plan_edit(it.year))) }
    };
    Ok(visit.show(visit.page(Section::Cash, name, body)))
}

fn named(visit: &Visit, year: &str) -> Result<PlanSeen, Lost> {
    let year: i16 = year.parse().map_err(|_| Lost::NotHere)?;
    if !(limits::CASH_YEAR_MIN..=limits::CASH_YEAR_MAX).contains(&year) {
        return Err(Lost::NotHere);
    }
    visit.seen(|seen| seen.cash_plan(year)).ok_or(Lost::NotHere)
}

fn rows(visit: &Visit, rows: &[PlanRow]) -> Markup {
    let w = visit.words;
    let total = |of: fn(&PlanRow) -> Rupiah| Rupiah(rows.iter().map(|it| of(it).0).sum());
    html! {
        ul.sums {
            @for it in rows {
                li {
                    p { span { (words::kind(w, it.of)) } span.money { (words::of_planned(w, it.actual, it.planned)) } }
                    (PreEscaped(charts::meter(it.actual.0, 0, it.planned.0)))
                }
            }
            li { p { b { (w.t("cash-total")) } span.money { (words::of_planned(w, total(|it| it.actual), total(|it| it.planned))) } } }
        }
    }
}

pub async fn show_edit(visit: Visit, Path((_, year)): Path<(String, String)>) -> Outcome {
    visit.member()?;
    let it = named(&visit, &year)?;
    let planned = it.income.iter().chain(&it.expenses).filter(|it| it.planned.0 > 0);
    let typed = planned.filter_map(|it| Some((field(it.of)?, it.planned.to_string()))).collect();
    Ok(visit.show(edit(&visit, &it, &typed)?))
}

pub async fn save(visit: Visit, Path((_, year)): Path<(String, String)>, sent: Sent) -> Outcome {
    visit.member()?;
    let it = named(&visit, &year)?;
    let lines = match read(&visit, sent.typed.clone()) {
        Ok(lines) => lines,
        Err(typed) => return Ok(visit.show_again(edit(&visit, &it, &typed)?)),
    };
    match visit.ask(&sent, Command::Plan { year: it.year, lines }).await {
        Ok(_) => Ok(Redirect::to(&visit.at().cash_plan(it.year)).into_response()),
        Err(Lost::Refused(refusal)) => {
            let typed = sent.typed.refused(visit.words, &refusal);
            Ok(visit.show_again(edit(&visit, &it, &typed)?))
        }
        Err(lost) => Err(lost),
    }
}

fn field(kind: Kind) -> Option<String> {
    match kind {
        Kind::Income { income } => Some(format!("in-{}", words::income_value(income))),
        Kind::Expense { care } => Some(format!("out-{}", words::care_value(care))),
        Kind::Bound | Kind::Savings | Kind::Loans | Kind::Debts | Kind::Opening | Kind::Reserve => None,
    }
}

fn kinds() -> (impl Iterator<Item = Kind>, impl Iterator<Item = Kind>) {
    let income = Income::ALL.into_iter().map(|income| Kind::Income { income });
    (income, words::CARES.into_iter().map(|care| Kind::Expense { care }))
}

/// An empty field plans nothing.
fn read(visit: &Visit, mut typed: Typed) -> Result<Vec<Planned>, Typed> {
    let mut lines = vec![];
    let (income, expenses) = kinds();
    for kind in income.chain(expenses) {
        let Some(field) = field(kind) else { continue };
        let written = typed.value(&field).trim().to_owned();
        if written.is_empty() {
            continue;
        }
        match (visit.words.amount(&written), kind) {
            (Ok(rupiah), Kind::Income { income }) => lines.push(Planned::Income { income, rupiah }),
            (Ok(rupiah), Kind::Expense { care }) => lines.push(Planned::Expense { care, rupiah }),
            (
                Ok(_),
                Kind::Bound | Kind::Savings | Kind::Loans | Kind::Debts | Kind::Opening | Kind::Reserve,
            ) => {}
            (Err(problem), _) => typed = typed.problem_at(field, problem),
        }
    }
    if typed.is_fine() { Ok(lines) } else { Err(typed) }
}

fn edit<'a>(visit: &Visit, it: &PlanSeen, typed: &Typed) -> Result<Page<'a>, Lost> {
    let (w, at) = (visit.words, visit.at());
    let name = w.with("cash-plan-of", &[("year", it.year.to_string().into())]);
    let (income, expenses) = kinds();
    let one = |kind: Kind| {
        html! {
            @if let Some(field) = field(kind) { (text(typed, field, words::kind(w, kind)).example(w.t("cash-amount-example"))) }
        }
    };
    let body = html! {
        (title(w.t("cash-plan-edit")).back(at.cash_plan(it.year), name.as_str()).line(w.t("cash-plan-hint")))
        (form_drafted(w, typed, &at.cash_plan_edit(it.year), &visit.once()?, html! {
            h2 { (w.t("cash-came")) }
            @for kind in income { (one(kind)) }
            h2 { (w.t("cash-went")) }
            @for kind in expenses { (one(kind)) }
            (primary(w.t("cash-save")))
        }))
    };
    Ok(Page::new(w, name, visit.frame(Section::Cash), body).here(at.cash_plan_edit(it.year)))
}
