//! Signing in: name and PIN, then on to where one wanted to go.

use axum::response::{IntoResponse, Redirect};
use community::kernel::MemberId;
use host::{NotIn, Pin};
use maud::{Markup, html};

use super::{enter, guest::asked, moments, newcomer};
use crate::{
    Lost, Outcome, Sent, Visit,
    language::own_path,
    parts::{Icon, Typed, form, hidden, pin, primary, quiet, secondary, text, title},
    passkeys, urls,
};

pub async fn show(visit: Visit) -> Outcome {
    let to = way_on(&visit, &asked(&visit.path, "ke"));
    if visit.member().is_ok() {
        return Ok(Redirect::to(&to).into_response());
    }
    let typed = Typed::default().typed("to", to);
    Ok(visit.show(visit.bare_page(visit.words.t("begin-sign-in"), body(&visit, &typed)?)))
}

pub async fn save(visit: Visit, sent: Sent) -> Outcome {
    let words = visit.words;
    let to = way_on(&visit, sent.typed.value("to"));
    let typed = newcomer::required(words, sent.typed, "name", community::limits::NAME_CHARS_MAX);
    let typed = match newcomer::pin(typed.value("pin")) {
        Some(pin) if typed.is_fine() => match try_in(&visit, typed.value("name"), pin).await? {
            Ok(member) => return enter(&visit, member, &to).await,
            Err(not_in) => {
                let sentence = refused(&visit, not_in);
                typed.problem(sentence)
            }
        },
        Some(_) => typed,
        None => typed.problem_at("pin", words.t("refusals-pin")),
    };
    Ok(visit.show_again(visit.bare_page(words.t("begin-sign-in"), body(&visit, &typed)?)))
}

async fn try_in(visit: &Visit, name: &str, pin: Pin) -> Result<Result<MemberId, NotIn>, Lost> {
    let named = |name: &str| visit.home.read(|community| community.members.named(name).map(|it| it.id));
    Ok(visit.site.host.sign_in(visit.home.id, named, name, pin).await?)
}

/// What happened and what to do; the same for a name that nobody bears.
fn refused(visit: &Visit, not_in: NotIn) -> String {
    let words = visit.words;
    match not_in {
        NotIn::Wrong => words.t("begin-sign-in-wrong").into_owned(),
        NotIn::Wait { until } => {
            let zone = visit.seen(|seen| seen.zone());
            // The minute that has begun is not over yet.
            let time = words.at_time(moments::clock(until + 59_999, zone), zone);
            words.with("begin-sign-in-wait", &[("time", time.into())])
        }
        NotIn::Locked => words.t("begin-sign-in-locked").into_owned(),
    }
}

/// Where to go afterwards: a page of this server, or the community's home.
pub fn way_on(visit: &Visit, to: &str) -> String {
    match own_path(to) {
        urls::FRONT => visit.at().home(),
        own => own.to_owned(),
    }
}

fn body(visit: &Visit, typed: &Typed) -> Result<Markup, Lost> {
    let (words, at) = (visit.words, visit.at());
    let fields = html! {
        (hidden("to", typed.value("to")))
        (text(typed, "name", words.t("begin-name")).longest(community::limits::NAME_CHARS_MAX)
            .autocomplete("username").required())
        (pin(typed, "pin", words.t("begin-pin")).required())
        (primary(words.t("begin-sign-in")))
    };
    Ok(html! {
        (title(words.t("begin-sign-in")))
        (form(words, typed, &at.sign_in(), &visit.once()?, fields))
        div.actions {
            @if passkeys::place(&visit.base).is_some() {
                (secondary(words.t("passkeys-enter")).icon(Icon::Key).to(passkeys::sign_in(visit, typed.value("to"))))
            }
            (secondary(words.t("begin-sign-in-lost")).icon(Icon::Phone).to(at.reentry_ask()))
            (quiet(words.t("begin-sign-in-no-member")).to(at.join_request()))
        }
    })
}
