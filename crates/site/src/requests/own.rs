//! One's own request: whether it has been answered, and the way in once it has.

use axum::{
    extract::Path,
    response::{IntoResponse, Redirect},
};
use community::{
    kernel::{MemberId, RequestId},
    seen_by::requests::{OwnRequest, RequestAnswer},
};
use host::Opens;
use maud::{Markup, html};

use super::id;
use crate::{
    Lost, Outcome, Visit,
    begin::enter,
    parts::{Icon, Mood, act, banner, primary, secondary, title},
};

/// The link opens the door itself for so long after the welcome; a link that lies around longer must not, and the PIN
/// works by then.
const OPEN_HOURS: i64 = 7 * 24;

type Parts = Path<(String, String, String)>;

pub async fn show(visit: Visit, Path((_, written, secret)): Parts) -> Outcome {
    let (id, own) = opened(&visit, &written, &secret)?;
    let address = visit.at().join_request_state(id, &secret);
    let words = visit.words;
    let body = html! {
        (title(words.t("requests-own-title")).line(words.with("requests-own-line", &[("name", own.name.as_str().into())])))
        (state(&visit, &own, &address)?)
    };
    Ok(visit.show(visit.bare_page(words.t("requests-own-title"), body)))
}

/// This phone has asked and is welcome: it comes in without the PIN being typed again.
pub async fn enter_by_it(visit: Visit, Path((_, written, secret)): Parts) -> Outcome {
    let (id, own) = opened(&visit, &written, &secret)?;
    match open_door(&visit, &own) {
        Some(member) => enter(&visit, member, &visit.at().home()).await,
        None => Ok(Redirect::to(&visit.at().join_request_state(id, &secret)).into_response()),
    }
}

fn opened(visit: &Visit, written: &str, secret: &str) -> Result<(RequestId, OwnRequest), Lost> {
    let id = id(written)?;
    let fits = visit.site.host.secrets.fits(visit.home.id, Opens::Request(id), secret);
    let own = visit.seen(|seen| seen.own_request(id)).filter(|_| fits);
    own.map(|own| (id, own)).ok_or(Lost::NotHere)
}

fn open_door(visit: &Visit, own: &OwnRequest) -> Option<MemberId> {
    match own.answer {
        RequestAnswer::Welcomed { member, at, belongs } => {
            (belongs && visit.now < at.plus_hours(OPEN_HOURS)).then_some(member)
        }
        RequestAnswer::Waiting | RequestAnswer::Declined { .. } => None,
    }
}

fn state(visit: &Visit, own: &OwnRequest, address: &str) -> Result<Markup, Lost> {
    let (words, at) = (visit.words, visit.at());
    Ok(match &own.answer {
        RequestAnswer::Waiting => html! {
            (banner(Mood::Info, &words.t("requests-waiting")))
            p.soft { (words.t("requests-waiting-line")) }
            (primary(words.t("requests-look-again")).icon(Icon::Repeat).to(address))
        },
        RequestAnswer::Welcomed { belongs: false, .. } => html! {
            (banner(Mood::Info, &words.t("requests-left")))
            (secondary(words.t("requests-ask-again")).to(at.join_request()))
        },
        RequestAnswer::Welcomed { .. } => html! {
            (banner(Mood::Ok, &words.t("requests-welcomed")))
            @if open_door(visit, own).is_some() {
                (act(address, &visit.once()?, html! { (primary(words.t("requests-enter")).icon(Icon::Door)) }))
            } @else {
                (primary(words.t("begin-sign-in")).to(at.sign_in()))
            }
        },
        RequestAnswer::Declined { reason } => html! {
            (banner(Mood::Info, &words.t("requests-declined")))
            @if !reason.is_empty() { p.card.said dir="auto" { (reason) } }
            p { (words.t("requests-declined-line")) }
            (secondary(words.t("requests-declined-home")).to(at.home()))
        },
    })
}
