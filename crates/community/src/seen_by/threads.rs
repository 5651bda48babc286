//! Where people talk: threads, one thread, and the last words about one thing. For members' eyes.

mod rounds;
#[cfg(test)]
mod tests;
mod unheard;

use schemars::JsonSchema;
use serde::Serialize;

use super::{Person, Seen, fields::Cared, words};
use crate::{
    gatherings::OccasionId,
    kernel::{
        ClockTime, Day, DecisionId, FieldId, IdeaId, IndicatorId, MemberId, Moment, PostId, RoundId, TaskId,
        ThreadId,
    },
    threads::{Post, Subject, Thread},
};

pub use rounds::{RoundGlance, RoundSeen, Seat, SeatState};
pub use unheard::{OpenVoice, Unheard, UnheardList};

/// Posts on one page; older ones are a page of their own.
const POSTS_SHOWN: usize = 40;
/// Posts shown beside what they are about.
const LAST_SHOWN: usize = 3;
/// Of what is replied to, and of the newest words in a list.
const EXCERPT_CHARS: usize = 80;

/// What a thread is about, by its name of today.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, JsonSchema)]
#[serde(tag = "about", rename_all = "snake_case")]
pub enum SubjectSeen {
    Community,
    Decision {
        decision: DecisionId,
        title: String,
    },
    Occasion {
        occasion: OccasionId,
        title: String,
        day: Day,
    },
    Task {
        task: TaskId,
        what: String,
    },
    Idea {
        idea: IdeaId,
        title: String,
    },
    Field {
        field: FieldId,
        cared: Cared,
    },
    Indicator {
        indicator: IndicatorId,
        name: String,
    },
    Agreement,
    /// It is not there any more; what was said about it is.
    Gone,
}

/// All threads, and what is asked in rounds.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub struct ThreadList {
    /// About the community itself; there before anybody has said anything.
    pub general: Talk,
    /// The others, the newest words first.
    pub threads: Vec<ThreadGlance>,
    /// Oldest first.
    pub rounds: Vec<RoundGlance>,
    /// The viewer helps the talk along and sees whose voice is missing.
    pub may_see_unheard: bool,
}

#[derive(Clone, Debug, Serialize, JsonSchema)]
pub struct ThreadGlance {
    pub id: ThreadId,
    pub subject: SubjectSeen,
    pub posts: usize,
    /// The newest words: whose, and how they begin. `null` when none are left.
    pub last: Option<Excerpt>,
    pub last_on: Day,
}

/// How somebody's words begin.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, JsonSchema)]
pub struct Excerpt {
    pub person: Person,
    pub words: String,
}

/// The last words about one thing, for the page of that thing.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub struct Talk {
    /// As commands name it.
    pub of: Subject,
    pub subject: SubjectSeen,
    /// `null` while nobody has said anything.
    pub thread: Option<ThreadId>,
    pub posts: usize,
    /// Oldest first.
    pub last: Vec<PostSeen>,
    /// The round that is under way about it.
    pub round: Option<RoundGlance>,
    /// Members for whom the viewer records.
    pub represented: Vec<Person>,
}

/// One thread with its posts.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub struct ThreadSeen {
    pub talk: Talk,
    /// Oldest first.
    pub posts: Vec<PostSeen>,
    /// There are older ones before this.
    pub earlier: Option<PostId>,
    /// There are newer ones than those shown.
    pub is_earlier: bool,
    /// Newest first; closed ones too.
    pub rounds: Vec<RoundGlance>,
}

#[derive(Clone, Debug, Serialize, JsonSchema)]
pub struct PostSeen {
    pub id: PostId,
    pub person: Person,
    /// Who wrote it down, when not they themselves.
    pub recorded_by: Option<Person>,
    pub at: Moment,
    pub day: Day,
    pub time: ClockTime,
    /// `null` when they were taken back or erased.
    pub words: Option<String>,
    pub reply_to: Option<Excerpt>,
    /// The round in which it was said.
    pub round: Option<RoundId>,
    pub corrected: bool,
    pub taken_back: bool,
    pub may_correct: bool,
    pub may_take_back: bool,
}

