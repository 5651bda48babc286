//! The journal: notes on gatherings, achievements, challenges. For members' eyes.
//!
//! Invariant: what was struck is told by nobody but whoever reads that it was.

use schemars::JsonSchema;
use serde::Serialize;

use super::{Person, Seen, excerpt, home::OccasionGlance, knowledge::PageGlance, words};
use crate::{
    fields::Care,
    gatherings::OccasionId,
    journal::{Achievement, Answers, Attachment, Challenge, File, Note, Solution, Version},
    kernel::{AchievementId, AttachmentId, ChallengeId, Day, MediaId, MemberId, Moment, NoteId},
    knowledge::From,
    limits,
    passages::{told, writers},
};

/// Of a note a line is shown.
const EXCERPT_CHARS: usize = 120;
/// Notes on one page.
const NOTES_AT_ONCE: usize = 30;

/// Everything there is, the newest first.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub struct JournalSeen {
    pub today: Day,
    /// Over for at most a week, and nobody has noted how it was.
    pub unwritten: Vec<OccasionGlance>,
    pub notes: Vec<NoteGlance>,
    /// From 1.
    pub page: u32,
    /// At least 1.
    pub pages: u32,
    /// The longest open first.
    pub open: Vec<ChallengeGlance>,
    /// Solved, the latest first.
    pub solved: Vec<ChallengeGlance>,
    pub achievements: Vec<AchievementSeen>,
    /// Members for whom the viewer records.
    pub represented: Vec<Person>,
}

/// A note in a line.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, JsonSchema)]
pub struct NoteGlance {
    pub id: NoteId,
    pub occasion: Option<OccasionGlance>,
    /// On this day it was written first.
    pub on: Day,
    pub excerpt: String,
    pub writers: Vec<Person>,
}

/// One of the three answers, with whoever wrote what stands of it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, JsonSchema)]
#[schemars(rename = "NoteAnswer")]
pub struct Answer {
    pub words: String,
    pub writers: Vec<Person>,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, JsonSchema)]
pub struct Three {
    pub worked: Answer,
    pub hard: Answer,
    pub next_time: Answer,
}

/// A note as it stands.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub struct NoteSeen {
    pub id: NoteId,
    pub occasion: Option<OccasionGlance>,
    pub answers: Three,
    /// What the next writer must have read.
    pub version: u32,
    pub person: Person,
    /// Who wrote the newest version down, when not they themselves.
    pub recorded_by: Option<Person>,
    pub on: Day,
    pub writers: Vec<Person>,
    /// Voices and documents, oldest first.
    pub attached: Vec<AttachmentSeen>,
    /// What was hard, as a challenge.
    pub challenge: Option<ChallengeGlance>,
    /// What was learnt from it.
    pub pages: Vec<PageGlance>,
    pub may_strike: bool,
    pub represented: Vec<Person>,
}

/// A voice or a document at a note.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, JsonSchema)]
pub struct AttachmentSeen {
    pub id: AttachmentId,
    pub file: File,
    /// As its sender called it; empty for what was spoken into the phone.
    pub name: String,
    pub person: Person,
    /// Who attached it, when not they themselves.
    pub recorded_by: Option<Person>,
    pub on: Day,
    pub may_detach: bool,
}

/// Where a note is about to be written.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub struct NotePlace {
    pub occasion: Option<OccasionGlance>,
    /// It is there already: more is written into it.
    pub note: Option<NoteId>,
    /// It has not begun.
    pub too_early: bool,
    pub represented: Vec<Person>,
}

/// The versions of a note, the latest first.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub struct NoteHistory {
    pub id: NoteId,
    pub occasion: Option<OccasionGlance>,
    pub versions: Vec<NoteVersion>,
}

#[derive(Clone, Debug, Serialize, JsonSchema)]
pub struct NoteVersion {
    pub version: u32,
    pub person: Person,
    pub recorded_by: Option<Person>,
    pub at: Moment,
    pub on: Day,
    pub answers: Three,
}

