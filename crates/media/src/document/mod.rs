//! Documents: kept as they are, for downloading only.

pub mod plain;

use crate::bytes::{array, le16, le32};
use crate::kind::{DocumentForm, Kind, look};
use crate::limits;
use crate::wrong::{Wrong, weigh};

#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Document {
    pub bytes: Vec<u8>,
    pub form: DocumentForm,
}

pub fn document(bytes: Vec<u8>) -> Result<Document, Wrong> {
    weigh(&bytes, limits::DOCUMENT_BYTES_MAX)?;
    let Kind::Document(form) = look(&bytes)? else { return Err(Wrong::Misplaced) };
    if form == DocumentForm::Pdf && !has_end(&bytes) {
        return Err(Wrong::Broken);
    }
    Ok(Document { bytes, form })
}

/// Readers look for the mark in the last kilobyte; whatever was cut on the way has lost it.
fn has_end(bytes: &[u8]) -> bool {
    let tail = bytes.get(bytes.len().saturating_sub(1024)..).unwrap_or_default();
    tail.windows(5).any(|it| it == b"%%EOF")
}

/// Which document an archive is, told by the names in it. One that carries a program is refused.
pub fn zipped(bytes: &[u8]) -> Result<DocumentForm, Wrong> {
    let names = names(bytes)?;
    let has = |start: &[u8]| names.iter().any(|name| name.starts_with(start));
    let macros = |name: &&[u8]| name.ends_with(b"vbaProject.bin") || name.starts_with(b"Basic/");
    if has(b"META-INF/MANIFEST.MF") || has(b"AndroidManifest.xml") || names.iter().any(macros) {
        return Err(Wrong::Program);
    }
    if has(b"[Content_Types].xml") {
        let forms: [(&[u8], DocumentForm); 3] =
            [(b"word/", DocumentForm::Docx), (b"xl/", DocumentForm::Xlsx), (b"ppt/", DocumentForm::Pptx)];
        let form = forms.into_iter().find(|(folder, _)| has(folder));
        return form.map(|(_, form)| form).ok_or(Wrong::Unknown);
    }
    open_document(bytes).ok_or(Wrong::Unknown)
}

/// OpenDocument says what it is in its first file, which is not packed.
fn open_document(bytes: &[u8]) -> Option<DocumentForm> {
    let length = le32(bytes, 18)? as usize;
    let name = usize::from(le16(bytes, 26)?);
    let start = 30 + name + usize::from(le16(bytes, 28)?);
    if bytes.get(30..30 + name)? != b"mimetype" {
        return None;
    }
    match bytes.get(start..start.checked_add(length)?)? {
        b"application/vnd.oasis.opendocument.text" => Some(DocumentForm::Odt),
        b"application/vnd.oasis.opendocument.spreadsheet" => Some(DocumentForm::Ods),
        b"application/vnd.oasis.opendocument.presentation" => Some(DocumentForm::Odp),
        _ => None,
    }
}

/// The names in the table at the end of an archive.
fn names(bytes: &[u8]) -> Result<Vec<&[u8]>, Wrong> {
    // The end is marked, and at most 64 KB of a comment follow.
    let tail = bytes.len().saturating_sub(22 + 65_535);
    let marked = (tail..bytes.len()).rev().find(|at| array(bytes, *at) == Some(*b"PK\x05\x06"));
    let marked = marked.ok_or(Wrong::Broken)?;
    let count = le16(bytes, marked + 10).ok_or(Wrong::Broken)?;
    let mut at = le32(bytes, marked + 16).ok_or(Wrong::Broken)? as usize;
    let mut names = Vec::new();
    for _ in 0..count {
        if array(bytes, at) != Some(*b"PK\x01\x02") {
            return Err(Wrong::Broken);
        }
        let length = |at| le16(bytes, at).map(usize::from).ok_or(Wrong::Broken);
        let name = length(at + 28)?;
        names.push(bytes.get(at + 46..at + 46 + name).ok_or(Wrong::Broken)?);
        at += 46 + name + length(at + 30)? + length(at + 32)?;
    }
    Ok(names)
}
