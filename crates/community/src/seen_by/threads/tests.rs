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
        assert!(seen(&story, viewer, |seen| seen.circle_suggested(Subject::Community)).is_empty());
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

#[test]
fn whoever_has_not_voted_is_missing_unless_it_is_secret() {
    use crate::decisions::{
        Ballot, Command as Decide, From, How, Method, Proposal, Secrecy, Stance, Threshold, testing,
    };
    let story = ["Dewi", "Agus", "Rini", "Tati"];
    let story = story.iter().fold(Story::new().founded(), |story, name| story.member(name));
    let story = story.given(m(4), members::Command::Pause { member: None });
    let vote = Decide::Vote {
        decision: DecisionId(1),
        member: None,
        ballot: Ballot::Stance { stance: Stance::Consent },
        reason: text(""),
        how: How::Own,
        version: 1,
    };
    let opened = story.clone().given(m(1), testing::plain()).given(m(2), vote);
    assert_eq!(unheard(&opened), [[1, 3, 5]]);
    // What is said about it has no row of its own, while it runs and when it is over.
    let say = |words: &str| Command::Say {
        subject: Subject::Decision { decision: DecisionId(1) },
        words: text(words),
        reply_to: None,
        member: None,
    };
    let talked = opened.given(m(1), say("Di mana?")).given(m(2), say("Di balai"));
    assert_eq!(unheard(&talked), [[1, 3, 5]]);
    assert!(unheard(&talked.later(72 * 60).clock()).is_empty());
    let majority = Method::Majority { threshold: Threshold::default() };
    let secret = Proposal { secrecy: Secrecy::Secret, ..testing::proposal("Ketua", majority) };
    assert!(unheard(&story.clone().given(m(1), Decide::Open { proposal: secret })).is_empty());
    // An idea that is being decided is asked about once.
    let add = ideas::Command::Add { title: text("Gerobak"), words: text(""), member: None };
    let from =
        Proposal { from: Some(From::Idea(IdeaId(1))), ..testing::proposal("Gerobak", Method::Consent) };
    let decided = story.given(m(1), add).given(m(1), Decide::Open { proposal: from });
    assert_eq!(unheard(&decided), [[1, 2, 3, 5]]);
}
