//! Uploads in pieces, for the script: begun, gone on with where they broke off, finished once however often it is asked.

use ::media::Wrong;
use axum::{
    Json,
    body::Bytes,
    extract::{Path, Request, State},
    http::{HeaderMap, StatusCode, header},
    response::{IntoResponse, Response},
};
use community::kernel::{MemberId, Once};
use host::{
    Who,
    media::{NotKept, Turn, Upload, UploadId},
};
use serde_json::json;

use super::{add, take, take::NotTaken, words};
use crate::{Lost, Outcome, Sent, Site, Visit, parts::Typed, sent::whole, words::Words};

/// Where the piece begins.
const OFFSET: &str = "upload-offset";

/// `bytes=…` tells how many will come.
pub async fn begin(visit: Visit, sent: Sent) -> Outcome {
    let who = who(&visit, visit.member()?);
    let total = sent.typed.value("bytes").parse().unwrap_or(0);
    if sent.typed.value("bytes") == "0" {
        return refused(&visit, Wrong::Empty.into(), words::not_taken);
    }
    match visit.site.host.media.begin(who, total).await {
        Ok(id) => {
            let at = visit.at().upload(id.as_str());
            Ok(told(StatusCode::CREATED, json!({"at": at, "received": 0})))
        }
        Err(error) => refused(&visit, error.into(), words::not_taken),
    }
}

pub async fn state(visit: Visit, Path((_, id)): Path<(String, String)>) -> Outcome {
    let (who, id) = (who(&visit, visit.member()?), read(&id)?);
    match visit.site.host.media.upload(who, &id).await {
        Ok(upload) => Ok(told(StatusCode::OK, as_json(&upload))),
        Err(error) => refused(&visit, error.into(), words::not_taken),
    }
}

pub async fn append(
    visit: Visit,
    State(site): State<Site>,
    Path((_, id)): Path<(String, String)>,
    headers: HeaderMap,
    request: Request,
) -> Outcome {
    let (who, id) = (who(&visit, visit.member()?), read(&id)?);
    let offset = headers.get(OFFSET).and_then(|it| it.to_str().ok()).and_then(|it| it.parse().ok());
    let offset = offset.ok_or(Lost::Garbled)?;
    let piece: Bytes = whole(request, &site).await?;
    match site.host.media.append(who, &id, offset, piece).await {
        Ok(received) => Ok(told(StatusCode::OK, json!({"received": received}))),
        Err(error) => refused(&visit, error.into(), words::not_taken),
    }
}

/// What was sent becomes a photo; answered with its address.
pub async fn finish(visit: Visit, Path((_, id)): Path<(String, String)>, sent: Sent) -> Outcome {
    let (who, id) = (who(&visit, visit.member()?), read(&id)?);
    let made = match gathered(&visit, who, &id).await {
        Ok(Gathered::Done(at)) => Ok(at),
        Ok(Gathered::Bytes(turn, bytes)) => photo(&visit, (who, &id), (turn, bytes), &sent.typed).await,
        Err(unfinished) => Err(unfinished),
    };
    finished(&visit, who, &id, sent.typed, (made, words::not_taken)).await
}

/// The sentence for whoever sent it.
type Worded = fn(Words, &NotTaken) -> String;

/// Answers with where it is that the upload has become, or with why it has not, in the words of `worded`.
pub async fn finished(
    visit: &Visit,
    who: Who,
    id: &UploadId,
    typed: Typed,
    (made, worded): (Result<String, Unfinished>, Worded),
) -> Outcome {
    match made {
        Ok(at) => Ok(told(StatusCode::OK, json!({"done": at}))),
        Err(Unfinished::Not(NotTaken::Wrong(wrong))) => {
            // It will not get better by being sent again.
            let _ = visit.site.host.media.abandon(who, id).await;
            refused(visit, NotTaken::Wrong(wrong), worded)
        }
        Err(Unfinished::Not(other)) => refused(visit, other, worded),
        Err(Unfinished::Lost(Lost::Refused(refusal))) => {
            let typed = typed.refused(visit.words, &refusal);
            let problem = typed.any_problem().unwrap_or_default();
            Ok(told(StatusCode::UNPROCESSABLE_ENTITY, json!({"problem": problem})))
        }
        Err(Unfinished::Lost(lost)) => Err(lost),
    }
}

