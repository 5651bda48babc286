//! What people say of a report's figures, as a viewer may read it.
//!
//! Invariant: outsiders read what was chosen when it was sent. How a challenge was solved later, or who signs, was not.

use schemars::JsonSchema;
use serde::Serialize;

use super::{ReportState, Span};
use crate::{
    journal::Challenge,
    kernel::{AchievementId, ChallengeId, Day, Moment},
    passages::told,
    reports::{Prepared, Role, Sending, Signer, Version, belongs_to},
    seen_by::{Person, Seen, stories::HiddenPhoto, words},
};

/// What is said of it. Nothing where there is nothing to say.
#[derive(Clone, Debug, Default, PartialEq, Serialize, JsonSchema)]
#[schemars(rename = "ReportWords")]
pub struct WordingSeen {
    pub introduction: String,
    pub closing: String,
    /// Whom and what for.
    pub thanks: Vec<String>,
    pub achievements: Vec<String>,
    pub challenges: Vec<ChallengeTold>,
    /// Under it on paper, beside one another.
    pub signers: Vec<SignerSeen>,
    /// When these words were sent; `null` while outsiders do not read them.
    pub sent_on: Option<Day>,
}

/// A challenge, and how it was solved.
#[derive(Clone, Debug, PartialEq, Serialize, JsonSchema)]
pub struct ChallengeTold {
    pub words: String,
    pub solved: Option<String>,
}

#[derive(Clone, Debug, PartialEq, Serialize, JsonSchema)]
#[schemars(rename = "ReportSigner")]
pub struct SignerSeen {
    pub role: Role,
    /// `null` where the name is written by hand, and for outsiders.
    pub person: Option<Person>,
}

/// Who worded it and what of it was sent, for members.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub struct PreparedSeen {
    /// The newest one.
    pub version: u32,
    /// What outsiders read; `null` while it is the figures alone.
    pub sent: Option<SentSeen>,
    /// Latest first.
    pub history: Vec<ReportVersion>,
    /// Chosen photos that outsiders do not see, and why.
    pub hidden: Vec<HiddenPhoto>,
}

#[derive(Clone, Debug, PartialEq, Serialize, JsonSchema)]
#[schemars(rename = "ReportSent")]
pub struct SentSeen {
    pub version: u32,
    pub by: Option<Person>,
    pub on: Day,
}

#[derive(Clone, Debug, PartialEq, Serialize, JsonSchema)]
pub struct ReportVersion {
    pub version: u32,
    pub by: Person,
    pub on: Day,
    /// The last time it was sent, also when it was taken back.
    pub sent: Option<SentSeen>,
    pub introduction: String,
    pub closing: String,
}

