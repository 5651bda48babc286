//! The ballot paper: the question and the answers that the method takes, in one form.

use std::borrow::Cow;

use community::{
    decisions::{Ballot, How, Method, Secrecy},
    kernel::{DecisionId, MemberId, Once},
    seen_by::decisions::DecisionSeen,
};
use maud::{Markup, html};

use super::{choices, read, stances};
use crate::{
    Visit,
    parts::{Typed, area, form, form_latest, hidden, quiet},
    words::Words,
};

/// Which page a ballot came from and leads back to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Back {
    Page,
    OneTap,
    Others,
}

impl Back {
    const ALL: [Back; 3] = [Back::Page, Back::OneTap, Back::Others];

    const fn value(self) -> &'static str {
        match self {
            Back::Page => "page",
            Back::OneTap => "one-tap",
            Back::Others => "others",
        }
    }

    pub fn read(typed: &Typed) -> Back {
        Back::ALL.into_iter().find(|it| typed.has("back", it.value())).unwrap_or(Back::OneTap)
    }

    pub fn address(self, visit: &Visit, id: DecisionId) -> String {
        match self {
            Back::Page => visit.at().decision(id),
            Back::OneTap => visit.at().vote(id),
            Back::Others => visit.at().vote_for(id),
        }
    }
}

/// One ballot paper: whose, as it stands, and what was typed when that could not be taken.
pub struct Paper<'a> {
    pub it: &'a DecisionSeen,
    pub draft: Option<&'a Typed>,
    pub said: Option<&'a Ballot>,
    pub reason: &'a str,
    pub other: Option<(MemberId, How)>,
    pub once: &'a Once,
    pub back: Back,
}

/// What one is asked.
pub fn question(words: Words, method: Method) -> Cow<'static, str> {
    words.t(match method {
        Method::Consent => "votes-ask-consent",
        Method::Majority { .. } => "votes-ask-majority",
        Method::Approval => "votes-ask-approval",
        Method::Score => "votes-ask-score",
        Method::Dots => "votes-ask-dots",
        Method::Ranked { .. } => "votes-ask-ranked",
        Method::TimePoll => "votes-ask-times",
        Method::SenseCheck => "votes-ask-sense",
        Method::OptIn { .. } => "votes-ask-opt-in",
        Method::Budget { .. } => "votes-ask-budget",
    })
}

/// The form, without the question above it. Without signal an open vote waits, the latest in place of an earlier one.
pub fn paper(visit: &Visit, paper: &Paper) -> Markup {
    let (w, it) = (visit.words, paper.it);
    let begun = read::begun(it, paper.said, paper.reason);
    let typed = paper.draft.unwrap_or(&begun);
    let answers = match it.method {
        Method::Consent => stances::consent(w, typed, paper.said),
        Method::Majority { .. } => stances::majority(w, paper.said),
        Method::SenseCheck => stances::senses(w, paper.said),
        Method::OptIn { .. } => stances::joins(w, paper.said),
        Method::Approval => choices::approval(visit, it, typed),
        Method::Budget { rupiah } => choices::budget(visit, it, typed, rupiah),
        Method::Score => choices::scores(visit, it, typed),
        Method::Dots => choices::dots(visit, it, typed),
        Method::Ranked { .. } => choices::ranks(visit, it, typed),
        Method::TimePoll => choices::times(visit, it, typed),
    };
    let inside = html! {
        (hidden("back", paper.back.value()))
        (hidden("version", it.version))
        @if let Some((member, how)) = paper.other {
            (hidden("member", member)) (hidden("how", read::how_value(how)))
        }
        @if it.secrecy == Secrecy::Secret { p.soft { (w.t("votes-secret-once")) } }
        (answers)
        @if it.method.has_choices() { (send(w, it.method, paper.said)) }
        @if it.method != Method::Consent && it.secrecy == Secrecy::Open {
            (reason(w, typed))
        }
    };
    let action = visit.at().vote(it.id);
    match it.secrecy {
        Secrecy::Open => form_latest(w, typed, &action, paper.once, inside),
        // A phone that goes from hand to hand keeps no secret.
        Secrecy::Secret => form(w, typed, &action, paper.once, inside),
    }
}

/// Sending what was chosen, or no choice at all.
fn send(w: Words, method: Method, said: Option<&Ballot>) -> Markup {
    let label = if said.is_some() { "votes-change" } else { "votes-send" };
    html! {
        div.actions {
            (crate::parts::primary(w.t(label)).sends("says", "choices"))
            @if !method.is_poll() {
                (quiet(w.t("votes-abstain")).sends("says", "abstain").chosen_if(said == Some(&Ballot::Abstain)))
            }
        }
    }
}

/// Words to an answer that needs none.
fn reason(w: Words, typed: &Typed) -> Markup {
    let open = !typed.value("reason").is_empty() || typed.problem_with("reason").is_some();
    html! {
        details.fold open[open] {
            summary { (w.t("votes-reason-fold")) }
            div.fold-inside {
                (area(typed, "reason", w.t("votes-reason")).hint(w.t("votes-reason-hint"))
                    .longest(community::limits::NOTE_CHARS_MAX))
            }
        }
    }
}
