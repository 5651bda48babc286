//! Why an arisan does not do what was asked.

use schemars::JsonSchema;
use serde::Serialize;

use crate::kernel::{ArisanRoundId, Rupiah, SlotId};

#[derive(Clone, Debug, PartialEq, Eq, Serialize, JsonSchema)]
#[serde(tag = "kind")]
pub enum Refusal {
    /// There will be no further cycle.
    #[serde(rename = "arisan.ended")]
    Ended,
    /// The list is closed while a cycle runs.
    #[serde(rename = "arisan.running")]
    Running,
    /// No cycle runs.
    #[serde(rename = "arisan.not_running")]
    NotRunning,
    /// Two slots at least; one alone would only pay itself.
    #[serde(rename = "arisan.too_few_slots")]
    TooFewSlots,
    /// With half slots, contribution and cut must be even, or half a rupiah is left.
    #[serde(rename = "arisan.odd_halves")]
    OddHalves,
    /// The cut would take all that comes in.
    #[serde(rename = "arisan.cut_too_large")]
    CutTooLarge,
    /// The round before has nobody yet who receives.
    #[serde(rename = "arisan.round_under_way")]
    RoundUnderWay { round: ArisanRoundId },
    /// It is known already who receives in this round.
    #[serde(rename = "arisan.has_receiver")]
    HasReceiver,
    /// Nobody receives in this round yet.
    #[serde(rename = "arisan.no_receiver")]
    NoReceiver,
    /// This slot has received in this cycle.
    #[serde(rename = "arisan.already_received")]
    AlreadyReceived,
    /// Only slots that are paid up receive.
    #[serde(rename = "arisan.not_paid_up")]
    NotPaidUp,
    /// By agreement another slot is next.
    #[serde(rename = "arisan.not_its_turn")]
    NotItsTurn { slot: SlotId },
    /// Several are in the drum: a lot decides.
    #[serde(rename = "arisan.drawn_by_lot")]
    DrawnByLot,
    /// Here no lot decides.
    #[serde(rename = "arisan.not_drawn_by_lot")]
    NotDrawnByLot,
    /// Only this slot is in the drum; it receives without a lot.
    #[serde(rename = "arisan.needs_no_lot")]
    NeedsNoLot { slot: SlotId },
    /// Nobody who has not received yet is paid up.
    #[serde(rename = "arisan.nobody_paid_up")]
    NobodyPaidUp,
    /// A commitment comes before the first word.
    #[serde(rename = "arisan.no_commitment")]
    NoCommitment,
    /// The draw has not been opened.
    #[serde(rename = "arisan.draw_not_open")]
    DrawNotOpen,
    /// The words are closed.
    #[serde(rename = "arisan.words_closed")]
    WordsClosed,
    /// The seed stays secret until the words are closed.
    #[serde(rename = "arisan.words_open")]
    WordsOpen,
    /// One word each; this member has given theirs.
    #[serde(rename = "arisan.word_given")]
    WordGiven,
    /// Without any word the server alone would decide.
    #[serde(rename = "arisan.no_words")]
    NoWords,
    /// The seed is not on this server; the draw can only be called off.
    #[serde(rename = "arisan.seed_lost")]
    SeedLost,
    /// Two saw it, at least.
    #[serde(rename = "arisan.too_few_witnesses")]
    TooFewWitnesses,
    /// A slot cannot exchange with itself, nor two where no turn is known.
    #[serde(rename = "arisan.nothing_to_swap")]
    NothingToSwap,
    /// This slot is somebody else's.
    #[serde(rename = "arisan.not_yours")]
    NotYours,
    /// One of the two waits for an answer already.
    #[serde(rename = "arisan.swap_open")]
    SwapOpen,
    /// Turns have changed since it was asked.
    #[serde(rename = "arisan.swap_over")]
    SwapOver,
    /// Money was handed over from it already.
    #[serde(rename = "arisan.handed_over")]
    HandedOver,
    /// So much can be handed over at most.
    #[serde(rename = "arisan.not_that_much")]
    NotThatMuch { available: Rupiah },
    /// Somebody else must confirm what one wrote down.
    #[serde(rename = "arisan.own_handing")]
    OwnHanding,
    /// It was confirmed or struck already.
    #[serde(rename = "arisan.handing_settled")]
    HandingSettled,
}
