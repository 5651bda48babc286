//! `/musyawarah`: what waits for one's voice, what runs, what was decided, and the rules we decide by.

use axum::{Router, routing::get};
use community::{
    decisions::Rules,
    seen_by::decisions::{DecisionLine, DecisionList, StageLine},
};
use maud::{Markup, html};

use super::words;
use crate::{
    Lost, Outcome, Site, Visit,
    layout::{Page, Section},
    parts::{Icon, Tone, chip, empty, fold, primary, quiet, row, title},
    urls::paths,
};

/// Closed ones that are shown before the rest is folded away.
const CLOSED_SHOWN: usize = 10;
/// Dots in a row: beyond that the number says it.
const DOTS_MAX: u32 = 30;

pub fn routes() -> Router<Site> {
    Router::new().route(paths::DECISIONS, get(show))
}

pub async fn show(visit: Visit) -> Outcome {
    visit.member()?;
    let list = visit.seen(|seen| seen.decision_list()).ok_or(Lost::NotHere)?;
    Ok(visit.show(page(&visit, &list)))
}

fn page<'a>(visit: &Visit, list: &DecisionList) -> Page<'a> {
    let w = visit.words;
    let propose = || primary(w.t("proposals-new")).icon(Icon::Plus).to(visit.at().decision_new());
    let room = || quiet(w.t("proposals-room")).icon(Icon::People).to(visit.at().room_new());
    let nothing = list.waiting.is_empty() && list.running.is_empty() && list.closed.is_empty();
    let body = html! {
        (title(w.t("decisions-title")))
        @if nothing {
            (empty(&w.t("proposals-empty"), Some(html! { (propose()) (room()) })))
        } @else {
            div.columns {
                div.flow {
                    (section(visit, "proposals-waiting", &list.waiting, waiting))
                    (propose())
                    (room())
                }
                div.flow {
                    (section(visit, "proposals-running", &list.running, running))
                    (closed(visit, &list.closed))
                }
            }
        }
        (fold(&w.t("proposals-rules"), rules(visit, &list.rules)))
    };
    visit.page(Section::Decisions, w.t("decisions-title"), body)
}

fn section(
    visit: &Visit,
    heading: &str,
    lines: &[DecisionLine],
    show: impl Fn(&Visit, &DecisionLine) -> Markup,
) -> Markup {
    html! {
        @if !lines.is_empty() {
            section { h2 { (visit.words.t(heading)) } div.stack { @for it in lines { (show(visit, it)) } } }
        }
    }
}

fn waiting(visit: &Visit, it: &DecisionLine) -> Markup {
    html! {
        (row(it.title.as_str()).line(line(visit, it)).below(people(visit, it))
            .aside(chip(Tone::Ember, &visit.words.t("proposals-speak"))).to(visit.at().vote(it.id)))
    }
}

fn running(visit: &Visit, it: &DecisionLine) -> Markup {
    html! { (row(it.title.as_str()).line(line(visit, it)).below(people(visit, it)).to(visit.at().decision(it.id))) }
}

fn ended(visit: &Visit, it: &DecisionLine) -> Markup {
    let ending = words::ending(visit.words, it).unwrap_or_default();
    let tone = if it.has_passed() { Tone::Leaf } else { Tone::Plain };
    html! {
        (row(it.title.as_str()).line(past(visit, it)).below(chip(tone, &ending)).to(visit.at().decision(it.id)))
    }
}

/// `Mufakat · Biasa · ditutup besok pukul 19.00 WIB`
fn line(visit: &Visit, it: &DecisionLine) -> String {
    let method = words::method(visit.words, it.method);
    let stage = words::stage(visit, it);
    match it.method.is_poll() {
        true => format!("{method} · {stage}"),
        false => format!("{method} · {} · {stage}", words::class(visit.words, it.class)),
    }
}

/// `Mufakat · kemarin`
fn past(visit: &Visit, it: &DecisionLine) -> String {
    let method = words::method(visit.words, it.method);
    let (zone, today) = visit.seen(|seen| (seen.zone(), seen.today()));
    match it.stage {
        StageLine::Open { .. } => method.into_owned(),
        StageLine::Closed { at, .. } | StageLine::Withdrawn { at } => {
            format!("{method} · {}", visit.words.day_near(community::kernel::Day::at(at, zone), today))
        }
    }
}

/// Decisions that came from something, on the page of that thing.
pub fn came_of(visit: &Visit, lines: &[DecisionLine]) -> Markup {
    let row = |it: &DecisionLine| match it.stage {
        StageLine::Open { .. } => running(visit, it),
        StageLine::Closed { .. } | StageLine::Withdrawn { .. } => ended(visit, it),
    };
    let open = lines.iter().any(|it| matches!(it.stage, StageLine::Open { .. }));
    html! {
        @if !lines.is_empty() {
            section #musyawarah {
                h2 { (visit.words.t(if open { "proposals-being-decided" } else { "proposals-was-decided" })) }
                div.stack { @for it in lines { (row(it)) } }
            }
        }
    }
}

/// How far it is, as people; of a secret ballot only that it is one.
fn people(visit: &Visit, it: &DecisionLine) -> Markup {
    let w = visit.words;
    let Some(spoken) = it.spoken else { return chip(Tone::Plain, &w.t("decisions-secret")) };
    let sentence = w.with("proposals-spoken", &[("spoken", spoken.into()), ("voters", it.voters.into())]);
    html! {
        span.progress {
            span.beads aria-hidden="true" {
                @for place in 0..it.voters.min(DOTS_MAX) { i.full[place < spoken] {} }
            }
            span { (sentence) }
            @if it.objections > 0 {
                (chip(Tone::Gold, &w.with("proposals-objections", &[("count", it.objections.into())])))
            }
        }
    }
}

fn closed(visit: &Visit, lines: &[DecisionLine]) -> Markup {
    let (first, rest) = lines.split_at(lines.len().min(CLOSED_SHOWN));
    html! {
        @if !first.is_empty() {
            section {
                h2 { (visit.words.t("proposals-closed")) }
                div.rows { @for it in first { (ended(visit, it)) } }
                @if !rest.is_empty() {
                    (fold(
                        &visit.words.with("proposals-closed-more", &[("count", rest.len().into())]),
                        html! { div.rows { @for it in rest { (ended(visit, it)) } } },
                    ))
                }
            }
        }
    }
}

/// The numbers we decide by, as people would say them.
fn rules(visit: &Visit, rules: &Rules) -> Markup {
    let w = visit.words;
    let span = |hours: u16| super::opening::hours(w, hours.into());
    let sentences = [
        w.with(
            "proposals-rules-light",
            &[("span", span(rules.light_hours).into()), ("below", rules.light_below.to_string().into())],
        ),
        w.with("proposals-rules-ordinary", &[("span", span(rules.ordinary_hours).into())]),
        w.with(
            "proposals-rules-weighty",
            &[("span", span(rules.weighty_hours).into()), ("above", rules.weighty_above.to_string().into())],
        ),
        match rules.wait_hours {
            0 => w.t("proposals-rules-early").into_owned(),
            hours => w.with("proposals-rules-wait", &[("span", span(hours).into())]),
        },
        w.t("proposals-rules-change").into_owned(),
    ];
    html! { ul { @for it in sentences { li { (it) } } } }
}

#[cfg(test)]
#[path = "list_tests.rs"]
mod tests;
