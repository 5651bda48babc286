//! Gatherings: a plan, once or in a rhythm, and its occasions.
//!
//! An occasion is computed from the plan when it is read and becomes a record when somebody answers, comes,
//! changes or cancels it (RULES §2). Invariant: one that people signed up for never silently disappears.

mod apply;
mod command;
mod decide;
mod event;
mod occasion;
mod plan;
mod remind;
mod replan;
mod rhythm;
mod scene;
mod schedule;

pub use apply::apply;
pub use command::{Command, Reach};
pub use decide::{decide, taken_back};
pub use event::Event;
pub use occasion::{Answer, Band, Coming, Familiarity, Minutes, Moved, Occasion, Source, Visitor};
pub use plan::{Details, OccasionId, Plan, Role, Sort, Welcome};
pub use remind::{next_reminder, to_remind};
pub use rhythm::{Ends, Every, Rhythm};
pub use schedule::{Gathering, Gatherings, Scheduled};

use schemars::JsonSchema;
use serde::Serialize;

/// Why not. `site::gatherings::words` finds the words.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, JsonSchema)]
#[serde(tag = "kind")]
pub enum Refusal {
    #[serde(rename = "gatherings.cancelled")]
    Cancelled,
    /// It is over; attendance may still be written down, answers not.
    #[serde(rename = "gatherings.over")]
    Over,
    /// Nobody can have come yet.
    #[serde(rename = "gatherings.too_early")]
    TooEarly,
    /// Too long ago to be remembered exactly.
    #[serde(rename = "gatherings.too_late")]
    TooLate,
    /// Only members are invited.
    #[serde(rename = "gatherings.members_only")]
    MembersOnly,
    /// It happens once and has no rhythm to change.
    #[serde(rename = "gatherings.no_series")]
    NoSeries,
    /// Somebody has saved newer minutes meanwhile.
    #[serde(rename = "gatherings.newer_minutes")]
    NewerMinutes { version: u32 },
    /// Another occasion of the series is on that day already.
    #[serde(rename = "gatherings.day_taken")]
    DayTaken,
}

#[cfg(test)]
mod tests;
