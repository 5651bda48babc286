//! Sentences about photos.

use community::photos::Refusal;

use crate::words::Words;

pub fn refusal(words: Words, refusal: &Refusal) -> String {
    let key = match refusal {
        Refusal::ConsentFirst => "photos-consent-first",
        Refusal::NotAPicture => "photos-not-a-picture",
        Refusal::Removed => "photos-removed",
    };
    words.t(key).into_owned()
}
