//! What happens to reports.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::{Signer, Span};
use crate::{
    kernel::{AchievementId, ChallengeId, MemberId, PhotoId},
    passages::Line,
};

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(tag = "kind")]
pub enum Event {
    #[serde(rename = "reports.prepared")]
    Prepared {
        of: Span,
        version: u32,
        member: MemberId,
        introduction: Vec<Line>,
        closing: Vec<Line>,
        thanks: Vec<Line>,
        photos: Vec<PhotoId>,
        achievements: Vec<AchievementId>,
        challenges: Vec<ChallengeId>,
        signers: Vec<Signer>,
    },
    #[serde(rename = "reports.sent")]
    Sent { of: Span, version: u32 },
    #[serde(rename = "reports.taken_back")]
    TakenBack { of: Span },
}
