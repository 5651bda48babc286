//! What a visitor says waits beside the log, is let in once, and goes with all its traces.

use std::path::Path;

use community::{
    kernel::{CommentId, MemberId},
    samples::stories::telling,
};
use eventlog::Sqlite;

use super::*;
use crate::tests::{RINA, START, Village, on};

const ONE: StoryId = StoryId(1);

fn said(name: &str, words: &str) -> Said {
    Said { name: name.into(), words: words.into(), email: "tati@surel.example".into() }
}

async fn told(log: Arc<dyn EventLog>) -> Village {
    let village = on(log).await;
    village.ask(RINA, stories::Command::Draft { telling: telling() }).await;
    village.ask(RINA, stories::Command::Publish { story: ONE, version: 1 }).await;
    village
}

async fn say(village: &Village, words: &str) -> Result<(), NotSaid> {
    village.host.say(&village.home, ONE, said("Bu Tati", words), None).await
}

fn minutes_later(village: &Village, minutes: i64) {
    village.set_clock(Moment(START.0 + minutes * MINUTE_MILLIS));
}

fn files(under: &Path) -> Vec<Vec<u8>> {
    std::fs::read_dir(under).unwrap().map(|it| std::fs::read(it.unwrap().path()).unwrap()).collect()
}

fn holds(under: &Path, words: &str) -> bool {
    files(under).iter().any(|it| it.windows(words.len()).any(|part| part == words.as_bytes()))
}

#[tokio::test]
async fn it_waits_beside_the_log_and_is_let_in_once() {
    let village = told(Arc::new(eventlog::Memory::new())).await;
    let lines = village.lines().await.len();
    say(&village, "Anak saya senang").await.unwrap();
    assert_eq!(village.lines().await.len(), lines, "nothing is in the log yet");
    assert_eq!(village.home.commented().get(&ONE), Some(&1));
    let waiting = village.host.comments_waiting(&village.home, ONE).await.unwrap();
    let handle = waiting[0].handle.clone();
    let admit = || village.host.admit_comment(&village.home, RINA, ONE, &handle);
    let (first, second) = tokio::join!(admit(), admit());
    first.unwrap();
    second.unwrap();
    assert_eq!(village.lines().await.len(), lines + 1);
    assert!(village.home.commented().is_empty());
    let body = village.lines().await.last().unwrap().body.clone();
    assert!(body.contains("Anak saya senang") && !body.contains("surel"), "{body}");
    admit().await.unwrap();
    assert_eq!(village.lines().await.len(), lines + 1, "answered already");
}

#[tokio::test]
async fn guests_let_nothing_in_and_a_refused_admission_keeps_it_waiting() {
    let village = told(Arc::new(eventlog::Memory::new())).await;
    say(&village, "Anak saya senang").await.unwrap();
    let handle = village.host.comments_waiting(&village.home, ONE).await.unwrap()[0].handle.clone();
    let admit = |by| village.host.admit_comment(&village.home, by, ONE, &handle);
    assert!(matches!(admit(By::Guest).await, Err(Failed::Refused(_))));
    village.ask(RINA, stories::Command::Unpublish { story: ONE }).await;
    assert!(matches!(admit(RINA).await, Err(Failed::Refused(_))));
    assert_eq!(village.host.comments_waiting(&village.home, ONE).await.unwrap().len(), 1);
    assert!(matches!(say(&village, "Lagi").await, Err(NotSaid::NoStory)));
    village.ask(RINA, stories::Command::Remove { story: ONE }).await;
    assert!(village.host.comments_waiting(&village.home, ONE).await.unwrap().is_empty());
    assert!(village.home.commented().is_empty());
}

#[tokio::test]
async fn a_flood_is_told_to_come_later_and_a_repeat_is_one() {
    let village = told(Arc::new(eventlog::Memory::new())).await;
    let once = Once::new("mark-0001-0001").unwrap();
    for _ in 0..3 {
        let repeat = village.host.say(&village.home, ONE, said("Bu Tati", "Sama"), Some(&once)).await;
        repeat.unwrap();
    }
    assert_eq!(village.home.commented().get(&ONE), Some(&1));
    for number in 1..5 {
        say(&village, &format!("Pesan {number}")).await.unwrap();
    }
    assert!(matches!(say(&village, "Terlalu cepat").await, Err(NotSaid::Later)));
    for minute in 1..4 {
        minutes_later(&village, minute);
        for number in 0..5 {
            say(&village, &format!("Pesan {minute} {number}")).await.unwrap();
        }
    }
    minutes_later(&village, 5);
    assert!(matches!(say(&village, "Sudah dua puluh").await, Err(NotSaid::Later)));
    minutes_later(&village, 30 * 24 * 60 + 10);
    assert!(
        village.host.comments_waiting(&village.home, ONE).await.unwrap().is_empty(),
        "thirty days have passed"
    );
    say(&village, "Kini ada tempat").await.unwrap();
}

