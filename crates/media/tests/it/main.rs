//! What is sent, hand-made, and what has become of it.

mod documents;
mod films;
mod hostile;
mod looks;
mod made;
mod pictures;
mod sounds;
mod veils;

/// Whether the needle is anywhere in it.
fn holds(bytes: &[u8], needle: &[u8]) -> bool {
    bytes.windows(needle.len()).any(|part| part == needle)
}
