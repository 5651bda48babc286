//! Schulze: every pair is a contest, measured by winning votes; strongest paths settle the circles (RULES §1, Methods).

use std::collections::BTreeSet;

use super::{Lot, Ranked, ranked::Pairs};

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Count {
    pub pairs: Pairs,
    /// Those whom nobody beats by a stronger path; none when no ballot prefers anything.
    pub unbeaten: Vec<usize>,
    /// The first of them in the lot.
    pub winner: Option<usize>,
    /// Whether the lot decided: more than one is unbeaten.
    pub lot_used: bool,
}

pub fn count(options: usize, ballots: &[(Ranked, u64)], lot: &Lot) -> Count {
    let pairs = Pairs::count(options, ballots);
    let unbeaten = unbeaten(&pairs, ballots);
    let winner = lot.first(&unbeaten);
    Count { pairs, lot_used: unbeaten.len() > 1, unbeaten, winner }
}

/// All who could win by some lot.
pub fn possible_winners(options: usize, ballots: &[(Ranked, u64)]) -> BTreeSet<usize> {
    unbeaten(&Pairs::count(options, ballots), ballots).into_iter().collect()
}

fn unbeaten(pairs: &Pairs, ballots: &[(Ranked, u64)]) -> Vec<usize> {
    let options = pairs.options();
    let ranks = |(ballot, voters): &(Ranked, u64)| {
        *voters > 0 && ballot.levels.iter().flatten().any(|option| *option < options)
    };
    if !ballots.iter().any(ranks) {
        return vec![];
    }
    let paths = strongest_paths(pairs);
    let path = |one: usize, other: usize| paths.get(one * options + other).copied().unwrap_or_default();
    (0..options).filter(|one| (0..options).all(|other| path(*one, other) >= path(other, *one))).collect()
}

/// By pair, a row an option: the strength of the strongest path, which is that of its weakest step. A step is a contest
/// that is won; its strength are the winning votes.
fn strongest_paths(pairs: &Pairs) -> Vec<u64> {
    let options = pairs.options();
    let step = |one, other| {
        let votes = pairs.rather(one, other);
        if votes > pairs.rather(other, one) { votes } else { 0 }
    };
    let mut paths: Vec<u64> =
        (0..options * options).map(|pair| step(pair / options, pair % options)).collect();
    for via in 0..options {
        let onward: Vec<u64> = paths.iter().skip(via * options).take(options).copied().collect();
        for row in paths.chunks_mut(options) {
            let to_via = row.get(via).copied().unwrap_or_default();
            for (path, from_via) in row.iter_mut().zip(&onward) {
                *path = (*path).max(to_via.min(*from_via));
            }
        }
    }
    paths
}
