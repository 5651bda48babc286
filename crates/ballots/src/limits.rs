//! Every bound on a file, with its reason.

/// The vote of a whole capital takes about ten megabytes; everything is held in memory several times over.
pub const FILE_BYTES_MAX: usize = 64 << 20;
/// Sums over all voters and projects stay far within 64 bits.
pub const AMOUNT_MAX: u64 = 1_000_000_000_000_000;
/// Of a unit of the currency. Coins have two or three.
pub const DECIMALS_MAX: u32 = 6;
/// More than any city ever voted on.
pub const PROJECTS_MAX: usize = 10_000;
/// Comparing all pairs takes memory and time with the square and the cube of it.
pub const ALTERNATIVES_MAX: usize = 2_000;
/// Files have a dozen columns; each field takes memory, also an empty one.
pub const FIELDS_MAX: usize = 1_000;
/// More than any country has; a head that says more is mistaken.
pub const VOTERS_MAX: u64 = 2_000_000_000;
