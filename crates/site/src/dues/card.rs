//! The card of one payer: what was owed and paid, for them and for whoever keeps the money.

use axum::extract::Path;
use community::{dues::Card, kernel::Rupiah, seen_by::dues::DuesCardSeen};
use maud::{Markup, html};

use super::{id, style, words};
use crate::{
    Lost, Outcome, Visit,
    layout::Section,
    parts::{Icon, plain, row, secondary, share, title},
    words::Words,
};

pub async fn show(visit: Visit, Path((_, dues, payer)): Path<(String, String, String)>) -> Outcome {
    visit.member()?;
    let (dues, payer) = (id(&dues)?, id(&payer)?);
    let it = visit.seen(|seen| seen.dues_card(dues, payer)).ok_or(Lost::NotHere)?;
    let w = visit.words;
    let name = words::payer(w, &it.payer);
    let body = html! {
        (style())
        (title(w.t("dues-card")).back(visit.at().dues_kind(it.dues), it.name.clone()).line(words::stands(w, &it.card)))
        dl.facts {
            dt { (w.t("dues-who")) } dd { b { bdi { (name) } } }
            @if it.payer.name.is_some() {
                dt { (w.t("dues-household-members")) } dd { (crate::members::words::names(w, &it.payer.members)) }
            }
            dt { (w.t("dues-what")) } dd { (it.name) }
            @if it.card.credit.0 > 0 { dt { (w.t("dues-credit")) } dd { (it.card.credit) } }
        }
        (periods(w, &it))
        @for exemption in &it.exemptions {
            p.soft { (w.with("dues-exempt-told", &[
                ("span", words::span(w, exemption.from, exemption.to).into()),
                ("reason", exemption.reason.as_str().into()),
            ])) }
        }
        (payments(&visit, &it.card))
        @if it.may_keep && !it.own { (remind(&visit, &it)) }
        div.actions.no-print { (secondary(w.t("dues-print-card")).icon(Icon::Print).prints()) }
    };
    Ok(visit.show(visit.page(Section::More, w.t("dues-card"), body)))
}

fn periods(w: Words, it: &DuesCardSeen) -> Markup {
    let amount = |it: Rupiah| if it.0 == 0 { "–".to_owned() } else { it.to_string() };
    html! {
        table.dues-card {
            thead { tr {
                th scope="col" { (w.t("dues-period")) }
                th scope="col" { (w.t("dues-owed")) }
                th scope="col" { (w.t("dues-paid")) }
                th scope="col" { (w.t("dues-state")) }
            } }
            tbody {
                @for line in it.card.periods.iter().rev() {
                    tr {
                        th scope="row" { (words::period(w, it.every, line.period)) }
                        td { (amount(line.owed)) }
                        td { (amount(line.paid)) }
                        td { (words::state(w, line.state)) }
                    }
                }
            }
        }
    }
}

fn payments(visit: &Visit, card: &Card) -> Markup {
    let w = visit.words;
    html! {
        @if !card.payments.is_empty() {
            section.no-print {
                h2 { (w.t("dues-payments")) }
                div.card.flush.rows {
                    @for it in card.payments.iter().rev() {
                        (row(it.rupiah.to_string())
                            .line(w.with("dues-payment-line", &[("day", w.date(it.day).into()), ("number", it.entry.to_string().into())]))
                            .to(visit.at().dues_receipt(it.entry)))
                    }
                }
            }
        }
    }
}

/// To them alone, never to the group.
fn remind(visit: &Visit, it: &DuesCardSeen) -> Markup {
    let w = visit.words;
    let open: Vec<_> = it.card.periods.iter().filter(|it| it.paid < it.owed).map(|it| it.period).collect();
    let text = w.with(
        "dues-remind-text",
        &[
            ("who", plain(&words::payer(w, &it.payer)).into()),
            ("name", plain(&it.name).into()),
            ("periods", words::periods(w, it.every, &open).into()),
            ("amount", it.card.arrears.to_string().into()),
        ],
    );
    html! {
        @if it.card.arrears.0 > 0 {
            section.no-print {
                h2 { (w.t("dues-remind")) }
                p.soft { (w.t("dues-remind-line")) }
                (share(w, &text, &visit.shared(&visit.at().dues_card(it.dues, it.payer.payer))))
            }
        }
    }
}
