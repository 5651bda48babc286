//! A treasurer's month on two phones: three expenses with photos of their receipts, one that another member signs, a month
//! that is counted, signed and checked; and an outsider, who sees only the totals that were chosen.

use super::harness::{Driver, Phone, Size};
use super::village::{Village, at};
use community::kernel::MemberId;
use serde_json::json;
use tempfile::TempDir;

const OUT: &str = "/baca-yuk/kas/catat/keluar";
const NOVEMBER: &str = "/baca-yuk/kas/bulan/2026-11";

#[tokio::test]
async fn a_month_is_written_signed_closed_and_checked() {
    let (village, home) = Village::of_the_story(at(2026, 11, 24, 10)).await;
    let on = |path: &str| format!("{}{path}", village.address);
    let driver = Driver::start();
    let sari = Phone::new(&driver, Size::Phone).await;
    village.lend(&sari, &home, MemberId(4)).await;
    let folder = TempDir::new().expect("make a folder");
    let receipt = folder.path().join("nota.jpg");
    let picture = media::jpeg(vec![200; 300 * 400 * 3], 300, 400, usize::MAX).expect("a picture").bytes;
    std::fs::write(&receipt, picture).expect("keep a photo");
    let receipt = receipt.to_str().expect("a path in UTF-8");

    // What waits from the story is signed first, so that the month can end.
    let dewi = Phone::new(&driver, Size::Phone).await;
    village.lend(&dewi, &home, MemberId(2)).await;
    dewi.open(&on("/baca-yuk/kas")).await;
    dewi.tap("Sewa proyektor").await;
    dewi.tap("Saya setuju").await;
    dewi.sees("Disetujui oleh").await;

    for (amount, what) in [("12rb", "Kapur"), ("20.000", "Kue")] {
        spends(&sari, &on(OUT), (amount, what), receipt).await;
        sari.sees("ribu rupiah").await;
    }
    sari.open(&on("/baca-yuk/kas/catat/masuk")).await;
    sari.type_into("Jumlah", "400rb").await;
    sari.type_into("Untuk apa", "Dari Pak Lurah").await;
    sari.tap("Simpan").await;
    sari.sees("empat ratus ribu rupiah").await;
    spends(&sari, &on(OUT), ("260rb", "Papan tulis"), receipt).await;
    sari.sees("Menunggu persetujuan orang kedua").await;
    let papan = sari.address().await;

    dewi.open(&papan).await;
    dewi.tap("Saya setuju").await;
    dewi.sees("Disetujui oleh").await;

    village.clock.set(at(2026, 12, 2, 9));
    let book = home.read(|it| community::cash::book_of(it, "2026-11".parse().expect("a month")));
    sari.open(&on(&format!("{NOVEMBER}/hitung"))).await;
    sari.type_into("Isi kas tunai", &book.0.to_string()).await;
    sari.tap("Simpan hitungan").await;
    sari.sees("Mintalah anggota lain menyetujui").await;
    dewi.open(&on(NOVEMBER)).await;
    dewi.tap("Saya setuju, tutup bulan ini").await;
    dewi.sees("Bulan ini sudah ditutup").await;

    let asep = Phone::new(&driver, Size::Phone).await;
    village.lend(&asep, &home, MemberId(3)).await;
    asep.open(&on("/baca-yuk/kas/periksa")).await;
    asep.sees("catatan kas utuh").await;
    let seal = asep.value_of("document.querySelector('.seal').textContent").await.expect("a seal");
    asep.type_into("Segel dari kertas", seal.as_str().expect("words")).await;
    asep.tap("Cocokkan").await;
    asep.sees("Cocok. Ini segel November 2026").await;

    let guest = Phone::new(&driver, Size::Phone).await;
    guest.open(&on("/baca-yuk/kas")).await;
    guest.sees("Buku baru").await;
    guest.does_not_see("Papan tulis").await;
    guest.does_not_see("Uang bersama sekarang").await;
    guest.does_not_see("Sari").await;
}

async fn spends(phone: &Phone, address: &str, (amount, what): (&str, &str), receipt: &str) {
    phone.open(address).await;
    phone.type_into("Jumlah", amount).await;
    phone.type_into("Untuk apa", what).await;
    let asked = json!({ "expression": "document.querySelector('#f-receipt')" });
    let input = phone.devtools("Runtime.evaluate", asked).await.expect("find the field");
    let chosen = json!({ "objectId": input["result"]["objectId"], "files": [receipt] });
    phone.devtools("DOM.setFileInputFiles", chosen).await.expect("choose the photo");
    phone.tap("Simpan").await;
    phone.sees("Ditulis oleh").await;
}
