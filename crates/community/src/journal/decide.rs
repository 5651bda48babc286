//! What comes of asking something of the journal.

use super::{Answers, Command, Event, Note, Refusal, attachment};
use crate::{
    Asked, Community, Event as Any, Refusal as Refused,
    gatherings::OccasionId,
    kernel::{AchievementId, ChallengeId, Day, Input, MemberId, NoteId, Problem, Text},
    limits,
    passages::{self, Line, Passage, fits},
};

/// The three answers as typed.
struct Typed<'a> {
    worked: &'a Text,
    hard: &'a Text,
    next_time: &'a Text,
    hard_is_open: bool,
}

pub fn decide(community: &Community, asked: &Asked, command: &Command) -> Result<Vec<Any>, Refused> {
    let names = &community.members;
    let events = match command {
        Command::Write { occasion, worked, hard, next_time, hard_is_open, member } => {
            let member = names.in_the_name_of(asked.by, *member)?.member;
            let typed = Typed { worked, hard, next_time, hard_is_open: *hard_is_open };
            written(community, asked, *occasion, (member, typed))?
        }
        Command::Amend { note, worked, hard, next_time, hard_is_open, over, member } => {
            let member = names.in_the_name_of(asked.by, *member)?.member;
            let typed = Typed { worked, hard, next_time, hard_is_open: *hard_is_open };
            amended(community, (*note, *over), (member, typed))?
        }
        Command::StrikeNote { note } => note_struck(community, asked, *note)?,
        Command::Attach { .. } | Command::Detach { .. } => attachment::decide(community, asked, command)?,
        Command::Achieve { words, day, occasion, member } => {
            let member = names.in_the_name_of(asked.by, *member)?.member;
            achieved(community, asked, (words, *day, *occasion), member)?
        }
        Command::StrikeAchievement { achievement } => {
            let it = community.journal.achievement(*achievement).ok_or(Refused::NO_SUCH)?;
            own(community, asked, it.member)?;
            let event = Event::AchievementStruck { achievement: *achievement };
            if it.struck.is_some() { vec![] } else { vec![event] }
        }
        Command::Challenge { words, occasion, member } => {
            let member = names.in_the_name_of(asked.by, *member)?.member;
            let occasion = there(community, *occasion)?;
            Input::required("words", words, limits::ANSWER_CHARS_MAX)?;
            fits("words", words, limits::ANSWER_CHARS_MAX)?;
            let lines = passages::lines(&[], words);
            let challenge = next_challenge(community, "words")?;
            vec![Event::Challenged { challenge, member, words: lines, occasion, from: None }]
        }
        Command::Solve { challenge, how, member } => {
            let member = names.in_the_name_of(asked.by, *member)?.member;
            solved(community, *challenge, how, member)?
        }
        Command::Reopen { challenge } => reopened(community, *challenge)?,
        Command::StrikeChallenge { challenge } => {
            let it = community.journal.challenge(*challenge).ok_or(Refused::NO_SUCH)?;
            own(community, asked, it.member)?;
            let event = Event::ChallengeStruck { challenge: *challenge };
            if it.struck.is_some() { vec![] } else { vec![event] }
        }
    };
    Ok(events.into_iter().map(Any::from).collect())
}

fn written(
    community: &Community,
    asked: &Asked,
    occasion: Option<OccasionId>,
    (member, typed): (MemberId, Typed),
) -> Result<Vec<Event>, Refused> {
    let journal = &community.journal;
    // The day of a moved occasion names it under the day it was planned for.
    let occasion = there(community, occasion)?;
    if let Some(it) = occasion.and_then(|id| community.gatherings.occasion(id))
        && it.starts_at(community.profile.zone) > asked.at
    {
        return Err(Refusal::TooEarly.into());
    }
    if let Some((note, _)) = occasion.and_then(|id| journal.note_on(id)) {
        return Err(Refusal::AlreadyWritten { note }.into());
    }
    Input::at_most("worked", journal.notes.len() + 1, limits::NOTES_MAX)?;
    let note = journal.notes.last_key_value().map_or(NoteId(1), |(id, _)| id.next());
    let [worked, hard, next_time] = answers(&Answers::default(), &typed)?;
    let opened = opened(community, (note, occasion), member, &typed)?;
    let event = Event::Written { note, member, occasion, worked, hard, next_time };
    Ok(std::iter::once(event).chain(opened).collect())
}

fn amended(
    community: &Community,
    (note, over): (NoteId, u32),
    (member, typed): (MemberId, Typed),
) -> Result<Vec<Event>, Refused> {
    let it = standing(community, note)?;
    let before = it.latest().map(|it| &it.answers).ok_or(Refused::NO_SUCH)?;
    let [worked, hard, next_time] = answers(before, &typed)?;
    let opened = opened(community, (note, it.occasion), member, &typed)?;
    let same = [(&worked, &before.worked), (&hard, &before.hard), (&next_time, &before.next_time)]
        .into_iter()
        .all(|(lines, before)| passages::changed(before, lines, member) == *before);
    if same {
        return Ok(opened.into_iter().collect());
    }
    let version = it.version();
    if version != over {
        return Err(Refusal::NewerVersion { version }.into());
    }
    Input::at_most("worked", it.versions.len() + 1, limits::TEXT_VERSIONS_MAX)?;
    let event = Event::Amended { note, member, version: version + 1, worked, hard, next_time };
    Ok(std::iter::once(event).chain(opened).collect())
}

