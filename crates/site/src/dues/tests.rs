//! Dues through the pages: ticked at once, seen by those whom it concerns, and by nobody else.

use axum::http::StatusCode;
use community::{
    fields::{self, Care},
    kernel::{By, MemberId},
};

use crate::testing::{START, Town};

const KIND: &str = "/baca-yuk/iuran/1";

/// Rina keeps the money; dues of ten thousand run since November.
async fn town() -> Town {
    let town = Town::new().await;
    let take = fields::Command::Take { care: Care::Money, name: "".into(), until: None };
    town.ask(By::Member(MemberId(1)), take).await;
    town.set_clock(START.plus_hours(50));
    let rina = town.phone("Rina").await;
    let begun = rina
        .post(
            "/baca-yuk/iuran/baru",
            &[
                ("name", "Iuran bulanan"),
                ("rupiah", "10rb"),
                ("every", "month"),
                ("each", "member"),
                ("first", &today(&town)),
            ],
        )
        .await;
    assert_eq!((begun.status, begun.location()), (StatusCode::SEE_OTHER, KIND), "{}", begun.text);
    town
}

fn today(town: &Town) -> String {
    town.home.read(|it| it.today(START.plus_hours(50))).to_string()
}

#[tokio::test]
async fn many_are_ticked_at_once_and_each_gets_a_receipt() {
    let town = town().await;
    let rina = town.phone("Rina").await;
    rina.get(KIND).await.ok().has("0 dari 5 sudah lunas");
    let day = today(&town);
    let fields = [
        ("pay", "m2"),
        ("pay", "m3"),
        ("amount-m3", "25rb"),
        ("amount-m4", "99rb"),
        ("rupiah", "10.000"),
        ("day", &day),
        ("place", "box"),
    ];
    let sent = rina.post(KIND, &fields).await;
    assert_eq!(sent.status, StatusCode::SEE_OTHER, "{}", sent.text);
    rina.get(KIND).await.ok().has("2 dari 5 sudah lunas").has("Rp15.000 di muka");
    let receipt = rina.get("/baca-yuk/iuran/tanda-terima/2").await.ok();
    receipt.has("dua puluh lima ribu rupiah").has("Tanda terima no. 2").has("Asep");
    let undone = rina.post("/baca-yuk/iuran/tanda-terima/2/batal", &[("reason", "Tertukar")]).await;
    assert_eq!(undone.status, StatusCode::SEE_OTHER);
    rina.get("/baca-yuk/iuran/tanda-terima/2").await.ok().has("sudah dibatalkan");
    rina.get(KIND).await.ok().has("1 dari 5 sudah lunas");
}

#[tokio::test]
async fn what_is_wrong_stands_beside_the_name_and_nothing_is_lost() {
    let town = town().await;
    let rina = town.phone("Rina").await;
    let day = today(&town);
    let wrong = [("pay", "m2"), ("amount-m2", "1,5"), ("pay", "m3"), ("rupiah", "10rb"), ("day", &day)];
    let answer = rina.post(KIND, &wrong).await;
    assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY);
    answer.has("Maksudnya ribu atau juta?").has("value=\"1,5\"");
    let far = [("pay", "m2"), ("amount-m2", "1jt"), ("rupiah", "10rb"), ("day", &day)];
    let answer = rina.post(KIND, &far).await;
    answer.has("Terlalu jauh di muka. Paling banyak Rp370.000.").has("value=\"1jt\"");
    let nobody = rina.post(KIND, &[("rupiah", "10rb"), ("day", &day)]).await;
    nobody.has("Centang dulu nama yang membayar.");
    assert_eq!(town.home.read(|it| it.dues.payments().count()), 0);
}

