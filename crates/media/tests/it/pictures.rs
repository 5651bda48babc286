//! Pictures: nothing but what is seen remains, upright, in colours that every screen shows, within the bounds.

use crate::holds;
use crate::made::{deflated, jpeg, noise, png_chunk, png_head, quarters, written};
use image::{DynamicImage, ImageFormat, Rgb, RgbImage, Rgba, RgbaImage};
use media::{Picture, Size, Wrong, limits, picture};

/// Only the start, JFIF, tables, frames, scans and the end; not a byte afterwards.
pub fn check_bare(picture: &Picture) {
    for size in [&picture.wide, &picture.phone, &picture.thumb] {
        let (kinds, after) = jpeg::segments(&size.bytes);
        let allowed = [0xd8, 0xe0, 0xdb, 0xc0, 0xc2, 0xc4, 0xdd, 0xda, 0xd9];
        assert!(kinds.iter().all(|kind| allowed.contains(kind)), "{kinds:02x?}");
        assert_eq!(kinds.iter().filter(|kind| **kind == 0xe0).count(), 1);
        assert!(holds(&size.bytes[..20], b"JFIF\0"));
        assert_eq!(after, 0);
        for needle in jpeg::NEEDLES {
            assert!(!holds(&size.bytes, needle), "{}", String::from_utf8_lossy(needle));
        }
    }
}

pub fn pixels(size: &Size) -> RgbImage {
    let mut decoder = jpeg_decoder::Decoder::new(size.bytes.as_slice());
    let raw = decoder.decode().unwrap();
    RgbImage::from_raw(size.width, size.height, raw).unwrap()
}

fn near(one: Rgb<u8>, other: [u8; 3], by: u8) -> bool {
    one.0.iter().zip(other).all(|(one, other)| one.abs_diff(other) <= by)
}

/// The colours in the middle of each quarter, from the upper left.
fn corners(size: &Size) -> [Rgb<u8>; 4] {
    let pixels = pixels(size);
    let (width, height) = pixels.dimensions();
    [(1, 1), (3, 1), (1, 3), (3, 3)].map(|(x, y)| *pixels.get_pixel(width * x / 4, height * y / 4))
}

const RED: [u8; 3] = [220, 30, 30];
const GREEN: [u8; 3] = [30, 200, 30];
const BLUE: [u8; 3] = [30, 30, 220];
const WHITE: [u8; 3] = [250, 250, 250];

#[test]
fn nothing_beside_the_picture_remains() {
    let profile = moxcms::ColorProfile::new_display_p3().encode().unwrap();
    let sent = jpeg::telling(&quarters(400, 300), 1, &profile);
    for needle in jpeg::NEEDLES {
        assert!(holds(&sent, needle), "the sample has {}", String::from_utf8_lossy(needle));
    }
    check_bare(&picture(&sent).unwrap());
}

#[test]
fn nothing_beside_it_remains_of_png_webp_and_gif() {
    let png = written(&quarters(40, 30).into(), ImageFormat::Png);
    let told = [
        png_chunk(b"tEXt", b"Comment\0taken by Rina"),
        png_chunk(b"eXIf", &jpeg::exif(1, b"")),
        png_chunk(b"iTXt", b"XML:com.adobe.xmp\0\0\0\0\0<x:xmpmeta/>"),
    ]
    .concat();
    let png = [&png[..33], &told, &png[33..], b"SECOND PICTURE"].concat();
    check_bare(&picture(&png).unwrap());

    let webp = written(&quarters(40, 30).into(), ImageFormat::WebP);
    check_bare(&picture(&webp_with_exif(&webp, 40, 30, &jpeg::exif(1, b""))).unwrap());

    let gif = written(&quarters(40, 30).into(), ImageFormat::Gif);
    let gif = [&gif[..gif.len() - 1], b"\x21\xfe\x0dtaken by Rina\0\x3b"].concat();
    check_bare(&picture(&gif).unwrap());
}

/// A WebP with a second chunk that tells of the first.
fn webp_with_exif(webp: &[u8], width: u32, height: u32, exif: &[u8]) -> Vec<u8> {
    let chunk = |kind: &[u8], body: &[u8]| {
        let padding = if body.len() % 2 == 1 { vec![0] } else { vec![] };
        [kind, &(body.len() as u32).to_le_bytes(), body, &padding].concat()
    };
    let edge = |length: u32| (length - 1).to_le_bytes()[..3].to_vec();
    let head = [vec![0x08, 0, 0, 0], edge(width), edge(height)].concat();
    let body = [b"WEBP".to_vec(), chunk(b"VP8X", &head), webp[12..].to_vec(), chunk(b"EXIF", exif)].concat();
    chunk(b"RIFF", &body)
}

