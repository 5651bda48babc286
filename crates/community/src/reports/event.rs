//! What happens to reports.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::{Signer, Span, Terms};
use crate::{
    kernel::{AchievementId, ChallengeId, GrantId, MemberId, PhotoId},
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
    #[serde(rename = "reports.grant_noted")]
    GrantNoted {
        grant: GrantId,
        #[serde(flatten)]
        terms: Terms,
    },
    #[serde(rename = "reports.grant_changed")]
    GrantChanged {
        grant: GrantId,
        #[serde(flatten)]
        terms: Terms,
    },
    #[serde(rename = "reports.grant_removed")]
    GrantRemoved { grant: GrantId },
}
