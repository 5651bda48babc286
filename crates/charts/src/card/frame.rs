//! Where the words of a card stand and where its photo lies. Lengths are pixels.

use super::sheet::{FLOOR, HEIGHT, MARGIN};
use super::{Pixels, Shape};

/// Above the words.
const TOP: i64 = 56;
/// The batik edge.
const EDGE: i64 = HEIGHT as i64 - FLOOR;

/// The room for words; the photo beside or above it.
#[derive(Clone, Copy, Debug)]
pub struct Frame {
    pub top: i64,
    pub right: i64,
    /// Where the batik edge begins.
    pub floor: i64,
    pub photo: Option<Place>,
}

/// A place on the card.
#[derive(Clone, Copy, Debug)]
pub struct Place {
    pub x: u32,
    pub y: u32,
    pub width: u32,
    pub height: u32,
}

/// Width and height that a photo must have to lie on a card of this shape.
pub fn photo_size(shape: Shape) -> (u32, u32) {
    let Place { width, height, .. } = place(shape);
    (width, height)
}

/// A link's picture is wide: the photo lies beside the words. The others are read from above.
fn place(shape: Shape) -> Place {
    let (width, high) = shape.size();
    match shape {
        Shape::Link => Place { x: width - 480, y: 0, width: 480, height: high - EDGE as u32 },
        Shape::Square => Place { x: 0, y: 0, width, height: 470 },
        Shape::Tall => Place { x: 0, y: 0, width, height: 860 },
    }
}

impl Frame {
    pub fn of(shape: Shape, photo: bool) -> Frame {
        let (wide, high) = shape.size();
        let whole =
            Frame { top: TOP, right: i64::from(wide) - MARGIN, floor: i64::from(high) - EDGE, photo: None };
        if !photo {
            return whole;
        }
        let place = place(shape);
        match shape {
            Shape::Link => Frame { right: i64::from(place.x) - MARGIN / 2, photo: Some(place), ..whole },
            Shape::Square | Shape::Tall => {
                Frame { top: i64::from(place.height) + TOP, photo: Some(place), ..whole }
            }
        }
    }

    /// Whether the photo has the size of its place, and as many bytes as it says.
    pub fn takes(&self, photo: &Pixels) -> bool {
        self.photo.is_some_and(|place| (place.width, place.height) == (photo.width, photo.height))
            && photo.rgb.len() as u64 == u64::from(photo.width) * u64::from(photo.height) * 3
    }

    /// Lays a photo that it takes onto the card.
    pub fn lay(&self, photo: &Pixels, card: &mut Pixels) {
        let Some(place) = self.photo else { return };
        let (row, across) = (photo.width as usize * 3, card.width as usize * 3);
        let lines = card.rgb.chunks_exact_mut(across).skip(place.y as usize);
        for (line, pixels) in lines.zip(photo.rgb.chunks_exact(row)) {
            line[place.x as usize * 3..][..row].copy_from_slice(pixels);
        }
    }
}
