//! One round: who receives, the draw, who has paid, the money.

use axum::extract::Path;
use community::{
    kernel::{ArisanId, ArisanRoundId, Once},
    seen_by::arisan::{ReceiverSeen, RoundPage, WaySeen},
};
use maud::{Markup, html};

use super::{arisan_id, draw, money, round_id, share, words};
use crate::{
    Lost, Outcome, Visit,
    layout::{Page, Section},
    parts::{self, Icon, Mood, Typed, avatar_large, banner, day, fold, form, secondary, title},
};

pub async fn show(visit: Visit, Path((_, id, round)): Path<(String, String, String)>) -> Outcome {
    visit.member()?;
    Ok(visit.show(page(&visit, arisan_id(&id)?, round_id(&round)?, &Typed::default())?))
}

pub fn page<'a>(visit: &Visit, id: ArisanId, round: ArisanRoundId, typed: &Typed) -> Result<Page<'a>, Lost> {
    let view = visit.seen(|seen| seen.arisan_round(id, round)).ok_or(Lost::NotHere)?;
    let once = visit.once()?;
    let (w, at) = (visit.words, visit.at());
    let of = [("place", view.round.place.to_string().into()), ("rounds", view.rounds.to_string().into())];
    let heading = w.with("arisan-round-of", &of);
    let link = visit.shared(&at.arisan_round(id, round));
    let body = html! {
        (super::dressed())
        (title(heading.clone()).back(at.arisan(id), view.arisan.name.clone()).line(held(visit, &view)))
        @if let Some(problem) = typed.general_problem() { (banner(Mood::Problem, problem)) }
        div.columns {
            div {
                @if let Some(receiver) = &view.receiver { (result(visit, &view, receiver)) }
                (draw::part(visit, &view, typed, &once))
                (money::handing_part(visit, &view, typed, &once))
            }
            div {
                (money::ticks(visit, &view))
                (money::account(visit, &view))
                section { h2 { (w.t("arisan-send")) } (parts::share(w, &share::text(&view, &link), &link)) }
                (moving(visit, &view, typed, &once))
                p.soft { (w.t("arisan-no-money")) }
            }
        }
    };
    Ok(visit.page(Section::More, heading, body))
}

fn held(visit: &Visit, view: &RoundPage) -> String {
    let w = visit.words;
    let on = w.day_long(view.round.day);
    match &view.occasion {
        Some((_, title)) => {
            format!("{on} · {}", w.with("arisan-at", &[("title", title.as_str().into())]))
        }
        None => on,
    }
}

/// Large and glad, and how it came about.
fn result(visit: &Visit, view: &RoundPage, it: &ReceiverSeen) -> Markup {
    let (w, at) = (visit.words, visit.at());
    let name = words::slot(w, &it.slot);
    let how = match &it.way {
        WaySeen::Lot => w.t("arisan-by-lot").into_owned(),
        WaySeen::ByHand { witnesses, .. } => {
            w.with("arisan-by-hand-said", &[("names", words::names(w, witnesses).into())])
        }
        WaySeen::Given { .. } => w.t("arisan-given-said").into_owned(),
    };
    html! {
        section.card.won {
            span.faces-few { @for person in &it.slot.people { (avatar_large(&words::name(w, person), person.id)) } }
            p.soft { (w.t("arisan-receives")) }
            h2 { (w.with("arisan-congratulations", &[("name", name.into())])) }
            p.won-amount { (view.prize) }
            p { (how) }
            @if let WaySeen::Given { reason } = &it.way { @if !reason.is_empty() { p.soft dir="auto" { "“" (reason) "”" } } }
            @if let Some(drawn) = &it.instead_of {
                p.soft { (w.with("arisan-instead", &[("name", words::slot(w, drawn).into())])) }
            }
            @match &it.way {
                WaySeen::Lot => (secondary(w.t("arisan-check")).icon(Icon::Check)
                    .to(at.arisan_check(view.arisan.id, view.round.id))),
                WaySeen::ByHand { photo: Some(photo), .. } => {
                    (secondary(w.t("arisan-see-photo")).icon(Icon::Camera).to(at.photo(*photo)))
                }
                WaySeen::ByHand { photo: None, .. } | WaySeen::Given { .. } => {}
            }
        }
    }
}

fn moving(visit: &Visit, view: &RoundPage, typed: &Typed, once: &Once) -> Markup {
    let w = visit.words;
    let to = visit.at().arisan_round_act(view.arisan.id, view.round.id, "pindah");
    let now = match typed.value("day") {
        "" => Typed::default().typed("day", view.round.day),
        _ => super::only(typed, &["day"]),
    };
    html! {
        @if view.may_keep && view.receiver.is_none() {
            (fold(&w.t("arisan-round-move"), form(w, &now, &to, once, html! {
                (day(&now, "day", w.t("arisan-round-day")).required())
                (secondary(w.t("arisan-round-move")))
            })))
        }
    }
}
