//! `/kegiatan/{id}/{day}/ubah`: changes one occasion, the rest of its series from there on, or all of it.

use axum::{
    extract::Path,
    response::{IntoResponse, Redirect},
};
use community::{
    Event,
    gatherings::{Command, Event as Gathering, Plan, Reach, Welcome},
    kernel::Day,
    seen_by::gatherings::Changeable,
};
use maud::{Markup, html};

use super::{
    fields, line, occasion,
    reading::{Reading, sort_value},
    words::refused,
};
use crate::{
    Lost, Outcome, Sent, Visit,
    layout::{Page, Section},
    parts::{Mood, Tone, Typed, banner, choice, entered, form, hidden, link_button, primary, title},
};

type Address = Path<(String, String, String)>;

pub async fn show(visit: Visit, Path((_, id, day)): Address) -> Outcome {
    let view = changeable(&visit, &id, &day)?;
    let typed = beginning(&view);
    Ok(visit.show(page(&visit, &view, &typed)?))
}

pub async fn save(visit: Visit, Path((_, id, day)): Address, sent: Sent) -> Outcome {
    let view = changeable(&visit, &id, &day)?;
    if sent.typed.has(fields::MORE, "roles") {
        return Ok(visit.show_again(page(&visit, &view, &sent.typed)?));
    }
    let command = match read(&visit, &view, &sent.typed) {
        Ok(command) => command,
        Err(typed) => return Ok(visit.show_again(page(&visit, &view, &typed)?)),
    };
    match visit.ask(&sent, command).await {
        Ok(answer) => {
            let series = answer.events.iter().rev().find_map(|it| replanned(&visit, &it.event));
            Ok(Redirect::to(&series.unwrap_or_else(|| visit.at().occasion(view.line.id))).into_response())
        }
        Err(Lost::Refused(refusal)) => {
            let typed = refused(visit.words, sent.typed, &refusal);
            Ok(visit.show_again(page(&visit, &view, &typed)?))
        }
        Err(lost) => Err(lost),
    }
}

/// What a member may change; whoever may not reads who may.
pub fn changeable(visit: &Visit, id: &str, day: &str) -> Result<Changeable, Lost> {
    visit.member()?;
    let id = occasion(id, day)?;
    let view = visit.seen(|seen| seen.changeable(id)).ok_or(Lost::NotHere)?;
    if view.may_change { Ok(view) } else { Err(not_allowed()) }
}

pub fn not_allowed() -> Lost {
    use community::rights::{self, Act};
    let act = Act::ChangeGathering;
    Lost::Refused(community::General::NotAllowed { act, who: rights::who(act) }.into())
}

/// Where a changed series is found: its later part has a number of its own.
fn replanned(visit: &Visit, event: &Event) -> Option<String> {
    match event {
        Event::Gatherings(
            Gathering::Scheduled { gathering, .. } | Gathering::Replanned { gathering, .. },
        ) => Some(visit.at().series(*gathering)),
        _ => None,
    }
}

fn beginning(view: &Changeable) -> Typed {
    let line = &view.line;
    let welcome = match line.welcome {
        Welcome::Everyone => "everyone",
        Welcome::Members => "members",
    };
    let typed = Typed::default()
        .typed("reach", "this_one")
        .typed("title", &line.title)
        .typed("sort", sort_value(line.sort))
        .typed("day", line.id.day)
        .typed("time", line.time)
        .typed("minutes", line.minutes)
        .typed("place", &line.place)
        .typed("note", &view.note)
        .typed("welcome", welcome);
    let rows = (1..).zip(&view.roles);
    let typed = rows.fold(typed, |typed, (row, role)| {
        typed.typed(format!("role-{row}"), &role.name).typed(format!("wanted-{row}"), role.wanted)
    });
    fields::typed_rhythm(typed, view.rhythm.as_ref())
}

