//! What is wrong with something typed, and where: one vocabulary for every form.

use schemars::JsonSchema;
use serde::Serialize;

use super::Text;

/// One field of a command that cannot be taken as it is. `site::input::words` finds the words.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, JsonSchema)]
pub struct Input {
    /// The field's name, the same in the command's JSON and in the form.
    pub field: &'static str,
    pub problem: Problem,
}

/// Why it cannot be taken.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, JsonSchema)]
#[serde(tag = "problem", rename_all = "snake_case")]
pub enum Problem {
    Empty,
    TooLong {
        chars_max: u32,
    },
    OutOfRange {
        min: i64,
        max: i64,
    },
    TooMany {
        max: u32,
    },
    /// The calendar has no such day or the clock no such time.
    NotInTheCalendar,
    /// A day or time that must lie ahead.
    InThePast,
    /// A day that must have come.
    InTheFuture,
    EndsBeforeStart,
    /// A rhythm that never comes: no weekday chosen, the 31st of no month.
    NeverHappens,
    /// Already there under this name.
    Taken,
    /// Not one of the things there are.
    Unknown,
    /// Not written the way it is needed: six digits for a PIN, a whole number for a count.
    Malformed,
}

impl Input {
    pub fn new(field: &'static str, problem: Problem) -> Input {
        Input { field, problem }
    }

    /// Words that must be there and fit.
    pub fn required(field: &'static str, text: &Text, chars_max: u32) -> Result<(), Input> {
        if !text.or_empty().chars().any(super::text::is_seen) {
            return Err(Input::new(field, Problem::Empty));
        }
        Input::optional(field, text, chars_max)
    }

    /// Words that may be missing but must fit.
    pub fn optional(field: &'static str, text: &Text, chars_max: u32) -> Result<(), Input> {
        match u32::try_from(text.or_empty().chars().count()) {
            Ok(chars) if chars <= chars_max => Ok(()),
            _ => Err(Input::new(field, Problem::TooLong { chars_max })),
        }
    }

    /// A number between `min` and `max`, both allowed.
    pub fn within(field: &'static str, number: i64, min: i64, max: i64) -> Result<(), Input> {
        match (min..=max).contains(&number) {
            true => Ok(()),
            false => Err(Input::new(field, Problem::OutOfRange { min, max })),
        }
    }

    /// No more than `max` of something.
    pub fn at_most(field: &'static str, count: usize, max: u32) -> Result<(), Input> {
        match u32::try_from(count) {
            Ok(count) if count <= max => Ok(()),
            _ => Err(Input::new(field, Problem::TooMany { max })),
        }
    }
}
