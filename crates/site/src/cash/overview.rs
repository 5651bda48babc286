//! How it stands with the money: the balance, what waits, the newest, and the two ways in and out.

use axum::{
    extract::Path,
    response::{IntoResponse, Redirect},
};
use community::{
    cash::Command,
    kernel::PaymentId,
    limits,
    seen_by::{
        Viewer,
        cash::{CashSeen, DebtSeen, PaymentSeen},
    },
};
use maud::{Markup, html};

use super::{chart, outside, part, words};
use crate::{
    Lost, Outcome, Sent, Visit,
    layout::{Page, Section},
    parts::{
        Icon, Mood, Tone, Typed, area, badge, banner, chip, danger, empty, form, primary, quiet, row,
        secondary, title,
    },
};

pub async fn show(visit: Visit) -> Outcome {
    if visit.viewer == Viewer::Outsider {
        return outside::show(&visit);
    }
    let view = visit.seen(|seen| seen.cash()).ok_or(Lost::NotHere)?;
    let w = visit.words;
    let body = html! {
        (super::dressed())
        (title(w.t("cash-title")))
        div.columns {
            div {
                (balance(&visit, &view))
                (ways(&visit, &view))
                (waits(&visit, &view))
                (debts(&visit, &view.debts))
            }
            div {
                (newest(&visit, &view))
                @if view.months.len() > 1 {
                    section { h2 { (w.t("cash-flow")) } (chart::flow(w, &view.months, chart::Held::Told)) }
                }
                (further(&visit, &view))
            }
        }
    };
    Ok(visit.show(visit.page(Section::Cash, w.t("cash-title"), body)))
}

fn balance(visit: &Visit, view: &CashSeen) -> Markup {
    let w = visit.words;
    html! {
        div.card.balance {
            span.soft { (w.t("cash-balance")) }
            b { (view.money) }
            dl.facts {
                dt { (w.t("cash-box")) } dd { (view.box_holds) }
                dt { (w.t("cash-bank")) } dd { (view.bank_holds) }
                @if view.bound.0 != 0 {
                    dt { (w.t("cash-account-bound")) } dd { (view.bound) }
                    dt { (w.t("cash-free")) } dd { (view.free) }
                }
                dt { (w.with("cash-came-in", &[("month", words::month(w, view.month).into())])) } dd { (view.flow.came) }
                dt { (w.with("cash-went-in", &[("month", words::month(w, view.month).into())])) } dd { (view.flow.went) }
            }
        }
    }
}

fn ways(visit: &Visit, view: &CashSeen) -> Markup {
    let (w, at) = (visit.words, visit.at());
    html! {
        @if view.keeps {
            div.ways {
                (primary(w.t("cash-in")).icon(Icon::Plus).to(at.cash_enter("masuk")))
                (primary(w.t("cash-out")).icon(Icon::Wallet).to(at.cash_enter("keluar")))
            }
            div.actions {
                (quiet(w.t("cash-between")).icon(Icon::Repeat).to(at.cash_enter("pindah")))
                @if view.is_empty {
                    (quiet(w.t("cash-opening")).icon(Icon::Flag).to(at.cash_enter("saldo-awal")))
                }
            }
        } @else {
            (banner(Mood::Info, &w.t("cash-not-keeper")))
        }
    }
}

fn waits(visit: &Visit, view: &CashSeen) -> Markup {
    let (w, at) = (visit.words, visit.at());
    let sign = |month| match view.to_close {
        Some(it) if it.counted => (w.t("cash-close-waits"), at.cash_month(month)),
        Some(_) | None => (w.t("cash-count-waits"), at.cash_month_count(month)),
    };
    html! {
        @if !view.awaiting.is_empty() || !view.payments.is_empty() || view.to_close.is_some() {
            section {
                h2 { (w.t("cash-waiting")) }
                div.stack {
                    @for it in &view.awaiting { (part::entry(visit, it, view.today)) }
                    @for it in &view.payments { (payment(visit, it, view.keeps)) }
                    @if let Some(it) = view.to_close.filter(|it| it.counted || view.keeps) {
                        @let (line, to) = sign(it.month);
                        (row(words::month(w, it.month)).line(line).lead(badge(Tone::Gold, Icon::Calendar)).to(to))
                    }
                }
            }
        }
    }
}

