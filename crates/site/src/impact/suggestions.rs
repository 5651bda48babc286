//! Numbers that communities of a theme like to watch, ready to take with one tap.

use std::borrow::Cow;

use community::{gatherings::Band, impact::Source, profile::Theme};

use crate::words::Words;

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Suggestion {
    Children,
    Adults,
    Books,
    Works,
    Waste,
    TreesPlanted,
    TreesAlive,
    Portions,
    Families,
    Toddlers,
    Savers,
    Products,
}

impl Suggestion {
    const ALL: [Suggestion; 12] = [
        Suggestion::Children,
        Suggestion::Adults,
        Suggestion::Books,
        Suggestion::Works,
        Suggestion::Waste,
        Suggestion::TreesPlanted,
        Suggestion::TreesAlive,
        Suggestion::Portions,
        Suggestion::Families,
        Suggestion::Toddlers,
        Suggestion::Savers,
        Suggestion::Products,
    ];

    /// For a theme, the most fitting first.
    pub fn of(theme: Theme) -> &'static [Suggestion] {
        use Suggestion::*;
        match theme {
            Theme::Education => &[Children, Books, Works],
            Theme::Environment => &[Waste, TreesAlive, TreesPlanted, Adults],
            Theme::Arts => &[Works, Children, Adults],
            Theme::Health => &[Toddlers, Adults, Portions],
            Theme::Economy => &[Savers, Products, Adults],
            Theme::Social => &[Portions, Families, Children],
            Theme::Other => &[Adults, Children, Families],
        }
    }

    /// In addresses.
    pub const fn word(self) -> &'static str {
        match self {
            Suggestion::Children => "anak",
            Suggestion::Adults => "warga",
            Suggestion::Books => "buku",
            Suggestion::Works => "karya",
            Suggestion::Waste => "sampah",
            Suggestion::TreesPlanted => "pohon-ditanam",
            Suggestion::TreesAlive => "pohon-hidup",
            Suggestion::Portions => "porsi",
            Suggestion::Families => "keluarga",
            Suggestion::Toddlers => "balita",
            Suggestion::Savers => "penabung",
            Suggestion::Products => "produk",
        }
    }

    pub fn from_word(word: &str) -> Option<Suggestion> {
        Suggestion::ALL.into_iter().find(|it| it.word() == word)
    }

    pub fn name(self, words: Words) -> Cow<'static, str> {
        match self {
            Suggestion::Children => words.t("impact-suggest-children"),
            Suggestion::Adults => words.t("impact-suggest-adults"),
            Suggestion::Books => words.t("impact-suggest-books"),
            Suggestion::Works => words.t("impact-suggest-works"),
            Suggestion::Waste => words.t("impact-suggest-waste"),
            Suggestion::TreesPlanted => words.t("impact-suggest-trees-planted"),
            Suggestion::TreesAlive => words.t("impact-suggest-trees-alive"),
            Suggestion::Portions => words.t("impact-suggest-portions"),
            Suggestion::Families => words.t("impact-suggest-families"),
            Suggestion::Toddlers => words.t("impact-suggest-toddlers"),
            Suggestion::Savers => words.t("impact-suggest-savers"),
            Suggestion::Products => words.t("impact-suggest-products"),
        }
    }

    pub fn unit(self, words: Words) -> Cow<'static, str> {
        match self {
            Suggestion::Children | Suggestion::Toddlers => words.t("impact-unit-children"),
            Suggestion::Adults | Suggestion::Savers => words.t("impact-unit-people"),
            Suggestion::Books => words.t("impact-unit-books"),
            Suggestion::Works => words.t("impact-unit-works"),
            Suggestion::Waste => Cow::Borrowed("kg"),
            Suggestion::TreesPlanted | Suggestion::TreesAlive => words.t("impact-unit-trees"),
            Suggestion::Portions => words.t("impact-unit-portions"),
            Suggestion::Families => words.t("impact-unit-families"),
            Suggestion::Products => words.t("impact-unit-pieces"),
        }
    }

    pub fn source(self) -> Source {
        let counted = |bands: &[Band]| Source::Attendance { bands: bands.to_vec(), gathering: None };
        match self {
            Suggestion::Children => counted(&Band::CHILDREN),
            Suggestion::Adults => counted(&[Band::Adult]),
            Suggestion::Toddlers => counted(&[Band::To6]),
            Suggestion::Books
            | Suggestion::Works
            | Suggestion::Waste
            | Suggestion::TreesPlanted
            | Suggestion::Portions
            | Suggestion::Products => Source::Sum,
            Suggestion::TreesAlive | Suggestion::Families | Suggestion::Savers => Source::Level,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_suggestion_is_found_by_its_word_and_somebody_gets_it() {
        for suggestion in Suggestion::ALL {
            assert_eq!(Suggestion::from_word(suggestion.word()), Some(suggestion));
            assert!(Theme::ALL.iter().any(|theme| Suggestion::of(*theme).contains(&suggestion)));
        }
        assert_eq!(Suggestion::from_word(""), None);
    }
}
