//! The elements of WebM, cleared in place so that nothing moves.
//!
//! Invariant: an element of the segment, of its description or of a track stays only where it is named here; every other
//! one becomes `Void` with nothing in it.

use crate::bytes::{array, blank, put};
use crate::kind::{FilmForm, Kind, SoundForm};
use crate::limits;
use crate::wrong::Wrong;

const HEADER: u32 = 0x1a45_dfa3;
const DOC_TYPE: u32 = 0x4282;
const SEGMENT: u32 = 0x1853_8067;
const SEEK_HEAD: u32 = 0x114d_9b74;
const INFO: u32 = 0x1549_a966;
const TRACKS: u32 = 0x1654_ae6b;
const CLUSTER: u32 = 0x1f43_b675;
const CUES: u32 = 0x1c53_bb6b;
const TIMESTAMP_SCALE: u32 = 0x2a_d7b1;
const DURATION: u32 = 0x4489;
const TRACK: u32 = 0xae;
const TRACK_TYPE: u32 = 0x83;
const VIDEO: u32 = 0xe0;
const WIDTH: u32 = 0xb0;
const HEIGHT: u32 = 0xba;
const VOID: u8 = 0xec;

/// What stands at the outermost level of a segment. A cluster of unknown length ends where one of these begins.
const OF_SEGMENT: [u32; 8] = [SEEK_HEAD, INFO, TRACKS, CLUSTER, CUES, 0x1043_a770, 0x1941_a469, 0x1254_c367];
const KEPT_OF_SEGMENT: [u32; 5] = [SEEK_HEAD, INFO, TRACKS, CLUSTER, CUES];
/// The names of the programs are obligatory in the format.
const KEPT_OF_INFO: [u32; 4] = [TIMESTAMP_SCALE, DURATION, 0x4d80, 0x5741];
/// All that says how to decode and draw: no name, no language, nothing attached.
const KEPT_OF_TRACK: [u32; 19] = [
    0xd7, 0x73c5, TRACK_TYPE, 0xb9, 0x88, 0x55aa, 0x9c, 0x6de7, 0x6df8, 0x23_e383, 0x55ee, 0x86, 0x63a2,
    0x56aa, 0x56bb, VIDEO, 0xe1, 0x41e4, 0x6d80,
];
/// Time, position, the blocks.
const KEPT_OF_CLUSTER: [u32; 5] = [0xe7, 0xa7, 0xab, 0xa3, 0xa0];

#[derive(Debug, Clone, Copy)]
struct Element {
    id: u32,
    start: usize,
    body: usize,
    end: usize,
    /// It did not say how long it is.
    open: bool,
}

/// What a segment says of itself.
#[derive(Debug, Default)]
pub struct Told {
    pub millis: Option<u64>,
    pub size: Option<(u32, u32)>,
}

pub fn look(bytes: &[u8]) -> Result<Kind, Wrong> {
    let segment = segment(bytes)?;
    let types = track_types(bytes, segment)?;
    if types.contains(&1) {
        Ok(Kind::Film(FilmForm::WebM))
    } else if types.contains(&2) {
        Ok(Kind::Sound(SoundForm::WebM))
    } else {
        Err(Wrong::Broken)
    }
}

/// Clears all, and tells what it says of itself.
pub fn clear(bytes: &mut Vec<u8>) -> Result<Told, Wrong> {
    let segment = segment(bytes)?;
    // Subtitles and data: their blocks lie among those of picture and sound, and no browser or phone records any.
    if track_types(bytes, segment)?.iter().any(|kind| !matches!(kind, 1 | 2)) {
        return Err(Wrong::HiddenTrack);
    }
    bytes.truncate(segment.end);
    let mut elements = Row::of_segment(segment);
    while let Some(element) = elements.next(bytes)? {
        match element.id {
            INFO => keep(bytes, element, &KEPT_OF_INFO)?,
            CLUSTER => keep(bytes, element, &KEPT_OF_CLUSTER)?,
            TRACKS => {
                keep(bytes, element, &[TRACK])?;
                let mut tracks = Row::within(element);
                while let Some(track) = tracks.next(bytes)? {
                    if track.id == TRACK {
                        keep(bytes, track, &KEPT_OF_TRACK)?;
                    }
                }
            }
            id if KEPT_OF_SEGMENT.contains(&id) => {}
            _ => void(bytes, element)?,
        }
    }
    Ok(told(bytes, segment).unwrap_or_default())
}

