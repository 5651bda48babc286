//! Plurality: a ballot counts for its first option only. For files of other elections; decisions do not offer it.

use super::{Ranked, best};

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Tally {
    /// By option.
    pub votes: Vec<u64>,
    /// More than one is a tie; none when no ballot has one first option.
    pub winners: Vec<usize>,
}

/// A ballot with several options on its first level counts for none.
pub fn tally(options: usize, ballots: &[(Ranked, u64)]) -> Tally {
    let mut votes = vec![0_u64; options];
    for (ballot, voters) in ballots {
        if let Some(count) = ballot.above_ties(options).first().and_then(|it| votes.get_mut(*it)) {
            *count = count.saturating_add(*voters);
        }
    }
    let winners = best(&votes, 0);
    Tally { votes, winners }
}
