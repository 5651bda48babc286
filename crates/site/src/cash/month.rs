//! The book, month by month: its entries, what it began and ended with, how it was counted and closed.

use axum::{
    extract::{Path, RawQuery},
    response::{IntoResponse, Redirect},
};
use community::{
    kernel::Month,
    limits,
    seen_by::cash::{EntryGlance, MonthSeen, Side},
};
use maud::{Markup, html};

use super::{chart, close, part, words};
use crate::{
    Lost, Outcome, Visit,
    layout::{Page, Section},
    parts::{Icon, Tone, Typed, empty, link_button, quiet, secondary, share, text, title},
};

/// `?cari=kue`
const QUERY: &str = "cari";
/// `?hanya=masuk`
const ONLY: &str = "hanya";

pub async fn show(
    visit: Visit,
    Path((_, month)): Path<(String, String)>,
    RawQuery(asked): RawQuery,
) -> Outcome {
    visit.member()?;
    let it = named(&visit, &month)?;
    let asked = asked.unwrap_or_default();
    let only = url::form_urlencoded::parse(asked.as_bytes()).find(|(name, _)| name == ONLY);
    let only =
        only.and_then(|(_, it)| [Side::In, Side::Out].into_iter().find(|side| side_value(*side) == it));
    Ok(visit.show(page(&visit, &it, only, &Typed::default())?))
}

pub fn named(visit: &Visit, month: &str) -> Result<MonthSeen, Lost> {
    let month: Month = month.parse().map_err(|_| Lost::NotHere)?;
    let years = limits::CASH_YEAR_MIN..=limits::CASH_YEAR_MAX;
    if !years.contains(&month.year()) {
        return Err(Lost::NotHere);
    }
    visit.seen(|seen| seen.cash_month(month)).ok_or(Lost::NotHere)
}

pub fn page<'a>(visit: &Visit, it: &MonthSeen, only: Option<Side>, typed: &Typed) -> Result<Page<'a>, Lost> {
    let (w, at) = (visit.words, visit.at());
    let name = words::month(w, it.month);
    let entries: Vec<EntryGlance> =
        it.entries.iter().filter(|it| only.is_none_or(|only| it.side == only)).cloned().collect();
    let today = visit.seen(|seen| seen.today());
    let body = html! {
        (super::dressed())
        (title(name.clone()).back(at.cash(), w.t("cash-title")))
        (switch(visit, it))
        (sums(visit, it))
        (close::part(visit, it, typed)?)
        section {
            h2 { (w.t("cash-entries")) }
            nav.chips aria-label=(w.t("cash-entries")) {
                (link_button(tone(only.is_none()), &w.t("cash-all"), &at.cash_month(it.month)))
                @for side in [Side::In, Side::Out] {
                    (link_button(tone(only == Some(side)), &words::side(w, side), &format!("{}?{ONLY}={}", at.cash_month(it.month), side_value(side))))
                }
            }
            @if entries.is_empty() { (empty(&w.t("cash-month-empty"), None)) }
            @else { (part::entries(visit, &entries, today)) }
        }
        @if !it.flow.came_from.is_empty() { section { h2 { (w.t("cash-came-from")) } (chart::kinds(w, &it.flow.came_from)) } }
        @if !it.flow.went_for.is_empty() { section { h2 { (w.t("cash-went-for")) } (chart::kinds(w, &it.flow.went_for)) } }
        (search(visit, ""))
        section {
            h2 { (w.t("cash-tell")) }
            (share(w, &told(visit, it), &visit.shared(&at.cash_month(it.month))))
        }
        div.actions { (quiet(w.t("cash-print")).icon(Icon::Print).to(at.cash_month_sheet(it.month))) }
    };
    Ok(visit.page(Section::Cash, name, body))
}

const fn tone(chosen: bool) -> Tone {
    if chosen { Tone::Ember } else { Tone::Plain }
}

