//! Films: what is seen and heard stays byte for byte where it was, and nothing else.

use crate::holds;
use crate::made::boxed::{self, HEARD, SEEN, Track, WHEN, WHERE};
use crate::made::ebml;
use media::{FilmForm, SoundForm, Wrong, film, limits, sound};

fn check_clear(before: &[u8], after: &[u8]) {
    assert_eq!(before.len(), after.len(), "nothing moves");
    for needle in [WHERE, b"7.7956", b"location", b"xmpmeta", b"Rina", b"Macintosh", &WHEN.to_be_bytes()] {
        assert!(!holds(after, needle), "{}", String::from_utf8_lossy(needle));
    }
    for part in [SEEN, HEARD] {
        let at = |bytes: &[u8]| bytes.windows(part.len()).position(|it| it == part);
        assert_eq!(at(before), at(after));
        assert!(at(after).is_some());
    }
}

#[test]
fn a_film_tells_neither_where_nor_when_nor_who() {
    for (brand, form) in [(b"isom", FilmForm::Mp4), (b"qt  ", FilmForm::Mov), (b"3gp4", FilmForm::ThreeGp)] {
        let sent = boxed::telling(brand);
        let made = film(sent.clone()).unwrap();
        assert_eq!(made.form, form);
        check_clear(&sent, &made.bytes);
        assert!(holds(&made.bytes, b"how to decode"));
        assert_eq!(made.millis, Some(4000));
        assert_eq!(made.size, Some((1080, 1920)), "turned upright");
        assert_eq!(film(made.bytes.clone()).unwrap(), made, "clear it stays as it is");
    }
}

#[test]
fn a_track_of_positions_goes_with_its_samples_and_in_fragments_it_is_refused() {
    let made = film(boxed::telling(b"isom")).unwrap();
    let tracks = |bytes: &[u8]| bytes.windows(4).filter(|it| it == b"trak").count();
    assert_eq!((tracks(&boxed::telling(b"isom")), tracks(&made.bytes)), (3, 2));
    let whole = film(boxed::in_fragments(&[b"vide", b"soun"])).unwrap();
    assert!(holds(&whole.bytes, SEEN) && !holds(&whole.bytes, WHERE));
    assert_eq!(film(boxed::in_fragments(&[b"vide", b"text"])), Err(Wrong::HiddenTrack));
}

#[test]
fn boxes_with_wide_lengths_and_open_ends_are_read() {
    let sent = boxed::telling(b"isom");
    // The last box before the tail, written with 64 bits, and then one without an end.
    let wide = [&1_u32.to_be_bytes(), b"uuid".as_slice(), &(16 + 18_u64).to_be_bytes(), WHERE].concat();
    let open = [&0_u32.to_be_bytes(), b"uuid".as_slice(), WHERE].concat();
    let sent = [&sent[..sent.len() - 4], &wide, &open].concat();
    check_clear(&sent, &film(sent.clone()).unwrap().bytes);
}

#[test]
fn lies_about_lengths_are_found_out() {
    let ftyp = boxed::ftyp(b"isom");
    let with = |rest: &[u8]| [ftyp.as_slice(), rest].concat();
    let track = || Track { handler: *b"vide", samples: vec![(u32::MAX, u32::MAX)], inside: vec![] };
    let movie = boxed::moov(&[track()], b"");
    let lying = |length: u32| [&length.to_be_bytes(), b"mdat".as_slice(), &[0; 20]].concat();
    let huge = [&1_u32.to_be_bytes(), b"mdat".as_slice(), &u64::MAX.to_be_bytes()].concat();
    let inner = [&0xffff_u32.to_be_bytes(), b"udta".as_slice()].concat();
    for (name, bytes) in [
        ("no movie", with(&boxed::of(b"mdat", SEEN))),
        ("two movies", with(&[movie.clone(), movie.clone()].concat())),
        ("past the end", with(&[movie.clone(), lying(100)].concat())),
        ("shorter than its head", with(&[movie.clone(), lying(7)].concat())),
        ("longer than can be", with(&[movie.clone(), huge].concat())),
        ("a child past its parent", with(&boxed::moov(&[track()], &inner))),
        ("cut off", boxed::telling(b"isom")[..300].to_vec()),
    ] {
        assert_eq!(film(bytes), Err(Wrong::Broken), "{name}");
    }
    // Samples that are nowhere: nothing is played, so nothing of the data stays.
    let made = film(with(&[movie, boxed::of(b"mdat", WHERE)].concat())).unwrap();
    assert!(!holds(&made.bytes, WHERE));
}

#[test]
fn tables_that_claim_rows_without_end_are_refused() {
    let sent = boxed::telling(b"isom");
    for table in [b"stco", b"stsz", b"stsc"] {
        let at = sent.windows(4).position(|it| it == table).unwrap();
        let mut lying = sent.clone();
        let count = at + if table == b"stsz" { 12 } else { 8 };
        lying[count..count + 4].copy_from_slice(&u32::MAX.to_be_bytes());
        assert_eq!(film(lying), Err(Wrong::Broken), "{}", String::from_utf8_lossy(table));
    }
    let many = Track { handler: *b"vide", samples: vec![(0, 0); limits::SAMPLES_MAX + 1], inside: vec![] };
    let bytes = [boxed::ftyp(b"isom"), boxed::moov(&[many], b"")].concat();
    assert_eq!(film(bytes), Err(Wrong::Unusual));
}

