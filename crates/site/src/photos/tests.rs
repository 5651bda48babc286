//! Photos through the pages: sent in pieces and as a form, seen by whom they may be seen, gone when they are.

use axum::{
    body::Body,
    http::{Method, StatusCode, header},
};
use community::{
    kernel::{By, MediaId, MemberId, PhotoId, StoryId},
    photos::Shot,
    stories,
};
use serde_json::Value;

use crate::testing::{Phone, Seen, Town};

const PLACE: &[u8] = b"GPS-6.7403,107.0450";
const UPLOADS: &str = "/baca-yuk/foto/unggah";

/// A camera's picture, with a place in it.
fn jpeg() -> Vec<u8> {
    let mut png = vec![];
    let pixels = image::RgbImage::from_fn(640, 480, |x, y| image::Rgb([(x / 3) as u8, (y / 2) as u8, 90]));
    pixels.write_to(&mut std::io::Cursor::new(&mut png), image::ImageFormat::Png).unwrap();
    let mut bytes = media::picture(&png).unwrap().wide.bytes;
    let exif = [b"Exif\0\0".as_slice(), PLACE].concat();
    let length = u16::try_from(exif.len() + 2).unwrap().to_be_bytes();
    let segment = [&[0xff, 0xe1], length.as_slice(), &exif].concat();
    bytes.splice(2..2, segment);
    bytes
}

fn json(seen: &Seen) -> Value {
    serde_json::from_str(&seen.text).unwrap_or_else(|_| panic!("{}", seen.text))
}

async fn begin(phone: &Phone<'_>, bytes: usize) -> String {
    let begun = phone.post(UPLOADS, &[("bytes", &bytes.to_string())]).await;
    assert_eq!(begun.status, StatusCode::CREATED, "{}", begun.text);
    json(&begun)["at"].as_str().unwrap().to_owned()
}

async fn piece(phone: &Phone<'_>, at: &str, offset: usize, bytes: &[u8]) -> Seen {
    let phone = phone.clone().with(header::HeaderName::from_static("upload-offset"), &offset.to_string());
    phone.send(Method::PATCH, at, Body::from(bytes.to_vec()), Some("application/octet-stream")).await
}

/// Sends a picture and answers with the photo's address.
async fn sent(phone: &Phone<'_>, people: &str) -> String {
    let bytes = jpeg();
    let at = begin(phone, bytes.len()).await;
    piece(phone, &at, 0, &bytes).await.ok();
    let done = phone.post(&at, &[("people", people), ("caption", "Rak baru")]).await.ok();
    json(&done)["done"].as_str().unwrap().to_owned()
}

fn wide(town: &Town, photo: u32) -> MediaId {
    let shot = town.home.read(|it| it.photos.find(PhotoId(photo)).unwrap().shot);
    let Shot::Picture { files } = shot else { panic!("a picture") };
    files.wide
}

fn address(photo: u32, file: MediaId) -> String {
    format!("/baca-yuk/foto/{photo}/wide/{file}.jpg")
}

#[tokio::test]
async fn what_was_cut_goes_on_and_is_finished_once() {
    let town = Town::new().await;
    let rina = town.phone("Rina").await;
    let bytes = jpeg();
    let at = begin(&rina, bytes.len()).await;
    piece(&rina, &at, 0, &bytes[..1_000]).await.ok();
    // The answer was lost: the phone sends again, and is told where to go on.
    let again = piece(&rina, &at, 0, &bytes[..1_000]).await;
    assert_eq!((again.status, json(&again)["received"].as_u64()), (StatusCode::CONFLICT, Some(1_000)));
    let early = rina.post(&at, &[("people", "nobody")]).await;
    assert_eq!(early.status, StatusCode::CONFLICT);
    assert_eq!(json(&rina.get(&at).await.ok())["received"], 1_000);
    piece(&rina, &at, 1_000, &bytes[1_000..]).await.ok();
    let finish = || rina.post(&at, &[("people", "nobody"), ("caption", "Rak baru")]);
    let (one, two) = tokio::join!(finish(), finish());
    let later = finish().await;
    for it in [&one, &two, &later] {
        assert_eq!(json(it)["done"], "/baca-yuk/foto/1", "{}", it.text);
    }
    assert_eq!(town.home.read(|it| it.photos.all().count()), 1);
    rina.get("/baca-yuk/foto").await.ok().has("/baca-yuk/foto/1");
    rina.get("/baca-yuk").await.ok().has("menambah 1 foto");
}

