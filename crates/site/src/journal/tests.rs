//! The journal on its pages: written after a gathering, written on by others, challenges solved.

use axum::http::StatusCode;
use community::{
    gatherings::{self, Details, Plan, Sort, Welcome},
    journal::Command,
    kernel::{By, MemberId, Moment},
};

use crate::testing::{START, Town};

const JOURNAL: &str = "/baca-yuk/catatan";
const CLASS: &str = "/baca-yuk/kegiatan/1/2026-11-24";
const NOTE: &str = "/baca-yuk/catatan/1";
const HOUR: i64 = 3_600_000;

/// Rina's class on 24 November at 09.00; it is 18.00.
async fn town() -> Town {
    let town = Town::new().await;
    let details = Details {
        title: "Pojok Baca".into(),
        time: "09:00".parse().unwrap(),
        minutes: 120,
        place: "Balai".into(),
        note: "".into(),
        roles: vec![],
    };
    let day = "2026-11-24".parse().unwrap();
    let plan = Plan { details, sort: Sort::Class, welcome: Welcome::Everyone, day, repeats: None };
    town.ask(By::Member(MemberId(1)), gatherings::Command::Schedule { plan }).await;
    town.set_clock(Moment(START.0 + 8 * HOUR));
    town
}

fn three<'a>(worked: &'a str, hard: &'a str, next: &'a str, over: &'a str) -> Vec<(&'a str, &'a str)> {
    vec![("worked", worked), ("hard", hard), ("next_time", next), ("over", over)]
}

#[tokio::test]
async fn three_answers_are_written_from_the_gathering_and_read_by_all() {
    let town = town().await;
    let (rina, dewi) = (town.phone("Rina").await, town.phone("Dewi").await);
    rina.get(CLASS).await.ok().has("Bagaimana kegiatannya?").has("/2026-11-24/catatan");
    let form = rina.get(&format!("{CLASS}/catatan")).await.ok();
    form.has("Apa yang berhasil?").has("Apa yang sulit?").has("Lain kali bagaimana?").has("data-keep");
    form.has("name=\"over\" value=\"0\"").has("Simpan catatan");
    let empty = rina.post(&format!("{CLASS}/catatan"), &three("", "", " ", "0")).await;
    assert_eq!(empty.status, StatusCode::UNPROCESSABLE_ENTITY);
    empty.has("Belum diisi.");
    let answers = three("<i>Anak</i> betah", "Buku kurang", "Lebih pagi", "0");
    assert_eq!(
        rina.post(&format!("{CLASS}/catatan"), &answers).await.location(),
        format!("{NOTE}?tersimpan=1")
    );
    let saved = rina.get(&format!("{NOTE}?tersimpan=1")).await.ok();
    saved.has("Tersimpan").has("Tambah foto").has("/cerita/baru?kegiatan=1%2F2026-11-24");
    let story = rina.get("/baca-yuk/cerita/baru?kegiatan=1%2F2026-11-24").await.ok();
    story.has("&lt;i&gt;Anak&lt;/i&gt; betah").has("Buku kurang").has("Lebih pagi");
    let note = dewi.get(NOTE).await.ok();
    note.has("&lt;i&gt;Anak").lacks("<i>Anak").has("ditulis Rina").has("Jadikan ilmu").has("?catatan=1");
    dewi.get(CLASS).await.ok().has(NOTE).lacks("Bagaimana kegiatannya?");
    dewi.get(JOURNAL).await.ok().has("Pojok Baca").has("betah").lacks("Belum dicatat");
    dewi.get("/baca-yuk").await.ok().has("mencatat");
    dewi.get("/baca-yuk/lainnya").await.ok().has("href=\"/baca-yuk/catatan\"").has("href=\"/baca-yuk/ilmu\"");
}

#[tokio::test]
async fn whoever_planned_it_is_asked_the_day_after() {
    let town = town().await;
    town.set_clock(Moment(START.0 + 72 * HOUR));
    let rina = town.phone("Rina").await;
    rina.get("/baca-yuk").await.ok().has("belum dicatat").has("Tulis tiga jawaban");
    town.phone("Dewi").await.get("/baca-yuk").await.ok().lacks("belum dicatat");
    rina.get(JOURNAL).await.ok().has("Belum dicatat");
    rina.post(&format!("{CLASS}/catatan"), &three("Betah", "", "", "0")).await;
    rina.get("/baca-yuk").await.ok().lacks("belum dicatat");
}

