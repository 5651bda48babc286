//! A task with what may be done to it, the same wherever it stands.

use community::{
    kernel::Once,
    limits,
    seen_by::{
        Person,
        tasks::{Task, TaskState},
    },
    threads::Subject,
};
use maud::{Markup, html};

use super::words;
use crate::{
    Visit,
    parts::{
        Icon, Tone, Typed, act, avatar, badge, chip, danger, form, hidden, quiet, row, secondary, select,
        text,
    },
    threads::about,
};

/// Who may be given a task, and where the one who acts stands.
pub struct Acting<'a> {
    pub typed: &'a Typed,
    /// To whom it can be handed over; with nobody the rarer acts are left out.
    pub takers: &'a [Person],
    /// For whom the viewer records.
    pub represented: &'a [Person],
    pub once: &'a Once,
    /// Where an act leads back to.
    pub back: &'a str,
}

/// A task with what the viewer may do to it.
pub fn card(visit: &Visit, task: &Task, acting: &Acting) -> Markup {
    let finish = html! { (secondary(visit.words.t("tasks-finish")).icon(Icon::Check)) };
    html! {
        div.card.task {
            (line(visit, task))
            @if task.state == TaskState::Open && task.may_handle {
                div.task-acts {
                    @if task.owner.is_some() {
                        (simple(visit, task, "selesai", acting, finish))
                    } @else {
                        (take(visit, task, None, acting))
                        @for other in acting.represented { (take(visit, task, Some(other), acting)) }
                    }
                    @if !acting.takers.is_empty() { (more(visit, task, acting)) }
                }
            }
        }
    }
}

/// The task alone: whose, what, until when, from where.
pub fn line(visit: &Visit, task: &Task) -> Markup {
    let w = visit.words;
    let (zone, today) = visit.seen(|seen| (seen.zone(), seen.today()));
    let open = task.state == TaskState::Open;
    let lead = match (&task.state, &task.owner) {
        (TaskState::Finished { .. }, _) => badge(Tone::Leaf, Icon::Check),
        (TaskState::Dropped { .. }, _) => badge(Tone::Plain, Icon::Close),
        (TaskState::Open, Some(owner)) => avatar(&words::name(w, owner), owner.id),
        (TaskState::Open, None) => badge(Tone::Gold, Icon::Hand),
    };
    let owner = match &task.owner {
        Some(owner) => words::name(w, owner),
        None => w.t("tasks-free-one").into_owned(),
    };
    let facts: Vec<String> = match words::closed(w, task, zone, today) {
        Some(closed) => vec![closed],
        None => [Some(owner), words::from(w, task)].into_iter().flatten().collect(),
    };
    let row = row(task.what.as_str()).lead(lead).line(facts.join(" · ")).dim_if(!open);
    let tone = if task.overdue { Tone::Gold } else { Tone::Plain };
    match words::due(w, task, today).filter(|_| open) {
        Some(due) => html! { (row.below(chip(tone, &due))) },
        None => html! { (row) },
    }
}

/// Takes it: for oneself, or for somebody for whom one records.
fn take(visit: &Visit, task: &Task, other: Option<&Person>, acting: &Acting) -> Markup {
    let w = visit.words;
    let button = match other {
        None => secondary(w.t("tasks-take")).icon(Icon::Hand),
        Some(other) => quiet(w.with("tasks-take-for", &[("name", words::name(w, other).into())])),
    };
    let inside = html! { @if let Some(other) = other { (hidden("member", other.id)) } (button) };
    simple(visit, task, "ambil", acting, inside)
}

/// The number of the task travels along: two tasks on one page are two acts, whatever else they have in common.
fn simple(visit: &Visit, task: &Task, what: &str, acting: &Acting, inside: Markup) -> Markup {
    act(
        &visit.at().task_act(task.id, what),
        acting.once,
        html! { (hidden("task", task.id)) (hidden("act", what)) (hidden("back", acting.back)) (inside) },
    )
}

/// Hand over, lay down, finish for nobody, drop: folded away, open again where something was wrong.
fn more(visit: &Visit, task: &Task, acting: &Acting) -> Markup {
    let w = visit.words;
    let Acting { typed, takers, once, back, .. } = acting;
    let (to, reason) = (format!("to-{}", task.id), format!("reason-{}", task.id));
    let wrong = typed.problem_with(&to).is_some() || typed.problem_with(&reason).is_some();
    let at = |what| visit.at().task_act(task.id, what);
    let others = takers.iter().filter(|it| task.owner.as_ref().is_none_or(|owner| owner.id != it.id));
    let choose = others.fold(
        select(typed, to.clone(), w.t("tasks-to")).option("", w.t("tasks-to-choose")),
        |select, person| select.option(person.id.to_string(), words::name(w, person)),
    );
    html! {
        details.fold open[wrong] {
            summary { (if task.owner.is_some() { w.t("tasks-more") } else { w.t("tasks-more-free") }) }
            div.fold-inside {
                (quiet(w.t("threads-part")).icon(Icon::Chat).to(visit.at().thread(&about::written(Subject::Task { task: task.id }))))
                @if task.owner.is_some() {
                    (simple(visit, task, "lepas", acting, html! { (secondary(w.t("tasks-lay-down"))) }))
                } @else {
                    (simple(visit, task, "selesai", acting, html! { (secondary(w.t("tasks-finish")).icon(Icon::Check)) }))
                }
                (form(w, &only(typed, &to), &at("serahkan"), once, html! {
                    (hidden("back", back)) (choose) (secondary(w.t("tasks-hand-over")))
                }))
                (form(w, &only(typed, &reason), &at("batal"), once, html! {
                    (hidden("back", back))
                    (text(typed, reason.clone(), w.t("tasks-reason")).longest(limits::NOTE_CHARS_MAX).required())
                    (danger(w.t("tasks-drop")))
                }))
            }
        }
    }
}

/// Whether this form has a problem is about its own field, not about the others on the page.
fn only(typed: &Typed, field: &str) -> Typed {
    match typed.problem_with(field) {
        Some(problem) => Typed::default().problem_at(field.to_owned(), problem),
        None => Typed::default(),
    }
}
