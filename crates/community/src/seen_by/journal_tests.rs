//! The journal as members see it, and what waits because of it.

use super::*;
use crate::{
    journal::Command,
    kernel::Text,
    seen_by::{Viewer, home::Waiting},
    testing::{Story, m, occasion, text},
};

/// Sari planned a class, Dewi was there, Agus was not. It was yesterday.
fn the_day_after() -> Story {
    let plan = crate::samples::commands()
        .into_iter()
        .find(|it| matches!(it, crate::Command::Gatherings(crate::gatherings::Command::Schedule { .. })));
    let here = crate::gatherings::Command::CheckIn {
        occasion: occasion("1/2026-11-27"),
        member: MemberId(2),
        source: crate::gatherings::Source::Web,
    };
    let story = Story::new().founded().member("Dewi").member("Agus").given(m(1), plan.unwrap());
    story.on("2026-11-27 15:10").given(m(2), here).on("2026-11-28 09:00")
}

fn write(hard_is_open: bool) -> Command {
    let occasion = Some(occasion("1/2026-11-27"));
    let (worked, hard, next_time) = (text("Anak betah"), text("Buku kurang"), Text::default());
    Command::Write { occasion, worked, hard, next_time, hard_is_open, member: None }
}

fn seen(story: &Story, member: u32) -> Seen<'_> {
    Seen::new(&story.community, Viewer::Member(MemberId(member)), story.now)
}

fn asked_for(story: &Story, member: u32) -> (bool, bool) {
    let waiting = seen(story, member).home().unwrap().waiting;
    let note = waiting.iter().any(|it| matches!(it, Waiting::Note { .. }));
    (note, waiting.iter().any(|it| matches!(it, Waiting::Challenge { .. })))
}

#[test]
fn whoever_planned_it_is_asked_how_it_was_for_a_week() {
    let story = the_day_after();
    assert_eq!(asked_for(&story, 1), (true, false));
    assert_eq!(asked_for(&story, 2), (false, false));
    let take = crate::fields::Command::Take { care: Care::Documentation, name: text(""), until: None };
    let cared_for = story.clone().given(m(3), take).on("2026-11-30 10:00");
    assert_eq!(asked_for(&cared_for, 3), (true, false));
    assert_eq!(asked_for(&story.clone().on("2026-12-04 09:00"), 1), (true, false));
    assert_eq!(asked_for(&story.clone().on("2026-12-05 09:00"), 1), (false, false));
    let noted = story.given(m(2), write(false));
    assert_eq!(asked_for(&noted, 1), (false, false));
}

#[test]
fn a_challenge_open_for_a_month_is_looked_at_by_all() {
    let story = the_day_after().given(m(2), write(true));
    assert_eq!(asked_for(&story.clone().on("2026-12-28 09:00"), 3), (false, false));
    let story = story.on("2026-12-29 09:00");
    assert_eq!(asked_for(&story, 3), (false, true));
    let solve = Command::Solve { challenge: ChallengeId(1), how: text("Dipinjam"), member: None };
    assert_eq!(asked_for(&story.given(m(3), solve), 3), (false, false));
}

#[test]
fn the_journal_is_for_members() {
    let story = the_day_after().given(m(2), write(true));
    let list = seen(&story, 3).journal(1).unwrap();
    assert_eq!((list.notes.len(), list.open.len(), list.unwritten.len()), (1, 1, 0));
    assert_eq!(list.notes[0].excerpt, "Anak betah");
    let note = seen(&story, 2).note(NoteId(1)).unwrap();
    assert!(note.may_strike && note.challenge.is_some());
    assert!(!seen(&story, 1).note(NoteId(1)).unwrap().may_strike);
    let outside = Seen::new(&story.community, Viewer::Outsider, story.now);
    assert!(outside.journal(1).is_none() && outside.note(NoteId(1)).is_none());
    assert!(outside.challenge(ChallengeId(1)).is_none() && outside.note_history(NoteId(1)).is_none());
    let struck = story.given(m(2), Command::StrikeNote { note: NoteId(1) });
    assert!(seen(&struck, 2).note(NoteId(1)).is_none());
    assert!(seen(&struck, 2).challenge(ChallengeId(1)).unwrap().from.is_none());
}
