//! The first screen: what is to be decided, and the way to decide it in one tap.

use community::limits;
use maud::{Markup, html};

use super::{
    begin::{self, SECRETLY},
    form::line,
    kinds::Kind,
};
use crate::{
    Lost, Visit,
    decisions::words,
    layout::{Page, Section},
    parts::{Icon, Tone, Typed, badge, hidden, text, title},
};

/// The ways in the order in which villages need them; one card stands for all that choose one of several.
const CARDS: [Kind; 7] = [
    Kind::Consent,
    Kind::TimePoll,
    Kind::OptIn,
    Kind::Approval,
    Kind::Budget,
    Kind::Majority,
    Kind::SenseCheck,
];

pub fn page<'a>(visit: &Visit, asked: &Typed) -> Result<Page<'a>, Lost> {
    let w = visit.words;
    let secretly = visit.seen(|seen| seen.proposing()).ok_or(Lost::NotHere)?.can_be_secret;
    let known = match begin::idea(visit, asked)? {
        Some(it) if asked.value("judul").is_empty() => it.glance.title,
        Some(_) | None => asked.value("judul").to_owned(),
    };
    let typed = Typed::default().typed("judul", known);
    let body = html! {
        (title(w.t("proposals-new")).back(visit.at().decisions(), w.t("decisions-title")))
        // A GET: nothing is kept yet, and each way's form is an address of its own.
        form.form method="get" action=(visit.at().decision_new()) {
            @for field in ["usul", "kegiatan"] {
                @if !asked.value(field).is_empty() { (hidden(field, asked.value(field))) }
            }
            (text(&typed, "judul", w.t("proposals-what")).example(w.t("proposals-title-example"))
                .longest(limits::TITLE_CHARS_MAX))
            fieldset.field {
                legend { (w.t("proposals-how")) }
                div.stack.ways {
                    @for kind in CARDS {
                        @let name = if kind.chooses() { w.t("proposals-choosing") } else { words::method(w, kind.method()) };
                        @let about = if kind.chooses() { "proposals-choosing-line" } else { line(kind) };
                        (card(kind.word(), &name, &w.t(about), look(kind)))
                    }
                    @if secretly {
                        (card(SECRETLY, &w.t("proposals-secretly"), &w.t("proposals-secretly-line"), (Tone::Plain, Icon::Key)))
                    }
                }
            }
        }
    };
    Ok(visit.page(Section::Decisions, w.t("proposals-new"), body))
}

fn card(word: &str, name: &str, about: &str, (tone, icon): (Tone, Icon)) -> Markup {
    html! {
        button.row name="cara" value=(word) {
            (badge(tone, icon))
            span.row-words { b { (name) } span.soft { (about) } }
            (Icon::Next)
        }
    }
}

const fn look(kind: Kind) -> (Tone, Icon) {
    match kind {
        Kind::Consent => (Tone::Ember, Icon::Leaf),
        Kind::TimePoll => (Tone::Indigo, Icon::Calendar),
        Kind::OptIn => (Tone::Leaf, Icon::Hand),
        Kind::Approval | Kind::Score | Kind::Dots | Kind::Ranked => (Tone::Gold, Icon::List),
        Kind::Budget => (Tone::Leaf, Icon::Wallet),
        Kind::Majority => (Tone::Indigo, Icon::People),
        Kind::SenseCheck => (Tone::Plain, Icon::Question),
    }
}
