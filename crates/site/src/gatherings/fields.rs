//! The fields of a plan. Without script and without new browsers every field is simply there; where the stylesheet
//! can look at what is chosen, it hides what does not apply.

use community::{
    gatherings::{Ends, Every, Rhythm, Sort},
    kernel::Day,
    limits,
};
use maud::{Markup, html};

use super::{
    reading::{self, sort_value, weekday_value},
    words as said,
};
use crate::{
    parts::{Typed, area, chips, choice, day, number, secondary, select, stepper, text, time, weekdays},
    words::Words,
};

/// Lengths that fit most gatherings, in minutes.
const MINUTES: [u16; 7] = [30, 60, 90, 120, 180, 240, 480];
const ROLE_ROWS: u32 = 3;
/// The button that asks for more rows sends this.
pub const MORE: &str = "more";

pub fn title(words: Words, typed: &Typed) -> Markup {
    html! {
        (text(typed, "title", words.t("gatherings-field-title"))
            .example(words.t("gatherings-field-title-example")).longest(limits::TITLE_CHARS_MAX).required())
    }
}

pub fn sort(words: Words, typed: &Typed) -> Markup {
    let list = select(typed, "sort", words.t("gatherings-field-sort"));
    html! { (Sort::ALL.into_iter().fold(list, |list, it| list.option(sort_value(it), said::sort(words, it)))) }
}

pub fn length(words: Words, typed: &Typed) -> Markup {
    let typed_minutes: Option<u16> = typed.value("minutes").parse().ok();
    let unusual = typed_minutes.filter(|it| !MINUTES.contains(it));
    let list = MINUTES
        .into_iter()
        .chain(unusual)
        .fold(select(typed, "minutes", words.t("gatherings-field-length")), |list, it| {
            list.option(it.to_string(), said::length(words, it))
        });
    html! {
        div.pair {
            (list)
            (number(typed, "minutes_own", words.t("gatherings-field-minutes"))
                .example("75").least(5).most(limits::GATHERING_MINUTES_MAX))
        }
    }
}

pub fn place(words: Words, typed: &Typed) -> Markup {
    html! {
        (text(typed, "place", words.t("gatherings-field-place"))
            .example(words.t("gatherings-field-place-example")).longest(limits::PLACE_CHARS_MAX).required())
    }
}

pub fn welcome(words: Words, typed: &Typed) -> Markup {
    html! {
        (choice(typed, "welcome", words.t("gatherings-field-welcome"))
            .option_with_line("everyone", words.t("gatherings-welcome-everyone"), words.t("gatherings-welcome-everyone-line"))
            .option_with_line("members", words.t("gatherings-welcome-members"), words.t("gatherings-welcome-members-line")))
    }
}

pub fn note(words: Words, typed: &Typed) -> Markup {
    html! {
        (area(typed, "note", words.t("gatherings-field-note")).aside(words.t("gatherings-optional"))
            .example(words.t("gatherings-field-note-example")).longest(limits::NOTE_CHARS_MAX))
    }
}

/// Rows for jobs that need people; one more set of rows is asked for by sending the form.
pub fn roles(words: Words, typed: &Typed) -> Markup {
    let filled = (1..=limits::ROLES_MAX).rev().find(|row| !typed.value(&format!("role-{row}")).is_empty());
    let filled = filled.unwrap_or(0);
    let more = if typed.has(MORE, "roles") { ROLE_ROWS } else { 0 };
    let rows = (filled + more).clamp(ROLE_ROWS, limits::ROLES_MAX);
    let problem = typed.problem_with("roles");
    let open = filled > 0 || more > 0 || problem.is_some();
    html! {
        details.fold.roles open[open] {
            summary { (words.t("gatherings-field-roles")) }
            div.fold-inside {
                p.soft { (words.t("gatherings-field-roles-hint")) }
                @for row in 1..=rows {
                    div.role {
                        (text(typed, format!("role-{row}"), words.with("gatherings-field-role", &[("row", row.into())]))
                            .longest(limits::NAME_CHARS_MAX).example(words.t("gatherings-field-role-example")))
                        (number(typed, format!("wanted-{row}"), words.t("gatherings-field-wanted"))
                            .least(1).most(limits::ROLE_WANTED_MAX).example("1"))
                    }
                }
                @if let Some(problem) = problem { p.problem { (problem) } }
                @if rows < limits::ROLES_MAX {
                    (secondary(words.t("gatherings-field-roles-more")).sends(MORE, "roles"))
                }
            }
        }
    }
}

/// How often and how long. `first` words the monthly choices by the day that is known.
pub fn rhythm(words: Words, typed: &Typed, first: Option<Day>, can_be_once: bool) -> Markup {
    let (by_date, by_weekday, by_last) = monthly(words, first);
    let mut repeats = choice(typed, "repeats", words.t("gatherings-field-repeats"));
    if can_be_once {
        repeats = repeats.option("once", words.t("gatherings-repeats-once"));
    }
    html! {
        (repeats
            .option("week", words.t("gatherings-repeats-week"))
            .option_with_line("month_date", words.t("gatherings-repeats-month-date"), by_date)
            .option_with_line("month_weekday", words.t("gatherings-repeats-month-weekday"), by_weekday)
            .option_with_line("month_last", words.t("gatherings-repeats-month-last"), by_last))
        div.repeating {
            div.weekly { (weekdays(words, typed, "repeats.days", words.t("gatherings-field-days")).hint(words.t("gatherings-field-days-hint"))) }
            (stepper(typed, "repeats.interval", words.t("gatherings-field-interval"))
                .hint(words.t("gatherings-field-interval-hint")).least(1).most(limits::RHYTHM_INTERVAL_MAX))
            (choice(typed, "repeats.ends", words.t("gatherings-field-ends"))
                .option("never", words.t("gatherings-ends-never"))
                .option("on", words.t("gatherings-ends-on"))
                .option("after", words.t("gatherings-ends-after")))
            div.ends-on { (day(typed, "ends_day", words.t("gatherings-field-ends-day"))) }
            div.ends-after {
                (stepper(typed, "ends_count", words.t("gatherings-field-ends-count")).least(1).most(limits::RHYTHM_COUNT_MAX))
            }
            (exceptions(words, typed))
        }
    }
}

