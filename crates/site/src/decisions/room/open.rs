//! `/musyawarah/ruang`: something new is proposed, talked over and decided in one sitting, on one phone.
//!
//! Invariant: opening and recording are each done once, however often the form arrives and wherever it was interrupted.

use axum::response::{IntoResponse, Redirect};
use community::{
    Event,
    decisions::{Command, Event as Decision, Method},
    kernel::{DecisionId, Once},
    seen_by::Person,
};

use super::{
    page::{self, Room},
    propose,
    question::Question,
    read, show,
};
use crate::{Lost, Outcome, Sent, Visit, layout::Page, parts::Typed};

pub async fn show(visit: Visit) -> Outcome {
    visit.member()?;
    let typed = Typed::default().typed("method", "consent");
    Ok(visit.show(page(&visit, &typed)?))
}

pub async fn save(visit: Visit, mut sent: Sent) -> Outcome {
    visit.member()?;
    let question = Question::new(&order(&visit)?, propose::method(&sent.typed), &sent.typed);
    let proposal = propose::proposal(visit.words, &sent.typed);
    let held = read::held(visit.words, &sent.typed, &question, show::clock(&visit));
    let (proposal, held) = match (proposal, held) {
        (Ok(proposal), Ok(held)) => (proposal, held),
        (Err(typed), _) | (Ok(_), Err(typed)) => return Ok(visit.show_again(page(&visit, &typed)?)),
    };
    let opened = match visit.ask(&sent, Command::Open { proposal }).await {
        Ok(answer) => answer.events.iter().find_map(|it| opened(&it.event)).ok_or(Lost::Garbled)?,
        Err(Lost::Refused(refusal)) => {
            let typed = propose::refused(visit.words, sent.typed, &refusal);
            return Ok(visit.show_again(page(&visit, &typed)?));
        }
        Err(lost) => return Err(lost),
    };
    sent.once = sent.once.as_ref().and_then(second);
    record(&visit, sent, opened, held).await
}

/// The second act of the one form. Refused, its page is the room of what has been opened, with everything typed.
async fn record(visit: &Visit, sent: Sent, id: DecisionId, held: read::Held) -> Outcome {
    match visit.ask(&sent, held.recorded(id, 1)).await {
        Ok(_) => Ok(Redirect::to(&visit.at().decision(id)).into_response()),
        Err(Lost::Refused(refusal)) => {
            let typed = read::refused(visit.words, sent.typed, &refusal);
            Ok(visit.show_again(show::shown(visit, &show::find(visit, &id.to_string())?, &typed)?))
        }
        Err(lost) => Err(lost),
    }
}

fn opened(event: &Event) -> Option<DecisionId> {
    match event {
        Event::Decisions(Decision::Opened { decision, .. }) => Some(*decision),
        _ => None,
    }
}

/// The mark of the second act follows from the first one's, so that a repeat of the form repeats both.
fn second(once: &Once) -> Option<Once> {
    let hash = blake3::Hasher::new().update(once.as_str().as_bytes()).update(b"\nroom").finalize().to_hex();
    Once::new(hash.get(..40)?)
}

fn order(visit: &Visit) -> Result<Vec<Person>, Lost> {
    Ok(visit.seen(|seen| seen.room_order()).ok_or(Lost::NotHere)?.order)
}

fn page<'a>(visit: &Visit, typed: &Typed) -> Result<Page<'a>, Lost> {
    let w = visit.words;
    let question = Question::new(&order(visit)?, propose::method(typed), typed);
    let room = Room {
        action: visit.at().room_new(),
        back: (visit.at().decisions(), "decisions-title"),
        heading: &w.t("rooms-new"),
        proposal: propose::fields(w, typed, &question.order),
        before: None,
        methods: &[Method::Consent, Method::Majority { threshold: Default::default() }],
        afterwards: false,
        corrects: false,
    };
    page::page(visit, typed, &question, room)
}
