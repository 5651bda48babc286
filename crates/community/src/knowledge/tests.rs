//! Pages of knowledge: written, written on by others who read the newest, retired and restored.

use super::*;
use crate::{
    erasure, journal,
    kernel::Problem,
    limits,
    passages::told,
    testing::{Story, check, happens, m, nothing, refused, text, wrong},
};

const PAGE: PageId = PageId(1);

fn two() -> Story {
    Story::new().founded().member("Dewi")
}

fn write(title: &str, body: &str, tags: &[&str], from: Option<From>) -> Command {
    let tags = tags.iter().map(|it| text(it)).collect();
    Command::Write { title: text(title), body: text(body), tags, from, member: None }
}

fn amend(over: u32, body: &str) -> Command {
    Command::Amend { page: PAGE, title: text("Sampul"), body: text(body), tags: vec![], over, member: None }
}

fn written() -> Story {
    two().given(m(1), write("Sampul", "Potong.\nLipat.", &[], None))
}

fn latest(story: &Story) -> &Version {
    story.community.knowledge.find(PAGE).unwrap().latest().unwrap()
}

#[test]
fn tags_are_tidy() {
    let story =
        two().given(m(1), write("A", "B", &["#Buku", " buku ", "", "Kebun  Warga", "\u{200b}"], None));
    assert_eq!(latest(&story).tags, [text("buku"), text("kebun warga")]);
    let many: Vec<String> = (0..=limits::TAGS_MAX).map(|it| format!("t{it}")).collect();
    let many: Vec<&str> = many.iter().map(String::as_str).collect();
    let max = limits::TAGS_MAX;
    two().when(m(1), write("A", "B", &many, None)).wrong("tags", Problem::TooMany { max });
    two().given(m(1), write("A", "B", &many[1..], None));
}

#[test]
fn who_writes_on_must_have_read_the_newest() {
    let amended = Event::Amended {
        page: PAGE,
        member: MemberId(2),
        version: 2,
        title: text("Sampul"),
        body: vec![Line::Kept { place: 0 }, Line::Written { words: text("Tempel.") }],
        tags: vec![],
    };
    let rows = [
        ("written on", m(2), amend(1, "Potong.\nTempel.").into(), happens([amended])),
        ("as it is", m(2), amend(0, "Potong.\nLipat.").into(), nothing()),
        ("of an older", m(2), amend(0, "Lain").into(), refused(Refusal::NewerVersion { version: 1 })),
        ("nothing", m(2), amend(1, "").into(), wrong("body", Problem::Empty)),
    ];
    check(&written(), rows);
}

#[test]
fn what_is_retired_waits_to_be_restored() {
    let retire = Command::Retire { page: PAGE, reason: text("Keliru") };
    let story = written().given(m(2), retire.clone());
    let story = story.when(m(2), retire).nothing();
    let story = story.when(m(1), amend(1, "Lain")).refused(Refusal::Retired);
    let story = story.given(m(1), Command::Restore { page: PAGE });
    let story = story.when(m(1), Command::Restore { page: PAGE }).nothing();
    story.given(m(1), amend(1, "Lain"));
    two().when(m(1), Command::Restore { page: PAGE }).refused(crate::Refusal::NO_SUCH);
}

#[test]
fn what_is_taken_over_from_a_lesson_stays_its_writers() {
    let challenge = ChallengeId(1);
    let lesson = From::Challenge { challenge };
    let from = Some(lesson);
    let story = two()
        .given(m(2), journal::Command::Challenge { words: text("Rusak"), occasion: None, member: None })
        .given(m(2), journal::Command::Solve { challenge, how: text("Jemur.\nSampul."), member: None });
    story
        .clone()
        .when(m(1), write("A", "B", &[], Some(From::Note { note: NoteId(1) })))
        .wrong("from", Problem::Unknown);
    let act = story.when(m(1), write("Merawat", "Jemur.\nSampul.\nSimpan.", &[], from));
    let story = act.then([Event::Written {
        page: PAGE,
        member: MemberId(1),
        title: text("Merawat"),
        body: vec![
            Line::Kept { place: 0 },
            Line::Kept { place: 1 },
            Line::Written { words: text("Simpan.") },
        ],
        tags: vec![],
        from,
    }]);
    assert_eq!(told(&latest(&story).body), "Jemur.\nSampul.\nSimpan.");
    let whose: Vec<u32> = latest(&story).body.iter().map(|it| it.member.0).collect();
    assert_eq!(whose, [2, 2, 1]);
    assert_eq!(story.community.knowledge.from(lesson).count(), 1);
    let strike = journal::Command::StrikeChallenge { challenge };
    let story = story.given(m(2), strike);
    assert_eq!(
        told(&latest(&story).body),
        "Jemur.\nSampul.\nSimpan.",
        "what was taken over is not struck with it"
    );
    let retired = Event::Retired { page: PAGE, reason: text("Lama") }.into();
    assert_eq!(erasure::written(&retired)[0].whose, erasure::Whose::Author);
}
