//! The form of a proposal, by the way in which it is decided.
//!
//! Invariant: the page is not live, so that nothing changes under the hands of somebody who writes.

use community::limits;
use maud::{Markup, html};

use super::{
    from_file,
    kinds::{CHOOSING, Kind},
    offers::{self, Offers},
    options, rows,
};
use crate::{
    Lost, Visit,
    decisions::words,
    layout::{Page, Section},
    parts::{Mood, Typed, area, banner, choice, entered, form, hidden, number, primary, text, title},
    words::Words,
};

/// What travels along: where the proposal comes from.
const ORIGINS: [&str; 3] = ["usul", "kegiatan", "dari"];

/// `told`: what the form has to say before it is sent again, when nothing is wrong.
pub fn page<'a>(visit: &Visit, kind: Kind, typed: &Typed, told: Option<&str>) -> Result<Page<'a>, Lost> {
    let w = visit.words;
    let offers = Offers::of(visit)?;
    let once = visit.once()?;
    let (heading, about) = match kind.chooses() {
        true => (w.t("proposals-choosing"), "proposals-choosing-line"),
        false => (words::method(w, kind.method()), line(kind)),
    };
    let asks = if kind.method().carries() { "proposals-title" } else { "proposals-question" };
    let body = html! {
        (title(heading.clone()).back(visit.at().decision_new(), w.t("proposals-other-way")).line(w.t(about)))
        @if let Some(told) = told { (banner(Mood::Info, told)) }
        (form(w, typed, &visit.at().decision_new(), &once, html! {
            (entered())
            @for field in ORIGINS {
                @if !typed.value(field).is_empty() { (hidden(field, typed.value(field))) }
            }
            (text(typed, "title", w.t(asks)).example(w.t(example(kind)))
                .longest(limits::TITLE_CHARS_MAX).required())
            (area(typed, "details", w.t("proposals-details")).aside(w.t("proposals-optional"))
                .longest(limits::DETAILS_CHARS_MAX))
            (of_kind(w, typed, kind))
            @if kind.method().carries() { (offers::section(visit, typed, &offers, kind == Kind::Majority)) }
            (options::section(visit, typed, kind, &offers.proposing))
            (primary(w.t(send(kind))))
        }))
    };
    Ok(Page::new(w, heading, visit.frame(Section::Decisions), body).here(visit.at().decision_new()))
}

/// What only this way needs.
fn of_kind(w: Words, typed: &Typed, kind: Kind) -> Markup {
    html! {
        @if kind.chooses() {
            (CHOOSING.into_iter().fold(choice(typed, "cara", w.t("proposals-how-choose")), |choice, it| {
                choice.option_with_line(it.word(), words::method(w, it.method()), w.t(line(it)))
            }))
        } @else {
            (hidden("cara", kind.word()))
        }
        @if kind == Kind::Budget {
            (text(typed, "rupiah", w.t("proposals-budget")).example("1,5jt").required())
        }
        @if kind == Kind::OptIn {
            (number(typed, "target", w.t("proposals-target"))
                .hint(w.t("proposals-target-hint")).least(1).most(limits::MEMBERS_MAX))
        }
        @if kind.method().has_choices() { (rows::section(w, typed, kind)) }
        @if kind == Kind::Budget { (from_file::section(w, typed)) }
    }
}

/// What this way is for, in one line.
pub const fn line(kind: Kind) -> &'static str {
    match kind {
        Kind::Consent => "proposals-consent-line",
        Kind::TimePoll => "proposals-time-poll-line",
        Kind::OptIn => "proposals-opt-in-line",
        Kind::Approval => "proposals-approval-line",
        Kind::Score => "proposals-score-line",
        Kind::Dots => "proposals-dots-line",
        Kind::Ranked => "proposals-ranked-line",
        Kind::Budget => "proposals-budget-line",
        Kind::Majority => "proposals-majority-line",
        Kind::SenseCheck => "proposals-sense-check-line",
    }
}

/// A proposal is put forward, a question is asked.
const fn send(kind: Kind) -> &'static str {
    match kind {
        Kind::Consent | Kind::Majority => "proposals-save",
        Kind::TimePoll
        | Kind::OptIn
        | Kind::Approval
        | Kind::Score
        | Kind::Dots
        | Kind::Ranked
        | Kind::Budget
        | Kind::SenseCheck => "proposals-save-question",
    }
}

const fn example(kind: Kind) -> &'static str {
    match kind {
        Kind::Consent | Kind::Majority => "proposals-title-example",
        Kind::SenseCheck => "proposals-title-example-sense",
        Kind::TimePoll => "proposals-title-example-time",
        Kind::OptIn => "proposals-title-example-join",
        Kind::Approval | Kind::Score | Kind::Dots | Kind::Ranked => "proposals-title-example-choice",
        Kind::Budget => "proposals-title-example-budget",
    }
}
