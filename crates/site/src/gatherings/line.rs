//! One occasion as a row: when, where, how many, and one's own answer.

use community::{
    kernel::{Day, Zone},
    seen_by::gatherings::OccasionLine,
};
use maud::{Markup, html};

use super::words as said;
use crate::{
    Visit,
    parts::{Row, Tone, chip, date_badge, row},
    words::Words,
};

/// Whoever is asked about everything at once answers nothing: further ahead, a row only tells.
const ASKED_DAYS_AHEAD: i64 = 14;

/// A row that leads to the occasion's page.
pub fn coming<'a>(visit: &Visit, zone: Zone, today: Day, line: &'a OccasionLine) -> Row<'a> {
    let words = visit.words;
    let expected =
        Some(said::coming(words, line.coming)).filter(|_| !line.cancelled && line.coming.drawn() > 0);
    let parts = [Some(words.at_time(line.time, zone)), Some(line.place.clone()), expected];
    let row = framed(visit, line, &parts);
    match chip_of_answer(visit, today, line) {
        Some(chip) => row.aside(chip),
        None => row,
    }
}

/// The same, of one that is over: who was there.
pub fn past<'a>(visit: &Visit, line: &'a OccasionLine) -> Row<'a> {
    let words = visit.words;
    let none_written = [line.present, line.children, line.adults].iter().all(|it| it.drawn() == 0);
    let there = [
        Some(said::people(words, line.present)).filter(|_| line.present.drawn() > 0),
        Some(said::children(words, line.children)).filter(|_| line.children.drawn() > 0),
        Some(said::counted(words, "gatherings-adults", line.adults)).filter(|_| line.adults.drawn() > 0),
        Some(words.t("gatherings-not-written").into_owned()).filter(|_| none_written && !line.cancelled),
    ];
    framed(visit, line, &there)
}

fn framed<'a>(visit: &Visit, line: &'a OccasionLine, parts: &[Option<String>]) -> Row<'a> {
    let words = visit.words;
    let parts: Vec<&str> = parts.iter().flatten().map(String::as_str).filter(|it| !it.is_empty()).collect();
    let row = row(said::titled(words, &line.title))
        .lead(date_badge(words, line.day))
        .line(parts.join(" · "))
        .to(visit.at().occasion(line.id))
        .dim_if(line.cancelled);
    match change(words, line) {
        Some(change) => row.below(change),
        None => row,
    }
}

fn chip_of_answer(visit: &Visit, today: Day, line: &OccasionLine) -> Option<Markup> {
    visit.member().ok().filter(|_| !line.cancelled)?;
    match line.answer {
        Some(answer) => {
            let (tone, word) = said::answer(visit.words, answer);
            Some(chip(tone, &word))
        }
        None if line.day.days_since(today) > ASKED_DAYS_AHEAD => None,
        None => Some(chip(Tone::Ember, &visit.words.t("gatherings-unanswered"))),
    }
}

/// Why it does not take place, or from when it was moved and why.
pub fn change(words: Words, line: &OccasionLine) -> Option<Markup> {
    let because = |key: &str, planned: &str| {
        words.with(key, &[("reason", (&line.because).into()), ("planned", planned.into())])
    };
    let planned = line.moved_from.map(|from| match from.day == line.day {
        true => words.clock(from.time),
        false => words.day_short(from.day),
    });
    let sentence = match (planned, line.because.is_empty()) {
        _ if line.cancelled => match line.because.is_empty() {
            true => words.t("gatherings-cancelled").into_owned(),
            false => because("gatherings-cancelled-because", ""),
        },
        (Some(planned), true) => words.with("gatherings-moved", &[("planned", planned.into())]),
        (Some(planned), false) => because("gatherings-moved-because", &planned),
        (None, _) => return None,
    };
    Some(html! { span.change.off[line.cancelled] dir="auto" { (sentence) } })
}

/// `Sabtu, 28 November pukul 09.00–11.00 WIB`.
pub fn when(words: Words, line: &OccasionLine, zone: Zone, today: Day) -> String {
    said::capitalised(&words.day_and_time(line.day, line.time, zone, today))
}
