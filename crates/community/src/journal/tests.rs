//! Notes are amended and never lost, challenges stay open until they are solved, and one's own words may be struck.

use super::*;
use crate::{
    erasure,
    kernel::{AttachmentId, MediaId, Problem, Text},
    members,
    passages::{Line, told},
    testing::{Story, check, day, happens, m, nothing, occasion, refused, text, wrong},
};

const NOTE: NoteId = NoteId(1);
const ONE: ChallengeId = ChallengeId(1);

/// Sari planned a class; Dewi records for Mak Iyah, who is the fourth; Agus is there too. It is over.
fn after_the_class() -> Story {
    let plan = crate::samples::commands()
        .into_iter()
        .find(|it| matches!(it, crate::Command::Gatherings(crate::gatherings::Command::Schedule { .. })));
    let story = Story::new().founded().member("Dewi").member("Agus").given(m(1), plan.unwrap());
    story
        .given(m(2), members::Command::Add { name: text("Mak Iyah"), honorific: None })
        .on("2026-11-27 18:00")
}

fn class() -> OccasionId {
    occasion("1/2026-11-27")
}

fn write(occasion: Option<OccasionId>, answers: [&str; 3]) -> Command {
    let [worked, hard, next_time] = answers.map(text);
    Command::Write { occasion, worked, hard, next_time, hard_is_open: false, member: None }
}

fn amend(over: u32, answers: [&str; 3]) -> Command {
    let [worked, hard, next_time] = answers.map(text);
    Command::Amend { note: NOTE, worked, hard, next_time, hard_is_open: false, over, member: None }
}

fn challenge(words: &str) -> Command {
    Command::Challenge { words: text(words), occasion: None, member: None }
}

fn solve(how: &str) -> Command {
    Command::Solve { challenge: ONE, how: text(how), member: None }
}

fn new(words: &str) -> Vec<Line> {
    vec![Line::Written { words: text(words) }]
}

fn noted() -> Story {
    after_the_class().given(m(1), write(Some(class()), ["Anak betah", "Buku kurang", ""]))
}

fn told_of(story: &Story) -> [String; 3] {
    let answers = &story.community.journal.note(NOTE).unwrap().latest().unwrap().answers;
    [told(&answers.worked), told(&answers.hard), told(&answers.next_time)]
}

#[test]
fn a_gathering_has_one_note_with_at_least_one_answer() {
    let written = |member, occasion, worked: &str| Event::Written {
        note: NOTE,
        member: MemberId(member),
        occasion,
        worked: new(worked),
        hard: vec![],
        next_time: vec![],
    };
    let for_mak_iyah = Command::Write {
        occasion: None,
        worked: text("Betah"),
        hard: text(""),
        next_time: text(""),
        hard_is_open: false,
        member: Some(MemberId(4)),
    };
    let rows = [
        (
            "one is enough",
            m(2),
            write(Some(class()), ["A", "", ""]).into(),
            happens([written(2, Some(class()), "A")]),
        ),
        ("on no gathering", m(3), write(None, ["A", "", ""]).into(), happens([written(3, None, "A")])),
        ("in her name", m(2), for_mak_iyah.clone().into(), happens([written(4, None, "Betah")])),
        (
            "not in hers",
            m(3),
            for_mak_iyah.into(),
            refused(members::Refusal::NotYours { member: MemberId(4) }),
        ),
        ("nothing at all", m(1), write(Some(class()), ["", " ", ""]).into(), wrong("worked", Problem::Empty)),
        ("nothing seen", m(1), write(None, ["\u{200b}", "", ""]).into(), wrong("worked", Problem::Empty)),
        (
            "no such gathering",
            m(1),
            write(Some(occasion("7/2026-11-27")), ["A", "", ""]).into(),
            wrong("occasion", Problem::Unknown),
        ),
    ];
    check(&after_the_class(), rows);
    let rows = [(
        "a second one",
        m(2),
        write(Some(class()), ["B", "", ""]).into(),
        refused(Refusal::AlreadyWritten { note: NOTE }),
    )];
    check(&noted(), rows);
    noted().on("2026-11-24 09:00").when(m(1), write(Some(class()), ["B", "", ""])).refused(Refusal::TooEarly);
    let lines = "a\n".repeat(limits() as usize + 1);
    let many = write(None, [lines.trim_end(), "", ""]);
    after_the_class().when(m(1), many).wrong("worked", Problem::TooMany { max: limits() });
}

