//! Naming somebody: a companion for both, or one more for the circle. Who is named by both is asked.

use axum::response::{IntoResponse, Redirect};
use community::{
    kernel::{Input, PeaceId, Problem},
    peace::{Command, Part, Role},
    seen_by::peace::PeaceSeen,
};
use maud::html;

use crate::{
    Lost, Outcome, Sent, Visit,
    layout::Page,
    members::words::name,
    parts::{Typed, form, primary, select, title},
};

pub fn show(visit: &Visit, peace: &PeaceSeen, role: Role) -> Outcome {
    Ok(super::shown(visit, page(visit, peace, role, &Typed::default())?))
}

pub async fn save(visit: &Visit, sent: &Sent, peace: PeaceId, role: Role) -> Outcome {
    let named = match sent.typed.value("member").parse() {
        Ok(member) => visit.ask(sent, Command::Name { peace, member, role }).await,
        Err(_) => Err(Lost::Refused(Input::new("member", Problem::Unknown).into())),
    };
    match named {
        Ok(_) => Ok(Redirect::to(&visit.at().peace(peace)).into_response()),
        Err(Lost::Refused(refusal)) => {
            let typed = sent.typed.clone().refused(visit.words, &refusal);
            let seen = super::here(visit, peace)?;
            Ok(visit.show_again(page(visit, &seen, role, &typed)?))
        }
        Err(lost) => Err(lost),
    }
}

fn page<'a>(visit: &Visit, peace: &PeaceSeen, role: Role, typed: &Typed) -> Result<Page<'a>, Lost> {
    if peace.part != Part::Party {
        return Err(Lost::NotHere);
    }
    let (say, at) = (visit.words, visit.at());
    let (heading, line, act) = match role {
        Role::Companion => ("peace-companion-title", "peace-companion-line", "penengah"),
        Role::Guest => ("peace-guest-title", "peace-guest-line", "ajak"),
    };
    let whom = peace.may_name.iter().fold(
        select(typed, "member", say.t("peace-whom")).option("", say.t("peace-choose")),
        |select, it| select.option(it.id.to_string(), name(say, it)),
    );
    let body = html! {
        (title(say.t(heading)).back(at.peace(peace.id), say.t("peace-back")).line(say.t(line)))
        (form(say, typed, &at.peace_act(peace.id, act), &visit.once()?, html! {
            (whom)
            (primary(say.t("peace-name-send")))
        }))
    };
    Ok(visit.bare_page(say.t(heading), body))
}
