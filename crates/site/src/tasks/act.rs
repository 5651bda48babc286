//! Acts on one task, from the list or from wherever it stands.

use axum::{
    extract::Path,
    response::{IntoResponse, Redirect},
};
use community::{
    Refusal,
    kernel::{Input, MemberId, Problem, TaskId},
    tasks::Command,
};

use super::list;
use crate::{Lost, Outcome, Sent, Visit, parts::Typed, refusals};

pub async fn save(visit: Visit, Path((_, id, act)): Path<(String, String, String)>, sent: Sent) -> Outcome {
    visit.member()?;
    let task: TaskId = id.parse().map_err(|_| Lost::NotHere)?;
    let asked = match command(task, &act, &sent.typed)? {
        Ok(command) => visit.ask(&sent, command).await,
        Err(input) => Err(Lost::Refused(Refusal::from(input))),
    };
    match asked {
        Ok(_) => {
            Ok(Redirect::to(&visit.back(&sent.typed).unwrap_or_else(|| visit.at().tasks())).into_response())
        }
        Err(Lost::Refused(refusal)) => {
            let typed = about(sent.typed, task, &visit, &refusal);
            Ok(visit.show_again(list::page(&visit, &typed)?))
        }
        Err(lost) => Err(lost),
    }
}

/// Whoever opens the address of an act finds the list.
pub async fn to_list(visit: Visit) -> Outcome {
    Ok(Redirect::temporary(&visit.at().tasks()).into_response())
}

fn command(task: TaskId, act: &str, typed: &Typed) -> Result<Result<Command, Input>, Lost> {
    let member = |field: &'static str, written: &str| -> Result<Option<MemberId>, Input> {
        match written {
            "" => Ok(None),
            written => written.parse().map(Some).map_err(|_| Input::new(field, Problem::Unknown)),
        }
    };
    Ok(match act {
        "ambil" => member("member", typed.value("member")).map(|member| Command::Take { task, member }),
        "serahkan" => member("to", typed.value(&format!("to-{task}")))
            .and_then(|to| to.ok_or(Input::new("to", Problem::Empty)))
            .map(|to| Command::HandOver { task, to }),
        "lepas" => Ok(Command::LayDown { task }),
        "selesai" => Ok(Command::Finish { task }),
        "batal" => Ok(Command::Drop { task, reason: typed.value(&format!("reason-{task}")).into() }),
        _ => return Err(Lost::NotHere),
    })
}

/// A page has a field of each kind for each task; the problem belongs beside this one's.
fn about(typed: Typed, task: TaskId, visit: &Visit, refusal: &Refusal) -> Typed {
    let worded = refusals::worded(visit.words, refusal);
    match refusal.field() {
        Some(field @ ("to" | "reason")) => typed.problem_at(format!("{field}-{task}"), worded),
        Some(_) | None => typed.problem(worded),
    }
}
