//! Rows: something in one line or two, with a round or a date before it and a chip behind it.
//! In `div.stack` each row is a card of its own; in `div.rows` they share one card.

use std::borrow::Cow;

use community::kernel::Day;
use maud::{Markup, Render, html};

use super::{Icon, Tone};
use crate::words::Words;

/// A row; becomes markup where it is spliced. With `to` the whole row is the link.
pub struct Row<'a> {
    title: Cow<'a, str>,
    line: Option<Cow<'a, str>>,
    lead: Option<Markup>,
    aside: Option<Markup>,
    below: Option<Markup>,
    to: Option<Cow<'a, str>>,
    dim: bool,
}

pub fn row<'a>(title: impl Into<Cow<'a, str>>) -> Row<'a> {
    Row { title: title.into(), line: None, lead: None, aside: None, below: None, to: None, dim: false }
}

impl<'a> Row<'a> {
    /// A soft line under the title.
    pub fn line(mut self, words: impl Into<Cow<'a, str>>) -> Self {
        self.line = Some(words.into());
        self
    }

    /// What stands before it: an avatar, a badge, a date, an icon.
    pub fn lead(mut self, lead: Markup) -> Self {
        self.lead = Some(lead);
        self
    }

    /// What stands behind it: a chip, a small form.
    pub fn aside(mut self, aside: Markup) -> Self {
        self.aside = Some(aside);
        self
    }

    /// What stands under the line: a longer chip.
    pub fn below(mut self, below: Markup) -> Self {
        self.below = Some(below);
        self
    }

    /// Where a tap leads.
    pub fn to(mut self, address: impl Into<Cow<'a, str>>) -> Self {
        self.to = Some(address.into());
        self
    }

    /// Past, cancelled or away: in soft ink.
    pub fn dim_if(mut self, dim: bool) -> Self {
        self.dim = dim;
        self
    }
}

impl Render for Row<'_> {
    fn render(&self) -> Markup {
        let inside = html! {
            @if let Some(lead) = &self.lead { (lead) }
            span.row-words {
                b { (self.title) }
                @if let Some(line) = &self.line { span.soft { (line) } }
                @if let Some(below) = &self.below { span.row-below { (below) } }
            }
            @if let Some(aside) = &self.aside { span.row-aside { (aside) } }
            @else if self.to.is_some() { (Icon::Next) }
        };
        html! {
            @match &self.to {
                Some(to) => a.row.dim[self.dim] href=(to) { (inside) },
                None => div.row.dim[self.dim] { (inside) },
            }
        }
    }
}

/// A word in a coloured pill.
pub fn chip(tone: Tone, words: &str) -> Markup {
    html! { span.chip.(tone.class()) { (words) } }
}

/// A coloured round with an icon, before a row.
pub fn badge(tone: Tone, icon: Icon) -> Markup {
    html! { span.badge.(tone.class()) { (icon) } }
}

/// `SAB` over `28`, before a row.
pub fn date_badge(words: Words, day: Day) -> Markup {
    html! {
        time.date-badge datetime=(day) title=(words.day_long(day)) {
            span { (words.weekday_short(day.weekday())) }
            b { (day.day_of_month()) }
        }
    }
}

/// What somebody did: the sentence with its names in `b`, and under it when, and what they wrote.
pub fn news(lead: Markup, sentence: Markup, line: &str) -> Markup {
    html! { div.news { (lead) div { p { (sentence) } p.soft { (line) } } } }
}
