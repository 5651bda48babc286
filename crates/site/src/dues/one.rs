//! One kind of dues: for whoever keeps the money the screen where many are ticked, for everyone how the group stands.

use axum::extract::Path;
use community::{
    dues::{Period, State},
    seen_by::dues::{Collecting, DuesGlance, DuesPage, Mine},
};
use maud::{Markup, html};

use super::{collect, id, style, words};
use crate::{
    Lost, Outcome, Visit,
    layout::{Page, Section},
    parts::{Icon, Typed, plain, row, secondary, share, title},
    words::Words,
};

pub async fn show(visit: Visit, Path((_, written)): Path<(String, String)>) -> Outcome {
    visit.member()?;
    let it = visit.seen(|seen| seen.dues(id(&written).ok()?)).ok_or(Lost::NotHere)?;
    Ok(visit.show(page(&visit, &it, &Typed::default())?))
}

pub fn page<'a>(visit: &Visit, it: &DuesPage, typed: &Typed) -> Result<Page<'a>, Lost> {
    let (w, at) = (visit.words, visit.at());
    let glance = &it.glance;
    let price = [
        ("amount", glance.rupiah.to_string().into()),
        ("every", words::every(w, glance.every).into()),
        ("each", words::each(w, glance.each).into()),
    ];
    let body = html! {
        (style())
        (title(glance.name.clone()).back(at.dues(), w.t("dues-title")).line(w.with("dues-price-each", &price)))
        @if glance.ended { p.soft { (w.t("dues-has-ended")) } }
        @if let Some(collecting) = &it.collecting {
            (collect::form(visit, it, collecting, typed)?)
            (grid(visit, glance, collecting))
            (group(visit, glance))
            div.actions {
                (secondary(w.t("dues-edit")).icon(Icon::Pencil).to(at.dues_edit(glance.id)))
            }
        }
        (mine(visit, glance))
        @if it.collecting.is_none() { (history(w, it)) }
    };
    Ok(visit.page(Section::More, glance.name.clone(), body))
}

/// One's own card, and of those for whom one records.
fn mine(visit: &Visit, glance: &DuesGlance) -> Markup {
    let w = visit.words;
    let line = |it: &Mine| match () {
        () if it.arrears.0 > 0 => w.with("dues-stands-owed", &[("amount", it.arrears.to_string().into())]),
        () if it.ahead.0 > 0 => w.with("dues-stands-ahead", &[("amount", it.ahead.to_string().into())]),
        () => w.t("dues-stands-paid").into_owned(),
    };
    html! {
        @if !glance.mine.is_empty() {
            section {
                h2 { (w.t("dues-mine")) }
                div.card.flush.rows {
                    @for it in &glance.mine {
                        (row(words::payer(w, &it.payer)).line(line(it)).to(visit.at().dues_card(glance.id, it.payer.payer)))
                    }
                }
                p.soft { (w.t("dues-private")) }
            }
        }
    }
}

/// How many of how many, nothing else.
fn history(w: Words, it: &DuesPage) -> Markup {
    html! {
        @if !it.history.is_empty() {
            section {
                h2 { (w.t("dues-together")) }
                div.card.flush.rows {
                    @for totals in &it.history {
                        (row(words::period(w, it.glance.every, totals.period)).line(
                            w.with("dues-paid-of", &[("paid", totals.paid.into()), ("payers", totals.payers.into())])))
                    }
                }
            }
        }
    }
}

/// Payers beside the last periods.
fn grid(visit: &Visit, glance: &DuesGlance, it: &Collecting) -> Markup {
    let w = visit.words;
    html! {
        @if !it.periods.is_empty() && !it.payers.is_empty() {
            section {
                h2 { (w.t("dues-grid")) }
                table.dues-grid {
                    thead { tr {
                        th scope="col" { (w.t("dues-who")) }
                        @for period in &it.periods {
                            th scope="col" { (words::period_short(w, glance.every, *period)) }
                        }
                    } }
                    tbody {
                        @for payer in &it.payers {
                            tr {
                                th scope="row" {
                                    a href=(visit.at().dues_card(glance.id, payer.payer.payer)) { (words::payer(w, &payer.payer)) }
                                }
                                @for state in &payer.states { td { (mark(w, *state)) } }
                            }
                        }
                    }
                }
                p.soft.dues-key {
                    @for state in [State::Paid, State::Part, State::Unpaid, State::Exempt] {
                        span { (mark(w, Some(state))) " " (words::state(w, state)) }
                    }
                }
            }
        }
    }
}

/// A sign for eyes, a word for ears.
fn mark(w: Words, state: Option<State>) -> Markup {
    let (class, sign) = match state {
        Some(State::Paid) => ("paid", "✓"),
        Some(State::Part) => ("part", "◐"),
        Some(State::Unpaid) => ("unpaid", "○"),
        Some(State::Exempt | State::Away) => ("exempt", "–"),
        None => ("none", ""),
    };
    html! {
        span.dues-mark.(class) {
            span aria-hidden="true" { (sign) }
            @if let Some(state) = state { span.sr { (words::state(w, state)) } }
        }
    }
}

/// For the group: no names.
fn group(visit: &Visit, glance: &DuesGlance) -> Markup {
    let w = visit.words;
    let text = |period: Period, paid: u32, payers: u32| {
        let args = [
            ("name", plain(&glance.name).into()),
            ("period", words::period(w, glance.every, period).into()),
            ("paid", paid.into()),
            ("payers", payers.into()),
        ];
        w.with(if paid >= payers { "dues-group-all" } else { "dues-group-text" }, &args)
    };
    html! {
        @if let (Some(period), Some(totals)) = (glance.period, glance.totals) {
            @if totals.payers > 0 {
                section {
                    h2 { (w.t("dues-group")) }
                    p.soft { (w.t("dues-group-line")) }
                    (share(w, &text(period, totals.paid, totals.payers), &visit.shared(&visit.at().dues_kind(glance.id))))
                }
            }
        }
    }
}
