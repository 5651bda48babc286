//! Sentences about fields.

use community::fields::Refusal;

use crate::words::Words;

pub fn refusal(_words: Words, refusal: &Refusal) -> String {
    format!("{refusal:?}")
}
