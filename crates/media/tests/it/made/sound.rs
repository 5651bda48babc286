//! Sounds: Ogg pages and MP3 frames.

pub fn crc(bytes: &[u8]) -> u32 {
    // By the table, unlike the code under test.
    let table: Vec<u32> = (0..256_u32)
        .map(|byte| (0..8).fold(byte << 24, |sum, _| sum << 1 ^ if sum >> 31 == 1 { 0x04c1_1db7 } else { 0 }))
        .collect();
    bytes.iter().fold(0, |sum, byte| sum << 8 ^ table[usize::from((sum >> 24) as u8 ^ byte)])
}

/// A page with the given lacing.
pub fn page(flags: u8, played: u64, number: u32, lacing: &[u8], body: &[u8]) -> Vec<u8> {
    let mut page = [
        b"OggS\0".as_slice(),
        &[flags],
        &played.to_le_bytes(),
        &7_u32.to_le_bytes(),
        &number.to_le_bytes(),
        &[0; 4],
        &[lacing.len() as u8],
        lacing,
        body,
    ]
    .concat();
    let sum = crc(&page).to_le_bytes();
    page[22..26].copy_from_slice(&sum);
    page
}

pub fn comments(name: &[u8], comment: &[u8], last: &[u8]) -> Vec<u8> {
    let length = (comment.len() as u32).to_le_bytes();
    [name, &4_u32.to_le_bytes(), b"Rina", &1_u32.to_le_bytes(), &length, comment, last].concat()
}

pub fn opus(comment: &[u8]) -> Vec<u8> {
    let head = b"OpusHead\x01\x01\x38\x01\x80\xbb\0\0\0\0\0";
    let tags = comments(b"OpusTags", comment, b"");
    let mut bytes = page(2, 0, 0, &[head.len() as u8], head);
    // Across as many pages as it needs, 255 pieces each.
    let mut lacing = vec![255; tags.len() / 255];
    lacing.push((tags.len() % 255) as u8);
    let mut rest = tags.as_slice();
    for (number, lacing) in (1..).zip(lacing.chunks(255)) {
        let length = lacing.iter().map(|length| usize::from(*length)).sum();
        bytes.extend(page(if number > 1 { 1 } else { 0 }, 0, number, lacing, &rest[..length]));
        rest = &rest[length..];
    }
    bytes.extend(page(4, 48_000 * 3 + 312, 9, &[14], b"what was heard"));
    bytes
}

pub fn vorbis(comment: &[u8]) -> Vec<u8> {
    let head = b"\x01vorbis\0\0\0\0\x01\x44\xac\0\0\0\0\0\0\0\0\0\0\0\0\0\0\xb8\x01";
    let tags = comments(b"\x03vorbis", comment, b"\x01");
    let setup = b"\x05vorbis the setup";
    let lacing = [tags.len() as u8, setup.len() as u8];
    [
        page(2, 0, 0, &[head.len() as u8], head),
        page(0, 0, 1, &lacing, &[tags.as_slice(), setup].concat()),
        page(4, 44_100 * 2, 2, &[14], b"what was heard"),
    ]
    .concat()
}

/// One of 128 kbit/s at 44.1 kHz: 417 bytes, 26 ms.
pub fn frame(fill: u8) -> Vec<u8> {
    let mut frame = vec![fill; 417];
    frame[..4].copy_from_slice(&[0xff, 0xfb, 0x90, 0x00]);
    frame
}

/// With a tag of every kind around it; the first one holds what looks like frames.
pub fn mp3() -> Vec<u8> {
    let picture = [b"APIC taken by Rina".to_vec(), frame(9), frame(9)].concat();
    let size = picture.len() as u32;
    let first = [b"ID3\x04\0\0\0\0".as_slice(), &[(size >> 7) as u8, (size & 0x7f) as u8], &picture].concat();
    let ape = [
        b"APETAGEX\xd0\x07\0\0\x30\0\0\0\x01\0\0\0\0\0\0\x80\0\0\0\0\0\0\0\0".as_slice(),
        b"taken by Rina   ",
    ];
    let last = [b"TAGtaken by Rina".as_slice(), &[0; 112]].concat();
    let frames: Vec<u8> = (1..=100).flat_map(|_| frame(1)).collect();
    [first, frames, ape.concat(), last].concat()
}
