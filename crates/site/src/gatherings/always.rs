//! "Selalu ikut": a standing answer to a series.

use axum::{
    extract::Path,
    response::{IntoResponse, Redirect},
};
use community::gatherings::Command;

use super::series_id;
use crate::{Lost, Outcome, Sent, Visit, language::own_path};

/// `always` is `yes` or `no`; `member` is somebody for whom one records; `to` leads back to where one was.
pub async fn save(visit: Visit, Path((_, id)): Path<(String, String)>, sent: Sent) -> Outcome {
    visit.member()?;
    let gathering = series_id(&id)?;
    let member = match sent.typed.value("member") {
        "" => None,
        id => Some(id.parse().map_err(|_| Lost::NotHere)?),
    };
    let always = sent.typed.has("always", "yes");
    visit.ask(&sent, Command::AnswerAlways { gathering, member, always }).await?;
    let to = match sent.typed.value("to") {
        "" => visit.at().series(gathering),
        to => own_path(to).to_owned(),
    };
    Ok(Redirect::to(&to).into_response())
}
