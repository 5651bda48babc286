//! A ranked ballot, and what comparing two options on it says.

/// From the most wanted down. Options on one level are ranked the same; unranked ones are below all ranked.
#[derive(Clone, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub struct Ranked {
    pub levels: Vec<Vec<usize>>,
}

impl Ranked {
    /// One option a level.
    pub fn strict(order: &[usize]) -> Ranked {
        Ranked { levels: order.iter().map(|option| vec![*option]).collect() }
    }

    /// The part above the first tie, for methods that move a whole vote from one option to the next. An option that is
    /// named again is passed over, as are options that do not exist.
    pub fn above_ties(&self, options: usize) -> Vec<usize> {
        let mut order: Vec<usize> = vec![];
        let mut named = vec![false; options];
        for level in &self.levels {
            let mut is_new =
                |option: usize| named.get_mut(option).is_some_and(|it| !std::mem::replace(it, true));
            let new: Vec<usize> = level.iter().copied().filter(|option| is_new(*option)).collect();
            match new.as_slice() {
                [] => {}
                [option] => order.push(*option),
                _ => break,
            }
        }
        order
    }

    /// By option: its level, the lower the more wanted; all unranked ones share the last. Of an option that is named
    /// twice the better level counts.
    pub fn places(&self, options: usize) -> Vec<usize> {
        let mut places = vec![self.levels.len(); options];
        for (level, named) in self.levels.iter().enumerate().rev() {
            for option in named {
                if let Some(place) = places.get_mut(*option) {
                    *place = level;
                }
            }
        }
        places
    }
}

/// By pair: voters who want the first rather than the second.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Pairs {
    options: usize,
    votes: Vec<u64>,
}

impl Pairs {
    pub fn count(options: usize, ballots: &[(Ranked, u64)]) -> Pairs {
        let mut votes = vec![0_u64; options * options];
        for (ballot, voters) in ballots {
            let places = ballot.places(options);
            for (one, row) in places.iter().zip(votes.chunks_mut(options.max(1))) {
                for (other, votes) in places.iter().zip(row) {
                    if one < other {
                        *votes = votes.saturating_add(*voters);
                    }
                }
            }
        }
        Pairs { options, votes }
    }

    pub fn options(&self) -> usize {
        self.options
    }

    /// Voters who want `one` rather than `other`; 0 for options that do not exist.
    pub fn rather(&self, one: usize, other: usize) -> u64 {
        if one >= self.options || other >= self.options {
            return 0;
        }
        self.votes.get(one * self.options + other).copied().unwrap_or_default()
    }
}
