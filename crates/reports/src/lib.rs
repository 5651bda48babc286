//! A document becomes a PDF: A4 pages with a letterhead, embedded letters, vectors, photos and tags for screen readers.
//!
//! Invariant: the same document gives the same bytes, and no words panic. Nothing here knows a language, a clock or a
//! community: words come already worded, and whoever asks has already looked whether they may be shown.
//!
//! The file is tagged and follows PDF/UA-1 as far as a program can see to it. What it cannot do: scripts that the
//! embedded letters lack (Arabic, Javanese, …) are not drawn; a run of them becomes `[…]`, emoji are left out
//! ([`letters`] says how), and there is no writing from right to left. JPEGs go in as they are, with whatever is
//! inside them: strip EXIF before. Words inside a drawing become outlines; its `alt` says what they say.

mod compose;
mod document;
mod drawing;
mod letters;
mod pages;
mod paint;
mod sheet;
mod strip;
mod structure;
#[cfg(test)]
mod tests;

pub use document::{
    Block, Document, Figure, FooterWords, Letterhead, Moment, Photo, Picture, Signature, Table, Wrong,
};

/// The document as the bytes of a PDF.
pub fn pdf(document: &Document) -> Result<Vec<u8>, Wrong> {
    let composed = compose::compose(document)?;
    let pages = pages::break_up(composed.strips);
    paint::paint(document, &pages, composed.structure)
}