impl Seen<'_> {
    pub(super) fn report_states(&self) -> Vec<ReportState> {
        let all = self.member().into_iter().flat_map(|_| self.community.reports.all());
        all.map(|(span, it)| ReportState { span, sent: it.sent().is_some() }).collect()
    }

    /// The version that this viewer reads.
    pub(super) fn report_version(&self, of: Span) -> Option<&Version> {
        let it = self.community.reports.prepared(of)?;
        match self.member() {
            Some(_) => it.latest(),
            None => it.public().map(|(version, _)| version),
        }
    }

    /// Before anybody has chosen, members read what could be chosen.
    pub(super) fn report_wording(&self, of: Span, days: (Day, Day)) -> WordingSeen {
        let it = self.community.reports.prepared(of);
        match (self.member(), it) {
            (Some(_), Some(it)) => {
                let sent = it.sent().filter(|sent| sent.version == it.version());
                let sent_on = sent.map(|it| self.community.today(it.at));
                let worded = it.latest().map(|it| self.worded(it, None)).unwrap_or_default();
                WordingSeen { sent_on, ..worded }
            }
            (Some(_), None) => WordingSeen {
                achievements: self.achieved_in(of, days).filter_map(|id| self.achievement_told(id)).collect(),
                challenges: self
                    .challenged_in(of, days)
                    .filter_map(|id| self.challenge_told(id, None))
                    .collect(),
                signers: [Role::Maker, Role::Knowing].map(|role| SignerSeen { role, person: None }).into(),
                ..WordingSeen::default()
            },
            (None, it) => {
                let public = it.and_then(Prepared::public);
                public.map(|(it, sent)| self.worded(it, Some(sent))).unwrap_or_default()
            }
        }
    }

    fn worded(&self, it: &Version, sent: Option<&Sending>) -> WordingSeen {
        let until = sent.map(|it| it.at);
        WordingSeen {
            introduction: told(&it.introduction),
            closing: told(&it.closing),
            thanks: told(&it.thanks)
                .lines()
                .map(str::trim)
                .filter(|it| !it.is_empty())
                .map(Into::into)
                .collect(),
            achievements: it.achievements.iter().filter_map(|id| self.achievement_told(*id)).collect(),
            challenges: it.challenges.iter().filter_map(|id| self.challenge_told(*id, until)).collect(),
            signers: it.signers.iter().map(|it| self.signer(it)).collect(),
            sent_on: until.map(|at| self.community.today(at)),
        }
    }

    fn signer(&self, it: &Signer) -> SignerSeen {
        let member = it.member.filter(|_| self.member().is_some());
        SignerSeen { role: it.role, person: member.map(|it| self.person(it)) }
    }

    pub(super) fn achievement_told(&self, id: AchievementId) -> Option<String> {
        let it = self.community.journal.achievement(id).filter(|it| it.struck.is_none())?;
        Some(words(&it.words)).filter(|it| !it.is_empty())
    }

    /// With how it was solved by then.
    pub(super) fn challenge_told(&self, id: ChallengeId, until: Option<Moment>) -> Option<ChallengeTold> {
        let it = self.community.journal.challenge(id).filter(|it| it.struck.is_none())?;
        let solution = it.solved().filter(|it| until.is_none_or(|until| it.at <= until));
        let solved = solution.map(|it| words(&it.how)).filter(|it| !it.is_empty());
        Some(ChallengeTold { words: told(&it.words), solved }).filter(|it| !it.words.is_empty())
    }

    /// In order of time.
    pub(super) fn achieved_in(&self, of: Span, days: (Day, Day)) -> impl Iterator<Item = AchievementId> {
        let all = self.community.journal.achievements();
        let mut there: Vec<_> = all
            .filter(|(_, it)| it.struck.is_none() && belongs_to(of, days, it.day, it.occasion))
            .map(|(id, it)| (it.day, id))
            .collect();
        there.sort_unstable();
        there.into_iter().map(|(_, id)| id)
    }

    /// What came up then, what was solved then, in the order in which it was written down.
    pub(super) fn challenged_in(&self, of: Span, days: (Day, Day)) -> impl Iterator<Item = ChallengeId> {
        let then = move |it: &Challenge| {
            let moments = std::iter::once(it.at).chain(it.solved().map(|it| it.at));
            moments.map(|at| self.community.today(at)).any(|on| belongs_to(of, days, on, it.occasion))
        };
        let all = self.community.journal.challenges();
        all.filter(move |(_, it)| it.struck.is_none() && then(it)).map(|(id, _)| id)
    }

    pub(super) fn report_prepared(&self, of: Span) -> Option<PreparedSeen> {
        self.member()?;
        let it = self.community.reports.prepared(of)?;
        let sent = |sending: &Sending| SentSeen {
            version: sending.version,
            by: sending.by.map(|by| self.person(by)),
            on: self.community.today(sending.at),
        };
        let history = (1..).zip(&it.versions).map(|(version, was): (u32, _)| ReportVersion {
            version,
            by: self.person(was.member),
            on: self.community.today(was.at),
            sent: it.sendings.iter().rfind(|it| it.version == version).map(sent),
            introduction: told(&was.introduction),
            closing: told(&was.closing),
        });
        let mut history: Vec<_> = history.collect();
        history.reverse();
        Some(PreparedSeen {
            version: it.version(),
            sent: it.sent().map(sent),
            history,
            hidden: it.latest().map(|it| self.hidden_photos(&it.photos)).unwrap_or_default(),
        })
    }
}
