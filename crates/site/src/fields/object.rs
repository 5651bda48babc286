//! Objecting: with a reason, in time.

use axum::response::{IntoResponse, Redirect};
use community::{fields::Command, kernel::FieldId, limits};
use maud::html;

use super::words::cared;
use crate::{
    Lost, Outcome, Sent, Visit,
    layout::Page,
    members::words::name,
    parts::{Typed, area, form, primary, quiet, title},
};

pub fn show(visit: &Visit, id: FieldId) -> Outcome {
    Ok(visit.show(page(visit, id, &Typed::default())?))
}

pub async fn save(visit: &Visit, sent: &Sent, field: FieldId) -> Outcome {
    let reason = sent.typed.value("reason").into();
    match visit.ask(sent, Command::Object { field, reason }).await {
        Ok(_) => Ok(Redirect::to(&visit.at().fields()).into_response()),
        Err(Lost::Refused(refusal)) => {
            let typed = sent.typed.clone().refused(visit.words, &refusal);
            Ok(visit.show_again(page(visit, field, &typed)?))
        }
        Err(lost) => Err(lost),
    }
}

fn page<'a>(visit: &Visit, id: FieldId, typed: &Typed) -> Result<Page<'a>, Lost> {
    let (words, at) = (visit.words, visit.at());
    let field = visit.seen(|seen| seen.field(id)).ok_or(Lost::NotHere)?;
    let (who, what) = (name(words, &field.holder), cared(words, &field.cared));
    let body = html! {
        (title(words.t("fields-object-title"))
            .back(at.fields(), words.t("fields-title"))
            .line(words.with("fields-object-line", &[("who", who.into()), ("field", what.into())])))
        (form(words, typed, &at.field_act(id, "keberatan"), &visit.once()?, html! {
            (area(typed, "reason", words.t("fields-reason"))
                .hint(words.t("fields-reason-hint")).longest(limits::NOTE_CHARS_MAX).required())
            (primary(words.t("fields-object-send")))
        }))
        (quiet(words.t("fields-object-no")).to(at.fields()))
    };
    Ok(visit.bare_page(words.t("fields-object-title"), body))
}
