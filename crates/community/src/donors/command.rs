//! What can be asked of the donors' list.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::{Appeal, Given, Sort, ThankedHow};
use crate::kernel::{Day, DonorId, GiftId, MemberId, PromiseId, Rupiah, Text};

/// Who gives or promises.
#[derive(Clone, Debug, PartialEq, Deserialize, Serialize, JsonSchema)]
#[serde(tag = "giver", rename_all = "snake_case")]
pub enum Giver {
    Known {
        donor: DonorId,
    },
    /// Not on the list yet; whoever writes it down holds the relation.
    New {
        name: Text,
        sort: Sort,
    },
}

#[derive(Clone, Debug, Deserialize, Serialize, JsonSchema)]
#[serde(tag = "kind")]
pub enum Command {
    #[serde(rename = "donors.add")]
    Add {
        name: Text,
        sort: Sort,
        #[serde(default)]
        holder: Option<MemberId>,
    },
    #[serde(rename = "donors.change")]
    Change {
        donor: DonorId,
        name: Text,
        sort: Sort,
        #[serde(default)]
        holder: Option<MemberId>,
    },
    /// The donor said that everybody may read the name.
    #[serde(rename = "donors.allow_name")]
    AllowName {
        donor: DonorId,
        /// How they said it.
        words: Text,
    },
    #[serde(rename = "donors.hide_name")]
    HideName { donor: DonorId },
    /// Take a donor out: the name is erased, the numbers stay.
    #[serde(rename = "donors.remove")]
    Remove { donor: DonorId },
    /// Write down a gift: it gets its receipt and waits for thanks.
    #[serde(rename = "donors.give")]
    Give {
        #[serde(flatten)]
        giver: Giver,
        day: Day,
        what: Text,
        #[serde(flatten)]
        given: Given,
        #[serde(default)]
        promise: Option<PromiseId>,
    },
    /// Members worked together: nobody gave it, nobody is thanked.
    #[serde(rename = "donors.work_together")]
    WorkTogether {
        day: Day,
        what: Text,
        people: u32,
        hours: u32,
        /// As it was estimated.
        #[serde(default)]
        worth: Option<Rupiah>,
    },
    /// It was written down by mistake. Money is taken back in the cash book.
    #[serde(rename = "donors.undo")]
    Undo { gift: GiftId, reason: Text },
    #[serde(rename = "donors.thank")]
    Thank { gift: GiftId, how: ThankedHow },
    #[serde(rename = "donors.promise")]
    Promise {
        #[serde(flatten)]
        giver: Giver,
        what: Text,
        #[serde(flatten)]
        promised: Given,
        due: Day,
    },
    /// It will not come, or not the rest of it.
    #[serde(rename = "donors.drop_promise")]
    DropPromise { promise: PromiseId, reason: Text },
    /// Tell everybody how to give.
    #[serde(rename = "donors.ask_public")]
    AskPublic {
        #[serde(flatten)]
        appeal: Appeal,
    },
    #[serde(rename = "donors.stop_asking")]
    StopAsking,
}
