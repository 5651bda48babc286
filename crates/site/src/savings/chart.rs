//! How savings have grown, as a curve and as a table.

use charts::{Growth, Point};
use community::seen_by::savings::SavedOn;
use maud::{Markup, PreEscaped, html};

use crate::{parts::fold, words::Words};

/// Nothing with less than two months: that is no growth yet.
pub fn chart(w: Words, growth: &[SavedOn]) -> Markup {
    let (Some(first), Some(last)) = (growth.first(), growth.last()) else { return html! {} };
    let point = |it: &SavedOn| Point { x: it.day.days_since(first.day), value: it.rupiah.0 };
    let points: Vec<Point> = growth.iter().map(point).collect();
    let ticks: Vec<(i64, String)> = growth
        .iter()
        .map(|it| (it.day.days_since(first.day), w.month_short(it.day.month()).to_owned()))
        .collect();
    let title = w.t("savings-growth");
    let description = w.with(
        "savings-growth-told",
        &[("first", first.rupiah.to_string().into()), ("last", last.rupiah.to_string().into())],
    );
    let drawn = Growth {
        id: "simpanan",
        title: &title,
        description: &description,
        points: &points,
        ticks: &ticks,
        first: &w.amount_short(first.rupiah),
        last: &w.amount_short(last.rupiah),
        baseline: None,
        target: None,
    };
    html! {
        @if growth.len() > 1 {
            section {
                h2 { (title) }
                @if let Some(svg) = drawn.svg() { div.card.chart { (PreEscaped(svg)) } }
                (fold(&w.t("savings-growth-table"), html! {
                    div.scroll { table.sums {
                        thead { tr { th { (w.t("savings-day")) } th.number { (w.t("savings-all")) } } }
                        tbody { @for it in growth.iter().rev() {
                            tr { td { (w.date(it.day)) } td.number { (it.rupiah) } }
                        } }
                    } }
                }))
            }
        }
    }
}