#[tokio::test]
async fn another_ones_upload_and_a_strangers_are_not_there() {
    let town = Town::new().await;
    let (rina, dewi, stranger) = (town.phone("Rina").await, town.phone("Dewi").await, town.stranger());
    let at = begin(&rina, 4).await;
    assert_eq!(dewi.get(&at).await.status, StatusCode::NOT_FOUND);
    assert_eq!(piece(&dewi, &at, 0, b"half").await.status, StatusCode::NOT_FOUND);
    assert_eq!(dewi.post(&at, &[("people", "nobody")]).await.status, StatusCode::NOT_FOUND);
    assert_eq!(stranger.get(&at).await.status, StatusCode::SEE_OTHER);
    assert_eq!(stranger.post(UPLOADS, &[("bytes", "4")]).await.status, StatusCode::SEE_OTHER);
    for (bytes, status) in [("0", 422), ("524288000", 413), ("-1", 413), ("", 413)] {
        assert_eq!(rina.post(UPLOADS, &[("bytes", bytes)]).await.status.as_u16(), status, "{bytes}");
    }
}

/// What the script sends along.
fn scripted(phone: Phone<'_>) -> Phone<'_> {
    phone.with(header::ACCEPT, "application/json")
}

#[tokio::test]
async fn a_script_is_told_in_words_why_it_will_not_work() {
    let town = Town::new().await;
    let rina = town.phone("Rina").await;
    let heavy = rina.post(UPLOADS, &[("bytes", "524288000")]).await;
    assert_eq!(heavy.status, StatusCode::PAYLOAD_TOO_LARGE);
    assert!(json(&heavy)["problem"].as_str().unwrap().contains("20 MB"), "{}", heavy.text);
    let empty = rina.post(UPLOADS, &[("bytes", "0")]).await;
    assert!(json(&empty)["problem"].as_str().unwrap().contains("kosong"), "{}", empty.text);
    let at = begin(&rina, 4).await;
    let more = piece(&rina, &at, 0, b"more than four").await;
    assert_eq!(more.status, StatusCode::PAYLOAD_TOO_LARGE);
    assert!(json(&more)["problem"].is_string());
    let gone = scripted(rina.clone()).post(&format!("{UPLOADS}/{}", "a".repeat(32)), &[]).await;
    assert_eq!((gone.status, json(&gone)["problem"].is_string()), (StatusCode::NOT_FOUND, true));
    let out = scripted(town.stranger()).post(UPLOADS, &[("bytes", "4")]).await;
    assert_eq!(out.status, StatusCode::UNAUTHORIZED);
    assert!(json(&out)["problem"].as_str().unwrap().contains("Masuk lagi"), "{}", out.text);
}

#[tokio::test]
async fn a_form_with_files_has_bounds_for_its_words() {
    let town = Town::new().await;
    let rina = town.phone("Rina").await;
    let field = |name: &str, value: &str| {
        format!("--b\r\nContent-Disposition: form-data; name=\"{name}\"\r\n\r\n{value}\r\n")
    };
    let post = async |body: String| {
        let body = Body::from(format!("{body}--b--\r\n"));
        rina.send(Method::POST, "/baca-yuk/foto/tambah", body, Some("multipart/form-data; boundary=b")).await
    };
    let long = post(field("caption", &"<".repeat(70_000))).await;
    assert_eq!(long.status, StatusCode::PAYLOAD_TOO_LARGE);
    let many = post(field("people", "nobody").repeat(500)).await;
    assert_eq!(many.status, StatusCode::PAYLOAD_TOO_LARGE);
    assert_eq!(post(field("people", "nobody")).await.status, StatusCode::UNPROCESSABLE_ENTITY);
}

#[tokio::test]
async fn a_yes_is_written_down_and_the_photo_shown_in_one_step() {
    let town = Town::new().await;
    let (rina, stranger) = (town.phone("Rina").await, town.stranger());
    let photo = sent(&rina, "children").await;
    rina.get(&photo).await.ok().has("name=\"show\"").has("Tampilkan untuk umum");
    let yes = [("who", "Bu Tati"), ("words", "Lewat WA"), ("show", "yes")];
    rina.post(&format!("{photo}/setuju"), &yes).await;
    stranger.get(&photo).await.ok();
    rina.get(&photo).await.ok().has("Ya, tarik persetujuan");
    rina.post(&format!("{photo}/tarik"), &[]).await;
    let only_yes = [("who", "Pak Lain"), ("words", "")];
    rina.post(&format!("{photo}/setuju"), &only_yes).await;
    assert_eq!(stranger.get(&photo).await.status, StatusCode::NOT_FOUND, "another's yes shows nothing");
}

#[tokio::test]
async fn an_outsider_gets_only_what_is_shown_and_only_while_it_is() {
    let town = Town::new().await;
    let (rina, stranger) = (town.phone("Rina").await, town.stranger());
    assert_eq!(sent(&rina, "children").await, "/baca-yuk/foto/1");
    let file = address(1, wide(&town, 1));
    let mine = rina.get(&file).await.ok();
    assert_eq!(mine.headers[header::CACHE_CONTROL], "private, max-age=31536000, immutable");
    assert_eq!(mine.headers[header::CONTENT_SECURITY_POLICY], "default-src 'none'; sandbox");
    assert_eq!(mine.headers[header::X_CONTENT_TYPE_OPTIONS], "nosniff");
    assert_eq!(mine.headers[header::CONTENT_TYPE], "image/jpeg");
    assert!(!mine.bytes.windows(PLACE.len()).any(|it| it == PLACE));
    for hidden in [file.as_str(), "/baca-yuk/foto/1"] {
        assert_eq!(stranger.get(hidden).await.status, StatusCode::NOT_FOUND);
    }
    let refused = rina.post("/baca-yuk/foto/1/tampil", &[]).await;
    assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);
    refused.has("Catat dulu siapa yang sudah setuju");
    rina.post("/baca-yuk/foto/1/setuju", &[("who", "Bu Tati"), ("words", "Boleh tampil?")]).await;
    rina.post("/baca-yuk/foto/1/tampil", &[]).await;
    let shown = stranger.get(&file).await.ok();
    assert_eq!(shown.headers[header::CACHE_CONTROL], "public, max-age=300");
    stranger.get("/baca-yuk").await.ok().has("/baca-yuk/foto/1");
    stranger.get("/baca-yuk/foto/1").await.ok().has("Rak baru").lacks("Bu Tati");
    let tag = shown.headers[header::ETAG].to_str().unwrap().to_owned();
    let again = || stranger.clone().with(header::IF_NONE_MATCH, &tag);
    let unchanged = again().get(&file).await;
    assert_eq!((unchanged.status, unchanged.bytes.len()), (StatusCode::NOT_MODIFIED, 0));
    rina.post("/baca-yuk/foto/1/tarik", &[]).await;
    assert_eq!(again().get(&file).await.status, StatusCode::NOT_FOUND, "a yes that was taken back");
    for wrong in [address(2, wide(&town, 1)), address(1, MediaId([7; 32])), file.replace("wide", "thumb")] {
        assert_eq!(rina.get(&wrong).await.status, StatusCode::NOT_FOUND, "{wrong}");
    }
}

