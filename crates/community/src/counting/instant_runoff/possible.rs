//! Who could win an instant run-off, whatever the lot says.

use std::collections::BTreeSet;

use super::{super::Ranked, Next, Papers, Round, next, strike};

/// A count with more open ends than this is not followed to all of them. Twelve options that nobody tells apart have
/// fewer.
const BRANCHES_MAX: usize = 4_096;

/// All who win by some lot; none when no ballot ranks anything. Where ties branch too often, everybody who was still in
/// is named as well: the answer may then hold too many, never too few, and so it never makes a result certain that is
/// not.
pub fn possible_winners(options: usize, ballots: &[(Ranked, u64)]) -> BTreeSet<usize> {
    let papers = Papers::new(options, ballots);
    let mut winners = BTreeSet::new();
    let mut seen = BTreeSet::new();
    let mut open: Vec<(Vec<bool>, Vec<Round>)> = vec![(vec![true; options], vec![])];
    while let Some((inside, rounds)) = open.pop() {
        let (votes, exhausted) = papers.votes(&inside);
        let branches = match next(&votes, &rounds) {
            Next::Nobody => vec![],
            Next::Won(winner) => {
                winners.insert(winner);
                vec![]
            }
            Next::Out(out) => vec![out],
            // A lot with each of these last exists whatever was decided before: who is out never comes back.
            Next::Lot(tied) => tied.into_iter().map(|option| vec![option]).collect(),
        };
        for eliminated in branches {
            let mut inside = inside.clone();
            strike(&mut inside, &eliminated);
            let mut rounds = rounds.clone();
            rounds.push(Round { votes: votes.clone(), exhausted, eliminated });
            // What follows depends on who is in and on what the rounds said of them.
            let mut history: Vec<Vec<Option<u64>>> =
                rounds.iter().map(|round| masked(&round.votes, &inside)).collect();
            history.dedup();
            if !seen.insert((inside.clone(), history)) {
                continue;
            }
            if seen.len() > BRANCHES_MAX {
                winners.extend((0..options).filter(|it| inside.get(*it).copied().unwrap_or_default()));
                continue;
            }
            open.push((inside, rounds));
        }
    }
    winners
}

fn masked(votes: &[Option<u64>], inside: &[bool]) -> Vec<Option<u64>> {
    votes.iter().zip(inside).map(|(votes, inside)| votes.filter(|_| *inside)).collect()
}
