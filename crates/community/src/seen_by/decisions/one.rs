//! One decision as its page shows it.

use schemars::JsonSchema;
use serde::Serialize;

use super::{CarrySeen, ObjectionSeen, Progress, RoomSeen, Voice, list::chosen};
use crate::{
    decisions::{
        Ballot, Class, Decision, End, Finding, From, Integration, Method, Pace, Results, Secrecy, Stage,
        Tally, Verdict, preview,
    },
    gatherings::OccasionId,
    kernel::{ChoiceId, ClockTime, Day, DecisionId, IdeaId, MemberId, Moment, Rupiah},
    limits,
    rights::{self, Act},
    seen_by::{Person, Seen, tasks::Task, words},
};

/// Everything about one decision, for a member's eyes.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub struct DecisionSeen {
    pub id: DecisionId,
    pub title: String,
    pub details: String,
    pub method: Method,
    pub choices: Vec<ChoiceSeen>,
    pub class: Class,
    pub secrecy: Secrecy,
    pub results: Results,
    pub pace: Pace,
    pub proposed_by: Option<Person>,
    pub opened_at: Moment,
    /// No early end before this.
    pub waits_until: Moment,
    pub closes_at: Moment,
    pub version: u32,
    /// What earlier versions said, oldest first.
    pub earlier: Vec<VersionSeen>,
    pub progress: Progress,
    pub voices: Vec<Voice>,
    /// Answers to earlier versions that were asked anew.
    pub earlier_voices: Vec<Voice>,
    pub objections: Vec<ObjectionSeen>,
    /// The count so far or the final one; `null` while it is not to be shown.
    pub tally: Option<Tally>,
    pub carries: Vec<CarrySeen>,
    pub review_on: Option<Day>,
    pub from: Option<FromSeen>,
    pub circle: Vec<Person>,
    /// The member whom it is about.
    pub concerns: Option<Person>,
    pub replies: Vec<ReplySeen>,
    pub rooms: Vec<RoomSeen>,
    /// Nobody objects any more in the way of consent: votes are counted.
    pub moved_to_majority: bool,
    pub stage: StageSeen,
    pub lot: Option<LotSeen>,
    pub conclusion: Option<ReplySeen>,
    pub reviews: Vec<ReviewSeen>,
    pub tasks: Vec<Task>,
    /// Step by which the starts of a budget are raised, in rupiah.
    pub budget_step: Option<u64>,
    pub mine: Mine,
    pub may: May,
}

#[derive(Clone, Debug, PartialEq, Serialize, JsonSchema)]
pub struct ChoiceSeen {
    pub id: ChoiceId,
    pub label: String,
    pub rupiah: Option<Rupiah>,
    pub day: Option<Day>,
    pub time: Option<ClockTime>,
}

#[derive(Clone, Debug, PartialEq, Serialize, JsonSchema)]
pub struct VersionSeen {
    pub version: u32,
    pub title: String,
    pub details: String,
    /// How the next one took an objection in.
    pub followed_by: Integration,
    pub until: Moment,
}

#[derive(Clone, Debug, PartialEq, Serialize, JsonSchema)]
#[serde(tag = "from", rename_all = "snake_case")]
pub enum FromSeen {
    /// Without a title once it was taken back.
    Idea {
        idea: IdeaId,
        title: Option<String>,
    },
    Occasion {
        occasion: OccasionId,
        title: String,
        day: Day,
    },
    Decision {
        decision: DecisionId,
        title: String,
    },
}

#[derive(Clone, Debug, PartialEq, Serialize, JsonSchema)]
#[serde(tag = "stage", rename_all = "snake_case")]
pub enum StageSeen {
    Open,
    Closed {
        at: Moment,
        end: End,
        verdict: Verdict,
        /// Labels of what was chosen.
        chosen: Vec<String>,
    },
    Withdrawn {
        at: Moment,
        reason: String,
    },
}

/// Words with who said them.
#[derive(Clone, Debug, PartialEq, Serialize, JsonSchema)]
pub struct ReplySeen {
    pub person: Option<Person>,
    pub words: String,
}

#[derive(Clone, Debug, PartialEq, Serialize, JsonSchema)]
pub struct ReviewSeen {
    pub finding: Finding,
    pub words: String,
    pub person: Option<Person>,
    pub at: Moment,
}

