//! The part of a round's page on which it comes about who receives.

use community::{
    kernel::{Once, SlotId},
    seen_by::arisan::{CalledOff, DrawSeen, NextAct, RoundPage, SlotSeen},
};
use maud::{Markup, html};

use super::words;
use crate::{
    Visit,
    parts::{
        Icon, Typed, act, area, avatar, danger, fold, form, hidden, primary, quiet, secondary, select, text,
    },
};

pub fn part(visit: &Visit, view: &RoundPage, typed: &Typed, once: &Once) -> Markup {
    html! {
        @if view.receiver.is_none() { (under_way(visit, view, typed, once)) }
        @for it in &view.called_off { (called_off(visit, it)) }
    }
}

fn under_way(visit: &Visit, view: &RoundPage, typed: &Typed, once: &Once) -> Markup {
    let w = visit.words;
    html! {
        section.card.draw {
            h2 { (w.t("arisan-draw")) }
            @match &view.next {
                NextAct::Turn { slot } => (turn(visit, view, slot, once)),
                NextAct::Only { slot } => (only(visit, view, slot, once)),
                NextAct::Need => (need(visit, view, typed, once)),
                NextAct::Pay => {
                    @let agreed = view.arisan.order == community::arisan::Order::Agreement;
                    p { (w.t(if agreed { "arisan-give-pay" } else { "arisan-drum-empty" })) }
                    @if view.may_keep {
                        (primary(w.t("arisan-collect")).icon(Icon::Check)
                            .to(visit.at().arisan_collect(view.arisan.id, view.round.id)))
                    }
                },
                NextAct::Commit => (button(visit, view, once, "komitmen", "arisan-commit")),
                NextAct::OpenDraw => {
                    p.soft { (w.t("arisan-open-draw-line")) }
                    (button(visit, view, once, "buka", "arisan-open-draw"))
                },
                NextAct::AddWords => (adding(visit, view, typed, once)),
                NextAct::Reveal => {
                    @if let Some(draw) = &view.draw { (spoken(visit, draw)) }
                    p { (w.t("arisan-closed-line")) }
                    (act(&to(visit, view, "kocok"), once, html! {
                        (primary(w.t("arisan-draw-now")).icon(Icon::Spark))
                    }))
                },
                NextAct::HandOver | NextAct::Confirm | NextAct::Done => {}
            }
            (drum(visit, view))
            @if let Some(draw) = &view.draw { (committed(visit, draw)) }
            (otherwise(visit, view, typed, once))
        }
    }
}

fn to(visit: &Visit, view: &RoundPage, act: &str) -> String {
    visit.at().arisan_round_act(view.arisan.id, view.round.id, act)
}

fn button(visit: &Visit, view: &RoundPage, once: &Once, act_: &str, label: &str) -> Markup {
    html! {
        @if view.may_keep {
            (act(&to(visit, view, act_), once, html! { (primary(visit.words.t(label)).icon(Icon::Spark)) }))
        }
    }
}

/// The words so far, and one's own.
fn adding(visit: &Visit, view: &RoundPage, typed: &Typed, once: &Once) -> Markup {
    let w = visit.words;
    let Some(draw) = &view.draw else { return html! {} };
    let me = visit.member().ok();
    html! {
        (spoken(visit, draw))
        @for person in &draw.may_add {
            @let own = Some(person.id) == me;
            @let label = if own { w.t("arisan-word").into_owned() }
                else { w.with("arisan-word-for", &[("name", words::name(w, person).into())]) };
            @let typed = if own { super::only(typed, &["word"]) } else { Typed::default() };
            @let field = if own { "word".to_owned() } else { format!("word-{}", person.id) };
            (form(w, &typed, &to(visit, view, "kata"), once, html! {
                (hidden("member", person.id))
                (text(&typed, field, label).hint(w.t("arisan-word-hint")).example(w.t("arisan-word-example"))
                    .longest(community::limits::ARISAN_WORD_CHARS_MAX).required())
                @if own { (primary(w.t("arisan-word-add"))) } @else { (secondary(w.t("arisan-word-add"))) }
            }))
        }
        @if view.may_keep && !draw.words.is_empty() {
            p.soft { (w.t("arisan-close-words-line")) }
            (act(&to(visit, view, "tutup"), once, html! { (secondary(w.t("arisan-close-words"))) }))
        }
    }
}

fn spoken(visit: &Visit, draw: &DrawSeen) -> Markup {
    let w = visit.words;
    html! {
        h3 { (w.t("arisan-words")) }
        @if draw.words.is_empty() { p.soft { (w.t("arisan-words-none")) } }
        ol.spoken {
            @for it in &draw.words {
                @let name = words::name(w, &it.person);
                li { (avatar(&name, it.person.id)) b dir="auto" { (it.word) } " " span.soft { (name) } }
            }
        }
    }
}

