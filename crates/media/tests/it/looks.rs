//! What something is, whatever its name says.

use crate::made::{boxed, ebml, jpeg, quarters, sound, written};
use image::ImageFormat;
use media::{DocumentForm, FilmForm, Kind, PictureForm, SoundForm, Wrong, look};

#[test]
fn each_kind_is_known_by_its_bytes() {
    let pixels = quarters(4, 4);
    let picture = |format| written(&pixels.clone().into(), format);
    for (bytes, kind) in [
        (jpeg::plain(&pixels), Kind::Picture(PictureForm::Jpeg)),
        (picture(ImageFormat::Png), Kind::Picture(PictureForm::Png)),
        (picture(ImageFormat::WebP), Kind::Picture(PictureForm::WebP)),
        (picture(ImageFormat::Gif), Kind::Picture(PictureForm::Gif)),
        (boxed::telling(b"mp42"), Kind::Film(FilmForm::Mp4)),
        (boxed::telling(b"qt  "), Kind::Film(FilmForm::Mov)),
        (boxed::telling(b"3gp5"), Kind::Film(FilmForm::ThreeGp)),
        (ebml::streamed(&[2, 1]), Kind::Film(FilmForm::WebM)),
        (ebml::telling(&[2]), Kind::Sound(SoundForm::WebM)),
        (boxed::spoken(b"mp42"), Kind::Sound(SoundForm::M4a)),
        (sound::opus(b""), Kind::Sound(SoundForm::Ogg)),
        (sound::mp3(), Kind::Sound(SoundForm::Mp3)),
        (sound::frame(1), Kind::Sound(SoundForm::Mp3)),
        (b"%PDF-1.4".to_vec(), Kind::Document(DocumentForm::Pdf)),
    ] {
        assert_eq!(look(&bytes), Ok(kind));
    }
}

#[test]
fn what_is_not_taken_says_why() {
    let rows: [(&[u8], Wrong); 19] = [
        (b"", Wrong::Empty),
        (b"\0\0\0\x18ftypheic\0\0\0\0mif1heic", Wrong::Heic),
        (b"\0\0\0\x18ftypmif1\0\0\0\0mif1heic", Wrong::Heic),
        (b"\0\0\0\x18ftypavif\0\0\0\0mif1avif", Wrong::Avif),
        (b"<svg xmlns='http://www.w3.org/2000/svg' onload='alert(1)'/>", Wrong::Svg),
        (b"\xef\xbb\xbf <?xml version='1.0'?><!-- x --><SVG/>", Wrong::Svg),
        (b"<!DOCTYPE html><title>photo.jpg</title>", Wrong::Html),
        (b"\n\n<HTML><body><svg/></body></HTML>", Wrong::Html),
        (b"<script>alert(1)</script>", Wrong::Html),
        (b"MZ\x90\0", Wrong::Program),
        (b"\x7fELF\x02", Wrong::Program),
        (b"#!/bin/sh\n", Wrong::Program),
        (b"\xca\xfe\xba\xbe", Wrong::Program),
        (b"\0\0\0\x18ftypisom\0\0\0\0", Wrong::Broken),
        (b"\0\0\0\x18ftyp????\0\0\0\0", Wrong::Unknown),
        (b"Hello\0", Wrong::Unknown),
        (b"BM\0\0", Wrong::Unknown),
        (b"PK\x03\x04", Wrong::Broken),
        (&[0; 4000], Wrong::Unknown),
    ];
    for (bytes, why) in rows {
        assert_eq!(look(bytes), Err(why), "{}", String::from_utf8_lossy(bytes));
    }
}
