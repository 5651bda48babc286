//! Sentences about impact.

use community::impact::Refusal;

use crate::words::Words;

pub fn refusal(_words: Words, refusal: &Refusal) -> String {
    format!("{refusal:?}")
}
