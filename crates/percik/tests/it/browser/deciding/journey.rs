//! From a proposal to what is done: five phones, an objection that is taken in, and an end before its time.
//!
//! Together, what it takes is counted (`Hand`), opening a page from the bar, a link or a message being a tap:
//!
//! | who | taps | fields typed |
//! | --- | --- | --- |
//! | Rina proposes, with a task for Asep and "together" | 7 | 2, and one name chosen |
//! | Rina, Dewi, Asep and Yusuf consent: the link, the answer; Rina is on the page already | 7 | |
//! | Sari objects: the link, "I object", "send" | 3 | 1 |
//! | Rina takes it in: "amend", how, "save" | 3 | 1 |
//! | Sari consents: the link, the answer | 2 | |
//!
//! 22 taps and four short sentences of five people: well within two minutes. Nobody's vote takes more than two taps.

use super::super::harness::Phone;
use super::super::village::at;
use super::circle::{ASEP, Circle, DECISION, DEWI, RINA, SARI, YUSUF};
use std::cell::Cell;

/// How the five go about it.
#[derive(Clone, Copy, PartialEq)]
enum Way {
    /// Each at home, with script; nobody is ambushed, so an early end waits.
    AtHome,
    /// In one place, without script: nobody waits.
    TogetherWithoutScript,
}

/// Whoever holds a phone; each tap is counted.
struct Hand<'a> {
    phone: Phone,
    taps: &'a Cell<u32>,
}

impl Hand<'_> {
    fn count(&self) {
        self.taps.set(self.taps.get() + 1);
    }

    async fn tap(&self, name: &str) {
        self.count();
        self.phone.tap(name).await;
    }

    async fn choose(&self, name: &str) {
        self.count();
        self.phone.choose(name).await;
    }

    /// A link in a message.
    async fn follow(&self, link: &str) {
        self.count();
        self.phone.open(link).await;
    }
}

#[tokio::test]
async fn five_phones_take_a_decision_from_proposal_to_what_is_done() {
    decides(Way::AtHome).await;
}

#[tokio::test]
async fn five_who_are_together_decide_without_script_and_without_waiting() {
    decides(Way::TogetherWithoutScript).await;
}

async fn decides(way: Way) {
    let circle = Circle::new().await;
    let taps = Cell::new(0);
    let hand = async |member| {
        let phone = circle.phone(member).await;
        if way == Way::TogetherWithoutScript {
            phone.without_script().await;
        }
        Hand { phone, taps: &taps }
    };
    let (rina, dewi, asep) = (hand(RINA).await, hand(DEWI).await, hand(ASEP).await);
    let (sari, yusuf) = (hand(SARI).await, hand(YUSUF).await);
    rina.phone.open(&circle.address("/baca-yuk")).await;
    dewi.phone.open(&circle.address("/baca-yuk")).await;

    let link = proposes(&rina, way).await;
    rina.tap("Tidak ada, jalankan").await;
    rina.phone.sees("1 dari 5").await;
    for other in [&dewi, &asep, &yusuf] {
        consents(other, &link).await;
    }
    shows(&rina, way, "4 dari 5").await;
    objects(&sari, &link).await;
    shows(&rina, way, "Rak yang tinggi bisa menimpa anak").await;
    shows(&rina, way, "5 dari 5").await;
    assert!(circle.lines("decisions.closed").await.is_empty(), "it ended over an objection");

    takes_in(&rina).await;
    rina.phone.sees("4 dari 5").await;
    // Whom the change does not affect is not asked again.
    yusuf.phone.open(&link).await;
    yusuf.phone.sees("Suara Anda tercatat: tidak ada keberatan").await;
    sari.follow(&link).await;
    sari.phone.sees("Usulannya sudah berubah sejak Anda bersuara").await;
    sari.phone.sees("Dipaku ke dinding").await;
    sari.tap("Tidak ada, jalankan").await;
    if way == Way::AtHome {
        sari.phone.sees("Suara Anda tercatat: tidak ada keberatan").await;
        waits(&circle, &rina, &dewi).await;
    } else {
        assert_eq!(taps.get(), 22, "what it takes");
        sari.phone.sees("Disepakati").await;
    }
    is_done(&circle, &rina, way).await;
    for hand in [&rina, &dewi, &asep, &sari, &yusuf] {
        assert_eq!(hand.phone.console_errors().await, Vec::<String>::new());
    }
}

