//! What was achieved: a line each, struck by whoever wrote it.

use axum::{
    extract::Path,
    response::{IntoResponse, Redirect},
};
use community::{
    Refusal,
    journal::Command,
    kernel::{AchievementId, Day, Input, MemberId, Once, Problem},
    limits,
    seen_by::journal::{AchievementSeen, JournalSeen},
};
use maud::{Markup, html};

use super::{list, words};
use crate::{
    Lost, Outcome, Sent, Visit,
    parts::{Icon, Tone, Typed, act, area, badge, day, form_later, hidden, primary, quiet, row},
    refusals,
    threads::in_whose_name,
};

pub async fn save(visit: Visit, sent: Sent) -> Outcome {
    visit.member()?;
    let asked = match achieved(&sent.typed) {
        Ok(command) => visit.ask(&sent, command).await,
        Err(input) => Err(Lost::Refused(Refusal::from(input))),
    };
    match asked {
        Ok(_) => back(&visit),
        Err(Lost::Refused(refusal)) => {
            let typed = sent.typed.refused(visit.words, &refusal);
            Ok(visit.show_again(list::page(&visit, 1, &typed)?))
        }
        Err(lost) => Err(lost),
    }
}

pub async fn strike(visit: Visit, Path((_, id)): Path<(String, String)>, sent: Sent) -> Outcome {
    visit.member()?;
    let achievement: AchievementId = id.parse().map_err(|_| Lost::NotHere)?;
    match visit.ask(&sent, Command::StrikeAchievement { achievement }).await {
        Ok(_) => back(&visit),
        Err(Lost::Refused(refusal)) => {
            let typed = Typed::default().typed("form", "achieve");
            let typed = typed.problem(refusals::worded(visit.words, &refusal));
            Ok(visit.show_again(list::page(&visit, 1, &typed)?))
        }
        Err(lost) => Err(lost),
    }
}

/// Whoever opens the address of an act finds the journal.
pub async fn to_journal(visit: Visit) -> Outcome {
    Ok(Redirect::temporary(&visit.at().journal()).into_response())
}

pub async fn to_journal_from(visit: Visit, Path((_, _id)): Path<(String, String)>) -> Outcome {
    to_journal(visit).await
}

fn back(visit: &Visit) -> Outcome {
    Ok(Redirect::to(&format!("{}#pencapaian", visit.at().journal())).into_response())
}

fn achieved(typed: &Typed) -> Result<Command, Input> {
    let member: Option<MemberId> = match typed.value("member") {
        "" => None,
        written => Some(written.parse().map_err(|_| Input::new("member", Problem::Unknown))?),
    };
    let day: Option<Day> = match typed.value("day").trim() {
        "" => None,
        written => Some(written.parse().map_err(|_| Input::new("day", Problem::NotInTheCalendar))?),
    };
    Ok(Command::Achieve { words: typed.value("words").into(), day, occasion: None, member })
}

pub fn form_of(visit: &Visit, list: &JournalSeen, typed: &Typed, once: &Once) -> Markup {
    let w = visit.words;
    form_later(
        w,
        typed,
        &visit.at().achievements(),
        once,
        html! {
            (hidden("form", "achieve"))
            (area(typed, "words", w.t("journal-achieve-what")).example(w.t("journal-achieve-example"))
                .longest(limits::NOTE_CHARS_MAX).required())
            (day(typed, "day", w.t("journal-achieve-when")).aside(w.t("occasions-optional")).most(list.today))
            (in_whose_name(w, typed, &list.represented))
            (primary(w.t("journal-achieve-add")).icon(Icon::Plus))
        },
    )
}

pub fn line(visit: &Visit, it: &AchievementSeen, once: &Once) -> Markup {
    let w = visit.words;
    let today = visit.seen(|seen| seen.today());
    let line = words::by(w, &it.person, it.recorded_by.as_ref(), it.day, today);
    let said = if it.words.is_empty() { w.t("journal-erased").into_owned() } else { it.words.clone() };
    let lead = badge(Tone::Leaf, Icon::Spark);
    html! {
        @if it.may_strike {
            (row(said).line(line).lead(lead).aside(act(&visit.at().achievement_strike(it.id), once, html! {
                (quiet(w.t("journal-strike-short")))
            })))
        } @else {
            (row(said).line(line).lead(lead))
        }
    }
}
