//! Where people talk, through the eyes of members and of nobody else.

use super::*;
use crate::{
    ideas, members,
    seen_by::Viewer,
    testing::{Story, m, text},
    threads::Command,
};

fn say(words: &str) -> Command {
    Command::Say { subject: Subject::Community, words: text(words), reply_to: None, member: None }
}

/// Sari, Dewi, Agus and Rini, who is on leave; Sari and Dewi have said something.
fn talking() -> Story {
    let story = Story::new().founded().member("Dewi").member("Agus").member("Rini");
    let story = story.given(m(4), members::Command::Pause { member: None });
    story.given(m(1), say("Halo")).given(m(2), say("Halo juga"))
}

fn seen<T>(story: &Story, viewer: Viewer, look: impl Fn(Seen<'_>) -> T) -> T {
    look(Seen::new(&story.community, viewer, story.now))
}

const SARI: Viewer = Viewer::Member(MemberId(1));

fn unheard(story: &Story) -> Vec<Vec<u32>> {
    let list = seen(story, SARI, |seen| seen.unheard()).unwrap();
    list.matters.iter().map(|it| it.people.iter().map(|it| it.id.0).collect()).collect()
}

#[test]
fn outsiders_and_whoever_left_see_no_talk() {
    let story = talking().given(m(3), members::Command::Leave { member: None });
    for viewer in [Viewer::Outsider, Viewer::Member(MemberId(3))] {
        assert!(seen(&story, viewer, |seen| seen.thread_list()).is_none());
        assert!(seen(&story, viewer, |seen| seen.thread(ThreadId(1), None)).is_none());
        assert!(seen(&story, viewer, |seen| seen.talk(Subject::Community)).is_none());
        assert!(seen(&story, viewer, |seen| seen.unheard()).is_none());
        assert!(seen(&story, viewer, |seen| seen.circle_suggested()).is_empty());
    }
}

#[test]
fn whoever_has_said_nothing_is_missing_and_whoever_is_on_leave_is_left_in_peace() {
    let story = talking();
    assert_eq!(unheard(&story), [[3]]);
    let begin = Command::BeginRound { subject: Subject::Community, question: text("Apa?"), circle: vec![] };
    let round = story.clone().given(m(1), begin);
    let speak = Command::Speak { round: RoundId(1), words: text("Saya"), member: None };
    assert_eq!(unheard(&round.given(m(1), speak)), [[2, 3]]);
    let everyone = story.clone().given(m(3), say("Saya juga"));
    assert!(unheard(&everyone).is_empty());
    // What nobody has talked about for two weeks is not open any more.
    assert!(unheard(&story.later(15 * 24 * 60)).is_empty());
}

#[test]
fn support_and_words_about_an_idea_are_voices() {
    let add = ideas::Command::Add { title: text("Gerobak"), words: text(""), member: None };
    let support = ideas::Command::Support { idea: IdeaId(1), member: None };
    let story = Story::new().founded().member("Dewi").member("Agus").given(m(1), add).given(m(2), support);
    assert_eq!(unheard(&story), [[3]]);
    let subject = Subject::Idea { idea: IdeaId(1) };
    let say = Command::Say { subject, words: text("Bagus"), reply_to: None, member: None };
    assert!(unheard(&story.given(m(3), say)).is_empty());
}
