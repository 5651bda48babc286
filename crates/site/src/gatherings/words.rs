//! Sentences about gatherings.

mod rhythm;

pub use rhythm::rhythm;

use community::{
    General, Refusal as Any,
    gatherings::{Coming, Refusal, Sort},
    kernel::{Input, Problem},
    seen_by::Count,
};

use crate::{
    parts::{Tone, Typed},
    words::{Span, Words},
};

pub fn refusal(words: Words, refusal: &Refusal) -> String {
    match refusal {
        Refusal::Cancelled => words.t("gatherings-refused-cancelled").into_owned(),
        Refusal::Over => words.t("gatherings-refused-over").into_owned(),
        Refusal::TooEarly => words.t("gatherings-refused-too-early").into_owned(),
        Refusal::TooLate => words.t("gatherings-refused-too-late").into_owned(),
        Refusal::MembersOnly => words.t("gatherings-refused-members-only").into_owned(),
        Refusal::NoSeries => words.t("gatherings-refused-no-series").into_owned(),
        Refusal::NewerMinutes { version } => {
            words.with("gatherings-refused-newer-minutes", &[("version", (*version).into())])
        }
        Refusal::DayTaken => words.t("gatherings-refused-day-taken").into_owned(),
    }
}

/// A form that could not be taken. Days that lie too far away say so: they are no numbers between two others.
pub fn refused(words: Words, typed: Typed, refusal: &Any) -> Typed {
    match refusal {
        Any::General(General::Input(Input { field, problem: Problem::OutOfRange { min, .. } }))
            if matches!(*field, "day" | "last" | "repeats.added")
                || (*field == "repeats.ends" && *min == 0) =>
        {
            typed.problem_at(*field, words.t("gatherings-too-far"))
        }
        other => typed.refused(words, other),
    }
}

pub fn sort(words: Words, sort: Sort) -> String {
    let sort = match sort {
        Sort::Meeting => words.t("gatherings-sort-meeting"),
        Sort::CleanUp => words.t("gatherings-sort-clean-up"),
        Sort::Class => words.t("gatherings-sort-class"),
        Sort::Distribution => words.t("gatherings-sort-distribution"),
        Sort::Event => words.t("gatherings-sort-event"),
        Sort::Other => words.t("gatherings-sort-other"),
    };
    sort.into_owned()
}

/// My answer in a word, and its colour.
pub fn answer(words: Words, coming: Coming) -> (Tone, String) {
    let (tone, word) = match coming {
        Coming::Yes => (Tone::Leaf, words.t("gatherings-answer-yes")),
        Coming::Maybe => (Tone::Gold, words.t("gatherings-answer-maybe")),
        Coming::No => (Tone::Plain, words.t("gatherings-answer-no")),
    };
    (tone, word.into_owned())
}

/// `38`, or `<5` where it is masked.
pub fn count(words: Words, count: Count) -> String {
    match count {
        Count::Exact(number) => words.number(number),
        Count::Masked => words.t("gatherings-masked").into_owned(),
    }
}

/// A count within a sentence: the number that chooses the plural, and how it is written.
pub fn counted(words: Words, key: &str, number: Count) -> String {
    let plural: i64 = match number {
        Count::Exact(number) => number,
        Count::Masked => 2,
    };
    words.with(key, &[("count", plural.into()), ("written", count(words, number).into())])
}

/// `12 orang ikut`.
pub fn coming(words: Words, number: Count) -> String {
    counted(words, "gatherings-coming", number)
}

/// `18 orang`.
pub fn people(words: Words, number: Count) -> String {
    counted(words, "gatherings-people", number)
}

/// `42 anak`.
pub fn children(words: Words, number: Count) -> String {
    counted(words, "gatherings-children", number)
}

/// `1 jam`, `1½ jam`, `75 menit`.
pub fn length(words: Words, minutes: u16) -> String {
    let hours = u32::from(minutes / 60);
    match minutes % 60 {
        0 => words.span(Span::Hours(hours)),
        30 if hours > 0 => words.with("gatherings-hours-and-a-half", &[("hours", hours.into())]),
        _ => words.span(Span::Minutes(minutes.into())),
    }
}

/// A title whose words were erased still needs a name to tap.
pub fn titled<'a>(words: Words, title: &'a str) -> std::borrow::Cow<'a, str> {
    if title.is_empty() { words.t("gatherings-untitled") } else { title.into() }
}

/// With a capital letter, where a sentence stands by itself.
pub fn capitalised(sentence: &str) -> String {
    let mut letters = sentence.chars();
    letters.next().map_or_else(String::new, |first| first.to_uppercase().chain(letters).collect())
}