/// Everything needed to draw the lot again.
#[derive(Clone, Debug, PartialEq, Serialize, JsonSchema)]
pub struct LotSeen {
    /// The chain hash of the line that closed the voting, in hex.
    pub seed: String,
    pub order: Vec<ChoiceId>,
}

/// What is the viewer's own here.
#[derive(Clone, Debug, PartialEq, Serialize, JsonSchema)]
pub struct Mine {
    /// Belongs to the electorate.
    pub voter: bool,
    pub ballot: Option<Ballot>,
    pub reason: String,
    /// Has voted in a secret ballot; how, nobody knows.
    pub cast: bool,
    /// Has answered an earlier version and is asked anew.
    pub asked_again: bool,
    /// Their hand was counted in the room.
    pub hand_counted: bool,
    pub proxy: Option<Person>,
    /// For whom they may vote: those they record for, and those who entrusted them; with whether that one has spoken.
    pub others: Vec<(Person, bool)>,
    /// Who of them entrusted their vote, rather than being recorded for.
    pub entrusted_by: Vec<MemberId>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, JsonSchema)]
pub struct May {
    /// Vote, or change one's vote.
    pub vote: bool,
    pub amend: bool,
    pub refer: bool,
    pub move_to_majority: bool,
    pub withdraw: bool,
    pub reply: bool,
    /// Write down what others said by phone or in the room.
    pub record: bool,
    pub conclude: bool,
}

