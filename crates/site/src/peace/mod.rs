//! Pages of the peace ladder: begin, write, show, be accompanied, sit in a circle, agree, stop.
//!
//! Invariant: whoever is not in it gets the same 404 as for what is not there; no page of it is kept by a browser.

mod begin;
mod circle;
mod companion;
mod draft;
mod help;
mod list;
mod over;
mod show;
mod stop;
#[cfg(test)]
mod tests;
pub mod words;
mod write;

use axum::{
    Router,
    extract::Path,
    http::{HeaderValue, header},
    response::{IntoResponse, Redirect, Response},
    routing::get,
};
use community::{
    kernel::PeaceId,
    peace::{Command, Role},
    seen_by::peace::PeaceSeen,
};

use crate::{Lost, Outcome, Sent, Site, Visit, layout::Page, urls::paths};

pub fn routes() -> Router<Site> {
    Router::new()
        .route(paths::PEACES, get(list::show))
        .route(paths::PEACE_BEGIN, get(begin::show).post(begin::save))
        .route(paths::PEACE_HELP, get(help::show))
        .route(paths::PEACE, get(show::show))
        .route(paths::PEACE_ACT, get(ask).post(act))
}

async fn ask(visit: Visit, Path((_, id, act)): Path<(String, String, String)>) -> Outcome {
    visit.member()?;
    let peace = here(&visit, written(&id)?)?;
    match act.as_str() {
        "tulis" => write::show(&visit, &peace),
        "penengah" => companion::show(&visit, &peace, Role::Companion),
        "ajak" => companion::show(&visit, &peace, Role::Guest),
        "bicara" => circle::show(&visit, &peace),
        "kesepakatan" => draft::show(&visit, &peace),
        "berhenti" => stop::show(&visit, &peace),
        "tidak-aman" => help::show_unsafe(&visit, &peace),
        _ => Err(Lost::NotHere),
    }
}

async fn act(visit: Visit, Path((_, id, act)): Path<(String, String, String)>, sent: Sent) -> Outcome {
    visit.member()?;
    let peace = written(&id)?;
    let at = visit.at();
    let (command, to) = match act.as_str() {
        "tulis" => return write::save(&visit, &sent, peace).await,
        "penengah" => return companion::save(&visit, &sent, peace, Role::Companion).await,
        "ajak" => return companion::save(&visit, &sent, peace, Role::Guest).await,
        "bicara" => return circle::save(&visit, &sent, peace).await,
        "kesepakatan" => return draft::save(&visit, &sent, peace).await,
        "kabar" => return over::save(&visit, &sent, peace).await,
        "tunjukkan" => (Command::Show { peace }, at.peace(peace)),
        "belum-siap" => (Command::Delay { peace }, at.peace(peace)),
        "ikut" => (Command::Join { peace }, at.peace(peace)),
        "tidak-ikut" => (Command::Decline { peace }, at.peaces()),
        "lingkaran" => (Command::OpenCircle { peace }, at.peace(peace)),
        "lewat" => (Command::Pass { peace }, at.peace(peace)),
        "setuju" => {
            let version = sent.typed.value("version").parse().map_err(|_| Lost::Garbled)?;
            (Command::Accept { peace, version }, at.peace(peace))
        }
        "berhenti" => (Command::End { peace }, at.peaces()),
        "tidak-aman" => (Command::End { peace }, at.peace_help()),
        _ => return Err(Lost::NotHere),
    };
    visit.ask(&sent, command).await?;
    Ok(Redirect::to(&to).into_response())
}

fn written(id: &str) -> Result<PeaceId, Lost> {
    id.parse().map_err(|_| Lost::NotHere)
}

fn here(visit: &Visit, id: PeaceId) -> Result<PeaceSeen, Lost> {
    visit.seen(|seen| seen.peace(id)).ok_or(Lost::NotHere)
}

/// Answers with a page that no browser keeps: phones are shared, and words that are gone must not come back.
fn shown(visit: &Visit, page: Page<'_>) -> Response {
    let mut answer = visit.show(page);
    answer.headers_mut().insert(header::CACHE_CONTROL, HeaderValue::from_static("no-store"));
    answer.headers_mut().remove(header::ETAG);
    answer
}
