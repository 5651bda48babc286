//! Score: 0 to 5 for each option; the highest sum wins, of equal sums the one with more fives, then fours, and so on.

/// The highest score (RULES §1, Methods).
pub const SCORE_MAX: u8 = 5;

#[derive(Clone, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub struct Sum {
    pub sum: u64,
    /// How many gave 5, 4, 3, 2, 1, in this order: what decides between equal sums.
    pub given: [u64; 5],
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Tally {
    /// By option.
    pub sums: Vec<Sum>,
    /// More than one is a tie, which does not pass; none when nobody scored anything above 0.
    pub winners: Vec<usize>,
}

/// A ballot has a score for each option, in their order; a missing one is 0, one above 5 counts as 5.
pub fn tally(options: usize, ballots: &[(Vec<u8>, u64)]) -> Tally {
    let mut sums = vec![Sum::default(); options];
    for (scores, voters) in ballots {
        for (sum, score) in sums.iter_mut().zip(scores) {
            let score = (*score).min(SCORE_MAX);
            sum.sum = sum.sum.saturating_add(u64::from(score).saturating_mul(*voters));
            if let Some(given) = sum.given.get_mut(usize::from(SCORE_MAX - score)) {
                *given = given.saturating_add(*voters);
            }
        }
    }
    let most = sums.iter().max().filter(|most| most.sum > 0);
    let winners = (0..options).filter(|option| most.is_some() && sums.get(*option) == most).collect();
    Tally { winners, sums }
}
