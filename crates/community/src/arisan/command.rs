//! What can be asked of an arisan.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::{
    lot::{Commitment, Seed},
    model::{Share, Slot, Terms},
};
use crate::{
    gatherings::OccasionId,
    kernel::{ArisanId, ArisanRoundId, Day, HandingId, MemberId, PhotoId, Rupiah, SlotId, SwapId, Text},
};

#[derive(Clone, Debug, Deserialize, Serialize, JsonSchema)]
#[serde(tag = "kind")]
pub enum Command {
    #[serde(rename = "arisan.plan")]
    Plan { terms: Terms },
    /// While no cycle runs.
    #[serde(rename = "arisan.change")]
    Change { arisan: ArisanId, terms: Terms },
    /// The whole list, in order; while no cycle runs.
    #[serde(rename = "arisan.set_slots")]
    SetSlots { arisan: ArisanId, slots: Vec<Slot> },
    /// Closes the list of slots and begins a cycle.
    #[serde(rename = "arisan.start")]
    Start { arisan: ArisanId },
    /// There will be no further cycle.
    #[serde(rename = "arisan.end")]
    End { arisan: ArisanId },
    /// The next round. Where a lot decides, its commitment is published with it.
    #[serde(rename = "arisan.open_round")]
    OpenRound {
        arisan: ArisanId,
        day: Day,
        #[serde(default)]
        occasion: Option<OccasionId>,
        /// Of a seed that only the host knows.
        #[serde(skip)]
        commitment: Option<Commitment>,
    },
    #[serde(rename = "arisan.move_round")]
    MoveRound {
        arisan: ArisanId,
        round: ArisanRoundId,
        day: Day,
        #[serde(default)]
        occasion: Option<OccasionId>,
    },
    /// Ticks: who has paid by now, and which ticks were wrong.
    #[serde(rename = "arisan.collect")]
    Collect {
        arisan: ArisanId,
        round: ArisanRoundId,
        #[serde(default)]
        paid: Vec<Share>,
        #[serde(default)]
        not_paid: Vec<Share>,
    },
    /// A new commitment, after a draw was called off.
    #[serde(rename = "arisan.commit")]
    Commit {
        arisan: ArisanId,
        round: ArisanRoundId,
        #[serde(skip)]
        commitment: Option<Commitment>,
    },
    /// From now on those present add their words.
    #[serde(rename = "arisan.open_draw")]
    OpenDraw { arisan: ArisanId, round: ArisanRoundId },
    #[serde(rename = "arisan.add_word")]
    AddWord {
        arisan: ArisanId,
        round: ArisanRoundId,
        word: Text,
        #[serde(default)]
        member: Option<MemberId>,
    },
    /// No word comes after this; which slots are in the drum is settled.
    #[serde(rename = "arisan.close_words")]
    CloseWords { arisan: ArisanId, round: ArisanRoundId },
    /// Reveals the seed and so the winner.
    #[serde(rename = "arisan.draw")]
    Draw {
        arisan: ArisanId,
        round: ArisanRoundId,
        /// Which only the host knows.
        #[serde(skip)]
        seed: Option<Seed>,
    },
    /// Before the words are closed; the seed is revealed all the same, so that nobody rolls again in secret.
    #[serde(rename = "arisan.call_off")]
    CallOff {
        arisan: ArisanId,
        round: ArisanRoundId,
        reason: Text,
        #[serde(skip)]
        seed: Option<Seed>,
    },
    /// Drawn by hand, from a glass with paper slips.
    #[serde(rename = "arisan.record_draw")]
    RecordDraw {
        arisan: ArisanId,
        round: ArisanRoundId,
        slot: SlotId,
        photo: PhotoId,
        witnesses: Vec<MemberId>,
        #[serde(skip)]
        seed: Option<Seed>,
    },
    /// Without a lot: the next by agreement, whoever needs it most, or the only one that is in the drum.
    #[serde(rename = "arisan.give")]
    Give {
        arisan: ArisanId,
        round: ArisanRoundId,
        slot: SlotId,
        #[serde(default)]
        reason: Text,
        #[serde(skip)]
        seed: Option<Seed>,
    },
    #[serde(rename = "arisan.ask_swap")]
    AskSwap {
        arisan: ArisanId,
        mine: SlotId,
        theirs: SlotId,
        #[serde(default)]
        member: Option<MemberId>,
    },
    #[serde(rename = "arisan.agree_to_swap")]
    AgreeToSwap {
        arisan: ArisanId,
        swap: SwapId,
        #[serde(default)]
        member: Option<MemberId>,
    },
    /// Also by whoever asked.
    #[serde(rename = "arisan.decline_swap")]
    DeclineSwap {
        arisan: ArisanId,
        swap: SwapId,
        #[serde(default)]
        member: Option<MemberId>,
    },
    /// Money was put into somebody's hands.
    #[serde(rename = "arisan.hand_over")]
    HandOver { arisan: ArisanId, round: ArisanRoundId, member: MemberId, amount: Rupiah },
    /// By whoever received it, or another one who saw it: never by whoever wrote it down.
    #[serde(rename = "arisan.confirm_handing")]
    ConfirmHanding { arisan: ArisanId, round: ArisanRoundId, handing: HandingId },
    /// It was written down wrongly; the line stays, struck out.
    #[serde(rename = "arisan.strike_handing")]
    StrikeHanding { arisan: ArisanId, round: ArisanRoundId, handing: HandingId, reason: Text },
}

impl Command {
    /// With what only the host knows.
    pub fn with_commitment(self, new: Commitment) -> Command {
        match self {
            Command::OpenRound { arisan, day, occasion, commitment: _ } => {
                Command::OpenRound { arisan, day, occasion, commitment: Some(new) }
            }
            Command::Commit { arisan, round, commitment: _ } => {
                Command::Commit { arisan, round, commitment: Some(new) }
            }
            other => other,
        }
    }

    /// With what only the host knows; nothing where it is lost.
    pub fn with_seed(mut self, known: Option<Seed>) -> Command {
        if let Command::Draw { seed, .. }
        | Command::CallOff { seed, .. }
        | Command::RecordDraw { seed, .. }
        | Command::Give { seed, .. } = &mut self
        {
            *seed = known;
        }
        self
    }
}
