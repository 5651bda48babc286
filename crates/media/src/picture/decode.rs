//! Bytes of any of the four formats → pixels not larger than needed. What is claimed is weighed before anything is
//! decoded.

use super::outline::Outline;
use crate::kind::PictureForm;
use crate::limits;
use crate::wrong::Wrong;
use image::codecs::{gif::GifDecoder, png::PngDecoder, webp::WebPDecoder};
use image::metadata::Orientation;
use image::{DynamicImage, GrayImage, ImageDecoder, RgbImage};
use jpeg_decoder::{Decoder, PixelFormat};
use std::io::Cursor;

/// Pixels, and what has to be done to them after they were made smaller.
pub struct Decoded {
    pub pixels: DynamicImage,
    pub orientation: Orientation,
    pub profile: Option<Vec<u8>>,
}

pub fn decode(bytes: &[u8], form: PictureForm) -> Result<Decoded, Wrong> {
    let cursor = Cursor::new(bytes);
    match form {
        PictureForm::Jpeg => jpeg(bytes),
        PictureForm::Png => {
            let decoder = PngDecoder::with_limits(cursor, bounds()).map_err(wrong)?;
            whole(decoder)
        }
        PictureForm::WebP => whole(WebPDecoder::new(cursor).map_err(wrong)?),
        PictureForm::Gif => whole(GifDecoder::new(cursor).map_err(wrong)?),
    }
}

fn bounds() -> image::Limits {
    let mut bounds = image::Limits::default();
    bounds.max_image_width = Some(limits::EDGE_MAX);
    bounds.max_image_height = Some(limits::EDGE_MAX);
    // The decoder's own lines and windows come on top of the pixels.
    bounds.max_alloc = Some(limits::DECODED_BYTES_MAX + (4 << 20));
    bounds
}

fn weigh(width: u32, height: u32) -> Result<(), Wrong> {
    let pixels = u64::from(width) * u64::from(height);
    if width.max(height) > limits::EDGE_MAX || pixels > limits::PIXELS_MAX {
        return Err(Wrong::TooLarge);
    }
    if pixels == 0 { Err(Wrong::Broken) } else { Ok(()) }
}

/// The only frame, or the first one of an animation.
fn whole(mut decoder: impl ImageDecoder) -> Result<Decoded, Wrong> {
    let (width, height) = decoder.dimensions();
    weigh(width, height)?;
    if decoder.total_bytes() > limits::DECODED_BYTES_MAX {
        return Err(Wrong::TooLarge);
    }
    decoder.set_limits(bounds()).map_err(wrong)?;
    // What is told beside the picture may be broken without the picture being so.
    let orientation = decoder.orientation().unwrap_or(Orientation::NoTransforms);
    let profile = decoder.icc_profile().ok().flatten();
    let pixels = DynamicImage::from_decoder(decoder).map_err(wrong)?;
    Ok(Decoded { pixels, orientation, profile })
}

fn wrong(error: image::ImageError) -> Wrong {
    match error {
        image::ImageError::Limits(_) => Wrong::TooLarge,
        image::ImageError::Unsupported(_) => Wrong::Unusual,
        _ => Wrong::Broken,
    }
}

/// A JPEG is made smaller while it is decoded, by halves as long as it stays larger than the wide one: twelve megapixels
/// need no more room than three.
fn jpeg(bytes: &[u8]) -> Result<Decoded, Wrong> {
    let outline = Outline::read(bytes)?;
    weigh(outline.width, outline.height)?;
    if ![1, 3, 4].contains(&outline.components) {
        return Err(Wrong::Unusual);
    }
    if outline.progressive && outline.coefficients > limits::DECODED_BYTES_MAX {
        return Err(Wrong::TooLarge);
    }
    let mut decoder = Decoder::new(bytes);
    decoder.set_max_decoding_buffer_size(limits::DECODED_BYTES_MAX as usize);
    let edge = limits::WIDE_EDGE as u16;
    let (width, height) = decoder.scale(edge, edge).map_err(wrong_jpeg)?;
    let raw = decoder.decode().map_err(wrong_jpeg)?;
    let format = decoder.info().ok_or(Wrong::Broken)?.pixel_format;
    let (width, height) = (u32::from(width), u32::from(height));
    let pixels = match format {
        PixelFormat::L8 => GrayImage::from_raw(width, height, raw).map(DynamicImage::from),
        PixelFormat::RGB24 => RgbImage::from_raw(width, height, raw).map(DynamicImage::from),
        PixelFormat::CMYK32 => RgbImage::from_raw(width, height, inks(&raw)).map(DynamicImage::from),
        PixelFormat::L16 => return Err(Wrong::Unusual),
    };
    let orientation = decoder.exif_data().and_then(Orientation::from_exif_chunk);
    // The profile of inks says nothing about the light that has become of them.
    let profile = decoder.icc_profile().filter(|_| format != PixelFormat::CMYK32);
    Ok(Decoded {
        pixels: pixels.ok_or(Wrong::Broken)?,
        orientation: orientation.unwrap_or(Orientation::NoTransforms),
        profile,
    })
}

fn wrong_jpeg(error: jpeg_decoder::Error) -> Wrong {
    match error {
        jpeg_decoder::Error::Unsupported(_) => Wrong::Unusual,
        _ => Wrong::Broken,
    }
}

/// Cyan, magenta, yellow and black on paper → light, as simply as screens did for decades.
fn inks(raw: &[u8]) -> Vec<u8> {
    let light = |ink: u8, black: u8| (u32::from(255 - ink) * u32::from(255 - black) / 255) as u8;
    raw.chunks_exact(4)
        .flat_map(|inks| match inks {
            [cyan, magenta, yellow, black] => {
                [light(*cyan, *black), light(*magenta, *black), light(*yellow, *black)]
            }
            _ => [0; 3],
        })
        .collect()
}
