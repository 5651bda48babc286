//! A point in time, the same everywhere.

use std::ops::Add;

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

/// Milliseconds since 1970-01-01T00:00Z; an integer in JSON too.
#[derive(
    Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, JsonSchema,
)]
#[serde(transparent)]
pub struct Moment(pub i64);

impl Moment {
    /// This many hours later.
    pub const fn plus_hours(self, hours: i64) -> Self {
        self.plus_minutes(hours * 60)
    }

    /// This many minutes later; earlier when negative.
    pub const fn plus_minutes(self, minutes: i64) -> Self {
        Moment(self.0.saturating_add(minutes.saturating_mul(60_000)))
    }

    /// Whole milliseconds from `earlier` to here; negative when it is not earlier.
    pub const fn millis_since(self, earlier: Moment) -> i64 {
        self.0.saturating_sub(earlier.0)
    }
}

/// Milliseconds later.
impl Add<i64> for Moment {
    type Output = Moment;

    fn add(self, millis: i64) -> Moment {
        Moment(self.0.saturating_add(millis))
    }
}
