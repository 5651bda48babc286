//! A room without signal, and a vote from where there is none: each waits on the phone and counts once.

use super::super::harness::Phone;
use super::super::line::Line;
use super::super::village::at;
use super::circle::{Circle, DECISION, RINA};
use community::{decisions::Secrecy, kernel::Seq};
use serde_json::Value;

const ROOM: &str = "/baca-yuk/musyawarah/1/ruang";
const NEW: &str = "/baca-yuk/musyawarah/ruang";
const VOTE: &str = "/baca-yuk/musyawarah/1/suara";
const WAITS: &str = "1 catatan menunggu dikirim";

struct Scene {
    circle: Circle,
    line: Line,
    phone: Phone,
}

impl Scene {
    /// Rina's phone on a line that can be cut; what it opens it keeps.
    async fn new(secrecy: Secrecy) -> Self {
        let circle = Circle::new().await;
        circle.shelves_by_majority(secrecy).await;
        let line = Line::to(&circle.village.address).await;
        let phone = circle.phone(RINA).await;
        Self { circle, line, phone }
    }

    async fn open(&self, path: &str) {
        self.phone.open(&format!("{}{path}", self.line.address)).await;
    }

    async fn open_and_keep(&self, path: &str) {
        self.open(path).await;
        let there = format!(
            "(async () => {{ for (;;) {{ for (const name of await caches.keys()) if (name.startsWith('halaman ') && \
             await (await caches.open(name)).match('{path}')) return true; await new Promise(it => setTimeout(it, 20)) }} }})()"
        );
        let kept = tokio::time::timeout(std::time::Duration::from_secs(10), self.phone.value_of(&there));
        assert!(kept.await.is_ok(), "{path} is not kept");
    }

    async fn mend(&self) {
        self.line.mend();
        self.value("dispatchEvent(new Event('online'))").await;
    }

    async fn value(&self, expression: &str) -> Value {
        self.phone.value_of(expression).await.expect("ask the page")
    }

    async fn kinds(&self, after: Seq) -> Vec<String> {
        let lines = self.circle.recorded(after).await;
        lines.iter().map(|it| it["kind"].as_str().unwrap_or_default().to_owned()).collect()
    }
}

#[tokio::test]
async fn a_room_without_signal_waits_and_is_recorded_once() {
    let scene = Scene::new(Secrecy::Open).await;
    let phone = &scene.phone;
    scene.open_and_keep(ROOM).await;
    let before = scene.circle.home.seq();
    scene.line.cut();
    // The page itself comes from the phone.
    phone.reload().await;
    fills_in(phone).await;
    phone.tap("Simpan hasil musyawarah").await;
    phone.sees(WAITS).await;
    // What was said is still there; whoever looks again and corrects it sends one record, not two.
    phone.reload().await;
    phone.sees(WAITS).await;
    assert_eq!(phone.field("Setuju").await, "3");
    phone.type_into("Setuju", "2").await;
    phone.type_into("Tidak setuju", "1").await;
    phone.type_into("Catatan musyawarah", "Rak dipaku ke dinding.").await;
    phone.tap("Simpan hasil musyawarah").await;
    phone.sees(WAITS).await;
    phone.tap(WAITS).await;
    phone.sees("Ruang musyawarah · 2 · 1 · Rak dipaku ke dinding.").await;
    phone.is_accessible().await;
    phone.screenshot("deciding-room-waits").await;
    assert_eq!(scene.circle.home.seq(), before, "something was recorded without signal");
    is_sent_twice(&scene).await;
    let kinds = scene.kinds(before).await;
    let once = |kind: &str| kinds.iter().filter(|it| *it == kind).count() == 1;
    assert!(["decisions.room_held", "decisions.closed", "tasks.added"].into_iter().all(once), "{kinds:?}");
    scene.open(DECISION).await;
    phone.sees("Disepakati").await;
    phone.sees("Angkat tangan: 2 setuju, 1 tidak setuju, 0 abstain").await;
    phone.sees("Rak dipaku ke dinding.").await;
    phone.tap("suara lain").await;
    phone.sees("lewat telepon, dicatat Rina").await;
}

/// Four are there: Sari speaks by name, three raise their hands. Yusuf has called.
async fn fills_in(phone: &Phone) {
    for name in ["Rina", "Dewi", "Asep", "Sari"] {
        phone.tap(name).await;
    }
    phone.tap_beside("Sari", "Setuju").await;
    phone.tap_beside("Yusuf", "Setuju").await;
    phone.tap_beside("Yusuf", "Tidak di sini?").await;
    phone.tap_beside("Yusuf", "Lewat telepon").await;
    phone.tap("Hitung tangan saja").await;
    phone.type_into("Setuju", "3").await;
}

