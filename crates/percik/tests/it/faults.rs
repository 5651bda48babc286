//! Power cuts: the server is killed while commands run, again and again, and nothing that was answered is lost.

use std::{
    collections::BTreeMap,
    sync::{Arc, Mutex},
};

use serde_json::{Value, json};
use tokio::sync::Notify;

use super::program::{Client, Server, ran};

const CUTS: u64 = 8;
const WRITERS: u64 = 4;
/// The indicator they write numbers for; the first came with the founding.
const BOOKS: u32 = 2;

/// What the writers know: each mark with the place that was answered, or that nothing was.
#[derive(Default)]
struct Known {
    answered: BTreeMap<String, u64>,
    unanswered: Vec<String>,
}

/// Writes until the server is gone; tells when enough has been answered for a cut.
async fn write(
    client: Client,
    address: String,
    name: String,
    known: Arc<Mutex<Known>>,
    cut_at: usize,
    cut: Arc<Notify>,
) {
    for number in 0.. {
        let once = format!("{name}-number-{number}");
        match client.command(&address, &once, record(number)).await {
            Ok((status, answer)) => {
                assert_eq!(status, 200, "{answer}");
                let mut known = known.lock().unwrap();
                known.answered.insert(once, answer["seq"].as_u64().unwrap());
                if known.answered.len() >= cut_at {
                    cut.notify_one();
                }
            }
            Err(_) => return known.lock().unwrap().unanswered.push(once),
        }
    }
}

fn record(amount: u64) -> Value {
    json!({"kind": "impact.record", "indicator": BOOKS, "day": "2026-11-24", "amount": amount, "note": "Dari tetangga"})
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn what_was_answered_survives_being_killed_at_any_moment() {
    let dir = tempfile::tempdir().unwrap();
    let server = Server::start(dir.path());
    let rina = Client::found(&server).await;
    let choose = json!({"kind": "impact.choose", "name": "Buku", "unit": "buku", "source": "sum"});
    let (status, answer) = rina.command(&server.address, "choose-first", choose).await.unwrap();
    assert_eq!((status, &answer["events"][0]["event"]["indicator"]), (200, &json!(BOOKS)));
    server.kill();

    let known = Arc::new(Mutex::new(Known::default()));
    for round in 0..CUTS {
        let server = Server::start(dir.path());
        // Between 20 and 119 answers, so that a cut falls on another moment each time.
        let more = 20 + (round * 37 + 11) * 61 % 100;
        let cut_at = known.lock().unwrap().answered.len() + usize::try_from(more).unwrap();
        let cut = Arc::new(Notify::new());
        let writers: Vec<_> = (0..WRITERS)
            .map(|writer| {
                let name = format!("round-{round}-writer-{writer}");
                tokio::spawn(write(
                    rina.clone(),
                    server.address.clone(),
                    name,
                    known.clone(),
                    cut_at,
                    cut.clone(),
                ))
            })
            .collect();
        cut.notified().await;
        server.kill();
        for writer in writers {
            writer.await.unwrap();
        }
    }

    ran(&["verify"], dir.path()).fine();
    let server = Server::start(dir.path());
    let Known { answered, unanswered } = std::mem::take(&mut *known.lock().unwrap());
    assert_eq!(unanswered.len() as u64, CUTS * WRITERS);
    let before = places(&rina.log(&server).await);
    for (once, seq) in &answered {
        assert_eq!(before.get(once), Some(&vec![*seq]), "{once} is there once, where it was answered");
    }
    for once in &unanswered {
        assert!(before.get(once).is_none_or(|it| it.len() == 1), "{once} is there once or not at all");
    }

    // Who got no answer asks again, and nothing happens twice.
    let answered_first = answered.iter().next().map(|(once, seq)| (once.clone(), Some(*seq)));
    let again = unanswered.iter().map(|once| (once.clone(), before.get(once).map(|it| it[0])));
    for (once, first) in again.chain(answered_first) {
        let (status, answer) = rina.command(&server.address, &once, record(0)).await.unwrap();
        assert_eq!(status, 200, "{answer}");
        assert!(first.is_none_or(|first| answer["seq"] == first), "{once}: {answer}");
    }
    let after = places(&rina.log(&server).await);
    assert_eq!(after.len(), answered.len() + unanswered.len());
    assert!(after.values().all(|it| it.len() == 1));
    server.kill();
    ran(&["verify"], dir.path()).fine();
}

/// Where each of the writers' marks stands.
fn places(log: &[Value]) -> BTreeMap<String, Vec<u64>> {
    let mut places: BTreeMap<String, Vec<u64>> = BTreeMap::new();
    for line in log {
        if let Some(once) = line["once"].as_str().filter(|it| it.starts_with("round-")) {
            places.entry(once.into()).or_default().push(line["seq"].as_u64().unwrap());
        }
    }
    places
}
