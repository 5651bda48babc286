//! What people say of a report, on its page: before the figures, after them, and who signs.

use community::seen_by::reports::ReportSeen;
use maud::{Markup, html};

use super::words::Told;
use crate::{
    parts::{Tone, chip},
    words::Words,
};

/// How far it has come; nothing is said of what nobody has prepared.
pub fn state(say: Words, it: &ReportSeen) -> Option<Markup> {
    match it.wording.sent_on {
        Some(day) => Some(chip(Tone::Leaf, &say.with("reports-sent-on", &[("day", say.date(day).into())]))),
        None => {
            it.members.as_ref()?.prepared.as_ref()?;
            Some(chip(Tone::Gold, &say.t("reports-not-sent")))
        }
    }
}

pub fn before(told: &Told) -> Markup {
    html! {
        @if !told.about.is_empty() {
            dl.facts { @for (label, value) in &told.about { dt { (label) } dd dir="auto" { (value) } } }
        }
        @if !told.introduction.is_empty() { p.written dir="auto" { (told.introduction) } }
    }
}

pub fn after(told: &Told) -> Markup {
    html! { @if !told.closing.is_empty() { p.written dir="auto" { (told.closing) } } }
}

/// On paper alone: with room for a hand to sign in.
pub fn signatures(told: &Told) -> Markup {
    html! {
        @if !told.signers.is_empty() {
            section.signatures.paper-only {
                p dir="auto" { (told.signing) }
                @for (role, name) in &told.signers {
                    div { p { (role) } hr; p dir="auto" { b { (name) } } }
                }
            }
        }
    }
}
