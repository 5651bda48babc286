//! Instant run-off: round by round the weakest go out and their ballots move on (RULES §1, Methods).
//!
//! Each ballot counts for the first of its options that is still in; when none is left it is exhausted. The count ends
//! when one option has more than half of the ballots that still count, or is the only one left. Of the others:
//!
//! 1. those who together have fewer votes than the next one up go out together, as many as that holds for: none of them
//!    could ever catch up. A single last one goes out by this rule too;
//! 2. otherwise at least two are tied for last, and the one goes out that had fewer votes in the latest earlier round
//!    where they differ; those who had equally few there are compared in the rounds before it;
//! 3. if they never differed, the one that is last in the lot goes out.
//!
//! Invariant: somebody always wins when at least one ballot ranks anything.

mod possible;

use super::{Lot, Ranked};

pub use possible::possible_winners;

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Round {
    /// By option: votes; `None` once it is out.
    pub votes: Vec<Option<u64>>,
    /// Ballots that no longer count for anybody.
    pub exhausted: u64,
    /// Who goes out after this round, ascending; nobody after the last.
    pub eliminated: Vec<usize>,
}

/// Where the lot was needed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Tie {
    /// Counted from 0.
    pub round: usize,
    /// Ascending.
    pub tied: Vec<usize>,
    pub eliminated: usize,
}

#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Count {
    pub rounds: Vec<Round>,
    /// None when no ballot ranks anything.
    pub winner: Option<usize>,
    /// Empty when the lot decided nothing.
    pub ties: Vec<Tie>,
}

/// A ballot with a tie counts up to the tie.
pub fn count(options: usize, ballots: &[(Ranked, u64)], lot: &Lot) -> Count {
    let ballots = Papers::new(options, ballots);
    let mut count = Count::default();
    let mut inside = vec![true; options];
    loop {
        let (votes, exhausted) = ballots.votes(&inside);
        let next = next(&votes, &count.rounds);
        let eliminated = match &next {
            Next::Nobody => vec![],
            Next::Won(winner) => {
                count.winner = Some(*winner);
                vec![]
            }
            Next::Out(out) => out.clone(),
            Next::Lot(tied) => {
                let out = lot.last(tied);
                let round = count.rounds.len();
                count.ties.extend(out.map(|eliminated| Tie { round, tied: tied.clone(), eliminated }));
                out.into_iter().collect()
            }
        };
        strike(&mut inside, &eliminated);
        let over = eliminated.is_empty();
        count.rounds.push(Round { votes, exhausted, eliminated });
        if over {
            return count;
        }
    }
}

fn strike(inside: &mut [bool], out: &[usize]) {
    for option in out {
        if let Some(inside) = inside.get_mut(*option) {
            *inside = false;
        }
    }
}

/// What the votes of a round say.
#[derive(Debug, PartialEq, Eq)]
enum Next {
    /// No ballot counts.
    Nobody,
    Won(usize),
    Out(Vec<usize>),
    /// Only the lot can say which of these goes out.
    Lot(Vec<usize>),
}

fn next(votes: &[Option<u64>], earlier: &[Round]) -> Next {
    let mut ascending: Vec<(u64, usize)> =
        votes.iter().enumerate().filter_map(|(option, votes)| votes.map(|it| (it, option))).collect();
    ascending.sort_unstable();
    let continuing: u128 = ascending.iter().map(|(votes, _)| u128::from(*votes)).sum();
    let Some((most, leader)) = ascending.last().copied().filter(|_| continuing > 0) else {
        return Next::Nobody;
    };
    if 2 * u128::from(most) > continuing || ascending.len() == 1 {
        return Next::Won(leader);
    }
    let mut together = 0;
    let mut out = 0;
    for (number, pair) in ascending.windows(2).enumerate() {
        let [(votes, _), (next_up, _)] = pair else { continue };
        together += u128::from(*votes);
        if together < u128::from(*next_up) {
            out = number + 1;
        }
    }
    if out > 0 {
        let mut out: Vec<usize> = ascending.iter().take(out).map(|(_, option)| *option).collect();
        out.sort_unstable();
        return Next::Out(out);
    }
    let least = ascending.first().map_or(0, |(votes, _)| *votes);
    let last: Vec<usize> =
        ascending.iter().take_while(|(votes, _)| *votes == least).map(|(_, option)| *option).collect();
    let tied = fewest_before(last, earlier);
    if tied.len() == 1 { Next::Out(tied) } else { Next::Lot(tied) }
}

/// Of those tied for last, who had fewest in the latest earlier round where they differ.
fn fewest_before(mut tied: Vec<usize>, earlier: &[Round]) -> Vec<usize> {
    for round in earlier.iter().rev() {
        let had = |option: &usize| round.votes.get(*option).copied().flatten().unwrap_or_default();
        let fewest = tied.iter().map(had).min().unwrap_or_default();
        tied.retain(|option| had(option) == fewest);
    }
    tied
}

/// Ballots as orders without ties; those that rank nothing are left out.
struct Papers {
    options: usize,
    orders: Vec<(Vec<usize>, u64)>,
}

impl Papers {
    fn new(options: usize, ballots: &[(Ranked, u64)]) -> Papers {
        let orders = ballots.iter().map(|(ballot, voters)| (ballot.above_ties(options), *voters));
        Papers { options, orders: orders.collect() }
    }

    /// By option, and the exhausted ones.
    fn votes(&self, inside: &[bool]) -> (Vec<Option<u64>>, u64) {
        let is_in = |option: &usize| inside.get(*option).copied().unwrap_or_default();
        let mut votes: Vec<Option<u64>> = (0..self.options).map(|it| is_in(&it).then_some(0)).collect();
        let mut exhausted = 0_u64;
        for (order, voters) in &self.orders {
            let first = order.iter().copied().find(is_in);
            match first.and_then(|it| votes.get_mut(it)).and_then(Option::as_mut) {
                Some(votes) => *votes = votes.saturating_add(*voters),
                None => exhausted = exhausted.saturating_add(*voters),
            }
        }
        (votes, exhausted)
    }
}
