//! People: the round with the first letter of a name, and the big tile that is tapped when somebody is there.

use std::borrow::Cow;

use community::kernel::MemberId;
use maud::{Markup, Render, html};

use super::Icon;

/// Words before a name that say nothing about whom it is.
const HONORIFICS: [&str; 10] =
    ["bu", "pak", "mbak", "mas", "kak", "bang", "ibu", "bapak", "ustaz", "ustazah"];

/// The first letter of the name, in the colour of the person.
pub fn avatar(name: &str, id: MemberId) -> Markup {
    html! { span.avatar.(hue(id)) aria-hidden="true" { (letter(name)) } }
}

/// The same, for the head of a person's own page.
pub fn avatar_large(name: &str, id: MemberId) -> Markup {
    html! { span.avatar.large.(hue(id)) aria-hidden="true" { (letter(name)) } }
}

/// The letter alone, for a dot that stands for the person.
pub fn initial(name: &str) -> String {
    letter(name)
}

fn hue(id: MemberId) -> &'static str {
    match id.0 % 8 {
        0 => "hue-0",
        1 => "hue-1",
        2 => "hue-2",
        3 => "hue-3",
        4 => "hue-4",
        5 => "hue-5",
        6 => "hue-6",
        _ => "hue-7",
    }
}

fn letter(name: &str) -> String {
    let told = |word: &&str| !HONORIFICS.contains(&word.trim_end_matches('.').to_lowercase().as_str());
    let word = name.split_whitespace().find(told).unwrap_or(name);
    word.chars().next().map_or_else(|| "·".to_owned(), |first| first.to_uppercase().collect())
}

/// A name to tap at check-in; a button of the form it stands in.
pub struct Tile<'a> {
    name: Cow<'a, str>,
    member: MemberId,
    line: Option<Cow<'a, str>>,
    sends: (Cow<'a, str>, Cow<'a, str>),
    here: bool,
}

/// A tile that sends `field=value` when tapped.
pub fn tile<'a>(
    name: impl Into<Cow<'a, str>>,
    member: MemberId,
    field: impl Into<Cow<'a, str>>,
    value: impl Into<Cow<'a, str>>,
) -> Tile<'a> {
    Tile { name: name.into(), member, line: None, sends: (field.into(), value.into()), here: false }
}

impl<'a> Tile<'a> {
    /// A soft line under the name: "dicatat oleh Rina".
    pub fn line(mut self, words: impl Into<Cow<'a, str>>) -> Self {
        self.line = Some(words.into());
        self
    }

    /// With the tick of somebody who is there.
    pub fn here_if(mut self, here: bool) -> Self {
        self.here = here;
        self
    }
}

impl Render for Tile<'_> {
    fn render(&self) -> Markup {
        let (field, value) = &self.sends;
        html! {
            button.tile name=(field) value=(value) aria-pressed=(if self.here { "true" } else { "false" }) {
                (avatar(&self.name, self.member))
                span.tile-name {
                    (self.name)
                    @if let Some(line) = &self.line { small { (line) } }
                }
                span.tick { (Icon::Check) }
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_letter_is_the_one_people_would_choose() {
        let rows = [
            ("Rina", "R"),
            ("Bu Tati", "T"),
            ("pak ujang", "U"),
            ("Bu", "B"),
            ("", "·"),
            ("  ", "·"),
            ("ß", "SS"),
            ("👩 Ani", "👩"),
        ];
        for (name, expected) in rows {
            assert_eq!(letter(name.trim()), expected, "{name}");
        }
    }
}
