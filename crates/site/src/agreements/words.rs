//! Sentences about agreements.

use community::{
    agreements::{Refusal, Weight},
    seen_by::agreements::VersionLine,
};

use crate::{members::words::name, words::Words};

/// What happened and what to do.
pub fn refusal(words: Words, refusal: &Refusal) -> String {
    match refusal {
        Refusal::NewerVersion { .. } => words.t("agreements-newer-version").into_owned(),
    }
}

/// `Versi 2`.
pub fn version(words: Words, line: &VersionLine) -> String {
    words.with("agreements-version", &[("version", line.version.into())])
}

/// `24 November 2026 · oleh Dewi · perubahan besar`.
pub fn version_line(words: Words, line: &VersionLine) -> String {
    let day = ("day", words.date(line.adopted_on).into());
    let who = line.adopted_by.as_ref().map(|it| name(words, it));
    match (who, line.weight) {
        (None, _) => words.with("agreements-first", &[day]),
        (Some(who), Weight::Major) => words.with("agreements-major-by", &[day, ("who", who.into())]),
        (Some(who), Weight::Minor) => words.with("agreements-minor-by", &[day, ("who", who.into())]),
    }
}