#[test]
fn the_whole_server_is_bounded_too() {
    let flood = Flood::default();
    let id = |number: u8| CommunityId([number; 16]);
    let through = |at| (0..100).filter(|number| flood.lets_through(id(*number), Moment(at))).count();
    assert_eq!(through(0), A_MINUTE_MAX_IN_ALL);
    assert_eq!(through(MINUTE_MILLIS - 1), 0);
    assert_eq!(through(MINUTE_MILLIS), A_MINUTE_MAX_IN_ALL);
}

#[tokio::test]
async fn what_is_taken_down_declined_or_removed_is_in_no_file() {
    let dir = tempfile::tempdir().unwrap();
    let village = told(Arc::new(Sqlite::open(dir.path()).unwrap())).await;
    for words in ["xadmitted", "xdeclined", "xremoved"] {
        say(&village, words).await.unwrap();
        minutes_later(&village, 1);
    }
    let handle = |words: &'static str| {
        let village = &village;
        async move {
            let waiting = village.host.comments_waiting(&village.home, ONE).await.unwrap();
            waiting.into_iter().find(|it| it.words == words).unwrap().handle
        }
    };
    village.host.admit_comment(&village.home, RINA, ONE, &handle("xadmitted").await).await.unwrap();
    village.host.decline_comment(&village.home, ONE, &handle("xdeclined").await).await.unwrap();
    assert!(holds(dir.path(), "xadmitted"));
    village.ask(RINA, stories::Command::TakeDown { story: ONE, comment: CommentId(1) }).await;
    assert!(!holds(dir.path(), "xadmitted"));
    assert!(village.home.read(|it| it.stories.to_erase().is_empty()));
    // Whatever is written anew next leaves no trace of the one that was declined.
    assert!(!holds(dir.path(), "xdeclined"));
    village.host.admit_comment(&village.home, RINA, ONE, &handle("xremoved").await).await.unwrap();
    village.ask(RINA, stories::Command::Remove { story: ONE }).await;
    assert!(!holds(dir.path(), "xremoved") && !holds(dir.path(), "surel"));
}

#[tokio::test]
async fn who_is_forgotten_leaves_no_story_on_the_shelf() {
    let dir = tempfile::tempdir().unwrap();
    let village = told(Arc::new(Sqlite::open(dir.path()).unwrap())).await;
    let dewi = village.join("Dewi", "314159").await;
    let telling = community::stories::Telling { words: "xdewi bercerita".into(), ..telling() };
    village.ask(By::Member(dewi), stories::Command::Draft { telling: telling.clone() }).await;
    let two = StoryId(2);
    village.ask(RINA, stories::Command::Publish { story: two, version: 1 }).await;
    assert_eq!(village.host.published(None, 9).await.unwrap().len(), 2);
    village.host.leave_and_be_forgotten(&village.home, By::Member(dewi), None, dewi).await.unwrap();
    let left: Vec<_> = village.host.published(None, 9).await.unwrap().iter().map(|it| it.story).collect();
    assert_eq!(left, [ONE]);
    assert!(!holds(dir.path(), "xdewi"));
    assert!(village.home.read(|it| it.stories.find(two).unwrap().told().is_none()));
    village.ask(By::Member(MemberId(1)), stories::Command::Unpublish { story: ONE }).await;
    assert!(village.host.published(None, 9).await.unwrap().is_empty());
}

#[tokio::test]
async fn the_shelf_follows_the_community() {
    use community::profile::{Command::Describe, Theme, Visibility};
    let village = told(Arc::new(eventlog::Memory::new())).await;
    let describe = |theme, visibility| Describe {
        name: "Baca Bareng".into(),
        theme,
        purpose: "Membaca".into(),
        place: "Cipanas".into(),
        zone: Default::default(),
        visibility,
    };
    let found = async |theme| village.host.published(Some(theme), 9).await.unwrap();
    assert_eq!(found(Theme::Education).await[0].community, "Baca Yuk!");
    village.ask(RINA, describe(Theme::Arts, Visibility::Public)).await;
    assert!(found(Theme::Education).await.is_empty());
    assert_eq!(found(Theme::Arts).await[0].community, "Baca Bareng");
    village.ask(RINA, describe(Theme::Arts, Visibility::Unlisted)).await;
    assert!(village.host.published(None, 9).await.unwrap().is_empty());
    village.ask(RINA, describe(Theme::Arts, Visibility::Public)).await;
    assert_eq!(found(Theme::Arts).await.len(), 1);
}
