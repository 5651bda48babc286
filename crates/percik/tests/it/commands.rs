//! The command line: each command does what its help says, and says what is wrong in words.

use std::fs;

use rusqlite::Connection;
use serde_json::{Value, json};

use super::program::{Client, Server, percik, ran};

fn add_tasks(count: u32) -> impl Iterator<Item = (String, Value)> {
    (0..count).map(|number| {
        (format!("task-number-{number}"), json!({"kind": "tasks.add", "what": format!("Tugas {number}")}))
    })
}

/// Data with one community of a few lines, served no more.
async fn data() -> (tempfile::TempDir, Client) {
    let dir = tempfile::tempdir().unwrap();
    let server = Server::start(dir.path());
    let rina = Client::found(&server).await;
    for (once, command) in add_tasks(3) {
        assert_eq!(rina.command(&server.address, &once, command).await.unwrap().0, 200);
    }
    server.kill();
    (dir, rina)
}

#[test]
fn alone_it_prints_its_help() {
    let output = percik(&[]).output().unwrap();
    let help = String::from_utf8(output.stdout).unwrap();
    assert!(output.status.success());
    for command in ["serve", "demo", "verify", "export", "token", "erase", "tally", "check"] {
        assert!(help.contains(&format!("\n  {command} ")), "{command}: {help}");
    }
    assert_eq!(percik(&["serv"]).output().unwrap().status.code(), Some(2));
}

#[tokio::test]
async fn where_nothing_is_said_a_clone_serves() {
    let dir = tempfile::tempdir().unwrap();
    let mut command = percik(&[]);
    command
        .env("PERCIK_WITHOUT_COMMAND", "serve")
        .env("PERCIK_LISTEN", "0")
        .env("PERCIK_DATA", dir.path().join("new"));
    let server = Server::of(&mut command);
    let answer = reqwest::get(format!("{}/healthz", server.address)).await.unwrap();
    assert_eq!((answer.status().as_u16(), answer.text().await.unwrap().as_str()), (200, "ok\n"));
    assert!(dir.path().join("new/percik.db").is_file());
}

#[cfg(unix)]
#[tokio::test]
async fn it_stops_when_asked_though_somebody_reads_along() {
    let dir = tempfile::tempdir().unwrap();
    let server = Server::start(dir.path());
    let rina = Client::found(&server).await;
    let reading = rina.get(&server, "/log").header("accept", "text/event-stream").send().await.unwrap();
    assert_eq!(reading.headers()["content-type"], "text/event-stream");
    let stopped = tokio::task::spawn_blocking(|| server.stop());
    let rest = reading.text().await.unwrap();
    assert!(rest.contains("community.founded"), "{rest}");
    assert_eq!(stopped.await.unwrap(), 0);
}

#[tokio::test]
async fn two_servers_neither_share_a_port_nor_a_folder() {
    let dir = tempfile::tempdir().unwrap();
    let server = Server::start(dir.path());
    let port = server.address.rsplit(':').next().unwrap();
    let elsewhere = tempfile::tempdir().unwrap();
    let refused = ran(&["serve", "--listen", port], elsewhere.path());
    assert_eq!(refused.code, 1);
    assert!(refused.err.contains("in use already"), "{refused:?}");
    let refused = ran(&["serve", "--listen", "0"], dir.path());
    assert!(refused.code == 1 && refused.err.contains("another percik"), "{refused:?}");
    for wrong in ["moon", "999.1.1.1:80", "127.0.0.1:99999"] {
        let refused = ran(&["serve", "--listen", wrong], elsewhere.path());
        assert!(refused.code == 1 && refused.err.contains("--listen"), "{refused:?}");
    }
    let refused = ran(&["serve", "--public-url", "percik.desa.id"], elsewhere.path());
    assert!(refused.code == 1 && refused.err.contains("https://"), "{refused:?}");
}

