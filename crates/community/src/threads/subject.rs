//! Subject: what a thread is about.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use crate::{
    Community,
    gatherings::OccasionId,
    kernel::{DecisionId, FieldId, IdeaId, IndicatorId, TaskId, ThreadId},
    threads::Thread,
};

/// One thing of the community, or the community itself for talk about everything else.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, JsonSchema)]
#[serde(tag = "about", rename_all = "snake_case")]
pub enum Subject {
    Community,
    Decision { decision: DecisionId },
    Occasion { occasion: OccasionId },
    Task { task: TaskId },
    Idea { idea: IdeaId },
    Field { field: FieldId },
    Indicator { indicator: IndicatorId },
    Agreement,
}

impl Subject {
    /// The same where it stands now: an occasion may have gone to a later part of its series. `None` when there is no
    /// such thing, or none any more.
    pub fn found(self, community: &Community) -> Option<Subject> {
        let there = match self {
            Subject::Community => true,
            Subject::Decision { decision } => community.decisions.find(decision).is_some(),
            Subject::Occasion { occasion } => {
                let occasion = community.gatherings.occasion(occasion)?.id;
                return Some(Subject::Occasion { occasion });
            }
            Subject::Task { task } => community.tasks.find(task).is_some(),
            Subject::Idea { idea } => community.ideas.find(idea).is_some(),
            Subject::Field { field } => community.fields.find(field).is_some(),
            Subject::Indicator { indicator } => community.impact.find(indicator).is_some(),
            Subject::Agreement => community.agreements.current().1.is_some(),
        };
        there.then_some(self)
    }
}

impl Community {
    /// The thread about this. That of an occasion is found by whatever series the occasion belongs to by now.
    pub fn thread_about(&self, subject: Subject) -> Option<(ThreadId, &Thread)> {
        let known = self.threads.about(subject);
        if known.is_some() || !matches!(subject, Subject::Occasion { .. }) {
            return known;
        }
        let found = subject.found(self)?;
        self.threads.all().find(|(_, it)| match it.subject {
            Subject::Occasion { .. } => it.subject.found(self) == Some(found),
            Subject::Community
            | Subject::Decision { .. }
            | Subject::Task { .. }
            | Subject::Idea { .. }
            | Subject::Field { .. }
            | Subject::Indicator { .. }
            | Subject::Agreement => false,
        })
    }
}