fn limits() -> u32 {
    crate::limits::PASSAGES_MAX
}

#[test]
fn who_amends_must_have_read_what_is_newest_and_every_version_stays() {
    let kept = || vec![Line::Kept { place: 0 }];
    let amended = Event::Amended {
        note: NOTE,
        member: MemberId(2),
        version: 2,
        worked: vec![Line::Kept { place: 0 }, Line::Written { words: text("dan bertanya") }],
        hard: kept(),
        next_time: new("Lebih pagi"),
    };
    let next = ["Anak betah\ndan bertanya", "Buku kurang", "Lebih pagi"];
    let rows = [
        ("written on", m(2), amend(1, next).into(), happens([amended])),
        ("as it is", m(2), amend(1, ["Anak betah", "Buku kurang", ""]).into(), nothing()),
        ("as it is, read before", m(2), amend(0, ["Anak betah", "Buku kurang", ""]).into(), nothing()),
        ("emptied", m(2), amend(1, ["", "", ""]).into(), wrong("worked", Problem::Empty)),
    ];
    check(&noted(), rows);
    let story = noted().given(m(2), amend(1, next));
    assert_eq!(told_of(&story), next);
    let story = story.when(m(3), amend(1, ["Lain", "", ""])).refused(Refusal::NewerVersion { version: 2 });
    let versions = &story.community.journal.note(NOTE).unwrap().versions;
    assert_eq!(versions.len(), 2);
    assert_eq!(told(&versions[0].answers.worked), "Anak betah");
    story.when(m(1), Command::StrikeNote { note: NOTE }).refused(Refusal::OthersWrote);
}

#[test]
fn what_was_hard_is_a_challenge_when_it_is_ticked_and_only_once() {
    let tick = |over| Command::Amend {
        note: NOTE,
        worked: text("Anak betah"),
        hard: text("Buku kurang\nHujan"),
        next_time: text(""),
        hard_is_open: true,
        over,
        member: None,
    };
    let story = noted().given(m(2), tick(1));
    let it = story.community.journal.challenge(ONE).unwrap();
    assert_eq!(
        (told(&it.words).as_str(), it.from, it.occasion),
        ("Buku kurang\nHujan", Some(NOTE), Some(class()))
    );
    let whose: Vec<u32> = it.words.iter().map(|it| it.member.0).collect();
    assert_eq!(whose, [1, 2], "each line is its writer's");
    story.when(m(2), tick(2)).nothing();
    let nothing_hard = Command::Write {
        occasion: None,
        worked: text("A"),
        hard: text(""),
        next_time: text(""),
        hard_is_open: true,
        member: None,
    };
    noted().when(m(1), nothing_hard).wrong("hard", Problem::Empty);
}

