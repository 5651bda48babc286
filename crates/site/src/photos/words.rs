//! Sentences about photos.

use community::photos::{People, Refusal};
use host::media::NotKept;
use media::Wrong;

use super::take::NotTaken;
use crate::words::Words;

pub fn refusal(words: Words, refusal: &Refusal) -> String {
    let key = match refusal {
        Refusal::ConsentFirst => "photos-consent-first",
        Refusal::NotAPicture => "photos-not-a-picture",
        Refusal::Removed => "photos-removed",
    };
    words.t(key).into_owned()
}

/// What is wrong with what was sent, and what to do.
pub fn not_taken(words: Words, why: &NotTaken) -> String {
    let key = match why {
        NotTaken::Wrong(wrong) => wrong_key(*wrong),
        NotTaken::NotKept(why) => match why {
            NotKept::TooLarge => "photos-too-heavy",
            NotKept::TooMany => "photos-too-many",
            NotKept::Full => "photos-disk-full",
            NotKept::Offset { .. } | NotKept::Unfinished { .. } => "photos-unfinished",
            NotKept::NotThere | NotKept::Outside { .. } | NotKept::Ours(_) => "photos-not-kept",
        },
    };
    words.t(key).into_owned()
}

fn wrong_key(wrong: Wrong) -> &'static str {
    match wrong {
        Wrong::Empty => "photos-empty",
        Wrong::TooHeavy { .. } => "photos-too-heavy",
        Wrong::TooLarge => "photos-too-large",
        Wrong::Heic | Wrong::Avif => "photos-heic",
        Wrong::Svg | Wrong::Html | Wrong::Program | Wrong::Unknown | Wrong::Misplaced => "photos-no-photo",
        Wrong::Broken => "photos-broken",
        Wrong::Unusual => "photos-unusual",
        Wrong::HiddenTrack => "photos-hidden-track",
        Wrong::Area => "photos-no-area",
        Wrong::NotOurs => "photos-not-kept",
    }
}

pub fn people(words: Words, people: People) -> String {
    let key = match people {
        People::Nobody => "photos-people-nobody",
        People::Adults => "photos-people-adults",
        People::Children => "photos-people-children",
    };
    words.t(key).into_owned()
}

pub const fn people_value(people: People) -> &'static str {
    match people {
        People::Nobody => "nobody",
        People::Adults => "adults",
        People::Children => "children",
    }
}
