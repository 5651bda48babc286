//! News: what has happened lately, one piece an act, newest last.
//!
//! Invariant: an occasion has one piece a sort; sixty taps of a counter are one piece of news.

use std::collections::VecDeque;

use schemars::JsonSchema;
use serde::Serialize;

use crate::{
    Event, Happened, agreements, arisan, cash, decisions, fields,
    gatherings::{self, OccasionId},
    ideas, impact, journal,
    kernel::{
        AchievementId, ArisanId, ArisanRoundId, ChallengeId, DecisionId, FieldId, IdeaId, IndicatorId,
        MemberId, Moment, Month, NoteId, PageId, RecordId, StoryId, TaskId, ThreadId,
    },
    knowledge, limits, members, photos, profile, stories, tasks, threads,
};

/// What the sentence is about; the nouns themselves are looked up when it is read.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, JsonSchema)]
#[serde(tag = "about", rename_all = "snake_case")]
pub enum About {
    Founded,
    Joined {
        member: MemberId,
    },
    Left {
        member: MemberId,
    },
    FieldTaken {
        field: FieldId,
    },
    AgreementAdopted {
        version: u32,
    },
    Scheduled {
        occasion: OccasionId,
    },
    Moved {
        occasion: OccasionId,
    },
    Cancelled {
        occasion: OccasionId,
    },
    /// Somebody wrote down who came.
    Attended {
        occasion: OccasionId,
    },
    MinutesWritten {
        occasion: OccasionId,
    },
    TaskFinished {
        task: TaskId,
    },
    Recorded {
        indicator: IndicatorId,
        record: RecordId,
    },
    DecisionOpened {
        decision: DecisionId,
    },
    /// A new version of the proposal.
    DecisionAmended {
        decision: DecisionId,
    },
    DecisionClosed {
        decision: DecisionId,
    },
    /// Something was said, or a round began: one piece a thread.
    Talked {
        thread: ThreadId,
    },
    /// Photos were added: one piece an album.
    Photographed {
        occasion: Option<OccasionId>,
    },
    IdeaAdded {
        idea: IdeaId,
    },
    IdeaAnswered {
        idea: IdeaId,
    },
    /// The note on a gathering, however often it is amended.
    NoteWritten {
        note: NoteId,
    },
    Achieved {
        achievement: AchievementId,
    },
    Challenged {
        challenge: ChallengeId,
    },
    Solved {
        challenge: ChallengeId,
    },
    KnowledgeWritten {
        page: PageId,
    },
    StoryPublished {
        story: StoryId,
    },
    /// A cycle has begun.
    ArisanStarted {
        arisan: ArisanId,
    },
    /// It is known who receives.
    ArisanDrawn {
        arisan: ArisanId,
        round: ArisanRoundId,
    },
    /// A month of the cash book was counted, signed and closed.
    MonthClosed {
        month: Month,
    },
}

#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Piece {
    pub at: Moment,
    pub by: Option<MemberId>,
    pub about: About,
}

#[derive(Clone, Debug, Default, PartialEq)]
pub struct News(VecDeque<Piece>);

impl News {
    /// Newest first.
    pub fn latest(&self) -> impl Iterator<Item = &Piece> {
        self.0.iter().rev()
    }
}

pub fn apply(news: &mut News, happened: &Happened) {
    if let Event::Gatherings(gatherings::Event::Restored { occasion }) = &happened.event {
        // It takes place after all: that it would not is no news any more.
        news.0.retain(|it| it.about != About::Cancelled { occasion: *occasion });
    }
    if let Event::Members(members::Event::Joined { member, through: members::Through::Founding, .. }) =
        &happened.event
    {
        // The community was there a line before its founder; the news tells them together.
        let founded = news.0.iter_mut().filter(|it| it.about == About::Founded);
        founded.for_each(|it| it.by = Some(*member));
    }
    let Some(about) = about(&happened.event) else { return };
    let piece = Piece { at: happened.at, by: happened.by.member(), about };
    if news.0.back().is_some_and(|last| last.about == about) {
        news.0.pop_back();
    } else {
        news.0.retain(|it| it.about != about);
    }
    if news.0.len() >= limits::NEWS_MAX {
        news.0.pop_front();
    }
    news.0.push_back(piece);
}

