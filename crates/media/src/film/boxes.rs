//! The boxes of MP4, MOV and 3GP, cleared in place so that nothing moves.
//!
//! Invariant: a box stays only where `kept` names it; every other one becomes `free` with nothing in it. Since each
//! parent has children of other kinds only, no file is deeper than the table.

use crate::bytes::{array, be32, be64, blank, put};
use crate::limits;
use crate::wrong::Wrong;

/// Where a box is.
#[derive(Debug, Clone, Copy)]
pub struct Place {
    pub kind: [u8; 4],
    pub start: usize,
    /// Where what it holds begins.
    pub body: usize,
    pub end: usize,
}

/// What may stand in what. The outermost has no parent.
fn kept(parent: [u8; 4], child: [u8; 4]) -> bool {
    let children: &[&[u8; 4]] = match &parent {
        b"    " => &[b"ftyp", b"moov", b"mdat", b"moof", b"mfra", b"sidx", b"styp"],
        b"moov" => &[b"mvhd", b"trak", b"mvex"],
        b"trak" => &[b"tkhd", b"edts", b"mdia"],
        b"edts" => &[b"elst"],
        b"mdia" => &[b"mdhd", b"hdlr", b"minf"],
        b"minf" => &[b"vmhd", b"smhd", b"hdlr", b"dinf", b"stbl"],
        b"dinf" => &[b"dref"],
        b"stbl" => &[
            b"stsd", b"stts", b"ctts", b"cslg", b"stss", b"stps", b"stsz", b"stz2", b"stsc", b"stco",
            b"co64", b"sdtp", b"sbgp", b"sgpd", b"subs", b"saiz", b"saio",
        ],
        b"mvex" => &[b"mehd", b"trex"],
        b"moof" => &[b"mfhd", b"traf"],
        b"traf" => &[b"tfhd", b"tfdt", b"trun", b"sdtp", b"sbgp", b"sgpd", b"subs", b"saiz", b"saio"],
        b"mfra" => &[b"tfra", b"mfro"],
        _ => &[],
    };
    children.contains(&&child)
}

const OUTERMOST: [u8; 4] = *b"    ";

/// Those that hold others.
const PARENTS: [&[u8; 4]; 11] =
    [b"moov", b"trak", b"edts", b"mdia", b"minf", b"dinf", b"stbl", b"mvex", b"moof", b"traf", b"mfra"];

/// The box at `at`, which must not reach beyond `end`; only an outermost one may leave its length open.
fn place(bytes: &[u8], at: usize, end: usize, outermost: bool) -> Result<Place, Wrong> {
    let kind = array(bytes, at + 4).ok_or(Wrong::Broken)?;
    let (head, length) = match be32(bytes, at).ok_or(Wrong::Broken)? {
        0 if outermost => (8, end - at),
        1 => {
            let length = be64(bytes, at + 8).ok_or(Wrong::Broken)?;
            (16, usize::try_from(length).map_err(|_| Wrong::Broken)?)
        }
        length => (8, length as usize),
    };
    let stop = at.checked_add(length).ok_or(Wrong::Broken)?;
    if length < head || stop > end {
        return Err(Wrong::Broken);
    }
    Ok(Place { kind, start: at, body: at + head, end: stop })
}

/// The boxes one after the other in `from..to`. Fewer than eight bytes at the end are none.
pub fn within(bytes: &[u8], from: usize, to: usize, outermost: bool) -> Result<Vec<Place>, Wrong> {
    let mut found = Vec::new();
    let mut at = from;
    while to.saturating_sub(at) >= 8 {
        let place = place(bytes, at, to, outermost)?;
        if found.len() == limits::BOXES_MAX {
            return Err(Wrong::Unusual);
        }
        at = place.end;
        found.push(place);
    }
    Ok(found)
}

pub fn outermost(bytes: &[u8]) -> Result<Vec<Place>, Wrong> {
    within(bytes, 0, bytes.len(), true)
}

/// The first box of that kind in another.
pub fn child(bytes: &[u8], parent: Place, kind: &[u8; 4]) -> Option<Place> {
    let children = within(bytes, parent.body, parent.end, false).ok()?;
    children.into_iter().find(|place| &place.kind == kind)
}

