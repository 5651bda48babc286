//! One number: its curve, all its points, what was written down, and the text to send around.

use axum::{extract::Path, http::HeaderMap};
use community::{
    kernel::IndicatorId,
    seen_by::impact::{IndicatorPage, IndicatorSeen, RecordSeen},
    threads::Subject,
};
use maud::{Markup, html};

use super::{card, list, named, words};
use crate::{
    Lost, Outcome, Visit,
    layout::{Page, Preview, Section},
    packed,
    parts::{Icon, Mood, Tone, banner, chip, empty, fold, primary, quiet, secondary, share, title},
    threads,
    words::Words,
};

/// A page that goes on for ever is read by nobody; the export has them all.
const RECORDS_SHOWN: usize = 50;
const POINTS_SHOWN: usize = 520;

pub async fn show(visit: Visit, headers: HeaderMap, Path((_, id)): Path<(String, String)>) -> Outcome {
    let (id, view) = named(&visit, &id)?;
    packed::answer(&visit, &headers, &format!("indicator {id}"), || page(&visit, &view))
}

fn page<'a>(visit: &Visit, view: &IndicatorPage) -> Result<Page<'a>, Lost> {
    let (say, at, indicator) = (visit.words, visit.at(), &view.indicator);
    let shared = if view.retired { None } else { shared(visit, Some(indicator.id)) };
    let body = html! {
        (title(indicator.name.as_str()).back(at.impact(), say.t("bar-impact")).line(words::source(say, &indicator.source)))
        @if view.retired { (banner(Mood::Info, &say.t("impact-retired"))) }
        div.columns {
            div {
                @match card::card(say, indicator, card::Around::Heading) {
                    Some(card) => {
                        (card)
                        p.soft { (words::story(say, indicator)) }
                        (fold(&say.t("impact-points"), table(say, indicator, POINTS_SHOWN)))
                    }
                    None => (empty(&list::nothing_yet(visit, indicator), None)),
                }
                @if view.may_record {
                    (primary(say.t("impact-record")).icon(Icon::Pencil).to(at.indicator_record(indicator.id)))
                }
                @if view.may_change {
                    div.actions.side {
                        (secondary(say.t("impact-edit")).to(at.indicator_edit(indicator.id)))
                        (quiet(say.t("impact-retire")).to(at.indicator_retire(indicator.id)))
                    }
                }
            }
            div {
                @if !view.records.is_empty() { (records(visit, view)) }
                (threads::part(visit, Subject::Indicator { indicator: indicator.id }, &visit.once()?))
                @if let Some((text, url)) = &shared {
                    section { h2 { (say.t("impact-share")) } (share(say, text, url)) }
                }
            }
        }
    };
    let page = visit.page(Section::More, indicator.name.clone(), body).here(at.indicator(indicator.id));
    let sentence = words::sentence(say, indicator).unwrap_or_default();
    Ok(page.preview(Preview {
        title: indicator.name.clone().into(),
        description: sentence.into(),
        url: visit.shared(&at.indicator(indicator.id)).into(),
        image: Some(visit.shared(&at.card()).into()),
    }))
}

/// The text to send and where it leads: about this number, or about the one shown at a glance. What is sent around is
/// what an outsider may see. `None` while there is no number.
pub fn shared(visit: &Visit, id: Option<IndicatorId>) -> Option<(String, String)> {
    let (page, indicator) = visit.seen_from_outside(|seen| {
        let indicator = match id {
            Some(id) => seen.indicator(id).map(|it| it.indicator),
            None => seen.at_a_glance(),
        };
        (seen.public_page(), indicator)
    });
    let url = visit.shared(&visit.at().home());
    let text = words::shared(visit.words, &page.name, &page.purpose, &indicator?, &url)?;
    Some((text, url))
}

/// The newest points, newest first.
pub fn table(say: Words, indicator: &IndicatorSeen, most: usize) -> Markup {
    let points = indicator.growth.iter().flat_map(|it| it.points.iter().rev()).take(most);
    html! {
        div.scroll {
            table {
                thead { tr { th { (say.t("impact-when")) } th.number { (indicator.unit) } } }
                tbody {
                    @for point in points {
                        tr {
                            td { (words::when(say, &indicator.source, point.day)) }
                            td.number { (words::amount(say, point.amount)) }
                        }
                    }
                }
            }
        }
    }
}

fn records(visit: &Visit, view: &IndicatorPage) -> Markup {
    let say = visit.words;
    html! {
        section {
            h2 { (say.t("impact-records")) }
            div.rows {
                @for record in view.records.iter().take(RECORDS_SHOWN) { (recorded(visit, view, record)) }
            }
        }
    }
}

/// The number, when, by whom, why; and the way to strike it out.
fn recorded(visit: &Visit, view: &IndicatorPage, record: &RecordSeen) -> Markup {
    let (say, at, indicator) = (visit.words, visit.at(), &view.indicator);
    let by =
        record.by.as_ref().map(|it| it.name.clone().unwrap_or_else(|| say.t("members-former").into_owned()));
    let amount = say.number(record.amount);
    html! {
        div.row.dim[record.struck] {
            span.row-words {
                b { @if record.struck { s { (amount) } } @else { (amount) } " " bdi { (indicator.unit) } }
                span.soft {
                    (say.date(record.day))
                    @if let Some(by) = &by { " · " bdi { (by) } }
                }
                @if !record.note.is_empty() { span.soft dir="auto" { "“" (record.note) "”" } }
                @if record.struck {
                    span.row-below { (chip(Tone::Plain, &say.t("impact-struck"))) }
                    @if !record.struck_because.is_empty() { span.soft dir="auto" { "“" (record.struck_because) "”" } }
                }
            }
            @if view.may_record && !record.struck {
                span.row-aside {
                    a.pill.plain href={ (at.indicator_strike(indicator.id)) "?catatan=" (record.id) } {
                        (say.t("impact-strike"))
                    }
                }
            }
        }
    }
}