#[test]
fn movies_in_movies_are_not_followed() {
    let mut nested = boxed::of(b"udta", WHERE);
    for _ in 0..10_000 {
        nested = boxed::of(b"moov", &nested);
    }
    let track = Track { handler: *b"vide", samples: vec![], inside: nested.clone() };
    let bytes = [boxed::ftyp(b"isom"), boxed::moov(&[track], &nested)].concat();
    assert!(!holds(&film(bytes).unwrap().bytes, WHERE));
}

#[test]
fn data_elsewhere_are_not_fetched() {
    let mut sent = boxed::telling(b"qt  ");
    let at = sent.windows(4).position(|it| it == b"url ").unwrap();
    sent[at + 7] = 0;
    assert_eq!(film(sent), Err(Wrong::Unusual));
}

#[test]
fn webm_keeps_what_is_seen_and_heard() {
    for sent in [ebml::telling(&[1, 2]), ebml::streamed(&[1, 2])] {
        let made = film(sent.clone()).unwrap();
        assert_eq!((made.form, made.millis, made.size), (FilmForm::WebM, Some(4000), Some((640, 480))));
        check_clear(&sent[..made.bytes.len()], &made.bytes);
        assert_eq!(film(made.bytes.clone()).unwrap(), made, "clear it stays as it is");
    }
    let spoken = sound(ebml::streamed(&[2])).unwrap();
    assert_eq!(spoken.form, SoundForm::WebM);
    assert!(!holds(&spoken.bytes, b"Rina") && holds(&spoken.bytes, HEARD));
    assert_eq!(film(ebml::telling(&[1, 0x11])), Err(Wrong::HiddenTrack));
}

#[test]
fn webm_that_lies_is_refused() {
    let segment = |body: &[u8]| [ebml::header(b"webm"), ebml::of(ebml::SEGMENT, body)].concat();
    let tracks = ebml::tracks(&[1]);
    let endless = ebml::open(ebml::TAGS, WHERE);
    let past = [ebml::TAGS, &[0xff - 1], b"short"].concat();
    let wrong = [
        (segment(&[tracks.clone(), endless].concat()), Wrong::Unusual),
        (segment(&[tracks.clone(), past].concat()), Wrong::Broken),
        (segment(b""), Wrong::Broken),
        ([ebml::header(b"matroska"), ebml::of(ebml::SEGMENT, &tracks)].concat(), Wrong::Unusual),
        (ebml::telling(&[1])[..60].to_vec(), Wrong::Broken),
    ];
    for (bytes, why) in wrong {
        assert_eq!(film(bytes), Err(why));
    }
}

#[test]
fn elements_without_end_are_refused_before_any_is_kept() {
    let voids = b"\xec\x80".repeat(limits::ELEMENTS_MAX);
    let segment = |body: Vec<u8>| [ebml::header(b"webm"), ebml::of(ebml::SEGMENT, &body)].concat();
    for body in [
        [ebml::tracks(&[1]), voids.clone()].concat(),
        [ebml::tracks(&[1]), ebml::of(ebml::CLUSTER, &voids)].concat(),
        [ebml::tracks(&[1]), ebml::open(ebml::CLUSTER, &voids)].concat(),
        [voids.clone(), ebml::tracks(&[1])].concat(),
    ] {
        assert_eq!(film(segment(body.clone())), Err(Wrong::Unusual));
        assert_eq!(sound(segment(body)), Err(Wrong::Unusual));
    }
    let long = [ebml::tracks(&[1]), ebml::of(ebml::CLUSTER, &voids[..100_000])].concat();
    assert!(film(segment(long)).is_ok(), "an hour of blocks is a film");
}

#[test]
fn data_in_very_many_boxes_are_cleared_in_one_walk() {
    let empty = boxed::of(b"mdat", b"");
    let film_of = |boxes: usize| {
        let start = (boxed::ftyp(b"isom").len() + boxes * empty.len() + 8) as u32;
        // Each plays a piece that overlaps the one before it.
        let samples = (0..boxes as u32).map(|at| (start + at % 20, 7)).collect();
        let track = Track { handler: *b"vide", samples, inside: vec![] };
        let data = [SEEN, WHERE].concat();
        let last = boxed::of(b"mdat", &data);
        [boxed::ftyp(b"isom"), empty.repeat(boxes), last, boxed::moov(&[track], b"")].concat()
    };
    // With a walk over all parts for each box this took half a minute.
    let made = film(film_of(19_000)).unwrap();
    assert!(holds(&made.bytes, &SEEN[..26]) && !holds(&made.bytes, WHERE));
    assert_eq!(film(film_of(limits::BOXES_MAX)), Err(Wrong::Unusual));
}

#[test]
fn weights_are_bounded() {
    let most = limits::FILM_BYTES_MAX;
    assert_eq!(film(vec![0; most + 1]), Err(Wrong::TooHeavy { most }));
    assert_eq!(film(vec![]), Err(Wrong::Empty));
    assert_eq!(film(boxed::spoken(b"M4A ")), Err(Wrong::Misplaced));
}
