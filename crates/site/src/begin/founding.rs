//! Founding from plain fields: what nobody should have to think about on the first day is filled in.

use community::{
    kernel::{Text, Zone},
    members::Honorific,
    profile::{self, Origin, Theme},
};

use super::themes;
use crate::words::Words;

/// What somebody must say to begin.
pub struct Start {
    pub name: Text,
    pub theme: Theme,
    pub purpose: Text,
    pub place: Text,
    pub zone: Zone,
    pub founder: Text,
    pub honorific: Option<Honorific>,
    /// Whose example it follows.
    pub inspired_by: Option<Origin>,
}

/// The command, with the theme's agreement and first indicator in the founder's language.
pub fn founding(words: Words, start: Start) -> profile::Command {
    let Start { name, theme, purpose, place, zone, founder, honorific, inspired_by } = start;
    profile::Command::Found {
        name,
        theme,
        purpose,
        place,
        zone,
        founder,
        honorific,
        agreement: themes::agreement(words, theme),
        indicator: Some(themes::indicator(words, theme)),
        inspired_by,
    }
}
