//! Pages of fields: who cares for what, taking one, objecting in time, laying one down.

mod list;
mod object;
mod take;
#[cfg(test)]
mod tests;
pub mod words;

use axum::{
    Router,
    extract::Path,
    response::{IntoResponse, Redirect},
    routing::get,
};
use community::{fields::Command, kernel::FieldId};

use crate::{Lost, Outcome, Sent, Site, Visit, urls::paths};

pub fn routes() -> Router<Site> {
    Router::new()
        .route(paths::FIELDS, get(list::show).post(take::save))
        .route(paths::FIELD_ACT, get(ask).post(act))
}

async fn ask(visit: Visit, Path((_, id, act)): Path<(String, String, String)>) -> Outcome {
    visit.member()?;
    match act.as_str() {
        "keberatan" => object::show(&visit, written(&id)?),
        _ => Err(Lost::NotHere),
    }
}

async fn act(visit: Visit, Path((_, id, act)): Path<(String, String, String)>, sent: Sent) -> Outcome {
    visit.member()?;
    let field = written(&id)?;
    let command = match act.as_str() {
        "keberatan" => return object::save(&visit, &sent, field).await,
        "cabut-keberatan" => Command::WithdrawObjection { field },
        "lepas" => Command::Release { field },
        _ => return Err(Lost::NotHere),
    };
    visit.ask(&sent, command).await?;
    Ok(Redirect::to(&visit.at().fields()).into_response())
}

fn written(id: &str) -> Result<FieldId, Lost> {
    id.parse().map_err(|_| Lost::NotHere)
}
