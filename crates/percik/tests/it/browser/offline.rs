//! Without signal: pages that were open once open again, and what is written waits and is sent once, in order.

use super::harness::{Driver, Phone, Size};
use super::line::Line;
use super::pages;
use super::village::{Village, at};
use community::{
    gatherings::Command as Gathering,
    kernel::{By, MemberId, Seq},
};
use host::Home;
use serde_json::Value;
use std::sync::Arc;

const RINA: MemberId = MemberId(1);
const DEWI: MemberId = MemberId(2);
const TODAY: &str = "/baca-yuk/kegiatan/6/2026-11-24";

struct Scene {
    village: Village,
    home: Arc<Home>,
    line: Line,
    phone: Phone,
    _driver: Driver,
}

impl Scene {
    /// Today's gathering, and Rina's phone on a line that can be cut.
    async fn new() -> Self {
        let (village, home) = Village::of_the_story(at(2026, 11, 24, 10)).await;
        pages::scene(&village, &home).await;
        let line = Line::to(&village.address).await;
        let driver = Driver::start();
        let phone = Phone::new(&driver, Size::Phone).await;
        village.lend(&phone, &home, RINA).await;
        Self { village, home, line, phone, _driver: driver }
    }

    async fn open(&self, path: &str) {
        self.phone.open(&format!("{}{path}", self.line.address)).await;
    }

    /// Opens the page and waits until the phone keeps it.
    async fn open_and_keep(&self, path: &str) {
        self.open(path).await;
        let there = format!(
            "(async () => {{ for (;;) {{ for (const name of await caches.keys()) if (name.startsWith('halaman ') && \
             await (await caches.open(name)).match('{path}')) return true; await new Promise(it => setTimeout(it, 20)) }} }})()"
        );
        let kept = self.phone.value_of(&there);
        let kept = tokio::time::timeout(std::time::Duration::from_secs(10), kept).await;
        assert!(kept.is_ok(), "{path} is not kept");
    }

    /// The signal is back, and the phone notices.
    async fn mend(&self) {
        self.line.mend();
        self.value("dispatchEvent(new Event('online'))").await;
    }

    async fn value(&self, expression: &str) -> Value {
        self.phone.value_of(expression).await.expect("ask the page")
    }

    /// Whose pages are kept: the names of the shelves.
    async fn shelves(&self) -> String {
        let names = "caches.keys().then(them => them.filter(it => it.startsWith('halaman baca-yuk')).join())";
        self.value(names).await.as_str().unwrap_or_default().to_owned()
    }

    /// What the log has got since then.
    async fn recorded(&self, after: Seq) -> Vec<String> {
        let lines = self.village.host.log.read(self.home.id, after, 100).await.expect("read the log");
        let bodies = lines.iter().map(|it| serde_json::from_str::<Value>(&it.body).expect("JSON"));
        let told = |body: Value| {
            let about = body["member"].as_u64().or(body["change"].as_u64());
            let about = about.map(|it| it.to_string()).or(body["name"]["t"].as_str().map(str::to_owned));
            let kind = body["kind"].as_str().unwrap_or_default().trim_start_matches("gatherings.");
            format!("{kind} {}", about.unwrap_or_default())
        };
        bodies.map(told).map(|it| it.trim_end().to_owned()).collect()
    }

    /// How a name to tap looks: pressed, waiting.
    async fn tile(&self, name: &str) -> Value {
        let tile = "[...document.querySelectorAll('.tile')].find(it => it.textContent.includes('NAME'))";
        let tile = tile.replace("NAME", name);
        self.value(&format!("(it => [it.ariaPressed, it.ariaBusy])({tile})")).await
    }
}

#[tokio::test]
async fn what_was_open_once_opens_again_and_the_rest_says_what_does() {
    let scene = Scene::new().await;
    let (phone, line) = (&scene.phone, &scene.line);
    scene.open_and_keep("/baca-yuk").await;
    line.cut();
    phone.reload().await;
    phone.sees("Tanpa sinyal: halaman ini seperti pukul").await;
    phone.sees("Kita sedang tumbuh").await;
    phone.is_accessible().await;
    phone.screenshot("offline-kept").await;
    scene.open("/baca-yuk/anggota").await;
    phone.sees("Tidak ada sinyal").await;
    phone.sees("Yang tersimpan di HP ini").await;
    phone.is_accessible().await;
    phone.screenshot("offline-page").await;
    // It opens by itself.
    scene.mend().await;
    phone.sees("Bu Tati").await;
    phone.does_not_see("Tidak ada sinyal").await;
    line.cut();
    scene.open("/baca-yuk/kegiatan").await;
    phone.tap("Baca Yuk!").await;
    phone.sees("Tanpa sinyal: halaman ini").await;
    scene.mend().await;
    phone.does_not_see("Tanpa sinyal").await;
}

