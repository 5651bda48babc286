//! What has happened about gatherings. A change of shape needs a new version and a golden file.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::{Band, Coming, Details, Familiarity, OccasionId, Plan, Source};
use crate::kernel::{ClockTime, Day, GatheringId, MemberId, Text, VisitorId};

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(tag = "kind")]
pub enum Event {
    #[serde(rename = "gatherings.scheduled")]
    Scheduled {
        gathering: GatheringId,
        plan: Plan,
        #[serde(default)]
        continues: Option<GatheringId>,
    },
    #[serde(rename = "gatherings.changed")]
    Changed { occasion: OccasionId, details: Details },
    /// The plan is another one from now on.
    #[serde(rename = "gatherings.replanned")]
    Replanned {
        gathering: GatheringId,
        plan: Plan,
        /// Occasions that keep what they were: they have passed, or people signed up for a day that is no longer planned.
        kept: Vec<Day>,
        /// Occasions that go, because nobody had done anything there.
        dropped: Vec<Day>,
    },
    /// A series was cut in two: these occasions, with their answers, belong to the new part.
    #[serde(rename = "gatherings.handed_on")]
    HandedOn { gathering: GatheringId, to: GatheringId, days: Vec<Day> },
    #[serde(rename = "gatherings.moved")]
    Moved { occasion: OccasionId, day: Day, time: ClockTime, reason: Text },
    #[serde(rename = "gatherings.cancelled")]
    Cancelled { occasion: OccasionId, reason: Text },
    #[serde(rename = "gatherings.restored")]
    Restored { occasion: OccasionId },
    #[serde(rename = "gatherings.ended")]
    Ended { gathering: GatheringId, last: Day, dropped: Vec<Day> },
    #[serde(rename = "gatherings.answered")]
    Answered {
        occasion: OccasionId,
        member: MemberId,
        coming: Coming,
        party: u8,
        role: Option<Text>,
        note: Text,
    },
    #[serde(rename = "gatherings.always_answered")]
    AlwaysAnswered { gathering: GatheringId, member: MemberId, always: bool, from: Day },
    #[serde(rename = "gatherings.signed_up")]
    SignedUp {
        occasion: OccasionId,
        visitor: VisitorId,
        name: Text,
        party: u8,
        role: Option<Text>,
        note: Text,
    },
    #[serde(rename = "gatherings.withdrawn")]
    Withdrawn { occasion: OccasionId, visitor: VisitorId },
    #[serde(rename = "gatherings.checked_in")]
    CheckedIn { occasion: OccasionId, member: MemberId, source: Source },
    #[serde(rename = "gatherings.visitor_checked_in")]
    VisitorCheckedIn { occasion: OccasionId, visitor: VisitorId, source: Source },
    #[serde(rename = "gatherings.checked_out")]
    CheckedOut { occasion: OccasionId, member: MemberId },
    #[serde(rename = "gatherings.visitor_checked_out")]
    VisitorCheckedOut { occasion: OccasionId, visitor: VisitorId },
    #[serde(rename = "gatherings.walked_in")]
    WalkedIn { occasion: OccasionId, visitor: VisitorId, name: Text, source: Source },
    #[serde(rename = "gatherings.counted")]
    Counted { occasion: OccasionId, band: Band, familiarity: Familiarity, change: i64 },
    #[serde(rename = "gatherings.matter_added")]
    MatterAdded { occasion: OccasionId, matter: u32, what: Text },
    #[serde(rename = "gatherings.matter_dropped")]
    MatterDropped { occasion: OccasionId, matter: u32 },
    #[serde(rename = "gatherings.minutes_written")]
    MinutesWritten { occasion: OccasionId, words: Text, version: u32 },
    #[serde(rename = "gatherings.reminded")]
    Reminded { occasion: OccasionId, members: Vec<MemberId> },
}
