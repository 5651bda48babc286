//! Writing down what both could agree on.

use axum::response::{IntoResponse, Redirect};
use community::{
    kernel::{Day, Input, PeaceId, Problem},
    limits,
    peace::Command,
    seen_by::peace::PeaceSeen,
};
use maud::html;

use crate::{
    Lost, Outcome, Sent, Visit,
    layout::Page,
    parts::{Typed, area, day, form, hidden, primary, title},
};

pub fn show(visit: &Visit, peace: &PeaceSeen) -> Outcome {
    let soon = peace.today.plus_days(limits::PEACE_FOLLOW_UP_DAYS);
    let typed = match &peace.draft {
        Some(draft) => Typed::default()
            .typed("words", &draft.words)
            .typed("follow_up_on", draft.follow_up_on.max(peace.today.plus_days(1)))
            .typed("over", draft.version),
        None => Typed::default().typed("follow_up_on", soon).typed("over", 0),
    };
    Ok(super::shown(visit, page(visit, peace, &typed)?))
}

pub async fn save(visit: &Visit, sent: &Sent, peace: PeaceId) -> Outcome {
    let seen = super::here(visit, peace)?;
    let drafted = match read(&sent.typed, peace) {
        Ok(command) => visit.ask(sent, command).await.map(drop),
        Err(input) => Err(Lost::Refused(input.into())),
    };
    match drafted {
        Ok(()) => Ok(Redirect::to(&visit.at().peace(peace)).into_response()),
        Err(Lost::Refused(refusal)) => {
            let typed = sent.typed.clone().refused(visit.words, &refusal);
            Ok(visit.show_again(page(visit, &seen, &typed)?))
        }
        Err(lost) => Err(lost),
    }
}

fn read(typed: &Typed, peace: PeaceId) -> Result<Command, Input> {
    let follow_up_on: Option<Day> = match typed.value("follow_up_on").trim() {
        "" => None,
        written => {
            let day = written.parse();
            Some(day.map_err(|_| Input::new("follow_up_on", Problem::NotInTheCalendar))?)
        }
    };
    let over = typed.value("over").parse().map_err(|_| Input::new("words", Problem::Malformed))?;
    Ok(Command::Draft { peace, words: typed.value("words").into(), follow_up_on, over })
}

fn page<'a>(visit: &Visit, peace: &PeaceSeen, typed: &Typed) -> Result<Page<'a>, Lost> {
    if !super::show::is_open(peace) || !peace.part.is_inside() {
        return Err(Lost::NotHere);
    }
    let (say, at) = (visit.words, visit.at());
    let last = peace.today.plus_days(limits::PEACE_FOLLOW_UP_DAYS_MAX);
    let body = html! {
        (title(say.t("peace-draft-title")).back(at.peace(peace.id), say.t("peace-back")).line(say.t("peace-draft-line")))
        (form(say, typed, &at.peace_act(peace.id, "kesepakatan"), &visit.once()?, html! {
            (hidden("over", typed.value("over")))
            (area(typed, "words", say.t("peace-draft-words")).hint(say.t("peace-draft-hint"))
                .longest(limits::PEACE_CHARS_MAX).required().tall())
            (day(typed, "follow_up_on", say.t("peace-draft-day")).hint(say.t("peace-draft-day-hint"))
                .least(peace.today.plus_days(1)).most(last))
            (primary(say.t("peace-draft-send")))
        }))
    };
    Ok(visit.bare_page(say.t("peace-draft-title"), body))
}
