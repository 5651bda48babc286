//! The new phone waits: it shows its code and how many have confirmed, and comes in once it may.

use axum::{
    extract::Path,
    response::{IntoResponse, Redirect},
};
use community::{
    kernel::{MemberId, ReentryId},
    seen_by::reentries::{OwnReentry, ReentryState},
};
use host::Opens;
use maud::{Markup, html};

use super::{id, needed_by_nobody};
use crate::{
    Lost, Outcome, Visit,
    begin::enter,
    parts::{Icon, Mood, act, banner, dots, primary, quiet, secondary, title},
};

/// The link opens the door itself for so long after it was given out: a day to be confirmed, a day to come in. Later
/// the new PIN works.
const OPEN_HOURS_MORE: i64 = 24;
/// Ours have 16 characters.
const SECRET_CHARS_MAX: usize = 32;

type Parts = Path<(String, String, String)>;

pub async fn show(visit: Visit, Path((_, written, secret)): Parts) -> Outcome {
    let id = id(&written)?;
    let words = visit.words;
    let state = state(&visit, id, &secret)?;
    let address = visit.at().reentry_state(id, &secret);
    let heading = match &state {
        State::Granted { .. } => words.t("reentries-own-title-granted"),
        State::Waiting { .. } | State::Refused => words.t("reentries-own-title"),
    };
    let body = html! {
        (title(heading.clone()))
        (waiting_or_open(&visit, &state, &address)?)
    };
    Ok(visit.show(visit.bare_page(heading, body)))
}

/// Two members have confirmed this phone: it comes in without the PIN being typed again.
pub async fn enter_by_it(visit: Visit, Path((_, written, secret)): Parts) -> Outcome {
    let id = id(&written)?;
    match state(&visit, id, &secret)? {
        State::Granted { door: Some(member) } => enter(&visit, member, &visit.at().home()).await,
        State::Granted { door: None } | State::Waiting { .. } | State::Refused => {
            Ok(Redirect::to(&visit.at().reentry_state(id, &secret)).into_response())
        }
    }
}

enum State {
    /// Expired ones wait for ever, like those that were never written down.
    Waiting {
        code: String,
        confirmed: u32,
        needed: u32,
    },
    /// Who comes in by this link; nobody any more when it has lain around too long.
    Granted {
        door: Option<MemberId>,
    },
    Refused,
}

fn state(visit: &Visit, id: ReentryId, secret: &str) -> Result<State, Lost> {
    // It is written into the way back to this page.
    if secret.len() > SECRET_CHARS_MAX || !secret.bytes().all(|b| b.is_ascii_alphanumeric()) {
        return Err(Lost::NotHere);
    }
    let secrets = &visit.site.host.secrets;
    let own = visit.seen(|seen| seen.own_reentry(id));
    Ok(match own.filter(|_| secrets.fits(visit.home.id, Opens::Reentry(id), secret)) {
        Some(own) => own_state(visit, own),
        None => State::Waiting {
            code: secrets.digits_of(visit.home.id, secret),
            confirmed: 0,
            needed: needed_by_nobody(visit),
        },
    })
}

fn own_state(visit: &Visit, own: OwnReentry) -> State {
    match own.state {
        ReentryState::Open | ReentryState::Expired => {
            State::Waiting { code: own.code, confirmed: own.confirmed, needed: own.needed }
        }
        ReentryState::Granted => {
            let open = own.belongs && visit.now < own.expires_at.plus_hours(OPEN_HOURS_MORE);
            State::Granted { door: open.then_some(own.member) }
        }
        ReentryState::Refused => State::Refused,
    }
}

fn waiting_or_open(visit: &Visit, state: &State, address: &str) -> Result<Markup, Lost> {
    let (words, at) = (visit.words, visit.at());
    Ok(match state {
        State::Waiting { code, confirmed, needed } => {
            let count = words.with(
                "reentries-confirmed",
                &[("confirmed", (*confirmed).into()), ("needed", (*needed).into())],
            );
            html! {
                p { (words.t("reentries-tell-code")) }
                p.big-code { (code) }
                div.card { (dots(*confirmed, *needed, &count)) }
                p.soft { (words.t("reentries-if-right")) }
                (primary(words.t("requests-look-again")).icon(Icon::Repeat).to(address))
                (quiet(words.t("reentries-start-over")).to(at.reentry_ask()))
            }
        }
        State::Granted { door } => html! {
            (banner(Mood::Ok, &words.t("reentries-granted")))
            @if door.is_some() {
                (act(address, &visit.once()?, html! { (primary(words.t("begin-sign-in")).icon(Icon::Door)) }))
            } @else {
                (primary(words.t("begin-sign-in")).to(at.sign_in()))
            }
        },
        State::Refused => html! {
            (banner(Mood::Problem, &words.t("reentries-refused")))
            (secondary(words.t("reentries-start-over")).to(at.reentry_ask()))
        },
    })
}