/// The server hears of it and the phone does not learn that it did; so it is sent again.
async fn is_sent_twice(scene: &Scene) {
    // In its turn: what was tried while the line was cut, and is still under way, would be heard.
    let deaf = "navigator.locks.request('percik', () => { window.ask = fetch; window.heard = 0; window.fetch = (to, how) => \
         window.ask(to, how).then(answer => { if (how.method === 'POST') { window.heard += 1; throw new Error() } \
         return answer }); return true })";
    assert_eq!(scene.value(deaf).await, true);
    scene.mend().await;
    let heard = "new Promise(done => { const look = () => window.heard ? done(true) : setTimeout(look, 20); look() })";
    assert_eq!(scene.value(heard).await, true);
    scene.phone.sees("menunggu dikirim").await;
    assert_eq!(scene.circle.lines("decisions.room_held").await.len(), 1);
    scene.value("window.fetch = window.ask; dispatchEvent(new Event('online'))").await;
    scene.phone.does_not_see("menunggu dikirim").await;
}

#[tokio::test]
async fn what_is_proposed_in_a_room_without_signal_opens_and_is_decided_once() {
    let scene = Scene::new(Secrecy::Open).await;
    let phone = &scene.phone;
    scene.open_and_keep(NEW).await;
    let before = scene.circle.home.seq();
    scene.line.cut();
    phone.type_into("Apa usulannya?", "Piket membaca tiap Selasa").await;
    phone.choose("Suara terbanyak").await;
    for name in ["Rina", "Dewi", "Asep", "Sari", "Yusuf"] {
        phone.tap(name).await;
    }
    phone.tap("Hitung tangan saja").await;
    phone.type_into("Setuju", "5").await;
    phone.tap("Simpan hasil musyawarah").await;
    phone.sees(WAITS).await;
    // Somebody in a hurry taps once more.
    phone.tap("Simpan hasil musyawarah").await;
    phone.sees(WAITS).await;
    // The next proposal of that evening is another one.
    phone.type_into("Apa usulannya?", "Piket membaca tiap Kamis").await;
    phone.choose("Suara terbanyak").await;
    phone.tap_beside("Sari", "Setuju").await;
    phone.tap("Simpan hasil musyawarah").await;
    phone.sees("2 catatan menunggu dikirim").await;
    is_sent_twice(&scene).await;
    let kinds = scene.kinds(before).await;
    let count = |kind: &str| kinds.iter().filter(|it| *it == kind).count();
    let counts = ["decisions.opened", "decisions.room_held", "decisions.closed"].map(count);
    assert_eq!(counts, [2, 2, 1], "{kinds:?}");
    scene.open("/baca-yuk/musyawarah/2").await;
    phone.sees("Piket membaca tiap Selasa").await;
    phone.sees("Disepakati").await;
}

#[tokio::test]
async fn a_room_that_was_refused_is_mended_and_keeps_its_hour() {
    let scene = Scene::new(Secrecy::Open).await;
    let phone = &scene.phone;
    scene.open_and_keep(ROOM).await;
    scene.line.cut();
    let held = at(2026, 11, 24, 11);
    scene.value(&format!("Date.now = () => {}", held.0)).await;
    fills_in(phone).await;
    phone.type_into("Setuju", "4").await;
    phone.tap("Simpan hasil musyawarah").await;
    phone.sees(WAITS).await;
    scene.circle.village.clock.set(at(2026, 11, 24, 14));
    scene.mend().await;
    phone.sees("Ada 4 tangan, padahal yang hadir tanpa disebut namanya 3 orang").await;
    phone.tap("Buka formulir").await;
    phone.type_into("Setuju", "3").await;
    phone.tap("Simpan hasil musyawarah").await;
    phone.sees("Disepakati").await;
    phone.does_not_see("padahal yang hadir").await;
    let rooms = scene.circle.lines("decisions.room_held").await;
    assert_eq!(rooms.iter().map(|it| &it["held_at"]).collect::<Vec<_>>(), [held.0], "{rooms:?}");
}

#[tokio::test]
async fn of_votes_that_wait_the_latest_counts() {
    let scene = Scene::new(Secrecy::Open).await;
    let phone = &scene.phone;
    scene.open_and_keep(VOTE).await;
    let before = scene.circle.home.seq();
    scene.line.cut();
    phone.tap("Setuju").await;
    phone.sees(WAITS).await;
    phone.reload().await;
    phone.tap("Tidak setuju").await;
    phone.tap(WAITS).await;
    phone.sees("Beli 2 rak buku · Tidak setuju").await;
    phone.is_accessible().await;
    phone.screenshot("deciding-vote-waits").await;
    scene.mend().await;
    phone.sees("Suara Anda tercatat: tidak setuju").await;
    phone.does_not_see("menunggu dikirim").await;
    let recorded = scene.circle.recorded(before).await;
    let said: Vec<&Value> = recorded.iter().map(|it| &it["ballot"]["side"]).collect();
    assert_eq!(said, ["disagree"], "{recorded:?}");
}

#[tokio::test]
async fn no_phone_keeps_a_secret_vote() {
    let scene = Scene::new(Secrecy::Secret).await;
    let phone = &scene.phone;
    scene.open_and_keep(VOTE).await;
    scene.line.cut();
    phone.tap("Tidak setuju").await;
    phone.sees("Tidak ada sinyal. Yang Anda tulis belum terkirim").await;
    phone.does_not_see("menunggu dikirim").await;
    assert!(!scene.value("JSON.stringify(localStorage)").await.to_string().contains("disagree"));
    scene.mend().await;
    phone.tap("Coba lagi").await;
    phone.sees("Suara Anda sudah tersimpan").await;
}