fn read(visit: &Visit, view: &Changeable, typed: &Typed) -> Result<Command, Typed> {
    let mut reading = Reading::new(visit.words, typed);
    let id = view.line.id;
    let reach = match (typed.value("reach"), &view.rhythm) {
        (_, None) => Reach::All,
        ("all", _) => Reach::All,
        ("this_and_following", _) => Reach::ThisAndFollowing,
        _ => Reach::ThisOne,
    };
    // One that is over keeps its plan; what was written about it can still be put right.
    if reach == Reach::ThisOne || (view.rhythm.is_none() && view.line.is_over) {
        let details = reading.details();
        return reading.done(details).map(|details| Command::Change { occasion: id, details });
    }
    let plan = reading.plan();
    let plan = reading.done(plan)?;
    Ok(Command::Replan { occasion: id, reach, plan: begun(view, plan) })
}

/// The whole series, begun as far earlier as the chosen occasion lies after its beginning, so that it keeps its step.
fn begun(view: &Changeable, mut plan: Plan) -> Plan {
    let shift = plan.day.days_since(view.line.id.day);
    plan.day = view.first.day.plus_days(shift);
    if view.line.moved_from.is_some() && plan.details.time == view.line.time {
        // What one occasion was moved to is not the time of all.
        plan.details.time = view.first.time;
    }
    plan
}

fn page<'a>(visit: &Visit, view: &Changeable, typed: &Typed) -> Result<Page<'a>, Lost> {
    let words = visit.words;
    let once = visit.once()?;
    let id = view.line.id;
    let first: Option<Day> = typed.value("day").parse().ok();
    let whole = html! {
        @if view.rhythm.is_some() { (fields::day_of_series(words, typed)) } @else { (hidden("day", id.day)) }
        (fields::rhythm(words, typed, first, view.rhythm.is_none()))
        (fields::sort(words, typed))
        (fields::welcome(words, typed))
    };
    let body = html! {
        (title(words.t("gatherings-edit"))
            .back(visit.at().occasion(id), super::words::titled(words, &view.line.title).into_owned())
            .line(line::when(words, &view.line, view.zone, view.today)))
        (form(words, typed, &visit.at().occasion_edit(id), &once, html! {
            (entered())
            div.plan.one[view.rhythm.is_some()] {
                @if view.rhythm.is_some() { (reach(visit, typed)) }
                (fields::title(words, typed))
                (fields::time_alone(words, typed))
                (fields::length(words, typed))
                (fields::place(words, typed))
                (fields::roles(words, typed))
                (fields::note(words, typed))
                @if view.rhythm.is_some() || !view.line.is_over { div.whole { (whole) (kept(visit, view)) } }
            }
            (primary(words.t("gatherings-save")))
        }))
        (elsewhere(visit, view))
    };
    Ok(visit.page(Section::Gatherings, words.t("gatherings-edit"), body))
}

fn reach(visit: &Visit, typed: &Typed) -> Markup {
    let words = visit.words;
    html! {
        (choice(typed, "reach", words.t("gatherings-field-reach"))
            .option("this_one", words.t("gatherings-reach-this"))
            .option("this_and_following", words.t("gatherings-reach-following"))
            .option_with_line("all", words.t("gatherings-reach-all"), words.t("gatherings-reach-all-line")))
    }
}

/// What happens to those who have signed up.
pub fn kept(visit: &Visit, view: &Changeable) -> Markup {
    let words = visit.words;
    html! {
        @if !view.signed_up.is_empty() && view.rhythm.is_some() {
            (banner(Mood::Info, &words.t("gatherings-kept")))
            ul.soft {
                @for it in &view.signed_up {
                    li {
                        (words.day_long(it.day)) " · "
                        (super::words::coming(words, community::seen_by::Count::Exact(it.coming.into())))
                    }
                }
            }
        }
    }
}

/// The other ways of changing: another day, not at all, no more.
fn elsewhere(visit: &Visit, view: &Changeable) -> Markup {
    let words = visit.words;
    let id = view.line.id;
    html! {
        div.chips {
            @if !view.line.is_over && !view.line.cancelled {
                (link_button(Tone::Ember, &words.t("gatherings-move"), &visit.at().occasion_move(id)))
                (link_button(Tone::Plain, &words.t("gatherings-cancel"), &visit.at().occasion_cancel(id)))
            }
            @if view.rhythm.is_some() {
                (link_button(Tone::Plain, &words.t("gatherings-end"), &visit.at().series_end(id.gathering)))
            }
        }
    }
}
