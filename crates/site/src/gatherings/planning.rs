//! `/kegiatan/baru`: a new gathering, once or in a rhythm.

use axum::{
    extract::RawQuery,
    response::{IntoResponse, Redirect},
};
use community::{
    Event,
    gatherings::{Command, Event as Gathering, OccasionId, Welcome},
    kernel::{ClockTime, Day, Moment, Zone},
    seen_by::gatherings::Usual,
};
use maud::html;

use super::{
    fields,
    reading::{Reading, sort_value},
    words::refused,
};
use crate::{
    Lost, Outcome, Sent, Visit,
    layout::{Page, Section},
    parts::{Typed, entered, form, primary, title},
};

/// `?judul=`, `?hari=`, `?jam=` say what is known already.
pub async fn show(visit: Visit, RawQuery(query): RawQuery) -> Outcome {
    visit.member()?;
    let typed = visit
        .seen(|seen| beginning(seen.usual(), seen.today(), next_hour(seen.now, seen.today(), seen.zone())));
    let typed = known(typed, &query.unwrap_or_default());
    Ok(visit.show(page(&visit, &typed)?))
}

/// What the address says goes before what is usual.
fn known(typed: Typed, query: &str) -> Typed {
    let field = |name: &str| match name {
        "judul" => Some("title"),
        "hari" => Some("day"),
        "jam" => Some("time"),
        _ => None,
    };
    url::form_urlencoded::parse(query.as_bytes())
        .filter_map(|(name, value)| Some((field(&name)?, value)))
        .fold(typed, |typed, (field, value)| typed.instead(field, value))
}

pub async fn save(visit: Visit, sent: Sent) -> Outcome {
    visit.member()?;
    if sent.typed.has(fields::MORE, "roles") {
        return Ok(visit.show_again(page(&visit, &sent.typed)?));
    }
    let mut reading = Reading::new(visit.words, &sent.typed);
    let plan = reading.plan();
    let plan = match reading.done(plan) {
        Ok(plan) => plan,
        Err(typed) => return Ok(visit.show_again(page(&visit, &typed)?)),
    };
    match visit.ask(&sent, Command::Schedule { plan }).await {
        Ok(answer) => {
            let to = answer.events.iter().find_map(|it| planned(&visit, &it.event));
            Ok(Redirect::to(&to.unwrap_or_else(|| visit.at().gatherings())).into_response())
        }
        Err(Lost::Refused(refusal)) => {
            let typed = refused(visit.words, sent.typed, &refusal);
            Ok(visit.show_again(page(&visit, &typed)?))
        }
        Err(lost) => Err(lost),
    }
}

/// The page of what has just been planned: a series shows what was understood.
fn planned(visit: &Visit, event: &Event) -> Option<String> {
    match event {
        Event::Gatherings(Gathering::Scheduled { gathering, plan, .. }) => Some(match plan.repeats {
            Some(_) => visit.at().series(*gathering),
            None => visit.at().occasion(OccasionId { gathering: *gathering, day: plan.day }),
        }),
        _ => None,
    }
}

/// What most people would type anyway. The first gathering is often the one that begins now.
fn beginning(usual: Option<Usual>, today: Day, next_hour: Option<ClockTime>) -> Typed {
    let typed = fields::typed_rhythm(Typed::default(), None);
    let Some(usual) = usual else {
        let typed = typed.typed("sort", "meeting").typed("welcome", "everyone").typed("minutes", 120);
        return match next_hour {
            Some(time) => typed.typed("day", today).typed("time", time),
            None => typed.typed("time", "09:00"),
        };
    };
    let welcome = match usual.welcome {
        Welcome::Everyone => "everyone",
        Welcome::Members => "members",
    };
    typed
        .typed("sort", sort_value(usual.sort))
        .typed("welcome", welcome)
        .typed("time", usual.time)
        .typed("minutes", usual.minutes)
        .typed("place", usual.place)
}

/// The next full hour of today at which people meet; `None` late in the evening.
fn next_hour(now: Moment, today: Day, zone: Zone) -> Option<ClockTime> {
    let mut hours = (7..=20).filter_map(|hour| ClockTime::new(hour, 0));
    hours.find(|time| today.moment(*time, zone) > now)
}

fn page<'a>(visit: &Visit, typed: &Typed) -> Result<Page<'a>, Lost> {
    let words = visit.words;
    let once = visit.once()?;
    let body = html! {
        (title(words.t("gatherings-plan")).back(visit.at().gatherings(), words.t("bar-gatherings")))
        (form(words, typed, &visit.at().gathering_new(), &once, html! {
            (entered())
            div.plan {
                (fields::title(words, typed))
                (fields::sort(words, typed))
                (fields::when(words, typed))
                (fields::length(words, typed))
                (fields::place(words, typed))
                (fields::rhythm(words, typed, typed.value("day").parse().ok(), true))
                (fields::welcome(words, typed))
                (fields::roles(words, typed))
                (fields::note(words, typed))
            }
            (primary(words.t("gatherings-plan-save")))
        }))
    };
    Ok(visit.page(Section::Gatherings, words.t("gatherings-plan"), body))
}
