//! A proposal that could not be taken: each problem beside the field or the block it belongs to.

use community::{
    General, Refusal,
    agreements::Refusal as OfAgreements,
    decisions::{Proposal, Refusal as OfDecisions},
    kernel::{Input, Problem},
    limits,
};

use super::{
    blocks::{Block, Place},
    offers::Offers,
};
use crate::{Visit, parts::Typed, refusals};

/// `places`: where each of its acts stands in the form.
pub fn refused(
    visit: &Visit,
    typed: Typed,
    (proposal, places): (&Proposal, &[Place]),
    refusal: &Refusal,
) -> Typed {
    let of_act = visit.seen(|seen| seen.act_refused(proposal));
    match of_act.and_then(|(number, it)| Some((*places.get(number)?, it))) {
        Some((place, it)) if it == *refusal => act_refused(visit, typed, place, &it),
        Some((place, it)) => proposal_refused(visit, act_refused(visit, typed, place, &it), refusal),
        None => proposal_refused(visit, typed, refusal),
    }
}

fn act_refused(visit: &Visit, typed: Typed, place: Place, refusal: &Refusal) -> Typed {
    let worded = refusals::worded(visit.words, refusal);
    let typed = match refusal {
        Refusal::Agreements(OfAgreements::NewerVersion { .. }) => {
            // Whoever sends again has read what holds now.
            let version = Offers::of(visit).map_or(0, |it| it.agreement_version());
            typed.instead(place.field("over"), version)
        }
        _ => typed,
    };
    match refusal.field() {
        // Nothing would change: so it is already.
        Some("carries") => typed.problem_at(place.whole(), visit.words.t("proposals-already-so")),
        Some(field) if place.block.fields().contains(&field) => typed.problem_at(place.field(field), worded),
        // The only thing in it that can be wrong.
        Some(_) if place.block == Block::Agreement => typed.problem_at(place.field("words"), worded),
        Some(_) | None => typed.problem_at(place.whole(), worded),
    }
}

fn proposal_refused(visit: &Visit, typed: Typed, refusal: &Refusal) -> Typed {
    let w = visit.words;
    let worded = || refusals::worded(w, refusal);
    match refusal {
        Refusal::Decisions(OfDecisions::TooSoon { .. }) => typed.problem_at("closes_at", worded()),
        Refusal::Decisions(OfDecisions::TooFewForSecret { .. } | OfDecisions::MustBeSecret) => {
            typed.problem_at("secrecy", worded())
        }
        Refusal::General(General::Input(Input { field, problem })) => match (*field, problem) {
            ("title", Problem::TooMany { max }) => {
                typed.problem(w.with("proposals-too-many-open", &[("max", (*max).into())]))
            }
            ("choices", Problem::Empty | Problem::OutOfRange { .. }) => {
                typed.problem_at("choices", w.t("proposals-two-choices"))
            }
            ("choices", Problem::TooMany { max }) => {
                typed.problem_at("choices", w.with("proposals-too-many-choices", &[("max", (*max).into())]))
            }
            ("choices", Problem::Taken) => typed.problem_at("choices", w.t("proposals-same-choices")),
            ("closes_at", Problem::OutOfRange { .. }) => {
                let days = limits::DECISION_HOURS_MAX / 24;
                typed.problem_at("closes_at", w.with("proposals-closes-too-late", &[("days", days.into())]))
            }
            ("carries", Problem::TooMany { max }) => {
                typed.problem_at("carries", w.with("proposals-too-many-acts", &[("max", (*max).into())]))
            }
            // One does not propose one's own removal.
            ("carries", _) => typed.problem_at("carries", w.t("proposals-not-oneself")),
            (field, _) => typed.problem_at(field, worded()),
        },
        _ => typed.problem(worded()),
    }
}
