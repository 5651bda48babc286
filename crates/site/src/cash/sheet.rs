//! For paper: the slip of one entry, and a month of the book with its seal.

use axum::extract::Path;
use maud::{Markup, html};

use super::{entry, month as months, verify, words};
use crate::{
    Outcome, Visit,
    layout::{Frame, Page},
    parts::{Icon, secondary},
};

pub async fn slip(visit: Visit, Path((_, id)): Path<(String, String)>) -> Outcome {
    visit.member()?;
    let it = entry::find(&visit, &id)?;
    let (w, at) = (visit.words, visit.at());
    let number = w.with("cash-entry-number", &[("number", it.glance.id.to_string().into())]);
    let body = html! {
        (letterhead(&visit))
        h1 { (w.t("cash-slip-title")) }
        p { (number) }
        dl.facts {
            dt { (w.t("cash-what")) } dd dir="auto" { (words::what(w, &it.glance)) }
            dt { (words::side(w, it.glance.side)) } dd { b { (it.glance.amount) } }
            dt { (w.t("cash-said")) } dd { (w.in_words(it.glance.amount)) }
            dt { (w.t("cash-day")) } dd { (w.day_long(it.glance.day)) }
            @if let Some(kind) = it.glance.kind { dt { (w.t("cash-kind")) } dd { (words::kind(w, kind)) } }
            @if let Some(fund) = &it.glance.fund { dt { (w.t("cash-fund")) } dd dir="auto" { (fund) } }
            dt { (w.t("cash-standing")) } dd { (words::standing(w, it.glance.standing).map_or_else(|| w.t("cash-booked"), |(_, it)| it)) }
        }
        (signatures(&visit, &[w.t("cash-hand-over"), w.t("cash-receive"), w.t("cash-witness")]))
        (foot(&visit, at.cash_entry(it.glance.id)))
    };
    Ok(visit.show(Page::new(w, w.t("cash-slip-title"), Frame::Print, body)))
}

pub async fn month(visit: Visit, Path((_, month)): Path<(String, String)>) -> Outcome {
    visit.member()?;
    let it = months::named(&visit, &month)?;
    let seal = match &it.closed {
        Some(closed) => verify::seal(&visit, closed.seq).await?,
        None => None,
    };
    let (w, at) = (visit.words, visit.at());
    let name = w.with("cash-sheet-title", &[("month", words::month(w, it.month).into())]);
    let body = html! {
        (super::dressed())
        (letterhead(&visit))
        h1 { (name) }
        (months::sums(&visit, &it))
        div.scroll { table.sheet {
            thead {
                tr {
                    th { (w.t("cash-number")) } th { (w.t("cash-day")) } th { (w.t("cash-what")) }
                    th.number { (w.t("cash-came")) } th.number { (w.t("cash-went")) }
                }
            }
            tbody {
                @for entry in it.entries.iter().rev() {
                    @let (came, went) = words::columns(entry);
                    tr {
                        td { (entry.id) }
                        td { (w.day_short(entry.day)) }
                        td dir="auto" {
                            (words::what(w, entry))
                            @if let Some((_, word)) = words::standing(w, entry.standing) { " (" (word) ")" }
                        }
                        td.number { (came) }
                        td.number { (went) }
                    }
                }
            }
        } }
        @if let Some(closed) = &it.closed {
            dl.facts {
                dt { (w.t("cash-counted-by")) } dd { (words::by(w, closed.counted.by.as_ref())) }
                dt { (w.t("cash-signed-by")) } dd { (words::by(w, closed.by.as_ref())) ", " (w.date(closed.on)) }
                dt { (w.t("cash-in-the-box")) } dd { (closed.counted.rupiah) }
            }
            @if let Some(seal) = seal { p { (w.t("cash-seal")) } p.seal { (seal) } p.soft { (w.t("cash-seal-line")) } }
        }
        (signatures(&visit, &[w.t("cash-counted-by"), w.t("cash-signed-by")]))
        (foot(&visit, at.cash_month(it.month)))
    };
    Ok(visit.show(Page::new(w, name, Frame::Print, body)))
}

fn letterhead(visit: &Visit) -> Markup {
    let frame = visit.seen(|seen| seen.frame());
    html! {
        header.letterhead {
            span.crest { (visit.emblem(64)) }
            div { b { (frame.name) } p { (frame.place) } }
        }
    }
}

fn signatures(visit: &Visit, who: &[std::borrow::Cow<'static, str>]) -> Markup {
    let today = visit.seen(|seen| seen.today());
    html! {
        p.soft { (visit.words.date(today)) }
        table.sheet { tbody { tr { @for it in who { td { (it) br; br; br; "…………" } } } } }
    }
}

fn foot(visit: &Visit, back: String) -> Markup {
    let w = visit.words;
    html! {
        div.actions {
            (secondary(w.t("rooms-print")).icon(Icon::Print).prints())
            (secondary(w.t("cash-back")).icon(Icon::Back).to(back))
        }
    }
}