fn payment(visit: &Visit, it: &PaymentSeen, keeps: bool) -> Markup {
    let (w, at) = (visit.words, visit.at());
    let to = if keeps { at.cash_pay(it.id) } else { at.decision(it.decision) };
    let below = chip(Tone::Gold, &w.t("cash-decided"));
    html! {
        (row(it.what.as_str()).lead(badge(Tone::Gold, Icon::Chat)).below(below)
            .aside(html! { span.money { (it.rupiah) } }).to(to))
    }
}

fn debts(visit: &Visit, debts: &[DebtSeen]) -> Markup {
    let (w, at) = (visit.words, visit.at());
    html! {
        @if !debts.is_empty() {
            section {
                h2 { (w.t("cash-debts")) }
                div.rows {
                    @for it in debts {
                        (row(words::lender(w, &it.lender)).lead(badge(Tone::Indigo, Icon::Person))
                            .aside(html! { span.money { (it.owed) } })
                            .to(format!("{}?utang={}", at.cash_enter("lunasi"), it.id)))
                    }
                }
            }
        }
    }
}

fn newest(visit: &Visit, view: &CashSeen) -> Markup {
    let (w, at) = (visit.words, visit.at());
    html! {
        section {
            h2 { (w.t("cash-newest")) }
            @if view.is_empty {
                (empty(&w.t("cash-empty"), None))
            } @else {
                (part::entries(visit, &view.newest, view.today))
                (secondary(w.t("cash-whole-book")).icon(Icon::List).to(at.cash_month(view.month)))
            }
        }
    }
}

fn further(visit: &Visit, view: &CashSeen) -> Markup {
    let (w, at) = (visit.words, visit.at());
    let place = |tone, icon, key: &str, line: &str, to: String| {
        row(w.t(key)).line(w.t(line)).lead(badge(tone, icon)).to(to)
    };
    html! {
        section {
            h2 { (w.t("cash-more")) }
            nav.rows aria-label=(w.t("cash-more")) {
                (place(Tone::Gold, Icon::Leaf, "cash-funds", "cash-funds-line", at.cash_funds()))
                (place(Tone::Indigo, Icon::Tasks, "cash-plan", "cash-plan-line", at.cash_plan(view.month.year())))
                (place(Tone::Leaf, Icon::Check, "cash-verify", "cash-verify-line", at.cash_verify()))
                (place(Tone::Indigo, Icon::List, "cash-accounts", "cash-accounts-line", at.cash_accounts()))
                (place(Tone::Gold, Icon::Book, "books-take", "books-take-line", at.cash_take()))
                (place(Tone::Ember, Icon::Globe, "cash-shown", "cash-shown-line", at.cash_shown()))
            }
        }
    }
}

pub async fn show_drop(visit: Visit, Path((_, id)): Path<(String, String)>) -> Outcome {
    visit.member()?;
    Ok(visit.show(drop_page(&visit, &id, &Typed::default())?))
}

/// What was decided need not be paid any more.
pub async fn drop_payment(visit: Visit, Path((_, id)): Path<(String, String)>, sent: Sent) -> Outcome {
    visit.member()?;
    let payment: PaymentId = id.parse().map_err(|_| Lost::NotHere)?;
    let command = Command::DropPayment { payment, reason: sent.typed.value("reason").into() };
    match visit.ask(&sent, command).await {
        Ok(_) => Ok(Redirect::to(&visit.at().cash()).into_response()),
        Err(Lost::Refused(refusal)) => {
            let typed = sent.typed.refused(visit.words, &refusal);
            Ok(visit.show_again(drop_page(&visit, &id, &typed)?))
        }
        Err(lost) => Err(lost),
    }
}

fn drop_page<'a>(visit: &Visit, id: &str, typed: &Typed) -> Result<Page<'a>, Lost> {
    let id: PaymentId = id.parse().map_err(|_| Lost::NotHere)?;
    let it = visit.seen(|seen| seen.cash_writing(Some(id))).and_then(|it| it.payment).ok_or(Lost::NotHere)?;
    let (w, at) = (visit.words, visit.at());
    let body = html! {
        (title(w.t("cash-drop-payment")).back(at.cash(), w.t("cash-title")).line(it.what.as_str()))
        (form(w, typed, &at.cash_payment_drop(id), &visit.once()?, html! {
            (area(typed, "reason", w.t("cash-why")).longest(limits::NOTE_CHARS_MAX).required())
            (danger(w.t("cash-drop-payment")))
        }))
    };
    Ok(visit.page(Section::Cash, w.t("cash-drop-payment"), body))
}
