//! `/kegiatan/{id}`: a series at a glance; what happens once leads to its occasion.

use axum::{
    extract::Path,
    response::{IntoResponse, Redirect},
};
use charts::{Bar, Bars};
use community::{
    gatherings::Welcome,
    kernel::Once,
    seen_by::{
        Person,
        gatherings::{AlwaysFor, GatheringSeen, Series},
    },
};
use maud::{Markup, PreEscaped, html};

use super::{line, series_id, words as said};
use crate::{
    Lost, Outcome, Visit,
    layout::{Page, Section},
    parts::{Icon, Tone, act, avatar, chip, hidden, link_button, primary, secondary, title},
};

pub async fn show(visit: Visit, Path((_, id)): Path<(String, String)>) -> Outcome {
    let id = series_id(&id)?;
    match visit.seen(|seen| seen.gathering(id)).ok_or(Lost::NotHere)? {
        GatheringSeen::Once { occasion } => Ok(Redirect::to(&visit.at().occasion(occasion)).into_response()),
        GatheringSeen::Series(series) => Ok(visit.show(page(&visit, &series)?)),
    }
}

fn page<'a>(visit: &Visit, series: &Series) -> Result<Page<'a>, Lost> {
    let words = visit.words;
    let once = visit.once()?;
    let name = said::titled(words, &series.title).into_owned();
    let body = html! {
        (title(name.clone())
            .back(visit.at().gatherings(), words.t("bar-gatherings"))
            .chips(html! {
                (chip(Tone::Ember, &said::sort(words, series.sort)))
                @if series.welcome == Welcome::Members { (chip(Tone::Indigo, &words.t("gatherings-welcome-members"))) }
            })
            .line(said::capitalised(&said::rhythm(words, &series.rhythm))))
        div.columns {
            div.flow {
                (facts(visit, series))
                @for it in &series.always_for { (always(visit, series, it, &once)) }
                @if !series.always.is_empty() { (who_always_comes(visit, &series.always)) }
            }
            div.flow {
                (next(visit, series))
                @if !series.attended.is_empty() { (attendance(visit, series)) }
            }
        }
        (changes(visit, series))
    };
    Ok(visit.page(Section::Gatherings, name, body))
}

fn facts(visit: &Visit, series: &Series) -> Markup {
    let words = visit.words;
    let skipped: Vec<String> = series
        .rhythm
        .skipped
        .iter()
        .filter(|it| **it >= series.today)
        .map(|it| words.day_and_month(*it))
        .collect();
    html! {
        div.card {
            dl.facts {
                dt { (words.t("gatherings-fact-time")) }
                dd { (words.at_time(series.time, series.zone)) " · " (said::length(words, series.minutes)) }
                dt { (words.t("gatherings-field-place")) }
                dd dir="auto" { (series.place) }
                dt { (words.t("gatherings-fact-since")) }
                dd { (words.date(series.first)) }
                @if let Some(last) = series.last {
                    dt { (words.t("gatherings-fact-last")) }
                    dd { (words.date(last)) }
                }
                @if !skipped.is_empty() {
                    dt { (words.t("gatherings-fact-skipped")) }
                    dd { (skipped.join(", ")) }
                }
                @if let Some(planner) = &series.planned_by {
                    dt { (words.t("gatherings-fact-planned-by")) }
                    dd { (name(visit, planner)) }
                }
            }
            @if !series.note.is_empty() { p.said dir="auto" { (series.note) } }
        }
    }
}

fn name(visit: &Visit, person: &Person) -> Markup {
    let words = visit.words;
    html! {
        @match &person.name {
            Some(name) => bdi { (name) },
            None => { (words.t("members-former")) }
        }
    }
}

/// The standing answer, as a button that says what it will do.
fn always(visit: &Visit, series: &Series, it: &AlwaysFor, once: &Once) -> Markup {
    let words = visit.words;
    let mine = visit.member().is_ok_and(|me| me == it.person.id);
    let who = it.person.name.clone().unwrap_or_default();
    let (label, value) = match (mine, it.always) {
        (true, false) => (words.t("gatherings-always").into_owned(), "yes"),
        (true, true) => (words.t("gatherings-always-no-more").into_owned(), "no"),
        (false, false) => (words.with("gatherings-always-for", &[("who", who.into())]), "yes"),
        (false, true) => (words.with("gatherings-always-no-more-for", &[("who", who.into())]), "no"),
    };
    html! {
        (act(&visit.at().series_always(series.id), once, html! {
            @if !mine { (hidden("member", it.person.id)) }
            @match mine && !it.always {
                true => (primary(label).icon(Icon::Repeat).sends("always", value)),
                false => (secondary(label).icon(Icon::Repeat).sends("always", value)),
            }
        }))
    }
}

fn who_always_comes(visit: &Visit, people: &[Person]) -> Markup {
    html! {
        section {
            h2 { (visit.words.t("gatherings-always-who")) }
            ul.faces {
                @for it in people {
                    li { (avatar(it.name.as_deref().unwrap_or_default(), it.id)) (name(visit, it)) }
                }
            }
        }
    }
}

fn next(visit: &Visit, series: &Series) -> Markup {
    let words = visit.words;
    html! {
        section {
            h2 { (words.t("gatherings-next")) }
            @if series.next.is_empty() { p.soft { (words.t("gatherings-next-none")) } }
            @if !series.next.is_empty() {
                div.rows { @for it in &series.next { (line::coming(visit, series.zone, series.today, it)) } }
            }
            @if let Some(later) = series.later {
                (link_button(Tone::Ember, &words.t("gatherings-later-part"), &visit.at().series(later)))
            }
            @if let Some(earlier) = series.earlier {
                (link_button(Tone::Plain, &words.t("gatherings-earlier-part"), &visit.at().series(earlier)))
            }
        }
    }
}

/// Who came, time after time.
fn attendance(visit: &Visit, series: &Series) -> Markup {
    let words = visit.words;
    let worded: Vec<(String, String)> =
        series.attended.iter().map(|it| (words.day_short(it.day), said::count(words, it.people))).collect();
    let bars: Vec<Bar<'_>> = series
        .attended
        .iter()
        .zip(&worded)
        .map(|(it, (label, worded))| Bar { label, value: it.people.drawn(), worded })
        .collect();
    let newest = worded.last().map(|(day, people)| [("day", day.into()), ("people", people.into())]);
    let title = words.t("gatherings-attendance");
    let description = newest.map(|it| words.with("gatherings-attendance-said", &it)).unwrap_or_default();
    let svg = Bars { id: "hadir", title: &title, description: &description, bars: &bars }.svg();
    html! {
        section {
            h2 { (title) }
            @if let Some(svg) = svg { div.card { (PreEscaped(svg)) } }
        }
    }
}

fn changes(visit: &Visit, series: &Series) -> Markup {
    let words = visit.words;
    html! {
        @if series.may_change {
            div.actions.side {
                @if let Some(next) = series.next.iter().find(|it| !it.cancelled) {
                    (secondary(words.t("gatherings-change")).icon(Icon::Pencil).to(visit.at().occasion_edit(next.id)))
                    (secondary(words.t("gatherings-finish")).to(visit.at().series_end(series.id)))
                }
            }
        }
    }
}
