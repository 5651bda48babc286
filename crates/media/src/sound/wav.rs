//! WAV: only what says how it sounds and the sound itself stay, written anew; names, places and dates go with the rest.

use crate::bytes::{array, le16, le32};
use crate::wrong::Wrong;

/// Whole numbers, fractions, both kinds of telephone, and whole numbers told at length.
const CODINGS: [u16; 5] = [1, 3, 6, 7, 0xfffe];

/// Keeps form and samples. Tells how long it plays.
pub fn clear(bytes: &mut Vec<u8>) -> Result<Option<u64>, Wrong> {
    let (mut form, mut samples) = (None, None);
    let mut at = 12;
    while let (Some(kind), Some(length)) = (array::<4>(bytes, at), le32(bytes, at + 4)) {
        let start = at + 8;
        // A recorder that was stopped by force has written a length that is not there, or none.
        let end = start.saturating_add(length as usize).min(bytes.len());
        match &kind {
            b"fmt " if form.is_none() => form = bytes.get(start..end).map(<[u8]>::to_vec),
            b"data" if samples.is_none() => samples = Some(start..end),
            _ => {}
        }
        at = end + (end - start) % 2;
    }
    let form = form.filter(|it| (16..=40).contains(&it.len())).ok_or(Wrong::Broken)?;
    let samples = samples.and_then(|it| bytes.get(it)).filter(|it| !it.is_empty()).ok_or(Wrong::Broken)?;
    if !le16(&form, 0).is_some_and(|it| CODINGS.contains(&it)) {
        return Err(Wrong::Unusual);
    }
    let a_second = le32(&form, 8).unwrap_or(0);
    let millis = (samples.len() as u64 * 1_000).checked_div(u64::from(a_second));
    *bytes = written(&form, samples);
    Ok(millis.filter(|it| *it > 0))
}

fn written(form: &[u8], samples: &[u8]) -> Vec<u8> {
    let mut body = b"WAVE".to_vec();
    for (kind, part) in [(b"fmt ", form), (b"data", samples)] {
        body.extend_from_slice(kind);
        body.extend_from_slice(&length(part.len()));
        body.extend_from_slice(part);
        body.extend_from_slice(&[0][..part.len() % 2]);
    }
    [b"RIFF".as_slice(), &length(body.len()), &body].concat()
}

/// Sounds are far lighter than these four bytes can tell.
fn length(bytes: usize) -> [u8; 4] {
    u32::try_from(bytes).unwrap_or(u32::MAX).to_le_bytes()
}