/// A challenge in a line.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, JsonSchema)]
pub struct ChallengeGlance {
    pub id: ChallengeId,
    pub excerpt: String,
    pub open: bool,
    /// On this day it was written down.
    pub on: Day,
    /// So many days it is open already.
    pub days: i64,
}

#[derive(Clone, Debug, Serialize, JsonSchema)]
pub struct ChallengeSeen {
    pub glance: ChallengeGlance,
    pub words: String,
    pub person: Person,
    pub recorded_by: Option<Person>,
    pub occasion: Option<OccasionGlance>,
    pub from: Option<NoteId>,
    /// Latest first.
    pub solutions: Vec<SolutionSeen>,
    /// What was learnt from it.
    pub pages: Vec<PageGlance>,
    pub may_strike: bool,
    pub represented: Vec<Person>,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, JsonSchema)]
pub struct SolutionSeen {
    pub person: Person,
    pub recorded_by: Option<Person>,
    pub on: Day,
    pub how: String,
    pub reopened: Option<ReopenedSeen>,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, JsonSchema)]
pub struct ReopenedSeen {
    pub by: Option<Person>,
    pub on: Day,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, JsonSchema)]
pub struct AchievementSeen {
    pub id: AchievementId,
    pub words: String,
    pub day: Day,
    pub person: Person,
    pub recorded_by: Option<Person>,
    pub occasion: Option<OccasionGlance>,
    pub may_strike: bool,
}

