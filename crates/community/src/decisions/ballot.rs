//! Ballots: what one voter says, in the form that the method asks for.

use std::collections::BTreeSet;

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::Method;
use crate::{
    kernel::{ChoiceId, Input, MemberId, Moment, Problem, Text},
    limits,
};

/// What a voter says. Choices that are not named got nothing.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, JsonSchema)]
#[serde(tag = "says", rename_all = "snake_case")]
pub enum Ballot {
    /// Counts for the quorum, and for nothing else.
    Abstain,
    /// On a consent.
    Stance {
        stance: Stance,
    },
    /// On a majority.
    Side {
        side: Side,
    },
    /// Of an approval or a budget.
    Approve {
        choices: Vec<ChoiceId>,
    },
    /// Of a score (0 to 5) or of dots.
    Points {
        points: Vec<Points>,
    },
    /// The most wanted first; what is left out comes after all that is named.
    Rank {
        order: Vec<ChoiceId>,
    },
    /// Of a time poll.
    Times {
        times: Vec<Time>,
    },
    Sense {
        sense: Sense,
    },
    /// Of an opt-in.
    Join {
        joins: Joins,
    },
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum Stance {
    Consent,
    /// Consents, and has something to say.
    Concern,
    /// Sees harm; the reason is required.
    Object,
    /// Neither stops it nor carries it.
    Aside,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum Side {
    Agree,
    Disagree,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, JsonSchema)]
pub struct Points {
    pub choice: ChoiceId,
    pub points: u8,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, JsonSchema)]
pub struct Time {
    pub choice: ChoiceId,
    pub fits: Fits,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum Fits {
    Yes,
    IfNeedBe,
    No,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum Sense {
    Good,
    Unsure,
    Worried,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum Joins {
    In,
    Out,
}

/// How a ballot came here.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum How {
    /// By the voter, or by who records for them.
    #[default]
    Own,
    /// Said by phone, and written down by another.
    Phone,
    /// By whom the voter entrusted with it.
    Proxy,
    /// In the room.
    Room,
}

/// A ballot with its trace. Only of open votes; a secret ballot has none.
#[derive(Clone, Debug, PartialEq)]
pub struct Vote {
    pub ballot: Ballot,
    pub reason: Text,
    /// Of the proposal, when it was cast.
    pub version: u32,
    pub how: How,
    pub recorded_by: Option<MemberId>,
    /// When it was cast; in the room that is when the room met.
    pub at: Moment,
}

impl Vote {
    /// Said by the voter, and written down by nobody else.
    pub fn is_own(&self) -> bool {
        matches!(self.how, How::Own | How::Room) && self.recorded_by.is_none()
    }
}

impl Ballot {
    /// An objection to a proposal decided by consent.
    pub fn objects(&self) -> bool {
        matches!(self, Ballot::Stance { stance: Stance::Object })
    }

    /// The same ballot in one form: choices in order, without those that got nothing.
    pub fn tidied(mut self) -> Ballot {
        match &mut self {
            Ballot::Approve { choices } => choices.sort_unstable(),
            Ballot::Points { points } => {
                points.retain(|it| it.points > 0);
                points.sort_unstable();
            }
            Ballot::Times { times } => {
                times.retain(|it| it.fits != Fits::No);
                times.sort_unstable();
            }
            Ballot::Abstain
            | Ballot::Stance { .. }
            | Ballot::Side { .. }
            | Ballot::Rank { .. }
            | Ballot::Sense { .. }
            | Ballot::Join { .. } => {}
        }
        self
    }

    /// Whether this method takes it, for `choices` things to choose from.
    pub fn check(&self, method: Method, choices: usize) -> Result<(), Input> {
        let malformed = || Err(Input::new("ballot", Problem::Malformed));
        match (method, self) {
            (_, Ballot::Abstain) => Ok(()),
            (Method::Consent, Ballot::Stance { .. })
            | (Method::Majority { .. }, Ballot::Side { .. })
            | (Method::SenseCheck, Ballot::Sense { .. })
            | (Method::OptIn { .. }, Ballot::Join { .. }) => Ok(()),
            (Method::Approval | Method::Budget { .. }, Ballot::Approve { choices: named }) => {
                once_each(named.iter().copied(), choices)
            }
            (Method::Score, Ballot::Points { points }) => {
                once_each(points.iter().map(|it| it.choice), choices)?;
                let most = points.iter().map(|it| it.points).max().unwrap_or(0);
                Input::within("ballot", most.into(), 0, limits::SCORE_MAX.into())
            }
            (Method::Dots, Ballot::Points { points }) => {
                once_each(points.iter().map(|it| it.choice), choices)?;
                let spent: i64 = points.iter().map(|it| i64::from(it.points)).sum();
                Input::within("ballot", spent, 0, limits::DOTS.into())
            }
            (Method::Ranked { .. }, Ballot::Rank { order }) => once_each(order.iter().copied(), choices),
            (Method::TimePoll, Ballot::Times { times }) => {
                once_each(times.iter().map(|it| it.choice), choices)
            }
            (
                Method::Consent
                | Method::Majority { .. }
                | Method::Approval
                | Method::Score
                | Method::Dots
                | Method::Ranked { .. }
                | Method::TimePoll
                | Method::SenseCheck
                | Method::OptIn { .. }
                | Method::Budget { .. },
                _,
            ) => malformed(),
        }
    }
}

/// Each named choice exists and is named once.
fn once_each(named: impl Iterator<Item = ChoiceId>, choices: usize) -> Result<(), Input> {
    let mut seen = BTreeSet::new();
    for choice in named {
        let exists = usize::try_from(choice.0).is_ok_and(|number| (1..=choices).contains(&number));
        if !exists {
            return Err(Input::new("ballot", Problem::Unknown));
        }
        if !seen.insert(choice) {
            return Err(Input::new("ballot", Problem::Taken));
        }
    }
    Ok(())
}
