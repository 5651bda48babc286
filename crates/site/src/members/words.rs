//! Sentences about members.

use community::{
    members::Refusal,
    seen_by::{
        Count, Person,
        members::{Came, MemberRow},
    },
};

use crate::words::Words;

/// What happened and what to do.
pub fn refusal(words: Words, refusal: &Refusal) -> String {
    match refusal {
        Refusal::AdultsOnly => words.t("members-adults-only").into_owned(),
        Refusal::NotYours { .. } => words.t("members-not-yours").into_owned(),
        Refusal::LastOne => words.t("members-last-one").into_owned(),
    }
}

/// The name, or that it is gone.
pub fn name(words: Words, person: &Person) -> String {
    person.name.clone().unwrap_or_else(|| words.t("members-former").into_owned())
}

/// Names one after another: `Dewi, Bu Tati`.
pub fn names<'a>(words: Words, people: impl IntoIterator<Item = &'a Person>) -> String {
    people.into_iter().map(|it| name(words, it)).collect::<Vec<_>>().join(", ")
}

/// `diajak Dewi`.
pub fn came(words: Words, came: &Came) -> String {
    match came {
        Came::Founding => words.t("members-came-founding").into_owned(),
        Came::Invitation { vouched_by } => {
            words.with("members-came-invitation", &[("who", name(words, vouched_by).into())])
        }
        Came::Request { welcomed_by } => {
            words.with("members-came-request", &[("who", name(words, welcomed_by).into())])
        }
        Came::Recorder { recorder } => {
            words.with("members-came-recorder", &[("who", name(words, recorder).into())])
        }
    }
}

/// `dicatat oleh Rina`; that nobody does, for whoever needs it.
pub fn recorded(words: Words, row: &MemberRow) -> Option<String> {
    match &row.recorded_by {
        Some(recorder) => Some(words.with("members-recorded-by", &[("who", name(words, recorder).into())])),
        None => row.alone.then(|| words.t("members-alone").into_owned()),
    }
}

/// `5 anggota`, `kurang dari 5 anggota`.
pub fn belonging(words: Words, count: Count) -> String {
    match count {
        Count::Exact(count) => words.with("members-count", &[("count", count.into())]),
        Count::Masked => words.t("members-count-masked").into_owned(),
    }
}
