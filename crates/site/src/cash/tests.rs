//! Pages of the cash book: three taps to an entry, who may, what outsiders see, and what is checked.

use axum::{
    body::Body,
    http::{Method, StatusCode},
};
use community::{
    cash::{Command, Income, Place, Shown, Typed},
    fields::{self, Care},
    kernel::{By, EntryId, MemberId, Rupiah},
};

use crate::testing::{Phone, START, Seen, Town};

const OUT: &str = "/baca-yuk/kas/catat/keluar";

/// Sari keeps the money, and there is some.
async fn town() -> Town {
    let town = Town::new().await;
    let take = fields::Command::Take { care: Care::Money, name: "".into(), until: None };
    town.ask(By::Member(MemberId(4)), take).await;
    // Until whoever objects would have.
    town.set_clock(START.plus_hours(24 * 5));
    let typed = Typed::In { place: Place::Box, income: Income::Dues, fund: None, rupiah: Rupiah(1_000_000) };
    let (day, what) = ("2026-11-29".parse().unwrap(), "Iuran November".into());
    let enter = Command::Enter { day, what, typed, payment: None, receipt: None };
    town.ask(By::Member(MemberId(4)), enter).await;
    town
}

async fn spend(phone: &Phone<'_>, amount: &str, what: &str) -> Seen {
    phone.post(OUT, &[("rupiah", amount), ("what", what), ("care", "children")]).await
}

#[tokio::test]
async fn amount_and_what_it_was_are_enough() {
    let town = town().await;
    let sari = town.phone("Sari").await;
    sari.get("/baca-yuk/kas").await.ok().has("Rp1.000.000").has(OUT).has("Iuran November");
    sari.get(OUT).await.ok().has("multipart/form-data").has("Siapa yang menalangi?");
    let saved = spend(&sari, "50rb", "Kue").await;
    assert_eq!((saved.status, saved.location()), (StatusCode::SEE_OTHER, "/baca-yuk/kas/catatan/2"));
    let entry = sari.get("/baca-yuk/kas/catatan/2").await.ok();
    entry.has("Rp50.000").has("lima puluh ribu rupiah").has("Di balik layar").has("Kas tunai");
    town.phone("Dewi").await.get("/baca-yuk/kas").await.ok().has("Rp950.000").lacks(OUT);
    assert!(town.home.read(|it| it.cash.stands(EntryId(2))));
}

#[tokio::test]
async fn what_is_wrong_stands_beside_its_field_and_is_read_back() {
    let town = town().await;
    let sari = town.phone("Sari").await;
    for (amount, what, problem) in [
        ("1,5", "Kue", "Maksudnya ribu atau juta?"),
        ("-5", "Kue", "Tulis jumlahnya seperti"),
        ("9999999jt", "Kue", "Tulis lebih dari nol"),
        ("5jt", "Kue", "Isi kas tunai hanya Rp1.000.000"),
        ("50rb", " ", "aria-invalid"),
    ] {
        let again = spend(&sari, amount, what).await;
        assert_eq!(again.status, StatusCode::UNPROCESSABLE_ENTITY, "{amount}");
        again.has(problem);
    }
    spend(&sari, "5jt", "Kue").await.has("Terbaca: Rp5.000.000, lima juta rupiah.");
    let lent = [("rupiah", "1,2jt"), ("what", "Rak"), ("care", "other"), ("lender", "3")];
    assert_eq!(sari.post(OUT, &lent).await.status, StatusCode::SEE_OTHER);
    assert!(town.home.read(|it| it.cash.waits(EntryId(2))), "it is above the limit");
}

#[tokio::test]
async fn a_photo_of_the_receipt_comes_in_the_same_form_for_members_only() {
    let town = town().await;
    let sari = town.phone("Sari").await;
    let mut body = vec![];
    for (field, value) in [("rupiah", "5jt"), ("what", "Kue"), ("care", "children")] {
        let part = format!("--xx\r\ncontent-disposition: form-data; name=\"{field}\"\r\n\r\n{value}\r\n");
        body.extend(part.bytes());
    }
    let head = "--xx\r\ncontent-disposition: form-data; name=\"receipt\"; filename=\"nota.png\"\r\n\r\n";
    body.extend(head.bytes().chain(png()).chain(*b"\r\n--xx--\r\n"));
    let kind = Some("multipart/form-data; boundary=xx");
    let again = sari.send(Method::POST, OUT, Body::from(body), kind).await;
    assert_eq!(again.status, StatusCode::UNPROCESSABLE_ENTITY, "there is not that much");
    again.has("Fotonya sudah diterima").has("receipt-taken");
    let taken =
        again.text.split("name=\"receipt-taken\" value=\"").nth(1).unwrap().split('"').next().unwrap();
    let taken = taken.replace("&quot;", "\"");
    let fields =
        [("rupiah", "50rb"), ("what", "Kue"), ("care", "children"), ("receipt-taken", taken.as_str())];
    assert_eq!(sari.post(OUT, &fields).await.status, StatusCode::SEE_OTHER);
    let entry = sari.get("/baca-yuk/kas/catatan/2").await.ok();
    let file = entry.text.split("<a href=\"").find(|it| it.contains("/nota/1/wide/")).unwrap();
    let file = file.split('"').next().unwrap();
    assert_eq!(town.phone("Dewi").await.get(file).await.status, StatusCode::OK);
    assert_ne!(town.stranger().get(file).await.status, StatusCode::OK);
}

