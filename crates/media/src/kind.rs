//! What some bytes are, judged by themselves: names and claimed types do not count.

use crate::document::{plain, zipped};
use crate::film::{boxes, webm};
use crate::wrong::Wrong;

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    Picture(PictureForm),
    Film(FilmForm),
    Sound(SoundForm),
    Document(DocumentForm),
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum PictureForm {
    Jpeg,
    Png,
    WebP,
    Gif,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum FilmForm {
    Mp4,
    Mov,
    ThreeGp,
    WebM,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum SoundForm {
    Ogg,
    M4a,
    Mp3,
    WebM,
    Wav,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum DocumentForm {
    Pdf,
    Docx,
    Xlsx,
    Pptx,
    Odt,
    Ods,
    Odp,
    Txt,
    Csv,
}

impl FilmForm {
    pub fn content_type(self) -> &'static str {
        match self {
            FilmForm::Mp4 => "video/mp4",
            FilmForm::Mov => "video/quicktime",
            FilmForm::ThreeGp => "video/3gpp",
            FilmForm::WebM => "video/webm",
        }
    }
}

impl SoundForm {
    pub fn content_type(self) -> &'static str {
        match self {
            SoundForm::Ogg => "audio/ogg",
            SoundForm::M4a => "audio/mp4",
            SoundForm::Mp3 => "audio/mpeg",
            SoundForm::WebM => "audio/webm",
            SoundForm::Wav => "audio/wav",
        }
    }
}

impl DocumentForm {
    /// To be sent as an attachment with `nosniff`: documents are for downloading, no browser of ours shows them.
    pub fn content_type(self) -> &'static str {
        match self {
            DocumentForm::Pdf => "application/pdf",
            DocumentForm::Docx => "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
            DocumentForm::Xlsx => "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
            DocumentForm::Pptx => "application/vnd.openxmlformats-officedocument.presentationml.presentation",
            DocumentForm::Odt => "application/vnd.oasis.opendocument.text",
            DocumentForm::Ods => "application/vnd.oasis.opendocument.spreadsheet",
            DocumentForm::Odp => "application/vnd.oasis.opendocument.presentation",
            DocumentForm::Txt => "text/plain; charset=utf-8",
            DocumentForm::Csv => "text/csv; charset=utf-8",
        }
    }

    /// How the name of a file of it ends.
    pub fn ending(self) -> &'static str {
        match self {
            DocumentForm::Pdf => "pdf",
            DocumentForm::Docx => "docx",
            DocumentForm::Xlsx => "xlsx",
            DocumentForm::Pptx => "pptx",
            DocumentForm::Odt => "odt",
            DocumentForm::Ods => "ods",
            DocumentForm::Odp => "odp",
            DocumentForm::Txt => "txt",
            DocumentForm::Csv => "csv",
        }
    }
}

/// What it is, or why it is refused at first sight. Wants the whole file, reads little of it.
pub fn look(bytes: &[u8]) -> Result<Kind, Wrong> {
    if bytes.is_empty() {
        return Err(Wrong::Empty);
    }
    if let Some(form) = pictured(bytes) {
        return Ok(Kind::Picture(form));
    }
    if is_program(bytes) {
        return Err(Wrong::Program);
    }
    if let Some(wrong) = marked_up(bytes) {
        return Err(wrong);
    }
    if bytes.get(4..8) == Some(b"ftyp") {
        return boxed(bytes);
    }
    if bytes.starts_with(&[0x1a, 0x45, 0xdf, 0xa3]) {
        return webm::look(bytes);
    }
    if bytes.starts_with(b"OggS") {
        return Ok(Kind::Sound(SoundForm::Ogg));
    }
    if bytes.starts_with(b"%PDF-") {
        return Ok(Kind::Document(DocumentForm::Pdf));
    }
    if bytes.starts_with(b"PK\x03\x04") {
        return zipped(bytes).map(Kind::Document);
    }
    if bytes.starts_with(b"ID3") || crate::sound::mp3::begins(bytes) {
        return Ok(Kind::Sound(SoundForm::Mp3));
    }
    if bytes.starts_with(b"RIFF") && bytes.get(8..12) == Some(b"WAVE") {
        return Ok(Kind::Sound(SoundForm::Wav));
    }
    plain::read(bytes).map(Kind::Document).ok_or(Wrong::Unknown)
}

