//! Fields of a form: label, hint, input, and beside it what is wrong with what was typed.

use std::borrow::Cow;

use maud::{Markup, Render, html};

use super::Typed;

/// One field; becomes markup where it is spliced.
pub struct Field<'a> {
    typed: &'a Typed,
    name: Cow<'a, str>,
    label: Cow<'a, str>,
    kind: Kind,
    hint: Option<Cow<'a, str>>,
    aside: Option<Cow<'a, str>>,
    longest: Option<u32>,
    required: bool,
    autocomplete: &'static str,
    example: Option<Cow<'a, str>>,
    least: Option<String>,
    most: Option<String>,
    wide: bool,
}

enum Kind {
    Text,
    Area,
    Pin,
    Number,
    Stepper,
    Day,
    Time,
}

/// One line of words.
pub fn text<'a>(
    typed: &'a Typed,
    name: impl Into<Cow<'a, str>>,
    label: impl Into<Cow<'a, str>>,
) -> Field<'a> {
    Field::new(Kind::Text, typed, name.into(), label.into())
}

/// Several lines of words.
pub fn area<'a>(
    typed: &'a Typed,
    name: impl Into<Cow<'a, str>>,
    label: impl Into<Cow<'a, str>>,
) -> Field<'a> {
    Field::new(Kind::Area, typed, name.into(), label.into())
}

/// The six digits that a member knows. Never shown again.
pub fn pin<'a>(typed: &'a Typed, name: impl Into<Cow<'a, str>>, label: impl Into<Cow<'a, str>>) -> Field<'a> {
    Field::new(Kind::Pin, typed, name.into(), label.into()).autocomplete("current-password")
}

/// Six digits that somebody makes up now. Never shown again.
pub fn new_pin<'a>(
    typed: &'a Typed,
    name: impl Into<Cow<'a, str>>,
    label: impl Into<Cow<'a, str>>,
) -> Field<'a> {
    Field::new(Kind::Pin, typed, name.into(), label.into()).autocomplete("new-password")
}

/// A whole number, typed.
pub fn number<'a>(
    typed: &'a Typed,
    name: impl Into<Cow<'a, str>>,
    label: impl Into<Cow<'a, str>>,
) -> Field<'a> {
    Field::new(Kind::Number, typed, name.into(), label.into())
}

/// A small whole number, with − and + beside it when there is script.
pub fn stepper<'a>(
    typed: &'a Typed,
    name: impl Into<Cow<'a, str>>,
    label: impl Into<Cow<'a, str>>,
) -> Field<'a> {
    Field::new(Kind::Stepper, typed, name.into(), label.into())
}

/// A day, `2026-11-28`, chosen with the phone's own calendar.
pub fn day<'a>(typed: &'a Typed, name: impl Into<Cow<'a, str>>, label: impl Into<Cow<'a, str>>) -> Field<'a> {
    Field::new(Kind::Day, typed, name.into(), label.into())
}

/// A time, `09:00`, chosen with the phone's own clock.
pub fn time<'a>(
    typed: &'a Typed,
    name: impl Into<Cow<'a, str>>,
    label: impl Into<Cow<'a, str>>,
) -> Field<'a> {
    Field::new(Kind::Time, typed, name.into(), label.into())
}

/// Something that travels along unseen.
pub fn hidden(name: &str, value: impl ToString) -> Markup {
    html! { input type="hidden" name=(name) value=(value.to_string()); }
}

