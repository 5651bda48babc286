//! What few change: how weighty it is, when it ends, who sees what. Folded away, with plain words about what happens otherwise.

use community::{
    decisions::{Class, Share, quorum},
    seen_by::decisions::Proposing,
};
use maud::{Markup, html};

use super::{
    begin::class_word,
    kinds::{Kind, SHARES, share_word},
};
use crate::{
    Visit,
    decisions::words::class as class_said,
    parts::{Typed, check, choice, day, time},
    words::{Span, Words},
};

/// Fields of the fold; when something is wrong with one, it stands open.
const FIELDS: [&str; 8] = ["class", "closes_at", "secrecy", "results", "pace", "review_on", "share", "count"];

pub fn section(visit: &Visit, typed: &Typed, kind: Kind, proposing: &Proposing) -> Markup {
    let w = visit.words;
    let poll = kind.method().is_poll();
    let wrong = FIELDS.iter().any(|it| typed.problem_with(it).is_some());
    html! {
        details.fold open[wrong] {
            summary { (w.t(if poll { "proposals-options-poll" } else { "proposals-options" })) }
            div.fold-inside {
                @if !poll { (classes(w, typed, kind, proposing)) }
                (closing(visit, typed, kind, proposing))
                @if kind == Kind::Majority { (threshold(w, typed)) }
                @if kind.chooses() { (counting(w, typed)) }
                @if kind.method().can_be_secret() && proposing.can_be_secret {
                    (check(typed, "secrecy", &w.t("proposals-secret")))
                    p.soft { (w.t("proposals-secret-line")) }
                }
                (choice(typed, "results", w.t("proposals-results"))
                    .option("as_they_come", w.t("proposals-results-come"))
                    .option("after_closing", w.t("proposals-results-after")))
                (check(typed, "pace", &w.t("proposals-together")))
                p.soft { (w.t("proposals-together-line")) }
                @if !poll { (review(visit, typed)) }
            }
        }
    }
}

/// When we look again at what was decided.
pub fn review(visit: &Visit, typed: &Typed) -> Markup {
    let w = visit.words;
    let tomorrow = visit.seen(|seen| seen.today()).plus_days(1);
    html! {
        (day(typed, "review_on", w.t("proposals-review")).hint(w.t("proposals-review-hint"))
            .aside(w.t("proposals-optional")).least(tomorrow))
    }
}

fn classes(w: Words, typed: &Typed, kind: Kind, proposing: &Proposing) -> Markup {
    let by_silence = (kind == Kind::Consent).then_some(Class::Light);
    let classes = by_silence.into_iter().chain([Class::Ordinary, Class::Weighty]);
    html! {
        (classes.fold(choice(typed, "class", w.t("proposals-class")), |choice, class| {
            choice.option_with_line(class_word(class), class_said(w, class), class_line(w, class, proposing))
        }).hint(w.t("proposals-class-hint")))
    }
}

/// `3 hari. Butuh 3 orang yang bersuara.`
pub fn class_line(w: Words, class: Class, proposing: &Proposing) -> String {
    let rules = &proposing.rules;
    let span = hours(w, rules.hours(class));
    match class {
        Class::Light => w.with(
            "proposals-class-light",
            &[("span", span.into()), ("below", rules.light_below.to_string().into())],
        ),
        Class::Ordinary => {
            let needed = quorum(class, proposing.counting);
            w.with("proposals-class-ordinary", &[("span", span.into()), ("needed", needed.into())])
        }
        Class::Weighty => {
            let needed = quorum(class, proposing.counting);
            w.with("proposals-class-weighty", &[("span", span.into()), ("needed", needed.into())])
        }
    }
}

/// `24 jam`, `3 hari`.
pub fn hours(w: Words, hours: i64) -> String {
    let hours = u32::try_from(hours).unwrap_or_default();
    if hours > 24 && hours.is_multiple_of(24) {
        w.span(Span::Days(hours / 24))
    } else {
        w.span(Span::Hours(hours))
    }
}

fn closing(visit: &Visit, typed: &Typed, kind: Kind, proposing: &Proposing) -> Markup {
    let w = visit.words;
    let hint = match kind.method().is_poll() {
        true => {
            let span = hours(w, proposing.rules.hours(Class::Ordinary));
            w.with("proposals-closes-poll", &[("span", span.into())])
        }
        false => w.t("proposals-closes-hint").into_owned(),
    };
    html! {
        div.pair {
            (day(typed, "closes_at", w.t("proposals-closes")).hint(hint).aside(w.t("proposals-optional"))
                .least(visit.seen(|seen| seen.today())))
            (time(typed, "closes_time", w.t("proposals-closes-time")))
        }
    }
}

fn threshold(w: Words, typed: &Typed) -> Markup {
    let said = |share: Share| match share {
        Share::MoreThanHalf => w.t("proposals-share-half"),
        Share::TwoThirds => w.t("proposals-share-two-thirds"),
        Share::ThreeQuarters => w.t("proposals-share-three-quarters"),
        Share::Everyone => w.t("proposals-share-everyone"),
    };
    html! {
        (SHARES.into_iter().fold(choice(typed, "share", w.t("proposals-share")), |choice, it| {
            choice.option(share_word(it), said(it))
        }))
        (choice(typed, "of", w.t("proposals-of"))
            .option("votes_cast", w.t("proposals-of-votes"))
            .option("electorate", w.t("proposals-of-electorate")))
    }
}

fn counting(w: Words, typed: &Typed) -> Markup {
    html! {
        (choice(typed, "count", w.t("proposals-count")).hint(w.t("proposals-count-hint"))
            .option_with_line("instant_runoff", w.t("proposals-count-runoff"), w.t("proposals-count-runoff-line"))
            .option_with_line("schulze", w.t("proposals-count-schulze"), w.t("proposals-count-schulze-line")))
    }
}
