//! Samples: one of every command and every event, for golden files and for proving descriptions truthful.
//!
//! Invariant: a new kind does not compile before it has a sample here.

pub mod arisan;
pub mod cash;
mod commands;
mod decisions;
pub mod donors;
pub mod dues;
mod events;
mod journal;
pub mod photos;
pub mod reports;
pub mod savings;
pub mod stories;

pub use commands::commands;
pub use events::events;

/// Samples of one noun, and a match that knows no kind without one.
macro_rules! every {
    ($noun:ty: $($kind:ident { $($field:ident $(: $value:expr)?),* $(,)? }),* $(,)?) => {{
        type Noun = $noun;
        let _complete = |it: &Noun| match it {
            $(Noun::$kind { .. } => (),)*
        };
        [$(Noun::$kind { $($field $(: $value)?),* }),*].into_iter().map(Into::into)
    }};
}

use crate::{
    gatherings::{Details, Ends, Every, Plan, Rhythm, Role, Sort, Welcome},
    kernel::{ClockTime, Day, Text, Weekday},
};
use every;

/// A text that shows what a text may hold: an emoji, an accent, HTML that is only words, two lines.
fn text(words: &str) -> Text {
    Text::new(words)
}

fn day(number: i64) -> Day {
    Day::at(crate::kernel::Moment(0), crate::kernel::Zone::Wib).plus_days(20_780 + number)
}

fn time(hour: u8) -> ClockTime {
    ClockTime::new(hour, 0).unwrap_or_default()
}

fn details() -> Details {
    Details {
        title: text("Pojok Baca 📚"),
        time: time(15),
        minutes: 120,
        place: text("Balai RW 04"),
        note: text("Bawa buku <b>favorit</b>\ndan camilan"),
        roles: vec![Role { name: text("Pendongeng"), wanted: 2 }, Role { name: text("Sopir"), wanted: 1 }],
    }
}

fn once() -> Plan {
    Plan { details: details(), sort: Sort::Class, welcome: Welcome::Everyone, day: day(4), repeats: None }
}

/// A series for each way of coming again.
fn series() -> [Plan; 3] {
    let every = [
        (Every::Week { interval: 1, days: vec![Weekday::Saturday, Weekday::Wednesday] }, Ends::Never),
        (Every::MonthOnDate { interval: 2, date: 15 }, Ends::On(day(400))),
        (Every::MonthOnWeekday { interval: 1, nth: -1, weekday: Weekday::Friday }, Ends::After(12)),
    ];
    every.map(|(every, ends)| Plan {
        welcome: Welcome::Members,
        repeats: Some(Rhythm { every, ends, skipped: vec![day(11)], added: vec![day(12)] }),
        ..once()
    })
}

#[cfg(test)]
#[path = "golden_tests.rs"]
mod golden_tests;