/// The only segment, after the only header. What follows it is not the film's.
fn segment(bytes: &[u8]) -> Result<Element, Wrong> {
    let header = element(bytes, 0, bytes.len())?;
    if header.id != HEADER || header.open {
        return Err(Wrong::Broken);
    }
    let kind = child(bytes, header, DOC_TYPE).ok_or(Wrong::Broken)?;
    let kind = bytes.get(kind.body..kind.end).unwrap_or_default();
    if kind.split(|byte| *byte == 0).next() != Some(b"webm") {
        return Err(Wrong::Unusual);
    }
    let segment = element(bytes, header.end, bytes.len())?;
    if segment.id != SEGMENT {
        return Err(Wrong::Broken);
    }
    few(bytes, segment)?;
    Ok(segment)
}

/// A film has so many blocks and not a million: elements of two bytes would only keep us busy.
fn few(bytes: &[u8], segment: Element) -> Result<(), Wrong> {
    let mut count = 0;
    let mut more = || {
        count += 1;
        if count > limits::ELEMENTS_MAX { Err(Wrong::Unusual) } else { Ok(()) }
    };
    let mut elements = Row::of_segment(segment);
    while let Some(element) = elements.next_with(bytes, &mut more)? {
        more()?;
        // An open one has been counted while its end was looked for.
        if [INFO, TRACKS, CLUSTER].contains(&element.id) && !element.open {
            let mut inner = Row::within(element);
            while inner.next(bytes)?.is_some() {
                more()?;
            }
        }
    }
    Ok(())
}

fn track_types(bytes: &[u8], segment: Element) -> Result<Vec<u64>, Wrong> {
    let mut types = Vec::new();
    let mut elements = Row::of_segment(segment);
    while let Some(tracks) = elements.next(bytes)? {
        if tracks.id != TRACKS {
            continue;
        }
        let mut inner = Row::within(tracks);
        while let Some(track) = inner.next(bytes)? {
            if track.id == TRACK {
                let kind = child(bytes, track, TRACK_TYPE).ok_or(Wrong::Broken)?;
                types.push(number(bytes, kind).ok_or(Wrong::Broken)?);
            }
        }
    }
    Ok(types)
}

/// Voids all children but those named.
fn keep(bytes: &mut [u8], parent: Element, named: &[u32]) -> Result<(), Wrong> {
    let mut elements = Row::within(parent);
    while let Some(element) = elements.next(bytes)? {
        if !named.contains(&element.id) {
            void(bytes, element)?;
        }
    }
    Ok(())
}

/// Makes an element one that says nothing, of the same length: its identity takes one byte, its length all the others
/// of its head, as far as lengths reach.
fn void(bytes: &mut [u8], element: Element) -> Result<(), Wrong> {
    if element.open {
        return Err(Wrong::Unusual);
    }
    let head = element.body - element.start;
    let width = (head - 1).min(8);
    let length = element.end - element.start - 1 - width;
    let marked = (length as u64) | 1_u64 << (7 * width);
    blank(bytes, element.start, element.end);
    put(bytes, element.start, &[VOID]);
    put(bytes, element.start + 1, marked.to_be_bytes().get(8 - width..).unwrap_or_default());
    Ok(())
}

/// The element at `at`, which must not reach beyond `end`.
fn element(bytes: &[u8], at: usize, end: usize) -> Result<Element, Wrong> {
    let id_width = width(bytes, at).filter(|width| *width <= 4).ok_or(Wrong::Broken)?;
    let id = bytes.get(at..at + id_width).ok_or(Wrong::Broken)?;
    let id = id.iter().fold(0_u32, |id, byte| id << 8 | u32::from(*byte));
    let length_width = width(bytes, at + id_width).ok_or(Wrong::Broken)?;
    let body = at + id_width + length_width;
    let length = bytes.get(at + id_width..body).ok_or(Wrong::Broken)?;
    let length = length.iter().fold(0_u64, |length, byte| length << 8 | u64::from(*byte));
    let most = (1_u64 << (7 * length_width)) - 1;
    let length = length & most;
    if body > end {
        return Err(Wrong::Broken);
    }
    if length == most {
        if ![SEGMENT, CLUSTER].contains(&id) {
            return Err(Wrong::Unusual);
        }
        return Ok(Element { id, start: at, body, end, open: true });
    }
    let stop = usize::try_from(length).ok().and_then(|length| body.checked_add(length));
    let stop = stop.filter(|stop| *stop <= end).ok_or(Wrong::Broken)?;
    Ok(Element { id, start: at, body, end: stop, open: false })
}

