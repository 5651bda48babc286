//! Stories: what a community tells everybody about what it did, with what visitors answer (PRODUCT, stories).
//!
//! A comment waits outside the log until a member lets it in (`host::comments`); only then is it said here.
//! Invariant: outsiders see a story only while it is published, there, and its words are.

mod apply;
mod command;
mod decide;
mod event;
mod likeness;
mod links;
mod story;
#[cfg(test)]
mod tests;

pub use apply::apply;
pub use command::Command;
pub use decide::decide;
pub use event::Event;
pub use likeness::Likeness;
pub use links::holds_a_link;
pub use story::{Comment, Stories, Story, Telling, Version};

use schemars::JsonSchema;
use serde::Serialize;

#[derive(Clone, Debug, PartialEq, Eq, Serialize, JsonSchema)]
#[serde(tag = "kind")]
pub enum Refusal {
    /// Somebody else has written meanwhile: what they wrote is read first.
    #[serde(rename = "stories.newer_version")]
    NewerVersion { version: u32 },
    #[serde(rename = "stories.removed")]
    Removed,
    /// Only what everybody can read is answered by visitors.
    #[serde(rename = "stories.not_published")]
    NotPublished,
    /// The words of whoever wrote it were taken out of the log.
    #[serde(rename = "stories.words_gone")]
    WordsGone,
}