fn about(event: &Event) -> Option<About> {
    match event {
        Event::Community(profile::Event::Founded { .. }) => Some(About::Founded),
        Event::Community(profile::Event::Described { .. }) => None,
        Event::Members(event) => match event {
            members::Event::Joined { through: members::Through::Founding, .. } => None,
            members::Event::Joined { member, .. } => Some(About::Joined { member: *member }),
            members::Event::Left { member } => Some(About::Left { member: *member }),
            members::Event::RecorderChosen { .. }
            | members::Event::Renamed { .. }
            | members::Event::Paused { .. }
            | members::Event::Resumed { .. } => None,
        },
        Event::Fields(fields::Event::Taken { field, .. }) => Some(About::FieldTaken { field: *field }),
        Event::Fields(_) | Event::Invitations(_) | Event::Requests(_) | Event::Reentries(_) => None,
        Event::Agreements(agreements::Event::Adopted { version, .. }) => {
            (*version > 1).then_some(About::AgreementAdopted { version: *version })
        }
        Event::Agreements(agreements::Event::Accepted { .. }) => None,
        Event::Gatherings(event) => about_gathering(event),
        Event::Tasks(tasks::Event::Finished { task }) => Some(About::TaskFinished { task: *task }),
        Event::Tasks(_) => None,
        Event::Impact(impact::Event::Recorded { indicator, record, .. }) => {
            Some(About::Recorded { indicator: *indicator, record: *record })
        }
        Event::Impact(_) => None,
        Event::Decisions(event) => about_decision(event),
        // Nobody learns of it.
        Event::Peace(_) => None,
        Event::Threads(event) => match event {
            threads::Event::Said { thread, .. }
            | threads::Event::Spoken { thread, .. }
            | threads::Event::RoundBegun { thread, .. } => Some(About::Talked { thread: *thread }),
            threads::Event::Corrected { .. }
            | threads::Event::TakenBack { .. }
            | threads::Event::Passed { .. }
            | threads::Event::Skipped { .. }
            | threads::Event::LapBegun { .. }
            | threads::Event::RoundClosed { .. } => None,
        },
        Event::Photos(photos::Event::Added { occasion, .. }) => {
            Some(About::Photographed { occasion: *occasion })
        }
        Event::Photos(_) => None,
        Event::Journal(event) => about_journal(event),
        Event::Knowledge(event) => match event {
            knowledge::Event::Written { page, .. } | knowledge::Event::Amended { page, .. } => {
                Some(About::KnowledgeWritten { page: *page })
            }
            knowledge::Event::Retired { .. } | knowledge::Event::Restored { .. } => None,
        },
        Event::Stories(stories::Event::Published { story }) => Some(About::StoryPublished { story: *story }),
        Event::Stories(_) => None,
        Event::Reports(_) => None,
        Event::Arisan(event) => about_arisan(event),
        Event::Cash(cash::Event::MonthClosed { month, .. }) => Some(About::MonthClosed { month: *month }),
        Event::Cash(_) => None,
        // Who has paid is told to nobody else; who gives is thanked first.
        Event::Dues(_) | Event::Donors(_) => None,
        // Whose money it is stays with them.
        Event::Savings(_) => None,
        Event::Ideas(event) => match event {
            ideas::Event::Added { idea, .. } => Some(About::IdeaAdded { idea: *idea }),
            ideas::Event::Answered { idea, .. } => Some(About::IdeaAnswered { idea: *idea }),
            ideas::Event::Supported { .. }
            | ideas::Event::SupportWithdrawn { .. }
            | ideas::Event::TakenBack { .. } => None,
        },
    }
}

fn about_arisan(event: &arisan::Event) -> Option<About> {
    use arisan::Event as Arisan;
    match event {
        Arisan::Started { arisan, .. } => Some(About::ArisanStarted { arisan: *arisan }),
        Arisan::Drawn { arisan, round, .. }
        | Arisan::DrawRecorded { arisan, round, .. }
        | Arisan::Given { arisan, round, .. }
        | Arisan::Swapped { arisan, round: Some(round), .. } => {
            Some(About::ArisanDrawn { arisan: *arisan, round: *round })
        }
        Arisan::Planned { .. }
        | Arisan::Changed { .. }
        | Arisan::SlotsSet { .. }
        | Arisan::Ended { .. }
        | Arisan::RoundOpened { .. }
        | Arisan::RoundMoved { .. }
        | Arisan::Collected { .. }
        | Arisan::Committed { .. }
        | Arisan::DrawOpened { .. }
        | Arisan::WordAdded { .. }
        | Arisan::WordsClosed { .. }
        | Arisan::CalledOff { .. }
        | Arisan::SwapAsked { .. }
        | Arisan::SwapAgreed { .. }
        | Arisan::SwapDeclined { .. }
        | Arisan::Swapped { round: None, .. }
        | Arisan::HandedOver { .. }
        | Arisan::CutSetAside { .. }
        | Arisan::HandingConfirmed { .. }
        | Arisan::HandingStruck { .. } => None,
    }
}

