//! A form of the book with the photo of a receipt in it. The photo is taken in before the form is judged, so that a form
//! that comes back still has it.

use axum::{
    extract::{FromRequest, Request},
    http::header,
};
use community::{kernel::Once, photos::Files};
use host::media::NotKept;
use media::{Kind, Wrong};

use crate::{
    Lost, Sent, Visit,
    brought::Brought as Form,
    parts::Typed,
    photos::{NotTaken, files, words::not_taken},
};

/// What a form that came back remembers of its photo.
pub const TAKEN: &str = "receipt-taken";
/// The field of the photo.
pub const RECEIPT: &str = "receipt";

pub struct Brought {
    pub typed: Typed,
    pub once: Option<Once>,
    pub receipt: Option<Files>,
}

/// With or without a photo; what is wrong with the photo stands beside it.
pub async fn brought(visit: &Visit, request: Request) -> Result<Brought, Lost> {
    let kind = request.headers().get(header::CONTENT_TYPE).and_then(|it| it.to_str().ok());
    if !kind.is_some_and(|it| it.starts_with("multipart/form-data")) {
        let Sent { typed, once } = Sent::from_request(request, &visit.site).await?;
        let receipt = remembered(&typed);
        return Ok(Brought { typed, once, receipt });
    }
    let mut form = Form::by(request)?;
    let (mut typed, mut mark, mut hash) = (Typed::default(), None, blake3::Hasher::new());
    let mut photo = None;
    while let Some(part) = form.next().await? {
        hash.update(part.name.as_bytes()).update(b"\n").update(&part.bytes).update(b"\n");
        match part.name.as_str() {
            RECEIPT if part.too_large => {
                typed = typed.problem_at(RECEIPT, not_taken(visit.words, &NotKept::TooLarge.into()));
                break;
            }
            RECEIPT if part.is_no_file() => {}
            RECEIPT => photo = Some(part.bytes),
            "once" => mark = Once::new(&part.into_text()?),
            name => {
                let name = name.to_owned();
                typed = typed.typed(name, part.into_text()?);
            }
        }
    }
    // The same form with the same photo is a repeat.
    let hash = hash.finalize().to_hex();
    let once = mark.and_then(|_| Once::new(hash.get(..40)?));
    let receipt = match photo {
        None => remembered(&typed),
        Some(bytes) => match taken(visit, bytes).await? {
            Ok(files) => {
                typed = typed.instead(TAKEN, serde_json::to_string(&files).unwrap_or_default());
                Some(files)
            }
            Err(why) => {
                typed = typed.problem_at(RECEIPT, not_taken(visit.words, &why));
                None
            }
        },
    };
    Ok(Brought { typed, once, receipt })
}

fn remembered(typed: &Typed) -> Option<Files> {
    serde_json::from_str(typed.value(TAKEN)).ok()
}

/// The inner error is the sender's to mend.
async fn taken(visit: &Visit, bytes: Vec<u8>) -> Result<Result<Files, NotTaken>, Lost> {
    match kept(visit, bytes).await {
        Err(NotTaken::NotKept(NotKept::Ours(error))) => Err(Lost::Ours(error)),
        taken => Ok(taken),
    }
}

async fn kept(visit: &Visit, bytes: Vec<u8>) -> Result<Files, NotTaken> {
    let media = &visit.site.host.media;
    match media::look(&bytes)? {
        Kind::Picture(_) => {
            let picture = media.look(move || media::picture(&bytes)).await??;
            files(media, visit.home.id, picture).await
        }
        Kind::Film(_) | Kind::Sound(_) | Kind::Document(_) => Err(Wrong::Misplaced.into()),
    }
}
