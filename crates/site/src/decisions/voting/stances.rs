//! Answers in one tap: objections, sides, leanings, taking part.

use community::{
    decisions::{Ballot, Joins, Sense, Side, Stance},
    limits,
};
use maud::{Markup, html};

use super::face;
use crate::{
    parts::{Field, Typed, area, primary, quiet, secondary},
    words::Words,
};

/// "Is there an objection?" Silence of harm is the main way; a concern and an objection open a place for words.
pub fn consent(w: Words, typed: &Typed, said: Option<&Ballot>) -> Markup {
    let chosen = |stance| said == Some(&Ballot::Stance { stance });
    let concern = area(typed, "concern", w.t("votes-concern")).hint(w.t("votes-concern-hint"));
    let objection = area(typed, "objection", w.t("votes-objection")).hint(w.t("votes-objection-hint"));
    html! {
        div.actions {
            (primary(w.t("votes-consent")).sends("says", "consent").chosen_if(chosen(Stance::Consent)))
            (with_words(w, ("votes-say-concern", ""), concern, ("concern", "votes-send-concern"),
                (typed, chosen(Stance::Concern))))
            (with_words(w, ("votes-say-objection", "ember"), objection, ("object", "votes-send-objection"),
                (typed, chosen(Stance::Object))))
            (quiet(w.t("votes-aside")).sends("says", "aside").chosen_if(chosen(Stance::Aside)))
        }
    }
}

/// A button that opens a field and the button that sends it.
fn with_words(
    w: Words,
    (label, tone): (&str, &str),
    field: Field,
    (says, send): (&str, &str),
    (typed, chosen): (&Typed, bool),
) -> Markup {
    let name = if says == "object" { "objection" } else { "concern" };
    let open = typed.problem_with(name).is_some() || typed.has("says", says);
    html! {
        details.say open[open] {
            summary.button.secondary.(tone).chosen[chosen] {
                span { @if chosen { span.sr { (w.t("votes-yours")) } } (w.t(label)) }
            }
            div.fold-inside {
                (field.longest(limits::NOTE_CHARS_MAX))
                (secondary(w.t(send)).sends("says", says))
            }
        }
    }
}

pub fn majority(w: Words, said: Option<&Ballot>) -> Markup {
    let chosen = |side| said == Some(&Ballot::Side { side });
    html! {
        div.actions {
            (primary(w.t("votes-agree")).sends("says", "agree").chosen_if(chosen(Side::Agree)))
            (secondary(w.t("votes-disagree")).sends("says", "disagree").chosen_if(chosen(Side::Disagree)))
            (quiet(w.t("votes-abstain")).sends("says", "abstain").chosen_if(said == Some(&Ballot::Abstain)))
        }
    }
}

/// Three faces with their words.
pub fn senses(w: Words, said: Option<&Ballot>) -> Markup {
    html! {
        div.actions.side {
            @for (sense, says, label) in [
                (Sense::Good, "good", "votes-good"),
                (Sense::Unsure, "unsure", "votes-unsure"),
                (Sense::Worried, "worried", "votes-worried"),
            ] {
                @let chosen = said == Some(&Ballot::Sense { sense });
                button.button.secondary.faced name="says" value=(says)
                    aria-pressed=(if chosen { "true" } else { "false" }) {
                    (face(sense)) span { (w.t(label)) }
                }
            }
        }
    }
}

pub fn joins(w: Words, said: Option<&Ballot>) -> Markup {
    let chosen = |joins| said == Some(&Ballot::Join { joins });
    html! {
        div.actions {
            (primary(w.t("votes-in")).sends("says", "in").chosen_if(chosen(Joins::In)))
            (secondary(w.t("votes-out")).sends("says", "out").chosen_if(chosen(Joins::Out)))
        }
    }
}