pub enum Unfinished {
    Not(NotTaken),
    Lost(Lost),
}

impl<T: Into<NotTaken>> From<T> for Unfinished {
    fn from(it: T) -> Unfinished {
        Unfinished::Not(it.into())
    }
}

/// What an upload has come to.
pub enum Gathered {
    /// It was finished before: this came of it.
    Done(String),
    /// Read in its turn.
    Bytes(Turn, Vec<u8>),
}

pub async fn gathered(visit: &Visit, who: Who, id: &UploadId) -> Result<Gathered, Unfinished> {
    let media = &visit.site.host.media;
    if let Some(done) = media.upload(who, id).await?.done {
        return Ok(Gathered::Done(done));
    }
    let turn = media.turn().await?;
    match media.whole(who, id).await {
        Ok(bytes) => Ok(Gathered::Bytes(turn, bytes)),
        Err(unfinished) => {
            // Somebody else may have finished it a moment ago: the same one, who sent twice.
            let done = media.upload(who, id).await?.done;
            done.map(Gathered::Done).ok_or(unfinished.into())
        }
    }
}

/// The mark of what comes of an upload: asked twice, it is there once.
pub fn mark(id: &UploadId) -> Option<Once> {
    let mark = blake3::hash(format!("upload {}", id.as_str()).as_bytes()).to_hex();
    mark.get(..40).and_then(Once::new)
}

async fn photo(
    visit: &Visit,
    (who, id): (Who, &UploadId),
    (turn, bytes): (Turn, Vec<u8>),
    typed: &Typed,
) -> Result<String, Unfinished> {
    let media = &visit.site.host.media;
    let poster = UploadId::read(typed.value("poster"));
    let drawn = match &poster {
        Some(poster) => media.whole(who, poster).await.ok(),
        None => None,
    };
    let shot = take::shot(media, visit.home.id, turn, (bytes, drawn)).await?;
    let command = add::command(shot, typed).map_err(Unfinished::Lost)?;
    let photo = add::ask(visit, mark(id), command).await.map_err(Unfinished::Lost)?;
    let at = visit.at().photo(photo);
    media.done(who, id, at.clone()).await?;
    if let Some(poster) = poster {
        // It has been looked at; what is left of it is swept after a day at the latest.
        let _ = media.abandon(who, &poster).await;
    }
    Ok(at)
}

pub fn who(visit: &Visit, member: MemberId) -> Who {
    Who { community: visit.home.id, member }
}

pub fn read(id: &str) -> Result<UploadId, Lost> {
    UploadId::read(id).ok_or(Lost::NotHere)
}

fn as_json(upload: &Upload) -> serde_json::Value {
    json!({"total": upload.bytes_total, "received": upload.received, "done": upload.done})
}

fn told(status: StatusCode, what: serde_json::Value) -> Response {
    (status, [(header::CACHE_CONTROL, "no-store")], Json(what)).into_response()
}

/// With a sentence for whoever sends, and the place from which to go on.
fn refused(visit: &Visit, error: NotTaken, worded: Worded) -> Outcome {
    let problem = worded(visit.words, &error);
    let (status, received) = match error {
        NotTaken::NotKept(NotKept::NotThere) => return Err(Lost::NotHere),
        NotTaken::NotKept(NotKept::Ours(error)) => return Err(Lost::Ours(error)),
        NotTaken::NotKept(NotKept::Offset { expected: at } | NotKept::Unfinished { received: at }) => {
            (StatusCode::CONFLICT, Some(at))
        }
        NotTaken::NotKept(NotKept::TooLarge) => (StatusCode::PAYLOAD_TOO_LARGE, None),
        NotTaken::NotKept(NotKept::TooMany) => (StatusCode::TOO_MANY_REQUESTS, None),
        NotTaken::NotKept(NotKept::Full) => (StatusCode::INSUFFICIENT_STORAGE, None),
        NotTaken::NotKept(NotKept::Outside { .. }) | NotTaken::Wrong(_) => {
            (StatusCode::UNPROCESSABLE_ENTITY, None)
        }
    };
    Ok(told(status, json!({"problem": problem, "received": received})))
}
