//! Writing for oneself, by four prompts.

use axum::response::{IntoResponse, Redirect};
use community::{
    kernel::PeaceId,
    limits,
    peace::{Command, Statement},
    seen_by::peace::PeaceSeen,
};
use maud::html;

use crate::{
    Lost, Outcome, Sent, Visit,
    layout::Page,
    parts::{Typed, area, form, primary, title},
};

/// The field, as in the command; its question; what may help.
const PROMPTS: [(&str, &str, &str); 4] = [
    ("happened", "peace-happened", "peace-happened-hint"),
    ("felt", "peace-felt", "peace-felt-hint"),
    ("needed", "peace-needed", "peace-needed-hint"),
    ("wished", "peace-wished", "peace-wished-hint"),
];

pub fn show(visit: &Visit, peace: &PeaceSeen) -> Outcome {
    let own = peace.own.as_ref().ok_or(Lost::NotHere)?;
    let typed = Typed::default()
        .typed("happened", &own.written.happened)
        .typed("felt", &own.written.felt)
        .typed("needed", &own.written.needed)
        .typed("wished", &own.written.wished);
    Ok(super::shown(visit, page(visit, peace.id, &typed)?))
}

pub async fn save(visit: &Visit, sent: &Sent, peace: PeaceId) -> Outcome {
    let written = |field| sent.typed.value(field).into();
    let statement = Statement {
        happened: written("happened"),
        felt: written("felt"),
        needed: written("needed"),
        wished: written("wished"),
    };
    match visit.ask(sent, Command::Write { peace, statement }).await {
        Ok(_) => Ok(Redirect::to(&visit.at().peace(peace)).into_response()),
        Err(Lost::Refused(refusal)) => {
            let typed = sent.typed.clone().refused(visit.words, &refusal);
            Ok(visit.show_again(page(visit, peace, &typed)?))
        }
        Err(lost) => Err(lost),
    }
}

fn page<'a>(visit: &Visit, peace: PeaceId, typed: &Typed) -> Result<Page<'a>, Lost> {
    let (say, at) = (visit.words, visit.at());
    let body = html! {
        (title(say.t("peace-write-title")).back(at.peace(peace), say.t("peace-back")).line(say.t("peace-write-line")))
        (form(say, typed, &at.peace_act(peace, "tulis"), &visit.once()?, html! {
            @for (field, question, hint) in PROMPTS {
                (area(typed, field, say.t(question)).hint(say.t(hint)).longest(limits::PEACE_CHARS_MAX))
            }
            (primary(say.t("peace-write-save")))
        }))
    };
    Ok(visit.bare_page(say.t("peace-write-title"), body))
}