#[test]
fn each_orientation_comes_out_upright() {
    // What lies in the file, for the same picture taken eight ways.
    let upright: DynamicImage = quarters(400, 300).into();
    let laid: [(u16, DynamicImage); 8] = [
        (1, upright.clone()),
        (2, upright.fliph()),
        (3, upright.rotate180()),
        (4, upright.flipv()),
        (5, upright.rotate270().flipv()),
        (6, upright.rotate270()),
        (7, upright.rotate90().flipv()),
        (8, upright.rotate90()),
    ];
    for (orientation, pixels) in laid {
        let made = picture(&jpeg::telling(&pixels.to_rgb8(), orientation, b"")).unwrap();
        for size in [&made.wide, &made.phone, &made.thumb] {
            let [red, green, blue, white] = corners(size);
            let upright = near(red, RED, 12) && near(green, GREEN, 12) && near(blue, BLUE, 12);
            assert!(upright && near(white, WHITE, 12), "{orientation}: {:?}", corners(size));
        }
        assert_eq!((made.wide.width, made.wide.height), (400, 300));
    }
    let webp = written(&upright.rotate270(), ImageFormat::WebP);
    let made = picture(&webp_with_exif(&webp, 300, 400, &jpeg::exif(6, b""))).unwrap();
    assert!(near(corners(&made.wide)[0], RED, 12));
}

#[test]
fn colours_of_a_wide_space_become_those_of_all_screens() {
    let profile = moxcms::ColorProfile::new_display_p3().encode().unwrap();
    let pixels = RgbImage::from_pixel(64, 64, Rgb([200, 80, 60]));
    let plain = picture(&jpeg::telling(&pixels, 1, b"")).unwrap();
    let wide = picture(&jpeg::telling(&pixels, 1, &profile)).unwrap();
    // P3's (200, 80, 60) lies at about (217, 70, 50) of sRGB.
    assert!(near(corners(&plain.wide)[0], [200, 80, 60], 4), "{:?}", corners(&plain.wide));
    assert!(near(corners(&wide.wide)[0], [217, 72, 52], 8), "{:?}", corners(&wide.wide));
    let broken = picture(&jpeg::telling(&pixels, 1, b"nothing of the kind")).unwrap();
    assert_eq!(broken, plain);
}

#[test]
fn what_is_transparent_lies_on_white() {
    let mut pixels = RgbaImage::from_pixel(80, 80, Rgba([0, 0, 0, 0]));
    for x in 0..40 {
        for y in 0..80 {
            pixels.put_pixel(x, y, Rgba([0, 0, 0, 128]));
        }
    }
    for format in [ImageFormat::Png, ImageFormat::WebP] {
        let made = picture(&written(&pixels.clone().into(), format)).unwrap();
        let [left, right, ..] = corners(&made.wide);
        assert!(near(left, [127; 3], 6) && near(right, [255; 3], 4), "{left:?} {right:?}");
    }
}

#[test]
fn of_an_animation_the_first_picture_is_kept() {
    let mut bytes = Vec::new();
    let mut encoder = image::codecs::gif::GifEncoder::new(&mut bytes);
    for colour in [RED, BLUE] {
        let [red, green, blue] = colour;
        let frame = RgbaImage::from_pixel(50, 40, Rgba([red, green, blue, 255]));
        encoder.encode_frame(image::Frame::new(frame)).unwrap();
    }
    drop(encoder);
    assert!(near(corners(&picture(&bytes).unwrap().wide)[0], RED, 12));
}

#[test]
fn the_sizes_keep_their_bounds_whatever_is_seen() {
    for (pixels, wide) in [
        (noise(2600, 1950), (1280, 960)),
        (noise(1200, 1600), (960, 1280)),
        (noise(3000, 200), (1280, 85)),
        (noise(1279, 700), (1279, 700)),
    ] {
        let made = picture(&jpeg::plain(&pixels)).unwrap();
        assert_eq!((made.wide.width, made.wide.height), wide);
        assert!(made.phone.width.max(made.phone.height) <= limits::PHONE_EDGE);
        assert!(made.thumb.width.max(made.thumb.height) <= limits::THUMB_EDGE);
        assert!(made.phone.bytes.len() <= 40_000, "{}", made.phone.bytes.len());
        assert!(made.thumb.bytes.len() <= 15_000, "{}", made.thumb.bytes.len());
        check_bare(&made);
    }
}

#[test]
fn a_progressive_picture_is_read_as_far_as_its_coefficients_can_be_held() {
    // This encoder keeps all colours at this quality: six bytes a pixel.
    let made = picture(&jpeg::encoded(&noise(2000, 1500), true)).unwrap();
    assert_eq!((made.wide.width, made.wide.height), (1280, 960));
    assert_eq!(picture(&jpeg::encoded(&RgbImage::new(4000, 3000), true)), Err(Wrong::TooLarge));
}

#[test]
fn an_ordinary_picture_fills_its_sizes() {
    let made = picture(&jpeg::plain(&quarters(2000, 1500))).unwrap();
    let size = |size: &Size| (size.width, size.height);
    assert_eq!(
        [size(&made.wide), size(&made.phone), size(&made.thumb)],
        [(1280, 960), (640, 480), (320, 240)]
    );
    assert_eq!(made.tint.len(), 7);
    let one = picture(&jpeg::plain(&RgbImage::from_pixel(30, 30, Rgb([100, 150, 200])))).unwrap();
    assert_eq!(size(&one.wide), (30, 30), "nothing is blown up");
    let tint = u32::from_str_radix(&one.tint[1..], 16).unwrap().to_be_bytes();
    assert!(near(Rgb([tint[1], tint[2], tint[3]]), [100, 150, 200], 4), "{}", one.tint);
}

