//! `GET …/log`: the community's minute book, line by line, and live.

use std::{collections::BTreeSet, convert::Infallible};

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
    decisions::{self, Results},
    kernel::{DecisionId, Moment, Once, Seq},
    seen_by::Viewer,
};
use futures_util::{StreamExt, TryStreamExt, stream};
use host::Line;
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
/// here, whoever asks, nor are votes whose results wait for the end of their decision, until it has ended: of them only
/// `seq`, `at` and `hash` are told, so that the next line can be verified behind them.
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
        let eyes = Eyes::of(&visit);
        drop(visit);
        return Ok(live(reading, eyes));
    }
    let mut eyes = Eyes::of(&visit);
    let lines = written(visit.site.clone(), visit.home.id, after)
        .map_ok(move |lines| lines.iter().map(|line| eyes.shown(line) + "\n").collect::<String>());
    let lines = lines.inspect_err(|error| tracing::error!("send a log: {error:#}"));
    let headers = [(header::CONTENT_TYPE, "application/x-ndjson"), (header::CACHE_CONTROL, "no-store")];
    Ok((StatusCode::OK, headers, Body::from_stream(lines)).into_response())
}

/// What members may read of the lines, as they come.
///
/// Who is in a peace changes as it goes, and who has shown what; rather than judge each line by what was so then, none of
/// them is told: the views show what one may see. Votes of a decision whose results wait for its end are told once it has
/// ended.
struct Eyes {
    /// Up to here the state knows what runs; lines behind it are followed.
    known: Seq,
    hiding: BTreeSet<DecisionId>,
}

impl Eyes {
    fn of(visit: &Visit) -> Eyes {
        visit.home.read(|it| Eyes {
            known: it.seq,
            hiding: it.decisions.open().filter(|(_, it)| it.hides_votes()).map(|(id, _)| id).collect(),
        })
    }

    fn shown(&mut self, line: &Line) -> String {
        let hidden = match line.happened() {
            Ok(happened) => match &happened.event {
                Event::Peace(_) => true,
                Event::Decisions(event) => self.hides(line.seq, event),
                _ => false,
            },
            // Of an unknown kind, which may be of a newer ladder.
            Err(unreadable) => ["peace.", "decisions."].iter().any(|it| unreadable.kind.starts_with(it)),
        };
        if hidden { line.to_json_hidden() } else { line.to_json() }
    }

    fn hides(&mut self, seq: Seq, event: &decisions::Event) -> bool {
        use decisions::Event::{Closed, Opened, RoomHeld, Voted, Withdrawn};
        match event {
            Opened { decision, results: Results::AfterClosing, .. } if seq > self.known => {
                self.hiding.insert(*decision);
                false
            }
            Closed { decision, .. } | Withdrawn { decision, .. } => {
                self.hiding.remove(decision);
                false
            }
            Voted { decision, .. } | RoomHeld { decision, .. } => self.hiding.contains(decision),
            _ => false,
        }
    }
}

fn live(reading: ReadingAlong, mut eyes: Eyes) -> Response {
    let events = reading.lines().flat_map(stream::iter).map(move |line| {
        Ok::<_, Infallible>(SseEvent::default().id(line.seq.to_string()).data(eyes.shown(&line)))
    });
    let mut answer = Sse::new(events).keep_alive(KeepAlive::default()).into_response();
    // Proxies must pass on each line as it comes.
    answer.headers_mut().insert("x-accel-buffering", HeaderValue::from_static("no"));
    answer
}
