//! Ogg with Opus or Vorbis: the packet of comments is emptied where it lies, and the sums of its pages computed anew.

use crate::bytes::{blank, le16, le32, le64, put};
use crate::wrong::Wrong;
use std::collections::BTreeMap;

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Coder {
    Opus,
    Vorbis,
}

/// One of the streams in a file.
struct Stream {
    coder: Coder,
    rate: u64,
    /// Samples at the beginning that are not played.
    skipped: u64,
    /// How many packets have ended: the first describes, the second comments.
    packets: u32,
    /// How much of the packet of comments has been met.
    commented: usize,
    millis: u64,
}

/// Where a page is.
#[derive(Clone, Copy)]
struct Page {
    start: usize,
    segments: usize,
    body: usize,
    end: usize,
}

/// Empties all comments. Tells how long it plays.
pub fn clear(bytes: &mut Vec<u8>) -> Result<Option<u64>, Wrong> {
    let mut streams: BTreeMap<u32, Stream> = BTreeMap::new();
    let mut at = 0;
    let mut millis = 0_u64;
    while bytes.get(at..at + 4) == Some(b"OggS") {
        let page = page(bytes, at)?;
        let serial = le32(bytes, at + 14).ok_or(Wrong::Broken)?;
        if bytes.get(at + 5).is_some_and(|flags| flags & 2 != 0) {
            let stream = begin(bytes, page)?;
            if let Some(before) = streams.insert(serial, stream) {
                millis = millis.saturating_add(before.millis);
            }
        }
        let stream = streams.get_mut(&serial).ok_or(Wrong::Broken)?;
        clear_page(bytes, page, stream)?;
        at = page.end;
    }
    // All streams must have come past their comments; what follows the last page is not sound.
    if streams.is_empty() || streams.values().any(|stream| stream.packets < 2) {
        return Err(Wrong::Broken);
    }
    bytes.truncate(at);
    let millis = streams.values().fold(millis, |sum, stream| sum.saturating_add(stream.millis));
    Ok(Some(millis).filter(|millis| *millis > 0))
}

fn page(bytes: &[u8], start: usize) -> Result<Page, Wrong> {
    let segments = usize::from(*bytes.get(start + 26).ok_or(Wrong::Broken)?);
    let body = start + 27 + segments;
    let table = bytes.get(start + 27..body).ok_or(Wrong::Broken)?;
    let end = body + table.iter().map(|length| usize::from(*length)).sum::<usize>();
    if bytes.get(start + 4) != Some(&0) || end > bytes.len() {
        return Err(Wrong::Broken);
    }
    Ok(Page { start, segments, body, end })
}

/// A stream by its first packet.
fn begin(bytes: &[u8], page: Page) -> Result<Stream, Wrong> {
    let head = bytes.get(page.body..page.end).unwrap_or_default();
    let (coder, rate, skipped) = if head.starts_with(b"OpusHead") {
        (Coder::Opus, 48_000, u64::from(le16(head, 10).ok_or(Wrong::Broken)?))
    } else if head.starts_with(b"\x01vorbis") {
        (Coder::Vorbis, u64::from(le32(head, 12).ok_or(Wrong::Broken)?), 0)
    } else {
        return Err(Wrong::Unusual);
    };
    Ok(Stream { coder, rate, skipped, packets: 0, commented: 0, millis: 0 })
}

fn clear_page(bytes: &mut [u8], page: Page, stream: &mut Stream) -> Result<(), Wrong> {
    let table = bytes.get(page.start + 27..page.start + 27 + page.segments).unwrap_or_default().to_vec();
    let mut at = page.body;
    let mut touched = false;
    for length in table {
        let next = at + usize::from(length);
        if stream.packets == 1 {
            empty(bytes, at, next, stream)?;
            touched = true;
        }
        if length < 255 {
            stream.packets = stream.packets.saturating_add(1);
        }
        at = next;
    }
    if touched {
        seal(bytes, page);
    }
    let played = le64(bytes, page.start + 6).filter(|samples| *samples != u64::MAX);
    if let Some(played) = played {
        let samples = played.saturating_sub(stream.skipped);
        stream.millis = samples.saturating_mul(1000).checked_div(stream.rate).unwrap_or(0);
    }
    Ok(())
}

/// Empties a part of the packet of comments. Its length stays; both formats let zeros follow.
fn empty(bytes: &mut [u8], from: usize, to: usize, stream: &mut Stream) -> Result<(), Wrong> {
    // The name of the packet, no vendor, no comments; Vorbis wants a last bit that is set.
    let packet: &[u8] = match stream.coder {
        Coder::Opus => b"OpusTags\0\0\0\0\0\0\0\0",
        Coder::Vorbis => b"\x03vorbis\0\0\0\0\0\0\0\0\x01",
    };
    if stream.commented == 0 {
        let name = if stream.coder == Coder::Opus { 8 } else { 7 };
        // The beginning must lie in one piece: no writer cuts it.
        if to - from < packet.len() || bytes.get(from..from + name) != packet.get(..name) {
            return Err(Wrong::Broken);
        }
        blank(bytes, from, to);
        put(bytes, from, packet);
    } else {
        blank(bytes, from, to);
    }
    stream.commented += to - from;
    Ok(())
}

/// Computes the sum of a page anew, with zeros in its own place.
fn seal(bytes: &mut [u8], page: Page) {
    put(bytes, page.start + 22, &[0; 4]);
    let sum = sum(bytes.get(page.start..page.end).unwrap_or_default());
    put(bytes, page.start + 22, &sum.to_le_bytes());
}

fn sum(bytes: &[u8]) -> u32 {
    bytes.iter().fold(0, |sum, byte| {
        (0..8).fold(sum ^ u32::from(*byte) << 24, |sum, _| {
            if sum & 0x8000_0000 != 0 { sum << 1 ^ 0x04c1_1db7 } else { sum << 1 }
        })
    })
}

#[cfg(test)]
mod tests {
    #[test]
    fn a_sum_is_what_others_compute() {
        // The catalogue of such sums tells each by that of these nine digits (here without the last inversion of cksum).
        assert_eq!(super::sum(b"123456789"), !0x765e_7680);
    }
}
