//! JPEGs with all that cameras put beside the picture.

use jpeg_encoder::{ColorType, Encoder};

/// The words that must be nowhere afterwards.
pub const NEEDLES: [&[u8]; 9] = [
    b"Exif",
    b"GPSLatitude",
    b"7.7956S",
    b"SuperPhone",
    b"xmpmeta",
    b"Photoshop",
    b"ICC_PROFILE",
    b"taken by Rina",
    b"SECOND PICTURE",
];

pub fn plain(pixels: &image::RgbImage) -> Vec<u8> {
    encoded(pixels, false)
}

pub fn encoded(pixels: &image::RgbImage, progressive: bool) -> Vec<u8> {
    let mut bytes = Vec::new();
    let mut encoder = Encoder::new(&mut bytes, 92);
    encoder.set_progressive(progressive);
    let (width, height) = (pixels.width() as u16, pixels.height() as u16);
    encoder.encode(pixels.as_raw(), width, height, ColorType::Rgb).unwrap();
    bytes
}

pub fn segment(kind: u8, body: &[u8]) -> Vec<u8> {
    [&[0xff, kind], (body.len() as u16 + 2).to_be_bytes().as_slice(), body].concat()
}

/// Puts segments right after the start.
pub fn with(jpeg: &[u8], segments: &[Vec<u8>]) -> Vec<u8> {
    [&jpeg[..2], &segments.concat(), &jpeg[2..]].concat()
}

/// A block of EXIF that says which way is up, what took the picture and where, with a small picture inside.
pub fn exif(orientation: u16, thumbnail: &[u8]) -> Vec<u8> {
    let entry = |tag: u16, kind: u16, count: u32, value: [u8; 4]| {
        [&tag.to_be_bytes(), &kind.to_be_bytes(), count.to_be_bytes().as_slice(), &value].concat()
    };
    let [high, low] = orientation.to_be_bytes();
    let words = b"SuperPhone GPSLatitude 7.7956S\0\0";
    let (first, gps) = (8_u32, 8_u32 + 2 + 3 * 12 + 4);
    let second = gps + 2 + 12 + 4;
    let heap = second + 2 + 2 * 12 + 4;
    let tiff = [
        b"MM\0\x2a".to_vec(),
        first.to_be_bytes().to_vec(),
        vec![0, 3],
        entry(0x010f, 2, words.len() as u32, heap.to_be_bytes()),
        entry(0x0112, 3, 1, [high, low, 0, 0]),
        entry(0x8825, 4, 1, gps.to_be_bytes()),
        second.to_be_bytes().to_vec(),
        vec![0, 1],
        entry(0x0002, 5, 1, heap.to_be_bytes()),
        vec![0; 4],
        vec![0, 2],
        entry(0x0201, 4, 1, (heap + words.len() as u32).to_be_bytes()),
        entry(0x0202, 4, 1, (thumbnail.len() as u32).to_be_bytes()),
        vec![0; 4],
        words.to_vec(),
        thumbnail.to_vec(),
    ];
    tiff.concat()
}

/// As a telephone sends it, with everything.
pub fn telling(pixels: &image::RgbImage, orientation: u16, profile: &[u8]) -> Vec<u8> {
    let thumbnail = plain(&super::quarters(16, 12));
    let segments = [
        segment(0xe1, &[b"Exif\0\0".as_slice(), &exif(orientation, &thumbnail)].concat()),
        segment(0xe1, b"http://ns.adobe.com/xap/1.0/\0<x:xmpmeta>GPSLatitude 7.7956S</x:xmpmeta>"),
        segment(0xed, b"Photoshop 3.0\x008BIM\x04\x04\0\0\0\0\0\x11\x1c\x02\x50\0\x0ctaken by Rina"),
        segment(0xe2, &[b"ICC_PROFILE\0\x01\x01".as_slice(), profile].concat()),
        segment(0xe2, b"MPF\0MM\0\x2a\0\0\0\x08"),
        segment(0xfe, b"taken by Rina"),
    ];
    let jpeg = with(&plain(pixels), &segments);
    [jpeg, b"\xff\xd8\xff\xe0SECOND PICTURE SuperPhone".to_vec()].concat()
}

/// The kinds of all segments of a JPEG, walked anew here, and what follows its end.
pub fn segments(bytes: &[u8]) -> (Vec<u8>, usize) {
    assert_eq!(bytes[..2], [0xff, 0xd8]);
    let mut kinds = vec![0xd8];
    let mut at = 2;
    loop {
        assert_eq!(bytes[at], 0xff, "a segment begins at {at}");
        let kind = bytes[at + 1];
        kinds.push(kind);
        if kind == 0xd9 {
            return (kinds, bytes.len() - at - 2);
        }
        at += 2 + usize::from(u16::from_be_bytes([bytes[at + 2], bytes[at + 3]]));
        if kind == 0xda {
            while bytes[at] != 0xff || matches!(bytes[at + 1], 0 | 0xd0..=0xd7) {
                at += 1;
            }
        }
    }
}

/// Only a head: it claims a size and brings nothing.
pub fn head(width: u16, height: u16) -> Vec<u8> {
    let frame = [
        [8].as_slice(),
        &height.to_be_bytes(),
        &width.to_be_bytes(),
        &[3, 1, 0x22, 0, 2, 0x11, 0, 3, 0x11, 0],
    ]
    .concat();
    let scan = segment(0xda, &[3, 1, 0, 2, 0, 3, 0, 0, 63, 0]);
    [vec![0xff, 0xd8], segment(0xc0, &frame), scan, vec![0, 0, 0xff, 0xd9]].concat()
}
