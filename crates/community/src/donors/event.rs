//! What happens with donors.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::{Appeal, Given, Receipt, Sort, ThankedHow};
use crate::kernel::{Day, DonorId, EntryId, GiftId, MemberId, PromiseId, Text};

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(tag = "kind")]
pub enum Event {
    #[serde(rename = "donors.added")]
    Added { donor: DonorId, name: Text, sort: Sort, holder: Option<MemberId> },
    #[serde(rename = "donors.changed")]
    Changed { donor: DonorId, name: Text, sort: Sort, holder: Option<MemberId> },
    #[serde(rename = "donors.name_allowed")]
    NameAllowed { donor: DonorId, words: Text },
    #[serde(rename = "donors.name_hidden")]
    NameHidden { donor: DonorId },
    #[serde(rename = "donors.removed")]
    Removed { donor: DonorId },
    #[serde(rename = "donors.given")]
    Given {
        gift: GiftId,
        donor: Option<DonorId>,
        day: Day,
        what: Text,
        #[serde(flatten)]
        given: Given,
        #[serde(default, skip_serializing_if = "Option::is_none")]
        entry: Option<EntryId>,
        #[serde(default, skip_serializing_if = "Option::is_none")]
        receipt: Option<Receipt>,
        #[serde(default, skip_serializing_if = "Option::is_none")]
        promise: Option<PromiseId>,
    },
    #[serde(rename = "donors.undone")]
    Undone { gift: GiftId, reason: Text },
    #[serde(rename = "donors.thanked")]
    Thanked { gift: GiftId, how: ThankedHow },
    #[serde(rename = "donors.promised")]
    Promised {
        promise: PromiseId,
        donor: DonorId,
        what: Text,
        #[serde(flatten)]
        promised: Given,
        due: Day,
    },
    #[serde(rename = "donors.promise_dropped")]
    PromiseDropped { promise: PromiseId, reason: Text },
    #[serde(rename = "donors.public_asked")]
    PublicAsked {
        #[serde(flatten)]
        appeal: Appeal,
    },
    #[serde(rename = "donors.asking_stopped")]
    AskingStopped,
}

impl Event {
    /// Whose words it holds, when they are a donor's own.
    pub const fn donor_named(&self) -> Option<DonorId> {
        match self {
            Event::Added { donor, .. } | Event::Changed { donor, .. } | Event::NameAllowed { donor, .. } => {
                Some(*donor)
            }
            Event::NameHidden { .. }
            | Event::Removed { .. }
            | Event::Given { .. }
            | Event::Undone { .. }
            | Event::Thanked { .. }
            | Event::Promised { .. }
            | Event::PromiseDropped { .. }
            | Event::PublicAsked { .. }
            | Event::AskingStopped => None,
        }
    }
}