#[tokio::test]
async fn who_saves_over_something_newer_sees_both_and_joins_them() {
    let town = town().await;
    let (rina, dewi) = (town.phone("Rina").await, town.phone("Dewi").await);
    let at = format!("{CLASS}/catatan");
    rina.post(&at, &three("Anak betah", "", "", "0")).await;
    // Dewi's form was drawn before Rina saved: on a phone without signal.
    let both = dewi.post(&at, &three("Hujan reda", "Buku kurang", "", "0")).await;
    assert_eq!(both.status, StatusCode::UNPROCESSABLE_ENTITY);
    both.has("Rina baru saja menyimpan").has("Anak betah").has("Hujan reda").has("name=\"over\" value=\"1\"");
    let mut join = three("Hujan reda", "Buku kurang", "", "1");
    join.push(("then", "join"));
    assert_eq!(dewi.post(&at, &join).await.location(), format!("{NOTE}?tersimpan=1"));
    let note = rina.get(NOTE).await.ok();
    note.has("Anak betah\nHujan reda")
        .has("Buku kurang")
        .has("ditulis Rina, Dewi")
        .has("2 versi")
        .lacks("Coret");
    let history = rina.get(&format!("{NOTE}/riwayat")).await.ok();
    history.has("Versi 1").has("Versi 2").has("Anak betah");
    let edit = rina.get(&format!("{NOTE}/ubah")).await.ok();
    edit.has("Anak betah\nHujan reda").has("name=\"over\" value=\"2\"");
    let refused = rina.post(&format!("{NOTE}/coret"), &[]).await;
    assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);
    refused.has("ikut menulis");
}

#[tokio::test]
async fn what_waited_without_signal_is_sent_once() {
    let town = town().await;
    let dewi = town.phone("Dewi").await;
    let mut fields = three("Betah", "", "", "0");
    fields.push(("once", "0123456789abcdef0123456789abcdef"));
    for _ in 0..2 {
        assert_eq!(
            dewi.post(&format!("{CLASS}/catatan"), &fields).await.location(),
            format!("{NOTE}?tersimpan=1")
        );
    }
    let free: Vec<_> = fields.iter().map(|(name, value)| (*name, *value)).collect();
    let first = dewi.post("/baca-yuk/catatan/baru", &free).await;
    assert_eq!(first.location(), "/baca-yuk/catatan/2?tersimpan=1");
    assert_eq!(
        dewi.post("/baca-yuk/catatan/baru", &free).await.location(),
        "/baca-yuk/catatan/2?tersimpan=1"
    );
    assert_eq!(town.home.read(|it| it.journal.notes().count()), 2);
}

#[tokio::test]
async fn a_challenge_is_ticked_solved_opened_again_and_becomes_knowledge() {
    let town = town().await;
    let (rina, dewi) = (town.phone("Rina").await, town.phone("Dewi").await);
    let mut ticked = three("", "Buku lekas rusak", "", "0");
    ticked.push(("hard_is_open", "yes"));
    rina.post(&format!("{CLASS}/catatan"), &ticked).await;
    rina.get(NOTE).await.ok().has("/baca-yuk/tantangan/1");
    rina.get(&format!("{NOTE}/ubah")).await.ok().lacks("hard_is_open");
    let challenge = "/baca-yuk/tantangan/1";
    let page = dewi.get(challenge).await.ok();
    page.has("Buku lekas rusak").has("Sudah teratasi").has(NOTE).lacks("Jadikan ilmu");
    let nothing = dewi.post(&format!("{challenge}/selesai"), &[("how", "")]).await;
    assert_eq!(nothing.status, StatusCode::UNPROCESSABLE_ENTITY);
    nothing.has("Belum diisi.");
    let solved = dewi.post(&format!("{challenge}/selesai"), &[("how", "Disampul bersama")]).await;
    assert_eq!(solved.location(), challenge);
    rina.get(challenge).await.ok().has("Disampul bersama").has("ilmu/baru?tantangan=1").has("buka lagi");
    rina.post(&format!("{challenge}/selesai"), &[("how", "Lain")]).await.has("sudah diatasi");
    rina.post(&format!("{challenge}/buka"), &[]).await;
    rina.get(challenge).await.ok().has("Dibuka lagi oleh Rina").has("name=\"how\"").has("Disampul");
    town.set_clock(Moment(START.0 + 40 * 24 * HOUR));
    town.phone("Asep").await.get("/baca-yuk").await.ok().has("hari belum teratasi");
    assert_eq!(rina.post(&format!("{challenge}/coret"), &[]).await.location(), JOURNAL);
    assert_eq!(dewi.get(challenge).await.status, StatusCode::NOT_FOUND);
}

