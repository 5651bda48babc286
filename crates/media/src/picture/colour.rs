//! Colours: into those that every screen assumes, and the average one.

use crate::limits;
use image::RgbImage;
use moxcms::{ColorProfile, DataColorSpace, Layout, TransformOptions};

/// Converts from the space of the profile into sRGB. A profile that cannot be read, or is for something else than light,
/// is dropped: the colours are then as any program without colour management shows them.
///
/// Phones write Display P3; dropping that one would make skin and leaves look faded.
pub fn into_srgb(pixels: RgbImage, profile: Option<&[u8]>) -> RgbImage {
    let Some(profile) = profile else { return pixels };
    converted(&pixels, profile).unwrap_or(pixels)
}

fn converted(pixels: &RgbImage, profile: &[u8]) -> Option<RgbImage> {
    if profile.len() > limits::PROFILE_BYTES_MAX {
        return None;
    }
    let profile = ColorProfile::new_from_slice(profile).ok()?;
    if profile.color_space != DataColorSpace::Rgb {
        return None;
    }
    let srgb = ColorProfile::new_srgb();
    let options = TransformOptions::default();
    let transform = profile.create_transform_8bit(Layout::Rgb, &srgb, Layout::Rgb, options).ok()?;
    let mut out = vec![0; pixels.as_raw().len()];
    transform.transform(pixels.as_raw(), &mut out).ok()?;
    RgbImage::from_raw(pixels.width(), pixels.height(), out)
}

/// The average, as `#rrggbb`.
pub fn tint(pixels: &RgbImage) -> String {
    let mut sums = [0_u64; 3];
    for pixel in pixels.pixels() {
        for (sum, channel) in sums.iter_mut().zip(pixel.0) {
            *sum += u64::from(channel);
        }
    }
    let count = u64::from(pixels.width()) * u64::from(pixels.height());
    let [red, green, blue] = sums.map(|sum| sum / count.max(1));
    format!("#{red:02x}{green:02x}{blue:02x}")
}
