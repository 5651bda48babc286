//! The numbers a community decides by; it may change them by a weighty decision (RULES §1).

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::Class;
use crate::{
    kernel::{Input, Rupiah},
    limits,
};

/// How long, and from which cost on.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct Rules {
    pub light_hours: u16,
    pub ordinary_hours: u16,
    pub weighty_hours: u16,
    /// Nobody is ambushed: an early end waits this long after opening.
    pub wait_hours: u16,
    /// What costs less than this may be decided lightly.
    pub light_below: Rupiah,
    /// What costs more than this weighs.
    pub weighty_above: Rupiah,
    /// Money that leaves above this needs a second person (RULES §3).
    #[serde(default = "signature_above", skip_serializing_if = "is_usual")]
    pub signature_above: Rupiah,
}

const fn signature_above() -> Rupiah {
    Rupiah(250_000)
}

/// Not written where it is as usual: older rules did not know of it.
fn is_usual(it: &Rupiah) -> bool {
    *it == signature_above()
}

impl Default for Rules {
    fn default() -> Rules {
        Rules {
            light_hours: 24,
            ordinary_hours: 72,
            weighty_hours: 168,
            wait_hours: 6,
            light_below: Rupiah(100_000),
            weighty_above: Rupiah(1_000_000),
            signature_above: signature_above(),
        }
    }
}

impl Rules {
    /// How long a decision of this class runs.
    pub const fn hours(&self, class: Class) -> i64 {
        match class {
            Class::Light => self.light_hours as i64,
            Class::Ordinary => self.ordinary_hours as i64,
            Class::Weighty => self.weighty_hours as i64,
        }
    }

    /// The lightest class for what costs this much.
    pub fn class_of(&self, cost: Rupiah) -> Class {
        match () {
            () if cost > self.weighty_above => Class::Weighty,
            () if cost >= self.light_below => Class::Ordinary,
            () => Class::Light,
        }
    }

    pub fn check(&self) -> Result<(), Input> {
        let hours = |field, hours: u16, least: u16| {
            Input::within(field, hours.into(), least.into(), limits::DECISION_HOURS_MAX)
        };
        hours("light_hours", self.light_hours, 1)?;
        hours("ordinary_hours", self.ordinary_hours, self.light_hours)?;
        hours("weighty_hours", self.weighty_hours, self.ordinary_hours)?;
        Input::within("wait_hours", self.wait_hours.into(), 0, self.light_hours.into())?;
        Input::within("light_below", self.light_below.0, 0, limits::RUPIAH_MAX)?;
        Input::within("weighty_above", self.weighty_above.0, self.light_below.0, limits::RUPIAH_MAX)?;
        Input::within("signature_above", self.signature_above.0, 0, limits::RUPIAH_MAX)
    }
}

/// How many people must take part (RULES §1): nobody for a light one, half for an ordinary one, two thirds for a weighty
/// one, always rounded up.
pub const fn quorum(class: Class, voters: u32) -> u32 {
    match class {
        Class::Light => 0,
        Class::Ordinary => voters.div_ceil(2),
        Class::Weighty => (2 * voters).div_ceil(3),
    }
}
