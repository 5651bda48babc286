//! Served: files that are kept beside the log, for whoever may have them. Which ones, and for whom, is asked elsewhere.
//!
//! A file never changes, so its name is its tag, and whoever asks again gets a 304 and no bytes.

use axum::{
    body::Body,
    http::{HeaderMap, HeaderValue, StatusCode, header},
    response::Response,
};
use community::kernel::MediaId;
use host::media::{NotKept, Stored, Wanted};

use crate::{Lost, Outcome, Visit};

/// Members keep files for good.
pub const FOR_MEMBERS: HeaderValue = HeaderValue::from_static("private, max-age=31536000, immutable");

pub struct Served {
    pub file: MediaId,
    pub content_type: &'static str,
    /// How long it may be kept, and by whom.
    pub keep: HeaderValue,
    /// For what is taken along and never shown here.
    pub disposition: Option<HeaderValue>,
}

impl Served {
    pub async fn to(self, visit: &Visit, headers: &HeaderMap) -> Outcome {
        let tag = HeaderValue::from_str(&format!("\"{}\"", self.file)).map_err(anyhow::Error::from)?;
        let mut answer = match has(headers, &tag) {
            true => with_status(StatusCode::NOT_MODIFIED),
            false => read(visit, &self, wanted(headers, &tag)).await?,
        };
        let answer_headers = answer.headers_mut();
        answer_headers.insert(header::ETAG, tag);
        answer_headers.insert(header::CACHE_CONTROL, self.keep);
        answer_headers
            .insert(header::CONTENT_SECURITY_POLICY, HeaderValue::from_static("default-src 'none'; sandbox"));
        if let Some(disposition) = self.disposition {
            answer_headers.insert(header::CONTENT_DISPOSITION, disposition);
        }
        Ok(answer)
    }
}

/// A whole file, for what is made of it; `None` when it is gone. Whether somebody may see it is the caller's matter.
pub async fn whole(visit: &Visit, file: MediaId) -> anyhow::Result<Option<Vec<u8>>> {
    match visit.site.host.media.read(visit.home.id, file).await {
        Ok(bytes) => Ok(Some(bytes)),
        Err(NotKept::NotThere) => Ok(None),
        Err(other) => Err(other.into_error()),
    }
}

/// Whether the browser has it already.
fn has(headers: &HeaderMap, tag: &HeaderValue) -> bool {
    let known = headers.get(header::IF_NONE_MATCH).and_then(|it| it.to_str().ok()).unwrap_or_default();
    known.split(',').any(|it| it.trim().trim_start_matches("W/") == tag)
}

fn with_status(status: StatusCode) -> Response {
    let mut answer = Response::new(Body::empty());
    *answer.status_mut() = status;
    answer
}

async fn read(visit: &Visit, it: &Served, wanted: Option<Wanted>) -> Result<Response, Lost> {
    let (media, community) = (&visit.site.host.media, visit.home.id);
    let Stored { bytes_total, range, bytes } = match media.get(community, it.file, wanted).await {
        Ok(stored) => stored,
        Err(NotKept::Outside { bytes_total }) => {
            let mut answer = with_status(StatusCode::RANGE_NOT_SATISFIABLE);
            answer.headers_mut().insert(header::CONTENT_RANGE, written(format!("bytes */{bytes_total}"))?);
            return Ok(answer);
        }
        Err(NotKept::NotThere) => return Err(Lost::NotHere),
        Err(other) => return Err(Lost::Ours(other.into_error())),
    };
    let length = range.end - range.start;
    let mut answer = Response::new(Body::from_stream(bytes));
    if wanted.is_some() {
        *answer.status_mut() = StatusCode::PARTIAL_CONTENT;
        let said = format!("bytes {}-{}/{bytes_total}", range.start, range.end.saturating_sub(1));
        answer.headers_mut().insert(header::CONTENT_RANGE, written(said)?);
    }
    let headers = answer.headers_mut();
    headers.insert(header::CONTENT_TYPE, HeaderValue::from_static(it.content_type));
    headers.insert(header::CONTENT_LENGTH, length.into());
    headers.insert(header::ACCEPT_RANGES, HeaderValue::from_static("bytes"));
    Ok(answer)
}

fn written(value: String) -> Result<HeaderValue, Lost> {
    Ok(HeaderValue::from_str(&value).map_err(anyhow::Error::from)?)
}

/// One range of bytes. Several at once, another unit, or of another state of the file: then all of it is sent.
fn wanted(headers: &HeaderMap, tag: &HeaderValue) -> Option<Wanted> {
    if headers.get(header::IF_RANGE).is_some_and(|it| it != tag) {
        return None;
    }
    let (first, last) = headers.get(header::RANGE)?.to_str().ok()?.strip_prefix("bytes=")?.split_once('-')?;
    match (first, last) {
        ("", last) => last.parse().ok().map(Wanted::Last),
        (first, "") => first.parse().ok().map(Wanted::From),
        (first, last) => {
            let (first, last) = (first.parse().ok()?, last.parse().ok()?);
            // Backwards is no range at all.
            (first <= last).then_some(Wanted::Between(first, last))
        }
    }
}
