//! What happened in an arisan.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::{
    lot::{Commitment, Seed},
    model::{Share, Slot, Terms},
};
use crate::{
    gatherings::OccasionId,
    kernel::{
        ArisanId, ArisanRoundId, Day, EntryId, HandingId, MemberId, PhotoId, Rupiah, SlotId, SwapId, Text,
    },
};

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(tag = "kind")]
pub enum Event {
    #[serde(rename = "arisan.planned")]
    Planned { arisan: ArisanId, terms: Terms },
    #[serde(rename = "arisan.changed")]
    Changed { arisan: ArisanId, terms: Terms },
    #[serde(rename = "arisan.slots_set")]
    SlotsSet { arisan: ArisanId, slots: Vec<Slot> },
    #[serde(rename = "arisan.started")]
    Started { arisan: ArisanId, cycle: u32 },
    #[serde(rename = "arisan.ended")]
    Ended { arisan: ArisanId },
    #[serde(rename = "arisan.round_opened")]
    RoundOpened { arisan: ArisanId, round: ArisanRoundId, day: Day, occasion: Option<OccasionId> },
    #[serde(rename = "arisan.round_moved")]
    RoundMoved { arisan: ArisanId, round: ArisanRoundId, day: Day, occasion: Option<OccasionId> },
    #[serde(rename = "arisan.collected")]
    Collected { arisan: ArisanId, round: ArisanRoundId, paid: Vec<Share>, not_paid: Vec<Share> },
    /// C = SHA-256(seed ‖ `round_id`); see `lot`.
    #[serde(rename = "arisan.committed")]
    Committed { arisan: ArisanId, round: ArisanRoundId, draw: u32, round_id: String, commitment: Commitment },
    #[serde(rename = "arisan.draw_opened")]
    DrawOpened { arisan: ArisanId, round: ArisanRoundId },
    #[serde(rename = "arisan.word_added")]
    WordAdded { arisan: ArisanId, round: ArisanRoundId, member: MemberId, word: Text },
    #[serde(rename = "arisan.words_closed")]
    WordsClosed { arisan: ArisanId, round: ArisanRoundId, eligible: Vec<SlotId> },
    #[serde(rename = "arisan.drawn")]
    Drawn { arisan: ArisanId, round: ArisanRoundId, seed: Seed, counter: u32, slot: SlotId },
    #[serde(rename = "arisan.called_off")]
    CalledOff {
        arisan: ArisanId,
        round: ArisanRoundId,
        /// Missing when it was lost with the server that knew it.
        seed: Option<Seed>,
        reason: Text,
    },
    #[serde(rename = "arisan.draw_recorded")]
    DrawRecorded {
        arisan: ArisanId,
        round: ArisanRoundId,
        slot: SlotId,
        photo: PhotoId,
        witnesses: Vec<MemberId>,
    },
    #[serde(rename = "arisan.given")]
    Given { arisan: ArisanId, round: ArisanRoundId, slot: SlotId, reason: Text },
    #[serde(rename = "arisan.swap_asked")]
    SwapAsked { arisan: ArisanId, swap: SwapId, mine: SlotId, theirs: SlotId, member: MemberId },
    #[serde(rename = "arisan.swap_agreed")]
    SwapAgreed { arisan: ArisanId, swap: SwapId, member: MemberId },
    #[serde(rename = "arisan.swap_declined")]
    SwapDeclined { arisan: ArisanId, swap: SwapId, member: MemberId },
    /// Everybody whom it concerns has agreed.
    #[serde(rename = "arisan.swapped")]
    Swapped { arisan: ArisanId, swap: SwapId, round: Option<ArisanRoundId> },
    #[serde(rename = "arisan.handed_over")]
    HandedOver {
        arisan: ArisanId,
        round: ArisanRoundId,
        handing: HandingId,
        member: MemberId,
        amount: Rupiah,
    },
    /// The agreed cut of a round goes to the cash box, with the first money that is handed over.
    #[serde(rename = "arisan.cut_set_aside")]
    CutSetAside { arisan: ArisanId, round: ArisanRoundId, amount: Rupiah, entry: EntryId },
    #[serde(rename = "arisan.handing_confirmed")]
    HandingConfirmed { arisan: ArisanId, round: ArisanRoundId, handing: HandingId, member: MemberId },
    #[serde(rename = "arisan.handing_struck")]
    HandingStruck { arisan: ArisanId, round: ArisanRoundId, handing: HandingId, reason: Text },
}
