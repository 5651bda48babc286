//! Five phones decide: from the proposal over an objection to what is carried out; secretly; and in a room whose signal
//! comes and goes.

use super::harness::{Driver, Phone, Size};
use super::line::Line;
use super::village::{Village, at};
use community::{
    decisions::{
        Ballot, Choice, Command as Decision, How, Method, Pace, Proposal, Secrecy, Side, Stance, Verdict,
    },
    kernel::{By, DecisionId, MemberId, Moment},
};
use host::Home;
use std::sync::Arc;

const RINA: MemberId = MemberId(1);
const DEWI: MemberId = MemberId(2);
const ASEP: MemberId = MemberId(3);
const SARI: MemberId = MemberId(4);
const YUSUF: MemberId = MemberId(5);
/// She has no phone; Rina records for her.
const BU_TATI: MemberId = MemberId(6);

/// The story's own ones come first.
const OURS: DecisionId = DecisionId(5);

struct Scene {
    village: Village,
    home: Arc<Home>,
    driver: Driver,
}

impl Scene {
    async fn new() -> Self {
        let (village, home) = Village::of_the_story(at(2026, 11, 24, 10)).await;
        Self { village, home, driver: Driver::start() }
    }

    async fn phone_of(&self, member: MemberId) -> Phone {
        let phone = Phone::new(&self.driver, Size::Phone).await;
        self.village.lend(&phone, &self.home, member).await;
        phone
    }

    fn address(&self, path: &str) -> String {
        format!("{}/baca-yuk/musyawarah{path}", self.village.address)
    }

    fn page(&self) -> String {
        self.address(&format!("/{OURS}"))
    }

    /// The link of the text for WhatsApp.
    fn vote_link(&self) -> String {
        self.address(&format!("/{OURS}/suara"))
    }

    async fn ask(&self, by: MemberId, command: Decision) {
        self.village.ask(&self.home, By::Member(by), command).await;
    }

    fn verdict(&self) -> Option<Verdict> {
        self.home.read(|it| it.decisions.find(OURS).and_then(|it| it.verdict().cloned()))
    }

    /// How many lines of this kind the log has.
    async fn lines(&self, kind: &str) -> usize {
        let mut after = community::kernel::Seq(0);
        let mut found = 0;
        loop {
            let lines = self.village.host.log.read(self.home.id, after, 500).await.expect("read the log");
            let Some(last) = lines.last() else { return found };
            after = last.seq;
            found += lines.iter().filter(|it| it.body.contains(&format!("\"kind\":\"{kind}\""))).count();
        }
    }

    fn passes(&self, hours: i64) {
        self.village.clock.set(Moment(at(2026, 11, 24, 10).0).plus_hours(hours));
    }
}

fn consents() -> Ballot {
    Ballot::Stance { stance: Stance::Consent }
}

fn vote(member: Option<MemberId>, ballot: Ballot, version: u32) -> Decision {
    Decision::Vote { decision: OURS, member, ballot, reason: "".into(), how: How::Own, version }
}

fn proposal(title: &str, method: Method) -> Proposal {
    Proposal {
        title: title.into(),
        details: "".into(),
        method,
        choices: vec![],
        class: Default::default(),
        secrecy: Default::default(),
        results: Default::default(),
        pace: Default::default(),
        closes_at: None,
        carries: vec![],
        review_on: None,
        from: None,
    }
}

/// Opens the link and says yes: two taps, the link being one.
async fn consents_by_link(scene: &Scene, phone: &Phone) {
    phone.open(&scene.vote_link()).await;
    phone.tap("Tidak ada, jalankan").await;
    phone.sees("Suara Anda tercatat").await;
}

