//! `POST …/commands`: a member asks for something, in any noun.

use axum::{
    Json,
    http::{StatusCode, header},
    response::IntoResponse,
    routing::post,
};
use community::{
    Command, Event, Happened, cash, journal,
    kernel::{Moment, Once, Seq},
    members, photos, profile, reentries, requests,
    seen_by::Viewer,
    stories,
};
use host::Ask;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::{
    Answer,
    failure::{Failure, Fault},
    operation::Operation,
    paths,
    told::Told,
};
use crate::Visit;

/// A command and its mark.
#[derive(Deserialize, JsonSchema)]
struct NewCommand {
    /// Random, made for this one command: the same again is answered with the first answer. Send it always.
    #[serde(default)]
    once: Option<Once>,
    command: Command,
}

/// What came of a command.
#[derive(Serialize, JsonSchema)]
struct Answered {
    /// The newest line of the log afterwards; of a repeat, the last line of the first answer.
    seq: Seq,
    /// Nothing when it was already so.
    events: Vec<HappenedEvent>,
}

/// One line of the log, as the answer to a command shows it.
#[derive(Serialize, JsonSchema)]
struct HappenedEvent {
    seq: Seq,
    at: Moment,
    /// `m` and the member's number, `guest` or `clock`.
    #[schemars(extend("pattern" = "^(m[0-9]+|guest|clock)$"))]
    by: String,
    event: Event,
}

pub fn operation() -> Operation {
    Operation::post(paths::COMMANDS, post(ask))
        .says(
            "Ask a command",
            "In the name of the token's member. Texts are strings. Founding, joining, asking to join and coming back on a \
             new phone bring a PIN or the secret of a link, adding and veiling photos and attaching bring files: they are refused as \
             `not_by_api`.",
        )
        .for_members()
        .takes::<NewCommand>()
        .answers::<Answered>(StatusCode::OK)
        .fails_with(&[400, 404, 413, 422, 503])
}

async fn ask(visit: Visit, Told { told, .. }: Told<NewCommand>) -> Answer {
    let Viewer::Member(_) = visit.viewer else { return Err(Failure::NO_SUCH) };
    if needs_a_page(&told.command) {
        return Err(Fault::NotByApi.into());
    }
    let ask = Ask { once: told.once, ..Ask::new(visit.by(), told.command) };
    let answer = visit.site.host.ask(&visit.home, ask).await?;
    let events = answer.events.into_iter().map(HappenedEvent::from).collect();
    let answered = Json(Answered { seq: answer.seq, events });
    Ok(([(header::CACHE_CONTROL, "no-store")], answered).into_response())
}

impl From<Happened> for HappenedEvent {
    fn from(Happened { seq, at, by, event }: Happened) -> HappenedEvent {
        HappenedEvent { seq, at, by: by.to_string(), event }
    }
}

/// Whether it is asked by somebody who is no member yet, or not signed in, and brings a PIN or words that wait; or brings
/// files.
fn needs_a_page(command: &Command) -> bool {
    match command {
        Command::Community(command) => matches!(command, profile::Command::Found { .. }),
        Command::Members(command) => matches!(command, members::Command::Join { .. }),
        Command::Requests(command) => matches!(command, requests::Command::Ask { .. }),
        Command::Reentries(command) => matches!(command, reentries::Command::Ask { .. }),
        // A visitor's own sign-up opens by its secret on their page; here it is a member who changes the list.
        Command::Gatherings(_)
        | Command::Invitations(_)
        | Command::Fields(_)
        | Command::Agreements(_)
        | Command::Tasks(_)
        | Command::Impact(_)
        | Command::Decisions(_) => false,
        Command::Peace(_) => false,
        // What a visitor said is taken from where it waits; nobody puts words into their mouth.
        Command::Stories(command) => matches!(command, stories::Command::Admit { .. }),
        Command::Threads(_) | Command::Ideas(_) => false,
        Command::Knowledge(_) | Command::Reports(_) => false,
        Command::Dues(_) | Command::Donors(_) | Command::Savings(_) => false,
        // Seeds and commitments are the server's, whatever is sent.
        Command::Arisan(_) => false,
        // Receipts are photos.
        Command::Cash(cash::Command::Enter { receipt, .. }) => receipt.is_some(),
        Command::Cash(command) => matches!(command, cash::Command::AddReceipt { .. }),
        // They name files, which only the server makes.
        Command::Journal(command) => matches!(command, journal::Command::Attach { .. }),
        Command::Photos(command) => {
            matches!(command, photos::Command::Add { .. } | photos::Command::Veil { .. })
        }
    }
}
