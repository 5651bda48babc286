//! PrefLib: orders of preference, complete or not, with ties or without (`.soc`, `.soi`, `.toc`, `.toi`).
//!
//! Lines of `#` name the alternatives, then each line is `voters: 1,2,{3,4}`, from the most wanted down; those in braces
//! are ranked the same. The older form without `#` is read as well: the number of alternatives, a line `1,Name` for
//! each, a line of three counts, then `voters,1,2,{3,4}`.

mod read;

#[cfg(test)]
#[path = "preflib_tests.rs"]
mod tests;

pub use read::read;

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Election {
    /// Each once: of two that the file calls the same, the number is part of the name.
    pub names: Vec<String>,
    pub orders: Vec<Order>,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Order {
    /// Indices of `names`, from the most wanted down; each at most once.
    pub levels: Vec<Vec<usize>>,
    /// How many voted so.
    pub voters: u64,
}
