//! What comes of it: who does what, when we look again, and what we found then.

use community::{
    decisions::{Finding, Verdict},
    kernel::Once,
    limits,
    seen_by::decisions::{DecisionSeen, ReviewSeen, StageSeen},
};
use maud::{Markup, html};

use super::{Draft, words};
use crate::{
    Visit,
    parts::{Icon, Typed, area, choice, day, form, primary, quiet, secondary, select, text},
    tasks,
};

pub fn section(visit: &Visit, it: &DecisionSeen, draft: &Draft, once: &Once) -> Markup {
    let w = visit.words;
    let ended = it.stage != StageSeen::Open;
    html! {
        @if it.may.conclude {
            section #siapa {
                h2 { (w.t("votes-who-does-what")) }
                @if let Some(said) = &it.conclusion {
                    div.card {
                        p.written dir="auto" { (said.words) }
                        @if let Some(by) = &said.person {
                            p.soft { (w.with("votes-concluded-by", &[("name", words::name(w, by).into())])) }
                        }
                    }
                }
                (task_list(visit, it, once))
                (conclude(visit, it, draft, once))
            }
            (reviews(visit, it, draft, once))
        } @else { (task_list(visit, it, once)) }
        @if ended {
            (quiet(w.t("votes-propose-again")).icon(Icon::Repeat)
                .to(format!("{}?dari={}", visit.at().decision_new(), it.id)))
        }
    }
}

fn task_list(visit: &Visit, it: &DecisionSeen, once: &Once) -> Markup {
    let (typed, back) = (&Typed::default(), &visit.at().decision(it.id));
    let acting = tasks::Acting { typed, takers: &[], represented: &[], once, back };
    html! {
        @if !it.tasks.is_empty() {
            div.stack { @for task in &it.tasks { (tasks::card(visit, task, &acting)) } }
        }
    }
}

/// Words, a day to look again, and a task, in one go. Open as long as nobody has written anything.
fn conclude(visit: &Visit, it: &DecisionSeen, draft: &Draft, once: &Once) -> Markup {
    let w = visit.words;
    let said = it.conclusion.as_ref().map_or("", |it| it.words.as_str());
    let begun = Typed::default().typed("words", said);
    let begun = match it.review_on {
        Some(day) => begun.typed("review_on", day),
        None => begun,
    };
    let typed = draft.in_form("hasil").unwrap_or(&begun);
    let today = visit.seen(|seen| seen.today());
    let takers = visit.seen(|seen| seen.takers());
    let owners = takers.iter().fold(
        select(typed, "owner", w.t("tasks-owner")).option("", w.t("tasks-owner-nobody")),
        |select, person| select.option(person.id.to_string(), words::name(w, person)),
    );
    let fresh = it.conclusion.is_none() && it.tasks.is_empty();
    let save = w.t("votes-conclude-send");
    let inside = form(
        w,
        typed,
        &visit.at().decision_act(it.id, "hasil"),
        once,
        html! {
            (area(typed, "words", w.t("votes-conclude")).hint(w.t("votes-conclude-hint"))
                .longest(limits::DETAILS_CHARS_MAX))
            (day(typed, "review_on", w.t("votes-review-day")).aside(w.t("votes-optional")).least(today))
            (text(typed, "what", w.t("votes-task")).aside(w.t("votes-optional"))
                .longest(limits::NOTE_CHARS_MAX).example(w.t("tasks-what-example")))
            div.pair {
                (owners)
                (day(typed, "due", w.t("tasks-due")).aside(w.t("votes-optional")).least(today))
            }
            @if fresh { (primary(save)) } @else { (secondary(save)) }
        },
    );
    html! {
        @if fresh { (inside) } @else {
            details.fold open[draft.concerns("hasil")] {
                summary { (w.t("votes-conclude-more")) }
                div.fold-inside { (inside) }
            }
        }
    }
}

/// What passed can be looked at any time; anything else when its day has come.
pub fn may_review(visit: &Visit, it: &DecisionSeen) -> bool {
    let passed =
        matches!(&it.stage, StageSeen::Closed { verdict: Verdict::Passed { .. } | Verdict::Known, .. });
    it.may.conclude && (passed || is_due(visit, it))
}

fn is_due(visit: &Visit, it: &DecisionSeen) -> bool {
    let today = visit.seen(|seen| seen.today());
    it.review_on.is_some_and(|day| day <= today)
}

fn reviews(visit: &Visit, it: &DecisionSeen, draft: &Draft, once: &Once) -> Markup {
    let w = visit.words;
    let due = is_due(visit, it);
    html! {
        @for review in &it.reviews { (found(visit, review)) }
        @if may_review(visit, it) {
            details.fold open[due || draft.concerns("tinjau")] {
                summary { (w.t(if due { "votes-review-now" } else { "votes-review" })) }
                div.fold-inside { (review(visit, it, draft, once)) }
            }
        }
    }
}

fn found(visit: &Visit, review: &ReviewSeen) -> Markup {
    let w = visit.words;
    let finding = match review.finding {
        Finding::Keep => "votes-kept",
        Finding::Change => "votes-to-change",
        Finding::Stop => "votes-stopped",
    };
    let by = review.person.as_ref().map(|it| words::name(w, it)).unwrap_or_default();
    html! {
        div.card {
            b { (w.t(finding)) }
            @if !review.words.is_empty() { p.written dir="auto" { (review.words) } }
            p.soft { (by) " · " (super::shared::when(visit, review.at)) }
        }
    }
}

fn review(visit: &Visit, it: &DecisionSeen, draft: &Draft, once: &Once) -> Markup {
    let w = visit.words;
    let begun = Typed::default().typed("finding", "keep");
    let typed = draft.in_form("tinjau").unwrap_or(&begun);
    form(
        w,
        typed,
        &visit.at().decision_act(it.id, "tinjau"),
        once,
        html! {
            (choice(typed, "finding", w.t("votes-finding"))
                .option_with_line("keep", w.t("votes-keep"), w.t("votes-keep-line"))
                .option_with_line("change", w.t("votes-change-it"), w.t("votes-change-it-line"))
                .option_with_line("stop", w.t("votes-stop"), w.t("votes-stop-line")))
            (area(typed, "review_words", w.t("votes-review-words")).longest(limits::NOTE_CHARS_MAX))
            (day(typed, "again_on", w.t("votes-review-again")).aside(w.t("votes-optional"))
                .least(visit.seen(|seen| seen.today())))
            (secondary(w.t("votes-review-send")))
        },
    )
}
