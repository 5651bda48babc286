//! Rows of choices: written into, one under the other, more of them by sending the form.

use community::limits;
use maud::{Markup, html};

use super::kinds::Kind;
use crate::{
    parts::{Typed, day, hidden, secondary, text, time},
    words::Words,
};

/// Empty rows at the beginning.
const ROWS: u32 = 5;
/// Empty rows under what is filled in, and more for whoever asks for more.
const SPARE: u32 = 2;
const MORE_ROWS: u32 = 5;
/// Rows that are read. A form of ours has fewer; what a program sends beyond the most is refused in words.
const READ_MAX: u32 = 2_000;
/// The button that asks for more rows sends this.
pub const MORE: &str = "more";

/// Numbers of the rows in which something was written, in order.
pub fn filled(typed: &Typed) -> Vec<u32> {
    let mut rows: Vec<u32> = ["choice-", "day-", "time-", "cost-"]
        .into_iter()
        .flat_map(|prefix| typed.beginning(prefix))
        .filter(|(_, value)| !value.trim().is_empty())
        .filter_map(|(row, _)| row.parse().ok())
        .filter(|row| (1..=READ_MAX).contains(row))
        .collect();
    rows.sort_unstable();
    rows.dedup();
    rows
}

pub fn section(words: Words, typed: &Typed, kind: Kind) -> Markup {
    let problem = typed.problem_with("choices");
    let last = filled(typed).last().copied().unwrap_or(0);
    let spare = if typed.has(MORE, "choices") { MORE_ROWS } else { SPARE };
    // Nothing that was written is dropped, though it be too many.
    let rows = (last + spare).clamp(ROWS, limits::CHOICES_MAX).max(last);
    let heading = match kind {
        Kind::TimePoll => words.t("proposals-times"),
        Kind::Budget => words.t("proposals-wishes"),
        Kind::Consent
        | Kind::OptIn
        | Kind::Approval
        | Kind::Score
        | Kind::Dots
        | Kind::Ranked
        | Kind::Majority
        | Kind::SenseCheck => words.t("proposals-choices"),
    };
    html! {
        fieldset.field.choices #choices aria-describedby=[problem.map(|_| "choices-problem")] {
            legend { (heading) }
            @for number in 1..=rows { (row(words, typed, kind, number)) }
            @if let Some(problem) = problem { p.problem id="choices-problem" { (problem) } }
            @if rows < limits::CHOICES_MAX {
                (secondary(words.t("proposals-more-rows")).sends(MORE, "choices"))
            }
        }
    }
}

fn row(words: Words, typed: &Typed, kind: Kind, number: u32) -> Markup {
    let label = format!("choice-{number}");
    let named = |key| words.with(key, &[("row", number.into())]);
    html! {
        @if kind == Kind::TimePoll {
            div.pair {
                (day(typed, format!("day-{number}"), named("proposals-day-row")))
                (time(typed, format!("time-{number}"), words.t("proposals-time-row")))
            }
            // Words that an earlier proposal had beside its time travel along.
            @if !typed.value(&label).is_empty() { (hidden(&label, typed.value(&label))) }
        } @else if kind == Kind::Budget {
            div.pair {
                (text(typed, label, named("proposals-wish-row")).longest(limits::CHOICE_CHARS_MAX))
                (text(typed, format!("cost-{number}"), words.t("proposals-cost-row")).example("250rb"))
            }
        } @else {
            (text(typed, label, named("proposals-choice-row")).longest(limits::CHOICE_CHARS_MAX))
        }
    }
}
