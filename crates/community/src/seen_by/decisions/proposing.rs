//! What a proposal may be about, and what it would weigh: for whoever writes one.

use schemars::JsonSchema;
use serde::Serialize;

use crate::{
    Asked, Command, Refusal,
    decisions::{Class, Proposal, Rules, class_needed, refused_act},
    kernel::{By, GatheringId},
    limits,
    members::Standing,
    seen_by::{Person, Seen, words},
};

/// What the form of a proposal lets one choose from.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub struct Proposing {
    /// Members, the viewer first.
    pub people: Vec<Person>,
    /// Members who count for a quorum: those who are not on leave.
    pub counting: u32,
    /// Enough members for a ballot that is secret.
    pub can_be_secret: bool,
    /// Series that still go on.
    pub series: Vec<SeriesGoingOn>,
    pub purpose: String,
    pub rules: Rules,
}

#[derive(Clone, Debug, Serialize, JsonSchema)]
pub struct SeriesGoingOn {
    pub id: GatheringId,
    pub title: String,
}

impl Seen<'_> {
    /// For members.
    pub fn proposing(&self) -> Option<Proposing> {
        self.member()?;
        let people = self.takers();
        let today = self.today();
        let goes_on = |last: Option<Option<crate::kernel::Day>>| match last {
            Some(Some(last)) => last >= today,
            Some(None) => false,
            // Never ends.
            None => true,
        };
        let series = self
            .community
            .gatherings
            .all()
            .filter(|(_, it)| it.plan.repeats.is_some() && goes_on(it.plan.last()));
        let on_leave = |it: &&crate::members::Member| matches!(it.standing, Standing::Paused { .. });
        let away = self.community.members.current().filter(on_leave).count();
        Some(Proposing {
            counting: super::list::count(people.len().saturating_sub(away)),
            can_be_secret: super::list::count(people.len()) >= limits::SECRET_VOTERS_MIN,
            people,
            series: series
                .map(|(id, it)| SeriesGoingOn { id, title: words(&it.plan.details.title) })
                .collect(),
            purpose: words(&self.community.profile.purpose),
            rules: self.community.decisions.rules,
        })
    }

    /// The class in which this would be decided.
    pub fn class_needed(&self, proposal: &Proposal) -> Class {
        class_needed(self.community, proposal)
    }

    /// The first act that could not be carried out as it is written, by its place from 0 on, and why not.
    pub fn act_refused(&self, proposal: &Proposal) -> Option<(usize, Refusal)> {
        let by = By::Member(self.member()?);
        let asked = Asked { by, at: self.now, command: open(proposal) };
        refused_act(self.community, &asked, &proposal.carries)
    }
}

fn open(proposal: &Proposal) -> Command {
    crate::decisions::Command::Open { proposal: proposal.clone() }.into()
}
