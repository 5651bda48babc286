//! Whatever is done to a file on its way, nothing panics, and what still passes keeps the bounds.

use crate::made::{boxed, ebml, jpeg, noise, quarters, sound as sounds, written, zip};
use crate::pictures::check_bare;
use image::ImageFormat;
use media::{Area, document, film, limits, look, picture, sound, veil};
use proptest::prelude::*;

fn samples() -> Vec<Vec<u8>> {
    let small = quarters(40, 30);
    let (telling, progressive) = (jpeg::telling(&small, 6, b"icc"), jpeg::encoded(&noise(60, 50), true));
    vec![
        telling,
        progressive,
        written(&small.clone().into(), ImageFormat::Png),
        written(&small.clone().into(), ImageFormat::WebP),
        written(&small.into(), ImageFormat::Gif),
        boxed::telling(b"isom"),
        boxed::telling(b"qt  "),
        boxed::spoken(b"M4A "),
        boxed::in_fragments(&[b"vide"]),
        ebml::telling(&[1, 2]),
        ebml::streamed(&[2]),
        sounds::opus(&[b'x'; 600]),
        sounds::vorbis(b"ARTIST=Rina"),
        sounds::mp3(),
        zip(&[("[Content_Types].xml", ""), ("word/document.xml", "")]),
    ]
}

/// A sample with some bytes changed, cut off somewhere.
fn harmed() -> impl Strategy<Value = Vec<u8>> {
    let flips = prop::collection::vec((any::<prop::sample::Index>(), any::<u8>()), 0..8);
    let cut = prop_oneof![3 => Just(None), 1 => any::<prop::sample::Index>().prop_map(Some)];
    (prop::sample::select(samples()), flips, cut).prop_map(|(mut bytes, flips, cut)| {
        for (at, byte) in flips {
            let at = at.index(bytes.len());
            bytes[at] = byte;
        }
        if let Some(cut) = cut {
            bytes.truncate(cut.index(bytes.len()));
        }
        bytes
    })
}

fn try_all(bytes: &[u8]) {
    let _ = look(bytes);
    if let Ok(made) = picture(bytes) {
        check_bare(&made);
        assert!(made.phone.bytes.len() <= limits::PHONE_BYTES_MAX);
    }
    let _ = veil(bytes, &[Area { left: 10, top: 10, width: 500, height: 500 }]);
    if let Ok(made) = film(bytes.to_vec()) {
        assert_eq!(film(made.bytes.clone()).map(|again| again.bytes), Ok(made.bytes));
    }
    if let Ok(made) = sound(bytes.to_vec()) {
        assert!(made.bytes.len() <= bytes.len());
    }
    let _ = document(bytes.to_vec());
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(300))]

    #[test]
    fn harmed_files_do_no_harm(bytes in harmed()) {
        try_all(&bytes);
    }

    #[test]
    fn nor_does_chance(head in prop::sample::select(samples()), bytes in prop::collection::vec(any::<u8>(), 0..300)) {
        let head = &head[..head.len().min(16)];
        try_all(&[head, &bytes].concat());
    }

    #[test]
    fn nor_does_a_cut_anywhere(at in any::<prop::sample::Index>(), which in prop::sample::select(samples())) {
        try_all(&which[..at.index(which.len())]);
    }
}
