//! The count of a decision as `percik tally --json` tells it, so that both can be held side by side.
//!
//! Invariant: nothing is told before the counts are to be shown.

use std::collections::BTreeMap;

use schemars::JsonSchema;
use serde::Serialize;

use crate::{
    decisions::{Counting, Counts, Decision, Method, RunoffRound, Verdict, ballots_cast, ties},
    kernel::{ChoiceId, DecisionId, Rupiah},
    seen_by::{Seen, words},
};

/// What was counted. Which fields there are depends on the method.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, JsonSchema)]
#[serde(untagged)]
#[schemars(rename = "DecisionTally")]
pub enum TallySeen {
    /// Of a budget, as of a `.pb` file.
    Budget {
        method: &'static str,
        /// Ballots that were cast.
        voters: u32,
        /// Numbers of the choices, in the order in which they were bought.
        selected: Vec<String>,
        cost: Rupiah,
    },
    /// Of choices in order of preference, as of a PrefLib file; choices by their labels.
    Ranked {
        method: &'static str,
        voters: u32,
        /// Nobody while a lot is awaited.
        winners: Vec<String>,
        /// Of the instant run-off.
        rounds: Vec<TallyRound>,
        /// Whom a lot has parted, or in a count that is not final the order of the choices.
        ties: Vec<Vec<String>>,
    },
    /// Of every other method: by the labels of the choices, or by the answers.
    Counted {
        method: &'static str,
        voters: u32,
        /// More than one when they are tied.
        winners: Vec<String>,
        counts: BTreeMap<String, u32>,
        /// Of times: who could come if need be.
        #[serde(skip_serializing_if = "Option::is_none")]
        if_need_be: Option<BTreeMap<String, u32>>,
    },
}

/// One round of an instant run-off.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, JsonSchema)]
pub struct TallyRound {
    /// Votes of each choice that is still in.
    pub counts: BTreeMap<String, u32>,
    /// Who goes out after it.
    pub eliminated: Vec<String>,
}

impl Seen<'_> {
    /// For members; `None` while the counts are not to be shown, and when secret ballots were not even opened.
    pub fn decision_tally(&self, id: DecisionId) -> Option<TallySeen> {
        self.member()?;
        let it = self.community.decisions.find(id)?;
        let tally = self.tally(it)?;
        let (method, voters) = (word(it.method), ballots_cast(it));
        let by_choice =
            |row: &[u32]| (1..).map(ChoiceId).zip(row).map(|(id, n)| (label(it, id), *n)).collect();
        let counted = |counts: BTreeMap<String, u32>| TallySeen::Counted {
            method,
            voters,
            winners: self.winners(it),
            counts,
            if_need_be: None,
        };
        Some(match &tally.counts {
            Counts::Unopened => return None,
            Counts::Budget { bought, .. } => TallySeen::Budget {
                method,
                voters,
                selected: bought.iter().map(|it| it.choice.to_string()).collect(),
                cost: Rupiah(bought.iter().map(|it| it.rupiah.0).fold(0, i64::saturating_add)),
            },
            Counts::Runoff { rounds } => self.ranked(it, rounds),
            Counts::Pairs { .. } => self.ranked(it, &[]),
            Counts::Approvals { votes } => counted(by_choice(votes)),
            Counts::Points { points } => counted(by_choice(points)),
            Counts::Times { yes, if_need_be } => TallySeen::Counted {
                method,
                voters,
                winners: self.winners(it),
                counts: by_choice(yes),
                if_need_be: Some(by_choice(if_need_be)),
            },
            Counts::Stances { consent, concern, object, aside } => counted(named([
                ("consent", *consent),
                ("concern", *concern),
                ("object", *object),
                ("aside", *aside),
            ])),
            Counts::Sides { agree, disagree, needed: _ } => {
                counted(named([("agree", *agree), ("disagree", *disagree), ("abstain", tally.abstained)]))
            }
            Counts::Senses { good, unsure, worried } => {
                counted(named([("good", *good), ("unsure", *unsure), ("worried", *worried)]))
            }
            Counts::Joined { members, target: _ } => {
                counted(named([("in", super::list::count(members.len()))]))
            }
        })
    }

    fn ranked(&self, it: &Decision, rounds: &[RunoffRound]) -> TallySeen {
        let labels = |choices: &[ChoiceId]| choices.iter().map(|id| label(it, *id)).collect::<Vec<_>>();
        let round = |round: &RunoffRound| TallyRound {
            counts: (1..)
                .map(ChoiceId)
                .zip(&round.votes)
                .filter_map(|(id, votes)| Some((label(it, id), (*votes)?)))
                .collect(),
            eliminated: labels(&round.out),
        };
        TallySeen::Ranked {
            method: word(it.method),
            voters: ballots_cast(it),
            winners: self.winners(it),
            rounds: rounds.iter().map(round).collect(),
            ties: ties(it).iter().map(|tie| labels(tie)).collect(),
        }
    }

    /// Labels of what is ahead, or of what was chosen once it is closed.
    fn winners(&self, it: &Decision) -> Vec<String> {
        let verdict = it.verdict().cloned().unwrap_or_else(|| crate::decisions::verdict_so_far(it));
        match verdict {
            Verdict::Passed { choices } | Verdict::Tied { choices } => {
                choices.iter().map(|id| label(it, *id)).collect()
            }
            Verdict::Rejected
            | Verdict::Objected
            | Verdict::NoQuorum { .. }
            | Verdict::NothingChosen
            | Verdict::AwaitsLot
            | Verdict::Known => vec![],
        }
    }
}

/// As `percik tally` calls it, where it knows it.
const fn word(method: Method) -> &'static str {
    match method {
        Method::Budget { .. } => "mes-add1-greedy",
        Method::Ranked { count: Counting::InstantRunoff } => "irv",
        Method::Ranked { count: Counting::Schulze } => "schulze",
        Method::Consent => "consent",
        Method::Majority { .. } => "majority",
        Method::Approval => "approval",
        Method::Score => "score",
        Method::Dots => "dots",
        Method::TimePoll => "times",
        Method::SenseCheck => "sense",
        Method::OptIn { .. } => "opt-in",
    }
}

fn named<const N: usize>(counts: [(&str, u32); N]) -> BTreeMap<String, u32> {
    counts.into_iter().map(|(name, count)| (name.to_owned(), count)).collect()
}

/// `Rak`, `2026-11-28 15:00`; the number of the choice when its words were erased.
fn label(it: &Decision, id: ChoiceId) -> String {
    let place = usize::try_from(id.0).ok().and_then(|it| it.checked_sub(1));
    let Some(choice) = place.and_then(|place| it.choices.get(place)) else { return id.to_string() };
    let parts = [choice.day.map(|it| it.to_string()), choice.time.map(|it| it.to_string())];
    let mut parts: Vec<String> = parts.into_iter().flatten().collect();
    parts.extend(Some(words(&choice.label)).filter(|it| !it.is_empty()));
    if parts.is_empty() { id.to_string() } else { parts.join(" ") }
}

#[cfg(test)]
#[path = "tally_tests.rs"]
mod tests;
