//! All numbers at a glance, each with its curve, its points and what can be done about it.

use axum::http::HeaderMap;
use community::seen_by::impact::{ImpactList, IndicatorSeen, SourceSeen};
use maud::{Markup, html};

use super::{card, one, words};
use crate::{
    Lost, Outcome, Visit,
    layout::{Page, Section},
    packed,
    parts::{Icon, Mood, banner, empty, fold, primary, quiet, secondary, share_button, title},
};

/// Of the newest points; all of them are on the number's own page.
const POINTS_SHOWN: usize = 13;

pub async fn show(visit: Visit, headers: HeaderMap) -> Outcome {
    packed::answer(&visit, &headers, "impact", || {
        let view = visit.seen(|seen| seen.impact());
        page(&visit, &view)
    })
}

fn page<'a>(visit: &Visit, view: &ImpactList) -> Result<Page<'a>, Lost> {
    let (say, at) = (visit.words, visit.at());
    let body = html! {
        (title(say.t("impact-title")).line(say.t("impact-line")))
        @if view.indicators.is_empty() {
            (empty(&say.t("impact-empty"), None))
        }
        div.columns.impact {
            @for indicator in &view.indicators { (part(visit, indicator)) }
        }
        div.actions {
            @if let Some((text, url)) = one::shared(visit, None) { (share_button(say, &text, &url)) }
            @if view.may_choose {
                (primary(say.t("impact-choose")).icon(Icon::Plus).to(at.indicator_new()))
            }
            (quiet(say.t("reports-title")).icon(Icon::Note).to(at.reports()))
        }
        @if view.full { (banner(Mood::Info, &say.t("impact-five-already"))) }
    };
    let here = at.impact();
    Ok(visit.page(Section::More, say.t("impact-title"), body).here(here))
}

/// One number with its acts.
fn part(visit: &Visit, indicator: &IndicatorSeen) -> Markup {
    let (say, at) = (visit.words, visit.at());
    let by_hand = !matches!(indicator.source, SourceSeen::Attendance { .. });
    let member = visit.member().is_ok();
    html! {
        section {
            h2 { a href=(at.indicator(indicator.id)) { bdi { (indicator.name) } (Icon::Next) } }
            @match card::card(say, indicator, card::Around::Heading) {
                Some(card) => {
                    (card)
                    (fold(&say.t("impact-points"), one::table(say, indicator, POINTS_SHOWN)))
                }
                None => (empty(&nothing_yet(visit, indicator), None)),
            }
            p.soft { (words::source(say, &indicator.source)) }
            @if member && by_hand {
                (secondary(say.t("impact-record")).icon(Icon::Pencil).to(at.indicator_record(indicator.id)))
            }
        }
    }
}

/// An empty number says how the first one comes.
pub fn nothing_yet(visit: &Visit, indicator: &IndicatorSeen) -> String {
    let say = visit.words;
    match (&indicator.source, visit.member().is_ok()) {
        (_, false) => say.t("impact-nothing-yet").into_owned(),
        (SourceSeen::Attendance { .. }, true) => say.t("impact-first-by-attendance").into_owned(),
        (SourceSeen::Sum | SourceSeen::Level, true) => say.t("impact-first-by-hand").into_owned(),
    }
}