/// What the monthly choices mean for this day, as soon as it is known.
fn monthly(words: Words, first: Option<Day>) -> (String, String, String) {
    let Some(day) = first else {
        return (
            words.t("gatherings-repeats-month-date-line").into_owned(),
            words.t("gatherings-repeats-month-weekday-line").into_owned(),
            words.t("gatherings-repeats-month-last-line").into_owned(),
        );
    };
    let said =
        |every| said::rhythm(words, &Rhythm { every, ends: Ends::Never, skipped: vec![], added: vec![] });
    let on = |nth| said(Every::MonthOnWeekday { interval: 1, nth, weekday: day.weekday() });
    let date = u8::try_from(day.day_of_month()).unwrap_or(1);
    (said(Every::MonthOnDate { interval: 1, date }), on(reading::nth_of(day)), on(-1))
}

fn exceptions(words: Words, typed: &Typed) -> Markup {
    let known = |field: &str| typed.values(field).filter_map(|it| it.parse::<Day>().ok()).collect::<Vec<_>>();
    let (skipped, added) = (known("repeats.skipped"), known("repeats.added"));
    let wrong = ["repeats.skipped", "repeats.added"].iter().any(|it| typed.problem_with(it).is_some());
    let list = |field: &'static str, label, days: &[Day]| {
        days.iter()
            .fold(chips(typed, field, label), |chips, it| chips.option(it.to_string(), words.date(*it)))
    };
    html! {
        details.fold open[wrong || !skipped.is_empty() || !added.is_empty()] {
            summary { (words.t("gatherings-field-exceptions")) }
            div.fold-inside {
                @if !skipped.is_empty() { (list("repeats.skipped", words.t("gatherings-field-skipped"), &skipped)) }
                (day(typed, "skip_day", words.t("gatherings-field-skip")).aside(words.t("gatherings-optional")))
                @if !added.is_empty() { (list("repeats.added", words.t("gatherings-field-added"), &added)) }
                (day(typed, "add_day", words.t("gatherings-field-add")).aside(words.t("gatherings-optional")))
                @for it in ["repeats.skipped", "repeats.added"] {
                    @if let Some(problem) = typed.problem_with(it) { p.problem { (problem) } }
                }
            }
        }
    }
}

pub fn when(words: Words, typed: &Typed) -> Markup {
    html! {
        div.pair {
            (day(typed, "day", words.t("gatherings-field-day")).required())
            (time(typed, "time", words.t("gatherings-field-time")).required())
        }
    }
}

pub fn time_alone(words: Words, typed: &Typed) -> Markup {
    html! { (time(typed, "time", words.t("gatherings-field-time")).required()) }
}

pub fn day_of_series(words: Words, typed: &Typed) -> Markup {
    html! {
        (day(typed, "day", words.t("gatherings-field-day-of-series"))
            .hint(words.t("gatherings-field-day-of-series-hint")).required())
    }
}

/// Common reasons to tick, and room for another.
pub fn reason(words: Words, typed: &Typed) -> Markup {
    let common = [
        words.t("gatherings-reason-rain"),
        words.t("gatherings-reason-mourning"),
        words.t("gatherings-reason-place"),
        words.t("gatherings-reason-leader"),
        words.t("gatherings-reason-holiday"),
        words.t("gatherings-reason-few"),
    ];
    html! {
        (common.into_iter().fold(chips(typed, "reason", words.t("gatherings-field-reason")), |chips, it| {
            chips.option(it.clone(), it)
        }))
        (text(typed, "reason_own", words.t("gatherings-field-reason-own")).longest(limits::NOTE_CHARS_MAX))
    }
}

/// A rhythm as it stands in the form.
pub fn typed_rhythm(mut typed: Typed, rhythm: Option<&Rhythm>) -> Typed {
    let Some(rhythm) = rhythm else {
        return typed.typed("repeats", "once").typed("repeats.interval", 1).typed("repeats.ends", "never");
    };
    let (repeats, interval) = match &rhythm.every {
        Every::Week { interval, days } => {
            typed = days.iter().fold(typed, |typed, it| typed.typed("repeats.days", weekday_value(*it)));
            ("week", interval)
        }
        Every::MonthOnDate { interval, .. } => ("month_date", interval),
        Every::MonthOnWeekday { interval, nth: -1, .. } => ("month_last", interval),
        Every::MonthOnWeekday { interval, .. } => ("month_weekday", interval),
    };
    let ends = match rhythm.ends {
        Ends::Never => "never",
        Ends::On(day) => {
            typed = typed.typed("ends_day", day);
            "on"
        }
        Ends::After(count) => {
            typed = typed.typed("ends_count", count);
            "after"
        }
    };
    typed = rhythm.skipped.iter().fold(typed, |typed, it| typed.typed("repeats.skipped", it));
    typed = rhythm.added.iter().fold(typed, |typed, it| typed.typed("repeats.added", it));
    typed.typed("repeats", repeats).typed("repeats.interval", interval).typed("repeats.ends", ends)
}
