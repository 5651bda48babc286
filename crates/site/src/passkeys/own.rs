//! One's own keys: what there is, adding one, removing one.

use axum::response::{IntoResponse, Redirect};
use community::kernel::MemberId;
use host::{
    Who,
    passkeys::{Passkey, Place},
};
use maud::{Markup, html};

use super::{json, place, script, show as show_page, worded};
use crate::{
    Lost, Outcome, Sent, Visit,
    begin::{called, moments},
    layout::{Page, Section},
    parts::{Icon, Mood, Tone, act, badge, banner, danger, fold, hidden, once, primary, row, title},
};

pub async fn show(visit: Visit) -> Outcome {
    let who = who(&visit, visit.member()?);
    Ok(show_page(page(&visit, who, None).await?))
}

pub async fn save(visit: Visit, sent: Sent) -> Outcome {
    let (host, who) = (&visit.site.host, who(&visit, visit.member()?));
    let remove = sent.typed.value("remove");
    if !remove.is_empty() {
        host.remove_passkey(who, remove).await?;
        return Ok(Redirect::to(&visit.at().passkeys()).into_response());
    }
    let Some(place) = place(&visit.base) else {
        return Ok(visit.show_again(page(&visit, who, None).await?));
    };
    if sent.typed.has("act", "begin") {
        return begin(&visit, who, &place).await;
    }
    let problem = match sent.typed.value("credential") {
        "" => visit.words.t("passkeys-unread").into_owned(),
        credential => match host.add_passkey(&place, who, credential).await? {
            Ok(()) => return Ok(Redirect::to(&visit.at().passkeys()).into_response()),
            Err(no_key) => worded(visit.words, no_key),
        },
    };
    Ok(visit.show_again(page(&visit, who, Some(&problem)).await?))
}

fn who(visit: &Visit, member: MemberId) -> Who {
    Who { community: visit.home.id, member }
}

/// On the phone the key is called after member and community: there may be others of this server. A comma, because phones
/// take no middle dot in names (RFC 8266).
async fn begin(visit: &Visit, who: Who, place: &Place) -> Outcome {
    let frame = visit.seen(|seen| seen.frame());
    let name = frame.viewer.as_ref().map(|viewer| called(visit.words, viewer)).unwrap_or_default();
    let account = format!("{name}, {}", frame.name);
    Ok(json(visit.site.host.begin_passkey(place, who, &account).await?))
}

async fn page<'a>(visit: &'a Visit, who: Who, problem: Option<&str>) -> Result<Page<'a>, Lost> {
    let (words, at) = (visit.words, visit.at());
    let keys = visit.site.host.passkeys(who).await?;
    let body = html! {
        (title(words.t("passkeys-title")).line(words.t("passkeys-line")).back(at.myself(), words.t("passkeys-back")))
        @if let Some(problem) = problem { (banner(Mood::Problem, problem)) }
        @if !keys.is_empty() {
            div.stack { @for (number, key) in (1_u32..).zip(&keys) { (one(visit, number, key)?) } }
        }
        @if place(&visit.base).is_some() {
            form.act method="post" action=(at.passkeys()) data-passkey="make" {
                (once(&visit.once()?))
                (hidden("credential", ""))
                (primary(words.t("passkeys-add")).icon(Icon::Key))
            }
            p.soft { (words.t("passkeys-add-line")) }
        } @else {
            (banner(Mood::Info, &words.t("passkeys-not-here")))
        }
        (script())
    };
    Ok(Page::new(words, words.t("passkeys-title"), visit.frame(Section::More), body).here(visit.path.clone()))
}

fn one(visit: &Visit, number: u32, key: &Passkey) -> Result<Markup, Lost> {
    let words = visit.words;
    let zone = visit.seen(|seen| seen.zone());
    let added = moments::day_and_time(words, key.added_at, zone, visit.now);
    let remove = act(
        &visit.at().passkeys(),
        &visit.once()?,
        html! {
            p.soft { (words.t("passkeys-remove-line")) }
            (danger(words.t("passkeys-remove")).sends("remove", key.id.as_str()))
        },
    );
    Ok(html! {
        article.card {
            (row(words.with("passkeys-numbered", &[("number", number.into())]))
                .line(words.with("passkeys-added", &[("when", added.into())]))
                .lead(badge(Tone::Indigo, Icon::Key)))
            (fold(&words.t("passkeys-remove-fold"), remove))
        }
    })
}