#[tokio::test]
async fn nobody_learns_of_anothers_arrears() {
    let town = town().await;
    let rina = town.phone("Rina").await;
    let day = today(&town);
    let pay = [("pay", "m2"), ("rupiah", "10rb"), ("day", &day)];
    assert_eq!(rina.post(KIND, &pay).await.status, StatusCode::SEE_OTHER);
    let asep = town.phone("Asep").await;
    let page = asep.get(KIND).await.ok();
    page.has("1 dari 5 sudah lunas").has("Masih kurang Rp10.000").lacks("Dewi").lacks("Catat setoran");
    asep.get("/baca-yuk/iuran/1/kartu/m3").await.ok().has("Masih kurang Rp10.000").lacks("Ingatkan");
    for path in [
        "/baca-yuk/iuran/1/kartu/m2",
        "/baca-yuk/iuran/1/kartu/m4",
        "/baca-yuk/iuran/tanda-terima/1",
        "/baca-yuk/iuran/1/ubah",
        "/baca-yuk/iuran/baru",
        "/baca-yuk/iuran/rumah-tangga",
    ] {
        assert_eq!(asep.get(path).await.status, StatusCode::NOT_FOUND, "{path}");
    }
    let answer = asep.post(KIND, &pay).await;
    assert!(answer.status.is_client_error(), "{}", answer.status);
    let dewi = town.phone("Dewi").await;
    dewi.get("/baca-yuk/iuran/tanda-terima/1").await.ok().has("sepuluh ribu rupiah").lacks("Salah catat?");
    dewi.get("/baca-yuk/iuran/1/kartu/m2").await.ok().has("tanda terima no. 1");
    let card = rina.get("/baca-yuk/iuran/1/kartu/m3").await.ok();
    card.has("Kirim hanya ke orangnya sendiri");
    let stranger = town.stranger();
    for path in [KIND, "/baca-yuk/iuran", "/baca-yuk/iuran/1/kartu/m2", "/baca-yuk/iuran/tanda-terima/1"] {
        assert_eq!(stranger.get(path).await.status, StatusCode::SEE_OTHER, "{path}");
    }
}

#[tokio::test]
async fn the_log_does_not_tell_members_who_has_paid() {
    let town = town().await;
    let rina = town.phone("Rina").await;
    let day = today(&town);
    let pay = [("pay", "m2"), ("rupiah", "10rb"), ("day", &day)];
    assert_eq!(rina.post(KIND, &pay).await.status, StatusCode::SEE_OTHER);
    let log = town.phone("Asep").await.get("/api/v1/communities/baca-yuk/log").await.ok();
    log.has("dues.begun").has("cash.entered").lacks("dues.paid");
}

#[tokio::test]
async fn dues_change_and_somebody_is_released() {
    let town = town().await;
    let rina = town.phone("Rina").await;
    let day = today(&town);
    let at = |act: &str| format!("{KIND}/lakukan/{act}");
    let release = [("payer", "m4"), ("reason", "Panen gagal"), ("from", day.as_str())];
    assert_eq!(rina.post(&at("bebas"), &release).await.status, StatusCode::SEE_OTHER);
    rina.get(&format!("{KIND}/ubah")).await.ok().has("Panen gagal");
    let sari = town.phone("Sari").await;
    sari.get("/baca-yuk/iuran/1/kartu/m4").await.ok().has("dibebaskan").has("Panen gagal");
    assert_eq!(rina.post(&at("bayar-lagi"), &[("exemption", "1")]).await.status, StatusCode::SEE_OTHER);
    let dearer = [("rupiah", "15rb"), ("from", day.as_str())];
    assert_eq!(rina.post(&at("tarif"), &dearer).await.status, StatusCode::SEE_OTHER);
    rina.get(KIND).await.ok().has("Rp15.000 setiap bulan");
    let over = rina.post(&at("tarif"), &[("rupiah", "5rb"), ("from", "2020-01-01")]).await;
    assert_eq!(over.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert_eq!(rina.post(&at("nama"), &[("name", "Iuran kas")]).await.status, StatusCode::SEE_OTHER);
    assert_eq!(rina.post(&at("akhir"), &[("last", &day)]).await.status, StatusCode::SEE_OTHER);
    rina.get("/baca-yuk/iuran").await.ok().has("Iuran kas");
    let home = [("name", "Keluarga Asep"), ("members", "3"), ("members", "4"), ("since", &day)];
    let formed = rina.post("/baca-yuk/iuran/rumah-tangga", &home).await;
    assert_eq!(formed.status, StatusCode::SEE_OTHER, "{}", formed.text);
    rina.get("/baca-yuk/iuran/rumah-tangga/1").await.ok().has("Keluarga Asep");
    let again = [("name", "Lain"), ("members", "3"), ("since", &day)];
    rina.post("/baca-yuk/iuran/rumah-tangga", &again).await.has("rumah tangga lain");
    let gone = rina.post("/baca-yuk/iuran/rumah-tangga/1/bubar", &[]).await;
    assert_eq!(gone.status, StatusCode::SEE_OTHER);
}
