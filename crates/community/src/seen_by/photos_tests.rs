//! Outsiders get what is shown to them and nothing else, file by file.

use super::*;
use crate::{
    kernel::MemberId,
    photos::Command,
    samples::photos::{files, picture},
    seen_by::Viewer,
    testing::{Story, m, text},
};

const ONE: PhotoId = PhotoId(1);

fn story(people: People) -> Story {
    let add = Command::Add { shot: picture(), people, caption: text("Rak"), occasion: None };
    Story::new().founded().member("Dewi").given(m(1), add)
}

fn seen(story: &Story, viewer: Viewer) -> Seen<'_> {
    Seen::new(&story.community, viewer, story.community.at)
}

const RINA: Viewer = Viewer::Member(MemberId(1));

#[test]
fn outsiders_see_nothing_that_is_not_shown() {
    let hidden = story(People::Nobody);
    for viewer in [RINA, Viewer::Outsider] {
        let inside = viewer == RINA;
        let it = seen(&hidden, viewer);
        assert_eq!(it.photos(1).photos.len(), usize::from(inside));
        assert_eq!(it.photo(ONE).is_some(), inside);
        assert_eq!(it.photo_file(ONE, Size::Wide, files(0).wide), inside.then_some(false));
    }
    let shown = hidden.given(m(1), Command::Show { photo: ONE });
    let outside = seen(&shown, Viewer::Outsider);
    assert!(outside.photo(ONE).is_some_and(|it| it.members.is_none()));
    assert_eq!(outside.photo_file(ONE, Size::Phone, files(0).phone), Some(true));
}

#[test]
fn the_original_of_a_veiled_photo_is_only_for_members() {
    let veil = Command::Veil { photo: ONE, files: files(3), keep_original: true };
    let veiled = story(People::Children).given(m(1), veil).given(m(1), Command::Show { photo: ONE });
    let outside = seen(&veiled, Viewer::Outsider);
    assert_eq!(outside.photo(ONE).unwrap().glance.shot, Shot::Picture { files: files(3) });
    assert_eq!(outside.photo_file(ONE, Size::Wide, files(3).wide), Some(true));
    assert_eq!(outside.photo_file(ONE, Size::Wide, files(0).wide), None);
    assert_eq!(seen(&veiled, RINA).photo_file(ONE, Size::Wide, files(0).wide), Some(false));
    let removed = veiled.given(m(1), Command::Remove { photo: ONE });
    for file in [files(0).wide, files(3).wide] {
        assert_eq!(seen(&removed, RINA).photo_file(ONE, Size::Wide, file), None);
    }
}

#[test]
fn a_file_is_known_by_its_photo_its_size_and_its_name() {
    let story = story(People::Nobody);
    let it = seen(&story, RINA);
    for (id, size, file) in [
        (PhotoId(2), Size::Wide, files(0).wide),
        (ONE, Size::Thumb, files(0).wide),
        (ONE, Size::Film, files(0).wide),
        (ONE, Size::Wide, files(9).wide),
    ] {
        assert_eq!(it.photo_file(id, size, file), None, "{id} {size:?}");
    }
}

#[test]
fn all_photos_come_newest_first_in_pages() {
    let more = |story: Story, _| {
        let add = Command::Add { shot: picture(), people: People::Nobody, caption: text(""), occasion: None };
        story.given(m(1), add)
    };
    let story = (1..=ON_A_PAGE).fold(story(People::Nobody), more);
    let (first, second) = (seen(&story, RINA).photos(1), seen(&story, RINA).photos(2));
    assert!(first.more && !second.more);
    assert_eq!(first.photos.len(), ON_A_PAGE);
    assert_eq!(second.photos.iter().map(|it| it.id).collect::<Vec<_>>(), [ONE]);
}
