//! Photos: albums, one photo, sending them, and who may see them.

pub mod words;
