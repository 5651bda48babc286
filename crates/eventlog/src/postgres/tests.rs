//! The contract, against a real PostgreSQL of the test's own; and what is particular to it.

use std::sync::Arc;

use super::{server::Server, *};
use crate::contract::{self, Engine, id, mark, next, said};

/// One server for all properties, a database for each. Its folder has a short name, because a socket lies in it.
struct Bench {
    server: Server,
    _dir: tempfile::TempDir,
}

impl Bench {
    fn start() -> Bench {
        let dir = tempfile::Builder::new().prefix("pg").tempdir_in("/tmp").unwrap();
        Bench { server: Server::start(dir.path()).unwrap(), _dir: dir }
    }

    async fn open(&self) -> Postgres {
        Postgres::open(&self.server.database().unwrap()).await.unwrap()
    }
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn postgres_keeps_the_contract() {
    let bench = Bench::start();
    let handle = tokio::runtime::Handle::current();
    let fresh = || -> Engine { Arc::new(tokio::task::block_in_place(|| handle.block_on(bench.open()))) };
    contract::check(fresh).await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn two_nodes_on_one_database_never_fork_and_a_newer_schema_is_left_alone() {
    let bench = Bench::start();
    let url = bench.server.database().unwrap();
    let (one, other) = tokio::join!(Postgres::open(&url), Postgres::open(&url));
    let nodes: [Engine; 2] = [Arc::new(one.unwrap()), Arc::new(other.unwrap())];
    let writers = (0..8_usize).map(|writer| {
        let log = nodes[writer % 2].clone();
        tokio::spawn(async move {
            for number in 0..10 {
                let once = mark(&format!("{writer}-{number}"));
                loop {
                    let so_far = log.read(id(1), Seq(0), usize::MAX).await.unwrap();
                    match log.append(next(id(1), &so_far, Some(once.clone()), vec![said("kata")])).await {
                        Ok(()) => break,
                        Err(AppendError::Conflict) => tokio::task::yield_now().await,
                        Err(other) => panic!("{other}"),
                    }
                }
            }
        })
    });
    for writer in writers.collect::<Vec<_>>() {
        writer.await.unwrap();
    }
    let lines = nodes[0].read(id(1), Seq(0), usize::MAX).await.unwrap();
    assert_eq!(crate::chain::verify(id(1), &lines).unwrap().0, Seq(80));
    assert_eq!(nodes[1].read(id(1), Seq(0), usize::MAX).await.unwrap(), lines);

    let newer = Postgres::open(&url).await.unwrap();
    let db = newer.pool.get().await.unwrap();
    db.execute("INSERT INTO schema_version (version) VALUES (99)", &[]).await.unwrap();
    let refused = Postgres::open(&url).await.map(drop).unwrap_err();
    assert!(refused.to_string().contains("newer version"), "{refused:#}");
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_server_that_was_cut_off_is_reached_again_and_what_was_answered_is_there() {
    let bench = Bench::start();
    let log = bench.open().await;
    let first = next(id(1), &[], Some(mark("a")), vec![said("satu")]);
    log.append(first.clone()).await.unwrap();
    tokio::task::block_in_place(|| bench.server.restart()).unwrap();
    // Connections of before are dead; the pool finds that out one by one.
    let mut tries = 0;
    let lines = loop {
        match log.read(id(1), Seq(0), usize::MAX).await {
            Ok(lines) => break lines,
            Err(error) => {
                tries += 1;
                assert!(tries < 20, "{error:#}");
            }
        }
    };
    assert_eq!(lines, first.lines);
    log.append(next(id(1), &lines, None, vec![said("dua")])).await.unwrap();
}

#[tokio::test]
async fn what_cannot_be_reached_says_so_without_the_password() {
    for url in
        ["postgres://percik:rahasia@127.0.0.1:1/percik", "postgres://percik:rahasia@", "mysql://rahasia"]
    {
        let refused = Postgres::open(url).await.map(drop).unwrap_err();
        assert!(!format!("{refused:#}").contains("rahasia"), "{refused:#}");
    }
}
