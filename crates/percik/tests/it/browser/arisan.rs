//! An arisan is drawn at a meeting: two phones add words, and a third one's own SHA-256 comes to the same winner.

use super::harness::{Driver, Phone, Size};
use super::village::{Village, at};
use community::{
    arisan::{Command as Arisan, Order, Slot, Terms},
    kernel::{ArisanId, By, MemberId, Rupiah},
};
use host::Home;
use std::sync::Arc;

const ID: ArisanId = ArisanId(2);
const PAGE: &str = "/baca-yuk/arisan/2";
const ROUND: &str = "/baca-yuk/arisan/2/putaran/1";

/// Three slots; the cycle has begun.
async fn begun(village: &Village, home: &Arc<Home>) {
    let keeper = By::Member(MemberId(1));
    let (name, contribution, cut) = ("Arisan Dapur".into(), Rupiah(20_000), Rupiah(0));
    let terms = Terms { name, contribution, cut, order: Order::Draw };
    village.ask(home, keeper, Arisan::Plan { terms }).await;
    let slots = (1..=3).map(|id| Slot { members: vec![MemberId(id)] }).collect();
    village.ask(home, keeper, Arisan::SetSlots { arisan: ID, slots }).await;
    village.ask(home, keeper, Arisan::Start { arisan: ID }).await;
}

#[tokio::test]
async fn two_phones_add_words_and_the_draw_is_checked_on_the_readers_own_phone() {
    let (village, home) = Village::of_the_story(at(2026, 11, 24, 10)).await;
    begun(&village, &home).await;
    let driver = Driver::start();
    let on = |path: &str| format!("{}{path}", village.address);
    let rina = Phone::new(&driver, Size::Phone).await;
    village.lend(&rina, &home, MemberId(1)).await;
    let dewi = Phone::new(&driver, Size::Phone).await;
    village.lend(&dewi, &home, MemberId(2)).await;

    rina.open(&on(PAGE)).await;
    rina.tap("Buka putaran berikutnya").await;
    rina.is_at(ROUND).await;
    rina.sees("Sidik benih").await;
    rina.tap("Centang setoran").await;
    for name in ["Rina", "Dewi", "Asep"] {
        let tick = format!(
            "[...document.querySelectorAll('.paid-row')].find(it => it.textContent.includes('{name}')).querySelector('input').click()"
        );
        rina.value_of(&tick).await.expect("tick a name");
    }
    rina.tap("Simpan setoran").await;
    rina.sees("3 dari 3 sudah menyetor").await;
    rina.tap("Buka undian").await;
    rina.type_into("Kata Anda", "melati").await;
    rina.tap("Tambah kata").await;
    rina.sees("melati").await;

    dewi.open(&on(ROUND)).await;
    dewi.type_into("Kata Anda", "padi & <b>kuning</b> 🌾").await;
    dewi.tap("Tambah kata").await;
    dewi.sees("kuning").await;
    // It is there on the other phone too, without anybody reloading.
    rina.sees("kuning").await;
    rina.tap("Tutup kata").await;
    rina.sees("Siapa pun boleh membuka benihnya").await;
    dewi.open(&on(ROUND)).await;
    dewi.tap("Kocok sekarang").await;
    dewi.sees("Selamat, ").await;
    dewi.tap("Periksa sendiri").await;
    dewi.sees("Cocok. Ponsel Anda menghitung sendiri").await;
    assert_eq!(dewi.console_errors().await, Vec::<String>::new());
}
