//! "Check it yourself": everything that goes into a draw, and every step of it.

use schemars::JsonSchema;
use serde::Serialize;

use super::{ArisanLine, RoundLine, SlotSeen, round::lot_id};
use crate::{
    arisan::{
        DrawEnd,
        lot::{self, Commitment, Step, hex},
    },
    kernel::{ArisanId, ArisanRoundId, Moment},
    seen_by::{Person, Seen},
};

/// The page, and the file with which anybody can repeat the draw elsewhere.
#[derive(Clone, Debug, Serialize, JsonSchema)]
#[schemars(rename = "ArisanCheck")]
pub struct Check {
    pub arisan: ArisanLine,
    pub round: RoundLine,
    /// How it is computed, for whoever writes it anew.
    pub rule: &'static str,
    pub round_id: String,
    /// Its UTF-8 bytes in hex: these go into both hashes.
    pub round_id_bytes: String,
    /// 32 bytes in hex.
    pub seed: String,
    /// Published before the words, in hex.
    pub commitment: String,
    pub committed_at: Moment,
    /// SHA-256(seed ‖ round id), computed anew.
    pub commitment_again: String,
    /// In the order given.
    pub words: Vec<CheckedWord>,
    /// In order of slot number.
    pub eligible: Vec<SlotSeen>,
    /// ⌊2^64/n⌋·n as text: it may be 2^64.
    pub limit: String,
    pub steps: Vec<Step>,
    /// Place among the eligible, 0 is the first.
    pub index: usize,
    /// As computed anew.
    pub winner: SlotSeen,
    /// As the log tells.
    pub drawn: SlotSeen,
}

#[derive(Clone, Debug, PartialEq, Serialize, JsonSchema)]
#[schemars(rename = "ArisanCheckedWord")]
pub struct CheckedWord {
    pub person: Person,
    pub word: String,
    pub bytes: String,
}

const RULE: &str = "commitment = SHA-256(seed ‖ round_id). For counter = 0, 1, 2, …: \
digest = SHA-256(seed ‖ round_id ‖ words joined by one byte 0a, in the order given ‖ counter as 4 bytes big-endian); \
value = first 8 bytes of digest as a big-endian number; if value < limit = floor(2^64 / n) * n, the winner is \
eligible[value mod n], where n is the number of eligible slots in order of slot number.";

impl Seen<'_> {
    /// `None` for outsiders, and while nothing was drawn.
    pub fn arisan_check(&self, id: ArisanId, round: ArisanRoundId) -> Option<Check> {
        self.member()?;
        let it = self.community.arisan.find(id)?;
        let kept = it.rounds.get(&round)?;
        let draw = kept.draws.last()?;
        let Some(DrawEnd::Drawn { seed, slot, .. }) = &draw.end else { return None };
        let eligible = draw.eligible.as_ref()?;
        let lot_id = lot_id(id, round, kept.draws.len());
        let words: Vec<&str> = draw.words.iter().map(|it| it.word.or_empty()).collect();
        let lot = lot::draw(seed, lot_id, &words, u64::try_from(eligible.len()).ok()?)?;
        let seen = |slot| self.slot(it, kept.cycle, slot);
        let round_id = lot_id.to_string();
        Some(Check {
            arisan: self.arisan_line(id, it),
            round: self.round_line(it, round, kept),
            rule: RULE,
            round_id_bytes: hex(round_id.as_bytes()),
            round_id,
            seed: seed.to_string(),
            commitment: draw.commitment.to_string(),
            committed_at: draw.committed_at,
            commitment_again: Commitment::of(seed, lot_id).to_string(),
            words: draw
                .words
                .iter()
                .map(|it| CheckedWord {
                    person: self.person(it.member),
                    word: it.word.or_empty().to_owned(),
                    bytes: hex(it.word.or_empty().as_bytes()),
                })
                .collect(),
            eligible: eligible.iter().copied().map(seen).collect(),
            limit: lot.limit.to_string(),
            steps: lot.steps,
            index: lot.index,
            winner: seen(*eligible.get(lot.index)?),
            drawn: seen(*slot),
        })
    }
}