impl Seen<'_> {
    /// For members.
    pub fn decision(&self, id: DecisionId) -> Option<DecisionSeen> {
        let me = self.member()?;
        let it = self.community.decisions.find(id)?;
        Some(DecisionSeen {
            id,
            title: words(&it.title),
            details: words(&it.details),
            method: it.method,
            choices: choices(it),
            class: it.class,
            secrecy: it.secrecy,
            results: it.results,
            pace: it.pace,
            proposed_by: it.proposed_by.map(|it| self.person(it)),
            opened_at: it.opened_at,
            waits_until: it.waits_until,
            closes_at: it.closes_at,
            version: it.version,
            earlier: earlier(it),
            progress: self.progress(id, it),
            voices: self.voices(it),
            earlier_voices: self.earlier_voices(it),
            objections: self.objections(id, it),
            tally: self.tally(it),
            carries: self.carries(it),
            review_on: it.review_on,
            from: self.decision_from(it),
            circle: it.circle.iter().map(|it| self.person(*it)).collect(),
            concerns: it.concerns().map(|it| self.person(it)),
            replies: it
                .replies
                .iter()
                .map(|(member, said)| ReplySeen { person: Some(self.person(*member)), words: words(said) })
                .collect(),
            rooms: it.rooms.iter().map(|room| self.room(it, room)).collect(),
            moved_to_majority: it.moved_to_majority,
            stage: stage(it),
            lot: it.lot.as_ref().map(|it| LotSeen { seed: it.seed.clone(), order: it.order.clone() }),
            conclusion: it
                .conclusion
                .as_ref()
                .map(|it| ReplySeen { person: it.by.map(|it| self.person(it)), words: words(&it.words) }),
            reviews: it
                .reviews
                .iter()
                .map(|it| ReviewSeen {
                    finding: it.finding,
                    words: words(&it.words),
                    person: it.by.map(|it| self.person(it)),
                    at: it.at,
                })
                .collect(),
            tasks: self.tasks_of_decision(id),
            budget_step: match it.method {
                Method::Budget { rupiah } => Some(crate::decisions::budget_step(rupiah)),
                _ => None,
            },
            mine: self.mine(id, it, me),
            may: self.may(it, me),
        })
    }

    /// Counted so far, or as it was written down at the end.
    pub(super) fn tally(&self, it: &Decision) -> Option<Tally> {
        match &it.stage {
            Stage::Closed { tally, .. } => Some(tally.clone()),
            Stage::Open | Stage::Withdrawn { .. } if self.shows(it) && !it.is_secret() => Some(preview(it)),
            Stage::Open | Stage::Withdrawn { .. } => None,
        }
    }

    fn earlier_voices(&self, it: &Decision) -> Vec<Voice> {
        let shown = |member: MemberId| self.shows(it) || self.member() == Some(member);
        let voice = |(member, vote): &(MemberId, crate::decisions::Vote)| Voice {
            person: self.person(*member),
            ballot: shown(*member).then(|| vote.ballot.clone()),
            reason: if shown(*member) { words(&vote.reason) } else { String::new() },
            how: vote.how,
            recorded_by: vote.recorded_by.map(|it| self.person(it)),
            version: vote.version,
            at: vote.at,
        };
        it.earlier_votes.iter().map(voice).collect()
    }

    fn decision_from(&self, it: &Decision) -> Option<FromSeen> {
        match it.from? {
            From::Idea(idea) => {
                let title = self.community.ideas.find(idea).filter(|it| !it.taken_back);
                Some(FromSeen::Idea { idea, title: title.map(|it| words(&it.title)) })
            }
            From::Occasion(id) => {
                let it = self.community.gatherings.occasion(id)?;
                Some(FromSeen::Occasion { occasion: it.id, title: words(it.title()), day: it.day() })
            }
            From::Decision(decision) => {
                let title = words(&self.community.decisions.find(decision)?.title);
                Some(FromSeen::Decision { decision, title })
            }
        }
    }

    fn mine(&self, id: DecisionId, it: &Decision, me: MemberId) -> Mine {
        let vote = it.votes.get(&me);
        let members = &self.community.members;
        let records = |other: &MemberId| members.find(*other).is_some_and(|it| it.recorder == Some(me));
        let for_me = |other: &&MemberId| {
            let entrusted = it.proxies.get(*other) == Some(&me);
            **other != me && members.belongs(**other) && (records(other) || entrusted)
        };
        let others = it.voters.iter().filter(for_me);
        let entrusts = |other: &&MemberId| it.proxies.get(*other) == Some(&me);
        let entrusted_by = others.clone().filter(entrusts).filter(|other| !records(other)).copied().collect();
        let spoken = |other: MemberId| it.has_spoken(other) || self.has_cast(id, other);
        Mine {
            voter: it.voters.contains(&me),
            ballot: vote.map(|it| it.ballot.clone()),
            reason: vote.map(|it| words(&it.reason)).unwrap_or_default(),
            cast: self.has_cast(id, me),
            asked_again: vote.is_none() && it.earlier_votes.iter().any(|(member, _)| *member == me),
            hand_counted: vote.is_none() && it.has_spoken(me),
            proxy: it.proxies.get(&me).map(|it| self.person(*it)),
            others: others.map(|other| (self.person(*other), spoken(*other))).collect(),
            entrusted_by,
        }
    }

    fn may(&self, it: &Decision, me: MemberId) -> May {
        let open = it.is_open();
        let voter = it.voters.contains(&me);
        let leads =
            it.proposed_by == Some(me) || rights::may(self.community, me, Act::LeadDecision, self.now);
        let consent = it.method == Method::Consent;
        let closed = matches!(it.stage, Stage::Closed { .. });
        let recent = it.closed_at().is_none_or(|at| at.plus_hours(limits::AFTERWARDS_HOURS) >= self.now);
        let objections = open && it.open_objections().next().is_some();
        let objected = match it.verdict() {
            Some(verdict) => *verdict == Verdict::Objected && recent,
            None => objections,
        };
        May {
            vote: open && voter,
            amend: open && consent && leads,
            refer: consent && leads && objections,
            move_to_majority: consent && voter && objected && it.version >= limits::VERSIONS_BEFORE_MAJORITY,
            withdraw: open && it.proposed_by == Some(me),
            reply: open && it.concerns() == Some(me),
            record: open && !it.is_secret(),
            conclude: closed,
        }
    }
}

pub(super) fn choices(it: &Decision) -> Vec<ChoiceSeen> {
    (1..)
        .zip(&it.choices)
        .map(|(number, it)| ChoiceSeen {
            id: ChoiceId(number),
            label: words(&it.label),
            rupiah: it.rupiah,
            day: it.day,
            time: it.time,
        })
        .collect()
}

fn earlier(it: &Decision) -> Vec<VersionSeen> {
    (1..)
        .zip(&it.earlier)
        .map(|(version, it)| VersionSeen {
            version,
            title: words(&it.title),
            details: words(&it.details),
            followed_by: it.followed_by,
            until: it.until,
        })
        .collect()
}

fn stage(it: &Decision) -> StageSeen {
    match &it.stage {
        Stage::Open => StageSeen::Open,
        Stage::Closed { at, end, verdict, .. } => {
            StageSeen::Closed { at: *at, end: *end, verdict: verdict.clone(), chosen: chosen(it, verdict) }
        }
        Stage::Withdrawn { at, reason } => StageSeen::Withdrawn { at: *at, reason: words(reason) },
    }
}
