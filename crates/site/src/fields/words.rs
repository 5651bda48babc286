//! Sentences about fields.

use std::borrow::Cow;

use community::{
    fields::{Care, Refusal},
    seen_by::fields::Cared,
};

use crate::words::Words;

/// What happened and what to do.
pub fn refusal(words: Words, refusal: &Refusal) -> String {
    let sentence = match refusal {
        Refusal::AlreadyStands => words.t("fields-already-stands"),
        Refusal::AlreadyObjected => words.t("fields-already-objected"),
        Refusal::NotYours => words.t("fields-not-yours"),
        Refusal::YourOwn => words.t("fields-your-own"),
        Refusal::AlreadyYours => words.t("fields-already-yours"),
    };
    sentence.into_owned()
}

/// `Pertemuan`.
pub fn care(words: Words, care: Care) -> Cow<'static, str> {
    match care {
        Care::Meetings => words.t("fields-meetings"),
        Care::Documentation => words.t("fields-documentation"),
        Care::Money => words.t("fields-money"),
        Care::Children => words.t("fields-children"),
        Care::Relations => words.t("fields-relations"),
        Care::Other => words.t("fields-other"),
    }
}

/// What somebody who cares for it does.
pub fn care_line(words: Words, care: Care) -> Cow<'static, str> {
    match care {
        Care::Meetings => words.t("fields-meetings-line"),
        Care::Documentation => words.t("fields-documentation-line"),
        Care::Money => words.t("fields-money-line"),
        Care::Children => words.t("fields-children-line"),
        Care::Relations => words.t("fields-relations-line"),
        Care::Other => words.t("fields-other-line"),
    }
}

/// `Pertemuan`, or the name that others gave it.
pub fn cared(words: Words, cared: &Cared) -> String {
    if cared.name.is_empty() { care(words, cared.care).into_owned() } else { cared.name.clone() }
}

/// The value of a care in a form, as in commands.
pub const fn care_value(care: Care) -> &'static str {
    match care {
        Care::Meetings => "meetings",
        Care::Documentation => "documentation",
        Care::Money => "money",
        Care::Children => "children",
        Care::Relations => "relations",
        Care::Other => "other",
    }
}
