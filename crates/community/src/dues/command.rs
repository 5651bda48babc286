//! What can be asked about dues.

use std::collections::BTreeSet;

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::{Payer, Terms};
use crate::{
    cash::Place,
    kernel::{Day, DuesId, ExemptionId, HouseholdId, MemberId, Rupiah, Text},
};

#[derive(Clone, Debug, Deserialize, Serialize, JsonSchema)]
#[serde(tag = "kind")]
pub enum Command {
    #[serde(rename = "dues.begin")]
    Begin {
        #[serde(flatten)]
        terms: Terms,
    },
    #[serde(rename = "dues.rename")]
    Rename { dues: DuesId, name: Text },
    /// From the period in which this day lies; earlier ones keep their amount.
    #[serde(rename = "dues.change_amount")]
    ChangeAmount { dues: DuesId, from: Day, rupiah: Rupiah },
    /// The last period; they go on without end when it is missing.
    #[serde(rename = "dues.end")]
    End {
        dues: DuesId,
        #[serde(default)]
        last: Option<Day>,
    },
    /// Somebody pays and owes nothing for a time.
    #[serde(rename = "dues.exempt")]
    Exempt {
        dues: DuesId,
        #[serde(flatten)]
        payer: Payer,
        from: Day,
        #[serde(default)]
        to: Option<Day>,
        reason: Text,
    },
    /// From the running period on they pay again.
    #[serde(rename = "dues.end_exemption")]
    EndExemption { exemption: ExemptionId },
    /// Members who pay together.
    #[serde(rename = "dues.form_household")]
    FormHousehold { name: Text, members: BTreeSet<MemberId>, since: Day },
    #[serde(rename = "dues.change_household")]
    ChangeHousehold { household: HouseholdId, name: Text, members: BTreeSet<MemberId>, since: Day },
    /// From today on each pays alone.
    #[serde(rename = "dues.dissolve_household")]
    DissolveHousehold { household: HouseholdId },
    /// Money was handed over, by one or by many: all of it is recorded, or nothing.
    #[serde(rename = "dues.pay")]
    Pay { dues: DuesId, day: Day, place: Place, payments: Vec<Given> },
}

/// Who gave how much.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize, Serialize, JsonSchema)]
#[schemars(rename = "DuesGiven")]
pub struct Given {
    #[serde(flatten)]
    pub payer: Payer,
    pub rupiah: Rupiah,
}
