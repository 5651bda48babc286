//! MP3: only whole frames stay. Whatever kind of tag lies before, between or after them goes by that alone.

use crate::bytes::array;
use crate::wrong::Wrong;

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
struct Frame {
    length: usize,
    samples: u64,
    rate: u64,
    /// Version, layer and rate: what the frames of one sound have in common.
    family: u32,
}

/// Whether it begins with two frames that fit together, or with the only one.
pub fn begins(bytes: &[u8]) -> bool {
    follows(bytes, 0).is_some()
}

/// Keeps the frames. Tells how long it plays.
pub fn clear(bytes: &mut Vec<u8>) -> Result<Option<u64>, Wrong> {
    let mut at = 0;
    let mut kept = 0;
    let mut nanos = 0_u64;
    let mut family = None;
    while at < bytes.len() {
        let next = match family {
            // In the middle of a sound one frame is told from a tag by being of the same family.
            Some(family) => {
                frame(bytes, at).filter(|frame| frame.family == family && at + frame.length <= bytes.len())
            }
            None => follows(bytes, at),
        };
        let Some(frame) = next else {
            at += tag(bytes, at).unwrap_or(1);
            continue;
        };
        family = Some(frame.family);
        bytes.copy_within(at..at + frame.length, kept);
        kept += frame.length;
        at += frame.length;
        nanos = nanos.saturating_add(frame.samples * 1_000_000_000 / frame.rate);
    }
    if kept == 0 {
        return Err(Wrong::Broken);
    }
    bytes.truncate(kept);
    Ok(Some(nanos / 1_000_000).filter(|millis| *millis > 0))
}

/// The frame at `at`, if one of its family comes next or the end.
fn follows(bytes: &[u8], at: usize) -> Option<Frame> {
    let first = frame(bytes, at)?;
    let next = at + first.length;
    let fits = next == bytes.len() || frame(bytes, next).is_some_and(|second| second.family == first.family);
    fits.then_some(first)
}

/// How long the tag at `at` is; what is in one may look like frames.
fn tag(bytes: &[u8], at: usize) -> Option<usize> {
    let rest = bytes.get(at..)?;
    let length = if rest.starts_with(b"ID3") {
        // Seven bits a byte, so that it never looks like the start of a frame.
        let size: [u8; 4] = array(rest, 6)?;
        let size = size.iter().fold(0_usize, |size, byte| size << 7 | usize::from(byte & 0x7f));
        10 + size + if rest.get(5)? & 0x10 != 0 { 10 } else { 0 }
    } else if rest.starts_with(b"APETAGEX") {
        let size = u32::from_le_bytes(array(rest, 12)?) as usize;
        // The head says whether it is one; the foot stands after what it counts.
        if rest.get(23)? & 0x20 != 0 { size.saturating_add(32) } else { 32 }
    } else if rest.starts_with(b"TAG") && rest.len() == 128 {
        128
    } else {
        return None;
    };
    Some(length)
}

fn frame(bytes: &[u8], at: usize) -> Option<Frame> {
    let head = u32::from_be_bytes(array(bytes, at)?);
    let (version, layer) = (head >> 19 & 3, head >> 17 & 3);
    // Layer III only, of version 1, 2 or 2.5.
    if head >> 21 != 0x7ff || version == 1 || layer != 1 {
        return None;
    }
    const FIRST: [u64; 14] = [32, 40, 48, 56, 64, 80, 96, 112, 128, 160, 192, 224, 256, 320];
    const SECOND: [u64; 14] = [8, 16, 24, 32, 40, 48, 56, 64, 80, 96, 112, 128, 144, 160];
    let kilobits = if version == 3 { FIRST } else { SECOND };
    let kilobits = *kilobits.get((head >> 12 & 15).checked_sub(1)? as usize)?;
    let rate = *[44_100, 48_000, 32_000].get((head >> 10 & 3) as usize)?;
    let (rate, samples) = match version {
        3 => (rate, 1152),
        2 => (rate / 2, 576),
        _ => (rate / 4, 576),
    };
    let length = samples / 8 * kilobits * 1000 / rate + u64::from(head >> 9 & 1);
    Some(Frame { length: length as usize, samples, rate, family: head & 0xfffe_0c00 })
}
