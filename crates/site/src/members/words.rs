//! Sentences about members.

use community::members::Refusal;

use crate::words::Words;

pub fn refusal(_words: Words, refusal: &Refusal) -> String {
    format!("{refusal:?}")
}
