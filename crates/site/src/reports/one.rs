//! One report as a page: read on a phone, printed on A4.

use axum::http::HeaderMap;
use community::{
    profile::Visibility,
    seen_by::reports::{ReportAmongMembers, ReportSeen, Span},
};
use maud::{Markup, html};

use super::{
    wording::{after, before, signatures, state},
    words::{self, Told},
};
use crate::{
    Lost, Outcome, Visit,
    impact::{card, words as impact_words},
    layout::{Page, Preview, Section},
    packed,
    parts::{Icon, fold, hidden, primary, secondary, share, share_pictures, title},
    photos,
};

pub fn show(visit: &Visit, headers: &HeaderMap, span: Span) -> Outcome {
    let view = visit.seen(|seen| seen.report(span)).ok_or(Lost::NotHere)?;
    packed::answer(visit, headers, &format!("report {span}"), || Ok(page(visit, &view)))
}

fn page<'a>(visit: &Visit, it: &ReportSeen) -> Page<'a> {
    let (say, at) = (visit.words, visit.at());
    let told = words::told(say, it);
    let outside = visit.seen_from_outside(|seen| seen.report(it.span));
    let url = visit.shared(&at.report(it.span));
    let head = title(told.title.as_str()).back(at.reports(), say.t("reports-title")).line(told.days.as_str());
    let head = match state(say, it) {
        Some(state) => head.chips(state),
        None => head,
    };
    let body = html! {
        header.letterhead.paper-only {
            span.crest { (visit.emblem(64)) }
            div { b dir="auto" { (it.community) } p dir="auto" { (it.place) } }
        }
        (head)
        (downloads(visit, it, outside.is_some()))
        div.columns {
            div { (before(&told)) (numbers(visit, &told)) (money(visit, it)) (lists(visit, &told)) (after(&told)) }
            div { (growth(visit, it)) (shots(visit, it, outside.as_ref())) }
        }
        (signatures(&told))
        @if let Some(outside) = &outside {
            section.no-print {
                h2 { (say.t("reports-share")) }
                (share(say, &words::shared(say, outside, &url), &url))
                @if let Span::Occasion(id) = it.span {
                    (share_pictures(say, &at.occasion_card_square(id), &at.occasion_card_tall(id)))
                }
            }
        }
    };
    // A card shows only what an outsider may see: a gathering for members has none.
    let card = match it.span {
        Span::Occasion(id) if outside.is_some() => at.occasion_card(id),
        _ => at.card(),
    };
    let preview = Preview {
        title: told.title.clone().into(),
        description: format!("{} · {}", it.community, told.days).into(),
        url: url.into(),
        image: Some(visit.shared(&card).into()),
    };
    let page = visit.page(Section::More, told.title, body).here(at.report(it.span)).preview(preview);
    if it.visibility == Visibility::Public { page } else { page.unlisted() }
}

/// Members choose for whom: theirs tells more than what may go out.
fn downloads(visit: &Visit, it: &ReportSeen, has_outside: bool) -> Markup {
    let (say, file) = (visit.words, visit.at().report_file(it.span));
    let print = secondary(say.t("reports-print")).icon(Icon::Print).prints();
    let outside = say.t("reports-download-outside");
    html! {
        @match (&it.members, has_outside) {
            (Some(inside), true) => {
                (next(visit, it, inside))
                div.actions {
                    (if it.wording.sent_on.is_some() { primary(outside) } else { secondary(outside) }.icon(Icon::Note).to(format!("{file}?untuk=umum")))
                    (secondary(say.t("reports-download-inside")).icon(Icon::People).to(file))
                    (print)
                }
                p.soft.no-print { (say.t("reports-inside")) }
            }
            (Some(inside), false) => {
                (next(visit, it, inside))
                div.actions {
                    (secondary(say.t("reports-download-inside")).icon(Icon::People).to(file)) (print)
                }
                p.soft.no-print { (say.t("reports-inside-only")) }
            }
            (None, _) => div.actions {
                (primary(say.t("reports-download")).icon(Icon::Note).to(file)) (print)
            },
        }
    }
}

