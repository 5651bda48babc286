//! News as it is read: what happened, with the names of things as they are today.
//!
//! Invariant: what is no longer there, a struck number or a field that was laid down, is no news.

use schemars::JsonSchema;
use serde::Serialize;

use crate::{
    fields::Care,
    gatherings::{Band, OccasionId},
    ideas::Outcome,
    kernel::{
        ArisanId, ClockTime, Day, DecisionId, IdeaId, IndicatorId, MemberId, Moment, Month, RecordId,
        RoundId, Rupiah, StoryId, TaskId, ThreadId,
    },
    news::{About, Piece},
    seen_by::{
        Person, Seen,
        arisan::RoundLine,
        decisions::DecisionLine,
        excerpt,
        journal::{ChallengeGlance, NoteGlance},
        knowledge::PageGlance,
        threads::{Excerpt, SubjectSeen},
        words,
    },
};

/// The newest on the first screen.
const NEWS_SHOWN: usize = 8;
/// Of minutes a line is shown.
const EXCERPT_CHARS: usize = 80;

/// What happened, when, and by whom.
#[derive(Clone, Debug, PartialEq, Serialize, JsonSchema)]
pub struct NewsPiece {
    pub at: Moment,
    /// The same on the community's calendar.
    pub day: Day,
    /// `null` when no member did it.
    pub by: Option<Person>,
    pub told: Told,
}

/// What the sentence tells.
#[derive(Clone, Debug, PartialEq, Serialize, JsonSchema)]
#[serde(tag = "about", rename_all = "snake_case")]
pub enum Told {
    Founded,
    Joined {
        person: Person,
    },
    Left {
        person: Person,
    },
    FieldTaken {
        care: Care,
        name: String,
    },
    AgreementAdopted {
        version: u32,
    },
    Scheduled {
        occasion: OccasionId,
        title: String,
        day: Day,
    },
    Moved {
        occasion: OccasionId,
        title: String,
        day: Day,
        time: ClockTime,
        reason: String,
    },
    Cancelled {
        occasion: OccasionId,
        title: String,
        day: Day,
        reason: String,
    },
    /// Who came was written down: members and visitors, and the children and adults counted.
    Attended {
        occasion: OccasionId,
        title: String,
        people: usize,
        children: i64,
        adults: i64,
    },
    MinutesWritten {
        occasion: OccasionId,
        title: String,
        /// How the minutes begin.
        excerpt: String,
    },
    TaskFinished {
        task: TaskId,
        what: String,
    },
    Recorded {
        indicator: IndicatorId,
        name: String,
        amount: i64,
        unit: String,
        note: String,
    },
    DecisionOpened {
        decision: DecisionLine,
    },
    DecisionAmended {
        decision: DecisionLine,
    },
    DecisionClosed {
        decision: DecisionLine,
    },
    /// The newest words of a thread.
    Talked {
        thread: ThreadId,
        subject: SubjectSeen,
        said: Excerpt,
    },
    /// Nobody has spoken yet since it began.
    RoundBegun {
        round: RoundId,
        question: String,
    },
    /// Whoever added the last one has added so many that are there.
    Photographed {
        occasion: Option<OccasionId>,
        title: Option<String>,
        count: usize,
    },
    IdeaAdded {
        idea: IdeaId,
        title: String,
        person: Person,
    },
    IdeaAnswered {
        idea: IdeaId,
        title: String,
        answer: Outcome,
        reason: String,
    },
    NoteWritten {
        note: NoteGlance,
    },
    Achieved {
        words: String,
        person: Person,
    },
    Challenged {
        challenge: ChallengeGlance,
        person: Person,
    },
    /// How the challenge was solved.
    Solved {
        challenge: ChallengeGlance,
        person: Person,
    },
    KnowledgeWritten {
        page: PageGlance,
        /// It was there before.
        again: bool,
    },
    StoryPublished {
        story: StoryId,
        title: String,
    },
    ArisanStarted {
        arisan: ArisanId,
        name: String,
    },
    /// Who receives in this round.
    ArisanDrawn {
        arisan: ArisanId,
        name: String,
        round: RoundLine,
    },
    /// The book of a month was counted, signed by two and closed.
    MonthClosed {
        month: Month,
        /// In box and bank at its end.
        held: Rupiah,
    },
}

pub(super) fn news(seen: &Seen<'_>) -> Vec<NewsPiece> {
    let told = |piece: &Piece| {
        Some(NewsPiece {
            at: piece.at,
            day: seen.community.today(piece.at),
            by: piece.by.map(|by| seen.person(by)),
            told: told(seen, piece)?,
        })
    };
    seen.community.news.latest().filter_map(told).take(NEWS_SHOWN).collect()
}

