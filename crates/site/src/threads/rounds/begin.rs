//! Beginning a round: one question, and who sits in the circle.

use axum::{
    extract::Path,
    response::{IntoResponse, Redirect},
};
use community::{
    Event, Refusal,
    kernel::{Input, MemberId, Problem},
    limits,
    threads::{self, Command, Subject},
};
use maud::html;

use super::super::{about, words};
use crate::{
    Lost, Outcome, Sent, Visit,
    layout::{Page, Section},
    parts::{Icon, Mood, Typed, area, banner, chips, form, primary, title},
};

pub async fn show(visit: Visit, Path((_, named)): Path<(String, String)>) -> Outcome {
    visit.member()?;
    let subject = about::named(&visit, &named).ok_or(Lost::NotHere)?;
    let circle = visit.seen(|seen| seen.circle_suggested(subject));
    let all = circle.iter().fold(Typed::default(), |typed, person| typed.typed("circle", person.id));
    Ok(visit.show(page(&visit, subject, &all)?))
}

pub async fn save(visit: Visit, Path((_, named)): Path<(String, String)>, sent: Sent) -> Outcome {
    visit.member()?;
    let subject = about::named(&visit, &named).ok_or(Lost::NotHere)?;
    let asked = match begun(subject, &sent.typed) {
        Ok(command) => visit.ask(&sent, command).await,
        Err(input) => Err(Lost::Refused(Refusal::from(input))),
    };
    match asked {
        Ok(answer) => {
            let round = answer.events.iter().find_map(|it| match &it.event {
                Event::Threads(threads::Event::RoundBegun { round, .. }) => Some(*round),
                _ => None,
            });
            let to = round.map_or_else(|| visit.at().threads(), |round| visit.at().round(round));
            Ok(Redirect::to(&to).into_response())
        }
        Err(Lost::Refused(refusal)) => {
            let typed = sent.typed.refused(visit.words, &refusal);
            Ok(visit.show_again(page(&visit, subject, &typed)?))
        }
        Err(lost) => Err(lost),
    }
}

fn begun(subject: Subject, typed: &Typed) -> Result<Command, Input> {
    let circle: Result<Vec<MemberId>, _> = typed.values("circle").map(str::parse).collect();
    let circle = circle.map_err(|_| Input::new("circle", Problem::Unknown))?;
    // On the page nobody ticked is nobody, not everybody.
    if circle.is_empty() {
        return Err(Input::new("circle", Problem::Empty));
    }
    Ok(Command::BeginRound { subject, question: typed.value("question").into(), circle })
}

fn page<'a>(visit: &Visit, subject: Subject, typed: &Typed) -> Result<Page<'a>, Lost> {
    let talk = visit.seen(|seen| seen.talk(subject)).ok_or(Lost::NotHere)?;
    let people = visit.seen(|seen| seen.takers());
    let once = visit.once()?;
    let w = visit.words;
    let word = about::written(talk.of);
    let circle = people.iter().fold(
        chips(typed, "circle", w.t("threads-circle")).hint(w.t("threads-circle-hint")),
        |chips, person| chips.option(person.id.to_string(), words::name(w, person)),
    );
    let under_way = talk.round.as_ref().is_some_and(|it| it.holder.is_some());
    let body = html! {
        (title(w.t("threads-begin-round")).back(visit.at().thread(&word), words::subject(w, &talk.subject))
            .line(w.t("threads-rounds-line")))
        @if let Some(round) = talk.round.as_ref().filter(|it| it.holder.is_some()) {
            (banner(Mood::Info, &w.t("threads-round-under-way")))
            div.stack { (super::super::thread::round_row(visit, round)) }
        }
        // What was typed before somebody else began one is not lost.
        @if !under_way || !typed.value("question").is_empty() { (form(w, typed, &visit.at().round_new(&word), &once, html! {
            (area(typed, "question", w.t("threads-question")).example(w.t("threads-question-example"))
                .longest(limits::NOTE_CHARS_MAX).required())
            (circle)
            (primary(w.t("threads-begin-round")).icon(Icon::Spark))
        })) }
    };
    Ok(visit.page(Section::More, w.t("threads-begin-round"), body))
}