/// What comes next: to put it into words, or to send what outsiders do not read yet.
fn next(visit: &Visit, it: &ReportSeen, inside: &ReportAmongMembers) -> Markup {
    let (say, at) = (visit.words, visit.at());
    let (edit, send) = (at.report_edit(it.span), at.report_send(it.span));
    html! {
        div.actions.no-print {
            @match &inside.prepared {
                None => (primary(say.t("reports-prepare")).icon(Icon::Pencil).to(edit)),
                Some(_) if it.wording.sent_on.is_none() => {
                    (primary(say.t("reports-send")).icon(Icon::Share).to(send))
                    (secondary(say.t("reports-edit")).icon(Icon::Pencil).to(edit))
                }
                Some(_) => {
                    (secondary(say.t("reports-edit")).icon(Icon::Pencil).to(edit))
                    (secondary(say.t("reports-sent-what")).icon(Icon::Globe).to(send))
                }
            }
            @if let Some(grant) = &it.grant {
                (secondary(say.t("reports-grant-edit")).icon(Icon::Gear).to(at.grant_edit(grant.id)))
            }
        }
    }
}

fn numbers(visit: &Visit, told: &Told) -> Markup {
    let say = visit.words;
    html! {
        section {
            h2 { (say.t("reports-gatherings")) }
            @if !told.facts.is_empty() {
                dl.facts { @for (label, value) in &told.facts { dt { (label) } dd { (value) } } }
            }
            @if told.rows.is_empty() { p.soft { (say.t("reports-nothing")) } } @else { (table(told)) }
            @if !told.note.is_empty() { p.soft { (told.note) } }
        }
    }
}

/// For members alone.
fn money(visit: &Visit, it: &ReportSeen) -> Markup {
    let facts = crate::cash::facts(visit, it);
    html! {
        @if !facts.is_empty() {
            section {
                h2 { (visit.words.t("cash-title")) }
                dl.facts { @for (label, value) in &facts { dt { (label) } dd { (value) } } }
            }
        }
    }
}

fn table(told: &Told) -> Markup {
    // Day and title are words, the others numbers.
    let number = |place: usize| if place < 2 { "" } else { "number" };
    html! {
        div.scroll {
            table {
                thead { tr { @for (place, head) in told.head.iter().enumerate() { th class=(number(place)) { (head) } } } }
                tbody {
                    @for row in &told.rows {
                        tr {
                            @for (place, cell) in row.iter().enumerate() {
                                td class=(number(place)) dir=[(place == 1).then_some("auto")] { (cell) }
                            }
                        }
                    }
                }
            }
        }
    }
}

fn lists(visit: &Visit, told: &Told) -> Markup {
    let lists = [
        ("reports-achievements", &told.achievements),
        ("reports-challenges", &told.challenges),
        ("reports-decisions", &told.decisions),
        ("reports-tasks", &told.tasks),
        ("reports-thanks", &told.thanks),
    ];
    html! {
        @for (heading, lines) in lists {
            @if !lines.is_empty() {
                section { h2 { (visit.words.t(heading)) } ul.told { @for line in lines { li dir="auto" { (line) } } } }
            }
        }
    }
}

fn growth(visit: &Visit, it: &ReportSeen) -> Markup {
    let say = visit.words;
    html! {
        @for it in &it.growth {
            @if let Some(card) = card::card(say, it, card::Around::Heading) {
                section { h2 dir="auto" { (it.name) } (card) p.soft { (impact_words::story(say, it)) } }
            }
        }
    }
}

fn shots(visit: &Visit, it: &ReportSeen, outside: Option<&ReportSeen>) -> Markup {
    html! {
        @if !it.photos.is_empty() {
            section {
                h2 { (visit.words.t("photos-title")) }
                (photos::strip(visit, &it.photos))
                @if it.members.as_ref().is_some_and(|it| it.prepared.is_none()) {
                    (choosing(visit, it, outside))
                }
            }
        }
    }
}

/// Which photos go into the file.
fn choosing(visit: &Visit, it: &ReportSeen, outside: Option<&ReportSeen>) -> Markup {
    let say = visit.words;
    let form = html! {
        form.form action=(visit.at().report_file(it.span)) {
            (hidden("pilih", "foto"))
            ul.photos {
                @for photo in &it.photos {
                    li {
                        label {
                            input type="checkbox" name="foto" value=(photo.id) checked;
                            (photos::picture(visit, photo, photos::Standing::Small))
                        }
                    }
                }
            }
            @if outside.is_some() { (primary(say.t("reports-download-outside")).sends("untuk", "umum")) }
            (secondary(say.t("reports-download-inside")).sends("untuk", "anggota"))
        }
    };
    html! { div.no-print { (fold(&say.t("reports-choose"), form)) } }
}
