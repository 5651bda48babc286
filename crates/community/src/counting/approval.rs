//! Approval: any number of options each; the one with most approvals wins.

use super::best;

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Tally {
    /// By option: voters who approve of it.
    pub approvals: Vec<u64>,
    /// More than one is a tie, which does not pass; none when nobody approved of anything.
    pub winners: Vec<usize>,
}

/// A ballot names the approved options; one that is named twice counts once.
pub fn tally(options: usize, ballots: &[(Vec<usize>, u64)]) -> Tally {
    let mut approvals = vec![0_u64; options];
    for (approved, voters) in ballots {
        for option in distinct(approved) {
            if let Some(count) = approvals.get_mut(option) {
                *count = count.saturating_add(*voters);
            }
        }
    }
    let winners = best(&approvals, 0);
    Tally { approvals, winners }
}

/// Each option once, in ascending order.
pub(super) fn distinct(options: &[usize]) -> Vec<usize> {
    let mut distinct = options.to_vec();
    distinct.sort_unstable();
    distinct.dedup();
    distinct
}
