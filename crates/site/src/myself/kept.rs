//! What is kept about oneself, gathered from the log and the account, and as a file to take along (RULES §7).
//! Invariant: no secret is in it: no PIN, no key, no salt.

use axum::{
    http::{HeaderValue, header},
    response::{IntoResponse, Response},
};
use community::{
    Event, Happened,
    erasure::{of_member, written},
    gatherings,
    kernel::{Day, MemberId, Moment},
};
use host::Kept;
use serde_json::{Value, json};

use super::mended_at::mended_at;
use crate::{Lost, Outcome, Visit};

/// A text somebody wrote, for showing.
pub struct Wrote {
    pub on: Day,
    pub words: String,
    /// Where it can be corrected.
    pub mended_at: Option<String>,
    /// It goes when the member is forgotten; otherwise it belongs to the community.
    pub goes: bool,
}

/// What lines are about, as people sort them.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Topic {
    Belonging,
    Community,
    Answers,
    Attendance,
    Gatherings,
    Tasks,
    Numbers,
    Decisions,
    /// Of the member alone: nobody else is told that it is there.
    Peace,
    Talk,
    Telling,
    Money,
}

pub async fn download(visit: Visit) -> Outcome {
    let member = visit.member()?;
    let kept = visit.site.host.kept_about(&visit.home, member).await?;
    let json = as_json(&visit, member, &kept)?;
    let named = format!("attachment; filename=\"data-saya-{}.json\"", visit.home.slug);
    let named = HeaderValue::from_str(&named).unwrap_or(HeaderValue::from_static("attachment"));
    Ok(file(json.to_string(), named))
}

fn file(body: String, named: HeaderValue) -> Response {
    let fixed = [
        (header::CONTENT_TYPE, HeaderValue::from_static("application/json")),
        (header::CACHE_CONTROL, HeaderValue::from_static("no-store")),
        (header::CONTENT_DISPOSITION, named),
    ];
    (fixed, body).into_response()
}

fn as_json(visit: &Visit, member: MemberId, kept: &Kept) -> Result<Value, Lost> {
    let lines: Vec<Value> = kept.lines.iter().map(line).collect::<Result<_, _>>()?;
    let frame = visit.seen(|seen| seen.frame());
    Ok(json!({
        "community": {"name": frame.name, "address": visit.shared(&visit.at().home())},
        "member": {"number": member, "name": frame.viewer.and_then(|it| it.name)},
        "account": {"has_pin": kept.has_pin, "passkeys": kept.passkeys, "signed_in": kept.sessions},
        "lines": lines,
    }))
}

fn line(happened: &Happened) -> Result<Value, Lost> {
    let event = serde_json::to_value(&happened.event).map_err(anyhow::Error::from)?;
    let Happened { seq, at, by, event: _ } = happened;
    Ok(json!({"seq": seq, "at": written_at(*at), "by": by, "event": plain(event)}))
}

/// `2026-11-24T03:00:00Z`.
fn written_at(at: Moment) -> String {
    jiff::Timestamp::from_millisecond(at.0).map_or_else(|_| at.0.to_string(), |it| it.to_string())
}

/// Texts as plain strings, erased ones as `null`.
fn plain(value: Value) -> Value {
    match value {
        Value::Object(mut fields) if fields.contains_key("t") => fields.remove("t").unwrap_or(Value::Null),
        Value::Object(fields) if fields.contains_key("h") => Value::Null,
        Value::Object(fields) => fields.into_iter().map(|(key, it)| (key, plain(it))).collect(),
        Value::Array(items) => items.into_iter().map(plain).collect(),
        Value::Null | Value::Bool(_) | Value::Number(_) | Value::String(_) => value,
    }
}

/// Everything this member has written or is called, newest first.
pub fn wrote(visit: &Visit, member: MemberId, kept: &Kept) -> Vec<Wrote> {
    visit.home.read(|community| {
        let of_line = |line: &Happened| {
            let theirs = of_member(community, member, line);
            let by_them = line.by.member() == Some(member);
            let of_text = |it: community::erasure::Written<'_>| {
                let words = it.text.words().filter(|it| !it.is_empty())?.to_owned();
                let goes = theirs.iter().any(|own| own.path == it.path);
                let mended_at = mended_at(visit.at(), &line.event);
                (goes || by_them).then(|| Wrote { on: community.today(line.at), words, mended_at, goes })
            };
            written(&line.event).into_iter().filter_map(of_text).collect::<Vec<_>>()
        };
        kept.lines.iter().rev().flat_map(of_line).collect()
    })
}

pub fn topic(event: &Event) -> Topic {
    use gatherings::Event as Gathering;
    match event {
        Event::Members(_) | Event::Invitations(_) | Event::Requests(_) | Event::Reentries(_) => {
            Topic::Belonging
        }
        Event::Community(_) | Event::Fields(_) | Event::Agreements(_) => Topic::Community,
        Event::Tasks(_) => Topic::Tasks,
        Event::Impact(_) => Topic::Numbers,
        Event::Decisions(_) => Topic::Decisions,
        Event::Cash(_) | Event::Dues(_) | Event::Donors(_) | Event::Savings(_) | Event::Arisan(_) => {
            Topic::Money
        }
        Event::Peace(_) => Topic::Peace,
        Event::Threads(_) | Event::Ideas(_) => Topic::Talk,
        Event::Photos(_)
        | Event::Journal(_)
        | Event::Knowledge(_)
        | Event::Stories(_)
        | Event::Reports(_) => Topic::Telling,
        Event::Gatherings(event) => match event {
            Gathering::Answered { .. } | Gathering::AlwaysAnswered { .. } | Gathering::Reminded { .. } => {
                Topic::Answers
            }
            Gathering::CheckedIn { .. }
            | Gathering::CheckedOut { .. }
            | Gathering::VisitorCheckedIn { .. }
            | Gathering::VisitorCheckedOut { .. }
            | Gathering::WalkedIn { .. }
            | Gathering::Counted { .. } => Topic::Attendance,
            Gathering::Scheduled { .. }
            | Gathering::Changed { .. }
            | Gathering::Replanned { .. }
            | Gathering::HandedOn { .. }
            | Gathering::Moved { .. }
            | Gathering::Cancelled { .. }
            | Gathering::Restored { .. }
            | Gathering::Ended { .. }
            | Gathering::SignedUp { .. }
            | Gathering::Withdrawn { .. }
            | Gathering::MatterAdded { .. }
            | Gathering::MatterDropped { .. }
            | Gathering::MinutesWritten { .. } => Topic::Gatherings,
        },
    }
}
