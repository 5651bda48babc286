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

use super::{
    super::{
        said::{self, Days},
        voting::face,
    },
    words,
};
use crate::{
    Visit,
    parts::{Tone, avatar, chip, dots},
    words::Words,
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
                    @else { (count(w, Days::near(visit), it, tally)) }
                    (lot::folded(w, Days::near(visit), it))
                    (times::plan(visit, it))
                    (budget::mine(visit, it))
                }
            }
            None if it.stage == StageSeen::Open => {
                p.soft { (w.t("votes-result-later")) }
            }
            None => {}
        }
    }
}

/// The same for every reader: for paper.
pub fn whole(w: Words, it: &DecisionSeen) -> Markup {
    html! {
        @if let Some(tally) = it.tally.as_ref().filter(|_| !awaits_lot(it)) { (count(w, Days::Whole, it, tally)) }
        @if it.lot.is_some() { p { b { (w.t("votes-lot")) } } }
        (lot::proof(w, Days::Whole, it))
    }
}

fn count(w: Words, days: Days, it: &DecisionSeen, tally: &Tally) -> Markup {
    html! {
        (counted(w, days, it, tally))
        @if tally.abstained > 0 { p.soft { (w.with("votes-abstained", &[("count", tally.abstained.into())])) } }
    }
}

fn awaits_lot(it: &DecisionSeen) -> bool {
    matches!(&it.stage, StageSeen::Closed { verdict: Verdict::AwaitsLot, .. })
}

fn counted(w: Words, days: Days, it: &DecisionSeen, tally: &Tally) -> Markup {
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
            html! { div.card { @for (key, count) in shown { (people(w, key, count)) } } }
        }
        Counts::Sides { agree, disagree, needed } => html! {
            div.card {
                p { b { (w.t("votes-agree")) } }
                (dots(*agree, (*needed).max(*agree), &w.with("votes-of-needed", &[
                    ("count", (*agree).into()), ("needed", (*needed).into()),
                ])))
                (people(w, "votes-said-disagree", *disagree))
            }
        },
        Counts::Approvals { votes } => bars(w, days, it, votes, "votes-supporters"),
        Counts::Points { points } => bars(w, days, it, points, "votes-points"),
        Counts::Runoff { rounds } => ranked::rounds(w, days, it, rounds),
        Counts::Pairs { beats } => ranked::pairs(w, days, it, beats),
        Counts::Times { yes, if_need_be } => times::grid(w, days, it, yes, if_need_be),
        Counts::Senses { good, unsure, worried } => senses(w, [*good, *unsure, *worried]),
        Counts::Joined { members, target } => joined(w, it, members, *target),
        Counts::Budget { supporters, bought, left } => budget::shared(w, days, it, supporters, bought, *left),
    }
}

/// "Setuju: 4 orang".
fn people(w: Words, key: &str, count: u32) -> Markup {
    html! { p.figure { span { (said::alone(w, key)) } b { (w.with("votes-people", &[("count", count.into())])) } } }
}

/// A bar for each choice, with its number in words. `votes` has one for each choice, in their order.
fn bars(w: Words, days: Days, it: &DecisionSeen, votes: &[u32], key: &str) -> Markup {
    let most = votes.iter().copied().max().unwrap_or(0);
    html! {
        div.card {
            @for (choice, votes) in it.choices.iter().zip(votes) {
                div.bar-line {
                    p.figure {
                        span dir="auto" { (said::choice(w, days, choice)) @if is_chosen(it, choice.id) { " " (won(w)) } }
                        b { (w.with(key, &[("count", (*votes).into())])) }
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

fn won(w: Words) -> Markup {
    chip(Tone::Leaf, &w.t("votes-chosen"))
}

fn is_chosen(it: &DecisionSeen, id: ChoiceId) -> bool {
    matches!(&it.stage, StageSeen::Closed { verdict: Verdict::Passed { choices }, .. } if choices.contains(&id))
}

fn senses(w: Words, counts: [u32; 3]) -> Markup {
    html! {
        div.card.senses {
            @for (sense, count) in [Sense::Good, Sense::Unsure, Sense::Worried].into_iter().zip(counts) {
                p { (face(sense)) span { (said::alone(w, said::sense_key(sense))) } b { (w.with("votes-people", &[("count", count.into())])) } }
            }
        }
    }
}

fn joined(w: Words, it: &DecisionSeen, members: &[MemberId], target: Option<u32>) -> Markup {
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
