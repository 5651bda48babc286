//! Borda: points by place. For files of other elections; decisions do not offer it.
//!
//! On a full order of n options the first has n−1 points, the last 0. Options on one level, and all unranked ones
//! together on the last, share what their places are worth: each has one point for every option below and half a point
//! for every other on its level. Points are kept doubled, so that they stay whole.

use super::{Ranked, best};

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Tally {
    /// By option: twice its points.
    pub doubled: Vec<u64>,
    /// More than one is a tie; none when no ballot ranks anything.
    pub winners: Vec<usize>,
}

pub fn tally(options: usize, ballots: &[(Ranked, u64)]) -> Tally {
    let mut doubled = vec![0_u64; options];
    let mut ranks_something = false;
    for (ballot, voters) in ballots {
        let places = ballot.places(options);
        ranks_something |= *voters > 0 && places.iter().any(|place| *place < ballot.levels.len());
        let worth = doubled_worth(&places, ballot.levels.len() + 1);
        for (points, place) in doubled.iter_mut().zip(&places) {
            let each = worth.get(*place).copied().unwrap_or_default();
            *points = points.saturating_add(each.saturating_mul(*voters));
        }
    }
    // With a single option even the first place is worth nothing.
    let winners = match options {
        1 if ranks_something => vec![0],
        _ if ranks_something => best(&doubled, 0),
        _ => vec![],
    };
    Tally { doubled, winners }
}

/// By place: twice the points of each option on it.
fn doubled_worth(places: &[usize], levels: usize) -> Vec<u64> {
    let mut on_level = vec![0_u64; levels];
    for place in places {
        if let Some(count) = on_level.get_mut(*place) {
            *count += 1;
        }
    }
    let mut below = 0;
    for count in on_level.iter_mut().rev() {
        let here = *count;
        *count = 2 * below + here.saturating_sub(1);
        below += here;
    }
    on_level
}
