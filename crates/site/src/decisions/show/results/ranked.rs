//! Ranked choices: the rounds of a run-off, or each choice against each other.

use community::{decisions::RunoffRound, seen_by::decisions::DecisionSeen};
use maud::{Markup, html};

use super::super::super::said::{self, Days};
use super::{is_chosen, won};
use crate::{
    parts::{Tone, chip},
    words::Words,
};

/// A column a round: votes of each, and who goes out.
pub fn rounds(w: Words, days: Days, it: &DecisionSeen, rounds: &[RunoffRound]) -> Markup {
    html! {
        p.soft { (w.t("votes-runoff-line")) }
        div.card.scroll tabindex="0" role="group" aria-label=(w.t("votes-rounds")) {
            table {
                thead {
                    tr {
                        th scope="col" { (w.t("votes-choice")) }
                        @for (number, _) in (1_u32..).zip(rounds) {
                            th.number scope="col" { (w.with("votes-round", &[("number", number.into())])) }
                        }
                    }
                }
                tbody {
                    @for (place, choice) in it.choices.iter().enumerate() {
                        tr {
                            th scope="row" dir="auto" { (said::choice(w, days, choice)) @if is_chosen(it, choice.id) { " " (won(w)) } }
                            @for round in rounds {
                                td.number {
                                    @match round.votes.get(place).copied().flatten() {
                                        Some(votes) => {
                                            (w.number(votes))
                                            @if round.out.contains(&choice.id) { " " (chip(Tone::Gold, &w.t("votes-out-of-it"))) }
                                        }
                                        None => "–",
                                    }
                                }
                            }
                        }
                    }
                }
            }
        }
    }
}

/// How many put the row before the column; stronger than the other way round is bold.
pub fn pairs(w: Words, days: Days, it: &DecisionSeen, beats: &[Vec<u32>]) -> Markup {
    let over = |one: usize, other: usize| beats.get(one).and_then(|row| row.get(other)).copied().unwrap_or(0);
    html! {
        p.soft { (w.t("votes-pairs-line")) }
        div.card.scroll tabindex="0" role="group" aria-label=(w.t("votes-pairs")) {
            table {
                thead {
                    tr {
                        th scope="col" { (w.t("votes-pairs-before")) }
                        @for choice in &it.choices { th.number scope="col" { (choice.id) span.sr { " " (said::choice(w, days, choice)) } } }
                    }
                }
                tbody {
                    @for (one, choice) in it.choices.iter().enumerate() {
                        tr {
                            th scope="row" dir="auto" { (choice.id) ". " (said::choice(w, days, choice)) @if is_chosen(it, choice.id) { " " (won(w)) } }
                            @for other in 0..it.choices.len() {
                                td.number {
                                    @if one == other { "·" }
                                    @else if over(one, other) > over(other, one) { b { (w.number(over(one, other))) } }
                                    @else { (w.number(over(one, other))) }
                                }
                            }
                        }
                    }
                }
            }
        }
    }
}
