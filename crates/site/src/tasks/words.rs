//! Sentences about tasks.

use community::{
    kernel::Day,
    seen_by::{
        Person,
        tasks::{Task, TaskState},
    },
    tasks::Refusal,
};

use crate::words::Words;

pub fn refusal(words: Words, refusal: &Refusal) -> String {
    match refusal {
        Refusal::AlreadyClosed => words.t("tasks-already-closed").into_owned(),
        Refusal::NotYours { .. } => words.t("tasks-not-yours").into_owned(),
    }
}

pub fn name(words: Words, person: &Person) -> String {
    person.name.clone().unwrap_or_else(|| words.t("members-former").into_owned())
}

/// "Tenggat besok", or, kindly, that the day has passed.
pub fn due(words: Words, task: &Task, today: Day) -> Option<String> {
    let day = task.due?;
    let near = words.day_near(day, today);
    let key = if task.overdue { "tasks-overdue" } else { "tasks-due-on" };
    Some(words.with(key, &[("day", near.into())]))
}

/// "dari Rapat bulanan, 24 November"
pub fn from(words: Words, task: &Task) -> Option<String> {
    let from = task.from.as_ref()?;
    let day = words.day_and_month(from.day);
    Some(words.with("tasks-from", &[("title", from.title.as_str().into()), ("day", day.into())]))
}

/// How it ended: "Selesai kemarin oleh Dewi".
pub fn closed(words: Words, task: &Task, zone: community::kernel::Zone, today: Day) -> Option<String> {
    let near = |at| words.day_near(Day::at(at, zone), today);
    match &task.state {
        TaskState::Open => None,
        TaskState::Finished { at, by: Some(by) } => Some(
            words.with("tasks-finished-by", &[("day", near(*at).into()), ("name", name(words, by).into())]),
        ),
        TaskState::Finished { at, by: None } => {
            Some(words.with("tasks-finished", &[("day", near(*at).into())]))
        }
        TaskState::Dropped { at } => Some(words.with("tasks-dropped", &[("day", near(*at).into())])),
    }
}
