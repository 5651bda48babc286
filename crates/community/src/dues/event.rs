//! What happens with dues.

use std::collections::BTreeSet;

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::{Payer, Terms};
use crate::kernel::{Day, DuesId, EntryId, ExemptionId, HouseholdId, MemberId, Rupiah, Text};

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(tag = "kind")]
pub enum Event {
    /// `first` and `last` are the first and last day of their periods.
    #[serde(rename = "dues.begun")]
    Begun {
        dues: DuesId,
        #[serde(flatten)]
        terms: Terms,
    },
    #[serde(rename = "dues.renamed")]
    Renamed { dues: DuesId, name: Text },
    /// From the period that begins on this day.
    #[serde(rename = "dues.amount_changed")]
    AmountChanged { dues: DuesId, from: Day, rupiah: Rupiah },
    /// No period begins after this day.
    #[serde(rename = "dues.ended")]
    Ended { dues: DuesId, last: Option<Day> },
    /// For the periods that begin from one day to the other.
    #[serde(rename = "dues.exempted")]
    Exempted {
        exemption: ExemptionId,
        dues: DuesId,
        #[serde(flatten)]
        payer: Payer,
        from: Day,
        to: Option<Day>,
        reason: Text,
    },
    #[serde(rename = "dues.exemption_ended")]
    ExemptionEnded { exemption: ExemptionId, to: Day },
    #[serde(rename = "dues.household_formed")]
    HouseholdFormed { household: HouseholdId, name: Text, members: BTreeSet<MemberId>, since: Day },
    #[serde(rename = "dues.household_changed")]
    HouseholdChanged { household: HouseholdId, name: Text, members: BTreeSet<MemberId>, since: Day },
    #[serde(rename = "dues.household_dissolved")]
    HouseholdDissolved { household: HouseholdId, since: Day },
    /// The money is in this entry of the cash book, which has the day.
    #[serde(rename = "dues.paid")]
    Paid {
        dues: DuesId,
        #[serde(flatten)]
        payer: Payer,
        rupiah: Rupiah,
        entry: EntryId,
    },
}

impl Event {
    /// Whether it tells how one payer stands: that is theirs and the treasurer's to know.
    pub const fn is_private(&self) -> bool {
        match self {
            Event::Exempted { .. } | Event::ExemptionEnded { .. } | Event::Paid { .. } => true,
            Event::Begun { .. }
            | Event::Renamed { .. }
            | Event::AmountChanged { .. }
            | Event::Ended { .. }
            | Event::HouseholdFormed { .. }
            | Event::HouseholdChanged { .. }
            | Event::HouseholdDissolved { .. } => false,
        }
    }
}