#[tokio::test]
async fn five_phones_take_in_an_objection_and_what_they_agree_on_is_done() {
    let scene = Scene::new().await;
    let (rina, sari) = (scene.phone_of(RINA).await, scene.phone_of(SARI).await);
    proposes_shelves(&scene, &rina).await;

    // Rina looks on while the others answer.
    let asep = scene.phone_of(ASEP).await;
    consents_by_link(&scene, &asep).await;
    rina.sees("Sudah bersuara: Asep").await;

    sari.open(&scene.vote_link()).await;
    sari.tap("Saya keberatan, karena").await;
    sari.type_into("Apa yang bisa merugikan kita?", "Rak yang tinggi bisa roboh menimpa anak.").await;
    sari.tap("Sampaikan keberatan").await;
    sari.sees("Suara Anda tercatat: keberatan").await;
    rina.sees("Rak yang tinggi bisa roboh").await;
    rina.screenshot("deciding-objection").await;

    // The wait is over, and still an objection is open: nothing ends.
    scene.passes(7);
    rina.reload().await;
    rina.sees("belum terjawab").await;
    rina.tap("Ubah usulan").await;
    rina.type_into("Apa usulannya?", "Beli 2 rak buku rendah").await;
    rina.tap("Simpan dan tanyakan lagi").await;
    rina.sees("Versi 2").await;

    // Whoever had consented is asked again.
    for (member, phone) in [(ASEP, asep), (SARI, sari)] {
        phone.open(&scene.vote_link()).await;
        phone.sees("Beli 2 rak buku rendah").await;
        phone.tap("Tidak ada, jalankan").await;
        phone.sees("Suara Anda tercatat").await;
        assert_eq!(phone.console_errors().await, Vec::<String>::new(), "of {member:?}");
    }
    assert_eq!(scene.verdict(), None, "four could still object");
    consents_by_link(&scene, &rina).await;
    let yusuf = scene.phone_of(YUSUF).await;
    consents_by_link(&scene, &yusuf).await;
    let dewi = scene.phone_of(DEWI).await;
    scene.ask(RINA, vote(Some(BU_TATI), consents(), 2)).await;
    dewi.open(&scene.page()).await;
    dewi.sees("Belum: Dewi").await;
    dewi.tap("Tidak ada, jalankan").await;
    dewi.sees("Suara Anda tercatat").await;
    yusuf.open(&scene.page()).await;
    yusuf.sees("6 dari 6").await;

    // Everyone has spoken, and once the wait for the new version is over it ends, days early; nobody touches Yusuf's phone.
    scene.passes(14);
    dewi.reload().await;
    dewi.sees("Disepakati").await;
    yusuf.sees("Disepakati").await;
    yusuf.sees("Tindak lanjut keputusan ini").await;
    yusuf.sees("Kas keluar Rp450.000 untuk Rak buku").await;
    yusuf.is_accessible().await;
    yusuf.screenshot("deciding-done").await;
    assert_eq!(scene.verdict(), Some(Verdict::Passed { choices: vec![] }));
    assert_eq!(scene.home.read(|it| it.tasks.all().filter(|(_, it)| it.decision == Some(OURS)).count()), 1);
    assert_eq!(scene.home.read(|it| it.decisions.find(OURS).map(|it| it.version)), Some(2));
}

/// From the list to an open proposal: two taps, a sentence, an amount and what it is for, one tap.
async fn proposes_shelves(scene: &Scene, rina: &Phone) {
    rina.open(&scene.address("")).await;
    rina.tap("Ajukan usulan").await;
    rina.tap("Mufakat").await;
    rina.type_into("Apa usulannya?", "Beli 2 rak buku").await;
    rina.tap("Kas keluar").await;
    rina.type_into("Berapa rupiah?", "450rb").await;
    rina.type_into("Untuk apa?", "Rak buku").await;
    rina.tap("Ajukan usulan").await;
    rina.sees("Bila mufakat, langsung dijalankan").await;
    rina.sees("Kas keluar Rp450.000 untuk Rak buku").await;
    assert!(rina.address().await.ends_with(&format!("/musyawarah/{OURS}")), "{}", rina.address().await);
}

#[tokio::test]
async fn a_decision_is_taken_without_script() {
    let scene = Scene::new().await;
    let rina = scene.phone_of(RINA).await;
    rina.without_script().await;
    proposes_shelves(&scene, &rina).await;
    consents_by_link(&scene, &rina).await;
    for member in [DEWI, ASEP, SARI] {
        scene.ask(member, vote(None, consents(), 1)).await;
    }
    scene.ask(RINA, vote(Some(BU_TATI), consents(), 1)).await;
    scene.passes(7);
    let yusuf = scene.phone_of(YUSUF).await;
    yusuf.without_script().await;
    ends(&scene, &yusuf).await;
    yusuf.open(&scene.page()).await;
    yusuf.sees("Disepakati").await;
    yusuf.sees("Dijalankan").await;
}

