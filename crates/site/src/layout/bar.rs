//! The bar of five: at the thumb on a phone, at the side where there is room.
//! Invariant: only sections that exist are shown.

use maud::{Markup, html};

use crate::{parts::Icon, words::Words};

/// A place in the bar.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Section {
    Home,
    Gatherings,
    Decisions,
    Cash,
    More,
}

impl Section {
    const ALL: [Section; 5] =
        [Section::Home, Section::Gatherings, Section::Decisions, Section::Cash, Section::More];

    /// What follows the community's address.
    const fn path(self) -> &'static str {
        match self {
            Section::Home => "",
            Section::Gatherings => "/kegiatan",
            Section::Decisions => "/musyawarah",
            Section::Cash => "/kas",
            Section::More => "/lainnya",
        }
    }

    const fn icon(self) -> Icon {
        match self {
            Section::Home => Icon::Home,
            Section::Gatherings => Icon::Calendar,
            Section::Decisions => Icon::Chat,
            Section::Cash => Icon::Wallet,
            Section::More => Icon::Dots,
        }
    }

    fn label(self, words: Words) -> std::borrow::Cow<'static, str> {
        match self {
            Section::Home => words.t("bar-home"),
            Section::Gatherings => words.t("bar-gatherings"),
            Section::Decisions => words.t("bar-decisions"),
            Section::Cash => words.t("bar-cash"),
            Section::More => words.t("bar-more"),
        }
    }
}

pub(super) fn bar(words: Words, address: &str, current: Section) -> Markup {
    html! {
        nav.bar aria-label=(words.t("bar-label")) {
            @for section in Section::ALL {
                a href={ (address) (section.path()) } aria-current=[(section == current).then_some("page")] {
                    (section.icon()) span { (section.label(words)) }
                }
            }
        }
    }
}
