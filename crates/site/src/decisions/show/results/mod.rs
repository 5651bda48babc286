//! The count, so far or final, in the way of its method; every figure stands in words beside its bar.

mod budget;
mod lot;
mod ranked;
mod times;

use community::{
    decisions::{Counts, Sense, Tally, Verdict},
    kernel::{ChoiceId, MemberId},
    seen_by::decisions::{DecisionSeen, StageSeen},
};
use maud::{Markup, html};

use super::{super::voting::face, words};
use crate::{
    Visit,
    parts::{Tone, avatar, chip, dots},
};

pub fn section(visit: &Visit, it: &DecisionSeen) -> Markup {
    let w = visit.words;
    let heading = if it.stage == StageSeen::Open { "votes-so-far" } else { "votes-result" };
    html! {
        @match &it.tally {
            // Silence that agrees leaves nothing to count.
            Some(Tally { abstained: 0, counts: Counts::Stances { consent: 0, concern: 0, object: 0, aside: 0 }, .. }) => {}
            Some(tally) => {
                section #hasil {
                    h2 { (w.t(heading)) }
                    @if awaits_lot(it) { p.soft { (w.t("votes-awaits-lot")) } }
                    // Until then the order of who goes out is nobody's decision.
                    @else { (counted(visit, it, tally)) }
                    @if tally.abstained > 0 {
                        p.soft { (w.with("votes-abstained", &[("count", tally.abstained.into())])) }
                    }
                    (lot::drawn(visit, it))
                }
            }
            None if it.stage == StageSeen::Open => {
                p.soft { (w.t("votes-result-later")) }
            }
            None => {}
        }
    }
}

fn awaits_lot(it: &DecisionSeen) -> bool {
    matches!(&it.stage, StageSeen::Closed { verdict: Verdict::AwaitsLot, .. })
}

fn counted(visit: &Visit, it: &DecisionSeen, tally: &Tally) -> Markup {
    let w = visit.words;
    match &tally.counts {
        Counts::Unopened => html! { p.soft { (w.t("votes-unopened")) } },
        Counts::Stances { consent, concern, object, aside } => {
            let rows = [
                ("votes-said-consent", *consent),
                ("votes-said-concern", *concern),
                ("votes-said-object", *object),
                ("votes-said-aside", *aside),
            ];
            let shown = rows.into_iter().filter(|(_, count)| *count > 0);
            html! { div.card { @for (key, count) in shown { (people(visit, key, count)) } } }
        }
        Counts::Sides { agree, disagree, needed } => html! {
            div.card {
                p { b { (w.t("votes-agree")) } }
                (dots(*agree, (*needed).max(*agree), &w.with("votes-of-needed", &[
                    ("count", (*agree).into()), ("needed", (*needed).into()),
                ])))
                (people(visit, "votes-disagree", *disagree))
            }
        },
        Counts::Approvals { votes } => bars(visit, it, votes, "votes-supporters"),
        Counts::Points { points } => bars(visit, it, points, "votes-points"),
        Counts::Runoff { rounds } => ranked::rounds(visit, it, rounds),
        Counts::Pairs { beats } => ranked::pairs(visit, it, beats),
        Counts::Times { yes, if_need_be } => times::grid(visit, it, yes, if_need_be),
        Counts::Senses { good, unsure, worried } => senses(visit, [*good, *unsure, *worried]),
        Counts::Joined { members, target } => joined(visit, it, members, *target),
        Counts::Budget { supporters, bought, left } => budget::shared(visit, it, supporters, bought, *left),
    }
}

/// "Setuju: 4 orang".
fn people(visit: &Visit, key: &str, count: u32) -> Markup {
    let w = visit.words;
    html! { p.figure { span { (w.t(key)) } b { (w.with("votes-people", &[("count", count.into())])) } } }
}

/// A bar for each choice, with its number in words. `votes` has one for each choice, in their order.
fn bars(visit: &Visit, it: &DecisionSeen, votes: &[u32], key: &str) -> Markup {
    let most = votes.iter().copied().max().unwrap_or(0);
    html! {
        div.card {
            @for (choice, votes) in it.choices.iter().zip(votes) {
                div.bar-line {
                    p.figure {
                        span dir="auto" { (words::choice(visit, choice)) @if is_chosen(it, choice.id) { " " (won(visit)) } }
                        b { (visit.words.with(key, &[("count", (*votes).into())])) }
                    }
                    (bar(*votes, most))
                }
            }
        }
    }
}

/// How much of the most, for the eye only.
fn bar(value: u32, most: u32) -> Markup {
    let width = value.saturating_mul(100).checked_div(most).unwrap_or(0);
    html! {
        svg.measure viewBox="0 0 100 6" preserveAspectRatio="none" aria-hidden="true" {
            rect width="100" height="6" rx="1" {}
            rect.full width=(width) height="6" rx="1" {}
        }
    }
}

fn won(visit: &Visit) -> Markup {
    chip(Tone::Leaf, &visit.words.t("votes-chosen"))
}

fn is_chosen(it: &DecisionSeen, id: ChoiceId) -> bool {
    matches!(&it.stage, StageSeen::Closed { verdict: Verdict::Passed { choices }, .. } if choices.contains(&id))
}

fn senses(visit: &Visit, counts: [u32; 3]) -> Markup {
    let w = visit.words;
    html! {
        div.card.senses {
            @for (sense, count) in [Sense::Good, Sense::Unsure, Sense::Worried].into_iter().zip(counts) {
                p { (face(sense)) span { (w.t(words::sense_key(sense))) } b { (w.with("votes-people", &[("count", count.into())])) } }
            }
        }
    }
}

fn joined(visit: &Visit, it: &DecisionSeen, members: &[MemberId], target: Option<u32>) -> Markup {
    let w = visit.words;
    let have = u32::try_from(members.len()).unwrap_or(u32::MAX);
    html! {
        div.card {
            @match target {
                Some(target) => (dots(have, target.max(have), &w.with("votes-of-needed", &[
                    ("count", have.into()), ("needed", target.into()),
                ]))),
                None => p { b { (w.with("votes-people", &[("count", have.into())])) } },
            }
            @for person in members.iter().filter_map(|id| words::voter(it, *id)) {
                @let name = words::name(w, person);
                p.place { (avatar(&name, person.id)) span { (name) } }
            }
        }
    }
}