/// As a phone sends it.
fn png() -> Vec<u8> {
    let mut png = vec![];
    let pixels = image::RgbImage::from_fn(60, 90, |x, y| image::Rgb([(x * 3) as u8, (y * 2) as u8, 90]));
    pixels.write_to(&mut std::io::Cursor::new(&mut png), image::ImageFormat::Png).unwrap();
    png
}

#[tokio::test]
async fn above_the_limit_another_one_agrees() {
    let town = town().await;
    let (sari, dewi) = (town.phone("Sari").await, town.phone("Dewi").await);
    spend(&sari, "300rb", "Karpet").await;
    sari.get("/baca-yuk/kas/catatan/2").await.ok().has("Menunggu persetujuan").lacks("Saya setuju");
    dewi.get("/baca-yuk").await.ok().has("/baca-yuk/kas/catatan/2");
    dewi.get("/baca-yuk/kas/catatan/2").await.ok().has("Saya setuju");
    let sign = "/baca-yuk/kas/catatan/2/lakukan/setuju";
    let own = sari.post(sign, &[]).await;
    assert_eq!(own.status, StatusCode::UNPROCESSABLE_ENTITY);
    own.has("catatan Anda sendiri");
    assert_eq!(dewi.post(sign, &[]).await.location(), "/baca-yuk/kas/catatan/2");
    sari.get("/baca-yuk/kas/catatan/2").await.ok().has("Disetujui oleh").has("Dewi");
}

