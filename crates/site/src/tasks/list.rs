//! The list of tasks: mine, free to take, others', done lately, and how much each has taken on.

use axum::response::{IntoResponse, Redirect};
use community::{
    Refusal,
    kernel::Once,
    limits,
    seen_by::{
        Person,
        tasks::{Load, Task},
    },
};
use maud::{Markup, html};

use super::{Acting, added, card, words};
use crate::{
    Lost, Outcome, Sent, Visit,
    layout::{Page, Section},
    parts::{self, Icon, Mood, Typed, avatar, banner, day, empty, form, primary, select, text, title},
    words::Words,
};

pub async fn show(visit: Visit) -> Outcome {
    visit.member()?;
    Ok(visit.show(page(&visit, &Typed::default())?))
}

pub async fn save(visit: Visit, sent: Sent) -> Outcome {
    visit.member()?;
    let asked = match added(&sent.typed, None) {
        Ok(command) => visit.ask(&sent, command).await,
        Err(input) => Err(Lost::Refused(Refusal::from(input))),
    };
    match asked {
        Ok(_) => Ok(Redirect::to(&visit.at().tasks()).into_response()),
        Err(Lost::Refused(refusal)) => {
            Ok(visit.show_again(page(&visit, &sent.typed.refused(visit.words, &refusal))?))
        }
        Err(lost) => Err(lost),
    }
}

pub fn page<'a>(visit: &Visit, typed: &Typed) -> Result<Page<'a>, Lost> {
    let list = visit.seen(|seen| seen.task_list()).ok_or(Lost::NotHere)?;
    let takers = visit.seen(|seen| seen.takers());
    let once = visit.once()?;
    let w = visit.words;
    let back = visit.at().tasks();
    let represented = &list.represented;
    let acting = Acting { typed, takers: &takers, represented, once: &once, back: &back };
    let open = list.mine.len() + list.free.len() + list.others.len();
    let body = html! {
        (title(w.t("tasks-title")).back(visit.at().more(), w.t("bar-more")).line(w.t("tasks-line")))
        // A problem with a field stands beside it; one without a field has no other place.
        @if let Some(problem) = typed.general_problem() { (banner(Mood::Problem, problem)) }
        div.columns {
            div {
                @if open == 0 { (empty(&w.t("tasks-empty"), None)) }
                (section(visit, "tasks-mine", &list.mine, |task| card(visit, task, &acting)))
                (section(visit, "tasks-free", &list.free, |task| card(visit, task, &acting)))
                // Acts only where one records for the owner.
                (section(visit, "tasks-others", &list.others, |task| card(visit, task, &acting)))
                (closed(visit, &list.closed))
            }
            div {
                (new(visit, typed, &takers, &once))
                @if open > 0 { (loads(w, &list.loads)) }
            }
        }
    };
    Ok(visit.page(Section::More, w.t("tasks-title"), body))
}

fn closed(visit: &Visit, tasks: &[Task]) -> Markup {
    section(visit, "tasks-done", tasks, |task| html! { div.card.task { (super::line(visit, task)) } })
}

fn section(visit: &Visit, heading: &str, tasks: &[Task], show: impl Fn(&Task) -> Markup) -> Markup {
    html! {
        @if !tasks.is_empty() {
            section { h2 { (visit.words.t(heading)) } div.stack { @for task in tasks { (show(task)) } } }
        }
    }
}

fn new(visit: &Visit, typed: &Typed, takers: &[Person], once: &Once) -> Markup {
    let w = visit.words;
    let own = ["what", "owner", "due"];
    let typed = &own.iter().fold(Typed::default(), |kept, field| {
        let kept = kept.typed(*field, typed.value(field));
        match typed.problem_with(field) {
            Some(problem) => kept.problem_at(*field, problem),
            None => kept,
        }
    });
    let owners = takers.iter().fold(
        select(typed, "owner", w.t("tasks-owner")).option("", w.t("tasks-owner-nobody")),
        |select, person| select.option(person.id.to_string(), words::name(w, person)),
    );
    html! {
        section #baru {
            h2 { (w.t("tasks-new")) }
            (form(w, typed, &visit.at().tasks(), once, html! {
                (text(typed, "what", w.t("tasks-what")).longest(limits::NOTE_CHARS_MAX).example(w.t("tasks-what-example")).required())
                (owners)
                (day(typed, "due", w.t("tasks-due")).aside(w.t("occasions-optional")).least(visit.seen(|seen| seen.today())))
                (primary(w.t("tasks-add")).icon(Icon::Plus))
            }))
        }
    }
}

/// A dot a task: seen at a glance, so that it can be shared. In order of joining, never a ranking.
fn loads(w: Words, loads: &[Load]) -> Markup {
    html! {
        section {
            h2 { (w.t("tasks-loads")) }
            div.rows {
                @for load in loads {
                    @let name = words::name(w, &load.person);
                    (parts::row(name.clone()).lead(avatar(&name, load.person.id)).aside(html! {
                        span.load aria-hidden="true" { @for _ in 0..load.open.min(12) { i {} } }
                        span.sr { (w.with("tasks-load", &[("count", load.open.into())])) }
                    }))
                }
            }
            p.soft { (w.t("tasks-loads-line")) }
        }
    }
}
