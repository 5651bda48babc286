//! Sentences about gatherings.

use community::gatherings::Refusal;

use crate::words::Words;

pub fn refusal(_words: Words, refusal: &Refusal) -> String {
    format!("{refusal:?}")
}
