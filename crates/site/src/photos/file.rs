//! The files of photos, for whoever may see the photo.
//!
//! A file never changes, so members keep it for good. Everybody else asks again after five minutes: then a yes that was
//! taken back has taken effect, and what may still be seen costs a 304 and no bytes.

use axum::{
    extract::Path,
    http::{HeaderMap, HeaderValue},
};
use community::{
    kernel::{MediaId, PhotoId},
    seen_by::photos::Size,
};
use host::media::Wanted;

use crate::{
    Lost, Outcome, Visit,
    served::{FOR_MEMBERS, Served},
};

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
    let content_type = match size {
        Size::Film => film_type(&visit, file).await?,
        Size::Wide | Size::Phone | Size::Thumb => "image/jpeg",
    };
    Served { file, content_type, keep, disposition: None }.to(&visit, &headers).await
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
