//! Signing in by a key.

use axum::response::{IntoResponse, Redirect};
use maud::html;

use super::{json, place, script, show as show_page, worded};
use crate::{
    Lost, Outcome, Sent, Visit,
    begin::{asked, enter, way_on},
    layout::Page,
    parts::{Icon, Mood, banner, hidden, once, primary, secondary, title},
};

pub async fn show(visit: Visit) -> Outcome {
    let to = way_on(&visit, &asked(&visit.path, "ke"));
    if visit.member().is_ok() {
        return Ok(Redirect::to(&to).into_response());
    }
    Ok(show_page(page(&visit, &to, None)?))
}

pub async fn save(visit: Visit, sent: Sent) -> Outcome {
    let host = &visit.site.host;
    let to = way_on(&visit, sent.typed.value("to"));
    let Some(place) = place(&visit.base) else {
        return Ok(visit.show_again(page(&visit, &to, None)?));
    };
    if sent.typed.has("act", "begin") {
        return Ok(json(host.begin_entering(&place)?));
    }
    let problem = match sent.typed.value("credential") {
        "" => visit.words.t("passkeys-unread").into_owned(),
        credential => match host.enter_by_passkey(&place, visit.home.id, credential).await? {
            Ok(member) if visit.seen(|seen| seen.led_in(member)).is_some() => {
                return enter(&visit, member, &to).await;
            }
            Ok(_) => worded(visit.words, host::passkeys::NoKey::NotAccepted),
            Err(no_key) => worded(visit.words, no_key),
        },
    };
    Ok(visit.show_again(page(&visit, &to, Some(&problem))?))
}

fn page<'a>(visit: &'a Visit, to: &str, problem: Option<&str>) -> Result<Page<'a>, Lost> {
    let (words, at) = (visit.words, visit.at());
    let body = html! {
        (title(words.t("passkeys-enter")).line(words.t("passkeys-enter-line")).back(at.sign_in_and_return(to), words.t("begin-sign-in")))
        @if let Some(problem) = problem { (banner(Mood::Problem, problem)) }
        @if place(&visit.base).is_some() {
            form.act method="post" action=(at.passkey_sign_in()) data-passkey="use" {
                (once(&visit.once()?))
                (hidden("to", to))
                (hidden("credential", ""))
                (primary(words.t("passkeys-enter")).icon(Icon::Key))
            }
        } @else {
            (banner(Mood::Info, &words.t("passkeys-not-here")))
        }
        (secondary(words.t("passkeys-by-pin")).to(at.sign_in_and_return(to)))
        (script())
    };
    Ok(visit.bare_page(words.t("passkeys-enter"), body))
}
