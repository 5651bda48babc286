//! The answer to an idea: yes, tried small, later, or no and why. Or a decision by all.

use community::{
    ideas::{Command, Outcome},
    kernel::{Day, DecisionId, IdeaId, Input, Once, Problem},
    limits,
    seen_by::{
        decisions::StageLine,
        ideas::{IdeaSeen, IdeaStanding},
    },
};
use maud::{Markup, html};

use crate::{
    Visit,
    parts::{Icon, Typed, act, area, choice, day, form, hidden, primary, quiet, secondary},
};

/// `answer`, `until`, `reason`, and the number of a decision when it was made by one.
pub fn answer(idea: IdeaId, typed: &Typed) -> Result<Command, Input> {
    let until = || -> Result<Day, Input> {
        match typed.value("until").trim() {
            "" => Err(Input::new("until", Problem::Empty)),
            written => written.parse().map_err(|_| Input::new("until", Problem::NotInTheCalendar)),
        }
    };
    let decision = || -> Result<Option<DecisionId>, Input> {
        match typed.value("decision").trim() {
            "" => Ok(None),
            written => written.parse().map(Some).map_err(|_| Input::new("decision", Problem::Unknown)),
        }
    };
    let answer = match typed.value("answer") {
        "accepted" => Outcome::Accepted { decision: decision()? },
        "tried" => Outcome::Tried { until: until()? },
        "postponed" => Outcome::Postponed { until: until()? },
        "declined" => Outcome::Declined,
        "" => return Err(Input::new("answer", Problem::Empty)),
        _ => return Err(Input::new("answer", Problem::Unknown)),
    };
    Ok(Command::Answer { idea, answer, reason: typed.value("reason").into() })
}

/// A decision has agreed to it: the answer in one tap.
pub fn as_decided(visit: &Visit, it: &IdeaSeen, decision: DecisionId, once: &Once) -> Markup {
    act(
        &visit.at().idea_act(it.glance.id, "jawab"),
        once,
        html! {
            (hidden("answer", "accepted"))
            (hidden("decision", decision))
            (primary(visit.words.t("ideas-accept-as-decided")).icon(Icon::Check))
        },
    )
}

/// Open where an answer is due or what was typed could not be taken; folded where one has been given.
pub fn form_of(visit: &Visit, it: &IdeaSeen, typed: &Typed, once: &Once) -> Markup {
    let w = visit.words;
    let decided = it.decisions.iter().any(|it| matches!(it.stage, StageLine::Open { .. }));
    let wrong = ["answer", "until", "reason", "decision"].iter().any(|it| typed.problem_with(it).is_some());
    let waits = matches!(it.glance.standing, IdeaStanding::Waiting { .. });
    let tomorrow = visit.seen(|seen| seen.today()).plus_days(1);
    let choices = choice(typed, "answer", w.t("ideas-answer"))
        .option_with_line("accepted", w.t("ideas-accepted"), w.t("ideas-accepted-line"))
        .option_with_line("tried", w.t("ideas-tried"), w.t("ideas-tried-line"))
        .option_with_line("postponed", w.t("ideas-postponed"), w.t("ideas-postponed-line"))
        .option_with_line("declined", w.t("ideas-declined"), w.t("ideas-declined-line"));
    let send = w.t("ideas-answer-send");
    let inside = html! {
        (form(w, typed, &visit.at().idea_act(it.glance.id, "jawab"), once, html! {
            (choices)
            (day(typed, "until", w.t("ideas-until")).aside(w.t("ideas-until-when")).least(tomorrow))
            (area(typed, "reason", w.t("ideas-reason")).hint(w.t("ideas-reason-hint")).longest(limits::NOTE_CHARS_MAX))
            @if it.may_support || it.may_accept_by.is_some() { (secondary(send).icon(Icon::Check)) } @else { (primary(send).icon(Icon::Check)) }
        }))
        @if waits && !decided { (quiet(w.t("ideas-decide")).icon(Icon::Chat).to(visit.at().decision_new_from(it.glance.id))) }
    };
    let summary = if waits { w.t("ideas-give-answer") } else { w.t("ideas-change-answer") };
    let overdue = matches!(it.glance.standing, IdeaStanding::Waiting { overdue: true, .. });
    html! {
        details.fold open[wrong || overdue] {
            summary { (summary) }
            div.fold-inside { (inside) }
        }
    }
}