/// The last voice: the page that answers tells how it ended.
async fn ends(scene: &Scene, phone: &Phone) {
    phone.open(&scene.vote_link()).await;
    phone.tap("Tidak ada, jalankan").await;
    phone.sees("Disepakati").await;
}

#[tokio::test]
async fn a_secret_ballot_tells_how_many_and_never_who() {
    let scene = Scene::new().await;
    let majority = Method::Majority { threshold: Default::default() };
    let secret = Proposal { secrecy: Secrecy::Secret, ..proposal("Pindah ke hari Minggu", majority) };
    scene.ask(RINA, Decision::Open { proposal: secret }).await;
    let (asep, yusuf, rina) =
        (scene.phone_of(ASEP).await, scene.phone_of(YUSUF).await, scene.phone_of(RINA).await);
    for (phone, answer) in [(&asep, "Setuju"), (&yusuf, "Tidak setuju")] {
        phone.open(&scene.vote_link()).await;
        phone.tap(answer).await;
        phone.sees("Suara rahasia tidak bisa diubah").await;
    }
    rina.open(&scene.page()).await;
    rina.sees("Hasil dibuka setelah ditutup").await;
    rina.does_not_see("Sudah bersuara").await;
    rina.is_accessible().await;
    for member in [SARI, DEWI, RINA] {
        scene.ask(member, vote(None, Ballot::Side { side: Side::Agree }, 1)).await;
    }
    scene.passes(9 * 24);
    rina.reload().await;
    rina.sees("Disepakati").await;
    rina.sees("4 dari").await;
    let text = rina.text().await.expect("the page's words");
    for told in ["Asep · setuju", "Yusuf · tidak setuju", "Yusuf: tidak"] {
        assert!(!text.to_lowercase().contains(&told.to_lowercase()), "{told} in {text}");
    }
    rina.screenshot("deciding-secret").await;
}

#[tokio::test]
async fn a_room_is_written_down_without_signal_and_arrives_once() {
    let scene = Scene::new().await;
    let choices = [] as [Choice; 0];
    let together = Proposal {
        pace: Pace::Together,
        choices: choices.to_vec(),
        ..proposal("Kerja bakti hari Sabtu", Method::Consent)
    };
    scene.ask(RINA, Decision::Open { proposal: together }).await;
    let line = Line::to(&scene.village.address).await;
    let phone = scene.phone_of(RINA).await;
    phone.open(&format!("{}/baca-yuk/musyawarah/{OURS}/ruang", line.address)).await;
    line.cut();
    for name in ["Rina", "Dewi", "Asep", "Sari"] {
        phone.choose(name).await;
    }
    for name in ["Rina", "Dewi", "Asep", "Sari", "Bu Tati"] {
        phone.tap_beside(name, "Tidak ada keberatan").await;
    }
    phone.tap_beside("Yusuf", "Setuju, dengan catatan").await;
    phone.type_into("Catatan musyawarah", "Bawa cangkul sendiri.").await;
    phone.screenshot("deciding-room").await;
    phone.tap("Simpan hasil musyawarah").await;
    phone.sees("1 catatan menunggu dikirim").await;
    assert_eq!(scene.lines("decisions.room_held").await, 0);
    line.mend();
    phone.value_of("dispatchEvent(new Event('online'))").await.expect("tell the page");
    phone.does_not_see("menunggu dikirim").await;
    phone.open(&scene.page()).await;
    phone.sees("Disepakati").await;
    phone.sees("Bawa cangkul sendiri.").await;
    assert_eq!(scene.lines("decisions.room_held").await, 1);
    assert_eq!(scene.verdict(), Some(Verdict::Passed { choices: vec![] }));
    assert_eq!(scene.home.read(|it| it.decisions.find(OURS).map_or(0, |it| it.votes.len())), 6);
}
