//! The sheet that goes round on paper: letterhead, numbered rows to sign, boxes to tally children in.

use community::{gatherings::Band, seen_by::occasions::AmongMembers};
use maud::{Markup, html};

use super::{Named, elsewhere, find, words};
use crate::{
    Lost, Outcome, Visit,
    layout::{Frame, Page},
    parts::{Icon, secondary},
    words::Words,
};

/// One A4 page has room for so many rows and the boxes under them; a longer list goes on.
const ROWS_LEAST: usize = 15;
/// Whoever comes without having been expected finds a line.
const ROWS_BLANK_LEAST: usize = 6;

pub async fn show(visit: Visit, Named(id): Named) -> Outcome {
    visit.member()?;
    let it = find(&visit, id)?;
    if let Some(there) = elsewhere(id, it.id, visit.at().sheet(it.id)) {
        return Ok(there);
    }
    let w = visit.words;
    let (zone, frame) = visit.seen(|seen| (seen.zone(), seen.frame()));
    let inside = it.members.as_ref().ok_or(Lost::NotHere)?;
    let when = format!("{}, {}", w.day_long(it.day), w.times(it.time, words::ends(&it), zone));
    let body = html! {
        header.letterhead {
            span.crest { (visit.emblem(64)) }
            div { b { (frame.name) } p { (frame.place) } }
        }
        h1 { (w.t("occasions-sheet-title")) }
        dl.facts {
            dt { (w.t("occasions-sheet-what")) } dd { b { (it.title) } }
            dt { (w.t("occasions-sheet-when")) } dd { (when) }
            dt { (w.t("occasions-sheet-where")) } dd { (it.place) }
        }
        (rows(w, &expected(w, inside)))
        (tally(w))
        div.actions {
            (secondary(w.t("occasions-print")).icon(Icon::Print).prints())
            (secondary(w.t("occasions-back")).icon(Icon::Back).to(visit.at().occasion(it.id)))
        }
    };
    Ok(visit.show(Page::new(w, w.t("occasions-sheet-title"), Frame::Print, body)))
}

/// Names already known: members and guests who signed up, who said no excepted.
fn expected(w: Words, inside: &AmongMembers) -> Vec<String> {
    let coming = inside.replies.iter().filter(|it| it.coming != community::gatherings::Coming::No);
    let members = coming.map(|it| words::name(w, &it.person));
    let open = inside.unanswered.iter().map(|it| words::name(w, it));
    let guests = inside.guests.iter().filter(|it| !it.withdrawn).map(|it| words::guest_name(w, it));
    members.chain(open).chain(guests).collect()
}

fn rows(w: Words, names: &[String]) -> Markup {
    let rows = (names.len() + ROWS_BLANK_LEAST).max(ROWS_LEAST);
    html! {
        table.sheet.signing {
            thead {
                tr {
                    th { (w.t("occasions-sheet-number")) }
                    th { (w.t("occasions-sheet-name")) }
                    th { (w.t("occasions-sheet-signature")) }
                }
            }
            tbody {
                @for place in 0..rows {
                    tr {
                        td { (place + 1) }
                        td dir="auto" { @if let Some(name) = names.get(place) { (name) } }
                        td {}
                    }
                }
            }
        }
    }
}

fn tally(w: Words) -> Markup {
    html! {
        h2 { (w.t("occasions-counted")) }
        p.soft { (w.t("occasions-sheet-tally")) }
        table.sheet.tally {
            thead { tr { @for band in Band::ALL { th { (words::band(w, band)) } } } }
            tbody { tr { @for _ in Band::ALL { td {} } } }
        }
    }
}
