//! Which stories are about the same: how many of the words that carry meaning they share.

use std::collections::BTreeSet;

/// Shorter words carry little: "dan", "yang", "di", "the".
const LETTERS_MIN: usize = 5;
/// More would only cost time; what a story is about is said early.
const WORDS_MAX: usize = 400;

/// The words by which a text is compared.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Likeness(BTreeSet<String>);

impl Likeness {
    pub fn of<'a>(texts: impl IntoIterator<Item = &'a str>) -> Likeness {
        let words = texts.into_iter().flat_map(|it| it.split(|c: char| !c.is_alphanumeric()));
        let long = words.filter(|it| it.chars().count() >= LETTERS_MIN);
        Likeness(long.take(WORDS_MAX).map(str::to_lowercase).collect())
    }

    /// How many they share.
    pub fn with(&self, other: &Likeness) -> usize {
        self.0.intersection(&other.0).count()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn texts_are_alike_by_the_words_that_carry_meaning() {
        let one = Likeness::of(["Anak-anak membaca di balai", "Membaca bersama"]);
        let rows = [
            ("Mereka MEMBACA di bawah pohon", 1),
            ("Anak dan balai", 1),
            ("membaca, bersama: balai!", 3),
            ("yang dan di", 0),
            ("", 0),
        ];
        for (words, shared) in rows {
            assert_eq!(one.with(&Likeness::of([words])), shared, "{words}");
        }
    }
}
