//! Films: kept as they were coded, without whatever tells where, when and with what they were made.

pub mod boxes;
mod samples;
pub mod webm;

use crate::bytes::{array, be32, be64, blank};
use crate::kind::{FilmForm, Kind, look};
use crate::limits;
use crate::wrong::{Wrong, weigh};
use boxes::Place;

#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Film {
    pub bytes: Vec<u8>,
    pub form: FilmForm,
    /// How long it plays, in thousandths of a second, where it says so.
    pub millis: Option<u64>,
    /// As it is shown, turned the right way, where it says so.
    pub size: Option<(u32, u32)>,
}

/// Clears a film. Pictures and sounds stay byte for byte; all other tracks go, with their samples.
pub fn film(mut bytes: Vec<u8>) -> Result<Film, Wrong> {
    weigh(&bytes, limits::FILM_BYTES_MAX)?;
    let Kind::Film(form) = look(&bytes)? else { return Err(Wrong::Misplaced) };
    if form == FilmForm::WebM {
        let told = webm::clear(&mut bytes)?;
        return Ok(Film { bytes, form, millis: told.millis, size: told.size });
    }
    clear_boxed(&mut bytes)?;
    Ok(Film { millis: millis(&bytes), size: size(&bytes), bytes, form })
}

/// Clears a file of boxes, whether there is something to see in it or only to hear.
///
/// A track that is neither (phones write positions and movements so) is taken out instead of refused: every film of an
/// iPhone has one. Its samples lie among the others, so all that no remaining track plays is blanked; that also reaches
/// what no table tells of. Films in fragments tell their samples elsewhere and come from browsers, which write no such
/// tracks: there one is refused.
pub(crate) fn clear_boxed(bytes: &mut [u8]) -> Result<(), Wrong> {
    let movie = boxes::movie(bytes)?;
    let tracks = boxes::tracks(bytes, movie)?;
    if tracks.len() > limits::TRACKS_MAX {
        return Err(Wrong::Unusual);
    }
    let is_played = |track: &&Place| {
        boxes::handler(bytes, **track).is_some_and(|kind| [b"vide", b"soun"].contains(&&kind))
    };
    let (played, hidden): (Vec<Place>, Vec<Place>) = tracks.iter().partition(is_played);
    let fragments = boxes::outermost(bytes)?.iter().any(|place| &place.kind == b"moof");
    if fragments && !hidden.is_empty() {
        return Err(Wrong::HiddenTrack);
    }
    if !fragments {
        let mut starts = Vec::new();
        for track in &tracks {
            starts.extend(samples::starts(bytes, *track)?);
        }
        // Each table is bounded; sixteen tracks together would be too much to hold.
        if starts.len() > limits::SAMPLES_MAX {
            return Err(Wrong::Unusual);
        }
        starts.sort_unstable();
        let mut parts = Vec::new();
        for track in &played {
            parts.extend(samples::played(bytes, *track, &starts)?);
        }
        blank_between(bytes, parts)?;
    }
    for track in hidden {
        boxes::free(bytes, track);
    }
    boxes::clear(bytes)
}

/// Blanks all data that are in none of the parts: one walk over both, since both are in order of the file.
fn blank_between(bytes: &mut [u8], parts: Vec<(u64, u64)>) -> Result<(), Wrong> {
    let parts = merged(parts);
    let mut next = 0;
    for data in boxes::outermost(bytes)?.into_iter().filter(|place| &place.kind == b"mdat") {
        let mut at = data.body;
        while let Some((from, to)) = parts.get(next).copied().filter(|(from, _)| *from < data.end) {
            if at < from {
                blank(bytes, at, from);
            }
            at = at.max(to.min(data.end));
            if to > data.end {
                // What is left of it is in the data that follow.
                break;
            }
            next += 1;
        }
        blank(bytes, at, data.end);
    }
    Ok(())
}

/// In order, none touching another.
fn merged(mut parts: Vec<(u64, u64)>) -> Vec<(usize, usize)> {
    parts.sort_unstable();
    let place = |at: u64| usize::try_from(at).unwrap_or(usize::MAX);
    let mut merged: Vec<(usize, usize)> = Vec::with_capacity(parts.len());
    for (from, to) in parts.into_iter().map(|(from, to)| (place(from), place(to))) {
        match merged.last_mut() {
            Some((_, end)) if from <= *end => *end = to.max(*end),
            _ => merged.push((from, to)),
        }
    }
    merged
}

pub(crate) fn millis(bytes: &[u8]) -> Option<u64> {
    let header = boxes::child(bytes, boxes::movie(bytes).ok()?, b"mvhd")?;
    let (scale, length) = match bytes.get(header.body)? {
        1 => (be32(bytes, header.body + 20)?, be64(bytes, header.body + 24)?),
        _ => (be32(bytes, header.body + 12)?, u64::from(be32(bytes, header.body + 16)?)),
    };
    let millis = length.checked_mul(1000)?.checked_div(u64::from(scale))?;
    (millis > 0).then_some(millis)
}

/// Of the first track that shows something.
fn size(bytes: &[u8]) -> Option<(u32, u32)> {
    let tracks = boxes::tracks(bytes, boxes::movie(bytes).ok()?).ok()?;
    let track = tracks.into_iter().find(|track| boxes::handler(bytes, *track) == Some(*b"vide"))?;
    let header = boxes::child(bytes, track, b"tkhd")?;
    let matrix = header.body + if bytes.get(header.body) == Some(&1) { 52 } else { 40 };
    // Both are fixed-point numbers with sixteen bits each side.
    let width = be32(bytes, matrix + 36)? >> 16;
    let height = be32(bytes, matrix + 40)? >> 16;
    let turned = array(bytes, matrix) == Some([0; 4]) && array(bytes, matrix + 4) != Some([0; 4]);
    let size = if turned { (height, width) } else { (width, height) };
    (width > 0 && height > 0).then_some(size)
}
