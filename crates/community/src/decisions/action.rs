//! What a decision carries: acts that are carried out when it passes, once, and are seen beforehand.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::{Class, Rules};
use crate::{
    agreements::Weight,
    fields::Care,
    gatherings::Plan,
    kernel::{Day, FieldId, GatheringId, MemberId, RequestId, Rupiah, Text},
    savings::{
        self,
        interest::{Kind, Rate},
    },
};

/// An act that a decision carries.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(tag = "act", rename_all = "snake_case")]
pub enum Action {
    /// Money goes out for something.
    Spend {
        rupiah: Rupiah,
        what: Text,
        /// Who sees to it.
        #[serde(default)]
        owner: Option<MemberId>,
    },
    /// Somebody does something.
    Task {
        what: Text,
        #[serde(default)]
        owner: Option<MemberId>,
        #[serde(default)]
        due: Option<Day>,
    },
    /// A gathering or a series.
    Gather {
        plan: Plan,
    },
    EndSeries {
        gathering: GatheringId,
        last: Day,
        #[serde(default)]
        reason: Text,
    },
    /// Somebody takes care of something.
    Appoint {
        member: MemberId,
        care: Care,
        #[serde(default)]
        name: Text,
        #[serde(default)]
        until: Option<Day>,
    },
    EndField {
        field: FieldId,
    },
    Purpose {
        purpose: Text,
    },
    Agreement {
        words: Text,
        weight: Weight,
        #[serde(default)]
        review_on: Option<Day>,
        /// The version it is written over.
        over: u32,
    },
    /// The numbers that we decide by.
    Limits {
        rules: Rules,
    },
    /// A branch of its own, with its own members and money.
    Branch {
        name: Text,
        place: Text,
    },
    /// Whoever asked to join belongs.
    Admit {
        request: RequestId,
    },
    Remove {
        member: MemberId,
    },
    /// A member borrows from the group's savings.
    Lend {
        member: MemberId,
        rupiah: Rupiah,
        months: u16,
        kind: Kind,
        rate: Rate,
        purpose: Text,
    },
    /// How the surplus of a year is shared.
    ShareOut {
        year: i16,
        plan: savings::Plan,
    },
}

impl Action {
    /// The lightest class in which this can be decided.
    pub fn class(&self, rules: &Rules) -> Class {
        match self {
            Action::Spend { rupiah, .. } => rules.class_of(*rupiah),
            Action::Task { .. } | Action::Gather { .. } => Class::Light,
            Action::EndSeries { .. } | Action::Appoint { .. } | Action::EndField { .. } => Class::Ordinary,
            Action::Purpose { .. }
            | Action::Agreement { .. }
            | Action::Limits { .. }
            | Action::Branch { .. }
            | Action::Admit { .. }
            | Action::Remove { .. }
            | Action::Lend { .. }
            | Action::ShareOut { .. } => Class::Weighty,
        }
    }

    /// What it costs.
    pub const fn rupiah(&self) -> Rupiah {
        match self {
            Action::Spend { rupiah, .. } => *rupiah,
            Action::Task { .. }
            | Action::Gather { .. }
            | Action::EndSeries { .. }
            | Action::Appoint { .. }
            | Action::EndField { .. }
            | Action::Purpose { .. }
            | Action::Agreement { .. }
            | Action::Limits { .. }
            | Action::Branch { .. }
            | Action::Admit { .. }
            | Action::Remove { .. }
            // It comes back, and weighs anyway.
            | Action::Lend { .. }
            | Action::ShareOut { .. } => Rupiah(0),
        }
    }
}

impl Action {
    /// Who would borrow: they have no voice in it.
    pub const fn borrower(&self) -> Option<MemberId> {
        match self {
            Action::Lend { member, .. } => Some(*member),
            Action::Spend { .. }
            | Action::Task { .. }
            | Action::Gather { .. }
            | Action::EndSeries { .. }
            | Action::Appoint { .. }
            | Action::EndField { .. }
            | Action::Purpose { .. }
            | Action::Agreement { .. }
            | Action::Limits { .. }
            | Action::Branch { .. }
            | Action::Admit { .. }
            | Action::Remove { .. }
            | Action::ShareOut { .. } => None,
        }
    }
}

/// What became of an action.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum Carried {
    Done,
    /// It was so already.
    AlreadySo,
    /// What it is about is not there any more.
    Gone,
    /// The world has changed: it can no longer be done as it was decided.
    Overtaken,
}
