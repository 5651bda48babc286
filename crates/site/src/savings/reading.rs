//! What forms with money have in common: where it is, when, and what the book says of it.

use community::{
    cash::Place,
    kernel::{Day, Input, Problem, Rupiah, Text},
    limits,
};
use maud::{Markup, html};

use crate::{
    cash::words::place,
    parts::{Typed, day, select, text},
    words::Words,
};

/// Where and when, and the line in the cash book.
pub struct Moved {
    pub place: Place,
    pub day: Day,
    pub note: Text,
}

/// Or the form with what is wrong.
pub fn moved(w: Words, typed: &Typed) -> Result<Moved, Typed> {
    let note = Text::from(typed.value("note"));
    match typed.value("day").parse() {
        Ok(day) => Ok(Moved { place: place_of(typed.value("place")), day, note }),
        Err(_) => {
            let input = Input::new("day", Problem::NotInTheCalendar);
            Err(typed.clone().refused(w, &input.into()))
        }
    }
}

/// An amount that was typed, or the form with what is wrong beside it.
pub fn amount(w: Words, typed: &Typed, field: &'static str) -> Result<Rupiah, Typed> {
    w.amount(typed.value(field)).map_err(|worded| typed.clone().problem_at(field, worded))
}

/// The same where nothing typed is nothing.
pub fn amount_or_zero(w: Words, typed: &Typed, field: &'static str) -> Result<Rupiah, Typed> {
    match typed.value(field).trim() {
        "" => Ok(Rupiah(0)),
        written => w.amount_or_none(written).map_err(|worded| typed.clone().problem_at(field, worded)),
    }
}

/// Both, or all that is wrong with either.
pub fn both<A, B>(one: Result<A, Typed>, other: Result<B, Typed>) -> Result<(A, B), Typed> {
    match (one, other) {
        (Ok(one), Ok(other)) => Ok((one, other)),
        (Err(typed), _) | (_, Err(typed)) => Err(typed),
    }
}

/// What a form begins with: today, in the box.
pub fn begun(typed: Typed, today: Day, note: impl ToString) -> Typed {
    typed.typed("day", today).typed("place", place_word(Place::Box)).typed("note", note)
}

/// Folded: most money is in the box, today, and the book has its words already.
pub fn fields(w: Words, typed: &Typed, today: Day) -> Markup {
    let wrong = ["place", "day", "note"].iter().any(|it| typed.problem_with(it).is_some());
    let places = Place::ALL.into_iter().fold(select(typed, "place", w.t("savings-place")), |list, it| {
        list.option(place_word(it), place(w, it))
    });
    html! {
        details.fold open[wrong] {
            summary { (w.t("savings-where-when")) }
            div.fold-inside {
                (places)
                (day(typed, "day", w.t("savings-day")).most(today).required())
                (text(typed, "note", w.t("savings-note")).longest(limits::NOTE_CHARS_MAX).required())
            }
        }
    }
}

const fn place_word(place: Place) -> &'static str {
    match place {
        Place::Box => "box",
        Place::Bank => "bank",
    }
}

fn place_of(word: &str) -> Place {
    if word == place_word(Place::Bank) { Place::Bank } else { Place::Box }
}