#[tokio::test]
async fn achievements_and_challenges_are_added_in_the_journal() {
    let town = town().await;
    let (rina, dewi) = (town.phone("Rina").await, town.phone("Dewi").await);
    let fields = [("form", "achieve"), ("words", "60 anak hadir"), ("day", "2026-11-20")];
    assert_eq!(rina.post("/baca-yuk/pencapaian", &fields).await.location(), "/baca-yuk/catatan#pencapaian");
    let ahead = [("form", "achieve"), ("words", "Nanti"), ("day", "2027-11-20")];
    let refused = rina.post("/baca-yuk/pencapaian", &ahead).await;
    assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);
    refused.has("Nanti").has("tidak ada");
    let page = dewi.get(JOURNAL).await.ok();
    page.has("60 anak hadir").lacks("/pencapaian/1/coret");
    dewi.post("/baca-yuk/pencapaian/1/coret", &[]).await.has("Hanya ia yang bisa mencoretnya");
    rina.post("/baca-yuk/pencapaian/1/coret", &[]).await;
    rina.get(JOURNAL).await.ok().lacks("60 anak hadir");
    let challenge = [("form", "challenge"), ("words", "Atap bocor")];
    assert_eq!(dewi.post("/baca-yuk/tantangan", &challenge).await.location(), "/baca-yuk/catatan#tantangan");
    let none = dewi.post("/baca-yuk/tantangan", &[("form", "challenge"), ("words", "")]).await;
    assert_eq!(none.status, StatusCode::UNPROCESSABLE_ENTITY);
    rina.get(JOURNAL).await.ok().has("Atap bocor").has("Terbuka sejak hari ini");
}

#[tokio::test]
async fn outsiders_neither_read_nor_write() {
    let town = town().await;
    let note = Command::Write {
        occasion: None,
        worked: "xrahasia".into(),
        hard: "".into(),
        next_time: "".into(),
        hard_is_open: false,
        member: None,
    };
    town.ask(By::Member(MemberId(1)), note).await;
    let (stranger, seq) = (town.stranger(), town.home.seq());
    for path in ["catatan", "catatan/1", "catatan/1/ubah", "catatan/1/riwayat", "catatan/baru", "tantangan/1"]
    {
        let seen = stranger.get(&format!("/baca-yuk/{path}")).await;
        assert_eq!(seen.status, StatusCode::SEE_OTHER, "{path}");
        seen.lacks("xrahasia");
    }
    for path in ["catatan/baru", "catatan/1/ubah", "catatan/1/coret", "tantangan", "pencapaian"] {
        stranger.post(&format!("/baca-yuk/{path}"), &[("words", "A"), ("worked", "A")]).await;
    }
    assert_eq!(town.home.seq(), seq);
    let rina = town.phone("Rina").await;
    for nowhere in ["catatan/9", "catatan/x", "catatan/01", "tantangan/9", "kegiatan/9/2026-11-24/catatan"] {
        assert_eq!(
            rina.get(&format!("/baca-yuk/{nowhere}")).await.status,
            StatusCode::NOT_FOUND,
            "{nowhere}"
        );
    }
}

#[path = "attach_tests.rs"]
mod attaching;
