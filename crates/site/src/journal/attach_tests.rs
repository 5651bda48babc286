//! Voices and files at a note: sent as a form and in pieces, for members only, told by what is in them.

use axum::{
    body::Body,
    http::{Method, StatusCode, header},
};
use community::kernel::{AttachmentId, MediaId, MemberId, NoteId};
use serde_json::{Value, json};

use super::town;
use crate::testing::{Phone, Seen, Town};

const NOTE: &str = "/baca-yuk/catatan/1";
const ATTACH: &str = "/baca-yuk/catatan/1/lampiran";
const UPLOADS: &str = "/baca-yuk/foto/unggah";
const PDF: &[u8] = b"%PDF-1.7\n<script>alert(1)</script>\n%%EOF\n";
const PLACE: &[u8] = b"-6.7403,107.0450";

/// Two seconds of a recorder that packs nothing, with a place in it.
fn wav() -> Vec<u8> {
    let chunk = |kind: &[u8], body: &[u8]| [kind, &(body.len() as u32).to_le_bytes(), body].concat();
    let form = [1, 0, 1, 0, 0x40, 0x1f, 0, 0, 0x80, 0x3e, 0, 0, 2, 0, 16, 0];
    let parts = [chunk(b"fmt ", &form), chunk(b"LIST", PLACE), chunk(b"data", &[9; 32_000])].concat();
    chunk(b"RIFF", &[b"WAVE", parts.as_slice()].concat())
}

async fn noted() -> Town {
    let town = town().await;
    let rina = town.phone("Rina").await;
    let fields = [("worked", "Anak betah"), ("hard", ""), ("next_time", ""), ("over", "0")];
    assert_eq!(rina.post("/baca-yuk/catatan/baru", &fields).await.location(), format!("{NOTE}?tersimpan=1"));
    drop(rina);
    town
}

async fn form(phone: &Phone<'_>, fields: &[(&str, &str)], name: &str, bytes: &[u8]) -> Seen {
    let mut body = vec![];
    for (field, value) in fields {
        let part = format!("--xx\r\ncontent-disposition: form-data; name=\"{field}\"\r\n\r\n{value}\r\n");
        body.extend(part.bytes());
    }
    let head = format!("--xx\r\ncontent-disposition: form-data; name=\"file\"; filename=\"{name}\"\r\n\r\n");
    body.extend(head.bytes().chain(bytes.iter().copied()).chain(*b"\r\n--xx--\r\n"));
    phone.send(Method::POST, ATTACH, Body::from(body), Some("multipart/form-data; boundary=xx")).await
}

fn media(town: &Town, attachment: u32) -> MediaId {
    let attached = |it: &community::Community| {
        let note = it.journal.note(NoteId(1)).unwrap();
        note.attached().find(|(id, _)| *id == AttachmentId(attachment)).unwrap().1.file.media
    };
    town.home.read(attached)
}

#[tokio::test]
async fn a_form_brings_a_document_which_is_only_ever_taken_along() {
    let town = noted().await;
    let (dewi, rina) = (town.phone("Dewi").await, town.phone("Rina").await);
    let page = dewi.get(ATTACH).await.ok();
    page.has("Rekam suara").has("multipart/form-data").has("voice.js").has("20 MB");
    let mark = [("once", "mark-of-a-form-0000")];
    for _ in 0..2 {
        let kept = form(&dewi, &mark, "Daftar hadir “Sabtu”.html", PDF).await;
        assert_eq!((kept.status, kept.location()), (StatusCode::SEE_OTHER, NOTE), "{}", kept.text);
    }
    assert_eq!(town.home.read(|it| it.journal.note(NoteId(1)).unwrap().attached().count()), 1);
    let file = format!("{ATTACH}/1/{}.pdf", media(&town, 1));
    rina.get(NOTE).await.ok().has("Daftar hadir “Sabtu”.pdf").has("1 KB").has(&file).has("Dewi");
    let sent = rina.get(&file).await.ok();
    assert_eq!(sent.bytes, PDF);
    let disposition = sent.headers[header::CONTENT_DISPOSITION].to_str().unwrap();
    let expected = "attachment; filename=\"Daftar hadir Sabtu.pdf\"; \
                    filename*=UTF-8''Daftar%20hadir%20%E2%80%9CSabtu%E2%80%9D.pdf";
    assert_eq!(disposition, expected);
    for (name, value) in [
        (header::X_CONTENT_TYPE_OPTIONS, "nosniff"),
        (header::CONTENT_TYPE, "application/pdf"),
        (header::CONTENT_SECURITY_POLICY, "default-src 'none'; sandbox"),
        (header::CACHE_CONTROL, "private, max-age=31536000, immutable"),
    ] {
        assert_eq!(sent.headers[name], value);
    }
    for wrong in [file.replace(".pdf", ".html"), file.replace("/1/", "/2/"), format!("{ATTACH}/1/aa.pdf")] {
        assert_eq!(rina.get(&wrong).await.status, StatusCode::NOT_FOUND, "{wrong}");
    }
}

