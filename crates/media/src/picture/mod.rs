//! Pictures: decoded, turned upright, made smaller and written anew, so that nothing but what is seen can remain.

mod colour;
mod cut;
mod decode;
mod outline;
mod sizes;
mod veil;

pub use cut::{cut, jpeg};
pub use veil::{Area, veil};

use image::DynamicImage;

use crate::kind::{Kind, look};
use crate::limits;
use crate::wrong::{Wrong, weigh};

/// A picture in the sizes that are kept.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Picture {
    pub wide: Size,
    pub phone: Size,
    pub thumb: Size,
    /// Its average colour as `#rrggbb`, for the place that it will take.
    pub tint: String,
}

/// One JPEG.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Size {
    pub bytes: Vec<u8>,
    pub width: u32,
    pub height: u32,
}

/// Makes a picture of what somebody sent.
pub fn picture(bytes: &[u8]) -> Result<Picture, Wrong> {
    weigh(bytes, limits::PICTURE_BYTES_MAX)?;
    let Kind::Picture(form) = look(bytes)? else { return Err(Wrong::Misplaced) };
    let decode::Decoded { mut pixels, orientation, profile } = decode::decode(bytes, form)?;
    sizes::flatten(&mut pixels);
    // From here on only the wide one is held.
    let mut wide = DynamicImage::from(sizes::shrink(pixels, limits::WIDE_EDGE));
    wide.apply_orientation(orientation);
    sizes::all(&colour::into_srgb(wide.into_rgb8(), profile.as_deref()))
}
