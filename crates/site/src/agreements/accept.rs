//! Accepting what is in force: for oneself, and for those for whom one records.

use axum::response::{IntoResponse, Redirect};
use community::{agreements::Command, seen_by::agreements::CurrentAgreement};
use maud::{Markup, html};

use crate::{
    Lost, Outcome, Sent, Visit,
    members::words::name,
    parts::{Icon, Tone, act, chip, hidden, primary, secondary},
};

pub async fn accept(visit: Visit, sent: Sent) -> Outcome {
    visit.member()?;
    let version = sent.typed.value("version").parse().map_err(|_| Lost::Garbled)?;
    let member = match sent.typed.value("member") {
        "" => None,
        written => Some(written.parse().map_err(|_| Lost::Garbled)?),
    };
    visit.ask(&sent, Command::Accept { version, member }).await?;
    Ok(Redirect::to(&visit.at().agreements()).into_response())
}

/// A button for oneself while one has not, and one for each for whom one records and who has not.
pub fn buttons(visit: &Visit, current: &CurrentAgreement) -> Result<Markup, Lost> {
    let (words, to, once) = (visit.words, visit.at().agreement_accept(), visit.once()?);
    let version = hidden("version", current.line.version);
    Ok(html! {
        div.actions {
            @if current.viewer_accepted {
                p { (chip(Tone::Leaf, &words.t("agreements-you-accepted"))) }
            } @else {
                (act(&to, &once, html! { (version) (primary(words.t("agreements-accept")).icon(Icon::Check)) }))
            }
            @for person in &current.to_accept_for {
                @let who = name(words, person);
                (act(&to, &once, html! {
                    (version) (hidden("member", person.id))
                    (secondary(words.with("agreements-accept-for", &[("who", who.into())])))
                }))
            }
        }
    })
}
