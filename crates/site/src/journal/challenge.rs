//! One challenge: what is hard, how it was solved, and what was learnt from it.

use axum::{
    extract::Path,
    response::{IntoResponse, Redirect},
};
use community::{
    Refusal,
    journal::Command,
    kernel::{ChallengeId, Input, MemberId, Once, Problem},
    limits,
    seen_by::journal::{ChallengeSeen, SolutionSeen},
};
use maud::{Markup, html};

use super::words;
use crate::{
    Lost, Outcome, Sent, Visit,
    layout::{Page, Section},
    parts::{
        Icon, Mood, Tone, Typed, act, area, banner, chip, danger, fold, form_kept, primary, quiet, title,
    },
    refusals,
    threads::in_whose_name,
};

pub async fn show(visit: Visit, Path((_, id)): Path<(String, String)>) -> Outcome {
    visit.member()?;
    let id: ChallengeId = id.parse().map_err(|_| Lost::NotHere)?;
    Ok(visit.show(page(&visit, id, &Typed::default())?))
}

pub async fn save(visit: Visit, Path((_, id, act)): Path<(String, String, String)>, sent: Sent) -> Outcome {
    visit.member()?;
    let challenge: ChallengeId = id.parse().map_err(|_| Lost::NotHere)?;
    let command = match act.as_str() {
        "selesai" => solved(challenge, &sent.typed),
        "buka" => Ok(Command::Reopen { challenge }),
        "coret" => Ok(Command::StrikeChallenge { challenge }),
        _ => return Err(Lost::NotHere),
    };
    let asked = match command {
        Ok(command) => visit.ask(&sent, command).await,
        Err(input) => Err(Lost::Refused(Refusal::from(input))),
    };
    match asked {
        // What was struck has no page any more.
        Ok(_) if act == "coret" => Ok(Redirect::to(&visit.at().journal()).into_response()),
        Ok(_) => Ok(Redirect::to(&visit.at().challenge(challenge)).into_response()),
        Err(Lost::Refused(refusal)) => {
            let typed = match refusal.field() {
                Some("how" | "member") => sent.typed.refused(visit.words, &refusal),
                Some(_) | None => sent.typed.problem(refusals::worded(visit.words, &refusal)),
            };
            Ok(visit.show_again(page(&visit, challenge, &typed)?))
        }
        Err(lost) => Err(lost),
    }
}

/// Whoever opens the address of an act finds the challenge.
pub async fn to_challenge(visit: Visit, Path((_, id, _)): Path<(String, String, String)>) -> Outcome {
    let challenge: ChallengeId = id.parse().map_err(|_| Lost::NotHere)?;
    Ok(Redirect::temporary(&visit.at().challenge(challenge)).into_response())
}

fn solved(challenge: ChallengeId, typed: &Typed) -> Result<Command, Input> {
    let member: Option<MemberId> = match typed.value("member") {
        "" => None,
        written => Some(written.parse().map_err(|_| Input::new("member", Problem::Unknown))?),
    };
    Ok(Command::Solve { challenge, how: typed.value("how").into(), member })
}

fn page<'a>(visit: &Visit, id: ChallengeId, typed: &Typed) -> Result<Page<'a>, Lost> {
    let it = visit.seen(|seen| seen.challenge(id)).ok_or(Lost::NotHere)?;
    let once = visit.once()?;
    let w = visit.words;
    let today = visit.seen(|seen| seen.today());
    let state = match it.glance.open {
        true => chip(Tone::Gold, &w.t("journal-open")),
        false => chip(Tone::Leaf, &w.t("journal-solved")),
    };
    let line = words::by(w, &it.person, it.recorded_by.as_ref(), it.glance.on, today);
    // While it is open the form says what is wrong with the whole.
    let problem = typed.general_problem().filter(|_| !it.glance.open);
    let body = html! {
        (title(w.t("journal-challenge-one")).back(visit.at().journal(), w.t("journal-title")).chips(state).line(line))
        @if let Some(problem) = problem { (banner(Mood::Problem, problem)) }
        div.columns {
            div {
                @if !it.words.is_empty() { div.card { p.written dir="auto" { (it.words) } } }
                @if it.glance.open { (solving(visit, &it, typed, &once)) }
                @for solution in &it.solutions { (solution_of(visit, solution)) }
                @if !it.glance.open {
                    (act(&visit.at().challenge_act(id, "buka"), &once, html! { (quiet(w.t("journal-reopen"))) }))
                }
            }
            div {
                (learnt(visit, &it))
                (around(visit, &it))
                @if it.may_strike { (striking(visit, id, &once)) }
            }
        }
    };
    Ok(visit.page(Section::More, w.t("journal-challenge-one"), body))
}

fn solving(visit: &Visit, it: &ChallengeSeen, typed: &Typed, once: &Once) -> Markup {
    let w = visit.words;
    form_kept(
        w,
        typed,
        &visit.at().challenge_act(it.glance.id, "selesai"),
        once,
        html! {
            (area(typed, "how", w.t("journal-how-solved")).hint(w.t("journal-how-solved-hint"))
                .longest(limits::ANSWER_CHARS_MAX).required())
            (in_whose_name(w, typed, &it.represented))
            (primary(w.t("journal-solve")).icon(Icon::Check))
        },
    )
}

fn solution_of(visit: &Visit, it: &SolutionSeen) -> Markup {
    let w = visit.words;
    let today = visit.seen(|seen| seen.today());
    html! {
        section {
            h2 { (w.t("journal-how-it-was-solved")) }
            div.card {
                @if !it.how.is_empty() { p.written dir="auto" { (it.how) } }
                p.soft { (words::by(w, &it.person, it.recorded_by.as_ref(), it.on, today)) }
                @if let Some(reopened) = &it.reopened { p.soft { (words::reopened(w, reopened, today)) } }
            }
        }
    }
}

fn learnt(visit: &Visit, it: &ChallengeSeen) -> Markup {
    let w = visit.words;
    html! {
        @if !it.glance.open || !it.pages.is_empty() {
            section {
                h2 { (w.t("journal-learnt")) }
                div.stack { @for page in &it.pages { (crate::knowledge::line(visit, page)) } }
                @if !it.glance.open && it.pages.is_empty() {
                    (primary(w.t("journal-make-knowledge")).icon(Icon::Book)
                        .to(visit.at().knowledge_from_challenge(it.glance.id)))
                }
            }
        }
    }
}

fn around(visit: &Visit, it: &ChallengeSeen) -> Markup {
    let w = visit.words;
    html! {
        div.actions {
            @if let Some(note) = it.from {
                (quiet(w.t("journal-to-note")).icon(Icon::Note).to(visit.at().note(note)))
            }
            @if let Some(occasion) = &it.occasion {
                (quiet(words::of_occasion(w, occasion)).icon(Icon::Calendar).to(visit.at().occasion(occasion.id)))
            }
        }
    }
}

fn striking(visit: &Visit, id: ChallengeId, once: &Once) -> Markup {
    let w = visit.words;
    let inside = html! {
        p.soft { (w.t("journal-strike-line")) }
        (act(&visit.at().challenge_act(id, "coret"), once, html! { (danger(w.t("journal-strike"))) }))
    };
    fold(&w.t("journal-strike"), inside)
}