#[test]
fn the_smallest_and_the_longest_come_through() {
    for (width, height) in [(1, 1), (1, 9000), (12_000, 1), (7, 3)] {
        let png = written(&quarters(width, height).into(), ImageFormat::Png);
        check_bare(&picture(&png).unwrap());
        check_bare(&picture(&jpeg::plain(&quarters(width, height))).unwrap());
    }
}

#[test]
fn grey_inks_and_sixteen_bits_are_read() {
    let mut grey = Vec::new();
    let encoder = jpeg_encoder::Encoder::new(&mut grey, 90);
    encoder.encode(&[90; 64 * 64], 64, 64, jpeg_encoder::ColorType::Luma).unwrap();
    assert!(near(corners(&picture(&grey).unwrap().wide)[0], [90; 3], 3));

    let mut inks = Vec::new();
    let encoder = jpeg_encoder::Encoder::new(&mut inks, 95);
    let raw: Vec<u8> = [0, 255, 255, 0].repeat(64 * 64);
    encoder.encode(&raw, 64, 64, jpeg_encoder::ColorType::Cmyk).unwrap();
    let red = corners(&picture(&inks).unwrap().wide)[0];
    assert!(near(red, [255, 0, 0], 12), "{red:?}");

    let deep = DynamicImage::from(quarters(40, 30)).into_rgba16();
    let made = picture(&written(&deep.into(), ImageFormat::Png)).unwrap();
    assert!(near(corners(&made.wide)[0], RED, 12));
}

#[test]
fn a_claim_is_weighed_before_anything_is_decoded() {
    let png = [png_head(60_000, 60_000), png_chunk(b"IDAT", &deflated(&[0; 1000]))].concat();
    let gif = b"GIF89a\x60\xea\x60\xea\x80\0\0\0\0\0\xff\xff\xff\x2c\0\0\0\0\x60\xea\x60\xea\0\x02\x02\x44\x01\0\x3b";
    let lossless = b"RIFF\x16\0\0\0WEBPVP8L\x0a\0\0\0\x2f\xfe\xbf\xff\x0f\0\0\0\0\0";
    let extended = b"RIFF\x12\0\0\0WEBPVP8X\x0a\0\0\0\0\0\0\0\x5f\xea\0\x5f\xea\0";
    for (name, bytes) in [
        ("png", png.as_slice()),
        ("gif", gif.as_slice()),
        ("jpeg", &jpeg::head(60_000, 60_000)),
        ("jpeg of many pixels", &jpeg::head(9_000, 9_000)),
        ("webp", lossless),
    ] {
        assert_eq!(picture(bytes), Err(Wrong::TooLarge), "{name}");
    }
    assert!(matches!(picture(extended), Err(Wrong::TooLarge | Wrong::Broken)));
}

#[test]
fn a_png_that_unpacks_without_end_stops_at_its_own_size() {
    let bomb = deflated(&vec![0; 64 << 20]);
    let head = png_head(10, 10);
    let bytes = [head, png_chunk(b"IDAT", &bomb), png_chunk(b"IEND", b"")].concat();
    let _ = picture(&bytes);
    // Beside the picture too: a profile that unpacks to much is dropped or refused, never held.
    let png = written(&quarters(10, 10).into(), ImageFormat::Png);
    let profile = png_chunk(b"iCCP", &[b"bomb\0\0".as_slice(), &bomb].concat());
    let text = png_chunk(b"zTXt", &[b"bomb\0\0".as_slice(), &bomb].concat());
    let _ = picture(&[&png[..33], &profile, &text, &png[33..]].concat());
}

#[test]
fn too_many_scans_are_not_walked() {
    let progressive = jpeg::encoded(&quarters(64, 64), true);
    let end = progressive.len() - 2;
    let scan = jpeg::segment(0xda, &[1, 1, 0, 0, 0, 0]);
    let bytes = [&progressive[..end], &scan.repeat(100), &progressive[end..]].concat();
    assert_eq!(picture(&bytes), Err(Wrong::Unusual));
}

#[test]
fn what_is_cut_off_is_refused_and_what_follows_the_end_is_not_read() {
    let whole = jpeg::plain(&noise(300, 200));
    for cut in [3, 20, whole.len() / 2, whole.len() - 2] {
        assert_eq!(picture(&whole[..cut]), Err(Wrong::Broken), "at {cut}");
    }
    assert_eq!(picture(&[whole.as_slice(), &[0xff; 5000]].concat()), picture(&whole));
    assert_eq!(picture(b""), Err(Wrong::Empty));
    let most = limits::PICTURE_BYTES_MAX;
    assert_eq!(picture(&vec![0xff; most + 1]), Err(Wrong::TooHeavy { most }));
}
