//! The cash book on pages.

// Its pages ask for all of these.
#[allow(dead_code)]
pub mod words;
