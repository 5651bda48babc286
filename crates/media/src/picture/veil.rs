//! Faces and names made unrecognisable, in the pixels themselves.
//!
//! Invariant: in a veiled area nothing depends on more than the averages of a few patches, so nothing finer can be
//! computed back out of it.

use super::outline::Outline;
use super::{Picture, decode, sizes};
use crate::kind::PictureForm;
use crate::limits;
use crate::wrong::{Wrong, weigh};
use image::{Rgb, RgbImage, imageops};

/// A part of a picture, in thousandths of its width and height.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Area {
    pub left: u16,
    pub top: u16,
    pub width: u16,
    pub height: u16,
}

/// In pixels; `right` and `bottom` are outside.
#[derive(Clone, Copy)]
struct Block {
    left: u32,
    top: u32,
    right: u32,
    bottom: u32,
}

/// Veils areas of a picture that was made here.
pub fn veil(bytes: &[u8], areas: &[Area]) -> Result<Picture, Wrong> {
    weigh(bytes, limits::PICTURE_BYTES_MAX)?;
    if areas.is_empty() || areas.len() > limits::AREAS_MAX {
        return Err(Wrong::Area);
    }
    if !is_ours(bytes) {
        return Err(Wrong::NotOurs);
    }
    let mut pixels = decode::decode(bytes, PictureForm::Jpeg)?.pixels.into_rgb8();
    for area in areas {
        let block = area.block(pixels.width(), pixels.height())?;
        patch(&mut pixels, block);
        blur(&mut pixels, block);
    }
    sizes::all(&pixels)
}

/// Ours hold nothing beside the picture and are no larger than the wide one.
fn is_ours(bytes: &[u8]) -> bool {
    let picture_only =
        |kind: &u8| matches!(kind, 0xd8 | 0xe0 | 0xdb | 0xc0 | 0xc2 | 0xc4 | 0xda | 0xdd | 0xd9);
    Outline::read(bytes).is_ok_and(|outline| {
        outline.segments.iter().all(picture_only) && outline.width.max(outline.height) <= limits::WIDE_EDGE
    })
}

impl Area {
    /// All pixels that it touches.
    fn block(self, width: u32, height: u32) -> Result<Block, Wrong> {
        let (right, bottom) =
            (u32::from(self.left) + u32::from(self.width), u32::from(self.top) + u32::from(self.height));
        if self.width == 0 || self.height == 0 || right > 1000 || bottom > 1000 {
            return Err(Wrong::Area);
        }
        Ok(Block {
            left: u32::from(self.left) * width / 1000,
            top: u32::from(self.top) * height / 1000,
            right: (right * width).div_ceil(1000),
            bottom: (bottom * height).div_ceil(1000),
        })
    }
}

impl Block {
    fn longer(self) -> u32 {
        (self.right - self.left).max(self.bottom - self.top)
    }

    /// How wide a patch is.
    fn patch(self) -> u32 {
        self.longer().div_ceil(limits::PATCHES_ACROSS).max(limits::PATCH_MIN)
    }
}

/// Gives each patch of the block its average.
fn patch(pixels: &mut RgbImage, block: Block) {
    let step = block.patch() as usize;
    for top in (block.top..block.bottom).step_by(step) {
        for left in (block.left..block.right).step_by(step) {
            let one = Block {
                left,
                top,
                right: (left + step as u32).min(block.right),
                bottom: (top + step as u32).min(block.bottom),
            };
            let average = average(pixels, one);
            each(one, |x, y| pixels.put_pixel(x, y, average));
        }
    }
}

fn average(pixels: &RgbImage, block: Block) -> Rgb<u8> {
    let mut sums = [0_u32; 3];
    let mut count = 0;
    each(block, |x, y| {
        count += 1;
        for (sum, channel) in sums.iter_mut().zip(pixels.get_pixel(x, y).0) {
            *sum += u32::from(channel);
        }
    });
    Rgb(sums.map(|sum| (sum / count.max(1)) as u8))
}

/// Softens the borders of the patches, by nothing but what is in the block.
fn blur(pixels: &mut RgbImage, block: Block) {
    let (width, height) = (block.right - block.left, block.bottom - block.top);
    let part = imageops::crop_imm(pixels, block.left, block.top, width, height).to_image();
    let soft = imageops::fast_blur(&part, block.patch() as f32 / 3.0);
    imageops::replace(pixels, &soft, block.left.into(), block.top.into());
}

fn each(block: Block, mut what: impl FnMut(u32, u32)) {
    for y in block.top..block.bottom {
        for x in block.left..block.right {
            what(x, y);
        }
    }
}
