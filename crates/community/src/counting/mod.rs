//! Counting: ballots in, tallies out; the same code for decisions and for files of other elections (RULES §1).
//!
//! Options are dense indices `0..options`; whoever calls knows what they stand for. Ballots come grouped, as
//! `(ballot, voters)`: the same ballot listed twice with one voter each is the same as once with two. What a ballot says
//! about an option that does not exist is passed over. Together the voters of one count must stay below 2⁶³.
//!
//! Invariant: the order of the ballots never matters, and every number is exact.
//! Deliberately absent: quorum, thresholds, who may vote. A tie is told and never settled by chance: a published `Lot`
//! settles it where the method needs one.

pub mod approval;
pub mod borda;
pub mod dots;
pub mod equal_shares;
pub mod greedy;
pub mod instant_runoff;
mod lot;
pub mod plurality;
pub mod ranked;
pub mod schulze;
pub mod score;
pub mod slots;

#[cfg(test)]
#[path = "counting_tests.rs"]
mod tests;

pub use lot::Lot;
pub use ranked::Ranked;

/// Options in ascending order whose value is the highest; none when all are `nothing`.
fn best<T: Ord + Copy>(values: &[T], nothing: T) -> Vec<usize> {
    let Some(most) = values.iter().copied().max().filter(|most| *most > nothing) else { return vec![] };
    values.iter().enumerate().filter(|(_, value)| **value == most).map(|(option, _)| option).collect()
}
