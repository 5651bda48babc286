//! What came out: a verdict, and the count behind it, written into the log so that old decisions keep their meaning.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use crate::kernel::{ChoiceId, MemberId, Rupiah};

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(tag = "is", rename_all = "snake_case")]
pub enum Verdict {
    /// With what was chosen, where there are choices.
    Passed { choices: Vec<ChoiceId> },
    /// Too few agreed.
    Rejected,
    /// An objection is open.
    Objected,
    /// So many more people were needed.
    NoQuorum { lacking: u32 },
    /// Nobody chose anything.
    NothingChosen,
    /// A tie does not pass: talk on.
    Tied { choices: Vec<ChoiceId> },
    /// A tie that a lot breaks, as soon as its seed is known.
    AwaitsLot,
    /// A poll: it is known now.
    Known,
}

/// The count.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct Tally {
    /// Who took part, of those who count for the quorum.
    pub turnout: u32,
    pub abstained: u32,
    pub counts: Counts,
}

/// Lists of numbers have one for each choice, in their order.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(tag = "count", rename_all = "snake_case")]
pub enum Counts {
    /// Too few took part: secret ballots were not even opened.
    Unopened,
    Stances {
        consent: u32,
        concern: u32,
        object: u32,
        aside: u32,
    },
    /// `needed`: how many had to agree.
    Sides {
        agree: u32,
        disagree: u32,
        needed: u32,
    },
    Approvals {
        votes: Vec<u32>,
    },
    Points {
        points: Vec<u32>,
    },
    Runoff {
        rounds: Vec<RunoffRound>,
    },
    /// `beats[i][j]`: how many put choice i before choice j.
    Pairs {
        beats: Vec<Vec<u32>>,
    },
    Times {
        yes: Vec<u32>,
        if_need_be: Vec<u32>,
    },
    Senses {
        good: u32,
        unsure: u32,
        worried: u32,
    },
    Joined {
        members: Vec<MemberId>,
        target: Option<u32>,
    },
    Budget {
        supporters: Vec<u32>,
        /// In the order in which they were bought.
        bought: Vec<Bought>,
        /// What stays in the cash box.
        left: Rupiah,
    },
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct RunoffRound {
    /// Votes of each choice; nothing once it is out.
    pub votes: Vec<Option<u32>>,
    /// Who goes out after this round.
    pub out: Vec<ChoiceId>,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct Bought {
    pub choice: ChoiceId,
    pub rupiah: Rupiah,
    /// Whose parts paid for it; nobody's name in a secret ballot.
    pub paid: Vec<Paid>,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct Paid {
    pub member: MemberId,
    pub rupiah: Rupiah,
}
