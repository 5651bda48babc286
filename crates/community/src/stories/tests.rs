//! A story is told by anybody, read by everybody once it is published, and goes with the words of who told it.

use super::*;
use crate::{
    erasure::{of_member, of_what_is_over},
    kernel::{CommentId, MemberId, PhotoId, Problem, Seq, StoryId, Text},
    limits,
    photos::{self, People},
    samples::{photos::picture, stories::telling},
    seen_by::{Seen, Viewer},
    testing::{Story as Given, check, happens, m, nothing, occasion, refused, text, wrong},
};

const ONE: StoryId = StoryId(1);

fn draft() -> Command {
    Command::Draft { telling: telling() }
}

fn edit(version: u32, words: &str) -> Command {
    Command::Edit { story: ONE, version, telling: Telling { words: text(words), ..telling() } }
}

const fn publish(version: u32) -> Command {
    Command::Publish { story: ONE, version }
}

fn admit() -> Command {
    Command::Admit { story: ONE, name: text("Bu Tati"), words: text("Anak saya senang") }
}

const TAKE_DOWN: Command = Command::TakeDown { story: ONE, comment: CommentId(1) };
const UNPUBLISH: Command = Command::Unpublish { story: ONE };
const REMOVE: Command = Command::Remove { story: ONE };

fn told() -> Given {
    Given::new().founded().member("Dewi").member("Asep").given(m(1), draft())
}

fn published() -> Given {
    told().given(m(2), publish(1))
}

fn outsiders_read(given: &Given) -> bool {
    Seen::new(&given.community, Viewer::Outsider, given.now).story(ONE).is_some()
}

#[test]
fn a_story_is_published_and_taken_back_by_any_member() {
    let given = told();
    check(
        &given,
        [
            ("another member", m(3), publish(1).into(), happens([Event::Published { story: ONE }])),
            ("it is none yet", m(1), UNPUBLISH.into(), nothing()),
            (
                "a version that is none",
                m(1),
                publish(2).into(),
                refused(Refusal::NewerVersion { version: 1 }),
            ),
        ],
    );
    let given = given.given(m(3), publish(1));
    assert!(outsiders_read(&given));
    check(
        &given,
        [
            ("already so", m(1), publish(1).into(), nothing()),
            ("taken back", m(2), UNPUBLISH.into(), happens([Event::Unpublished { story: ONE }])),
        ],
    );
    assert!(!outsiders_read(&given.given(m(2), UNPUBLISH)));
}

#[test]
fn whoever_writes_has_read_the_newest_version() {
    let given = told().given(m(2), edit(1, "Lima puluh anak"));
    let newer = || refused(Refusal::NewerVersion { version: 2 });
    check(
        &given,
        [
            ("on top of the first", m(3), edit(1, "Enam puluh anak").into(), newer()),
            ("the same words twice", m(2), edit(1, "Lima puluh anak").into(), nothing()),
            ("published unread", m(3), publish(1).into(), newer()),
            ("published as it is", m(3), publish(2).into(), happens([Event::Published { story: ONE }])),
        ],
    );
    assert_eq!(given.community.stories.find(ONE).unwrap().versions.len(), 2, "both are kept");
}

#[test]
fn what_it_shows_is_there_and_within_bounds() {
    let with = |photos: Vec<u32>| -> crate::Command {
        let photos = photos.into_iter().map(PhotoId).collect();
        Command::Draft { telling: Telling { photos, ..telling() } }.into()
    };
    let of = |written: &str| -> crate::Command {
        Command::Draft { telling: Telling { occasion: Some(occasion(written)), ..telling() } }.into()
    };
    let (shot, people) = (picture(), People::Nobody);
    let add = photos::Command::Add { shot, people, caption: text(""), occasion: None };
    let mut given = told();
    for _ in 0..13 {
        given = given.given(m(1), add.clone());
    }
    let given = given.given(m(1), photos::Command::Remove { photo: PhotoId(13) });
    let max = limits::STORY_PHOTOS_MAX;
    check(
        &given,
        [
            ("a photo that is none", m(1), with(vec![99]), wrong("photos", Problem::Unknown)),
            ("a photo twice", m(1), with(vec![1, 1]), wrong("photos", Problem::Unknown)),
            ("a removed one", m(1), with(vec![13]), wrong("photos", Problem::Unknown)),
            ("too many", m(1), with((1..=13).collect()), wrong("photos", Problem::TooMany { max })),
            ("of no gathering", m(1), of("7/2026-11-28"), wrong("occasion", Problem::Unknown)),
        ],
    );
    let given = given.given(m(1), with((1..=12).rev().collect()));
    let photos = &given.community.stories.find(StoryId(2)).unwrap().versions[0].telling.photos;
    assert_eq!(photos.first(), Some(&PhotoId(12)), "in the order in which they were chosen");
}

