//! Sentences about talk.

use community::{
    seen_by::{
        Person,
        threads::{PostSeen, RoundGlance, SeatState, SubjectSeen},
    },
    threads::Refusal,
};

use crate::{
    Visit,
    fields::words::cared,
    home::words::first_line,
    parts::{Icon, Tone},
    words::Words,
};

pub fn refusal(words: Words, refusal: &Refusal) -> String {
    let key = match refusal {
        Refusal::NotYours { .. } => "threads-not-yours",
        Refusal::TooLate => "threads-too-late",
        Refusal::TakenBack => "threads-already-taken-back",
        Refusal::RoundUnderWay => "threads-round-under-way",
        Refusal::NotInTheCircle => "threads-not-in-the-circle",
        Refusal::NotYourTurn { .. } => "threads-not-your-turn",
        Refusal::SpokeAlready => "threads-spoke-already",
        Refusal::SkippedAlready => "threads-skipped-already",
        Refusal::TurnsLeft => "threads-turns-left",
        Refusal::RoundClosed => "threads-round-closed",
    };
    words.t(key).into_owned()
}

pub fn name(words: Words, person: &Person) -> String {
    person.name.clone().unwrap_or_else(|| words.t("members-former").into_owned())
}

/// What it is about, as a title.
pub fn subject(words: Words, subject: &SubjectSeen) -> String {
    match subject {
        SubjectSeen::Community => words.t("threads-general").into_owned(),
        SubjectSeen::Agreement => words.t("threads-about-agreement").into_owned(),
        SubjectSeen::Gone => words.t("threads-about-gone").into_owned(),
        SubjectSeen::Occasion { title, day, .. } => words.with(
            "threads-about-occasion",
            &[("title", title.as_str().into()), ("day", words.day_and_month(*day).into())],
        ),
        SubjectSeen::Task { what, .. } => {
            words.with("threads-about-task", &[("what", first_line(what).into())])
        }
        SubjectSeen::Field { cared: it, .. } => {
            words.with("threads-about-field", &[("field", cared(words, it).into())])
        }
        SubjectSeen::Idea { title, .. } => {
            words.with("threads-about-idea", &[("title", title.as_str().into())])
        }
        SubjectSeen::Decision { title, .. } => title.clone(),
        SubjectSeen::Indicator { name, .. } => name.clone(),
    }
}

pub fn icon(subject: &SubjectSeen) -> Icon {
    match subject {
        SubjectSeen::Community | SubjectSeen::Decision { .. } | SubjectSeen::Gone => Icon::Chat,
        SubjectSeen::Occasion { .. } => Icon::Calendar,
        SubjectSeen::Task { .. } => Icon::Tasks,
        SubjectSeen::Idea { .. } => Icon::Leaf,
        SubjectSeen::Field { .. } => Icon::Hand,
        SubjectSeen::Indicator { .. } => Icon::Chart,
        SubjectSeen::Agreement => Icon::Book,
    }
}

/// "12 tanggapan".
pub fn posts(words: Words, count: usize) -> String {
    words.with("threads-posts", &[("count", count.into())])
}

/// "kemarin 09.00 · dicatat oleh Rina · diperbaiki"
pub fn when(visit: &Visit, it: &PostSeen) -> String {
    let w = visit.words;
    let today = visit.seen(|seen| seen.today());
    let when = match it.day.days_since(today) {
        0 => w.clock(it.time),
        -1 => format!("{} {}", w.day_near(it.day, today), w.clock(it.time)),
        _ => format!("{} {}", w.day_short(it.day), w.clock(it.time)),
    };
    let recorded =
        it.recorded_by.as_ref().map(|by| w.with("threads-recorded-by", &[("name", name(w, by).into())]));
    let corrected = it.corrected.then(|| w.t("threads-corrected").into_owned());
    [Some(when), recorded, corrected].into_iter().flatten().collect::<Vec<_>>().join(" · ")
}

/// "Giliran Dewi · 2 dari 5", "Semua sudah bicara", "Selesai".
pub fn whose_turn(words: Words, it: &RoundGlance) -> String {
    match &it.holder {
        Some(holder) => words.with(
            "threads-turn-of",
            &[("name", name(words, holder).into()), ("had", it.had_turn.into()), ("of", it.of.into())],
        ),
        None if it.closed => words.t("threads-round-is-closed").into_owned(),
        None => words.t("threads-lap-over").into_owned(),
    }
}

/// The chip at a seat of the circle.
pub fn seat(words: Words, state: SeatState) -> (Tone, std::borrow::Cow<'static, str>) {
    match state {
        SeatState::Spoke => (Tone::Leaf, words.t("threads-seat-spoke")),
        SeatState::Passed => (Tone::Plain, words.t("threads-seat-passed")),
        SeatState::Holds => (Tone::Gold, words.t("threads-seat-holds")),
        SeatState::Waits => (Tone::Plain, words.t("threads-seat-waits")),
        SeatState::WaitsAtTheEnd => (Tone::Plain, words.t("threads-seat-at-the-end")),
        SeatState::Missed => (Tone::Plain, words.t("threads-seat-missed")),
    }
}
