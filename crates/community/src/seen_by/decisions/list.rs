//! The list: what waits for the viewer's voice, what runs, what was decided.

use schemars::JsonSchema;
use serde::Serialize;

use crate::{
    decisions::{Class, Decision, From, Method, Rules, Secrecy, Stage, Verdict},
    kernel::{ChoiceId, Day, DecisionId, MemberId, Moment},
    seen_by::{Seen, words},
};

/// Closed ones in the list, newest first: a year of a lively community.
const CLOSED_SHOWN: usize = 60;

#[derive(Clone, Debug, Serialize, JsonSchema)]
pub struct DecisionList {
    /// The viewer may vote and has not, the first to close first.
    pub waiting: Vec<DecisionLine>,
    pub running: Vec<DecisionLine>,
    /// Newest first.
    pub closed: Vec<DecisionLine>,
    pub rules: Rules,
}

/// One decision in a line or two.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, JsonSchema)]
pub struct DecisionLine {
    pub id: DecisionId,
    pub title: String,
    pub method: Method,
    pub class: Class,
    pub secrecy: Secrecy,
    /// How many may vote, and how many have; unknown in a secret ballot that runs.
    pub voters: u32,
    pub spoken: Option<u32>,
    pub objections: u32,
    pub stage: StageLine,
    pub review_on: Option<Day>,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, JsonSchema)]
#[serde(tag = "stage", rename_all = "snake_case")]
pub enum StageLine {
    Open {
        closes_at: Moment,
    },
    /// `chosen`: labels of what passed, where there were choices.
    Closed {
        at: Moment,
        verdict: Verdict,
        chosen: Vec<String>,
    },
    Withdrawn {
        at: Moment,
    },
}

impl DecisionLine {
    pub fn has_passed(&self) -> bool {
        matches!(self.stage, StageLine::Closed { verdict: Verdict::Passed { .. }, .. })
    }
}

impl Seen<'_> {
    /// For members.
    pub fn decision_list(&self) -> Option<DecisionList> {
        let me = self.member()?;
        let (mut waiting, mut running) = (vec![], vec![]);
        for (id, it) in self.community.decisions.open() {
            let list = if self.waits_for(id, it, me) { &mut waiting } else { &mut running };
            list.push((it.closes_at, self.decision_line(id, it)));
        }
        let by_time = |mut list: Vec<(Moment, DecisionLine)>| {
            list.sort_by_key(|(closes_at, it)| (*closes_at, it.id));
            list.into_iter().map(|(_, it)| it).collect()
        };
        let mut closed: Vec<_> = self
            .community
            .decisions
            .all()
            .filter_map(|(id, it)| Some((it.closed_at()?, self.decision_line(id, it))))
            .collect();
        closed.sort_by_key(|(at, it)| std::cmp::Reverse((*at, it.id)));
        Some(DecisionList {
            waiting: by_time(waiting),
            running: by_time(running),
            closed: closed.into_iter().take(CLOSED_SHOWN).map(|(_, it)| it).collect(),
            rules: self.community.decisions.rules,
        })
    }

    /// Whether this voter's voice is missing, as far as the viewer can know.
    pub(crate) fn waits_for(&self, id: DecisionId, decision: &Decision, member: MemberId) -> bool {
        decision.is_open()
            && decision.voters.contains(&member)
            && !decision.has_spoken(member)
            && !(decision.is_secret() && self.has_cast(id, member))
    }

    /// Decisions that came from this, newest first; withdrawn ones are left out.
    pub(crate) fn decisions_from(&self, from: From) -> Vec<DecisionLine> {
        let here = |it: &Decision| {
            let same = match (it.from, from) {
                // An occasion may have gone to a later part of its series.
                (Some(From::Occasion(one)), From::Occasion(other)) => {
                    let found = |id| self.community.gatherings.occasion(id).map(|it| it.id);
                    one == other || found(one).is_some_and(|one| Some(one) == found(other))
                }
                (own, from) => own == Some(from),
            };
            same && !matches!(it.stage, Stage::Withdrawn { .. })
        };
        let all = self.community.decisions.all().rev().filter(|(_, it)| here(it));
        all.map(|(id, it)| self.decision_line(id, it)).collect()
    }

    /// What passed in these days, in the order of it. Empty for outsiders.
    pub(crate) fn passed_between(&self, from: Day, to: Day) -> Vec<DecisionLine> {
        if self.member().is_none() {
            return vec![];
        }
        let all = self.community.decisions.all();
        let mut passed: Vec<_> = all
            .filter_map(|(id, it)| Some((it.closed_at()?, self.decision_line(id, it))))
            .filter(|(at, it)| it.has_passed() && (from..=to).contains(&self.community.today(*at)))
            .collect();
        passed.sort_by_key(|(at, it)| (*at, it.id));
        passed.into_iter().map(|(_, it)| it).collect()
    }

    pub(crate) fn decision_line(&self, id: DecisionId, it: &Decision) -> DecisionLine {
        DecisionLine {
            id,
            title: words(&it.title),
            method: it.method,
            class: it.class,
            secrecy: it.secrecy,
            voters: count(it.voters.len()),
            spoken: (!it.is_secret()).then(|| spoken(it)),
            objections: count(it.open_objections().count()),
            stage: stage(it),
            review_on: it.review_on,
        }
    }
}

fn stage(it: &Decision) -> StageLine {
    match &it.stage {
        Stage::Open => StageLine::Open { closes_at: it.closes_at },
        Stage::Closed { at, verdict, .. } => {
            StageLine::Closed { at: *at, verdict: verdict.clone(), chosen: chosen(it, verdict) }
        }
        Stage::Withdrawn { at, .. } => StageLine::Withdrawn { at: *at },
    }
}

/// Labels of the choices that a verdict names.
pub(super) fn chosen(it: &Decision, verdict: &Verdict) -> Vec<String> {
    let label = |choice: &ChoiceId| {
        let place = usize::try_from(choice.0).ok()?.checked_sub(1)?;
        it.choices.get(place).map(|it| words(&it.label))
    };
    match verdict {
        Verdict::Passed { choices } | Verdict::Tied { choices } => choices.iter().filter_map(label).collect(),
        Verdict::Rejected
        | Verdict::Objected
        | Verdict::NoQuorum { .. }
        | Verdict::NothingChosen
        | Verdict::AwaitsLot
        | Verdict::Known => vec![],
    }
}

pub(super) fn spoken(it: &Decision) -> u32 {
    count(it.voters.iter().filter(|voter| it.has_spoken(**voter)).count())
}

pub(super) fn count(people: usize) -> u32 {
    u32::try_from(people).unwrap_or(u32::MAX)
}
