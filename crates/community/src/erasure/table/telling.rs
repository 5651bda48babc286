//! The texts of what is noted and known: each line is of whoever wrote it, however many have written on.

use super::{
    super::{
        Whose::{Author, Community, Member, Visitor},
        Written,
    },
    text,
};
use crate::{journal, knowledge, passages::written, reports};

pub(super) fn journal(event: &journal::Event) -> Vec<Written<'_>> {
    use journal::Event as Journal;
    match event {
        Journal::Written { member, worked, hard, next_time, .. }
        | Journal::Amended { member, worked, hard, next_time, .. } => {
            let answers = [("/worked", worked), ("/hard", hard), ("/next_time", next_time)];
            answers.into_iter().flat_map(|(at, lines)| written(at, lines, *member)).collect()
        }
        Journal::Challenged { member, words, .. } => written("/words", words, *member),
        Journal::Achieved { member, words, .. } => vec![text("/words", Member(*member), words)],
        Journal::Solved { member, how, .. } => vec![text("/how", Member(*member), how)],
        Journal::Attached { member, name, .. } => vec![text("/name", Member(*member), name)],
        Journal::NoteStruck { .. }
        | Journal::Detached { .. }
        | Journal::AchievementStruck { .. }
        | Journal::Reopened { .. }
        | Journal::ChallengeStruck { .. } => vec![],
    }
}

/// Under its title and its tags the others look for a page: these stay.
pub(super) fn knowledge(event: &knowledge::Event) -> Vec<Written<'_>> {
    use knowledge::Event as Knowledge;
    match event {
        Knowledge::Written { member, title, body, tags, .. }
        | Knowledge::Amended { member, title, body, tags, .. } => {
            let tags = (0..).zip(tags);
            let tags = tags.map(|(nth, tag): (usize, _)| text(&format!("/tags/{nth}"), Community, tag));
            let body = written("/body", body, *member);
            std::iter::once(text("/title", Community, title)).chain(body).chain(tags).collect()
        }
        Knowledge::Retired { reason, .. } => vec![text("/reason", Author, reason)],
        Knowledge::Restored { .. } => vec![],
    }
}

/// What was chosen from the journal is erased there; who signs is a number.
pub(super) fn report(event: &reports::Event) -> Vec<Written<'_>> {
    match event {
        reports::Event::Prepared { member, introduction, closing, thanks, .. } => {
            let texts = [("/introduction", introduction), ("/closing", closing), ("/thanks", thanks)];
            texts.into_iter().flat_map(|(at, lines)| written(at, lines, *member)).collect()
        }
        // Who gave is somebody without an account; what for is accounted for.
        reports::Event::GrantNoted { terms, .. } | reports::Event::GrantChanged { terms, .. } => {
            vec![text("/giver", Visitor, &terms.giver), text("/purpose", Community, &terms.purpose)]
        }
        reports::Event::Sent { .. }
        | reports::Event::TakenBack { .. }
        | reports::Event::GrantRemoved { .. } => vec![],
    }
}
