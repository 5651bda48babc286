//! `/kegiatan/lalu`: what has been, with who was there.

use axum::{extract::RawQuery, response::IntoResponse};
use community::seen_by::gatherings::PastGatherings;
use maud::html;

use super::line;
use crate::{
    Outcome, Visit,
    layout::{Page, Section},
    parts::{empty, quiet, title},
    words::Words,
};

/// `?hal=2`
const PAGE: &str = "hal";

pub async fn show(visit: Visit, RawQuery(asked): RawQuery) -> Outcome {
    let asked = asked.unwrap_or_default();
    let mut asked = url::form_urlencoded::parse(asked.as_bytes());
    let page_number = asked.find(|(name, _)| name == PAGE).and_then(|(_, page)| page.parse().ok());
    let view = visit.seen(|seen| seen.past_gatherings(page_number.unwrap_or(1)));
    Ok(visit.show(page(&visit, &view)).into_response())
}

fn page<'a>(visit: &Visit, view: &PastGatherings) -> Page<'a> {
    let words = visit.words;
    let at = |page: u32| format!("{}?{PAGE}={page}", visit.at().gatherings_past());
    let months = view
        .occasions
        .chunk_by(|one, other| (one.day.year(), one.day.month()) == (other.day.year(), other.day.month()));
    let body = html! {
        (title(words.t("gatherings-past")).back(visit.at().gatherings(), words.t("bar-gatherings")))
        @if view.occasions.is_empty() { (empty(&words.t("gatherings-past-empty"), None)) }
        @for month in months {
            section {
                @if let Some(first) = month.first() { h2 { (words.month_and_year(first.day)) } }
                div.rows { @for it in month { (line::past(visit, it)) } }
            }
        }
        @if view.pages > 1 {
            p.soft { (page_of(words, view)) }
            div.actions.side {
                @if view.page > 1 { (quiet(words.t("gatherings-newer")).to(at(view.page - 1))) }
                @if view.page < view.pages { (quiet(words.t("gatherings-older")).to(at(view.page + 1))) }
            }
        }
    };
    visit.page(Section::Gatherings, words.t("gatherings-past"), body)
}

fn page_of(words: Words, view: &PastGatherings) -> String {
    words.with("gatherings-page", &[("page", view.page.into()), ("pages", view.pages.into())])
}