impl Seen<'_> {
    /// `None` for outsiders. Pages are counted from 1.
    pub fn journal(&self, page: u32) -> Option<JournalSeen> {
        let me = self.member()?;
        let journal = &self.community.journal;
        let mut notes: Vec<_> = journal.notes().filter(|(_, it)| it.struck.is_none()).collect();
        notes.sort_by_key(|(id, it)| std::cmp::Reverse((self.day_of(it), *id)));
        let pages = u32::try_from(notes.len().div_ceil(NOTES_AT_ONCE).max(1)).unwrap_or(u32::MAX);
        let page = page.clamp(1, pages);
        let skipped = usize::try_from(page - 1).unwrap_or(0) * NOTES_AT_ONCE;
        let notes = notes.into_iter().skip(skipped).take(NOTES_AT_ONCE);
        let mut open: Vec<_> = journal.open().collect();
        open.sort_by_key(|(id, it)| (it.open_since(), *id));
        let mut solved: Vec<_> =
            journal.challenges().filter(|(_, it)| it.struck.is_none() && !it.is_open()).collect();
        solved.sort_by_key(|(id, it)| std::cmp::Reverse((it.solved().map(|it| it.at), *id)));
        let mut achievements: Vec<_> = journal.achievements().filter(|(_, it)| it.struck.is_none()).collect();
        achievements.sort_by_key(|(id, it)| std::cmp::Reverse((it.day, *id)));
        Some(JournalSeen {
            today: self.today(),
            unwritten: self.unwritten(limits::NOTE_BEHIND_DAYS),
            notes: notes.map(|(id, it)| self.note_glance(id, it)).collect(),
            page,
            pages,
            open: open.into_iter().map(|(id, it)| self.challenge_glance(id, it)).collect(),
            solved: solved.into_iter().map(|(id, it)| self.challenge_glance(id, it)).collect(),
            achievements: achievements
                .into_iter()
                .map(|(id, it)| self.achievement_seen(id, it, me))
                .collect(),
            represented: self.represented_by(me),
        })
    }

    /// `None` for outsiders, and once it was struck.
    pub fn note(&self, id: NoteId) -> Option<NoteSeen> {
        let me = self.member()?;
        let it = self.standing_note(id)?;
        let latest = it.latest()?;
        let first = it.versions.first()?.member;
        let alone = it.versions.iter().all(|it| it.member == first);
        let challenge = self.community.journal.challenge_from(id);
        Some(NoteSeen {
            id,
            occasion: self.glance_of(it.occasion),
            answers: self.three(&latest.answers),
            version: it.version(),
            person: self.person(latest.member),
            recorded_by: latest.recorded_by.map(|by| self.person(by)),
            on: self.community.today(latest.at),
            writers: it.writers().into_iter().map(|it| self.person(it)).collect(),
            attached: it.attached().map(|(id, of)| self.attachment_seen((id, of), it, me)).collect(),
            challenge: challenge.map(|(id, it)| self.challenge_glance(id, it)),
            pages: self.pages_from(From::Note { note: id }),
            may_strike: alone
                && it.attached().all(|(_, it)| it.member == first)
                && self.speaks_for(me, first),
            represented: self.represented_by(me),
        })
    }

    /// This file of a note, for members, with its name.
    pub fn attached_file(&self, note: NoteId, id: AttachmentId, media: MediaId) -> Option<(File, String)> {
        self.member()?;
        let (_, it) = self.standing_note(note)?.attached().find(|(there, _)| *there == id)?;
        (it.file.media == media).then(|| (it.file, words(&it.name)))
    }

    /// Where a note would be written; `None` for outsiders, and where there is no such occasion.
    pub fn note_place(&self, occasion: Option<OccasionId>) -> Option<NotePlace> {
        let me = self.member()?;
        let scheduled = match occasion {
            Some(id) => Some(self.community.gatherings.occasion(id)?),
            None => None,
        };
        let id = scheduled.as_ref().map(|it| it.id);
        Some(NotePlace {
            occasion: self.glance_of(id),
            note: id.and_then(|id| self.community.journal.note_on(id)).map(|(id, _)| id),
            too_early: scheduled.is_some_and(|it| it.starts_at(self.zone()) > self.now),
            represented: self.represented_by(me),
        })
    }

    pub fn note_history(&self, id: NoteId) -> Option<NoteHistory> {
        self.member()?;
        let it = self.standing_note(id)?;
        let version = |(version, it): (u32, &Version)| NoteVersion {
            version,
            person: self.person(it.member),
            recorded_by: it.recorded_by.map(|by| self.person(by)),
            at: it.at,
            on: self.community.today(it.at),
            answers: self.three(&it.answers),
        };
        let mut versions: Vec<_> = (1..).zip(&it.versions).map(version).collect();
        versions.reverse();
        Some(NoteHistory { id, occasion: self.glance_of(it.occasion), versions })
    }

    /// `None` for outsiders, and once it was struck.
    pub fn challenge(&self, id: ChallengeId) -> Option<ChallengeSeen> {
        let me = self.member()?;
        let it = self.community.journal.challenge(id).filter(|it| it.struck.is_none())?;
        Some(ChallengeSeen {
            glance: self.challenge_glance(id, it),
            words: told(&it.words),
            person: self.person(it.member),
            recorded_by: it.recorded_by.map(|by| self.person(by)),
            occasion: self.glance_of(it.occasion),
            from: it.from.filter(|note| self.standing_note(*note).is_some()),
            solutions: it.solutions.iter().rev().map(|it| self.solution_seen(it)).collect(),
            pages: self.pages_from(From::Challenge { challenge: id }),
            may_strike: self.speaks_for(me, it.member),
            represented: self.represented_by(me),
        })
    }

    /// What is over since at most so many days and has no note, the latest first.
    pub(super) fn unwritten(&self, days: i64) -> Vec<OccasionGlance> {
        let today = self.today();
        let mut past = self.community.gatherings.between(today.plus_days(-days), today);
        past.retain(|it| {
            !it.is_cancelled()
                && it.ends_at(self.zone()) <= self.now
                && self.community.journal.note_on(it.id).is_none()
        });
        past.iter().rev().filter_map(|it| self.occasion_glance(it.id)).collect()
    }

    /// The note on an occasion, for its page.
    pub(super) fn note_glance_on(&self, occasion: OccasionId) -> Option<NoteGlance> {
        self.member()?;
        let (id, it) = self.community.journal.note_on(occasion)?;
        Some(self.note_glance(id, it))
    }

    /// Whether the journal of an occasion is this member's to write when nobody else does.
    pub(super) fn keeps_journal_of(&self, me: MemberId, planned_by: Option<MemberId>) -> bool {
        planned_by == Some(me) || self.community.fields.cares(me, Care::Documentation, self.now)
    }

    pub(super) fn note_glance(&self, id: NoteId, it: &Note) -> NoteGlance {
        let none = Answers::default();
        let answers = it.latest().map_or(&none, |it| &it.answers);
        let said = [&answers.worked, &answers.hard, &answers.next_time].map(|it| told(it));
        let first = said.iter().find(|it| !it.is_empty()).map(String::as_str).unwrap_or_default();
        NoteGlance {
            id,
            occasion: self.glance_of(it.occasion),
            on: it.versions.first().map_or(self.today(), |it| self.community.today(it.at)),
            excerpt: excerpt(first, EXCERPT_CHARS),
            writers: it.writers().into_iter().map(|it| self.person(it)).collect(),
        }
    }

    pub(super) fn challenge_glance(&self, id: ChallengeId, it: &Challenge) -> ChallengeGlance {
        let since = self.community.today(it.open_since());
        ChallengeGlance {
            id,
            excerpt: excerpt(&told(&it.words), EXCERPT_CHARS),
            open: it.is_open(),
            on: self.community.today(it.at),
            days: self.today().days_since(since).max(0),
        }
    }

    fn attachment_seen(
        &self,
        (id, it): (AttachmentId, &Attachment),
        note: &Note,
        me: MemberId,
    ) -> AttachmentSeen {
        AttachmentSeen {
            id,
            file: it.file,
            name: words(&it.name),
            person: self.person(it.member),
            recorded_by: it.recorded_by.map(|by| self.person(by)),
            on: self.community.today(it.at),
            may_detach: note.lets_detach(it, me) || self.speaks_for(me, it.member),
        }
    }

    fn achievement_seen(&self, id: AchievementId, it: &Achievement, me: MemberId) -> AchievementSeen {
        AchievementSeen {
            id,
            words: words(&it.words),
            day: it.day,
            person: self.person(it.member),
            recorded_by: it.recorded_by.map(|by| self.person(by)),
            occasion: self.glance_of(it.occasion),
            may_strike: self.speaks_for(me, it.member),
        }
    }

    fn solution_seen(&self, it: &Solution) -> SolutionSeen {
        SolutionSeen {
            person: self.person(it.member),
            recorded_by: it.recorded_by.map(|by| self.person(by)),
            on: self.community.today(it.at),
            how: words(&it.how),
            reopened: it.reopened.map(|it| ReopenedSeen {
                by: it.by.map(|by| self.person(by)),
                on: self.community.today(it.at),
            }),
        }
    }

    fn three(&self, answers: &Answers) -> Three {
        let answer = |passages: &[crate::passages::Passage]| Answer {
            words: told(passages),
            writers: writers(passages).into_iter().map(|it| self.person(it)).collect(),
        };
        Three {
            worked: answer(&answers.worked),
            hard: answer(&answers.hard),
            next_time: answer(&answers.next_time),
        }
    }

    fn standing_note(&self, id: NoteId) -> Option<&Note> {
        self.community.journal.note(id).filter(|it| it.struck.is_none())
    }

    fn glance_of(&self, occasion: Option<OccasionId>) -> Option<OccasionGlance> {
        self.occasion_glance(occasion?)
    }

    /// The day a note is about: of its gathering, else the one on which it was written.
    fn day_of(&self, it: &Note) -> Option<Day> {
        let occasion = it.occasion.and_then(|id| self.community.gatherings.occasion(id));
        occasion.map(|it| it.day()).or_else(|| it.versions.first().map(|it| self.community.today(it.at)))
    }

    /// Themselves, or who records for them.
    fn speaks_for(&self, me: MemberId, member: MemberId) -> bool {
        let recorder = self.community.members.find(member).and_then(|it| it.recorder);
        member == me || recorder == Some(me)
    }
}

#[cfg(test)]
#[path = "journal_tests.rs"]
mod tests;
