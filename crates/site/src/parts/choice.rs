//! Choosing among a few things: big radio cards, chips to tick, a list to pick from, one box to tick.

use std::borrow::Cow;

use community::kernel::Weekday;
use maud::{Markup, Render, html};

use super::Typed;
use crate::words::Words;

/// A group of options; becomes markup where it is spliced.
pub struct Choice<'a> {
    typed: &'a Typed,
    name: Cow<'a, str>,
    label: Cow<'a, str>,
    look: Look,
    hint: Option<Cow<'a, str>>,
    options: Vec<Choosable<'a>>,
}

struct Choosable<'a> {
    value: Cow<'a, str>,
    label: Cow<'a, str>,
    line: Option<Cow<'a, str>>,
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Look {
    Cards,
    Chips,
    List,
}

/// Exactly one of a few, each a card with room for a line.
pub fn choice<'a>(
    typed: &'a Typed,
    name: impl Into<Cow<'a, str>>,
    label: impl Into<Cow<'a, str>>,
) -> Choice<'a> {
    Choice::new(Look::Cards, typed, name.into(), label.into())
}

/// Any number of a few, each a chip.
pub fn chips<'a>(
    typed: &'a Typed,
    name: impl Into<Cow<'a, str>>,
    label: impl Into<Cow<'a, str>>,
) -> Choice<'a> {
    Choice::new(Look::Chips, typed, name.into(), label.into())
}

/// Exactly one of many, in the phone's own list.
pub fn select<'a>(
    typed: &'a Typed,
    name: impl Into<Cow<'a, str>>,
    label: impl Into<Cow<'a, str>>,
) -> Choice<'a> {
    Choice::new(Look::List, typed, name.into(), label.into())
}

/// Days of the week as chips, Monday first; the values are `monday` … `sunday` as in commands.
pub fn weekdays<'a>(
    words: Words,
    typed: &'a Typed,
    name: impl Into<Cow<'a, str>>,
    label: impl Into<Cow<'a, str>>,
) -> Choice<'a> {
    Weekday::ALL.into_iter().fold(chips(typed, name, label), |choice, weekday| {
        choice.option(weekday_value(weekday), words.weekday(weekday))
    })
}

/// One box to tick; its value is `yes`.
pub fn check(typed: &Typed, name: &str, label: &str) -> Markup {
    let id = format!("f-{name}-problem");
    let problem = typed.problem_with(name);
    html! {
        div.field {
            label.tick {
                input type="checkbox" name=(name) value="yes" checked[typed.has(name, "yes")]
                    aria-invalid=[problem.map(|_| "true")] aria-describedby=[problem.map(|_| id.as_str())];
                span { (label) }
            }
            @if let Some(problem) = problem { p.problem id=(id) { (problem) } }
        }
    }
}

const fn weekday_value(weekday: Weekday) -> &'static str {
    match weekday {
        Weekday::Monday => "monday",
        Weekday::Tuesday => "tuesday",
        Weekday::Wednesday => "wednesday",
        Weekday::Thursday => "thursday",
        Weekday::Friday => "friday",
        Weekday::Saturday => "saturday",
        Weekday::Sunday => "sunday",
    }
}

impl<'a> Choice<'a> {
    fn new(look: Look, typed: &'a Typed, name: Cow<'a, str>, label: Cow<'a, str>) -> Choice<'a> {
        Choice { typed, name, label, look, hint: None, options: Vec::new() }
    }

    pub fn option(mut self, value: impl Into<Cow<'a, str>>, label: impl Into<Cow<'a, str>>) -> Self {
        self.options.push(Choosable { value: value.into(), label: label.into(), line: None });
        self
    }

    /// An option with a soft line under its label.
    pub fn option_with_line(
        mut self,
        value: impl Into<Cow<'a, str>>,
        label: impl Into<Cow<'a, str>>,
        line: impl Into<Cow<'a, str>>,
    ) -> Self {
        self.options.push(Choosable { value: value.into(), label: label.into(), line: Some(line.into()) });
        self
    }

    /// One sentence under the label.
    pub fn hint(mut self, words: impl Into<Cow<'a, str>>) -> Self {
        self.hint = Some(words.into());
        self
    }

    fn group(&self, id: &str, described_by: Option<&str>) -> Markup {
        let problem = self.typed.problem_with(&self.name);
        let kind = if self.look == Look::Cards { "radio" } else { "checkbox" };
        html! {
            fieldset.field id=(id) aria-describedby=[described_by] {
                legend { (self.label) }
                @if let Some(hint) = &self.hint { p.hint id={ (id) "-hint" } { (hint) } }
                div.options.cards[self.look == Look::Cards].chips[self.look == Look::Chips] {
                    @for option in &self.options {
                        label.option {
                            input type=(kind) name=(self.name) value=(option.value)
                                checked[self.typed.has(&self.name, &option.value)]
                                aria-invalid=[problem.map(|_| "true")];
                            span {
                                (option.label)
                                @if let Some(line) = &option.line { small { (line) } }
                            }
                        }
                    }
                }
                @if let Some(problem) = problem { p.problem id={ (id) "-problem" } { (problem) } }
            }
        }
    }

    fn list(&self, id: &str, described_by: Option<&str>) -> Markup {
        let problem = self.typed.problem_with(&self.name);
        html! {
            div.field {
                label for=(id) { (self.label) }
                @if let Some(hint) = &self.hint { p.hint id={ (id) "-hint" } { (hint) } }
                select id=(id) name=(self.name) aria-describedby=[described_by] aria-invalid=[problem.map(|_| "true")] {
                    @for option in &self.options {
                        option value=(option.value) selected[self.typed.has(&self.name, &option.value)] {
                            (option.label)
                            @if let Some(line) = &option.line { " · " (line) }
                        }
                    }
                }
                @if let Some(problem) = problem { p.problem id={ (id) "-problem" } { (problem) } }
            }
        }
    }
}

impl Render for Choice<'_> {
    fn render(&self) -> Markup {
        let id = format!("f-{}", self.name);
        let problem = self.typed.problem_with(&self.name);
        let parts = [self.hint.as_ref().map(|_| "hint"), problem.map(|_| "problem")];
        let described: Vec<String> = parts.into_iter().flatten().map(|part| format!("{id}-{part}")).collect();
        let described_by = (!described.is_empty()).then(|| described.join(" "));
        match self.look {
            Look::Cards | Look::Chips => self.group(&id, described_by.as_deref()),
            Look::List => self.list(&id, described_by.as_deref()),
        }
    }
}
