//! Everyone speaks once before anyone speaks twice.

use super::*;
use crate::{
    Refusal as Refused, fields,
    kernel::Problem,
    limits,
    testing::{check, happens, nothing, refused, wrong},
};

fn begun(round: u32, members: &[u32]) -> Event {
    let members = members.iter().map(|it| MemberId(*it)).collect();
    let (round, question) = (RoundId(round), text("Apa?"));
    Event::RoundBegun { round, thread: ONE, subject: GENERAL, question, members }
}

fn spoken(post: u32, member: u32) -> Event {
    let (round, post, member) = (RoundId(1), PostId(post), MemberId(member));
    Event::Spoken { round, thread: ONE, post, member, words: text("Saya") }
}

const fn passed(member: u32) -> Event {
    Event::Passed { round: RoundId(1), member: MemberId(member) }
}

const fn not_your_turn(holder: u32) -> Refusal {
    Refusal::NotYourTurn { holder: MemberId(holder) }
}

/// A round of all four; Sari begins.
fn round() -> Story {
    four().given(m(1), begin(&[]))
}

fn holder(story: &Story) -> Option<u32> {
    story.community.threads.round(RoundId(1)).and_then(|it| it.holder()).map(|it| it.0)
}

#[test]
fn a_round_is_begun_with_a_question_for_at_least_two_who_belong() {
    let no_question = Command::BeginRound { subject: GENERAL, question: text(" "), circle: vec![] };
    let nowhere = Command::BeginRound { subject: Subject::Agreement, question: text("A"), circle: vec![] };
    check(
        &four(),
        [
            ("all", m(2), begin(&[]).into(), happens([begun(1, &[1, 2, 3, 4])])),
            ("some, named twice", m(2), begin(&[3, 1, 3]).into(), happens([begun(1, &[1, 3])])),
            ("a stranger", m(2), begin(&[1, 9]).into(), wrong("circle", Problem::Unknown)),
            ("alone", m(2), begin(&[1]).into(), wrong("circle", Problem::Empty)),
            ("no question", m(2), no_question.into(), wrong("question", Problem::Empty)),
            ("about nothing", m(2), nowhere.into(), refused(Refused::NO_SUCH)),
        ],
    );
    let paused = four().given(m(3), members::Command::Pause { member: None });
    paused.clone().when(m(1), begin(&[])).then([begun(1, &[1, 2, 4])]);
    // Whoever is on leave may be asked all the same, and speak.
    let story = paused.given(m(1), begin(&[1, 3])).given(m(1), speak("Saya", None));
    story.when(m(3), speak("Saya", None)).then([spoken(2, 3)]);
}

#[test]
fn only_the_one_with_the_talking_piece_speaks_or_passes() {
    check(
        &round(),
        [
            ("the holder", m(1), speak("Saya", None).into(), happens([spoken(1, 1)])),
            ("out of turn", m(2), speak("Saya", None).into(), refused(not_your_turn(1))),
            ("passing out of turn", m(2), pass(None).into(), refused(not_your_turn(1))),
            ("no words", m(1), speak("", None).into(), wrong("words", Problem::Empty)),
            ("passing", m(1), pass(None).into(), happens([passed(1)])),
            (
                "for another",
                m(1),
                speak("Saya", Some(4)).into(),
                refused(members::Refusal::NotYours { member: MemberId(4) }),
            ),
        ],
    );
    let few = four().given(m(1), begin(&[1, 2]));
    check(&few, [("not asked", m(3), speak("A", None).into(), refused(Refusal::NotInTheCircle))]);
}

#[test]
fn nobody_speaks_twice_before_everyone_had_their_turn() {
    let story = round().when(m(1), speak("Saya", None)).then([spoken(1, 1)]);
    let story = story.when(m(1), speak("Lagi", None)).refused(Refusal::SpokeAlready);
    let story = story.when(m(2), pass(None)).then([passed(2)]);
    let story = story.when(m(2), speak("Ternyata", None)).refused(Refusal::SpokeAlready);
    let story = story.when(m(1), LAP).refused(Refusal::TurnsLeft);
    let story = story.given(m(3), speak("Saya", None));
    // She has no phone: Dewi writes down what she says.
    let story = story.when(m(2), speak("Saya", Some(4))).then([spoken(3, 4)]);
    assert_eq!(holder(&story), None);
    let post = &story.community.threads.find(ONE).unwrap().posts[&PostId(3)];
    assert_eq!(post.recorded_by, Some(MemberId(2)));
    let members = [2, 3, 4, 1].map(MemberId).to_vec();
    let story = story.when(m(1), LAP).then([Event::LapBegun { round: RoundId(1), members }]);
    story.when(m(2), speak("Saya", None)).then([spoken(4, 2)]);
}

