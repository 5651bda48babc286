//! The door: a code that hangs there, and what whoever scans it finds.
//! Invariant: scanning records nothing; the button does.

use axum::{
    extract::Path,
    http::HeaderMap,
    response::{IntoResponse, Redirect},
};
use community::{
    gatherings::{Command, OccasionId, Source},
    limits,
    seen_by::occasions::{Guest, Occasion, Phase},
};
use host::Opens;
use maud::{Markup, html};

use super::{Named, answer, elsewhere, find, guest, sign_up::with_cookie, words};
use crate::{
    Lost, Outcome, Sent, Visit,
    layout::{Page, Section},
    parts::{self, Icon, Mood, Typed, act, banner, form, primary, qr, quiet, secondary, text, title},
};

/// For members: the code to show or to print.
pub async fn show(visit: Visit, Named(id): Named) -> Outcome {
    visit.member()?;
    let it = find(&visit, id)?;
    if let Some(there) = elsewhere(id, it.id, visit.at().door(it.id)) {
        return Ok(there);
    }
    let w = visit.words;
    let (zone, today) = visit.seen(|seen| (seen.zone(), seen.today()));
    let secret = visit.site.host.secrets.of(visit.home.id, Opens::Door(it.id));
    let link = visit.shared(&visit.at().at_the_door(it.id, &secret));
    let short = link.split_once("://").map_or(link.as_str(), |(_, short)| short);
    let body = html! {
        (title(w.t("occasions-door")).back(visit.at().occasion(it.id), w.t("occasions-back"))
            .line(w.t("occasions-door-line")))
        div.poster {
            span.crest { (visit.emblem(96)) }
            h2 dir="auto" { (it.title) }
            p { (words::when(w, &it, zone, today)) }
            (qr(&link, &w.t("occasions-door-code"), &w.t("occasions-door-scan")))
            p.address { b { (short) } }
        }
        (secondary(w.t("occasions-print")).icon(Icon::Print).prints())
    };
    Ok(visit.show(visit.page(Section::Gatherings, w.t("occasions-door"), body)))
}

/// Whoever scanned the code.
pub async fn arrive(
    visit: Visit,
    Named(id): Named,
    Path((_, _, _, secret)): Path<(String, String, String, String)>,
    headers: HeaderMap,
) -> Outcome {
    let it = opened(&visit, id, &secret)?;
    let own = guest::own(&visit, &headers, it.id);
    Ok(visit.show(page(&visit, id, &secret, &it, own.as_ref(), &Typed::default())?))
}

pub async fn check_in(
    visit: Visit,
    Named(id): Named,
    Path((_, _, _, secret)): Path<(String, String, String, String)>,
    headers: HeaderMap,
    sent: Sent,
) -> Outcome {
    let it = opened(&visit, id, &secret)?;
    let own = guest::own(&visit, &headers, it.id);
    match visit.ask(&sent, command(&visit, &it, own.as_ref(), &sent.typed)).await {
        Ok(answer) => {
            let to = Redirect::to(&visit.at().at_the_door(id, &secret));
            Ok(with_cookie(to.into_response(), guest::kept(&visit, &it, &answer)))
        }
        Err(Lost::Refused(refusal)) => {
            let typed = sent.typed.refused(visit.words, &refusal);
            Ok(visit.show_again(page(&visit, id, &secret, &it, own.as_ref(), &typed)?))
        }
        Err(lost) => Err(lost),
    }
}

/// The secret is of the address that hangs at the door, even when a later part of the series has the occasion now.
fn opened(visit: &Visit, id: OccasionId, secret: &str) -> Result<Occasion, Lost> {
    if !visit.site.host.secrets.fits(visit.home.id, Opens::Door(id), secret) {
        return Err(Lost::NotHere);
    }
    // Only members are invited: whoever scanned may be one who is not signed in yet.
    find(visit, id).or_else(|lost| visit.member().and(Err(lost)))
}

fn command(visit: &Visit, it: &Occasion, own: Option<&Guest>, typed: &Typed) -> Command {
    let (occasion, source) = (it.id, Source::Qr);
    let known = own.filter(|_| typed.has("known", "yes"));
    match (visit.seen(|seen| seen.member()), known) {
        (Some(member), _) => Command::CheckIn { occasion, member, source },
        (None, Some(own)) => Command::CheckInVisitor { occasion, visitor: own.visitor, source },
        (None, None) => Command::WalkIn { occasion, name: typed.value("name").into(), source },
    }
}

fn page<'a>(
    visit: &Visit,
    id: OccasionId,
    secret: &str,
    it: &'a Occasion,
    own: Option<&Guest>,
    typed: &Typed,
) -> Result<Page<'a>, Lost> {
    let w = visit.words;
    let action = visit.at().at_the_door(id, secret);
    let me = visit.seen(|seen| Some((seen.member()?, seen.attendance(it.id)?)));
    let here = match &me {
        Some((me, attendance)) => attendance.members.iter().any(|it| it.person.id == *me && it.here),
        None => own.is_some_and(|it| it.present),
    };
    let body = html! {
        (answer::heading(visit, it))
        @if let Some(problem) = typed.general_problem() { (banner(Mood::Problem, problem)) }
        @if here {
            (banner(Mood::Ok, &w.t("occasions-you-are-here")))
            (quiet(w.t("occasions-see-all")).to(visit.at().occasion(it.id)))
        } @else if it.cancelled.is_some() {
        } @else if it.phase == Phase::Before {
            (banner(Mood::Info, &w.with("occasions-door-early", &[("day", w.day_long(it.day).into())])))
            (secondary(w.t("occasions-see-all")).to(visit.at().occasion(it.id)))
        } @else {
            h2.ask { (w.with("occasions-are-you-here", &[("title", it.title.as_str().into())])) }
            @if me.is_some() {
                (act(&action, &visit.once()?, html! { (primary(w.t("occasions-i-am-here")).icon(Icon::Check)) }))
            } @else {
                (as_guest(visit, &action, own, typed)?)
            }
        }
    };
    Ok(visit.bare_page(it.title.as_str(), body))
}

/// Signed up on this phone, a member who is not signed in, or somebody new.
fn as_guest(visit: &Visit, action: &str, own: Option<&Guest>, typed: &Typed) -> Result<Markup, Lost> {
    let w = visit.words;
    let once = visit.once()?;
    let known = own.filter(|it| !it.withdrawn);
    let name = text(typed, "name", w.t("occasions-your-name")).longest(limits::NAME_CHARS_MAX);
    let by_name = |button: Markup| {
        form(w, typed, action, &once, html! { (name.autocomplete("name").required()) (button) })
    };
    let sign_in = visit.at().sign_in_and_return(action);
    Ok(html! {
        @if let Some(own) = known {
            (act(action, &once, html! {
                (parts::hidden("known", "yes"))
                (primary(w.with("occasions-i-am-here-as", &[("name", words::guest_name(w, own).into())])).icon(Icon::Check))
            }))
            (parts::fold(&w.t("occasions-somebody-else"), by_name(html! { (secondary(w.t("occasions-i-am-here"))) })))
        } @else {
            (by_name(html! { (primary(w.t("occasions-i-am-here")).icon(Icon::Check)) }))
        }
        (secondary(w.t("occasions-i-am-member")).icon(Icon::Person).to(sign_in))
    })
}
