//! How a proposal is decided: the methods of RULES §1, their classes and thresholds.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use crate::kernel::{ClockTime, Day, Rupiah, Text};

/// How ballots become an outcome. In every method each voter has one voice.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(tag = "method", rename_all = "snake_case")]
pub enum Method {
    /// Passes when nobody objects; objections are integrated rather than counted.
    Consent,
    /// Agree or disagree.
    Majority {
        #[serde(default)]
        threshold: Threshold,
    },
    /// Any number of choices; the one that most can live with.
    Approval,
    /// 0 to 5 points for each choice.
    Score,
    /// A handful of dots, spread as one likes.
    Dots,
    /// Choices in order of preference.
    Ranked {
        #[serde(default)]
        count: Counting,
    },
    /// When most can come.
    TimePoll,
    /// Which way we lean; decides nothing.
    SenseCheck,
    /// Who takes part.
    OptIn {
        /// How many are needed.
        #[serde(default)]
        target: Option<u32>,
    },
    /// Equal shares of this much money (Method of Equal Shares).
    Budget { rupiah: Rupiah },
}

impl Method {
    /// Asks and does not decide: no quorum, no passing.
    pub const fn is_poll(self) -> bool {
        match self {
            Method::TimePoll | Method::SenseCheck | Method::OptIn { .. } => true,
            Method::Consent
            | Method::Majority { .. }
            | Method::Approval
            | Method::Score
            | Method::Dots
            | Method::Ranked { .. }
            | Method::Budget { .. } => false,
        }
    }

    /// Whether it is about choices, rather than about one proposal.
    pub const fn has_choices(self) -> bool {
        match self {
            Method::Approval
            | Method::Score
            | Method::Dots
            | Method::Ranked { .. }
            | Method::TimePoll
            | Method::Budget { .. } => true,
            Method::Consent | Method::Majority { .. } | Method::SenseCheck | Method::OptIn { .. } => false,
        }
    }

    /// Whether it ends in yes or no, so that something can be carried out.
    pub const fn carries(self) -> bool {
        matches!(self, Method::Consent | Method::Majority { .. })
    }

    /// Whether its ballots can be secret. Objections need reasons, and polls need names.
    pub const fn can_be_secret(self) -> bool {
        !self.is_poll() && !matches!(self, Method::Consent)
    }
}

/// How ranked ballots are counted.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum Counting {
    #[default]
    InstantRunoff,
    Schulze,
}

/// How much agreement a majority needs, and of whom.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct Threshold {
    #[serde(default)]
    pub share: Share,
    #[serde(default)]
    pub of: Base,
}

#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum Share {
    /// `2·yes > base`.
    #[default]
    MoreThanHalf,
    /// `3·yes ≥ 2·base`.
    TwoThirds,
    /// `4·yes ≥ 3·base`.
    ThreeQuarters,
    Everyone,
}

/// What a share is taken of.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum Base {
    /// Agree and disagree together; who abstains is not among them.
    #[default]
    VotesCast,
    Electorate,
}

impl Share {
    /// Whether `yes` of `base` is enough. Nobody is never enough.
    pub fn reached(self, yes: u32, base: u32) -> bool {
        let (yes, base) = (u64::from(yes), u64::from(base));
        yes > 0
            && match self {
                Share::MoreThanHalf => 2 * yes > base,
                Share::TwoThirds => 3 * yes >= 2 * base,
                Share::ThreeQuarters => 4 * yes >= 3 * base,
                Share::Everyone => yes >= base,
            }
    }

    /// The fewest that are enough of `base`.
    pub fn needed(self, base: u32) -> u32 {
        (1..=base).find(|yes| self.reached(*yes, base)).unwrap_or(1)
    }
}

/// How fast, and with how many (RULES §1, speed classes). Later ones weigh more.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum Class {
    /// Can be undone and costs little: silence agrees.
    Light,
    #[default]
    Ordinary,
    /// Much money, members, purpose, agreements, limits, a branch.
    Weighty,
}

#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum Secrecy {
    #[default]
    Open,
    /// Nobody ever learns who voted how.
    Secret,
}

/// When the count is shown.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum Results {
    #[default]
    AsTheyCome,
    AfterClosing,
}

/// Where the voters are.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum Pace {
    /// Each at home: nobody is ambushed, so a minimum wait goes before an early end.
    #[default]
    Apart,
    /// In one place now: it ends as soon as everyone has voted.
    Together,
}

/// One of the things to choose from.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize, JsonSchema)]
pub struct Choice {
    /// What it is; may be empty for a time.
    #[serde(default)]
    pub label: Text,
    /// What it costs, in a budget.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub rupiah: Option<Rupiah>,
    /// When it is, in a time poll.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub day: Option<Day>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub time: Option<ClockTime>,
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn thresholds_are_exact() {
        let rows = [
            (Share::MoreThanHalf, 2, 4, false),
            (Share::MoreThanHalf, 3, 5, true),
            (Share::TwoThirds, 2, 3, true),
            (Share::TwoThirds, 7, 11, false),
            (Share::TwoThirds, 8, 12, true),
            (Share::ThreeQuarters, 3, 4, true),
            (Share::ThreeQuarters, 5, 7, false),
            (Share::Everyone, 4, 5, false),
            (Share::TwoThirds, 0, 0, false),
            (Share::Everyone, 0, 0, false),
        ];
        for (share, yes, base, expected) in rows {
            assert_eq!(share.reached(yes, base), expected, "{share:?} {yes} of {base}");
        }
        assert_eq!(Share::TwoThirds.needed(12), 8);
        assert_eq!(Share::MoreThanHalf.needed(12), 7);
    }
}
