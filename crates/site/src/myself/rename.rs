//! The name one goes by, and how one is addressed.

use axum::response::{IntoResponse, Redirect};
use community::{limits, members::Command};
use maud::html;

use super::{Whom, honorific_choice, honorific_typed, named_in};
use crate::{
    Lost, Outcome, Sent, Visit,
    layout::Page,
    members::words::name,
    parts::{Typed, form, hidden, primary, text, title},
};

pub fn show(visit: &Visit, whom: &Whom) -> Outcome {
    let (name, honorific) = visit.seen(|seen| seen.bare_name(whom.person.id)).ok_or(Lost::NotHere)?;
    let typed = Typed::default().typed("name", name).typed("honorific", honorific.map_or("", |it| it.word()));
    Ok(visit.show(page(visit, whom, &typed)?))
}

pub async fn save(visit: Visit, sent: Sent) -> Outcome {
    let whom = named_in(&visit, &sent)?;
    let command = Command::Rename {
        member: whom.member(),
        name: sent.typed.value("name").into(),
        honorific: honorific_typed(&sent.typed),
    };
    match visit.ask(&sent, command).await {
        Ok(_) => Ok(Redirect::to(&whom.page(&visit)).into_response()),
        Err(Lost::Refused(refusal)) => {
            let typed = sent.typed.refused(visit.words, &refusal);
            Ok(visit.show_again(page(&visit, &whom, &typed)?))
        }
        Err(lost) => Err(lost),
    }
}

fn page<'a>(visit: &Visit, whom: &Whom, typed: &Typed) -> Result<Page<'a>, Lost> {
    let words = visit.words;
    let back = if whom.is_viewer { words.t("myself-title").into_owned() } else { name(words, &whom.person) };
    let body = html! {
        (title(words.t("myself-name-title")).back(whom.page(visit), back))
        (form(words, typed, &visit.at().myself_act("nama"), &visit.once()?, html! {
            @if let Some(member) = whom.member() { (hidden("member", member)) }
            (text(typed, "name", words.t("members-name"))
                .hint(words.t("myself-name-hint")).longest(limits::NAME_CHARS_MAX).autocomplete("name").required())
            (honorific_choice(words, typed))
            (primary(words.t("myself-save")))
        }))
    };
    Ok(visit.bare_page(words.t("myself-name-title"), body))
}
