//! What a decision carries: each act as a sentence, and after the end what became of it.

use community::{
    decisions::{Carried, Method},
    seen_by::{
        cash::PaymentSeen,
        decisions::{CarrySeen, DecisionSeen, StageSeen},
    },
};
use maud::{Markup, html};

use super::super::{
    act_said,
    said::{self, Days},
};
use crate::{
    Visit,
    parts::{Tone, chip},
    words::Words,
};

/// "Bila mufakat, langsung dijalankan" …
pub fn block(visit: &Visit, it: &DecisionSeen) -> Markup {
    let w = visit.words;
    let review = it.review_on.map(|day| {
        let today = visit.seen(|seen| seen.today());
        w.with("votes-review-on", &[("day", w.day_near(day, today).into())])
    });
    html! {
        @if !it.carries.is_empty() {
            div.card.said-so {
                b { (w.t(heading(it))) }
                ul.acts {
                    @for carry in &it.carries { (line(visit, carry)) }
                    @for payment in visit.seen(|seen| seen.payments_of(it.id)) { (prepared(visit, &payment)) }
                    @if let Some(review) = &review { li { (review) } }
                }
            }
        } @else if let Some(review) = &review { p.soft { (review) } }
    }
}

/// What waits in the cash book, or how it was paid.
fn prepared(visit: &Visit, it: &PaymentSeen) -> Markup {
    let (w, at) = (visit.words, visit.at());
    let (key, to) = match it.paid_by {
        Some(entry) => ("votes-payment-paid", at.cash_entry(entry)),
        None if it.dropped => ("votes-payment-dropped", at.cash()),
        None => ("votes-prepared", at.cash_pay(it.id)),
    };
    html! { li { a href=(to) { (w.with(key, &[("amount", it.rupiah.to_string().into())])) } } }
}

pub const fn heading(it: &DecisionSeen) -> &'static str {
    match (&it.stage, it.method) {
        (StageSeen::Open, Method::Consent) => "votes-carries-consent",
        (StageSeen::Open, _) => "votes-carries",
        (StageSeen::Closed { .. }, _) => "votes-carried",
        (StageSeen::Withdrawn { .. }, _) => "votes-carried-not",
    }
}

fn line(visit: &Visit, carry: &CarrySeen) -> Markup {
    let w = visit.words;
    html! {
        li dir="auto" {
            (act_said::sentence(w, Days::near(visit), &carry.action))
            @if let Some(result) = carry.result {
                " " (chip(tone(result), &said::alone(w, act_said::became(result))))
                @if let Some(hint) = hint(w, result) { small.soft { (hint) } }
            }
        }
    }
}

const fn tone(result: Carried) -> Tone {
    match result {
        Carried::Done => Tone::Leaf,
        Carried::AlreadySo => Tone::Plain,
        Carried::Gone | Carried::Overtaken => Tone::Gold,
    }
}

/// What can be done when it could not be carried out.
fn hint(w: Words, result: Carried) -> Option<std::borrow::Cow<'static, str>> {
    match result {
        Carried::Done | Carried::AlreadySo => None,
        Carried::Gone => Some(w.t("votes-gone-hint")),
        Carried::Overtaken => Some(w.t("votes-overtaken-hint")),
    }
}

/// All acts on one line, for a text that is sent.
pub fn in_one_line(visit: &Visit, it: &DecisionSeen) -> Option<String> {
    let acts: Vec<String> =
        it.carries.iter().map(|it| act_said::sentence(visit.words, Days::near(visit), &it.action)).collect();
    (!acts.is_empty()).then(|| acts.join(" · "))
}