#[tokio::test]
async fn a_card_carries_a_photo_only_while_everybody_may_see_it() {
    let town = Town::new().await;
    let (rina, stranger) = (town.phone("Rina").await, town.stranger());
    sent(&rina, "nobody").await;
    let fields = [("title", "Rak baru"), ("words", "Ada."), ("photo", "1")];
    rina.post("/baca-yuk/cerita/baru", &fields).await;
    rina.post("/baca-yuk/cerita/baru", &fields[..2]).await;
    for story in [1, 2] {
        let publish = stories::Command::Publish { story: StoryId(story), version: 1 };
        town.ask(By::Member(MemberId(1)), publish).await;
    }
    let card =
        async |story: u32| stranger.get(&format!("/baca-yuk/cerita/{story}/kartu.jpg")).await.ok().bytes;
    let bare = card(2).await;
    rina.post("/baca-yuk/foto/1/tampil", &[]).await;
    let with_photo = card(1).await;
    rina.post("/baca-yuk/foto/1/sembunyi", &[]).await;
    assert_ne!(with_photo, bare);
    assert_eq!(card(1).await, bare);
}

#[tokio::test]
async fn a_file_comes_in_ranges() {
    let town = Town::new().await;
    let rina = town.phone("Rina").await;
    sent(&rina, "nobody").await;
    let file = address(1, wide(&town, 1));
    let whole = rina.get(&file).await.ok().bytes;
    let total = whole.len();
    let rows = [
        ("bytes=0-9", 206, 0..10),
        ("bytes=10-", 206, 10..total),
        ("bytes=-5", 206, total - 5..total),
        ("bytes=5-2", 200, 0..total),
        ("bytes=0-1,4-5", 200, 0..total),
        ("lines=1-2", 200, 0..total),
    ];
    for (asked, status, expected) in rows {
        let part = rina.clone().with(header::RANGE, asked).get(&file).await;
        assert_eq!(part.status.as_u16(), status, "{asked}");
        assert_eq!(part.bytes, whole[expected.clone()], "{asked}");
        assert_eq!(part.headers[header::ACCEPT_RANGES], "bytes");
        let said = format!("bytes {}-{}/{total}", expected.start, expected.end - 1);
        assert_eq!(part.headers.get(header::CONTENT_RANGE).is_some_and(|it| *it == *said), status == 206);
    }
    let outside = rina.clone().with(header::RANGE, "bytes=99999999-").get(&file).await;
    assert_eq!(outside.status, StatusCode::RANGE_NOT_SATISFIABLE);
    assert_eq!(outside.headers[header::CONTENT_RANGE], format!("bytes */{total}"));
}

