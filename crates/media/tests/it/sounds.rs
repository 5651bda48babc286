//! Sounds: what is heard, without names.

use crate::holds;
use crate::made::{boxed, sound as made};
use media::{SoundForm, Wrong, limits, sound};

/// All pages have the right sums, and no page tells anything.
fn check_pages(bytes: &[u8]) {
    let mut at = 0;
    while at < bytes.len() {
        assert_eq!(&bytes[at..at + 4], b"OggS");
        let lacing = usize::from(bytes[at + 26]);
        let body: usize = bytes[at + 27..at + 27 + lacing].iter().map(|length| usize::from(*length)).sum();
        let end = at + 27 + lacing + body;
        let mut page = bytes[at..end].to_vec();
        let sum = u32::from_le_bytes(page[22..26].try_into().unwrap());
        page[22..26].fill(0);
        assert_eq!(sum, made::crc(&page));
        at = end;
    }
    assert!(!holds(bytes, b"Rina") && !holds(bytes, b"7.7956"));
    assert!(holds(bytes, b"what was heard"));
}

#[test]
fn opus_comments_are_emptied_however_long_they_are() {
    for length in [0, 1, 300, 70_000, 200_000] {
        let comment = [b"LOCATION=7.7956S by Rina ".as_slice(), &vec![b'x'; length]].concat();
        let sent = [made::opus(&comment), b"Rina was here".to_vec()].concat();
        let made = sound(sent).unwrap();
        assert_eq!((made.form, made.millis), (SoundForm::Ogg, Some(3000)), "{length}");
        assert!(!holds(&made.bytes, &[b'x'; 64]));
        check_pages(&made.bytes);
    }
}

#[test]
fn vorbis_comments_are_emptied_and_the_setup_stays() {
    let made = sound(made::vorbis(b"ARTIST=Rina")).unwrap();
    assert_eq!(made.millis, Some(2000));
    assert!(holds(&made.bytes, b"\x05vorbis the setup"));
    assert!(holds(&made.bytes, b"\x03vorbis\0\0\0\0\0\0\0\0\x01"));
    check_pages(&made.bytes);
}

#[test]
fn other_things_in_ogg_are_refused() {
    let theora = made::page(2, 0, 0, &[10], b"\x80theora...");
    assert_eq!(sound(theora), Err(Wrong::Unusual));
    let whole = made::opus(b"x");
    let wrong = [
        made::page(0, 0, 0, &[4], b"Rina"),
        whole[..60].to_vec(),
        [&whole[..47], &made::page(0, 0, 1, &[20], b"not what must follow")].concat(),
    ];
    for bytes in wrong {
        assert_eq!(sound(bytes), Err(Wrong::Broken));
    }
}

#[test]
fn of_mp3_only_frames_stay() {
    let made = sound(made::mp3()).unwrap();
    assert_eq!(made.form, SoundForm::Mp3);
    assert_eq!(made.bytes, made::frame(1).repeat(100));
    assert_eq!(made.millis, Some(2612));
    let bare =
        [made::frame(1).repeat(3), b"\0\0 by Rina \xff\xfb".to_vec(), made::frame(2).repeat(3)].concat();
    assert_eq!(sound(bare).unwrap().bytes.len(), 6 * 417);
    assert_eq!(sound(b"ID3\x04\0\0\0\0\0\0".to_vec()), Err(Wrong::Broken));
    assert_eq!(sound(b"ID3\x04\0\0\x7f\x7f\x7f\x7f".to_vec()), Err(Wrong::Broken));
}

#[test]
fn recorded_speech_in_boxes_is_cleared_as_films_are() {
    for brand in [b"M4A ", b"isom", b"3gp4"] {
        let made = sound(boxed::spoken(brand)).unwrap();
        assert_eq!((made.form, made.millis), (SoundForm::M4a, Some(4000)));
        assert!(!holds(&made.bytes, boxed::WHERE) && holds(&made.bytes, boxed::HEARD));
    }
}

#[test]
fn weights_are_bounded() {
    let most = limits::SOUND_BYTES_MAX;
    assert_eq!(sound(vec![0; most + 1]), Err(Wrong::TooHeavy { most }));
    assert_eq!(sound(vec![]), Err(Wrong::Empty));
    assert_eq!(sound(b"%PDF-1.4".to_vec()), Err(Wrong::Misplaced));
}

fn wav(coding: u16, parts: &[(&[u8; 4], &[u8])]) -> Vec<u8> {
    let chunk = |(kind, body): &(&[u8; 4], &[u8])| {
        let length = (body.len() as u32).to_le_bytes();
        [kind.as_slice(), &length, body, &[0][..body.len() % 2]].concat()
    };
    // One channel of two bytes, 8000 times a second.
    let mut form = [coding.to_le_bytes(), [1, 0]].concat();
    form.extend([8_000_u32.to_le_bytes(), 16_000_u32.to_le_bytes()].concat());
    form.extend([2, 0, 16, 0]);
    let chunks: Vec<u8> = [(b"fmt ", form.as_slice())].iter().chain(parts).flat_map(chunk).collect();
    let length = (chunks.len() as u32 + 4).to_le_bytes();
    [b"RIFF".as_slice(), &length, b"WAVE", &chunks].concat()
}

#[test]
fn of_a_wav_only_form_and_samples_stay() {
    let heard = vec![7; 32_001];
    let tags: &[u8] = b"INFOIARTRina -6.74,107.04";
    let sent = wav(1, &[(b"LIST", tags), (b"data", &heard), (b"id3 ", tags)]);
    let made = sound([sent, b"Rina was here".to_vec()].concat()).unwrap();
    assert_eq!((made.form, made.millis), (SoundForm::Wav, Some(2000)));
    assert_eq!(made.bytes, wav(1, &[(b"data", &heard)]));
    assert_eq!(sound(made.bytes.clone()).unwrap(), made);
    let cut = sound(made.bytes[..10_044].to_vec()).unwrap();
    assert_eq!(cut.millis, Some(625), "what has come of it is heard");
    for (bytes, why) in [
        (wav(1, &[]), Wrong::Broken),
        (wav(1, &[(b"data", b"")]), Wrong::Broken),
        (wav(0x55, &[(b"data", &heard)]), Wrong::Unusual),
        (b"RIFF\0\0\0\0WAVE".to_vec(), Wrong::Broken),
    ] {
        assert_eq!(sound(bytes), Err(why));
    }
}
