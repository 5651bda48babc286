//! The lot: a draw by commit and reveal that everybody can repeat (RULES §5).
//!
//! Before the meeting the server publishes `C = SHA-256(seed ‖ round id)`. At the meeting the members add words. The winner
//! is the first value below the limit of
//! `SHA-256(seed ‖ round id ‖ words joined by newline, in the order given ‖ counter as 4 bytes big-endian)`, counter
//! 0, 1, 2, …: its first 8 bytes as a big-endian number, refused when ≥ ⌊2^64/n⌋·n, then modulo n, over the eligible slots in
//! order of slot number.
//!
//! The bytes: the seed is 32 bytes; the *round id* is the UTF-8 text `arisan/A/R/D`, in decimal digits without zeros before
//! them, where A is the arisan, R its round and D counts the draws of that round (a draw that is called off is followed by
//! one with another id, and so with another commitment). It has no length or end mark before the words. The words are the
//! UTF-8 text that was kept of each, joined by one byte 0x0a. Nothing else goes in.

use std::fmt;

use schemars::JsonSchema;
use serde::{Deserialize, Deserializer, Serialize, Serializer};
use sha2::{Digest, Sha256};

use crate::kernel::{ArisanId, ArisanRoundId, MediaId};

/// Which draw: in the hash as its text, `arisan/3/7/1`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct LotId {
    pub arisan: ArisanId,
    pub round: ArisanRoundId,
    pub draw: u32,
}

impl fmt::Display for LotId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "arisan/{}/{}/{}", self.arisan, self.round, self.draw)
    }
}

/// What the server keeps to itself until it is revealed. `Debug` does not show it.
#[derive(Clone, Copy, PartialEq, Eq, JsonSchema)]
#[schemars(with = "String")]
pub struct Seed(pub [u8; 32]);

/// The hash that is published before the words are given.
#[derive(Clone, Copy, PartialEq, Eq, JsonSchema)]
#[schemars(with = "String")]
pub struct Commitment(pub [u8; 32]);

impl fmt::Debug for Seed {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Seed(secret)")
    }
}

impl fmt::Debug for Commitment {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Commitment({self})")
    }
}

macro_rules! in_hex {
    ($($name:ident)*) => {$(
        impl fmt::Display for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str(&hex(&self.0))
            }
        }

        impl Serialize for $name {
            fn serialize<S: Serializer>(&self, out: S) -> Result<S::Ok, S::Error> {
                out.collect_str(self)
            }
        }

        impl<'de> Deserialize<'de> for $name {
            fn deserialize<D: Deserializer<'de>>(input: D) -> Result<Self, D::Error> {
                // A file's name is written the same way.
                MediaId::deserialize(input).map(|MediaId(bytes)| $name(bytes))
            }
        }
    )*};
}

in_hex! { Seed Commitment }

/// Small hex digits.
pub fn hex(bytes: &[u8]) -> String {
    bytes.iter().map(|byte| format!("{byte:02x}")).collect()
}

impl Commitment {
    pub fn of(seed: &Seed, id: LotId) -> Commitment {
        let mut digest = Sha256::new();
        digest.update(seed.0);
        digest.update(id.to_string());
        Commitment(digest.finalize().into())
    }
}

/// One try at a winner.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, JsonSchema)]
#[schemars(rename = "DrawStep")]
pub struct Step {
    pub counter: u32,
    /// SHA-256 in hex.
    pub digest: String,
    /// The first 8 bytes, big-endian; as text, because JSON numbers of many languages are too small for it.
    pub value: String,
    /// Below the limit: this one counts.
    pub counts: bool,
}

/// All tries up to the one that counts.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Lot {
    pub steps: Vec<Step>,
    /// ⌊2^64/n⌋·n.
    pub limit: u128,
    /// Place among the eligible slots, 0 is the first.
    pub index: usize,
}

/// Repeats the draw among `n` slots; `None` when there is nothing to draw.
pub fn draw(seed: &Seed, id: LotId, words: &[&str], n: u64) -> Option<Lot> {
    let all = 1_u128 << 64;
    let limit = all.checked_div(u128::from(n))? * u128::from(n);
    let mut begun = Sha256::new();
    begun.update(seed.0);
    begun.update(id.to_string());
    begun.update(words.join("\n"));
    let mut steps = vec![];
    for counter in 0..=u32::MAX {
        let mut digest = begun.clone();
        digest.update(counter.to_be_bytes());
        let digest: [u8; 32] = digest.finalize().into();
        let value = digest.iter().take(8).fold(0_u64, |value, byte| value << 8 | u64::from(*byte));
        let counts = u128::from(value) < limit;
        steps.push(Step { counter, digest: hex(&digest), value: value.to_string(), counts });
        if counts {
            return Some(Lot { steps, limit, index: usize::try_from(value % n).ok()? });
        }
    }
    None
}