/// At least one of them says something.
fn answers(before: &Answers, typed: &Typed) -> Result<[Vec<Line>; 3], Input> {
    let fields: [(&'static str, &Text, &[Passage]); 3] = [
        ("worked", typed.worked, &before.worked),
        ("hard", typed.hard, &before.hard),
        ("next_time", typed.next_time, &before.next_time),
    ];
    for (field, typed, _) in fields {
        fits(field, typed, limits::ANSWER_CHARS_MAX)?;
    }
    let says = |(field, typed, _)| Input::required(field, typed, limits::ANSWER_CHARS_MAX).is_ok();
    if !fields.into_iter().any(says) {
        return Err(Input::new("worked", Problem::Empty));
    }
    Ok(fields.map(|(_, typed, before)| passages::lines(before, typed)))
}

/// What was hard as a challenge, where that was ticked and is not one already.
fn opened(
    community: &Community,
    (note, occasion): (NoteId, Option<OccasionId>),
    member: MemberId,
    typed: &Typed,
) -> Result<Option<Event>, Refused> {
    if !typed.hard_is_open || community.journal.challenge_from(note).is_some() {
        return Ok(None);
    }
    Input::required("hard", typed.hard, limits::ANSWER_CHARS_MAX)?;
    let challenge = next_challenge(community, "hard")?;
    let words = (0..).zip(typed.hard.or_empty().lines()).map(|(place, _)| Line::Kept { place }).collect();
    Ok(Some(Event::Challenged { challenge, member, words, occasion, from: Some(note) }))
}

/// As long as people can still look after those that are open.
fn next_challenge(community: &Community, field: &'static str) -> Result<ChallengeId, Input> {
    let journal = &community.journal;
    Input::at_most(field, journal.open().count() + 1, limits::CHALLENGES_OPEN_MAX)?;
    Input::at_most(field, journal.challenges.len() + 1, limits::NOTES_MAX)?;
    Ok(journal.challenges.last_key_value().map_or(ChallengeId(1), |(id, _)| id.next()))
}

fn achieved(
    community: &Community,
    asked: &Asked,
    (words, day, occasion): (&Text, Option<Day>, Option<OccasionId>),
    member: MemberId,
) -> Result<Vec<Event>, Refused> {
    let achievements = &community.journal.achievements;
    Input::required("words", words, limits::NOTE_CHARS_MAX)?;
    let today = community.today(asked.at);
    let day = day.unwrap_or(today);
    if day > today || day.year() < 2000 {
        return Err(Input::new("day", Problem::NotInTheCalendar).into());
    }
    let occasion = there(community, occasion)?;
    Input::at_most("words", achievements.len() + 1, limits::NOTES_MAX)?;
    let achievement = achievements.last_key_value().map_or(AchievementId(1), |(id, _)| id.next());
    Ok(vec![Event::Achieved { achievement, member, words: words.clone(), day, occasion }])
}

fn solved(
    community: &Community,
    challenge: ChallengeId,
    how: &Text,
    member: MemberId,
) -> Result<Vec<Event>, Refused> {
    let it = community.journal.challenge(challenge).ok_or(Refused::NO_SUCH)?;
    Input::required("how", how, limits::ANSWER_CHARS_MAX)?;
    if it.struck.is_some() {
        return Err(Refusal::Struck.into());
    }
    if let Some(solution) = it.solved() {
        let same = solution.how == *how && solution.member == member;
        return if same { Ok(vec![]) } else { Err(Refusal::AlreadySolved.into()) };
    }
    Input::at_most("how", it.solutions.len() + 1, limits::TEXT_VERSIONS_MAX)?;
    Ok(vec![Event::Solved { challenge, member, how: how.clone() }])
}

fn reopened(community: &Community, challenge: ChallengeId) -> Result<Vec<Event>, Refused> {
    let it = community.journal.challenge(challenge).ok_or(Refused::NO_SUCH)?;
    if it.struck.is_some() {
        return Err(Refusal::Struck.into());
    }
    Ok(if it.is_open() { vec![] } else { vec![Event::Reopened { challenge }] })
}

/// Its writer strikes it, as long as nobody else's words are in it.
fn note_struck(community: &Community, asked: &Asked, note: NoteId) -> Result<Vec<Event>, Refused> {
    let it = community.journal.note(note).ok_or(Refused::NO_SUCH)?;
    let first = it.versions.first().map(|it| it.member).ok_or(Refused::NO_SUCH)?;
    own(community, asked, first)?;
    if it.struck.is_some() {
        return Ok(vec![]);
    }
    let attached = it.attached().map(|(_, it)| it.member);
    if it.versions.iter().map(|it| it.member).chain(attached).any(|member| member != first) {
        return Err(Refusal::OthersWrote.into());
    }
    Ok(vec![Event::NoteStruck { note }])
}

pub(super) fn standing(community: &Community, note: NoteId) -> Result<&Note, Refused> {
    match community.journal.note(note) {
        None => Err(Refused::NO_SUCH),
        Some(it) if it.struck.is_some() => Err(Refusal::Struck.into()),
        Some(it) => Ok(it),
    }
}

/// One's own, or of somebody for whom one records.
fn own(community: &Community, asked: &Asked, member: MemberId) -> Result<(), Refused> {
    match community.members.in_the_name_of(asked.by, Some(member)) {
        Ok(_) => Ok(()),
        Err(_) => Err(Refusal::NotYours { member }.into()),
    }
}

fn there(community: &Community, occasion: Option<OccasionId>) -> Result<Option<OccasionId>, Input> {
    let Some(id) = occasion else { return Ok(None) };
    match community.gatherings.occasion(id) {
        Some(it) => Ok(Some(it.id)),
        None => Err(Input::new("occasion", Problem::Unknown)),
    }
}