#[tokio::test]
async fn a_voice_comes_in_pieces_and_is_heard_in_parts_without_its_place() {
    let town = noted().await;
    let rina = town.phone("Rina").await;
    let bytes = wav();
    let begun = rina.post(UPLOADS, &[("bytes", &bytes.len().to_string())]).await;
    let begun: Value = serde_json::from_str(&begun.text).unwrap();
    let at = begun["at"].as_str().unwrap();
    let upload = at.rsplit('/').next().unwrap();
    let fields = [("upload", upload), ("seconds", "9999")];
    let finish = || rina.post(ATTACH, &fields);
    assert_eq!(finish().await.status, StatusCode::CONFLICT, "nothing has come yet");
    for (offset, piece) in [(0, &bytes[..9_000]), (9_000, &bytes[9_000..])] {
        let phone = rina.clone().with(header::HeaderName::from_static("upload-offset"), &offset.to_string());
        phone.send(Method::PATCH, at, Body::from(piece.to_vec()), None).await.ok();
    }
    for _ in 0..2 {
        let done: Value = serde_json::from_str(&finish().await.ok().text).unwrap();
        assert_eq!(done, json!({"done": NOTE}));
    }
    let file = format!("{ATTACH}/1/{}.wav", media(&town, 1));
    let note = rina.get(NOTE).await.ok();
    note.has("Suara Rina · 0:02").has("<audio controls preload=\"none\"").has(&file);
    let part = rina.clone().with(header::RANGE, "bytes=0-3").get(&file).await;
    assert_eq!((part.status, part.bytes.as_slice()), (StatusCode::PARTIAL_CONTENT, b"RIFF".as_slice()));
    let whole = rina.get(&file).await.ok();
    assert_eq!(whole.headers[header::CONTENT_TYPE], "audio/wav");
    assert!(!whole.bytes.windows(PLACE.len()).any(|it| it == PLACE), "the place is gone");
    let tag = whole.headers[header::ETAG].to_str().unwrap();
    let again = rina.clone().with(header::IF_NONE_MATCH, tag).get(&file).await;
    assert_eq!(again.status, StatusCode::NOT_MODIFIED);
}

