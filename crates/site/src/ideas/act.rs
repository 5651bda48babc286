//! Acts on an idea: support, answer, take back.

use axum::{
    extract::Path,
    response::{IntoResponse, Redirect},
};
use community::{
    Refusal,
    ideas::Command,
    kernel::{IdeaId, Input, MemberId, Problem},
};

use super::{answer::answer, one};
use crate::{Lost, Outcome, Sent, Visit, parts::Typed, refusals};

pub async fn save(visit: Visit, Path((_, id, act)): Path<(String, String, String)>, sent: Sent) -> Outcome {
    visit.member()?;
    let idea: IdeaId = id.parse().map_err(|_| Lost::NotHere)?;
    let asked = match command(idea, &act, &sent.typed)? {
        Ok(command) => visit.ask(&sent, command).await,
        Err(input) => Err(Lost::Refused(Refusal::from(input))),
    };
    match asked {
        // What was taken back has no page any more.
        Ok(_) if act == "tarik" => Ok(Redirect::to(&visit.at().ideas()).into_response()),
        Ok(_) => Ok(Redirect::to(&visit.at().idea(idea)).into_response()),
        Err(Lost::Refused(refusal)) => {
            let typed = match refusal.field() {
                Some("answer" | "until" | "reason") => sent.typed.refused(visit.words, &refusal),
                // The other fields have no place on the page.
                Some(_) | None => sent.typed.problem(refusals::worded(visit.words, &refusal)),
            };
            Ok(visit.show_again(one::page(&visit, idea, &typed)?))
        }
        Err(lost) => Err(lost),
    }
}

fn command(idea: IdeaId, act: &str, typed: &Typed) -> Result<Result<Command, Input>, Lost> {
    let member = || -> Result<Option<MemberId>, Input> {
        match typed.value("member") {
            "" => Ok(None),
            written => written.parse().map(Some).map_err(|_| Input::new("member", Problem::Unknown)),
        }
    };
    Ok(match act {
        "dukung" => member().map(|member| Command::Support { idea, member }),
        "batal-dukung" => member().map(|member| Command::WithdrawSupport { idea, member }),
        "jawab" => answer(idea, typed),
        "tarik" => Ok(Command::TakeBack { idea }),
        _ => return Err(Lost::NotHere),
    })
}

/// Whoever opens the address of an act finds the idea.
pub async fn to_idea(visit: Visit, Path((_, id, _)): Path<(String, String, String)>) -> Outcome {
    let idea: IdeaId = id.parse().map_err(|_| Lost::NotHere)?;
    Ok(Redirect::temporary(&visit.at().idea(idea)).into_response())
}