const fn side_value(side: Side) -> &'static str {
    match side {
        Side::In => "masuk",
        Side::Out => "keluar",
        Side::Neither => "pindah",
    }
}

fn switch(visit: &Visit, it: &MonthSeen) -> Markup {
    let (w, at) = (visit.words, visit.at());
    html! {
        nav.turn aria-label=(w.t("cash-month")) {
            @if let Some(month) = it.earlier { (quiet(words::month(w, month)).icon(Icon::Back).to(at.cash_month(month))) }
            @if let Some(month) = it.later { (quiet(words::month(w, month)).icon(Icon::Next).to(at.cash_month(month))) }
        }
    }
}

pub fn sums(visit: &Visit, it: &MonthSeen) -> Markup {
    let w = visit.words;
    html! {
        dl.facts.card {
            dt { (w.t("cash-began-with")) } dd { (it.began_with) }
            dt { (w.t("cash-came")) } dd { (it.flow.came) }
            dt { (w.t("cash-went")) } dd { (it.flow.went) }
            dt { (w.t("cash-ended-with")) } dd { (it.ended_with) }
        }
    }
}

/// What goes to the group: short, and true for whoever reads it.
fn told(visit: &Visit, it: &MonthSeen) -> String {
    let w = visit.words;
    let name = visit.seen(|seen| seen.frame().name);
    let args = [
        ("name", crate::parts::plain(&name).into()),
        ("month", words::month(w, it.month).into()),
        ("began", it.began_with.to_string().into()),
        ("came", it.flow.came.to_string().into()),
        ("went", it.flow.went.to_string().into()),
        ("ended", it.ended_with.to_string().into()),
    ];
    let must: Vec<String> = w.with("cash-told", &args).lines().map(str::to_owned).collect();
    let largest = it.flow.went_for.first().map(|sum| {
        w.with(
            "cash-told-largest",
            &[("kind", words::kind(w, sum.of).into()), ("amount", sum.rupiah.to_string().into())],
        )
    });
    let closed = it.closed.as_ref().map(|it| {
        let (one, two) = (words::by(w, it.counted.by.as_ref()), words::by(w, it.by.as_ref()));
        w.with("cash-told-closed", &[("one", one.into()), ("two", two.into())])
    });
    let may = largest.into_iter().chain(closed).collect();
    crate::parts::fitted(must, may, crate::parts::MESSAGE_CHARS_MAX)
}

pub async fn find(visit: Visit, RawQuery(asked): RawQuery) -> Outcome {
    visit.member()?;
    let asked = asked.unwrap_or_default();
    let query = url::form_urlencoded::parse(asked.as_bytes()).find(|(name, _)| name == QUERY);
    let query = query.map(|(_, it)| it.trim().to_owned()).unwrap_or_default();
    let (w, at) = (visit.words, visit.at());
    let today = visit.seen(|seen| seen.today());
    if query.is_empty() {
        return Ok(Redirect::to(&at.cash_month(Month::of(today))).into_response());
    }
    let found = visit.seen(|seen| seen.cash_found(&query)).ok_or(Lost::NotHere)?;
    let body = html! {
        (super::dressed())
        (title(w.t("cash-search")).back(at.cash(), w.t("cash-title")))
        (search(&visit, &query))
        @if found.is_empty() { (empty(&w.t("cash-nothing-found"), None)) }
        @else { (part::entries(&visit, &found, today)) }
    };
    Ok(visit.show(visit.page(Section::Cash, w.t("cash-search"), body)))
}

fn search(visit: &Visit, query: &str) -> Markup {
    let w = visit.words;
    let typed = Typed::default().typed(QUERY, query);
    html! {
        // A GET: nothing is kept, and what was found has an address.
        form.form method="get" action=(visit.at().cash_book()) role="search" {
            (text(&typed, QUERY, w.t("cash-search")).example(w.t("cash-search-example")).longest(limits::SEARCH_CHARS_MAX))
            (secondary(w.t("knowledge-find")))
        }
    }
}
