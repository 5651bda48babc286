//! What nothing needs any more is in no file.

use community::{kernel::PhotoId, photos::Command};
use eventlog::Shelf;

use super::*;

const ONE: PhotoId = PhotoId(1);

#[tokio::test]
async fn what_is_removed_or_replaced_is_on_no_disk() {
    let dir = tempfile::tempdir().unwrap();
    let village = village_in(dir.path()).await;
    add(&village, RINA, "xplain").await;
    assert!(on_disk(dir.path(), b"xplain wide"));
    let veiled = files(&village, "xveiled").await;
    village.ask(RINA, Command::Veil { photo: ONE, files: veiled, keep_original: true }).await;
    assert!(on_disk(dir.path(), b"xplain"), "the original is kept for members");
    let again = files(&village, "xagain").await;
    village.ask(RINA, Command::Veil { photo: ONE, files: again, keep_original: false }).await;
    assert!(!on_disk(dir.path(), b"xplain") && !on_disk(dir.path(), b"xveiled"));
    assert!(on_disk(dir.path(), b"xagain"));
    village.ask(RINA, Command::Remove { photo: ONE }).await;
    assert!(!on_disk(dir.path(), b"xagain"));
    assert!(village.log.notes(Shelf::Discard, village.home.id).await.unwrap().is_empty());
}

#[tokio::test]
async fn a_file_that_another_photo_shares_stays() {
    let dir = tempfile::tempdir().unwrap();
    let village = village_in(dir.path()).await;
    let (first, second) = (add(&village, RINA, "xsame").await, add(&village, DEWI, "xsame").await);
    assert_eq!(first, second);
    village.ask(RINA, Command::Remove { photo: ONE }).await;
    assert!(on_disk(dir.path(), b"xsame thumb"));
    village.ask(DEWI, Command::Remove { photo: PhotoId(2) }).await;
    assert!(!on_disk(dir.path(), b"xsame"));
}

#[tokio::test]
async fn a_file_that_no_event_came_to_need_goes_after_an_hour() {
    let dir = tempfile::tempdir().unwrap();
    let village = village_in(dir.path()).await;
    add(&village, RINA, "xneeded").await;
    files(&village, "xforgotten").await;
    // The same once more, of a photo that is there.
    files(&village, "xneeded").await;
    village.host.tidy_media().await.unwrap();
    assert!(on_disk(dir.path(), b"xforgotten"), "the event may be on its way");
    village.set_clock(crate::tests::START.plus_hours(2));
    village.host.tidy_media().await.unwrap();
    assert!(!on_disk(dir.path(), b"xforgotten") && on_disk(dir.path(), b"xneeded"));
    assert!(village.log.notes(Shelf::Discard, village.home.id).await.unwrap().is_empty());
}

#[tokio::test]
async fn whoever_is_forgotten_takes_their_photos_along() {
    for leaves_first in [false, true] {
        let dir = tempfile::tempdir().unwrap();
        let village = village_in(dir.path()).await;
        add(&village, DEWI, "xhers").await;
        add(&village, RINA, "xothers").await;
        let (media, dewi) = (&village.host.media, who(&village, 2));
        let id = media.begin(dewi, 9).await.unwrap();
        media.append(dewi, &id, 0, Bytes::from_static(b"xsending")).await.unwrap();
        assert!(on_disk(dir.path(), b"xhers") && on_disk(dir.path(), b"xsending"));
        match leaves_first {
            true => {
                village.ask(DEWI, community::members::Command::Leave { member: None }).await;
                assert!(on_disk(dir.path(), b"xhers"), "leaving alone takes nothing");
                village.host.forget(&village.home, MemberId(2)).await.unwrap();
                village.host.forget(&village.home, MemberId(2)).await.unwrap();
            }
            false => {
                village.host.leave_and_be_forgotten(&village.home, DEWI, None, MemberId(2)).await.unwrap();
            }
        }
        assert!(!on_disk(dir.path(), b"xhers") && !on_disk(dir.path(), b"xsending"), "{leaves_first}");
        assert!(on_disk(dir.path(), b"xothers"));
        assert_eq!(village.home.read(|it| it.photos.all().count()), 1);
        eventlog::chain::verify(village.home.id, &village.lines().await).unwrap();
    }
}
