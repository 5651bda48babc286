//! Brought: forms that bring files, read part by part as they come, so that no more than one file is held at once.

use std::time::Duration;

use axum::{extract::Request, http::header};
use futures_util::StreamExt;

use crate::Lost;

/// Between two pieces of a form over a bad line.
const PIECE_SECONDS: u64 = 60;

pub struct Brought(multer::Multipart<'static>);

/// A field of the form.
pub struct Part {
    pub name: String,
    /// As its sender called it; for files only.
    pub file: Option<String>,
    pub bytes: Vec<u8>,
    /// There was more than is taken. The rest of the form is of no use any more.
    pub too_large: bool,
}

impl Part {
    /// An empty field for files comes as a file without a name.
    pub fn is_no_file(&self) -> bool {
        self.file.as_ref().is_some_and(String::is_empty) && self.bytes.is_empty()
    }

    pub fn into_text(self) -> Result<String, Lost> {
        String::from_utf8(self.bytes).map_err(|_| Lost::Garbled)
    }
}

impl Brought {
    pub fn by(request: Request) -> Result<Brought, Lost> {
        let kind = request.headers().get(header::CONTENT_TYPE).and_then(|it| it.to_str().ok());
        let boundary = kind.and_then(|it| multer::parse_boundary(it).ok()).ok_or(Lost::Garbled)?;
        Ok(Brought(multer::Multipart::new(request.into_body().into_data_stream(), boundary)))
    }

    pub async fn next(&mut self) -> Result<Option<Part>, Lost> {
        let Some(field) = in_time(self.0.next_field()).await?.map_err(|it| lost(&it))? else {
            return Ok(None);
        };
        let name = field.name().unwrap_or_default().to_owned();
        let file = field.file_name().map(str::to_owned);
        match all(field).await {
            Ok(bytes) => Ok(Some(Part { name, file, bytes, too_large: false })),
            Err(Lost::TooLarge) if file.is_some() => {
                Ok(Some(Part { name, file, bytes: vec![], too_large: true }))
            }
            Err(lost) => Err(lost),
        }
    }
}

async fn all(mut field: multer::Field<'static>) -> Result<Vec<u8>, Lost> {
    let most = usize::try_from(host::media::BYTES_MAX).unwrap_or(usize::MAX);
    let mut bytes = vec![];
    while let Some(piece) = in_time(field.next()).await?.transpose().map_err(|it| lost(&it))? {
        if bytes.len() + piece.len() > most {
            return Err(Lost::TooLarge);
        }
        bytes.extend_from_slice(&piece);
    }
    Ok(bytes)
}

/// Whoever drips holds a place no longer.
async fn in_time<T>(coming: impl Future<Output = T>) -> Result<T, Lost> {
    tokio::time::timeout(Duration::from_secs(PIECE_SECONDS), coming).await.map_err(|_| Lost::TooSlow)
}

fn lost(error: &multer::Error) -> Lost {
    match error {
        // The body was cut at the limit of all forms.
        multer::Error::StreamReadFailed(_) => Lost::TooLarge,
        _ => Lost::Garbled,
    }
}