#[test]
fn a_removed_story_is_nobodys_to_change() {
    let given = published().given(m(1), admit()).given(m(3), REMOVE);
    check(
        &given,
        [
            ("removed again", m(1), REMOVE.into(), nothing()),
            ("edited", m(1), edit(1, "Lain").into(), refused(Refusal::Removed)),
            ("published", m(1), publish(1).into(), refused(Refusal::Removed)),
            ("answered", m(1), admit().into(), refused(Refusal::Removed)),
        ],
    );
    assert!(!outsiders_read(&given));
    assert_eq!(given.community.stories.to_erase().len(), 1, "what visitors said goes with it");
}

#[test]
fn comments_are_let_in_to_what_everybody_reads_and_taken_down() {
    check(&told(), [("nobody has read it", m(1), admit().into(), refused(Refusal::NotPublished))]);
    let given = published().given(m(2), admit());
    let down = Event::CommentTakenDown { story: ONE, comment: CommentId(1) };
    check(
        &given,
        [
            ("taken down", m(3), TAKE_DOWN.into(), happens([down])),
            (
                "another one",
                m(3),
                Command::TakeDown { story: ONE, comment: CommentId(2) }.into(),
                refused(crate::Refusal::NO_SUCH),
            ),
        ],
    );
    assert!(given.community.stories.to_erase().is_empty());
    let admitted = given.community.seq;
    let given = given.given(m(3), TAKE_DOWN);
    assert_eq!(given.community.stories.to_erase(), [admitted].into());
    let line = said(admitted, given.now);
    let gone = |it: &crate::Happened| of_what_is_over(&given.community, it).len();
    assert_eq!(gone(&line), 2, "name and words");
    let seen = Seen::new(&given.community, Viewer::Member(MemberId(1)), given.now);
    assert!(seen.story(ONE).unwrap().comments.is_empty());
}

fn said(seq: Seq, at: crate::kernel::Moment) -> crate::Happened {
    let (name, words) = (text("Bu Tati"), text("Anak saya senang"));
    let event = Event::CommentAdmitted { story: ONE, comment: CommentId(1), name, words };
    crate::Happened { seq, at, by: m(2), event: event.into() }
}

#[test]
fn who_is_forgotten_takes_along_what_others_wrote_on_top_of_it() {
    let given =
        told().given(m(2), edit(1, "Sari menulis, Dewi menambah")).given(m(3), edit(2, "Asep merapikan"));
    let versions = [(m(1), 1), (m(2), 2), (m(3), 3)];
    let line = |(by, version): (crate::kernel::By, u32)| {
        let event = match version {
            1 => Event::Drafted { story: ONE, telling: telling() },
            _ => Event::Edited { story: ONE, version, telling: telling() },
        };
        crate::Happened { seq: Seq(version.into()), at: given.now, by, event: event.into() }
    };
    let goes = |member: u32| {
        let lines = versions.map(line);
        lines.map(|it| !of_member(&given.community, MemberId(member), &it).is_empty())
    };
    assert_eq!(goes(1), [true, true, true]);
    assert_eq!(goes(2), [false, true, true]);
    assert_eq!(goes(3), [false, false, true]);
    assert_eq!(goes(4), [false, false, false]);
}

#[test]
fn a_story_without_its_words_is_gone_for_everybody() {
    let mut given = published();
    let story = given.community.stories.0.get_mut(&ONE).unwrap();
    story.versions[0].telling.words = Text::ERASED;
    story.versions[0].telling.title = Text::ERASED;
    assert!(!outsiders_read(&given));
    let seen = Seen::new(&given.community, Viewer::Member(MemberId(2)), given.now);
    assert!(seen.story(ONE).is_none() && seen.story_form(ONE).is_none());
    assert!(seen.story_list().published.is_empty());
    check(
        &given,
        [
            ("edited", m(2), edit(1, "Lain").into(), refused(Refusal::WordsGone)),
            ("removed all the same", m(2), REMOVE.into(), happens([Event::Removed { story: ONE }])),
        ],
    );
}
