//! Objections and how they are taken in; what can be done when that does not succeed.

use community::{
    kernel::Once,
    seen_by::decisions::{DecisionSeen, ObjectionSeen, StageSeen},
};
use maud::{Markup, html};

use super::{Draft, words};
use crate::{
    Visit,
    parts::{Icon, Tone, Typed, act, avatar, chip, chips, form, hidden, quiet, secondary},
};

pub fn section(visit: &Visit, it: &DecisionSeen, draft: &Draft, once: &Once) -> Markup {
    let w = visit.words;
    let open = it.objections.iter().any(|it| it.integrated_by.is_empty());
    // An objection is heard in a round, and so is the circle that talks it through.
    let talks = it.stage == StageSeen::Open && (open || !it.circle.is_empty());
    html! {
        @if !it.objections.is_empty() {
            section #keberatan {
                h2 { (w.t("votes-objections")) }
                div.stack { @for objection in &it.objections { (card(visit, it, objection, once)) } }
                @if open && it.stage == StageSeen::Open { p.soft { (w.t("votes-objections-line")) } }
            }
        }
        @if !it.circle.is_empty() {
            p.soft { (w.with("votes-circle-is", &[("names", words::names(w, &it.circle).into())])) }
        }
        @if open && it.may.amend {
            (secondary(w.t("votes-amend")).icon(Icon::Pencil).to(visit.at().decision_amend(it.id)))
        }
        @if talks {
            (secondary(w.t("votes-begin-round")).icon(Icon::Spark).to(visit.at().round_about(it.id)))
        }
        @if it.may.refer { (refer(visit, it, draft, once)) }
        @if it.may.move_to_majority { (move_on(visit, it, once)) }
    }
}

fn card(visit: &Visit, it: &DecisionSeen, objection: &ObjectionSeen, once: &Once) -> Markup {
    let w = visit.words;
    let name = words::name(w, &objection.person);
    let integrated = !objection.integrated_by.is_empty();
    html! {
        div.card {
            div.news {
                (avatar(&name, objection.person.id))
                div {
                    p { b { (name) } ": “" span dir="auto" { (objection.reason) } "” "
                        @if integrated { (chip(Tone::Leaf, &w.t("votes-integrated"))) }
                        @else { (chip(Tone::Ember, &w.t("votes-open-objection"))) }
                    }
                    @if integrated {
                        p.soft { (w.with("votes-integrated-by", &[("names", words::names(w, &objection.integrated_by).into())])) }
                    } @else if !objection.held_by.is_empty() {
                        p.soft { (w.with("votes-held-by", &[
                            ("names", words::names(w, &objection.held_by).into()),
                            ("held", objection.held_by.len().into()),
                            ("needed", objection.needed.into()),
                        ])) }
                    }
                }
            }
            @if objection.may_declare { (declare(visit, it, objection, once)) }
        }
    }
}

fn declare(visit: &Visit, it: &DecisionSeen, objection: &ObjectionSeen, once: &Once) -> Markup {
    let w = visit.words;
    let myself = visit.viewer == community::seen_by::Viewer::Member(objection.person.id);
    let label = match (objection.mine, myself) {
        (true, true) => w.t("votes-mine-is-answered").into_owned(),
        (true, false) => {
            w.with("votes-theirs-is-answered", &[("name", words::name(w, &objection.person).into())])
        }
        (false, _) => w.with(
            "votes-hold-answered",
            &[("held", objection.held_by.len().into()), ("needed", objection.needed.into())],
        ),
    };
    act(
        &visit.at().decision_act(it.id, "terjawab"),
        once,
        html! { (hidden("objector", objection.person.id)) (secondary(label).icon(Icon::Check)) },
    )
}

/// A few talk it through.
fn refer(visit: &Visit, it: &DecisionSeen, draft: &Draft, once: &Once) -> Markup {
    let w = visit.words;
    let begun = it.circle.iter().fold(Typed::default(), |typed, it| typed.typed("circle", it.id));
    let typed = draft.in_form("rujuk").unwrap_or(&begun);
    let people =
        it.progress.voters.iter().filter(|it| it.person.belongs).fold(
            chips(typed, "circle", w.t("votes-circle")).hint(w.t("votes-circle-hint")),
            |chips, voter| chips.option(voter.person.id.to_string(), words::name(w, &voter.person)),
        );
    html! {
        details.fold open[draft.concerns("rujuk")] {
            summary { (w.t("votes-refer")) }
            div.fold-inside {
                (form(w, typed, &visit.at().decision_act(it.id, "rujuk"), once, html! {
                    (people) (secondary(w.t("votes-refer-send")))
                }))
            }
        }
    }
}

fn move_on(visit: &Visit, it: &DecisionSeen, once: &Once) -> Markup {
    let w = visit.words;
    html! {
        p.soft { (w.t("votes-to-majority-line")) }
        (act(&visit.at().decision_act(it.id, "suara-terbanyak"), once, html! { (quiet(w.t("votes-to-majority"))) }))
    }
}
