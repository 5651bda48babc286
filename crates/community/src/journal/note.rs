//! A note: three answers, in versions.

use std::collections::BTreeMap;

use super::Attachment;
use crate::{
    gatherings::OccasionId,
    kernel::{AttachmentId, MemberId, Moment},
    passages::{Passage, writers},
};

/// What worked, what was hard, what next time.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Answers {
    pub worked: Vec<Passage>,
    pub hard: Vec<Passage>,
    pub next_time: Vec<Passage>,
}

#[derive(Clone, Debug, PartialEq)]
pub struct Version {
    pub member: MemberId,
    /// Who wrote it down, when not they themselves.
    pub recorded_by: Option<MemberId>,
    pub at: Moment,
    pub answers: Answers,
}

/// Who struck it, and when: that it was there stays.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Struck {
    pub by: Option<MemberId>,
    pub at: Moment,
}

#[derive(Clone, Debug, PartialEq)]
pub struct Note {
    pub occasion: Option<OccasionId>,
    /// Oldest first, never none; the last one counts.
    pub versions: Vec<Version>,
    /// Also those that were taken off.
    pub attachments: BTreeMap<AttachmentId, Attachment>,
    pub struck: Option<Struck>,
}

impl Note {
    /// 1 for the first; what the next writer must have read.
    pub fn version(&self) -> u32 {
        u32::try_from(self.versions.len()).unwrap_or(u32::MAX)
    }

    pub fn latest(&self) -> Option<&Version> {
        self.versions.last()
    }

    /// Whoever wrote something that stands, each once.
    pub fn writers(&self) -> Vec<MemberId> {
        let Some(Version { answers, .. }) = self.latest() else { return vec![] };
        let mut all = vec![];
        for passages in [&answers.worked, &answers.hard, &answers.next_time] {
            for member in writers(passages) {
                if !all.contains(&member) {
                    all.push(member);
                }
            }
        }
        all
    }
}
