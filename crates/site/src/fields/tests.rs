//! Fields through the router: taking, waiting, objecting, laying down.

use axum::http::{StatusCode, header};
use community::kernel::Moment;

use crate::testing::{START, Town};

const FIELDS: &str = "/baca-yuk/bidang";

#[tokio::test]
async fn a_field_is_taken_waits_and_stands() {
    let town = Town::new().await;
    let (dewi, rina) = (town.phone("Dewi").await, town.phone("Rina").await);
    dewi.get(FIELDS).await.ok().has("Belum ada bidang yang dipegang");
    let taken = dewi.post(FIELDS, &[("care", "meetings"), ("until", "2026-12-30")]).await;
    assert_eq!((taken.status, taken.location()), (StatusCode::SEE_OTHER, FIELDS));
    rina.get(FIELDS)
        .await
        .ok()
        .has("menunggu")
        .has("Berlaku lusa pukul 10.00 WIB bila tak ada keberatan.")
        .has("Sampai 30 Desember 2026")
        .has("/bidang/1/keberatan");
    dewi.get(FIELDS).await.ok().has("/bidang/1/lepas").lacks("/bidang/1/keberatan");
    let english = rina.clone().with(header::ACCEPT_LANGUAGE, "en").get(FIELDS).await.ok();
    english.has("Stands the day after tomorrow 10:00 WIB if nobody objects.");

    town.set_clock(Moment(START.0 + 48 * 3_600_000));
    rina.get(FIELDS).await.ok().has("berlaku").lacks("/bidang/1/keberatan");
    town.phone("Asep").await.get("/baca-yuk/anggota").await.ok().has("Pertemuan");
    let late = rina.post("/baca-yuk/bidang/1/keberatan", &[("reason", "Terlambat")]).await;
    assert_eq!(late.status, StatusCode::UNPROCESSABLE_ENTITY);
    late.has("Waktu 48 jam sudah lewat").has("Terlambat");

    town.set_clock(Moment(START.0 + 33 * 86_400_000));
    rina.get(FIELDS).await.ok().has("sampai 30 Desember 2026").has("Siapa berikutnya?");
    let laid_down = dewi.post("/baca-yuk/bidang/1/lepas", &[]).await;
    assert_eq!(laid_down.status, StatusCode::SEE_OTHER);
    dewi.get(FIELDS).await.ok().has("Belum ada bidang yang dipegang");
}

#[tokio::test]
async fn what_is_typed_wrong_is_said_and_kept() {
    let town = Town::new().await;
    let dewi = town.phone("Dewi").await;
    let rows: [(&[(&str, &str)], &str); 5] = [
        (&[("name", "Kebun")], "Belum diisi."),
        (&[("care", "other"), ("name", " ")], "Belum diisi."),
        (&[("care", "meetings"), ("until", "2026-11-24")], "Tanggal ini sudah lewat."),
        (&[("care", "meetings"), ("until", "31-31-31")], "Tanggal atau jam ini tidak ada."),
        (&[("care", "king"), ("until", "2027-01-01")], "Belum diisi."),
    ];
    for (typed, problem) in rows {
        let again = dewi.post(FIELDS, typed).await;
        assert_eq!(again.status, StatusCode::UNPROCESSABLE_ENTITY, "{typed:?}");
        again.has(problem);
        for (_, value) in typed.iter().filter(|(field, value)| *field != "care" && !value.trim().is_empty()) {
            again.has(value);
        }
    }
    dewi.post(FIELDS, &[("care", "money")]).await;
    dewi.post(FIELDS, &[("care", "money")]).await.has("Bidang ini sudah Anda pegang.");
}

#[tokio::test]
async fn an_objection_has_a_reason_and_can_be_taken_back() {
    let town = Town::new().await;
    let (dewi, rina, asep) = (town.phone("Dewi").await, town.phone("Rina").await, town.phone("Asep").await);
    dewi.post(FIELDS, &[("care", "other"), ("name", "Kebun <i>")]).await;
    let object = "/baca-yuk/bidang/1/keberatan";
    rina.get(object).await.ok().has("Dewi ingin memegang Kebun &lt;i&gt;").lacks("Kebun <i>");
    let silent = rina.post(object, &[("reason", "  ")]).await;
    assert_eq!(silent.status, StatusCode::UNPROCESSABLE_ENTITY);
    silent.has("Belum diisi.");
    let said = rina.post(object, &[("reason", "Lahannya <b>belum</b> ada")]).await;
    assert_eq!(said.status, StatusCode::SEE_OTHER);
    let page = asep.get(FIELDS).await.ok();
    page.has("Rina keberatan:")
        .has("Lahannya &lt;b&gt;belum&lt;/b&gt; ada")
        .lacks("cabut-keberatan")
        .lacks("/bidang/1/keberatan");
    asep.post(object, &[("reason", "Saya juga")]).await.has("Sudah ada yang menyampaikan keberatan");
    asep.post("/baca-yuk/bidang/1/cabut-keberatan", &[]).await.has("hanya yang keberatan yang bisa mencabut");
    rina.get(FIELDS).await.ok().has("cabut-keberatan");
    let back = rina.post("/baca-yuk/bidang/1/cabut-keberatan", &[]).await;
    assert_eq!(back.status, StatusCode::SEE_OTHER);
    asep.get(FIELDS).await.ok().has("menunggu");
    asep.post("/baca-yuk/bidang/1/lepas", &[]).await.has("Hanya pemegangnya yang bisa melepas");
    dewi.post(object, &[("reason", "Saya ragu")]).await.has("Ini bidang Anda sendiri");
}

#[tokio::test]
async fn fields_are_members_own_and_wrong_addresses_are_not_there() {
    let town = Town::new().await;
    let dewi = town.phone("Dewi").await;
    for nowhere in ["9/keberatan", "x/keberatan", "1/raja", "1/lepas"] {
        let gone = dewi.get(&format!("{FIELDS}/{nowhere}")).await;
        assert_eq!(gone.status, StatusCode::NOT_FOUND, "{nowhere}");
    }
    assert_eq!(dewi.post("/baca-yuk/bidang/9/lepas", &[]).await.status, StatusCode::NOT_FOUND);
    let stranger = town.stranger().get(FIELDS).await;
    assert_eq!(stranger.status, StatusCode::SEE_OTHER);
    let taken = town.stranger().post(FIELDS, &[("care", "meetings")]).await;
    assert_eq!(taken.status, StatusCode::SEE_OTHER);
    dewi.get(FIELDS).await.ok().has("Belum ada bidang yang dipegang");
}
