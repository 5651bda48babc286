//! The top of a page: the community with its emblem, or a title with the way back.

use std::borrow::Cow;

use maud::{Markup, Render, html};

use super::Icon;

/// Emblem, name and a line; becomes markup where it is spliced.
pub struct Head<'a> {
    emblem: Markup,
    name: Cow<'a, str>,
    line: Cow<'a, str>,
    aside: Option<Markup>,
    titled: bool,
}

pub fn head<'a>(emblem: Markup, name: impl Into<Cow<'a, str>>, line: impl Into<Cow<'a, str>>) -> Head<'a> {
    Head { emblem, name: name.into(), line: line.into(), aside: None, titled: false }
}

impl Head<'_> {
    /// What stands at the end: an avatar, a pill.
    pub fn aside(mut self, aside: Markup) -> Self {
        self.aside = Some(aside);
        self
    }

    /// The name is the page's title; without this the page has another `h1`.
    pub fn titled(mut self) -> Self {
        self.titled = true;
        self
    }
}

impl Render for Head<'_> {
    fn render(&self) -> Markup {
        html! {
            div.head {
                span.crest { (self.emblem) }
                div.head-words {
                    @if self.titled { h1.head-name { (self.name) } } @else { p.head-name { (self.name) } }
                    p.soft { (self.line) }
                }
                @if let Some(aside) = &self.aside { (aside) }
            }
        }
    }
}

/// The way back, the page's `h1` and a soft line; becomes markup where it is spliced.
pub struct Title<'a> {
    title: Cow<'a, str>,
    line: Option<Cow<'a, str>>,
    back: Option<(Cow<'a, str>, Cow<'a, str>)>,
    chips: Option<Markup>,
}

pub fn title<'a>(title: impl Into<Cow<'a, str>>) -> Title<'a> {
    Title { title: title.into(), line: None, back: None, chips: None }
}

impl<'a> Title<'a> {
    pub fn line(mut self, words: impl Into<Cow<'a, str>>) -> Self {
        self.line = Some(words.into());
        self
    }

    /// `‹ Kegiatan` above the title.
    pub fn back(mut self, address: impl Into<Cow<'a, str>>, label: impl Into<Cow<'a, str>>) -> Self {
        self.back = Some((address.into(), label.into()));
        self
    }

    /// Chips between the way back and the title.
    pub fn chips(mut self, chips: Markup) -> Self {
        self.chips = Some(chips);
        self
    }
}

impl Render for Title<'_> {
    fn render(&self) -> Markup {
        html! {
            div.title {
                @if let Some((address, label)) = &self.back { a.back href=(address) { (Icon::Back) (label) } }
                @if let Some(chips) = &self.chips { p.chips { (chips) } }
                h1 { (self.title) }
                @if let Some(line) = &self.line { p.soft { (line) } }
            }
        }
    }
}
