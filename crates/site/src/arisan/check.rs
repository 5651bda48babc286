//! "Check it yourself": every step of a draw as the server computes it, and room for what the reader's phone computes.

use axum::{Json, extract::Path, http::header, response::IntoResponse};
use community::{kernel::Day, seen_by::arisan::Check};
use maud::{Markup, html};

use super::{arisan_id, round_id, words};
use crate::{
    Lost, Outcome, Visit,
    assets::Asset,
    layout::{Page, Section},
    parts::{self, Icon, Mood, banner, fold, quiet, secondary, title},
};

pub async fn show(visit: Visit, Path((_, id, round)): Path<(String, String, String)>) -> Outcome {
    visit.member()?;
    let (id, round) = (arisan_id(&id)?, round_id(&round)?);
    let it = visit.seen(|seen| seen.arisan_check(id, round)).ok_or(Lost::NotHere)?;
    Ok(visit.show(page(&visit, &it)))
}

/// Everything needed to repeat it, as a file.
pub async fn file(visit: Visit, Path((_, id, round)): Path<(String, String, String)>) -> Outcome {
    visit.member()?;
    let (id, round) = (arisan_id(&id)?, round_id(&round)?);
    let it = visit.seen(|seen| seen.arisan_check(id, round)).ok_or(Lost::NotHere)?;
    let name = format!("attachment; filename=\"arisan-{id}-{round}.json\"");
    Ok(([(header::CONTENT_DISPOSITION, name), (header::CACHE_CONTROL, "private, no-cache".into())], Json(it))
        .into_response())
}

fn page<'a>(visit: &Visit, it: &Check) -> Page<'a> {
    let (w, at) = (visit.words, visit.at());
    let (id, round) = (it.arisan.id, it.round.id);
    let back = format!("{} · {}", it.arisan.name, words::place(w, &it.round));
    let link = visit.shared(&at.arisan_check(id, round));
    let body = html! {
        (super::dressed())
        script src=(Asset::ArisanScript.url()) defer {}
        (title(w.t("arisan-check-title")).back(at.arisan_round(id, round), back).line(w.t("arisan-check-line")))
        (own(visit, it))
        ol.steps {
            (before(visit, it))
            (inside(visit, it))
            (hashes(visit, it))
            (winner(visit, it))
        }
        div.actions {
            (secondary(w.t("arisan-check-json")).icon(Icon::Copy).to(at.arisan_check_json(id, round)))
            (quiet(w.t("arisan-print")).icon(Icon::Print).prints())
        }
        (fold(&w.t("arisan-check-formula"), html! { p lang="en" { (it.rule) } }))
        (parts::share_button(w, &w.t("arisan-share-check"), &link))
    };
    visit.page(Section::More, w.t("arisan-check-title"), body)
}

/// What the script reads and where it answers. Without script the server's steps are below.
fn own(visit: &Visit, it: &Check) -> Markup {
    let w = visit.words;
    let words = serde_json::to_string(&it.words.iter().map(|it| it.word.as_str()).collect::<Vec<_>>());
    html! {
        section.card.own-check data-draw data-seed=(it.seed) data-round=(it.round_id)
            data-words=(words.unwrap_or_default()) data-commitment=(it.commitment) data-slots=(it.eligible.len())
            data-index=(it.index) data-same=(w.t("arisan-check-same")) data-other=(w.t("arisan-check-other"))
            data-cannot=(w.t("arisan-check-cannot")) data-running=(w.t("arisan-check-running")) {
            h2 { (w.t("arisan-check-here")) }
            p role="status" data-answer { (w.t("arisan-check-server")) }
        }
    }
}

fn before(visit: &Visit, it: &Check) -> Markup {
    let w = visit.words;
    let (zone, today) = visit.seen(|seen| (seen.zone(), seen.today()));
    let day = w.day_near(Day::at(it.committed_at, zone), today);
    let same = it.commitment == it.commitment_again;
    html! {
        li {
            h2 { (w.t("arisan-check-step-commitment")) }
            code.digest { (it.commitment) }
            p.soft { (w.with("arisan-check-published", &[("day", day.into())])) }
        }
        li { h2 { (w.t("arisan-check-step-seed")) } code.digest { (it.seed) } }
        li {
            h2 { (w.t("arisan-check-step-id")) }
            code.digest { (it.round_id) }
            p.soft { (w.t("arisan-check-id-line")) }
            p.soft { (w.with("arisan-check-bytes", &[("bytes", it.round_id_bytes.as_str().into())])) }
            p { (w.t("arisan-check-again")) }
            code.digest { (it.commitment_again) }
            @if same { p.agrees { (Icon::Check) (w.t("arisan-check-again-same")) } }
            @else { (banner(Mood::Problem, &w.t("arisan-check-again-other"))) }
        }
    }
}

fn inside(visit: &Visit, it: &Check) -> Markup {
    let w = visit.words;
    html! {
        li {
            h2 { (w.t("arisan-check-step-words")) }
            ol.spoken {
                @for it in &it.words {
                    li { b dir="auto" { (it.word) } " " span.soft { (words::name(w, &it.person)) " · " code { (it.bytes) } } }
                }
            }
            p.soft { (w.t("arisan-check-words-line")) }
        }
        li {
            h2 { (w.t("arisan-check-step-drum")) }
            ol.spoken.from-zero {
                @for (place, slot) in it.eligible.iter().enumerate() {
                    li.chosen[place == it.index] { code { (place) } " " (words::slot_with_number(w, slot)) }
                }
            }
        }
    }
}

fn hashes(visit: &Visit, it: &Check) -> Markup {
    let w = visit.words;
    html! {
        li {
            h2 { (w.t("arisan-check-step-hash")) }
            p.soft { (w.with("arisan-check-limit", &[("limit", it.limit.as_str().into())])) }
            @for step in &it.steps {
                p { b { (w.with("arisan-check-counter", &[("counter", step.counter.to_string().into())])) } }
                code.digest { (step.digest) }
                p.soft { (w.with("arisan-check-value", &[("value", step.value.as_str().into())])) }
                p.soft { (w.t(if step.counts { "arisan-check-counts" } else { "arisan-check-rejected" })) }
            }
        }
    }
}

fn winner(visit: &Visit, it: &Check) -> Markup {
    let w = visit.words;
    let value = it.steps.last().map(|it| it.value.clone()).unwrap_or_default();
    let said = [
        ("value", value.into()),
        ("count", it.eligible.len().to_string().into()),
        ("index", it.index.to_string().into()),
        ("place", (it.index + 1).to_string().into()),
    ];
    html! {
        li {
            h2 { (w.t("arisan-check-step-winner")) }
            p { (w.with("arisan-check-mod", &said)) }
            p.won-name { (words::slot_with_number(w, &it.winner)) }
        }
    }
}