/// `None` when it is no longer there.
fn told(seen: &Seen<'_>, piece: &Piece) -> Option<Told> {
    let about = piece.about;
    let community = seen.community;
    let person = |member: MemberId| seen.person(member);
    Some(match about {
        About::Founded => Told::Founded,
        About::Joined { member } => Told::Joined { person: person(member) },
        About::Left { member } => Told::Left { person: person(member) },
        About::FieldTaken { field } => {
            let field = community.fields.find(field)?;
            Told::FieldTaken { care: field.care, name: words(&field.name) }
        }
        About::AgreementAdopted { version } => Told::AgreementAdopted { version },
        About::Scheduled { occasion }
        | About::Moved { occasion }
        | About::Cancelled { occasion }
        | About::Attended { occasion }
        | About::MinutesWritten { occasion } => at_occasion(seen, about, occasion)?,
        About::TaskFinished { task } => {
            Told::TaskFinished { task, what: words(&community.tasks.find(task)?.what) }
        }
        About::Recorded { indicator, record } => recorded(seen, indicator, record)?,
        About::DecisionOpened { decision }
        | About::DecisionAmended { decision }
        | About::DecisionClosed { decision } => in_decision(seen, about, decision)?,
        About::Talked { thread } => talked(seen, thread)?,
        About::Photographed { occasion } => photographed(seen, piece, occasion)?,
        About::IdeaAdded { idea } => {
            let it = community.ideas.find(idea).filter(|it| !it.taken_back)?;
            Told::IdeaAdded { idea, title: words(&it.title), person: person(it.member) }
        }
        About::IdeaAnswered { idea } => {
            let it = community.ideas.find(idea).filter(|it| !it.taken_back)?;
            let answer = it.answers.last()?;
            let (title, reason) = (words(&it.title), words(&answer.reason));
            Told::IdeaAnswered { idea, title, answer: answer.outcome, reason }
        }
        About::NoteWritten { .. }
        | About::Achieved { .. }
        | About::Challenged { .. }
        | About::Solved { .. } => in_journal(seen, about)?,
        About::KnowledgeWritten { page } => {
            let it = community.knowledge.find(page).filter(|it| it.retired.is_none())?;
            Told::KnowledgeWritten { page: seen.page_glance(page, it)?, again: it.version() > 1 }
        }
        About::StoryPublished { story } => {
            let (told, _) = community.stories.find(story)?.public()?;
            Told::StoryPublished { story, title: words(&told.telling.title) }
        }
        About::ArisanStarted { arisan } => {
            Told::ArisanStarted { arisan, name: words(&community.arisan.find(arisan)?.terms.name) }
        }
        About::ArisanDrawn { arisan, round } => {
            let it = community.arisan.find(arisan)?;
            let round = seen.round_line(it, round, it.rounds.get(&round)?);
            Told::ArisanDrawn { arisan, name: words(&it.terms.name), round }
        }
        About::MonthClosed { month } => {
            let (_, closed) = community.cash.closed().find(|(it, _)| *it == month)?;
            Told::MonthClosed { month, held: closed.held }
        }
    })
}

fn at_occasion(seen: &Seen<'_>, about: About, occasion: OccasionId) -> Option<Told> {
    let it = seen.community.gatherings.occasion(occasion)?;
    let (occasion, title, day) = (it.id, words(it.title()), it.day());
    match about {
        About::Scheduled { .. } => Some(Told::Scheduled { occasion, title, day }),
        About::Moved { .. } => {
            let reason = it.record?.moved_because.as_ref().map(words).unwrap_or_default();
            Some(Told::Moved { occasion, title, day, time: it.time(), reason })
        }
        About::Cancelled { .. } => {
            let reason = words(it.record?.cancelled_because.as_ref()?);
            Some(Told::Cancelled { occasion, title, day, reason })
        }
        About::Attended { .. } => {
            let record = it.record?;
            let (people, children) = (record.people_present(), record.count_all(&Band::CHILDREN));
            let adults = record.count(Band::Adult);
            // Everything was taken back: then nobody came after all.
            (people > 0 || children > 0 || adults > 0).then_some(Told::Attended {
                occasion,
                title,
                people,
                children,
                adults,
            })
        }
        About::MinutesWritten { .. } => {
            let minutes = it.record?.minutes.as_ref()?;
            Some(Told::MinutesWritten {
                occasion,
                title,
                excerpt: excerpt(minutes.words.or_empty(), EXCERPT_CHARS),
            })
        }
        About::Founded
        | About::Joined { .. }
        | About::Left { .. }
        | About::FieldTaken { .. }
        | About::AgreementAdopted { .. }
        | About::TaskFinished { .. }
        | About::Recorded { .. }
        | About::DecisionOpened { .. }
        | About::DecisionAmended { .. }
        | About::DecisionClosed { .. }
        | About::Talked { .. }
        | About::Photographed { .. }
        | About::IdeaAdded { .. }
        | About::IdeaAnswered { .. }
        | About::NoteWritten { .. }
        | About::Achieved { .. }
        | About::Challenged { .. }
        | About::Solved { .. }
        | About::KnowledgeWritten { .. }
        | About::StoryPublished { .. }
        | About::ArisanStarted { .. }
        | About::ArisanDrawn { .. }
        | About::MonthClosed { .. } => None,
    }
}

