//! A budget that comes as a file of election results (Pabulib `.pb`): what is wished for and what it costs is taken over,
//! the votes are not.

use ballots::pabulib;
use community::limits;
use maud::{Markup, html};

use crate::{
    parts::{Typed, area, fold, secondary},
    words::Words,
};

/// The field with the file's text, and what the button that takes it over sends.
pub const FILE: &str = "pb";

pub fn section(words: Words, typed: &Typed) -> Markup {
    let inside = html! {
        (area(typed, FILE, words.t("proposals-file")).hint(words.t("proposals-file-hint")))
        (secondary(words.t("proposals-file-take")).sends(super::MORE, FILE))
    };
    html! {
        @if typed.problem_with(FILE).is_some() { (inside) } @else { (fold(&words.t("proposals-file-fold"), inside)) }
    }
}

/// The form with what the file says in its rows, or with what is wrong beside the file.
pub fn taken(words: Words, typed: &Typed) -> Typed {
    let election = match pabulib::read(typed.value(FILE).as_bytes()) {
        Ok(election) => election,
        Err(wrong) => {
            let told = match wrong.line {
                Some(line) => words.with("proposals-file-line", &[("line", line.into())]),
                None => words.t("proposals-file-wrong").into_owned(),
            };
            return typed.clone().problem_at(FILE, told);
        }
    };
    if u32::try_from(election.projects.len()).is_ok_and(|it| it > limits::CHOICES_MAX) {
        let told = words.with("proposals-file-too-many", &[("max", limits::CHOICES_MAX.into())]);
        return typed.clone().problem_at(FILE, told);
    }
    let whole = |amount: u64| amount.checked_div(election.unit()).unwrap_or(amount);
    let begun = typed.clone().instead(FILE, "").instead("rupiah", whole(election.budget));
    (1..).zip(&election.projects).fold(begun, |typed, (row, project): (u32, _)| {
        let label: String =
            project.name.as_deref().unwrap_or(&project.id).chars().take(LABEL_CHARS).collect();
        typed.instead(format!("choice-{row}"), label).instead(format!("cost-{row}"), whole(project.cost))
    })
}

/// Longer names are cut: they are read at a glance here.
const LABEL_CHARS: usize = limits::CHOICE_CHARS_MAX as usize;
