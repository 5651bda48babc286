//! Dots: each voter puts a few dots on options, as many on one as they like; the most dots win.

use super::best;

/// What a voter has to give (RULES §1, Methods).
pub const DOTS_DEFAULT: u32 = 8;

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Tally {
    /// By option.
    pub dots: Vec<u64>,
    /// More than one is a tie, which does not pass; none when nobody put a dot anywhere.
    pub winners: Vec<usize>,
}

/// A ballot has the dots for each option, in their order. That nobody gives more than they have is checked where a
/// ballot is cast.
pub fn tally(options: usize, ballots: &[(Vec<u32>, u64)]) -> Tally {
    let mut dots = vec![0_u64; options];
    for (given, voters) in ballots {
        for (sum, given) in dots.iter_mut().zip(given) {
            *sum = sum.saturating_add(u64::from(*given).saturating_mul(*voters));
        }
    }
    let winners = best(&dots, 0);
    Tally { dots, winners }
}
