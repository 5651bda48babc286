//! How what happened changes the journal.

use std::collections::BTreeMap;

use super::{
    Achievement, Answers, Challenge, Event, Journal, Note, Solution, Struck, Version, attachment,
    challenge::Reopened,
};
use crate::{
    kernel::{MemberId, Moment, Text},
    passages::changed,
};

pub fn apply(journal: &mut Journal, event: &Event, at: Moment, by: Option<MemberId>) {
    match event {
        Event::Written { note, member, occasion, .. } => {
            let it =
                Note { occasion: *occasion, versions: vec![], attachments: BTreeMap::new(), struck: None };
            journal.notes.insert(*note, it);
            written(journal, event, (at, by.filter(|by| by != member)));
        }
        Event::Amended { member, .. } => written(journal, event, (at, by.filter(|by| by != member))),
        Event::NoteStruck { note } => {
            if let Some(it) = journal.notes.get_mut(note) {
                it.struck = Some(Struck { by, at });
                it.versions.iter_mut().for_each(|it| it.answers = Answers::default());
                it.attachments.values_mut().for_each(|it| it.name = Text::ERASED);
            }
        }
        Event::Attached { .. } | Event::Detached { .. } => attachment::apply(journal, event, at, by),
        Event::Achieved { achievement, member, words, day, occasion } => {
            let it = Achievement {
                member: *member,
                recorded_by: by.filter(|by| by != member),
                at,
                words: words.clone(),
                day: *day,
                occasion: *occasion,
                struck: None,
            };
            journal.achievements.insert(*achievement, it);
        }
        Event::AchievementStruck { achievement } => {
            if let Some(it) = journal.achievements.get_mut(achievement) {
                it.struck = Some(Struck { by, at });
                it.words = Text::ERASED;
            }
        }
        Event::Challenged { .. }
        | Event::Solved { .. }
        | Event::Reopened { .. }
        | Event::ChallengeStruck { .. } => challenge(journal, event, at, by),
    }
}

fn written(journal: &mut Journal, event: &Event, (at, recorded_by): (Moment, Option<MemberId>)) {
    let (Event::Written { note, member, worked, hard, next_time, .. }
    | Event::Amended { note, member, worked, hard, next_time, .. }) = event
    else {
        return;
    };
    let Some(it) = journal.notes.get_mut(note) else { return };
    let none = Answers::default();
    let before = it.latest().map_or(&none, |it| &it.answers);
    let answers = Answers {
        worked: changed(&before.worked, worked, *member),
        hard: changed(&before.hard, hard, *member),
        next_time: changed(&before.next_time, next_time, *member),
    };
    it.versions.push(Version { member: *member, recorded_by, at, answers });
}

fn challenge(journal: &mut Journal, event: &Event, at: Moment, by: Option<MemberId>) {
    match event {
        Event::Challenged { challenge, member, words, occasion, from } => {
            let note = from.and_then(|note| journal.notes.get(&note)?.latest());
            let hard = note.map_or(&[][..], |it| &it.answers.hard);
            let it = Challenge {
                member: *member,
                recorded_by: by.filter(|by| by != member),
                at,
                words: changed(hard, words, *member),
                occasion: *occasion,
                from: *from,
                solutions: vec![],
                struck: None,
            };
            journal.challenges.insert(*challenge, it);
        }
        Event::Solved { challenge, member, how } => {
            if let Some(it) = journal.challenges.get_mut(challenge) {
                it.solutions.push(Solution {
                    member: *member,
                    recorded_by: by.filter(|by| by != member),
                    at,
                    how: how.clone(),
                    reopened: None,
                });
            }
        }
        Event::Reopened { challenge } => {
            let it = journal.challenges.get_mut(challenge).and_then(|it| it.solutions.last_mut());
            if let Some(it) = it {
                it.reopened = Some(Reopened { by, at });
            }
        }
        Event::ChallengeStruck { challenge } => {
            if let Some(it) = journal.challenges.get_mut(challenge) {
                it.struck = Some(Struck { by, at });
                it.words.clear();
                it.solutions.iter_mut().for_each(|it| it.how = Text::ERASED);
            }
        }
        _ => {}
    }
}
