//! The occasion as everybody sees it, when everybody is invited: numbers without names, and "I will come" by name.

use community::seen_by::{
    occasions::{Guest, Occasion, Phase},
    reports::Span,
};
use maud::{Markup, html};

use super::{answer, people, sign_up, words};
use crate::{
    Lost, Visit,
    parts::{self, Icon, Mood, Tone, Typed, banner, chip, hidden, primary, quiet, row, secondary},
};

pub fn body(visit: &Visit, it: &Occasion, own: Option<&Guest>, typed: &Typed) -> Result<Markup, Lost> {
    let w = visit.words;
    Ok(html! {
        (answer::heading(visit, it))
        @if !it.note.is_empty() { p.written dir="auto" { (it.note) } }
        (numbers(visit, it))
        @if it.open { (sign_up(visit, it, own, typed)?) }
        @else if it.cancelled.is_none() && it.phase != Phase::Before {
            (banner(Mood::Info, &w.t("occasions-over")))
        }
        @if it.is_told() {
            (quiet(w.t("reports-title")).icon(Icon::Note).to(visit.at().report(Span::Occasion(it.id))))
        }
        (wanted(visit, it))
        (secondary(w.t("occasions-ics")).icon(Icon::Calendar).to(visit.at().occasion_ics(it.id)))
    })
}

fn numbers(visit: &Visit, it: &Occasion) -> Markup {
    let w = visit.words;
    html! {
        @if it.cancelled.is_none() && it.phase != Phase::After { p.soft { (words::coming_people(w, it.coming)) } }
        @if let Some(came) = &it.came {
            section { h2 { (w.t("occasions-came")) } div.card { (people::came(w, came)) } }
        }
    }
}

fn wanted(visit: &Visit, it: &Occasion) -> Markup {
    let w = visit.words;
    html! {
        @if it.open && !it.jobs.is_empty() {
            section {
                h2 { (w.t("occasions-wanted")) }
                div.rows {
                    @for job in &it.jobs {
                        @let tone = if job.full { Tone::Leaf } else { Tone::Ember };
                        (row(job.name.as_str()).lead(html! { (Icon::Hand) })
                            .aside(chip(tone, &words::job_state(w, job, false))))
                    }
                }
            }
        }
    }
}

/// Signed up already, or the form for it.
fn sign_up(visit: &Visit, it: &Occasion, own: Option<&Guest>, typed: &Typed) -> Result<Markup, Lost> {
    let w = visit.words;
    Ok(match own {
        Some(guest) if guest.present => banner(Mood::Ok, &w.t("occasions-guest-is-here")),
        Some(guest) if !guest.withdrawn => signed_up(visit, it, guest)?,
        Some(_) | None => html! {
            section {
                h2 { (w.t("occasions-join")) }
                @if own.is_some() { (banner(Mood::Info, &w.t("occasions-withdrawn"))) }
                p.soft { (w.t("occasions-join-line")) }
                (sign_up::fields(visit, it, typed, w.t("occasions-join-send"))?)
            }
        },
    })
}

fn signed_up(visit: &Visit, it: &Occasion, guest: &Guest) -> Result<Markup, Lost> {
    let w = visit.words;
    let name = words::guest_name(w, guest);
    let sentence = match u32::from(guest.party) {
        0 | 1 => w.with("occasions-signed-up", &[("name", name.into())]),
        party => w.with("occasions-signed-up-with", &[("name", name.into()), ("party", party.into())]),
    };
    let once = visit.once()?;
    Ok(html! {
        (banner(Mood::Ok, &sentence))
        @if let Some(role) = &guest.role { p.soft { (w.with("occasions-your-role", &[("role", role.into())])) } }
        (parts::act(&visit.at().withdraw(it.id), &once, html! {
            (hidden("visitor", guest.visitor))
            (quiet(w.t("occasions-withdraw")))
        }))
    })
}

/// The one-tap page for somebody who is not signed in: a member on another phone, or a guest.
pub fn one_tap(visit: &Visit, it: &Occasion, own: Option<&Guest>) -> Result<Markup, Lost> {
    let w = visit.words;
    let signed_up = own.is_some_and(|it| !it.withdrawn);
    let sign_in = visit.at().sign_in_and_return(&visit.at().answer(it.id));
    Ok(html! {
        (answer::heading(visit, it))
        @if signed_up {
            (sign_up(visit, it, own, &Typed::default())?)
        } @else if it.open {
            h2.ask { (w.t("occasions-ask")) }
            (primary(w.t("occasions-i-am-member")).icon(Icon::Person).to(sign_in))
            section {
                h2 { (w.t("occasions-as-guest")) }
                (sign_up::name_alone(visit, it)?)
            }
        } @else if it.cancelled.is_none() {
            (banner(Mood::Info, &w.t("occasions-over")))
        }
        (quiet(w.t("occasions-see-all")).to(visit.at().occasion(it.id)))
    })
}
