//! The lot that broke a tie, with everything needed to draw it again.

use community::seen_by::decisions::DecisionSeen;
use maud::{Markup, html};

use super::super::super::said::{self, Days};
use crate::{parts, words::Words};

/// Folded, for the page.
pub fn folded(w: Words, days: Days, it: &DecisionSeen) -> Markup {
    html! {
        @if it.lot.is_some() {
            p { b { (w.t("votes-lot")) } }
            (parts::fold(&w.t("votes-lot-check"), proof(w, days, it)))
        }
    }
}

/// How it was drawn: the seed, and the order that came out of it.
pub fn proof(w: Words, days: Days, it: &DecisionSeen) -> Markup {
    html! {
        @if let Some(lot) = &it.lot {
            p.soft { (w.with("votes-lot-how", &[("decision", it.id.to_string().into())])) }
            p.address { code { (lot.seed) } }
            ol { @for choice in &lot.order { li dir="auto" { (said::chosen(w, days, &it.choices, *choice)) } } }
        }
    }
}
