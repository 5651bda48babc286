//! An arisan through its pages: planned, paid, drawn, checked, handed over; outsiders see nothing.

use axum::{
    body::Body,
    http::{Method, StatusCode},
};
use community::kernel::ArisanId;

use crate::testing::{Phone, SLUG, Town};

const FIRST: &str = "/baca-yuk/arisan/1";
const ROUND: &str = "/baca-yuk/arisan/1/putaran/1";

fn at(act: &str) -> String {
    format!("{ROUND}/lakukan/{act}")
}

/// A small picture.
fn jpeg() -> Vec<u8> {
    let mut png = vec![];
    let pixels = image::RgbImage::from_fn(64, 48, |x, y| image::Rgb([(x / 3) as u8, (y / 2) as u8, 90]));
    pixels.write_to(&mut std::io::Cursor::new(&mut png), image::ImageFormat::Png).unwrap();
    media::picture(&png).unwrap().wide.bytes
}

async fn planned(rina: &Phone<'_>, order: &str) {
    let terms = [("name", "Arisan Ibu-ibu"), ("contribution", "50rb"), ("cut", "10rb"), ("order", order)];
    let answer = rina.post("/baca-yuk/arisan/baru", &terms).await;
    assert_eq!(answer.location(), "/baca-yuk/arisan/1/bagian");
    let slots = [("slot-1-1", "1"), ("slot-2-1", "2"), ("slot-3-1", "3"), ("slot-3-2", "4")];
    assert_eq!(rina.post("/baca-yuk/arisan/1/bagian", &slots).await.location(), FIRST);
}

/// The first round is open and everybody has paid.
async fn paid_up(rina: &Phone<'_>, order: &str) {
    planned(rina, order).await;
    rina.post(&format!("{FIRST}/lakukan/mulai"), &[]).await;
    let opened = rina.post(&format!("{FIRST}/lakukan/putaran"), &[("day", "2026-11-28")]).await;
    assert_eq!(opened.location(), ROUND);
    let all = [("paid", "1-1"), ("paid", "2-2"), ("paid", "3-3"), ("paid", "3-4")];
    assert_eq!(rina.post(&format!("{ROUND}/setoran"), &all).await.location(), ROUND);
}

#[tokio::test]
async fn what_was_typed_is_kept_with_what_is_wrong() {
    let town = Town::new().await;
    let rina = town.phone("Rina").await;
    let fields = [("name", "Arisan"), ("contribution", "1,5"), ("cut", "banyak"), ("order", "draw")];
    let again = rina.post("/baca-yuk/arisan/baru", &fields).await;
    assert_eq!(again.status, StatusCode::UNPROCESSABLE_ENTITY);
    again.has("f-contribution-problem").has("f-cut-problem").has("value=\"Arisan\"");
    let huge = [("name", "Arisan"), ("contribution", "9999jt"), ("cut", "0"), ("order", "draw")];
    rina.post("/baca-yuk/arisan/baru", &huge).await.has("f-contribution-problem");
    planned(&rina, "draw").await;
    let wrong = rina.post("/baca-yuk/arisan/1/bagian", &[("slot-1-1", "1"), ("slot-1-2", "1")]).await;
    assert_eq!(wrong.status, StatusCode::UNPROCESSABLE_ENTITY);
}

#[tokio::test]
async fn a_draw_from_its_commitment_to_its_check() {
    let town = Town::new().await;
    let (rina, dewi) = (town.phone("Rina").await, town.phone("Dewi").await);
    paid_up(&rina, "draw").await;
    rina.get(ROUND).await.ok().has("Sidik benih").has("arisan/1/1/1").has("Buka undian");
    dewi.post(&at("kata"), &[("word", "melati")]).await.has("belum dibuka");
    rina.post(&at("buka"), &[]).await;
    dewi.get("/baca-yuk").await.ok().has("Tambah kata untuk Arisan Ibu-ibu");
    dewi.post(&at("kata"), &[("word", "melati"), ("member", "")]).await;
    rina.post(&at("kocok"), &[]).await.has("Benih tetap rahasia");
    rina.post(&at("tutup"), &[]).await;
    let seed = town.host.log.notes(eventlog::Shelf::Seed, town.home.id).await.unwrap().pop().unwrap().1;
    rina.get(ROUND).await.ok().has("melati").has("Kocok sekarang").lacks(&seed);
    assert_eq!(rina.get(&format!("{ROUND}/periksa")).await.status, StatusCode::NOT_FOUND);
    assert_eq!(dewi.post(&at("kocok"), &[]).await.location(), ROUND);
    dewi.get(ROUND).await.ok().has("Selamat, ").has("Rp140.000").has("Periksa sendiri");
    let check = dewi.get(&format!("{ROUND}/periksa")).await.ok();
    check.has(&seed).has("Sama dengan sidik yang diterbitkan").has("61726973616e2f312f312f31");
    let file = dewi.get(&format!("{ROUND}/undian.json")).await.ok();
    let json: serde_json::Value = serde_json::from_str(&file.text).unwrap();
    assert_eq!((&json["seed"], &json["round_id"]), (&seed.into(), &"arisan/1/1/1".into()));
    assert_eq!(json["winner"], json["drawn"]);
}

