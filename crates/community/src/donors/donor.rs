//! Whoever gives: a name, what sort they are, who in the group knows them, and whether the name may be read by everybody.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use crate::kernel::{MemberId, Moment, Seq, Text};

#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
#[schemars(rename = "DonorSort")]
pub enum Sort {
    Person,
    /// What it gives is booked as a sponsor's.
    Business,
    /// A school, a foundation, an office, another community.
    Organisation,
    /// Does not want to be known, *hamba Allah*: the name may be missing.
    Unnamed,
}

impl Sort {
    pub const ALL: [Sort; 4] = [Sort::Person, Sort::Business, Sort::Organisation, Sort::Unnamed];
}

/// Who said yes to their name being read by everybody.
#[derive(Clone, Debug, PartialEq)]
pub struct Consent {
    /// How they said it.
    pub words: Text,
    pub by: Option<MemberId>,
    pub at: Moment,
}

#[derive(Clone, Debug, PartialEq)]
pub struct Donor {
    pub name: Text,
    pub sort: Sort,
    /// Who in the group knows them, asks and thanks.
    pub holder: Option<MemberId>,
    /// Only while it holds.
    pub consent: Option<Consent>,
    pub removed: bool,
    pub(super) words_at: Vec<Seq>,
    /// Every word that a line holds of them, older ones too: once all are gone nothing is left to erase.
    pub(super) said: Vec<Text>,
}

impl Donor {
    /// The name, unless it was taken out of the log or never said.
    pub fn name(&self) -> Option<&str> {
        self.name.words().filter(|it| !self.removed && !it.is_empty())
    }

    pub(super) fn holds_words(&self) -> bool {
        self.said.iter().any(|it| it.words().is_some_and(|it| !it.is_empty()))
    }
}