#[tokio::test]
async fn taps_wait_through_a_reload_and_are_recorded_once_in_order() {
    let scene = Scene::new().await;
    let phone = &scene.phone;
    scene.open_and_keep(&format!("{TODAY}/hadir")).await;
    let before = scene.home.seq();
    scene.line.cut();
    phone.tap("Dewi").await;
    phone.sees("Tanpa sinyal: 1 catatan menunggu dikirim").await;
    assert_eq!(scene.tile("Dewi").await, serde_json::json!(["true", "true"]));
    phone.is_accessible().await;
    phone.screenshot("offline-waiting").await;
    phone.reload().await;
    phone.sees("1 catatan menunggu dikirim").await;
    assert_eq!(scene.tile("Dewi").await, serde_json::json!(["true", "true"]));
    for _ in 0..3 {
        phone.tap("Tambah 7–12 tahun").await;
    }
    phone.sees("2 catatan menunggu dikirim").await;
    // A name that was tapped by mistake is taken back.
    phone.tap("Asep").await;
    phone.sees("3 catatan menunggu dikirim").await;
    phone.tap("Asep").await;
    phone.sees("2 catatan menunggu dikirim").await;
    assert_eq!(scene.tile("Asep").await, serde_json::json!(["false", null]));
    for (number, guest) in ["Pak Ujang", "Teh Euis"].into_iter().enumerate() {
        if number == 0 {
            phone.tap("+ Relawan atau tamu").await;
        }
        phone.type_into("Nama", guest).await;
        phone.tap("Catat hadir").await;
        phone.sees(&format!("{} catatan menunggu dikirim", number + 3)).await;
    }
    phone.tap("Rina").await;
    phone.sees("5 catatan menunggu dikirim").await;
    phone.reload().await;
    phone.tap("5 catatan menunggu dikirim").await;
    phone.sees("Siapa yang hadir? · Catat hadir · Pak Ujang").await;
    let shown = "document.querySelectorAll('.counter output')[1].textContent";
    assert_eq!(scene.value(shown).await, "3");
    assert_eq!(scene.home.seq(), before, "something was recorded without signal");
    scene.mend().await;
    phone.sees("4 orang tercatat hadir").await;
    phone.sees("3 anak").await;
    phone.does_not_see("menunggu dikirim").await;
    // Nothing is sent again.
    phone.reload().await;
    phone.sees("4 orang tercatat hadir").await;
    let expected = ["checked_in 2", "counted 3", "walked_in Pak Ujang", "walked_in Teh Euis", "checked_in 1"];
    assert_eq!(scene.recorded(before).await, expected);
}

#[tokio::test]
async fn an_answer_that_was_lost_on_the_way_back_is_not_recorded_twice() {
    // The server hears of it, and the phone never learns that it did.
    recorded_once("(...all) => window.ask(...all).then(() => { throw new Error() })").await;
}

#[tokio::test]
async fn what_a_server_in_trouble_cannot_take_waits() {
    recorded_once("async () => new Response('', { status: 503 })").await;
}

/// A tap while the page's requests end like that, and after it.
async fn recorded_once(fetch: &str) {
    let scene = Scene::new().await;
    let phone = &scene.phone;
    scene.open_and_keep(&format!("{TODAY}/hadir")).await;
    let before = scene.home.seq();
    scene.value(&format!("window.ask = fetch; window.fetch = {fetch}; true")).await;
    phone.tap("Dewi").await;
    phone.sees("1 catatan menunggu dikirim").await;
    // A try that fails again changes nothing.
    scene.value("dispatchEvent(new Event('online'))").await;
    phone.sees("1 catatan menunggu dikirim").await;
    scene.value("window.fetch = window.ask; true").await;
    scene.mend().await;
    phone.sees("1 orang tercatat hadir").await;
    phone.does_not_see("menunggu dikirim").await;
    assert_eq!(scene.recorded(before).await, ["checked_in 2"]);
}

