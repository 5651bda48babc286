//! Films in WebM, as browsers record them.

use super::boxed::{HEARD, SEEN, WHERE};

pub fn of(id: &[u8], body: &[u8]) -> Vec<u8> {
    // Lengths in one byte where they fit, so that heads are of different widths.
    let length = match body.len() {
        short @ ..127 => vec![0x80 | short as u8],
        long => (long as u64 | 1 << 56).to_be_bytes().to_vec(),
    };
    [id, &length, body].concat()
}

/// One that does not say how long it is.
pub fn open(id: &[u8], body: &[u8]) -> Vec<u8> {
    [id, &[0x01, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff], body].concat()
}

pub const SEGMENT: &[u8] = &[0x18, 0x53, 0x80, 0x67];
pub const CLUSTER: &[u8] = &[0x1f, 0x43, 0xb6, 0x75];
pub const TAGS: &[u8] = &[0x12, 0x54, 0xc3, 0x67];

pub fn header(kind: &[u8]) -> Vec<u8> {
    of(&[0x1a, 0x45, 0xdf, 0xa3], &[of(&[0x42, 0x86], &[1]), of(&[0x42, 0x82], kind)].concat())
}

pub fn info() -> Vec<u8> {
    let told = [
        of(&[0xbf], &[1, 2, 3, 4]),
        of(&[0x2a, 0xd7, 0xb1], &1_000_000_u32.to_be_bytes()),
        of(&[0x44, 0x89], &4000_f64.to_be_bytes()),
        of(&[0x44, 0x61], WHERE),
        of(&[0x7b, 0xa9], b"by Rina"),
    ];
    of(&[0x15, 0x49, 0xa9, 0x66], &told.concat())
}

pub fn tracks(kinds: &[u8]) -> Vec<u8> {
    let track = |kind: &u8| {
        let video = of(&[0xe0], &[of(&[0xb0], &[0x02, 0x80]), of(&[0xba], &[0x01, 0xe0])].concat());
        let parts =
            [of(&[0xd7], &[*kind]), of(&[0x83], &[*kind]), of(&[0x53, 0x6e], b"Rina's telephone"), video];
        of(&[0xae], &parts.concat())
    };
    of(&[0x16, 0x54, 0xae, 0x6b], &kinds.iter().flat_map(track).collect::<Vec<u8>>())
}

fn cluster(block: &[u8]) -> Vec<u8> {
    [of(&[0xe7], &[0]), of(&[0xa3], block), of(&[0x58, 0x54], WHERE)].concat()
}

pub fn tags() -> Vec<u8> {
    [of(TAGS, WHERE), of(&[0x19, 0x41, 0xa4, 0x69], &WHERE.repeat(20))].concat()
}

/// Of known lengths.
pub fn telling(kinds: &[u8]) -> Vec<u8> {
    let body =
        [tags(), info(), tracks(kinds), of(CLUSTER, &cluster(SEEN)), of(CLUSTER, &cluster(HEARD)), tags()];
    [header(b"webm"), of(SEGMENT, &body.concat()), WHERE.to_vec()].concat()
}

/// Of unknown lengths, as it comes out of a recorder while it runs.
pub fn streamed(kinds: &[u8]) -> Vec<u8> {
    let body = [info(), tracks(kinds), open(CLUSTER, &cluster(SEEN)), open(CLUSTER, &cluster(HEARD)), tags()];
    [header(b"webm"), open(SEGMENT, &body.concat())].concat()
}
