//! A purpose that money is bound to: new, and changed.

use axum::{
    extract::Path,
    response::{IntoResponse, Redirect},
};
use community::{
    cash::{Command, Income, Terms},
    kernel::FundId,
    limits,
};
use maud::html;

use super::words;
use crate::{
    Lost, Outcome, Sent, Visit,
    layout::{Page, Section},
    parts::{Typed, area, form_drafted, primary, select, text, title},
};

pub async fn show_new(visit: Visit) -> Outcome {
    visit.member()?;
    let typed = Typed::default().typed("income", words::income_value(Income::Donations));
    Ok(visit.show(page(&visit, None, &typed)?))
}

pub async fn save_new(visit: Visit, sent: Sent) -> Outcome {
    visit.member()?;
    saved(&visit, sent, None).await
}

pub async fn show_edit(visit: Visit, Path((_, id)): Path<(String, String)>) -> Outcome {
    visit.member()?;
    let id: FundId = id.parse().map_err(|_| Lost::NotHere)?;
    let it = visit.seen(|seen| seen.fund(id)).ok_or(Lost::NotHere)?.fund;
    let typed = Typed::default()
        .typed("name", &it.name)
        .typed("purpose", &it.purpose)
        .typed("income", words::income_value(it.income));
    let typed = it.target.map_or(typed.clone(), |target| typed.typed("target", target));
    Ok(visit.show(page(&visit, Some(id), &typed)?))
}

pub async fn save_edit(visit: Visit, Path((_, id)): Path<(String, String)>, sent: Sent) -> Outcome {
    visit.member()?;
    let id: FundId = id.parse().map_err(|_| Lost::NotHere)?;
    visit.seen(|seen| seen.fund(id)).ok_or(Lost::NotHere)?;
    saved(&visit, sent, Some(id)).await
}

async fn saved(visit: &Visit, sent: Sent, fund: Option<FundId>) -> Outcome {
    let terms = match terms(visit, sent.typed.clone()) {
        Ok(terms) => terms,
        Err(typed) => return Ok(visit.show_again(page(visit, fund, &typed)?)),
    };
    let command = match fund {
        Some(fund) => Command::ChangeFund { fund, terms },
        None => Command::AddFund { terms },
    };
    match visit.ask(&sent, command).await {
        Ok(_) => {
            let to = fund.map_or_else(|| visit.at().cash_funds(), |it| visit.at().cash_fund(it));
            Ok(Redirect::to(&to).into_response())
        }
        Err(Lost::Refused(refusal)) => {
            let typed = sent.typed.refused(visit.words, &refusal);
            Ok(visit.show_again(page(visit, fund, &typed)?))
        }
        Err(lost) => Err(lost),
    }
}

fn terms(visit: &Visit, typed: Typed) -> Result<Terms, Typed> {
    let target = match typed.value("target").trim() {
        "" => None,
        written => match visit.words.amount(written) {
            Ok(rupiah) => Some(rupiah),
            Err(problem) => return Err(typed.problem_at("target", problem)),
        },
    };
    let income = Income::ALL.into_iter().find(|it| words::income_value(*it) == typed.value("income"));
    Ok(Terms {
        name: typed.value("name").trim().into(),
        purpose: typed.value("purpose").trim().into(),
        income: income.unwrap_or(Income::Donations),
        target,
    })
}

fn page<'a>(visit: &Visit, fund: Option<FundId>, typed: &Typed) -> Result<Page<'a>, Lost> {
    let (w, at) = (visit.words, visit.at());
    let (name, to) = match fund {
        Some(id) => (w.t("cash-fund-edit"), at.cash_fund_edit(id)),
        None => (w.t("cash-fund-new"), at.cash_fund_new()),
    };
    let incomes =
        Income::ALL.into_iter().fold(select(typed, "income", w.t("cash-fund-income")), |select, it| {
            select.option(words::income_value(it), words::income(w, it))
        });
    let body = html! {
        (title(name.clone()).back(at.cash_funds(), w.t("cash-funds")))
        (form_drafted(w, typed, &to, &visit.once()?, html! {
            (text(typed, "name", w.t("cash-fund-name")).example(w.t("cash-fund-name-example")).longest(limits::NAME_CHARS_MAX).required())
            (area(typed, "purpose", w.t("cash-fund-purpose")).aside(w.t("occasions-optional")).longest(limits::NOTE_CHARS_MAX))
            (text(typed, "target", w.t("cash-fund-target")).aside(w.t("occasions-optional")).example(w.t("cash-amount-example")))
            (incomes)
            (primary(w.t("cash-save")))
        }))
    };
    Ok(Page::new(w, name, visit.frame(Section::Cash), body).here(to))
}
