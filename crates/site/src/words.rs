//! The words of a page in the reader's language: whole sentences from `locales/`, dates and numbers.
//!
//! Invariant: Indonesian is the source. A key that a language lacks is shown in Indonesian, never as an error.

mod amounts;
mod catalogue;
mod dates;
mod language;
mod spans;
#[cfg(test)]
mod tests;

use std::borrow::Cow;

use fluent_bundle::{FluentArgs, FluentValue};

pub use language::Language;
pub use spans::Span;

/// A reader's language and everything that can be said in it. Free to copy.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Words {
    language: Language,
}

impl Words {
    pub const fn new(language: Language) -> Words {
        Words { language }
    }

    pub const fn language(&self) -> Language {
        self.language
    }

    /// The sentence under `key`, which takes no arguments.
    pub fn t(&self, key: &str) -> Cow<'static, str> {
        catalogue::find(self.language, key, None)
    }

    /// The sentence under `key` with what belongs into it: `words.with("tasks-open", &[("count", 3.into())])`.
    pub fn with(&self, key: &str, args: &[(&str, Arg)]) -> String {
        let args: FluentArgs = args.iter().map(|(name, arg)| (*name, arg.0.clone())).collect();
        catalogue::find(self.language, key, Some(&args)).into_owned()
    }

    /// A whole number as it is written: `1.234`, in English `1,234`.
    pub fn number(&self, number: impl Into<i64>) -> String {
        self.language.grouped(number.into())
    }
}

/// What a sentence takes in: words as they are, or a number, which is grouped and chooses the plural.
/// Years and other numbers that are names go in as words.
#[derive(Clone, Debug)]
pub struct Arg(FluentValue<'static>);

impl From<&str> for Arg {
    fn from(words: &str) -> Arg {
        Arg(FluentValue::from(words.to_owned()))
    }
}

impl From<String> for Arg {
    fn from(words: String) -> Arg {
        Arg(FluentValue::from(words))
    }
}

impl From<&String> for Arg {
    fn from(words: &String) -> Arg {
        Arg(FluentValue::from(words.clone()))
    }
}

impl From<Cow<'_, str>> for Arg {
    fn from(words: Cow<'_, str>) -> Arg {
        Arg(FluentValue::from(words.into_owned()))
    }
}

impl From<i64> for Arg {
    fn from(number: i64) -> Arg {
        Arg(FluentValue::from(number))
    }
}

impl From<u64> for Arg {
    fn from(number: u64) -> Arg {
        Arg(FluentValue::from(number))
    }
}

impl From<u32> for Arg {
    fn from(number: u32) -> Arg {
        Arg(FluentValue::from(number))
    }
}

impl From<i32> for Arg {
    fn from(number: i32) -> Arg {
        Arg(FluentValue::from(number))
    }
}

impl From<usize> for Arg {
    fn from(number: usize) -> Arg {
        Arg(FluentValue::from(number))
    }
}
