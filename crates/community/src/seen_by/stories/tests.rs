//! What outsiders read of a story, and what only members know of it.

use super::*;
use crate::{
    gatherings::{self, Band, Details, Familiarity, Plan, Welcome},
    kernel::MemberId,
    photos::{self, People},
    samples::{photos::picture, stories::telling},
    seen_by::{Count, Viewer},
    stories::{Command, Telling},
    testing::{Story as Given, day, m, occasion, text, time},
};

const ONE: StoryId = StoryId(1);

fn add(people: People) -> photos::Command {
    photos::Command::Add { shot: picture(), people, caption: text("Di balai"), occasion: None }
}

/// Three photos: shown, not shown, with children in it.
fn given() -> Given {
    let photos = [1, 2, 3].map(PhotoId).to_vec();
    Given::new()
        .founded()
        .member("Dewi")
        .given(m(1), add(People::Nobody))
        .given(m(1), photos::Command::Show { photo: PhotoId(1) })
        .given(m(1), add(People::Nobody))
        .given(m(1), add(People::Children))
        .given(m(1), Command::Draft { telling: Telling { photos, ..telling() } })
}

fn seen(given: &Given, viewer: Viewer) -> Seen<'_> {
    Seen::new(&given.community, viewer, given.now)
}

const DEWI: Viewer = Viewer::Member(MemberId(2));

#[test]
fn a_draft_is_for_members() {
    let given = given();
    assert!(seen(&given, Viewer::Outsider).story(ONE).is_none());
    let list = seen(&given, Viewer::Outsider).story_list();
    assert!(list.published.is_empty() && list.drafts.is_none());
    assert_eq!(seen(&given, DEWI).story_list().drafts.unwrap().len(), 1);
    assert!(seen(&given, Viewer::Outsider).story_begin(None).is_none());
    assert!(seen(&given, Viewer::Outsider).story_form(ONE).is_none());
}

#[test]
fn only_photos_that_are_public_now_are_shown_and_members_learn_why() {
    let given = given().given(m(1), Command::Publish { story: ONE, version: 1 });
    let shown = |given: &Given, viewer| {
        let story = seen(given, viewer).story(ONE).unwrap();
        story.pictures.into_iter().map(|it| it.photo.0).collect::<Vec<_>>()
    };
    assert_eq!(shown(&given, Viewer::Outsider), [1]);
    assert_eq!(shown(&given, DEWI), [1], "members see what the others see");
    let inside = seen(&given, DEWI).story(ONE).unwrap().members.unwrap();
    let why: Vec<_> = inside.hidden.iter().map(|it| (it.photo.0, it.why)).collect();
    assert_eq!(why, [(2, Unseen::NotShown), (3, Unseen::ConsentFirst)]);
    let hidden = given.given(m(2), photos::Command::Hide { photo: PhotoId(1) });
    assert_eq!(shown(&hidden, Viewer::Outsider), [] as [u32; 0]);
    assert!(seen(&hidden, Viewer::Outsider).story(ONE).unwrap().members.is_none());
}

#[test]
fn numbers_are_computed_and_masked() {
    let details = Details {
        title: text("Pojok baca"),
        time: time("09:00"),
        minutes: 120,
        place: text("Balai desa"),
        note: text(""),
        roles: vec![],
    };
    let (sort, welcome) = (Default::default(), Welcome::Members);
    let plan = Plan { details, sort, welcome, day: day("2026-11-28"), repeats: None };
    let of = occasion("1/2026-11-28");
    let (band, familiarity) = (Band::To12, Familiarity::New);
    let count = |change| gatherings::Command::Count { occasion: of, band, familiarity, change };
    let about = Telling { occasion: Some(of), ..telling() };
    let given = Given::new()
        .founded()
        .member("Dewi")
        .given(m(1), gatherings::Command::Schedule { plan })
        .on("2026-11-28 10:00")
        .given(m(1), count(3))
        .given(m(1), Command::Draft { telling: about })
        .given(m(1), Command::Publish { story: ONE, version: 1 });
    let children = |viewer| seen(&given, viewer).story(ONE).unwrap().came.unwrap().children;
    assert_eq!((children(Viewer::Outsider), children(DEWI)), (Count::Masked, Count::Exact(3)));
    let outside = seen(&given, Viewer::Outsider).story(ONE).unwrap();
    assert!(outside.occasion.is_none(), "the gathering itself was for members");
    let form = seen(&given, DEWI).story_begin(Some(of)).unwrap();
    assert_eq!(form.title, "Pojok baca");
    assert_eq!(form.came.unwrap().children, Count::Masked, "what is typed there is read by everybody");
}

#[test]
fn comments_that_wait_are_known_to_members_alone() {
    let given = given().given(m(1), Command::Publish { story: ONE, version: 1 });
    let commented = [(ONE, 2)].into();
    let looked = |viewer| seen(&given, viewer).with_commented(&commented).story(ONE).unwrap().glance.waiting;
    assert_eq!((looked(DEWI), looked(Viewer::Outsider)), (2, 0));
    let home = seen(&given, DEWI).with_commented(&commented).home().unwrap();
    let waits = home
        .waiting
        .iter()
        .filter(|it| matches!(it, crate::seen_by::home::Waiting::Comments { count: 2, .. }));
    assert_eq!(waits.count(), 1);
}

#[test]
fn related_stories_share_words_and_are_public() {
    let told = |title: &str, words: &str| {
        let (title, words) = (text(title), text(words));
        Command::Draft { telling: Telling { title, words, ..telling() } }
    };
    let publish = |story: u32| Command::Publish { story: StoryId(story), version: 1 };
    let given = Given::new()
        .founded()
        .given(m(1), told("Membaca", "Anak-anak membaca di balai"))
        .given(m(1), told("Pohon", "Kami menanam seribu pohon"))
        .given(m(1), told("Membaca lagi", "Membaca bersama di balai desa"))
        .given(m(1), told("Membaca rahasia", "Membaca di balai"))
        .given(m(1), publish(1))
        .given(m(1), publish(2))
        .given(m(1), publish(3));
    let related = seen(&given, Viewer::Outsider).story(ONE).unwrap().related;
    assert_eq!(related.iter().map(|it| it.id.0).collect::<Vec<_>>(), [3]);
}
