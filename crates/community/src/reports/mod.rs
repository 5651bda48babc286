//! Reports: what people put to the numbers in words of their own, and what of it was sent (PRODUCT, reports).
//!
//! Figures are never kept here: they are read from the log where a report is read.
//! Invariant: outsiders read the words of the version that was sent last, and none before or after it was taken back.

mod apply;
mod command;
mod decide;
mod event;
mod grant;
mod report;
mod span;
#[cfg(test)]
mod tests;
mod there;

pub use apply::{apply, handed_on};
pub use command::{Command, Wording};
pub use decide::decide;
pub use event::Event;
pub use grant::{AmountFor, Grant, Terms};
pub use report::{Prepared, Reports, Role, Sending, Signer, Version};
pub use span::{NoSpan, Span};
pub use there::{belongs_to, days};

use schemars::JsonSchema;
use serde::Serialize;

#[derive(Clone, Debug, PartialEq, Eq, Serialize, JsonSchema)]
#[serde(tag = "kind")]
pub enum Refusal {
    /// Somebody has saved something newer meanwhile.
    #[serde(rename = "reports.newer_version")]
    NewerVersion { version: u32 },
    /// Nobody has prepared it yet.
    #[serde(rename = "reports.not_prepared")]
    NotPrepared,
    /// The grant was removed.
    #[serde(rename = "reports.grant_removed")]
    GrantRemoved,
}