/// How many bytes a number takes: as many as zeros lead, and one.
fn width(bytes: &[u8], at: usize) -> Option<usize> {
    let first = *bytes.get(at)?;
    (first != 0).then(|| first.leading_zeros() as usize + 1)
}

/// Elements one after the other, never all at once: a film may have very many.
struct Row {
    at: usize,
    end: usize,
    of_segment: bool,
}

impl Row {
    /// What is in an element. One that left its length open has been given its end by the row of its segment.
    fn within(parent: Element) -> Row {
        Row { at: parent.body, end: parent.end, of_segment: false }
    }

    fn of_segment(segment: Element) -> Row {
        Row { at: segment.body, end: segment.end, of_segment: true }
    }

    fn next(&mut self, bytes: &[u8]) -> Result<Option<Element>, Wrong> {
        self.next_with(bytes, &mut || Ok(()))
    }

    /// `walked` is told of each element that is passed while the end of an open one is looked for.
    fn next_with(
        &mut self,
        bytes: &[u8],
        walked: &mut impl FnMut() -> Result<(), Wrong>,
    ) -> Result<Option<Element>, Wrong> {
        if self.at >= self.end {
            return Ok(None);
        }
        let mut element = element(bytes, self.at, self.end)?;
        if element.open && self.of_segment {
            element.end = end_of_open(bytes, element, walked)?;
        }
        self.at = element.end;
        Ok(Some(element))
    }

    fn find(mut self, bytes: &[u8], id: u32) -> Option<Element> {
        loop {
            let element = self.next(bytes).ok()??;
            if element.id == id {
                return Some(element);
            }
        }
    }
}

/// Where the next one of the segment begins.
fn end_of_open(
    bytes: &[u8],
    cluster: Element,
    walked: &mut impl FnMut() -> Result<(), Wrong>,
) -> Result<usize, Wrong> {
    let mut at = cluster.body;
    while at < cluster.end {
        let element = element(bytes, at, cluster.end)?;
        if OF_SEGMENT.contains(&element.id) {
            break;
        }
        walked()?;
        at = element.end;
    }
    Ok(at)
}

fn child(bytes: &[u8], parent: Element, id: u32) -> Option<Element> {
    Row::within(parent).find(bytes, id)
}

fn number(bytes: &[u8], element: Element) -> Option<u64> {
    let part = bytes.get(element.body..element.end).filter(|part| part.len() <= 8)?;
    Some(part.iter().fold(0, |number, byte| number << 8 | u64::from(*byte)))
}

fn told(bytes: &[u8], segment: Element) -> Option<Told> {
    let info = Row::of_segment(segment).find(bytes, INFO)?;
    let tracks = Row::of_segment(segment).find(bytes, TRACKS)?;
    Some(Told { millis: millis(bytes, info), size: size(bytes, tracks) })
}

fn millis(bytes: &[u8], info: Element) -> Option<u64> {
    let duration = child(bytes, info, DURATION)?;
    let duration = match duration.end - duration.body {
        4 => f64::from(f32::from_be_bytes(array(bytes, duration.body)?)),
        8 => f64::from_be_bytes(array(bytes, duration.body)?),
        _ => return None,
    };
    let scale = child(bytes, info, TIMESTAMP_SCALE).and_then(|scale| number(bytes, scale));
    let millis = duration * scale.unwrap_or(1_000_000) as f64 / 1_000_000.0;
    (1.0..1e12).contains(&millis).then_some(millis as u64)
}

fn size(bytes: &[u8], tracks: Element) -> Option<(u32, u32)> {
    let mut inner = Row::within(tracks);
    let video = loop {
        let track = inner.next(bytes).ok()??;
        if let Some(video) = child(bytes, track, VIDEO) {
            break video;
        }
    };
    let edge = |id| number(bytes, child(bytes, video, id)?).and_then(|edge| u32::try_from(edge).ok());
    Some((edge(WIDTH)?, edge(HEIGHT)?)).filter(|(width, height)| *width > 0 && *height > 0)
}
