//! Counting people by tapping: label, −, the number, +. Each tap is a form; with script taps are gathered.

use std::borrow::Cow;

use community::kernel::Once;
use maud::{Markup, Render, html};

use super::once;
use crate::words::Words;

/// A counter row. Posts `once`, the hidden fields and `change` (1, −1, or with script a sum) to `action`.
pub struct Counter<'a> {
    pub words: Words,
    pub label: Cow<'a, str>,
    pub count: u32,
    pub action: Cow<'a, str>,
    pub once: &'a Once,
    /// What travels along: the band, the day.
    pub hidden: Vec<(&'static str, String)>,
}

impl Render for Counter<'_> {
    fn render(&self) -> Markup {
        let less = self.words.with("counter-less", &[("what", self.label.as_ref().into())]);
        let more = self.words.with("counter-more", &[("what", self.label.as_ref().into())]);
        html! {
            form.counter method="post" action=(self.action) data-counter {
                (once(self.once))
                @for (name, value) in &self.hidden { input type="hidden" name=(name) value=(value); }
                span.counter-label { (self.label) }
                button.round name="change" value="-1" aria-label=(less) disabled[self.count == 0] { "−" }
                output data-count=(self.count) { (self.words.number(self.count)) }
                button.round.more name="change" value="1" aria-label=(more) { "+" }
            }
        }
    }
}
