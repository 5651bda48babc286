//! Savings and loans [simpan pinjam] (RULES §4): first of all, how they are reckoned.

pub mod interest;
pub mod schedule;
pub mod shu;
