//! A budget as a file of election results (Pabulib `.pb`), so that anybody can count it again elsewhere.

use axum::{Router, extract::Path, http::header, response::IntoResponse, routing::get};
use ballots::pabulib::{self, Election, Project, Vote, VoteType};
use community::{
    decisions::{Ballot, Method},
    kernel::Rupiah,
    seen_by::decisions::DecisionSeen,
};

use super::show;
use crate::{Lost, Outcome, Site, Visit, urls::paths};

pub fn routes() -> Router<Site> {
    Router::new().route(paths::DECISION_PB, get(send))
}

async fn send(visit: Visit, Path((_, id)): Path<(String, String)>) -> Outcome {
    visit.member()?;
    let election = election(&show::find(&visit, &id)?).ok_or(Lost::NotHere)?;
    let headers = [
        (header::CONTENT_TYPE, "text/plain; charset=utf-8"),
        (header::CONTENT_DISPOSITION, "attachment; filename=\"bagi-dana.pb\""),
        (header::CACHE_CONTROL, "no-store"),
    ];
    Ok((headers, pabulib::write(&election)).into_response())
}

/// `None` when it is no budget, and while somebody's ballot is not to be seen: then the file would tell another count.
fn election(it: &DecisionSeen) -> Option<Election> {
    let Method::Budget { rupiah } = it.method else { return None };
    let counted = it.tally.is_some() && it.voices.iter().all(|it| it.ballot.is_some());
    if !counted || it.secrecy == community::decisions::Secrecy::Secret {
        return None;
    }
    let projects = it.choices.iter().map(|choice| Project {
        id: choice.id.to_string(),
        name: Some(choice.label.clone()),
        cost: amount(choice.rupiah.unwrap_or_default()),
    });
    // Numbers in order of voting, not the members' own: the file leaves the community.
    let votes = (1..).zip(&it.voices).map(|(number, voice): (u32, _)| Vote {
        voter: number.to_string(),
        approved: approved(it, voice.ballot.as_ref()),
    });
    Some(Election {
        about: vec![("description".into(), it.title.clone()), ("currency".into(), "IDR".into())],
        decimals: 0,
        budget: amount(rupiah),
        vote_type: VoteType::Approval,
        projects: projects.collect(),
        votes: votes.collect(),
    })
}

fn approved(it: &DecisionSeen, ballot: Option<&Ballot>) -> Vec<usize> {
    match ballot {
        Some(Ballot::Approve { choices }) => {
            let place = |id| it.choices.iter().position(|choice| choice.id == id);
            choices.iter().filter_map(|id| place(*id)).collect()
        }
        _ => vec![],
    }
}

fn amount(rupiah: Rupiah) -> u64 {
    u64::try_from(rupiah.0).unwrap_or(0)
}
