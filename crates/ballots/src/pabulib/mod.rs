//! Pabulib: what a participatory budget was voted on, and the votes (`.pb`).
//!
//! Three sections, `META`, `PROJECTS` and `VOTES`, each with a line of column names. Votes are read as approvals: of an
//! ordinal vote all ranked projects are approved, of one with points those that got any.

mod read;
mod write;

#[cfg(test)]
#[path = "pabulib_tests.rs"]
mod tests;

pub use read::read;
pub use write::write;

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Election {
    /// What else the head says, in its order; without what the other fields say.
    pub about: Vec<(String, String)>,
    /// How many decimals amounts have here: 0 when all are whole units of the currency.
    pub decimals: u32,
    /// Like every amount in units of which ten to the power of `decimals` make one of the currency.
    pub budget: u64,
    pub vote_type: VoteType,
    pub projects: Vec<Project>,
    pub votes: Vec<Vote>,
}

impl Election {
    /// An amount as a file writes it.
    pub fn written(&self, amount: u64) -> String {
        crate::amount::written(amount, self.decimals)
    }

    /// One unit of the currency, in the units of this file.
    pub fn unit(&self) -> u64 {
        10_u64.saturating_pow(self.decimals)
    }
}

/// As the votes were cast; all are kept as approvals.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum VoteType {
    Approval,
    ChooseOne,
    Ordinal,
    Cumulative,
    Scoring,
}

impl VoteType {
    pub const ALL: [VoteType; 5] =
        [VoteType::Approval, VoteType::ChooseOne, VoteType::Ordinal, VoteType::Cumulative, VoteType::Scoring];

    /// The word of the format.
    pub fn word(self) -> &'static str {
        match self {
            VoteType::Approval => "approval",
            VoteType::ChooseOne => "choose-1",
            VoteType::Ordinal => "ordinal",
            VoteType::Cumulative => "cumulative",
            VoteType::Scoring => "scoring",
        }
    }
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Project {
    /// Without commas, because votes list ids between them.
    pub id: String,
    pub name: Option<String>,
    pub cost: u64,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Vote {
    /// Empty when the file does not say.
    pub voter: String,
    /// Indices of `projects`, ascending; each once.
    pub approved: Vec<usize>,
}
