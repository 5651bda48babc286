//! Sending in pieces.

use super::*;

const HALF: Bytes = Bytes::from_static(b"half");

#[tokio::test]
async fn what_broke_off_goes_on_where_it_was_also_after_a_restart() {
    let dir = tempfile::tempdir().unwrap();
    let village = village_in(dir.path()).await;
    let (media, rina) = (&village.host.media, who(&village, 1));
    let id = media.begin(rina, 8).await.unwrap();
    assert_eq!(media.append(rina, &id, 0, HALF).await.unwrap(), 4);
    for wrong in [0, 3, 5, u64::MAX] {
        let refused = media.append(rina, &id, wrong, HALF).await;
        assert!(matches!(refused, Err(NotKept::Offset { expected: 4 })), "{wrong}: {refused:?}");
    }
    assert!(matches!(media.whole(rina, &id).await, Err(NotKept::Unfinished { received: 4 })));
    let again = village.reopened_with(Opening::with_media_in(dir.path().join("media"))).await;
    again.tidy_media().await.unwrap();
    let media = &again.media;
    assert_eq!(media.upload(rina, &id).await.unwrap().received, 4);
    assert!(matches!(
        media.append(rina, &id, 4, Bytes::from_static(b"too long")).await,
        Err(NotKept::TooLarge)
    ));
    assert_eq!(media.append(rina, &id, 4, HALF).await.unwrap(), 8);
    for _ in 0..2 {
        assert_eq!(media.whole(rina, &id).await.unwrap(), b"halfhalf");
    }
    media.done(rina, &id, "foto 1".to_owned()).await.unwrap();
    assert_eq!(
        media.upload(rina, &id).await.unwrap().done.as_deref(),
        Some("foto 1"),
        "whoever did not hear"
    );
    assert!(media.append(rina, &id, 0, HALF).await.is_err());
    assert!(!on_disk(dir.path(), b"half"));
}

#[tokio::test]
async fn an_upload_is_only_of_who_began_it() {
    let dir = tempfile::tempdir().unwrap();
    let village = village_in(dir.path()).await;
    let (media, rina, dewi) = (&village.host.media, who(&village, 1), who(&village, 2));
    let id = media.begin(rina, 4).await.unwrap();
    assert!(matches!(media.upload(dewi, &id).await, Err(NotKept::NotThere)));
    assert!(matches!(media.append(dewi, &id, 0, HALF).await, Err(NotKept::NotThere)));
    assert!(matches!(media.whole(dewi, &id).await, Err(NotKept::NotThere)));
    assert!(matches!(media.done(dewi, &id, String::new()).await, Err(NotKept::NotThere)));
    assert!(matches!(media.abandon(dewi, &id).await, Err(NotKept::NotThere)));
    assert_eq!(UploadId::read("../../../../../../../../../../etc"), None);
    assert_eq!(UploadId::read(id.as_str()), Some(id));
}

#[tokio::test]
async fn bounds_are_kept() {
    let village = opened(Arc::new(Memory::new()), Opening::default()).await;
    let (media, rina) = (&village.host.media, who(&village, 1));
    for wrong in [0, BYTES_MAX + 1, 500 * 1024 * 1024, u64::MAX] {
        assert!(matches!(media.begin(rina, wrong).await, Err(NotKept::TooLarge)), "{wrong}");
    }
    let mut last = media.begin(rina, BYTES_MAX).await.unwrap();
    for _ in 1..uploads::OPEN_MAX {
        last = media.begin(rina, 1).await.unwrap();
    }
    assert!(matches!(media.begin(rina, 1).await, Err(NotKept::TooMany)));
    media.abandon(rina, &last).await.unwrap();
    media.begin(rina, 1).await.unwrap();
}

#[tokio::test]
async fn two_pieces_for_one_place_are_one() {
    let dir = tempfile::tempdir().unwrap();
    let village = village_in(dir.path()).await;
    let (media, rina) = (&village.host.media, who(&village, 1));
    let id = media.begin(rina, 4).await.unwrap();
    let sent = futures_util::future::join_all((0..4).map(|_| media.append(rina, &id, 0, HALF))).await;
    assert_eq!(sent.iter().filter(|it| it.is_ok()).count(), 1, "{sent:?}");
    assert_eq!(media.whole(rina, &id).await.unwrap(), b"half");
}

#[tokio::test]
async fn what_is_left_lying_goes_after_a_day() {
    let dir = tempfile::tempdir().unwrap();
    let village = village_in(dir.path()).await;
    let (media, rina) = (&village.host.media, who(&village, 1));
    let id = media.begin(rina, 9).await.unwrap();
    media.append(rina, &id, 0, Bytes::from_static(b"xleft")).await.unwrap();
    for (hours, there) in [(23, true), (25, false)] {
        let now = crate::tests::START.plus_hours(hours);
        village.set_clock(now);
        village.log.sweep(now).await.unwrap();
        village.host.tidy_media().await.unwrap();
        assert_eq!(on_disk(dir.path(), b"xleft"), there, "{hours}");
    }
    assert!(matches!(media.upload(rina, &id).await, Err(NotKept::NotThere)));
}