#[test]
fn whoever_began_last_is_not_the_first_again() {
    let story = round().given(m(1), CLOSE);
    let story = story.when(m(2), begin(&[])).then([begun(2, &[2, 3, 4, 1])]);
    let story = story.given(m(2), Command::CloseRound { round: RoundId(2) });
    story.when(m(2), begin(&[1, 2])).then([begun(3, &[1, 2])]);
}

#[test]
fn whoever_is_absent_comes_at_the_end_once() {
    let skipped = Event::Skipped { round: RoundId(1), member: MemberId(1) };
    let story = round().when(m(2), skip(2)).refused(not_your_turn(1));
    let mut story = story.when(m(1), skip(1)).then([skipped]);
    assert_eq!(holder(&story), Some(2));
    for (by, command) in [(2, pass(None)), (3, pass(None)), (2, pass(Some(4)))] {
        story = story.given(m(by), command);
    }
    let story = story.when(m(1), skip(1)).refused(Refusal::SkippedAlready);
    story.when(m(1), speak("Saya", None)).then([spoken(1, 1)]);
}

#[test]
fn whoever_began_it_or_cares_for_meetings_keeps_the_round() {
    let take = fields::Command::Take { care: fields::Care::Meetings, name: text(""), until: None };
    let story = four().given(m(3), take).later(48 * 60).clock().given(m(1), begin(&[]));
    for command in [skip(1), CLOSE] {
        story.clone().when(m(1), command.clone()).accepted();
        story.clone().when(m(3), command.clone()).accepted();
        let (act, who) = (crate::rights::Act::KeepRound, crate::rights::who(crate::rights::Act::KeepRound));
        story.clone().when(m(2), command).refused(crate::General::NotAllowed { act, who });
    }
}

#[test]
fn the_turn_of_whoever_leaves_falls_away() {
    let leave = members::Command::Leave { member: None };
    let story = round().given(m(1), leave.clone());
    assert_eq!(holder(&story), Some(2));
    let story = story.given(m(2), pass(None)).given(m(2), leave).given(m(3), pass(None));
    // Nobody records for her any more: somebody takes her on, and she has her turn.
    let recorder = Some(MemberId(3));
    let taken = members::Command::ChooseRecorder { member: Some(MemberId(4)), recorder };
    let story = story.given(m(3), taken).given(m(3), pass(Some(4)));
    assert_eq!(holder(&story), None);
}

#[test]
fn a_closed_round_is_over_and_one_that_runs_makes_room_only_when_everyone_spoke() {
    let closed = round().when(m(1), CLOSE).then([Event::RoundClosed { round: RoundId(1) }]);
    check(
        &closed,
        [
            ("closed already", m(1), CLOSE.into(), nothing()),
            ("speaking", m(1), speak("A", None).into(), refused(Refusal::RoundClosed)),
            ("passing", m(1), pass(None).into(), refused(Refusal::RoundClosed)),
            ("skipping", m(1), skip(1).into(), refused(Refusal::RoundClosed)),
            ("once more", m(1), LAP.into(), refused(Refusal::RoundClosed)),
        ],
    );
    let story = four().given(m(1), begin(&[1, 2])).when(m(3), begin(&[])).refused(Refusal::RoundUnderWay);
    let story = story.given(m(1), pass(None)).given(m(2), pass(None));
    story.when(m(3), begin(&[1, 2])).then([Event::RoundClosed { round: RoundId(1) }, begun(2, &[2, 1])]);
}

#[test]
fn only_so_many_rounds_are_under_way() {
    use crate::tasks;
    let mut story = four();
    for number in 1..=limits::ROUNDS_OPEN_MAX + 1 {
        let (what, task) = (text("A"), crate::kernel::TaskId(number));
        story = story
            .given(m(1), tasks::Command::Add { what, owner: None, due: None, from: None, decision: None });
        let (subject, question) = (Subject::Task { task }, text("Apa?"));
        let begin = Command::BeginRound { subject, question, circle: vec![] };
        if number > limits::ROUNDS_OPEN_MAX {
            let max = limits::ROUNDS_OPEN_MAX;
            story = story.when(m(1), begin).wrong("question", Problem::TooMany { max });
        } else {
            story = story.given(m(1), begin);
        }
    }
}
