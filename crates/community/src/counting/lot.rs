//! The lot: a published order of the options that settles what the ballots leave tied.

use sha2::{Digest, Sha256};

/// Of options that are tied, the one that is earlier here is better off: it wins, or stays in the count.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Lot {
    /// By option: its place, 0 is the first.
    places: Vec<usize>,
}

impl Lot {
    /// As the options are listed. Files of other elections are counted with it.
    pub fn file_order(options: usize) -> Lot {
        Lot { places: (0..options).collect() }
    }

    /// In this order; options that it does not name come last, as they are listed.
    pub fn from_order(order: &[usize], options: usize) -> Lot {
        let mut places = vec![usize::MAX; options];
        let rest = 0..options;
        let mut next = 0;
        for option in order.iter().copied().chain(rest) {
            if let Some(place) = places.get_mut(option).filter(|place| **place == usize::MAX) {
                *place = next;
                next += 1;
            }
        }
        Lot { places }
    }

    /// Sorted by SHA-256(decision ‖ hash ‖ option), decision and option as four bytes big-endian. `hash` is the chain
    /// hash of the line that closes the voting, so that nobody knows the lot while votes are cast, and everybody can
    /// repeat it afterwards (RULES §1, Methods).
    pub fn seeded(decision: u32, hash: &[u8; 32], options: usize) -> Lot {
        let drawn = |option: usize| -> [u8; 32] {
            let mut digest = Sha256::new();
            digest.update(decision.to_be_bytes());
            digest.update(hash);
            digest.update(u32::try_from(option).unwrap_or(u32::MAX).to_be_bytes());
            digest.finalize().into()
        };
        let mut order: Vec<usize> = (0..options).collect();
        order.sort_by_cached_key(|option| (drawn(*option), *option));
        Lot::from_order(&order, options)
    }

    /// Place of an option, 0 is the first.
    pub fn place(&self, option: usize) -> usize {
        self.places.get(option).copied().unwrap_or(usize::MAX)
    }

    /// The options, first to last.
    pub fn order(&self) -> Vec<usize> {
        let mut order: Vec<usize> = (0..self.places.len()).collect();
        order.sort_by_key(|option| self.place(*option));
        order
    }

    /// Who is better off among these.
    pub fn first(&self, tied: &[usize]) -> Option<usize> {
        tied.iter().copied().min_by_key(|option| self.place(*option))
    }

    /// Who is worse off among these.
    pub fn last(&self, tied: &[usize]) -> Option<usize> {
        tied.iter().copied().max_by_key(|option| self.place(*option))
    }
}
