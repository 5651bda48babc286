//! Acts on a round: pass, pass over whoever is absent, go round again, close.

use axum::{
    extract::Path,
    response::{IntoResponse, Redirect},
};
use community::{
    Refusal,
    kernel::{Input, MemberId, Problem, RoundId},
    threads::Command,
};

use super::{super::saying::written, show};
use crate::{Lost, Outcome, Sent, Visit, parts::Typed, refusals};

pub async fn save(visit: Visit, Path((_, id, act)): Path<(String, String, String)>, sent: Sent) -> Outcome {
    visit.member()?;
    let round: RoundId = id.parse().map_err(|_| Lost::NotHere)?;
    let asked = match command(round, &act, &sent.typed)? {
        Ok(command) => visit.ask(&sent, command).await,
        Err(input) => Err(Lost::Refused(Refusal::from(input))),
    };
    match asked {
        Ok(_) => Ok(Redirect::to(&visit.at().round(round)).into_response()),
        Err(Lost::Refused(refusal)) => {
            let typed = Typed::default().problem(refusals::worded(visit.words, &refusal));
            Ok(visit.show_again(show::page(&visit, round, &typed)?))
        }
        Err(lost) => Err(lost),
    }
}

fn command(round: RoundId, act: &str, typed: &Typed) -> Result<Result<Command, Input>, Lost> {
    let member = written::<MemberId>(typed, "member");
    Ok(match act {
        "lewat" => member.map(|member| Command::Pass { round, member }),
        "lewati" => member
            .and_then(|it| it.ok_or(Input::new("member", Problem::Empty)))
            .map(|member| Command::Skip { round, member }),
        "lagi" => Ok(Command::BeginLap { round }),
        "tutup" => Ok(Command::CloseRound { round }),
        _ => return Err(Lost::NotHere),
    })
}

/// Whoever opens the address of an act finds the round.
pub async fn to_round(visit: Visit, Path((_, id, _)): Path<(String, String, String)>) -> Outcome {
    let round: RoundId = id.parse().map_err(|_| Lost::NotHere)?;
    Ok(Redirect::temporary(&visit.at().round(round)).into_response())
}
