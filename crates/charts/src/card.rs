//! Cards: what a chat shows when somebody pastes a link (1200 × 630 PNG), and stories as a square and a tall picture.
//!
//! Invariant: any words give a card. Letters that the embedded font lacks are left out, what is too long ends in an
//! ellipsis, and nothing outside this crate is read: no system font, no file, no network.

mod frame;
mod letters;
mod sheet;

mod community;
mod gathering;
mod invitation;
mod story;

use std::fmt;
use std::sync::{Arc, LazyLock};

use resvg::{tiny_skia, usvg};

use crate::Point;
use frame::Frame;
use sheet::{HEIGHT, WIDTH};

pub use frame::photo_size;

/// What a card shows. All words come in the reader's language and already masked; only names may be in any script.
#[derive(Clone, Copy, Debug)]
pub enum Card<'a> {
    Community {
        name: &'a str,
        /// May be empty.
        purpose: &'a str,
        place: &'a str,
        seed: &'a [u8; 16],
        headline: Option<Headline<'a>>,
        /// The curve beside the headline: drawn when there are two points or more.
        points: &'a [Point],
    },
    Gathering {
        community: &'a str,
        seed: &'a [u8; 16],
        title: &'a str,
        /// `Sabtu, 28 November · 09.00 WIB`
        when: &'a str,
        /// May be empty.
        place: &'a str,
        date: DateBadge<'a>,
        /// The word for a gathering that will not be: `Dibatalkan`.
        cancelled: Option<&'a str>,
        shape: Shape,
    },
    Story {
        community: &'a str,
        /// May be empty.
        place: &'a str,
        seed: &'a [u8; 16],
        title: &'a str,
        headline: Option<Headline<'a>>,
        shape: Shape,
    },
    Invitation {
        community: &'a str,
        seed: &'a [u8; 16],
        /// Who vouches, as a sentence: `Rina mengajak Anda bergabung.`
        sentence: &'a str,
    },
}

/// Where a card is shown.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Shape {
    /// Below a pasted link: 1200 × 630.
    Link,
    /// As a post: 1080 × 1080.
    Square,
    /// On a phone's whole screen: 1080 × 1920.
    Tall,
}

impl Shape {
    fn size(self) -> (u32, u32) {
        match self {
            Shape::Link => (WIDTH, HEIGHT),
            Shape::Square => (1080, 1080),
            Shape::Tall => (1080, 1920),
        }
    }
}

impl Card<'_> {
    fn shape(&self) -> Option<Shape> {
        match self {
            Card::Story { shape, .. } | Card::Gathering { shape, .. } => Some(*shape),
            Card::Community { .. } | Card::Invitation { .. } => None,
        }
    }

    fn size(&self) -> (u32, u32) {
        match self {
            Card::Story { shape, .. } | Card::Gathering { shape, .. } => shape.size(),
            Card::Community { .. } | Card::Invitation { .. } => Shape::Link.size(),
        }
    }
}

/// `10 → 60`, and below it `anak dalam 3 bulan`.
#[derive(Clone, Copy, Debug)]
pub struct Headline<'a> {
    pub before: &'a str,
    pub after: &'a str,
    pub caption: &'a str,
}

/// A leaf of a tear-off calendar: `SAB`, `28`, `NOV`.
#[derive(Clone, Copy, Debug)]
pub struct DateBadge<'a> {
    pub weekday: &'a str,
    /// Day of the month, 1 to 31.
    pub day: u8,
    pub month: &'a str,
}

/// Pixels in sRGB, row by row from the top, three bytes each.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Pixels {
    pub width: u32,
    pub height: u32,
    pub rgb: Vec<u8>,
}

/// Why there is no picture. None of these depends on the words of a card.
#[derive(Debug)]
pub enum CardError {
    /// The drawing is not SVG.
    Drawing(usvg::Error),
    /// No memory for the canvas.
    Canvas,
    /// The canvas could not be written as PNG: the encoder's words.
    Encoding(String),
}

impl fmt::Display for CardError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            CardError::Drawing(error) => write!(f, "the card's drawing cannot be read: {error}"),
            CardError::Canvas => write!(f, "no canvas for the card"),
            CardError::Encoding(error) => write!(f, "the card cannot be written as PNG: {error}"),
        }
    }
}

impl std::error::Error for CardError {}

/// The card as a PNG in its shape's size, below 300 kB for a link. Takes some tens of milliseconds of one core: call it off the
/// async threads and keep what it returns.
pub fn png(card: &Card) -> Result<Vec<u8>, CardError> {
    let (wide, high) = card.size();
    drawn(&drawing(card, false), wide, high)
}

/// The card of a story or gathering as pixels, with a photo when there is one. The photo has the size that
/// [`photo_size`] gives for the card's shape; one of another size is left out.
pub fn pixels(card: &Card, photo: Option<&Pixels>) -> Result<Pixels, CardError> {
    let (width, height) = card.size();
    let frame = card.shape().map(|shape| Frame::of(shape, true));
    let fitting = frame.zip(photo).filter(|(frame, photo)| frame.takes(photo));
    let canvas = canvas(&drawing(card, fitting.is_some()), width, height)?;
    // The paper covers all of it: nothing is transparent.
    let mut rgb = Vec::with_capacity(canvas.pixels().len() * 3);
    for pixel in canvas.pixels() {
        rgb.extend([pixel.red(), pixel.green(), pixel.blue()]);
    }
    let mut card = Pixels { width, height, rgb };
    if let Some((frame, photo)) = fitting {
        frame.lay(photo, &mut card);
    }
    Ok(card)
}

/// A drawing as a PNG of this size, which is its own.
pub fn drawn(svg: &str, width: u32, height: u32) -> Result<Vec<u8>, CardError> {
    canvas(svg, width, height)?.encode_png().map_err(|error| CardError::Encoding(error.to_string()))
}

fn canvas(svg: &str, width: u32, height: u32) -> Result<tiny_skia::Pixmap, CardError> {
    let tree = usvg::Tree::from_str(svg, &OPTIONS).map_err(CardError::Drawing)?;
    let mut canvas = tiny_skia::Pixmap::new(width, height).ok_or(CardError::Canvas)?;
    resvg::render(&tree, tiny_skia::Transform::identity(), &mut canvas.as_mut());
    Ok(canvas)
}

/// `photo`: whether room is left for one.
fn drawing(card: &Card, photo: bool) -> String {
    match *card {
        Card::Community { name, purpose, place, seed, headline, points } => {
            community::Community { name, purpose, place, seed, headline, points }.drawing()
        }
        Card::Gathering { community, seed, title, when, place, date, cancelled, shape } => {
            let frame = Frame::of(shape, photo);
            gathering::Gathering { community, seed, title, when, place, date, cancelled, shape, frame }
                .drawing()
        }
        Card::Story { community, place, seed, title, headline, shape } => {
            let frame = Frame::of(shape, photo);
            story::Story { community, place, seed, title, headline, shape, frame }.drawing()
        }
        Card::Invitation { community, seed, sentence } => invitation::drawing(community, seed, sentence),
    }
}

static OPTIONS: LazyLock<usvg::Options<'static>> = LazyLock::new(|| {
    let mut fonts = usvg::fontdb::Database::new();
    for file in letters::FILES {
        fonts.load_font_data(file.to_vec());
    }
    usvg::Options {
        font_family: letters::FAMILY.to_string(),
        fontdb: Arc::new(fonts),
        ..usvg::Options::default()
    }
});

#[cfg(test)]
mod tests;
