//! The files say what the book says, to the rupiah; hledger counts again.

use std::{
    collections::BTreeMap,
    io::Write,
    process::{Command, Stdio},
};

use axum::http::{StatusCode, header};
use community::{Community, kernel::Day, village};

use super::*;
use crate::testing::Town;

/// The gate installs it; a test that cannot find it fails.
fn hledger(arguments: &[&str], journal: &str) -> String {
    let program = std::env::var_os("PERCIK_HLEDGER").unwrap_or_else(|| "hledger".into());
    let mut command = Command::new(program);
    command.args(["-f", "-"]).args(arguments).env("LC_ALL", "C.UTF-8");
    let piped = command.stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::piped());
    let mut running = piped.spawn().expect("hledger is on PATH: `apt-get install hledger`");
    running.stdin.take().unwrap().write_all(journal.as_bytes()).unwrap();
    let done = running.wait_with_output().unwrap();
    let told = String::from_utf8_lossy(&done.stderr);
    assert!(done.status.success() && told.trim().is_empty(), "{told}\n{journal}");
    String::from_utf8(done.stdout).unwrap()
}

/// What hledger says of every account: debit is positive.
fn counted_again(journal: &str) -> BTreeMap<String, i64> {
    let told = hledger(&["balance", "--flat", "--no-total", "-O", "csv"], journal);
    let rows = told.lines().skip(1).filter_map(|it| it.trim_matches('"').rsplit_once("\",\""));
    rows.map(|(account, rupiah)| {
        let digits: String = rupiah.chars().filter(|it| it.is_ascii_digit() || *it == '-').collect();
        (account.replace("\"\"", "\""), digits.parse().unwrap())
    })
    .collect()
}

/// What the community says of every account.
fn ours(community: &Community) -> BTreeMap<String, i64> {
    let paths = book::paths(community);
    let balances = community.cash.balances().filter(|(_, it)| it.0 != 0);
    balances.map(|(account, it)| (paths[&account].to_string(), account.natural(it).0)).collect()
}

#[test]
fn hledger_agrees_on_every_account_of_random_lives() {
    let today = Day::new(2027, 1, 1).unwrap();
    let mut entries = 0;
    for seed in [7, 15, 23, 31, 39, 47] {
        let mut life = village::life(seed, 250);
        while life.next().is_some() {}
        let community = life.community();
        let journal = String::from_utf8(file(community, today, Form::Hledger).unwrap()).unwrap();
        hledger(&["check", "--strict", "ordereddates"], &journal);
        assert_eq!(counted_again(&journal), ours(community), "seed {seed}");
        file(community, today, Form::Xlsx).unwrap();
        file(community, today, Form::Csv).unwrap();
        entries += community.cash.booked().count();
    }
    assert!(entries > 60, "only {entries}");
}

#[tokio::test]
async fn members_take_the_book_along_and_nobody_else() {
    let town = Town::new().await;
    let rina = town.phone("Rina").await;
    rina.get("/baca-yuk/kas/unduh").await.ok().has("buku-kas.csv").has("buku-kas.xlsx").has("hledger");
    let csv = rina.get("/baca-yuk/kas/unduh/buku-kas.csv").await.ok();
    assert!(csv.text.starts_with("\u{feff}Nomor,Tanggal,Keterangan,Akun,Debit,Kredit,Hal lain\r\n"));
    let named = csv.headers[header::CONTENT_DISPOSITION].to_str().unwrap();
    assert_eq!(named, "attachment; filename=\"buku-kas-baca-yuk-2026-11-24.csv\"");
    assert_eq!(csv.headers[header::CACHE_CONTROL], "private, no-store");
    let journal = rina.get("/baca-yuk/kas/unduh/buku-kas.journal").await.ok();
    hledger(&["check", "--strict", "ordereddates"], &journal.text);
    assert_eq!(rina.get("/baca-yuk/kas/unduh/buku-kas.exe").await.status, StatusCode::NOT_FOUND);
    for path in ["/baca-yuk/kas/unduh", "/baca-yuk/kas/unduh/buku-kas.csv"] {
        let seen = town.stranger().get(path).await;
        assert!(seen.status.is_redirection() && seen.location().contains("/masuk"), "{path}");
    }
}
