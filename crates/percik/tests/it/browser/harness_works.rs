//! The harness against a page made for it: each word does what it says, and fails when it should.

use super::harness::{Driver, Phone, Size};
use axum::Router;
use axum::extract::{Form, RawQuery};
use axum::http::HeaderMap;
use axum::response::{Html, Redirect};
use axum::routing::{get, post};
use std::collections::HashMap;
use std::time::Duration;

const PAGE: &str = r#"<!doctype html><html lang="id"><head><title>Buku tamu</title>
<meta name="viewport" content="width=device-width"><link rel="icon" href="data:,">
<style>body { background: #fff; color: #222; } .bar { position: fixed; bottom: 0; height: 60px; width: 100%;
background: #eee; } .away { position: absolute; width: 1px; height: 1px; clip-path: inset(50%); }
@media (prefers-color-scheme: dark) { body { background: #222; color: #fff; } }</style></head><body><main>
<h1>Buku tamu</h1><p id="script">tanpa skrip</p><p id="size"></p>
<form method="post" action="/tulis"><label for="name">Nama <span>(wajib)</span></label>
<input id="name" name="name" value="Tamu"><label>Tanggal<input type="date" name="day"></label>
<label>Bidang<select name="field"><option>Seni</option><option>Taman baca</option></select></label>
<fieldset><legend>Datang?</legend><input class="away" type="radio" name="comes" value="ya" id="yes">
<label for="yes">Hadir</label><label><input type="radio" name="comes" value="tidak">Tidak hadir</label></fieldset>
<div style="height: 560px"></div><button>Saya ikut</button></form>
<ul><li>Rina <button type="button" class="count">Hitung</button></li>
<li>Dodi <button type="button" class="count">Hitung</button></li></ul>
<p id="counted"></p><button disabled>Belum bisa</button><p style="height: 200px"><a href="/pelan?1">Lanjut</a></p>
</main><div class="bar"></div>
<script src="/skrip.js"></script></body></html>"#;

const SCRIPT: &str = "document.getElementById('script').textContent = 'dengan skrip';
document.getElementById('size').textContent = `${innerWidth} kali ${innerHeight}, jari: ${matchMedia('(pointer: coarse)').matches}`;
for (const button of document.querySelectorAll('.count')) button.addEventListener('click', async () => {
    const answer = await fetch('/hitung').then(it => it.text(), () => 'putus');
    document.getElementById('counted').textContent = `${button.parentElement.firstChild.data.trim()}: ${answer}`;
});";

/// Slower than a glance: a tap that did not wait for its page would hit the old one.
async fn slow(RawQuery(query): RawQuery) -> Html<String> {
    tokio::time::sleep(Duration::from_millis(300)).await;
    let number: u32 = query.and_then(|it| it.parse().ok()).unwrap_or(0);
    Html(format!("<p>halaman {number}</p><a href='/pelan?{}'>Lanjut</a>", number + 1))
}

async fn written(Form(form): Form<HashMap<String, String>>) -> Redirect {
    let word = |key: &str| form.get(key).cloned().unwrap_or_default().replace(' ', "+");
    Redirect::to(&format!("/terima?{},{},{},{}", word("name"), word("day"), word("field"), word("comes")))
}

/// A server on a free port for as long as the test's runtime lives.
async fn serve() -> String {
    let app = Router::new()
        .route("/", get(|| async { ([("content-security-policy", "script-src 'self'")], Html(PAGE)) }))
        .route("/skrip.js", get(|| async { ([("content-type", "text/javascript")], SCRIPT) }))
        .route("/hitung", get(|| async { "satu" }))
        .route("/pelan", get(slow))
        .route("/tulis", post(written))
        .route(
            "/terima",
            get(|query: RawQuery| async {
                Html(format!("<p>Diterima: {}</p>", query.0.unwrap_or_default()))
            }),
        )
        .route(
            "/bahasa",
            get(|headers: HeaderMap| async move { format!("bahasa: {:?}", headers.get("accept-language")) }),
        )
        .route("/buruk", get(|| async { Html("<html><body><img src='data:,'><p>Buruk</p></body></html>") }));
    let listener = tokio::net::TcpListener::bind("127.0.0.1:0").await.expect("listen");
    let address = listener.local_addr().expect("an address");
    tokio::spawn(async move { axum::serve(listener, app).await });
    format!("http://{address}")
}

#[tokio::test]
async fn a_form_is_filled_in_and_sent_with_script_and_without() {
    let (driver, server) = (Driver::start(), serve().await);
    for script in [true, false] {
        let phone = Phone::new(&driver, Size::Phone).await;
        if !script {
            phone.without_script().await;
        }
        phone.open(&server).await;
        phone.sees(if script { "dengan skrip" } else { "tanpa skrip" }).await;
        assert_eq!(phone.field("Nama").await, "Tamu");
        phone.type_into("Nama", "Rina 😀").await;
        phone.type_into("Tanggal", "2026-11-24").await;
        phone.choose("Taman baca").await;
        phone.choose("Hadir").await;
        phone.tap("Saya ikut").await;
        phone.sees("Diterima: ").await;
        assert!(
            phone.address().await.ends_with("/terima?Rina+%F0%9F%98%80,2026-11-24,Taman+baca,ya"),
            "{}",
            phone.address().await
        );
    }
}

#[tokio::test]
async fn a_tap_waits_for_the_page_that_it_leads_to() {
    let (driver, server) = (Driver::start(), serve().await);
    for size in [Size::Phone, Size::Desk] {
        let phone = Phone::new(&driver, size).await;
        phone.open(&server).await;
        for _ in 0..3 {
            phone.tap("Lanjut").await;
        }
        assert_eq!(phone.text().await.as_deref(), Ok("halaman 3 Lanjut"));
    }
}

#[tokio::test]
async fn the_button_beside_a_name_is_that_names_button() {
    let (driver, server) = (Driver::start(), serve().await);
    let phone = Phone::new(&driver, Size::Phone).await;
    phone.open(&server).await;
    phone.tap_beside("Dodi", "Hitung").await;
    phone.sees("Dodi: satu").await;
    phone.tap_beside("Rina", "Hitung").await;
    phone.sees("Rina: satu").await;
    phone.does_not_see("Dodi: satu").await;
}

#[tokio::test]
async fn sizes_languages_and_colours_are_a_phones() {
    let (driver, server) = (Driver::start(), serve().await);
    let phone = Phone::new(&driver, Size::Phone).await;
    phone.open(&format!("{server}/bahasa")).await;
    phone.sees("bahasa: Some(\"id-ID,id").await;
    phone.open(&server).await;
    phone.sees("360 kali 640, jari: true").await;
    let ground = "getComputedStyle(document.body).backgroundColor";
    phone.dark().await;
    assert_eq!(phone.value_of(ground).await, Ok("rgb(34, 34, 34)".into()));
    phone.screenshot("harness-dark").await;
    phone.light().await;
    assert_eq!(phone.value_of(ground).await, Ok("rgb(255, 255, 255)".into()));
    phone.resize(Size::Desk).await;
    phone.reload().await;
    phone.sees("1280 kali 800, jari: false").await;
}

#[tokio::test]
async fn phones_are_strangers_to_each_other() {
    let (driver, server) = (Driver::start(), serve().await);
    let (one, other) = (Phone::new(&driver, Size::Phone).await, Phone::new(&driver, Size::Phone).await);
    one.open(&server).await;
    other.open(&server).await;
    one.value_of("document.cookie = 'mine=1'").await.expect("set a cookie");
    assert_eq!(one.value_of("document.cookie").await, Ok("mine=1".into()));
    assert_eq!(other.value_of("document.cookie").await, Ok("".into()));
}

#[tokio::test]
async fn the_network_goes_and_comes_back() {
    let (driver, server) = (Driver::start(), serve().await);
    let phone = Phone::new(&driver, Size::Phone).await;
    phone.open(&server).await;
    phone.offline().await;
    phone.tap_beside("Rina", "Hitung").await;
    phone.sees("Rina: putus").await;
    assert!(!phone.console_errors().await.is_empty(), "a request that failed is an error on the console");
    phone.online().await;
    phone.tap_beside("Rina", "Hitung").await;
    phone.sees("Rina: satu").await;
    assert_eq!(phone.console_errors().await, Vec::<String>::new());
    phone.block(&["*/hitung"]).await;
    phone.tap_beside("Dodi", "Hitung").await;
    phone.sees("Dodi: putus").await;
}

#[tokio::test]
async fn axe_finds_what_was_planted_and_nothing_on_a_good_page() {
    let (driver, server) = (Driver::start(), serve().await);
    let phone = Phone::new(&driver, Size::Phone).await;
    phone.open(&server).await;
    phone.is_accessible().await;
    phone.open(&format!("{server}/buruk")).await;
    let found = phone.axe().await;
    for rule in ["image-alt", "html-has-lang", "document-title"] {
        assert!(found.iter().any(|it| it.starts_with(rule)), "{rule}: {found:?}");
    }
}

#[tokio::test]
#[should_panic(expected = "cannot see “Selamat datang”")]
async fn what_is_not_there_is_not_seen() {
    let (driver, server) = (Driver::start(), serve().await);
    let phone = Phone::new(&driver, Size::Phone).await;
    phone.open(&server).await;
    phone.sees("Selamat datang").await;
}

#[tokio::test]
#[should_panic(expected = "cannot tap “Belum bisa”: it is disabled")]
async fn what_is_disabled_is_not_tapped() {
    let (driver, server) = (Driver::start(), serve().await);
    let phone = Phone::new(&driver, Size::Phone).await;
    phone.open(&server).await;
    phone.tap("Belum bisa").await;
}
