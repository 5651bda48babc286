//! What can be asked of stories.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::Telling;
use crate::kernel::{CommentId, StoryId, Text};

#[derive(Clone, Debug, Deserialize, Serialize, JsonSchema)]
#[serde(tag = "kind")]
pub enum Command {
    /// Begin one, for members' eyes.
    #[serde(rename = "stories.draft")]
    Draft {
        #[serde(flatten)]
        telling: Telling,
    },
    /// Tell it otherwise. Refused when somebody else has written since that version.
    #[serde(rename = "stories.edit")]
    Edit {
        story: StoryId,
        /// The version that was read.
        version: u32,
        #[serde(flatten)]
        telling: Telling,
    },
    /// From now on everybody can read it.
    #[serde(rename = "stories.publish")]
    Publish {
        story: StoryId,
        /// The version that was read.
        version: u32,
    },
    #[serde(rename = "stories.unpublish")]
    Unpublish { story: StoryId },
    #[serde(rename = "stories.remove")]
    Remove { story: StoryId },
    /// Let a visitor's comment in. The words come from where they waited, never from whoever lets them in.
    #[serde(rename = "stories.admit")]
    Admit { story: StoryId, name: Text, words: Text },
    /// Take an admitted comment down; its words are erased.
    #[serde(rename = "stories.take_down")]
    TakeDown { story: StoryId, comment: CommentId },
}
