//! Taking the events as told.

use std::collections::{BTreeMap, BTreeSet};

use super::{Event, Post, Round, RoundState, Subject, Thread, Threads, Turn};
use crate::{
    kernel::{MemberId, Moment, PostId, RoundId, Text, ThreadId},
    members,
};

/// `by` is who asked: another one than the member wrote it down for them.
pub fn apply(threads: &mut Threads, event: &Event, at: Moment, by: Option<MemberId>) {
    let post = |member: MemberId, words: &Text, reply_to, round| Post {
        member,
        recorded_by: by.filter(|by| *by != member),
        at,
        words: words.clone(),
        reply_to,
        round,
        corrected: false,
        taken_back: false,
    };
    match event {
        Event::Said { thread, post: id, subject, member, words, reply_to } => {
            let thread = threads.made(*thread, *subject, at);
            thread.posts.insert(*id, post(*member, words, *reply_to, None));
            thread.last_at = at;
        }
        Event::Corrected { thread, post, words, .. } => threads.change_post(*thread, *post, |it| {
            it.words = words.clone();
            it.corrected = true;
        }),
        Event::TakenBack { thread, post, .. } => threads.change_post(*thread, *post, |it| {
            it.words = Text::ERASED;
            it.taken_back = true;
        }),
        Event::RoundBegun { round, thread, subject, question, members } => {
            threads.made(*thread, *subject, at).last_at = at;
            threads.began = members.first().copied();
            let begun = Round {
                thread: *thread,
                question: question.clone(),
                begun_by: by,
                begun_at: at,
                circle: members.iter().copied().collect(),
                lap: 1,
                waiting: members.iter().copied().collect(),
                skipped: BTreeSet::new(),
                turns: vec![],
                state: RoundState::Open,
            };
            threads.rounds.insert(*round, begun);
        }
        Event::Spoken { round, thread, post: id, member, words } => {
            if let Some(thread) = threads.all.get_mut(thread) {
                thread.posts.insert(*id, post(*member, words, None, Some(*round)));
                thread.last_at = at;
            }
            threads.turn(*round, *member, Some(*id));
        }
        Event::Passed { round, member } => threads.turn(*round, *member, None),
        Event::Skipped { round, member } => threads.change_round(*round, |it| {
            it.waiting.retain(|waits| waits != member);
            it.waiting.push_back(*member);
            it.skipped.insert(*member);
        }),
        Event::LapBegun { round, members } => {
            threads.began = members.first().copied();
            threads.change_round(*round, |it| {
                it.lap += 1;
                it.waiting = members.iter().copied().collect();
                it.skipped.clear();
            });
        }
        Event::RoundClosed { round } => threads.change_round(*round, |it| {
            it.state = RoundState::Closed { at };
            it.waiting.clear();
        }),
    }
}

/// The turn of whoever leaves falls away.
pub fn left(threads: &mut Threads, event: &members::Event) {
    let members::Event::Left { member } = event else { return };
    for round in threads.rounds.values_mut().filter(|it| it.state == RoundState::Open) {
        round.waiting.retain(|it| it != member);
        round.circle.remove(member);
    }
}

impl Threads {
    fn made(&mut self, id: ThreadId, subject: Subject, at: Moment) -> &mut Thread {
        self.by_subject.entry(subject).or_insert(id);
        self.all.entry(id).or_insert_with(|| Thread { subject, posts: BTreeMap::new(), last_at: at })
    }

    fn change_post(&mut self, thread: ThreadId, post: PostId, change: impl FnOnce(&mut Post)) {
        if let Some(post) = self.all.get_mut(&thread).and_then(|it| it.posts.get_mut(&post)) {
            change(post);
        }
    }

    fn change_round(&mut self, id: RoundId, change: impl FnOnce(&mut Round)) {
        if let Some(round) = self.rounds.get_mut(&id) {
            change(round);
        }
    }

    fn turn(&mut self, round: RoundId, member: MemberId, post: Option<PostId>) {
        self.change_round(round, |it| {
            it.waiting.retain(|waits| *waits != member);
            it.turns.push(Turn { lap: it.lap, member, post });
        });
    }
}
