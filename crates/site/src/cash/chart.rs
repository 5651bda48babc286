//! The money drawn: month beside month, and what it came from and went for; each with its numbers in a table.

use charts::{Flow, Flows};
use community::{
    kernel::Rupiah,
    seen_by::cash::{FundGlance, KindSum, MonthFlow},
};
use maud::{Markup, PreEscaped, html};

use super::words;
use crate::{parts::fold, words::Words};

/// Whether the balance may be told beside what came and went.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Held {
    Told,
    Untold,
}

/// Months as pairs of bars. Nothing without a month.
pub fn flow(w: Words, months: &[MonthFlow], held: Held) -> Markup {
    let short = |it: Rupiah| w.amount_short(it);
    let worded: Vec<[String; 3]> = months
        .iter()
        .map(|it| [w.month_short(it.month.number()).to_owned(), short(it.came), short(it.went)])
        .collect();
    let flows: Vec<Flow> = months
        .iter()
        .zip(&worded)
        .map(|(it, [label, came, went])| Flow {
            label,
            came: it.came.0,
            came_worded: came,
            went: it.went.0,
            went_worded: went,
        })
        .collect();
    let description = months.last().map(|it| words::flow_said(w, it)).unwrap_or_default();
    let title = w.t("cash-flow");
    let svg = Flows { id: "arus", title: &title, description: &description, flows: &flows }.svg();
    html! {
        @if let Some(svg) = svg {
            figure.card {
                figcaption.legend {
                    span { i {} (w.t("cash-came")) }
                    span.out { i {} (w.t("cash-went")) }
                }
                (PreEscaped(svg))
                (fold(&w.t("cash-as-table"), table(w, months, held)))
            }
        }
    }
}

fn table(w: Words, months: &[MonthFlow], held: Held) -> Markup {
    html! {
        div.scroll {
            table {
                thead {
                    tr {
                        th { (w.t("cash-month")) }
                        th.number { (w.t("cash-came")) }
                        th.number { (w.t("cash-went")) }
                        @if held == Held::Told { th.number { (w.t("cash-ended-with")) } }
                    }
                }
                tbody {
                    @for it in months.iter().rev() {
                        tr {
                            td { (words::month(w, it.month)) }
                            td.number { (it.came) }
                            td.number { (it.went) }
                            @if held == Held::Told { td.number { (it.held) } }
                        }
                    }
                }
            }
        }
    }
}

/// Where it came from, or what it went for: each with a bar as long as its part. The words and amounts are the table.
pub fn kinds(w: Words, sums: &[KindSum]) -> Markup {
    let whole = sums.iter().map(|it| it.rupiah.0.max(0)).sum();
    html! {
        ul.sums {
            @for it in sums {
                li {
                    p { span { (words::kind(w, it.of)) } b.money { (it.rupiah) } }
                    (PreEscaped(charts::meter(it.rupiah.0, 0, whole)))
                }
            }
        }
    }
}

/// How full a fund is, and how much of it is spent; beside the words that say it.
pub fn fund(it: &FundGlance) -> Markup {
    PreEscaped(charts::meter(it.received.0, it.spent.0, it.target.unwrap_or(it.received).0))
}
