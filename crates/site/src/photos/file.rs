//! The files of photos, for whoever may see the photo.
//!
//! A file never changes, so members keep it for good. Everybody else asks again after five minutes: then a yes that was
//! taken back has taken effect, and what may still be seen costs a 304 and no bytes.

use axum::{
    body::Body,
    extract::Path,
    http::{HeaderMap, HeaderValue, StatusCode, header},
    response::Response,
};
use community::{
    kernel::{MediaId, PhotoId},
    seen_by::photos::Size,
};
use host::media::{NotKept, Stored, Wanted};

use crate::{Lost, Outcome, Visit};

const FOR_MEMBERS: HeaderValue = HeaderValue::from_static("private, max-age=31536000, immutable");
const FOR_ALL: HeaderValue = HeaderValue::from_static("public, max-age=300");

pub async fn serve(
    visit: Visit,
    Path((_, id, size, file)): Path<(String, String, String, String)>,
    headers: HeaderMap,
) -> Outcome {
    let photo: PhotoId = id.parse().map_err(|_| Lost::NotHere)?;
    let (size, file) = named(&size, &file).ok_or(Lost::NotHere)?;
    let public = visit.seen(|seen| seen.photo_file(photo, size, file)).ok_or(Lost::NotHere)?;
    let keep = if public { FOR_ALL } else { FOR_MEMBERS };
    let tag = HeaderValue::from_str(&format!("\"{file}\"")).map_err(anyhow::Error::from)?;
    let known = headers.get(header::IF_NONE_MATCH).and_then(|it| it.to_str().ok()).unwrap_or_default();
    let mut answer = match known.split(',').any(|it| it.trim().trim_start_matches("W/") == tag) {
        true => with_status(StatusCode::NOT_MODIFIED),
        false => read(&visit, file, size, wanted(&headers, &tag)).await?,
    };
    let answer_headers = answer.headers_mut();
    answer_headers.insert(header::ETAG, tag);
    answer_headers.insert(header::CACHE_CONTROL, keep);
    answer_headers
        .insert(header::CONTENT_SECURITY_POLICY, HeaderValue::from_static("default-src 'none'; sandbox"));
    Ok(answer)
}

fn with_status(status: StatusCode) -> Response {
    let mut answer = Response::new(Body::empty());
    *answer.status_mut() = status;
    answer
}

/// As the address writes them: `phone` and `{hash}.jpg`.
fn named(size: &str, file: &str) -> Option<(Size, MediaId)> {
    let (size, ending) = match size {
        "wide" => (Size::Wide, ".jpg"),
        "phone" => (Size::Phone, ".jpg"),
        "thumb" => (Size::Thumb, ".jpg"),
        "film" => (Size::Film, ".mp4"),
        _ => return None,
    };
    Some((size, file.strip_suffix(ending)?.parse().ok()?))
}

async fn read(visit: &Visit, file: MediaId, size: Size, wanted: Option<Wanted>) -> Result<Response, Lost> {
    let (media, community) = (&visit.site.host.media, visit.home.id);
    let kind = match size {
        Size::Film => film_type(visit, file).await?,
        Size::Wide | Size::Phone | Size::Thumb => "image/jpeg",
    };
    let Stored { bytes_total, range, bytes } = match media.get(community, file, wanted).await {
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
    headers.insert(header::CONTENT_TYPE, HeaderValue::from_static(kind));
    headers.insert(header::CONTENT_LENGTH, length.into());
    headers.insert(header::ACCEPT_RANGES, HeaderValue::from_static("bytes"));
    Ok(answer)
}

/// A whole file, for what is made of it; `None` when it is gone. Whether somebody may see it is the caller's matter.
pub async fn bytes(visit: &Visit, file: MediaId) -> anyhow::Result<Option<Vec<u8>>> {
    use futures_util::TryStreamExt;
    let stored = match visit.site.host.media.get(visit.home.id, file, None).await {
        Ok(stored) => stored,
        Err(NotKept::NotThere) => return Ok(None),
        Err(other) => return Err(other.into_error()),
    };
    let pieces: Vec<_> = stored.bytes.try_collect().await?;
    Ok(Some(pieces.concat()))
}

/// A film keeps the form in which it came.
async fn film_type(visit: &Visit, file: MediaId) -> Result<&'static str, Lost> {
    use futures_util::TryStreamExt;
    let head = visit.site.host.media.get(visit.home.id, file, Some(Wanted::Between(0, 15))).await;
    let head = match head {
        Ok(mut stored) => stored.bytes.try_next().await.map_err(anyhow::Error::from)?.unwrap_or_default(),
        Err(_) => return Err(Lost::NotHere),
    };
    Ok(match head.get(..12) {
        Some([0x1a, 0x45, 0xdf, 0xa3, ..]) => "video/webm",
        Some([_, _, _, _, b'f', b't', b'y', b'p', b'q', b't', ..]) => "video/quicktime",
        Some([_, _, _, _, b'f', b't', b'y', b'p', b'3', b'g', ..]) => "video/3gpp",
        _ => "video/mp4",
    })
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
