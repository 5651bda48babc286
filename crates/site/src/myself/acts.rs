//! Taking leave and coming back: one tap each, no reason asked.

use axum::response::{IntoResponse, Redirect};
use community::members::Command;

use super::named_in;
use crate::{Outcome, Sent, Visit};

pub async fn pause(visit: Visit, sent: Sent) -> Outcome {
    let whom = named_in(&visit, &sent)?;
    visit.ask(&sent, Command::Pause { member: whom.member() }).await?;
    Ok(Redirect::to(&whom.page(&visit)).into_response())
}

pub async fn resume(visit: Visit, sent: Sent) -> Outcome {
    let whom = named_in(&visit, &sent)?;
    visit.ask(&sent, Command::Resume { member: whom.member() }).await?;
    Ok(Redirect::to(&whom.page(&visit)).into_response())
}