#[tokio::test]
async fn what_is_refused_is_shown_and_not_lost() {
    let scene = Scene::new().await;
    let phone = &scene.phone;
    let minutes = format!("{TODAY}/notulen");
    scene.open_and_keep(&minutes).await;
    let words = "Apa yang dibicarakan dan disepakati?";
    phone.type_into(words, "Boneka dari kaus kaki bekas.").await;
    scene.line.cut();
    // Typed and not sent: it is there again.
    phone.reload().await;
    assert_eq!(phone.field(words).await, "Boneka dari kaus kaki bekas.");
    phone.tap("Simpan notulen").await;
    phone.sees("1 catatan menunggu dikirim").await;
    phone.reload().await;
    phone.sees("1 catatan menunggu dikirim").await;
    assert_eq!(phone.field(words).await, "Boneka dari kaus kaki bekas.");
    let occasion = "6/2026-11-24".parse().expect("an occasion");
    let theirs = Gathering::WriteMinutes { occasion, words: "Kata Dewi.".into(), over: 0 };
    scene.village.ask(&scene.home, By::Member(DEWI), theirs).await;
    let before = scene.home.seq();
    scene.mend().await;
    phone.sees("Notulen ini baru saja diperbarui orang lain").await;
    phone.sees("Boneka dari kaus kaki bekas.").await;
    phone.does_not_see("menunggu dikirim").await;
    phone.is_accessible().await;
    phone.screenshot("offline-refused").await;
    scene.open("/baca-yuk").await;
    phone.sees("Notulen ini baru saja diperbarui orang lain").await;
    phone.tap("Buka formulir").await;
    phone.sees("Simpan notulen").await;
    assert_eq!(phone.field(words).await, "Boneka dari kaus kaki bekas.");
    phone.tap("Simpan notulen").await;
    phone.tap("Gabungkan keduanya").await;
    phone.sees("Catat kehadiran").await;
    phone.does_not_see("baru saja diperbarui").await;
    assert_eq!(scene.recorded(before).await, ["minutes_written"]);
}

#[tokio::test]
async fn whoever_signs_out_leaves_no_page_on_the_phone() {
    let scene = Scene::new().await;
    let phone = &scene.phone;
    scene.open_and_keep("/baca-yuk/anggota").await;
    scene.open_and_keep("/baca-yuk/lainnya").await;
    assert_eq!(scene.shelves().await, "halaman baca-yuk 1");
    phone.tap("Keluar dari HP ini").await;
    phone.sees("Masuk").await;
    phone.does_not_see("Keluar dari HP ini").await;
    scene.line.cut();
    scene.open("/baca-yuk/anggota").await;
    phone.sees("Tidak ada sinyal").await;
    phone.does_not_see("Bu Tati").await;
    assert!(!scene.shelves().await.contains("baca-yuk 1"));
}

#[tokio::test]
async fn nobody_sees_or_sends_what_another_one_wrote_on_the_same_phone() {
    let scene = Scene::new().await;
    let phone = &scene.phone;
    let attendance = format!("{TODAY}/hadir");
    scene.open_and_keep(&attendance).await;
    let before = scene.home.seq();
    scene.line.cut();
    phone.tap("Asep").await;
    phone.sees("1 catatan menunggu dikirim").await;
    // Somebody else signs in, while Rina's page still is open.
    scene.village.lend(phone, &scene.home, DEWI).await;
    scene.mend().await;
    scene.open(&attendance).await;
    phone.sees("Siapa yang hadir").await;
    phone.does_not_see("menunggu dikirim").await;
    assert_eq!(scene.tile("Asep").await, serde_json::json!(["false", null]));
    scene.open_and_keep("/baca-yuk/lainnya").await;
    assert_eq!(scene.shelves().await, "halaman baca-yuk 2");
    assert_eq!(scene.home.seq(), before);
    scene.village.lend(phone, &scene.home, RINA).await;
    scene.open(&attendance).await;
    phone.sees("1 orang tercatat hadir").await;
    assert_eq!(scene.recorded(before).await, ["checked_in 3"]);
}
