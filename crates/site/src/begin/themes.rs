//! Themes: what a community may be about, and what each begins with.

use std::borrow::Cow;

use community::{gatherings::Band, impact::Counted, kernel::Text, profile::Theme};

use crate::words::Words;

/// A purpose as such a community might write it.
pub fn purpose_example(words: Words, theme: Theme) -> Cow<'static, str> {
    match theme {
        Theme::Environment => words.t("begin-purpose-environment"),
        Theme::Education => words.t("begin-purpose-education"),
        Theme::Arts => words.t("begin-purpose-arts"),
        Theme::Health => words.t("begin-purpose-health"),
        Theme::Economy => words.t("begin-purpose-economy"),
        Theme::Social => words.t("begin-purpose-social"),
        Theme::Other => words.t("begin-purpose-other"),
    }
}

/// The agreement a community begins with; its members rewrite it as they like.
pub fn agreement(words: Words, theme: Theme) -> Text {
    Text::new(&match theme {
        Theme::Environment => words.t("begin-agreement-environment"),
        Theme::Education => words.t("begin-agreement-education"),
        Theme::Arts => words.t("begin-agreement-arts"),
        Theme::Health => words.t("begin-agreement-health"),
        Theme::Economy => words.t("begin-agreement-economy"),
        Theme::Social => words.t("begin-agreement-social"),
        Theme::Other => words.t("begin-agreement-other"),
    })
}

/// The first number it looks at, counted at its gatherings.
pub fn indicator(words: Words, theme: Theme) -> Counted {
    let (name, bands) = match theme {
        Theme::Education => (words.t("begin-indicator-children"), Band::CHILDREN.to_vec()),
        Theme::Environment => (words.t("begin-indicator-volunteers"), Band::ALL.to_vec()),
        Theme::Arts => (words.t("begin-indicator-artists"), Band::ALL.to_vec()),
        Theme::Health | Theme::Social => (words.t("begin-indicator-villagers"), Band::ALL.to_vec()),
        Theme::Economy => (words.t("begin-indicator-adults"), Band::ALL.to_vec()),
        Theme::Other => (words.t("begin-indicator-people"), Band::ALL.to_vec()),
    };
    let unit = match theme {
        Theme::Education => words.t("begin-unit-children"),
        Theme::Environment | Theme::Arts | Theme::Health | Theme::Economy | Theme::Social | Theme::Other => {
            words.t("begin-unit-people")
        }
    };
    Counted { name: Text::new(&name), unit: Text::new(&unit), bands }
}

#[cfg(test)]
mod tests {
    use community::{
        Asked, Community, decide,
        kernel::{By, Moment, Zone},
    };

    use super::*;
    use crate::profile::words::{theme_of, theme_value};
    use crate::{
        begin::{Start, founding},
        words::Language,
    };

    #[test]
    fn every_theme_has_defaults_that_found_a_community() {
        for (language, theme) in Language::ALL.into_iter().flat_map(|it| Theme::ALL.map(|theme| (it, theme)))
        {
            let start = Start {
                name: "Baca Yuk!".into(),
                theme,
                purpose: "Membaca".into(),
                place: "Cipanas".into(),
                zone: Zone::Wib,
                founder: "Rina".into(),
                honorific: None,
                inspired_by: None,
            };
            let command = founding(language.words(), start).into();
            let events = decide(&Community::default(), &Asked { by: By::Guest, at: Moment(0), command });
            assert_eq!(
                events.map(|it| it.len()),
                Ok(5),
                "{theme:?}: founded, joined, adopted, accepted, chosen"
            );
            let agreement = agreement(language.words(), theme);
            let sentences = agreement.or_empty().matches(['.', '!']).count();
            assert!((4..=6).contains(&sentences), "{theme:?}: {sentences} sentences");
            assert_eq!(theme_of(theme_value(theme)), Some(theme));
        }
    }
}
