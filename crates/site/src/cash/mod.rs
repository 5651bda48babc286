//! The cash book on pages.

pub mod export;

// Its pages ask for all of these.
#[allow(dead_code)]
pub mod words;
