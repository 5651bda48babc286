//! Sentences about stories.

use community::{
    seen_by::{
        Count,
        occasions::Came,
        stories::{StoryGlance, Unseen},
    },
    stories::Refusal,
};

use crate::{impact::words::amount, words::Words};

pub fn refusal(words: Words, refusal: &Refusal) -> String {
    let key = match refusal {
        Refusal::NewerVersion { .. } => "stories-newer-version",
        Refusal::Removed => "stories-removed",
        Refusal::NotPublished => "stories-not-published",
        Refusal::WordsGone => "stories-words-gone",
    };
    words.t(key).into_owned()
}

/// "24 November 2026 · 3 komentar"
pub fn line(words: Words, it: &StoryGlance) -> String {
    let when = match it.published_on {
        Some(day) => words.date(day),
        None => words.t("stories-draft").into_owned(),
    };
    let comments =
        (it.comments > 0).then(|| words.with("stories-comments-count", &[("count", it.comments.into())]));
    [Some(when), comments].into_iter().flatten().collect::<Vec<_>>().join(" · ")
}

pub fn why(words: Words, why: Unseen) -> String {
    let key = match why {
        Unseen::NotShown => "stories-photo-not-shown",
        Unseen::ConsentFirst => "stories-photo-consent",
        Unseen::Removed => "stories-photo-removed",
    };
    words.t(key).into_owned()
}

/// "40 anak dan 12 orang dewasa datang." Of children and adults that were counted, or of those whose names stand there.
pub fn came(words: Words, came: &Came) -> Option<String> {
    let told = |key, count| Some(words.with(key, &[("count", amount(words, count).into())]));
    let some = |count: Count| count.drawn() > 0;
    match (some(came.children), some(came.adults), some(came.people)) {
        (true, true, _) => Some(words.with(
            "stories-came-both",
            &[
                ("children", amount(words, came.children).into()),
                ("adults", amount(words, came.adults).into()),
            ],
        )),
        (true, false, _) => told("stories-came-children", came.children),
        (false, true, _) => told("stories-came-adults", came.adults),
        (false, false, true) => told("stories-came-people", came.people),
        (false, false, false) => None,
    }
}
