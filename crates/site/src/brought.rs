//! Brought: forms that bring files, read part by part as they come, so that no more than one file is held at once.

use std::{pin::Pin, time::Duration};

use axum::{extract::Request, http::header};
use futures_util::StreamExt;

use crate::Lost;

/// Between two pieces of a form over a bad line.
const PIECE_SECONDS: u64 = 60;

/// All that is written takes less; what is a file has its own bound.
const TEXT_BYTES_MAX: usize = 64 << 10;
/// The longest form has some twenty fields, and a choice of a whole album.
const PARTS_MAX: usize = 200;
/// For all of a form: three films over the worst of lines. Whoever brings more has the script, which sends in pieces.
const FORM_SECONDS: u64 = 30 * 60;

pub struct Brought {
    parts: multer::Multipart<'static>,
    count: usize,
    end: Pin<Box<tokio::time::Sleep>>,
}

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
        let parts = multer::Multipart::new(request.into_body().into_data_stream(), boundary);
        let end = Box::pin(tokio::time::sleep(Duration::from_secs(FORM_SECONDS)));
        Ok(Brought { parts, count: 0, end })
    }

    pub async fn next(&mut self) -> Result<Option<Part>, Lost> {
        self.count += 1;
        if self.count > PARTS_MAX {
            return Err(Lost::TooLarge);
        }
        let Some(field) = in_time(&mut self.end, self.parts.next_field()).await?.map_err(|it| lost(&it))?
        else {
            return Ok(None);
        };
        let name = field.name().unwrap_or_default().to_owned();
        let file = field.file_name().map(str::to_owned);
        let of_file = usize::try_from(host::media::BYTES_MAX).unwrap_or(usize::MAX);
        let most = if file.is_some() { of_file } else { TEXT_BYTES_MAX };
        match self.all(field, most).await {
            Ok(bytes) => Ok(Some(Part { name, file, bytes, too_large: false })),
            Err(Lost::TooLarge) if file.is_some() => {
                Ok(Some(Part { name, file, bytes: vec![], too_large: true }))
            }
            Err(lost) => Err(lost),
        }
    }

    /// All of a field, within the bound of its kind.
    async fn all(&mut self, mut field: multer::Field<'static>, most: usize) -> Result<Vec<u8>, Lost> {
        let mut bytes = vec![];
        while let Some(piece) =
            in_time(&mut self.end, field.next()).await?.transpose().map_err(|it| lost(&it))?
        {
            if bytes.len() + piece.len() > most {
                return Err(Lost::TooLarge);
            }
            bytes.extend_from_slice(&piece);
        }
        Ok(bytes)
    }
}

/// Whoever drips holds a place no longer.
async fn in_time<T>(
    end: &mut Pin<Box<tokio::time::Sleep>>,
    coming: impl Future<Output = T>,
) -> Result<T, Lost> {
    let coming = tokio::time::timeout(Duration::from_secs(PIECE_SECONDS), coming);
    tokio::select! {
        () = end => Err(Lost::TooSlow),
        came = coming => came.map_err(|_| Lost::TooSlow),
    }
}

fn lost(error: &multer::Error) -> Lost {
    match error {
        // The body was cut at the limit of all forms.
        multer::Error::StreamReadFailed(_) => Lost::TooLarge,
        _ => Lost::Garbled,
    }
}
