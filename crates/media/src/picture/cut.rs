//! Pictures of ours laid into other pictures: cut to a place, and the whole written again.

use image::imageops::{self, FilterType};
use image::{DynamicImage, RgbImage};

use super::{Size, decode, sizes};
use crate::kind::PictureForm;
use crate::wrong::Wrong;

const QUALITIES: [u8; 4] = [86, 78, 68, 56];

/// One of our own JPEGs so that it fills `width` × `height`, cut alike at two opposite sides: its pixels in sRGB, row by
/// row, three bytes each.
pub fn cut(jpeg: &[u8], width: u32, height: u32) -> Result<Vec<u8>, Wrong> {
    let pixels = decode::decode(jpeg, PictureForm::Jpeg)?.pixels.into_rgb8();
    let (across, down) = (u64::from(pixels.width()), u64::from(pixels.height()));
    let (wanted_across, wanted_down) = (u64::from(width.max(1)), u64::from(height.max(1)));
    // The largest part that has the same shape.
    let part_across = across.min((down * wanted_across / wanted_down).max(1));
    let part_down = down.min((across * wanted_down / wanted_across).max(1));
    let (left, top) = ((across - part_across) / 2, (down - part_down) / 2);
    let part =
        DynamicImage::from(pixels).crop_imm(left as u32, top as u32, part_across as u32, part_down as u32);
    Ok(imageops::resize(&part.into_rgb8(), width, height, FilterType::Lanczos3).into_raw())
}

/// Pixels as [`cut`] gives them → a JPEG of at most `most` bytes, if a lower quality can bring it there.
pub fn jpeg(rgb: Vec<u8>, width: u32, height: u32, most: usize) -> Result<Size, Wrong> {
    let pixels = RgbImage::from_raw(width, height, rgb).ok_or(Wrong::Broken)?;
    let mut made = sizes::encode(&pixels, QUALITIES[0])?;
    for quality in &QUALITIES[1..] {
        if made.bytes.len() <= most {
            break;
        }
        made = sizes::encode(&pixels, *quality)?;
    }
    Ok(made)
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Red above, blue below, each half of a tall picture.
    fn tall() -> Vec<u8> {
        let pixels =
            RgbImage::from_fn(60, 120, |_, y| image::Rgb(if y < 60 { [200, 0, 0] } else { [0, 0, 200] }));
        jpeg(pixels.into_raw(), 60, 120, usize::MAX).unwrap().bytes
    }

    #[test]
    fn it_fills_its_place() {
        let rgb = cut(&tall(), 90, 90).unwrap();
        assert_eq!(rgb.len(), 90 * 90 * 3);
        let red = rgb.chunks_exact(3).filter(|it| it[0] > it[2]).count();
        assert!(red * 100 > 90 * 90 * 47 && red * 100 < 90 * 90 * 53, "{red} of {}", 90 * 90);
        assert_eq!(cut(&tall(), 1, 300).unwrap().len(), 900);
        assert_eq!(cut(&tall(), 300, 1).unwrap().len(), 900);
    }

    #[test]
    fn what_is_no_jpeg_and_what_is_not_as_long_as_it_says_is_refused() {
        assert!(cut(b"GIF89a", 10, 10).is_err());
        assert_eq!(jpeg(vec![0; 5], 10, 10, 100), Err(Wrong::Broken));
    }

    #[test]
    fn a_heavy_one_is_written_lighter() {
        let noise: Vec<u8> =
            (0..200 * 200 * 3u32).map(|it| (it.wrapping_mul(2_654_435_761) >> 13) as u8).collect();
        let fine = jpeg(noise.clone(), 200, 200, usize::MAX).unwrap().bytes.len();
        assert!(jpeg(noise, 200, 200, fine - 1).unwrap().bytes.len() < fine);
    }
}
