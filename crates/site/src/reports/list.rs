//! Which reports there are: by time, and by gathering.

use axum::http::HeaderMap;
use community::{
    profile::Visibility,
    seen_by::reports::{ReportList, Span},
};
use maud::{Markup, html};

use super::words;
use crate::{
    Lost, Outcome, Visit,
    layout::{Page, Section},
    packed,
    parts::{Icon, Row, Tone, chip, date_badge, empty, row, secondary, title},
};

pub async fn show(visit: Visit, headers: HeaderMap) -> Outcome {
    packed::answer(&visit, &headers, "reports", || {
        let view = visit.seen(|seen| seen.report_list());
        page(&visit, &view)
    })
}

fn page<'a>(visit: &Visit, view: &ReportList) -> Result<Page<'a>, Lost> {
    let (say, at) = (visit.words, visit.at());
    let body = html! {
        (title(say.t("reports-title")).back(at.more(), say.t("bar-more")).line(say.t("reports-line")))
        @if view.spans.is_empty() { (empty(&say.t("reports-empty"), None)) }
        div.columns { div { (by_time(visit, view)) (by_grant(visit, view)) } (by_gathering(visit, view)) }
    };
    let page = visit.page(Section::More, say.t("reports-title"), body).here(at.reports());
    Ok(if view.visibility == Visibility::Public { page } else { page.unlisted() })
}

fn by_time(visit: &Visit, view: &ReportList) -> Markup {
    html! {
        @if !view.spans.is_empty() {
            section {
                h2 { (visit.words.t("reports-by-time")) }
                div.stack {
                    @for span in &view.spans {
                        @let line = row(words::span(visit.words, *span)).to(visit.at().report(*span));
                        (stated(visit, view, *span, line))
                    }
                }
            }
        }
    }
}

fn by_grant(visit: &Visit, view: &ReportList) -> Markup {
    let (say, at) = (visit.words, visit.at());
    let member = visit.member().is_ok();
    html! {
        @if member || !view.grants.is_empty() {
            section {
                h2 { (say.t("reports-grants")) }
                @if !view.grants.is_empty() {
                    div.stack {
                        @for it in &view.grants {
                            @let span = Span::Grant(it.id);
                            @let line = row(it.purpose.as_str()).line(words::grant_line(say, it));
                            (stated(visit, view, span, line.to(at.report(span))))
                        }
                    }
                }
                @if member {
                    p.soft { (say.t("reports-grants-line")) }
                    (secondary(say.t("reports-grant-new")).icon(Icon::Plus).to(at.grant_new()))
                }
            }
        }
    }
}

/// With how far it has come.
fn stated<'a>(visit: &Visit, view: &ReportList, span: Span, row: Row<'a>) -> Row<'a> {
    let say = visit.words;
    match view.prepared.iter().find(|it| it.span == span) {
        Some(it) if it.sent => row.aside(chip(Tone::Leaf, &say.t("reports-sent"))),
        Some(_) => row.aside(chip(Tone::Gold, &say.t("reports-preparing"))),
        None => row,
    }
}

fn by_gathering(visit: &Visit, view: &ReportList) -> Markup {
    let say = visit.words;
    html! {
        @if !view.occasions.is_empty() {
            section {
                h2 { (say.t("reports-by-gathering")) }
                div.stack {
                    @for it in &view.occasions {
                        @let span = Span::Occasion(it.id);
                        @let line = row(words::title_of(say, it)).line(say.date(it.day)).lead(date_badge(say, it.day));
                        (stated(visit, view, span, line.to(visit.at().report(span))))
                    }
                }
            }
        }
    }
}
