//! `GET …/log`: the community's minute book, line by line, and live.

use std::{convert::Infallible, sync::Arc};

use axum::{
    body::Body,
    extract::Query,
    http::{HeaderMap, HeaderValue, StatusCode, header},
    response::{
        IntoResponse, Response, Sse,
        sse::{Event as SseEvent, KeepAlive},
    },
    routing::get,
};
use community::{
    Event,
    kernel::{Moment, Once, Seq},
    seen_by::{Seen, Viewer},
};
use futures_util::{StreamExt, TryStreamExt, stream};
use host::{Home, Line};
use schemars::JsonSchema;
use serde::Deserialize;

use super::{
    Answer,
    failure::{Failure, Fault},
    lines::{ReadingAlong, written},
    operation::{Operation, Parameter},
    paths,
};
use crate::Visit;

/// One line of the log, whole: with what it takes to verify the chain. Lines of the peace ladder are nobody's to read
/// here, whoever asks: of them only `seq`, `at` and `hash` are told, so that the next line can be verified behind
/// them; so it is with votes whose results wait for the end of their decision, until it has ended, and with what tells
/// who has paid dues or is released from them.
#[derive(JsonSchema)]
#[expect(dead_code, reason = "described here, written by the log itself")]
struct LogLine {
    seq: Seq,
    at: Moment,
    /// `m` and the member's number, `guest` or `clock`.
    #[schemars(extend("pattern" = "^(m[0-9]+|guest|clock)$"))]
    by: Option<String>,
    /// The mark of the command that brought it, on the first of its lines.
    once: Option<Once>,
    /// The event, with its version `v` and the salts `s` of its texts.
    body: Option<Event>,
    /// BLAKE3 over this line and, through the hash before it, all earlier ones: 64 hex digits.
    #[schemars(extend("pattern" = "^[0-9a-f]{64}$"))]
    hash: String,
}

#[derive(Deserialize)]
struct Asked {
    #[serde(default)]
    after: Option<String>,
}

pub fn operation() -> Operation {
    Operation::get(paths::LOG, get(log))
        .says(
            "Read the log",
            "As NDJSON up to the newest line. With `Accept: text/event-stream` as server-sent events: the lines there \
             are, then each new one as it happens; `id` is its seq, and `Last-Event-ID` goes on behind it.",
        )
        .for_members()
        .asks(Parameter { name: "after", says: "Only lines after this seq; 0 when missing.", whole: true })
        .streams::<LogLine>(&["application/x-ndjson", "text/event-stream"])
        .fails_with(&[400, 404, 503])
}

async fn log(visit: Visit, Query(asked): Query<Asked>, headers: HeaderMap) -> Answer {
    let Viewer::Member(_) = visit.viewer else { return Err(Failure::NO_SUCH) };
    let after = asked.after.as_deref().unwrap_or("0");
    let after = after.parse().map(Seq).map_err(|_| Failure::malformed("`after` is the seq of a line"))?;
    let text = |name: header::HeaderName| headers.get(name).and_then(|it| it.to_str().ok());
    if text(header::ACCEPT).is_some_and(|it| it.contains("text/event-stream")) {
        let seen = headers.get("last-event-id").and_then(|it| it.to_str().ok()?.parse().ok()).map(Seq);
        let reading = ReadingAlong::new(&visit, &headers, seen.unwrap_or(after)).ok_or(Fault::Busy)?;
        drop(visit);
        return Ok(live(reading));
    }
    let home = visit.home.clone();
    let lines = written(visit.site.clone(), home.id, after)
        .map_ok(move |lines| lines.iter().map(|line| shown(line, Some(&home)) + "\n").collect::<String>());
    let lines = lines.inspect_err(|error| tracing::error!("send a log: {error:#}"));
    let headers = [(header::CONTENT_TYPE, "application/x-ndjson"), (header::CACHE_CONTROL, "no-store")];
    Ok((StatusCode::OK, headers, Body::from_stream(lines)).into_response())
}

/// What a member may read of a line. Who is in a peace changes as it goes, and who has shown what; rather than judge
/// each line by what was so then, none of them is told: the views show what one may see. `home`: nobody's when it is gone,
/// and then nothing that may be hidden is told.
fn shown(line: &Line, home: Option<&Arc<Home>>) -> String {
    let early = |event| {
        let told = |home: &Arc<Home>| {
            home.read(|it| Seen::new(it, Viewer::Outsider, line.at).is_told_too_early(event))
        };
        home.is_none_or(told)
    };
    let hidden = match line.happened() {
        Ok(happened) => match &happened.event {
            Event::Peace(_) => true,
            Event::Decisions(event) => early(event),
            Event::Dues(event) => event.is_private(),
            _ => false,
        },
        // Of an unknown kind, which may be of a newer ladder.
        Err(unreadable) => unreadable.kind.starts_with("peace."),
    };
    if hidden { line.to_json_hidden() } else { line.to_json() }
}

fn live(reading: ReadingAlong) -> Response {
    let home = reading.home();
    let events = reading.lines().flat_map(stream::iter).map(move |line| {
        let shown = shown(&line, home.upgrade().as_ref());
        Ok::<_, Infallible>(SseEvent::default().id(line.seq.to_string()).data(shown))
    });
    let mut answer = Sse::new(events).keep_alive(KeepAlive::default()).into_response();
    // Proxies must pass on each line as it comes.
    answer.headers_mut().insert("x-accel-buffering", HeaderValue::from_static("no"));
    answer
}