impl<'a> Field<'a> {
    fn new(kind: Kind, typed: &'a Typed, name: Cow<'a, str>, label: Cow<'a, str>) -> Field<'a> {
        Field {
            typed,
            name,
            label,
            kind,
            hint: None,
            aside: None,
            longest: None,
            required: false,
            autocomplete: "off",
            example: None,
            least: None,
            most: None,
            wide: false,
        }
    }

    /// One sentence under the label.
    pub fn hint(mut self, words: impl Into<Cow<'a, str>>) -> Self {
        self.hint = Some(words.into());
        self
    }

    /// A word behind the label, in soft ink: "boleh kosong".
    pub fn aside(mut self, words: impl Into<Cow<'a, str>>) -> Self {
        self.aside = Some(words.into());
        self
    }

    /// The most characters, from `community::limits`.
    pub fn longest(mut self, chars_max: u32) -> Self {
        self.longest = Some(chars_max);
        self
    }

    pub fn required(mut self) -> Self {
        self.required = true;
        self
    }

    /// What the phone may fill in by itself: `name`, `username`, `street-address` …
    pub fn autocomplete(mut self, what: &'static str) -> Self {
        self.autocomplete = what;
        self
    }

    /// An example inside the empty input.
    pub fn example(mut self, words: impl Into<Cow<'a, str>>) -> Self {
        self.example = Some(words.into());
        self
    }

    /// The least number, or the first day.
    pub fn least(mut self, least: impl ToString) -> Self {
        self.least = Some(least.to_string());
        self
    }

    /// The greatest number, or the last day.
    pub fn most(mut self, most: impl ToString) -> Self {
        self.most = Some(most.to_string());
        self
    }

    /// More lines in an area that waits for more words.
    pub fn tall(mut self) -> Self {
        self.wide = true;
        self
    }

    fn problem(&self) -> Option<&str> {
        self.typed.problem_with(&self.name)
    }

    fn input(&self, id: &str, described_by: Option<&str>) -> Markup {
        let invalid = self.problem().map(|_| "true");
        let value = self.typed.value(&self.name);
        let (kind, keys, digits) = match self.kind {
            Kind::Text | Kind::Area => ("text", None, None),
            Kind::Pin => ("password", Some("numeric"), Some("[0-9]{6}")),
            Kind::Number | Kind::Stepper => ("number", Some("numeric"), None),
            Kind::Day => ("date", None, None),
            Kind::Time => ("time", None, None),
        };
        html! {
            @if matches!(self.kind, Kind::Area) {
                textarea id=(id) name=(self.name) rows=(if self.wide { 8 } else { 3 }) required[self.required]
                    maxlength=[self.longest] placeholder=[self.example.as_deref()] autocomplete=(self.autocomplete)
                    aria-invalid=[invalid] aria-describedby=[described_by] autofocus[invalid.is_some()] {
                    // A first line break is dropped by browsers; this one is ours to drop.
                    "\n" (value)
                }
            } @else {
                input id=(id) name=(self.name) type=(kind) inputmode=[keys] pattern=[digits] required[self.required]
                    maxlength=[if matches!(self.kind, Kind::Pin) { Some(6) } else { self.longest }]
                    placeholder=[self.example.as_deref()] autocomplete=(self.autocomplete)
                    min=[self.least.as_deref()] max=[self.most.as_deref()]
                    value=[Some(value).filter(|value| !value.is_empty() && !matches!(self.kind, Kind::Pin))]
                    aria-invalid=[invalid] aria-describedby=[described_by] autofocus[invalid.is_some()];
            }
        }
    }
}

impl Render for Field<'_> {
    fn render(&self) -> Markup {
        let id = format!("f-{}", self.name);
        let parts = [self.hint.as_ref().map(|_| "hint"), self.problem().map(|_| "problem")];
        let described: Vec<String> = parts.into_iter().flatten().map(|part| format!("{id}-{part}")).collect();
        let described_by = (!described.is_empty()).then(|| described.join(" "));
        let input = self.input(&id, described_by.as_deref());
        html! {
            div.field.short[matches!(self.kind, Kind::Pin | Kind::Number | Kind::Stepper | Kind::Day | Kind::Time)] {
                label for=(id) {
                    (self.label)
                    @if let Some(aside) = &self.aside { " " span.soft { (aside) } }
                }
                @if let Some(hint) = &self.hint { p.hint id={ (id) "-hint" } { (hint) } }
                @if matches!(self.kind, Kind::Stepper) {
                    div.stepper data-stepper {
                        button.round type="button" data-step="-1" hidden tabindex="-1" aria-hidden="true" { "−" }
                        (input)
                        button.round type="button" data-step="1" hidden tabindex="-1" aria-hidden="true" { "+" }
                    }
                } @else { (input) }
                @if let Some(problem) = self.problem() { p.problem id={ (id) "-problem" } { (problem) } }
            }
        }
    }
}