#[tokio::test]
async fn a_token_from_the_command_line_opens_the_api() {
    let (dir, mut rina) = data().await;
    rina.token = ran(&["token", &rina.slug, "rina"], dir.path()).fine().trim().to_owned();
    let server = Server::start(dir.path());
    let view: Value = rina.get(&server, "").send().await.unwrap().json().await.unwrap();
    assert_eq!(view["viewer"]["name"], "Rina");
    // Beside a running server too.
    rina.token = ran(&["token", &rina.slug, "Rina"], dir.path()).fine().trim().to_owned();
    let view: Value = rina.get(&server, "").send().await.unwrap().json().await.unwrap();
    assert_eq!(view["viewer"]["name"], "Rina");
    let url = ["token", &rina.slug, "Rina", "--link", "--public-url", "https://percik.desa.id/"];
    let link = ran(&url, dir.path()).fine();
    assert!(link.starts_with("https://percik.desa.id/baca-yuk/masuk/tautan/1/"), "{link}");
    for (arguments, says) in [
        (["token", "baca-yuk", "Dodi"], "members are Rina"),
        (["token", "tidak-ada", "Rina"], "no community"),
    ] {
        let refused = ran(&arguments, dir.path());
        assert!(refused.code == 1 && refused.err.contains(says) && refused.out.is_empty(), "{refused:?}");
    }
}

#[tokio::test]
async fn a_log_is_exported_line_by_line() {
    let (dir, rina) = data().await;
    let exported = ran(&["export", &rina.slug], dir.path()).fine();
    let lines: Vec<Value> = exported.lines().map(|line| serde_json::from_str(line).unwrap()).collect();
    assert_eq!((&lines[0]["slug"], &lines[0]["format"]), (&json!("baca-yuk"), &json!(1)));
    assert_eq!(lines[1]["body"]["kind"], "community.founded");
    assert_eq!(lines.last().unwrap()["body"]["what"]["t"], "Tugas 2");
    let server = Server::start(dir.path());
    assert_eq!(rina.log(&server).await, lines[1..], "the same as the API gives");

    let file = dir.path().join("salinan.ndjson");
    fs::write(&file, "older").unwrap();
    ran(&["export", &rina.slug, "--output", file.to_str().unwrap()], dir.path()).fine();
    assert_eq!(
        fs::read_to_string(&file).unwrap().lines().skip(1).collect::<Vec<_>>(),
        exported.lines().skip(1).collect::<Vec<_>>()
    );
    assert!(!dir.path().join("salinan.ndjson.part").exists());
}

#[tokio::test]
async fn the_cash_book_is_exported_for_others() {
    let (dir, rina) = data().await;
    let file = dir.path().join("kas.journal");
    let journal = ran(&["export", &rina.slug, "--hledger"], dir.path()).fine();
    assert!(
        journal.starts_with("; Buku kas ") && journal.contains("\naccount Aset:Kas tunai  ; type:C\n"),
        "{journal}"
    );
    ran(&["export", &rina.slug, "--hledger", "--output", file.to_str().unwrap()], dir.path()).fine();
    assert_eq!(fs::read_to_string(&file).unwrap(), journal);
    assert!(!dir.path().join("kas.journal.part").exists());
    assert!(ran(&["export", &rina.slug, "--csv"], dir.path()).fine().starts_with("\u{feff}Nomor,Tanggal,"));
    let workbook = dir.path().join("kas.xlsx");
    ran(&["export", &rina.slug, "--xlsx", "-o", workbook.to_str().unwrap()], dir.path()).fine();
    assert!(fs::read(&workbook).unwrap().starts_with(b"PK"));
    assert_eq!(ran(&["export", &rina.slug, "--csv", "--xlsx"], dir.path()).code, 2, "one at a time");
    assert_eq!(ran(&["export", "tidak-ada", "--csv"], dir.path()).code, 1);
}

/// What `verify` counts.
fn lines_counted(verified: &str) -> u64 {
    let (_, after) = verified.split_once("baca-yuk: ").unwrap();
    after.split_once(" lines, ok").unwrap().0.parse().unwrap()
}