/// Down a row of boxes, each the first of its kind.
pub fn descend(bytes: &[u8], from: Place, way: &[&[u8; 4]]) -> Option<Place> {
    way.iter().try_fold(from, |place, kind| child(bytes, place, kind))
}

/// The one description of the whole; a second one could hide what the first does not tell.
pub fn movie(bytes: &[u8]) -> Result<Place, Wrong> {
    let all = outermost(bytes)?;
    let mut movies = all.into_iter().filter(|place| &place.kind == b"moov");
    match (movies.next(), movies.next()) {
        (Some(movie), None) => Ok(movie),
        _ => Err(Wrong::Broken),
    }
}

pub fn tracks(bytes: &[u8], movie: Place) -> Result<Vec<Place>, Wrong> {
    let children = within(bytes, movie.body, movie.end, false)?;
    Ok(children.into_iter().filter(|place| &place.kind == b"trak").collect())
}

/// What a track is for: `vide`, `soun` and others.
pub fn handler(bytes: &[u8], track: Place) -> Option<[u8; 4]> {
    let handler = descend(bytes, track, &[b"mdia", b"hdlr"])?;
    (handler.end >= handler.body + 12).then(|| array(bytes, handler.body + 8))?
}

/// What all its tracks are for.
pub fn handlers(bytes: &[u8]) -> Result<Vec<[u8; 4]>, Wrong> {
    let tracks = tracks(bytes, movie(bytes)?)?;
    Ok(tracks.into_iter().filter_map(|track| handler(bytes, track)).collect())
}

/// Makes a box one that says nothing.
pub fn free(bytes: &mut [u8], place: Place) {
    put(bytes, place.start + 4, b"free");
    blank(bytes, place.body, place.end);
}

/// Frees all that is not named in the table, and empties what is named but tells too much.
pub fn clear(bytes: &mut [u8]) -> Result<(), Wrong> {
    clear_within(bytes, Place { kind: OUTERMOST, start: 0, body: 0, end: bytes.len() })
}

fn clear_within(bytes: &mut [u8], parent: Place) -> Result<(), Wrong> {
    let children = within(bytes, parent.body, parent.end, parent.kind == OUTERMOST)?;
    let rest = children.last().map_or(parent.body, |last| last.end);
    blank(bytes, rest, parent.end);
    for place in children {
        if !kept(parent.kind, place.kind) {
            free(bytes, place);
        } else if PARENTS.contains(&&place.kind) {
            clear_within(bytes, place)?;
        } else {
            clear_one(bytes, place)?;
        }
    }
    Ok(())
}

fn clear_one(bytes: &mut [u8], place: Place) -> Result<(), Wrong> {
    match &place.kind {
        // When it was made and changed.
        b"mvhd" | b"tkhd" | b"mdhd" => {
            let wide = bytes.get(place.body) == Some(&1);
            let end = place.body + if wide { 20 } else { 12 };
            blank(bytes, place.body + 4, end.min(place.end));
        }
        // The name of whatever wrote it.
        b"hdlr" => blank(bytes, (place.body + 12).min(place.end), place.end),
        b"dref" => clear_references(bytes, place)?,
        b"stsd" => clear_descriptions(bytes, place)?,
        _ => {}
    }
    Ok(())
}

/// Where the data are: here. QuickTime adds paths of the disk where it was made.
fn clear_references(bytes: &mut [u8], place: Place) -> Result<(), Wrong> {
    for entry in within(bytes, place.body + 8, place.end, false)? {
        let flags = be32(bytes, entry.body).ok_or(Wrong::Broken)?;
        if flags & 1 == 0 {
            return Err(Wrong::Unusual);
        }
        blank(bytes, entry.body + 4, entry.end);
    }
    Ok(())
}

/// How the samples are coded. What else the coders put there differs, so only what is known to tell too much goes.
fn clear_descriptions(bytes: &mut [u8], place: Place) -> Result<(), Wrong> {
    for entry in within(bytes, place.body + 8, place.end, false)? {
        // After the fixed fields of picture and of sound, of each version.
        for head in [28, 44, 64, 78] {
            let Ok(inner) = within(bytes, entry.body + head, entry.end, false) else { continue };
            for place in inner {
                if [b"udta", b"meta", b"uuid"].contains(&&place.kind) {
                    free(bytes, place);
                }
            }
        }
    }
    Ok(())
}
