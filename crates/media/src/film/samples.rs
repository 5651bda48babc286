//! Which bytes of a film are played.

use super::boxes::{Place, child, descend};
use crate::bytes::{be16, be32, be64};
use crate::limits;
use crate::wrong::Wrong;

/// A run of samples that lie one after the other, as one track tells it.
struct Chunk {
    start: u64,
    /// Of the samples in it, numbered through the track.
    first: u64,
    samples: u64,
}

/// Where each chunk of a track begins.
pub fn starts(bytes: &[u8], track: Place) -> Result<Vec<u64>, Wrong> {
    let Some(table) = descend(bytes, track, &[b"mdia", b"minf", b"stbl"]) else { return Ok(vec![]) };
    match (child(bytes, table, b"stco"), child(bytes, table, b"co64")) {
        (Some(place), _) => {
            Ok(rows(bytes, place, 4)?.filter_map(|at| be32(bytes, at).map(u64::from)).collect())
        }
        (None, Some(place)) => Ok(rows(bytes, place, 8)?.filter_map(|at| be64(bytes, at)).collect()),
        (None, None) => Ok(vec![]),
    }
}

/// Where the rows of a table are, as many as it claims.
fn rows(bytes: &[u8], place: Place, width: usize) -> Result<impl Iterator<Item = usize> + use<>, Wrong> {
    let claimed = be32(bytes, place.body + 4).ok_or(Wrong::Broken)? as usize;
    if claimed > place.end.saturating_sub(place.body + 8) / width {
        return Err(Wrong::Broken);
    }
    if claimed > limits::SAMPLES_MAX {
        return Err(Wrong::Unusual);
    }
    Ok((0..claimed).map(move |row| place.body + 8 + row * width))
}

/// The parts of the file that a track plays. `all_starts`, in order, are the beginnings of the chunks of all tracks.
pub fn played(bytes: &[u8], track: Place, all_starts: &[u64]) -> Result<Vec<(u64, u64)>, Wrong> {
    let Some(table) = descend(bytes, track, &[b"mdia", b"minf", b"stbl"]) else { return Ok(vec![]) };
    let chunks = chunks(bytes, table, &starts(bytes, track)?)?;
    let sizes = Sizes::read(bytes, table)?;
    let parts = chunks.into_iter().map(|chunk| match &sizes {
        // Uncoded sound may count frames as samples of one byte: all up to whatever comes next is of this track.
        Sizes::Same => {
            let next = all_starts.partition_point(|start| *start <= chunk.start);
            (chunk.start, all_starts.get(next).copied().unwrap_or(u64::MAX))
        }
        Sizes::Each(upto) => {
            let before = |sample: u64| {
                let sample = usize::try_from(sample).unwrap_or(usize::MAX).min(upto.len() - 1);
                upto.get(sample).copied().unwrap_or(0)
            };
            let length = before(chunk.first.saturating_add(chunk.samples)) - before(chunk.first);
            (chunk.start, chunk.start.saturating_add(length))
        }
    });
    Ok(parts.collect())
}

/// How many samples each chunk holds: the table tells it in runs.
fn chunks(bytes: &[u8], table: Place, starts: &[u64]) -> Result<Vec<Chunk>, Wrong> {
    let place = child(bytes, table, b"stsc").ok_or(Wrong::Broken)?;
    let row = |at| Some((u64::from(be32(bytes, at)?), u64::from(be32(bytes, at + 4)?)));
    let runs: Vec<(u64, u64)> = rows(bytes, place, 12)?.filter_map(row).collect();
    let mut found = Vec::with_capacity(starts.len());
    let mut run = 0;
    let mut first = 0_u64;
    for (number, start) in (1_u64..).zip(starts) {
        while runs.get(run + 1).is_some_and(|(from, _)| *from <= number) {
            run += 1;
        }
        let samples = runs.get(run).map_or(0, |(_, samples)| *samples);
        found.push(Chunk { start: *start, first, samples });
        first = first.saturating_add(samples);
    }
    Ok(found)
}

/// How long the samples are.
enum Sizes {
    /// All alike.
    Same,
    /// The sum of all before each, with the sum of all at the end: never empty.
    Each(Vec<u64>),
}

impl Sizes {
    fn read(bytes: &[u8], table: Place) -> Result<Sizes, Wrong> {
        if let Some(place) = child(bytes, table, b"stsz") {
            if be32(bytes, place.body + 4).ok_or(Wrong::Broken)? != 0 {
                return Ok(Sizes::Same);
            }
            let shifted = Place { body: place.body + 4, ..place };
            let sizes = rows(bytes, shifted, 4)?.filter_map(|at| be32(bytes, at).map(u64::from));
            return Ok(Sizes::Each(sums(sizes)));
        }
        let place = child(bytes, table, b"stz2").ok_or(Wrong::Broken)?;
        let shifted = Place { body: place.body + 4, ..place };
        match be32(bytes, place.body + 4).map(|field| field & 0xff) {
            Some(16) => {
                let sizes = rows(bytes, shifted, 2)?.filter_map(|at| be16(bytes, at).map(u64::from));
                Ok(Sizes::Each(sums(sizes)))
            }
            Some(8) => {
                let sizes = rows(bytes, shifted, 1)?.filter_map(|at| bytes.get(at).copied().map(u64::from));
                Ok(Sizes::Each(sums(sizes)))
            }
            _ => Err(Wrong::Unusual),
        }
    }
}

fn sums(sizes: impl Iterator<Item = u64>) -> Vec<u64> {
    let mut upto = vec![0];
    let mut sum = 0_u64;
    for size in sizes {
        sum = sum.saturating_add(size);
        upto.push(sum);
    }
    upto
}
