//! Many communities on disk: start, memory, and what loading one takes.

use std::{
    path::Path,
    sync::Arc,
    time::{Duration, Instant},
};

use community::kernel::{CommunityId, Seq};
use eventlog::{Batch, Change, EventLog, Note, Shelf, Sqlite, chain};

use crate::{
    client::{Connection, Server},
    lives, report,
};

pub async fn run() {
    let dir = tempfile::tempdir().unwrap();
    settled(dir.path(), 0..1_000).await;
    let server = Server::of_percik(dir.path());
    idle(&server.address).await;
    let figure = format!("{:.1} MB", server.resident_megabytes());
    report::line(
        "resident memory idle, 1 000 communities on disk",
        &figure,
        "≤ 40 MB",
        server.resident_megabytes() <= 40.0,
    );
    visit_all(&server.address, 1_000).await;
    report::note("  after a visit to each of them", &format!("{:.1} MB", server.resident_megabytes()));
    drop(server);
    settled(dir.path(), 1_000..10_000).await;
    let mut took = vec![];
    for _ in 0..5 {
        let began = Instant::now();
        let server = Server::of_percik(dir.path());
        let got = Connection::open(&server.address).await.get("/healthz", "").await;
        took.push(began.elapsed().as_secs_f64() * 1_000.0);
        assert_eq!(got.status, 200);
    }
    let took = report::median(took);
    report::line(
        "start to first 200, 10 000 communities on disk",
        &format!("{took:.0} ms"),
        "≤ 100 ms",
        took <= 100.0,
    );
    loading().await;
}

async fn idle(address: &str) {
    assert_eq!(Connection::open(address).await.get("/healthz", "").await.status, 200);
    tokio::time::sleep(Duration::from_secs(2)).await;
}

async fn visit_all(address: &str, communities: usize) {
    let mut connection = Connection::open(address).await;
    for number in 0..communities {
        assert_eq!(connection.get(&format!("/komunitas-{number}"), "").await.status, 200);
    }
}

/// Communities with a week of life each.
async fn settled(dir: &Path, numbers: std::ops::Range<usize>) {
    let log = Arc::new(Sqlite::open(dir).unwrap());
    let mut life = lives::Life::founded(lives::START);
    life.week();
    let mut waiting = vec![];
    for number in numbers {
        let (log, batch) = (log.clone(), whole(&life, id(number), Some(&format!("komunitas-{number}"))));
        waiting.push(tokio::spawn(async move { log.append(batch).await.map_err(|_| ()).unwrap() }));
        if waiting.len() == 500 {
            for task in waiting.drain(..) {
                task.await.unwrap();
            }
        }
    }
    for task in waiting {
        task.await.unwrap();
    }
}

fn id(number: usize) -> CommunityId {
    CommunityId((number as u128 + 1).to_be_bytes())
}

/// A whole life as one batch: who asked does not matter to size or speed.
fn whole(life: &lives::Life, community: CommunityId, slug: Option<&str>) -> Batch {
    let bodies =
        life.batches.iter().flat_map(|(_, _, events)| events).map(|event| event.body().unwrap()).collect();
    let by = community::kernel::By::Guest;
    let lines = chain::seal(chain::GENESIS, community, Seq(1), lives::START, by, None, bodies).unwrap();
    let note = |slug: &str| Note {
        shelf: Shelf::Slug,
        key: slug.into(),
        community: Some(community),
        value: community.to_string(),
        until: None,
    };
    let changes = slug.map(|slug| Change::PutNew(note(slug))).into_iter().collect();
    Batch { community, expected: Seq(0), lines, wake: None, changes }
}

/// How long the first visit to a cold community takes, by its age.
async fn loading() {
    for (years, weeks) in [(1, 52), (3, 156), (10, 520)] {
        let dir = tempfile::tempdir().unwrap();
        let mut life = lives::Life::founded(lives::START);
        (0..weeks).for_each(|_| life.week());
        let log = Sqlite::open(dir.path()).unwrap();
        log.append(whole(&life, id(1), Some("komunitas-1"))).await.map_err(|_| ()).unwrap();
        drop(log);
        let server = Server::of_percik(dir.path());
        let mut connection = Connection::open(&server.address).await;
        let before = server.resident_megabytes();
        let began = Instant::now();
        assert_eq!(connection.get("/komunitas-1", "").await.status, 200);
        let took = began.elapsed().as_secs_f64() * 1_000.0;
        let figure = format!(
            "{took:.0} ms, {:.1} MB more, {} events",
            server.resident_megabytes() - before,
            life.events()
        );
        report::note(&format!("first visit to a community of {years} years"), &figure);
    }
}
