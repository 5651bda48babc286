//! What can be asked of reports.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::{Signer, Span, Terms};
use crate::kernel::{AchievementId, ChallengeId, GrantId, PhotoId, Text};

#[derive(Clone, Debug, Deserialize, Serialize, JsonSchema)]
#[serde(tag = "kind")]
pub enum Command {
    /// Word it and choose what goes with it, for members' eyes until it is sent.
    #[serde(rename = "reports.prepare")]
    Prepare {
        of: Span,
        /// The version that was read; 0 where there was none.
        over: u32,
        #[serde(flatten)]
        wording: Wording,
    },
    /// From now on outsiders who see the report read these words.
    #[serde(rename = "reports.send")]
    Send {
        of: Span,
        /// The version that was read.
        version: u32,
    },
    /// Outsiders read the figures alone again.
    #[serde(rename = "reports.take_back")]
    TakeBack { of: Span },
    /// Something was given that is reported on.
    #[serde(rename = "reports.note_grant")]
    NoteGrant {
        #[serde(flatten)]
        terms: Terms,
    },
    #[serde(rename = "reports.change_grant")]
    ChangeGrant {
        grant: GrantId,
        #[serde(flatten)]
        terms: Terms,
    },
    /// Its report is gone for everybody.
    #[serde(rename = "reports.remove_grant")]
    RemoveGrant { grant: GrantId },
}

/// What people say of the figures, and what they choose to go with them.
#[derive(Clone, Debug, Default, PartialEq, Deserialize, Serialize, JsonSchema)]
pub struct Wording {
    #[serde(default)]
    pub introduction: Text,
    #[serde(default)]
    pub closing: Text,
    /// Whom and what for, a line each.
    #[serde(default)]
    pub thanks: Text,
    /// In order. Outsiders see only those that are public when they look.
    #[serde(default)]
    pub photos: Vec<PhotoId>,
    #[serde(default)]
    pub achievements: Vec<AchievementId>,
    #[serde(default)]
    pub challenges: Vec<ChallengeId>,
    /// Under it on paper.
    #[serde(default)]
    pub signers: Vec<Signer>,
}
