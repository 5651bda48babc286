//! Rules for Rust sources. The patterns are written in two pieces, so that this file keeps them itself.

use super::{File, Wrong};

/// Crates that are told the time and are handed their ids.
const PURE: [&str; 4] =
    ["crates/community/src/", "crates/charts/src/", "crates/reports/src/", "crates/site/src/"];

pub const ALLOWS_TIME_AND_CHANCE: &str = concat!("allow(clippy::disallowed", "_methods");

pub fn opens_with_its_subject(file: &File) -> Vec<Wrong> {
    if !file.is_rust() || file.text.starts_with("//! ") {
        return vec![];
    }
    vec![(1, "opens without `//!`: a reader learns what a file is from its first line".into())]
}

pub fn unfinished(file: &File) -> Vec<Wrong> {
    if !file.is_rust() {
        return vec![];
    }
    let left = [concat!("to", "do!("), concat!("unimpl", "emented!("), concat!("db", "g!(")];
    let mut wrong = file.lines_that(
        |line| left.iter().any(|it| line.contains(it)),
        "unfinished: it would panic or chatter on somebody's server",
    );
    wrong.extend(file.lines_that(
        |line| line.contains(concat!("#[ign", "ore")),
        "a test that nobody runs protects nobody: mend it or delete it",
    ));
    wrong
}

pub fn sleeping(file: &File) -> Vec<Wrong> {
    if !file.is_rust() {
        return vec![];
    }
    file.lines_that(
        |line| line.contains(concat!("thread::sl", "eep")),
        "waiting by the clock is slow when it works and fails on a busy machine: wait for what is meant to happen",
    )
}

/// Money, votes and shares are integers or exact rationals (RULES, first line).
pub fn floats(file: &File) -> Vec<Wrong> {
    if !file.is_rust() || !file.path.starts_with("crates/community/") {
        return vec![];
    }
    file.lines_that(
        has_float,
        "a float: it rounds differently from what people count, and 0.1 + 0.2 is not 0.3",
    )
}

pub fn pure_crates_read_no_clock(file: &File) -> Vec<Wrong> {
    if !file.is_rust() || !PURE.iter().any(|folder| file.path.starts_with(folder)) {
        return vec![];
    }
    file.lines_that(
        |line| line.contains(ALLOWS_TIME_AND_CHANCE),
        "time and chance enter in `host` only: take the moment or the id as an argument",
    )
}

/// A float's type or a literal such as `0.5`, outside comments and strings.
fn has_float(line: &str) -> bool {
    let code = without_words(line);
    let words = code.split(|it: char| !(it.is_alphanumeric() || it == '_' || it == '.'));
    words.into_iter().any(|word| {
        let typed = ["f32", "f64"].iter().any(|float| word == *float || is_suffixed(word, float));
        typed || word.split_once('.').is_some_and(|(whole, part)| is_number(whole) && is_number(part))
    })
}

fn is_suffixed(word: &str, float: &str) -> bool {
    word.strip_suffix(float).is_some_and(|number| number.starts_with(|it: char| it.is_ascii_digit()))
}

/// Tuple fields (`pair.0.1`) have no digit before their first dot, so only literals are left.
fn is_number(word: &str) -> bool {
    word.starts_with(|it: char| it.is_ascii_digit())
        && word.chars().all(|it| it.is_ascii_digit() || it == '_')
}

/// The line without its strings and its comment.
fn without_words(line: &str) -> String {
    let mut code = String::new();
    let (mut quoted, mut escaped) = (false, false);
    for (at, letter) in line.char_indices() {
        match letter {
            _ if escaped => escaped = false,
            '\\' if quoted => escaped = true,
            '"' => quoted = !quoted,
            '/' if !quoted && line[at..].starts_with("//") => break,
            _ if quoted => {}
            _ => code.push(letter),
        }
    }
    code
}

#[cfg(test)]
mod tests {
    use super::has_float;

    #[test]
    fn a_float_is_told_from_what_only_looks_like_one() {
        let rows = [
            ("let x: f64 = y;", true),
            ("let x = 1.5;", true),
            ("let x = 2f32;", true),
            ("let x = 1_f64;", true),
            ("let x = pair.0;", false),
            ("let x = pair.0.1;", false),
            ("for i in 0..5 {}", false),
            ("// takes 0.5 seconds", false),
            ("let x = \"1.500\";", false),
            ("let half64 = buf64;", false),
        ];
        for (line, expected) in rows {
            assert_eq!(has_float(line), expected, "{line}");
        }
    }
}