#[tokio::test]
async fn a_correction_and_an_undoing_leave_the_old_entry_to_read() {
    let town = town().await;
    let sari = town.phone("Sari").await;
    spend(&sari, "50rb", "Kue").await;
    sari.get("/baca-yuk/kas/catatan/2/betulkan").await.ok().has("Rp50.000").has("Catatan lama tetap ada");
    let fields = [("rupiah", "45rb"), ("what", "Kue"), ("care", "children"), ("reason", "Salah baca nota")];
    let saved = sari.post("/baca-yuk/kas/catatan/2/betulkan", &fields).await;
    assert_eq!(saved.location(), "/baca-yuk/kas/catatan/3");
    sari.get("/baca-yuk/kas/catatan/2").await.ok().has("Riwayat").has("Salah baca nota").lacks("/betulkan");
    let undo = "/baca-yuk/kas/catatan/3/lakukan/batalkan";
    assert_eq!(sari.post(undo, &[("reason", " ")]).await.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert_eq!(sari.post(undo, &[("reason", "Belum jadi")]).await.status, StatusCode::SEE_OTHER);
    assert_eq!(town.home.read(|it| it.cash.money()), Rupiah(1_000_000));
}

#[tokio::test]
async fn one_counts_another_signs_and_everybody_can_check() {
    let town = town().await;
    let (sari, dewi) = (town.phone("Sari").await, town.phone("Dewi").await);
    town.set_clock(START.plus_hours(24 * 10));
    let count = "/baca-yuk/kas/bulan/2026-11/hitung";
    let added = [("n-100000", "9"), ("n-50000", "1"), ("then", "add")];
    let again = sari.post(count, &added).await;
    again.has("Terbaca: Rp950.000").has("Menurut buku ada Rp1.000.000");
    let differs = sari.post(count, &[("rupiah", "950rb"), ("then", "save")]).await;
    differs.has("kurang Rp50.000");
    let reason = [("rupiah", "950rb"), ("reason", "Kembalian kurang"), ("then", "save")];
    assert_eq!(sari.post(count, &reason).await.status, StatusCode::SEE_OTHER);
    dewi.get("/baca-yuk/kas/bulan/2026-11").await.ok().has("Saya setuju, tutup bulan ini");
    let close = "/baca-yuk/kas/bulan/2026-11/tutup";
    assert_eq!(sari.post(close, &[("rupiah", "950000")]).await.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert_eq!(dewi.post(close, &[("rupiah", "950000")]).await.status, StatusCode::SEE_OTHER);
    let month = dewi.get("/baca-yuk/kas/bulan/2026-11").await.ok();
    month.has("Bulan ini sudah ditutup").has("wa.me");
    let sheet = dewi.get("/baca-yuk/kas/bulan/2026-11/cetak").await.ok();
    let seal = sheet.text.split("class=\"seal\">").nth(1).unwrap().split('<').next().unwrap().to_owned();
    assert_eq!(seal.len(), 64);
    let checked = dewi.get(&format!("/baca-yuk/kas/periksa?segel={seal}")).await.ok();
    checked.has("catatan kas utuh").has("Cocok. Ini segel November 2026").has(&seal);
    dewi.get("/baca-yuk/kas/periksa?segel=abc").await.ok().has("tidak cocok dengan bulan mana pun");
    spend(&sari, "10rb", "Kue").await;
    let old = [("rupiah", "10rb"), ("what", "Kue"), ("care", "children"), ("day", "2026-11-29")];
    sari.post(OUT, &old).await.has("November 2026 sudah ditutup");
}

#[tokio::test]
async fn outsiders_see_the_chosen_totals_or_nothing() {
    let town = town().await;
    let stranger = town.stranger();
    assert_eq!(stranger.get("/baca-yuk/kas").await.status, StatusCode::NOT_FOUND);
    stranger.get("/baca-yuk").await.ok().lacks("/baca-yuk/kas");
    let show = Command::Show { shown: [Shown::Balance].into() };
    town.ask(By::Member(MemberId(4)), show).await;
    stranger.get("/baca-yuk/kas").await.ok().has("Rp1.000.000").lacks("Iuran November").lacks("Sari");
    stranger.get("/baca-yuk").await.ok().has("Rp1.000.000").has("/baca-yuk/kas");
    assert_eq!(stranger.get("/baca-yuk/kas/catatan/1").await.status, StatusCode::SEE_OTHER);
    let sari = town.phone("Sari").await;
    sari.get("/baca-yuk/kas/tampil").await.ok().has("Boleh dilihat umum");
    assert_eq!(sari.post("/baca-yuk/kas/tampil", &[]).await.status, StatusCode::SEE_OTHER);
    assert_eq!(stranger.get("/baca-yuk/kas").await.status, StatusCode::NOT_FOUND);
}

#[tokio::test]
async fn funds_and_plans_are_opened_filled_and_compared() {
    let town = town().await;
    let sari = town.phone("Sari").await;
    let fields = [("name", "Buku baru"), ("purpose", "Buku anak"), ("target", "1jt"), ("income", "sponsors")];
    assert_eq!(sari.post("/baca-yuk/kas/dana/baru", &fields).await.location(), "/baca-yuk/kas/dana");
    sari.get("/baca-yuk/kas/catat/masuk?dana=1").await.ok().has("Buku baru");
    let given = [("rupiah", "500rb"), ("what", "Dari toko"), ("income", "sponsors"), ("fund", "1")];
    assert_eq!(sari.post("/baca-yuk/kas/catat/masuk", &given).await.status, StatusCode::SEE_OTHER);
    sari.get("/baca-yuk/kas/dana").await.ok().has("Terkumpul Rp500.000 dari Rp1.000.000");
    sari.get("/baca-yuk/kas/dana/1").await.ok().has("Dari toko");
    let too_much = [("rupiah", "600rb"), ("what", "Buku"), ("care", "children"), ("fund", "1")];
    sari.post(OUT, &too_much).await.has("Sisa dana ini Rp500.000");
    let plan = [("in-dues", "1,2jt"), ("out-children", "800rb")];
    let planned = sari.post("/baca-yuk/kas/rencana/2026/ubah", &plan).await;
    assert_eq!(planned.location(), "/baca-yuk/kas/rencana/2026");
    sari.get("/baca-yuk/kas/rencana/2026").await.ok().has("Rp1.000.000 dari Rp1.200.000");
    sari.get("/baca-yuk/kas/neraca").await.ok().has("Rp1.500.000 = Rp500.000");
}

#[tokio::test]
async fn reports_for_members_carry_the_money() {
    let town = town().await;
    spend(&town.phone("Sari").await, "50rb", "Kue").await;
    for span in ["2026-11", "2026-t4", "2026"] {
        let page = town.phone("Dewi").await.get(&format!("/baca-yuk/laporan/{span}")).await.ok();
        page.has("Masuk: Iuran").has("Rp950.000");
        town.stranger().get(&format!("/baca-yuk/laporan/{span}")).await.lacks("Rp950.000");
    }
}
