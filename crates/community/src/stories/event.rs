//! What happens to stories.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::Telling;
use crate::kernel::{CommentId, StoryId, Text};

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(tag = "kind")]
pub enum Event {
    #[serde(rename = "stories.drafted")]
    Drafted {
        story: StoryId,
        #[serde(flatten)]
        telling: Telling,
    },
    #[serde(rename = "stories.edited")]
    Edited {
        story: StoryId,
        version: u32,
        #[serde(flatten)]
        telling: Telling,
    },
    #[serde(rename = "stories.published")]
    Published { story: StoryId },
    #[serde(rename = "stories.unpublished")]
    Unpublished { story: StoryId },
    #[serde(rename = "stories.removed")]
    Removed { story: StoryId },
    #[serde(rename = "stories.comment_admitted")]
    CommentAdmitted { story: StoryId, comment: CommentId, name: Text, words: Text },
    #[serde(rename = "stories.comment_taken_down")]
    CommentTakenDown { story: StoryId, comment: CommentId },
}

impl Event {
    pub fn story(&self) -> StoryId {
        match self {
            Event::Drafted { story, .. }
            | Event::Edited { story, .. }
            | Event::Published { story }
            | Event::Unpublished { story }
            | Event::Removed { story }
            | Event::CommentAdmitted { story, .. }
            | Event::CommentTakenDown { story, .. } => *story,
        }
    }
}
