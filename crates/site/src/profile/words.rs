//! Sentences about profile.

use community::profile::Refusal;

use crate::words::Words;

pub fn refusal(_words: Words, refusal: &Refusal) -> String {
    format!("{refusal:?}")
}
