//! Acts in a round.

use axum::{
    extract::Path,
    response::{IntoResponse, Redirect},
};
use community::{
    Refusal,
    arisan::Command,
    kernel::{ArisanId, ArisanRoundId, Input, MemberId, Problem},
};

use super::{
    act::{member, number},
    arisan_id, refused, round, round_id,
};
use crate::{Lost, Outcome, Sent, Visit, parts::Typed};

pub async fn save(
    visit: Visit,
    Path((_, id, round, act)): Path<(String, String, String, String)>,
    sent: Sent,
) -> Outcome {
    visit.member()?;
    let (id, round) = (arisan_id(&id)?, round_id(&round)?);
    let again = |typed: Typed| Ok(visit.show_again(round::page(&visit, id, round, &typed)?));
    let amount = format!("amount-{}", sent.typed.value("member"));
    if act == "serah"
        && let Err(problem) = visit.words.amount(sent.typed.value(&amount))
    {
        return again(sent.typed.clone().problem_at(amount, problem));
    }
    let asked = match command(&visit, (id, round), &act, &sent.typed)? {
        Ok(command) => visit.ask(&sent, command).await,
        Err(input) => Err(Lost::Refused(Refusal::from(input))),
    };
    match asked {
        Ok(_) => Ok(Redirect::to(&visit.at().arisan_round(id, round)).into_response()),
        Err(Lost::Refused(refusal)) => {
            let fields = &["word", "reason", "slot", "day"];
            again(refused(&visit, sent.typed.clone(), &refusal, fields))
        }
        Err(lost) => Err(lost),
    }
}

fn command(
    visit: &Visit,
    (arisan, round): (ArisanId, ArisanRoundId),
    act: &str,
    typed: &Typed,
) -> Result<Result<Command, Input>, Lost> {
    let unknown = Problem::Unknown;
    Ok(match act {
        "pindah" => number(typed, "day", Problem::NotInTheCalendar).map(|day| Command::MoveRound {
            arisan,
            round,
            day,
            occasion: None,
        }),
        "komitmen" => Ok(Command::Commit { arisan, round, commitment: None }),
        "buka" => Ok(Command::OpenDraw { arisan, round }),
        "kata" => member(typed).map(|member| Command::AddWord {
            arisan,
            round,
            word: typed.value("word").into(),
            member,
        }),
        "tutup" => Ok(Command::CloseWords { arisan, round }),
        "kocok" => Ok(Command::Draw { arisan, round, seed: None }),
        "batal" => {
            let reason = typed.value("reason").into();
            Ok(Command::CallOff { arisan, round, reason, seed: None })
        }
        "beri" => number(typed, "slot", unknown).map(|slot| {
            let reason = typed.value("reason").into();
            Command::Give { arisan, round, slot, reason, seed: None }
        }),
        "serah" => number::<MemberId>(typed, "member", unknown).map(|member| {
            let typed = typed.value(&format!("amount-{member}"));
            let amount = visit.words.amount(typed).unwrap_or_default();
            Command::HandOver { arisan, round, member, amount }
        }),
        "terima" => number(typed, "handing", unknown).map(|handing| Command::ConfirmHanding {
            arisan,
            round,
            handing,
        }),
        "coret" => number::<community::kernel::HandingId>(typed, "handing", unknown).map(|handing| {
            let reason = typed.value(&format!("reason-{handing}")).into();
            Command::StrikeHanding { arisan, round, handing, reason }
        }),
        _ => return Err(Lost::NotHere),
    })
}

/// Whoever opens the address of an act finds the round.
pub async fn to_round(
    visit: Visit,
    Path((_, id, round, _)): Path<(String, String, String, String)>,
) -> Outcome {
    Ok(Redirect::temporary(&visit.at().arisan_round(arisan_id(&id)?, round_id(&round)?)).into_response())
}
