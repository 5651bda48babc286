//! What members and visitors ask for about gatherings.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::{Band, Coming, Details, Familiarity, OccasionId, Plan, Source};
use crate::kernel::{ClockTime, Day, GatheringId, MemberId, Text, VisitorId};

/// Which occasions a change is for. Those that have passed keep what they were.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum Reach {
    ThisOne,
    ThisAndFollowing,
    All,
}

#[derive(Clone, Debug, Deserialize, Serialize, JsonSchema)]
#[serde(tag = "kind")]
pub enum Command {
    #[serde(rename = "gatherings.schedule")]
    Schedule { plan: Plan },
    /// Change one occasion's details. Day and time are changed by `move`.
    #[serde(rename = "gatherings.change")]
    Change { occasion: OccasionId, details: Details },
    /// Change a series: all of it, or from this occasion on.
    #[serde(rename = "gatherings.replan")]
    Replan { occasion: OccasionId, reach: Reach, plan: Plan },
    #[serde(rename = "gatherings.move")]
    Move { occasion: OccasionId, day: Day, time: ClockTime, reason: Text },
    #[serde(rename = "gatherings.cancel")]
    Cancel { occasion: OccasionId, reason: Text },
    /// It takes place after all.
    #[serde(rename = "gatherings.restore")]
    Restore { occasion: OccasionId },
    /// The series ends with this day. Later occasions that people signed up for are cancelled with the reason.
    #[serde(rename = "gatherings.end")]
    End { gathering: GatheringId, last: Day, reason: Text },

    #[serde(rename = "gatherings.answer")]
    Answer {
        occasion: OccasionId,
        #[serde(default)]
        member: Option<MemberId>,
        coming: Coming,
        /// How many come, oneself included.
        #[serde(default = "one")]
        party: u8,
        #[serde(default)]
        role: Option<Text>,
        #[serde(default)]
        note: Text,
    },
    /// "Every Saturday": answers yes to this series from now on, or no longer.
    #[serde(rename = "gatherings.answer_always")]
    AnswerAlways {
        gathering: GatheringId,
        #[serde(default)]
        member: Option<MemberId>,
        always: bool,
    },
    /// By name alone, without an account.
    #[serde(rename = "gatherings.sign_up")]
    SignUp {
        occasion: OccasionId,
        name: Text,
        #[serde(default = "one")]
        party: u8,
        #[serde(default)]
        role: Option<Text>,
        #[serde(default)]
        note: Text,
    },
    /// By the visitor (the host knows their phone) or by a member.
    #[serde(rename = "gatherings.withdraw")]
    Withdraw { occasion: OccasionId, visitor: VisitorId },

    #[serde(rename = "gatherings.check_in")]
    CheckIn { occasion: OccasionId, member: MemberId, source: Source },
    #[serde(rename = "gatherings.check_in_visitor")]
    CheckInVisitor { occasion: OccasionId, visitor: VisitorId, source: Source },
    /// A tap that was wrong.
    #[serde(rename = "gatherings.check_out")]
    CheckOut { occasion: OccasionId, member: MemberId },
    #[serde(rename = "gatherings.check_out_visitor")]
    CheckOutVisitor { occasion: OccasionId, visitor: VisitorId },
    /// Somebody came without signing up; by name alone.
    #[serde(rename = "gatherings.walk_in")]
    WalkIn { occasion: OccasionId, name: Text, source: Source },
    /// Beneficiaries, counted: `change` more, or fewer when negative.
    #[serde(rename = "gatherings.count")]
    Count {
        occasion: OccasionId,
        band: Band,
        #[serde(default)]
        familiarity: Familiarity,
        change: i64,
    },

    #[serde(rename = "gatherings.add_matter")]
    AddMatter { occasion: OccasionId, what: Text },
    #[serde(rename = "gatherings.drop_matter")]
    DropMatter { occasion: OccasionId, matter: u32 },
    /// The minutes so far. `over` is the version that was read; a newer one is not overwritten.
    #[serde(rename = "gatherings.write_minutes")]
    WriteMinutes { occasion: OccasionId, words: Text, over: u32 },

    /// By the clock, a day before: those concerned are reminded.
    #[serde(rename = "gatherings.remind")]
    Remind { occasion: OccasionId },
}

fn one() -> u8 {
    1
}
