//! The story of "Baca Yuk!" is a life that the product allows, whatever day it is told on.

use std::sync::Arc;

use community::{
    gatherings::OccasionId,
    impact::{Span, growth},
    kernel::{ClockTime, Day, GatheringId, IndicatorId, Moment, Zone},
};
use eventlog::{Memory, chain};
use host::{Clock, Host};
use percik::demo::{Story, StoryClock, story};

async fn told(now: Moment) -> (Arc<Host>, Arc<StoryClock>, Story) {
    let clock = Arc::new(StoryClock::at_beginning());
    let host = Host::open(Arc::new(Memory::new()), clock.clone(), host::Opening::default()).await.unwrap();
    let story = story::play(&host, &clock, now).await.unwrap();
    (host, clock, story)
}

/// A moment in the week of Tuesday, 24 November 2026.
fn on(day: i8, hour: u8) -> Moment {
    Day::new(2026, 11, day).unwrap().moment(ClockTime::new(hour, 0).unwrap(), Zone::Wib)
}

#[tokio::test]
async fn it_grows_from_ten_children_to_sixty_in_three_months_whatever_day_it_is() {
    for (day, hour) in [(24, 10), (25, 0), (26, 23), (27, 12), (28, 8), (28, 13), (29, 6), (30, 15)] {
        let now = on(day, hour);
        let (host, clock, story) = told(now).await;
        assert_eq!(clock.now(), now, "it ends now");
        story.home.read(|community| {
            let children = growth(community, IndicatorId(1), community.today(now)).unwrap();
            assert_eq!((children.first, children.latest), (10, 60), "on {day} at {hour}");
            assert_eq!(children.span, Span::Months(3));
            assert_eq!(children.points.len(), 12, "one week it rained");
            assert!(children.points.windows(2).all(|pair| pair[0].amount < pair[1].amount), "{children:?}");
            let books = growth(community, IndicatorId(2), community.today(now)).unwrap();
            assert_eq!(books.latest, 229);
            assert_eq!(community.members.current().count(), 6);
            assert!(community.at <= now);
        });
        let lines = host.log.read(story.home.id, Default::default(), usize::MAX >> 1).await.unwrap();
        let (last, _) = chain::verify(story.home.id, &lines).unwrap();
        assert_eq!(last, story.home.seq());
        assert!(lines.windows(2).all(|pair| pair[0].at <= pair[1].at));
    }
}

#[tokio::test]
async fn home_has_something_waiting() {
    let now = on(24, 10);
    let (_, _, story) = told(now).await;
    story.home.read(|community| {
        assert_eq!(community.requests.waiting().count(), 1);
        assert!(community.invitations.all().any(|(_, it)| it.usable(now).is_ok()));
        let waiting: Vec<_> =
            community.members.active().filter(|it| !community.agreements.accepted(it.id)).collect();
        assert!(!waiting.is_empty(), "a newer agreement is not accepted by everyone");
        assert!(community.fields.all().any(|(_, it)| !it.stands(now)), "a field can be objected to");
        assert!(community.tasks.open().any(|(_, it)| it.owner.is_none()), "a task is free");
        let next = OccasionId { gathering: GatheringId(2), day: Day::new(2026, 11, 28).unwrap() };
        let next = community.gatherings.occasion(next).unwrap();
        let answered = next.answers().len();
        assert!(0 < answered && answered < community.members.active().count(), "{answered} have answered");
    });
}

#[tokio::test]
async fn where_its_pictures_were_taken_is_in_no_file() {
    let dir = tempfile::tempdir().unwrap();
    let opening = host::Opening::with_media_in(dir.path().join("media"));
    let clock = Arc::new(StoryClock::at_beginning());
    let log = Arc::new(eventlog::Sqlite::open(dir.path()).unwrap());
    let host = Host::open(log, clock.clone(), opening).await.unwrap();
    let story = story::play(&host, &clock, on(24, 10)).await.unwrap();
    assert_eq!(story.home.read(|it| it.photos.all().count()), 4);
    let mut folders = vec![dir.path().to_owned()];
    let mut files = 0;
    while let Some(folder) = folders.pop() {
        for path in std::fs::read_dir(folder).unwrap().map(|it| it.unwrap().path()) {
            if path.is_dir() {
                folders.push(path);
                continue;
            }
            let bytes = std::fs::read(&path).unwrap();
            assert!(!bytes.windows(11).any(|it| it == b"GPS -6.7403"), "{}", path.display());
            files += usize::from(bytes.starts_with(&[0xff, 0xd8]));
        }
    }
    assert_eq!(files, 12, "three sizes of four pictures");
}
