//! Many communities and memory for hardly one: homes come and go while everybody writes, and nothing is lost.

use std::{collections::BTreeSet, sync::Arc, time::Duration};

use community::{
    kernel::{By, MemberId, Once},
    profile, tasks,
};
use eventlog::{EventLog, Memory, Sqlite};

use crate::{Ask, Failed, Founding, Host, Pin, Wall};

const COMMUNITIES: usize = 6;
const WRITERS: usize = 4;
const ACTS: usize = 12;

#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn nothing_is_lost_while_homes_come_and_go() {
    let place = tempfile::tempdir().unwrap();
    let logs: [Arc<dyn EventLog>; 2] =
        [Arc::new(Memory::new()), Arc::new(Sqlite::open(place.path()).unwrap())];
    for log in logs {
        let all = tokio::time::timeout(Duration::from_secs(60), everybody_writes(log));
        all.await.unwrap_or_else(|_| panic!("somebody waits for ever"));
    }
}

async fn everybody_writes(log: Arc<dyn EventLog>) {
    // A home weighs at least 4096: none may stay when the next one comes.
    let host = Host::open(
        log.clone(),
        Arc::new(Wall),
        crate::Opening { homes_bytes: 5_000, ..crate::Opening::default() },
    )
    .await
    .unwrap();
    let pin = host.pins.hash(Pin::new("271828").unwrap()).await.unwrap();
    let mut slugs = vec![];
    for number in 0..COMMUNITIES {
        let command = profile::Command::Found {
            name: format!("Kali {number}").as_str().into(),
            theme: profile::Theme::Environment,
            purpose: "Sungai tanpa sampah".into(),
            place: "Pacet".into(),
            zone: Default::default(),
            founder: "Rina".into(),
            honorific: None,
            agreement: "Kita saling mendengarkan.".into(),
            indicator: None,
            inspired_by: None,
        };
        let founding = Founding { command, pin: pin.clone(), slug: None, once: None };
        slugs.push(host.found(founding).await.unwrap_or_else(|_| panic!("founded")).home.slug.clone());
    }
    let writing = (0..WRITERS).flat_map(|writer| slugs.iter().map(move |slug| (writer, slug.clone())));
    let writing: Vec<_> = writing
        .map(|(writer, slug)| {
            let host = host.clone();
            tokio::spawn(async move {
                for act in 0..ACTS {
                    write(&host, &slug, format!("{writer}-{act}")).await;
                    tokio::task::yield_now().await;
                }
            })
        })
        .collect();
    let letting_go = tokio::spawn({
        let host = host.clone();
        async move {
            loop {
                host.homes.make_room();
                tokio::task::yield_now().await;
            }
        }
    });
    for one in writing {
        one.await.unwrap();
    }
    letting_go.abort();
    host.homes.make_room();
    assert!(host.homes.count() < COMMUNITIES, "homes are let go");
    let again = Host::open(log, Arc::new(Wall), crate::Opening::default()).await.unwrap();
    for slug in slugs {
        let live = host.home(&slug).await.unwrap().unwrap();
        let read = again.home(&slug).await.unwrap().unwrap();
        let marks: BTreeSet<String> =
            read.read(|it| it.tasks.all().map(|(_, task)| task.what.or_empty().to_owned()).collect());
        assert_eq!(marks.len(), WRITERS * ACTS, "{slug}");
        assert!(live.read(|live| read.read(|read| live == read)), "{slug}");
    }
}

/// As pages do: comes, asks, and asks again with the same mark when others were quicker.
async fn write(host: &Arc<Host>, slug: &str, what: String) {
    let once = Once::new(&format!("mark-{what}")).unwrap();
    loop {
        let home = host.home(slug).await.unwrap().unwrap();
        let command = tasks::Command::Add {
            what: what.as_str().into(),
            owner: None,
            due: None,
            from: None,
            decision: None,
        };
        let ask = Ask { once: Some(once.clone()), ..Ask::new(By::Member(MemberId(1)), command) };
        match host.ask(&home, ask).await {
            Ok(_) => return,
            Err(Failed::Busy) => tokio::task::yield_now().await,
            Err(failed) => panic!("{failed:?}"),
        }
    }
}
