//! Kawung cloth: petals around seeds, drawn rather than painted as a background, so that printers print it.

use maud::{Markup, PreEscaped};

/// A band of cloth, so many flowers wide and high, as wide as the page. `id` is the band's own on its page.
pub fn band(id: &'static str, wide: u16, high: u16) -> Markup {
    let (width, height) = (wide * 40, high * 40);
    PreEscaped(format!(
        "<svg class=\"kawung-band\" viewBox=\"0 0 {width} {height}\" aria-hidden=\"true\">\
         <pattern id=\"{id}\" width=\"40\" height=\"40\" patternUnits=\"userSpaceOnUse\">\
         <path d=\"{PETALS}\"/></pattern><rect width=\"{width}\" height=\"{height}\" fill=\"url(#{id})\"/></svg>"
    ))
}

/// Four petals from the middle to the corners, with a seed in the middle and quarters of seeds in the corners.
const PETALS: &str = "M17 17C7 16 3 11 3 3 11 3 16 7 17 17ZM23 17C24 7 29 3 37 3 37 11 33 16 23 17ZM17 23C16 33 11 37 3 37 \
    3 29 7 24 17 23ZM23 23C33 24 37 29 37 37 29 37 24 33 23 23ZM20 17.5A2.5 2.5 0 0 1 20 22.5 2.5 2.5 0 0 1 20 17.5Z";

/// Emblems as communities get them, each from a number of its own: a quilt for the front page.
pub fn quilt(count: u8, size: u16) -> impl Iterator<Item = Markup> {
    (0..count).map(move |number| {
        let hash = *blake3::hash(&[number]).as_bytes();
        // The first half of 32 bytes.
        let seed = std::array::from_fn(|place| hash.get(place).copied().unwrap_or_default());
        PreEscaped(charts::emblem(&seed, size))
    })
}
