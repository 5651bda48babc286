//! From a note and three photos to a story that others read and answer, and to a report on paper. The line is slow and
//! breaks once.

use super::harness::{Driver, Phone, Size};
use super::line::Line;
use super::village::{Village, at};
use base64::{Engine, prelude::BASE64_STANDARD as STANDARD};
use community::kernel::MemberId;
use serde_json::{Value, json};
use tempfile::TempDir;

const NOTE: &str = "/baca-yuk/catatan/baru";
const PHOTOS: &str = "/baca-yuk/foto/tambah";
const REPORT: &str = "/baca-yuk/laporan/2026-11";

#[tokio::test]
async fn what_was_done_becomes_a_story_with_photos_over_a_line_that_breaks() {
    let (village, home) = Village::of_the_story(at(2026, 11, 24, 10)).await;
    let line = Line::to(&village.address).await;
    let driver = Driver::start();
    let rina = Phone::new(&driver, Size::Phone).await;
    let (name, value) = village.session(&home, MemberId(1)).await;
    let cookie = json!({ "name": name, "value": value, "url": line.address, "httpOnly": true });
    rina.devtools("Network.setCookie", cookie).await.expect("set a cookie");
    let on = |path: &str| format!("{}{path}", line.address);

    rina.open(&on(NOTE)).await;
    rina.type_into("Apa yang berhasil?", "Rak baru penuh dalam sehari").await;
    rina.tap("Simpan catatan").await;
    rina.sees("Rak baru penuh dalam sehari").await;

    let before = photos(&rina, &on("/baca-yuk/foto")).await;
    sends_three(&rina, &on(PHOTOS), &line).await;
    let mut new = photos(&rina, &on("/baca-yuk/foto")).await;
    new.retain(|it| !before.contains(it));
    assert_eq!(new.len(), 3, "each photo once: {new:?}");
    for photo in &new {
        rina.open(&on(photo)).await;
        rina.tap("Tampilkan untuk umum").await;
        rina.sees("Tarik dari umum").await;
    }

    let story = tells(&rina, &on("/baca-yuk/cerita/baru"), &new).await;
    let guest = Phone::new(&driver, Size::Phone).await;
    reads_and_answers(&guest, &rina, &story, new.len()).await;
    on_paper(&rina, &on(REPORT)).await;
}

/// The addresses of the photos in the album.
async fn photos(phone: &Phone, album: &str) -> Vec<String> {
    phone.open(album).await;
    let links = "[...new Set([...document.querySelectorAll('main a')].map(it => it.pathname))].filter(it => /\\/foto\\/\\d+$/.test(it))";
    let found = phone.value_of(links).await.expect("look at the album");
    serde_json::from_value(found).expect("addresses")
}

/// The line breaks while the second one is under way; nobody touches the phone.
async fn sends_three(phone: &Phone, address: &str, line: &Line) {
    let folder = TempDir::new().expect("make a folder");
    let files: Vec<String> = (1..=3)
        .map(|number| {
            let file = folder.path().join(format!("rak-{number}.jpg"));
            std::fs::write(&file, camera(number)).expect("keep a photo");
            file.to_str().expect("a path in UTF-8").to_owned()
        })
        .collect();
    phone.open(address).await;
    phone.choose("Tidak ada orang").await;
    phone.type_into("Keterangan", "Rak baru").await;
    let asked = json!({ "expression": "document.querySelector('#f-files')" });
    let input = phone.devtools("Runtime.evaluate", asked).await.expect("find the field");
    let chosen = json!({ "objectId": input["result"]["objectId"], "files": files });
    phone.devtools("DOM.setFileInputFiles", chosen).await.expect("choose the photos");
    phone.slow_upload().await;
    phone.tap("Kirim").await;
    phone.sees("rak-1.jpg: tersimpan").await;
    line.cut();
    phone.sees("sinyal terputus, dilanjutkan sendiri").await;
    line.mend();
    phone.sees("rak-3.jpg").await;
    phone.is_at("/baca-yuk/foto").await;
    phone.online().await;
}

/// A picture with grain, so that it does not fit into one piece.
fn camera(seed: u32) -> Vec<u8> {
    let (width, height) = (960, 720);
    let mut grain = seed;
    let mut rgb = vec![];
    for at in 0..width * height {
        grain = grain.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
        let light = (at % width) / 8 + (grain >> 27);
        rgb.extend([light as u8, (light / 2 + 40 * seed) as u8, 90]);
    }
    media::jpeg(rgb, width, height, usize::MAX).expect("a picture").bytes
}

/// Writes the story with these photos and publishes it; its address.
async fn tells(phone: &Phone, address: &str, photos: &[String]) -> String {
    phone.open(address).await;
    phone.type_into("Judul", "Rak baru untuk pojok baca").await;
    phone.type_into("Ceritanya", "Rak itu penuh dalam sehari.").await;
    for photo in photos {
        let number = photo.rsplit('/').next().unwrap_or_default();
        let ticked =
            format!("document.querySelector('input[name=photo][value=\"{number}\"]').checked = true");
        assert_eq!(phone.value_of(&ticked).await, Ok(Value::Bool(true)), "{photo}");
    }
    phone.tap("Simpan").await;
    phone.sees("Cerita ini baru terlihat oleh anggota").await;
    phone.tap("Terbitkan").await;
    phone.tap("Ya, terbitkan").await;
    phone.sees("Tarik dari umum").await;
    phone.address().await
}

async fn reads_and_answers(guest: &Phone, member: &Phone, story: &str, count: usize) {
    guest.open(story).await;
    guest.sees("Rak itu penuh dalam sehari").await;
    let seen = "(async () => { const all = [...document.querySelectorAll('main figure img')]; for (const it of all) { \
        it.loading = 'eager'; await it.decode() } return all.filter(it => it.naturalWidth > 100).length })()";
    assert_eq!(guest.value_of(seen).await, Ok(json!(count)));
    guest.type_into("Nama Anda", "Bu Tati").await;
    guest.type_into("Komentar Anda", "Anak saya senang sekali").await;
    guest.tap("Kirim komentar").await;
    guest.sees("Komentar Anda tampil setelah dibaca anggota").await;
    guest.open(story).await;
    guest.sees("Komentar tampil setelah dibaca seorang anggota").await;
    guest.does_not_see("Anak saya senang sekali").await;
    member.open(story).await;
    member.sees("Anak saya senang sekali").await;
    member.tap("Tampilkan").await;
    member.does_not_see("menunggu Anda").await;
    guest.open(story).await;
    guest.sees("Anak saya senang sekali").await;
}

/// What the page of the month says stands in its PDF too.
async fn on_paper(phone: &Phone, address: &str) {
    phone.open(address).await;
    phone.sees("60").await;
    let fetched = "(async () => { const got = await fetch(location.pathname + '.pdf'); const bytes = new Uint8Array(await \
        got.arrayBuffer()); let text = ''; for (const it of bytes) text += String.fromCharCode(it); return btoa(text) })()";
    let pdf = phone.value_of(fetched).await.expect("fetch the PDF");
    let pdf = STANDARD.decode(pdf.as_str().unwrap_or_default()).expect("bytes");
    let document = lopdf::Document::load_mem(&pdf).expect("a PDF");
    let pages: Vec<u32> = document.get_pages().into_keys().collect();
    let words = document.extract_text(&pages).expect("its words");
    for said in ["Baca Yuk!", "November 2026", "60"] {
        assert!(words.contains(said), "{said} in {words}");
    }
}