/// Which slots could come out: settled once the words are closed.
fn drum(visit: &Visit, view: &RoundPage) -> Markup {
    let w = visit.words;
    let settled = view.draw.as_ref().map(|it| &it.eligible).filter(|it| !it.is_empty());
    let slots: &[SlotSeen] = settled.unwrap_or(&view.eligible);
    html! {
        @if view.arisan.order == community::arisan::Order::Draw && !slots.is_empty() {
            h3 { (w.t("arisan-drum")) }
            ul.spoken { @for it in slots { li { (words::slot_with_number(w, it)) } } }
            p.soft { (w.t("arisan-drum-line")) }
        }
    }
}

fn committed(visit: &Visit, draw: &DrawSeen) -> Markup {
    let w = visit.words;
    let zone = visit.seen(|seen| seen.zone());
    let today = visit.seen(|seen| seen.today());
    let day = w.day_near(community::kernel::Day::at(draw.committed_at, zone), today);
    html! {
        div.sealed {
            p { b { (w.with("arisan-committed", &[("day", day.into())])) } }
            p.soft { (w.t("arisan-committed-line")) }
            p { (w.t("arisan-commitment")) " " code.digest { (draw.commitment) } }
            p.soft { code { (draw.round_id) } }
        }
    }
}

fn turn(visit: &Visit, view: &RoundPage, slot: &SlotSeen, once: &Once) -> Markup {
    let w = visit.words;
    let name = [("name", words::slot(w, slot).into())];
    html! {
        p { (w.with("arisan-give-turn", &name)) }
        (give(visit, view, slot, once))
    }
}

fn only(visit: &Visit, view: &RoundPage, slot: &SlotSeen, once: &Once) -> Markup {
    let w = visit.words;
    html! {
        p { (w.with("arisan-give-only", &[("name", words::slot(w, slot).into())])) }
        (give(visit, view, slot, once))
    }
}

fn give(visit: &Visit, view: &RoundPage, slot: &SlotSeen, once: &Once) -> Markup {
    let w = visit.words;
    html! {
        @if view.may_keep {
            (act(&to(visit, view, "beri"), once, html! {
                (hidden("slot", slot.id))
                (primary(w.with("arisan-give-turn-button", &[("name", words::slot(w, slot).into())])))
            }))
        }
    }
}

fn need(visit: &Visit, view: &RoundPage, typed: &Typed, once: &Once) -> Markup {
    let w = visit.words;
    let typed = &super::only(typed, &["slot", "reason"]);
    let list = select(typed, "slot", w.t("arisan-give-need")).option("", w.t("arisan-give-choose"));
    let list =
        view.eligible.iter().fold(list, |list, it| list.option(value(it.id), words::slot_with_number(w, it)));
    html! {
        @if view.may_keep {
            (form(w, typed, &to(visit, view, "beri"), once, html! {
                (list)
                (area(typed, "reason", w.t("arisan-give-reason")).longest(community::limits::NOTE_CHARS_MAX))
                (primary(w.t("arisan-give-save")))
            }))
        }
    }
}

fn value(slot: SlotId) -> String {
    slot.to_string()
}

/// By hand instead, or not today.
fn otherwise(visit: &Visit, view: &RoundPage, typed: &Typed, once: &Once) -> Markup {
    let (w, at) = (visit.words, visit.at());
    let reason = &super::only(typed, &["reason"]);
    let goes_on = view.draw.is_some() && view.next != NextAct::Reveal;
    let by_hand = view.arisan.order == community::arisan::Order::Draw
        && view.next != NextAct::Reveal
        && !view.eligible.is_empty();
    html! {
        @if view.may_keep && by_hand {
            p.soft { (w.t("arisan-by-hand-line")) }
            (quiet(w.t("arisan-by-hand")).icon(Icon::Camera).to(at.arisan_by_hand(view.arisan.id, view.round.id)))
        }
        @if view.may_keep && goes_on || view.may_keep && view.next == NextAct::Reveal && typed.general_problem().is_some() {
            (fold(&w.t("arisan-call-off"), form(w, reason, &to(visit, view, "batal"), once, html! {
                p.soft { (w.t("arisan-call-off-line")) }
                (area(reason, "reason", w.t("arisan-call-off-reason")).required())
                (danger(w.t("arisan-call-off")))
            })))
        }
    }
}

fn called_off(visit: &Visit, it: &CalledOff) -> Markup {
    let w = visit.words;
    html! {
        (fold(&w.with("arisan-called-off", &[("round", it.round_id.as_str().into())]), html! {
            @if !it.reason.is_empty() { p dir="auto" { "“" (it.reason) "”" } }
            p { (w.t("arisan-commitment")) " " code.digest { (it.commitment) } }
            @match &it.seed {
                Some(seed) => p { (w.t("arisan-called-off-seed")) " " code.digest { (seed) } },
                None => p { (w.t("arisan-called-off-lost")) },
            }
        }))
    }
}
