//! Beginning: first whether anybody is in danger, then with whom.

use axum::{
    extract::Query,
    response::{IntoResponse, Redirect},
};
use community::{
    Event,
    kernel::{Input, Problem},
    peace::{self, Command},
};
use maud::html;
use serde::Deserialize;

use crate::{
    Lost, Outcome, Sent, Visit,
    layout::Page,
    members::words::name,
    parts::{Typed, form, primary, secondary, select, title},
};

#[derive(Deserialize)]
pub struct Asked {
    /// "No, nobody is in danger."
    #[serde(default)]
    aman: String,
    /// With whom, when they come from a page that knows.
    #[serde(default)]
    dengan: String,
}

/// The question records nothing, whatever the answer.
pub async fn show(visit: Visit, Query(asked): Query<Asked>) -> Outcome {
    visit.member()?;
    let typed = Typed::default().typed("with", &asked.dengan);
    let page = if asked.aman == "1" { page(&visit, &typed)? } else { question(&visit, &asked.dengan) };
    Ok(super::shown(&visit, page))
}

pub async fn save(visit: Visit, sent: Sent) -> Outcome {
    visit.member()?;
    let begun = match sent.typed.value("with").parse() {
        Ok(with) => visit.ask(&sent, Command::Begin { with }).await,
        Err(_) => Err(Lost::Refused(Input::new("with", Problem::Unknown).into())),
    };
    match begun {
        Ok(answer) => {
            let begun = answer.events.iter().find_map(|it| match &it.event {
                Event::Peace(peace::Event::Begun { peace, .. }) => Some(*peace),
                _ => None,
            });
            let to = begun.map_or(visit.at().peaces(), |it| visit.at().peace(it));
            Ok(Redirect::to(&to).into_response())
        }
        Err(Lost::Refused(refusal)) => {
            let typed = sent.typed.refused(visit.words, &refusal);
            Ok(visit.show_again(page(&visit, &typed)?))
        }
        Err(lost) => Err(lost),
    }
}

fn question<'a>(visit: &Visit, with: &str) -> Page<'a> {
    let (say, at) = (visit.words, visit.at());
    let safe: String =
        url::form_urlencoded::Serializer::new("?aman=1&".to_owned()).append_pair("dengan", with).finish();
    let body = html! {
        (title(say.t("peace-danger")).back(at.peaces(), say.t("peace-title")).line(say.t("peace-danger-line")))
        (primary(say.t("peace-danger-yes")).to(at.peace_help()))
        (secondary(say.t("peace-danger-no")).to(format!("{}{safe}", at.peace_begin())))
    };
    visit.bare_page(say.t("peace-danger"), body)
}

fn page<'a>(visit: &Visit, typed: &Typed) -> Result<Page<'a>, Lost> {
    let (say, at) = (visit.words, visit.at());
    let list = visit.seen(|seen| seen.peace_list()).ok_or(Lost::NotHere)?;
    let whom =
        list.others.iter().fold(
            select(typed, "with", say.t("peace-with")).option("", say.t("peace-choose")),
            |select, it| select.option(it.id.to_string(), name(say, it)),
        );
    let body = html! {
        (title(say.t("peace-begin-title")).back(at.peaces(), say.t("peace-title")).line(say.t("peace-begin-line")))
        (form(say, typed, &at.peace_begin(), &visit.once()?, html! {
            (whom)
            p.soft { (say.t("peace-privacy")) }
            (primary(say.t("peace-begin-send")))
        }))
    };
    Ok(visit.bare_page(say.t("peace-begin-title"), body))
}
