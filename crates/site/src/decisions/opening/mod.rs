//! `/musyawarah/baru`: a proposal in under a minute: what, in which way, and what is carried out when it passes.

mod acts;
mod begin;
mod blocks;
mod choosing;
mod form;
mod from_file;
mod kinds;
mod offers;
mod options;
mod reading;
mod refused;
mod rows;
#[cfg(test)]
mod tests;

use axum::{
    Router,
    extract::RawQuery,
    response::{IntoResponse, Redirect},
    routing::get,
};
use community::{
    Event,
    decisions::{Class, Command, Event as Decision, From, Proposal, Secrecy},
};

use self::{begin::class_word, blocks::Place, options::class_line, reading::Reading};
use super::words;
use crate::{Lost, Outcome, Sent, Site, Visit, parts::Typed, urls::paths};

pub(super) use self::{
    begin::acts as written,
    kinds::Kind,
    offers::{Offers, section as acts_section},
    options::{hours, review},
    refused::refused,
    rows::MORE,
};

pub fn routes() -> Router<Site> {
    Router::new().route(paths::DECISION_NEW, get(show).post(save))
}

pub async fn show(visit: Visit, RawQuery(asked): RawQuery) -> Outcome {
    visit.member()?;
    let asked: Typed =
        url::form_urlencoded::parse(asked.unwrap_or_default().as_bytes()).into_owned().collect();
    let page = match begin::of(&visit, &asked)? {
        Some((kind, typed)) => form::page(&visit, kind, &typed, None)?,
        None => choosing::page(&visit, &asked)?,
    };
    Ok(visit.show(page))
}

pub async fn save(visit: Visit, sent: Sent) -> Outcome {
    visit.member()?;
    let typed = &sent.typed;
    let Some(kind) = Kind::named(typed.value("cara")) else {
        return Ok(visit.show_again(choosing::page(&visit, typed)?));
    };
    if kind == Kind::Budget && typed.has(MORE, from_file::FILE) {
        let taken = from_file::taken(visit.words, typed);
        return Ok(visit.show_again(form::page(&visit, kind, &taken, None)?));
    }
    if !typed.value(MORE).is_empty() {
        return Ok(visit.show_again(form::page(&visit, kind, typed, None)?));
    }
    let (proposal, places) = match proposal(&visit, kind, typed)? {
        Ok(read) => read,
        Err(typed) => return Ok(visit.show_again(form::page(&visit, kind, &typed, None)?)),
    };
    if let Some((told, typed)) = raised(&visit, typed, &proposal)? {
        return Ok(visit.show_again(form::page(&visit, kind, &typed, Some(&told))?));
    }
    match visit.ask(&sent, Command::Open { proposal: proposal.clone() }).await {
        Ok(answer) => {
            let opened = answer.events.iter().find_map(|it| opened(&visit, &it.event));
            Ok(Redirect::to(&opened.unwrap_or_else(|| visit.at().decisions())).into_response())
        }
        Err(Lost::Refused(refusal)) => {
            let typed = refused(&visit, sent.typed, (&proposal, &places), &refusal);
            Ok(visit.show_again(form::page(&visit, kind, &typed, None)?))
        }
        Err(lost) => Err(lost),
    }
}

fn opened(visit: &Visit, event: &Event) -> Option<String> {
    match event {
        Event::Decisions(Decision::Opened { decision, .. }) => Some(visit.at().decision(*decision)),
        _ => None,
    }
}

/// What was proposed with where its acts stand in the form, or the form with what is wrong.
pub(super) fn proposal(
    visit: &Visit,
    kind: Kind,
    typed: &Typed,
) -> Result<Result<(Proposal, Vec<Place>), Typed>, Lost> {
    let offers = Offers::of(visit)?;
    let zone = visit.seen(|seen| seen.zone());
    let mut reading = Reading::new(visit.words, typed);
    let proposal = reading.proposal(kind, zone);
    let acts = match kind.method().carries() {
        true => reading.acts(&offers.proposing.rules, &|version| offers::agreed(visit, version)),
        false => Some((vec![], vec![])),
    };
    Ok(reading.done(proposal.zip(acts)).map(|(mut proposal, (carries, places))| {
        if acts::removes(&carries) && offers.proposing.can_be_secret {
            proposal.secrecy = Secrecy::Secret;
        }
        proposal.carries = carries;
        proposal.from = origin(typed);
        (proposal, places)
    }))
}

/// What a proposal comes from. An address that names nothing names no origin.
fn origin(typed: &Typed) -> Option<From> {
    let idea = || typed.value("usul").parse().ok().map(From::Idea);
    let occasion = || typed.value("kegiatan").parse().ok().map(From::Occasion);
    let decision = || typed.value("dari").parse().ok().map(From::Decision);
    idea().or_else(occasion).or_else(decision)
}

/// What it carries may weigh more than was chosen: that is said before it is opened, and the form has the heavier class.
fn raised(visit: &Visit, typed: &Typed, proposal: &Proposal) -> Result<Option<(String, Typed)>, Lost> {
    let needed = visit.seen(|seen| seen.class_needed(proposal));
    let chosen = typed.value("class");
    if chosen.is_empty() || needed <= proposal.class || proposal.method.is_poll() {
        return Ok(None);
    }
    let offers = Offers::of(visit)?;
    let line = class_line(visit.words, needed, &offers.proposing);
    let class = words::class(visit.words, needed);
    let told =
        visit.words.with("proposals-raised", &[("class", class.as_ref().into()), ("line", line.into())]);
    Ok(Some((told, typed.clone().instead("class", class_word(Class::max(needed, proposal.class))))))
}
