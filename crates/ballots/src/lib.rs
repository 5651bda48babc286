//! Files of elections that others keep: Pabulib (`.pb`) and PrefLib (`.soc`, `.soi`, `.toc`, `.toi`).
//!
//! Invariant: a file is read whole or refused with the line and the reason; no input panics, and none is guessed at.
//! Deliberately absent: counting, which is `community::counting`'s.

mod amount;
pub mod limits;
pub mod pabulib;
pub mod preflib;
mod table;
mod wrong;

pub use wrong::Wrong;

/// As text. Others save with a byte order mark, which says nothing.
pub fn text(bytes: &[u8]) -> Result<&str, Wrong> {
    if bytes.len() > limits::FILE_BYTES_MAX {
        return Err(Wrong::whole(format!("it is larger than {} MiB", limits::FILE_BYTES_MAX >> 20)));
    }
    let text = std::str::from_utf8(bytes).map_err(|error| {
        let good = bytes.get(..error.valid_up_to()).unwrap_or_default();
        Wrong::at(good.iter().filter(|byte| **byte == b'\n').count() + 1, "this is not text (UTF-8)")
    })?;
    Ok(text.strip_prefix('\u{feff}').unwrap_or(text))
}
