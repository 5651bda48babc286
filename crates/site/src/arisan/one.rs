//! One arisan: who has received, the rounds, arrears, turns to exchange.

use axum::extract::Path;
use community::{
    kernel::{ArisanId, Once},
    seen_by::arisan::{ArisanPage, DebtLine, RoundLine, SlotSeen, SwapSeen},
};
use maud::{Markup, html};

use super::{arisan_id, words};
use crate::{
    Lost, Outcome, Visit,
    layout::{Page, Section},
    parts::{
        Icon, Mood, Tone, Typed, act, avatar, banner, chip, danger, date_badge, day, empty, fold, form,
        hidden, initial, primary, quiet, row, secondary, title,
    },
};

pub async fn show(visit: Visit, Path((_, id)): Path<(String, String)>) -> Outcome {
    visit.member()?;
    let id = arisan_id(&id)?;
    let today = visit.seen(|seen| seen.today());
    Ok(visit.show(page(&visit, id, &Typed::default().typed("day", today))?))
}

pub fn page<'a>(visit: &Visit, id: ArisanId, typed: &Typed) -> Result<Page<'a>, Lost> {
    let view = visit.seen(|seen| seen.arisan(id)).ok_or(Lost::NotHere)?;
    let once = visit.once()?;
    let (w, at) = (visit.words, visit.at());
    let (tone, state) = words::state(w, &view.line);
    let body = html! {
        (super::dressed())
        (title(view.line.name.clone()).back(at.arisans(), w.t("arisan-title")).chips(chip(tone, &state))
            .line(words::line(w, &view.line)))
        @if let Some(problem) = typed.general_problem() { (banner(Mood::Problem, problem)) }
        div.columns {
            div {
                (circles(visit, &view))
                (next(visit, &view, typed, &once))
                (rounds(visit, &view))
            }
            div {
                (swaps(visit, &view, &once))
                (slots(visit, &view))
                (debts(visit, &view.debts))
                (earlier(visit, &view.earlier))
                (keeping(visit, &view, &once))
                p.soft { (w.t("arisan-no-money")) }
            }
        }
    };
    Ok(visit.page(Section::More, view.line.name.clone(), body))
}

/// Every slot as a round: a tick where it has received.
fn circles(visit: &Visit, view: &ArisanPage) -> Markup {
    let w = visit.words;
    let count = [("received", view.line.received.into()), ("slots", view.slots.len().into())];
    html! {
        @if view.slots.is_empty() {
            (empty(&w.t("arisan-slots-none"), view.may_keep.then(|| html! {
                (primary(w.t("arisan-slots-edit")).icon(Icon::People).to(visit.at().arisan_slots(view.line.id)))
            })))
        } @else {
            div.card.drum {
                ul.slots-row aria-hidden="true" {
                    @for slot in &view.slots {
                        li.slot-dot.received[slot.received.is_some()].mine[slot.mine] {
                            @for person in &slot.people { span { (initial(&words::name(w, person))) } }
                            @if slot.received.is_some() { i { (Icon::Check) } }
                        }
                    }
                }
                @if view.line.cycle > 0 { p { b { (w.with("arisan-circles", &count)) } } }
                dl.amounts {
                    dt { (w.t("arisan-pot")) } dd { (view.pot) }
                    @if view.line.cut.0 > 0 { dt { (w.t("arisan-cut-of")) } dd { (view.line.cut) } }
                    dt { (w.t("arisan-prize")) } dd { (view.prize) }
                }
            }
        }
    }
}

/// The one thing to do: the round that is under way, or the next step of whoever keeps the arisan.
fn next(visit: &Visit, view: &ArisanPage, typed: &Typed, once: &Once) -> Markup {
    let (w, at, id) = (visit.words, visit.at(), view.line.id);
    html! {
        @if let Some(round) = &view.line.next {
            (primary(words::place(w, round)).icon(Icon::Next).to(at.arisan_round(id, round.id)))
        } @else if view.may_open_round && view.may_keep {
            section.card {
                p.soft { (w.t("arisan-round-new-line")) }
                @let typed = super::only(typed, &["day"]);
                (form(w, &typed, &at.arisan_act(id, "putaran"), once, html! {
                    (day(&typed, "day", w.t("arisan-round-day")).required())
                    (primary(w.t("arisan-round-new")))
                }))
            }
        } @else if !view.line.running && !view.line.ended && view.may_keep && view.slots.len() > 1 {
            section.card {
                p.soft { (w.t("arisan-start-line")) }
                (act(&at.arisan_act(id, "mulai"), once, html! { (primary(w.t("arisan-start")).icon(Icon::Spark)) }))
            }
        }
    }
}

fn rounds(visit: &Visit, view: &ArisanPage) -> Markup {
    let w = visit.words;
    html! {
        @if view.line.cycle > 0 {
            section {
                h2 { (w.t("arisan-rounds")) }
                @if view.rounds.is_empty() { p.soft { (w.t("arisan-rounds-none")) } }
                div.stack { @for it in view.rounds.iter().rev() { (round_row(visit, view.line.id, it)) } }
            }
        }
    }
}

fn round_row(visit: &Visit, id: ArisanId, it: &RoundLine) -> Markup {
    let w = visit.words;
    html! {
        (row(words::place(w, it)).line(words::receives(w, it)).lead(date_badge(w, it.day))
            .to(visit.at().arisan_round(id, it.id)))
    }
}

fn slots(visit: &Visit, view: &ArisanPage) -> Markup {
    let w = visit.words;
    html! {
        @if !view.slots.is_empty() {
            section {
                h2 { (w.t("arisan-slots")) }
                div.rows { @for it in &view.slots { (slot_row(visit, it)) } }
            }
        }
    }
}

