//! Who writes down what somebody says who has no phone at hand; always shown as "recorded by".

use axum::response::{IntoResponse, Redirect};
use community::{kernel::MemberId, members::Command};
use maud::html;

use super::Whom;
use crate::{
    Lost, Outcome, Sent, Visit,
    layout::Page,
    members::words::name,
    parts::{Typed, form, hidden, primary, select, title},
};

pub fn show(visit: &Visit, whom: &Whom) -> Outcome {
    let view = visit.seen(|seen| seen.member_page(whom.person.id)).ok_or(Lost::NotHere)?;
    let now = view.row.recorded_by.map_or(String::new(), |it| it.id.to_string());
    Ok(visit.show(page(visit, whom, &Typed::default().typed("recorder", now))?))
}

pub async fn save(visit: Visit, sent: Sent) -> Outcome {
    let me = visit.member()?;
    let member: MemberId = match sent.typed.value("member") {
        "" => me,
        written => written.parse().map_err(|_| Lost::NotHere)?,
    };
    // Somebody whom nobody records for may be taken on by any member: the page on which that is done comes back.
    let view = visit.seen(|seen| seen.member_page(member)).ok_or(Lost::NotHere)?;
    let whom = Whom { person: view.row.person, is_viewer: view.is_viewer };
    let recorder = match sent.typed.value("recorder") {
        "" => None,
        // What is no number is nobody, and the refusal says so.
        written => Some(written.parse().unwrap_or(MemberId(0))),
    };
    match visit.ask(&sent, Command::ChooseRecorder { member: whom.member(), recorder }).await {
        Ok(_) => Ok(Redirect::to(&whom.page(&visit)).into_response()),
        Err(Lost::Refused(refusal)) if view.is_viewer || view.acts_for => {
            let typed = sent.typed.refused(visit.words, &refusal);
            Ok(visit.show_again(page(&visit, &whom, &typed)?))
        }
        Err(lost) => Err(lost),
    }
}

fn page<'a>(visit: &Visit, whom: &Whom, typed: &Typed) -> Result<Page<'a>, Lost> {
    let words = visit.words;
    let back = if whom.is_viewer { words.t("myself-title").into_owned() } else { name(words, &whom.person) };
    let recorders = match whom.is_viewer {
        true => visit.seen(|seen| seen.myself()).map(|it| it.recorders),
        false => visit.seen(|seen| seen.member_page(whom.person.id)).map(|it| it.recorders),
    };
    let choice = select(typed, "recorder", words.t("myself-recorder-who"))
        .option("", words.t("myself-recorder-nobody"));
    let choice = recorders
        .unwrap_or_default()
        .into_iter()
        .fold(choice, |choice, it| choice.option(it.id.to_string(), name(words, &it)));
    let body = html! {
        (title(words.t("myself-recorder-title"))
            .back(whom.page(visit), back)
            .line(words.t("myself-recorder-line")))
        (form(words, typed, &visit.at().myself_act("pencatat"), &visit.once()?, html! {
            @if let Some(member) = whom.member() { (hidden("member", member)) }
            (choice)
            (primary(words.t("myself-save")))
        }))
    };
    Ok(visit.bare_page(words.t("myself-recorder-title"), body))
}
