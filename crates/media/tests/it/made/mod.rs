//! Files as phones and programs write them, made by hand.

pub mod boxed;
pub mod ebml;
pub mod jpeg;
pub mod sound;

use std::io::Write;

/// Four colours, so that one sees which way is up: red, green, blue, white from the upper left.
pub fn quarters(width: u32, height: u32) -> image::RgbImage {
    image::RgbImage::from_fn(width, height, |x, y| match (x * 2 < width, y * 2 < height) {
        (true, true) => image::Rgb([220, 30, 30]),
        (false, true) => image::Rgb([30, 200, 30]),
        (true, false) => image::Rgb([30, 30, 220]),
        (false, false) => image::Rgb([250, 250, 250]),
    })
}

/// The hardest to press: a gradient under noise.
pub fn noise(width: u32, height: u32) -> image::RgbImage {
    let mut state = 0x9e37_79b9_u32;
    image::RgbImage::from_fn(width, height, |x, y| {
        state ^= state << 13;
        state ^= state >> 17;
        state ^= state << 5;
        let grain = (state >> 26) as u8;
        image::Rgb([(x * 180 / width) as u8 + grain, (y * 180 / height) as u8 + grain, 60 + grain])
    })
}

pub fn written(pixels: &image::DynamicImage, format: image::ImageFormat) -> Vec<u8> {
    let mut bytes = std::io::Cursor::new(Vec::new());
    pixels.write_to(&mut bytes, format).unwrap();
    bytes.into_inner()
}

pub fn png_chunk(kind: &[u8; 4], body: &[u8]) -> Vec<u8> {
    let mut sum = flate2::Crc::new();
    sum.update(kind);
    sum.update(body);
    [&(body.len() as u32).to_be_bytes(), kind.as_slice(), body, &sum.sum().to_be_bytes()].concat()
}

pub fn png_head(width: u32, height: u32) -> Vec<u8> {
    let head = [&width.to_be_bytes(), &height.to_be_bytes(), [8, 2, 0, 0, 0].as_slice()].concat();
    [b"\x89PNG\r\n\x1a\n".as_slice(), &png_chunk(b"IHDR", &head)].concat()
}

pub fn deflated(bytes: &[u8]) -> Vec<u8> {
    let mut press = flate2::write::ZlibEncoder::new(Vec::new(), flate2::Compression::best());
    press.write_all(bytes).unwrap();
    press.finish().unwrap()
}

/// An archive of unpacked files.
pub fn zip(files: &[(&str, &str)]) -> Vec<u8> {
    let mut bytes = Vec::new();
    let mut table = Vec::new();
    for (name, content) in files {
        let start = bytes.len() as u32;
        let mut sum = flate2::Crc::new();
        sum.update(content.as_bytes());
        let common = [
            [20, 0, 0, 0, 0, 0, 0, 0, 0, 0].as_slice(),
            &sum.sum().to_le_bytes(),
            &(content.len() as u32).to_le_bytes(),
            &(content.len() as u32).to_le_bytes(),
            &(name.len() as u16).to_le_bytes(),
            &[0, 0],
        ]
        .concat();
        bytes.extend([b"PK\x03\x04".as_slice(), &common, name.as_bytes(), content.as_bytes()].concat());
        let place = [[0; 10].as_slice(), &start.to_le_bytes()].concat();
        table.extend([b"PK\x01\x02\x14\0".as_slice(), &common, &place, name.as_bytes()].concat());
    }
    let count = (files.len() as u16).to_le_bytes();
    let (start, length) = ((bytes.len() as u32).to_le_bytes(), (table.len() as u32).to_le_bytes());
    bytes.extend(table);
    bytes.extend([b"PK\x05\x06\0\0\0\0".as_slice(), &count, &count, &length, &start, &[0, 0]].concat());
    bytes
}
