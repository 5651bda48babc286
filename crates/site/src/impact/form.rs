//! What choosing and changing a number have in common: its name, unit, beginning and target.

use std::borrow::Cow;

use community::{
    impact::Baseline,
    kernel::{Day, Input, Problem, Text},
    limits,
};
use maud::{Markup, html};

use super::amount;
use crate::{
    parts::{Typed, day, fold, number, text},
    refusals::input_worded,
    words::Words,
};

/// The fields as they were typed.
pub struct Described {
    pub name: Text,
    pub unit: Text,
    pub baseline: Option<Baseline>,
    pub target: Option<i64>,
}

/// What was typed, or the same with problems beside the fields.
pub fn read(say: Words, typed: &Typed) -> Result<Described, Typed> {
    let mut problems = vec![];
    let mut number = |field: &'static str| {
        amount::read(field, typed.value(field)).unwrap_or_else(|problem| {
            problems.push(problem);
            None
        })
    };
    let (began, target) = (number("baseline"), number("target"));
    let began_on = typed.value("baseline_day").trim();
    let day = match (began_on, began) {
        ("", None) => None,
        ("", Some(_)) => {
            problems.push(Input::new("baseline_day", Problem::Empty));
            None
        }
        (written, _) => written.parse::<Day>().map_err(|_| problems.push(NOT_A_DAY)).ok(),
    };
    if day.is_some() && began.is_none() && !problems.iter().any(|it| it.field == "baseline") {
        problems.push(Input::new("baseline", Problem::Empty));
    }
    if problems.is_empty() {
        let baseline = day.zip(began).map(|(day, amount)| Baseline { day, amount });
        return Ok(Described {
            name: typed.value("name").into(),
            unit: typed.value("unit").into(),
            baseline,
            target,
        });
    }
    Err(with_problems(say, typed.clone(), &problems))
}

const NOT_A_DAY: Input = Input { field: "baseline_day", problem: Problem::NotInTheCalendar };

pub fn with_problems(say: Words, typed: Typed, problems: &[Input]) -> Typed {
    problems.iter().fold(typed, |typed, it| typed.problem_at(it.field, input_worded(say, it)))
}

/// Name and unit.
pub fn named(say: Words, typed: &Typed) -> Markup {
    html! {
        (text(typed, "name", say.t("impact-name")).example(say.t("impact-name-example"))
            .longest(limits::NAME_CHARS_MAX).required())
        (text(typed, "unit", say.t("impact-unit")).hint(say.t("impact-unit-hint"))
            .example(say.t("impact-unit-example")).longest(limits::UNIT_CHARS_MAX).required())
    }
}

/// Beginning and target; folded away until somebody has typed there or something is wrong.
pub fn framed(say: Words, typed: &Typed, today: Day) -> Markup {
    let fields = ["baseline", "baseline_day", "target"];
    let in_use = fields.iter().any(|it| !typed.value(it).is_empty() || typed.problem_with(it).is_some());
    let inside = html! {
        (number(typed, "target", say.t("impact-target-label")).hint(say.t("impact-target-hint")).least(1)
            .aside(say.t("impact-optional")))
        (number(typed, "baseline", say.t("impact-baseline-label")).hint(say.t("impact-baseline-hint")).least(0)
            .aside(say.t("impact-optional")))
        (day(typed, "baseline_day", say.t("impact-baseline-day")).most(today).aside(say.t("impact-optional")))
    };
    let summary: Cow<'_, str> = say.t("impact-frame");
    if in_use { inside } else { fold(&summary, inside) }
}