fn slot_row(visit: &Visit, it: &SlotSeen) -> Markup {
    let w = visit.words;
    let state = match (it.received, it.turn) {
        (Some(place), _) => w.with("arisan-received", &[("place", place.to_string().into())]),
        (None, Some(turn)) => w.with("arisan-turn", &[("turn", turn.to_string().into())]),
        (None, None) => w.t("arisan-waiting").into_owned(),
    };
    let faces = html! {
        span.faces-few { @for person in &it.people { (avatar(&words::name(w, person), person.id)) } }
    };
    html! {
        (row(words::slot_with_number(w, it)).line(state).lead(faces).below(html! {
            @if it.mine { (chip(Tone::Indigo, &w.t("arisan-mine"))) " " }
            @if it.owes.0 > 0 {
                (chip(Tone::Ember, &w.with("arisan-owes", &[("amount", it.owes.to_string().into())])))
            }
        }))
    }
}

fn debts(visit: &Visit, debts: &[DebtLine]) -> Markup {
    let w = visit.words;
    html! {
        @if !debts.is_empty() {
            section {
                h2 { (w.t("arisan-debts")) }
                div.rows {
                    @for it in debts {
                        @let who = words::name(w, &it.person);
                        @let who = if it.after_receiving { w.with("arisan-debt-after", &[("name", who.into())]) } else { who };
                        @let of = [("place", it.place.to_string().into()), ("day", w.day_and_month(it.day).into())];
                        (row(who).line(w.with("arisan-debt", &of)).aside(chip(Tone::Gold, &it.amount.to_string())))
                    }
                }
            }
        }
    }
}

fn swaps(visit: &Visit, view: &ArisanPage, once: &Once) -> Markup {
    let (w, id) = (visit.words, view.line.id);
    html! {
        @if !view.swaps.is_empty() || !view.exchanges.is_empty() {
            section {
                h2 { (w.t("arisan-swaps")) }
                @for it in &view.swaps { (swap(visit, id, it, once)) }
                @if !view.exchanges.is_empty() {
                    (fold(&w.t("arisan-swaps"), html! {
                        p.soft { (w.t("arisan-swap-line")) }
                        @for (mine, theirs) in &view.exchanges {
                            (act(&visit.at().arisan_act(id, "tukar"), once, html! {
                                (hidden("mine", mine.id)) (hidden("theirs", theirs.id))
                                (secondary(w.with("arisan-swap-ask", &pair(visit, mine, theirs))).icon(Icon::Repeat))
                            }))
                        }
                    }))
                }
            }
        }
    }
}

fn pair(visit: &Visit, mine: &SlotSeen, theirs: &SlotSeen) -> [(&'static str, crate::words::Arg); 2] {
    let said = |it| words::slot_with_number(visit.words, it).into();
    [("mine", said(mine)), ("theirs", said(theirs))]
}

fn swap(visit: &Visit, id: ArisanId, it: &SwapSeen, once: &Once) -> Markup {
    let (w, at) = (visit.words, visit.at());
    let [mine, theirs] = pair(visit, &it.mine, &it.theirs);
    let asked = w.with("arisan-swap-asked", &[("name", words::name(w, &it.asked_by).into()), mine, theirs]);
    let me = visit.member().ok();
    html! {
        div.card {
            p { (asked) }
            @if !it.missing.is_empty() {
                p.soft { (w.with("arisan-swap-missing", &[("names", words::names(w, &it.missing).into())])) }
            }
            @for person in &it.answers {
                @let label = if Some(person.id) == me { w.t("arisan-swap-agree").into_owned() }
                    else { w.with("arisan-swap-agree-for", &[("name", words::name(w, person).into())]) };
                div.actions {
                    (act(&at.arisan_act(id, "setuju-tukar"), once, html! {
                        (hidden("swap", it.id)) (hidden("member", person.id)) (secondary(label).icon(Icon::Check))
                    }))
                    (act(&at.arisan_act(id, "tolak-tukar"), once, html! {
                        (hidden("swap", it.id)) (hidden("member", person.id)) (quiet(w.t("arisan-swap-decline")))
                    }))
                }
            }
            @if it.own {
                (act(&at.arisan_act(id, "tolak-tukar"), once, html! {
                    (hidden("swap", it.id)) (quiet(w.t("arisan-swap-take-back")))
                }))
            }
        }
    }
}

fn earlier(visit: &Visit, rounds: &[RoundLine]) -> Markup {
    let w = visit.words;
    html! {
        @if let Some(last) = rounds.first() {
            (fold(&w.t("arisan-earlier"), html! {
                div.rows {
                    @for it in rounds {
                        @let cycle = w.with("arisan-cycle", &[("cycle", it.cycle.to_string().into())]);
                        (row(format!("{cycle} · {}", words::place(w, it))).line(words::receives(w, it)))
                    }
                }
                @if last.cycle > 1 { p.soft { (w.date(last.day)) } }
            }))
        }
    }
}

fn keeping(visit: &Visit, view: &ArisanPage, once: &Once) -> Markup {
    let (w, at, id) = (visit.words, visit.at(), view.line.id);
    html! {
        @if view.may_keep && !view.line.running && !view.line.ended {
            section {
                @if !view.slots.is_empty() {
                    (secondary(w.t("arisan-slots-edit")).icon(Icon::People).to(at.arisan_slots(id)))
                }
                (quiet(w.t("arisan-edit")).icon(Icon::Pencil).to(at.arisan_edit(id)))
                (fold(&w.t("arisan-end"), html! {
                    p.soft { (w.t("arisan-end-line")) }
                    (act(&at.arisan_act(id, "akhiri"), once, html! { (danger(w.t("arisan-end"))) }))
                }))
            }
        }
    }
}