/// A form as a browser sends it.
async fn form(phone: &Phone<'_>, fields: &[(&str, &str)], files: &[(&str, &[u8])]) -> Seen {
    let mut body = vec![];
    for (name, value) in fields {
        body.extend(
            format!("--xx\r\ncontent-disposition: form-data; name=\"{name}\"\r\n\r\n{value}\r\n").bytes(),
        );
    }
    for (name, bytes) in files {
        let head =
            format!("--xx\r\ncontent-disposition: form-data; name=\"files\"; filename=\"{name}\"\r\n\r\n");
        body.extend(head.bytes().chain(bytes.iter().copied()).chain(*b"\r\n"));
    }
    body.extend(b"--xx--\r\n");
    let kind = Some("multipart/form-data; boundary=xx");
    phone.send(Method::POST, "/baca-yuk/foto/tambah", Body::from(body), kind).await
}

#[tokio::test]
async fn a_form_without_script_brings_several_and_says_what_was_wrong_with_which() {
    let town = Town::new().await;
    let rina = town.phone("Rina").await;
    let bytes = jpeg();
    let fields = [("once", "mark-of-a-form-0000"), ("people", "adults"), ("caption", "Sabtu pagi")];
    for _ in 0..2 {
        let kept = form(&rina, &fields, &[("a.jpg", &bytes)]).await;
        assert_eq!(
            (kept.status, kept.location()),
            (StatusCode::SEE_OTHER, "/baca-yuk/foto"),
            "{}",
            kept.text
        );
    }
    assert_eq!(town.home.read(|it| it.photos.all().count()), 1, "sent twice is sent once");
    let html = b"<html><script>alert(1)</script>".as_slice();
    let heic = b"\0\0\0\x18ftypheic\0\0\0\0mif1heic".as_slice();
    let mixed = form(&rina, &fields[1..], &[("b.jpg", &bytes), ("jahat.jpg", html)]).await;
    assert_eq!(mixed.status, StatusCode::UNPROCESSABLE_ENTITY);
    mixed.has("jahat.jpg").has("Ini bukan foto").has("Sabtu pagi").has("1 foto sudah tersimpan");
    form(&rina, &fields[1..], &[("c.heic", heic)]).await.has("HEIC").has("Paling Kompatibel");
    form(&rina, &fields[1..], &[("d.jpg", b"")]).await.has("kosong");
    form(&rina, &fields[1..], &[("e.jpg", &bytes[..bytes.len() / 2])]).await;
    form(&rina, &fields[1..], &[]).await.has("Pilih dulu fotonya");
    let unsaid = form(&rina, &[("caption", "Sabtu pagi")], &[("f.jpg", &bytes)]).await;
    assert_eq!(unsaid.status, StatusCode::UNPROCESSABLE_ENTITY);
    unsaid.has("Sabtu pagi");
    let large = vec![7; 21 * 1024 * 1024];
    form(&rina, &fields[1..], &[("g.jpg", &large)]).await.has("20 MB");
}

