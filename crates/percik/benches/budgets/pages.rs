//! Pages: how many a second, against a bare axum handler that sends the same bytes; and how large they are.

use std::{process::Command, sync::Arc, time::Duration};

use eventlog::Sqlite;
use host::{Clock, Host, Wall};

use crate::{
    client::{Connection, Server, rate},
    report,
};

const CLIENTS: usize = 16;
const LASTING: Duration = Duration::from_secs(2);
const ROUNDS: usize = 3;

pub async fn run() {
    let dir = tempfile::tempdir().unwrap();
    let cookie = told(dir.path()).await;
    let server = Server::of_percik(dir.path());
    let stylesheet = sizes(&server.address, &cookie).await;
    report::note("stylesheet, compressed", &format!("{stylesheet} bytes"));
    compared(&server.address, "public page", "", 0.80).await;
    compared(&server.address, "member page (home)", &cookie, 0.25).await;
    let one = rate(&server.address, "/baca-yuk", &cookie, 1, LASTING).await;
    let figure = format!("p50 {:.2} ms, p99 {:.2} ms", millis(one.p50), millis(one.p99));
    report::line("member page, one client", &figure, "p50 ≤ 1 ms", millis(one.p50) <= 1.0);
}

fn millis(took: Duration) -> f64 {
    took.as_secs_f64() * 1_000.0
}

/// The demo's story on disk, and the cookie of a signed-in member.
pub async fn told(dir: &std::path::Path) -> String {
    let clock = Arc::new(percik::demo::StoryClock::at_beginning());
    let host = Host::open(
        Arc::new(Sqlite::open(dir).unwrap()),
        clock.clone(),
        host::Opening::with_media_in(dir.join("media")),
    )
    .await
    .unwrap();
    let story = percik::demo::story::play(&host, &clock, Wall.now()).await.unwrap();
    let token = host.open_session(story.home.id, community::kernel::MemberId(1)).await.unwrap();
    format!("cookie: percik-baca-yuk={token}\r\n")
}

async fn sizes(address: &str, cookie: &str) -> usize {
    let mut connection = Connection::open(address).await;
    let public = connection.get("/baca-yuk", "").await;
    let page = brotli_text(&public.body);
    let href = page.split("rel=\"stylesheet\" href=\"").nth(1).unwrap().split('"').next().unwrap().to_owned();
    let stylesheet = connection.get(&href, "").await.body.len();
    let together = public.body.len() + stylesheet;
    let figure = format!("{together} bytes ({} page + {stylesheet} style)", public.body.len());
    report::line("first view of the public page, compressed", &figure, "≤ 14 KB", together <= 14 * 1024);
    for path in ["", "/kegiatan", "/dampak", "/anggota", "/lainnya", "/tugas", "/bidang"] {
        let got = connection.get(&format!("/baca-yuk{path}"), cookie).await;
        let figure = format!("{} bytes", got.body.len());
        report::line(
            &format!("a further page: /baca-yuk{path}"),
            &figure,
            "≤ 8 KB",
            got.body.len() <= 8 * 1024,
        );
    }
    let tag = got_header(&public.head, "etag");
    // The client keeps heads in small letters; a weak tag begins with a large one.
    let known = format!("if-none-match: {}\r\n", tag.replacen("w/", "W/", 1));
    let again = connection.get("/baca-yuk", &known).await;
    report::note("unchanged page", &format!("{} with {} bytes", again.status, again.body.len()));
    stylesheet
}

fn got_header(head: &str, name: &str) -> String {
    head.split(&format!("{name}: "))
        .nth(1)
        .and_then(|it| it.split("\r\n").next())
        .unwrap_or_default()
        .to_owned()
}

pub fn brotli_text(packed: &[u8]) -> String {
    let mut plain = vec![];
    brotli::BrotliDecompress(&mut &packed[..], &mut plain).unwrap();
    String::from_utf8(plain).unwrap()
}

/// Both in turn, so that a machine that slows down slows both.
async fn compared(address: &str, what: &str, cookie: &str, at_least: f64) {
    let answer = Connection::open(address).await.get("/baca-yuk", cookie).await;
    let file = tempfile::NamedTempFile::new().unwrap();
    std::fs::write(file.path(), [answer.head.as_bytes(), &answer.body].concat()).unwrap();
    let bare = Server::start(Command::new(std::env::current_exe().unwrap()).arg("bare").arg(file.path()));
    let (mut ours, mut theirs) = (vec![], vec![]);
    for _ in 0..ROUNDS {
        theirs.push(rate(&bare.address, "/", "", CLIENTS, LASTING).await.per_second);
        ours.push(rate(address, "/baca-yuk", cookie, CLIENTS, LASTING).await.per_second);
    }
    let (ours, theirs) = (report::median(ours), report::median(theirs));
    let figure = format!("{ours:.0}/s, {:.0} % of a bare handler's {theirs:.0}/s", 100.0 * ours / theirs);
    report::line(
        &format!("{what}, {CLIENTS} clients"),
        &figure,
        &format!("≥ {:.0} %", at_least * 100.0),
        ours >= at_least * theirs,
    );
}
