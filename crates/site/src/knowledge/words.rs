//! Sentences about knowledge.

use community::{
    kernel::Day,
    knowledge::Refusal,
    seen_by::knowledge::{KnowledgePage, RetiredSeen},
};

use crate::{journal::words as journal, words::Words};

pub use crate::members::words::name;

pub fn refusal(words: Words, refusal: &Refusal) -> String {
    match refusal {
        Refusal::NewerVersion { .. } => words.t("journal-newer").into_owned(),
        Refusal::Retired => words.t("knowledge-is-retired").into_owned(),
    }
}

pub fn title(words: Words, title: &str) -> String {
    if title.is_empty() { words.t("knowledge-untitled").into_owned() } else { title.to_owned() }
}

/// "#buku"
pub fn tag(tag: &str) -> String {
    format!("#{tag}")
}

pub fn tags(tags: &[String]) -> String {
    tags.iter().map(|it| tag(it)).collect::<Vec<_>>().join(" ")
}

/// "Ditulis Dewi, Sari · kemarin"
pub fn written(words: Words, it: &KnowledgePage, today: Day) -> String {
    let writers =
        if it.writers.is_empty() { name(words, &it.person) } else { journal::names(words, &it.writers) };
    let writers = words.with("journal-written-by", &[("names", writers.into())]);
    format!("{writers} · {}", words.day_near(it.glance.on, today))
}

pub fn retired(words: Words, it: &RetiredSeen, today: Day) -> String {
    let by = it.by.as_ref().map_or_else(|| words.t("members-former").into_owned(), |by| name(words, by));
    let said =
        words.with("knowledge-retired", &[("name", by.into()), ("day", words.day_near(it.on, today).into())]);
    if it.reason.is_empty() { said } else { format!("{said} “{}”", it.reason) }
}