#[tokio::test]
async fn faces_are_veiled_by_cells_and_the_original_can_be_dropped() {
    let town = Town::new().await;
    let (rina, stranger) = (town.phone("Rina").await, town.stranger());
    sent(&rina, "children").await;
    let original = wide(&town, 1);
    rina.post("/baca-yuk/foto/1/samarkan", &[]).await.has("Ketuk dulu wajah");
    let veiled =
        rina.post("/baca-yuk/foto/1/samarkan", &[("cell", "2-2"), ("area", "100,100,180,200")]).await;
    assert_eq!(veiled.status, StatusCode::SEE_OTHER, "{}", veiled.text);
    rina.post("/baca-yuk/foto/1/tampil", &[]).await;
    let public = town.home.read(|it| it.photos.find(PhotoId(1)).unwrap().veiled.unwrap().wide);
    stranger.get(&address(1, public)).await.ok();
    assert_eq!(stranger.get(&address(1, original)).await.status, StatusCode::NOT_FOUND);
    rina.get(&address(1, original)).await.ok();
    rina.post("/baca-yuk/foto/1/samarkan", &[("cell", "2-2"), ("drop", "yes")]).await;
    assert_eq!(rina.get(&address(1, original)).await.status, StatusCode::NOT_FOUND);
    assert!(town.host.media.read(town.home.id, original).await.is_err(), "its bytes are gone");
}

#[tokio::test]
async fn programs_cannot_name_files() {
    let town = Town::new().await;
    let rina = town.phone("Rina").await;
    sent(&rina, "nobody").await;
    let files = serde_json::json!({"wide": "00".repeat(32), "phone": "00".repeat(32), "thumb": "00".repeat(32),
        "width": 1, "height": 1, "tint": "#000000"});
    let command =
        serde_json::json!({"kind": "photos.veil", "photo": 1, "files": files, "keep_original": true});
    let told = rina.post_json("/api/c/baca-yuk/commands", &serde_json::json!({"command": command})).await;
    assert_ne!(told.status, StatusCode::OK);
    assert!(town.home.read(|it| it.photos.find(PhotoId(1)).unwrap().veiled.is_none()));
}
