//! Ideas on their pages: shared, supported, answered, and reminded of when nobody did.

use axum::http::StatusCode;
use community::{
    ideas::Command,
    kernel::{By, MemberId, Moment},
};

use crate::testing::{START, Town};

const IDEAS: &str = "/baca-yuk/usul";
const DAY: i64 = 86_400_000;

/// Dewi's idea.
async fn town() -> Town {
    let town = Town::new().await;
    let (title, words) = ("Gerobak baca".into(), "Setiap Minggu".into());
    town.ask(By::Member(MemberId(2)), Command::Add { title, words, member: None }).await;
    town
}

#[tokio::test]
async fn an_idea_is_shared_and_supported_by_people() {
    let town = town().await;
    let rina = town.phone("Rina").await;
    let added = rina.post(IDEAS, &[("title", "<i>Layar</i>"), ("words", "")]).await;
    assert_eq!(added.location(), IDEAS);
    rina.get(IDEAS).await.ok().has("Gerobak baca").has("&lt;i&gt;Layar").lacks("<i>Layar").has("8 Desember");
    rina.post(&format!("{IDEAS}/1/dukung"), &[]).await;
    rina.get(&format!("{IDEAS}/1")).await.ok().has("1 mendukung").has("Batal mendukung").has("Setiap Minggu");
    rina.post(&format!("{IDEAS}/1/batal-dukung"), &[]).await;
    rina.get(&format!("{IDEAS}/1")).await.ok().lacks("mendukung</h2>").has("Saya dukung");
    let empty = rina.post(IDEAS, &[("title", ""), ("words", "Panjang sekali")]).await;
    assert_eq!(empty.status, StatusCode::UNPROCESSABLE_ENTITY);
    empty.has("Belum diisi.").has("Panjang sekali");
    // It is talked about on its own page.
    let back = [("words", "Saya bisa mendorong"), ("back", "/baca-yuk/usul/1#bicara")];
    assert_eq!(rina.post("/baca-yuk/bicara/usul-1", &back).await.location(), back[1].1);
    rina.get(&format!("{IDEAS}/1")).await.ok().has("Saya bisa mendorong").has("wa.me");
}

#[tokio::test]
async fn somebody_else_answers_and_says_why_not() {
    let town = town().await;
    let (rina, dewi) = (town.phone("Rina").await, town.phone("Dewi").await);
    dewi.get(&format!("{IDEAS}/1")).await.ok().lacks("Beri jawaban");
    rina.get(&format!("{IDEAS}/1")).await.ok().has("Beri jawaban").has("usul=1");
    let answer = format!("{IDEAS}/1/jawab");
    dewi.post(&answer, &[("answer", "accepted")]).await.has("dijawab oleh anggota lain");
    let rows = [
        (vec![("answer", "")], "Belum diisi."),
        (vec![("answer", "x")], "Pilihan ini tidak ada."),
        (vec![("answer", "declined"), ("reason", "")], "Belum diisi."),
        (vec![("answer", "tried")], "Belum diisi."),
        (vec![("answer", "tried"), ("until", "2026-02-31")], "tidak ada"),
        (vec![("answer", "postponed"), ("until", "2026-11-24")], "sudah lewat"),
        (vec![("answer", "postponed"), ("until", "2029-11-24")], "Paling jauh"),
        (vec![("answer", "accepted"), ("decision", "9")], ""),
    ];
    for (fields, expected) in rows {
        let seen = rina.post(&answer, &fields).await;
        assert_eq!(seen.status, StatusCode::UNPROCESSABLE_ENTITY, "{fields:?}");
        seen.has(expected);
    }
    rina.post(&answer, &[("answer", "declined"), ("reason", "Jalannya menanjak")]).await;
    dewi.get(&format!("{IDEAS}/1")).await.ok().has("Jalannya menanjak").has("Dijawab Rina");
    town.phone("Asep").await.post(&answer, &[("answer", "accepted")]).await.has("sudah dijawab");
    dewi.get("/baca-yuk").await.ok().has("menjawab usul");
}

#[tokio::test]
async fn what_nobody_answered_is_asked_of_everyone_and_what_was_postponed_comes_back() {
    let town = town().await;
    let rina = town.phone("Rina").await;
    rina.get("/baca-yuk").await.ok().lacks("menunggu jawaban");
    town.set_clock(Moment(START.0 + 15 * DAY));
    rina.get("/baca-yuk").await.ok().has("menunggu jawaban sejak");
    town.phone("Dewi").await.get("/baca-yuk").await.ok().has("Usul Anda, belum dijawab");
    let postponed = [("answer", "postponed"), ("until", "2026-12-20"), ("reason", "Habis panen")];
    rina.post(&format!("{IDEAS}/1/jawab"), &postponed).await;
    rina.get("/baca-yuk").await.ok().lacks("menunggu jawaban");
    rina.get(IDEAS).await.ok().has("Ditunda sampai 20 Desember");
    town.set_clock(Moment(START.0 + 26 * DAY));
    town.phone("Asep").await.get("/baca-yuk").await.ok().has("saatnya ditinjau lagi");
}

