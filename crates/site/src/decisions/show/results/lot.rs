//! The lot that broke a tie, with everything needed to draw it again.

use community::seen_by::decisions::DecisionSeen;
use maud::{Markup, html};

use super::super::words;
use crate::{Visit, parts};

pub fn drawn(visit: &Visit, it: &DecisionSeen) -> Markup {
    let w = visit.words;
    html! {
        @if let Some(lot) = &it.lot {
            p { b { (w.t("votes-lot")) } }
            (parts::fold(&w.t("votes-lot-check"), html! {
                p.soft { (w.with("votes-lot-how", &[("decision", it.id.to_string().into())])) }
                p.address { code { (lot.seed) } }
                ol { @for choice in &lot.order { li dir="auto" { (words::chosen(visit, it, *choice)) } } }
            }))
        }
    }
}
