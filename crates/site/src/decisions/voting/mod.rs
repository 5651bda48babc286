//! Voting: the page behind a WhatsApp link, the ballots of every method, votes for those who asked for it.

mod ballot;
mod choices;
mod face;
mod one_tap;
mod others;
mod read;
mod stances;
#[cfg(test)]
#[path = "voting_tests.rs"]
mod tests;

use axum::{
    Router,
    extract::Path,
    response::{IntoResponse, Redirect},
    routing::get,
};
use community::{Refusal, seen_by::decisions::DecisionSeen};

use super::{draft::Draft, show};
use crate::{Lost, Outcome, Sent, Site, Visit, parts::Typed, refusals, urls::paths};

pub use ballot::{Back, Paper, paper, question};
pub use face::face;
pub use one_tap::{may_vote, state};

pub fn routes() -> Router<Site> {
    Router::new().route(paths::VOTE, get(one_tap::show).post(save)).route(paths::VOTE_FOR, get(others::show))
}

/// The name of the form of one's own ballot.
pub const MINE: &str = "suara";

/// Votes, from whichever page, and leads back there.
async fn save(visit: Visit, Path((_, id)): Path<(String, String)>, sent: Sent) -> Outcome {
    visit.member()?;
    let it = show::find(&visit, &id)?;
    let back = Back::read(&sent.typed);
    let command = match read::command(visit.words, &it, &sent.typed) {
        Ok(command) => command,
        Err(typed) => return again(&visit, &id, back, typed),
    };
    match visit.ask(&sent, command).await {
        Ok(_) => Ok(Redirect::to(&back.address(&visit, it.id)).into_response()),
        Err(Lost::Refused(refusal)) => {
            let typed = refused(&visit, &it, sent.typed, &refusal);
            again(&visit, &id, back, typed)
        }
        Err(lost) => Err(lost),
    }
}

/// The page it came from, with what was typed and what is wrong; as the decision is by now.
fn again(visit: &Visit, id: &str, back: Back, typed: Typed) -> Outcome {
    let it = show::find(visit, id)?;
    match back {
        Back::Page => show::again(visit, &it, &Draft::of(MINE, typed)),
        Back::OneTap => Ok(visit.show_again(one_tap::page(visit, &it, &Draft::of(MINE, typed))?)),
        Back::Others => others::again(visit, &it, typed),
    }
}

/// Beside the words when they are missing; above the form when it is about the ballot.
fn refused(visit: &Visit, it: &DecisionSeen, typed: Typed, refusal: &Refusal) -> Typed {
    let w = visit.words;
    match refusal.field() {
        Some("reason") => {
            let field = read::words_field(it.method, typed.value("says"));
            typed.problem_at(field, refusals::worded(w, refusal))
        }
        Some("ballot") => match read::too_much(w, it.method, &typed) {
            Some(sentence) => typed.problem(sentence),
            None => typed.problem(refusals::worded(w, refusal)),
        },
        Some(_) | None => typed.problem(refusals::worded(w, refusal)),
    }
}
