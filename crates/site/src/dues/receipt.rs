//! The receipt of a payment: number, amount in words, for paper and for WhatsApp.

use axum::{
    extract::Path,
    response::{IntoResponse, Redirect},
};
use community::{cash, kernel::EntryId, limits, seen_by::dues::DuesReceipt};
use maud::{Markup, html};

use super::{id, style, to, words};
use crate::{
    Lost, Outcome, Sent, Visit,
    cash::words as cash_words,
    layout::{Page, Section},
    members::words::name,
    parts::{Icon, Mood, Typed, banner, danger, fold, form, plain, secondary, share, text, title},
};

pub async fn show(visit: Visit, Path((_, entry)): Path<(String, String)>) -> Outcome {
    visit.member()?;
    let it = there(&visit, id(&entry)?)?;
    Ok(visit.show(page(&visit, &it, &Typed::default())?))
}

/// Taken back in the cash book, with a reason.
pub async fn undo(visit: Visit, Path((_, entry)): Path<(String, String)>, sent: Sent) -> Outcome {
    visit.member()?;
    let it = there(&visit, id(&entry)?)?;
    let reason = sent.typed.value("reason").into();
    let command = cash::Command::Correct { entry: it.entry, reason, instead: None };
    match visit.ask(&sent, command).await {
        Ok(_) => Ok(to(visit.at().dues_receipt(it.entry))),
        Err(Lost::Refused(refusal)) => {
            Ok(visit.show_again(page(&visit, &it, &sent.typed.refused(visit.words, &refusal))?))
        }
        Err(lost) => Err(lost),
    }
}

pub async fn to_receipt(visit: Visit, Path((_, entry)): Path<(String, String)>) -> Outcome {
    Ok(Redirect::temporary(&visit.at().dues_receipt(id(&entry)?)).into_response())
}

fn there(visit: &Visit, entry: EntryId) -> Result<DuesReceipt, Lost> {
    visit.seen(|seen| seen.dues_receipt(entry)).ok_or(Lost::NotHere)
}

fn page<'a>(visit: &Visit, it: &DuesReceipt, typed: &Typed) -> Result<Page<'a>, Lost> {
    let (w, at) = (visit.words, visit.at());
    let heading = w.with("dues-receipt-number", &[("number", it.entry.to_string().into())]);
    let body = html! {
        (style())
        (title(heading.clone()).back(at.dues_card(it.dues, it.payer.payer), w.t("dues-card")))
        @if !it.stands { (banner(Mood::Problem, &w.t("dues-receipt-undone"))) }
        (facts(visit, it))
        @if it.stands {
            div.actions.no-print { (secondary(w.t("dues-print-receipt")).icon(Icon::Print).prints()) }
            section.no-print {
                h2 { (w.t("dues-receipt-share")) }
                (share(w, &told(visit, it), &visit.shared(&at.dues_receipt(it.entry))))
            }
        }
        @if it.may_undo {
            div.no-print { (fold(&w.t("dues-undo"), html! {
                p { (w.t("dues-undo-line")) }
                (form(w, typed, &at.dues_undo(it.entry), &visit.once()?, html! {
                    (text(typed, "reason", w.t("dues-undo-reason")).longest(limits::NOTE_CHARS_MAX).required())
                    (danger(w.t("dues-undo-button")))
                }))
            })) }
        }
    };
    Ok(visit.page(Section::More, heading, body))
}

fn facts(visit: &Visit, it: &DuesReceipt) -> Markup {
    let w = visit.words;
    let frame = visit.seen(|seen| seen.frame());
    let periods: Vec<_> = it.parts.iter().map(|it| it.period).collect();
    html! {
        div.card.dues-receipt {
            p.soft { (frame.name) " · " (frame.place) }
            p.dues-receipt-amount { (it.rupiah) }
            p { i { (w.in_words(it.rupiah)) } }
            dl.facts {
                dt { (w.t("dues-receipt-from")) } dd { b { bdi { (words::payer(w, &it.payer)) } } }
                dt { (w.t("dues-receipt-for")) } dd {
                    (it.name)
                    @if !periods.is_empty() { ", " (words::periods(w, it.every, &periods)) }
                }
                @if it.stands && it.rest.0 > 0 { dt { (w.t("dues-credit")) } dd { (it.rest) } }
                dt { (w.t("dues-receipt-day")) } dd { (w.day_long(it.day)) }
                dt { (w.t("dues-place")) } dd { (cash_words::place(w, it.place)) }
                @if let Some(person) = &it.received_by { dt { (w.t("dues-receipt-by")) } dd { bdi { (name(w, person)) } } }
            }
        }
    }
}

fn told(visit: &Visit, it: &DuesReceipt) -> String {
    let w = visit.words;
    let periods: Vec<_> = it.parts.iter().map(|it| it.period).collect();
    let what = match words::periods(w, it.every, &periods) {
        periods if periods.is_empty() => plain(&it.name),
        periods => format!("{}, {periods}", plain(&it.name)),
    };
    w.with(
        "dues-receipt-text",
        &[
            ("number", it.entry.to_string().into()),
            ("community", plain(&visit.seen(|seen| seen.frame()).name).into()),
            ("who", plain(&words::payer(w, &it.payer)).into()),
            ("amount", it.rupiah.to_string().into()),
            ("words", w.in_words(it.rupiah).into()),
            ("what", what.into()),
            ("day", w.date(it.day).into()),
        ],
    )
}
