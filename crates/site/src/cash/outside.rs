//! The money as outsiders may see it: the totals that were chosen, without names.

use community::seen_by::cash::CashOutside;
use maud::{Markup, html};

use super::{chart, funds};
use crate::{
    Lost, Outcome, Visit,
    layout::Section,
    parts::{Icon, quiet, title},
};

/// 404 while nothing is shown.
pub fn show(visit: &Visit) -> Outcome {
    let it = visit.seen_from_outside(|seen| seen.cash_outside()).ok_or(Lost::NotHere)?;
    let w = visit.words;
    let body = html! {
        (super::dressed())
        (title(w.t("cash-title")).line(w.t("cash-outside-line")))
        (balance(visit, &it))
        @if let Some(months) = &it.months {
            @let held = if it.balance.is_some() { chart::Held::Told } else { chart::Held::Untold };
            section { h2 { (w.t("cash-flow")) } (chart::flow(w, months, held)) }
        }
        @if let Some(kinds) = &it.kinds {
            @let year = [("year", it.year.to_string().into())];
            section { h2 { (w.with("cash-came-from-in", &year)) } (chart::kinds(w, &kinds.came_from)) }
            section { h2 { (w.with("cash-went-for-in", &year)) } (chart::kinds(w, &kinds.went_for)) }
        }
        (purposes(visit, &it))
    };
    Ok(visit.show(visit.page(Section::Cash, w.t("cash-title"), body)))
}

fn balance(visit: &Visit, it: &CashOutside) -> Markup {
    html! {
        @if let Some(balance) = it.balance {
            div.card.balance { span.soft { (visit.words.t("cash-balance")) } b { (balance) } }
        }
    }
}

fn purposes(visit: &Visit, it: &CashOutside) -> Markup {
    html! {
        @if let Some(shown) = it.funds.as_ref().filter(|it| !it.is_empty()) {
            section {
                h2 { (visit.words.t("cash-funds")) }
                div.stack { @for it in shown { div.card { (funds::fund(visit, it)) } } }
            }
        }
    }
}

/// On the community's public page: the balance and the purposes, and the way to the rest.
pub fn block(visit: &Visit) -> Markup {
    let w = visit.words;
    html! {
        @if let Some(it) = visit.seen_from_outside(|seen| seen.cash_outside()) {
            (super::dressed())
            section {
                h2 { (w.t("cash-title")) }
                (balance(visit, &it))
                (purposes(visit, &it))
                (quiet(w.t("cash-outside-more")).icon(Icon::Wallet).to(visit.at().cash()))
            }
        }
    }
}