#[test]
fn a_challenge_is_open_until_somebody_writes_how_it_was_solved() {
    let solved =
        |member, how: &str| Event::Solved { challenge: ONE, member: MemberId(member), how: text(how) };
    let open = after_the_class().given(m(1), challenge("Buku lekas rusak"));
    let rows = [
        ("anyone", m(3), solve("Disampul").into(), happens([solved(3, "Disampul")])),
        ("how must be said", m(3), solve("").into(), wrong("how", Problem::Empty)),
        ("it is open", m(3), Command::Reopen { challenge: ONE }.into(), nothing()),
        (
            "none such",
            m(3),
            Command::Reopen { challenge: ChallengeId(2) }.into(),
            refused(crate::Refusal::NO_SUCH),
        ),
        (
            "somebody else's",
            m(3),
            Command::StrikeChallenge { challenge: ONE }.into(),
            refused(Refusal::NotYours { member: MemberId(1) }),
        ),
    ];
    check(&open, rows);
    let story = open.given(m(3), solve("Disampul"));
    assert_eq!(story.community.journal.open().count(), 0);
    let rows = [
        ("said again", m(3), solve("Disampul").into(), nothing()),
        ("otherwise", m(2), solve("Dijemur").into(), refused(Refusal::AlreadySolved)),
    ];
    check(&story, rows);
    let story = story.on("2026-12-20 09:00").given(m(2), Command::Reopen { challenge: ONE });
    let it = story.community.journal.challenge(ONE).unwrap();
    assert!(it.is_open() && it.solutions.len() == 1, "how it was solved once stays");
    assert_eq!(it.open_since(), story.now);
    let story = story.given(m(1), Command::StrikeChallenge { challenge: ONE });
    story.when(m(1), solve("x")).refused(Refusal::Struck);
}

#[test]
fn only_so_many_challenges_are_open() {
    let max = crate::limits::CHALLENGES_OPEN_MAX;
    let story = (0..max).fold(after_the_class(), |story, _| story.given(m(1), challenge("A")));
    let story = story.when(m(1), challenge("B")).wrong("words", Problem::TooMany { max });
    story.given(m(1), solve("C")).when(m(1), challenge("B")).accepted();
}

#[test]
fn an_achievement_is_of_a_day_that_has_come() {
    let achieve = |on| Command::Achieve { words: text("60 anak"), day: on, occasion: None, member: None };
    let achieved = |on| Event::Achieved {
        achievement: AchievementId(1),
        member: MemberId(1),
        words: text("60 anak"),
        day: day(on),
        occasion: None,
    };
    let none = Command::Achieve { words: text(" "), day: None, occasion: None, member: None };
    let rows = [
        ("today", m(1), achieve(None).into(), happens([achieved("2026-11-27")])),
        ("before", m(1), achieve(Some(day("2026-11-20"))).into(), happens([achieved("2026-11-20")])),
        ("ahead", m(1), achieve(Some(day("2026-11-28"))).into(), wrong("day", Problem::NotInTheCalendar)),
        ("nothing", m(1), none.into(), wrong("words", Problem::Empty)),
    ];
    check(&after_the_class(), rows);
    let strike = Command::StrikeAchievement { achievement: AchievementId(1) };
    let story = after_the_class().given(m(1), achieve(None));
    story.clone().when(m(2), strike.clone()).refused(Refusal::NotYours { member: MemberId(1) });
    let story = story.given(m(1), strike.clone());
    let it = story.community.journal.achievement(AchievementId(1)).unwrap();
    assert_eq!(it.struck, Some(Struck { by: Some(MemberId(1)), at: story.now }));
    assert_eq!(it.words, Text::ERASED);
    story.when(m(1), strike).nothing();
}

#[test]
fn a_struck_note_makes_room_for_another() {
    let story = noted()
        .when(m(2), Command::StrikeNote { note: NOTE })
        .refused(Refusal::NotYours { member: MemberId(1) });
    let story = story.given(m(1), Command::StrikeNote { note: NOTE });
    assert_eq!(story.community.journal.note_on(class()), None);
    let story = story.when(m(1), amend(1, ["A", "", ""])).refused(Refusal::Struck);
    story.given(m(2), write(Some(class()), ["B", "", ""]));
}

#[test]
fn each_line_is_of_whoever_wrote_it() {
    let story = noted();
    let asked = crate::Asked {
        by: m(2),
        at: story.now,
        command: amend(1, ["Anak betah\nSungguh", "Hujan", ""]).into(),
    };
    let events = crate::decide(&story.community, &asked).unwrap();
    let of = |member: u32| -> Vec<&Text> {
        let written = events.iter().flat_map(erasure::written);
        written.filter(|it| it.whose == erasure::Whose::Member(MemberId(member))).map(|it| it.text).collect()
    };
    assert_eq!(of(2), [&text("Sungguh"), &text("Hujan")]);
    assert!(of(1).is_empty(), "what Sari wrote is not written again");
}

