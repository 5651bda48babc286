//! Decisions, rule by rule (RULES §1).

mod carrying;
mod certainty;
mod closing;
mod consent;
mod counting;
mod opening;
mod room;
mod secret;
mod texts;
mod voting;

use super::*;
use crate::{
    kernel::{ChoiceId, MemberId, Moment, Text},
    testing::{Story, m, text},
};

pub(super) const ONE: DecisionId = DecisionId(1);

/// Sari and so many others, in order of joining; members are 1 … `members`.
pub(super) fn community(members: u32) -> Story {
    const NAMES: [&str; 12] =
        ["Dewi", "Asep", "Yusuf", "Tati", "Rini", "Ujang", "Lilis", "Budi", "Neng", "Agus", "Tini", "Iyah"];
    let others = usize::try_from(members).unwrap() - 1;
    NAMES.iter().take(others).fold(Story::new().founded(), |story, name| story.member(name))
}

pub(super) fn proposal(method: Method) -> Proposal {
    Proposal {
        title: text("Beli rak buku"),
        details: text("Buku menumpuk."),
        method,
        choices: vec![],
        class: Class::Ordinary,
        secrecy: Secrecy::Open,
        results: Results::AsTheyCome,
        pace: Pace::Apart,
        closes_at: None,
        carries: vec![],
        review_on: None,
        from: None,
    }
}

/// With choices A, B, C ….
pub(super) fn choosing(method: Method, choices: usize) -> Proposal {
    let labels = ["A", "B", "C", "D", "E", "F"];
    let choices = labels.iter().take(choices).map(|it| Choice { label: text(it), ..Choice::default() });
    Proposal { choices: choices.collect(), ..proposal(method) }
}

pub(super) fn open(proposal: Proposal) -> Command {
    Command::Open { proposal }
}

pub(super) fn vote(ballot: Ballot) -> Command {
    Command::Vote { decision: ONE, member: None, ballot, reason: text(""), how: How::Own, version: 1 }
}

pub(super) fn stance(stance: Stance) -> Command {
    let reason = if stance == Stance::Object { text("Terlalu mahal") } else { text("") };
    Command::Vote {
        decision: ONE,
        member: None,
        ballot: Ballot::Stance { stance },
        reason,
        how: How::Own,
        version: 1,
    }
}

pub(super) fn side(side: Side) -> Command {
    vote(Ballot::Side { side })
}

pub(super) fn approve(choices: &[u32]) -> Ballot {
    Ballot::Approve { choices: choices.iter().copied().map(ChoiceId).collect() }
}

pub(super) fn rank(order: &[u32]) -> Ballot {
    Ballot::Rank { order: order.iter().copied().map(ChoiceId).collect() }
}

impl Story {
    pub(super) fn decision(&self) -> &Decision {
        self.community.decisions.find(ONE).expect("it was opened before")
    }

    /// The verdict, when it has closed.
    pub(super) fn verdict(&self) -> Option<Verdict> {
        self.decision().verdict().cloned()
    }

    /// Members 1, 2, 3 … vote these one after the other.
    #[track_caller]
    pub(super) fn votes(self, commands: impl IntoIterator<Item = Command>) -> Story {
        (1..).zip(commands).fold(self, |story, (member, command)| story.given(m(member), command))
    }

    pub(super) fn hours(self, hours: i64) -> Story {
        self.later(hours * 60)
    }
}

pub(super) fn passed(choices: &[u32]) -> Option<Verdict> {
    Some(Verdict::Passed { choices: choices.iter().copied().map(ChoiceId).collect() })
}

pub(super) fn belonging(ids: &[u32]) -> Vec<MemberId> {
    ids.iter().copied().map(MemberId).collect()
}

pub(super) fn words(text: &Text) -> &str {
    text.or_empty()
}

pub(super) fn after(story: &Story, hours: i64) -> Moment {
    story.now.plus_hours(hours)
}