#[tokio::test]
async fn money_is_handed_over_and_confirmed_by_another_one() {
    let town = Town::new().await;
    let (rina, dewi) = (town.phone("Rina").await, town.phone("Dewi").await);
    paid_up(&rina, "agreement").await;
    rina.post(&at("beri"), &[("slot", "2")]).await.has("giliran bagian 1");
    rina.post(&at("beri"), &[("slot", "1")]).await;
    let much = rina.post(&at("serah"), &[("member", "1"), ("amount-1", "150rb")]).await;
    much.has("Rp140.000").has("value=\"150rb\"");
    rina.post(&at("serah"), &[("member", "1"), ("amount-1", "1,5")]).await.has("f-amount-1-problem");
    rina.post(&at("serah"), &[("member", "1"), ("amount-1", "140rb")]).await;
    rina.post(&at("terima"), &[("handing", "1")]).await.has("tidak bisa membenarkan catatannya sendiri");
    dewi.get("/baca-yuk").await.ok().has("Uang Arisan Ibu-ibu sudah diterima?");
    dewi.post(&at("terima"), &[("handing", "1")]).await;
    rina.get(ROUND).await.ok().has("Dibenarkan Dewi").has("Putaran ini selesai");
}

#[tokio::test]
async fn two_who_tick_at_once_do_not_undo_each_other() {
    let town = Town::new().await;
    let (rina, dewi) = (town.phone("Rina").await, town.phone("Dewi").await);
    planned(&rina, "need").await;
    rina.post(&format!("{FIRST}/lakukan/mulai"), &[]).await;
    rina.post(&format!("{FIRST}/lakukan/putaran"), &[("day", "2026-11-24")]).await;
    rina.post(&format!("{ROUND}/setoran"), &[("paid", "1-1")]).await;
    // Dewi's page is older: nobody had paid yet.
    dewi.post(&format!("{ROUND}/setoran"), &[("paid", "2-2")]).await;
    let paid = |town: &Town| {
        town.home.read(|it| it.arisan.find(ArisanId(1)).unwrap().rounds.values().next().unwrap().paid.len())
    };
    assert_eq!(paid(&town), 2);
    rina.post(&format!("{ROUND}/setoran"), &[("was", "1-1"), ("was", "2-2"), ("paid", "2-2")]).await;
    assert_eq!(paid(&town), 1);
}

#[tokio::test]
async fn a_draw_by_hand_brings_its_photo() {
    let town = Town::new().await;
    let rina = town.phone("Rina").await;
    paid_up(&rina, "draw").await;
    let page = format!("{ROUND}/kocok-manual");
    let form = |photo: Option<Vec<u8>>, witnesses: &[&str]| {
        let mut body = b"--x\r\nContent-Disposition: form-data; name=\"slot\"\r\n\r\n2\r\n".to_vec();
        for it in witnesses {
            let part = format!("--x\r\nContent-Disposition: form-data; name=\"witnesses\"\r\n\r\n{it}\r\n");
            body.extend(part.into_bytes());
        }
        if let Some(photo) = photo {
            body.extend(b"--x\r\nContent-Disposition: form-data; name=\"photo\"; filename=\"a.jpg\"\r\n\r\n");
            body.extend(photo);
            body.extend(b"\r\n");
        }
        body.extend(b"--x--\r\n");
        body
    };
    let send = async |body| {
        rina.send(Method::POST, &page, Body::from(body), Some("multipart/form-data; boundary=x")).await
    };
    rina.get(&page).await.ok().has("Saksi");
    let lacking = send(form(None, &["1"])).await;
    assert_eq!(lacking.status, StatusCode::UNPROCESSABLE_ENTITY);
    lacking.has("f-photo-problem").has("f-witnesses-problem");
    let photo = jpeg();
    assert_eq!(send(form(Some(photo), &["1", "3"])).await.location(), ROUND);
    rina.get(ROUND).await.ok().has("Selamat, Dewi!").has("disaksikan Rina, Asep").has("Benih yang dibuka");
}

#[tokio::test]
async fn outsiders_find_no_arisan() {
    let town = Town::new().await;
    paid_up(&town.phone("Rina").await, "draw").await;
    for path in [format!("/{SLUG}/arisan"), FIRST.to_owned(), ROUND.to_owned(), format!("{ROUND}/setoran")] {
        let answer = town.stranger().get(&path).await;
        assert!(answer.status.is_redirection() && answer.location().contains("/masuk"), "{path}");
        answer.lacks("Arisan Ibu-ibu");
    }
    town.stranger().get("/baca-yuk/umum").await.ok().lacks("Arisan");
}

#[tokio::test]
async fn the_text_for_the_group_tells_what_is_next() {
    let town = Town::new().await;
    let rina = town.phone("Rina").await;
    paid_up(&rina, "draw").await;
    rina.get(ROUND).await.ok().has("Benihnya sudah dikunci").has("semua sudah menyetor");
    rina.post(&at("buka"), &[]).await;
    rina.get(ROUND).await.ok().has("Tambahkan satu kata Anda");
}
