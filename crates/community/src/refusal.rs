//! Why a command was refused: a fact that the person can act on.

use schemars::JsonSchema;
use serde::Serialize;

use crate::{
    agreements, arisan, cash, decisions, donors, dues, fields, gatherings, ideas, impact, invitations,
    journal,
    kernel::Input,
    knowledge, members, peace, photos, profile, reentries, reports, requests,
    rights::{Act, Who},
    savings, stories, tasks, threads,
};

/// In JSON one object with its `kind`, as every noun's refusals have.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, JsonSchema)]
#[serde(untagged)]
pub enum Refusal {
    General(General),
    Community(profile::Refusal),
    Members(members::Refusal),
    Invitations(invitations::Refusal),
    Requests(requests::Refusal),
    Reentries(reentries::Refusal),
    Fields(fields::Refusal),
    Agreements(agreements::Refusal),
    Gatherings(gatherings::Refusal),
    Tasks(tasks::Refusal),
    Impact(impact::Refusal),
    Decisions(decisions::Refusal),
    Peace(peace::Refusal),
    Threads(threads::Refusal),
    Ideas(ideas::Refusal),
    Photos(photos::Refusal),
    Journal(journal::Refusal),
    Knowledge(knowledge::Refusal),
    Stories(stories::Refusal),
    Reports(reports::Refusal),
    Arisan(arisan::Refusal),
    Cash(cash::Refusal),
    Dues(dues::Refusal),
    Donors(donors::Refusal),
    Savings(savings::Refusal),
}

/// Refusals that any noun can give.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, JsonSchema)]
#[serde(tag = "kind", rename_all = "snake_case")]
pub enum General {
    /// A field cannot be taken as it is.
    Input(Input),
    /// There is no such thing here, or it is not for one's eyes.
    NoSuch,
    /// Only members may.
    MembersOnly,
    /// The table of rights says otherwise.
    NotAllowed { act: Act, who: Who },
}

impl Refusal {
    pub const NO_SUCH: Refusal = Refusal::General(General::NoSuch);
    pub const MEMBERS_ONLY: Refusal = Refusal::General(General::MembersOnly);

    /// The field to which it belongs, when it belongs to one.
    pub fn field(&self) -> Option<&'static str> {
        match self {
            Refusal::General(General::Input(input)) => Some(input.field),
            _ => None,
        }
    }
}

impl From<General> for Refusal {
    fn from(refusal: General) -> Refusal {
        Refusal::General(refusal)
    }
}

impl From<Input> for Refusal {
    fn from(input: Input) -> Refusal {
        Refusal::General(General::Input(input))
    }
}

macro_rules! of_noun {
    ($($noun:ident $module:ident;)*) => {$(
        impl From<$module::Refusal> for Refusal {
            fn from(refusal: $module::Refusal) -> Refusal {
                Refusal::$noun(refusal)
            }
        }
    )*};
}

of_noun! {
    Community profile;
    Members members;
    Invitations invitations;
    Requests requests;
    Reentries reentries;
    Fields fields;
    Agreements agreements;
    Gatherings gatherings;
    Tasks tasks;
    Impact impact;
    Decisions decisions;
    Peace peace;
    Threads threads;
    Ideas ideas;
    Photos photos;
    Journal journal;
    Knowledge knowledge;
    Stories stories;
    Reports reports;
    Arisan arisan;
    Cash cash;
    Dues dues;
    Donors donors;
    Savings savings;
}
