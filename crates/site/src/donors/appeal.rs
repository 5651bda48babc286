//! How everybody is asked for gifts: off until the law is met (RULES §6).

use axum::response::{IntoResponse, Redirect};
use community::{
    donors::{Appeal, Command},
    limits,
};
use maud::html;

use super::to;
use crate::{
    Lost, Outcome, Sent, Visit,
    layout::{Page, Section},
    parts::{Icon, Mood, Typed, act, area, banner, form, primary, secondary, text, title},
};

pub async fn show(visit: Visit) -> Outcome {
    visit.member()?;
    let form = visit.seen(|seen| seen.giving_form()).ok_or(Lost::NotHere)?;
    let typed = form.appeal.as_ref().map_or_else(Typed::default, |it| {
        Typed::default()
            .typed("permit", it.permit.or_empty())
            .typed("host_organisation", it.host_organisation.or_empty())
            .typed("purpose", it.purpose.or_empty())
            .typed("how", it.how.or_empty())
    });
    Ok(visit.show(page(&visit, &typed)?))
}

pub async fn save(visit: Visit, sent: Sent) -> Outcome {
    visit.member()?;
    let field = |name: &str| sent.typed.value(name).into();
    let appeal = Appeal {
        permit: field("permit"),
        host_organisation: field("host_organisation"),
        purpose: field("purpose"),
        how: field("how"),
    };
    match visit.ask(&sent, Command::AskPublic { appeal }).await {
        Ok(_) => Ok(to(visit.at().appeal())),
        Err(Lost::Refused(refusal)) => {
            Ok(visit.show_again(page(&visit, &sent.typed.refused(visit.words, &refusal))?))
        }
        Err(lost) => Err(lost),
    }
}

pub async fn stop(visit: Visit, sent: Sent) -> Outcome {
    visit.member()?;
    visit.ask(&sent, Command::StopAsking).await?;
    Ok(to(visit.at().appeal()))
}

pub async fn to_appeal(visit: Visit) -> Outcome {
    Ok(Redirect::temporary(&visit.at().appeal()).into_response())
}

fn page<'a>(visit: &Visit, typed: &Typed) -> Result<Page<'a>, Lost> {
    let it = visit.seen(|seen| seen.giving_form()).ok_or(Lost::NotHere)?;
    let (say, at, once) = (visit.words, visit.at(), visit.once()?);
    let heading = say.t("donors-appeal");
    let body = html! {
        (title(heading.clone()).back(at.donors(), say.t("donors-title")).line(say.t("donors-appeal-line")))
        @if it.appeal.is_some() { (banner(Mood::Ok, &say.t("donors-appeal-on"))) }
        @else { (banner(Mood::Info, &say.t("donors-appeal-off"))) }
        @if it.may_ask_public {
            (form(say, typed, &at.appeal(), &once, html! {
                (text(typed, "host_organisation", say.t("donors-appeal-host")).longest(limits::NAME_CHARS_MAX))
                (text(typed, "permit", say.t("donors-appeal-permit")).longest(limits::NAME_CHARS_MAX))
                (text(typed, "purpose", say.t("donors-appeal-purpose")).longest(limits::NOTE_CHARS_MAX).required())
                (area(typed, "how", say.t("donors-appeal-how")).hint(say.t("donors-appeal-how-hint"))
                    .longest(limits::NOTE_CHARS_MAX).required())
                (primary(say.t("donors-appeal-save")).icon(Icon::Globe))
            }))
            @if it.appeal.is_some() {
                (act(&at.appeal_stop(), &once, html! { (secondary(say.t("donors-appeal-stop"))) }))
            }
        } @else { p.soft { (say.t("donors-appeal-not-yours")) } }
    };
    Ok(visit.page(Section::More, heading, body))
}
