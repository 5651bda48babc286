//! Acts on an arisan: begin, end, open a round, exchange turns.

use axum::{
    extract::Path,
    response::{IntoResponse, Redirect},
};
use community::{
    Event, Refusal,
    arisan::{Command, Event as Arisan},
    kernel::{ArisanId, Input, MemberId, Problem},
};

use super::{arisan_id, one, refused};
use crate::{Lost, Outcome, Sent, Visit, parts::Typed};

pub async fn save(visit: Visit, Path((_, id, act)): Path<(String, String, String)>, sent: Sent) -> Outcome {
    visit.member()?;
    let arisan = arisan_id(&id)?;
    let asked = match command(arisan, &act, &sent.typed)? {
        Ok(command) => visit.ask(&sent, command).await,
        Err(input) => Err(Lost::Refused(Refusal::from(input))),
    };
    match asked {
        Ok(answer) => {
            let opened = answer.events.iter().find_map(|it| match &it.event {
                Event::Arisan(Arisan::RoundOpened { round, .. }) => Some(*round),
                _ => None,
            });
            let at = visit.at();
            let to = opened.map_or_else(|| at.arisan(arisan), |round| at.arisan_round(arisan, round));
            Ok(Redirect::to(&to).into_response())
        }
        Err(Lost::Refused(refusal)) => {
            let typed = refused(&visit, sent.typed.clone(), &refusal, &["day"]);
            Ok(visit.show_again(one::page(&visit, arisan, &typed)?))
        }
        Err(lost) => Err(lost),
    }
}

fn command(arisan: ArisanId, act: &str, typed: &Typed) -> Result<Result<Command, Input>, Lost> {
    Ok(match act {
        "mulai" => Ok(Command::Start { arisan }),
        "akhiri" => Ok(Command::End { arisan }),
        "putaran" => number(typed, "day", Problem::NotInTheCalendar).map(|day| Command::OpenRound {
            arisan,
            day,
            occasion: None,
            commitment: None,
        }),
        "tukar" => number(typed, "mine", Problem::Unknown).and_then(|mine| {
            let theirs = number(typed, "theirs", Problem::Unknown)?;
            Ok(Command::AskSwap { arisan, mine, theirs, member: None })
        }),
        "setuju-tukar" => number(typed, "swap", Problem::Unknown)
            .and_then(|swap| Ok(Command::AgreeToSwap { arisan, swap, member: member(typed)? })),
        "tolak-tukar" => number(typed, "swap", Problem::Unknown)
            .and_then(|swap| Ok(Command::DeclineSwap { arisan, swap, member: member(typed)? })),
        _ => return Err(Lost::NotHere),
    })
}

pub fn number<N: std::str::FromStr>(typed: &Typed, field: &'static str, wrong: Problem) -> Result<N, Input> {
    match typed.value(field).trim() {
        "" => Err(Input::new(field, Problem::Empty)),
        written => written.parse().map_err(|_| Input::new(field, wrong)),
    }
}

/// In whose name; one's own when nobody is named.
pub fn member(typed: &Typed) -> Result<Option<MemberId>, Input> {
    match typed.value("member") {
        "" => Ok(None),
        written => written.parse().map(Some).map_err(|_| Input::new("member", Problem::Unknown)),
    }
}

/// Whoever opens the address of an act finds the arisan.
pub async fn to_arisan(visit: Visit, Path((_, id, _)): Path<(String, String, String)>) -> Outcome {
    Ok(Redirect::temporary(&visit.at().arisan(arisan_id(&id)?)).into_response())
}