fn pictured(bytes: &[u8]) -> Option<PictureForm> {
    if bytes.starts_with(&[0xff, 0xd8, 0xff]) {
        Some(PictureForm::Jpeg)
    } else if bytes.starts_with(b"\x89PNG\r\n\x1a\n") {
        Some(PictureForm::Png)
    } else if bytes.starts_with(b"RIFF") && bytes.get(8..12) == Some(b"WEBP") {
        Some(PictureForm::WebP)
    } else if bytes.starts_with(b"GIF87a") || bytes.starts_with(b"GIF89a") {
        Some(PictureForm::Gif)
    } else {
        None
    }
}

fn is_program(bytes: &[u8]) -> bool {
    // Windows, Linux, Android, the web, a shell, a shortcut; then those of Apple, either way round.
    const BEGINNINGS: [&[u8]; 11] = [
        b"MZ",
        b"\x7fELF",
        b"dex\n",
        b"\0asm",
        b"#!",
        b"L\0\0\0\x01\x14\x02\0",
        b"\xfe\xed\xfa\xce",
        b"\xfe\xed\xfa\xcf",
        b"\xce\xfa\xed\xfe",
        b"\xcf\xfa\xed\xfe",
        b"\xca\xfe\xba\xbe",
    ];
    BEGINNINGS.iter().any(|beginning| bytes.starts_with(beginning))
}

/// Text that a browser would take for a page or a drawing.
fn marked_up(bytes: &[u8]) -> Option<Wrong> {
    let start = bytes.strip_prefix(b"\xef\xbb\xbf").unwrap_or(bytes).trim_ascii_start();
    if start.first() != Some(&b'<') {
        return None;
    }
    let start = start.get(..4096).unwrap_or(start).to_ascii_lowercase();
    let at = |what: &[u8]| start.windows(what.len()).position(|part| part == what);
    match (at(b"<svg"), at(b"<html").or(at(b"<!doctype html"))) {
        (Some(drawing), Some(page)) if page < drawing => Some(Wrong::Html),
        (Some(_), _) => Some(Wrong::Svg),
        (None, Some(_)) => Some(Wrong::Html),
        (None, None) if start.starts_with(b"<?xml") => None,
        (None, None) => Some(Wrong::Html),
    }
}

/// The family of MP4. The brand says which one; whether there is anything to see, only the tracks say.
fn boxed(bytes: &[u8]) -> Result<Kind, Wrong> {
    let form = match bytes.get(8..12).unwrap_or_default() {
        b"heic" | b"heix" | b"heim" | b"heis" | b"hevc" | b"hevx" | b"mif1" | b"msf1" => {
            return Err(Wrong::Heic);
        }
        b"avif" | b"avis" => return Err(Wrong::Avif),
        b"qt  " => FilmForm::Mov,
        [b'3', b'g', b'p' | b'2' | b'e' | b's' | b'r', _] => FilmForm::ThreeGp,
        b"isom" | b"iso2" | b"iso3" | b"iso4" | b"iso5" | b"iso6" | b"iso7" | b"iso8" | b"iso9" | b"mp41"
        | b"mp42" | b"mp71" | b"avc1" | b"hvc1" | b"M4V " | b"M4VH" | b"M4VP" | b"MSNV" | b"XAVC"
        | b"dash" | b"f4v " | b"M4A " | b"M4B " => FilmForm::Mp4,
        _ => return Err(Wrong::Unknown),
    };
    let tracks = boxes::handlers(bytes)?;
    if tracks.contains(b"vide") {
        Ok(Kind::Film(form))
    } else if tracks.contains(b"soun") {
        Ok(Kind::Sound(SoundForm::M4a))
    } else {
        Err(Wrong::Broken)
    }
}
