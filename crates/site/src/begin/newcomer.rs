//! A newcomer: what everybody types who begins here, whether they found, join or ask to join.
//!
//! Invariant: a PIN is never shown again, and nothing else that was typed is lost.

use community::{
    kernel::{Input, Problem, Text},
    limits,
    members::Honorific,
};
use host::Pin;
use maud::{Markup, html};

use crate::{
    parts::{Typed, check, new_pin, select, text},
    refusals::input_worded,
    words::Words,
};

/// The field of the one's own name is called as in the command.
pub fn name(words: Words, typed: &Typed, field: &'static str) -> Markup {
    html! {
        (text(typed, field, words.t("begin-name")).hint(words.t("begin-name-hint")).longest(limits::NAME_CHARS_MAX)
            .autocomplete("name").required())
    }
}

pub fn honorific(words: Words, typed: &Typed) -> Markup {
    let none =
        select(typed, "honorific", words.t("begin-honorific")).option("", words.t("begin-honorific-none"));
    html! { (Honorific::ALL.into_iter().fold(none, |choice, it| choice.option(it.word().to_lowercase(), it.word()))) }
}

pub fn pin_and_age(words: Words, typed: &Typed) -> Markup {
    html! {
        (new_pin(typed, "pin", words.t("begin-pin-new")).hint(words.t("begin-pin-new-hint")).required())
        (check(typed, "adult", &words.t("begin-adult")))
    }
}

/// A PIN somebody makes up, read together with the age; `None` when something is wrong, and `typed` then says what.
pub fn read_pin_and_age(words: Words, typed: Typed) -> (Typed, Option<Pin>) {
    let adult = typed.has("adult", "yes");
    let typed = if adult { typed } else { typed.problem_at("adult", words.t("begin-adult-needed")) };
    let (typed, pin) = read_new_pin(words, typed);
    (typed, pin.filter(|_| adult))
}

/// A PIN somebody makes up; not one of those that everybody tries first.
pub fn read_new_pin(words: Words, typed: Typed) -> (Typed, Option<Pin>) {
    match pin(typed.value("pin")) {
        None => (typed.problem_at("pin", words.t("refusals-pin")), None),
        Some(pin) if pin.is_easy() => (typed.problem_at("pin", words.t("begin-pin-easy")), None),
        Some(pin) => (typed, Some(pin)),
    }
}

/// Six digits, in whichever digits the keyboard writes.
pub fn pin(typed: &str) -> Option<Pin> {
    let ascii = |c: char| match c {
        '\u{ff10}'..='\u{ff19}' => char::from_digit(u32::from(c) - 0xff10, 10),
        '\u{660}'..='\u{669}' => char::from_digit(u32::from(c) - 0x660, 10),
        '\u{6f0}'..='\u{6f9}' => char::from_digit(u32::from(c) - 0x6f0, 10),
        _ => Some(c),
    };
    // Far longer than six digits with spaces between them: not worth reading.
    if typed.len() > 64 {
        return None;
    }
    Pin::new(&typed.chars().filter_map(ascii).collect::<String>())
}

/// The honorific that was chosen, if one was.
pub fn read_honorific(typed: &Typed) -> Option<Honorific> {
    let chosen = typed.value("honorific");
    Honorific::ALL.into_iter().find(|it| it.word().to_lowercase() == chosen)
}

/// Notes what is wrong with words that must be there, so that all of a form's problems are shown at once.
pub fn required(words: Words, typed: Typed, field: &'static str, chars_max: u32) -> Typed {
    match Input::required(field, &Text::new(typed.value(field)), chars_max) {
        Ok(()) => typed,
        Err(input) => wrong(words, typed, field, input.problem),
    }
}

pub fn wrong(words: Words, typed: Typed, field: &'static str, problem: Problem) -> Typed {
    let worded = input_worded(words, &Input::new(field, problem));
    typed.problem_at(field, worded)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_pin_is_read_from_any_digits() {
        for typed in ["271828", " 271 828 ", "２７１８２８", "٢٧١٨٢٨", "۲۷۱۸۲۸"] {
            assert!(pin(typed).is_some(), "{typed}");
        }
        for typed in ["", "27182", "2718281", "27182a", "𝟐𝟕𝟏𝟖𝟐𝟖", &" ".repeat(100)] {
            assert!(pin(typed).is_none(), "{typed}");
        }
    }
}