#[tokio::test]
async fn an_idea_becomes_a_decision_and_its_yes_the_answer() {
    let town = town().await;
    let (rina, idea) = (town.phone("Rina").await, format!("{IDEAS}/1"));
    let new = "/baca-yuk/musyawarah/baru?usul=1";
    rina.get(new).await.ok().has("value=\"Gerobak baca\"").has("name=\"usul\" value=\"1\"");
    let form = rina.get(&format!("{new}&cara=mufakat")).await.ok();
    form.has("value=\"Gerobak baca\"").has("Setiap Minggu").has("name=\"usul\" value=\"1\"");
    let fields = [("cara", "mufakat"), ("title", "Gerobak baca"), ("class", "light"), ("usul", "1")];
    let opened = rina.post("/baca-yuk/musyawarah/baru", &fields).await;
    assert_eq!(opened.location(), "/baca-yuk/musyawarah/1");
    rina.get(opened.location()).await.ok().has("href=\"/baca-yuk/usul/1\"").has("Dari usul: Gerobak baca");
    let page = rina.get(&idea).await.ok();
    page.has("Sedang dimusyawarahkan").has("href=\"/baca-yuk/musyawarah/1\"").lacks("sesuai musyawarah");
    page.lacks("usul=1");
    // It is agreed to in silence.
    town.set_clock(Moment(START.0 + DAY + 1));
    town.phone("Dewi").await.get(&idea).await.ok().has("Sudah dimusyawarahkan").lacks("Terima, sesuai");
    rina.get(&idea).await.ok().has("Terima, sesuai musyawarah");
    rina.get("/baca-yuk").await.ok().has("disepakati");
    rina.post(&format!("{idea}/jawab"), &[("answer", "accepted"), ("decision", "1")]).await;
    rina.get(&idea).await.ok().has("sesuai musyawarah</a>").lacks("Terima, sesuai musyawarah");
    // Taken back, it is named no more.
    town.phone("Dewi").await.post(&format!("{idea}/tarik"), &[]).await;
    rina.get("/baca-yuk/musyawarah/1").await.ok().has("usul yang sudah ditarik").lacks("Dari usul: Gerobak");
    let gone = [("cara", "mufakat"), ("title", "Kereta"), ("usul", "7")];
    assert_eq!(rina.post("/baca-yuk/musyawarah/baru", &gone).await.status, StatusCode::NOT_FOUND);
}

#[tokio::test]
async fn an_idea_is_taken_back_by_whoever_had_it_alone() {
    let town = town().await;
    let (rina, dewi) = (town.phone("Rina").await, town.phone("Dewi").await);
    rina.get(&format!("{IDEAS}/1")).await.ok().lacks("Tarik usul");
    rina.post(&format!("{IDEAS}/1/tarik"), &[]).await.has("usul anggota lain");
    assert_eq!(dewi.post(&format!("{IDEAS}/1/tarik"), &[]).await.location(), IDEAS);
    assert_eq!(rina.get(&format!("{IDEAS}/1")).await.status, StatusCode::NOT_FOUND);
    rina.get(IDEAS).await.ok().lacks("Gerobak");
    rina.get("/baca-yuk").await.ok().lacks("Gerobak");
    for nowhere in ["9", "x", "01"] {
        assert_eq!(rina.get(&format!("{IDEAS}/{nowhere}")).await.status, StatusCode::NOT_FOUND);
    }
}

#[tokio::test]
async fn outsiders_neither_read_nor_answer() {
    let town = town().await;
    let (stranger, seq) = (town.stranger(), town.home.seq());
    for path in [IDEAS, "/baca-yuk/usul/1"] {
        let seen = stranger.get(path).await;
        assert_eq!(seen.status, StatusCode::SEE_OTHER);
        seen.lacks("Gerobak");
    }
    for path in ["", "/1/dukung", "/1/jawab", "/1/tarik"] {
        stranger.post(&format!("{IDEAS}{path}"), &[("title", "A"), ("answer", "accepted")]).await;
    }
    assert_eq!(town.home.seq(), seq);
}
