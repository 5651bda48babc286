//! Sentences about ways back in.

use community::reentries::Refusal;

use crate::words::Words;

pub fn refusal(words: Words, refusal: &Refusal) -> String {
    match refusal {
        Refusal::Closed => words.t("reentries-closed").into_owned(),
        Refusal::Yourself => words.t("reentries-yourself").into_owned(),
        Refusal::NobodyToConfirm => words.t("reentries-nobody-to-confirm").into_owned(),
        Refusal::TooManyOpen => words.t("reentries-too-many-open").into_owned(),
    }
}