#[tokio::test]
async fn a_changed_line_is_found_and_named() {
    let (dir, rina) = data().await;
    let verified = ran(&["verify"], dir.path()).fine();
    let lines = lines_counted(&verified);
    assert!(lines > 3 && verified.contains("0 broken"), "{verified}");
    ran(&["check"], dir.path()).fine();
    let db = Connection::open(dir.path().join("percik.db")).unwrap();
    let change = "UPDATE event SET body = replace(body, 'Tugas 1', 'Tugas 9') WHERE body LIKE '%Tugas 1%'";
    assert_eq!(db.execute(change, []).unwrap(), 1);
    drop(db);
    for arguments in [vec!["verify"], vec!["verify", rina.slug.as_str()]] {
        let broken = ran(&arguments, dir.path());
        assert_eq!(broken.code, 1);
        // The second of the three tasks is the last line but one.
        let (line, before) = (lines - 1, lines - 2);
        let says = format!("baca-yuk: BROKEN: line {line} is not what was written; the {before} lines");
        assert!(broken.out.contains(&says), "{broken:?}");
    }
    let checked = ran(&["check"], dir.path());
    assert!(checked.code == 1 && checked.out.contains("WRONG  baca-yuk: the chain is broken"), "{checked:?}");
    assert_eq!(ran(&["verify", "tidak-ada"], dir.path()).code, 1);
}

#[tokio::test]
async fn who_has_left_is_forgotten_when_they_ask() {
    let (dir, rina) = data().await;
    let server = Server::start(dir.path());
    let add = json!({"kind": "members.add", "name": "Bu Tati Sumiati"});
    assert_eq!(rina.command(&server.address, "adds-bu-tati", add).await.unwrap().0, 200);
    let erase = ["erase", &rina.slug, "bu tati sumiati"];
    let refused = ran(&erase, dir.path());
    assert!(refused.code == 1 && refused.err.contains("stop the server first"), "{refused:?}");
    let leave = json!({"kind": "members.leave", "member": 2});
    assert_eq!(rina.command(&server.address, "bu-tati-leaves", leave).await.unwrap().0, 200);
    server.kill();
    let refused = ran(&["erase", &rina.slug, "Rina"], dir.path());
    assert!(refused.code == 1 && refused.err.contains("is a member"), "{refused:?}");
    ran(&erase, dir.path()).fine();
    assert!(!ran(&["export", &rina.slug], dir.path()).fine().contains("Sumiati"));
    ran(&["verify"], dir.path()).fine();
    assert_eq!(ran(&erase, dir.path()).code, 1, "nobody is called so any more");
    let list = format!("{}.erasures", dir.path().display());
    assert!(fs::read_to_string(&list).unwrap().contains(" 2 "), "it outlives the folder");
    fs::remove_file(list).unwrap();
}

#[test]
fn commands_make_no_data_where_there_is_none() {
    let dir = tempfile::tempdir().unwrap();
    let missing = dir.path().join("nowhere");
    for arguments in [vec!["verify"], vec!["export", "baca-yuk"], vec!["token", "baca-yuk", "Rina"]] {
        let refused = ran(&arguments, &missing);
        assert!(refused.code == 1 && refused.err.contains("no data"), "{refused:?}");
    }
    let checked = ran(&["check"], &missing).fine();
    assert!(checked.contains("`percik serve` begins it"), "{checked}");
    assert!(!missing.exists());
    let checked = ran(&["check", "--public-url", "https://a.id/b"], &missing);
    assert!(checked.code == 1 && checked.out.contains("WRONG"), "{checked:?}");
}

#[tokio::test]
async fn the_example_is_played_and_served_and_touches_no_other_folder() {
    let dir = tempfile::tempdir().unwrap();
    let example = dir.path().join("contoh");
    let mut command = percik(&["demo", "--listen", "0", "--data"]);
    let mut server = Server::of(command.arg(&example));
    let printed: Vec<String> = (0..9).map(|_| server.line()).collect();
    let links = printed.iter().filter(|line| line.contains("/baca-yuk/masuk/tautan/")).count();
    assert_eq!(links, 5, "{printed:?}");
    let url = format!("{}/api/v1/communities/baca-yuk", server.address);
    let view: Value = reqwest::get(&url).await.unwrap().json().await.unwrap();
    assert_eq!((&view["name"], &view["members"]), (&json!("Baca Yuk!"), &json!(6)));
    server.kill();
    ran(&["verify"], &example).fine();

    let (real, _) = data().await;
    let refused = ran(&["demo", "--listen", "0"], real.path());
    assert!(refused.code == 1 && refused.err.contains("no example"), "{refused:?}");
    ran(&["verify"], real.path()).fine();
}
