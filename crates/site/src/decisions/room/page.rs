//! The page of a room: six steps one below the other, one form, and a small bar that leads from step to step.

use community::{decisions::Method, limits};
use maud::{Markup, html};

use super::{present, question::Question, voices};
use crate::{
    Lost, Visit,
    layout::Page,
    parts::{self, Mood, Typed, area, banner, day, hidden, primary, time, title},
};

/// Everything that differs between a meeting about a decision and one about something new.
pub struct Room<'a> {
    /// Where the form goes.
    pub action: String,
    /// The way back, with its words.
    pub back: (String, &'a str),
    pub heading: &'a str,
    /// What is read aloud, or typed when it is new.
    pub proposal: Markup,
    /// Above the first step.
    pub before: Option<String>,
    /// More than one while the method is still to be chosen.
    pub methods: &'a [Method],
    /// Whether it is written down afterwards, from paper.
    pub afterwards: bool,
    /// Whether a record that waits for signal gives way to a newer one: not where each opens something of its own.
    pub corrects: bool,
}

const STEPS: [(&str, &str); 6] = [
    ("hadir", "rooms-step-present"),
    ("usul", "rooms-step-proposal"),
    ("tanya", "rooms-step-questions"),
    ("tanggap", "rooms-step-reactions"),
    ("suara", "rooms-step-voices"),
    ("catatan", "rooms-step-notes"),
];

pub fn page<'a>(visit: &Visit, typed: &Typed, it: &Question, room: Room<'_>) -> Result<Page<'a>, Lost> {
    let w = visit.words;
    let once = visit.once()?;
    let body = html! {
        (super::style())
        (title(room.heading).back(room.back.0.as_str(), w.t(room.back.1)))
        @if let Some(sentence) = &room.before { (banner(Mood::Info, sentence)) }
        form.form.room method="post" action=(room.action) data-live
            data-later=(if room.corrects { "latest" } else { "" }) data-keep novalidate {
            (parts::once(&once))
            (hidden("taken_at", typed.value("taken_at")))
            @for person in &it.order { (hidden("order", person.id)) }
            @if let Some(problem) = typed.general_problem() { (banner(Mood::Problem, problem)) }
            @else if !typed.is_fine() { (banner(Mood::Problem, &w.t("form-problems"))) }
            nav.steps aria-label=(w.t("rooms-steps")) {
                @for (id, key) in STEPS { a href={ "#" (id) } { (w.t(key)) } }
            }
            (step(visit, 0, "rooms-who", "rooms-who-line", present::present(w, typed, &it.order)))
            (step(visit, 1, "rooms-read", "rooms-read-line", room.proposal))
            (step(visit, 2, "rooms-questions", "rooms-questions-line", present::round(w, typed, "questions", &it.round(0))))
            (step(visit, 3, "rooms-reactions", "rooms-reactions-line", present::round(w, typed, "reactions", &it.round(1))))
            (step(visit, 4, "rooms-voices", voices_line(it), voices::voices(w, typed, it, room.methods)))
            (step(visit, 5, "rooms-notes", "rooms-notes-line", html! {
                (area(typed, "notes", w.t("rooms-notes-words")).longest(limits::MINUTES_CHARS_MAX).tall())
                (afterwards(visit, typed, room.afterwards))
                (primary(w.t("rooms-save")))
            }))
        }
    };
    Ok(visit.bare_page(room.heading.to_owned(), body))
}

fn voices_line(it: &Question) -> &'static str {
    match it.silence_agrees {
        true => "rooms-voices-silence",
        false => "rooms-voices-line",
    }
}

/// Each step leads to the next by a link, so that no script is needed.
fn step(visit: &Visit, place: usize, heading: &str, line: &str, inside: Markup) -> Markup {
    let w = visit.words;
    let id = STEPS.get(place).map_or("", |(id, _)| *id);
    let next = STEPS.get(place.saturating_add(1));
    html! {
        section.step id=(id) {
            h2 { (w.t(heading)) }
            p.soft { (w.t(line)) }
            (inside)
            @if let Some((next, key)) = next {
                a.button.secondary href={ "#" (next) } { (w.with("rooms-next", &[("step", w.t(key).into())])) }
            }
        }
    }
}

/// A meeting that was written on paper, or on a phone without script, says itself when it was.
fn afterwards(visit: &Visit, typed: &Typed, open: bool) -> Markup {
    let w = visit.words;
    let fields = ["held_day", "held_time"];
    let typed_here = fields.iter().any(|it| !typed.value(it).is_empty() || typed.problem_with(it).is_some());
    html! {
        details.fold open[open || typed_here] {
            summary { (w.t("rooms-afterwards")) }
            div.fold-inside {
                p.soft { (w.t("rooms-afterwards-line")) }
                div.pair {
                    (day(typed, "held_day", w.t("rooms-held-day")))
                    (time(typed, "held_time", w.t("rooms-held-time")))
                }
            }
        }
    }
}