#[tokio::test]
async fn what_cannot_be_attached_says_why_and_leaves_nothing() {
    let town = noted().await;
    let rina = town.phone("Rina").await;
    let png = b"\x89PNG\r\n\x1a\n".as_slice();
    let heavy = vec![b'a'; 20 * 1024 * 1024 + 1];
    let whole = wav();
    for (name, bytes, says) in [
        ("lagu.mp3", b"<!doctype html><script>alert(1)</script>".as_slice(), "tidak bisa dilampirkan"),
        ("surat.pdf", b"MZ\x90\0", "tidak bisa dilampirkan"),
        ("gambar.pdf", b"<svg xmlns='http://www.w3.org/2000/svg'/>", "tidak bisa dilampirkan"),
        ("foto.pdf", png, "lewat album foto"),
        ("kosong.mp3", b"", "kosong"),
        ("potong.pdf", &PDF[..20], "rusak atau terpotong"),
        ("potong.wav", &whole[..40], "rusak atau terpotong"),
        ("besar.txt", &heavy, "lebih besar dari 20 MB"),
    ] {
        let refused = form(&rina, &[], name, bytes).await;
        assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY, "{name}");
        refused.has(says);
    }
    form(&rina, &[], "", b"").await.has("Rekam dulu suara Anda");
    assert_eq!(town.home.read(|it| it.journal.note(NoteId(1)).unwrap().attached().count()), 0);
    let file = json!({"media": "00".repeat(32), "form": "pdf", "bytes": 1, "seconds": 0});
    let command = json!({"command": {"kind": "journal.attach", "note": 1, "file": file}});
    let told = rina.post_json("/api/c/baca-yuk/commands", &command).await;
    assert_ne!(told.status, StatusCode::OK, "programs cannot name files");
    assert_eq!(town.home.read(|it| it.journal.note(NoteId(1)).unwrap().attached().count()), 0);
}

#[tokio::test]
async fn nobody_from_outside_gets_a_file_or_attaches_one() {
    let town = noted().await;
    let (rina, stranger) = (town.phone("Rina").await, town.stranger());
    form(&rina, &[], "a.pdf", PDF).await;
    let file = format!("{ATTACH}/1/{}.pdf", media(&town, 1));
    let founding = json!({"name": "Tirta", "theme": "environment", "purpose": "Air",
        "place": "Pacet", "founder": {"name": "Ujang", "pin": "314159"}});
    let founded = stranger.post_json("/api/v1/communities", &founding).await;
    let founded: Value = serde_json::from_str(&founded.text).unwrap();
    let token = founded["token"].as_str().unwrap();
    let slug = founded["slug"].as_str().unwrap();
    let elsewhere = town.stranger().with(header::COOKIE, &format!("percik-{slug}={token}"));
    for outsider in [&stranger, &elsewhere] {
        assert_eq!(outsider.get(&file).await.status, StatusCode::NOT_FOUND);
        assert_ne!(form(outsider, &[], "b.pdf", PDF).await.location(), NOTE);
        outsider.post(&format!("{ATTACH}/1/lepas"), &[]).await;
    }
    let theirs = file.replace("baca-yuk", slug);
    assert_eq!(
        elsewhere.get(&theirs).await.status,
        StatusCode::NOT_FOUND,
        "asked for in their own community"
    );
    assert_eq!(town.home.read(|it| it.journal.note(NoteId(1)).unwrap().attached().count()), 1);
    rina.get(&file).await.ok();
}

#[tokio::test]
async fn what_is_taken_off_or_forgotten_leaves_no_bytes() {
    let town = noted().await;
    let (rina, dewi, asep) = (town.phone("Rina").await, town.phone("Dewi").await, town.phone("Asep").await);
    form(&dewi, &[], "punya Dewi.pdf", PDF).await;
    asep.get(NOTE).await.ok().has("punya Dewi").lacks("lampiran/1/lepas");
    let refused = asep.post(&format!("{ATTACH}/1/lepas"), &[]).await;
    assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);
    let of_dewi = media(&town, 1);
    rina.get(NOTE).await.ok().has("lampiran/1/lepas");
    assert_eq!(rina.post(&format!("{ATTACH}/1/lepas"), &[]).await.location(), NOTE);
    rina.get(NOTE).await.ok().lacks("punya Dewi");
    assert!(town.host.media.read(town.home.id, of_dewi).await.is_err(), "its bytes are gone");
    form(&dewi, &[], "suara.wav", &wav()).await;
    let voice = media(&town, 2);
    let dewi_leaves = [("member", "2"), ("erase", "yes")];
    dewi.post("/baca-yuk/saya/keluar", &dewi_leaves).await;
    assert!(!town.home.read(|it| it.members.belongs(MemberId(2))), "she has left");
    rina.get(NOTE).await.ok().lacks("<audio").lacks("suara.wav");
    assert!(town.host.media.read(town.home.id, voice).await.is_err(), "her voice is gone");
}
