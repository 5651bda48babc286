//! Acts on one decision: entrusting, referring, taking in, moving on, taking back, replying, concluding, reviewing.

use axum::{
    Router,
    extract::Path,
    response::{IntoResponse, Redirect},
    routing::get,
};
use community::{
    Refusal,
    decisions::{Command, Finding},
    kernel::{Day, DecisionId, Input, MemberId, Once, Problem},
    seen_by::decisions::DecisionSeen,
    tasks,
};

use super::{draft::Draft, show};
use crate::{Lost, Outcome, Sent, Site, Visit, parts::Typed, refusals, tasks::added, urls::paths};

pub fn routes() -> Router<Site> {
    Router::new().route(paths::DECISION_ACT, get(to_decision).post(save))
}

/// Whoever opens the address of an act finds the decision.
async fn to_decision(visit: Visit, Path((_, id, _)): Path<(String, String, String)>) -> Outcome {
    visit.member()?;
    let it = show::find(&visit, &id)?;
    Ok(Redirect::temporary(&visit.at().decision(it.id)).into_response())
}

async fn save(visit: Visit, Path((_, id, act)): Path<(String, String, String)>, sent: Sent) -> Outcome {
    visit.member()?;
    let it = show::find(&visit, &id)?;
    let done = match act.as_str() {
        "hasil" => concluded(&visit, &it, &sent).await,
        _ => match command(it.id, &act, &sent.typed)? {
            Ok(command) => visit.ask(&sent, command).await.map(drop),
            Err(input) => Err(Lost::Refused(Refusal::from(input))),
        },
    };
    match done {
        Ok(()) => Ok(Redirect::to(&visit.at().decision(it.id)).into_response()),
        Err(Lost::Refused(refusal)) => {
            let draft = Draft::of(act.as_str(), refused(&visit, &act, sent.typed, &refusal));
            show::again(&visit, &show::find(&visit, &id)?, &draft)
        }
        Err(lost) => Err(lost),
    }
}

fn command(decision: DecisionId, act: &str, typed: &Typed) -> Result<Result<Command, Input>, Lost> {
    let text = |field: &str| typed.value(field).trim().into();
    Ok(match act {
        "titip" => proxy(typed).map(|proxy| Command::Entrust { decision, member: None, proxy }),
        "rujuk" => {
            let circle = typed.values("circle").map(|it| member("circle", it)).collect::<Result<_, _>>();
            circle.map(|circle| Command::Refer { decision, circle })
        }
        "terjawab" => member("objector", typed.value("objector"))
            .map(|objector| Command::DeclareIntegrated { decision, objector }),
        "suara-terbanyak" => Ok(Command::MoveToMajority { decision, threshold: Default::default() }),
        "tarik" => Ok(Command::Withdraw { decision, reason: text("reason") }),
        "jawab" => Ok(Command::Reply { decision, words: text("reply") }),
        "tinjau" => review(decision, typed),
        _ => return Err(Lost::NotHere),
    })
}

fn member(field: &'static str, written: &str) -> Result<MemberId, Input> {
    written.parse().map_err(|_| Input::new(field, Problem::Unknown))
}

/// Nobody when it is taken back.
fn proxy(typed: &Typed) -> Result<Option<MemberId>, Input> {
    match typed.value("proxy") {
        _ if typed.has("back-to-me", "yes") => Ok(None),
        "" => Err(Input::new("proxy", Problem::Empty)),
        written => member("proxy", written).map(Some),
    }
}

fn on_day(field: &'static str, typed: &Typed) -> Result<Option<Day>, Input> {
    match typed.value(field).trim() {
        "" => Ok(None),
        written => written.parse().map(Some).map_err(|_| Input::new(field, Problem::NotInTheCalendar)),
    }
}

fn review(decision: DecisionId, typed: &Typed) -> Result<Command, Input> {
    let finding = match typed.value("finding") {
        "keep" => Finding::Keep,
        "change" => Finding::Change,
        "stop" => Finding::Stop,
        _ => return Err(Input::new("finding", Problem::Unknown)),
    };
    let again_on = on_day("again_on", typed)?;
    Ok(Command::Review { decision, finding, words: typed.value("review_words").trim().into(), again_on })
}

/// The outcome in words, and a task with it. Who only adds a task to an outcome that stands says no words again.
async fn concluded(visit: &Visit, it: &DecisionSeen, sent: &Sent) -> Result<(), Lost> {
    let typed = &sent.typed;
    let refused = |input: Input| Lost::Refused(Refusal::from(input));
    let review_on = on_day("review_on", typed).map_err(refused)?;
    let task = typed.value("what").trim();
    let task = (!task.is_empty()).then(|| added(typed, None)).transpose().map_err(refused)?;
    let words = typed.value("words").trim();
    if !(words.is_empty() && task.is_some()) {
        let command = Command::Conclude { decision: it.id, words: words.into(), review_on };
        visit.ask(sent, command).await?;
    }
    if let Some(mut task) = task {
        if let tasks::Command::Add { decision, .. } = &mut task {
            *decision = Some(it.id);
        }
        let sent = Sent { typed: Typed::default(), once: sent.once.as_ref().and_then(second) };
        visit.ask(&sent, task).await?;
    }
    Ok(())
}

/// The mark of the second act of one form, so that sending twice is harmless for both.
fn second(once: &Once) -> Option<Once> {
    let hash = blake3::Hasher::new().update(once.as_str().as_bytes()).update(b"\ntask").finalize().to_hex();
    Once::new(hash.get(..40)?)
}

/// Beside its field; the fields of a review have names of their own, as two forms stand on one page.
fn refused(visit: &Visit, act: &str, typed: Typed, refusal: &Refusal) -> Typed {
    let worded = refusals::worded(visit.words, refusal);
    match (act, refusal.field()) {
        ("tinjau", Some("words")) => typed.problem_at("review_words", worded),
        ("jawab", Some("words")) => typed.problem_at("reply", worded),
        ("terjawab" | "suara-terbanyak", _) | (_, None) => typed.problem(worded),
        (_, Some(field)) => typed.problem_at(field, worded),
    }
}