impl Seen<'_> {
    /// `None` for outsiders.
    pub fn thread_list(&self) -> Option<ThreadList> {
        let me = self.member()?;
        let others = self.community.threads.all().filter(|(_, it)| it.subject != Subject::Community);
        let mut others: Vec<_> = others.collect();
        others.sort_by_key(|(id, it)| std::cmp::Reverse((it.last_at, *id)));
        let rounds = self.community.threads.open_rounds();
        Some(ThreadList {
            general: self.talk_of(Subject::Community, me),
            threads: others.into_iter().map(|(id, it)| self.thread_glance(id, it)).collect(),
            rounds: rounds.map(|(id, it)| self.round_glance(id, it, me)).collect(),
            may_see_unheard: self.may_see_unheard(),
        })
    }

    /// What was said lately about this; `None` for outsiders, and where there is no such thing.
    pub fn talk(&self, subject: Subject) -> Option<Talk> {
        let me = self.member()?;
        let known = || self.community.thread_about(subject).map(|_| subject);
        let subject = subject.found(self.community).or_else(known)?;
        Some(self.talk_of(subject, me))
    }

    /// A thread by its number; `before` a post, when that is given.
    pub fn thread(&self, id: ThreadId, before: Option<PostId>) -> Option<ThreadSeen> {
        self.member()?;
        let subject = self.community.threads.find(id)?.subject;
        self.thread_about(subject, before)
    }

    /// The thread about this, which may have no post yet.
    pub fn thread_about(&self, subject: Subject, before: Option<PostId>) -> Option<ThreadSeen> {
        let me = self.member()?;
        let talk = self.talk(subject)?;
        let Some((id, thread)) = self.community.thread_about(talk.of) else {
            return Some(ThreadSeen {
                talk,
                posts: vec![],
                earlier: None,
                is_earlier: false,
                rounds: vec![],
            });
        };
        let older = thread.posts.iter().filter(|(id, _)| before.is_none_or(|before| **id < before));
        let mut shown: Vec<_> = older.rev().take(POSTS_SHOWN + 1).collect();
        let more = shown.len() > POSTS_SHOWN;
        shown.truncate(POSTS_SHOWN);
        shown.reverse();
        let earlier = shown.first().map(|(id, _)| **id).filter(|_| more);
        let rounds = self.community.threads.rounds_of(id).rev();
        Some(ThreadSeen {
            talk,
            posts: shown.into_iter().map(|(id, it)| self.post(*id, it, thread, me)).collect(),
            earlier,
            is_earlier: before.is_some(),
            rounds: rounds.map(|(id, it)| self.round_glance(id, it, me)).collect(),
        })
    }

    fn talk_of(&self, subject: Subject, me: MemberId) -> Talk {
        let known = self.community.thread_about(subject);
        let mut last: Vec<_> = known
            .map(|(_, thread)| {
                let newest = thread.said().rev().take(LAST_SHOWN);
                newest.map(|(id, it)| self.post(id, it, thread, me)).collect()
            })
            .unwrap_or_default();
        last.reverse();
        let mut rounds = self.community.threads.open_rounds();
        let round = rounds.find(|(_, it)| known.is_some_and(|(id, _)| id == it.thread));
        Talk {
            of: subject,
            subject: self.subject(subject),
            thread: known.map(|(id, _)| id),
            posts: known.map_or(0, |(_, it)| it.said().count()),
            last,
            round: round.map(|(id, it)| self.round_glance(id, it, me)),
            represented: self.represented_by(me),
        }
    }

    pub(crate) fn subject(&self, subject: Subject) -> SubjectSeen {
        self.subject_there(subject).unwrap_or(SubjectSeen::Gone)
    }

    fn subject_there(&self, subject: Subject) -> Option<SubjectSeen> {
        let community = self.community;
        Some(match subject {
            Subject::Community => SubjectSeen::Community,
            Subject::Agreement => SubjectSeen::Agreement,
            Subject::Decision { decision } => {
                SubjectSeen::Decision { decision, title: words(&community.decisions.find(decision)?.title) }
            }
            Subject::Occasion { occasion } => {
                let it = community.gatherings.occasion(occasion)?;
                SubjectSeen::Occasion { occasion: it.id, title: words(it.title()), day: it.day() }
            }
            Subject::Task { task } => {
                SubjectSeen::Task { task, what: words(&community.tasks.find(task)?.what) }
            }
            Subject::Idea { idea } => {
                SubjectSeen::Idea { idea, title: words(&community.ideas.find(idea)?.title) }
            }
            Subject::Field { field } => {
                let it = community.fields.find(field)?;
                SubjectSeen::Field { field, cared: Cared { care: it.care, name: words(&it.name) } }
            }
            Subject::Indicator { indicator } => {
                SubjectSeen::Indicator { indicator, name: words(&community.impact.find(indicator)?.name) }
            }
        })
    }

    fn thread_glance(&self, id: ThreadId, thread: &Thread) -> ThreadGlance {
        ThreadGlance {
            id,
            subject: self.subject(thread.subject),
            posts: thread.said().count(),
            last: thread.said().next_back().map(|(_, it)| self.excerpt(it)),
            last_on: self.community.today(thread.last_at),
        }
    }

    pub(crate) fn excerpt(&self, post: &Post) -> Excerpt {
        Excerpt {
            person: self.person(post.member),
            words: super::excerpt(&words(&post.words), EXCERPT_CHARS),
        }
    }

    fn post(&self, id: PostId, post: &Post, thread: &Thread, me: MemberId) -> PostSeen {
        let theirs = post.member == me || self.records_for(me, post.member);
        let day = self.community.today(post.at);
        PostSeen {
            id,
            person: self.person(post.member),
            recorded_by: post.recorded_by.map(|by| self.person(by)),
            at: post.at,
            day,
            time: self.time_on(day, post.at),
            words: post.words.words().map(str::to_owned),
            reply_to: post.reply_to.and_then(|to| thread.posts.get(&to)).map(|to| self.excerpt(to)),
            round: post.round,
            corrected: post.corrected,
            taken_back: post.taken_back,
            may_correct: theirs && !post.taken_back && self.now <= post.correctable_until(),
            may_take_back: theirs && !post.taken_back,
        }
    }

    fn records_for(&self, me: MemberId, member: MemberId) -> bool {
        self.community.members.find(member).is_some_and(|it| it.recorder == Some(me))
    }

    /// What the clock on the wall shows.
    fn time_on(&self, day: Day, at: Moment) -> ClockTime {
        let midnight = day.moment(ClockTime::default(), self.zone());
        let minutes = u16::try_from(at.millis_since(midnight) / 60_000).unwrap_or_default();
        let part = |minutes: u16| u8::try_from(minutes).unwrap_or_default();
        ClockTime::new(part(minutes / 60), part(minutes % 60)).unwrap_or_default()
    }
}