fn voice(media: u8) -> File {
    File { media: MediaId([media; 32]), form: Form::Webm, bytes: 90_000, seconds: 34 }
}

fn attach(media: u8, name: &str, member: Option<u32>) -> Command {
    Command::Attach { note: NOTE, file: voice(media), name: text(name), member: member.map(MemberId) }
}

fn detach(attachment: u32) -> Command {
    Command::Detach { note: NOTE, attachment: AttachmentId(attachment) }
}

#[test]
fn anybody_attaches_and_whose_it_is_or_who_writes_there_takes_it_off() {
    let attached = |member, attachment, name: &str| {
        let (member, attachment) = (MemberId(member), AttachmentId(attachment));
        happens([Event::Attached { note: NOTE, attachment, member, file: voice(7), name: text(name) }])
    };
    let rows = [
        ("one who did not write", m(3), attach(7, "Rapat.pdf", None).into(), attached(3, 1, "Rapat.pdf")),
        ("a voice without a name", m(2), attach(7, "", None).into(), attached(2, 1, "")),
        ("in her name", m(2), attach(7, "", Some(4)).into(), attached(4, 1, "")),
        (
            "not in hers",
            m(3),
            attach(7, "", Some(4)).into(),
            refused(members::Refusal::NotYours { member: MemberId(4) }),
        ),
        ("what is not there", m(1), detach(1).into(), refused(crate::Refusal::NO_SUCH)),
    ];
    check(&noted(), rows);
    let gone = |attachment| happens([Event::Detached { note: NOTE, attachment: AttachmentId(attachment) }]);
    let story = noted().given(m(3), attach(7, "", None)).given(m(2), attach(8, "", Some(4)));
    let rows = [
        ("their own", m(3), detach(1).into(), gone(1)),
        ("who writes at the note", m(1), detach(1).into(), gone(1)),
        ("who records", m(2), detach(2).into(), gone(2)),
        ("nobody else", m(2), detach(1).into(), refused(Refusal::NotYours { member: MemberId(3) })),
    ];
    check(&story, rows);
    let story = story.given(m(3), detach(1));
    check(&story, [("already so", m(3), detach(1).into(), nothing())]);
    assert!(
        !story.community.journal.needs(MediaId([7; 32])) && story.community.journal.needs(MediaId([8; 32]))
    );
    story.when(m(3), attach(9, "", None)).then([Event::Attached {
        note: NOTE,
        attachment: AttachmentId(3),
        member: MemberId(3),
        file: voice(9),
        name: text(""),
    }]);
}

#[test]
fn a_note_with_what_others_attached_is_not_struck_and_a_struck_one_needs_no_file() {
    let strike = || Command::StrikeNote { note: NOTE };
    noted().given(m(3), attach(7, "", None)).when(m(1), strike()).refused(Refusal::OthersWrote);
    let story = noted().given(m(1), attach(7, "", None)).given(m(1), strike());
    assert!(!story.community.journal.needs(MediaId([7; 32])));
    story.when(m(1), attach(7, "", None)).refused(Refusal::Struck);
}

#[test]
fn a_note_holds_only_so_many() {
    let max = crate::limits::ATTACHMENTS_MAX;
    let full = (0..max).fold(noted(), |story, _| story.given(m(3), attach(7, "", None)));
    full.when(m(3), attach(7, "", None)).wrong("file", Problem::TooMany { max });
}

#[test]
fn the_voice_and_the_files_of_whoever_is_forgotten_go() {
    let story = noted().given(m(3), attach(7, "Agus.pdf", None)).given(m(1), attach(8, "", None));
    let go = erasure::files_of_member(&story.community, MemberId(3));
    assert_eq!(go, [Event::Detached { note: NOTE, attachment: AttachmentId(1) }.into()]);
}
