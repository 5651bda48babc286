//! What is proposed in the room: a title, reasons, how it is decided, and what is carried out at once.

use community::{
    Refusal,
    decisions::{Action, Class, Method, Pace, Proposal},
    kernel::{Day, Input, MemberId, Problem, Rupiah, Text},
    limits,
    seen_by::Person,
};
use maud::{Markup, html};

use super::question::called;
use crate::{
    parts::{Typed, area, choice, day, select, text},
    refusals,
    words::Words,
};

/// As many tasks as one evening gives out; more are added on the decision's page.
const TASKS: u32 = 3;

pub fn method(typed: &Typed) -> Method {
    match typed.value("method") {
        "majority" => Method::Majority { threshold: Default::default() },
        _ => Method::Consent,
    }
}

/// The proposal; or the form with what is wrong beside its fields.
pub fn proposal(words: Words, typed: &Typed) -> Result<Proposal, Typed> {
    let mut wrong: Vec<(String, Problem)> = vec![];
    let text = |field: &str| Text::new(typed.value(field));
    let (title, details) = (text("title"), text("details"));
    if let Err(input) = Input::required("title", &title, limits::TITLE_CHARS_MAX) {
        wrong.push(("title".into(), input.problem));
    }
    let carries: Vec<Action> = spend(typed, &mut wrong)
        .into_iter()
        .chain((1..=TASKS).filter_map(|row| task(typed, row, &mut wrong)))
        .collect();
    match wrong.is_empty() {
        true => Ok(Proposal {
            title,
            details,
            method: method(typed),
            choices: vec![],
            class: Class::Ordinary,
            secrecy: Default::default(),
            results: Default::default(),
            pace: Pace::Together,
            closes_at: None,
            carries,
            review_on: None,
            from: None,
        }),
        false => Err(wrong.into_iter().fold(typed.clone(), |typed, (field, problem)| {
            typed.problem_at(field, refusals::input_worded(words, &Input::new("carries", problem)))
        })),
    }
}

/// Money that goes out, when an amount or what it is for was typed.
fn spend(typed: &Typed, wrong: &mut Vec<(String, Problem)>) -> Option<Action> {
    let (what, amount) = (Text::new(typed.value("spend_what")), typed.value("spend_rupiah").trim());
    if what.is_empty() && amount.is_empty() {
        return None;
    }
    if let Err(input) = Input::required("spend_what", &what, limits::NOTE_CHARS_MAX) {
        wrong.push(("spend_what".into(), input.problem));
    }
    let rupiah: Option<Rupiah> = amount.parse().ok();
    if rupiah.is_none() {
        let problem = if amount.is_empty() { Problem::Empty } else { Problem::Malformed };
        wrong.push(("spend_rupiah".into(), problem));
    }
    Some(Action::Spend { rupiah: rupiah?, what, owner: owner(typed, "spend_owner") })
}

fn task(typed: &Typed, row: u32, wrong: &mut Vec<(String, Problem)>) -> Option<Action> {
    let what = Text::new(typed.value(&format!("task_what-{row}")));
    if what.is_empty() {
        return None;
    }
    let due_field = format!("task_due-{row}");
    let due: Option<Day> = match typed.value(&due_field).trim() {
        "" => None,
        written => written.parse().ok().or_else(|| {
            wrong.push((due_field.clone(), Problem::NotInTheCalendar));
            None
        }),
    };
    Some(Action::Task { what, owner: owner(typed, &format!("task_owner-{row}")), due })
}

fn owner(typed: &Typed, field: &str) -> Option<MemberId> {
    typed.value(field).parse().ok()
}

/// What the community has refused, beside the step where it was typed.
pub fn refused(words: Words, typed: Typed, refusal: &Refusal) -> Typed {
    match refusal {
        Refusal::General(community::General::Input(Input { field: "title" | "details", .. })) => {
            typed.refused(words, refusal)
        }
        // Whatever is wrong with an act has no field of its own in the decision.
        refusal => typed.problem(refusals::worded(words, refusal)),
    }
}

pub fn fields(words: Words, typed: &Typed, people: &[Person]) -> Markup {
    let w = words;
    let spends = ["spend_what", "spend_rupiah"].iter().any(|it| !typed.value(it).is_empty());
    let tasks = (1..=TASKS).any(|row| !typed.value(&format!("task_what-{row}")).is_empty());
    html! {
        (text(typed, "title", w.t("rooms-proposal-title")).longest(limits::TITLE_CHARS_MAX).required())
        (area(typed, "details", w.t("rooms-proposal-details")).longest(limits::DETAILS_CHARS_MAX))
        (choice(typed, "method", w.t("rooms-proposal-method"))
            .option_with_line("consent", w.t("decisions-consent"), w.t("rooms-consent-line"))
            .option_with_line("majority", w.t("decisions-majority"), w.t("rooms-majority-line")))
        details.fold open[spends] {
            summary { (w.t("rooms-spend")) }
            div.fold-inside {
                (text(typed, "spend_what", w.t("rooms-spend-what")).longest(limits::NOTE_CHARS_MAX))
                (text(typed, "spend_rupiah", w.t("rooms-spend-rupiah")).example("450rb"))
                (who(w, typed, "spend_owner", people))
            }
        }
        details.fold open[tasks] {
            summary { (w.t("rooms-tasks")) }
            div.fold-inside {
                @for row in 1..=TASKS {
                    (text(typed, format!("task_what-{row}"), w.with("rooms-task-what", &[("number", row.into())]))
                        .longest(limits::NOTE_CHARS_MAX))
                    div.pair {
                        (who(w, typed, &format!("task_owner-{row}"), people))
                        (day(typed, format!("task_due-{row}"), w.t("rooms-task-due")))
                    }
                }
            }
        }
    }
}

fn who(words: Words, typed: &Typed, field: &str, people: &[Person]) -> Markup {
    let nobody = select(typed, field.to_owned(), words.t("rooms-owner")).option("", words.t("rooms-nobody"));
    let all =
        people.iter().fold(nobody, |it, person| it.option(person.id.to_string(), called(words, person)));
    html! { (all) }
}
