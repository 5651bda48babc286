//! Numbers that are looked at rather than read.

use std::borrow::Cow;

use maud::{Markup, Render, html};

use super::{Icon, Tone, chip};

/// The growth card: a label, `10 → 60` large, a chip, the chart, and the sentence that says it all in words.
pub struct Growth<'a> {
    /// "Anak yang rutin datang".
    pub label: Cow<'a, str>,
    pub from: Cow<'a, str>,
    pub to: Cow<'a, str>,
    /// "dalam 3 bulan".
    pub span: Cow<'a, str>,
    /// "10 → 60 anak dalam 3 bulan": what a screen reader says instead of the figures.
    pub sentence: Cow<'a, str>,
    /// An SVG of the `charts` crate, with its own text alternative.
    pub chart: Markup,
}

impl Render for Growth<'_> {
    fn render(&self) -> Markup {
        html! {
            figure.card.growth {
                figcaption.soft { (self.label) }
                p.growth-line {
                    span.sr { (self.sentence) }
                    span.growth-figure aria-hidden="true" { (self.from) " " i { "→" } " " em { (self.to) } }
                    span aria-hidden="true" { (chip(Tone::Leaf, &self.span)) }
                }
                (self.chart)
            }
        }
    }
}

/// People as dots: so many have, the others not yet. `sentence` says it in words ("3 dari 5").
pub fn dots(have: u32, of: u32, sentence: &str) -> Markup {
    html! {
        p.dots {
            span.dots-row aria-hidden="true" {
                @for place in 0..of.min(30) {
                    @if place < have { span.dot.full { (Icon::Check) } } @else { span.dot {} }
                }
            }
            b { (sentence) }
        }
    }
}
