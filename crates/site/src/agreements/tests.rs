//! Agreements through the router: accepting, writing anew, keeping both when two write at once.

use axum::http::{StatusCode, header};
use community::{
    kernel::{By, MemberId, Moment},
    members,
};

use crate::testing::{START, Town};

const AGREEMENTS: &str = "/baca-yuk/kesepakatan";
const EDIT: &str = "/baca-yuk/kesepakatan/ubah";
const ACCEPT: &str = "/baca-yuk/kesepakatan/terima";

fn draft<'a>(words: &'a str, weight: &'a str, over: &'a str) -> [(&'a str, &'a str); 4] {
    [("words", words), ("weight", weight), ("over", over), ("review_on", "2027-01-05")]
}

#[tokio::test]
async fn everyone_accepts_for_themselves_and_for_whom_they_record() {
    let town = Town::new().await;
    let dewi = town.phone("Dewi").await;
    let add = members::Command::Add { name: "Tati".into(), honorific: Some(members::Honorific::Bu) };
    town.ask(By::Member(MemberId(2)), add).await;
    let page = dewi.get(AGREEMENTS).await.ok();
    page.has("Kita saling mendengarkan.").has("1 dari 6").has("Saya setuju").has("Setujui atas nama Bu Tati");
    let accepted = dewi.post(ACCEPT, &[("version", "1")]).await;
    assert_eq!((accepted.status, accepted.location()), (StatusCode::SEE_OTHER, AGREEMENTS));
    dewi.post(ACCEPT, &[("version", "1"), ("member", "6")]).await;
    let page = dewi.get(AGREEMENTS).await.ok();
    page.has("3 dari 6").has("Anda sudah setuju").lacks("atas nama");
    let others = dewi.post(ACCEPT, &[("version", "1"), ("member", "3")]).await;
    assert_eq!(others.status, StatusCode::UNPROCESSABLE_ENTITY);
    for garbled in [[("version", "satu")], [("version", "")]] {
        assert_eq!(dewi.post(ACCEPT, &garbled).await.status, StatusCode::BAD_REQUEST);
    }
    let stranger = town.stranger().get(AGREEMENTS).await;
    assert_eq!(stranger.status, StatusCode::SEE_OTHER);
    stranger.lacks("mendengarkan");
}

#[tokio::test]
async fn a_major_change_asks_again_and_the_old_words_stay_readable() {
    let town = Town::new().await;
    let (rina, dewi) = (town.phone("Rina").await, town.phone("Dewi").await);
    dewi.post(ACCEPT, &[("version", "1")]).await;
    dewi.get(EDIT).await.ok().has("Kita saling mendengarkan.").has("name=\"over\" value=\"1\"");
    let saved = dewi.post(EDIT, &draft("Kita <u>datang</u> tepat waktu.\n\nKita pamit.", "major", "1")).await;
    assert_eq!((saved.status, saved.location()), (StatusCode::SEE_OTHER, AGREEMENTS));
    let page = rina.get(AGREEMENTS).await.ok();
    page.has("Kita &lt;u&gt;datang&lt;/u&gt; tepat waktu.")
        .lacks("<u>")
        .has("ditulis Dewi")
        .has("1 dari 5")
        .has("Saya setuju")
        .has("Ditinjau bersama 5 Januari 2027.")
        .has("?versi=1");
    rina.get("/baca-yuk/kesepakatan?versi=1").await.ok().has("Kita saling mendengarkan.").has("versi lama");
    for nowhere in ["0", "7", "x"] {
        let gone = rina.get(&format!("{AGREEMENTS}?versi={nowhere}")).await;
        assert_eq!(gone.status, StatusCode::NOT_FOUND, "{nowhere}");
    }
    rina.post(ACCEPT, &[("version", "1")]).await.has("Ada yang menyimpan versi baru");
    let english = rina.clone().with(header::ACCEPT_LANGUAGE, "en").get(AGREEMENTS).await.ok();
    english.has("1 of 5").has("I agree");
    town.set_clock(Moment(START.0 + 43 * 86_400_000));
    town.phone("Rina").await.get(AGREEMENTS).await.ok().has("Sudah waktunya meninjau bersama");
}

#[tokio::test]
async fn when_two_write_at_once_nothing_is_lost() {
    let town = Town::new().await;
    let (rina, dewi) = (town.phone("Rina").await, town.phone("Dewi").await);
    rina.post(EDIT, &draft("Kata Rina.", "minor", "1")).await;
    let both = dewi.post(EDIT, &draft("Kata Dewi.", "minor", "1")).await;
    assert_eq!(both.status, StatusCode::UNPROCESSABLE_ENTITY);
    both.has("Kata Rina.").has("Kata Dewi.").has("name=\"over\" value=\"2\"").has("dirapikan Rina");
    let saved = dewi.post(EDIT, &draft("Kata Rina dan Dewi.", "minor", "2")).await;
    assert_eq!(saved.status, StatusCode::SEE_OTHER);
    rina.get(AGREEMENTS).await.ok().has("Kata Rina dan Dewi.").has("Versi 3");
}

#[tokio::test]
async fn what_is_typed_wrong_is_said_and_kept() {
    let town = Town::new().await;
    let dewi = town.phone("Dewi").await;
    let long = "a".repeat(6_001);
    let rows = [
        (draft("", "minor", "1"), "Belum diisi."),
        (draft(&long, "minor", "1"), "Terlalu panjang"),
        (draft("Kata baru", "", "1"), "Belum diisi."),
        (
            [("words", "Kata baru"), ("weight", "major"), ("over", "1"), ("review_on", "2026-11-24")],
            "sudah lewat",
        ),
        ([("words", "Kata baru"), ("weight", "major"), ("over", "1"), ("review_on", "lusa")], "tidak ada"),
    ];
    for (typed, problem) in rows {
        let again = dewi.post(EDIT, &typed).await;
        assert_eq!(again.status, StatusCode::UNPROCESSABLE_ENTITY, "{typed:?}");
        again.has(problem).has(typed[0].1);
    }
    let lost = dewi.post(EDIT, &draft("Kata baru", "major", "bukan angka")).await;
    assert_eq!(lost.status, StatusCode::UNPROCESSABLE_ENTITY);
    lost.has("Kata baru");
}