/// What was struck is not told.
fn in_journal(seen: &Seen<'_>, about: About) -> Option<Told> {
    let journal = &seen.community.journal;
    match about {
        About::NoteWritten { note } => {
            let it = journal.note(note).filter(|it| it.struck.is_none())?;
            Some(Told::NoteWritten { note: seen.note_glance(note, it) })
        }
        About::Achieved { achievement } => {
            let it = journal.achievement(achievement).filter(|it| it.struck.is_none())?;
            Some(Told::Achieved { words: words(&it.words), person: seen.person(it.member) })
        }
        About::Challenged { challenge } => {
            let it = journal.challenge(challenge).filter(|it| it.struck.is_none())?;
            let person = seen.person(it.member);
            Some(Told::Challenged { challenge: seen.challenge_glance(challenge, it), person })
        }
        About::Solved { challenge } => {
            let it = journal.challenge(challenge).filter(|it| it.struck.is_none())?;
            let person = seen.person(it.solved()?.member);
            Some(Told::Solved { challenge: seen.challenge_glance(challenge, it), person })
        }
        _ => None,
    }
}

fn in_decision(seen: &Seen<'_>, about: About, decision: DecisionId) -> Option<Told> {
    let line = seen.decision_line(decision, seen.community.decisions.find(decision)?);
    match about {
        About::DecisionOpened { .. } => Some(Told::DecisionOpened { decision: line }),
        About::DecisionAmended { .. } => Some(Told::DecisionAmended { decision: line }),
        _ => Some(Told::DecisionClosed { decision: line }),
    }
}

/// What came last: words, or a round in which nobody has spoken yet.
fn talked(seen: &Seen<'_>, thread: ThreadId) -> Option<Told> {
    let threads = &seen.community.threads;
    let it = threads.find(thread)?;
    let last = it.said().next_back().map(|(_, post)| post);
    let round = threads.rounds_of(thread).next_back();
    let quiet = round.filter(|(_, round)| last.is_none_or(|last| last.at < round.begun_at));
    if let Some((round, it)) = quiet {
        return Some(Told::RoundBegun { round, question: words(&it.question) });
    }
    Some(Told::Talked { thread, subject: seen.subject(it.subject), said: seen.excerpt(last?) })
}

fn photographed(seen: &Seen<'_>, piece: &Piece, occasion: Option<OccasionId>) -> Option<Told> {
    let all = seen.community.photos.all();
    let count = all.filter(|(_, it)| it.occasion == occasion && it.by == piece.by).count();
    let title = occasion.and_then(|id| seen.community.gatherings.occasion(id)).map(|it| words(it.title()));
    (count > 0).then_some(Told::Photographed { occasion, title, count })
}

fn recorded(seen: &Seen<'_>, indicator: IndicatorId, record: RecordId) -> Option<Told> {
    let it = seen.community.impact.find(indicator).filter(|it| !it.retired)?;
    let record = it.records.get(&record).filter(|it| it.struck_because.is_none())?;
    Some(Told::Recorded {
        indicator,
        name: words(&it.name),
        amount: record.amount,
        unit: words(&it.unit),
        note: words(&record.note),
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn excerpt(said: &str) -> String {
        super::excerpt(said, EXCERPT_CHARS)
    }

    #[test]
    fn an_excerpt_is_a_line_of_whole_words() {
        assert_eq!(excerpt("\n  Anak minta buku laut. \nLalu bubar."), "Anak minta buku laut.");
        let long = "kata ".repeat(40);
        let cut = excerpt(&long);
        assert!(cut.ends_with("kata…") && cut.chars().count() <= EXCERPT_CHARS + 1, "{cut}");
        assert!(excerpt(&"a".repeat(200)).chars().count() <= EXCERPT_CHARS + 1);
        assert_eq!(excerpt(""), "");
    }
}
