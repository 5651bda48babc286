//! All invitations, and making one.

use axum::response::{IntoResponse, Redirect};
use community::{
    Event,
    invitations::{self, Command},
    kernel::Text,
    limits,
    seen_by::invitations::{InvitationSeen, InvitationState},
};
use maud::{Markup, html};

use super::words;
use crate::{
    Lost, Outcome, Sent, Visit,
    begin::called,
    layout::{Page, Section},
    parts::{Row, Typed, avatar, choice, empty, fold, form, primary, row, text, title},
};

pub async fn show(visit: Visit) -> Outcome {
    visit.member()?;
    let fresh = Typed::default().typed("hours", limits::INVITATION_HOURS_DEFAULT).typed("uses", "");
    Ok(visit.show(page(&visit, &fresh)?))
}

pub async fn save(visit: Visit, sent: Sent) -> Outcome {
    visit.member()?;
    let command = match read(&sent.typed) {
        Some(command) => command,
        None => {
            let typed = sent.typed.problem(visit.words.t("refusals-unknown"));
            return Ok(visit.show_again(page(&visit, &typed)?));
        }
    };
    match visit.ask(&sent, command).await {
        Ok(answer) => {
            let made = answer.events.iter().find_map(|it| match &it.event {
                Event::Invitations(invitations::Event::Made { invitation, .. }) => Some(*invitation),
                _ => None,
            });
            let to = made.map_or(visit.at().invitations(), |id| visit.at().invitation(id));
            Ok(Redirect::to(&to).into_response())
        }
        Err(Lost::Refused(refusal)) => {
            let typed = sent.typed.refused(visit.words, &refusal);
            Ok(visit.show_again(page(&visit, &typed)?))
        }
        Err(lost) => Err(lost),
    }
}

/// The choices that the form offers; nothing else comes from it.
fn read(typed: &Typed) -> Option<Command> {
    let number = |field| match typed.value(field) {
        "" => Some(None),
        written => written.parse::<u16>().ok().map(Some),
    };
    Some(Command::Make {
        hours: number("hours")?,
        uses: number("uses")?,
        note: Text::new(typed.value("note")),
    })
}

fn page<'a>(visit: &'a Visit, typed: &Typed) -> Result<Page<'a>, Lost> {
    let words = visit.words;
    let all = visit.seen(|seen| seen.invitation_list()).ok_or(Lost::NotHere)?;
    let (open, closed): (Vec<_>, Vec<_>) =
        all.into_iter().partition(|it| it.state == InvitationState::Usable);
    let body = html! {
        (title(words.t("invitations-title")).back(visit.at().members(), words.t("members-title"))
            .line(words.t("invitations-line")))
        div.columns {
            div { (make(visit, typed)?) }
            section {
                h2 { (words.t("invitations-open")) }
                @if open.is_empty() { (empty(&words.t("invitations-none"), None)) }
                @else { div.stack { @for it in &open { (in_list(visit, it)) } } }
                @if !closed.is_empty() {
                    (fold(&words.t("invitations-closed"), html! {
                        div.stack { @for it in &closed { (in_list(visit, it).dim_if(true)) } }
                    }))
                }
            }
        }
    };
    Ok(visit.page(Section::More, words.t("invitations-title"), body))
}

fn make(visit: &Visit, typed: &Typed) -> Result<Markup, Lost> {
    let words = visit.words;
    let hours = choice(typed, "hours", words.t("invitations-hours"))
        .option("24", words.t("invitations-hours-24"))
        .option("72", words.t("invitations-hours-72"))
        .option("168", words.t("invitations-hours-168"));
    let uses = choice(typed, "uses", words.t("invitations-uses"))
        .option("1", words.t("invitations-uses-1"))
        .option("5", words.t("invitations-uses-5"))
        .option("10", words.t("invitations-uses-10"))
        .option("", words.t("invitations-uses-any"));
    Ok(form(
        words,
        typed,
        &visit.at().invitations(),
        &visit.once()?,
        html! {
            (text(typed, "note", words.t("invitations-note")).aside(words.t("invitations-note-aside"))
                .hint(words.t("invitations-note-hint")).example(words.t("invitations-note-example"))
                .longest(limits::NOTE_CHARS_MAX))
            (fold(&words.t("invitations-how-long"), html! { div.twos { (hours) } div.twos { (uses) } }))
            (primary(words.t("invitations-make")))
        },
    ))
}

fn in_list<'a>(visit: &Visit, invitation: &'a InvitationSeen) -> Row<'a> {
    let words = visit.words;
    let when = match words::closed(words, invitation.state) {
        Some(closed) => closed,
        None => words::until(words, invitation, visit.now),
    };
    let vouched_by = &invitation.vouched_by;
    row(words::name(words, invitation))
        .line(format!("{when} · {}", words::used(words, invitation)))
        .lead(avatar(&called(words, vouched_by), vouched_by.id))
        .to(visit.at().invitation(invitation.id))
}
