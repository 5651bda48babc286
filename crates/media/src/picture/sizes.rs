//! One picture → the sizes that are kept, each a JPEG that holds nothing but the picture.

use super::{Picture, Size, colour};
use crate::limits;
use crate::wrong::Wrong;
use image::imageops::{self, FilterType};
use image::{DynamicImage, RgbImage};
use jpeg_encoder::{ColorType, Encoder, SamplingFactor};

/// From good down to what still shows who is who.
const QUALITIES: [u8; 6] = [80, 72, 64, 56, 48, 40];
/// The wide one is looked at closely: rather heavier than worse.
const QUALITIES_WIDE: [u8; 4] = [80, 74, 68, 62];

/// The three sizes of a wide picture in sRGB.
pub fn all(wide: &RgbImage) -> Result<Picture, Wrong> {
    let phone = fit(wide, limits::PHONE_EDGE, limits::PHONE_BYTES_MAX)?;
    let small = smaller(wide, limits::THUMB_EDGE);
    Ok(Picture {
        wide: wide_one(wide)?,
        phone,
        thumb: fit(&small, limits::THUMB_EDGE, limits::THUMB_BYTES_MAX)?,
        tint: colour::tint(&small),
    })
}

/// So that the longer edge is at most `edge`. Never larger than it was.
///
/// What is more than twice as large is averaged down to that first: it looks the same, and the careful filter needs
/// sixteen bytes for each pixel that it reads.
pub fn shrink(pixels: DynamicImage, edge: u32) -> RgbImage {
    let (width, height) = fitted(pixels.width(), pixels.height(), edge);
    let pixels = match pixels.width() > 2 * width || pixels.height() > 2 * height {
        true => pixels.thumbnail_exact(2 * width, 2 * height),
        false => pixels,
    };
    careful(pixels.into_rgb8(), width, height)
}

fn careful(pixels: RgbImage, width: u32, height: u32) -> RgbImage {
    match pixels.dimensions() == (width, height) {
        true => pixels,
        false => imageops::resize(&pixels, width, height, FilterType::Lanczos3),
    }
}

/// Width and height whose longer one is at most `edge`.
fn fitted(width: u32, height: u32, edge: u32) -> (u32, u32) {
    let long = u64::from(width.max(height));
    if long <= u64::from(edge) {
        return (width, height);
    }
    let scaled = |length: u32| ((u64::from(length) * u64::from(edge) + long / 2) / long).max(1) as u32;
    (scaled(width), scaled(height))
}

fn smaller(pixels: &RgbImage, edge: u32) -> RgbImage {
    let (width, height) = fitted(pixels.width(), pixels.height(), edge);
    imageops::resize(pixels, width, height, FilterType::Lanczos3)
}

/// Lays what is transparent on white, as paper is; in place, since a copy would take as much again.
pub fn flatten(pixels: &mut DynamicImage) {
    match pixels {
        DynamicImage::ImageRgba8(pixels) => onto_white(pixels, 4, u8::MAX.into()),
        DynamicImage::ImageLumaA8(pixels) => onto_white(pixels, 2, u8::MAX.into()),
        DynamicImage::ImageRgba16(pixels) => onto_white(pixels, 4, u16::MAX.into()),
        DynamicImage::ImageLumaA16(pixels) => onto_white(pixels, 2, u16::MAX.into()),
        // The others have nothing transparent.
        _ => {}
    }
}

/// `most` is full light and full cover. Its square fits into 32 bits for both depths.
fn onto_white<T: Copy + Into<u32> + TryFrom<u32>>(samples: &mut [T], channels: usize, most: u32) {
    for pixel in samples.chunks_exact_mut(channels) {
        let Some((cover, colours)) = pixel.split_last_mut() else { continue };
        let covered: u32 = (*cover).into();
        for colour in colours {
            let light: u32 = (*colour).into();
            let over = (light * covered + most * (most - covered) + most / 2) / most;
            *colour = T::try_from(over).unwrap_or(*colour);
        }
        *cover = T::try_from(most).unwrap_or(*cover);
    }
}

fn wide_one(pixels: &RgbImage) -> Result<Size, Wrong> {
    let mut best = None;
    for quality in QUALITIES_WIDE {
        let size = encode(pixels, quality)?;
        let light = size.bytes.len() <= limits::WIDE_BYTES;
        best = Some(size);
        if light {
            break;
        }
    }
    best.ok_or(Wrong::Broken)
}

/// Light enough at any price: first the quality gives way, then the size.
fn fit(pixels: &RgbImage, edge: u32, most: usize) -> Result<Size, Wrong> {
    let mut edge = edge.min(pixels.width().max(pixels.height()));
    loop {
        let small = smaller(pixels, edge);
        for quality in QUALITIES {
            let size = encode(&small, quality)?;
            if size.bytes.len() <= most {
                return Ok(size);
            }
        }
        // One pixel fits into any bound, so this ends.
        edge = (edge * 7 / 8).max(1);
    }
}

pub fn encode(pixels: &RgbImage, quality: u8) -> Result<Size, Wrong> {
    let mut bytes = Vec::new();
    let mut encoder = Encoder::new(&mut bytes, quality);
    // What is slow to come is seen whole, if blurred, after a third of it.
    encoder.set_progressive(true);
    encoder.set_optimized_huffman_tables(true);
    encoder.set_sampling_factor(SamplingFactor::F_2_2);
    let (width, height) = (pixels.width(), pixels.height());
    let (Ok(across), Ok(down)) = (u16::try_from(width), u16::try_from(height)) else {
        return Err(Wrong::TooLarge);
    };
    encoder.encode(pixels.as_raw(), across, down, ColorType::Rgb).map_err(|_| Wrong::Broken)?;
    Ok(Size { bytes, width, height })
}
