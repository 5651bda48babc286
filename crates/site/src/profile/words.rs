//! Sentences about the community itself.

use std::borrow::Cow;

use community::{
    kernel::Zone,
    profile::{Refusal, Theme, Visibility},
};

use crate::words::Words;

/// What happened and what to do.
pub fn refusal(words: Words, refusal: &Refusal) -> String {
    match refusal {
        Refusal::AlreadyFounded => words.t("profile-already-founded").into_owned(),
    }
}

/// `Pendidikan`.
pub fn theme(words: Words, theme: Theme) -> Cow<'static, str> {
    match theme {
        Theme::Environment => words.t("profile-environment"),
        Theme::Education => words.t("profile-education"),
        Theme::Arts => words.t("profile-arts"),
        Theme::Health => words.t("profile-health"),
        Theme::Economy => words.t("profile-economy"),
        Theme::Social => words.t("profile-social"),
        Theme::Other => words.t("profile-other"),
    }
}

/// `WIB: Sumatra, Jawa, …`: people know their island.
pub fn zone(words: Words, zone: Zone) -> Cow<'static, str> {
    match zone {
        Zone::Wib => words.t("profile-wib"),
        Zone::Wita => words.t("profile-wita"),
        Zone::Wit => words.t("profile-wit"),
    }
}

pub fn visibility(words: Words, visibility: Visibility) -> Cow<'static, str> {
    match visibility {
        Visibility::Public => words.t("profile-public"),
        Visibility::Unlisted => words.t("profile-unlisted"),
    }
}

/// The value of a theme in a form, as in commands.
pub const fn theme_value(theme: Theme) -> &'static str {
    match theme {
        Theme::Environment => "environment",
        Theme::Education => "education",
        Theme::Arts => "arts",
        Theme::Health => "health",
        Theme::Economy => "economy",
        Theme::Social => "social",
        Theme::Other => "other",
    }
}

/// The theme with this value.
pub fn theme_of(value: &str) -> Option<Theme> {
    Theme::ALL.into_iter().find(|it| theme_value(*it) == value)
}

/// The value of a zone in a form, as in commands.
pub const fn zone_value(zone: Zone) -> &'static str {
    match zone {
        Zone::Wib => "wib",
        Zone::Wita => "wita",
        Zone::Wit => "wit",
    }
}

/// The zone with this value.
pub fn zone_of(value: &str) -> Option<Zone> {
    Zone::ALL.into_iter().find(|it| zone_value(*it) == value)
}

/// The value of a visibility in a form, as in commands.
pub const fn visibility_value(visibility: Visibility) -> &'static str {
    match visibility {
        Visibility::Public => "public",
        Visibility::Unlisted => "unlisted",
    }
}
