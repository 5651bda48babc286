//! Arisan: everybody pays in each round, one slot receives, and every slot exactly once a cycle (RULES §5).
//!
//! Percik never holds the money: it writes down who has paid, who receives and what was put into whose hands.
//! Where a lot decides, the server binds itself before the words are given (`lot`). Auctions are not offered.

mod apply;
mod command;
mod decide;
mod drawing;
mod event;
pub mod lot;
mod model;
mod passing;
mod refusal;

pub use apply::apply;
pub use command::Command;
pub use decide::decide;
pub use event::Event;
pub use model::{
    Account, Arisan, Arisans, Cycle, Draw, DrawEnd, Handing, Order, Receiver, Round, Share, Slot, Swap,
    SwapState, Terms, Way, Word,
};
pub use refusal::Refusal;

use crate::Community;
use lot::LotId;

/// What only the host can add to a command before it is judged.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Needs {
    /// The commitment to a new seed, which it keeps to itself.
    Commitment(LotId),
    /// The seed that it kept.
    Seed(LotId),
}

/// What this command lacks, if anything.
pub fn needs(community: &Community, command: &Command) -> Option<Needs> {
    match command {
        Command::OpenRound { arisan, .. } => {
            let it = community.arisan.find(*arisan)?;
            let by_lot = it.running()?.1.terms.order.is_by_lot() && it.waiting().len() > 1;
            let round = by_lot.then(|| it.next_round())?;
            Some(Needs::Commitment(LotId { arisan: *arisan, round, draw: 1 }))
        }
        Command::Commit { arisan, round, .. } => {
            Some(Needs::Commitment(community.arisan.find(*arisan)?.next_lot(*arisan, *round)))
        }
        Command::Draw { arisan, round, .. }
        | Command::CallOff { arisan, round, .. }
        | Command::RecordDraw { arisan, round, .. }
        | Command::Give { arisan, round, .. } => {
            let draws = community.arisan.find(*arisan)?.rounds.get(round)?.draws.len();
            let draw = u32::try_from(draws).ok()?;
            Some(Needs::Seed(LotId { arisan: *arisan, round: *round, draw }))
        }
        Command::Plan { .. }
        | Command::Change { .. }
        | Command::SetSlots { .. }
        | Command::Start { .. }
        | Command::End { .. }
        | Command::MoveRound { .. }
        | Command::Collect { .. }
        | Command::OpenDraw { .. }
        | Command::AddWord { .. }
        | Command::CloseWords { .. }
        | Command::AskSwap { .. }
        | Command::AgreeToSwap { .. }
        | Command::DeclineSwap { .. }
        | Command::HandOver { .. }
        | Command::ConfirmHanding { .. }
        | Command::StrikeHanding { .. } => None,
    }
}

#[cfg(test)]
mod tests;
