//! A shop gives, the treasurer writes it down in three taps, the receipt is there; then everybody is told how to give.

use super::harness::{Driver, Phone, Size};
use super::village::{Village, at};
use community::kernel::MemberId;
use serde_json::json;

#[tokio::test]
async fn a_gift_has_its_receipt_and_a_stranger_reads_how_to_give() {
    let (village, home) = Village::of_the_story(at(2026, 11, 24, 10)).await;
    let driver = Driver::start();
    let rina = Phone::new(&driver, Size::Phone).await;
    let (name, value) = village.session(&home, MemberId(1)).await;
    let cookie = json!({ "name": name, "value": value, "url": village.address, "httpOnly": true });
    rina.devtools("Network.setCookie", cookie).await.expect("set a cookie");
    let on = |path: &str| format!("{}{path}", village.address);

    let guest = Phone::new(&driver, Size::Phone).await;
    guest.open(&on("/baca-yuk")).await;
    guest.sees("Ingin membantu dengan cara lain?").await;

    rina.open(&on("/baca-yuk/donatur")).await;
    rina.sees("40 buku cerita").await;
    rina.tap("Uang").await;
    rina.type_into("Berapa?", "150rb").await;
    rina.type_into("Nama donatur baru", "Warung Mang Ujang").await;
    rina.tap("Simpan dan buat tanda terima").await;
    rina.sees("Terima kasih, Warung Mang Ujang!").await;
    rina.tap("Lihat tanda terima").await;
    rina.sees("seratus lima puluh ribu rupiah").await;
    rina.sees("bukan bukti setor zakat").await;
    rina.is_accessible().await;

    rina.open(&on("/baca-yuk/donatur/ajakan")).await;
    rina.type_into("Untuk apa?", "Buku untuk anak Cipanas").await;
    rina.type_into("Cara memberi", "Bank Jabar 0123456789").await;
    rina.tap("Tampilkan untuk umum").await;
    rina.sees("belum boleh tampil").await;
    rina.type_into("Organisasi yang menaungi", "Yayasan Cianjur Membaca").await;
    rina.tap("Tampilkan untuk umum").await;
    rina.sees("Ajakan tampil di halaman umum").await;

    guest.reload().await;
    guest.sees("Bank Jabar 0123456789").await;
    guest.sees("Atas nama Yayasan Cianjur Membaca").await;
    guest.sees("Terima kasih kepada SDN Cipanas 2").await;
    guest.does_not_see("Warung Mang Ujang").await;
    assert!(guest.console_errors().await.is_empty());
}
