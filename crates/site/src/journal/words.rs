//! Sentences about the journal.

use community::{
    journal::Refusal,
    kernel::Day,
    seen_by::{
        Person,
        home::OccasionGlance,
        journal::{AttachmentSeen, NoteSeen, ReopenedSeen},
    },
};

pub use crate::members::words::name;
use crate::words::Words;

pub fn refusal(words: Words, refusal: &Refusal) -> String {
    let key = match refusal {
        Refusal::AlreadyWritten { .. } | Refusal::NewerVersion { .. } => "journal-newer",
        Refusal::TooEarly => "journal-too-early",
        Refusal::NotYours { .. } => "journal-not-yours",
        Refusal::OthersWrote => "journal-others-wrote",
        Refusal::Struck => "journal-struck",
        Refusal::AlreadySolved => "journal-already-solved",
    };
    words.t(key).into_owned()
}

/// "Pojok Baca · Sabtu, 21 November"
pub fn of_occasion(words: Words, it: &OccasionGlance) -> String {
    format!("{} · {}", it.title, words.day_long(it.day))
}

/// "Dewi, Sari"
pub fn names(words: Words, people: &[Person]) -> String {
    people.iter().map(|it| name(words, it)).collect::<Vec<_>>().join(", ")
}

/// "Sabtu, 21 November · ditulis Dewi, Sari"
pub fn written(words: Words, it: &NoteSeen, today: Day) -> String {
    let day = it.occasion.as_ref().map_or_else(|| words.day_near(it.on, today), |it| words.day_long(it.day));
    let writers = if it.writers.is_empty() { name(words, &it.person) } else { names(words, &it.writers) };
    let writers = words.with("journal-written-by", &[("names", writers.into())]);
    match &it.recorded_by {
        None => format!("{day} · {writers}"),
        Some(by) => format!("{day} · {writers} · {}", recorded(words, by)),
    }
}

/// "Dewi · kemarin · dicatat oleh Rina"
pub fn by(words: Words, person: &Person, recorded_by: Option<&Person>, on: Day, today: Day) -> String {
    let said = format!("{} · {}", name(words, person), words.day_near(on, today));
    match recorded_by {
        None => said,
        Some(by) => format!("{said} · {}", recorded(words, by)),
    }
}

/// "Daftar hadir.pdf", "Suara Rina · 0:34"
pub fn attached(words: Words, it: &AttachmentSeen) -> String {
    let name = match it.name.as_str() {
        "" if it.file.form.is_voice() => {
            words.with("journal-voice-of", &[("name", name(words, &it.person).into())])
        }
        "" => words.with("journal-file-of", &[("name", name(words, &it.person).into())]),
        called => called.to_owned(),
    };
    match it.file.seconds {
        0 => name,
        seconds => format!("{name} · {}:{:02}", seconds / 60, seconds % 60),
    }
}

/// "210 KB", "1,2 MB"; rounded up, so that nobody is surprised.
pub fn size(words: Words, bytes: u32) -> String {
    let tenths = bytes.div_ceil(100_000);
    match bytes {
        0..1_000_000 => words.with("journal-size-kb", &[("size", bytes.div_ceil(1_000).into())]),
        _ => {
            words.with("journal-size-mb", &[("whole", (tenths / 10).into()), ("tenth", (tenths % 10).into())])
        }
    }
}

pub fn reopened(words: Words, it: &ReopenedSeen, today: Day) -> String {
    let day = words.day_near(it.on, today);
    match &it.by {
        Some(person) => {
            words.with("journal-reopened-by", &[("name", name(words, person).into()), ("day", day.into())])
        }
        None => words.with("journal-reopened", &[("day", day.into())]),
    }
}

fn recorded(words: Words, by: &Person) -> String {
    words.with("threads-recorded-by", &[("name", name(words, by).into())])
}
