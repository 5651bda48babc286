//! Why something about a decision was refused.

use schemars::JsonSchema;
use serde::Serialize;

use crate::kernel::{MemberId, Moment};

#[derive(Clone, Debug, PartialEq, Eq, Serialize, JsonSchema)]
#[serde(tag = "kind")]
pub enum Refusal {
    #[serde(rename = "decisions.already_closed")]
    AlreadyClosed { closed_at: Moment },
    #[serde(rename = "decisions.still_open")]
    StillOpen,
    /// Joined after it was opened: may read and talk.
    #[serde(rename = "decisions.not_a_voter")]
    NotAVoter { member: MemberId },
    /// A secret vote stands as it was cast.
    #[serde(rename = "decisions.already_voted")]
    AlreadyVoted,
    /// They have voted by themselves; another's record does not go over that.
    #[serde(rename = "decisions.voted_themselves")]
    VotedThemselves { member: MemberId },
    /// Their hand was counted in the room.
    #[serde(rename = "decisions.hand_counted")]
    HandCounted { member: MemberId },
    #[serde(rename = "decisions.not_entrusted")]
    NotEntrusted { member: MemberId },
    /// The proposal has a newer version.
    #[serde(rename = "decisions.newer_version")]
    NewerVersion { version: u32 },
    /// Nobody can hear reasons, phones and proxies in a secret ballot.
    #[serde(rename = "decisions.secret")]
    Secret,
    /// A secret ballot needs five voters.
    #[serde(rename = "decisions.too_few_for_secret")]
    TooFewForSecret { voters: u32 },
    /// Whether somebody stays is decided by a secret ballot, where there are five.
    #[serde(rename = "decisions.must_be_secret")]
    MustBeSecret,
    /// Only consent and majority end in a yes that can be carried out.
    #[serde(rename = "decisions.carries_nothing")]
    CarriesNothing,
    #[serde(rename = "decisions.not_by_consent")]
    NotByConsent,
    /// The class leaves this much time at least.
    #[serde(rename = "decisions.too_soon")]
    TooSoon { earliest: Moment },
    /// There is no objection of this member.
    #[serde(rename = "decisions.no_objection")]
    NoObjection { member: MemberId },
    /// The others may say so after a new version has tried to take it in.
    #[serde(rename = "decisions.not_tried_yet")]
    NotTriedYet,
    /// Consent first: two versions before votes are counted.
    #[serde(rename = "decisions.consent_first")]
    ConsentFirst,
    #[serde(rename = "decisions.not_yours")]
    NotYours,
    /// Hands and names do not add up to those present.
    #[serde(rename = "decisions.hands_do_not_add_up")]
    HandsDoNotAddUp { raised: u32, expected: u32 },
    /// Only a majority can be counted by hands.
    #[serde(rename = "decisions.no_hands_here")]
    NoHandsHere,
    /// It was decided too long ago for this.
    #[serde(rename = "decisions.too_late")]
    TooLate,
}
