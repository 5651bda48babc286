//! The growth chart of an indicator, in the reader's language.

use std::borrow::Cow;

use charts::{Growth, Level, Point};
use community::{
    kernel::Day,
    seen_by::impact::{GrowthSeen, IndicatorSeen},
};
use maud::{Markup, PreEscaped};

use super::{card::Around, words};
use crate::words::Words;

/// What is drawn of a number, as `x` days from the first point; masked ones stand where all masked ones stand.
pub fn points(indicator: &IndicatorSeen) -> Vec<Point> {
    let Some(growth) = &indicator.growth else { return vec![] };
    let point = |it: &community::seen_by::impact::PointSeen| Point {
        x: it.day.days_since(growth.first.day),
        value: it.amount.drawn(),
    };
    growth.points.iter().map(point).collect()
}

/// The whole chart; nothing while there is no number.
pub fn chart(words: Words, indicator: &IndicatorSeen, around: Around) -> Option<Markup> {
    drawn(words, indicator, around, |it| it.svg())
}

/// The small curve for the first screen.
pub fn sparkline(words: Words, indicator: &IndicatorSeen) -> Option<Markup> {
    drawn(words, indicator, Around::Strangers, |it| it.sparkline())
}

fn drawn(
    words: Words,
    indicator: &IndicatorSeen,
    around: Around,
    draw: impl FnOnce(&Growth<'_>) -> Option<String>,
) -> Option<Markup> {
    let growth = indicator.growth.as_ref()?;
    let (first, last) =
        (words::amount(words, growth.first.amount), words::amount(words, growth.latest.amount));
    let (base_label, target_label) = (words.t("impact-level-baseline"), target_label(words, indicator));
    let began = around == Around::Heading && growth.from_baseline && growth.points.len() > 1;
    let began = began.then_some(growth.first.amount);
    // Low down its word would stand among those of the axis; there the first dot says it.
    let highest = growth.highest.amount.drawn().max(indicator.target.unwrap_or(0));
    let base_label = |value: i64| if value.saturating_mul(4) < highest { "" } else { base_label.as_ref() };
    let svg = draw(&Growth {
        id: &format!("n{}", indicator.id),
        title: &indicator.name,
        description: &words::told(words, indicator),
        points: &points(indicator),
        ticks: &ticks(words, growth),
        first: &first,
        last: &last,
        baseline: began.map(|it| Level { value: it.drawn(), label: base_label(it.drawn()) }),
        target: indicator.target.map(|value| Level { value, label: &target_label }),
    })?;
    Some(PreEscaped(svg))
}

fn target_label(words: Words, indicator: &IndicatorSeen) -> Cow<'static, str> {
    match indicator.target {
        Some(target) => words.with("impact-level-target", &[("target", target.into())]).into(),
        None => Cow::Borrowed(""),
    }
}

/// Two months and less are told by days.
const BY_DAYS_MAX: i64 = 60;
/// A year or so by months.
const BY_MONTHS_MAX: i64 = 430;
/// Three years or so by quarters; more by years.
const BY_QUARTERS_MAX: i64 = 1_200;

/// Words under the axis at their day. The chart leaves out those without room.
fn ticks(words: Words, growth: &GrowthSeen) -> Vec<(i64, String)> {
    let (first, last) = (growth.first.day, growth.latest.day);
    let days = last.days_since(first);
    if days <= BY_DAYS_MAX {
        let middle = first.plus_days(days / 2);
        let told = if days < 14 { vec![first, last] } else { vec![first, middle, last] };
        let mut ticks: Vec<_> =
            told.iter().map(|day| (day.days_since(first), words.day_short(*day))).collect();
        ticks.dedup();
        return ticks;
    }
    let step = if days <= BY_MONTHS_MAX {
        1
    } else if days <= BY_QUARTERS_MAX {
        3
    } else {
        12
    };
    let label = |month: Day| match (step, month.month()) {
        (1, _) => words.month_short(month.month()).to_owned(),
        (_, 1) => month.year().to_string(),
        (_, _) => words.month_short(month.month()).to_owned(),
    };
    let mut ticks: Vec<(i64, String)> = months(first, last)
        .filter(|month| (month.month() - 1) % step == 0)
        .map(|month| (month.days_since(first), label(month)))
        .collect();
    // The month in which it begins, where its word does not push away the next one.
    let room = days / 9;
    if step == 1 && ticks.first().is_none_or(|(day, _)| *day > room) {
        ticks.insert(0, (0, words.month_short(first.month()).to_owned()));
    }
    ticks
}

/// The first days of the months from the one after `first` to `last`; of `first` itself when it is one.
fn months(first: Day, last: Day) -> impl Iterator<Item = Day> {
    let this = first.plus_days(1 - i64::from(first.day_of_month()));
    let start = if this == first { Some(this) } else { next_month(this) };
    std::iter::successors(start, |month| next_month(*month)).take_while(move |month| *month <= last)
}

fn next_month(month: Day) -> Option<Day> {
    month.try_plus_days(i64::from(month.days_in_month()))
}

#[cfg(test)]
mod tests {
    use community::{
        impact::Span,
        seen_by::{Count, impact::PointSeen},
    };

    use super::*;
    use crate::words::Language;

    fn check(first: &str, last: &str, expected: &[(i64, &str)]) {
        let point = |day: &str| PointSeen { day: day.parse().unwrap(), amount: Count::Exact(10) };
        let (first, latest) = (point(first), point(last));
        let growth = GrowthSeen {
            points: vec![first, latest],
            first,
            latest,
            highest: first,
            from_baseline: false,
            span: Span::Days(1),
            change: None,
        };
        let ticks = ticks(Language::Indonesian.words(), &growth);
        let ticks: Vec<(i64, &str)> = ticks.iter().map(|(day, word)| (*day, word.as_str())).collect();
        assert_eq!(ticks, expected, "{} to {}", first.day, latest.day);
    }

    #[test]
    fn the_axis_tells_days_months_or_years() {
        check("2026-11-23", "2026-11-23", &[(0, "23 Nov")]);
        check("2026-11-23", "2026-11-30", &[(0, "23 Nov"), (7, "30 Nov")]);
        check("2026-11-02", "2026-11-30", &[(0, "2 Nov"), (14, "16 Nov"), (28, "30 Nov")]);
        check("2026-08-31", "2026-11-23", &[(1, "Sep"), (31, "Okt"), (62, "Nov")]);
        check("2026-01-05", "2026-04-06", &[(0, "Jan"), (27, "Feb"), (55, "Mar"), (86, "Apr")]);
        check(
            "2025-01-01",
            "2026-06-01",
            &[(0, "2025"), (90, "Apr"), (181, "Jul"), (273, "Okt"), (365, "2026"), (455, "Apr")],
        );
        check("2020-02-01", "2024-06-01", &[(335, "2021"), (700, "2022"), (1065, "2023"), (1430, "2024")]);
        check("9999-10-01", "9999-12-31", &[(0, "Okt"), (31, "Nov"), (61, "Des")]);
    }
}
