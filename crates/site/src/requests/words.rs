//! Sentences about join requests.

use community::requests::Refusal;

use crate::words::Words;

pub fn refusal(words: Words, refusal: &Refusal) -> String {
    match refusal {
        Refusal::AlreadyAnswered => words.t("requests-already-answered").into_owned(),
        Refusal::TooManyWaiting => words.t("requests-too-many-waiting").into_owned(),
    }
}
