//! Sentences about rights.

use community::rights::Who;

use crate::words::Words;

pub fn not_allowed(_words: Words, who: Who) -> String {
    format!("{who:?}")
}