/// The link to vote, as it stands in the text for the WhatsApp group.
async fn proposes(rina: &Hand<'_>, way: Way) -> String {
    rina.tap("Musyawarah").await;
    rina.tap("Ajukan usulan").await;
    rina.phone.type_into("Apa yang mau diputuskan?", "Beli 2 rak buku").await;
    rina.tap("Mufakat").await;
    rina.tap("Tugas").await;
    rina.phone.type_into("Apa yang perlu dikerjakan?", "Ambil rak di toko Pak Ujang").await;
    rina.phone.choose("Asep").await;
    if way == Way::TogetherWithoutScript {
        rina.tap("Pilihan lain: seberapa penting").await;
        rina.choose("Kita sedang berkumpul").await;
    }
    rina.tap("Ajukan usulan").await;
    rina.phone.sees("Ada keberatan?").await;
    rina.phone.sees("Asep mengerjakan: Ambil rak di toko Pak Ujang").await;
    let text =
        "decodeURIComponent(document.querySelector('a[href^=\"https://wa.me/\"]').href.split('text=')[1])";
    let text = rina.phone.value_of(text).await.expect("read the text for the group");
    let text = text.as_str().unwrap_or_default().to_owned();
    assert!(text.contains("*Beli 2 rak buku*") && text.chars().count() <= 600, "{text}");
    let link = text.lines().last().unwrap_or_default().to_owned();
    assert!(link.ends_with("/musyawarah/1/suara"), "{text}");
    link
}

/// Two taps: the link, the answer.
async fn consents(hand: &Hand<'_>, link: &str) {
    let before = hand.taps.get();
    hand.follow(link).await;
    hand.tap("Tidak ada, jalankan").await;
    assert_eq!(hand.taps.get() - before, 2);
    hand.phone.sees("Suara Anda tercatat: tidak ada keberatan").await;
}

async fn objects(sari: &Hand<'_>, link: &str) {
    sari.follow(link).await;
    sari.tap("Saya keberatan, karena").await;
    sari.phone.type_into("Apa yang bisa merugikan kita?", "Rak yang tinggi bisa menimpa anak").await;
    sari.tap("Sampaikan keberatan").await;
    sari.phone.sees("Suara Anda tercatat: keberatan").await;
}

/// The same shelves with less risk: only who objected is asked again.
async fn takes_in(rina: &Hand<'_>) {
    rina.tap("Ubah usulan").await;
    rina.phone.sees("Rak yang tinggi bisa menimpa anak").await;
    rina.choose("Pantau dengan angka").await;
    rina.phone.type_into("Mengapa?", "Dipaku ke dinding, dan diperiksa tiap bulan.").await;
    rina.tap("Simpan dan tanyakan lagi").await;
    rina.phone.sees("Versi 2").await;
}

/// With script nobody touches the phone.
async fn shows(hand: &Hand<'_>, way: Way, words: &str) {
    if way == Way::TogetherWithoutScript {
        hand.phone.reload().await;
    }
    hand.phone.sees(words).await;
}

/// All are of one mind, and still nobody is ambushed; then one look ends it, and the others see it by themselves.
async fn waits(circle: &Circle, rina: &Hand<'_>, dewi: &Hand<'_>) {
    rina.phone.sees("5 dari 5").await;
    rina.phone.sees("tidak sebelum").await;
    assert!(circle.lines("decisions.closed").await.is_empty(), "it ended before the wait");
    circle.village.clock.set(at(2026, 11, 24, 17));
    dewi.phone.open(&circle.address(DECISION)).await;
    dewi.phone.sees("Disepakati").await;
}

async fn is_done(circle: &Circle, rina: &Hand<'_>, way: Way) {
    shows(rina, way, "Disepakati").await;
    rina.phone.sees("Dijalankan").await;
    rina.phone.sees("Ambil rak di toko Pak Ujang").await;
    rina.phone.does_not_see("belum terjawab").await;
    let closed = circle.lines("decisions.closed").await;
    assert_eq!(closed.len(), 1, "{closed:?}");
    assert_eq!(closed[0]["end"], "certainty", "{closed:?}");
    assert_eq!(circle.lines("tasks.added").await.len(), 1);
    rina.phone.screenshot("deciding-done").await;
    rina.phone.open(&circle.address("/baca-yuk/tugas")).await;
    rina.phone.sees("Ambil rak di toko Pak Ujang").await;
    let shown = rina.phone.text().await.expect("read the page");
    assert_eq!(shown.matches("Ambil rak di toko Pak Ujang").count(), 1, "{shown}");
}
