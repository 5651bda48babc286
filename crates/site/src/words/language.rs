//! The languages that pages speak.

use super::Words;

/// A language with a complete catalogue.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Language {
    /// The source: every sentence is written in it first.
    #[default]
    Indonesian,
    English,
}

impl Language {
    pub const ALL: [Language; 2] = [Language::Indonesian, Language::English];

    /// The tag in `lang=` and in the language cookie.
    pub const fn tag(self) -> &'static str {
        match self {
            Language::Indonesian => "id",
            Language::English => "en",
        }
    }

    /// What the language calls itself.
    pub const fn own_name(self) -> &'static str {
        match self {
            Language::Indonesian => "Bahasa Indonesia",
            Language::English => "English",
        }
    }

    /// The locale in Open Graph tags.
    pub const fn locale(self) -> &'static str {
        match self {
            Language::Indonesian => "id_ID",
            Language::English => "en_US",
        }
    }

    pub const fn words(self) -> Words {
        Words::new(self)
    }

    /// The language with this tag.
    pub fn from_tag(tag: &str) -> Option<Language> {
        Language::ALL.into_iter().find(|language| language.tag().eq_ignore_ascii_case(tag))
    }

    /// The reader's choice: what they once chose (`cookie`), otherwise the first language of `Accept-Language`
    /// that we speak, otherwise Indonesian.
    pub fn chosen(cookie: Option<&str>, accept_language: Option<&str>) -> Language {
        let accepted = || accept_language.and_then(first_accepted);
        cookie.and_then(Language::from_tag).or_else(accepted).unwrap_or_default()
    }

    /// Thousands set apart as this language does.
    pub(super) fn grouped(self, number: i64) -> String {
        let mark = match self {
            Language::Indonesian => '.',
            Language::English => ',',
        };
        let digits = number.unsigned_abs().to_string();
        let mut written = String::with_capacity(digits.len() * 4 / 3 + 2);
        if number < 0 {
            written.push('−');
        }
        for (place, digit) in digits.chars().enumerate() {
            if place > 0 && (digits.len() - place).is_multiple_of(3) {
                written.push(mark);
            }
            written.push(digit);
        }
        written
    }
}

/// Browsers list what their readers want first; weights only ever repeat that order.
fn first_accepted(header: &str) -> Option<Language> {
    header.split(',').find_map(|range| {
        let tag = range.split(';').next().unwrap_or_default().trim();
        Language::from_tag(tag.split('-').next().unwrap_or_default())
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_reader_gets_the_language_they_chose_or_their_phone_speaks() {
        use Language::{English, Indonesian};
        let rows = [
            (None, None, Indonesian),
            (Some("en"), Some("id"), English),
            (Some("xx"), Some("en-GB,en;q=0.9"), English),
            (None, Some("id-ID,id;q=0.9,en-US;q=0.8"), Indonesian),
            (None, Some("su, EN;q=0.5"), English),
            (None, Some("fr;q=0.4, *"), Indonesian),
            (None, Some(",;="), Indonesian),
        ];
        for (cookie, accept, expected) in rows {
            assert_eq!(Language::chosen(cookie, accept), expected, "{cookie:?} {accept:?}");
        }
    }

    #[test]
    fn thousands_are_set_apart() {
        let rows = [
            (0, "0", "0"),
            (999, "999", "999"),
            (1234, "1.234", "1,234"),
            (-1_000_000, "−1.000.000", "−1,000,000"),
        ];
        for (number, indonesian, english) in rows {
            assert_eq!(Language::Indonesian.grouped(number), indonesian);
            assert_eq!(Language::English.grouped(number), english);
        }
    }
}
