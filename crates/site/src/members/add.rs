//! Adding somebody who has no phone: whoever adds them records for them.

use axum::response::{IntoResponse, Redirect};
use community::{limits, members::Command};
use maud::html;

use crate::{
    Lost, Outcome, Sent, Visit,
    layout::Page,
    myself::{honorific_choice, honorific_typed},
    parts::{Typed, form, primary, text, title},
};

pub async fn show(visit: Visit) -> Outcome {
    visit.member()?;
    Ok(visit.show(page(&visit, &Typed::default())?))
}

pub async fn save(visit: Visit, sent: Sent) -> Outcome {
    visit.member()?;
    let command =
        Command::Add { name: sent.typed.value("name").into(), honorific: honorific_typed(&sent.typed) };
    match visit.ask(&sent, command).await {
        Ok(_) => Ok(Redirect::to(&visit.at().members()).into_response()),
        Err(Lost::Refused(refusal)) => {
            let typed = sent.typed.refused(visit.words, &refusal);
            Ok(visit.show_again(page(&visit, &typed)?))
        }
        Err(lost) => Err(lost),
    }
}

fn page<'a>(visit: &Visit, typed: &Typed) -> Result<Page<'a>, Lost> {
    let (words, at) = (visit.words, visit.at());
    let body = html! {
        (title(words.t("members-add-title"))
            .back(at.members(), words.t("members-title"))
            .line(words.t("members-add-line")))
        (form(words, typed, &at.member_add(), &visit.once()?, html! {
            (text(typed, "name", words.t("members-name"))
                .example("Tati").longest(limits::NAME_CHARS_MAX).required())
            (honorific_choice(words, typed))
            (primary(words.t("members-add-save")))
        }))
    };
    Ok(visit.bare_page(words.t("members-add-title"), body))
}
