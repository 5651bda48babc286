//! Acts on a donor, a gift, a promise: a button, sometimes with a reason.

use axum::{
    extract::Path,
    response::{IntoResponse, Redirect},
};
use community::{
    donors::{Command, ThankedHow},
    kernel::{DonorId, GiftId, PromiseId},
};

use super::{donor, gift, id, to};
use crate::{Lost, Outcome, Sent, Visit};

type OfAct = Path<(String, String, String)>;

pub async fn on_donor(visit: Visit, Path((_, written, act)): OfAct, sent: Sent) -> Outcome {
    visit.member()?;
    let donor: DonorId = id(&written)?;
    let command = match act.as_str() {
        "izin" => Command::AllowName { donor, words: sent.typed.value("words").into() },
        "sembunyi" => Command::HideName { donor },
        "hapus" => Command::Remove { donor },
        _ => return Err(Lost::NotHere),
    };
    match visit.ask(&sent, command).await {
        Ok(_) => Ok(to(visit.at().donor(donor))),
        Err(Lost::Refused(refusal)) => {
            Ok(visit.show_again(donor::page(&visit, donor, &sent.typed.refused(visit.words, &refusal))?))
        }
        Err(lost) => Err(lost),
    }
}

pub async fn on_gift(visit: Visit, Path((_, written, act)): OfAct, sent: Sent) -> Outcome {
    visit.member()?;
    let gift: GiftId = id(&written)?;
    let command = match act.as_str() {
        "terima-kasih" => Command::Thank { gift, how: how(sent.typed.value("how")) },
        "batal" => Command::Undo { gift, reason: sent.typed.value("reason").into() },
        _ => return Err(Lost::NotHere),
    };
    match visit.ask(&sent, command).await {
        Ok(_) => Ok(to(visit.at().gift(gift))),
        Err(Lost::Refused(refusal)) => {
            Ok(visit.show_again(gift::page(&visit, gift, &sent.typed.refused(visit.words, &refusal))?))
        }
        Err(lost) => Err(lost),
    }
}

pub async fn drop_promise(visit: Visit, Path((_, written)): Path<(String, String)>, sent: Sent) -> Outcome {
    visit.member()?;
    let promise: PromiseId = id(&written)?;
    let of = visit.seen(|seen| {
        let page = seen.donor_list()?;
        page.promises.iter().find(|it| it.id == promise).map(|it| it.donor.id)
    });
    let reason = sent.typed.value("reason").into();
    match (visit.ask(&sent, Command::DropPromise { promise, reason }).await, of) {
        (Ok(_), of) => Ok(to(of.map_or_else(|| visit.at().donors(), |it| visit.at().donor(it)))),
        (Err(Lost::Refused(refusal)), Some(of)) => {
            Ok(visit.show_again(donor::page(&visit, of, &sent.typed.refused(visit.words, &refusal))?))
        }
        (Err(lost), _) => Err(lost),
    }
}

fn how(value: &str) -> ThankedHow {
    match value {
        "in_person" => ThankedHow::InPerson,
        "letter" => ThankedHow::Letter,
        _ => ThankedHow::Message,
    }
}

/// Whoever opens the address of an act finds what it is about.
pub async fn to_donor(visit: Visit, Path((_, written, _)): OfAct) -> Outcome {
    Ok(Redirect::temporary(&visit.at().donor(id(&written)?)).into_response())
}

pub async fn to_gift(visit: Visit, Path((_, written, _)): OfAct) -> Outcome {
    Ok(Redirect::temporary(&visit.at().gift(id(&written)?)).into_response())
}

pub async fn to_donors(visit: Visit) -> Outcome {
    Ok(Redirect::temporary(&visit.at().donors()).into_response())
}
