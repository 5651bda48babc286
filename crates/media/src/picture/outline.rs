//! The segments of a JPEG, read without decoding anything.

use crate::bytes::be16;
use crate::limits;
use crate::wrong::Wrong;

/// What a JPEG claims to be.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Outline {
    pub width: u32,
    pub height: u32,
    pub components: u64,
    /// What its coefficients take, all of which a progressive one keeps until its end.
    pub coefficients: u64,
    pub progressive: bool,
    pub scans: usize,
    /// The kinds of its segments in order, down to the end of the picture.
    pub segments: Vec<u8>,
}

const START: u8 = 0xd8;
const END: u8 = 0xd9;
const SCAN: u8 = 0xda;
const LONE: [u8; 9] = [0x01, 0xd0, 0xd1, 0xd2, 0xd3, 0xd4, 0xd5, 0xd6, 0xd7];

impl Outline {
    pub fn read(bytes: &[u8]) -> Result<Outline, Wrong> {
        if bytes.get(..2) != Some(&[0xff, START]) {
            return Err(Wrong::Broken);
        }
        let mut outline = Outline {
            width: 0,
            height: 0,
            components: 0,
            coefficients: 0,
            progressive: false,
            scans: 0,
            segments: vec![START],
        };
        let mut at = 2;
        loop {
            at = marker(bytes, at)?;
            let kind = *bytes.get(at).ok_or(Wrong::Broken)?;
            at += 1;
            if LONE.contains(&kind) {
                continue;
            }
            outline.segments.push(kind);
            if kind == END {
                break;
            }
            let length = usize::from(be16(bytes, at).ok_or(Wrong::Broken)?);
            let segment = bytes.get(at..at + length).filter(|_| length >= 2).ok_or(Wrong::Broken)?;
            outline.note(kind, segment)?;
            at += length;
        }
        if outline.width == 0 || outline.scans == 0 { Err(Wrong::Broken) } else { Ok(outline) }
    }

    fn note(&mut self, kind: u8, segment: &[u8]) -> Result<(), Wrong> {
        match kind {
            SCAN if self.width == 0 => return Err(Wrong::Broken),
            SCAN => self.scans += 1,
            0xc0..=0xc2 if self.width == 0 => {
                self.progressive = kind == 0xc2;
                self.frame(segment)?;
            }
            // Two frames; lossless, differential and arithmetic ones, which neither phones nor browsers write.
            0xc0..=0xc3 | 0xc5..=0xc7 | 0xc9..=0xcf => return Err(Wrong::Unusual),
            _ => {}
        }
        if self.scans > limits::SCANS_MAX {
            return Err(Wrong::Unusual);
        }
        Ok(())
    }

    fn frame(&mut self, segment: &[u8]) -> Result<(), Wrong> {
        self.height = be16(segment, 3).ok_or(Wrong::Broken)?.into();
        self.width = be16(segment, 5).ok_or(Wrong::Broken)?.into();
        if self.width == 0 || self.height == 0 {
            return Err(Wrong::Broken);
        }
        let parts = segment.get(8..).unwrap_or_default().chunks_exact(3);
        let factors: Vec<(u64, u64)> = parts
            .filter_map(|part| part.get(1))
            .map(|factor| (u64::from(factor >> 4), u64::from(factor & 15)))
            .collect();
        if factors.iter().any(|(across, down)| !(1..=4).contains(across) || !(1..=4).contains(down)) {
            return Err(Wrong::Broken);
        }
        self.components = factors.len() as u64;
        let across = factors.iter().map(|(across, _)| *across).max().unwrap_or(1);
        let down = factors.iter().map(|(_, down)| *down).max().unwrap_or(1);
        let units = u64::from(self.width).div_ceil(8 * across) * u64::from(self.height).div_ceil(8 * down);
        let blocks: u64 = factors.iter().map(|(across, down)| across * down).sum();
        self.coefficients = units * blocks * 64 * 2;
        Ok(())
    }
}

/// Past the next `ff` that announces a segment: coded data hide theirs by a zero after them.
fn marker(bytes: &[u8], from: usize) -> Result<usize, Wrong> {
    let mut at = from;
    loop {
        let rest = bytes.get(at..).ok_or(Wrong::Broken)?;
        at += rest.iter().position(|byte| *byte == 0xff).ok_or(Wrong::Broken)? + 1;
        match bytes.get(at) {
            Some(0) => at += 1,
            Some(0xff) => {}
            Some(_) => return Ok(at),
            None => return Err(Wrong::Broken),
        }
    }
}
