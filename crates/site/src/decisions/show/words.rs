//! Sentences of a decision's page: what was said, what was chosen, how it ended.

use std::borrow::Cow;

use community::{
    decisions::{Ballot, Integration, Verdict},
    kernel::{ChoiceId, MemberId},
    seen_by::{
        Person,
        decisions::{ChoiceSeen, DecisionSeen, StageSeen},
    },
};

use super::super::{
    said::{self, Days},
    words as shared,
};
use crate::{Visit, parts::Tone, words::Words};

pub use crate::members::words::{name, names};

/// What it is called; a time without a name by its day and hour.
pub fn choice(visit: &Visit, choice: &ChoiceSeen) -> String {
    said::choice(visit.words, Days::near(visit), choice)
}

/// By its number.
pub fn chosen(visit: &Visit, it: &DecisionSeen, id: ChoiceId) -> String {
    said::chosen(visit.words, Days::near(visit), &it.choices, id)
}

/// A ballot in words: "tidak ada keberatan", "Rak: 5, Buku: 3".
pub fn ballot(visit: &Visit, it: &DecisionSeen, ballot: &Ballot) -> String {
    said::ballot(visit.words, Days::near(visit), &it.choices, ballot)
}

pub fn integration(w: Words, how: Integration) -> Cow<'static, str> {
    w.t(match how {
        Integration::Amend => "votes-followed-amend",
        Integration::Narrow => "votes-followed-narrow",
        Integration::Shorten => "votes-followed-shorten",
        Integration::Measure => "votes-followed-measure",
    })
}

/// How it ended, in a few words; nothing while it runs.
pub fn outcome(visit: &Visit, it: &DecisionSeen) -> String {
    match &it.stage {
        StageSeen::Open => String::new(),
        StageSeen::Closed { verdict, .. } => {
            shared::verdict(visit.words, verdict, &named(visit, it, verdict))
        }
        StageSeen::Withdrawn { .. } => visit.words.t("decisions-withdrawn").into_owned(),
    }
}

/// The choices that a verdict names.
fn named(visit: &Visit, it: &DecisionSeen, verdict: &Verdict) -> Vec<String> {
    match verdict {
        Verdict::Passed { choices } | Verdict::Tied { choices } => {
            choices.iter().map(|id| chosen(visit, it, *id)).collect()
        }
        Verdict::Rejected
        | Verdict::Objected
        | Verdict::NoQuorum { .. }
        | Verdict::NothingChosen
        | Verdict::AwaitsLot
        | Verdict::Known => vec![],
    }
}

pub fn outcome_tone(it: &DecisionSeen) -> Tone {
    match &it.stage {
        StageSeen::Closed { verdict: Verdict::Passed { .. }, .. } => Tone::Leaf,
        StageSeen::Open | StageSeen::Withdrawn { .. } => Tone::Plain,
        StageSeen::Closed {
            verdict:
                Verdict::Rejected
                | Verdict::Objected
                | Verdict::NoQuorum { .. }
                | Verdict::NothingChosen
                | Verdict::Tied { .. }
                | Verdict::AwaitsLot
                | Verdict::Known,
            ..
        } => Tone::Gold,
    }
}

/// When and how it ended, as a sentence.
pub fn ended(visit: &Visit, it: &DecisionSeen) -> String {
    let w = visit.words;
    match &it.stage {
        StageSeen::Open => String::new(),
        StageSeen::Closed { at, .. } => {
            let args = [("when", shared::when(visit, *at).into()), ("outcome", outcome(visit, it).into())];
            w.with("votes-ended", &args)
        }
        StageSeen::Withdrawn { at, reason } => {
            let args = [("when", shared::when(visit, *at).into()), ("reason", reason.into())];
            w.with("votes-was-withdrawn", &args)
        }
    }
}

/// The person with this number, as the decision knows them.
pub fn voter(it: &DecisionSeen, id: MemberId) -> Option<&Person> {
    it.progress.voters.iter().map(|it| &it.person).find(|it| it.id == id)
}
