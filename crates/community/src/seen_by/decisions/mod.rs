//! Decisions as members see them: the list, one of them, what it carries, its record for paper.
//!
//! Invariant: of a secret ballot nothing is shown while it runs but whether the viewer has voted, and never who voted how.
//! Invariant: counts that are to be shown after closing are in no view before.

mod carries;
mod list;
mod one;
mod proposing;
mod record;
mod tally;
mod voices;

pub use carries::{ActionSeen, CarrySeen};
pub use list::{DecisionLine, DecisionList, StageLine};
pub use one::{
    ChoiceSeen, DecisionSeen, FromSeen, LotSeen, May, Mine, ReplySeen, ReviewSeen, StageSeen, VersionSeen,
};
pub use proposing::{Proposing, SeriesGoingOn};
pub use record::{OrderSeen, RecordSeen, RoomSeen, RoundSeen};
pub use tally::{TallyRound, TallySeen};
pub use voices::{ObjectionSeen, Progress, Voice, VoterSeen};

#[cfg(test)]
mod tests;
