//! The same program on PostgreSQL: founded, killed, started again, verified, exported.

use eventlog::postgres::server::Server as Database;
use serde_json::json;

use super::program::{Client, Server, percik};

/// Runs a command on this database to its end; answers with its exit code and all that it said.
fn ran(url: &str, data: &std::path::Path, arguments: &[&str]) -> (i32, String) {
    let mut command = percik(arguments);
    let output = command.env("PERCIK_DATABASE_URL", url).arg("--data").arg(data).output().unwrap();
    let said = String::from_utf8([output.stdout, output.stderr].concat()).unwrap();
    (output.status.code().unwrap(), said)
}

#[tokio::test(flavor = "multi_thread")]
async fn what_was_answered_outlives_the_server_and_the_database() {
    let dir = tempfile::Builder::new().prefix("pg").tempdir_in("/tmp").unwrap();
    let data = tempfile::tempdir().unwrap();
    let database = tokio::task::block_in_place(|| Database::start(dir.path())).unwrap();
    let url = tokio::task::block_in_place(|| database.database()).unwrap();
    let serve = || {
        let mut command = percik(&["serve", "--listen", "127.0.0.1:0", "--data"]);
        Server::of(command.arg(data.path()).env("PERCIK_DATABASE_URL", &url))
    };
    let server = serve();
    let rina = Client::found(&server).await;
    let add = json!({"kind": "tasks.add", "what": "Sampul buku"});
    assert_eq!(rina.command(&server.address, "task-one-0000", add.clone()).await.unwrap().0, 200);
    server.kill();
    tokio::task::block_in_place(|| database.restart()).unwrap();

    let server = serve();
    assert_eq!(rina.command(&server.address, "task-one-0000", add).await.unwrap().0, 200, "a repeat");
    let added = rina.log(&server).await.into_iter().filter(|it| it["body"]["kind"] == "tasks.added").count();
    assert_eq!(added, 1, "exactly once");
    server.kill();

    assert!(!data.path().join("percik.db").exists(), "no file beside the database");
    let (code, said) = ran(&url, data.path(), &["verify"]);
    assert!(code == 0 && said.contains("1 communities, 0 broken"), "{said}");
    let (code, said) = ran(&url, data.path(), &["check"]);
    assert!(code == 0 && said.contains("holds 1 communities"), "{said}");
    let (code, said) = ran(&url, data.path(), &["export", &rina.slug]);
    assert!(code == 0 && said.contains("tasks.added"), "{said}");
    let (code, said) = ran("postgres://percik:rahasia@127.0.0.1:1/percik", data.path(), &["verify"]);
    assert!(code == 1 && !said.contains("rahasia"), "{said}");
}