fn about_journal(event: &journal::Event) -> Option<About> {
    use journal::Event as Journal;
    match event {
        Journal::Written { note, .. } | Journal::Amended { note, .. } => {
            Some(About::NoteWritten { note: *note })
        }
        Journal::Achieved { achievement, .. } => Some(About::Achieved { achievement: *achievement }),
        Journal::Solved { challenge, .. } => Some(About::Solved { challenge: *challenge }),
        Journal::Challenged { challenge, from: None, .. } => {
            Some(About::Challenged { challenge: *challenge })
        }
        // The note tells of it.
        Journal::Challenged { from: Some(_), .. }
        | Journal::NoteStruck { .. }
        | Journal::Attached { .. }
        | Journal::Detached { .. }
        | Journal::AchievementStruck { .. }
        | Journal::Reopened { .. }
        | Journal::ChallengeStruck { .. } => None,
    }
}

fn about_decision(event: &decisions::Event) -> Option<About> {
    use decisions::Event as Decision;
    match event {
        Decision::Opened { decision, .. } => Some(About::DecisionOpened { decision: *decision }),
        Decision::Amended { decision, .. } => Some(About::DecisionAmended { decision: *decision }),
        Decision::Closed { decision, .. } => Some(About::DecisionClosed { decision: *decision }),
        Decision::Voted { .. }
        | Decision::Entrusted { .. }
        | Decision::Lifted { .. }
        | Decision::Referred { .. }
        | Decision::HeldIntegrated { .. }
        | Decision::Integrated { .. }
        | Decision::MovedToMajority { .. }
        | Decision::Withdrawn { .. }
        | Decision::Replied { .. }
        | Decision::RoomHeld { .. }
        | Decision::Unsealed { .. }
        | Decision::LotDrawn { .. }
        | Decision::Carried { .. }
        | Decision::RulesChanged { .. }
        | Decision::BranchOpened { .. }
        | Decision::Concluded { .. }
        | Decision::Reviewed { .. } => None,
    }
}

fn about_gathering(event: &gatherings::Event) -> Option<About> {
    use gatherings::Event as Gathering;
    match event {
        Gathering::Scheduled { gathering, plan, continues: None } => {
            Some(About::Scheduled { occasion: OccasionId { gathering: *gathering, day: plan.day } })
        }
        Gathering::Moved { occasion, .. } => Some(About::Moved { occasion: *occasion }),
        Gathering::Cancelled { occasion, .. } => Some(About::Cancelled { occasion: *occasion }),
        Gathering::CheckedIn { occasion, .. }
        | Gathering::VisitorCheckedIn { occasion, .. }
        | Gathering::WalkedIn { occasion, .. }
        | Gathering::Counted { occasion, .. } => Some(About::Attended { occasion: *occasion }),
        Gathering::MinutesWritten { occasion, .. } => Some(About::MinutesWritten { occasion: *occasion }),
        Gathering::Scheduled { continues: Some(_), .. }
        | Gathering::Changed { .. }
        | Gathering::Replanned { .. }
        | Gathering::HandedOn { .. }
        | Gathering::Restored { .. }
        | Gathering::Ended { .. }
        | Gathering::Answered { .. }
        | Gathering::AlwaysAnswered { .. }
        | Gathering::SignedUp { .. }
        | Gathering::Withdrawn { .. }
        | Gathering::CheckedOut { .. }
        | Gathering::VisitorCheckedOut { .. }
        | Gathering::MatterAdded { .. }
        | Gathering::MatterDropped { .. }
        | Gathering::Reminded { .. } => None,
    }
}

#[cfg(test)]
#[path = "news_tests.rs"]
mod tests;
