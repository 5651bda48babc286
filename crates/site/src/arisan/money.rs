//! The money of a round: who has paid, what is still open, through whose hands it went.

use community::{
    kernel::Once,
    seen_by::arisan::{HandTo, HandingSeen, NextAct, RoundPage},
};
use maud::{Markup, html};

use super::words;
use crate::{
    Visit,
    parts::{
        Icon, Tone, Typed, act, area, avatar, chip, danger, dots, fold, form, hidden, primary, row,
        secondary, text,
    },
};

/// Who has paid, as names with ticks.
pub fn ticks(visit: &Visit, view: &RoundPage) -> Markup {
    let w = visit.words;
    let paid = view.shares.iter().filter(|it| it.paid).count();
    let count = [("paid", paid.into()), ("all", view.shares.len().into())];
    let small = |it: usize| u32::try_from(it).unwrap_or(u32::MAX);
    html! {
        section {
            (dots(small(paid), small(view.shares.len()), &w.with("arisan-paid-count", &count)))
            div.rows {
                @for it in &view.shares {
                    @let name = words::name(w, &it.person);
                    @let slot = [("slot", it.slot.to_string().into())];
                    @let key = if it.half { "arisan-collect-half" } else { "arisan-collect-whole" };
                    @let tick = if it.paid { chip(Tone::Leaf, "✓") } else { chip(Tone::Gold, &it.due.to_string()) };
                    @let line = row(name.clone()).line(w.with(key, &slot)).lead(avatar(&name, it.person.id)).aside(tick);
                    @if it.behind > 0 {
                        (line.below(chip(Tone::Ember, &w.with("arisan-collect-behind", &[("count", it.behind.into())]))))
                    } @else { (line) }
                }
            }
            @if view.may_keep {
                (secondary(w.t("arisan-collect")).icon(Icon::Check)
                    .to(visit.at().arisan_collect(view.arisan.id, view.round.id)))
            }
        }
    }
}

pub fn account(visit: &Visit, view: &RoundPage) -> Markup {
    let w = visit.words;
    let it = &view.account;
    let sum = [
        ("in", it.paid_in.to_string().into()),
        ("out", it.handed_over.to_string().into()),
        ("cut", it.cut.to_string().into()),
        ("hand", it.in_hand.to_string().into()),
    ];
    html! {
        section.card {
            h2 { (w.t("arisan-account")) }
            dl.amounts {
                dt { (w.t("arisan-account-in")) } dd { (it.paid_in) }
                dt { (w.t("arisan-account-out")) } dd { (it.handed_over) }
                @if view.arisan.cut.0 > 0 || it.cut.0 > 0 { dt { (w.t("arisan-account-cut")) } dd { (it.cut) } }
                dt { (w.t("arisan-account-hand")) } dd { (it.in_hand) }
                @if it.missing.0 > 0 { dt { (w.t("arisan-account-missing")) } dd { (it.missing) } }
            }
            p.soft { (w.with("arisan-account-sum", &sum)) }
        }
    }
}

pub fn handing_part(visit: &Visit, view: &RoundPage, typed: &Typed, once: &Once) -> Markup {
    let w = visit.words;
    html! {
        @if view.receiver.is_some() {
            section {
                h2 { (w.t("arisan-handings")) }
                @if view.may_keep { @for it in &view.hand_to { (hand_to(visit, view, it, typed, once)) } }
                @for it in &view.handings { (handed(visit, view, it, once)) }
                @if view.next == NextAct::Done { p { (w.t("arisan-done")) } }
            }
        }
    }
}

fn hand_to(visit: &Visit, view: &RoundPage, it: &HandTo, typed: &Typed, once: &Once) -> Markup {
    let w = visit.words;
    let name = [("name", words::name(w, &it.person).into())];
    let amounts = [("due", it.due.to_string().into()), ("available", it.available.to_string().into())];
    let to = visit.at().arisan_round_act(view.arisan.id, view.round.id, "serah");
    let field = format!("amount-{}", it.person.id);
    // What was refused is shown again; otherwise all that is there.
    let now = match typed.value(&field) {
        "" => Typed::default().typed(field.clone(), it.available),
        amount => match typed.problem_with(&field) {
            Some(problem) => Typed::default().typed(field.clone(), amount).problem_at(field.clone(), problem),
            None => Typed::default().typed(field.clone(), amount),
        },
    };
    html! {
        div.card {
            h3 { (w.with("arisan-hand", &name)) }
            @if it.available.0 > 0 {
                p.soft { (w.with("arisan-hand-line", &amounts)) }
                (form(w, &now, &to, once, html! {
                    (hidden("member", it.person.id))
                    (text(&now, field, w.t("arisan-hand-amount")).required())
                    (primary(w.t("arisan-hand-save")))
                }))
            } @else {
                p.soft { (w.with("arisan-hand-nothing", &amounts)) }
            }
        }
    }
}

fn handed(visit: &Visit, view: &RoundPage, it: &HandingSeen, once: &Once) -> Markup {
    let (w, at) = (visit.words, visit.at());
    let to = |act: &str| at.arisan_round_act(view.arisan.id, view.round.id, act);
    let name = words::name(w, &it.person);
    let what = w.with("arisan-handed", &[("name", name.into()), ("amount", it.amount.to_string().into())]);
    let state = match (&it.struck_because, &it.confirmed_by) {
        (Some(reason), _) => w.with("arisan-handed-struck", &[("reason", reason.as_str().into())]),
        (None, Some(by)) => w.with("arisan-handed-confirmed", &[("name", words::name(w, by).into())]),
        (None, None) => w.t("arisan-handed-waits").into_owned(),
    };
    html! {
        div.card.dim[it.struck_because.is_some()] {
            p { b { (what) } }
            @if let Some(by) = &it.by { p.soft { (w.with("arisan-handed-by", &[("name", words::name(w, by).into())])) } }
            p.soft { (state) }
            @if it.may_confirm {
                (act(&to("terima"), once, html! {
                    (hidden("handing", it.id)) (primary(w.t("arisan-confirm")).icon(Icon::Check))
                }))
            }
            @if view.may_keep && it.confirmed_by.is_none() && it.struck_because.is_none() {
                (fold(&w.t("arisan-strike"), form(w, &Typed::default(), &to("coret"), once, html! {
                    (hidden("handing", it.id))
                    (area(&Typed::default(), format!("reason-{}", it.id), w.t("arisan-strike-reason")).required())
                    (danger(w.t("arisan-strike")))
                })))
            }
        }
    }
}
