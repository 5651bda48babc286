//! What a report is made of, before anyone thinks of pages.

use std::fmt;
use std::sync::Arc;

#[derive(Clone, Debug, Default)]
pub struct Document {
    pub title: String,
    /// `id` or `en`: the voice a screen reader takes.
    pub language: String,
    pub author: String,
    pub letterhead: Letterhead,
    /// Already worded: `24 November 2026`.
    pub date: String,
    pub blocks: Vec<Block>,
    pub footer: FooterWords,
    /// Place and day above the signatures, already worded.
    pub signed_at: String,
    pub signatures: Vec<Signature>,
    /// When it was made, if the file is to say so.
    pub made: Option<Moment>,
}

#[derive(Clone, Debug, Default)]
pub struct Letterhead {
    pub name: String,
    pub place: String,
    /// Further small lines: an address on the web, a telephone number.
    pub lines: Vec<String>,
    pub emblem_svg: String,
}

/// The words at the foot of a page, with `{page}` and `{pages}` in them: `Halaman {page} dari {pages}`.
#[derive(Clone, Debug)]
pub struct FooterWords(pub String);

impl Default for FooterWords {
    fn default() -> FooterWords {
        FooterWords("{page} / {pages}".into())
    }
}

/// In UTC.
#[derive(Clone, Copy, Debug)]
pub struct Moment {
    pub year: u16,
    pub month: u8,
    pub day: u8,
    pub hour: u8,
    pub minute: u8,
    pub second: u8,
}

#[derive(Clone, Debug)]
pub enum Block {
    /// 1 is a section, 2 and 3 are below it.
    Heading(u8, String),
    /// A line break in it begins a new paragraph.
    Paragraph(String),
    Quote(String),
    List(Vec<String>),
    /// A label and its value.
    Facts(Vec<(String, String)>),
    Table(Table),
    Figure(Figure),
    /// Two in a row, each row as high as its pictures allow.
    Photos(Vec<Photo>),
    Rule,
    /// On one page, if it fits on one at all.
    KeepTogether(Vec<Block>),
}

#[derive(Clone, Debug, Default)]
pub struct Table {
    pub head: Vec<String>,
    pub rows: Vec<Vec<String>>,
    /// Columns of numbers, counted from 0: they are set to the right.
    pub numeric: Vec<usize>,
}

#[derive(Clone, Debug)]
pub struct Figure {
    pub picture: Picture,
    /// What a person who does not see it is told. Without it the caption is; without both it is an ornament.
    pub alt: String,
    pub caption: String,
    /// Millimetres. Without it a photo takes the whole width, a drawing a point for each of its units, so that its
    /// words are as large as it says.
    pub width: Option<u16>,
}

#[derive(Clone, Debug)]
pub enum Picture {
    /// An SVG and the stylesheet for its classes. `var(--ink)` and the other colour names of our pages may stand
    /// in the stylesheet: they become the colours of paper.
    Svg {
        svg: String,
        style: String,
    },
    Jpeg(Arc<Vec<u8>>),
}

#[derive(Clone, Debug)]
pub struct Photo {
    pub jpeg: Arc<Vec<u8>>,
    pub alt: String,
    pub caption: String,
}

#[derive(Clone, Debug, Default)]
pub struct Signature {
    pub role: String,
    pub name: String,
}

/// Why there is no file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Wrong {
    /// No JPEG that a reader of PDF would understand.
    Jpeg(String),
    Svg(String),
    File(String),
}

impl fmt::Display for Wrong {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Wrong::Jpeg(why) => write!(f, "a photo cannot be put into the file: {why}"),
            Wrong::Svg(why) => write!(f, "a drawing cannot be read: {why}"),
            Wrong::File(why) => write!(f, "the file cannot be written: {why}"),
        }
    }
}

impl std::error::Error for Wrong {}
