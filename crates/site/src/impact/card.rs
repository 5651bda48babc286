//! The growth card: a number large, how long it took, the curve, and the sentence that says it all.

use community::seen_by::impact::IndicatorSeen;
use maud::{Markup, html};

use super::{chart, words};
use crate::{
    parts::{Tone, chip},
    words::Words,
};

/// What stands around a card.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Around {
    /// Nothing says what it counts: the card does.
    Strangers,
    /// A heading has said it; the card shows where it began.
    Heading,
}

/// For one indicator; nothing while there is no number.
pub fn card(words: Words, indicator: &IndicatorSeen, around: Around) -> Option<Markup> {
    let growth = indicator.growth.as_ref()?;
    let chart = chart::chart(words, indicator, around)?;
    let (from, to) = (growth.first.amount, growth.latest.amount);
    let moved = growth.points.len() > 1 && from != to;
    let chip_words = match growth.points.len() {
        ..2 => words.t("impact-first-number").into_owned(),
        _ if moved => words::within(words, growth),
        _ => words.with("impact-steady-for", &[("span", words::span(words, growth.span).into())]),
    };
    Some(html! {
        figure.card.growth {
            @if around == Around::Strangers { figcaption.soft dir="auto" { (indicator.name) } }
            p.growth-line {
                span.sr { (words::sentence(words, indicator).unwrap_or_default()) }
                span.growth-figure aria-hidden="true" {
                    @if moved { (words::amount(words, from)) " " i { "→" } " " }
                    em { (words::amount(words, to)) }
                }
                span aria-hidden="true" { (chip(Tone::Leaf, &chip_words)) }
            }
            (chart)
            @if let Some(target) = words::target(words, indicator) { p.soft { (target) } }
        }
    })
}
